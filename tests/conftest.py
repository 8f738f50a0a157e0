"""What many tests share: the folder of real input, and how many random runs to make."""

from pathlib import Path

import pytest

SHARED = Path(__file__).parents[2] / "shared" / "data"


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
