"""Things to press whose words may take several lines."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from netzwerkstatt.ui.parts.painting import draw_focus, draw_frame
from netzwerkstatt.ui.parts.pressed import Painted
from netzwerkstatt.ui.theme.look import Look

_WRAP: Final = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignLeft.value
_TALL: Final = 10_000
_ICON: Final = 18


class Wrapped(Painted):
    """An icon and words on a sheet, as high as its lines; a kind of it says how it looks.

    `pad` is the room around the words in px, `least` the least height in px at 100 %.
    """

    pad = 12
    least = 32

    def __init__(self, look: Look, words: str) -> None:
        super().__init__(look)
        self._words = words
        self.setAccessibleName(words)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def face(self) -> QFont:
        """Return what the words are written in."""
        return self.look.theme.font(14)

    @override
    def hasHeightForWidth(self) -> bool:
        """Say that narrow ones are taller."""
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        """Return the height of the words in lines of that width."""
        box = QRect(0, 0, width - self._left() - self.pad, _TALL)
        words = QFontMetrics(self.face()).boundingRect(box, _WRAP, self._words)
        return max(self.look.theme.px(self.least), words.height() + 2 * self.pad)

    @override
    def sizeHint(self) -> QSize:
        """Ask for a height; the width is what there is."""
        least = self.look.theme.px(200)
        return QSize(least, self.heightForWidth(max(self.width(), least)))

    @override
    def minimumSizeHint(self) -> QSize:
        """Ask for the height of the lines that there are."""
        return QSize(self.look.theme.px(80), self.heightForWidth(max(self.width(), 1)))

    def paint_words(self, p: QPainter, icon: str, colour: str) -> None:
        """Paint an icon in a colour of the theme, and the words beside it in the middle of the height."""
        side = self.look.theme.px(_ICON)
        box = self.rect().adjusted(self._left(), self.pad, -self.pad, -self.pad)
        words = QFontMetrics(self.face()).boundingRect(box, _WRAP, self._words)
        box.translate(0, max(0, (box.height() - words.height()) // 2))
        high = QFontMetrics(self.face()).height()
        p.drawPixmap(self.pad, box.y() + (high - side) // 2, self.look.pixmap(icon, colour, _ICON))
        p.setFont(self.face())
        p.setPen(self.look.theme["ink"])
        p.drawText(box, _WRAP, self._words)

    def _left(self) -> int:
        return self.pad + self.look.theme.px(_ICON) + 9


class WarningCard(Wrapped):
    """An amber card with a triangle and a sentence about something that is not as one would wish."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint card, triangle and sentence."""
        theme, p = self.look.theme, QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        edge = "warn" if self.underMouse() or theme.contrast else "warntint"
        draw_frame(p, box, theme.line(edge), theme["warntint"], 10)
        self.paint_words(p, "alert-triangle", "warn")
        if self.hasFocus():
            draw_focus(p, box, theme, 10)


class DeedButton(Wrapped):
    """A button with what it does in as many words as that takes."""

    pad = 8
    least = 36

    def __init__(self, look: Look, words: str, icon: str) -> None:
        super().__init__(look, words)
        self._icon = icon

    @override
    def face(self) -> QFont:
        """Return what buttons are written in."""
        return self.look.theme.font(14, 600)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a button."""
        theme, p = self.look.theme, QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        draw_frame(p, box, theme.line("ctl"), theme["ptint" if self.underMouse() else "surface"], 8)
        self.paint_words(p, self._icon, "ink")
        if self.hasFocus():
            draw_focus(p, box, theme, 8)
