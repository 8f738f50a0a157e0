"""Attendee lists in and out."""

import json
from collections import Counter
from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.texts import texts
from netzwerkstatt.domain.access import Need
from netzwerkstatt.domain.people import Diet, Person, PersonId, PhotoConsent, Role
from netzwerkstatt.domain.registrations import Booking, Registration, RegistrationId, RegistrationStatus, Wish
from netzwerkstatt.domain.sessions import Session, SessionId
from netzwerkstatt.domain.snapshot import Shelf, Snapshot
from netzwerkstatt.exchange import attendees, csvfile, tabular
from netzwerkstatt.exchange.mapping import vocabulary
from netzwerkstatt.exchange.signs import clean

LISTS = {"cp1252_semikolon": 300, "utf8bom_semikolon": 300, "utf16_tab": 60, "macroman_semikolon": 60}
SESSIONS = Snapshot(
    sessions=Shelf(
        [
            Session(SessionId("s1"), "Lastenrad bauen", number="WS 1"),
            Session(SessionId("s2"), "Löten: kleine Geräte reparieren", number="WS 2"),
            Session(SessionId("s3"), "Singen", number="3"),
            Session(SessionId("s4"), "Pause"),
            Session(SessionId("s5"), "Pause"),
        ]
    )
)


def table(text):
    return tabular.parse(text.encode(), vocabulary("attendees").known)


def plan(text, snapshot=None):
    return attendees.plan(table(text), None, snapshot or Snapshot(), "liste.csv")


def added(found, kind):
    return [record for record in found.add if isinstance(record, kind)]


def person(text):
    [found] = added(plan(text), Person)
    return found


def counts(found):
    return found.rows, found.new, found.changed, found.same, found.skipped


def codes(found):
    return Counter(problem.code for problem in found.problems)


@pytest.mark.parametrize(("name", "people"), LISTS.items())
def test_list_is_read_whole_and_the_second_time_nothing_is_new(shared_data, carried_out, name, people):
    found = attendees.read(shared_data / "attendees" / f"teilnehmerliste_synth_{name}.csv")
    mapping = attendees.guess(found)
    first = attendees.plan(found, mapping, Snapshot(), "a.csv")
    assert counts(first) == (people, people, 0, 0, 0)
    again = attendees.plan(found, mapping, carried_out(first, Snapshot()), "b.csv")
    assert counts(again) == (people, 0, 0, people, 0)
    assert (again.add, again.change) == ((), ())
    assert not {column.certainty for column in mapping.columns} - {"known"}


def test_four_lists_with_shared_addresses_stay_all_their_people(shared_data, carried_out):
    event = Snapshot()
    for name in LISTS:
        found = attendees.read(shared_data / "attendees" / f"teilnehmerliste_synth_{name}.csv")
        event = carried_out(attendees.plan(found, None, event, name), event)
    assert (len(event.people), len(event.registrations)) == (720, 720)


def test_every_cell_of_a_row_arrives(shared_data):
    found = attendees.read(shared_data / "attendees" / "teilnehmerliste_synth_utf8bom_semikolon.csv")
    people = added(attendees.plan(found, None, Snapshot(), "x"), Person)
    one = next(p for p in people if p.email == "teilnehmer4@example.org")
    assert (one.given, one.family, one.salutation) == ("Friedrich", "Plath", "Divers")
    assert (one.street, one.postcode, one.town, one.country) == (
        "Wellerstr. 70/95",
        "73795",
        "Starnberg",
        "Deutschland",
    )
    assert (one.phone, one.born) == ("+49 30 23125 003", date(1958, 12, 2))
    assert (one.diet, one.diet_note) == (Diet.OTHER, "glutenfrei; keine Nüsse")
    assert (one.note, one.needs, one.needs_note) == ("braucht Induktionsschleife", Need.NONE, "")
    two = next(p for p in people if p.email == "teilnehmer2@example.org")
    assert (two.title, two.needs) == ("Dr.", Need.NONE)
    nine = next(p for p in people if p.email == "teilnehmer9@example.org")
    assert (nine.needs, nine.source) == (Need.STEP_FREE, "x")
    assert next(p for p in people if p.email == "teilnehmer291@example.org").postcode == "04768"


@pytest.mark.parametrize(
    ("header", "cell", "name"),
    [
        ("Name", "Ursula von der Leyen", ("", "Ursula", "von der Leyen")),
        ("Name", "Prof. Dr. Ada Stern", ("Prof. Dr.", "Ada", "Stern")),
        ("Name", "Müller, Dr. Ute", ("Dr.", "Ute", "Müller")),
        ("Name, Vorname", "Öz, Can", ("", "Can", "Öz")),
        ("Nachname, Vorname", "Öz Can", ("", "Can", "Öz")),
        ("Name", "Sukarno", ("", "Sukarno", "")),
        ("Name", "Martin Luther King, Jr.", ("", "Martin Luther", "King, Jr.")),
        ("Name", "Frau Dipl.-Ing. Ina Ruf", ("Dipl.-Ing.", "Ina", "Ruf")),
        ("Name", "毛泽东", ("", "毛泽东", "")),
    ],
)
def test_name_in_one_column_is_taken_apart(header, cell, name):
    found = person(f'{header};E-Mail\n"{cell}";a@example.org\n')
    assert (found.title, found.given, found.family) == name


@pytest.mark.parametrize(
    "cell",
    [
        "NEA@example.org",
        "Nea Nord <NEA@example.org>",
        "mailto:NEA@example.org",
        '"Nord, Nea" <NEA@example.org>',
    ],
)
def test_address_is_taken_out_of_what_surrounds_it(cell):
    quoted = cell.replace('"', '""')
    assert person(f'Name;E-Mail\nNea Nord;"{quoted}"\n').email == "NEA@example.org"


def test_needs_become_flags_and_the_rest_stays_in_words():
    text = (
        "Name;Bedarf;Höranlage;Assistenzhund\n"
        "A B;Rolli;x;nein\n"
        "C D;Rolli, Platz am Gang;;ja\n"
        "E F;nutze einen Rollstuhl (elektrisch);;?\n"
        "G H;kein Rollstuhl mehr;;\n"
        "I J;keine;nur vorne;\n"
        "K L;ja;;\n"
    )
    found = [(p.needs, p.needs_note) for p in added(plan(text), Person)]
    assert found == [
        (Need.STEP_FREE | Need.HEARING_LOOP, ""),
        (Need.STEP_FREE | Need.ASSISTANCE_DOG, "Platz am Gang"),
        (Need.STEP_FREE, "nutze einen Rollstuhl (elektrisch)"),
        (Need.NONE, "kein Rollstuhl mehr"),
        (Need.NONE, "nur vorne"),
        (Need.NONE, "Bedarf: ja"),
    ]


def test_answers_of_a_form_are_understood():
    text = (
        "Name;Essen;Fotos erlaubt;Sprachen;Rolle;Begleitperson;Status;Angemeldet am;Kategorie\n"
        'A B;"vegan, nussfrei";bitte fragen;Deutsch und Türkisch;Helfer*in;2;storniert;'
        "07.02.2027 13:31;Gast\n"
        "C D;alles;nein;en;Gärtnerin;ja;Warteliste;;\n"
        "E F;vegetarisch;ja;Tigrinya, Kauderwelsch;;Eva;bezahlt;;Gast\n"
    )
    found = plan(text)
    one, two, three = added(found, Person)
    assert (one.diet, one.diet_note, one.photos, one.languages) == (
        Diet.VEGAN,
        "vegan, nussfrei",
        PhotoConsent.ASK,
        "de tr",
    )
    assert one.roles is Role.HELPER
    assert (two.diet, two.photos, two.languages, two.roles) == (Diet.ANY, PhotoConsent.NO, "en", Role.NONE)
    assert (three.diet, three.photos, three.languages) == (Diet.VEGETARIAN, PhotoConsent.YES, "ti")
    assert [
        (r.status, r.category, r.companions, r.registered, r.note) for r in added(found, Registration)
    ] == [
        (RegistrationStatus.CANCELLED, "Gast", 2, datetime(2027, 2, 7, 13, 31), ""),
        (RegistrationStatus.WAITING, "Gärtnerin", 1, None, ""),
        (RegistrationStatus.REGISTERED, "Gast", 1, None, "Begleitperson: Eva"),
    ]
    assert [(p.line, p.code, p.facts["value"]) for p in found.problems] == [
        (4, "value-not-understood", "Kauderwelsch")
    ]


def test_answers_with_a_column_each_are_put_together():
    text = "Name;Ernährung – vegan;Ernährung – vegetarisch\nA B;nein;Ja\nC D;Ja;nein\n"
    assert [p.diet for p in added(plan(text), Person)] == [Diet.VEGETARIAN, Diet.VEGAN]


def test_wishes_meet_sessions_by_title_number_and_short_name():
    text = (
        "Name;1. Wahl;2. Wahl;3. Wahl;4. Wahl\n"
        "A B;lastenrad bauen;WS 2;03;Jonglieren\n"
        "C D;2 – Löten;Löten;Pause;\n"
    )
    found = plan(text, SESSIONS)
    assert [(w.rank, w.session_id, w.words) for w in added(found, Wish)] == [
        (1, "s1", "lastenrad bauen"),
        (2, "s2", "WS 2"),
        (3, "s3", "03"),
        (4, None, "Jonglieren"),
        (1, "s2", "2 – Löten"),
        (2, "s2", "Löten"),
        (3, None, "Pause"),
    ]
    assert [p.facts for p in found.problems] == [
        {"words": "Jonglieren", "count": 1},
        {"words": "Pause", "count": 1},
    ]


def test_wishes_in_one_cell_and_booked_places_are_read():
    text = "Name;Wünsche;Workshop 1;Workshop 2\nA B;WS 2, Singen;WS 1;Tauchen\n"
    found = plan(text, SESSIONS)
    assert [(w.rank, w.session_id) for w in added(found, Wish)] == [(1, "s2"), (2, "s3")]
    assert [b.session_id for b in added(found, Booking)] == ["s1"]
    assert codes(found) == {"session-unknown": 1}


def test_wishes_that_found_no_session_find_it_when_it_is_there(carried_out):
    text = "Name;1. Wahl\nA B;Singen\n"
    event = carried_out(plan(text), Snapshot(sessions=SESSIONS.sessions))
    [(before, after)] = plan(text, event).change
    assert (before.session_id, after.session_id) == (None, "s3")


def test_every_row_is_accounted_for():
    text = (
        "Teilnehmende;;\n;;\nName;E-Mail;Ort\nA B;a@example.org;Ulm\n;;Bonn\n;c@example.org;\n\n"
        "Name;E-Mail;Ort\nSumme;;3\n"
    )
    found = plan(text)
    assert counts(found) == (5, 1, 0, 0, 4)
    assert [(p.line, p.code) for p in found.problems] == [
        (5, "row-without-name"),
        (6, "address-without-name"),
        (8, "row-is-heading"),
        (9, "row-is-total"),
    ]


def test_column_that_is_left_out_is_said_once():
    found = plan("Name;T-Shirt;Leer\nA B;L;\nC D;M;\n")
    assert [(p.line, p.code, p.facts) for p in found.problems] == [
        (0, "column-left-out", {"column": "T-Shirt"})
    ]


def test_value_that_is_not_understood_is_said_and_the_row_stays():
    found = plan("Name;Geburtsdatum;Status;E-Mail\nA B;31.9.1990;halb;keine\nC D;;;c(at)example\n")
    assert counts(found) == (2, 2, 0, 0, 0)
    assert [(p.line, p.code) for p in found.problems] == [
        (2, "value-not-understood"),
        (2, "value-not-understood"),
        (3, "email-doubtful"),
    ]


def test_months_before_days_are_understood_where_the_column_proves_it():
    text = "Name;Birthday\nA B;1/2/1990\nC D;12/31/1991\n"
    assert [p.born for p in added(plan(text), Person)] == [date(1990, 1, 2), date(1991, 12, 31)]
    assert codes(plan("Name;Birthday\nA B;1/2/1990\n")) == {"value-not-understood": 1}


def test_attendee_goes_before_order_and_neither_is_mixed():
    text = (
        "Name Teilnehmer*in;E-Mail;E-Mail Teilnehmer*in;Adresse;Stadt;"
        "Rechnungsadresse: Name;Rechnungsadresse: Stadt\n"
        "Anna Berg;kasse@example.org;anna@example.org;Weg 1;;Rita Reich;Köln\n"
        ";kasse@example.org;;;;Rita Reich;Köln\n"
    )
    one, two = added(plan(text), Person)
    assert (one.name, one.email, one.street, one.town) == ("Anna Berg", "anna@example.org", "Weg 1", "")
    assert (two.name, two.email, two.town) == ("Rita Reich", "kasse@example.org", "Köln")


EVENT = Snapshot(
    people=Shelf(
        [
            Person(PersonId("1"), "Anna", "Müller", email="a@example.org", phone="1", note="kommt später"),
            Person(PersonId("2"), "Ben", "Cem", organisation="Tauschring e. V."),
        ]
    )
)


def test_same_address_and_same_folded_name_are_one_person():
    found = plan("Vorname;Nachname;E-Mail;Ort\nANNA;Mueller;A@Example.org;Ulm\n", EVENT)
    [(before, after)] = found.change
    assert counts(found) == (1, 0, 1, 0, 0)
    assert (after.id, after.name, after.email, after.town) == ("1", "Anna Müller", "a@example.org", "Ulm")
    assert before is EVENT.people[PersonId("1")]


def test_value_of_the_list_wins_notes_are_added_and_empty_cells_erase_nothing():
    found = plan("Name;E-Mail;Telefon;Bemerkung\nAnna Müller;a@example.org;2;vegan\n", EVENT)
    [(_, after)] = found.change
    assert (after.phone, after.note) == ("2", "kommt später\nvegan")
    found = plan("Name;E-Mail;Telefon;Bemerkung\nAnna Müller;a@example.org;;\n", EVENT)
    assert found.change == ()
    assert [type(record) for record in found.add] == [Registration]


def test_same_address_with_another_name_are_two_people_and_it_is_said():
    found = plan("Name;E-Mail\nJan Müller;a@example.org\n", EVENT)
    assert (found.new, codes(found)) == (1, {"shared-address": 1})


def test_same_name_without_address_is_one_person_in_the_same_organisation_only():
    assert counts(plan("Name;Verein\nCem, Ben;Tauschring e.V.\n", EVENT)) == (1, 0, 1, 0, 0)
    found = plan("Name;Verein\nBen Cem;Stadtgarten\n", EVENT)
    assert (found.new, codes(found)) == (1, {"same-name": 1})


def test_namesakes_with_different_addresses_are_two_people_and_it_is_said():
    found = plan("Name;E-Mail\nAnna Müller;b@example.org\n", EVENT)
    assert (found.new, codes(found)) == (1, {"same-name": 1})


def test_namesakes_in_different_classes_stay_two_people_with_their_wishes(shared_data, carried_out):
    found = attendees.read(shared_data / "workshop-wishes" / "BOT2_Wahl_pseudonymisiert.csv")
    first = attendees.plan(found, None, Snapshot(), "x")
    assert counts(first) == (135, 135, 0, 0, 0)
    assert codes(first)["same-name"] == 2
    again = attendees.plan(found, None, carried_out(first, Snapshot()), "x")
    assert counts(again) == (135, 0, 0, 135, 0)


def test_person_who_is_listed_twice_is_one_and_it_is_said():
    found = plan("Name;E-Mail;Ort\nA B;a@example.org;\nA B;a@example.org;Ulm\nA B;a@example.org;\n")
    assert counts(found) == (3, 1, 1, 1, 0)
    assert codes(found) == {"row-repeated": 2}
    assert [p.town for p in added(found, Person)] == ["Ulm"]


def test_composed_and_decomposed_letters_are_one_person(shared_data):
    found = attendees.read(shared_data / "names" / "names_stress_handcompiled.csv")
    result = attendees.plan(found, None, Snapshot(), "x")
    assert counts(result) == (60, 57, 0, 3, 0)  # Zoë, O’Brien and Groß stand there in two spellings each
    assert codes(result) == {"column-left-out": 1, "row-repeated": 3, "signs-removed": 2}
    names = {(p.given, p.family) for p in added(result, Person)}
    assert {
        ("Tab Name", "Zeile Umbruch"),
        ("Test" + "emaN", "Bidi"),
        ("X Æ A-12", "Musk"),
        ("=1+1", "Formel"),
    } <= names
    assert max(len(p.name) for p in added(result, Person)) == 601


def test_two_thousand_names_of_all_scripts_stay_two_thousand(shared_data, carried_out):
    found = attendees.read(shared_data / "names" / "names_multiscript_faker.csv")
    first = attendees.plan(found, None, Snapshot(), "x")
    assert counts(first) == (2000, 2000, 0, 0, 0)
    assert counts(attendees.plan(found, None, carried_out(first, Snapshot()), "x")) == (2000, 0, 0, 2000, 0)


def test_ten_thousand_rows_are_all_accounted_for(tmp_path, shared_data):
    source = (shared_data / "attendees" / "teilnehmerliste_synth_utf8bom_semikolon.csv").read_text(
        "utf-8-sig"
    )
    header, _, rows = source.partition("\n")
    many = "".join(rows.replace("teilnehmer", f"t{n}-") for n in range(34))
    path = tmp_path / "viele.csv"
    path.write_text(f"{header}\n{many}", "utf-8-sig")
    assert attendees.plan(attendees.read(path), None, Snapshot(), "x").new == 10_200


def test_a_need_that_stands_in_a_note_is_pointed_out():
    found = plan("Vorname;Nachname;Bemerkung\nAnna;Berg;braucht Rollstuhlplatz\nBen;Bach;bringt Kuchen\n")
    assert [(p.line, p.code) for p in found.problems] == [(2, "note-names-need")]


def test_rows_that_contradict_each_other_change_nothing_the_second_time(carried_out):
    text = "Vorname;Nachname;E-Mail;Verein\nAnna;Berg;a@example.org;X\nAnna;Berg;a@example.org;Y\n"
    again = plan(text, carried_out(plan(text), Snapshot()))
    assert (again.same, again.changed, again.change) == (2, 0, ())


def test_plan_depends_on_nothing_but_its_input(shared_data):
    found = attendees.read(shared_data / "attendees" / "teilnehmerliste_synth_utf16_tab.csv")
    one, two = (attendees.plan(found, None, Snapshot(), "x") for _ in range(2))
    assert [getattr(r, "email", "") for r in one.add] == [getattr(r, "email", "") for r in two.add]
    assert one.problems == two.problems


@pytest.mark.parametrize("language", ["de", "en"])
def test_list_that_was_written_reads_back_without_a_change(carried_out, language):
    text = (
        "Anrede;Titel;Vorname;Nachname;Telefon;E-Mail;Sprachen;Rolle;Status;Angemeldet am;"
        "Bedarf;Essen;Fotos;Geburtsdatum;1. Wahl;2. Wahl;Workshop 1;Bemerkung\n"
        "Frau;Dr.;=1+1;Ünal;+49 711 1;a@example.org;de, ku;Moderation;Warteliste;1.2.2027 09:30;"
        "Rolli, Platz am Gang;vegan;ja;1.2.1960;WS 2;Jonglieren;WS 1;'=quote\n"
        ";;@b;-;;b@example.org;DGS;Presse, Helferin;storniert;;"
        'DGS;keine Nüsse;nein;;Singen;;Singen;"zwei\nZeilen; und ""mehr"""\n'
    )
    event = carried_out(plan(text, SESSIONS), SESSIONS)
    data = attendees.write_csv(event, event.attendees(), texts(language), private=True)
    found = tabular.parse(data, vocabulary("attendees").known)
    again = attendees.plan(found, None, event, "x")
    assert counts(again) == (2, 0, 0, 2, 0)
    assert (again.add, again.change) == ((), ())
    fresh = attendees.plan(found, None, SESSIONS, "x")
    keep = (
        "title",
        "given",
        "family",
        "phone",
        "languages",
        "roles",
        "needs",
        "needs_note",
        "diet",
        "diet_note",
        "photos",
        "born",
        "note",
    )
    written = {p.email: [getattr(p, name) for name in keep] for p in event.people.values()}
    assert {p.email: [getattr(p, name) for name in keep] for p in added(fresh, Person)} == written


def test_list_for_others_says_nothing_about_health(carried_out):
    event = carried_out(plan("Name;Bedarf;Essen;Geburtsdatum\nA B;Rolli;vegan;1.2.1960\n"), Snapshot())
    data = attendees.write_csv(event, event.attendees(), texts("de")).decode("utf-8-sig")
    assert data == "Vorname;Nachname;Status\r\nA;B;angemeldet\r\n"


@given(
    st.lists(
        st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\t\r\n"), max_size=12),
        min_size=1,
        max_size=6,
    )
)
def test_no_cell_that_is_written_is_a_formula(cells):
    data = csvfile.write([["Name"] * len(cells), cells]).decode("utf-8-sig")
    found = tabular.parse(
        csvfile.write([["Name"], *[[cell] for cell in cells]]), vocabulary("attendees").known
    )
    assert not any(row.text(0).startswith("'=") for row in found.rows)
    for cell in cells:
        if cell[:1] in tuple("=+-@\t\r"):
            assert "'" + cell.replace('"', '""') in data


NAUGHTY = st.sampled_from(
    [
        "",
        "ja",
        "nein",
        "?",
        "Summe",
        "1/2/90",
        "Anna",
        "Berg, Anna",
        "a@b.de",
        "Rolli",
        "=1",
        "WS 1",
        "9" * 400,
        "\u202e",
        "ß" * 50,
    ]
)


@given(
    st.lists(
        st.one_of(
            st.sampled_from(sorted(vocabulary("attendees").fields)),
            st.sampled_from(["Name", "Vorname", "E-Mail", "Wunsch 1", "Workshop 2", "Status", ""]),
        ),
        min_size=1,
        max_size=8,
    ),
    st.lists(st.lists(st.one_of(NAUGHTY, st.text(max_size=8)), max_size=9), max_size=8),
)
def test_any_table_gives_a_plan_whose_counts_add_up(header, rows):
    try:
        found = tabular.parse(csvfile.write([header, *rows]), vocabulary("attendees").known)
    except Refused:
        return
    for index, name in [(None, None), *enumerate(header)]:
        mapping = attendees.guess(found)
        if index is not None and name in vocabulary("attendees").fields:
            mapping = mapping.with_field(index, name)
        result = attendees.plan(found, mapping, SESSIONS, "x")
        assert result.rows == result.new + result.changed + result.same + result.skipped == len(found.rows)
        assert len(added(result, Person)) == result.new


def test_naughty_strings_are_names_like_any_other(shared_data, carried_out):
    naughty = json.loads((shared_data / "hostile" / "blns.json").read_text("utf-8"))
    naughty = [text for text in naughty if clean(text)[0]]  # a name of hidden signs is none
    data = csvfile.write(
        [
            ["Vorname", "Nachname", "E-Mail"],
            *([text, text, f"t{n}@example.org"] for n, text in enumerate(naughty)),
        ]
    )
    found = tabular.parse(data, vocabulary("attendees").known)
    result = attendees.plan(found, None, Snapshot(), "x")
    assert counts(result) == (len(naughty), len(naughty), 0, 0, 0)
    event = carried_out(result, Snapshot())
    assert counts(attendees.plan(found, None, event, "x"))[3] == len(naughty)
    again = tabular.parse(
        attendees.write_csv(event, event.attendees(), texts("de")), vocabulary("attendees").known
    )
    assert counts(attendees.plan(again, None, event, "x"))[3] == len(naughty)


STATUS_LIST = "Name;E-Mail;Status\nAnna Müller;a@example.org;{}\n"


def _with_status(status):
    there = Registration(RegistrationId("r"), PersonId("1"), status)
    return replace(EVENT, registrations=Shelf([there]))


def test_old_list_does_not_register_again_who_has_cancelled_here():
    found = plan(STATUS_LIST.format("angemeldet"), _with_status(RegistrationStatus.CANCELLED))
    assert (counts(found), found.change) == ((1, 0, 0, 1, 0), ())
    assert [(p.line, p.code, p.facts) for p in found.problems] == [
        (2, "status-kept", {"name": "Anna Müller", "listed": "registered", "status": "cancelled"})
    ]


def test_list_that_says_another_status_changes_it_and_says_so():
    found = plan(STATUS_LIST.format("storniert"), _with_status(RegistrationStatus.REGISTERED))
    [(_, after)] = found.change
    assert after.status is RegistrationStatus.CANCELLED
    assert [(p.line, p.code, p.facts) for p in found.problems] == [
        (2, "status-changed", {"name": "Anna Müller", "before": "registered", "status": "cancelled"})
    ]


def test_everybody_who_is_changed_is_named_with_what_changes():
    text = (
        "Name;E-Mail;Telefon;Begleitpersonen;Wunsch 1\n"
        "Anna Müller;a@example.org;2;;Lastenrad bauen\n"
        "Anna Müller;a@example.org;2;1;\n"
        "Neu Hier;n@example.org;3;;\n"
    )
    event = replace(_with_status(RegistrationStatus.REGISTERED), sessions=SESSIONS.sessions)
    found = [p for p in plan(text, event).problems if p.code == "person-changed"]
    assert [(p.line, p.facts) for p in found] == [
        (2, {"name": "Anna Müller", "fields": "phone wishes companions"})
    ]


@pytest.mark.parametrize("cell", ["-1", "1,5", "99999999999"])
def test_number_of_companions_that_cannot_be_is_said_and_not_taken(cell):
    found = plan(f"Name;Begleitpersonen\nAnna Berg;{cell}\n")
    assert [r.companions for r in added(found, Registration)] == [0]
    assert [(p.line, p.code, p.facts["value"]) for p in found.problems] == [(2, "value-not-understood", cell)]


def test_status_that_a_list_tells_twice_is_the_last_one_it_tells():
    text = "Name;E-Mail;Status\nNeu Hier;n@example.org;Warteliste\nNeu Hier;n@example.org;angemeldet\n"
    found = plan(text)
    assert [r.status for r in added(found, Registration)] == [RegistrationStatus.REGISTERED]
    assert codes(found) == {"row-repeated": 1}
