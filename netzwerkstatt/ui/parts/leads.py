"""Lines that lead somewhere: words to press, and perhaps a second, smaller line below."""

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from netzwerkstatt.ui.parts.painting import draw_focus, write
from netzwerkstatt.ui.parts.pressed import Painted
from netzwerkstatt.ui.theme.look import Look


class Lead(Painted):
    """One or two lines that end in dots where there is no room; the tooltip has all of them."""

    def __init__(self, look: Look, text: str, below: str = "", *, weight: int = 400) -> None:
        super().__init__(look)
        self.words, self._below, self._weight = text, below, weight
        said = f"{text} {below}".strip()
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        """Ask for the height of the lines; the width is whatever there is."""
        return QSize(80, self.look.theme.px(48 if self._below else 36))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the lines, underlined while the mouse is there."""
        theme, p = self.look.theme, QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = theme.font(15, self._weight)
        if self.underMouse():
            face.setUnderline(True)
        high = theme.px(22)
        top = (self.height() - high - (theme.px(20) if self._below else 0)) // 2
        write(p, QRect(4, top, self.width() - 8, high), self.words, face, theme["ink"])
        if self._below:
            below = QRect(4, top + high, self.width() - 8, theme.px(20))
            write(p, below, self._below, theme.font(14), theme["ink2"])
        if self.hasFocus():
            draw_focus(p, QRectF(self.rect()), theme, 7)
