"""A German text that is missing, guessed, unused or filled otherwise does not get past the check."""

import importlib.util
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

SCRIPT = Path(__file__).parents[2] / "packaging" / "catalogue.py"
CODE = """
texts._("Undo")
texts._("“{name}” is deleted.", name=name)
texts.n_("{count} room", "{count} rooms", count)
texts.p_("column", "Room")
LABEL = N_("Move session")
texts._(spoken_elsewhere)
"""
GERMAN = {
    "Undo": "Rückgängig",
    "“{name}” is deleted.": "„{name}“ ist gelöscht.",
    ("{count} room", "{count} rooms"): ("ein Raum", "{count} Räume"),
    "Move session": "Programmpunkt verschieben",
}


@pytest.fixture(scope="module")
def catalogue():
    """Return the script as a module."""
    spec = importlib.util.spec_from_file_location("catalogue_script", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def template(catalogue, tmp_path):
    code = tmp_path / "code"
    code.mkdir()
    (code / "speaking.py").write_text(CODE, encoding="utf-8")
    return catalogue.extracted(code)


@pytest.fixture
def file(catalogue, template, tmp_path):
    """Write a complete German catalogue, compiled, and return its path."""
    file = tmp_path / "german.po"
    write(file)
    catalogue.update(file, template)
    return file


def write(file, german=GERMAN):
    """Write a catalogue by hand, as a translator would."""
    words = Catalog(locale="de")
    for english, said in german.items():
        words.add(english, said)
    words.add("Room", "Raum", context="column")
    with file.open("wb") as text:
        write_po(text, words)


def test_complete_catalogue_has_no_problems(catalogue, template, file):
    assert list(catalogue.problems(file, template)) == []


def test_every_kind_of_text_is_found(template):
    found = {(entry.context, entry.id) for entry in template if entry.id}
    assert found == {(None, english) for english in GERMAN} | {("column", "Room")}


def test_text_without_german_is_named_with_its_place(catalogue, template, file):
    write(file, {**GERMAN, "Undo": ""})
    assert "no German for “Undo” (code/speaking.py:2)" in list(catalogue.problems(file, template))


def test_plural_needs_all_its_forms(catalogue, template, file):
    write(file, {**GERMAN, ("{count} room", "{count} rooms"): ("ein Raum", "")})
    assert any("no German for “{count} room”" in line for line in catalogue.problems(file, template))


def test_guess_is_not_enough(catalogue, template, file):
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('msgid "Undo"', '#, fuzzy\nmsgid "Undo"'), encoding="utf-8")
    assert any("only a guess for “Undo”" in line for line in catalogue.problems(file, template))


@pytest.mark.parametrize("german", ["„{nahme}“ ist gelöscht.", "Gelöscht.", "„{name“ ist gelöscht."])
def test_other_placeholders_are_noticed(catalogue, template, file, german):
    write(file, {**GERMAN, "“{name}” is deleted.": german})
    assert any("placeholders} differ" in line for line in catalogue.problems(file, template))


def test_text_that_nothing_says_is_noticed_and_dropped(catalogue, template, file):
    write(file, {**GERMAN, "Redo": "Wiederholen"})
    assert "no longer said: “Redo”" in list(catalogue.problems(file, template))

    catalogue.update(file, template)
    assert "Redo" not in file.read_text(encoding="utf-8")
    assert list(catalogue.problems(file, template)) == []


def test_entry_marked_as_obsolete_is_noticed(catalogue, template, file):
    with file.open("a", encoding="utf-8") as text:
        text.write('\n#~ msgid "Redo"\n#~ msgstr "Wiederholen"\n')
    assert list(catalogue.problems(file, template)) == ["no longer said: “Redo”"]


def test_catalogue_that_was_not_compiled_is_noticed(catalogue, template, file):
    file.with_suffix(".mo").unlink()
    [line] = catalogue.problems(file, template)
    assert "not the one that was written" in line


def test_update_changes_nothing_where_no_text_changed(catalogue, template, file):
    before = file.read_bytes(), file.with_suffix(".mo").read_bytes()
    catalogue.update(file, template)
    assert (file.read_bytes(), file.with_suffix(".mo").read_bytes()) == before
