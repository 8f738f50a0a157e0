"""Notices: what follows what, and what should not run at the same time."""

from datetime import datetime, timedelta

import pytest

from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.access import AccessFeature, Answer, Need
from netzwerkstatt.domain.sessions import SessionKind, SessionOrder, SessionOrderId, SessionStatus
from netzwerkstatt.domain.venue import Building, BuildingId, Room, RoomId
from netzwerkstatt.planning.notices import Level, NoticeKind, find
from netzwerkstatt.planning.remedies import RemedyKind, applied, remedies
from tests.builders import a_day, a_part, a_person, a_registration, a_room, a_session, a_snapshot, a_topic
from tests.planning.plans import a_booking, a_fact, kinds

TEN = datetime(2027, 10, 16, 10)
ELEVEN = TEN + timedelta(hours=1)


def a_place(floor="", house=None):
    return Room(RoomId(new_id()), "Raum", building_id=house and house.id, floor=floor)


def an_order(before, after):
    return SessionOrder(SessionOrderId(new_id()), before.id, after.id)


def a_change(first, second, minutes, needs=Need.NONE):
    """Return somebody who has so many minutes from one room to another."""
    tarik = a_person("Tarik", "Yıldız", needs=needs)
    one = a_session("Eins", first, TEN)
    other = a_session("Zwei", second, ELEVEN + timedelta(minutes=minutes))
    known = [
        a_fact(room, feature, Answer.YES)
        for room in (first, second)
        for feature in (AccessFeature.STEP_FREE, AccessFeature.ACCESSIBLE_TOILET)
    ]
    rooms = [first] if first == second else [first, second]
    known = known[: 2 * len(rooms)]
    houses = [Building(one, "Haus") for one in {room.building_id for room in rooms} if one]
    return [*houses, *rooms, tarik, one, other, a_part(one, tarik), a_part(other, tarik), *known]


HERE, THERE = Building(BuildingId("here"), "Haus"), Building(BuildingId("there"), "Schule")


@pytest.mark.parametrize(
    ("first", "second", "needed"),
    [
        (a_place("EG"), a_place(""), 5),
        (a_place("1. OG"), a_place("1. og"), 5),
        (a_place("EG"), a_place("1. OG"), 10),
        (a_place("2. OG"), a_place("1. OG"), 10),
        (a_place("EG", HERE), a_place("EG", THERE), 15),
        (a_place("EG", HERE), a_place("EG"), 15),
    ],
)
def test_the_way_from_room_to_room_takes_its_time_and_twice_that_without_steps(first, second, needed):
    found = [(NoticeKind.CHANGE, Level.INFO)]
    assert kinds(*a_change(first, second, needed)) == []
    assert kinds(*a_change(first, second, needed - 1)) == found
    assert kinds(*a_change(first, second, 2 * needed - 1, Need.STEP_FREE)) == found
    assert kinds(*a_change(first, second, 2 * needed, Need.STEP_FREE)) == []


def test_who_stays_in_a_room_needs_no_time():
    room = a_place("EG")
    assert kinds(*a_change(room, room, 0)) == []


def test_all_who_change_between_two_sessions_are_told_at_once_and_guests_too():
    first, second = a_place("EG"), a_place("1. OG")
    one, other = a_session("Eins", first, TEN), a_session("Zwei", second, ELEVEN)
    guests = [a_person(f"Gast {n}", "") for n in range(3)]
    places = [a_booking(guest, session) for guest in guests for session in (one, other)]
    (notice,) = find(a_snapshot(first, second, one, other, *guests, *map(a_registration, guests), *places))
    assert (notice.kind, notice.session, notice.others) == (NoticeKind.CHANGE, other.id, (one.id,))
    assert (notice.number, len(notice.people)) == (0, 3)


def test_what_overlaps_is_no_change():
    found = dict(kinds(*a_change(a_place("EG"), a_place("1. OG"), -5)))
    assert found == {NoticeKind.DOUBLE: Level.RED}


def test_only_the_session_directly_before_is_changed_from():
    hall, stube = a_place("EG"), a_place("EG")
    tarik = a_person("Tarik", "Yıldız")
    first = a_session(room=hall, start=TEN)
    short = a_session(start=ELEVEN, minutes=2)
    last = a_session(room=stube, start=ELEVEN + timedelta(minutes=2))
    parts = [a_part(session, tarik) for session in (first, short, last)]
    assert kinds(hall, stube, tarik, first, short, last, *parts) == []


def test_the_later_session_moves_to_a_later_time():
    event = a_snapshot(a_day(), *a_change(a_place("EG"), a_place("1. OG"), 5))
    (notice,) = find(event)
    (move,) = remedies(event, notice)
    assert (move.kind, move.session) == (RemedyKind.MOVE_TIME, notice.session)
    assert move.start == ELEVEN + timedelta(minutes=15)
    assert find(applied(event, move.pairs)) == ()


@pytest.mark.parametrize(("left", "found"), [(30, []), (29, [29]), (0, [0])])
def test_a_room_that_is_in_use_cannot_be_set_up(left, found):
    room = a_room()
    before = a_session(room=room, start=TEN)
    after = a_session(room=room, start=ELEVEN + timedelta(minutes=left), set_up=30)
    notices = find(a_snapshot(room, before, after))
    assert [(one.kind, one.session, one.others) for one in notices] == [
        (NoticeKind.SET_UP, after.id, (before.id,)) for _ in found
    ]
    assert [one.number for one in notices] == found


def test_time_to_set_up_is_free_elsewhere_in_a_break_and_after_what_is_cancelled():
    room, other = a_room("Saal"), a_room("Stube")
    after = a_session(room=room, start=ELEVEN, set_up=30)
    lunch = a_session(room=room, start=TEN, kind=SessionKind.BREAK)
    dropped = a_session(room=room, start=TEN, status=SessionStatus.CANCELLED)
    elsewhere = a_session(room=other, start=TEN, kind=SessionKind.FAIR)
    assert kinds(room, other, after, lunch, dropped, elsewhere) == []


def test_a_session_is_to_be_over_before_the_next_one_begins():
    first, second = a_session("Eins", start=TEN), a_session("Zwei", start=ELEVEN)
    assert kinds(first, second, an_order(first, second)) == []
    assert kinds(first, second, an_order(second, first)) == [(NoticeKind.ORDER, Level.AMBER)]
    (notice,) = find(a_snapshot(first, second, an_order(second, first)))
    assert (notice.session, notice.others) == (first.id, (second.id,))


def test_orders_that_contradict_each_other_are_told_where_they_are_not_kept():
    first, second = a_session("Eins", start=TEN), a_session("Zwei", start=ELEVEN)
    orders = [an_order(first, second), an_order(second, first), an_order(second, first)]
    assert len(kinds(first, second, *orders)) == 1
    together = a_session("Drei", start=TEN)
    assert len(kinds(first, together, an_order(first, together), an_order(together, first))) == 2
    assert kinds(first, an_order(first, first)) == []


def test_what_has_no_time_yet_keeps_every_order():
    first, later = a_session("Eins", start=TEN), a_session("Zwei")
    assert kinds(first, later, an_order(later, first), an_order(first, later)) == []


def test_a_session_runs_into_a_break_but_the_fair_goes_on():
    lunch = a_session("Mittag", start=ELEVEN, kind=SessionKind.BREAK)
    late = a_session(start=TEN, minutes=61)
    (notice,) = find(a_snapshot(lunch, late))
    assert (notice.kind, notice.level) == (NoticeKind.BREAK, Level.AMBER)
    assert (notice.session, notice.others, notice.since) == (late.id, (lunch.id,), ELEVEN)
    assert kinds(lunch, a_session(start=TEN)) == []
    assert kinds(lunch, a_session(start=TEN, minutes=90, kind=SessionKind.FAIR)) == []
    assert kinds(lunch, a_session(start=TEN, minutes=90, kind=SessionKind.BREAK)) == []


def test_the_session_gives_way_to_the_break():
    lunch = a_session("Mittag", start=ELEVEN, kind=SessionKind.BREAK)
    event = a_snapshot(a_day(), lunch, a_session(start=TEN + timedelta(minutes=30)))
    (notice,) = find(event)
    (move,) = remedies(event, notice)
    assert (move.session, find(applied(event, move.pairs))) == (notice.session, ())


def test_two_sessions_of_one_topic_at_once_are_good_to_know():
    topic, other = a_topic(), a_topic("Grün")
    first, second = (a_session(start=TEN, topic_id=topic.id) for _ in range(2))
    green = a_session(start=TEN, topic_id=other.id)
    assert kinds(topic, other, first, second, green) == [(NoticeKind.TOPIC, Level.INFO)]
    assert kinds(topic, other, first, green, a_session(start=TEN), a_session(start=TEN)) == []


@pytest.mark.parametrize("kind", [SessionKind.PLENARY, SessionKind.BREAK])
def test_what_everybody_is_in_takes_nobody_from_a_topic(kind):
    topic = a_topic()
    one = a_session(start=TEN, topic_id=topic.id, kind=SessionKind.FAIR)
    assert kinds(topic, one, a_session(start=TEN, topic_id=topic.id, kind=kind)) == []
