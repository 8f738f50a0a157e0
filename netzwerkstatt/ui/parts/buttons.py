"""Things to press: buttons, cards, choices; and the caps that show a key."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QWidget,
)
from typing_extensions import override

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.ui.parts.layout import column, label, plain, row
from netzwerkstatt.ui.parts.painting import draw_focus, draw_frame, write
from netzwerkstatt.ui.parts.pictures import Tile
from netzwerkstatt.ui.parts.pressed import Painted, pressed_by_enter
from netzwerkstatt.ui.theme.look import Look

_INK: Final = {"main": "onprimary", "link": "primary", "toast": "ontoast", "status": "ink2"}
_SMALL, _USUAL = 16, 18


def keys_said(texts: Texts, keys: str) -> str:
    """Return a key as it stands on the keyboard of that language: `Ctrl+N` is `Strg+N`."""
    words = {
        "Ctrl": texts.p_("key", "Ctrl"),
        "Shift": texts.p_("key", "Shift"),
        "Alt": texts.p_("key", "Alt"),
        "Del": texts.p_("key", "Del"),
        "Space": texts.p_("key", "Space"),
        "PageUp": texts.p_("key", "PageUp"),
        "PageDown": texts.p_("key", "PageDown"),
        "Home": texts.p_("key", "Home"),
        "End": texts.p_("key", "End"),
    }
    return "+".join(words.get(part, part) for part in keys.split("+"))


class KeyCap(QLabel):
    """Shows which key does the same; says nothing, for the button beside it names its key."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setProperty("role", "key")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class Button(QPushButton):
    """A button with words, an icon or both. Kinds: main, quiet, link, small, icon, status, toast."""

    def __init__(self, look: Look, text: str = "", icon: str = "", kind: str = "", *, said: str = "") -> None:
        # Qt leaves no gap between icon and words, so a blank makes it
        super().__init__(plain(f" {text}" if icon and text else text))
        self._look, self._icon, self._px = look, icon, _SMALL if kind == "status" else _USUAL
        self.setProperty("kind", kind)
        self.setAccessibleName(said or text)
        if said:
            self.setToolTip(said)
        self.setAutoDefault(False)
        if icon:
            self._draw()
            look.changed.connect(self._draw)

    def show_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self._draw()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button, as well as the space bar."""
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Leave a gap between the ring of the focus and a main button, which are both blue."""
        super().paintEvent(event)
        if self.hasFocus() and self.property("kind") == "main":
            p = QPainter(self)
            p.setRenderHint(QPainter.RenderHint.Antialiasing)
            p.setPen(QPen(self._look.theme["bg"], 2))
            p.drawRoundedRect(QRectF(self.rect()).adjusted(4, 4, -4, -4), 5, 5)

    def _draw(self) -> None:
        side = self._look.theme.px(self._px)
        self.setIcon(self._look.icon(self._icon, _INK.get(str(self.property("kind")), "ink"), self._px))
        self.setIconSize(QSize(side, side))


@dataclass(frozen=True, slots=True)
class Offer:
    """What a card offers: an icon on a tint, a title, a sentence, and the key that does the same."""

    icon: str
    pencil: Pencil
    title: str
    sentence: str
    key: str


class Card(Painted):
    """A large button: a tile, a title, a sentence, a key."""

    _RING: Final = 5

    def __init__(self, look: Look, offer: Offer) -> None:
        super().__init__(look)
        self.setAccessibleName(f"{offer.title}, {offer.key}")
        self.setAccessibleDescription(offer.sentence)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)  # words may wrap
        words = column(label(offer.title, "group"), label(offer.sentence, "small", wrap=True), gap=2)
        tile = Tile(look, offer.icon, offer.pencil)
        inner = row(tile, words, KeyCap(offer.key), margins=(17, 15, 17, 15), gap=14)
        inner.setStretch(1, 1)
        ring = self._RING
        self.setLayout(row(inner, margins=(ring, ring, ring, ring)))
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheet, and the ring with a gap of 2 px where the focus is."""
        theme, p = self.look.theme, QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        warm = self.isDown() or self.underMouse()
        ring = self._RING
        fill = theme["ptint" if warm else "surface"]
        draw_frame(p, box.adjusted(ring, ring, -ring, -ring), theme.line("ctl" if warm else "line"), fill, 12)
        if self.hasFocus():
            draw_focus(p, box, theme, 15)


class Segment(QRadioButton):
    """One of the words of a choice; a `tight` one is as narrow as its words, with `mark` where it holds."""

    def __init__(self, look: Look, text: str, code: str, *, tight: bool = False, mark: str = "check") -> None:
        super().__init__(text)
        self._look, self.code, self._tight, self._mark = look, code, tight, mark
        self.first = self.last = False
        look.changed.connect(self.updateGeometry)
        self.toggled.connect(self.updateGeometry)
        self.toggled.connect(self._take_tab)

    def _take_tab(self, on: bool) -> None:  # noqa: FBT001  (Qt calls)
        """Let Tab come to the one that holds: Qt sees to it only once the focus has been in the group."""
        group = self.group()
        for piece in group.buttons() if on and group is not None else ():
            piece.setFocusPolicy(Qt.FocusPolicy.StrongFocus if piece is self else Qt.FocusPolicy.ClickFocus)

    @override
    def sizeHint(self) -> QSize:
        """Ask for the words in bold and a tick."""
        theme = self._look.theme
        words = QFontMetrics(theme.font(15, 700)).horizontalAdvance(self.text())
        if self._tight:
            mark = theme.px(18) if self.isChecked() else 0
            return QSize(words + mark + theme.px(18), theme.px(32))
        return QSize(words + theme.px(18) + 30, theme.px(36))

    @override
    def minimumSizeHint(self) -> QSize:
        """Ask for the same."""
        return self.sizeHint()

    @override
    def hitButton(self, pos: QPoint) -> bool:
        """Take a click anywhere."""
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a piece of a rounded bar; the chosen one is tinted, bold and ticked."""
        theme, p = self._look.theme, QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        half = theme.pen / 2
        edge = box.adjusted(half, half, -half if self.last else half, -half)
        shape = QPainterPath()
        shape.addRoundedRect(edge.adjusted(0 if self.first else -20, 0, 0 if self.last else 20, 0), 8, 8)
        p.setClipRect(box)
        p.setPen(QPen(theme["ctl"], theme.pen))
        p.setBrush(theme["ptint" if self.isChecked() or self.underMouse() else "surface"])
        p.drawPath(shape)
        if not self.first:
            p.drawLine(edge.topLeft(), edge.bottomLeft())
        self._write(p)
        if self.hasFocus():
            draw_focus(p, box, theme, 8)

    def _write(self, p: QPainter) -> None:
        theme, chosen = self._look.theme, self.isChecked()
        face = theme.font(15, 700 if chosen else 400)
        words = QFontMetrics(face).horizontalAdvance(self.text())
        tick = theme.px(18) if chosen else 0
        left = (self.width() - words - tick) // 2
        if chosen:
            image = self._look.pixmap(self._mark, "primary", 16)
            p.drawPixmap(left - 2, (self.height() - theme.px(16)) // 2, image)
        ink = theme["primary" if chosen else "ink"]
        write(p, QRect(left + tick, 0, words + 4, self.height()), self.text(), face, ink)


class SegmentedChoice(QWidget):
    """A few words of which one holds; arrows move, as in any group of radio buttons."""

    chosen = Signal(str)

    def __init__(self, look: Look, said: str, options: Sequence[tuple[str, str]], now: str) -> None:
        """Take options as (code, words)."""
        super().__init__()
        self.setAccessibleName(said)
        self._group = QButtonGroup(self)
        bar = QHBoxLayout(self)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.setSpacing(0)
        for code, words in options:
            piece = Segment(look, words, code)
            piece.setAccessibleName(words)
            piece.setAccessibleDescription(said)
            piece.setObjectName(f"segment-{code}")
            piece.first, piece.last = code == options[0][0], code == options[-1][0]
            self._group.addButton(piece)
            piece.setChecked(code == now)
            bar.addWidget(piece)
        self._group.buttonToggled.connect(self._tell)

    @property
    def code(self) -> str:
        """Return the code of the option that holds; empty when none does."""
        piece = self._group.checkedButton()
        return piece.code if isinstance(piece, Segment) else ""

    def choose(self, code: str) -> None:
        """Let another option hold."""
        for piece in self._group.buttons():
            if isinstance(piece, Segment) and piece.code == code:
                piece.setChecked(True)

    def reword(self, code: str, words: str) -> None:
        """Let an option say something else."""
        for piece in self._group.buttons():
            if isinstance(piece, Segment) and piece.code == code:
                piece.setText(words)
                piece.setAccessibleName(words)
                piece.updateGeometry()

    def _tell(self, piece: QAbstractButton, on: bool) -> None:  # noqa: FBT001  (Qt calls)
        if on and isinstance(piece, Segment):
            self.chosen.emit(piece.code)
