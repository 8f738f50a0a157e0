"""Boxes to tick."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox
from typing_extensions import override

from netzwerkstatt.ui.parts.pressed import pressed_by_enter


class Tick(QCheckBox):
    """A box that Enter ticks too, as it presses every button."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter tick it, as well as the space bar."""
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)
