"""When a break could be: the times that keep fewest people from something."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from netzwerkstatt.domain.sessions import Session, SessionId, SessionKind
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.planning.notices.plan import Plan
from netzwerkstatt.planning.openings import free

_APART: Final = timedelta(hours=1)
"""Two times that are offered lie so far apart, as far as there are such."""


@dataclass(frozen=True, slots=True)
class BreakTime:
    """A break as it would be, and how many sessions would go on meanwhile."""

    session: Session
    meanwhile: int


def times_for(snapshot: Snapshot, session_id: SessionId, most: int = 5) -> tuple[BreakTime, ...]:
    """Return the best times for a break while the event is open: those in which least goes on come first.

    It meets no other break, and whoever has a part in it is there and has nothing else. Of times alike the
    one comes first at which something ends, then the earlier one. The fair goes on while people eat, so that
    it does not count, even in the room of the break.
    """
    plan, session = Plan(snapshot), snapshot.sessions[session_id]
    found: list[Session] = []
    for one in sorted(_possible(plan, session), key=lambda one: one[0]):
        if len(found) < most and all(abs(_between(one[1], other)) >= _APART for other in found):
            found.append(one[1])
    return tuple(BreakTime(now, _meanwhile(plan, now)) for now in found)


def _possible(plan: Plan, session: Session) -> Iterator[tuple[tuple[object, ...], Session]]:
    """Yield the break at each time that it can have, with what it is sorted by."""
    ends = {slot.end for slot in plan.every_slot if slot.id != session.id}
    for start in free(plan, session.moved_to(None)):
        if start != session.start:
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
