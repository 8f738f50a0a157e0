"""What a person does with a page that is a list, in the words of its tests."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from netzwerkstatt.app.workspace import look as look_into
from netzwerkstatt.ui.dialogs.reading_plan import ReadingPlan

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def column_of(page, name):
    return next(at for at, column in enumerate(page.table.columns) if column.id == name)


def cells(page, column):
    """Return what stands in a column, from top to bottom."""
    at = column_of(page, column)
    return [page.table.cell(row, at) for row in range(page.table.rowCount())]


def choose(page, *rows):
    page.view.clearSelection()
    flags = page.view.selectionModel().SelectionFlag
    for row in rows:
        at = page.table.index(page.table.row_of(row.id), 0)
        page.view.selectionModel().select(at, flags.Select | flags.Rows)


def type_into(page, row, column, text, key=Key.Key_Return):
    page.view.show_columns([*page.view.shown_columns(), column])
    assert page.view.edit_cell(row.id, column)
    editor = QApplication.focusWidget()
    QTest.keyClick(editor, Key.Key_A, CTRL)
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, key)


def open_details(page, row):
    page.go_to(row.id)
    if page.inspector.isHidden():
        page.toggle_details()
    return page.inspector


def field(inspector, name):
    """Return a part of the details by its name, not one that is about to go."""
    found = inspector.findChild(object, name)
    assert found is not None, name
    return found


def fill(inspector, name, text):
    line = field(inspector, name)
    line.setFocus()
    QTest.keyClick(line, Key.Key_A, CTRL)
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Key.Key_Return)
    return line


def pick(inspector, name, value):
    box = field(inspector, name)
    box.setCurrentIndex(box.findData(value))


def in_file(page):
    """Return the event as the file has it, read anew."""
    return look_into(page.desk.workspace.path)


def said(page):
    return page.window().frame.toast.text


def undo(page):
    page.window().undo()


def agree(qtbot, page):
    """Agree to what reading a file would do, once it is shown."""
    qtbot.waitUntil(lambda: bool(page.window().findChildren(ReadingPlan)))
    page.window().findChild(ReadingPlan).read.click()
