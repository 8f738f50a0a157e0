"""The start screen and the questions about a new event."""

from datetime import date
from typing import Final

from PySide6.QtWidgets import QWidget

from netzwerkstatt.base.texts import texts
from netzwerkstatt.ui.dialogs.new_event import NewEventDialog
from netzwerkstatt.ui.eventfiles import NewEvent
from netzwerkstatt.ui.gallery.stage import Scene, Stage


def _start(stage: Stage) -> QWidget:
    return stage.window()


def _start_again(stage: Stage) -> QWidget:
    window = stage.window()
    for title, day, place in (
        ("Nachbarschaftsfest Neckarbogen", date(2026, 7, 4), "Neckarbogen"),
        ("NetzWerkStatt 2027 – Nachhaltig im Quartier", date(2027, 10, 16), "Bürgerhaus"),
    ):
        window.make(NewEvent(stage.folder / f"{title}.netzwerk", title, day, place))
    window.close_event()
    return window


def _start_refused(stage: Stage) -> QWidget:
    window = stage.window()
    window.open(stage.folder / "NetzWerkStatt 2026.netzwerk")
    return window


def _new_event(stage: Stage) -> QWidget:
    dialog = NewEventDialog(stage.look, texts(stage.language), stage.questions(), lambda _: "")
    dialog.show()
    dialog.title.setText("NetzWerkStatt 2027")
    dialog.day.line.setText("31.9.2027")
    dialog.accept()
    return dialog


SCENES: Final = (
    Scene("start", _start),
    Scene("start-again", _start_again),
    Scene("start-refused", _start_refused),
    Scene("new-event", _new_event, whole=False),
)
