"""The initiatives: directory, details, offers and requests."""

from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from netzwerkstatt.ui.gallery.stage import Scene, Stage, empty_event, opened_sample
from netzwerkstatt.ui.pages.initiatives.exchange import ExchangePage
from netzwerkstatt.ui.pages.initiatives.page import InitiativesPage
from netzwerkstatt.ui.window import Window


def _view(view: str, stage: Stage) -> Window:
    return opened_sample(stage, "initiatives", view)


def _details(stage: Stage) -> QWidget:
    window = _view("list", stage)
    if window.page is not None:
        window.page.go_to(f"list {_one(window)}")
        window.page.toggle_details()
    return window


def _chosen(stage: Stage) -> QWidget:
    window = _view("exchange", stage)
    if window.page is not None:
        window.page.go_to(f"exchange {_one(window)}")
    return window


def _tasks(stage: Stage) -> QWidget:
    """Show suggestions of which the first one has become a task."""
    window = _view("exchange", stage)
    if isinstance(window.page, InitiativesPage) and isinstance(window.page.shown, ExchangePage):
        window.page.shown.task_buttons()[0].click()
    return window


def _none(stage: Stage) -> QWidget:
    window = empty_event(stage)
    window.go("initiatives", "exchange")
    return window


def _one(window: Window) -> str:
    """Return the id of an initiative that seeks two things."""
    found = window.workspace.snapshot.initiatives.values() if window.workspace is not None else ()
    return next((it.id for it in found if it.email.startswith("cafe@")), "")


SCENES: Final = (
    Scene("initiatives", partial(_view, "list")),
    Scene("initiative", _details),
    Scene("initiatives-exchange", partial(_view, "exchange")),
    Scene("initiatives-chosen", _chosen),
    Scene("initiatives-task", _tasks),
    Scene("initiatives-none", _none),
)
