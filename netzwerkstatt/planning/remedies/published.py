"""The remedy for what has changed since the programme went out: as it was."""

from collections.abc import Iterator
from dataclasses import replace

from netzwerkstatt.domain.sessions import SessionStatus
from netzwerkstatt.domain.words import room_names
from netzwerkstatt.planning.notices.notice import Notice
from netzwerkstatt.planning.notices.plan import Plan
from netzwerkstatt.planning.remedies.concerned import movable
from netzwerkstatt.planning.remedies.remedy import Remedy, RemedyKind
from netzwerkstatt.planning.versions import change_of, latest


def as_published(plan: Plan, notice: Notice) -> Iterator[Remedy]:
    """Put a session back when and where it was published, if it is there still or a room is called so."""
    version, rooms = latest(plan.snapshot), {room.name: room.id for room in plan.snapshot.rooms_in_order()}
    if version is None:
        return
    for session in movable(plan, notice):
        change = change_of(plan.snapshot, session.id, version)
        was = change.was if change else None
        if was is None or session.status is SessionStatus.CANCELLED:
            continue
        now = replace(session, start=was.start, minutes=was.minutes)
        if was.room != room_names(plan.snapshot.rooms_of(session)):
            if was.room and was.room not in rooms:
                continue
            now = now.moved_to(rooms.get(was.room))
        yield Remedy(RemedyKind.AS_PUBLISHED, ((session, now),), session.id, now.room_id, start=was.start)
