"""Remedies by another time."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from netzwerkstatt.domain.sessions import Session, SessionKind
from netzwerkstatt.planning.notices.notice import Notice
from netzwerkstatt.planning.notices.plan import Plan
from netzwerkstatt.planning.notices.times import opening, unsuited
from netzwerkstatt.planning.openings import meets, of_kind, raster, suiting, taken
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
        busy, hours_of_all = taken(plan, session), [hours, *suiting(plan, session)]
        plenaries = [one for one in of_kind(plan, SessionKind.PLENARY) if one != now]
        for start in (rhythm | raster(hours, session)) - {now.start}:
            end = start + (now.end - now.start)
            if not meets(start, end, busy) and not any(unsuited(start, end, one) for one in hours_of_all):
                beside = meets(start, end, plenaries)
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
