"""What the tests of the initiatives do and look at."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from tests.ui.lists import column_of

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def rows(directory):
    return [directory.table.cell(row, 0) for row in range(directory.table.rowCount())]


def cell(directory, initiative, column):
    return directory.table.cell(directory.table.row_of(initiative.id), column_of(directory, column))


def open_details(page, initiative):
    page.go_to(f"list {initiative.id}")
    page.toggle_details()
    return page.shown.inspector


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
