"""What has changed since the programme went out: told session by session, and for whom."""

from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

import pytest

from netzwerkstatt.domain.notice_setting import NoticeSetting, NoticeSettingId, Weight
from netzwerkstatt.domain.registrations import Booking, BookingId, RegistrationStatus
from netzwerkstatt.domain.sessions import Part, SessionStatus
from netzwerkstatt.domain.snapshot import Shelf
from netzwerkstatt.planning.accepting import acceptances, divided
from netzwerkstatt.planning.judging import outcome
from netzwerkstatt.planning.notices import Level, NoticeKind, find
from netzwerkstatt.planning.remedies import RemedyKind, applied, remedies
from netzwerkstatt.planning.versions import (
    Difference,
    by_person,
    changes_since,
    latest,
    next_number,
    published,
    versions_in_order,
)
from tests.builders import a_day, a_part, a_person, a_registration, a_room, a_session, a_snapshot
from tests.planning.plans import an_event_by_chance

TEN = datetime(2027, 10, 16, 10)
SUMMER = datetime(2027, 9, 12, 19, 30)
HALL, STUDIO = a_room("Saal"), a_room("Atelier")
MIRA, BEN, ADA = a_person("Mira"), a_person("Ben"), a_person("Ada")
TALK = a_session("Vortrag", HALL, TEN, number="V 1")
BIKES = a_session("Lastenrad", STUDIO, TEN + timedelta(hours=2))
IDEA = a_session("Später")
PART = a_part(TALK, MIRA)
EVENT = a_snapshot(a_day(), HALL, STUDIO, MIRA, BEN, ADA, TALK, BIKES, IDEA, PART)


def publish(event, when=SUMMER, note=""):
    version, sessions = published(event, when, note)
    return applied(event, [(None, version), *((None, one) for one in sessions)])


OUT = publish(EVENT)


def changed(*pairs, event=OUT):
    """Return what has changed after some records have become others."""
    event = applied(event, pairs)
    return event, changes_since(event, latest(event))


def test_nothing_has_changed_right_after_publishing():
    assert changes_since(OUT, latest(OUT)) == ()
    assert [one.kind for one in find(OUT)] == []


def test_versions_are_numbered_on_and_the_newest_comes_first():
    again = publish(OUT, SUMMER + timedelta(days=3), "Druckerei")
    assert (next_number(EVENT), next_number(again)) == (1, 3)
    assert [(one.number, one.note) for one in versions_in_order(again)] == [(2, "Druckerei"), (1, "")]
    assert latest(again).published == SUMMER + timedelta(days=3)


def test_what_is_not_planned_or_is_cancelled_is_not_published():
    off = replace(BIKES, status=SessionStatus.CANCELLED)
    _, sessions = published(applied(EVENT, [(BIKES, off)]), SUMMER)
    assert [one.title for one in sessions] == ["Vortrag"]


@pytest.mark.parametrize(
    ("now", "difference"),
    [
        (replace(TALK, start=TEN + timedelta(minutes=30)), Difference.TIME),
        (replace(TALK, minutes=90), Difference.LENGTH),
        (replace(TALK, room_id=STUDIO.id), Difference.ROOM),
        (replace(TALK, room_id=None), Difference.ROOM),
        (replace(TALK, title="Rede"), Difference.TITLE),
        (replace(TALK, number="V 2"), Difference.TITLE),
        (replace(TALK, start=None), Difference.GONE),
        (replace(TALK, status=SessionStatus.CANCELLED), Difference.GONE),
    ],
)
def test_each_difference_has_its_name(now, difference):
    _, [change] = changed((TALK, now))
    assert (change.session, change.differences) == (TALK.id, (difference,))


def test_a_session_that_is_planned_later_is_new_and_a_deleted_one_is_gone():
    planned = replace(IDEA, start=TEN, room_id=STUDIO.id)
    _, found = changed((IDEA, planned), (BIKES, None))
    assert [(one.session, one.differences) for one in found] == [
        (IDEA.id, (Difference.NEW,)),
        (BIKES.id, (Difference.GONE,)),
    ]


def test_other_contributors_are_a_change_but_not_their_order():
    _, [change] = changed((None, a_part(TALK, BEN)))
    assert change.differences == (Difference.PEOPLE,)
    two = publish(applied(EVENT, [(None, a_part(TALK, BEN, position=1))]))
    swapped = [(PART, replace(PART, position=2))]
    assert changed(*swapped, event=two)[1] == ()


def test_what_no_programme_prints_is_no_change():
    assert changed((TALK, replace(TALK, note="Schlüssel holen", set_up=30)))[1] == ()


def test_a_room_of_another_name_is_a_change_for_whoever_has_the_paper():
    _, [change] = changed((HALL, replace(HALL, name="Großer Saal")))
    assert change.differences == (Difference.ROOM,)


def test_a_move_into_another_room_of_the_same_name_is_a_change():
    twin = a_room("Saal")
    _, [change] = changed((None, twin), (TALK, replace(TALK, room_id=twin.id)))
    assert change.differences == (Difference.ROOM,)


def test_changes_back_are_none():
    event, _ = changed((TALK, replace(TALK, minutes=90)))
    assert changed((event.sessions[TALK.id], TALK), event=event)[1] == ()


def test_it_concerns_who_led_it_who_does_and_who_has_a_place():
    helper = a_part(TALK, BEN, part=Part.HELPER)
    guests = [(a_registration(ADA), Booking(BookingId("b"), ADA.id, TALK.id))]
    waiting = a_person("Wartende")
    off = a_registration(waiting, status=RegistrationStatus.WAITING)
    place = Booking(BookingId("c"), waiting.id, TALK.id)
    records = [PART, helper, *guests[0], waiting, off, place]
    event = publish(applied(EVENT, [(None, one) for one in records]))
    event, found = changed((TALK, replace(TALK, minutes=90)), (PART, None), event=event)
    [group] = by_person(event, found)
    assert [one.given for one in group.people] == ["Ada", "Ben", "Mira"]


def test_of_a_deleted_session_whoever_had_a_place_in_it_still_has_to_know():
    place = Booking(BookingId("b"), ADA.id, TALK.id)
    event = publish(applied(EVENT, [(None, one) for one in (a_registration(ADA), place)]))
    event, found = changed((TALK, None), (PART, None), (place, None), event=event)
    [group] = by_person(event, found)
    assert [one.given for one in group.people] == ["Ada", "Mira"]


def test_people_with_the_same_changes_stand_together():
    parts = [a_part(TALK, BEN), a_part(BIKES, BEN), a_part(TALK, ADA)]
    event = publish(applied(EVENT, [(None, one) for one in parts]))
    moves = [(one, replace(one, minutes=90)) for one in (TALK, BIKES)]
    event, found = changed(*moves, event=event)
    assert [
        ([one.given for one in group.people], len(group.changes)) for group in by_person(event, found)
    ] == [
        (["Ada", "Mira"], 1),
        (["Ben"], 2),
    ]


def test_of_many_who_come_only_those_with_a_place_are_looked_at():
    guests = [a_person() for _ in range(50)]
    came = [a_registration(one) for one in guests]
    places = [Booking(BookingId(n), guests[0].id, one.id) for n, one in (("b", TALK), ("c", BIKES))]
    event = publish(applied(EVENT, [(None, one) for one in (*guests, *came, *places)]))
    event, found = changed(*((one, replace(one, minutes=90)) for one in (TALK, BIKES)), event=event)
    counted = CountingShelf(event.registrations.values())
    groups = by_person(replace(event, registrations=counted), found)
    assert [len(group.changes) for group in groups] == [1, 2]
    assert counted.read == len(places)


class CountingShelf(Shelf):
    """A shelf that counts the records which it hands out."""

    __slots__ = ("read",)

    def __init__(self, records):
        super().__init__(records)
        self.read = 0

    def of(self, name, key):
        found = super().of(name, key)
        self.read += len(found)
        return found


def test_each_change_is_a_notice_that_goes_with_the_next_version():
    event, _ = changed((TALK, replace(TALK, minutes=90)))
    [notice] = find(event)
    facts = (NoticeKind.PUBLISHED, Level.INFO, TALK.id, 1)
    assert (notice.kind, notice.level, notice.session, notice.number) == facts
    assert find(publish(event)) == ()


def test_moving_is_no_warning_for_that_alone():
    assert outcome(OUT, [(TALK, replace(TALK, minutes=90))]).notices == ()


@pytest.mark.parametrize("weight", [Weight.AMBER, Weight.RED])
def test_not_even_where_the_organisers_take_it_seriously(weight):
    grave = applied(OUT, [(None, NoticeSetting(NoticeSettingId("w"), "published", weight))])
    assert outcome(grave, [(TALK, replace(TALK, minutes=90))]).notices == ()


def test_a_further_change_comes_back_though_the_first_was_accepted():
    later = replace(TALK, minutes=90)
    event, _ = changed((TALK, later))
    [notice] = find(event)
    event = applied(event, [(None, one) for one in acceptances(notice, SUMMER.date())])
    assert divided(event, find(event)) == ((), (notice,))
    event = applied(event, [(later, replace(later, room_id=STUDIO.id))])
    still, accepted = divided(event, find(event))
    assert ([one.kind for one in still], accepted) == ([NoticeKind.PUBLISHED], ())


def test_it_can_be_put_back_as_it_was_published():
    event, _ = changed((TALK, replace(TALK, start=TEN + timedelta(hours=1), room_id=STUDIO.id)))
    notice = next(one for one in find(event) if one.kind is NoticeKind.PUBLISHED)
    back, task = remedies(event, notice)
    assert (back.kind, task.kind) == (RemedyKind.AS_PUBLISHED, RemedyKind.ADD_TASK)
    assert applied(event, back.pairs) == OUT


def test_both_rooms_of_a_session_stay_its_own_when_only_the_time_goes_back():
    wide = replace(TALK, also_room_id=STUDIO.id)
    out = publish(applied(EVENT, [(TALK, wide)]))
    event, [change] = changed((wide, replace(wide, minutes=90)), event=out)
    assert change.was.room == "Saal + Atelier"
    notice = next(one for one in find(event) if one.kind is NoticeKind.PUBLISHED)
    assert applied(event, remedies(event, notice)[0].pairs) == out


def test_it_is_not_put_back_into_a_room_that_is_gone():
    elsewhere = (TALK, replace(TALK, start=TEN + timedelta(hours=1), room_id=STUDIO.id))
    event, _ = changed(elsewhere, (HALL, None))
    notice = next(one for one in find(event) if one.kind is NoticeKind.PUBLISHED)
    assert [one.kind for one in remedies(event, notice)] == [RemedyKind.ADD_TASK]


def put_back(event):
    """Return the event after what is offered for its only change, and nothing where nothing is."""
    [notice] = [one for one in find(event) if one.kind is NoticeKind.PUBLISHED]
    found = [one for one in remedies(event, notice) if one.kind is RemedyKind.AS_PUBLISHED]
    return applied(event, found[0].pairs) if found else None


def test_it_goes_back_into_its_own_room_though_another_has_the_same_name():
    twin = a_room("Saal")
    out = publish(applied(EVENT, [(None, twin)]))
    event, _ = changed((TALK, replace(TALK, room_id=STUDIO.id)), event=out)
    assert put_back(event) == out


def test_a_second_room_that_was_taken_away_is_opened_again():
    wide = replace(TALK, also_room_id=STUDIO.id)
    out = publish(applied(EVENT, [(TALK, wide)]))
    event, _ = changed((wide, TALK), event=out)
    assert put_back(event) == out


def test_it_is_not_put_back_where_its_second_room_is_gone():
    wide = replace(TALK, also_room_id=STUDIO.id)
    out = publish(applied(EVENT, [(TALK, wide), (BIKES, None)]))
    event, _ = changed((wide, TALK), (STUDIO, None), event=out)
    assert put_back(event) is None


def test_a_time_goes_back_though_the_room_has_another_name_now():
    later = replace(TALK, start=TEN + timedelta(hours=1))
    event, _ = changed((TALK, later), (HALL, replace(HALL, name="Großer Saal")))
    back = put_back(event)
    assert back.sessions[TALK.id] == TALK
    assert [one.differences for one in changes_since(back, latest(back))] == [(Difference.ROOM,)]


def test_nothing_is_to_be_put_back_where_only_a_name_is_new():
    assert put_back(changed((HALL, replace(HALL, name="Großer Saal")))[0]) is None
    assert put_back(changed((TALK, replace(TALK, title="Rede")))[0]) is None


def test_a_notice_is_still_solved_by_moving_though_the_programme_is_out():
    late = replace(BIKES, start=TEN + timedelta(minutes=30), room_id=HALL.id)
    clash = publish(applied(EVENT, [(BIKES, late)]))
    [notice] = [one for one in find(clash) if one.kind is NoticeKind.OCCUPIED]
    assert RemedyKind.MOVE_ROOM in [one.kind for one in remedies(clash, notice)]


def test_changes_told_equal_what_was_done_by_chance():
    for seed in range(40):
        chance, event = Random(seed), an_event_by_chance(seed)
        out = publish(event)
        there = [
            one
            for one in event.sessions_in_order()
            if one.start and one.status is not SessionStatus.CANCELLED
        ]
        moved = chance.sample(there, k=min(3, len(there)))
        pairs = [(one, replace(one, minutes=one.minutes + 5)) for one in moved]
        now = applied(out, pairs)
        assert {one.session for one in changes_since(now, latest(now))} == {one.id for one in moved}
        notices = {one.session for one in find(now) if one.kind is NoticeKind.PUBLISHED}
        assert notices == {one.id for one in moved}
