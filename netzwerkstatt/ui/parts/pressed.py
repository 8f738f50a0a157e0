"""What all buttons share that paint themselves."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton
from typing_extensions import override

from netzwerkstatt.ui.theme.look import Look

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def pressed_by_enter(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Let Enter press a button, as the space bar does; tell whether it did."""
    if event.key() not in _ENTER or event.isAutoRepeat():
        return False
    button.click()
    return True


class Painted(QAbstractButton):
    """A button that paints itself: Enter presses it too, and it shows where the mouse is."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self.updateGeometry)

    @override
    def minimumSizeHint(self) -> QSize:
        """Ask for no less than it wants, unless a layout says how small it can be."""
        return super().minimumSizeHint() if self.layout() is not None else self.sizeHint()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press it, as well as the space bar."""
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        self.update()
        super().enterEvent(event)
