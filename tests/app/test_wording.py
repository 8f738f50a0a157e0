"""Whatever lower floors report has a sentence, and every sentence is said for a reason."""

import ast
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from string import Formatter

import pytest

import netzwerkstatt
from netzwerkstatt.app import wording
from netzwerkstatt.app.wording.lists import field_names
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.texts import texts
from netzwerkstatt.documents.printed import PrintWarning
from netzwerkstatt.domain.people import Person
from netzwerkstatt.domain.registrations import Registration
from netzwerkstatt.exchange.plan import ImportPlan, Line, Problem

ROOT = Path(netzwerkstatt.__file__).parent
PLACE = {"Refused": 0, "PrintWarning": 0, "Problem": 1}
MADE = {"nothing-to-undo", "nothing-to-redo"}  # put together from a kind of step


def _codes() -> Iterator[str]:
    """Find every code that stands in the source as a literal."""
    for file in ROOT.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in PLACE:
                place = PLACE[node.func.id]
                given = node.args[place] if len(node.args) > place else None
                if isinstance(given, ast.Constant):
                    yield given.value


def test_every_code_has_a_sentence():
    assert {code for code in _codes() if code not in wording.SENTENCES} == set()


def test_every_sentence_is_said_somewhere():
    """A code that is put together or kept in a table still stands in the source as a word."""
    source = "\n".join(
        file.read_text(encoding="utf-8") for file in ROOT.rglob("*.py") if "wording" not in file.parts
    )
    assert {code for code in wording.SENTENCES if f'"{code}"' not in source} <= MADE


@pytest.mark.parametrize("code", sorted(wording.SENTENCES))
def test_a_sentence_says_it_plainly_in_both_languages(code):
    names = [name for _, name, _, _ in Formatter().parse(wording.SENTENCES[code]) if name]
    for language in ("de", "en"):
        said = texts(language)._(wording.SENTENCES[code], **dict.fromkeys(names, "x"))
        assert said[-1] in ".?"
        lowered = said.lower()
        for blame in ("error", "invalid", "fehler", "ungültig", "abbruch", "!"):
            assert blame not in lowered


def test_refusals_problems_and_warnings_are_worded_with_their_facts():
    english = texts("en")
    missing = Refused("file-missing", name="fest.netzwerk")
    assert wording.refusal(missing, english).startswith("“fest.netzwerk” is")
    assert "3" in wording.problem(Problem(3, "row-without-name"), english)
    warning = PrintWarning("letters-missing", "王", letters="王")
    assert "王" in wording.warning(warning, english)


def test_a_plan_is_summed_up():
    plan = ImportPlan("liste.csv", rows=1234, new=1200, changed=1, same=30, skipped=3)
    said = wording.plan_summary(plan, texts("de"))
    assert said == "liste.csv: 1.234 Zeilen gelesen, 1.200 neu, eine geändert, 30 unverändert, 3 weggelassen."


def test_a_line_of_several_sheets_names_its_sheet_and_changes_are_named_in_words():
    german = texts("de")
    found = Problem(Line(3, "Sonntag"), "person-changed", {"name": "Anna Berg", "fields": "email phone"})
    assert wording.problem(found, german) == (
        "Blatt „Sonntag“: Zeile 3: Anna Berg hat in der Liste neue Angaben: E-Mail, Telefon."
    )


def test_every_field_that_a_list_may_change_has_a_name():
    names = field_names(texts("en"))
    changed_by_lists = {f.name for kind in (Person, Registration) for f in fields(kind)} - {
        *("id", "person_id", "source", "initiative_id", "needs_consent", "fee", "travel")
    }
    assert changed_by_lists <= names.keys()
