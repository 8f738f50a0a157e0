"""Who or what is in two places at once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from netzwerkstatt.domain.people import PersonId
from netzwerkstatt.domain.sessions import SessionId
from netzwerkstatt.planning.notices.notice import Level, Notice, NoticeKind
from netzwerkstatt.planning.notices.plan import Plan, Slot


def double(plan: Plan) -> Iterator[Notice]:
    """Find who has parts in two sessions at once (red), or a place in one of them (amber).

    Contributors are named one by one; guests are gathered by the two sessions.
    """
    guests: dict[tuple[Slot, Slot], list[PersonId]] = defaultdict(list)
    for person in plan.people:
        parts = _parts(plan, person)
        for slot, others in _clashes(parts | _places(plan, person)):
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
    """Find rooms with two sessions at once; what is for everybody, such as a break, takes no room."""
    for room in plan.rooms:
        here = plan.snapshot.sessions.of("room_id", room.id)
        for slot, others in _clashes(plan.slots(one.id for one in here if not one.for_everybody)):
            yield Notice(
                NoticeKind.OCCUPIED, Level.RED, slot.id, room.id, others=_ids(others), since=slot.start
            )


def _parts(plan: Plan, person: PersonId) -> set[Slot]:
    parts = plan.snapshot.contributions.of("person_id", person)
    return set(plan.slots(one.session_id for one in parts))


def _places(plan: Plan, person: PersonId) -> set[Slot]:
    """Return the sessions in which a person who comes has a place."""
    if person not in plan.registered:
        return set()
    booked = plan.snapshot.bookings.of("person_id", person)
    return set(plan.slots(one.session_id for one in booked))


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
