"""A file to open, close and open again."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from netzwerkstatt.storage import eventfile
from netzwerkstatt.storage.store import Store
from tests.builders import an_event


@pytest.fixture
def path(tmp_path) -> Path:
    """Return a new event file."""
    file = tmp_path / "fest.netzwerk"
    eventfile.create(file, [an_event()], "New event")
    return file


@pytest.fixture
def reopen(path) -> Iterator[Callable[[], Store]]:
    """Open the file anew; what was open is closed."""
    opened: list[Store] = []

    def again() -> Store:
        while opened:
            opened.pop().close()
        opened.append(eventfile.open_store(path))
        return opened[-1]

    yield again
    while opened:
        opened.pop().close()


@pytest.fixture
def store(reopen) -> Store:
    return reopen()
