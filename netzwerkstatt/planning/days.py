"""Which day of the programme a session belongs to."""

from datetime import date

from netzwerkstatt.domain.event import day_of
from netzwerkstatt.domain.sessions import Session, SessionStatus
from netzwerkstatt.domain.snapshot import Snapshot


def by_day(snapshot: Snapshot) -> dict[date, list[Session]]:
    """Return the planned sessions of each day of an event, and of any other day that has some."""
    # no other day lasts into the next one
    nights = [day for day in snapshot.days.values() if day.closes <= day.opens]
    found: dict[date, list[Session]] = {day.date: [] for day in snapshot.days_in_order()}
    for session in snapshot.sessions.values():
        if session.start is not None and session.status is not SessionStatus.CANCELLED:
            on = day_of(session.start, nights) if nights else session.start.date()
            found.setdefault(on, []).append(session)
    return found
