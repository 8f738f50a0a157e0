"""What a table shows, and what changes cost."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from netzwerkstatt.base.folding import fold
from netzwerkstatt.ui.tables.columns import Column
from netzwerkstatt.ui.tables.model import RecordTable
from tests.ui.tables.guests import Guest, Guests, columns

MANY = 100_000

names = st.sampled_from(["Änne", "anna", "Ana", "Bjørn", "Łukasz", "Lukas", "", "Çelik", "Zoë", "zoe"])
steps = st.lists(
    st.one_of(
        st.tuples(st.just("put"), st.integers(0, 9), names),
        st.tuples(st.just("drop"), st.integers(0, 9), st.none()),
        st.tuples(st.just("filter"), st.sampled_from(["", "a", "lu", "AN", "ä", "n a"]), st.none()),
        st.tuples(st.just("sort"), st.sampled_from([0, 1]), st.booleans()),
    ),
    max_size=30,
)


def by_hand(records, words, column, *, backwards):
    """Filter and sort the plain way."""
    found = [g for g in records.values() if all(word in fold(g.name) for word in words)]
    key = columns()[column].sort_key
    return [g.id for g in sorted(found, key=lambda g: (key(g), g.id), reverse=backwards)]


@given(steps=steps, bulk=st.booleans())
def test_changes_lead_to_the_same_rows_as_sorting_everything_anew(steps, bulk):
    records, words, column, backwards = {}, (), 0, False
    table = RecordTable(columns(), lambda g: g.name, lambda _: None)
    tester = QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    changed = set()
    for kind, what, value in steps:
        if kind == "put":
            records[f"g{what}"] = Guest(f"g{what}", value, diet=value[:1])
            changed.add(f"g{what}")
        elif kind == "drop":
            records.pop(f"g{what}", None)
            changed.add(f"g{what}")
        elif kind == "filter":
            words = tuple(fold(what).split())
            table.filter(what)
        else:
            column, backwards = what, value
            table.sort(column, Qt.SortOrder.DescendingOrder if backwards else Qt.SortOrder.AscendingOrder)
        if not bulk or len(changed) > 3:
            table.take(changed, records.get)
            changed = set()
        if not changed:
            shown = [table.id_at(row) for row in range(table.rowCount())]
            assert shown == by_hand(records, words, column, backwards=backwards)
    assert all(table.row_of(table.id_at(row)) == row for row in range(table.rowCount()))
    del tester


def test_many_changes_at_once_are_taken_together(qtbot):
    guests = Guests("Anna")
    fresh = {f"n{at:03}": Guest(f"n{at:03}", f"Gast {at:03}") for at in range(500)}
    with qtbot.assertNotEmitted(guests.table.rowsInserted), qtbot.waitSignal(guests.table.layoutChanged):
        guests.table.take(fresh, fresh.get)
    assert guests.shown()[:2] == ["Anna", "Gast 000"]
    assert guests.table.total == 501


def test_an_edit_among_a_hundred_thousand_touches_one_row(qtbot):
    """What an edit costs is counted, not timed: keys made, cells put into words, signals sent."""
    made = {"text": 0, "key": 0}

    def text(guest):
        made["text"] += 1
        return guest.name

    def key(guest):
        made["key"] += 1
        return guest.name

    records = {f"g{at:06}": Guest(f"g{at:06}", f"{at * 7919 % MANY:06}") for at in range(MANY)}
    table = RecordTable((Column("name", "Name", text, sort=key),), lambda g: g.name, lambda _: None)
    table.fill(records)
    made.update(text=0, key=0)
    records["g000500"] = Guest("g000500", "099999 b")
    with (
        qtbot.waitSignals([table.rowsMoved, table.dataChanged]),
        qtbot.assertNotEmitted(table.layoutChanged),
        qtbot.assertNotEmitted(table.modelReset),
    ):
        table.take(["g000500"], records.get)
    assert table.cell(MANY - 1, 0) == "099999 b"
    assert made == {"text": 1, "key": 2}


def test_a_cell_is_put_into_words_once():
    asked = []
    column = Column("name", "Name", lambda g: asked.append(g) or g.name, sort=lambda g: g.name)
    table = RecordTable((column,), lambda g: g.name, lambda _: None)
    table.fill({"a": Guest("a", "Anna")})
    assert [table.index(0, 0).data() for _ in range(3)] == ["Anna"] * 3
    assert len(asked) == 1


@pytest.mark.parametrize("typed", ["mueller", "MÜLLER", "müll", "anna mue", "  Muel "])
def test_search_finds_names_however_they_are_typed(typed):
    guests = Guests("Anna Müller", "Ben Maier")
    guests.table.filter(typed)
    assert guests.shown() == ["Anna Müller"]


def test_counts_of_shown_and_all_rows_are_told(qtbot):
    guests = Guests("Anna", "Ben", "Bea")
    with qtbot.waitSignal(guests.table.counted) as told:
        guests.table.filter("b")
    assert told.args == [2, 3]


def test_chosen_rows_stay_chosen_when_others_come_and_the_order_changes(shown):
    guests, view = shown("Ben", "Dora")
    view.show_id("g0")
    guests.save([(None, Guest("g9", "Anna"))])
    guests.table.sort(0, Qt.SortOrder.DescendingOrder)
    guests.table.filter("n")
    assert guests.shown() == ["Ben", "Anna"]
    assert view.chosen_ids() == ["g0"]
    assert view.current_id() == "g0"


def test_what_is_not_shown_cannot_be_chosen(shown):
    guests, view = shown("Ben", "Dora")
    guests.table.filter("dora")
    assert view.show_id("g0") is False
    assert view.show_id("g1") is True


def test_an_edit_that_changes_nothing_is_no_command():
    guests = Guests("Anna")
    guests.refuses = True
    assert guests.table.setData(guests.table.index(0, 0), "Anna") is True


def test_painting_shows_all_kinds_of_cells(shown):
    guests, view = shown("Anna", "Ben")
    before = view.grab().toImage()
    guests.save([(guests.kept["g0"], replace(guests.kept["g0"], here=True))])
    view.selectAll()
    assert view.grab().toImage() != before


def test_what_is_painted_is_what_the_rows_are_now(shown):
    """Rows are painted from pictures while they stay as they are, and anew once they change."""
    guests, view = shown("Anna", "Ben", "Cem")

    def seen():
        return view.viewport().grab().toImage()

    view.clearSelection()
    before = seen()
    guests.save([(guests.kept["g1"], replace(guests.kept["g1"], name="Benno"))])
    renamed = seen()
    assert renamed != before
    view.selectAll()
    assert seen() != renamed
    view.clearSelection()
    guests.save([(guests.kept["g1"], replace(guests.kept["g1"], name="Ben"))])
    assert seen() == before
    view.setColumnWidth(0, 300)
    assert seen() != before
