"""What everybody in a session must find: a way in, a stage, a loop, words they follow, places, equipment.

Where a second room is opened to the first, people come in by the first: the way in, the door, the stage and
the loop are those of the first room. Places and equipment are those of both.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from netzwerkstatt.domain.access import AccessFeature, Answer, Need
from netzwerkstatt.domain.people import PersonId
from netzwerkstatt.domain.sessions import Part, Session
from netzwerkstatt.domain.venue import Equipment, equipment_in
from netzwerkstatt.planning import reach
from netzwerkstatt.planning.notices.notice import Level, Notice, NoticeKind
from netzwerkstatt.planning.notices.plan import Plan

_DOORS: Final = (AccessFeature.ENTRANCE_DOOR, AccessFeature.DOOR_WIDTH)
_LONGEST: Final = 60
_ANSWERS: Final = {reach.Level.BAD: Answer.NO, reach.Level.OPEN: Answer.UNKNOWN}


def stage(plan: Plan) -> Iterator[Notice]:
    """Find who has a part on a stage and cannot get onto it without steps, or perhaps not.

    A session is on the stage where it asks for one; that its room has none at all is left to `equipment`.
    """
    needing = plan.needing(Need.STEP_FREE)
    for session in plan.sessions:
        if Equipment.STAGE in session.equipment:
            people = plan.contributing(session) & needing
            yield from _unmet(plan, NoticeKind.STAGE, session, people, AccessFeature.STAGE)


def access(plan: Plan) -> Iterator[Notice]:
    """Find who has a part or a place where they cannot get in without steps, or perhaps not."""
    needing = plan.needing(Need.STEP_FREE)
    for session in plan.sessions if needing else ():
        people = plan.taking_part(session) & needing
        yield from _unmet(plan, NoticeKind.ACCESS, session, people, AccessFeature.STEP_FREE)


def hearing(plan: Plan) -> Iterator[Notice]:
    """Find who has a part or a place where they hear without a loop, or perhaps so."""
    needing = plan.needing(Need.HEARING_LOOP)
    for session in plan.sessions if needing else ():
        people = plan.taking_part(session) & needing
        yield from _unmet(plan, NoticeKind.HEARING, session, people, AccessFeature.HEARING_LOOP)


def dog(plan: Plan) -> Iterator[Notice]:
    """Find who has a part or a place where their assistance dog may not come in, or perhaps not."""
    needing = plan.needing(Need.ASSISTANCE_DOG)
    for session in plan.sessions if needing else ():
        people = plan.taking_part(session) & needing
        yield from _unmet(plan, NoticeKind.DOG, session, people, AccessFeature.ASSISTANCE_DOGS)


def door(plan: Plan) -> Iterator[Notice]:
    """Find who has a part or a place behind a door that is known to be too narrow for a wheelchair.

    It is about the entrance of the house and the door of the room: where both are, the narrower one is told,
    and one that is measured before one that is not. That nobody has measured a door is no notice: a room
    that is noted as step-free mostly has none such.
    """
    needing = plan.needing(Need.STEP_FREE)
    for session in plan.sessions if needing else ():
        people = plan.taking_part(session) & needing
        narrow = [
            replace(notice, entrance=feature is AccessFeature.ENTRANCE_DOOR)
            for feature in _DOORS
            for notice in _unmet(plan, NoticeKind.DOOR, session, people, feature)
            if notice.answer is Answer.NO
        ]
        if narrow:
            yield min(narrow, key=lambda one: (one.number is None, one.number or 0))


def captions(plan: Plan) -> Iterator[Notice]:
    """Find who has a part or a place in a session that does not offer the captions they need."""
    needing = plan.needing(Need.CAPTIONS)
    for session in plan.sessions if needing else ():
        people = plan.taking_part(session) & needing
        if people and Need.CAPTIONS not in session.access:
            yield Notice(NoticeKind.CAPTIONS, Level.AMBER, session.id, people=_ordered(people))


def relief(plan: Plan) -> Iterator[Notice]:
    """Find long sessions with one interpreter whom nobody relieves.

    It is about sessions that offer sign language, or where somebody needs it. Up to 60 minutes one is
    enough: that figure is from the client's list of rules (programme and notices).
    """
    needing = plan.needing(Need.SIGN_LANGUAGE)
    for session in plan.sessions:
        people = plan.interpreting(session) if session.minutes > _LONGEST else ()
        if len(people) == 1 and (Need.SIGN_LANGUAGE in session.access or plan.taking_part(session) & needing):
            yield Notice(
                NoticeKind.RELIEF, Level.AMBER, session.id, people=_ordered(people), number=session.minutes
            )


def interpreting(plan: Plan) -> Iterator[Notice]:
    """Find sessions, or else guests, whose sign language nobody interprets.

    Where no interpreter comes at all, one notice names the guests whom no session's notice names.
    """
    needing = plan.needing(Need.SIGN_LANGUAGE)
    named: set[PersonId] = set()
    for session in plan.sessions if needing else ():
        people = plan.taking_part(session) & needing
        if people and not plan.interpreting(session):
            named |= people
            yield Notice(NoticeKind.INTERPRETING, Level.AMBER, session.id, people=_ordered(people))
    guests = (needing & plan.registered) - named
    if plan.only is None and guests and not _interpreters_come(plan):
        yield Notice(NoticeKind.INTERPRETING, Level.AMBER, people=_ordered(guests))


def full(plan: Plan) -> Iterator[Notice]:
    """Find sessions with more bookings, or else more wishes, than places."""
    for session in plan.sessions:
        places = plan.places(session)
        if places is None:
            continue
        booked = plan.booked(session)
        number = booked if booked > places else plan.wished(session)
        if number > places:
            yield Notice(
                NoticeKind.FULL,
                Level.AMBER,
                session.id,
                session.room_id,
                number=number,
                places=places,
                booked=booked > places,
            )


def equipment(plan: Plan) -> Iterator[Notice]:
    """Find sessions that ask for what their rooms have not."""
    for session in plan.sessions:
        rooms = plan.rooms_of(session)
        missing = session.equipment & ~equipment_in(rooms) if rooms else Equipment.NONE
        if missing:
            yield Notice(
                NoticeKind.EQUIPMENT, Level.AMBER, session.id, session.room_id, equipment=Equipment(missing)
            )


def _unmet(
    plan: Plan,
    kind: NoticeKind,
    session: Session,
    needing: frozenset[PersonId],
    feature: AccessFeature,
) -> Iterator[Notice]:
    """Yield a notice where a room lacks what some people need of it, or where nobody has said so yet."""
    room = plan.room(session)
    if room is None or not needing:
        return
    found = reach.reading(plan.known(room), feature)
    answer = _ANSWERS.get(found.level)
    if answer is not None:
        level = Level.RED if answer is Answer.NO and kind is not NoticeKind.HEARING else Level.AMBER
        number = found.number if answer is Answer.NO else None
        yield Notice(kind, level, session.id, room.id, _ordered(needing), answer=answer, number=number)


def _interpreters_come(plan: Plan) -> bool:
    parts = plan.snapshot.contributions.of("part", Part.INTERPRETER)
    return any(plan.slots(one.session_id for one in parts))


def _ordered(people: Iterable[PersonId]) -> tuple[PersonId, ...]:
    return tuple(sorted(people))
