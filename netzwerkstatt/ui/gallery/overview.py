"""The first page."""

from typing import Final

from PySide6.QtWidgets import QWidget

from netzwerkstatt.ui.gallery.stage import Scene, Stage, empty_event, opened_sample


def _overview(stage: Stage) -> QWidget:
    return opened_sample(stage, "overview")


def _none(stage: Stage) -> QWidget:
    window = empty_event(stage)
    window.go("overview", "")
    return window


SCENES: Final = (Scene("overview", _overview), Scene("overview-none", _none))
