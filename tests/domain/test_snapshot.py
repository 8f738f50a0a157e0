"""The event as one value."""

from datetime import date, datetime, time

from hypothesis import given
from hypothesis import strategies as st

from netzwerkstatt.domain.access import AccessFeature, Answer
from netzwerkstatt.domain.event import Day, DayId
from netzwerkstatt.domain.registrations import RegistrationStatus
from netzwerkstatt.domain.sessions import Part
from netzwerkstatt.domain.snapshot import SHELVES, Shelf, Snapshot
from netzwerkstatt.domain.venue import AccessFact, AccessFactId, Building, BuildingId, Room, RoomId
from tests.builders import a_part, a_person, a_registration, a_room, a_session, a_snapshot, an_event

NOON = datetime(2027, 10, 16, 12)
rooms = st.builds(
    Room, st.sampled_from([RoomId(letter) for letter in "abcd"]), st.sampled_from(["Saal", "Atelier"])
)


def test_records_stand_on_the_shelf_of_their_kind():
    room, person = a_room(), a_person()
    snapshot = a_snapshot(room, person)
    assert (snapshot.rooms[room.id], snapshot.people[person.id]) == (room, person)
    assert set(snapshot.records()) == {snapshot.event, room, person}


def test_putting_records_on_shelves_loses_none():
    snapshot = a_snapshot(a_room(), a_person(), a_session())
    assert Snapshot.of(snapshot.records()) == snapshot


def test_parents_come_before_those_who_refer_to_them():
    session, person = a_session(), a_person()
    kinds = [type(r) for r in a_snapshot(a_part(session, person), person, session).records()]
    assert kinds == sorted(kinds, key=list(SHELVES).index)


@given(st.lists(rooms), st.lists(rooms), st.sets(st.sampled_from("abcd")))
def test_a_patched_shelf_is_what_a_plain_dictionary_would_be(before, fresh, gone):
    shelf = Shelf(before)
    groups = {name: shelf.of("name", name) for name in ("Saal", "Atelier")}

    patched = shelf.patched([RoomId(g) for g in gone], {room.id: room for room in fresh})

    expected = {r.id: r for r in before if r.id not in gone} | {r.id: r for r in fresh}
    assert dict(patched) == expected
    for name in ("Saal", "Atelier"):
        assert set(patched.of("name", name)) == {r for r in expected.values() if r.name == name}
        assert shelf.of("name", name) == groups[name]


def test_a_shelf_answers_like_a_mapping():
    room = a_room()
    shelf = Shelf([room])
    assert (len(shelf), list(shelf), room.id in shelf, "x" in shelf) == (1, [room.id], True, False)
    assert list(shelf.items()) == [(room.id, room)]
    assert shelf == Shelf({room.id: room})
    assert shelf != {room.id: room}
    assert hash(shelf) == hash(Shelf([room]))
    assert shelf.get("x") is None


def test_days_and_begin():
    days = [Day(DayId("b"), date(2027, 10, 17)), Day(DayId("a"), date(2027, 10, 16), time(10))]
    snapshot = a_snapshot(*days)
    assert snapshot.begin == date(2027, 10, 16)
    assert [day.id for day in snapshot.days_in_order()] == ["a", "b"]
    assert a_snapshot().begin is None


def test_sessions_are_in_order_of_time_and_the_unplanned_come_last():
    room = a_room()
    late = a_session("Löten", room, NOON.replace(hour=15))
    early = a_session("Nähen", room, NOON)
    open_one = a_session("Singen", room)
    snapshot = a_snapshot(room, open_one, late, early)
    assert snapshot.sessions_in_order() == [early, late, open_one]


def test_contributors_are_those_who_lead_each_once_in_their_order():
    session, first, second, helper = a_session(), a_person("A"), a_person("B"), a_person("C")
    snapshot = a_snapshot(
        session,
        first,
        second,
        helper,
        a_part(session, helper, part=Part.HELPER),
        a_part(session, second, position=2),
        a_part(session, first, position=1),
        a_part(session, first, part=Part.MODERATOR, position=3),
    )
    assert snapshot.contributors(session.id) == [first, second]


def test_attendees_are_registered_and_those_coming_have_a_place():
    comes, waits, speaks = a_person("A", "Zoller"), a_person("B", "Aumann"), a_person("C")
    snapshot = a_snapshot(
        comes, waits, speaks, a_registration(comes), a_registration(waits, status=RegistrationStatus.WAITING)
    )
    assert snapshot.attendees() == [waits, comes]
    assert snapshot.coming() == [comes]
    assert snapshot.registration(speaks.id) is None


def test_rooms_are_listed_by_position():
    second, first = a_room("Atelier"), Room(RoomId("z"), "Saal", position=-1)
    assert a_snapshot(second, first).rooms_in_order() == [first, second]


def test_a_room_s_own_fact_goes_before_its_building_s():
    house = Building(BuildingId("h"), "Bürgerhaus")
    room, annex = Room(RoomId("r"), "Saal", house.id), Room(RoomId("a"), "Zelt")
    of_house = AccessFact(AccessFactId("1"), AccessFeature.LIFT, Answer.YES, building_id=house.id)
    of_room = AccessFact(AccessFactId("2"), AccessFeature.STAGE, Answer.NO, room_id=room.id, number=3)
    snapshot = a_snapshot(house, room, annex, of_house, of_room)
    assert snapshot.fact(room, AccessFeature.LIFT) is of_house
    assert snapshot.fact(room, AccessFeature.STAGE) is of_room
    assert snapshot.fact(room, AccessFeature.RAMP) is None
    assert snapshot.fact(annex, AccessFeature.LIFT) is None


def test_the_event_is_the_only_one():
    event = an_event("Straßenfest")
    assert a_snapshot(event).event is event


def test_a_session_takes_place_in_both_its_rooms_and_in_each_but_once():
    hall, studio, library = (a_room(name) for name in ("Saal", "Atelier", "Bibliothek"))
    wide = a_session("Ausklang", hall, also_room_id=studio.id)
    odd = a_session("Löten", studio, also_room_id=studio.id)
    event = a_snapshot(hall, studio, library, wide, odd)
    assert event.in_room(hall.id) == (wide,)
    assert sorted(event.in_room(studio.id), key=lambda one: one.title) == [wide, odd]
    assert event.in_room(library.id) == ()
    assert event.rooms_of(wide) == (hall, studio)
    assert event.rooms_of(odd) == (studio,)
