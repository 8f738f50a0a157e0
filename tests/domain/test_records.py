"""Rules that belong to a record."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerkstatt.domain.access import AccessFeature
from netzwerkstatt.domain.event import Day, DayId
from netzwerkstatt.domain.people import badge_code, is_email
from netzwerkstatt.domain.sessions import Session, SessionId, SessionKind
from netzwerkstatt.domain.tasks import Task, TaskId
from netzwerkstatt.domain.times import TimeSpan
from netzwerkstatt.domain.venue import AccessFact, AccessFactId, BuildingId, RoomId
from tests.builders import a_person, a_session

NOON = datetime(2027, 10, 16, 12)


def test_a_span_ends_after_it_starts():
    with pytest.raises(ValueError, match="end after"):
        TimeSpan(NOON, NOON)


def test_a_day_that_closes_before_it_opens_lasts_into_the_next_one():
    day = Day(DayId("d"), NOON.date(), time(18), time(1))
    assert day.hours == TimeSpan(NOON.replace(hour=18), NOON.replace(hour=1) + timedelta(days=1))
    assert replace(day, closes=time(22)).hours == TimeSpan(NOON.replace(hour=18), NOON.replace(hour=22))


def test_a_session_lasts_at_least_a_minute():
    with pytest.raises(ValueError, match="a minute"):
        Session(SessionId("s"), "Löten", minutes=0)


def test_a_planned_session_has_span_and_end():
    session = a_session(start=NOON, minutes=75)
    assert session.end == session.span.end == NOON + timedelta(minutes=75)
    assert (a_session().span, a_session().end) == (None, None)


def test_a_break_is_for_everybody():
    assert a_session(kind=SessionKind.BREAK).for_everybody
    assert not a_session().for_everybody


@pytest.mark.parametrize(
    ("given_name", "family", "badge", "name", "shown", "sort"),
    [
        ("Mira", "Sönmez", "", "Mira Sönmez", "Mira Sönmez", "Sönmez Mira"),
        ("Sukarno", "", "", "Sukarno", "Sukarno", "Sukarno"),
        ("", "Teller", "", "Teller", "Teller", "Teller"),
        ("Maximiliane", "Frühling", "Maxi", "Maximiliane Frühling", "Maxi", "Frühling Maximiliane"),
    ],
)
def test_names_are_written_as_people_have_them(given_name, family, badge, name, shown, sort):
    person = a_person(given_name, family, badge_name=badge)
    assert (person.name, person.shown_name, person.sort_name) == (name, shown, sort)


@given(st.text(), st.text())
def test_a_badge_code_is_short_and_can_be_typed_on_any_keyboard(event, person):
    code = badge_code(event, person)
    assert len(code) == 10
    assert not set(code) & set("ILOUYZ-")
    assert code == badge_code(event, person)


@pytest.mark.parametrize("text", ["a@example.org", "Ümit.Öz+fest@mail.straße.de", "x_1@a-b.co.uk"])
def test_an_address_has_a_name_before_and_a_place_behind_the_sign(text):
    assert is_email(text)


@pytest.mark.parametrize(
    "text",
    ["", "joerg.weiss", "a@b", "@b.de", "a@b.", "a@b..de", "a b@c.de", "a@b,de", "a@b.de, c@d.de", "a@@b.de"],
)
def test_a_slip_in_an_address_is_seen(text):
    assert not is_email(text)


def test_badge_codes_differ_between_people_and_events():
    assert len({badge_code(event, str(n)) for event in "ab" for n in range(5000)}) == 10_000


def test_a_fact_belongs_to_a_building_or_to_a_room():
    for building, room in ((None, None), (BuildingId("b"), RoomId("r"))):
        with pytest.raises(ValueError, match="building or"):
            AccessFact(AccessFactId("f"), AccessFeature.LIFT, building_id=building, room_id=room)


@pytest.mark.parametrize(
    ("due", "days", "begin", "expected"),
    [
        (None, -49, date(2027, 10, 16), date(2027, 8, 28)),
        (date(2027, 9, 1), -49, date(2027, 10, 16), date(2027, 9, 1)),
        (None, -49, None, None),
        (None, None, date(2027, 10, 16), None),
        (None, -99_999_999, date(2027, 10, 16), date.min),
        (None, 9_999_999_999, date(2027, 10, 16), date.max),
    ],
)
def test_a_deadline_moves_with_the_event_unless_it_is_fixed(due, days, begin, expected):
    assert Task(TaskId("t"), "Plakate", due=due, due_days=days).deadline(begin) == expected
