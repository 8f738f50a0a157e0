"""Opening and making event files. What this needs loads late: the first window shows without a database."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.event import SUFFIX

if TYPE_CHECKING:
    from netzwerkstatt.app.carrying_over import Earlier
    from netzwerkstatt.app.workspace import Workspace
    from netzwerkstatt.domain.snapshot import Snapshot

_LOG: Final = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class NewEvent:
    """The three questions about a new event, and where it is to lie; title, day and place may stay open.

    It begins empty, with a template (its name), or with what comes along from an earlier event.
    """

    path: Path
    title: str
    day: date | None
    place: str
    begin_with: str | Earlier = ""


@dataclass(frozen=True, slots=True)
class EventFiles:
    """Opens and makes events; backups lie below the folder `backups`."""

    backups: Path

    def open(self, path: Path, *, writing: bool = True) -> Workspace:
        """Open an event.

        Raises:
            Refused: as `Workspace` does, `file-locked` among others.
        """
        from netzwerkstatt.app.workspace import Workspace  # noqa: PLC0415  (loads the database)

        return Workspace(path, self.backups, writing=writing)

    def open_copy(self, path: Path, texts: Texts) -> Workspace:
        """Copy an event that somebody else works on, and open the copy, which lies beside it.

        Raises:
            Refused: as `open` does, or `folder-read-only`.
        """
        return self.open_as(path, free_path(path.parent, texts._("Copy of {name}", name=path.stem)))

    def open_as(self, path: Path, to: Path) -> Workspace:
        """Copy an event to another place and open the copy.

        Raises:
            Refused: as `open` does, or `file-exists` or `folder-read-only`.
        """
        from netzwerkstatt.app.workspace import copy  # noqa: PLC0415  (loads the database)

        copy(path, to)
        return self.open(to)

    def look(self, path: Path) -> Snapshot:
        """Read an event without opening it.

        Raises:
            Refused: as `open` does.
        """
        from netzwerkstatt.app.workspace import look  # noqa: PLC0415  (loads the database)

        return look(path)

    def make(self, new: NewEvent, texts: Texts) -> Workspace:
        """Make an event file and open it.

        Raises:
            Refused: `file-exists` or `folder-read-only`.
        """
        from netzwerkstatt.app import new_event  # noqa: PLC0415  (loads the database)

        asked = new_event.Asked(new.title, new.day, new.place)
        new_event.make(new.path, texts, asked, new.begin_with)
        return self.open(new.path)

    def make_sample(self, path: Path, texts: Texts) -> Workspace:
        """Make a copy of the sample event and open it.

        Raises:
            Refused: `folder-read-only`.
        """
        from netzwerkstatt.app import new_event  # noqa: PLC0415  (loads the database)

        new_event.make_sample(path, texts)
        return self.open(path)


def free_path(folder: Path, name: str, suffix: str = SUFFIX) -> Path:
    """Return a path in a folder that is not taken: `Name.netzwerk`, `Name 2.netzwerk` and so on."""
    kept = "".join(" " if letter in '\\/:*?"<>|' or not letter.isprintable() else letter for letter in name)
    stem = " ".join(kept.split())[:80].rstrip(". ") or "NetzWerkStatt"
    path, number = folder / f"{stem}{suffix}", 2
    while path.exists():
        path, number = folder / f"{stem} {number}{suffix}", number + 1
    return path


def same_file(one: Path, other: Path) -> bool:
    """Tell whether two paths lead to one file."""
    return one.exists() and other.exists() and one.samefile(other)


def step_words(workspace: Workspace, texts: Texts) -> str:
    """Say what the newest step of an event was."""
    from netzwerkstatt.app import wording  # noqa: PLC0415  (first needed when something was undone)

    return wording.step(workspace.history(1)[0], texts)


def fault_words(fault: BaseException, texts: Texts) -> str:
    """Say why something was not done; a fault of the program is noted in the log."""
    from netzwerkstatt.app import wording  # noqa: PLC0415  (first needed when something was refused)

    if isinstance(fault, Refused):
        return wording.refusal(fault, texts)
    _LOG.error("a fault of the program", exc_info=fault)
    return texts._(
        "That did not work, and it is not clear why. What was saved stays saved. "
        "Please close the event, open it again and try once more."
    )
