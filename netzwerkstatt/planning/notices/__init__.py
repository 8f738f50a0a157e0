"""Notices: what in a plan a person should look at, as facts without words.

A rule is a function that yields the notices of one kind about a plan; it is one row of the table here.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from netzwerkstatt.domain.notice_setting import Weight
from netzwerkstatt.domain.sessions import SessionId
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.planning.notices import clashes, houses, places, promises, published, times, turns
from netzwerkstatt.planning.notices.notice import Level, Matter, Notice, NoticeKind
from netzwerkstatt.planning.notices.plan import Plan
from netzwerkstatt.planning.notices.weights import weights

__all__ = ["Level", "Matter", "Notice", "NoticeKind", "around", "find", "find_again", "hidden", "is_there"]

_RULES: Final[Mapping[NoticeKind, Callable[[Plan], Iterator[Notice]]]] = {
    NoticeKind.STAGE: places.stage,
    NoticeKind.ACCESS: places.access,
    NoticeKind.DOUBLE: clashes.double,
    NoticeKind.OCCUPIED: clashes.occupied,
    NoticeKind.FULL: places.full,
    NoticeKind.TIME: times.time,
    NoticeKind.EQUIPMENT: places.equipment,
    NoticeKind.INTERPRETING: places.interpreting,
    NoticeKind.HEARING: places.hearing,
    NoticeKind.CAPTIONS: places.captions,
    NoticeKind.RELIEF: places.relief,
    NoticeKind.DOG: places.dog,
    NoticeKind.DOOR: places.door,
    NoticeKind.TOILET: houses.toilet,
    NoticeKind.QUIET: houses.quiet,
    NoticeKind.SET_UP: turns.set_up,
    NoticeKind.BREAK: clashes.into_break,
    NoticeKind.ORDER: turns.order,
    NoticeKind.UNCONFIRMED: promises.unconfirmed,
    NoticeKind.CHANGE: turns.change,
    NoticeKind.TOPIC: clashes.topic,
    NoticeKind.PUBLISHED: published.changed,
}
_AROUND: Final = (NoticeKind.INTERPRETING, NoticeKind.TOILET, NoticeKind.QUIET)
_SHORTLY: Final = timedelta(hours=1)
"""More than anybody needs from one session to the next."""
_LEVELS: Final = {level: place for place, level in enumerate(Level)}
_KINDS: Final = {kind: place for place, kind in enumerate(NoticeKind)}


def find(
    snapshot: Snapshot, only: Collection[SessionId] | None = None, today: date | None = None
) -> tuple[Notice, ...]:
    """Return the notices of an event, or `only` of some sessions: the gravest first, then by time.

    They are as grave as the organisers want them; what is switched off is not looked for. Without `today`
    nothing is said of promises that are due.
    """
    return _found(Plan(snapshot, only, today))


def _found(plan: Plan) -> tuple[Notice, ...]:
    """Return what there is about the sessions that are to be looked at, in order."""
    found = _weighed(plan, _RULES)
    if plan.only is not None:
        wanted = frozenset(plan.only)
        found = (notice for notice in found if notice.sessions & wanted)
    return tuple(sorted(found, key=lambda notice: _place(plan.snapshot, notice)))


def find_again(
    before: Iterable[Notice],
    old: Snapshot,
    new: Snapshot,
    changed: Collection[SessionId],
    today: date | None = None,
) -> tuple[Notice, ...]:
    """Return the notices of an event in which only some sessions have changed; `before` are the old ones.

    What neither they nor anybody in them has to do with stays as it was. Who goes from one session to the
    next may have another way when one in between moves, so what lies near them in time is looked at again.
    """
    before, plan = tuple(before), Plan(new, today=today)
    touched = set(changed) | _near(Plan(old), changed) | _near(plan, changed)
    touched |= {one for notice in before if notice.sessions & touched for one in notice.sessions}
    fresh = _found(plan.narrowed(touched & new.sessions.keys()))
    beyond = {one for notice in fresh for one in notice.sessions} - touched
    if beyond:
        touched |= beyond
        fresh = _found(plan.narrowed(touched & new.sessions.keys()))
    kept = (notice for notice in before if notice.sessions and not notice.sessions & touched)
    return tuple(sorted((*kept, *fresh, *_around(plan)), key=lambda notice: _place(new, notice)))


def _near(plan: Plan, sessions: Iterable[SessionId]) -> set[SessionId]:
    """Return what whoever takes part in some sessions has shortly before or after them."""
    there, found = plan.snapshot.sessions, set[SessionId]()
    for slot in plan.slots(one for one in sessions if one in there):
        since, until = slot.start - _SHORTLY, slot.end + _SHORTLY
        for person in plan.taking_part(there[slot.id]):
            theirs = plan.parts(person) | plan.seats(person)
            found |= {one.id for one in theirs if one.start < until and since < one.end}
    return found


def is_there(snapshot: Snapshot, notice: Notice) -> bool:
    """Tell whether all that a notice is about is still in an event."""
    return (
        notice.sessions <= snapshot.sessions.keys()
        and set(notice.people) <= snapshot.people.keys()
        and (notice.room is None or notice.room in snapshot.rooms)
        and (notice.building is None or notice.building in snapshot.buildings)
    )


def around(snapshot: Snapshot) -> tuple[Notice, ...]:
    """Return those notices of an event that are about no session in particular, in no order."""
    return _around(Plan(snapshot))


def _around(plan: Plan) -> tuple[Notice, ...]:
    return tuple(notice for notice in _weighed(plan, _AROUND) if not notice.sessions)


def hidden(
    snapshot: Snapshot, kinds: Iterable[NoticeKind] = NoticeKind, today: date | None = None
) -> tuple[Notice, ...]:
    """Return what would be said of some kinds if they were not switched off, in no order."""
    plan, chosen = Plan(snapshot, today=today), weights(snapshot)
    return tuple(notice for kind in kinds if chosen.get(kind) is Weight.OFF for notice in _RULES[kind](plan))


def _weighed(plan: Plan, kinds: Iterable[NoticeKind]) -> Iterator[Notice]:
    """Yield what the rules of some kinds find, as grave as it is to be."""
    chosen = weights(plan.snapshot)
    for kind in kinds:
        weight = chosen.get(kind)
        if weight is None:
            yield from _RULES[kind](plan)
        elif weight is not Weight.OFF:
            level = Level(weight)
            yield from (replace(notice, level=level) for notice in _RULES[kind](plan))


def _place(snapshot: Snapshot, notice: Notice) -> tuple[object, ...]:
    """Return what notices are sorted by: within a level by time, first what is about no session."""
    start = snapshot.sessions[notice.session].start if notice.session else None
    return (
        _LEVELS[notice.level],
        notice.session is not None,
        start is None,
        start.isoformat() if start else "",
        notice.session or "",
        _KINDS[notice.kind],
        notice.people,
        notice.others,
        notice.room or "",
        notice.building or "",
    )
