"""What stands above and below the list: what guests need, what the signs mean, rooms not all can reach."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget
from typing_extensions import override

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain import words
from netzwerkstatt.domain.access import Need
from netzwerkstatt.planning.needs import Barrier
from netzwerkstatt.planning.reach import Level, Way, upstairs
from netzwerkstatt.planning.reach_words import levels
from netzwerkstatt.ui.pages.rooms.columns import SIGNS
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.layout import announce, column, label, named, row, surface
from netzwerkstatt.ui.parts.painting import draw_frame, write
from netzwerkstatt.ui.parts.pictures import Sign
from netzwerkstatt.ui.theme.look import Look

NEED_ICONS: Final = {
    Need.STEP_FREE: "wheelchair",
    Need.COMPANION_SEAT: "friends",
    Need.HEARING_LOOP: "ear",
    Need.SIGN_LANGUAGE: "hand-move",
    Need.CAPTIONS: "text-size",
    Need.ASSISTANCE_DOG: "dog",
    Need.QUIET_BREAK: "zzz",
    Need.CHILD_CARE: "baby-carriage",
    Need.NEAR_THE_STAGE: "armchair",
    Need.ASSISTANCE: "heart-handshake",
}
"""The needs that a room can meet, or asks room for, each with its icon."""

_TITLE: Final = 106
_LINE: Final = 28
_TITLE_LINES: Final = 40
_PAD: Final = 14
_GAP: Final = 18


@dataclass(frozen=True, slots=True)
class _Item:
    """A need in the band: icon, number, word."""

    icon: str
    number: str
    word: str


class NeedsBand(QWidget):
    """What the people who come need: numbers and words, never names."""

    def __init__(self, look: Look, texts: Texts) -> None:
        super().__init__()
        self._look, self._texts = look, texts
        self._items: list[_Item] = []
        self._title = texts._("What our guests need")
        self.setObjectName("needs")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self.updateGeometry)

    def show_needs(self, counts: dict[Need, int]) -> None:
        """Show who needs what; the band is away where nobody needs anything."""
        texts, short, whole = self._texts, _short(self._texts), words.needs(self._texts)
        here = {need: texts.number(count) for need, count in counts.items() if need in NEED_ICONS}
        self._items = [_Item(NEED_ICONS[need], count, short[need]) for need, count in here.items()]
        listed = texts.listed(f"{count} {whole[need]}" for need, count in here.items())
        self.setAccessibleName(f"{self._title}: {listed}." if here else self._title)
        self.setVisible(bool(here))
        self.updateGeometry()
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        """Say that narrow bands are taller."""
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        """Return the height of so many lines as are needed in that width."""
        lines = 1 + max((line for line, _, _ in self._placed(width)), default=0)
        return self._look.theme.px(max(_LINE * lines, _TITLE_LINES) + 12)

    @override
    def sizeHint(self) -> QSize:
        """Ask for a height; the width is what there is."""
        wide = max(self.width(), self._look.theme.px(300))
        return QSize(self._look.theme.px(300), self.heightForWidth(wide))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint band, title and needs."""
        theme, p = self._look.theme, QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = theme.line("ink") if theme.contrast else theme.line("ptint")
        draw_frame(p, QRectF(self.rect()), edge, theme["ptint"], 10)
        title = QRect(_PAD, 0, theme.px(_TITLE), self.height())
        p.setFont(theme.font(15, 700))
        p.setPen(theme["ink"])
        wrap = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignVCenter.value
        p.drawText(title, wrap, self._title)
        high, placed = theme.px(_LINE), list(self._placed(self.width()))
        lines = 1 + max((line for line, _, _ in placed), default=0)
        top = (self.height() - lines * high) // 2
        for line, left, item in placed:
            self._paint_item(p, QRect(left, top + line * high, self.width() - left - _PAD, high), item)

    def _paint_item(self, p: QPainter, box: QRect, item: _Item) -> None:
        theme = self._look.theme
        side = theme.px(20)
        p.drawPixmap(box.x(), box.center().y() - side // 2, self._look.pixmap(item.icon, "primary", 20))
        box.setLeft(box.left() + side + 6)
        box.setLeft(box.left() + write(p, box, item.number, theme.font(17, 700), theme["ink"]) + 6)
        write(p, box, item.word, theme.font(15), theme["ink"])

    def _placed(self, width: int) -> Iterator[tuple[int, int, _Item]]:
        """Yield line and left edge of each need, from left to right."""
        theme = self._look.theme
        strong, plain = QFontMetrics(theme.font(17, 700)), QFontMetrics(theme.font(15))
        first = left = _PAD + theme.px(_TITLE) + 12
        line = 0
        for item in self._items:
            wide = theme.px(20) + 16 + strong.horizontalAdvance(item.number)
            wide += plain.horizontalAdvance(item.word)
            if left > first and left + wide > width - _PAD:
                line, left = line + 1, first
            yield line, left, item
            left += wide + theme.px(_GAP)


class Legend(QWidget):
    """What the signs mean, and where the answers are printed."""

    def __init__(self, look: Look, texts: Texts) -> None:
        super().__init__()
        surface(self, "bare")
        said = levels(texts) | {Level.OPEN: texts.p_("access", "still to check")}
        signs = row(gap=16)
        for level, (icon, colour) in SIGNS.items():
            signs.addLayout(row(Sign(look, icon, colour, 18), label(said[level], "small"), gap=6))
        printed = row(
            Sign(look, "printer", "ink2", 16),
            label(texts._("Printed on door sign and programme"), "small"),
            gap=6,
        )
        self.setLayout(row(signs, None, printed, gap=12))


class BarrierCard(QFrame):
    """Says which room not everybody can reach, how many that concerns, and leads to its sessions."""

    def __init__(self, look: Look, texts: Texts, go: Callable[[Barrier], object]) -> None:
        super().__init__()
        surface(self, "warn")
        self.setObjectName("barrier")
        self._texts, self._go = texts, go
        self._shown: Barrier | None = None
        self._head, self._words = label("", "strong", wrap=True), label("", wrap=True)
        self._button = named(Button(look, texts._("See sessions there")), "barrier-sessions")
        self._button.clicked.connect(self._press)
        said = column(self._head, self._words, gap=2)
        line = row(
            Sign(look, "alert-triangle", "warn", 22), said, self._button, margins=(14, 8, 12, 8), gap=12
        )
        line.setStretch(1, 1)
        self.setLayout(line)
        self.hide()

    @property
    def sentence(self) -> str:
        """Return what the card says."""
        return f"{self._head.text()} {self._words.text()}"

    def show_barriers(self, found: Sequence[Barrier], current: str) -> None:
        """Show the room that is chosen, or else the one that concerns most people; name the others."""
        shown = next((one for one in found if one.room.id == current), next(iter(found), None))
        self.setVisible(shown is not None)
        if shown is None:
            self._shown = None
            return
        others = [one.room.name for one in found if one is not shown]
        self._head.setText(self._said_way(shown))
        self._words.setText(" ".join(filter(None, (self._said_people(shown), self._said_others(others)))))
        self._button.setAccessibleName(self._texts._("See sessions in “{room}”", room=shown.room.name))
        if self._shown is None or self._shown.room.id != shown.room.id:
            announce(self, self._head.text())
        self._shown = shown

    def _said_way(self, barrier: Barrier) -> str:
        texts, name = self._texts, barrier.room.name
        if barrier.way is Way.OPEN:
            return texts._("It is not yet known whether “{room}” is step-free.", room=name)
        if barrier.way is Way.STEPS or not upstairs(barrier.room):
            return texts._("“{room}” can only be reached by steps.", room=name)
        return texts._("“{room}” can only be reached by stairs.", room=name)

    def _said_people(self, barrier: Barrier) -> str:
        texts = self._texts
        if not barrier.people:
            return texts._("At present nobody who needs step-free access takes part there.")
        return texts.n_(
            "{count} person who needs step-free access takes part there.",
            "{count} people who need step-free access take part there.",
            barrier.people,
        )

    def _said_others(self, rooms: Sequence[str]) -> str:
        if not rooms:
            return ""
        return self._texts._("Please look at these too: {rooms}.", rooms=self._texts.listed(rooms))

    def _press(self) -> None:
        if self._shown is not None:
            self._go(self._shown)


def _short(texts: Texts) -> dict[Need, str]:
    """Name the needs as shortly as a number in front of them allows."""
    return {
        Need.STEP_FREE: texts.p_("needed", "step-free"),
        Need.COMPANION_SEAT: texts.p_("needed", "companion"),
        Need.HEARING_LOOP: texts.p_("needed", "hearing loop"),
        Need.SIGN_LANGUAGE: texts.p_("needed", "sign language"),
        Need.CAPTIONS: texts.p_("needed", "captions"),
        Need.ASSISTANCE_DOG: texts.p_("needed", "assistance dog"),
        Need.QUIET_BREAK: texts.p_("needed", "quiet room"),
        Need.CHILD_CARE: texts.p_("needed", "child care"),
        Need.NEAR_THE_STAGE: texts.p_("needed", "seat in front"),
        Need.ASSISTANCE: texts.p_("needed", "assistance"),
    }
