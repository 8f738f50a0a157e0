"""The attendee workbook: it reads back without a change, and tells nobody's needs unasked."""

import io
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netzwerkstatt.app.sample import sample
from netzwerkstatt.base.texts import texts
from netzwerkstatt.domain.people import Diet, Person, PersonId
from netzwerkstatt.domain.registrations import Registration, RegistrationId
from netzwerkstatt.domain.snapshot import Shelf, Snapshot
from netzwerkstatt.exchange.attendees import guess, plan, read
from netzwerkstatt.exchange.plan import ImportPlan
from netzwerkstatt.reports.attendees import attendees

NAMES = ("names_stress_handcompiled.csv", "names_multiscript_faker.csv")


def opened(event: Snapshot, language: str = "de", *, needs: bool = False) -> openpyxl.Workbook:
    return openpyxl.load_workbook(
        io.BytesIO(attendees(event, event.attendees(), texts(language), needs=needs))
    )


def read_again(event: Snapshot, path: Path, language: str = "de", *, needs: bool = False) -> ImportPlan:
    """Write everybody into a file and read it into the same event."""
    path.write_bytes(attendees(event, event.attendees(), texts(language), needs=needs))
    table = read(path)
    return plan(table, guess(table), event, "again")


def with_people(event: Snapshot, *people: Person) -> Snapshot:
    registrations = [Registration(RegistrationId(f"r{person.id}"), person.id) for person in people]
    return replace(
        event, people=Shelf(people), registrations=Shelf(registrations), wishes=Shelf(), bookings=Shelf()
    )


@pytest.fixture(scope="module")
def event() -> Snapshot:
    return sample("de")


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("needs", [False, True])
def test_attendees_read_back_without_a_change(tmp_path, language, needs):
    event = sample(language)
    again = read_again(event, tmp_path / "liste.xlsx", language, needs=needs)
    assert (again.rows, again.same) == (128, 128)
    assert [problem.code for problem in again.problems] == ["sheet-left-out"]  # the sheet of counts


@pytest.mark.parametrize("file", NAMES)
def test_attendees_keep_every_name(event, shared_data, tmp_path, file):
    """From a list into an event, into a workbook, and back: not a letter is lost."""
    table = read(shared_data / "names" / file)
    people = [r for r in plan(table, guess(table), event, file).add if isinstance(r, Person)]
    assert len(people) > 50
    there = with_people(event, *people)
    again = read_again(there, tmp_path / "namen.xlsx")
    assert (again.new, again.changed) == (0, 0)
    rows = read(tmp_path / "namen.xlsx")
    anew = plan(rows, guess(rows), with_people(event), file).add
    assert names(anew) == names(people)


def names(records) -> set[tuple[str, str, str]]:
    return {(p.given, p.family, p.badge_name) for p in records if isinstance(p, Person)}


def test_attendees_needs_and_diets_stand_beside_names_only_if_wanted(event):
    private = {
        "Unterstützungsbedarf",
        "Bemerkung zum Bedarf",
        "Ernährung",
        "Unverträglichkeiten",
        "Geburtsdatum",
    }
    heads = {cell.value for cell in opened(event)["Teilnehmende"][1]}
    assert not heads & private
    text = str([[cell.value for cell in row] for row in opened(event)["Teilnehmende"]])
    assert "Rollstuhl" not in text
    assert {"Unterstützungsbedarf", "Ernährung"} <= {
        c.value for c in opened(event, needs=True)["Teilnehmende"][1]
    }


def test_attendees_counts_have_no_names_and_leave_out_who_waits(event):
    rows = [(row[0].value, row[1].value) for row in opened(event)["Zahlen"]]
    counts = {word: count for word, count in rows if count is not None}
    assert (counts["angemeldet"], counts["Warteliste"]) == (119, 9)
    assert (counts["stufenloser Zugang"], counts["Induktionsschleife"], counts["Assistenzhund"]) == (4, 3, 1)
    families = {person.family for person in event.people.values()}
    assert not families & {word for word, _ in rows}


def test_attendees_counts_tell_no_diet_that_nobody_named(event):
    people = (
        Person(PersonId("1"), "Eva", "Muster"),
        Person(PersonId("2"), "Amir", "Haddad", diet=Diet.VEGAN),
    )
    rows = [(row[0].value, row[1].value) for row in opened(with_people(event, *people))["Zahlen"]]
    assert ("vegan", 1) in rows
    assert "isst alles" not in {word for word, _ in rows}
    nobody = opened(with_people(event, people[0]))["Zahlen"]
    assert "Ernährung" not in {row[0].value for row in nobody}


def test_attendees_counts_are_for_the_planning_team(event):
    assert "Nur für das Planungsteam" in str([row[0].value for row in opened(event)["Zahlen"]])


def test_attendees_moments_without_a_time_of_day_are_dates(event, tmp_path):
    people = Person(PersonId("1"), "Eva", "Muster"), Person(PersonId("2"), "Amir", "Haddad")
    moments = datetime(2026, 9, 14), datetime(2026, 9, 15, 18, 5)
    registrations = [
        Registration(RegistrationId(person.id), person.id, registered=moment)
        for person, moment in zip(people, moments, strict=True)
    ]
    there = replace(with_people(event, *people), registrations=Shelf(registrations))
    sheet = opened(there)["Teilnehmende"]
    column = next(cell.column for cell in sheet[1] if cell.value == "Angemeldet am")
    formats = {sheet.cell(row, 1).value: sheet.cell(row, column).number_format for row in (2, 3)}
    assert formats == {"Eva": "dd.mm.yyyy", "Amir": "dd.mm.yyyy hh:mm"}
    again = read_again(there, tmp_path / "a.xlsx")
    assert (again.rows, again.same) == (2, 2)


def test_attendees_dates_are_dates(event):
    sheet = opened(event)["Teilnehmende"]
    column = next(cell.column for cell in sheet[1] if cell.value == "Angemeldet am")
    assert isinstance(sheet.cell(2, column).value, datetime)
    assert sheet.cell(2, column).number_format == "dd.mm.yyyy hh:mm"


def test_attendees_born_before_excels_first_day_keep_their_date(event, tmp_path):
    there = with_people(event, Person(PersonId("p"), "Eva", "Muster", born=date(1893, 2, 28)))
    again = read_again(there, tmp_path / "a.xlsx", needs=True)
    assert (again.rows, again.same) == (1, 1)


def test_attendees_text_that_looks_like_a_formula_stays_text(event):
    sheet = opened(with_people(event, Person(PersonId("p"), "=1+1", "@SUM", note="mailto:a@example.org")))[
        "Teilnehmende"
    ]
    cells = {cell.value: cell for cell in sheet[2]}
    assert cells["=1+1"].data_type == cells["@SUM"].data_type == "s"
    assert cells["mailto:a@example.org"].hyperlink is None


def test_attendees_postcodes_and_phones_keep_their_zeros(event):
    person = Person(PersonId("p"), "Eva", "Muster", postcode="01067", phone="0711 1")
    values = [cell.value for cell in opened(with_people(event, person))["Teilnehmende"][2]]
    assert {"01067", "0711 1"} <= set(values)


def test_attendees_print_the_main_columns_one_page_wide(event):
    sheet = opened(event, needs=True)["Teilnehmende"]
    last = sheet.print_area.split("$")[-2]
    printed = [cell.value for cell in sheet[1][: openpyxl.utils.column_index_from_string(last)]]
    assert printed[:5] == ["Vorname", "Nachname", "Organisation", "E-Mail", "Telefon"]
    assert {"Status", "Kategorie", "Begleitpersonen"} >= set(printed[5:]) >= {"Status"}
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)


def test_attendees_with_few_columns_print_all_of_them(event):
    sheet = opened(with_people(event, Person(PersonId("p"), "Eva", "Muster", town="Stuttgart")))[
        "Teilnehmende"
    ]
    heads = [cell.value for cell in sheet[1]]
    assert "Ort" in heads
    assert sheet.print_area.split("$")[-2] == sheet.cell(1, len(heads)).column_letter


def test_attendees_print_with_heads_on_each_page(event):
    sheet = opened(event)["Teilnehmende"]
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.freeze_panes == "C2"
    assert sheet.auto_filter.ref.startswith("A1:")
    assert sheet.auto_filter.ref.endswith("129")
    assert sheet.page_setup.paperSize == int(sheet.PAPERSIZE_A4)
    assert sheet.page_setup.orientation == "landscape"


def test_attendees_text_in_the_workbooks_own_escapes_stays_as_it_is(event, tmp_path):
    again = read_again(with_people(event, Person(PersonId("p"), "_x0041_", "<b>&amp;")), tmp_path / "a.xlsx")
    assert (again.rows, again.same) == (1, 1)


def test_attendees_of_nobody_is_a_whole_workbook(event):
    book = openpyxl.load_workbook(io.BytesIO(attendees(event, [], texts("de"))))
    assert [cell.value for cell in book["Teilnehmende"][1]] == ["Vorname", "Nachname"]


def test_attendees_longer_than_a_cell_are_cut_and_not_lost(event):
    sheet = opened(with_people(event, Person(PersonId("p"), "Eva", "Muster", note="x" * 40_000)))[
        "Teilnehmende"
    ]
    assert max(len(cell.value) for cell in sheet[2]) == 32_767


LETTERS = st.text(st.characters(codec="utf-8", categories=("L", "M", "N", "P", "S")), min_size=1, max_size=12)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(LETTERS, LETTERS), min_size=1, max_size=5))
def test_attendees_hold_any_name_letter_by_letter(names):
    event = with_people(sample("de", 30), *(Person(PersonId(f"{n}"), *name) for n, name in enumerate(names)))
    sheet = openpyxl.load_workbook(io.BytesIO(attendees(event, event.people.values(), texts("de"))))[
        "Teilnehmende"
    ]
    assert [(row[0].value, row[1].value) for row in sheet.iter_rows(min_row=2)] == names
