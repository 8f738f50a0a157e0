"""The settings, the history, the backups, and what a new event begins with."""

from dataclasses import replace
from typing import Final

from PySide6.QtWidgets import QWidget

from netzwerkstatt.app.commands import Change
from netzwerkstatt.ui.dialogs.backups import BackupsDialog
from netzwerkstatt.ui.gallery.stage import SIZES, Scene, Stage, opened_sample, settle
from netzwerkstatt.ui.window import Window


def _settings(stage: Stage) -> QWidget:
    return opened_sample(stage, "settings")


def _worked(stage: Stage) -> Window:
    """Open the sample and do some things, take two back and do another."""
    window = opened_sample(stage, "rooms")
    workspace = window.workspace
    if workspace is None:
        return window
    for number, room in enumerate(workspace.snapshot.rooms_in_order(), 1):
        workspace.execute(Change(((room, replace(room, places=number * 10)),)))
    workspace.undo()
    workspace.undo()
    event = workspace.snapshot.event
    workspace.execute(Change(((event, replace(event, motto="Gemeinsam")),)))
    workspace.undo()
    return window


def _history(stage: Stage) -> QWidget:
    window = _worked(stage)
    window.trigger("edit.history")
    if window.past.panel is not None:
        line = window.past.panel.list
        line.choose(line.rows[5].id)
    return window


def _history_read_only(stage: Stage) -> QWidget:
    window = _worked(stage)
    path = window.workspace.path if window.workspace else stage.folder
    window.close_event()
    window.open(path, writing=False)
    window.trigger("edit.history")
    return window


def _backups(stage: Stage) -> QWidget:
    window = _worked(stage)
    window.resize(*SIZES[0])
    window.show()
    if window.workspace is not None:
        window.workspace.backup()
    window.trigger("file.backups")
    settle(window)
    return window.findChildren(BackupsDialog)[0]


SCENES: Final = (
    Scene("settings", _settings),
    Scene("history", _history),
    Scene("history-read-only", _history_read_only),
    Scene("backups", _backups, whole=False),
)
