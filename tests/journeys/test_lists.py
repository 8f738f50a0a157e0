"""A real list becomes an event, and nothing of it is lost."""

import csv
from pathlib import Path

import pytest
import xlsxwriter

from netzwerkstatt.app.workspace import look

LISTS = {
    "teilnehmerliste_synth_utf8bom_semikolon.csv": ("utf-8-sig", ";", 300),
    "teilnehmerliste_synth_cp1252_semikolon.csv": ("cp1252", ";", 300),
    "teilnehmerliste_synth_utf16_tab.csv": ("utf-16", "\t", 60),
    "teilnehmerliste_synth_macroman_semikolon.csv": ("mac_roman", ";", 60),
}


def _rows(path, encoding, delimiter):
    with path.open(encoding=encoding, newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


@pytest.mark.parametrize("name", LISTS)
def test_every_row_is_new_once_and_the_same_ever_after(call, shared_data, tmp_path, name):
    encoding, delimiter, count = LISTS[name]
    call("new", "fest", "--title", "Fest")

    first = call("import", "fest.netzwerk", "attendees", shared_data / "attendees" / name, "--json").object
    assert (first["rows"], first["new"], first["changed"], first["same"]) == (count, count, 0, 0)

    people = look(tmp_path / "fest.netzwerk").people.values()
    expected = {
        (row["Vorname"], row["Nachname"], row["Straße"], row["PLZ"], row["Ort"], row["E-Mail"])
        for row in _rows(shared_data / "attendees" / name, encoding, delimiter)
    }
    assert {(p.given, p.family, p.street, p.postcode, p.town, p.email) for p in people} == expected

    again = call("import", "fest.netzwerk", "attendees", shared_data / "attendees" / name, "--json").object
    assert (again["new"], again["changed"], again["same"]) == (0, 0, count)
    assert len(call("history", "fest.netzwerk", "--json").object["steps"]) == 2


def test_all_lists_together_keep_everybody_apart_who_shares_an_address(call, shared_data):
    call("new", "fest", "--title", "Fest")
    for name in LISTS:
        call("import", "fest.netzwerk", "attendees", shared_data / "attendees" / name)
    assert call("info", "fest.netzwerk", "--json").object["people"] == 720


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_what_is_exported_reads_back_unchanged(call, sample, suffix):
    call("export", sample, "attendees", "-o", f"liste.{suffix}", lang="de")
    back = call("import", sample, "attendees", f"liste.{suffix}", "--json").object
    assert (back["rows"], back["same"]) == (128, 128)


def test_an_exported_list_opens_right_in_german_excel(call, sample, tmp_path):
    call("export", sample, "attendees", "-o", "liste.csv", lang="de")
    content = (tmp_path / "liste.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    head = content.decode("utf-8-sig").split("\r\n")[0].split(";")
    assert {"Vorname", "Nachname", "E-Mail"} <= {title.strip('"') for title in head}


TEXTS = {
    "gaeste.csv": "Vorname;Nachname;E-Mail;Ort\nAnna;Berg;a@example.org;Ulm\nBen;Cem;;Bonn\n",
    "raeume.csv": "Raum;Plätze;Ausstattung\nSaal;80;Beamer\nKüche;12;\n",
    "ohne.csv": "Miete;120,50\nBrot;80,00\n",
}


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("rooms", "gaeste.csv"),
        ("budget", "gaeste.csv"),
        ("budget", "ohne.csv"),
        ("attendees", "raeume.csv"),
    ],
)
def test_a_list_of_another_kind_is_refused_in_one_sentence_and_changes_nothing(call, sample, kind, name):
    Path(name).write_text(TEXTS[name], encoding="utf-8")
    before = sample.read_bytes()
    answer = call("import", sample, kind, name)
    assert (answer.code, answer.said) == (3, "")
    assert name in answer.complained
    assert len(answer.complained.splitlines()) == 1
    assert sample.read_bytes() == before


def test_a_workbook_with_a_sheet_for_each_day_is_read_whole(call, tmp_path):
    sheets = {
        "Samstag": [("Name", "E-Mail"), ("Anna Berg", "a@example.org"), ("Ben Cem", "kaputt")],
        "Sonntag": [("Name", "E-Mail"), ("Daria Dom", "d@example.org"), ("Emil Eck", "auch kaputt")],
        "Hinweise": [("Bitte", "pünktlich"), ("sein", "")],
    }
    with xlsxwriter.Workbook(tmp_path / "liste.xlsx") as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for line, row in enumerate(rows):
                sheet.write_row(line, 0, row)
    call("new", "fest", "--title", "Fest")
    answer = call("import", "fest.netzwerk", "attendees", "liste.xlsx", "--json").object
    assert (answer["rows"], answer["new"]) == (4, 4)
    assert [problem["text"] for problem in answer["problems"]] == [
        "The sheet “Hinweise” is not taken over (rows: 2).",
        "Sheet “Samstag”: Line 3: “kaputt” may not be an email address. Please check.",
        "Sheet “Sonntag”: Line 3: “auch kaputt” may not be an email address. Please check.",
    ]


def test_an_old_list_leaves_a_cancellation_and_a_newer_one_says_whom_it_changes(call, tmp_path):
    (tmp_path / "alt.csv").write_text(
        "Name;E-Mail;Status\nAnna Berg;a@example.org;angemeldet\n", encoding="utf-8"
    )
    (tmp_path / "neu.csv").write_text(
        "Name;E-Mail;Telefon;Status\nAnna Berg;a@example.org;0711 1;storniert\n", encoding="utf-8"
    )
    call("new", "fest", "--title", "Fest")
    call("import", "fest.netzwerk", "attendees", "alt.csv")
    changed = call("import", "fest.netzwerk", "attendees", "neu.csv", "--json").object
    assert [problem["text"] for problem in changed["problems"]] == [
        "Line 2: Anna Berg was “registered” and becomes “cancelled”.",
        "Line 2: Anna Berg has new details in the list: Phone.",
    ]
    again = call("import", "fest.netzwerk", "attendees", "alt.csv", "--json").object
    assert (again["changed"], again["same"]) == (0, 1)
    assert [problem["text"] for problem in again["problems"]] == [
        "Line 2: Anna Berg is “registered” in the list and stays “cancelled” here."
    ]
    [registration] = look(tmp_path / "fest.netzwerk").registrations.values()
    assert registration.status == "cancelled"


def test_an_exported_budget_comes_back_with_one_note_on_its_headings(call, sample):
    call("export", sample, "budget", "-o", "budget.xlsx", lang="de")
    back = call("import", sample, "budget", "budget.xlsx", "--json").object
    assert (back["new"], back["changed"]) == (0, 0)
    codes = [problem["code"] for problem in back["problems"]]
    assert codes.count("rows-are-headings") == 1
    assert set(codes) <= {"rows-are-headings", "column-left-out", "sheet-left-out"}
