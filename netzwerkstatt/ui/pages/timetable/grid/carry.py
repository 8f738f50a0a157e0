"""Sessions in the hand: by mouse, by keys or from the tray they are carried in the same way. No widgets."""

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import Final

from netzwerkstatt.domain.sessions import Session
from netzwerkstatt.domain.venue import RoomId
from netzwerkstatt.planning.judging import Move
from netzwerkstatt.planning.moving import STEP
from netzwerkstatt.ui.pages.timetable.grid.raster import Raster

FINE: Final = 5
"""The small step, in minutes; nothing gets shorter by hand."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether sessions fit where they are held, and why not."""

    fits: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Carry:
    """Sessions as they are, and the first of them as it would be; the others go along.

    `grab` are the minutes from its beginning to the pointer, `beside` the columns from its room. With its
    `edge` in the hand it gets longer or shorter instead, and alone. A `fresh` one is not in the event yet.
    """

    origins: tuple[Session, ...]
    target: Session
    by_mouse: bool = False
    grab: int = 0
    beside: int = 0
    edge: bool = False
    fresh: bool = False

    @property
    def origin(self) -> Session:
        """Return the session that the hand holds, as it is."""
        return self.origins[0]

    @property
    def changed(self) -> bool:
        """Tell whether it would be different."""
        return self.fresh or self.target != self.origin

    def moves(self, raster: Raster) -> tuple[Move, ...]:
        """Return all that would change; whoever finds no room on the way keeps the one they have."""
        if self.fresh:
            return ((None, self.target),)
        others = [] if self.edge else [self._along(other, raster) for other in self.origins[1:]]
        return ((self.origin, self.target), *zip(self.origins[1:], others, strict=False))

    def pointed(self, room: RoomId | None, moment: datetime, raster: Raster, *, fine: bool) -> Session:
        """Return the session as the pointer wants it, in full steps of the day."""
        step = FINE if fine else STEP
        if self.edge and self.target.start is not None:
            end = min(snapped(moment, step), raster.day.end)
            return replace(self.target, minutes=max(FINE, _minutes(end - self.target.start)))
        start = snapped(moment - timedelta(minutes=self.grab), step)
        return clamped(self._into(_beside(room, -self.beside, raster), start), raster)

    def stepped(self, columns: int, minutes: int, raster: Raster) -> Session:
        """Return the session so many columns and minutes on, as far as the grid goes."""
        start = (self.target.start or raster.day.start) + timedelta(minutes=minutes)
        return clamped(self._into(_beside(self.target.room_id, columns, raster), start), raster)

    def placed(self, room: RoomId | None, raster: Raster) -> Session:
        """Return the session at the beginning of the day, if it has no time yet."""
        return clamped(self._into(room, self.target.start or raster.day.start), raster)

    def lengthened(self, minutes: int, raster: Raster) -> Session:
        """Return the session so many minutes longer, at most until the day ends."""
        start = self.target.start or raster.day.start
        most = max(self.target.minutes, _minutes(raster.day.end - start))
        return replace(self.target, minutes=max(FINE, min(self.target.minutes + minutes, most)))

    def _into(self, room: RoomId | None, start: datetime) -> Session:
        """Move the session; what is for everybody keeps its room. A second room is left with the first."""
        room = self.target.room_id if self.target.for_everybody else room
        also = self.origin.also_room_id if room == self.origin.room_id else None
        return replace(self.target, room_id=room, also_room_id=also, start=start)

    def _along(self, other: Session, raster: Raster) -> Session:
        """Move another session as far as the first."""
        was, now = self.origin, self.target
        if was.start is None or now.start is None or other.start is None:
            return other
        moved = clamped(replace(other, start=other.start + (now.start - was.start)), raster)
        columns = raster.between(was.room_id, now.room_id)
        if other.for_everybody or not columns:
            return moved
        return moved.moved_to(_beside(other.room_id, columns, raster, stay=True))


def clamped(session: Session, raster: Raster) -> Session:
    """Keep a session within the day, as far as it is not longer than that."""
    if session.start is None:
        return session
    last = raster.day.end - timedelta(minutes=session.minutes)
    return replace(session, start=max(raster.day.start, min(session.start, last)))


def snapped(moment: datetime, step: int) -> datetime:
    """Return the nearest full step of the day."""
    midnight = datetime.combine(moment.date(), time())
    steps = round((moment - midnight) / timedelta(minutes=step))
    return midnight + timedelta(minutes=steps * step)


def _beside(room: RoomId | None, columns: int, raster: Raster, *, stay: bool = False) -> RoomId | None:
    """Return the room so many columns on: the last one where there are no more, or the same to `stay`."""
    if room not in raster.rooms:
        return raster.rooms[0] if columns else room
    place = raster.rooms.index(room) + columns
    inside = min(max(place, 0), len(raster.rooms) - 1)
    return room if stay and inside != place else raster.rooms[inside]


def _minutes(length: timedelta) -> int:
    return int(length.total_seconds() // 60)
