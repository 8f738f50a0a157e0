"""A real list becomes an event, and nothing of it is lost."""

import csv

import pytest

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
