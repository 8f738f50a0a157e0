"""Says what happened and offers to take it back, without being in the way."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QPropertyAnimation, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QGraphicsDropShadowEffect,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from typing_extensions import override

from netzwerkstatt.base.settings import TOAST_SECONDS
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.ui.memory import Memory
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.layout import announce, named, row
from netzwerkstatt.ui.parts.pictures import Sign
from netzwerkstatt.ui.theme.look import Look

_ABOVE: Final = 44
_BESIDE: Final = 20
_BELOW_HEAD: Final = 68
_GLIDE: Final = 16
"""How far a toast glides upwards, in px."""


class Toast(QFrame):
    """Lies over the lower edge of its parent; stays while the mouse or the focus is on it.

    It goes to the upper edge while something is typed where it would lie. Where a person wants it so, it
    stays until it is closed.
    """

    def __init__(self, look: Look, texts: Texts, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._memory: Memory | None = None
        self.setObjectName("toast")
        self._sign = Sign(look, "circle-check", "ontoast", 20)
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setContentsMargins(0, 0, 8, 0)
        self._deed: Callable[[], object] = lambda: None
        self._help = named(Button(look, "", "arrow-back-up", "toast"), "toast-help")
        self._help.clicked.connect(self._act)
        self._help.installEventFilter(self)
        self._close = named(Button(look, "", "x", "toast", said=texts._("Close")), "toast-close")
        self._close.clicked.connect(self.hide)
        parts = (self._sign, self._words, self._help, self._close)
        line = row(*parts, margins=(15, 8, 8, 8), gap=12)
        line.setStretch(1, 1)
        self.setLayout(line)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(24)
        shadow.setOffset(0, 4)
        shadow.setColor(QColor(0, 0, 0, 90))
        self.setGraphicsEffect(shadow)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self._glide = QPropertyAnimation(self, b"pos", self)
        parent.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._make_room)
        self.hide()

    def remember(self, memory: Memory) -> None:
        """Read there how long to stay."""
        self._memory = memory

    @property
    def seconds(self) -> int:
        """Return how long it stays; 0 is until it is closed."""
        return self._memory.settings.toast_seconds if self._memory else TOAST_SECONDS[0]

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
        self._close.setVisible(not self.seconds)
        appears = self.isHidden()
        self.show()
        self._place()
        if appears and self._look.glide_ms:
            self._glide_in()
        self.raise_()
        self._timer.stop()
        self._wait()
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
        if self.seconds and not self._help.hasFocus():
            self._timer.start(self.seconds * 1000)

    def _glide_in(self) -> None:
        self._glide.stop()
        self._glide.setDuration(self._look.glide_ms)
        self._glide.setStartValue(self.pos() + QPoint(0, _GLIDE))
        self._glide.setEndValue(self.pos())
        self._glide.start()

    def _act(self) -> None:
        self.hide()
        self._deed()

    def _place(self) -> None:
        page = self.parentWidget()
        if page is not None and not self.isHidden():
            self._glide.stop()
            self._words.setWordWrap(False)
            self.adjustSize()
            room = page.width() - 2 * _BESIDE
            if self.width() > room:
                self._words.setWordWrap(True)
                self.resize(room, self.heightForWidth(room))
            self.move((page.width() - self.width()) // 2, page.height() - self.height() - _ABOVE)
            focused = QApplication.focusWidget()
            if isinstance(focused, QLineEdit | QPlainTextEdit | QComboBox) and page.isAncestorOf(focused):
                typed = QRect(focused.mapTo(page, QPoint()), focused.size())
                if typed.intersects(self.geometry()):
                    self.move(self.x(), _BELOW_HEAD)

    def _make_room(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and not self.isHidden() and not self.isAncestorOf(now):
            self._place()
