"""Where one is in a dialog of several steps."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.ui.parts.painting import write
from netzwerkstatt.ui.theme.look import Look

_DOT: Final = 26
_GAP: Final = 7
_BETWEEN: Final = 18


class StepBar(QWidget):
    """Numbered steps in a row: those done are ticked, the present one is filled.

    Where there is little room, only the present one has words.
    """

    def __init__(self, look: Look, texts: Texts, steps: Sequence[str]) -> None:
        super().__init__()
        self._look, self._texts, self._steps, self._at = look, texts, tuple(steps), 0
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setObjectName("steps")
        self.go(0)
        look.changed.connect(self.updateGeometry)

    def go(self, at: int) -> None:
        """Show that a step is the present one."""
        self._at = at
        said = self._texts._(
            "Step {number} of {count}: {step}", number=at + 1, count=len(self._steps), step=self._steps[at]
        )
        self.setAccessibleName(said)
        self.update()
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        """Ask for the words of all steps."""
        return self._size(compact=False)

    @override
    def minimumSizeHint(self) -> QSize:
        """Ask for the words of the present step."""
        return self._size(compact=True)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint dots and words."""
        theme, p = self._look.theme, QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        compact = self.width() < self.sizeHint().width()
        left, side = 0, theme.px(_DOT)
        for at, words in enumerate(self._steps):
            dot = QRect(left, (self.height() - side) // 2, side, side)
            self._draw_dot(p, dot, at)
            left += side
            if not compact or at == self._at:
                face = theme.font(15, 700 if at <= self._at else 400)
                wide = QFontMetrics(face).horizontalAdvance(words) + 2
                box = QRect(left + _GAP, 0, wide, self.height())
                write(p, box, words, face, theme[self._ink(at)])
                left += _GAP + wide
            left += theme.px(_BETWEEN)

    def _ink(self, at: int) -> str:
        return "primary" if at == self._at else "ok" if at < self._at else "ink2"

    def _draw_dot(self, p: QPainter, dot: QRect, at: int) -> None:
        theme = self._look.theme
        coming = "side" if theme.contrast else "line"
        ground = "primary" if at == self._at else "oktint" if at < self._at else coming
        p.setPen(QPen(theme["ctl"], theme.pen) if theme.contrast else Qt.PenStyle.NoPen)
        p.setBrush(theme[ground])
        p.drawEllipse(dot)
        if at < self._at:
            side = theme.px(16)
            image = self._look.pixmap("check", "ok", 16)
            p.drawPixmap(dot.x() + (dot.width() - side) // 2, dot.y() + (dot.height() - side) // 2, image)
            return
        p.setFont(theme.font(14, 700))
        p.setPen(theme["onprimary" if at == self._at else "ink2"])
        p.drawText(dot, Qt.AlignmentFlag.AlignCenter, str(at + 1))

    def _size(self, *, compact: bool) -> QSize:
        theme = self._look.theme
        metrics = QFontMetrics(theme.font(15, 700))
        words = [self._steps[self._at]] if compact else self._steps
        wide = sum(metrics.horizontalAdvance(each) + _GAP + 2 for each in words)
        dots = len(self._steps) * theme.px(_DOT) + (len(self._steps) - 1) * theme.px(_BETWEEN)
        return QSize(wide + dots, theme.px(36))
