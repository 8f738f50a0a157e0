"""Where things stand in the grid: times and rooms to pixels and back. No widgets."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QPoint, QRect

from netzwerkstatt.domain.event import Day
from netzwerkstatt.domain.sessions import Session, SessionId
from netzwerkstatt.domain.times import TimeSpan
from netzwerkstatt.domain.venue import RoomId
from netzwerkstatt.planning.moving import STEP

Lane = tuple[int, int]
"""Which part of a column a session has, counted from 0, and of how many."""
_WHOLE: Final[Lane] = (0, 1)
_LEFT, _RIGHT = 4, 3
_LEAST: Final = 5
"""How high a block is at least, in px; lower ones could not be seen."""


@dataclass(frozen=True, slots=True)
class Raster:
    """The rooms of an event side by side, and a day from top to bottom.

    The room None is the column of what has no room. `minute` and `column` are their sizes in px.
    """

    day: TimeSpan
    rooms: tuple[RoomId | None, ...]
    minute: float
    column: float

    @property
    def width(self) -> int:
        """Return the width of all columns, in px."""
        return round(self.column * len(self.rooms))

    @property
    def height(self) -> int:
        """Return the height of the day, in px."""
        return self.y(self.day.end)

    def y(self, moment: datetime) -> int:
        """Return how far below the top a moment lies, in px."""
        return round((moment - self.day.start).total_seconds() / 60 * self.minute)

    def x(self, column: int) -> int:
        """Return where a column begins, in px."""
        return round(column * self.column)

    def marks(self, minutes: int) -> Iterator[datetime]:
        """Yield each moment of the day at which so many minutes of the clock are full."""
        step = timedelta(minutes=minutes)
        moment = self.day.start + timedelta(minutes=-self.day.start.minute % minutes)
        while moment <= self.day.end:
            yield moment
            moment += step

    def box(self, session: Session, lane: Lane = _WHOLE) -> QRect:
        """Return where a session lies; one without a time or a column lies nowhere."""
        if session.start is None or session.end is None:
            return QRect()
        top, bottom = self.y(session.start), self.y(session.end)
        if session.for_everybody:
            return QRect(0, top, self.width, bottom - top)
        if session.room_id not in self.rooms:
            return QRect()
        at, lanes = lane
        left = self.column * self.rooms.index(session.room_id) + _LEFT
        share = (self.column - _LEFT - _RIGHT) / lanes
        high = max(_LEAST, bottom - top - 3)
        return QRect(round(left + at * share), top + 2, round(share) - (lanes > 1), high)

    def at(self, point: QPoint) -> tuple[RoomId | None, datetime]:
        """Return the room and the minute under a point, those at the edge for points outside."""
        column = min(max(int(point.x() / self.column), 0), len(self.rooms) - 1)
        minutes = min(max(round(point.y() / self.minute), 0), self.day.minutes)
        return self.rooms[column], self.day.start + timedelta(minutes=minutes)


def raster_day(day: Day, sessions: Iterable[Session]) -> TimeSpan:
    """Return what the axis of a day shows: its opening hours, and whatever is planned outside them.

    It begins and ends at full steps.
    """
    spans = [day.hours, *(session.span for session in sessions if session.span is not None)]
    begin, end = min(span.start for span in spans), max(span.end for span in spans)
    begin -= timedelta(minutes=begin.minute % STEP)
    end += timedelta(minutes=-end.minute % STEP)
    return TimeSpan(begin, end)


def lanes(sessions: Iterable[Session]) -> dict[SessionId, Lane]:
    """Return the parts of a column for sessions of one room: side by side where they overlap.

    Whatever overlaps, also by way of others, has parts of the same width.
    """
    planned = [(session.span, session.id) for session in sessions if session.span is not None]
    found: dict[SessionId, Lane] = {}
    ends: list[datetime] = []
    group: list[tuple[SessionId, int]] = []

    def close() -> None:
        found.update({one: (at, len(ends)) for one, at in group})
        ends.clear()
        group.clear()

    for span, session_id in sorted(planned, key=lambda one: (one[0].start, one[0].end, one[1])):
        if ends and span.start >= max(ends):
            close()
        free = next((at for at, end in enumerate(ends) if end <= span.start), len(ends))
        ends[free : free + 1] = [span.end]
        group.append((session_id, free))
    close()
    return found
