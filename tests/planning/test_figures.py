"""The few numbers of the first page, and what runs on the day."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from netzwerkstatt.domain.access import AccessFeature, Answer, Need
from netzwerkstatt.domain.budget import BudgetLine, BudgetLineId
from netzwerkstatt.domain.money import Cents
from netzwerkstatt.domain.people import Role
from netzwerkstatt.domain.registrations import RegistrationStatus
from netzwerkstatt.domain.sessions import SessionStatus
from netzwerkstatt.domain.venue import AccessFact, AccessFactId
from netzwerkstatt.planning.figures import figures
from netzwerkstatt.planning.notices import find
from netzwerkstatt.planning.today import following, is_event_day, on_call, running
from tests.builders import a_day, a_part, a_person, a_registration, a_room, a_session, a_snapshot

NINE = datetime(2027, 10, 16, 9)


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
        a_session("Löten", start=NINE),
        a_session("Säen"),
        a_session("Backen", start=NINE, status=SessionStatus.CANCELLED),
    )
    assert (found.sessions, found.planned) == (2, 1)


def test_a_session_somebody_cannot_reach_is_not_open_to_all():
    room, speaker = a_room("Atelier"), a_person("Marlene", needs=Need.STEP_FREE)
    session, other = a_session("Löten", room, NINE), a_session("Säen", start=NINE)
    stairs = AccessFact(AccessFactId("f"), AccessFeature.STEP_FREE, Answer.NO, room_id=room.id, number=12)
    found = counted(room, stairs, speaker, session, other, a_part(session, speaker))
    assert (found.planned, found.open_to_all) == (2, 1)


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
