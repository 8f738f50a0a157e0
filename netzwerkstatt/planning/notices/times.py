"""When people, rooms and the house are there."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from netzwerkstatt.domain.event import Day
from netzwerkstatt.domain.people import PersonTime
from netzwerkstatt.domain.sessions import Session
from netzwerkstatt.domain.times import TimeSpan
from netzwerkstatt.domain.venue import RoomTime
from netzwerkstatt.planning.notices.notice import Level, Notice, NoticeKind
from netzwerkstatt.planning.notices.plan import Plan


class Instead(NamedTuple):
    """From and up to when it would suit, as far as that is on the day."""

    since: datetime | None
    until: datetime | None


def time(plan: Plan) -> Iterator[Notice]:
    """Find sessions at a time when a contributor or a room is not there, or the house is closed."""
    hours = opening(plan.snapshot.days.values())
    for session in plan.sessions:
        yield from _people(plan, session)
        yield from _rooms(plan, session)
        if found := _closed(plan, session, hours):
            yield Notice(NoticeKind.TIME, Level.AMBER, session.id, since=found.since, until=found.until)


def opening(days: Iterable[Day]) -> list[TimeSpan]:
    """Return when the event is open."""
    return joined(day.hours for day in days)


def there(times: Iterable[PersonTime | RoomTime]) -> list[TimeSpan]:
    """Return when somebody or a room is there; stretches that end before they begin say nothing."""
    return joined(TimeSpan(one.start, one.end) for one in times if one.start < one.end)


def joined(spans: Iterable[TimeSpan]) -> list[TimeSpan]:
    """Return stretches in their order, those that touch or overlap as one."""
    found: list[TimeSpan] = []
    for span in sorted(spans, key=lambda one: one.start):
        if found and span.start <= found[-1].end:
            found[-1] = TimeSpan(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def unsuited(start: datetime, end: datetime, spans: Sequence[TimeSpan]) -> Instead | None:
    """Say when it would suit instead, where a time lies in none of the stretches, else None.

    Where there are no stretches, every time suits.
    """
    if not spans or any(span.start <= start and end <= span.end for span in spans):
        return None
    today = start.date()
    earlier = [span.end for span in spans if span.start <= start]
    until = earlier[-1] if earlier and (earlier[-1] > start or earlier[-1].date() == today) else None
    later = [span.start for span in spans if span.start > start and span.start.date() == today]
    return Instead(later[0] if later else None, until)


def _missed(plan: Plan, session: Session, spans: Sequence[TimeSpan]) -> Instead | None:
    slot = plan.slot(session.id)
    return unsuited(slot.start, slot.end, spans) if slot else None


def _closed(plan: Plan, session: Session, hours: Sequence[TimeSpan]) -> Instead | None:
    """Say when the event is open instead; neither earlier nor later on a day that is none of it.

    A session that begins in a night which lasts into such a day is told when the night ends.
    """
    found, start = _missed(plan, session, hours), session.start
    if found is None or start is None:
        return found
    ours = any(day.date == start.date() for day in plan.snapshot.days.values())
    ours = ours or any(span.start <= start < span.end for span in hours)
    return found if ours else Instead(None, None)


def _people(plan: Plan, session: Session) -> Iterator[Notice]:
    for person in sorted(plan.contributing(session)):
        times = plan.snapshot.person_times.of("person_id", person)
        if times and (found := _missed(plan, session, there(times))):
            yield Notice(
                NoticeKind.TIME,
                Level.AMBER,
                session.id,
                people=(person,),
                since=found.since,
                until=found.until,
            )


def _rooms(plan: Plan, session: Session) -> Iterator[Notice]:
    for room in session.rooms:
        times = plan.snapshot.room_times.of("room_id", room)
        if times and (found := _missed(plan, session, there(times))):
            yield Notice(NoticeKind.TIME, Level.AMBER, session.id, room, since=found.since, until=found.until)
