"""The start screen and the questions about a new event."""

from datetime import date
from typing import Final

from PySide6.QtWidgets import QCheckBox, QWidget

from netzwerkstatt.ui.dialogs.new_event import NewEventDialog
from netzwerkstatt.ui.eventfiles import NewEvent
from netzwerkstatt.ui.gallery.stage import SIZES, Scene, Stage


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


def _questions(stage: Stage) -> NewEventDialog:
    window = stage.window()
    window.open_sample()
    window.close_event()
    window.resize(*SIZES[0])
    window.show()
    window.ask_new()
    return window.findChildren(NewEventDialog)[0]


def _new_event(stage: Stage) -> QWidget:
    dialog = _questions(stage)
    dialog.beginning.choice.setCurrentIndex(1)
    dialog.title.setText("NetzWerkStatt 2027")
    dialog.day.line.setText("31.9.2027")
    dialog.accept()
    return dialog


def _new_event_like_an_earlier_one(stage: Stage) -> QWidget:
    dialog = _questions(stage)
    dialog.title.setText("NetzWerkStatt 2028")
    dialog.beginning.choice.setCurrentIndex(dialog.beginning.choice.count() - 1)
    dialog.findChildren(QCheckBox)[-1].setChecked(True)
    dialog.accept()
    return dialog


SCENES: Final = (
    Scene("start", _start),
    Scene("start-again", _start_again),
    Scene("start-refused", _start_refused),
    Scene("new-event", _new_event, whole=False),
    Scene("new-event-earlier", _new_event_like_an_earlier_one, whole=False),
)
