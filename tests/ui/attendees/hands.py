"""What the tests of the attendees do and look at."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from netzwerkstatt.app.workspace import look as look_into

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def rows(page):
    table = page.table
    return [f"{table.cell(row, 1)} {table.cell(row, 0)}".strip() for row in range(table.rowCount())]


def registration_of(page, person):
    return page.desk.snapshot.registrations.of("person_id", person.id)[0]


def choose(page, *people):
    page.view.clearSelection()
    for person in people:
        row = page.table.row_of(registration_of(page, person).id)
        flags = page.view.selectionModel().SelectionFlag
        page.view.selectionModel().select(page.table.index(row, 0), flags.Select | flags.Rows)


def column_of(page, name):
    return next(at for at, column in enumerate(page.table.columns) if column.id == name)


def type_into(page, person, column, text, key=Key.Key_Return):
    assert page.view.edit_cell(registration_of(page, person).id, column)
    editor = QApplication.focusWidget()
    QTest.keyClick(editor, Key.Key_A, CTRL)
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, key)


def open_details(page, person):
    page.go_to(registration_of(page, person).id)
    page.toggle_details()
    return page.inspector


def in_file(page, person):
    """Return the person as the file has them, read anew."""
    return look_into(page.desk.workspace.path).people[person.id]


def offered(page):
    """Return the main button of an empty list."""
    return next(b for b in page.findChildren(QPushButton, "empty-0") if b.isVisible())
