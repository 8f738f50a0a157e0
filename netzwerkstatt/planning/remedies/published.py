"""The remedy for what has changed since the programme went out: as it was."""

from collections.abc import Iterator
from dataclasses import replace

from netzwerkstatt.domain.programme_version import PublishedSession
from netzwerkstatt.domain.sessions import Session, SessionStatus
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.venue import RoomId
from netzwerkstatt.planning.notices.notice import Notice
from netzwerkstatt.planning.notices.plan import Plan
from netzwerkstatt.planning.remedies.concerned import movable
from netzwerkstatt.planning.remedies.remedy import Remedy, RemedyKind
from netzwerkstatt.planning.versions import Difference, change_of, latest


def as_published(plan: Plan, notice: Notice) -> Iterator[Remedy]:
    """Put a session back when and where it was published, if its rooms are there still.

    A room that is called otherwise by now is the same room: that name alone may stay as a change.
    """
    version = latest(plan.snapshot)
    if version is None:
        return
    for session in movable(plan, notice):
        change = change_of(plan.snapshot, session, version)
        was = change.was if change else None
        if was is None or session.status is SessionStatus.CANCELLED:
            continue
        now = _back(plan.snapshot, session, was)
        if now is None or now == session:
            continue
        left = change_of(plan.snapshot, now, version)
        if left is None or left.differences == (Difference.ROOM,):
            yield Remedy(RemedyKind.AS_PUBLISHED, ((session, now),), session.id, now.room_id, start=was.start)


def _back(snapshot: Snapshot, session: Session, was: PublishedSession) -> Session | None:
    """Return a session when and where it was published; None where a room of it is gone, or not known."""
    rooms = [RoomId(room) for room in was.rooms.split()]
    if (was.room and not rooms) or not snapshot.rooms.keys() >= set(rooms):
        return None
    now = replace(session, start=was.start, minutes=was.minutes)
    if tuple(rooms) == session.rooms:
        return now
    first, second = (*rooms, None, None)[:2]
    return replace(now, room_id=first, also_room_id=second)
