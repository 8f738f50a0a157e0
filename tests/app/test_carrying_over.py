"""Next year's event from the last: what comes along is whole, what stays behind leaves no trace."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cache
from types import NoneType
from typing import get_args, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netzwerkstatt.app.carrying_over import USUAL, Along, Carried, Earlier, carry_over, counts
from netzwerkstatt.app.new_event import Asked, make
from netzwerkstatt.app.sample import sample
from netzwerkstatt.app.workspace import history, look
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.base.texts import texts
from netzwerkstatt.domain.access import Need
from netzwerkstatt.domain.budget import BudgetLine, BudgetLineId, GrantState, Side
from netzwerkstatt.domain.event import Attachment, Partner, PartnerId
from netzwerkstatt.domain.initiatives import Initiative, InitiativeId
from netzwerkstatt.domain.money import Cents
from netzwerkstatt.domain.notice_setting import NoticeSetting, NoticeSettingId, Weight
from netzwerkstatt.domain.people import Diet, PhotoConsent, Role
from netzwerkstatt.domain.registrations import RegistrationStatus
from netzwerkstatt.domain.sessions import SessionKind, SessionStatus
from netzwerkstatt.domain.snapshot import SHELVES, Snapshot
from netzwerkstatt.domain.tasks import Task, TaskId
from tests.builders import (
    a_day,
    a_part,
    a_person,
    a_registration,
    a_room,
    a_session,
    a_snapshot,
    a_topic,
    an_event,
)

OLD_DAY, DAY = date(2027, 10, 16), date(2028, 10, 14)
SAMPLE = sample("de", 60)
WHY = {"reason": "Einladung zum nächsten Mal", "until": date(2028, 12, 31)}
everything = Carried(frozenset(Along), **WHY)
choices = st.frozensets(st.sampled_from(Along)).map(lambda parts: Carried(parts, **WHY))
days = st.none() | st.just(DAY)
unhurried = settings(deadline=None, max_examples=40)


def carried(old, what=everything, on=DAY, new=None) -> Snapshot:
    return Snapshot.of(carry_over(Earlier(old, what), new or an_event("Nächstes Mal"), on))


def only(*parts):
    return Carried(frozenset(parts), **WHY)


def a_task(title="Raum buchen", **fields):
    return Task(TaskId(new_id()), title, **fields)


@cache
def named(kind):
    """Return the fields of a type of record that name another record, and which shelf that stands on."""
    owners = {get_type_hints(owner)["id"]: shelf for owner, shelf in SHELVES.items()}
    hints = {name: hint for name, hint in get_type_hints(kind).items() if name != "id"}
    kinds = {
        name: [k for k in get_args(hint) or (hint,) if k is not NoneType] for name, hint in hints.items()
    }
    return {name: owners[kinds[name][0]] for name in hints if kinds[name][0] in owners}


def references(record):
    """Return the ids a record names, with the shelf they stand on."""
    named_there = {shelf: getattr(record, name) for name, shelf in named(type(record)).items()}
    return [(shelf, there) for shelf, there in named_there.items() if there is not None]


# whatever is chosen


@unhurried
@given(choices, days)
def test_nothing_refers_to_what_stayed_behind(what, on):
    event = carried(SAMPLE, what, on)
    for record in event.records():
        for shelf, there in references(record):
            assert there in getattr(event, shelf)


@unhurried
@given(choices, days)
def test_every_record_has_an_id_of_its_own(what, on):
    old, new = ({record.id for record in event.records()} for event in (SAMPLE, carried(SAMPLE, what, on)))
    assert not old & new


@unhurried
@given(choices, days)
def test_what_was_true_of_the_earlier_event_only_stays_behind(what, on):
    event = carried(SAMPLE, what, on)
    for shelf in (event.wishes, event.bookings, event.receipts, event.person_times, event.room_times):
        assert not shelf
    filling = (one for one in event.sessions.values() if one.kind in {SessionKind.WORKSHOP, SessionKind.TALK})
    assert not any(one.start or one.room_id for one in filling if not one.fixed)
    assert not any(task.done or task.file for task in event.tasks.values())
    assert not any(line.actual or line.committed for line in event.budget.values())
    assert not any(partner.logo for partner in event.partners.values())


@unhurried
@given(choices, days)
def test_only_what_was_chosen_comes_along_and_all_of_it(what, on):
    event, there = carried(SAMPLE, what, on), counts(SAMPLE)
    found = {
        Along.ROOMS: len(event.rooms),
        Along.TOPICS: len(event.topics),
        Along.SESSIONS: len(event.sessions),
        Along.TASKS: len(event.tasks),
        Along.BUDGET: len(event.budget),
        Along.PARTNERS: len(event.partners),
        Along.INITIATIVES: len(event.initiatives),
        Along.ATTENDEES: len(event.registrations),
    }
    assert found == {part: there[part] if part in what.parts else 0 for part in found}
    people = sum(there[part] for part in (Along.CONTRIBUTORS, Along.ATTENDEES) if part in what.parts)
    assert len(event.people) == people


@unhurried
@given(choices, days)
def test_nobody_takes_along_what_they_confided_for_the_earlier_event(what, on):
    for person in carried(SAMPLE, what, on).people.values():
        assert (person.needs, person.needs_note, person.needs_consent) == (Need.NONE, "", None)
        assert (person.diet, person.photos, person.born) == (Diet.ANY, PhotoConsent.UNASKED, None)
        assert (person.fee, person.travel, person.note) == (None, None, "")


def test_what_a_session_noted_of_somebodys_needs_stays_behind():
    session = a_session(access_note="Platz für den Assistenzhund von Mira")
    assert [one.access_note for one in carried(a_snapshot(session)).sessions.values()] == [""]


# part by part


def test_rooms_keep_what_is_known_of_their_access():
    event = carried(SAMPLE, only(Along.ROOMS))
    assert len(event.access_facts) == len(SAMPLE.access_facts)
    (hall,) = event.rooms.of("name", "Großer Saal")
    assert event.fact(hall, "stage") is not None


def test_the_place_stays_with_the_rooms_unless_another_is_named():
    old = a_snapshot(an_event(), a_room())
    blank = replace(an_event(), place="")
    assert carried(old, only(Along.ROOMS), new=blank).event.place == "Bürgerhaus"
    assert carried(old, only(Along.TOPICS), new=blank).event.place == ""
    assert carried(old, only(Along.ROOMS), new=replace(blank, place="Hof")).event.place == "Hof"


def test_who_organises_it_stays_the_same_and_the_title_is_new():
    old = a_snapshot(replace(an_event(), organiser="Stadtteilverein", motto="Von damals"))
    event = carried(old, only()).event
    assert (event.title, event.organiser, event.motto) == ("Nächstes Mal", "Stadtteilverein", "")


def test_sessions_become_ideas_with_their_topics_and_people():
    topic, person = a_topic(), a_person(roles=Role.SPEAKER)
    session = a_session(start=datetime(2027, 10, 16, 12), topic_id=topic.id, number="WS 4", minutes=75)
    old = a_snapshot(a_day(), topic, person, session, a_part(session, person))
    event = carried(old)
    (idea,) = event.sessions.values()
    assert (idea.status, idea.start, idea.number, idea.minutes) == (SessionStatus.IDEA, None, "", 75)
    assert event.topics[idea.topic_id].name == topic.name
    (part,) = event.contributions.values()
    assert (event.people[part.person_id].name, part.confirmed) == (person.name, False)


def test_what_frames_the_day_stays_where_it_was():
    room = a_room()
    noon = a_session("Mittag", room, datetime(2027, 10, 16, 12, 45), kind=SessionKind.BREAK)
    arrival = a_session("Ankommen", room, datetime(2027, 10, 16, 9), fixed=True)
    old = a_snapshot(a_day(), room, noon, arrival, a_session("Löten", room, datetime(2027, 10, 16, 11)))
    event = carried(old, on=date(2028, 10, 14))
    starts = {session.title: session.start for session in event.sessions.values()}
    assert starts == {
        "Mittag": datetime(2028, 10, 14, 12, 45),
        "Ankommen": datetime(2028, 10, 14, 9),
        "Löten": None,
    }
    (kept,) = event.rooms
    assert {session.room_id for session in event.sessions.values() if session.start} == {kept}
    assert not any(session.start for session in carried(old, on=None).sessions.values())


def test_both_rooms_come_along_with_what_stays_in_its_place_and_neither_with_the_rest():
    hall, studio = a_room("Saal"), a_room("Atelier")
    wide = a_session("Begrüßung", hall, datetime(2027, 10, 16, 9), also_room_id=studio.id, fixed=True)
    new = carried(a_snapshot(a_day(OLD_DAY), hall, studio, wide, replace(wide, id="s", fixed=False)))
    rooms = sorted(len(session.rooms) for session in new.sessions.values())
    assert rooms == [0, 2]


def test_a_session_that_was_cancelled_stays_behind():
    old = a_snapshot(a_session(status=SessionStatus.CANCELLED))
    assert not carried(old).sessions


def test_a_session_comes_along_without_its_people():
    person, session = a_person(), a_session()
    event = carried(a_snapshot(person, session, a_part(session, person)), only(Along.SESSIONS))
    assert len(event.sessions) == 1
    assert not event.contributions


def test_all_tasks_are_open_and_their_days_move_with_the_event():
    fixed, relative = a_task(due=date(2027, 9, 30), done=date(2027, 9, 1)), a_task(due_days=-14)
    event = carried(a_snapshot(a_day(OLD_DAY), fixed, relative))
    assert {task.done for task in event.tasks.values()} == {None}
    assert {task.deadline(DAY) for task in event.tasks.values()} == {
        DAY - timedelta(days=16),
        DAY - timedelta(days=14),
    }


def test_while_the_new_event_has_no_day_fixed_days_follow_it():
    event = carried(a_snapshot(a_day(OLD_DAY), a_task(due=date(2027, 9, 30))), on=None)
    (task,) = event.tasks.values()
    assert (task.due, task.due_days) == (None, -16)


def test_a_task_stays_with_whoever_comes_along():
    team, guest = a_person("Uta", roles=Role.TEAM), a_person("Gast")
    old = a_snapshot(team, guest, a_task(person_id=team.id), a_task("Aufbau", person_id=guest.id))
    event = carried(old, only(Along.TASKS, Along.CONTRIBUTORS))
    people = {t.title: event.people[t.person_id].given if t.person_id else "" for t in event.tasks.values()}
    assert people == {"Raum buchen": "Uta", "Aufbau": ""}


def test_the_budget_keeps_what_was_planned():
    partner = Partner(PartnerId(new_id()), "Stiftung")
    line = BudgetLine(
        BudgetLineId(new_id()),
        Side.FUNDING,
        planned=Cents(300_00),
        actual=Cents(250_00),
        partner_id=partner.id,
        state=GrantState.RECEIVED,
        due=date(2027, 11, 1),
    )
    event = carried(a_snapshot(a_day(OLD_DAY), partner, line))
    (kept,) = event.budget.values()
    assert (kept.planned, kept.actual, kept.state) == (300_00, 0, GrantState.OPEN)
    assert event.partners[kept.partner_id].name == "Stiftung"
    assert kept.due == DAY + timedelta(days=16)


def test_logos_stay_behind():
    logo = Attachment("f" * 64)
    event = carried(a_snapshot(Partner(PartnerId(new_id()), "Stiftung", logo=logo)))
    assert [partner.logo for partner in event.partners.values()] == [None]


def test_only_initiatives_that_agreed_come_along_without_their_table():
    open_one = Initiative(InitiativeId(new_id()), "Repair-Treff", public=True, stand="Tisch 4")
    silent = Initiative(InitiativeId(new_id()), "Nähstube")
    member = a_person(initiative_id=silent.id, roles=Role.HELPER)
    event = carried(a_snapshot(open_one, silent, member))
    assert [(one.name, one.stand) for one in event.initiatives.values()] == [("Repair-Treff", "")]
    assert [person.initiative_id for person in event.people.values()] == [None]


def test_days_keep_their_hours_and_their_distance():
    first, second = a_day(OLD_DAY), a_day(OLD_DAY + timedelta(days=1))
    event = carried(a_snapshot(first, second), only())
    assert [day.date for day in event.days_in_order()] == [DAY, DAY + timedelta(days=1)]


def test_an_earlier_event_without_a_day_gives_the_new_one_its_day():
    assert carried(a_snapshot(), only()).begin == DAY


# people


def test_attendees_stay_behind_unless_somebody_says_why():
    guest = a_person()
    old = a_snapshot(guest, a_registration(guest))
    assert Along.ATTENDEES not in USUAL
    assert not carried(old, Carried()).people
    for missing in ({"reason": "  "}, {"until": None}):
        with pytest.raises(Refused, match="reason-missing"):
            carried(old, Carried(frozenset(Along), **(WHY | missing)))


def test_attendees_who_come_along_wait_until_they_register():
    guest = a_person(email="mira@example.org", needs=Need.STEP_FREE)
    old = a_snapshot(guest, a_registration(guest, category="Gast"))
    event = carried(old, only(Along.ATTENDEES))
    (registration,) = event.registrations.values()
    person = event.people[registration.person_id]
    assert registration.status is RegistrationStatus.WAITING
    assert (person.email, person.source) == ("mira@example.org", old.event.title)
    assert (event.event.kept_for, event.event.kept_until) == (WHY["reason"], WHY["until"])


def test_a_contributor_who_was_registered_comes_along_once():
    person = a_person(roles=Role.TEAM)
    event = carried(a_snapshot(person, a_registration(person)))
    assert len(event.people) == 1
    assert not event.registrations


# the file


def test_the_file_is_written_whole_with_one_entry(tmp_path):
    path = tmp_path / "fest.netzwerk"
    make(path, texts("de"), Asked("Nächstes Mal", DAY), Earlier(SAMPLE, everything))
    snapshot = look(path)
    assert (len(snapshot.rooms), snapshot.begin, snapshot.event.kept_until) == (6, DAY, WHY["until"])
    assert [step.label for step in history(path, 10)] == ["Event created"]


def test_those_who_called_off_stay_behind_and_the_others_have_a_place_in_the_queue():
    guests = [a_person("Anne"), a_person("Ben"), a_person("Cem")]
    called_off = a_registration(guests[1], status=RegistrationStatus.CANCELLED)
    old = a_snapshot(*guests, a_registration(guests[0]), called_off, a_registration(guests[2]))
    event = carried(old, only(Along.ATTENDEES))
    queue = {event.people[r.person_id].given: r.waiting for r in event.registrations.values()}
    assert queue == {"Anne": 1, "Cem": 2}


def test_how_grave_notices_are_comes_along_always():
    """Also what another version of the program knows; of two for one kind, what holds."""
    settings = [
        NoticeSetting(NoticeSettingId(n), kind, weight)
        for n, kind, weight in (
            ("2", "occupied", Weight.INFO),
            ("1", "occupied", Weight.OFF),
            ("3", "weather", Weight.RED),
        )
    ]
    new = carried(a_snapshot(*settings), only())
    kept = {one.kind: one.weight for one in new.notice_settings.values()}
    assert kept == {"occupied": Weight.INFO, "weather": Weight.RED}
    assert len(new.notice_settings) == 2
    assert not new.notice_settings.keys() & {"1", "2", "3"}
