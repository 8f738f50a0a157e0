"""Notices: what people need to follow a session, and to get into its room."""

from dataclasses import replace
from datetime import datetime

import pytest

from netzwerkstatt.domain.access import AccessFeature, Answer, Need
from netzwerkstatt.domain.sessions import Part
from netzwerkstatt.domain.venue import AccessFact, AccessFactId, Building, BuildingId
from netzwerkstatt.planning.notices import Level, NoticeKind, find
from tests.builders import a_part, a_person, a_registration, a_room, a_session, a_snapshot
from tests.planning.plans import a_booking, a_fact, kinds

TEN = datetime(2027, 10, 16, 10)


def a_guest_in(session, needs):
    """Return somebody with needs who has a place in a session."""
    guest = a_person(needs=needs)
    return [guest, a_registration(guest), a_booking(guest, session)]


def test_captions_are_missed_where_a_session_does_not_offer_them():
    plain, offering = a_session(start=TEN), a_session(start=TEN, access=Need.CAPTIONS)
    assert kinds(plain, *a_guest_in(plain, Need.CAPTIONS)) == [(NoticeKind.CAPTIONS, Level.AMBER)]
    assert kinds(offering, *a_guest_in(offering, Need.CAPTIONS)) == []


def test_a_contributor_who_needs_captions_counts_as_a_guest_does():
    mira, session = a_person(needs=Need.CAPTIONS), a_session(start=TEN)
    (notice,) = find(a_snapshot(mira, session, a_part(session, mira)))
    assert notice.people == (mira.id,)


@pytest.mark.parametrize(("minutes", "found"), [(60, []), (61, [(NoticeKind.RELIEF, Level.AMBER)])])
def test_one_interpreter_is_enough_for_an_hour(minutes, found):
    jakub = a_person("Jakub", "Wójcik")
    session = a_session(start=TEN, minutes=minutes, access=Need.SIGN_LANGUAGE)
    assert kinds(jakub, session, a_part(session, jakub, part=Part.INTERPRETER)) == found


def test_two_interpreters_take_turns():
    session = a_session(start=TEN, minutes=90, access=Need.SIGN_LANGUAGE)
    people = [a_person("Jakub", "Wójcik"), a_person("Amélie", "Thoma")]
    parts = [a_part(session, one, part=Part.INTERPRETER) for one in people]
    assert kinds(session, *people, *parts) == []


def test_an_interpreter_of_a_spoken_language_needs_no_relief_for_sign_language():
    jakub, session = a_person("Jakub", "Wójcik"), a_session(start=TEN, minutes=90)
    part = a_part(session, jakub, part=Part.INTERPRETER)
    assert kinds(jakub, session, part) == []
    needing = a_guest_in(session, Need.SIGN_LANGUAGE)
    assert kinds(jakub, session, part, *needing) == [(NoticeKind.RELIEF, Level.AMBER)]


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        (Answer.YES, []),
        (Answer.NO, [(NoticeKind.DOG, Level.RED)]),
        (Answer.UNKNOWN, [(NoticeKind.DOG, Level.AMBER)]),
        (None, [(NoticeKind.DOG, Level.AMBER)]),
    ],
)
def test_an_assistance_dog_is_never_taken_to_be_welcome(answer, found):
    room = a_room()
    session = a_session(room=room, start=TEN)
    fact = [a_fact(room, AccessFeature.ASSISTANCE_DOGS, answer)] if answer else []
    assert kinds(room, session, *a_guest_in(session, Need.ASSISTANCE_DOG), *fact) == found


@pytest.mark.parametrize(
    ("answer", "width", "found"),
    [
        (Answer.YES, 900, []),
        (Answer.YES, 800, []),
        (Answer.YES, 799, [(Level.RED, 799)]),
        (Answer.YES, None, []),
        (Answer.NO, None, [(Level.RED, None)]),
        (Answer.UNKNOWN, None, []),
    ],
)
def test_a_door_is_too_narrow_only_where_that_is_known(answer, width, found):
    room = a_room()
    session = a_session(room=room, start=TEN)
    facts = [
        a_fact(room, AccessFeature.DOOR_WIDTH, answer, width),
        *(
            a_fact(room, one, Answer.YES)
            for one in (AccessFeature.STEP_FREE, AccessFeature.ACCESSIBLE_TOILET)
        ),
    ]
    notices = find(a_snapshot(room, session, *a_guest_in(session, Need.STEP_FREE), *facts))
    assert [(one.level, one.number) for one in notices] == found
    assert all(one.kind is NoticeKind.DOOR for one in notices)


@pytest.mark.parametrize(
    ("entrance", "door", "found"),
    [
        ((Answer.YES, 600), None, [(600, True)]),
        ((Answer.YES, 600), (Answer.YES, 900), [(600, True)]),
        ((Answer.YES, 600), (Answer.YES, 750), [(600, True)]),
        ((Answer.YES, 750), (Answer.YES, 600), [(600, False)]),
        ((Answer.YES, 900), (Answer.YES, 750), [(750, False)]),
        ((Answer.NO, None), (Answer.YES, 750), [(750, False)]),
        ((Answer.NO, None), (Answer.NO, None), [(None, True)]),
        ((Answer.UNKNOWN, None), (Answer.YES, 900), []),
    ],
)
def test_the_entrance_of_the_house_is_a_door_too_and_the_narrower_one_is_told(entrance, door, found):
    house = Building(BuildingId("b"), "Haus")
    room = replace(a_room(), building_id=house.id)
    session = a_session(room=room, start=TEN)
    ways = (AccessFeature.STEP_FREE, AccessFeature.ACCESSIBLE_TOILET)
    facts = [a_fact(room, one, Answer.YES) for one in ways]
    answer, width = entrance
    facts.append(AccessFact(AccessFactId("e"), AccessFeature.ENTRANCE_DOOR, answer, house.id, number=width))
    facts += [a_fact(room, AccessFeature.DOOR_WIDTH, *door)] if door else []
    notices = find(a_snapshot(house, room, session, *a_guest_in(session, Need.STEP_FREE), *facts))
    assert [(one.kind, one.level) for one in notices] == [(NoticeKind.DOOR, Level.RED)] * len(found)
    assert [(one.number, one.entrance) for one in notices] == found
