"""Says what happened and offers to take it back, without being in the way."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QLabel, QWidget
from typing_extensions import override

from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.layout import announce, named, row
from netzwerkstatt.ui.parts.pictures import Sign
from netzwerkstatt.ui.theme.look import Look

STAYS_MS: Final = 10_000
"""How long a toast stays."""
_ABOVE: Final = 44


class Toast(QFrame):
    """Lies over the lower edge of its parent; stays while the mouse or the focus is on it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self._sign = Sign(look, "circle-check", "ontoast", 20)
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setContentsMargins(0, 0, 8, 0)
        self._deed: Callable[[], object] = lambda: None
        self._help = named(Button(look, "", "arrow-back-up", "toast"), "toast-help")
        self._help.clicked.connect(self._act)
        self._help.installEventFilter(self)
        self.setLayout(row(self._sign, self._words, self._help, margins=(15, 8, 8, 8), gap=12))
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(24)
        shadow.setOffset(0, 4)
        shadow.setColor(QColor(0, 0, 0, 90))
        self.setGraphicsEffect(shadow)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS_MS)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """Return what is said."""
        return self._words.text()

    def say(
        self, text: str, offer: tuple[str, str, Callable[[], object]] | None = None, *, refused: bool = False
    ) -> None:
        """Appear with a sentence, and perhaps offer something to do: (words, icon, what to do).

        What was `refused` has no tick.
        """
        self._words.setText(text)
        self._sign.show_icon("info-circle" if refused else "circle-check", "ontoast")
        self._help.setVisible(offer is not None)
        if offer is not None:
            words, icon, self._deed = offer
            self._help.setText(f" {words}")
            self._help.setAccessibleName(words)
            self._help.show_icon(icon)
        self.show()
        self._place()
        self.raise_()
        self._timer.start()
        announce(self, text)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while the mouse is here."""
        self._timer.stop()
        super().enterEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        """Stay another while after the mouse has gone."""
        self._wait()
        super().leaveEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go away on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the page; stay while the button has the focus."""
        if watched is self._help and event.type() is QEvent.Type.FocusIn:
            self._timer.stop()
        elif watched is self._help and event.type() is QEvent.Type.FocusOut:
            self._wait()
        elif watched is self.parent() and event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _wait(self) -> None:
        if self.isVisible() and not self._help.hasFocus():
            self._timer.start()

    def _act(self) -> None:
        self.hide()
        self._deed()

    def _place(self) -> None:
        page = self.parentWidget()
        if page is not None and not self.isHidden():
            self.adjustSize()
            self.move((page.width() - self.width()) // 2, page.height() - self.height() - _ABOVE)
