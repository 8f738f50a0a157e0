"""Where data are, in plain words: what the page of the settings says besides choices."""

from collections.abc import Sequence
from pathlib import Path

from netzwerkstatt.base import paths
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.dialogs.backups import said_when

Said = Sequence[tuple[str, str]]
"""Pairs of what is meant and where or how it is kept."""


def backups_said(desk: Desk) -> Said:
    """Say how many backups there are, from when the newest is, and where they lie."""
    texts, kept = desk.texts, desk.workspace.backups()
    if kept:
        many = texts.n_("One backup", "{count} backups", len(kept))
        newest = texts._("The newest: {when}", when=said_when(kept[0], texts))
    else:
        many, newest = texts._("There is no backup yet."), ""
    made = texts._("They are made by themselves: when an event is opened, then every ten minutes.")
    return (
        (many, " · ".join(filter(None, (newest, made)))),
        (texts._("Folder"), str(desk.workspace.backup_folder)),
    )


def privacy_said(desk: Desk) -> Said:
    """Say what is kept where."""
    texts, event = desk.texts, desk.snapshot.event
    said = [
        (
            texts._("The event"),
            _with_path(texts._("All of it lies in one file:"), desk.workspace.path),
        ),
        (
            texts._("Backups"),
            texts._("They hold the same data. If you pass the computer on, delete their folder too."),
        ),
        (
            texts._("These settings"),
            _with_path(
                texts._("Your choices here and the names of events opened lately:"), desk.memory.file.parent
            ),
        ),
        (
            texts._("Log"),
            _with_path(
                texts._("Notes on what did not work, without names and without contents:"), paths.state()
            ),
        ),
        (texts._("Internet"), texts._("The program sends nothing and fetches nothing.")),
    ]
    if event.kept_until is not None:
        until = texts._(
            "Their data may be kept until {day}. Reason: {reason}",
            day=texts.date(event.kept_until),
            reason=event.kept_for,
        )
        said.insert(0, (texts._("Attendees of an earlier event"), until))
    return said


def _with_path(sentence: str, path: Path) -> str:
    return f"{sentence}\n{path}"
