"""The few numbers that say how an event stands."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final

from netzwerkstatt.domain.money import Cents
from netzwerkstatt.domain.registrations import RegistrationStatus
from netzwerkstatt.domain.sessions import Session, SessionId, SessionStatus
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.planning.accepting import divided
from netzwerkstatt.planning.ledger import ledger
from netzwerkstatt.planning.notices import Notice, NoticeKind, hidden
from netzwerkstatt.planning.reach import Way, known, way

_ABOUT_ACCESS: Final = {
    *(NoticeKind.STAGE, NoticeKind.ACCESS, NoticeKind.DOOR, NoticeKind.DOG),
    *(NoticeKind.HEARING, NoticeKind.INTERPRETING, NoticeKind.CAPTIONS),
}


@dataclass(frozen=True, slots=True)
class Figures:
    """How an event stands.

    `coming` counts the people who have a place, `waiting` those on the waiting list; `places` is how many fit
    in all, None where that is not known. `sessions` counts those that are not cancelled, `placed` those of
    them that have a time and a room.

    A break without a room of its own is a band across all rooms, so it has them all, and people stay where
    they are: there is nothing to ask about a way in. `to_reach` counts the other sessions that have a time,
    `in_rooms` those of these that have a room, and `open_to_all` those without an open question of
    accessibility. It is one if there is no room yet, if nobody knows how to get into it, or if a notice asks;
    that such notices are switched off answers nothing.
    """

    coming: int
    waiting: int
    places: int | None
    sessions: int
    placed: int
    spent: Cents
    budget: Cents
    to_reach: int
    in_rooms: int
    open_to_all: int


def figures(snapshot: Snapshot, notices: Iterable[Notice]) -> Figures:
    """Count; `notices` are all of the event that are to be looked at."""
    sessions = [s for s in snapshot.sessions.values() if s.status is not SessionStatus.CANCELLED]
    planned = [session for session in sessions if session.start is not None]
    to_reach = [session for session in planned if not (session.for_everybody and session.room_id is None)]
    in_rooms = [session for session in to_reach if session.room_id is not None]
    unseen, _ = divided(snapshot, hidden(snapshot, _ABOUT_ACCESS))
    asked = {
        session
        for notice in (*notices, *unseen)
        if notice.kind in _ABOUT_ACCESS
        for session in notice.sessions
    }
    cost = ledger(snapshot).cost
    registered = snapshot.registrations.of("status", RegistrationStatus.REGISTERED)
    return Figures(
        len(registered),
        len(snapshot.registrations.of("status", RegistrationStatus.WAITING)),
        snapshot.event.places,
        len(sessions),
        len(planned) - len(to_reach) + len(in_rooms),
        cost.actual,
        cost.planned,
        len(to_reach),
        len(in_rooms),
        sum(_is_open_to_all(snapshot, session, asked) for session in in_rooms),
    )


def _is_open_to_all(snapshot: Snapshot, session: Session, asked: Collection[SessionId]) -> bool:
    """Tell whether nothing is left to ask about getting into a session and taking part in it."""
    room = snapshot.rooms[session.room_id] if session.room_id is not None else None
    return room is not None and session.id not in asked and way(known(snapshot, room)) is not Way.OPEN
