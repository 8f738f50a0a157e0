"""Printing."""

from typing import Final

from PySide6.QtWidgets import QWidget

from netzwerkstatt.ui.dialogs.print_badges import PrintBadgesDialog
from netzwerkstatt.ui.gallery.stage import SIZES, Scene, Stage, opened_sample, settle


def _print_badges(stage: Stage) -> QWidget:
    window = opened_sample(stage, "attendees")
    window.resize(*SIZES[0])
    window.show()
    window.trigger("file.print")
    settle(window)
    return window.findChildren(PrintBadgesDialog)[0]


SCENES: Final = (Scene("print-badges", _print_badges, whole=False),)
