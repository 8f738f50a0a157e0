"""When something could take place: times of the raster, and what stands against them."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from netzwerkstatt.domain.sessions import Session, SessionKind
from netzwerkstatt.domain.times import TimeSpan
from netzwerkstatt.planning.moving import STEP
from netzwerkstatt.planning.notices.plan import Plan, Slot
from netzwerkstatt.planning.notices.times import opening, there, unsuited


def raster(hours: Iterable[TimeSpan], session: Session) -> set[datetime]:
    """Return the times in the raster at which a session can begin while the event is open."""
    step, length = timedelta(minutes=STEP), timedelta(minutes=session.minutes)
    found = set()
    for span in hours:
        start = span.start
        while start + length <= span.end:
            found.add(start)
            start += step
    return found


def free(plan: Plan, session: Session, at: datetime | None = None) -> Iterator[datetime]:
    """Yield when rooms and contributors are free while the event is open; or `at` one time only."""
    hours = opening(plan.snapshot.days.values())
    busy, times = taken(plan, session), [hours, *suiting(plan, session)]
    for start in sorted(raster(hours, session)) if at is None else (at,):
        end = start + timedelta(minutes=session.minutes)
        if not meets(start, end, busy) and not any(unsuited(start, end, one) for one in times):
            yield start


def taken(plan: Plan, session: Session) -> list[Slot]:
    """Return when a session's rooms or contributors have something else, and when there are breaks."""
    snapshot = plan.snapshot
    busy = {one.id for one in of_kind(plan, SessionKind.BREAK)}
    for room in session.rooms:
        busy |= {one.id for one in snapshot.in_room(room)}
    for person in plan.contributing(session):
        busy |= {one.session_id for one in snapshot.contributions.of("person_id", person)}
    return list(plan.slots(busy - {session.id}))


def suiting(plan: Plan, session: Session) -> list[list[TimeSpan]]:
    """Return when each of a session's rooms is free, and when each contributor is there."""
    snapshot = plan.snapshot
    rooms = [there(snapshot.room_times.of("room_id", one)) for one in session.rooms]
    people = [there(snapshot.person_times.of("person_id", one)) for one in plan.contributing(session)]
    return rooms + people


def of_kind(plan: Plan, kind: SessionKind) -> list[Slot]:
    """Return when the sessions of a kind take place."""
    return list(plan.slots(one.id for one in plan.snapshot.sessions.of("kind", kind)))


def meets(start: datetime, end: datetime, slots: Iterable[Slot]) -> bool:
    """Tell whether some time overlaps any of some sessions."""
    return any(slot.start < end and start < slot.end for slot in slots)
