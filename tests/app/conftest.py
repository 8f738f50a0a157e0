"""An open event to work on."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from netzwerkstatt.app.workspace import Workspace, create
from netzwerkstatt.domain.snapshot import Record
from tests.builders import an_event


@pytest.fixture
def open_event(tmp_path) -> Iterator[Callable[..., Workspace]]:
    """Make an event file with these records and open it."""
    opened: list[Workspace] = []

    def make(*records: Record, path: Path | None = None) -> Workspace:
        file = path or tmp_path / f"fest{len(opened)}.netzwerk"
        create(file, [an_event(), *records], "New event")
        opened.append(Workspace(file, tmp_path / "backups"))
        return opened[-1]

    yield make
    for workspace in opened:
        workspace.close()
