"""Where things stand in the grid: times and rooms to pixels and back. No widgets."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
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

    def between(self, one: RoomId | None, other: RoomId | None) -> int:
        """Return how many columns on from one room another stands; none where either has no column."""
        if one not in self.rooms or other not in self.rooms:
            return 0
        return self.rooms.index(other) - self.rooms.index(one)

    def box(self, session: Session, lane: Lane = _WHOLE, beside: Lane = _WHOLE) -> QRect:
        """Return where a session lies; one without a time or a column lies nowhere.

        It lies across both its rooms where they stand side by side and it has them to itself: `lane` and
        `beside` are its parts of the two.
        """
        if session.for_everybody:
            return self._band(session)
        box = self._part(session, session.room_id, lane)
        if session.also_room_id is not None and self._across(session, lane, beside):
            return box.united(self._part(session, session.also_room_id, beside))
        return box

    def second(self, session: Session, lane: Lane, beside: Lane) -> QRect:
        """Return where a session takes its second room, if it does not lie across both."""
        if self._across(session, lane, beside):
            return QRect()
        return self._part(session, session.also_room_id, beside)

    def _across(self, session: Session, lane: Lane, beside: Lane) -> bool:
        side_by_side = abs(self.between(session.room_id, session.also_room_id)) == 1
        return side_by_side and session.room_id is not None and lane == beside == _WHOLE

    def _band(self, session: Session) -> QRect:
        """Return the time of a session across all columns."""
        if session.start is None or session.end is None:
            return QRect()
        top, bottom = self.y(session.start), self.y(session.end)
        return QRect(0, top, self.width, bottom - top)

    def _part(self, session: Session, room: RoomId | None, lane: Lane) -> QRect:
        """Return a part of a column at the time of a session."""
        start, end = session.start, session.end
        if start is None or end is None or room not in self.rooms:
            return QRect()
        top, bottom = self.y(start), self.y(end)
        at, lanes = lane
        left = self.column * self.rooms.index(room) + _LEFT
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
    planned = list(sessions)
    begin = min((day.hours.start, *(session.start for session in planned if session.start is not None)))
    end = max((day.hours.end, *(session.end for session in planned if session.end is not None)))
    begin -= timedelta(minutes=begin.minute % STEP)
    end += timedelta(minutes=-end.minute % STEP)
    return TimeSpan(begin, end)


def laid_out(raster: Raster, sessions: Sequence[Session]) -> tuple[list[QRect], dict[int, QRect]]:
    """Return where sessions lie, and by their place in the row where some take a second room elsewhere."""
    taken = [_columns(session) for session in sessions]
    columns = defaultdict[RoomId | None, list[Session]](list)
    for session, rooms in zip(sessions, taken, strict=True):
        for room in rooms:
            columns[room].append(session)
    parts = {room: lanes(there) for room, there in columns.items()}
    boxes: list[QRect] = []
    seconds: dict[int, QRect] = {}
    for row, (session, rooms) in enumerate(zip(sessions, taken, strict=True)):
        held = [parts[room].get(session.id, _WHOLE) for room in rooms]
        boxes.append(raster.box(session, *held))
        if len(held) > 1 and (second := raster.second(session, *held)).isValid():
            seconds[row] = second
    return boxes, seconds


def _columns(session: Session) -> tuple[RoomId | None, ...]:
    """Return the columns of which a session takes a part; what is for everybody lies behind them."""
    if session.for_everybody:
        return ()
    if session.also_room_id in {None, session.room_id}:
        return (session.room_id,)
    return session.room_id, session.also_room_id


def lanes(sessions: Iterable[Session]) -> dict[SessionId, Lane]:
    """Return the parts of a column for sessions of one room: side by side where they overlap.

    Whatever overlaps, also by way of others, has parts of the same width.
    """
    times = ((session.start, session.end, session.id) for session in sessions)
    planned = [(start, end, one) for start, end, one in times if start is not None and end is not None]
    found: dict[SessionId, Lane] = {}
    ends: list[datetime] = []
    group: list[tuple[SessionId, int]] = []

    def close() -> None:
        found.update({one: (at, len(ends)) for one, at in group})
        ends.clear()
        group.clear()

    for start, end, session_id in sorted(planned):
        if ends and start >= max(ends):
            close()
        free = next((at for at, until in enumerate(ends) if until <= start), len(ends))
        ends[free : free + 1] = [end]
        group.append((session_id, free))
    close()
    return found
