"""The benchmarks are not run here, but they must be there to be run."""

import subprocess
import sys
from importlib import import_module
from pkgutil import iter_modules

import pytest

from tests.benchmarks import jobs
from tests.benchmarks.__main__ import BENCHMARKS
from tests.benchmarks.measuring import CHECKOUT


def test_the_command_lists_what_it_can_measure():
    command = [sys.executable, "-m", "tests.benchmarks", "--help"]
    said = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, check=True).stdout

    assert all(name in said for name in BENCHMARKS)


@pytest.mark.parametrize("name", [module.name for module in iter_modules(jobs.__path__)])
def test_what_is_measured_still_fits_the_program(name):
    import_module(f"tests.benchmarks.jobs.{name}")
