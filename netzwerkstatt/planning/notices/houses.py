"""What everybody must find in a house or at the event, whichever session they are in."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import Final

from netzwerkstatt.domain.access import AccessFeature, Answer, Need
from netzwerkstatt.domain.people import PersonId
from netzwerkstatt.domain.sessions import Session
from netzwerkstatt.domain.venue import BuildingId, Room
from netzwerkstatt.planning import reach
from netzwerkstatt.planning.notices.notice import Level, Notice, NoticeKind
from netzwerkstatt.planning.notices.plan import Plan

_LEVELS: Final = {Answer.NO: Level.RED, Answer.UNKNOWN: Level.AMBER}


def toilet(plan: Plan) -> Iterator[Notice]:
    """Find houses in use without an accessible toilet, or perhaps so, for whoever needs step-free access.

    Guests may be in every house, contributors are where they have a part. Rooms that are in no house that
    is noted count as one house.
    """
    needing = plan.needing(Need.STEP_FREE) if plan.only is None else frozenset()
    for building, sessions in _houses(plan).items() if needing else ():
        people = needing & plan.registered.union(*map(plan.contributing, sessions))
        answer = _answer(
            plan, plan.snapshot.rooms.of("building_id", building), AccessFeature.ACCESSIBLE_TOILET
        )
        if people and answer is not Answer.YES:
            yield Notice(
                NoticeKind.TOILET, _LEVELS[answer], building=building, people=_ordered(people), answer=answer
            )


def quiet(plan: Plan) -> Iterator[Notice]:
    """Find out whether no room is known as a quiet one for those who come and need such a break."""
    needing = plan.needing(Need.QUIET_BREAK) if plan.only is None else frozenset()
    people = needing & plan.registered.union(*map(plan.contributing, plan.sessions if needing else ()))
    answer = _answer(plan, plan.snapshot.rooms.values(), AccessFeature.QUIET_ROOM) if people else Answer.YES
    if answer is not Answer.YES:
        yield Notice(NoticeKind.QUIET, Level.AMBER, people=_ordered(people), answer=answer)


def _houses(plan: Plan) -> dict[BuildingId | None, list[Session]]:
    """Return the houses with sessions."""
    found: dict[BuildingId | None, list[Session]] = defaultdict(list)
    for session in plan.sessions:
        room = plan.room(session)
        if room is not None:
            found[room.building_id].append(session)
    return found


def _answer(plan: Plan, rooms: Collection[Room], feature: AccessFeature) -> Answer:
    """Say whether one of some rooms has a feature; that none has is known where each has an answer."""
    levels = {reach.reading(plan.known(room), feature).level for room in rooms}
    if levels & {reach.Level.GOOD, reach.Level.PARTLY}:
        return Answer.YES
    return Answer.NO if levels == {reach.Level.BAD} else Answer.UNKNOWN


def _ordered(people: Iterable[PersonId]) -> tuple[PersonId, ...]:
    return tuple(sorted(people))
