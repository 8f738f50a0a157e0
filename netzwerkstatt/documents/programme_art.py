"""What stands beside the sessions of a programme: labels in pencil colours, lines for one's own choice."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from netzwerkstatt.documents.flow import Block, Strip
from netzwerkstatt.documents.fonts import Style
from netzwerkstatt.documents.items import Item
from netzwerkstatt.documents.manner import Manner
from netzwerkstatt.documents.page import Paper
from netzwerkstatt.documents.setting import Type, put
from netzwerkstatt.documents.shapes import filled, outlined

LABEL: Final = 57.0
"""Width of the column of times and labels, in points of the normal edition."""

_CHIP: Final = 18.0
_CHOICE_LINES: Final = 4
_GAP: Final = 7.0


class Chip:
    """A session's number or kind on its topic's pencil colour."""

    def __init__(self, manner: Manner, item: Item) -> None:
        self._manner = manner
        self._colours = item.colours
        self._width = (LABEL - 7) * manner.unit
        self._line = manner.setter.line(item.label, Style.BOLD)
        room = self._width - 6 * manner.unit
        self._size = min(11 * manner.unit, room / max(self._line.width, 0.1))

    @property
    def fits(self) -> bool:
        """Tell whether the label can be read at this width."""
        return self._size >= 9.5 * self._manner.unit

    def __call__(self, paper: Paper, x: float, top: float) -> None:
        """Draw it beside a title."""
        manner, height = self._manner, _CHIP * self._manner.unit
        look = Type(Style.BOLD, self._size, self._colours.on, height / self._size)
        up = top + (height - manner.title.pitch) / 2
        box = (x, up - height, self._width, height)
        paper.draw(filled(box, 3 * manner.unit, self._colours.solid))
        if self._colours.on != "#FFFFFF":
            paper.draw(outlined(box, 3 * manner.unit, self._colours.edge, 0.75))
        put(paper, self._line, x + (self._width - self._line.width * self._size) / 2, up, look, spaced=True)


def choice(manner: Manner, starts: Sequence[datetime]) -> Block | None:
    """Return a box with a line for each round, on which people write where they go; None without rounds."""
    if not starts or manner.plain:
        return None
    starts = list(dict.fromkeys(starts))[: 2 * _CHOICE_LINES]
    unit = manner.unit
    head = Type(Style.BOLD, 11.5 * unit, manner.look.ink)
    time = Type(Style.REGULAR, 11 * unit, manner.look.ink)
    rows = -(-len(starts) // 2)
    height = (34 + 30 * rows) * unit
    pad = 12 * unit
    half = (manner.width - 3 * pad) / 2

    def frame(paper: Paper, x: float, top: float) -> None:
        box = (x + 0.75, top - height, manner.width - 1.5, height)
        paper.draw(outlined(box, 7 * unit, manner.look.ink, 1.5))
        for number in range(len(starts)):
            left, line = x + pad + (half + pad) * (number % 2), top - (56 + 30 * (number // 2)) * unit
            paper.rule((left, line), (left + half, line), manner.look.ink, 0.75)

    def words(paper: Paper, x: float, top: float) -> None:
        put(
            paper,
            manner.setter.line(manner.texts._("Where I am going"), head.style),
            x + pad,
            top - 8 * unit,
            head,
            spaced=True,
        )
        for number, start in enumerate(starts):
            left = x + pad + (half + pad) * (number % 2)
            line = manner.setter.line(manner.texts.time(start), time.style, tabular=True)
            put(paper, line, left, top - (39 + 30 * (number // 2)) * unit, time, spaced=True)

    return Block([Strip(0, frame, artifact=True), Strip(height, words)], before=2 * _GAP * unit, whole=True)
