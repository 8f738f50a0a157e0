"""Where a session could go: the best places of the plan for it, or what stands against all of them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from netzwerkstatt.domain.access import AccessFeature, Need
from netzwerkstatt.domain.sessions import Session, SessionId, SessionKind
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.venue import Room, RoomId
from netzwerkstatt.planning import reach
from netzwerkstatt.planning.judging import outcome
from netzwerkstatt.planning.notices import Level, Notice
from netzwerkstatt.planning.notices.plan import Plan
from netzwerkstatt.planning.notices.times import opening, unsuited
from netzwerkstatt.planning.openings import free, meets, of_kind, raster

_TRIED: Final = 24
"""So many places are tried on the plan; the others are worse by what is known of them alone."""
_OF_ONE_ROOM: Final = 2
"""So many places of one room, and of one time, are offered: to choose from others helps more."""


class Hindrance(StrEnum):
    """Why there is no place at all."""

    NO_ROOM = "no-room"
    NO_DAY = "no-day"
    TOO_LONG = "too-long"
    BREAKS = "breaks"
    NOBODY = "nobody"
    OCCUPIED = "occupied"
    CLOSED = "closed"
    BREAK_THEN = "break-then"
    NOT_ALL_THEN = "not-all-then"
    NO_ROOM_THEN = "no-room-then"
    NOT_THERE = "not-there"
    NOT_THERE_THEN = "not-there-then"


@dataclass(frozen=True, slots=True)
class Spot:
    """A place for a session: as it would be there, and what would then be to look at, the gravest first.

    `asked` are the people who want to come, or are `booked`; `places` those of the room or of its limit.
    `contributors` tells whether somebody has a part, all of whom are free then; `step_free` whether somebody
    needs a way without steps, and finds one.
    """

    session: Session
    room: Room
    notices: tuple[Notice, ...]
    asked: int
    booked: bool
    places: int | None
    contributors: bool
    step_free: bool


@dataclass(frozen=True, slots=True)
class Within:
    """Where to look: in one room only, at one local time only, or both; else everywhere."""

    room: RoomId | None = None
    start: datetime | None = None


EVERYWHERE: Final = Within()


@dataclass(frozen=True, slots=True)
class Found:
    """The best places, or else why there are none."""

    spots: tuple[Spot, ...]
    hindrance: Hindrance | None = None


def places_for(
    snapshot: Snapshot, session_id: SessionId, most: int = 5, within: Within = EVERYWHERE
) -> Found:
    """Return the best places for a session, at most so many: those that bring least to look at first.

    A place is a room that nobody else has then, at a time when the event is open, no break is, and everybody
    who has a part is there and free. Where the session is already counts as none. A place is one room; only
    in its own does a session keep the second one that is opened to it.
    """
    session = snapshot.sessions[session_id]
    plan = Plan(snapshot)
    hindrance = _hindrance(plan, session)
    if hindrance is not None:
        return Found((), hindrance)
    likely = sorted(_likely(plan, session, within), key=lambda one: one[0])
    tried = [_tried(plan, session, moved) for _, moved in likely[:_TRIED]]
    best = sorted(enumerate(tried), key=lambda one: (*_gravity(one[1].notices), one[0]))
    spots = _varied((spot for _, spot in best), most, within)
    return Found(spots, None if spots else _why_none(plan, session, within))


def _hindrance(plan: Plan, session: Session) -> Hindrance | None:
    """Return what stands against any place, before a single one is looked at."""
    if not plan.snapshot.rooms:
        return Hindrance.NO_ROOM
    hours = opening(plan.snapshot.days.values())
    if not hours:
        return Hindrance.NO_DAY
    return None if raster(hours, session) else Hindrance.TOO_LONG


def _why_none(plan: Plan, session: Session, within: Within) -> Hindrance:
    """Say whether it is the people or the rooms that are not free."""
    if within.start is not None:
        return _why_none_then(plan, session, within.start, within.room)
    if not any(free(plan, session.moved_to(None))):
        return Hindrance.BREAKS if _always_break(plan, session) else Hindrance.NOBODY
    return Hindrance.OCCUPIED if within.room is None else Hindrance.NOT_THERE


def _why_none_then(plan: Plan, session: Session, start: datetime, room: RoomId | None) -> Hindrance:
    """Say the same of one time: whether the event is open and no break is, before people and rooms."""
    end = start + timedelta(minutes=session.minutes)
    if unsuited(start, end, opening(plan.snapshot.days.values())):
        return Hindrance.CLOSED
    if meets(start, end, of_kind(plan, SessionKind.BREAK)):
        return Hindrance.BREAK_THEN
    if not any(free(plan, session.moved_to(None), start)):
        return Hindrance.NOT_ALL_THEN
    return Hindrance.NO_ROOM_THEN if room is None else Hindrance.NOT_THERE_THEN


def _always_break(plan: Plan, session: Session) -> bool:
    """Tell whether there is a break within every stretch that is long enough."""
    breaks, length = list(of_kind(plan, SessionKind.BREAK)), timedelta(minutes=session.minutes)
    hours = opening(plan.snapshot.days.values())
    return all(meets(start, start + length, breaks) for start in raster(hours, session))


def _likely(plan: Plan, session: Session, within: Within) -> Iterator[tuple[tuple[object, ...], Session]]:
    """Yield the free places, each with what it is sorted by as far as the place alone tells."""
    rhythm = {slot.start for slot in plan.every_slot}
    plenaries = [slot for slot in of_kind(plan, SessionKind.PLENARY) if slot.id != session.id]
    for number, room in enumerate(plan.snapshot.rooms_in_order()):
        if within.room not in {None, room.id}:
            continue
        moved = session.moved_to(room.id)
        lacks = bool(session.equipment & ~room.equipment)
        spare = None if room.places is None else room.places - _asked(plan, session)
        for start in free(plan, moved, within.start):
            end = start + timedelta(minutes=session.minutes)
            if (start, room.id) == (session.start, session.room_id):
                continue
            small = spare is None or spare < 0
            key = (lacks, small, meets(start, end, plenaries), start not in rhythm, abs(spare or 0), start)
            yield (*key, number), replace(moved, start=start)


def _tried(plan: Plan, session: Session, moved: Session) -> Spot:
    snapshot = plan.snapshot
    room = snapshot.rooms[moved.room_id] if moved.room_id else None
    if room is None:
        raise ValueError("a place has a room")
    people = plan.taking_part(session)
    level = reach.reading(plan.known(room), AccessFeature.STEP_FREE).level
    return Spot(
        moved,
        room,
        outcome(snapshot, [(session, moved)]).notices,
        _asked(plan, session),
        plan.booked(session) > plan.wished(session),
        plan.places(moved),
        bool(plan.contributing(session)),
        bool(people & plan.needing(Need.STEP_FREE)) and level is reach.Level.GOOD,
    )


def _asked(plan: Plan, session: Session) -> int:
    return max(plan.wished(session), plan.booked(session))


def _gravity(notices: tuple[Notice, ...]) -> tuple[int, int]:
    red = sum(notice.level is Level.RED for notice in notices)
    return red, len(notices) - red


def _varied(spots: Iterator[Spot], most: int, within: Within) -> tuple[Spot, ...]:
    """Take the first so many, only a few of one room or time where there is a choice."""
    found: list[Spot] = []
    for spot in spots:
        same_room = 0 if within.room else sum(one.room.id == spot.room.id for one in found)
        same_time = 0 if within.start else sum(one.session.start == spot.session.start for one in found)
        if len(found) < most and max(same_room, same_time) < _OF_ONE_ROOM:
            found.append(spot)
    return tuple(found)
