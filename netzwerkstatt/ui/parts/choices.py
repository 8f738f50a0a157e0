"""Lists of options to open."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget
from typing_extensions import override

_BESIDE = 6  # px between an icon and the words


class StillChoice(QComboBox):
    """The wheel leaves it alone, for it may stand in something that scrolls; long words end in dots."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what it stands in."""
        event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, and in it as much of the words as there is room for."""
        option, p = QStyleOptionComboBox(), QStylePainter(self)
        self.initStyleOption(option)
        control, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(control, option, part, self).width()
        room -= 0 if self.itemIcon(self.currentIndex()).isNull() else self.iconSize().width() + _BESIDE
        shown = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)
        option.currentText = shown if len(shown) > 1 else ""  # dots alone say nothing
        p.drawComplexControl(control, option)
        p.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


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
