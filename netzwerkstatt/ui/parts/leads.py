"""Lines that lead somewhere: words to press, and perhaps a second, smaller line below."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy
from typing_extensions import override

from netzwerkstatt.ui.parts.buttons import pressed_by_enter
from netzwerkstatt.ui.parts.painting import draw_focus, write
from netzwerkstatt.ui.theme.look import Look


class Lead(QAbstractButton):
    """One or two lines that end in dots where there is no room; the tooltip has all of them."""

    def __init__(self, look: Look, text: str, below: str = "", *, weight: int = 400) -> None:
        super().__init__()
        self._look, self._below, self._weight = look, below, weight
        self.setText(text)
        said = f"{text} {below}".strip()
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        """Ask for the height of the lines; the width is whatever there is."""
        return QSize(80, self._look.theme.px(48 if self._below else 36))

    @override
    def minimumSizeHint(self) -> QSize:
        """Ask for the same."""
        return self.sizeHint()

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

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the lines, underlined while the mouse is there."""
        theme, p = self._look.theme, QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = theme.font(15, self._weight)
        if self.underMouse():
            face.setUnderline(True)
        high = theme.px(22)
        top = (self.height() - high - (theme.px(20) if self._below else 0)) // 2
        write(p, QRect(4, top, self.width() - 8, high), self.text(), face, theme["ink"])
        if self._below:
            below = QRect(4, top + high, self.width() - 8, theme.px(20))
            write(p, below, self._below, theme.font(14), theme["ink2"])
        if self.hasFocus():
            draw_focus(p, QRectF(self.rect()), theme, 7)
