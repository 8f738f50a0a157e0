"""Remedies: what can be done about a notice, tried on the plan before it is offered."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date
from itertools import islice
from typing import Final

from netzwerkstatt.domain.access import Answer
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.planning.notices import Level, Matter, Notice, NoticeKind, around, find
from netzwerkstatt.planning.notices.plan import Plan
from netzwerkstatt.planning.remedies.concerned import of_guests, take_out, without_stage
from netzwerkstatt.planning.remedies.published import as_published
from netzwerkstatt.planning.remedies.remedy import Pair, Remedy, RemedyKind, TaskCode, applied
from netzwerkstatt.planning.remedies.rooms import exchange, to_room
from netzwerkstatt.planning.remedies.times import itself_to_time, later, to_time

__all__ = ["Pair", "Remedy", "RemedyKind", "TaskCode", "applied", "remedies"]

Maker = Callable[[Plan, Notice], Iterator[Remedy]]
_MAKERS: Final[Mapping[NoticeKind, tuple[Maker, ...]]] = {
    NoticeKind.STAGE: (without_stage, to_room),
    NoticeKind.ACCESS: (to_room, exchange),
    NoticeKind.DOUBLE: (to_time, take_out),
    NoticeKind.OCCUPIED: (to_room, to_time),
    NoticeKind.FULL: (to_room, exchange),
    NoticeKind.TIME: (to_time, to_room),
    NoticeKind.EQUIPMENT: (to_room, exchange),
    NoticeKind.INTERPRETING: (),
    NoticeKind.HEARING: (to_room, exchange),
    NoticeKind.CAPTIONS: (),
    NoticeKind.RELIEF: (),
    NoticeKind.DOG: (to_room, exchange),
    NoticeKind.DOOR: (to_room, exchange),
    NoticeKind.TOILET: (),
    NoticeKind.QUIET: (),
    NoticeKind.SET_UP: (to_room, itself_to_time),
    NoticeKind.BREAK: (itself_to_time,),
    NoticeKind.ORDER: (to_time,),
    NoticeKind.UNCONFIRMED: (),
    NoticeKind.CHANGE: (later,),
    NoticeKind.TOPIC: (to_time,),
    NoticeKind.PUBLISHED: (as_published,),
}
"""What may help, the best first; each is offered at most once."""
_TASKS: Final[Mapping[tuple[NoticeKind, Answer], TaskCode]] = {
    (NoticeKind.STAGE, Answer.NO): TaskCode.BORROW_RAMP,
    (NoticeKind.STAGE, Answer.UNKNOWN): TaskCode.ASK_STAGE,
    (NoticeKind.ACCESS, Answer.NO): TaskCode.ASK_PERSON,
    (NoticeKind.ACCESS, Answer.UNKNOWN): TaskCode.ASK_WAY,
    (NoticeKind.OCCUPIED, Answer.NO): TaskCode.FIND_ROOM,
    (NoticeKind.FULL, Answer.NO): TaskCode.SECOND_RUN,
    (NoticeKind.EQUIPMENT, Answer.NO): TaskCode.BORROW_EQUIPMENT,
    (NoticeKind.INTERPRETING, Answer.NO): TaskCode.ASK_INTERPRETERS,
    (NoticeKind.HEARING, Answer.NO): TaskCode.BORROW_LOOP,
    (NoticeKind.HEARING, Answer.UNKNOWN): TaskCode.ASK_LOOP,
    (NoticeKind.CAPTIONS, Answer.NO): TaskCode.ASK_CAPTIONS,
    (NoticeKind.RELIEF, Answer.NO): TaskCode.ASK_SECOND_INTERPRETER,
    (NoticeKind.DOG, Answer.NO): TaskCode.ASK_PERSON,
    (NoticeKind.DOG, Answer.UNKNOWN): TaskCode.ASK_DOG,
    (NoticeKind.DOOR, Answer.NO): TaskCode.ASK_PERSON,
    (NoticeKind.TOILET, Answer.NO): TaskCode.FIND_TOILET,
    (NoticeKind.TOILET, Answer.UNKNOWN): TaskCode.ASK_TOILET,
    (NoticeKind.QUIET, Answer.NO): TaskCode.FIND_QUIET_ROOM,
    (NoticeKind.QUIET, Answer.UNKNOWN): TaskCode.FIND_QUIET_ROOM,
    (NoticeKind.UNCONFIRMED, Answer.NO): TaskCode.ASK_AGAIN,
    (NoticeKind.PUBLISHED, Answer.NO): TaskCode.TELL_CHANGE,
}
_MOST: Final = 3
_TRIED: Final = 16
_LEVELS: Final = tuple(Level)


def remedies(snapshot: Snapshot, notice: Notice, today: date | None = None) -> tuple[Remedy, ...]:
    """Return at most three things that can be done about a notice, the best first.

    Whatever changes the plan makes the notice go and brings none that is as grave; the fewer it brings, the
    better. Only of what was published the new name of a room may be left to tell. A task comes last: it
    changes nothing yet. Whether there is such a task already is not known here. `today` is the date for which
    the notices were found.
    """
    plan = Plan(snapshot, today=today)
    found = []
    for maker in _makers(plan, notice):
        tried = []
        for remedy in islice(maker(plan, notice), _TRIED):
            price = _price(plan, notice, remedy)
            if price is not None:
                tried.append((price, remedy))
            if price == 0:
                break
        if tried:
            found.append(min(tried, key=lambda one: one[0]))
    offered = [remedy for _, remedy in sorted(found, key=lambda one: one[0])]
    task = _task(notice)
    return (*offered[: _MOST - len(task)], *task)


def _makers(plan: Plan, notice: Notice) -> tuple[Maker, ...]:
    """Return what may help; guests rather give up a place than have a session moved for them."""
    makers = _MAKERS[notice.kind]
    return makers[::-1] if notice.kind is NoticeKind.DOUBLE and of_guests(plan, notice) else makers


def _price(plan: Plan, notice: Notice, remedy: Remedy) -> int | None:
    """Count what a remedy makes worse; None where the notice stays, or something as grave comes.

    That a session is not as it was published any more is what a remedy is for, and makes nothing worse.
    """
    concerned = notice.sessions | {one for one in (remedy.session, remedy.other) if one is not None}
    before, after = (
        (*find(event, concerned, plan.today), *around(event))
        for event in (plan.snapshot, applied(plan.snapshot, remedy.pairs))
    )
    if remedy.kind is not RemedyKind.AS_PUBLISHED and _matters(after, _LEVELS) & set(notice.matters()):
        return None
    grave = _LEVELS[: _LEVELS.index(notice.level) + 1]
    if _new(before, after, grave):
        return None
    return len(_new(before, after, _LEVELS))


def _new(before: Iterable[Notice], after: Iterable[Notice], levels: Collection[Level]) -> set[Matter]:
    """Return what would be to look at only then."""
    found = _matters(after, levels) - _matters(before, levels)
    return {one for one in found if one.kind is not NoticeKind.PUBLISHED}


def _matters(notices: Iterable[Notice], levels: Collection[Level]) -> set[Matter]:
    return {matter for notice in notices if notice.level in levels for matter in notice.matters()}


def _task(notice: Notice) -> tuple[Remedy, ...]:
    """Return the task that helps with a notice, if there is one."""
    code = _TASKS.get((notice.kind, notice.answer))
    if code is None:
        return ()
    return (
        Remedy(
            RemedyKind.ADD_TASK,
            session=notice.session,
            room=notice.room,
            building=notice.building,
            people=notice.people,
            task=code,
            equipment=notice.equipment,
        ),
    )
