"""What follows what: the time to change rooms and to set up, and sessions that build on each other."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from itertools import accumulate
from typing import Final, NamedTuple

from netzwerkstatt.base.folding import fold
from netzwerkstatt.domain.access import Need
from netzwerkstatt.domain.people import PersonId
from netzwerkstatt.domain.venue import Room
from netzwerkstatt.planning import reach
from netzwerkstatt.planning.notices.notice import Level, Notice, NoticeKind
from netzwerkstatt.planning.notices.plan import Plan, Slot


class _Minutes(NamedTuple):
    """How many minutes people need to another room on their floor, on another floor, and in another house.

    For who needs the way step-free, by lifts and round about, it is `step_free` times as long. The figures
    are ours: long enough to finish a talk at the door, to find the way and to sit down.
    """

    floor: int = 5
    storeys: int = 10
    houses: int = 15
    step_free: int = 2


_NEEDED: Final = _Minutes()


class _Turn(NamedTuple):
    """One session after another, and the minutes between them."""

    before: Slot
    after: Slot
    minutes: int


def change(plan: Plan) -> Iterator[Notice]:
    """Find people with too little time from one session to the next one in another room.

    They are gathered by the two sessions. Sessions that overlap are left to `double`.
    """
    needing = plan.needing(Need.STEP_FREE)
    late: dict[_Turn, list[PersonId]] = defaultdict(list)
    for person in plan.people:
        slots = plan.parts(person) | plan.seats(person)
        for turn in _turns(slots) if len(slots) > 1 else ():
            factor = _NEEDED.step_free if person in needing else 1
            if turn.minutes < factor * _way(plan, turn):
                late[turn].append(person)
    for turn, people in late.items():
        yield Notice(
            NoticeKind.CHANGE,
            Level.INFO,
            turn.after.id,
            people=tuple(sorted(people)),
            others=(turn.before.id,),
            number=turn.minutes,
        )


def set_up(plan: Plan) -> Iterator[Notice]:
    """Find sessions one of whose rooms is in use while it should be set up for them.

    Sessions that overlap are left to `occupied`, and as there, what is for everybody takes no room.
    """
    for room in plan.rooms:
        here = plan.snapshot.in_room(room.id)
        taking = sorted(plan.slots(one.id for one in here if not one.for_everybody))
        for session in here:
            slot = plan.slot(session.id)
            if slot is None or not session.set_up:
                continue
            turns = (_Turn(one, slot, _between(one, slot)) for one in taking)
            short = [turn for turn in turns if 0 <= turn.minutes < session.set_up]
            if short:
                yield Notice(
                    NoticeKind.SET_UP,
                    Level.AMBER,
                    session.id,
                    room.id,
                    others=tuple(turn.before.id for turn in short),
                    number=min(turn.minutes for turn in short),
                )


def order(plan: Plan) -> Iterator[Notice]:
    """Find sessions that begin before one is over which they are to follow."""
    orders = plan.snapshot.session_orders
    found = {(one.before_id, one.after_id) for one in orders.values() if one.before_id != one.after_id}
    for before_id, after_id in found:
        before, after = plan.slot(before_id), plan.slot(after_id)
        if before is not None and after is not None and before.end > after.start:
            yield Notice(NoticeKind.ORDER, Level.AMBER, after.id, others=(before.id,), since=after.start)


def _turns(slots: set[Slot]) -> Iterator[_Turn]:
    """Yield each session with those directly before it: nothing else lies between the two."""
    ended = sorted(slots, key=lambda one: (one.end, one))
    ends = [one.end for one in ended]
    newest = list(accumulate((one.start for one in ended), max))
    for after in slots:
        at = bisect_right(ends, after.start) - 1
        latest = newest[at] if at >= 0 else after.start
        while at >= 0 and ended[at].end > latest:
            yield _Turn(ended[at], after, _between(ended[at], after))
            at -= 1


def _between(before: Slot, after: Slot) -> int:
    """Return the whole minutes from the end of one session to the beginning of another."""
    return int((after.start - before.end).total_seconds() // 60)


def _way(plan: Plan, turn: _Turn) -> int:
    """Return the minutes from room to room; none within a room, or where one is not known.

    Where one room is opened to another, people come and go by the first.
    """
    first, second = (plan.room(plan.snapshot.sessions[one.id]) for one in (turn.before, turn.after))
    if first is None or second is None or first.id == second.id:
        return 0
    if first.building_id != second.building_id:
        return _NEEDED.houses
    return _NEEDED.floor if _on_one_floor(first, second) else _NEEDED.storeys


def _on_one_floor(first: Room, second: Room) -> bool:
    """Tell whether two rooms are on one floor; the ground floor has many names, and may have none."""
    if not reach.upstairs(first) or not reach.upstairs(second):
        return reach.upstairs(first) == reach.upstairs(second)
    return fold(first.floor) == fold(second.floor)
