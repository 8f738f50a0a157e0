"""Notices: what people need in a house or at the event, whichever session they are in."""

from datetime import datetime

import pytest

from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.access import AccessFeature, Answer, Need
from netzwerkstatt.domain.registrations import RegistrationStatus
from netzwerkstatt.domain.venue import AccessFact, AccessFactId, Building, BuildingId, Room, RoomId
from netzwerkstatt.planning.notices import Level, NoticeKind, find
from tests.builders import a_part, a_person, a_registration, a_room, a_session, a_snapshot
from tests.planning.plans import a_fact, kinds

TEN = datetime(2027, 10, 16, 10)
TOILET = AccessFeature.ACCESSIBLE_TOILET


def a_house(name):
    """Return a house with two rooms in which two sessions take place."""
    house = Building(BuildingId(new_id()), name)
    rooms = [Room(RoomId(new_id()), f"Raum {n}", building_id=house.id) for n in range(2)]
    return house, rooms, [a_session(room=room, start=TEN) for room in rooms]


def toilets(*records):
    return [one for one in find(a_snapshot(*records)) if one.kind is NoticeKind.TOILET]


@pytest.mark.parametrize(
    ("answers", "level"),
    [
        ((Answer.NO, Answer.YES), None),
        ((Answer.NO, Answer.NO), Level.RED),
        ((Answer.NO, Answer.UNKNOWN), Level.AMBER),
        ((None, None), Level.AMBER),
    ],
)
def test_one_accessible_toilet_is_enough_for_a_house(answers, level):
    house, rooms, sessions = a_house("Bürgerhaus")
    facts = [a_fact(room, TOILET, answer) for room, answer in zip(rooms, answers, strict=True) if answer]
    guest = a_person(needs=Need.STEP_FREE)
    notices = toilets(house, *rooms, *sessions, *facts, guest, a_registration(guest))
    assert [(one.level, one.building, one.sessions) for one in notices] == (
        [(level, house.id, frozenset())] if level else []
    )


def test_each_house_in_use_is_asked_about_once():
    first, second, empty = a_house("Bürgerhaus"), a_house("Schule"), Building(BuildingId(new_id()), "Scheune")
    guest, mira = a_person(needs=Need.STEP_FREE), a_person(needs=Need.STEP_FREE)
    known = AccessFact(AccessFactId(new_id()), TOILET, Answer.NO, building_id=first[0].id)
    notices = toilets(
        *(first[0], *first[1], *first[2], second[0], *second[1], *second[2], empty, known),
        *(guest, a_registration(guest), mira, a_part(second[2][0], mira)),
    )
    assert {(one.building, one.level, len(one.people)) for one in notices} == {
        (first[0].id, Level.RED, 1),
        (second[0].id, Level.AMBER, 2),
    }


def test_rooms_in_no_house_are_one():
    rooms = [a_room("Saal"), a_room("Stube")]
    sessions = [a_session(room=room, start=TEN) for room in rooms]
    guest = a_person(needs=Need.STEP_FREE)
    assert len(toilets(*rooms, *sessions, guest, a_registration(guest))) == 1


def test_a_quiet_room_anywhere_is_enough():
    hall, library, guest = a_room("Saal"), a_room("Bibliothek"), a_person(needs=Need.QUIET_BREAK)
    there = [hall, library, guest, a_registration(guest)]
    no, yes = (a_fact(hall, AccessFeature.QUIET_ROOM, one) for one in (Answer.NO, Answer.YES))
    also_no = a_fact(library, AccessFeature.QUIET_ROOM, Answer.NO)
    assert kinds(*there, yes, also_no) == []
    assert kinds(*there, no) == [(NoticeKind.QUIET, Level.AMBER)]
    assert [one.answer for one in find(a_snapshot(*there, no))] == [Answer.UNKNOWN]
    assert [one.answer for one in find(a_snapshot(*there, no, also_no))] == [Answer.NO]


def test_who_does_not_come_needs_neither_toilet_nor_quiet_room():
    house, rooms, sessions = a_house("Bürgerhaus")
    guest = a_person(needs=Need.STEP_FREE | Need.QUIET_BREAK)
    gone = a_registration(guest, status=RegistrationStatus.CANCELLED)
    assert kinds(house, *rooms, *sessions, guest, gone) == []
