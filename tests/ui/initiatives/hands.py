"""What the tests of the initiatives do and look at."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from netzwerkstatt.app.workspace import look as look_into

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def in_file(page):
    return look_into(page.desk.workspace.path)


def rows(directory):
    return [directory.table.cell(row, 0) for row in range(directory.table.rowCount())]


def column_of(directory, name):
    return next(at for at, column in enumerate(directory.table.columns) if column.id == name)


def cell(directory, initiative, column):
    return directory.table.cell(directory.table.row_of(initiative.id), column_of(directory, column))


def type_into(directory, initiative, column, text):
    directory.view.show_columns([known.id for known in directory.table.columns])
    assert directory.view.edit_cell(initiative.id, column)
    editor = QApplication.focusWidget()
    QTest.keyClick(editor, Key.Key_A, CTRL)
    editor.insert(text)
    QTest.keyClick(editor, Key.Key_Return)


def open_details(page, initiative):
    page.go_to(f"list {initiative.id}")
    page.toggle_details()
    return page.shown.inspector


def fill(inspector, name, text):
    field = inspector.findChild(object, f"field-{name}")
    field.setFocus()
    QTest.keyClick(field, Key.Key_A, CTRL)
    field.insert(text)
    QTest.keyClick(field, Key.Key_Return)


def said(page):
    return page.window().frame.toast.text


def offered(page):
    """Return the main button of an empty view."""
    return next(b for b in page.findChildren(QPushButton, "empty-0") if b.isVisible())


def suggested(exchange):
    """Return the sentences of the suggestions that are shown, and what nobody offers."""
    return [w.accessibleName() for w in shown(exchange, "suggestion")], [
        w.task.accessibleName() for w in shown(exchange, "question")
    ]


def shown(exchange, name):
    QApplication.processEvents()  # what was just laid in is shown with the next event
    return [w for w in exchange.findChildren(object, name) if w.isVisible()]


def cards(exchange):
    model = exchange.cards.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def click(exchange, row):
    box = exchange.cards.visualRect(exchange.cards.model().index(row, 0))
    where = box.topLeft()
    where.setX(where.x() + 40)
    where.setY(where.y() + 20)
    QTest.mouseClick(
        exchange.cards.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where
    )
