"""The few numbers of the first page, and what runs on the day."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerkstatt.domain.access import AccessFeature, Answer, Need
from netzwerkstatt.domain.budget import BudgetLine, BudgetLineId
from netzwerkstatt.domain.money import Cents
from netzwerkstatt.domain.people import Role
from netzwerkstatt.domain.registrations import RegistrationStatus
from netzwerkstatt.domain.sessions import SessionKind, SessionStatus
from netzwerkstatt.domain.venue import AccessFact, AccessFactId
from netzwerkstatt.planning.figures import figures
from netzwerkstatt.planning.notices import find
from netzwerkstatt.planning.today import following, is_event_day, on_call, running
from tests.builders import a_day, a_part, a_person, a_registration, a_room, a_session, a_snapshot

NINE = datetime(2027, 10, 16, 9)
SAAL = a_room("Saal")


def step_free(answer):
    return AccessFact(AccessFactId("f"), AccessFeature.STEP_FREE, answer, room_id=SAAL.id, number=12)


def counted(*records):
    event = a_snapshot(*records)
    return figures(event, find(event))


def test_only_who_has_a_place_is_coming():
    people = [a_person(str(n)) for n in range(3)]
    found = counted(
        *people,
        a_registration(people[0]),
        a_registration(people[1], status=RegistrationStatus.WAITING),
        a_registration(people[2], status=RegistrationStatus.CANCELLED),
    )
    assert (found.coming, found.waiting, found.places) == (1, 1, None)


def test_what_is_cancelled_is_no_session_any_more():
    found = counted(
        room := a_room("Saal"),
        a_session("Löten", room, NINE),
        a_session("Säen"),
        a_session("Backen", room, NINE, status=SessionStatus.CANCELLED),
    )
    assert (found.sessions, found.placed, found.to_reach) == (2, 1, 1)


@pytest.mark.parametrize(
    ("room", "start", "placed", "to_reach"),
    [(None, None, 0, 0), (None, NINE, 0, 1), (SAAL, None, 0, 0), (SAAL, NINE, 1, 1)],
)
def test_a_session_has_its_place_with_a_time_and_a_room(room, start, placed, to_reach):
    found = counted(SAAL, a_session("Löten", room, start))
    assert (found.placed, found.to_reach, found.in_rooms) == (placed, to_reach, placed)


@pytest.mark.parametrize(("room", "to_reach"), [(None, 0), (SAAL, 1)])
def test_a_break_across_all_rooms_has_its_place_and_nobody_has_to_get_there(room, to_reach):
    found = counted(SAAL, a_session("Pause", room, NINE, kind=SessionKind.BREAK))
    assert (found.placed, found.to_reach, found.in_rooms) == (1, to_reach, to_reach)


@pytest.mark.parametrize(
    ("answer", "open_to_all"), [(None, 0), (Answer.UNKNOWN, 0), (Answer.YES, 1), (Answer.NO, 1)]
)
def test_as_long_as_nobody_knows_the_way_in_there_is_an_open_question(answer, open_to_all):
    """That a room has stairs is no open question while nobody who comes needs another way."""
    facts = [step_free(answer)] if answer else []
    assert counted(SAAL, a_session("Löten", SAAL, NINE), *facts).open_to_all == open_to_all


def test_a_session_without_a_room_is_an_open_question():
    found = counted(a_session("Löten", start=NINE))
    assert (found.to_reach, found.open_to_all) == (1, 0)


def test_a_session_somebody_cannot_reach_is_not_open_to_all():
    speaker = a_person("Marlene", needs=Need.STEP_FREE)
    session, other = a_session("Löten", SAAL, NINE), a_session("Säen", SAAL, NINE + timedelta(hours=1))
    found = counted(SAAL, step_free(Answer.NO), speaker, session, other, a_part(session, speaker))
    assert (found.to_reach, found.open_to_all) == (2, 1)


def test_spent_is_what_the_ledger_says():
    line = BudgetLine(BudgetLineId("l"), planned=Cents(900), actual=Cents(400))
    found = counted(line)
    assert (found.spent, found.budget) == (400, 900)


MOMENTS = st.integers(0, 600).map(lambda minutes: NINE + timedelta(minutes=minutes))
SESSIONS = st.lists(
    st.builds(
        lambda start, minutes: a_session("x", start=start, minutes=minutes),
        st.one_of(st.none(), MOMENTS),
        st.integers(5, 120),
    ),
    max_size=12,
)


@given(SESSIONS, MOMENTS)
def test_what_runs_has_begun_and_not_ended_and_what_follows_comes_first_after_that(sessions, moment):
    event = a_snapshot(*sessions)
    planned = [s for s in sessions if s.start]
    assert {s.id for s in running(event, moment)} == {s.id for s in planned if s.start <= moment < s.end}
    later = [s for s in planned if s.start > moment]
    first = min((s.start for s in later), default=None)
    assert {s.id for s in following(event, moment)} == {s.id for s in later if s.start == first}


def test_another_day_is_not_what_follows():
    event = a_snapshot(a_session(start=NINE + timedelta(days=1)), a_day())
    assert following(event, NINE) == []
    assert is_event_day(event, NINE)
    assert not is_event_day(event, NINE + timedelta(days=1))


def test_who_can_be_called_has_a_task_and_a_number():
    team = a_person("Ulrike", "Zorn", roles=Role.TEAM, phone="0711 000")
    helper = a_person("Bernd", "Abt", roles=Role.HELPER, phone="0711 001")
    mute, guest = a_person("Cem", roles=Role.TEAM), a_person("Ina", phone="0711 002")
    assert on_call(a_snapshot(team, helper, mute, guest)) == [helper, team]
