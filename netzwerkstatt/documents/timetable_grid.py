"""Where hours, rooms and blocks lie on a page of the timetable, in points."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from netzwerkstatt.documents.timetable_plan import Lane, Sheet

LEAST: Final = 15.0
"""How high a block is at least, in points of the normal size."""

NARROW_PAD: Final = 5.0
"""What is left of a block's words where it is too narrow for a pencil."""

RIGHT: Final = 3.5
"""White right of a block's words."""

_ABOVE: Final = 0.75  # white above and below a block
_GAP: Final = 2.0  # between blocks
_NARROW: Final = 62.0  # a block narrower than this has no pencil
_PAD: Final = 14.0  # left of a block's words, where its pencil stands


@dataclass(frozen=True, slots=True)
class Grid:
    """Where hours and rooms lie on a page; `head` is the height of the rooms' names, `scale` that of type."""

    sheet: Sheet
    left: float
    top: float
    bottom: float
    edges: tuple[float, ...]
    scale: float
    head: float

    def y(self, moment: datetime) -> float:
        """Return how high a moment lies on the page."""
        window = self.sheet.window
        share = (moment - window.begin) / (window.end - window.begin)
        return self.top - min(max(share, 0), 1) * (self.top - self.bottom)

    def block(self, number: int, lane: Lane) -> tuple[tuple[float, float, float, float], tuple[float, float]]:
        """Return a block's left, top, width and height, from a column on, and width and height for words."""
        left, right = self.edges[number] + 2, self.edges[number + lane.across] - 3
        each = (right - left) / lane.lanes
        width = each - (_GAP if lane.lane + 1 < lane.lanes else 0)
        start, end = self.sheet.window.shown(lane.item)
        top = self.y(start) - _ABOVE
        height = top - self.y(end) - _ABOVE
        pad = NARROW_PAD if width < _NARROW * self.scale else _PAD
        return (left + lane.lane * each, top, width, height), (width - pad - RIGHT, height - 2)
