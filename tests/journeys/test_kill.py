"""A crash costs nothing: everything committed is there, nothing half."""

import random
import subprocess
import sys
from pathlib import Path
from threading import Timer

from netzwerkstatt.app.workspace import Workspace, create, verify
from tests.builders import an_event
from tests.journeys.worker import BATCH

ROOT = Path(__file__).parents[2]


def _killed_after(path: Path, seconds: float) -> int:
    """Let the worker edit the file, kill it, and return the last step it said was committed."""
    command = [sys.executable, "-m", "tests.journeys.worker", str(path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "ready\n"
        timer = Timer(seconds, process.kill)
        timer.start()
        said = process.stdout.read().split()
        timer.cancel()
    return int(said[-1]) if said else -1


def _expected(last: int) -> int:
    """Return how many people there are after that step."""
    return sum(BATCH if n % 3 == 0 else n % 3 == 1 for n in range(last + 1))


def test_a_killed_program_loses_nothing_that_was_committed(tmp_path, request):
    """Two hundred random moments with `--long`, five always."""
    seed = random.randrange(2**32)  # follows the seed of the whole run, which pytest-randomly names
    moments = random.Random(seed)
    for number in range(200 if request.config.getoption("--long") else 5):
        seconds = moments.uniform(0, 0.8)
        case = f"seed {seed}, number {number}: killed after {seconds:.3f} s"
        path = tmp_path / f"{number}.netzwerk"
        create(path, [an_event()], "New event")
        last = _killed_after(path, seconds)

        workspace = Workspace(path, tmp_path / "backups")
        snapshot = workspace.snapshot
        workspace.close()

        assert verify(path) == [], case
        assert len(snapshot.people) in {_expected(last), _expected(last + 1)}, case
        assert len(snapshot.registrations) == len(snapshot.people), case
        assert len({person.town for person in snapshot.people.of("given", "L0")}) <= 1, case
