"""Cells copied in Excel go where they belong, and what does not fit is named."""

from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.ui.tables.columns import Check, Choice, Column, Line
from netzwerkstatt.ui.tables.pasting import cells_of, copied, pasted


@dataclass(frozen=True, slots=True)
class Guest:
    id: str
    name: str = ""
    companions: int = 0
    diet: str = "any"
    here: bool = False


def with_companions(guest, text):
    if not text.isdigit():
        raise Refused("count-not-understood", value=text)
    return replace(guest, companions=int(text))


NAME = Column(
    "name", "Name", lambda g: g.name, edit=Line(lambda g: g.name, lambda g, to: replace(g, name=to))
)
COUNT = Column(
    "companions", "Begleitung", lambda g: str(g.companions), edit=Line(lambda _: "", with_companions)
)
DIET = Column(
    "diet",
    "Kost",
    lambda g: g.diet,
    edit=Choice((("any", "alles"), ("vegan", "vegan")), lambda g: g.diet, lambda g, to: replace(g, diet=to)),
)
HERE = Column(
    "here",
    "Da",
    lambda g: "ja" if g.here else "nein",
    edit=Check(lambda g: g.here, lambda g, to: replace(g, here=to)),
)
CODE = Column("code", "Code", lambda g: g.id)
COLUMNS = (NAME, COUNT, DIET, HERE, CODE)


def made():
    return Guest("new")


def test_cells_go_into_the_columns_and_rows_from_the_current_one_on():
    rows = [Guest("a", "Anne"), Guest("b", "Ben"), Guest("c", "Cem")]
    found = pasted("Änne\t2\nBenno\t1", COLUMNS[:2], COLUMNS, rows, made)
    assert found.pairs == (
        (rows[0], Guest("a", "Änne", 2)),
        (rows[1], Guest("b", "Benno", 1)),
    )
    assert found.left == ()


def test_what_goes_beyond_the_rows_becomes_new_ones():
    found = pasted("Anne\nBen", (NAME,), COLUMNS, [], made)
    assert [now.name for _, now in found.pairs] == ["Anne", "Ben"]


def test_a_line_of_titles_names_the_columns_and_all_below_is_new():
    found = pasted("kost\tNAME\nVegan\tAnne", (NAME,), COLUMNS, [Guest("a", "Ada")], made)
    assert found.pairs == ((made(), Guest("new", "Anne", diet="vegan")),)


def test_a_title_nobody_knows_keeps_no_line_of_titles_from_being_one():
    found = pasted("Name\tKost\tSchuhe\nAnne\tvegan\t39", (NAME,), COLUMNS, [Guest("a", "Ada")], made)
    assert found.pairs == ((made(), Guest("new", "Anne", diet="vegan")),)
    assert found.left == (("Schuhe", "39"),)


def test_what_does_not_fit_is_named_and_the_rest_is_taken():
    found = pasted("Anne\tviele\tRoh\tx\tfremd", COLUMNS, COLUMNS, [], made)
    assert [now for _, now in found.pairs] == [Guest("new", "Anne", here=True)]
    assert found.left == (("Begleitung", "viele"), ("Kost", "Roh"), ("Code", "fremd"))


def test_an_empty_cell_leaves_what_is_there():
    rows = [Guest("a", "Anne", 2, diet="vegan", here=True)]
    assert pasted("Änne\t\t\t\t", COLUMNS, COLUMNS, rows, made).pairs == (
        (rows[0], replace(rows[0], name="Änne")),
    )


@pytest.mark.parametrize("word", ["einverstanden", "vielleicht", "Ja!"])
def test_what_says_neither_yes_nor_no_changes_nothing(word):
    found = pasted(f"Anne\t{word}", (NAME, HERE), COLUMNS, [Guest("a", "Anne", here=True)], made)
    assert (found.pairs, found.left) == ((), (("Da", word),))


@pytest.mark.parametrize("word", ["nein", "No", "0", "–"])
def test_a_no_takes_a_tick_away(word):
    rows = [Guest("a", "Anne", here=True)]
    assert pasted(word, (HERE,), COLUMNS, rows, made).pairs == ((rows[0], replace(rows[0], here=False)),)


def test_a_cell_with_line_ends_stays_one_cell():
    assert cells_of('"Anne\nAbt"\tx\n\n') == [["Anne\nAbt", "x"]]


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ('"Rad & Tat\tSüd\n"Tu was"\tWest', [['"Rad & Tat', "Süd"], ["Tu was", "West"]]),
        ('"Löten" für alle\tx', [['"Löten" für alle', "x"]]),
        ('"' + "lang " * 40_000, [['"' + ("lang " * 40_000).strip()]]),
        ("a\r\nb\rc", [["a"], ["b"], ["c"]]),
    ],
)
def test_quotes_that_enclose_no_cell_are_part_of_it(text, cells):
    assert cells_of(text) == cells


@pytest.mark.parametrize("text", ["", "\n\n", "\t\t"])
def test_an_empty_clipboard_changes_nothing(text):
    assert pasted(text, COLUMNS, COLUMNS, [Guest("a")], made).pairs == ()


NAMES = st.text(st.characters(exclude_categories=["Cc", "Cs"]) | st.sampled_from('\t\n"'), min_size=1)


@given(st.lists(NAMES.map(str.strip).filter(bool), min_size=1, max_size=9))
def test_rows_pasted_are_the_rows_copied(names):
    rows = [Guest("new", name, diet="vegan", here=True) for name in names]
    found = pasted(copied(rows, (NAME, DIET, HERE)), (NAME, DIET, HERE), (), [], made)
    assert [now for _, now in found.pairs] == rows


def test_a_gap_in_a_copied_column_leaves_its_row_as_it_is():
    rows = [Guest("1", "Anne"), Guest("2", "Ben"), Guest("3", "Cem")]
    found = pasted("Änne\n\nCemal\n\n", (NAME,), COLUMNS, rows, made)
    assert [(was.id, now.name) for was, now in found.pairs] == [("1", "Änne"), ("3", "Cemal")]
