"""Rows of attendee lists as people write them: names, addresses, totals, wishes and needs in any column."""

import pytest

from netzwerkstatt.domain.access import Need
from netzwerkstatt.domain.people import Person, PersonId
from netzwerkstatt.domain.registrations import Wish
from netzwerkstatt.domain.snapshot import Shelf, Snapshot
from netzwerkstatt.exchange import attendees, tabular
from netzwerkstatt.exchange.mapping import vocabulary


def plan(text, snapshot=None):
    table = tabular.parse(text.encode(), vocabulary("attendees").known)
    return attendees.plan(table, None, snapshot or Snapshot(), "liste.csv")


def added(found, kind):
    return [record for record in found.add if isinstance(record, kind)]


def noted(found):
    return [(problem.line, problem.code) for problem in found.problems]


@pytest.mark.parametrize(
    "cell",
    [
        "traudl@example,org",
        "traudl@example;org",
        "anna@example.co,uk",
        "anna@example",
        "anna.example.org",
        "anna@example..org",
        "a@example.org; b@example,org",
    ],
)
def test_doubtful_address_is_kept_as_it_is_written(cell):
    found = plan(f'Name;E-Mail\nTraudl Schäufele;"{cell}"\n')
    [person] = added(found, Person)
    assert person.email == cell
    assert noted(found) == [(2, "email-doubtful")]


@pytest.mark.parametrize(
    "cell",
    [
        "a@example.org, b@example.org",
        "a@example.org;b@example.org",
        "a@example.org / b@example.org",
        "Anna <a@example.org>, Ben <b@example.org>",
    ],
)
def test_first_of_several_addresses_is_taken_and_it_is_said(cell):
    found = plan(f'Name;E-Mail\nAnna Berg;"{cell}"\n')
    [person] = added(found, Person)
    assert person.email == "a@example.org"
    assert noted(found) == [(2, "email-several")]


@pytest.mark.parametrize(
    "row",
    [
        "Summe;7;;",
        "Summe:;;;",
        "SUMME;7 Personen;;",
        "Gesamt (7);;;",
        "Insgesamt;7;7;7",
        "Anzahl: 7;;;",
        "Anzahl Teilnehmende;7;;",
        "Total;7;;",
        "sum =;7;;",
        ";;Summe;7",
        ";Gesamt:;Vereine: 3;",
    ],
)
def test_row_of_totals_is_left_out_and_named(row):
    found = plan(f"Name;Vorname;Verein;E-Mail\nBerg;Anna;;\n{row}\n")
    assert [person.name for person in added(found, Person)] == ["Anna Berg"]
    assert noted(found) == [(3, "row-is-total")]
    assert (found.rows, found.new, found.skipped) == (2, 1, 1)


@pytest.mark.parametrize(
    "row", ["Summe;Anna;;", "Gesamt;;;g@example.org", "Sum;Ka Wai;;", "Total;;;t@example"]
)
def test_people_who_are_called_like_a_total_are_people(row):
    found = plan(f"Name;Vorname;Verein;E-Mail\n{row}\n")
    assert (found.new, found.skipped) == (1, 0)


def test_total_is_one_word_of_a_full_name_too():
    found = plan("Name;Ort\nAnna Berg;Ulm\nSumme: 12;\nGesamt Teilnehmende;12\n")
    assert noted(found) == [(3, "row-is-total"), (4, "row-is-total")]


def test_nobody_comes_in_without_anything_to_be_called_by():
    found = plan("Name;Verein;E-Mail\n;nur Verein;info@example.org\n;Chor;\n")
    assert (found.rows, found.skipped, found.add) == (2, 2, ())
    assert [(p.line, p.code, p.facts) for p in found.problems] == [
        (2, "address-without-name", {"value": "info@example.org"}),
        (3, "row-without-name", {}),
    ]


def test_name_for_the_badge_is_enough_and_the_other_is_asked_for():
    found = plan("Vorname;Nachname;Name auf dem Schild\n;;Käthi\n")
    [person] = added(found, Person)
    assert (person.name, person.shown_name) == ("", "Käthi")
    assert noted(found) == [(2, "name-missing")]


def test_address_alone_says_more_about_whoever_has_it():
    event = Snapshot(people=Shelf([Person(PersonId("1"), "Anna", "Berg", email="a@example.org")]))
    found = plan("Name;E-Mail;Telefon\n;A@example.org;0711 1\n;b@example.org;0711 2\n", event)
    [(_, after)] = found.change
    assert (after.name, after.phone) == ("Anna Berg", "0711 1")
    assert (2, "address-without-name") not in noted(found)
    assert (3, "address-without-name") in noted(found)


@pytest.mark.parametrize("header", ["Name;E-Mail", "Nachname;Vorname", "Name;Vorname", "Nachname;Titel"])
@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("Bäuerle, Max", ("", "Max", "Bäuerle")),
        ("von der Heide, Anna", ("", "Anna", "von der Heide")),
        ("Weiß, Dr. Jörg", ("Dr.", "Jörg", "Weiß")),
        ("Frau Weiß, Prof. Dr. Ute", ("Prof. Dr.", "Ute", "Weiß")),
    ],
)
def test_last_and_first_name_in_one_cell_are_taken_apart(header, cell, name):
    [person] = added(plan(f'{header}\n"{cell}";\n'), Person)
    assert (person.title, person.given, person.family) == name


@pytest.mark.parametrize(
    ("family", "given"), [("Berg, geb. Tal", "Anna"), ("King, Jr.", ""), ("Berg,", ""), (", Anna", "")]
)
def test_comma_in_a_last_name_parts_it_only_from_a_first_name_that_stands_nowhere_else(family, given):
    [person] = added(plan(f'Nachname;Vorname\n"{family}";{given}\n'), Person)
    assert (person.given, person.family) == (given, family)


@pytest.mark.parametrize("title", ["Braucht", "Bedarf", "Unterstützung", "Besonderheiten", "Support needs"])
def test_needs_are_found_below_any_of_their_titles(title):
    cells = {
        "Rollstuhl": (Need.STEP_FREE, ""),
        "Rolli": (Need.STEP_FREE, ""),
        "Gebärdensprache": (Need.SIGN_LANGUAGE, ""),
        "hört schlecht": (Need.HEARING_LOOP, "hört schlecht"),
        "Hörgerät": (Need.HEARING_LOOP, "Hörgerät"),
        "sehbehindert": (Need.LARGE_PRINT, "sehbehindert"),
        "schlecht zu Fuß": (Need.STEP_FREE, "schlecht zu Fuß"),
    }
    lines = "".join(f"Gast {cell};{cell}\n" for cell in cells)
    found = added(plan(f"Name;{title}\n{lines}"), Person)
    assert [(person.needs, person.needs_note) for person in found] == list(cells.values())


def test_wish_without_a_number_is_the_first():
    found = plan("Name;Workshop-Wunsch\nAnna Berg;Müll vermeiden im Quartier\n")
    assert [(w.rank, w.words) for w in added(found, Wish)] == [(1, "Müll vermeiden im Quartier")]
