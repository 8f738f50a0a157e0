"""Lists of options to open."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override


class StillChoice(QComboBox):
    """The wheel leaves it alone, for it may stand in something that scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what it stands in."""
        event.ignore()


class WalkedChoice(StillChoice):
    """Keys walk through the options, and none that they pass is meant.

    `activated` tells of what is taken from the open list. When else the option reached is taken says whatever
    the choice stands in.
    """

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, without a word."""
        with QSignalBlocker(self):
            super().keyPressEvent(event)
