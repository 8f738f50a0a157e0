"""The few numbers that say how an event stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from netzwerkstatt.domain.money import Cents
from netzwerkstatt.domain.registrations import RegistrationStatus
from netzwerkstatt.domain.sessions import SessionStatus
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.planning.ledger import ledger
from netzwerkstatt.planning.notices import Level, Notice, NoticeKind

_ABOUT_ACCESS: Final = {
    *(NoticeKind.STAGE, NoticeKind.ACCESS, NoticeKind.HEARING),
    NoticeKind.INTERPRETING,
}


@dataclass(frozen=True, slots=True)
class Figures:
    """How an event stands.

    `coming` counts the people who have a place, `waiting` those on the waiting list; `places` is how many fit
    in all, None where that is not known. `sessions` counts those that are not cancelled, `planned` those of
    them that have a time, `open_to_all` the planned ones without an open question of accessibility.
    """

    coming: int
    waiting: int
    places: int | None
    sessions: int
    planned: int
    spent: Cents
    budget: Cents
    open_to_all: int


def figures(snapshot: Snapshot, notices: Iterable[Notice]) -> Figures:
    """Count; `notices` are all of the event."""
    sessions = [s for s in snapshot.sessions.values() if s.status is not SessionStatus.CANCELLED]
    planned = {session.id for session in sessions if session.start is not None}
    asked = {
        session
        for notice in notices
        if notice.kind in _ABOUT_ACCESS and notice.level is not Level.INFO
        for session in notice.sessions
    }
    cost = ledger(snapshot).cost
    registered = snapshot.registrations.of("status", RegistrationStatus.REGISTERED)
    return Figures(
        len(registered),
        len(snapshot.registrations.of("status", RegistrationStatus.WAITING)),
        snapshot.event.places,
        len(sessions),
        len(planned),
        cost.actual,
        cost.planned,
        len(planned - asked),
    )
