"""A free place for people, a length and needs, without a session: found by the same rules."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from netzwerkstatt.domain.access import AccessFeature, Answer, Need
from netzwerkstatt.domain.event import Day, DayId
from netzwerkstatt.domain.sessions import SessionKind
from netzwerkstatt.domain.venue import Equipment
from netzwerkstatt.planning.openings import meets
from netzwerkstatt.planning.placing import Hindrance, Within, places_for
from netzwerkstatt.planning.wanted import OF_A_ROOM, Wanted, drafted
from tests.builders import a_part, a_person, a_room, a_session, a_snapshot
from tests.planning.plans import a_fact, an_event_by_chance

SATURDAY = Day(DayId("d"), date(2027, 10, 16), time(10), time(14))
HALL = replace(a_room("Saal", 100), position=1)
LIBRARY = replace(a_room("Bibliothek", 20), position=2, equipment=Equipment.PROJECTOR)
MIRA = a_person("Mira")


def at(hour, minute=0):
    return datetime(2027, 10, 16, hour, minute)


TALK = a_session("Vortrag", HALL, at(10), minutes=120)
EVENT = a_snapshot(SATURDAY, HALL, LIBRARY, MIRA, TALK, a_part(TALK, MIRA))


def found(wanted, event=EVENT, **within):
    draft, session, _ = drafted(event, wanted, "Treffen")
    return places_for(draft, session.id, within=Within(**within))


def rooms(result):
    return {spot.room.name for spot in result.spots}


def test_the_event_itself_is_not_touched():
    before = EVENT
    drafted(EVENT, Wanted(guests=5, people=(MIRA.id,)), "Treffen")
    assert before == EVENT
    assert len(EVENT.sessions) == 1


def test_the_smallest_room_that_holds_all_guests_comes_first():
    assert found(Wanted(guests=15)).spots[0].room == LIBRARY
    assert found(Wanted(guests=50)).spots[0].room == HALL


def test_no_more_guests_are_drafted_than_make_the_largest_room_too_small():
    assert len(drafted(EVENT, Wanted(guests=99_999), "Treffen")[0].bookings) == 101
    assert len(drafted(EVENT, Wanted(guests=25), "Treffen")[0].bookings) == 25
    uncounted = a_snapshot(SATURDAY, a_room("Saal", None))
    assert len(drafted(uncounted, Wanted(guests=99_999), "Treffen")[0].bookings) == 1
    assert not drafted(uncounted, Wanted(guests=0), "Treffen")[0].bookings


def test_the_order_of_places_is_that_of_all_guests_drafted():
    few = found(Wanted(guests=101)).spots
    many = found(Wanted(guests=99_999)).spots
    places = [[(spot.room, spot.session.start, len(spot.notices)) for spot in one] for one in (few, many)]
    assert places[0] == places[1]


def test_people_who_are_elsewhere_are_waited_for():
    starts = {spot.session.start for spot in found(Wanted(people=(MIRA.id,))).spots}
    assert starts
    assert min(starts) >= at(12)


def test_what_guests_need_is_looked_at_in_every_room():
    facts = [
        a_fact(HALL, AccessFeature.STEP_FREE, Answer.YES),
        a_fact(LIBRARY, AccessFeature.STEP_FREE, Answer.NO),
    ]
    event = a_snapshot(*EVENT.records(), *facts)
    best, *_ = found(Wanted(needs=Need.STEP_FREE), event).spots
    assert (best.room, best.notices, best.step_free) == (HALL, (), True)


def test_the_needs_of_a_room_are_those_by_which_rooms_differ():
    features = (AccessFeature.STEP_FREE, AccessFeature.HEARING_LOOP, AccessFeature.ASSISTANCE_DOGS)
    facts = [
        a_fact(room, feature, answer)
        for room, answer in ((HALL, Answer.YES), (LIBRARY, Answer.NO))
        for feature in features
    ]
    event = a_snapshot(*EVENT.records(), *facts)

    def well(need):
        spots = found(Wanted(needs=need), event, start=at(12)).spots
        return {spot.room.name for spot in spots if not spot.notices}

    assert {need for need in Need if well(need) == {"Saal"}} == set(OF_A_ROOM)


def test_equipment_that_a_room_lacks_is_said():
    spots = found(Wanted(equipment=Equipment.PROJECTOR), start=at(12)).spots
    assert [(spot.room, bool(spot.notices)) for spot in spots] == [(LIBRARY, False), (HALL, True)]


def test_one_room_or_one_time_only():
    assert rooms(found(Wanted(), room=LIBRARY.id)) == {"Bibliothek"}
    assert len(found(Wanted(), room=LIBRARY.id).spots) == 5, "there is no other room to choose from"
    assert rooms(found(Wanted(), start=at(10))) == {"Bibliothek"}


LUNCH = a_session("Essen", None, at(11, 30), minutes=60, kind=SessionKind.BREAK)


@pytest.mark.parametrize("people", [(), (MIRA.id,)])
def test_a_time_in_a_break_is_told_from_people_who_are_not_free(people):
    event = a_snapshot(*EVENT.records(), LUNCH)
    assert found(Wanted(60, people), event, start=at(12, 15)).hindrance is Hindrance.BREAK_THEN
    assert found(Wanted(60), event, start=at(12, 15), room=HALL.id).hindrance is Hindrance.BREAK_THEN
    assert found(Wanted(60), event, start=at(13, 30)).hindrance is Hindrance.CLOSED


@pytest.mark.parametrize(
    ("wanted", "within", "hindrance"),
    [
        (Wanted(60), {"start": at(9)}, Hindrance.CLOSED),
        (Wanted(60), {"start": at(13, 30)}, Hindrance.CLOSED),
        (Wanted(60, (MIRA.id,)), {"start": at(10)}, Hindrance.NOT_ALL_THEN),
        (Wanted(60), {"start": at(10), "room": HALL.id}, Hindrance.NOT_THERE_THEN),
        (Wanted(150), {"room": HALL.id}, Hindrance.NOT_THERE),
        (Wanted(150, (MIRA.id,)), {}, Hindrance.NOBODY),
        (Wanted(300), {}, Hindrance.TOO_LONG),
    ],
)
def test_where_there_is_none_it_says_why(wanted, within, hindrance):
    result = found(wanted, **within)
    assert (result.spots, result.hindrance) == ((), hindrance)


def test_breaks_are_told_from_people_who_have_no_time():
    event = a_snapshot(*EVENT.records(), LUNCH)
    assert found(Wanted(120), event).hindrance is Hindrance.BREAKS


def test_every_place_is_really_free_in_events_drawn_by_chance():
    for seed in range(60):
        event = an_event_by_chance(seed)
        people = tuple(sorted(event.people))[:2]
        result = found(Wanted(30, people, guests=2), event)
        assert bool(result.spots) != bool(result.hindrance)
        for spot in result.spots:
            start = spot.session.start
            theirs = {c.session_id for c in event.contributions.values() if c.person_id in people}
            in_room = {s.id for s in event.sessions.values() if s.room_id == spot.room.id}
            busy = [
                one
                for one in event.sessions.values()
                if one.start and one.status != "cancelled" and one.id in theirs | in_room
            ]
            end = start + timedelta(minutes=30)
            assert not any(one.start < end and start < one.end for one in busy), seed
            assert not meets(start, end, [])
