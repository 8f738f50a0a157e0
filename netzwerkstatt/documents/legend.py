"""The legend of topics: icon and word in the pencil's colour, so that none of the three stands alone."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from netzwerkstatt.documents.flow import Strip
from netzwerkstatt.documents.fonts import Style
from netzwerkstatt.documents.icons import icon
from netzwerkstatt.documents.items import Item, topic_icon, used_topics
from netzwerkstatt.documents.look import Look
from netzwerkstatt.documents.page import Paper, stroke
from netzwerkstatt.documents.setting import Setter, Type, put
from netzwerkstatt.domain.event import Topic

_LEADING: Final = 1.6
_ICON: Final = 1.2  # width of an icon in sizes of the type
_WORD: Final = 1.5  # where a word begins
_GAP: Final = 0.65  # least white behind a word
_MOST: Final = 1.5  # most white that is added to fill a line


@dataclass(frozen=True, slots=True)
class Legend:
    """Sets the legend of some sessions at a size of type over lines of a width, both in points."""

    setter: Setter
    look: Look
    size: float
    width: float

    def strips(self, items: Sequence[Item]) -> list[Strip]:
        """Return its lines; a single one is spread over the width."""
        rows: list[list[tuple[float, Topic]]] = [[]]
        used = 0.0
        for topic in used_topics(items):
            taken = (self.setter.line(topic.name, self._type.style).width + _WORD) * self.size
            if rows[-1] and used + taken > self.width:
                rows.append([])
                used = 0
            rows[-1].append((used, topic))
            used += taken + _GAP * self.size
        if len(rows) == 1:
            rows = [self._spread(rows[0], used - _GAP * self.size)]
        return [self._strip(row) for row in rows if row]

    @property
    def _type(self) -> Type:
        return Type(Style.SEMIBOLD, self.size, self.look.ink, _LEADING)

    def _spread(self, row: Sequence[tuple[float, Topic]], used: float) -> list[tuple[float, Topic]]:
        more = min((self.width - used) / max(len(row) - 1, 1), _MOST * self.size)
        return [(left + number * more, topic) for number, (left, topic) in enumerate(row)]

    def _strip(self, row: Sequence[tuple[float, Topic]]) -> Strip:
        kind, side = self._type, _ICON * self.size

        def drawn(paper: Paper, x: float, top: float) -> None:
            for left, topic in row:
                colours = self.look.pencils[topic.pencil]
                paper.draw(stroke(colours.edge))
                with paper.moved(x + left, top - kind.pitch / 2 - side / 2):
                    paper.draw(icon(topic_icon(topic), side))
                line = self.setter.line(topic.name, kind.style)
                put(
                    paper,
                    line,
                    x + left + _WORD * self.size,
                    top,
                    replace(kind, colour=colours.ink),
                    spaced=True,
                )

        return Strip(kind.pitch, drawn)
