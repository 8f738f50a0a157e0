"""What a page says by itself: chips, tips, empty pages, work that goes on."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QProgressBar, QSizePolicy, QWidget
from typing_extensions import override

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.chips import HEIGHT, Face, chip_width, draw_chip
from netzwerkstatt.ui.parts.layout import announce, column, label, named, row, surface
from netzwerkstatt.ui.parts.pictures import OneHouse, Sign
from netzwerkstatt.ui.theme.look import Look

_SENTENCE: Final = 520  # how wide the sentence of an empty page is at most
_EDGE: Final = 24


class Chip(QLabel):
    """A few words on a tinted ground: plain, info, ok, warn, err, or the name of a pencil."""

    def __init__(self, look: Look, text: str, tone: str = "plain", icon: str = "") -> None:
        super().__init__(text)
        self._look, self._face = look, Face(text, tone, icon)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        """Ask for words, icon and a rounded end on both sides."""
        theme = self._look.theme
        return QSize(chip_width(theme, self._face), theme.px(HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        """Ask for the same."""
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chip."""
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_chip(p, self._look, QRectF(self.rect()), self._face)


class TipBand(QFrame):
    """A tip at the top of a page that goes when it was read."""

    closed = Signal()

    def __init__(
        self, look: Look, texts: Texts, text: str, icon: str = "bulb", *, lasting: bool = False
    ) -> None:
        super().__init__()
        surface(self, "tip")
        band = row(Sign(look, icon, "primary", 20), label(text, wrap=True), margins=(14, 6, 6, 6), gap=10)
        band.setStretch(1, 1)
        if not lasting:
            close = named(Button(look, "", "x", "icon", said=texts._("Close this tip")), "close-tip")
            close.setProperty("kind", "quiet")
            close.clicked.connect(self._close)
            band.addWidget(close)
        self.setLayout(band)

    def _close(self) -> None:
        self.hide()
        self.closed.emit()


class EmptyState(QWidget):
    """What an empty page teaches: one pencil house, one sentence, one button, one alternative."""

    def __init__(
        self,
        look: Look,
        pencil: Pencil,
        sentence: str,
        buttons: Sequence[tuple[str, str, Callable[[], object]]],
    ) -> None:
        """Take buttons as (words, icon, what to do); the first is the main one."""
        super().__init__()
        self._look = look
        self.setObjectName("empty")
        words = self._sentence = label(sentence, "lead", wrap=True)
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        bar = row(None, gap=10)
        for at, (text, icon, deed) in enumerate(buttons):
            button = Button(look, text, icon, "main" if at == 0 else "")
            button.setObjectName(f"empty-{at}")
            button.clicked.connect(deed)
            bar.addWidget(button)
        bar.addStretch(1)
        house = row(None, OneHouse(look, pencil), None)
        self.setLayout(column(None, house, 12, row(None, words, None), 12, bar, None, margins=(_EDGE,) * 4))

    def say(self, sentence: str) -> None:
        """Say another sentence."""
        self._sentence.setText(sentence)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the sentence wrap within the page."""
        self._sentence.setFixedWidth(min(self._look.theme.px(_SENTENCE), self.width() - 2 * _EDGE))
        super().resizeEvent(event)


class Busy(QFrame):
    """Shows work that goes on, and stops it."""

    stopped = Signal()

    def __init__(self, look: Look, texts: Texts) -> None:
        super().__init__()
        surface(self, "card")
        self._texts = texts
        self._words = label("", "strong")
        self._bar = named(QProgressBar(), "progress", texts._("Progress"))
        self._bar.setTextVisible(False)
        self._stop = named(Button(look, texts._("Stop"), "x", "small"), "stop")
        self._stop.clicked.connect(self._ask)
        line = row(column(self._words, self._bar, gap=8), self._stop, margins=(16, 12, 16, 14), gap=16)
        line.setStretch(0, 1)
        self.setLayout(line)
        self.hide()

    def begin(self, words: str, *, stoppable: bool = True) -> None:
        """Appear; how much there is to do is not known yet."""
        self._stop.setVisible(stoppable)
        self._words.setText(words)
        self._bar.setRange(0, 0)
        self._stop.setEnabled(True)
        self.show()
        announce(self, words)

    def step(self, done: int, total: int) -> None:
        """Show how far the work is."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def end(self) -> None:
        """Go away."""
        self.hide()

    def _ask(self) -> None:
        self._stop.setEnabled(False)
        self._words.setText(self._texts._("Stopping …"))
        self.stopped.emit()
