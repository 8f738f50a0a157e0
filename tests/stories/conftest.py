"""The steps that the stories share: an event, lists for it, and what comes out."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import openpyxl
import pytest
from pytest_bdd import given, parsers, then, when

from netzwerkstatt.base import clock
from tests.documents.printed import flat, text_of
from tests.stories.labels import labels_of, plain

OUTPUTS = {
    "die Namensschilder": ("print", "badges", "schilder.pdf"),
    "die Unterschriftenlisten": ("print", "sign-in", "unterschriften.pdf"),
    "die Türschilder": ("print", "door-signs", "türen.pdf"),
    "das Programm": ("print", "programme", "programm.pdf"),
    "das Programm in großer Schrift": ("print", "programme", "groß.pdf", "--edition", "large"),
    "das Programm in einfacher Sprache": ("print", "programme", "einfach.pdf", "--edition", "plain"),
    "die Excel-Liste": ("export", "attendees", "liste.xlsx"),
    "die CSV-Liste": ("export", "attendees", "liste.csv"),
    "den Finanzplan": ("export", "budget", "finanzplan.xlsx"),
}
KINDS = {"die Räume": "rooms", "das Programm": "schedule", "den Finanzplan": "budget"}
NO_LISTS = {
    "ein Plakat": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
    "ein Foto": b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01" + bytes(64),
    "ganz leer": b"",
    "beschädigt": b"PK\x03\x04" + bytes(64),
}
NOT_SAID = {"fehler", "ungültig", "error", "invalid", "failed", "traceback", "exception"}
ENGLISH = {"and", "by", "can", "cannot", "could", "file", "has", "is", "list", "not", "of", "on", "the", "to"}


@dataclass(frozen=True)
class Reading:
    """What the program said to a list, and the event before and after."""

    code: int
    sentence: str
    before: bytes
    after: bytes


@pytest.fixture
def speak(call):
    """Call the German command line; what it asks for must be done."""

    def run(*words):
        answer = call(*words, lang="de")
        assert answer.code == 0, answer.complained
        return answer

    return run


@pytest.fixture
def put_out(speak) -> Callable[..., Path]:
    """Print or export what the stories call by its German name."""

    def run(thing, event):
        verb, kind, name, *options = OUTPUTS[thing]
        file = event.with_name(f"{event.stem}-{name}")
        speak(verb, event, kind, "-o", file, *options)
        return file

    return run


@pytest.fixture
def tables():
    """The lists of a story by name: rows of a heading and what stands below it."""
    return {}


def contents(file):
    """Return all words of a file that was put out."""
    if file.suffix == ".pdf":
        return flat(text_of(file.read_bytes()))
    if file.suffix == ".csv":
        return file.read_text(encoding="utf-8-sig")
    return " ".join(words_on(sheet) for sheet in openpyxl.load_workbook(file))


def words_on(sheet):
    """Return all words on the sheet of a workbook."""
    return " ".join(str(cell) for row in sheet.values for cell in row if cell is not None)


@pytest.fixture
def contents_of():
    return contents


@given("eine neue Veranstaltung", target_fixture="event")
def a_new_event(speak, tmp_path):
    path = tmp_path / "fest.netzwerk"
    speak("new", path, "--title", "Nachbarschaftsfest", "--date", "16.10.2027", "--place", "Gartenhof")
    return path


@given("das Beispiel", target_fixture="event")
def the_sample(sample):
    return sample


@given(parsers.re("eine (?P<program>Excel|CSV)-Liste „(?P<name>.+?)“"))
def a_list(program, name, datatable, tables, tmp_path):
    heading, *rows = datatable
    tables[name] = [dict(zip(heading, row, strict=True)) for row in rows]
    if program == "CSV":
        lines = "\n".join(";".join(row) for row in datatable)
        (tmp_path / f"{name}.csv").write_text(lines, encoding="utf-8")
        return
    book = openpyxl.Workbook()
    for row in datatable:
        book.active.append(row)
    book.save(tmp_path / f"{name}.xlsx")


@given(parsers.parse("eine Datei „{name}“, die in Wahrheit {content} ist"))
def a_file_of_another_kind(name, content, tmp_path):
    (tmp_path / name).write_bytes(NO_LISTS[content])


@when(parsers.parse("ich „{name}“ einlese"), target_fixture="reading")
def read_attendees(name, call, event):
    return read(call, event, name, "attendees")


@when(parsers.parse("ich aus „{name}“ {what} einlese"), target_fixture="reading")
def read_something_else(name, what, call, event):
    reading = read(call, event, name, KINDS[what])
    assert reading.code == 0, reading.sentence
    return reading


def read(call, event, name, kind):
    file = next(path for path in event.parent.iterdir() if name in {path.name, path.stem})
    before = event.read_bytes()
    answer = call("import", event, kind, file, lang="de")
    return Reading(answer.code, answer.complained, before, event.read_bytes())


@when(parsers.re("ich (?P<thing>.+) (?:drucke|ausgebe)"), target_fixture="result")
def put_something_out(thing, put_out, event):
    return put_out(thing, event)


@when("ein Tag vergeht")
def a_day_goes_by(monkeypatch):
    now, local_now, day = clock.now, clock.local_now, timedelta(days=1)
    monkeypatch.setattr(clock, "now", lambda: now() + day)
    monkeypatch.setattr(clock, "local_now", lambda: local_now() + day)


@then(parsers.parse("hat jede Person aus „{name}“ ihr eigenes Schild"))
def everybody_has_a_label(name, tables, result):
    """In any order; where a name is broken into lines is the label's affair."""
    people = [(plain(row["Vorname"]), plain(row["Nachname"])) for row in tables[name]]
    labels = [plain(label.text) for label in labels_of(result)]
    assert len(labels) == len(people)
    for parts in people:
        assert sum(all(part in label for part in parts) for label in labels) == 1, parts


@then("antwortet das Programm mit einem verständlichen Satz")
def answers_in_words(reading):
    said = reading.sentence.strip()
    words = {word.strip("„“.,:-").lower() for word in said.split()}
    assert reading.code == 3
    assert len(said.splitlines()) == 1
    assert said.endswith(".")
    assert not words & (NOT_SAID | ENGLISH)


@then(parsers.parse("darin kommt „{words}“ vor"))
def the_sentence_names(words, reading):
    assert words in reading.sentence


@then("in der Veranstaltung ist alles wie zuvor")
def nothing_has_changed(reading):
    assert reading.after == reading.before


@then("ist niemand angemeldet")
def nobody_is_registered(speak, event):
    assert speak("info", event, "--json").object["attendees"] == 0


@then("sind angemeldet")
def are_registered(datatable, put_out, event):
    lines = contents(put_out("die CSV-Liste", event)).splitlines()[1:]
    assert sorted(" ".join(line.split(";")[:2]) for line in lines) == sorted(name for (name,) in datatable)


@then(parsers.re("(?:steht dort|dort steht) „(?P<words>.+)“"))
def it_says(words, result):
    assert words in contents(result)


@then(parsers.parse("dort steht nichts von „{words}“"))
def it_does_not_say(words, result):
    assert words.lower() not in contents(result).lower()


@then("dort steht nichts von")
def it_says_none_of(datatable, result):
    assert said_of(datatable, contents(result)) == []


@then(parsers.re("(?:steht )?auf dem Blatt „(?P<name>.+)“ (?:steht )?nichts von"))
def the_sheet_says_none_of(name, datatable, result):
    assert said_of(datatable, words_on(openpyxl.load_workbook(result)[name])) == []


def said_of(table, said):
    """Return which words of a table stand in a text, large or small."""
    return [words for row in table for words in row if words.lower() in said.lower()]
