"""Remedies by another time."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from netzwerkstatt.domain.sessions import Session, SessionKind
from netzwerkstatt.domain.times import TimeSpan
from netzwerkstatt.planning.moving import STEP
from netzwerkstatt.planning.notices.notice import Notice
from netzwerkstatt.planning.notices.plan import Plan, Slot
from netzwerkstatt.planning.notices.times import opening, there, unsuited
from netzwerkstatt.planning.remedies.concerned import movable
from netzwerkstatt.planning.remedies.remedy import Remedy, RemedyKind


def to_time(plan: Plan, notice: Notice) -> Iterator[Remedy]:
    """Move a session within its room to a time when house, room and contributors are free.

    Never into a break, and beside a plenary only if need be. Times at which something begins anyway come
    before the raster in between, near ones before far ones.
    """
    hours = opening(plan.snapshot.days.values())
    found = []
    for session in movable(plan, notice):
        now = plan.slot(session.id)
        if now is None:
            continue
        rhythm = _rhythm(plan, notice, session)
        taken, suiting = _taken(plan, session), [hours, *_times(plan, session)]
        plenaries = [one for one in _of(plan, SessionKind.PLENARY) if one != now]
        for start in (rhythm | _raster(hours, session)) - {now.start}:
            end = start + (now.end - now.start)
            if not _meets(start, end, taken) and not any(unsuited(start, end, one) for one in suiting):
                beside = _meets(start, end, plenaries)
                found.append((beside, start not in rhythm, abs(start - now.start), start, session.id))
    for *_, start, session_id in sorted(found):
        before = plan.snapshot.sessions[session_id]
        pair = (before, replace(before, start=start))
        yield Remedy(RemedyKind.MOVE_TIME, (pair,), session_id, start=start)


def itself_to_time(plan: Plan, notice: Notice) -> Iterator[Remedy]:
    """Move the session that a notice shows at, and none of the others that it is about."""
    return to_time(plan, replace(notice, others=()))


def later(plan: Plan, notice: Notice) -> Iterator[Remedy]:
    """Move the session that a notice shows at to a later time."""
    now = plan.slot(notice.session) if notice.session is not None else None
    for remedy in itself_to_time(plan, notice):
        if now is not None and remedy.start is not None and remedy.start > now.start:
            yield remedy


def _rhythm(plan: Plan, notice: Notice, session: Session) -> set[datetime]:
    """Return when sessions begin, and when it would suit who is not there."""
    length = timedelta(minutes=session.minutes)
    suits = {notice.since, notice.until and notice.until - length} - {None}
    return {one.start for one in plan.every_slot} | {one for one in suits if one is not None}


def _raster(hours: Iterable[TimeSpan], session: Session) -> set[datetime]:
    """Return the times in the raster at which a session can begin while the event is open."""
    step, length = timedelta(minutes=STEP), timedelta(minutes=session.minutes)
    found = set()
    for span in hours:
        start = span.start
        while start + length <= span.end:
            found.add(start)
            start += step
    return found


def _taken(plan: Plan, session: Session) -> list[Slot]:
    """Return when room or contributors are busy with something else, and when there are breaks."""
    snapshot = plan.snapshot
    taken = {one.id for one in _of(plan, SessionKind.BREAK)}
    if session.room_id is not None:
        taken |= {one.id for one in snapshot.sessions.of("room_id", session.room_id)}
    for person in plan.contributing(session):
        taken |= {one.session_id for one in snapshot.contributions.of("person_id", person)}
    return list(plan.slots(taken - {session.id}))


def _times(plan: Plan, session: Session) -> list[list[TimeSpan]]:
    """Return when the room is free, and when each contributor is there."""
    snapshot = plan.snapshot
    found = [there(snapshot.person_times.of("person_id", one)) for one in plan.contributing(session)]
    return [there(snapshot.room_times.of("room_id", session.room_id)), *found]


def _of(plan: Plan, kind: SessionKind) -> list[Slot]:
    return list(plan.slots(one.id for one in plan.snapshot.sessions.of("kind", kind)))


def _meets(start: datetime, end: datetime, slots: Iterable[Slot]) -> bool:
    return any(slot.start < end and start < slot.end for slot in slots)
