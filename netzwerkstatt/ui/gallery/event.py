"""The event itself: basics, days, topics, partners."""

from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from netzwerkstatt.ui.gallery.stage import Scene, Stage, opened_sample


def _view(place: str, stage: Stage) -> QWidget:
    return opened_sample(stage, "event", place)


def _partner(stage: Stage) -> QWidget:
    window = opened_sample(stage, "event", "partners")
    if window.page is not None:
        window.page.toggle_details()
    return window


SCENES: Final = (
    Scene("event", partial(_view, "basics")),
    Scene("event-days", partial(_view, "days")),
    Scene("event-topics", partial(_view, "topics")),
    Scene("event-partner", _partner),
)
