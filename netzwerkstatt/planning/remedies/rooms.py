"""Remedies by another room."""

from collections.abc import Iterator
from datetime import timedelta

from netzwerkstatt.domain.sessions import Session, SessionKind
from netzwerkstatt.domain.venue import Equipment, Room, equipment_in, places_in
from netzwerkstatt.planning.moving import housed_as
from netzwerkstatt.planning.notices.notice import Notice
from netzwerkstatt.planning.notices.plan import Plan
from netzwerkstatt.planning.remedies.concerned import movable
from netzwerkstatt.planning.remedies.remedy import Remedy, RemedyKind


def to_room(plan: Plan, notice: Notice) -> Iterator[Remedy]:
    """Move a session to a room that is free and fits, the smallest such room first."""
    for session in movable(plan, notice):
        meanwhile = (one for one in _meanwhile(plan, session) if not one.for_everybody)
        taken = {room for other in meanwhile for room in other.rooms}
        rooms = (room for room in plan.snapshot.rooms_in_order() if room.id not in {*taken, session.room_id})
        fitting = [room for room in rooms if _fits(plan, session, (room,))]
        for room in sorted(fitting, key=lambda one: (one.places is None, one.places or 0)):
            now = session.moved_to(room.id)
            yield Remedy(RemedyKind.MOVE_ROOM, ((session, now),), session.id, room.id)


def exchange(plan: Plan, notice: Notice) -> Iterator[Remedy]:
    """Exchange rooms with a session at the same time, one of exactly the same time first."""
    for session in movable(plan, notice):
        here = plan.rooms_of(session)
        for other in sorted(_meanwhile(plan, session), key=lambda one: (_apart(session, one), one.id)):
            to = plan.rooms_of(other)
            if not here or not to or here == to or other.fixed or other.for_everybody:
                continue
            if _fits(plan, session, to) and _fits(plan, other, here):
                pairs = ((session, housed_as(session, other)), (other, housed_as(other, session)))
                yield Remedy(RemedyKind.EXCHANGE_ROOMS, pairs, session.id, to[0].id, other.id)


def _meanwhile(plan: Plan, session: Session) -> list[Session]:
    """Return the sessions that run at some time of a session."""
    mine = plan.slot(session.id)
    if mine is None:
        return []
    found = (one for one in plan.every_slot if one.start < mine.end and mine.start < one.end)
    return [plan.snapshot.sessions[one.id] for one in found if one != mine]


def _apart(session: Session, other: Session) -> timedelta:
    """Return how far beginnings and ends of two planned sessions differ."""
    if session.start is None or session.end is None or other.start is None or other.end is None:
        return timedelta.max
    return abs(session.start - other.start) + abs(session.end - other.end)


def _fits(plan: Plan, session: Session, rooms: tuple[Room, ...]) -> bool:
    """Tell whether rooms have what a session asks for, and places for everybody who may come to it.

    Rooms whose places nobody has counted only fit who is in such rooms already.
    """
    if session.equipment & ~equipment_in(rooms) != Equipment.NONE:
        return False
    here, there = places_in(plan.rooms_of(session)), places_in(rooms)
    return here is None if there is None else there >= _expected(plan, session, here)


def _expected(plan: Plan, session: Session, here: int | None) -> int:
    """Return how many people a session needs places for.

    To a plenary, and where nobody has wished or booked, everybody may come who comes to the event, as far as
    the present rooms hold them (`here`, if that is known).
    """
    asked = max(plan.wished(session), plan.booked(session))
    most = [] if session.limit is None else [session.limit]
    if not asked or session.kind is SessionKind.PLENARY:
        asked = max(asked, len(plan.registered))
        most += [] if here is None else [here]
    return min([asked, *most])
