"""The page of contributors, from the keystroke to the file."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from netzwerkstatt.app.commands import Add, Change
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.base.texts import texts
from netzwerkstatt.domain.access import Need
from netzwerkstatt.domain.people import PersonTime, PersonTimeId, Role
from netzwerkstatt.domain.sessions import Part
from netzwerkstatt.domain.tasks import Task, TaskId
from netzwerkstatt.ui.pages.contributors.availability import said_times
from tests.builders import a_day, a_part, a_person, a_registration, a_room, a_session
from tests.ui.lists import (
    CTRL,
    Key,
    agree,
    cells,
    choose,
    field,
    fill,
    in_file,
    open_details,
    pick,
    said,
    type_into,
    undo,
)

SATURDAY, SUNDAY = date(2027, 10, 16), date(2027, 10, 17)


@pytest.fixture
def page(window, an_event):
    """The page of an event to which nobody brings anything yet."""
    assert window.make(an_event)
    window.go("contributors")
    return window.page


@pytest.fixture
def anne(put):
    return put(a_person("Anne", "Abt", roles=Role.SPEAKER))


def in_it(page, person):
    return in_file(page).people[person.id]


def at(hour, minute=0, day=SATURDAY):
    return datetime.combine(day, time(hour, minute))


def there(person, start, end):
    return PersonTime(PersonTimeId(new_id()), person.id, start, end)


# who stands here


def test_whoever_has_a_role_or_a_part_stands_here(page, put, anne):
    ben, guest = a_person("Ben", "Bach"), a_person("Cem", "Can")
    session = a_session("Treff")
    put(ben, guest, session, a_part(session, ben), a_registration(guest))
    assert cells(page, "family") == ["Abt", "Bach"]
    page.desk.do(Change(((guest, replace(guest, roles=Role.PRESS)),)))
    assert cells(page, "family") == ["Abt", "Bach", "Can"]
    assert anne.id in {page.table.id_at(row) for row in range(3)}


def test_the_list_says_what_they_do(page, put, anne):
    first, second = a_session("Treff", number="WS 1", start=at(12)), a_session("Auftakt", start=at(10))
    put(first, second, a_part(first, anne, part=Part.MODERATOR), a_part(second, anne))
    put(there(anne, at(13), at(18)))
    shown = {name: cells(page, name)[0] for name in ("roles", "sessions", "times")}
    assert shown == {
        "roles": "Referent*in, Moderation",
        "sessions": "Auftakt · WS 1",
        "times": "Sa ab 13:00 Uhr",
    }


def test_filters_show_who_they_say(page, put, anne):
    session = a_session()
    put(session, a_part(session, anne))
    put(a_person("Ben", "Ben", roles=Role.MODERATOR), a_person("Cem", "Cem", roles=Role.HELPER))
    put(a_person("Dora", "Dora", roles=Role.TEAM | Role.SPEAKER))
    shown = {}
    for code in ("speaker", "moderator", "helper", "team", "without-session", ""):
        page.bar.choose(code)
        shown[code] = cells(page, "given")
    assert shown == {
        "speaker": ["Anne", "Dora"],
        "moderator": ["Ben"],
        "helper": ["Cem"],
        "team": ["Dora"],
        "without-session": ["Ben", "Cem", "Dora"],
        "": ["Anne", "Ben", "Cem", "Dora"],
    }


def test_needs_are_only_said_to_be_on_file_and_never_found(page, put):
    put(a_person("Dora", "Dietz", roles=Role.HELPER, needs=Need.STEP_FREE, needs_note="Rollstuhl"))
    assert cells(page, "needs") == ["hinterlegt"]
    page.search("Rollstuhl")
    assert cells(page, "family") == []
    page.search("Helfer")
    assert cells(page, "family") == ["Dietz"]


# new ones


@pytest.mark.parametrize(
    ("shown", "role"), [("", Role.SPEAKER), ("helper", Role.HELPER), ("team", Role.TEAM)]
)
@pytest.mark.usefixtures("anne")
def test_a_new_person_gets_the_role_that_is_shown(page, shown, role):
    page.bar.choose(shown)
    QTest.keyClick(page.window(), Key.Key_N, CTRL)
    QTest.keyClicks(QApplication.focusWidget(), "Zoller")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    new = next(person for person in in_file(page).people.values() if person.family == "Zoller")
    assert new.roles == role
    assert "Zoller" in cells(page, "family")


def test_the_empty_page_teaches_how_to_begin(page):
    main = next(b for b in page.findChildren(QPushButton, "empty-0") if b.isVisible())
    assert main.text().strip() == "Person anlegen"


# taking away


def test_whoever_is_nothing_else_is_deleted(page, put, anne):
    session = a_session()
    put(session, a_part(session, anne))
    choose(page, anne)
    QTest.keyClick(page.view, Key.Key_Delete)
    assert said(page) == "„Anne Abt“ ist gelöscht."
    assert (len(in_file(page).people), len(in_file(page).contributions)) == (0, 0)
    undo(page)
    assert in_it(page, anne) == anne
    assert len(in_file(page).contributions) == 1


def test_the_tasks_of_whoever_is_deleted_are_nobodys(page, put, anne):
    put(Task(TaskId(new_id()), "Kuchen", person_id=anne.id))
    choose(page, anne)
    page.remove(page.chosen())
    assert not in_file(page).people
    assert [task.person_id for task in in_file(page).tasks.values()] == [None]
    undo(page)
    assert [task.person_id for task in in_file(page).tasks.values()] == [anne.id]


def test_whoever_is_registered_stays_as_an_attendee(page, put, anne):
    session = a_session()
    put(session, a_part(session, anne), a_registration(anne))
    choose(page, anne)
    page.remove(page.chosen())
    event = in_file(page)
    assert event.people[anne.id].roles is Role.NONE
    assert not event.contributions
    assert len(event.registrations) == 1
    assert cells(page, "family") == []
    undo(page)
    assert in_it(page, anne).roles is Role.SPEAKER


def test_the_last_role_is_not_taken_by_a_slip(page, anne):
    tick = field(open_details(page, anne), f"field-role-{int(Role.SPEAKER)}")
    tick.click()
    assert said(page).startswith("Anne Abt braucht eine Rolle")
    assert tick.isChecked()
    field(page.inspector, f"field-role-{int(Role.HELPER)}").click()
    tick.click()
    assert in_it(page, anne).roles is Role.HELPER


# everything about one person


def test_each_field_saves_by_itself(page, anne):
    inspector = open_details(page, anne)
    for name, text in (("pronouns", "sie/ihr"), ("languages", "Deutsch"), ("website", "https://example.org")):
        fill(inspector, f"field-{name}", text)
    fill(inspector, "field-fee", "1.234,50")
    fill(inspector, "field-travel", "38 EUR")
    field(inspector, f"field-need-{int(Need.HEARING_LOOP)}").click()
    field(inspector, "field-biography").setPlainText("Repariert alles.")
    page.finish()
    kept = in_it(page, anne)
    assert (kept.pronouns, kept.languages, kept.website) == ("sie/ihr", "de", "https://example.org")
    assert (kept.fee, kept.travel) == (123450, 3800)
    assert (kept.needs, kept.biography) == (Need.HEARING_LOOP, "Repariert alles.")


def test_a_fee_is_typed_into_the_list(page, anne):
    type_into(page, anne, "fee", "1234,5")
    assert in_it(page, anne).fee == 123450
    assert cells(page, "fee") == ["1.234,50\N{NO-BREAK SPACE}€"]


def test_address_that_cannot_be_one_is_saved_and_pointed_out(page, anne):
    type_into(page, anne, "email", "anne.abt")
    assert in_it(page, anne).email == "anne.abt"
    assert said(page) == "„anne.abt“ sieht nicht wie eine E-Mail-Adresse aus. Bitte prüfen."


def test_an_amount_that_is_none_stays_in_its_field(page, anne):
    fee = fill(open_details(page, anne), "field-fee", "viel")
    assert "„viel“" in said(page)
    assert fee.text() == "viel"
    assert in_it(page, anne).fee is None


def test_somebody_takes_part_in_a_session_and_no_longer(page, put, anne):
    session = put(a_session("Treff"))
    inspector = open_details(page, anne)
    pick(inspector, "field-session", session.id)
    (part,) = in_file(page).contributions.values()
    assert (part.session_id, part.part) == (session.id, Part.SPEAKER)
    field(inspector, f"out-{part.id}").click()
    assert not in_file(page).contributions


def test_whoever_takes_part_in_nothing_any_more_stays_in_the_list(page, put):
    cem, session = put(a_person("Cem", "Can")), put(a_session("Treff"))
    part = put(a_part(session, cem, part=Part.INTERPRETER))
    field(open_details(page, cem), f"out-{part.id}").click()
    assert said(page) == "Cem Can ist nicht mehr dabei."
    assert in_it(page, cem).roles is Role.INTERPRETER
    assert cells(page, "family") == ["Can"]


def test_a_helper_helps_in_a_session(page, put):
    cem, session = put(a_person("Cem", roles=Role.HELPER)), put(a_session("Treff"))
    pick(open_details(page, cem), "field-session", session.id)
    assert [part.part for part in in_file(page).contributions.values()] == [Part.HELPER]


def test_a_session_is_shown_where_it_stands(page, put, anne):
    room = a_room("Bibliothek")
    session = a_session("Treff", room, at(11, 45), minutes=75)
    part = a_part(session, anne)
    put(room, session, part)
    field(open_details(page, anne), f"go-{part.id}").click()
    assert page.window().page.title() == "Programmpunkte"
    assert page.window().page.view.current_id() == session.id


# when they are there


def test_a_time_is_the_whole_day_until_it_is_typed(page, anne):
    inspector = open_details(page, anne)
    field(inspector, "add-time").click()
    (time_there,) = in_file(page).person_times.values()
    assert (time_there.start, time_there.end) == (at(9), at(18))
    fill(inspector, f"from-{time_there.id}", "13")
    fill(inspector, f"until-{time_there.id}", "16:30 Uhr")
    (time_there,) = in_file(page).person_times.values()
    assert (time_there.start, time_there.end) == (at(13), at(16, 30))
    assert cells(page, "times") == ["Sa 13:00 bis 16:30 Uhr"]
    field(inspector, f"away-{time_there.id}").click()
    assert cells(page, "times") == ["immer"]


def test_a_second_time_is_on_the_next_day(page, put, anne):
    put(a_day(SUNDAY))
    inspector = open_details(page, anne)
    field(inspector, "add-time").click()
    field(inspector, "add-time").click()
    assert cells(page, "times") == ["Sa ganztägig · So ganztägig"]


def test_a_time_moves_to_another_day_with_its_end(page, put, anne):
    time_there = there(anne, at(10), at(12))
    put(a_day(SUNDAY), time_there)
    fill(open_details(page, anne), f"from-{time_there.id}", "So 10:30")
    kept = in_file(page).person_times[time_there.id]
    assert (kept.start, kept.end) == (at(10, 30, SUNDAY), at(12, 0, SUNDAY))


def test_an_end_before_the_start_is_explained_and_stays(page, put, anne):
    time_there = there(anne, at(10), at(12))
    put(time_there)
    line = fill(open_details(page, anne), f"until-{time_there.id}", "9:30")
    assert said(page) == "9:30 Uhr ist nicht später als 10:00 Uhr. Bitte beide Zeiten prüfen."
    assert line.text() == "9:30"
    assert in_file(page).person_times[time_there.id].end == at(12)


def test_an_event_without_a_date_has_no_times(window, an_event):
    assert window.make(replace(an_event, day=None))
    window.go("contributors")
    window.page.desk.do(Add((a_person("Anne", roles=Role.TEAM),)))
    window.page.go_to(window.page.table.id_at(0))
    window.page.toggle_details()
    field(window.page.inspector, "add-time").click()
    assert "noch kein Datum" in said(window.page)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (at(8), at(18), "Sat all day"),
        (at(9), at(13, 30), "Sat until 13:30"),
        (at(13), at(22), "Sat from 13:00"),
        (at(10), at(12), "Sat 10:00 to 12:00"),
        (at(10, day=date(2027, 10, 15)), at(12, day=date(2027, 10, 15)), "Fri, 15 Oct 10:00 to 12:00"),
    ],
)
def test_times_are_said_as_far_as_opening_hours_do_not(start, end, words):
    found = said_times([there(a_person(), start, end)], [a_day()], texts("en"))
    assert found == words


# in and around


def test_a_list_of_people_registers_nobody(qtbot, page, answers, tmp_path):
    file = tmp_path / "Liste.csv"
    file.write_text("Vorname;Nachname;Rolle\nAenne;Zoller;\nBen;Bach;Helfer*in\n", "utf-8")
    answers.file_to_read = lambda *_: file
    page.read_list()
    agree(qtbot, page)
    qtbot.waitUntil(lambda: cells(page, "family") == ["Bach", "Zoller"])
    event = in_file(page)
    assert not event.registrations
    assert {person.given: person.roles for person in event.people.values()} == {
        "Aenne": Role.SPEAKER,
        "Ben": Role.HELPER,
    }


def test_every_control_is_named_and_large_enough(page, put, anne, unnamed, too_small):
    session = a_session("Treff", start=at(10))
    put(session, a_part(session, anne), there(anne, at(10), at(12)))
    open_details(page, anne)
    assert unnamed(page.window()) == []
    assert too_small(page.window()) == []
