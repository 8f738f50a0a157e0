"""What happens on the day itself: what runs, what comes next, whom to call."""

from datetime import datetime

from netzwerkstatt.domain.people import Person, Role
from netzwerkstatt.domain.sessions import Session, SessionStatus
from netzwerkstatt.domain.snapshot import Snapshot, by_name

_ON_DUTY = Role.TEAM | Role.HELPER | Role.MODERATOR


def running(snapshot: Snapshot, moment: datetime) -> list[Session]:
    """Return the sessions that run at a moment of local time, by their beginning."""
    return [s for s in _planned(snapshot) if s.span and s.span.start <= moment < s.span.end]


def following(snapshot: Snapshot, moment: datetime) -> list[Session]:
    """Return the sessions that begin next on the same day, all at the same time."""
    later = [s for s in _planned(snapshot) if s.start and s.start > moment]
    later = [s for s in later if s.start and s.start.date() == moment.date()]
    return [s for s in later if s.start == later[0].start]


def is_event_day(snapshot: Snapshot, moment: datetime) -> bool:
    """Tell whether the event takes place on that day."""
    return any(day.date == moment.date() for day in snapshot.days.values())


def on_call(snapshot: Snapshot) -> list[Person]:
    """Return those of the team, the facilitators and the volunteers who can be called, by name."""
    people = (p for p in snapshot.people.values() if p.roles & _ON_DUTY and p.phone.strip())
    return sorted(people, key=by_name)


def _planned(snapshot: Snapshot) -> list[Session]:
    sessions = snapshot.sessions_in_order()
    return [s for s in sessions if s.start is not None and s.status is not SessionStatus.CANCELLED]
