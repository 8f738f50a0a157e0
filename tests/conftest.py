"""What many tests share: the folder of real input, the command line, how many random runs to make."""

import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from netzwerkstatt.cli.main import main

SHARED = Path(__file__).parents[2] / "shared" / "data"

# how long a random example takes depends on what else the machine does; benchmarks measure time, tests do not
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")


def pytest_addoption(parser):
    parser.addoption("--long", action="store_true", help="make all random runs, not a sample")


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Return the folder of real input that lies beside the project."""
    if not SHARED.is_dir():
        pytest.skip("the folder of real input does not lie beside the project")
    return SHARED


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory, monkeypatch):
    """Give every test settings, backups and logs of its own."""
    monkeypatch.setenv("NETZWERKSTATT_HOME", str(tmp_path_factory.mktemp("home")))


@dataclass(frozen=True)
class Answer:
    """What a call came to."""

    code: int
    said: str
    complained: str

    @property
    def object(self):
        return json.loads(self.said)


@pytest.fixture
def call(tmp_path, monkeypatch, capsys) -> Callable[..., Answer]:
    """Call the command line in an empty folder; it speaks English unless told otherwise."""
    monkeypatch.chdir(tmp_path)

    def run(*words, lang="en") -> Answer:
        code = main([*map(str, words), *(("--lang", lang) if lang else ())])
        out, err = capsys.readouterr()
        return Answer(code, out, err)

    return run


@pytest.fixture
def sample(call, tmp_path) -> Path:
    """Return a file with the sample event."""
    call("sample", "fest.netzwerk", lang="de")
    return tmp_path / "fest.netzwerk"


@pytest.fixture
def no_larger_files() -> Callable[[int], AbstractContextManager[None]]:
    """Let no file grow beyond a number of bytes for a while, as on a disk that is full."""
    resource = pytest.importorskip("resource", reason="this system cannot limit the size of files")

    @contextmanager
    def limited(size: int) -> Iterator[None]:
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    return limited
