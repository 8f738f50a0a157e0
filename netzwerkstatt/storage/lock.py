"""One writer for a file: a small note beside it says who.

A note of a process that no longer lives on this computer is taken over silently, so that a crash never locks
its own victim out.
"""

import errno
import getpass
import json
import os
import platform
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

import psutil

from netzwerkstatt.base.clock import local_now
from netzwerkstatt.base.faults import Refused


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has the file open; `started` is when the process began, so that a reused number is not mistaken."""

    host: str
    process: int
    started: float
    user: str
    since: str

    def lives(self) -> bool:
        """Tell whether it may still be at work; of another computer nobody can know."""
        if self.host != platform.node():
            return True
        try:
            started: float = psutil.Process(self.process).create_time()
        except psutil.NoSuchProcess:
            return False
        return abs(started - self.started) < 1


def note_for(path: Path) -> Path:
    """Return where the note of an event file lies."""
    return path.with_name(f".{path.name}.lock")


def take(path: Path) -> None:
    """Leave a note that this process writes the file.

    Raises:
        Refused: `file-locked` with `user`, `host` and `since` if somebody else does; `folder-read-only` or
            `disk-full` if no note can be left.
    """
    me = Holder(
        platform.node(), os.getpid(), psutil.Process().create_time(), _user(), local_now().isoformat()
    )
    note = note_for(path)
    holder = _holder(note)
    if holder is not None and holder.lives():
        raise Refused("file-locked", user=holder.user, host=holder.host, since=holder.since[11:16])
    try:
        note.unlink(missing_ok=True)
        with note.open("x", encoding="utf-8") as file:
            json.dump(asdict(me), file)
    except FileExistsError as fault:
        raise Refused("file-locked", user="", host="", since="") from fault
    except OSError as fault:
        with suppress(OSError):  # it may be there without its words
            note.unlink(missing_ok=True)
        full = fault.errno == errno.ENOSPC
        raise Refused("disk-full" if full else "folder-read-only", name=path.name) from fault


def release(path: Path) -> None:
    """Take this process's note away."""
    note = note_for(path)
    holder = _holder(note)
    if holder is not None and holder.process == os.getpid():
        with suppress(OSError):
            note.unlink(missing_ok=True)


def _holder(note: Path) -> Holder | None:
    """Read a note; one that cannot be read is as good as none."""
    try:
        return Holder(**json.loads(note.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def _user() -> str:
    """Return the name of whoever is logged in, as the computer knows it."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
