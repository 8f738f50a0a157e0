"""A pane at the right edge of the window, which Esc closes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame
from typing_extensions import override

from netzwerkstatt.ui.parts.painting import draw_frame
from netzwerkstatt.ui.theme.look import Look

_PAST = 16
_ROUND = 12


class Pane(QFrame):
    """A sheet that reaches to the edges on the right and below; what it holds is the business of its kind."""

    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheet, round at its upper left corner."""
        theme, p = self._look.theme, QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        past = self.rect().adjusted(0, 0, _PAST, _PAST).toRectF()  # its other edges are out of sight
        draw_frame(p, past, theme.line("line"), theme["surface"], _ROUND)
