"""What stands in a block of the timetable, as much of it as the block can hold.

What does not fit goes in this order: more people than the first, all people, the kind or number; a title is
set smaller and wrapped, never cut. Where even title and time do not fit, a number leads to the list.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.documents.fonts import Style
from netzwerkstatt.documents.items import Item
from netzwerkstatt.documents.look import Look
from netzwerkstatt.documents.setting import Setter, Type
from netzwerkstatt.documents.textruns import Line

_TITLES: Final = (11.5, 10.75, 10.0)
_SMALLEST: Final = 10.0
_PITCH: Final = 1.16
ICON: Final = 1.2
"""Width of a block's icon in sizes of its first line."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a block; `shifted` stands behind the icon."""

    line: Line
    look: Type
    shifted: bool = False

    @property
    def height(self) -> float:
        """Return its height in points."""
        return self.look.pitch


@dataclass(frozen=True, slots=True)
class Face:
    """What a block shows; `whole` is False where it holds only a number of the list."""

    rows: tuple[Row, ...]
    whole: bool = True


class Faces:
    """Chooses what blocks show."""

    def __init__(self, setter: Setter, texts: Texts, look: Look) -> None:
        self._setter = setter
        self._texts = texts
        self._look = look

    def face(self, item: Item, width: float, height: float) -> Face | None:
        """Return as much of an item as fits into `width` × `height` points, or None."""
        for rows in self._tries(item, width):
            if self._fits(rows, width, height):
                return Face(tuple(rows))
        return None

    def numbered(self, number: int, item: Item, width: float, height: float) -> Face:
        """Return a block that names its number in the list, with the time where there is room."""
        ink = item.colours.ink
        for text in (f"{self._texts.time(item.start)} → {number}", f"→ {number}", f"{number}"):
            row = Row(
                self._setter.line(text, Style.BOLD, tabular=True), Type(Style.BOLD, _SMALLEST, ink, _PITCH)
            )
            if row.line.width * row.look.size <= width and row.height <= height:
                return Face((row,), whole=False)
        line = self._setter.line(f"{number}", Style.BOLD, tabular=True)
        size = min(_SMALLEST, width / line.width, height / _PITCH)
        return Face((Row(line, Type(Style.BOLD, size, ink, _PITCH)),), whole=False)

    def _tries(self, item: Item, width: float) -> Iterator[list[Row]]:
        for people in self._people(item):
            for size in _TITLES[:-1]:
                yield self._stacked(item, width, size, people, labelled=True)
        for size in _TITLES:
            yield self._stacked(item, width, size, "", labelled=True)
        for size in _TITLES:
            yield self._stacked(item, width, size, "", labelled=False)
        yield self._run_in(item, width)

    def _people(self, item: Item) -> list[str]:
        if not item.people:
            return [item.session.subtitle] if item.session.subtitle else []
        first = item.people[0]
        return [
            ", ".join(item.people),
            *([self._texts._("{person} and others", person=first)] if item.people[1:] else []),
        ]

    def _stacked(self, item: Item, width: float, size: float, people: str, *, labelled: bool) -> list[Row]:
        points = self._look.points
        head = (
            f"{self._texts.time(item.start)} {item.label if labelled and item.session.number else ''}".strip()
        )
        first = Type(Style.BOLD, points(_SMALLEST), item.colours.ink, 1.25)
        title = Type(Style.SEMIBOLD, points(size), self._look.ink, _PITCH)
        body = Type(Style.REGULAR, points(_SMALLEST), self._look.ink, 1.2)
        rows = [Row(self._setter.line(head, Style.BOLD, tabular=True), first, shifted=True)]
        rows += self._wrapped(item.title, title, width)
        rows += self._wrapped(people, body, width) if people else []
        return rows

    def _run_in(self, item: Item, width: float) -> list[Row]:
        """Set time and title in one run of lines."""
        look = Type(Style.SEMIBOLD, self._look.points(_SMALLEST), self._look.ink, _PITCH)
        text = f"{self._texts.time(item.start)} {item.title}"
        shift = look.size * ICON * 1.2
        lines = self._setter.fitter(look.style, hyphens=False).wrap(
            text, width / look.size, (width - shift) / look.size
        )
        return [Row(line, look, shifted=number == 0) for number, line in enumerate(lines)]

    def _wrapped(self, text: str, look: Type, width: float) -> list[Row]:
        room = width / look.size
        hyphens = any(self._setter.line(word, look.style).width > room for word in text.split())
        return [Row(line, look) for line in self._setter.lines(text, look.style, room, hyphens=hyphens)]

    def _fits(self, rows: Sequence[Row], width: float, height: float) -> bool:
        if sum(row.height for row in rows) > height:
            return False
        return all(self._width(row) <= width + 0.01 for row in rows) and not _broken(rows)

    def _width(self, row: Row) -> float:
        return (row.line.width + (ICON * 1.2 if row.shifted else 0)) * row.look.size


def _broken(rows: Sequence[Row]) -> bool:
    """Tell whether some line holds hardly a letter, because the block is too narrow for words."""
    wrapped = [row for row in rows if not row.shifted]
    return len(wrapped) > 2 and any(len(row.line.text.strip("-")) <= 2 for row in wrapped[:-1])  # noqa: PLR2004  (two letters)
