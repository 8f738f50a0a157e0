"""When a break could be: the times that keep fewest people from something."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from netzwerkstatt.domain.sessions import Session, SessionId, SessionKind
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.planning.judging import outcome
from netzwerkstatt.planning.notices import Notice
from netzwerkstatt.planning.notices.plan import Plan
from netzwerkstatt.planning.notices.times import opening
from netzwerkstatt.planning.openings import meets, raster

_APART: Final = timedelta(hours=1)
"""Two times that are offered lie so far apart, as far as there are such."""


@dataclass(frozen=True, slots=True)
class BreakTime:
    """A break as it would be, how many sessions would go on meanwhile, and what would be to look at."""

    session: Session
    meanwhile: int
    notices: tuple[Notice, ...]


def times_for(snapshot: Snapshot, session_id: SessionId, most: int = 5) -> tuple[BreakTime, ...]:
    """Return the best times for a break while the event is open: those in which least goes on come first.

    It meets no other break. Of times alike the one comes first at which something ends, then the earlier one.
    The fair goes on while people eat, so that it does not count.
    """
    plan, session = Plan(snapshot), snapshot.sessions[session_id]
    found: list[Session] = []
    for one in sorted(_possible(plan, session), key=lambda one: one[0]):
        if len(found) < most and all(abs(_between(one[1], other)) >= _APART for other in found):
            found.append(one[1])
    return tuple(
        BreakTime(now, _meanwhile(plan, now), outcome(snapshot, [(session, now)]).notices) for now in found
    )


def _possible(plan: Plan, session: Session) -> Iterator[tuple[tuple[object, ...], Session]]:
    """Yield the break at each time that it can have, with what it is sorted by."""
    others = [slot for slot in plan.every_slot if slot.id != session.id]
    breaks = [slot for slot in others if plan.snapshot.sessions[slot.id].for_everybody]
    ends = {slot.end for slot in others}
    for start in raster(opening(plan.snapshot.days.values()), session):
        if start != session.start and not meets(start, start + timedelta(minutes=session.minutes), breaks):
            now = replace(session, start=start)
            yield (_meanwhile(plan, now), start not in ends, start), now


def _meanwhile(plan: Plan, now: Session) -> int:
    """Count what goes on during a break, the fair and other breaks left out."""
    start, end, sessions = now.start, now.end, plan.snapshot.sessions
    if start is None or end is None:
        return 0
    running = (sessions[slot.id] for slot in plan.every_slot if slot.start < end and start < slot.end)
    return sum(
        one.id != now.id and not one.for_everybody and one.kind is not SessionKind.FAIR for one in running
    )


def _between(one: Session, other: Session) -> timedelta:
    return one.start - other.start if one.start and other.start else timedelta.max
