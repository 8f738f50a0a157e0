"""Who or what is in two places at once, and what should not run at the same time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from netzwerkstatt.domain.people import PersonId
from netzwerkstatt.domain.sessions import Session, SessionId, SessionKind
from netzwerkstatt.planning.notices.notice import Level, Notice, NoticeKind
from netzwerkstatt.planning.notices.plan import Plan, Slot


def double(plan: Plan) -> Iterator[Notice]:
    """Find who has parts in two sessions at once (red), or a place in one of them (amber).

    Contributors are named one by one; guests are gathered by the two sessions.
    """
    guests: dict[tuple[Slot, Slot], list[PersonId]] = defaultdict(list)
    for person in plan.people:
        parts = plan.parts(person)
        for slot, others in _clashes(parts | plan.seats(person)):
            both = [other for other in others if slot in parts and other in parts]
            if both:
                yield Notice(
                    NoticeKind.DOUBLE,
                    Level.RED,
                    slot.id,
                    people=(person,),
                    others=_ids(both),
                    since=slot.start,
                )
            for other in others:
                if other not in both:
                    guests[slot, other].append(person)
    for (slot, other), people in guests.items():
        yield Notice(
            NoticeKind.DOUBLE,
            Level.AMBER,
            slot.id,
            people=tuple(sorted(people)),
            others=(other.id,),
            since=slot.start,
        )


def occupied(plan: Plan) -> Iterator[Notice]:
    """Find rooms with two sessions at once; what is for everybody, such as a break, takes no room.

    A session takes the room that is opened to its own as well.
    """
    for room in plan.rooms:
        here = plan.snapshot.in_room(room.id)
        for slot, others in _clashes(plan.slots(one.id for one in here if not one.for_everybody)):
            yield Notice(
                NoticeKind.OCCUPIED, Level.RED, slot.id, room.id, others=_ids(others), since=slot.start
            )


def topic(plan: Plan) -> Iterator[Notice]:
    """Find sessions of one topic at once, between which whoever cares for it has to choose.

    What is for everybody anyway, breaks and plenaries, is no choice.
    """
    snapshot = plan.snapshot
    for topic_id in {one.topic_id for one in plan.sessions} - {None}:
        chosen = (one for one in snapshot.sessions.of("topic_id", topic_id) if not _joint(one))
        for slot, others in _clashes(plan.slots(one.id for one in chosen)):
            yield Notice(NoticeKind.TOPIC, Level.INFO, slot.id, others=_ids(others), since=slot.start)


def into_break(plan: Plan) -> Iterator[Notice]:
    """Find sessions that run into a common break; the fair goes on while people eat."""
    snapshot = plan.snapshot
    breaks = sorted(plan.slots(one.id for one in snapshot.sessions.values() if one.for_everybody))
    for slot in plan.every_slot if breaks else ():
        session = snapshot.sessions[slot.id]
        met = [one for one in breaks if one.start < slot.end and slot.start < one.end]
        if met and not session.for_everybody and session.kind is not SessionKind.FAIR:
            since = max(slot.start, met[0].start)
            yield Notice(NoticeKind.BREAK, Level.AMBER, slot.id, others=_ids(met), since=since)


def _joint(session: Session) -> bool:
    """Tell whether everybody is in a session, so that none of another topic is missed for it."""
    return session.for_everybody or session.kind is SessionKind.PLENARY


def _ids(slots: Iterable[Slot]) -> tuple[SessionId, ...]:
    return tuple(slot.id for slot in slots)


def _clashes(slots: Iterable[Slot]) -> Iterator[tuple[Slot, tuple[Slot, ...]]]:
    """Yield each session that begins while others run, with those others, the earlier first.

    Of sessions that begin together the later id comes second. What begins as another ends does not clash.
    """
    running: list[Slot] = []
    for slot in sorted(slots):
        running = [other for other in running if other.end > slot.start]
        if running:
            yield slot, tuple(running)
        running.append(slot)
