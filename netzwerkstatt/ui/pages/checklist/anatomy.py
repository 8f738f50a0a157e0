"""Where the parts of a row lie: for painting, for the mouse and for the editor alike. All in px."""

from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics

from netzwerkstatt.ui.pages.checklist.rows import TaskRow
from netzwerkstatt.ui.parts import chips, initials
from netzwerkstatt.ui.parts.chips import Face, chip_width
from netzwerkstatt.ui.theme.tokens import Theme

HEAD, TASK, FOLD, ENTRY = 52, 46, 40, 46
"""How high rows are at least, at 100 %."""
GAP: Final = 12
"""What lies free above a card but the first."""
INDENT: Final = 46
"""Where the words of a row begin, at 100 %."""
TITLE: Final = (15, 600)
"""Size and weight of a title."""
_PAD: Final = 14
_TICK: Final = 20
_FACT: Final = 32
_FACT_ENDS: Final = 48  # icon and rounded ends of a chip to press
_LEAST_TITLE: Final = 190  # below this the deadline stands under the title
_LEAST_ASIDE: Final = 110
_WRAP: Final = Qt.TextFlag.TextWordWrap


@dataclass(slots=True)
class Anatomy:
    """The boxes of one task; those that are not there are empty."""

    tick: QRect
    title: QRect
    aside: QRect = field(default_factory=QRect)
    chip: QRect = field(default_factory=QRect)
    badge: QRect = field(default_factory=QRect)
    facts: list[tuple[str, Face, QRect]] = field(default_factory=list)
    note: QRect = field(default_factory=QRect)
    height: int = 0


def fact_width(theme: Theme, face: Face) -> int:
    """Return how wide a chip to press is."""
    return QFontMetrics(theme.font(14, 600)).horizontalAdvance(face.text) + theme.px(_FACT_ENDS)


def task_anatomy(theme: Theme, width: int, row: TaskRow, *, expanded: bool) -> Anatomy:
    """Lay a task out in a row that begins at (0, 0) and is so wide."""
    px = theme.px
    line = theme.row(TASK)
    side = px(_TICK)
    made = Anatomy(tick=QRect(px(_PAD), (line - side) // 2, side, side), title=QRect())
    right = width - px(_PAD)
    if row.person:
        badge = px(initials.SIZE)
        made.badge = QRect(right - badge, (line - badge) // 2, badge, badge)
        right -= badge + px(12)
    left = px(INDENT)
    if row.chip:
        wide, high = chip_width(theme, row.chip), px(chips.HEIGHT)
        if right - wide - px(12) - left >= px(_LEAST_TITLE):
            made.chip = QRect(right - wide, (line - high) // 2, wide, high)
            right -= wide + px(12)
    bottom = _lay_words(made, theme, row, (left, right), expanded=expanded)
    if row.chip and made.chip.isNull():
        wide = min(chip_width(theme, row.chip), width - px(_PAD) - left)
        made.chip = QRect(left, bottom + px(4), wide, px(chips.HEIGHT))
        bottom = made.chip.bottom() + 1
    if expanded:
        bottom = _lay_facts(made, theme, row, (left, width - px(_PAD)), bottom)
    made.height = max(line, bottom + px(12))
    return made


def _lay_words(made: Anatomy, theme: Theme, row: TaskRow, span: tuple[int, int], *, expanded: bool) -> int:
    """Lay title and aside between left and right; return where they end below."""
    left, right = span
    px, metrics = theme.px, QFontMetrics(theme.font(*TITLE))
    room = max(right - left, 40)
    needed = metrics.boundingRect(QRect(0, 0, room, 9999), _WRAP, row.task.title)
    first = (theme.row(TASK) - metrics.height()) // 2
    made.title = QRect(left, first, room, max(needed.height(), metrics.height()))
    bottom = made.title.bottom() + 1
    if not row.aside or (expanded and not row.task.done):
        return bottom
    small = QFontMetrics(theme.font(14))
    wanted = small.horizontalAdvance(row.aside) + 4
    used = metrics.horizontalAdvance(row.task.title) + px(8)
    if made.title.height() <= metrics.height() and room - used >= min(wanted, px(_LEAST_ASIDE)):
        made.title.setWidth(used)
        made.aside = QRect(left + used, first + 1, room - used, metrics.height())
        return bottom
    if not row.task.done and not row.task.note:
        return bottom  # that it is nobody's is seen without words
    made.aside = QRect(left, bottom + px(2), room, small.height())
    return made.aside.bottom() + 1


def _lay_facts(made: Anatomy, theme: Theme, row: TaskRow, span: tuple[int, int], top: int) -> int:
    """Lay the chips to press and the note below the title; return where they end below."""
    (left, right), px = span, theme.px
    x, y, high, gap = left, top + px(12), px(_FACT), px(8)
    for name, face in row.facts:
        wide = min(fact_width(theme, face), right - left)
        if x > left and x + wide > right:
            x, y = left, y + high + gap
        made.facts.append((name, face, QRect(x, y, wide, high)))
        x += wide + gap
    bottom = y + high
    if row.task.note:
        metrics = QFontMetrics(theme.font(14))
        room = QRect(left, bottom + px(10), right - left, 9999)
        made.note = metrics.boundingRect(room, _WRAP, row.task.note)
        made.note.setWidth(right - left)
        bottom = made.note.bottom() + 1
    return bottom + px(4)


def add_box(theme: Theme, box: QRect, words: str) -> QRect:
    """Return where the button of a head lies in a row."""
    wide = QFontMetrics(theme.font(14, 600)).horizontalAdvance(words) + theme.px(18) + 30
    high = theme.px(32)
    top = box.bottom() + 1 - theme.px(HEAD) + (theme.px(HEAD) - high) // 2
    return QRect(box.right() + 1 - theme.px(_PAD) - wide, top, wide, high)
