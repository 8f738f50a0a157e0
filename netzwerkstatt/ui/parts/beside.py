"""Where a pane stands: beside the content of a page, or over its right side where there is little room."""

from typing import Final

from PySide6.QtCore import QAbstractAnimation, QEvent, QRect, QVariantAnimation
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from netzwerkstatt.ui.parts.layout import surface
from netzwerkstatt.ui.theme.look import Look

WIDTH: Final = 340
"""How wide the pane is for most pages, in px at 100 %."""
ROOMY: Final = 1180
LARGE: Final = 130
"""Below this width of the window in px, or from this size of type on, it lies over the content."""
_LEFT_FREE: Final = 48
_GLIDE: Final = 48
"""How far a pane glides, in px."""


class BesideInspector(QWidget):
    """Lays a pane beside the content, or over its right side where there is little room."""

    def __init__(self, look: Look, content: QWidget, inspector: QWidget, wide: int = WIDTH) -> None:
        """Take how wide the pane is, in px at 100 %."""
        super().__init__()
        surface(self, "page")
        self._look, self._content, self._inspector, self._wide = look, content, inspector, wide
        self._glide = QVariantAnimation(self)
        self._glide.setStartValue(_GLIDE)
        self._glide.setEndValue(0)
        self._glide.valueChanged.connect(self._place)
        content.setParent(self)
        inspector.setParent(self)
        inspector.hide()
        look.changed.connect(self._place)

    @property
    def overlaid(self) -> bool:
        """Tell whether the pane lies over the content."""
        return self.window().width() < ROOMY or self._look.scale >= LARGE

    def open(self, *, shown: bool) -> None:
        """Show or hide the pane; it glides in, unless nothing shall move."""
        appears = shown and self._inspector.isHidden() and self.isVisible()
        self._inspector.setVisible(shown)
        self._glide.stop()
        if appears and self._look.glide_ms:
            self._glide.setDuration(self._look.glide_ms)
            self._glide.start()
        self._place()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay both out anew."""
        super().resizeEvent(event)
        self._place()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Lay both out anew in another type."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._place()

    def _place(self) -> None:
        whole = self.rect()
        wide = min(self._look.theme.px(self._wide), whole.width() - _LEFT_FREE)
        hidden = self._inspector.isHidden()
        taken = 0 if hidden or self.overlaid else wide
        self._content.setGeometry(whole.adjusted(0, 0, -taken, 0))
        gliding = self._glide.state() is QAbstractAnimation.State.Running
        left = whole.width() - wide + (self._glide.currentValue() if gliding else 0)
        self._inspector.setGeometry(QRect(left, 0, wide, whole.height()))
        if self.overlaid:
            self._inspector.raise_()
