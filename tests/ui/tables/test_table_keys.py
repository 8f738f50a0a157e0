"""What keys and the mouse do in a table."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QVBoxLayout, QWidget

from netzwerkstatt.ui.tables.view import RecordView
from tests.ui.tables.guests import Guests


def test_chosen_rows_are_copied_as_tables_are_pasted(shown):
    guests, view = shown("Anna\tlang", "Ben", "Carla")
    view.show_id("g0")
    view.selectionModel().select(
        guests.table.index(2, 0),
        QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows,
    )
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == '"Anna\tlang"\talles\t\nCarla\talles\t'


def test_a_table_that_gets_the_focus_has_a_row_chosen(shown):
    _, view = shown("Anna", "Ben")
    view.clearSelection()
    view.clearFocus()
    view.setFocus()
    assert view.chosen_ids() == ["g0"]


def test_f2_opens_what_a_cell_only_tells(shown, qtbot):
    guests, view = shown("Anna")
    column = guests.table.columns[0]
    guests.table.columns = (replace(column, edit=None), *guests.table.columns[1:])
    view.show_id("g0")
    with qtbot.waitSignal(view.opened) as told:
        QTest.keyClick(view, Qt.Key.Key_F2)
    assert told.args == ["g0"]
    assert not view.is_editing()


def test_where_no_row_is_chosen_the_clipboard_stays_as_it_is(shown):
    _, view = shown("Anna")
    view.clearSelection()
    QApplication.clipboard().setText("von woanders")
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "von woanders"


def test_typing_into_a_cell_becomes_a_command_and_enter_goes_down(shown):
    guests, view = shown("Anna", "Ben")
    QTest.keyClick(view, Qt.Key.Key_F2)
    editor = view.findChild(QLineEdit, "cell-editor")
    assert (editor.text(), editor.accessibleName()) == ("Anna", "Name")
    editor.setText("Änne")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert guests.kept["g0"].name == "Änne"
    assert view.currentIndex().row() == 1


def test_escape_restores_what_stood_in_the_cell(shown):
    guests, view = shown("Anna", "Ben")
    QTest.keyClick(view, Qt.Key.Key_F2)
    editor = view.findChild(QLineEdit, "cell-editor")
    editor.setText("Quatsch")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert guests.kept["g0"].name == "Anna"


def test_what_was_typed_stays_in_its_cell_when_it_is_refused(qtbot, shown):
    guests, view = shown("Anna", "Ben")
    guests.refuses = True
    QTest.keyClick(view, Qt.Key.Key_F2)
    first = view.findChild(QLineEdit, "cell-editor")
    first.setText("Lange getippt")
    with qtbot.waitSignal(guests.table.refused) as told:
        QTest.keyClick(first, Qt.Key.Key_Return)
    assert told.args[2].code == "record-gone"
    qtbot.waitUntil(
        lambda: [e.text() for e in view.findChildren(QLineEdit, "cell-editor") if e is not first] != []
    )
    again = [e for e in view.findChildren(QLineEdit, "cell-editor") if e is not first]
    assert again[-1].text() == "Lange getippt"
    assert guests.shown() == ["Anna", "Ben"]


def test_one_of_few_options_is_chosen_from_a_list(shown):
    guests, view = shown("Anna")
    view.setCurrentIndex(guests.table.index(0, 1))
    QTest.keyClick(view, Qt.Key.Key_F2)
    combo = view.findChild(QComboBox, "cell-editor")
    assert (combo.currentText(), combo.accessibleName()) == ("alles", "Kost")
    combo.setCurrentIndex(1)
    combo.activated.emit(1)
    assert guests.kept["g0"].diet == "vegan"


def test_space_turns_a_check_over(shown):
    guests, view = shown("Anna")
    view.setCurrentIndex(guests.table.index(0, 2))
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert guests.kept["g0"].here is True
    assert guests.table.index(0, 2).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked


def test_a_click_turns_a_check_over(shown):
    guests, view = shown("Anna")
    place = view.visualRect(guests.table.index(0, 2)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert guests.kept["g0"].here is True


def test_a_check_that_is_refused_is_not_turned_over(qtbot, shown):
    guests, view = shown("Anna")
    guests.refuses = True
    place = view.visualRect(guests.table.index(0, 2)).center()
    with qtbot.waitSignal(guests.table.refused):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QApplication.processEvents()  # a cell to type into would be opened again now
    assert guests.table.index(0, 2).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    assert not view.is_editing()
    assert view.finish()


def test_enter_opens_the_record(qtbot, shown):
    _, view = shown("Anna", "Ben")
    with qtbot.waitSignal(view.opened) as told:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert told.args == ["g0"]


def test_delete_asks_the_page(qtbot, shown):
    _, view = shown("Anna")
    view.show_id("g0")
    with qtbot.waitSignal(view.deleting):
        QTest.keyClick(view, Qt.Key.Key_Delete)


def test_rows_can_be_sorted_without_a_mouse(shown):
    guests, view = shown("Anna", "Ben")
    menu = view.context_menu()
    sort_by = next(action.menu() for action in menu.actions() if action.menu())
    sort_by.actions()[0].trigger()
    assert guests.shown() == ["Ben", "Anna"]


def test_letters_of_any_language_begin_an_edit(shown):
    guests, view = shown("Anna")
    event = QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, "ß")
    QApplication.sendEvent(view, event)
    assert view.findChild(QLineEdit, "cell-editor").text() == "ß"
    assert guests.shown() == ["Anna"]


# Tab


@pytest.fixture
def between(qtbot, look, words):
    """Show guests in a table that lies between two buttons."""
    around = QWidget()
    qtbot.addWidget(around)

    def show(*names):
        guests = Guests(*names)
        view = RecordView(look, words, guests.table, "Gäste")
        before, after = QPushButton("davor"), QPushButton("danach")
        box = QVBoxLayout(around)
        for part in (before, view, after):
            box.addWidget(part)
        with qtbot.waitActive(around):
            around.show()
            around.activateWindow()
        view.setFocus()
        view.show_id("g0")
        return guests, view, before, after

    return show


def test_tab_leaves_the_table_and_arrows_walk_its_cells(between):
    _, view, before, after = between("Anna", "Ben")
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Down)
    here = view.currentIndex()
    assert (here.row(), here.column()) == (1, 1)
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert after.hasFocus()
    QTest.keyClick(after, Qt.Key.Key_Backtab)
    assert view.hasFocus()
    assert view.currentIndex() == here
    QTest.keyClick(view, Qt.Key.Key_Backtab)
    assert before.hasFocus()


def at(guests, name, column):
    return guests.table.index(guests.table.row_of(name), column)


def cell_with_the_editor(view):
    return view.is_editing() and (view.currentIndex().row(), view.currentIndex().column())


def type_into(view, text, key, modifiers=Qt.KeyboardModifier.NoModifier):
    """Type into the current cell, and end the edit by a key."""
    if not view.is_editing():
        QTest.keyClick(view, Qt.Key.Key_F2)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(QApplication.focusWidget(), text)
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def test_tab_saves_a_cell_and_edits_the_next_one_that_can_be_typed_into(between):
    guests, view, _, _ = between("Anna", "Ben")
    type_into(view, "Änne", Qt.Key.Key_Tab)
    assert guests.kept["g0"].name == "Änne"
    ways = [cell_with_the_editor(view)]
    for _ in range(3):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        ways.append(cell_with_the_editor(view))
    assert ways == [(0, 1), (1, 0), (1, 1), (0, 0)]  # whether somebody is here cannot be typed


def test_shift_and_tab_edit_the_cell_before_and_choose_its_row_alone(between):
    guests, view, _, _ = between("Anna", "Ben", "Cem")
    flags = QItemSelectionModel.SelectionFlag
    for name in ("g2", "g1"):
        view.selectionModel().setCurrentIndex(at(guests, name, 1), flags.Select | flags.Rows)
    QTest.keyClick(view, Qt.Key.Key_F2)
    assert view.chosen_ids() == ["g0", "g1", "g2"]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert cell_with_the_editor(view) == (1, 0)
    type_into(view, "Bea", Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert guests.kept["g1"].name == "Bea"
    assert cell_with_the_editor(view) == (0, 1)
    assert view.chosen_ids() == ["g0"]


def test_tab_goes_on_from_where_a_row_has_moved_to(between):
    guests, view, _, _ = between("Anna", "Ben", "Cem")
    type_into(view, "Dora", Qt.Key.Key_Tab)
    assert guests.shown() == ["Ben", "Cem", "Dora"]
    assert cell_with_the_editor(view) == (2, 1)


def test_columns_that_are_not_shown_are_passed_by_tab(between):
    _, view, _, _ = between("Anna", "Ben")
    view.show_columns(["name", "here"])
    type_into(view, "Änne", Qt.Key.Key_Tab)
    assert cell_with_the_editor(view) == (1, 0)


def test_what_tab_could_not_save_is_edited_again(qtbot, between):
    guests, view, _, _ = between("Anna", "Ben")
    guests.refuses = True
    type_into(view, "Änne", Qt.Key.Key_Tab)
    assert not view.is_editing()
    qtbot.waitUntil(view.is_editing)
    assert cell_with_the_editor(view) == (0, 0)
    assert QApplication.focusWidget().text() == "Änne"


def test_esc_ends_an_edit_and_then_tab_leaves(between):
    _, view, _, after = between("Anna", "Ben")
    type_into(view, "Irrtum", Qt.Key.Key_Tab)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert view.hasFocus()
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert after.hasFocus()
