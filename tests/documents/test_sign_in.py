"""Sign-in sheets."""

import csv
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netzwerkstatt.base.ids import new_id
from netzwerkstatt.base.texts import texts
from netzwerkstatt.documents.sign_in import sign_in
from netzwerkstatt.documents.sign_in_rolls import By, SignInOptions, spread_rows
from netzwerkstatt.domain.access import Need
from netzwerkstatt.domain.registrations import Booking, BookingId, RegistrationStatus
from netzwerkstatt.domain.sessions import SessionKind
from tests.builders import a_day, a_part, a_person, a_registration, a_room, a_session, a_snapshot
from tests.documents.printed import flat, flaws, letters_outside, tags_of, text_of

DE = texts("de")
START = datetime(2027, 10, 16, 11, 30)


def a_booking(person, session):
    return Booking(BookingId(new_id()), person.id, session.id)


def a_workshop(people, **fields):
    room, leader = a_room("Gartenzimmer"), a_person("Annegret", "Bosch")
    session = a_session("Hochbeete", room, START, minutes=75, number="WS 2", **fields)
    bookings = [a_booking(person, session) for person in people]
    return a_snapshot(a_day(), room, leader, session, a_part(session, leader), *people, *bookings)


def test_list_names_session_time_place_lead_and_people():
    made = sign_in(a_workshop([a_person("Amir", "Haddad", organisation="Interkultureller Garten")]), DE)
    said = flat(text_of(made.data))
    for words in (
        "Unterschriftenliste · Nachbarschaftstag", "WS 2 · Hochbeete", "Sa, 16. Oktober 2027, 11:30–12:45",
        "Gartenzimmer", "Annegret Bosch", "Name, Vorname", "Haddad, Amir", "Interkultureller Garten",
        "Unterschrift", "Anwesend (Anzahl)", "Blatt 1 von 1",
    ):  # fmt: skip
        assert words in said
    assert not flaws(made.data)
    assert not letters_outside(made.data)


def test_people_are_sorted_as_one_looks_for_them():
    people = [a_person("A", name) for name in ("Zwick", "Ștefan", "Öz", "Otto", "Ölmez")]
    said = text_of(sign_in(a_workshop(people), DE).data)
    places = [said.index(f"{name}, A") for name in ("Ölmez", "Öz", "Otto", "Ștefan", "Zwick")]
    assert places == sorted(places)


@settings(max_examples=8, deadline=None)
@given(st.integers(1, 70), st.sampled_from([0.1, 0.2]))
def test_everybody_and_the_blank_lines_stand_on_numbered_sheets(count, share):
    people = [a_person("Vor", f"Nach{number:03}") for number in range(count)]
    made = sign_in(a_workshop(people), DE, SignInOptions(walk_ins=share))
    rows = tags_of(made.data).count("TR") - 1
    assert count <= rows <= count + max(3, -(-count * round(share * 10) // 10))
    said = flat(text_of(made.data))
    assert all(f"Nach{number:03}, Vor" in said for number in range(count))
    assert f"Blatt {made.pages} von {made.pages}" in said
    assert tags_of(made.data).count("TH") == 4
    assert not letters_outside(made.data)


def test_names_of_columns_stand_on_every_sheet():
    made = sign_in(a_workshop([a_person("Vor", f"Nach{number}") for number in range(40)]), DE)
    assert made.pages > 1
    assert text_of(made.data).count("Name, Vorname") == made.pages


def test_nothing_but_name_and_group_is_told():
    person = a_person(
        "Amir",
        "Haddad",
        email="amir@example.org",
        phone="0711 1",
        needs=Need.STEP_FREE,
        needs_note="Rollstuhl",
    )
    said = text_of(sign_in(a_workshop([person]), DE, SignInOptions(organisation=False)).data)
    assert "Haddad, Amir" in said
    for secret in ("amir@", "0711", "Rollstuhl"):
        assert secret not in said


def test_who_cancelled_is_not_listed():
    person, other = a_person("Amir", "Haddad"), a_person("Elif", "Kaya")
    session = a_session("Löten", None, START)
    cancelled = a_registration(person, status=RegistrationStatus.CANCELLED)
    bookings = a_booking(person, session), a_booking(other, session)
    said = text_of(sign_in(a_snapshot(person, other, session, *bookings, cancelled), DE).data)
    assert "Kaya, Elif" in said
    assert "Haddad" not in said


def test_a_workshop_without_places_has_blank_lines_and_other_sessions_no_list():
    assert tags_of(sign_in(a_workshop([]), DE).data).count("TR") == 13
    made = sign_in(a_workshop([], kind=SessionKind.TALK), DE)
    assert "Noch gibt es nichts zu unterschreiben: " in flat(text_of(made.data))


def test_nothing_to_sign_for_says_only_what_is_true():
    by_session = flat(text_of(sign_in(a_snapshot(a_day()), DE).data))
    assert "Workshop" in by_session
    assert "Tag" not in by_session
    by_day = flat(text_of(sign_in(a_snapshot(), DE, SignInOptions(by=By.DAY)).data))
    assert "kein Tag" in by_day
    assert "Workshop" not in by_day


@pytest.mark.parametrize("count", [15, 16, 17, 18, 19, 20, 21])
def test_no_sheet_is_begun_for_spare_lines_or_a_few_people(count):
    people = [a_person("Vor", f"Nach{number}") for number in range(count)]
    assert sign_in(a_workshop(people), DE).pages == (1 if count < 21 else 2)


@given(st.integers(0, 300), st.integers(0, 40), st.integers(15, 30))
def test_no_sheet_but_the_first_has_fewer_than_four_rows(people, blank, full):
    spread = spread_rows(people, max(3, blank), full, full * 11 // 9)
    lines = people + spread.blank
    assert full <= spread.each <= full * 11 // 9
    assert spread.blank <= max(3, blank)
    assert spread.sheets == max(1, -(-lines // spread.each))
    assert lines <= 4 or spread.sheets == 1 or lines - (spread.sheets - 1) * spread.each >= 4


def test_chosen_sessions_only():
    room = a_room()
    first, second = a_session("Löten", room, START), a_session("Nähen", room, START)
    made = sign_in(
        a_snapshot(a_day(), room, first, second), DE, SignInOptions(sessions=frozenset({second.id}))
    )
    assert "Nähen" in text_of(made.data)
    assert "Löten" not in text_of(made.data)


def test_list_of_a_day_holds_everybody_who_comes():
    people = [a_person("Vor", f"Nach{number}") for number in range(5)]
    registrations = [a_registration(person) for person in people[:4]]
    waiting = a_registration(people[4], status=RegistrationStatus.WAITING)
    made = sign_in(
        a_snapshot(a_day(), *people, *registrations, waiting), texts("en"), SignInOptions(by=By.DAY)
    )
    said = flat(text_of(made.data))
    assert "Saturday, 16 October 2027" in said
    assert "Nach3, Vor" in said
    assert "Nach4" not in said


def test_hard_names_fit_their_rows(shared_data):
    with (shared_data / "names" / "names_stress_handcompiled.csv").open(encoding="utf-8") as file:
        people = [
            a_person(row["Vorname"], row["Nachname"], organisation=row["Nachname"])
            for row in csv.DictReader(file)
        ]
    made = sign_in(a_workshop(people), DE)
    assert not letters_outside(made.data)
    assert not flaws(made.data)
    assert {warning.code for warning in made.warnings} <= {"name-small", "letters-missing"}
    assert all(warning.person for warning in made.warnings)


@pytest.mark.parametrize("title", ["U", "Wir reparieren gemeinsam " * 12])
def test_any_title_fits_the_head(title):
    room = a_room("Ein Raum mit langem Namen " * 3)
    leaders = [a_person(f"Vorname{n}", "Familienname") for n in range(9)]
    session = a_session(title, room, START)
    made = sign_in(a_snapshot(a_day(), room, session, *leaders, *(a_part(session, p) for p in leaders)), DE)
    assert not letters_outside(made.data)
    assert title.strip() in flat(text_of(made.data))
