"""Notices: what in a plan a person should look at."""

from datetime import date, datetime, time, timedelta

import pytest

from netzwerkstatt.app.sample import sample
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.access import AccessFeature, Answer, Need
from netzwerkstatt.domain.event import Day, DayId
from netzwerkstatt.domain.people import PersonTime, PersonTimeId
from netzwerkstatt.domain.registrations import RegistrationStatus, Wish, WishId
from netzwerkstatt.domain.sessions import Part, SessionKind, SessionStatus
from netzwerkstatt.domain.venue import Equipment, RoomTime, RoomTimeId
from netzwerkstatt.planning.notices import Level, NoticeKind, around, find
from tests.builders import a_day, a_part, a_person, a_registration, a_room, a_session, a_snapshot
from tests.planning.plans import a_booking, a_fact, an_event_by_chance, kinds

TEN = datetime(2027, 10, 16, 10)
NOON = datetime(2027, 10, 16, 12)


def a_wish(person, session, rank=1):
    return Wish(WishId(new_id()), person.id, rank, session.id)


def test_a_plan_in_which_all_is_well_has_no_notices():
    room, mira = a_room(), a_person()
    session = a_session(room=room, start=TEN)
    assert kinds(a_day(), room, mira, session, a_part(session, mira), a_registration(mira)) == []


def test_a_stage_with_steps_is_seen_for_whoever_is_on_it_and_needs_none():
    room, mira, tarik = a_room(), a_person(needs=Need.STEP_FREE), a_person("Tarik", "Yıldız")
    stage = a_session(room=room, start=TEN, equipment=Equipment.STAGE)
    below = a_session(room=room, start=NOON)
    records = [
        *(room, mira, tarik, stage, below, a_part(stage, mira), a_part(stage, tarik), a_part(below, mira)),
        *(a_fact(room, AccessFeature.STEP_FREE, Answer.YES), a_fact(room, AccessFeature.STAGE, number=3)),
    ]
    notices = [one for one in find(a_snapshot(*records)) if one.kind is NoticeKind.STAGE]
    assert [(one.session, one.room, one.people, one.number) for one in notices] == [
        (stage.id, room.id, (mira.id,), 3)
    ]


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        (Answer.YES, []),
        (Answer.NO, [(NoticeKind.ACCESS, Level.RED)]),
        (Answer.UNKNOWN, [(NoticeKind.ACCESS, Level.AMBER)]),
        (None, [(NoticeKind.ACCESS, Level.AMBER)]),
    ],
)
def test_a_room_that_is_not_known_to_be_step_free_is_never_taken_for_it(answer, found):
    room, guest = a_room(), a_person(needs=Need.STEP_FREE)
    session = a_session(room=room, start=TEN)
    fact = [a_fact(room, AccessFeature.STEP_FREE, answer)] if answer else []
    toilet = a_fact(room, AccessFeature.ACCESSIBLE_TOILET, Answer.YES)
    there = [room, toilet, session, guest, a_registration(guest), a_booking(guest, session), *fact]
    assert kinds(*there) == found


@pytest.mark.parametrize("status", [RegistrationStatus.WAITING, RegistrationStatus.CANCELLED])
def test_who_does_not_come_needs_nothing(status):
    room, guest = a_room(), a_person(needs=Need.STEP_FREE | Need.HEARING_LOOP | Need.SIGN_LANGUAGE)
    session = a_session(room=room, start=TEN)
    registration = a_registration(guest, status=status)
    assert kinds(room, session, guest, registration, a_booking(guest, session)) == []


def test_a_contributor_in_two_sessions_at_once_is_double_where_the_later_one_begins():
    mira, first, second = a_person(), a_session(start=TEN), a_session(start=TEN + timedelta(minutes=30))
    (notice,) = find(a_snapshot(mira, first, second, a_part(first, mira), a_part(second, mira)))
    assert (notice.kind, notice.level, notice.session, notice.others, notice.since) == (
        *(NoticeKind.DOUBLE, Level.RED, second.id, (first.id,)),
        TEN + timedelta(minutes=30),
    )


def test_what_begins_as_another_ends_does_not_clash():
    mira, room = a_person(), a_room()
    first, second = a_session(room=room, start=TEN), a_session(room=room, start=TEN + timedelta(hours=1))
    assert kinds(mira, room, first, second, a_part(first, mira), a_part(second, mira)) == []


def test_two_parts_in_one_session_are_no_clash():
    mira, session = a_person(), a_session(start=TEN)
    assert kinds(mira, session, a_part(session, mira), a_part(session, mira, part=Part.MODERATOR)) == []


def test_guests_with_two_places_at_once_are_gathered_in_one_amber_notice():
    one, other = a_session(start=TEN), a_session(start=TEN + timedelta(minutes=15))
    guests = [a_person(f"Gast {n}", "") for n in range(3)]
    places = [a_booking(guest, session) for guest in guests for session in (one, other)]
    (notice,) = find(a_snapshot(one, other, *guests, *map(a_registration, guests), *places))
    assert (notice.level, len(notice.people), notice.session, notice.others) == (
        *(Level.AMBER, 3, other.id),
        (one.id,),
    )


def test_a_room_is_occupied_by_what_takes_place_but_not_by_breaks():
    room = a_room()
    lunch = a_session(room=room, start=TEN, kind=SessionKind.BREAK)
    fair, talk = a_session(room=room, start=TEN), a_session(room=room, start=TEN)
    assert NoticeKind.OCCUPIED not in dict(kinds(room, lunch, fair))
    assert (NoticeKind.OCCUPIED, Level.RED) in kinds(room, lunch, fair, talk)


@pytest.mark.parametrize("change", [{"status": SessionStatus.CANCELLED}, {"start": None}])
def test_what_is_cancelled_or_not_planned_takes_no_room(change):
    room = a_room()
    quiet = a_session(room=room, **({"start": TEN, "equipment": Equipment.PIANO} | change))
    assert kinds(room, a_session(room=room, start=TEN), quiet) == []


def test_more_wishes_than_places_are_counted_once_for_each_person_and_up_to_the_third():
    room = a_room(places=2)
    session = a_session(room=room, start=TEN)
    guests = [a_person(f"Gast {n}", "") for n in range(4)]
    wishes = [a_wish(guest, session, rank) for rank, guest in enumerate(guests, start=1)]
    (notice,) = find(a_snapshot(room, session, *guests, *wishes, a_wish(guests[0], session, 2)))
    assert (notice.kind, notice.number, notice.places, notice.booked) == (NoticeKind.FULL, 3, 2, False)


def test_the_limit_of_a_session_counts_where_it_is_less_than_its_room():
    room, guests = a_room(places=30), [a_person(f"Gast {n}", "") for n in range(2)]
    session = a_session(room=room, start=TEN, limit=1)
    places = [a_booking(guest, session) for guest in guests]
    (notice,) = find(a_snapshot(room, session, *guests, *places))
    assert (notice.number, notice.places, notice.booked) == (2, 1, True)


@pytest.mark.parametrize(
    ("windows", "instead"),
    [
        ([(11, 18)], (11, None)),
        ([(8, 10)], (None, 10)),
        ([(8, 10), (11, 18)], (11, 10)),
        ([(34, 40)], (None, None)),
    ],
)
def test_who_is_not_there_is_named_with_the_time_that_would_suit(windows, instead):
    mira, session = a_person(), a_session(start=TEN)
    midnight = TEN - timedelta(hours=10)
    times = [
        PersonTime(
            PersonTimeId(new_id()), mira.id, midnight + timedelta(hours=a), midnight + timedelta(hours=b)
        )
        for a, b in windows
    ]
    (notice,) = find(a_snapshot(mira, session, a_part(session, mira), *times))
    assert (notice.kind, notice.level, notice.people) == (NoticeKind.TIME, Level.AMBER, (mira.id,))
    assert (notice.since and notice.since.hour, notice.until and notice.until.hour) == instead


def test_times_that_touch_are_one():
    room, session = a_room(), a_session(start=TEN)
    session = a_session(room=room, start=TEN)
    half = TEN + timedelta(minutes=30)
    times = [
        RoomTime(RoomTimeId(new_id()), room.id, half, NOON),
        RoomTime(RoomTimeId(new_id()), room.id, TEN, half),
    ]
    assert kinds(room, session, *times) == []
    assert kinds(room, session, times[0]) == [(NoticeKind.TIME, Level.AMBER)]


@pytest.mark.parametrize(("hour", "count"), [(8, 1), (9, 0), (17, 0), (18, 1)])
def test_sessions_lie_within_the_opening_hours(hour, count):
    assert len(kinds(a_day(), a_session(start=TEN.replace(hour=hour)))) == count


def test_a_day_that_is_none_of_the_event_is_told_so_and_no_time_of_it_would_suit():
    (notice,) = find(a_snapshot(a_day(), a_session(start=TEN + timedelta(days=1))))
    assert (notice.kind, notice.since, notice.until) == (NoticeKind.TIME, None, None)


def test_a_night_ends_on_a_day_that_is_none_of_the_event():
    night = Day(DayId(new_id()), date(2027, 10, 30), time(20), time(5))
    late = a_session(start=datetime(2027, 10, 31, 4, 30))
    (notice,) = find(a_snapshot(night, late))
    assert (notice.since, notice.until) == (None, datetime(2027, 10, 31, 5))
    (notice,) = find(a_snapshot(night, a_session(start=datetime(2027, 10, 31, 15))))
    assert (notice.since, notice.until) == (None, None)


def test_a_night_that_closes_before_it_opens_lasts_into_the_morning():
    night = Day(DayId(new_id()), date(2027, 10, 30), time(20), time(5))
    assert kinds(night, a_session(start=datetime(2027, 10, 31, 2), minutes=180)) == []


def test_equipment_that_a_room_lacks_is_named():
    room = a_room()
    session = a_session(room=room, start=TEN, equipment=Equipment.PROJECTOR | Equipment.POWER)
    (notice,) = find(a_snapshot(room, session))
    assert notice.equipment == Equipment.PROJECTOR | Equipment.POWER


def test_sign_language_is_missed_in_a_session_or_else_at_the_event():
    guest, session = a_person(needs=Need.SIGN_LANGUAGE), a_session(start=TEN)
    jakub, other = a_person("Jakub", "Wójcik"), a_session(start=NOON)
    there = [guest, a_registration(guest), session, other, jakub]
    assert [one.session for one in find(a_snapshot(*there))] == [None]
    placed = [*there, a_booking(guest, session)]
    assert [one.session for one in find(a_snapshot(*placed))] == [session.id]
    elsewhere = [*placed, a_part(other, jakub, part=Part.INTERPRETER)]
    assert [one.session for one in find(a_snapshot(*elsewhere))] == [session.id]
    assert kinds(*placed, a_part(session, jakub, part=Part.INTERPRETER)) == []


@pytest.mark.parametrize(
    ("fixed", "portable", "found"),
    [
        (Answer.YES, None, []),
        (Answer.NO, Answer.YES, []),
        (Answer.NO, Answer.NO, [Answer.NO]),
        (None, None, [Answer.UNKNOWN]),
    ],
)
def test_a_loop_may_be_fixed_or_portable_and_must_be_known(fixed, portable, found):
    room, guest = a_room(), a_person(needs=Need.HEARING_LOOP)
    session = a_session(room=room, start=TEN)
    answers = {AccessFeature.HEARING_LOOP: fixed, AccessFeature.PORTABLE_LOOP: portable}
    facts = [a_fact(room, feature, answer) for feature, answer in answers.items() if answer]
    notices = find(a_snapshot(room, guest, session, a_registration(guest), a_booking(guest, session), *facts))
    assert [one.answer for one in notices] == found
    assert all(one.level is Level.AMBER for one in notices)


def test_the_sample_has_the_three_notices_of_the_overview():
    event = sample("de")
    notices = find(event)
    assert [(one.kind, one.level, event.sessions[one.session].title) for one in notices] == [
        (NoticeKind.STAGE, Level.RED, "Das sorgende Quartier"),
        (NoticeKind.DOUBLE, Level.RED, "Energie-Podium"),
        (NoticeKind.FULL, Level.AMBER, "Hochbeete im Hinterhof"),
    ]
    assert (notices[2].number, notices[2].places) == (34, 30)


def test_the_sample_asks_for_its_interpreters_when_the_day_is_near():
    event = sample("de")
    notices = find(event, today=date(2027, 10, 10))
    asked = [one for one in notices if one not in find(event)]
    assert {(one.kind, one.number) for one in asked} == {(NoticeKind.UNCONFIRMED, 6)}
    names = {event.people[person].name for one in asked for person in one.people}
    assert (len(asked), names) == (5, {"Amélie Thoma", "Jakub Wójcik"})


def test_notices_come_gravest_first_and_in_one_order_only():
    order = list(Level)
    for seed in range(100):
        event = an_event_by_chance(seed)
        notices = find(event)
        assert notices == find(event)
        assert len(set(notices)) == len(notices)
        places = [
            (order.index(one.level), str(event.sessions[one.session].start) if one.session else "")
            for one in notices
        ]
        assert places == sorted(places)


def test_looking_at_some_sessions_finds_what_concerns_them():
    for seed in range(150):
        event = an_event_by_chance(seed)
        today = date(2027, 10, 10)
        every = find(event, today=today)
        assert set(around(event)) == {one for one in every if not one.sessions}
        for some in ({"s0"}, {"s1", "s5"}, set(event.sessions)):
            assert find(event, some, today) == tuple(one for one in every if one.sessions & some)
