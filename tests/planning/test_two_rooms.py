"""A session in two rooms: a partition is opened, people come in by the first room."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.access import AccessFeature, Answer, Need
from netzwerkstatt.domain.event import Day, DayId
from netzwerkstatt.domain.registrations import Wish, WishId
from netzwerkstatt.domain.venue import Equipment, RoomTime, RoomTimeId
from netzwerkstatt.planning import moving
from netzwerkstatt.planning.notices import NoticeKind, find
from netzwerkstatt.planning.placing import Hindrance, places_for
from netzwerkstatt.planning.remedies import RemedyKind, remedies
from tests.builders import a_part, a_person, a_room, a_session, a_snapshot
from tests.planning.plans import a_fact, kinds

HALL, STUDIO, LIBRARY = (
    replace(a_room(name, places), position=number)
    for number, (name, places) in enumerate([("Saal", 10), ("Atelier", 5), ("Bibliothek", 40)])
)
ROOMS = (HALL, STUDIO, LIBRARY)
TEN, ELEVEN, NOON = (datetime(2027, 10, 16, hour) for hour in (10, 11, 12))
DAY = Day(DayId("d"), date(2027, 10, 16), time(10), time(14))


def a_wide_session(title="Ausklang", start=TEN, **fields):
    return a_session(title, HALL, start, also_room_id=STUDIO.id, **fields)


def found(kind, *records):
    return [one for one in find(a_snapshot(*ROOMS, *records)) if one.kind is kind]


def a_time(room, start, end):
    return RoomTime(RoomTimeId(new_id()), room.id, start, end)


def wishes_for(session, count):
    people = [a_person(f"Gast {number}") for number in range(count)]
    return [*people, *(Wish(WishId(new_id()), person.id, 1, session.id) for person in people)]


@pytest.mark.parametrize("room", [HALL, STUDIO])
def test_another_session_clashes_in_the_room_that_it_takes(room):
    wide, other = a_wide_session(), a_session("Löten", room, TEN)
    (notice,) = found(NoticeKind.OCCUPIED, wide, other)
    assert notice.room == room.id
    assert notice.sessions == {wide.id, other.id}


def test_two_that_open_the_same_rooms_clash_in_each():
    notices = found(NoticeKind.OCCUPIED, a_wide_session(), a_wide_session("Löten"))
    assert {one.room for one in notices} == {HALL.id, STUDIO.id}


def test_both_rooms_must_be_free():
    notices = found(NoticeKind.TIME, a_wide_session(), a_time(HALL, TEN, NOON), a_time(STUDIO, ELEVEN, NOON))
    assert [(one.room, one.since) for one in notices] == [(STUDIO.id, ELEVEN)]


def test_both_rooms_hold_their_places_together():
    wide = a_wide_session()
    assert found(NoticeKind.FULL, wide, *wishes_for(wide, 15)) == []
    (notice,) = found(NoticeKind.FULL, wide, *wishes_for(wide, 16))
    assert notice.places == 15


def test_a_limit_stands_above_the_places_of_both_rooms():
    wide = a_wide_session(limit=3)
    (notice,) = found(NoticeKind.FULL, wide, *wishes_for(wide, 4))
    assert notice.places == 3


def test_nobody_knows_the_places_where_one_room_is_not_counted():
    wide = a_wide_session()
    event = a_snapshot(HALL, replace(STUDIO, places=None), wide, *wishes_for(wide, 99))
    assert find(event) == ()


def test_what_stands_in_either_room_is_there():
    hall, studio = replace(HALL, equipment=Equipment.PROJECTOR), replace(STUDIO, equipment=Equipment.PIANO)
    needed = Equipment.PROJECTOR | Equipment.PIANO | Equipment.SCREEN
    (notice,) = find(a_snapshot(hall, studio, a_wide_session(equipment=needed)))
    assert notice.equipment == Equipment.SCREEN


@pytest.mark.parametrize(("barred", "notices"), [(STUDIO, 0), (HALL, 1)])
def test_people_come_in_by_the_first_room(barred, notices):
    mira, wide = a_person(needs=Need.STEP_FREE), a_wide_session()
    ways = [
        a_fact(room, AccessFeature.STEP_FREE, Answer.NO if room is barred else Answer.YES)
        for room in (HALL, STUDIO)
    ]
    assert len(found(NoticeKind.ACCESS, mira, wide, a_part(wide, mira), *ways)) == notices


@pytest.mark.parametrize("room", [HALL, STUDIO])
def test_either_room_must_be_free_to_be_set_up(room):
    before = a_session("Löten", room, TEN, minutes=60)
    wide = a_wide_session(start=ELEVEN, set_up=15)
    (notice,) = found(NoticeKind.SET_UP, before, wide)
    assert (notice.room, notice.others) == (room.id, (before.id,))


def test_nobody_changes_rooms_who_stays_in_the_first():
    mira, wide, after = a_person(), a_wide_session(minutes=60), a_session("Löten", HALL, ELEVEN)
    assert kinds(HALL, STUDIO, mira, wide, after, a_part(wide, mira), a_part(after, mira)) == []


def test_a_place_for_a_session_is_one_room():
    wide = a_wide_session(minutes=60)
    spots = places_for(a_snapshot(DAY, *ROOMS, wide), wide.id).spots
    assert {spot.room.name for spot in spots} > {"Bibliothek"}
    others = [spot for spot in spots if spot.room != HALL]
    assert all(spot.session.rooms == (spot.room.id,) for spot in others)


def test_a_room_that_is_opened_to_another_is_no_place_for_anybody_else():
    wide, waiting = a_wide_session(minutes=240), a_session("Löten", minutes=60)
    found = places_for(a_snapshot(DAY, HALL, STUDIO, wide, waiting), waiting.id)
    assert (found.spots, found.hindrance) == ((), Hindrance.OCCUPIED)


def test_only_in_another_room_a_session_leaves_the_second():
    wide = a_wide_session()
    assert wide.moved_to(LIBRARY.id).rooms == (LIBRARY.id,)
    assert wide.moved_to(HALL.id) == wide
    assert wide.moved_to(None).rooms == ()
    (_, beside), *_ = moving.rehoused([wide], [HALL.id, STUDIO.id], 1)
    assert beside.rooms == (STUDIO.id,)
    (_, later), *_ = moving.shifted([wide], 15)
    assert later.rooms == wide.rooms


def test_sessions_that_take_each_others_place_take_both_rooms():
    wide, other = a_wide_session(), a_session("Löten", LIBRARY, NOON)
    (_, there), (_, here) = moving.exchanged(wide, other)
    assert (there.rooms, there.start) == ((LIBRARY.id,), NOON)
    assert (here.rooms, here.start) == ((HALL.id, STUDIO.id), TEN)


def test_rooms_are_exchanged_with_a_session_that_needs_no_more_than_one():
    small, wide = a_session("Löten", LIBRARY, TEN), a_wide_session(limit=9)
    beamer = replace(small, equipment=Equipment.PROJECTOR)
    hall = replace(HALL, equipment=Equipment.PROJECTOR)
    event = a_snapshot(hall, STUDIO, LIBRARY, beamer, wide)
    (notice,) = find(event)
    exchange = next(one for one in remedies(event, notice) if one.kind is RemedyKind.EXCHANGE_ROOMS)
    assert {now.id: now.rooms for _, now in exchange.pairs} == {
        small.id: (HALL.id, STUDIO.id),
        wide.id: (LIBRARY.id,),
    }


def test_nobody_is_moved_into_a_room_that_is_opened_to_another():
    wide = a_wide_session()
    one, other = (a_session(title, LIBRARY, TEN) for title in ("Löten", "Nähen"))
    event = a_snapshot(*ROOMS, wide, one, other)
    (notice,) = find(event)
    assert RemedyKind.MOVE_ROOM not in {remedy.kind for remedy in remedies(event, notice)}
