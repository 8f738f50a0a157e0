"""Moving sessions about: pure rules that make sessions into others, for list and grid alike."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.domain.event import day_of
from netzwerkstatt.domain.sessions import Session
from netzwerkstatt.domain.snapshot import Record, Snapshot
from netzwerkstatt.domain.venue import RoomId

STEP: Final = 15
"""The raster of the timetable, in minutes."""
Pair = tuple[Session, Session]
"""A session as it is and as it becomes."""


def shifted(sessions: Iterable[Session], minutes: int) -> list[Pair]:
    """Move sessions by so many minutes, later or earlier, all by the same; those without a time stay.

    Raises:
        Refused: `session-leaves-day` with `title` if one of them would begin on another day.
    """
    pairs = []
    for session in sessions:
        if session.start is None:
            continue
        start = session.start + timedelta(minutes=minutes)
        if start.date() != session.start.date():
            raise Refused("session-leaves-day", title=session.title)
        pairs.append((session, replace(session, start=start)))
    return pairs


def following(sessions: Iterable[Session], moment: datetime) -> list[Session]:
    """Return what begins then or later on that day and may move along; fixed sessions stay where they are."""
    return [
        session
        for session in sessions
        if session.start is not None
        and not session.fixed
        and session.start >= moment
        and session.start.date() == moment.date()
    ]


def shifted_from(sessions: Iterable[Session], moment: datetime, minutes: int) -> list[Pair]:
    """Move everything that begins from a moment on, so that the breaks between stay as long as they are.

    Raises:
        Refused: as `shifted`.
    """
    return shifted(following(sessions, moment), minutes)


def rehoused(sessions: Iterable[Session], rooms: Sequence[RoomId], steps: int) -> list[Pair]:
    """Move sessions by so many rooms in the order of `rooms`, all by the same, or none if one has no way on.

    Whoever has no room gets the first one by a step on, the last one by a step back.
    """
    found = list(sessions)
    places = [_place(session, rooms, steps) + steps for session in found]
    if any(place not in range(len(rooms)) for place in places):
        return []
    return [(session, session.moved_to(rooms[place])) for session, place in zip(found, places, strict=True)]


def on_day(snapshot: Snapshot, sessions: Iterable[Session], day: date) -> list[Pair]:
    """Move planned sessions to another day, at the same time of day; what is after midnight stays so.

    Raises:
        Refused: `session-leaves-day` where that day does not last so long.
    """
    found = []
    for session in sessions:
        if session.start is not None:
            by = day - day_of(session.start, snapshot.days.values())
            start = session.start + by
            if day_of(start, snapshot.days.values()) != day:
                raise Refused("session-leaves-day", title=session.title)
            found.append((session, replace(session, start=start)))
    return found


def unplanned(sessions: Iterable[Session]) -> list[Pair]:
    """Take sessions out of the timetable; each keeps its room, should it come back."""
    return [(session, replace(session, start=None)) for session in sessions if session.start is not None]


def exchanged(one: Session, other: Session) -> list[Pair]:
    """Let two sessions take each other's place: when they begin, and their rooms."""
    return [
        (one, replace(housed_as(one, other), start=other.start)),
        (other, replace(housed_as(other, one), start=one.start)),
    ]


def housed_as(session: Session, other: Session) -> Session:
    """Return a session in the rooms of another."""
    return replace(session, room_id=other.room_id, also_room_id=other.also_room_id)


def moved_day(snapshot: Snapshot, old: date, new: date) -> list[tuple[Record, Record]]:
    """Take along what is planned on a day that moves: sessions, and when rooms and people are there.

    What began on the old day begins at the same time on the new one and lasts as long.
    """
    by = new - old
    pairs: list[tuple[Record, Record]] = [
        (session, replace(session, start=session.start + by))
        for session in snapshot.sessions.values()
        if session.start is not None and session.start.date() == old
    ]
    for times in (snapshot.room_times, snapshot.person_times):
        pairs += [
            (known, replace(known, start=known.start + by, end=known.end + by))
            for known in times.values()
            if known.start.date() == old
        ]
    return pairs


def _place(session: Session, rooms: Sequence[RoomId], steps: int) -> int:
    """Return the place of a session's room; without one it stands just outside."""
    if session.room_id in rooms:
        return rooms.index(session.room_id)
    return -1 if steps > 0 else len(rooms)
