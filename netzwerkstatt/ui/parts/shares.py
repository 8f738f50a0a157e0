"""How a whole is made up: a bar of pieces in the colours of the pencils, each with its percentage."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.ui.theme.look import Look


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece: its colour, its size, and what is written on it where there is room."""

    pencil: Pencil
    size: int
    words: str


class ShareBar(QWidget):
    """The bar; whoever shows it says the same in words beside it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._pieces: tuple[Piece, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_pieces(self, pieces: Sequence[Piece]) -> None:
        """Show other pieces."""
        self._pieces = tuple(piece for piece in pieces if piece.size > 0)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Ask for the height of a line of words."""
        return QSize(self._look.theme.px(120), self._look.theme.px(30))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint piece by piece, with a gap of 2 px."""
        theme, p = self._look.theme, QPainter(self)
        whole = sum(piece.size for piece in self._pieces)
        left, face = 0.0, theme.font(13, 700, tabular=True)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.setFont(face)
        for piece in self._pieces:
            wide = self.width() * piece.size / whole
            crayon = theme.crayons[piece.pencil]
            box = QRectF(left, 0, max(wide - 2, 1), self.height())
            p.setPen(QPen(crayon.edge, 1))
            p.setBrush(crayon.solid)
            p.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            if QFontMetrics(face).horizontalAdvance(piece.words) + 4 <= box.width():
                p.setPen(crayon.on)
                p.drawText(box, Qt.AlignmentFlag.AlignCenter, piece.words)
            left += wide
