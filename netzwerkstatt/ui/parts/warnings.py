"""A sentence about something that is not as one would wish, to be pressed for its place."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from netzwerkstatt.ui.parts.painting import draw_focus, draw_frame
from netzwerkstatt.ui.parts.pressed import Painted
from netzwerkstatt.ui.theme.look import Look

_PAD: Final = 12
_WRAP: Final = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignLeft.value
_TALL: Final = 10_000


class WarningCard(Painted):
    """An amber card with a triangle and a sentence of any length."""

    def __init__(self, look: Look, sentence: str) -> None:
        super().__init__(look)
        self._sentence = sentence
        self.setAccessibleName(sentence)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def hasHeightForWidth(self) -> bool:
        """Say that narrow cards are taller."""
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        """Return the height of the sentence in lines of that width."""
        box = QRect(0, 0, width - self._left() - _PAD, _TALL)
        words = QFontMetrics(self.look.theme.font(14)).boundingRect(box, _WRAP, self._sentence)
        return max(self.look.theme.px(32), words.height() + 2 * _PAD)

    @override
    def sizeHint(self) -> QSize:
        """Ask for a height; the width is what there is."""
        return QSize(self.look.theme.px(200), self.heightForWidth(max(self.width(), self.look.theme.px(200))))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint card, triangle and sentence."""
        theme, p = self.look.theme, QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        edge = "warn" if self.underMouse() or theme.contrast else "warntint"
        draw_frame(p, box, theme.line(edge), theme["warntint"], 10)
        p.drawPixmap(_PAD, _PAD, self.look.pixmap("alert-triangle", "warn", 18))
        p.setFont(theme.font(14))
        p.setPen(theme["ink"])
        p.drawText(self.rect().adjusted(self._left(), _PAD, -_PAD, -_PAD), _WRAP, self._sentence)
        if self.hasFocus():
            draw_focus(p, box, theme, 10)

    def _left(self) -> int:
        return _PAD + self.look.theme.px(26)
