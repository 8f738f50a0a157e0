"""Which column is what."""

import pytest

from netzwerkstatt.exchange import attendees, rooms, tabular
from netzwerkstatt.exchange.mapping import Certainty, letter, unit, vocabulary


def fields(header, row="", kind=attendees):
    text = f"{header}\n{row or ';'.join('x' for _ in header.split(';'))}\n"
    words = vocabulary("attendees" if kind is attendees else "rooms")
    table = tabular.parse(text.encode(), words.known)
    return [column.field for column in kind.guess(table).columns]


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("Vorname;Nachname;E-Mail", ["given", "family", "email"]),
        ("FIRST NAME;surname;e-mail address", ["given", "family", "email"]),
        ("Klasse;Name;Vorname", ["category", "family", "given"]),
        ("Lfd. Nr.;Name, Vorname;Geb.-Dat.", ["", "family-first", "born"]),
        ("Name Teilnehmer*in: Vorname;Name Teilnehmer*in: Nachname", ["given", "family"]),
        ("Förnamn;Efternamn;E-post;Mobilnummer", ["given", "family", "email", "phone"]),
        ("first_name;last_name;created_at;approval_status", ["given", "family", "registered", "status"]),
        ("Name;1. Wahl;Wahl 2;Drittwunsch;Workshop 1", ["name", "wish.1", "wish.2", "wish.3", "booking.1"]),
        ("E-Mail *;Vorname (wie im Ausweis);Rollstuhl (ja/nein)", ["email", "given", "need.step-free"]),
        ("Name;T-Shirt", ["name", ""]),
        ("Name;Braucht;Workshop-Wunsch", ["name", "needs", "wish.1"]),
        ("Name;Wunschworkshop;2. Wunsch", ["name", "wish.1", "wish.2"]),
        ("Name;Preferred workshop;Access requirements", ["name", "wish.1", "needs"]),
        ("Name;Welchen Workshop möchtest du besuchen?", ["name", "wish.1"]),
        ("Name;Workshop;Workshop-Wunsch", ["name", "", "wish.1"]),
        ("Name;Workshop;1. Wahl;2. Wahl", ["name", "", "wish.1", "wish.2"]),
        ("Name;Workshop;Wünsche", ["name", "", "wishes"]),
        ("Name;Wunsch;Wunsch;3. Wunsch", ["name", "wish.1", "wish.2", "wish.3"]),
        ("Name;Workshop 1;Workshop 2", ["name", "booking.1", "booking.2"]),
    ],
)
def test_headers_are_understood(header, expected):
    assert fields(header) == expected


def test_question_is_understood_by_a_word_in_it_and_has_to_be_checked():
    table = tabular.parse(
        b"Name;Bitte nennen Sie Ihre Telefonnummer\nAnna;0711 123\n", vocabulary("attendees").known
    )
    column = attendees.guess(table).columns[1]
    assert (column.field, column.certainty, column.example) == ("phone", Certainty.CHECK, "0711 123")


@pytest.mark.parametrize(
    ("header", "row", "expected"),
    [
        ("Name;T-Shirt", "Anna;L", [Certainty.KNOWN, Certainty.CHECK]),
        ("Name;T-Shirt", "Anna;", [Certainty.KNOWN, Certainty.LEFT_OUT]),
        ("Name;Lfd. Nr.", "Anna;7", [Certainty.KNOWN, Certainty.LEFT_OUT]),
        ("Name;", "Anna;rot", [Certainty.KNOWN, Certainty.CHECK]),
        ("Name;Workshop-Wunsch", "Anna;Löten", [Certainty.KNOWN, Certainty.KNOWN]),
        ("Name;Workshop;1. Wahl", "Anna;Löten;Singen", [Certainty.KNOWN, Certainty.CHECK, Certainty.KNOWN]),
    ],
)
def test_column_that_would_be_lost_has_to_be_checked(header, row, expected):
    table = tabular.parse(f"{header}\n{row}\n".encode(), vocabulary("attendees").known)
    assert [column.certainty for column in attendees.guess(table).columns] == expected


def test_column_that_is_filled_far_below_has_to_be_checked():
    rows = "Anna Berg;\n" * 200 + "Ben Cem;L\n"
    table = tabular.parse(f"Name;T-Shirt\n{rows}".encode(), vocabulary("attendees").known)
    assert attendees.guess(table).columns[1].certainty is Certainty.CHECK


def test_column_without_a_name_is_understood_by_what_stands_in_it():
    assert fields("Vorname;;", "Anna;anna@example.org;+49 711 123456") == ["given", "email", "phone"]


def test_list_without_a_header_is_understood_by_what_stands_in_it():
    table = tabular.parse(
        b"Anna Berg;anna@example.org\nBen Cem;ben@example.org\n", vocabulary("attendees").known
    )
    assert [column.field for column in attendees.guess(table).columns] == ["name", "email"]


def test_what_a_person_chose_is_known_by_header():
    table = tabular.parse(b"Name;Codename\nAnna Berg;Adler\n", vocabulary("attendees").known)
    guessed = attendees.guess(table)
    chosen = guessed.with_field(1, "badge-name")
    settled = chosen.settled(guessed)
    assert list(settled.values()) == ["badge-name"]
    assert "Codename" not in str(settled)
    assert attendees.guess(table, settled).fields() == {"name", "badge-name"}
    left_out = chosen.with_field(1, "")
    assert left_out.columns[1].certainty is Certainty.LEFT_OUT


@pytest.mark.parametrize(
    ("header", "field", "certainty"),
    [
        ("Brauche ich", "needs", Certainty.KNOWN),  # guessed, too, but in doubt
        ("T-Shirt", "", Certainty.LEFT_OUT),
        ("Workshop-Wunsch", "diet-note", Certainty.CHECK),
        ("Telefon", "", Certainty.CHECK),
        ("T-Shirt", "note", Certainty.CHECK),
    ],
)
def test_choice_of_an_earlier_list_is_told_and_checked_where_it_differs_from_the_guess(
    header, field, certainty
):
    table = tabular.parse(f"Name;{header}\nAnna;x\n".encode(), vocabulary("attendees").known)
    guessed = attendees.guess(table)
    column = attendees.guess(table, guessed.with_field(1, field).settled(guessed)).columns[1]
    assert (column.field, column.certainty, column.recalled) == (field, certainty, True)
    assert not attendees.guess(table).columns[1].recalled


def test_choice_of_an_earlier_list_is_not_changed_by_the_columns_beside_it():
    table = tabular.parse(
        b"Vorname;Name;E-Mail\nAnna;Anna Berg;a@example.org\n", vocabulary("attendees").known
    )
    guessed = attendees.guess(table)
    chosen = guessed.with_field(1, "name").with_field(2, "")
    again = attendees.guess(table, chosen.settled(guessed))
    assert [column.field for column in again.columns] == ["given", "name", ""]


def test_settling_a_choice_of_an_earlier_list_ends_the_doubt():
    table = tabular.parse(b"Name;T-Shirt\nAnna;L\n", vocabulary("attendees").known)
    guessed = attendees.guess(table)
    again = attendees.guess(table, guessed.with_field(1, "note").settled(guessed))
    settled = again.with_field(1, "note").columns[1]
    assert (settled.certainty, settled.recalled) == (Certainty.KNOWN, False)


def test_room_columns_are_understood():
    header = "Raum;Kapazität;Stufenlos erreichbar;Türbreite (cm);Rollstuhl-WC;Beamer;Bestuhlung"
    expected = [
        "room",
        "places",
        "access.step-free",
        "access.door-width",
        "access.accessible-toilet",
        "equipment.projector",
        "seating",
    ]
    assert fields(header, kind=rooms) == expected


def test_unit_of_a_header_is_read():
    assert [unit(text) for text in ("Schwelle (mm)", "Türbreite in m", "Türbreite")] == ["mm", "m", "cm"]


def test_columns_are_called_as_spreadsheets_do():
    assert [letter(n) for n in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
