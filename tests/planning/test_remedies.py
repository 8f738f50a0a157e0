"""Remedies: what really makes a notice go, and makes nothing else as bad."""

from collections import Counter
from dataclasses import replace
from datetime import date, datetime, timedelta

from netzwerkstatt.app.sample import sample
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.access import AccessFeature, Answer, Need
from netzwerkstatt.domain.registrations import Booking, BookingId, Wish, WishId
from netzwerkstatt.domain.sessions import SessionKind
from netzwerkstatt.domain.venue import AccessFact, AccessFactId, Building, BuildingId, Equipment
from netzwerkstatt.planning.notices import Level, NoticeKind, find
from netzwerkstatt.planning.remedies import RemedyKind, TaskCode, applied, remedies
from tests.builders import a_day, a_part, a_person, a_registration, a_room, a_session, a_snapshot
from tests.planning.plans import an_event_by_chance, only_renamed

TEN = datetime(2027, 10, 16, 10)
ONLY_TASKS = {
    *(NoticeKind.INTERPRETING, NoticeKind.CAPTIONS, NoticeKind.RELIEF),
    *(NoticeKind.TOILET, NoticeKind.QUIET, NoticeKind.UNCONFIRMED),
}


def a_fact(room, answer, feature=AccessFeature.STEP_FREE):
    return AccessFact(AccessFactId(new_id()), feature, answer, room_id=room.id)


def a_booking(person, session, **fields):
    return Booking(BookingId(new_id()), person.id, session.id, **fields)


def only(event, kind):
    (notice,) = (one for one in find(event) if one.kind is kind)
    return notice


def only_kinds(event):
    return {one.kind for one in find(event)}


def deeds(event, kind):
    return [one.kind for one in remedies(event, only(event, kind))]


def test_the_sample_is_mended_as_in_the_pictures():
    event = sample("de")
    stage, double, full = find(event)
    assert [(one.kind, one.task) for one in remedies(event, stage)] == [
        (RemedyKind.WITHOUT_STAGE, None),
        (RemedyKind.ADD_TASK, TaskCode.BORROW_RAMP),
    ]
    move, out = remedies(event, double)
    assert (move.kind, event.sessions[move.session].number, move.start.hour) == (
        *(RemedyKind.MOVE_TIME, "WS 5"),
        15,
    )
    assert (out.kind, event.sessions[out.session].title) == (RemedyKind.TAKE_OUT, "Energie-Podium")
    assert [one.task for one in remedies(event, full)] == [TaskCode.SECOND_RUN]


def barred(*rooms, **fields):
    """Return an event in which a guest does not get into the first of some rooms."""
    guest, session = a_person(needs=Need.STEP_FREE), a_session(room=rooms[0], start=TEN, **fields)
    facts = [a_fact(room, Answer.YES if n else Answer.NO) for n, room in enumerate(rooms)]
    return [*rooms, *facts, guest, a_registration(guest), session, a_booking(guest, session)]


def test_the_smallest_free_room_that_fits_is_offered():
    upstairs, taken, large, small, tiny = (a_room(f"R{n}", n) for n in (10, 12, 40, 11, 0))
    event = a_snapshot(*barred(upstairs, taken, large, small, tiny), a_session(room=taken, start=TEN))
    first = remedies(event, only(event, NoticeKind.ACCESS))[0]
    assert (first.kind, first.room) == (RemedyKind.MOVE_ROOM, small.id)


def test_a_plenary_never_goes_where_its_guests_do_not_fit():
    people = [a_person(f"Gast {n}", "") for n in range(12)]
    guests = [a_registration(person) for person in people]
    hall, small = a_room("Saal", 100), a_room("Stube", 9)
    records = [*barred(hall, small, kind=SessionKind.PLENARY), *people, *guests]
    assert deeds(a_snapshot(*records), NoticeKind.ACCESS) == [RemedyKind.ADD_TASK]


def test_rooms_are_exchanged_where_none_is_free():
    upstairs, below = a_room("Atelier", 20), a_room("Werkraum", 20)
    other = a_session(room=below, start=TEN)
    event = a_snapshot(*barred(upstairs, below), other)
    first = remedies(event, only(event, NoticeKind.ACCESS))[0]
    assert (first.kind, first.other) == (RemedyKind.EXCHANGE_ROOMS, other.id)
    assert only_kinds(applied(event, first.pairs)) == {NoticeKind.TOILET}


def test_what_is_fixed_stays():
    upstairs, below = a_room("Atelier", 20), a_room("Werkraum", 20)
    event = a_snapshot(*barred(upstairs, below, fixed=True))
    assert deeds(event, NoticeKind.ACCESS) == [RemedyKind.ADD_TASK]
    partner = a_session(room=below, start=TEN, fixed=True)
    assert deeds(a_snapshot(*barred(upstairs, below), partner), NoticeKind.ACCESS) == [RemedyKind.ADD_TASK]


def test_a_room_that_nobody_has_asked_about_is_no_remedy():
    upstairs, unknown = a_room("Atelier", 20), a_room("Keller", 20)
    event = a_snapshot(*barred(upstairs), unknown)
    assert deeds(event, NoticeKind.ACCESS) == [RemedyKind.ADD_TASK]


def test_nobody_is_moved_to_a_house_without_a_toilet_for_them():
    houses = [Building(BuildingId(new_id()), name) for name in ("Bürgerhaus", "Schule")]
    upstairs, below = (replace(a_room(house.name, 20), building_id=house.id) for house in houses)
    toilets = [a_fact(room, Answer.NO, AccessFeature.ACCESSIBLE_TOILET) for room in (upstairs, below)]
    event = a_snapshot(*houses, *barred(upstairs, below), *toilets)
    assert deeds(event, NoticeKind.ACCESS) == [RemedyKind.ADD_TASK]
    toilets[1] = replace(toilets[1], answer=Answer.YES)
    event = a_snapshot(*houses, *barred(upstairs, below), *toilets)
    assert deeds(event, NoticeKind.ACCESS) == [RemedyKind.MOVE_ROOM, RemedyKind.ADD_TASK]


def test_a_session_is_never_moved_into_a_break_and_rather_to_where_something_begins():
    mira = a_person()
    first, second = (a_session(title, start=TEN) for title in ("Eins", "Zwei"))
    lunch = a_session("Pause", start=TEN + timedelta(hours=1), kind=SessionKind.BREAK)
    after = a_session("Danach", start=TEN + timedelta(hours=2, minutes=10))
    parts = [a_part(first, mira), a_part(second, mira)]
    event = a_snapshot(a_day(), mira, first, second, lunch, after, *parts)
    move = remedies(event, only(event, NoticeKind.DOUBLE))[0]
    assert (move.kind, move.start) == (RemedyKind.MOVE_TIME, after.start)


def test_guests_keep_places_that_are_locked():
    guest, one, other = a_person(), a_session("Eins", start=TEN), a_session("Zwei", start=TEN)
    locked, loose = a_booking(guest, one, locked=True), a_booking(guest, other)
    event = a_snapshot(guest, a_registration(guest), one, other, locked, loose)
    (out,) = remedies(event, only(event, NoticeKind.DOUBLE))
    assert out.pairs == ((loose, None),)


def test_a_larger_room_helps_against_too_many_wishes():
    small, large = a_room("Stube", 1), a_room("Saal", 9)
    session = a_session(room=small, start=TEN, equipment=Equipment.NONE)
    guests = [a_person(f"Gast {n}", "") for n in range(3)]
    wishes = [Wish(WishId(new_id()), guest.id, 1, session.id) for guest in guests]
    event = a_snapshot(small, large, session, *guests, *wishes)
    assert deeds(event, NoticeKind.FULL) == [RemedyKind.MOVE_ROOM, RemedyKind.ADD_TASK]
    unequipped = replace(session, equipment=Equipment.PROJECTOR)
    event = a_snapshot(replace(small, equipment=Equipment.PROJECTOR), large, unequipped, *guests, *wishes)
    assert deeds(event, NoticeKind.FULL) == [RemedyKind.ADD_TASK]


def test_applied_changes_adds_and_takes_out_and_leaves_the_event_alone():
    room, session, mira = a_room(), a_session(start=TEN), a_person()
    event = a_snapshot(room, session, mira)
    moved, other = replace(session, room_id=room.id), a_session("Neu")
    after = applied(event, ((session, moved), (None, other), (mira, None)))
    assert set(after.sessions.values()) == {moved, other}
    assert len(after.people) == 0
    assert after.rooms is event.rooms
    assert set(event.sessions.values()) == {session}


def test_every_remedy_makes_its_notice_go_and_brings_none_as_grave():
    """Looked at as a person would: all notices of the whole event, before and after."""
    tried, helped, today = Counter(), set(), date(2027, 10, 10)
    for seed in range(100):
        event = an_event_by_chance(seed)
        before = find(event, today=today)
        for notice in before:
            offered = remedies(event, notice, today)
            assert len(offered) <= 3
            assert all(one.kind is not RemedyKind.ADD_TASK for one in offered[:-1])
            for remedy in offered:
                if remedy.kind is RemedyKind.ADD_TASK:
                    assert remedy.pairs == ()
                    continue
                after = find(applied(event, remedy.pairs), today=today)
                if not only_renamed(event, remedy):
                    assert not matters([notice]) & matters(after)
                for level in {Level.RED, notice.level}:
                    new = matters(after, level) - matters(before)
                    assert {one.kind for one in new} <= {NoticeKind.PUBLISHED}, (seed, notice, remedy)
                tried[remedy.kind] += 1
                helped.add(notice.kind)
    assert set(tried) == set(RemedyKind) - {RemedyKind.ADD_TASK}, "each was drawn"
    assert helped == set(NoticeKind) - ONLY_TASKS, "and each notice that the plan can solve was solved"


def matters(notices, level=None):
    return {matter for one in notices if level in {None, one.level} for matter in one.matters()}
