"""What somebody hears on every page, beyond the names that the gallery looks for in each picture."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QLabel

from netzwerkstatt.ui.sections import SECTIONS
from tests.journeys.hands import press, settle

MANY = 40


@pytest.fixture
def pages(window):
    """Every page of the sample by its id, one after the other, with the details of a row beside its list."""

    def shown():
        for section in SECTIONS:
            window.go(section.id)
            press("F4")
            settle(window)
            yield section.id, window

    assert window.open_sample()
    return shown()


def test_each_row_of_each_list_says_something(pages):
    silent = []
    for page, window in pages:
        views = [view for view in window.findChildren(QAbstractItemView) if view.isVisible()]
        lists = [view for view in views if not isinstance(view, QHeaderView)]
        silent += [(page, view.objectName(), row) for view in lists for row in mute(view)]
    assert silent == []


def test_each_list_to_open_says_what_it_is_for(pages):
    """On Linux, Qt calls it by what is chosen in it, and tells its label or its description besides."""
    nameless = []
    for page, window in pages:
        labelled = {label.buddy() for label in window.findChildren(QLabel)}
        boxes = [box for box in window.findChildren(QComboBox) if box.isVisible() and box not in labelled]
        nameless += [(page, box.objectName()) for box in boxes if not box.accessibleDescription()]
    assert nameless == []


def mute(view):
    """Return the first rows of which nothing is heard."""
    return [row for row in range(min(view.model().rowCount(), MANY)) if not said(view, row)]


def said(view, row):
    """Return what is heard of a row: of a list its words, of a table the words of its cells."""
    heard = QAccessible.queryAccessibleInterface(view)
    columns = getattr(view.model(), "columns", ())
    first = 1 + len(columns)  # the corner and the titles come before the cells
    if not columns:
        return heard.child(row).text(QAccessible.Text.Name) or not selectable(view, row)
    cells = (heard.child(first + row * len(columns) + at) for at in range(len(columns)))
    return "".join(cell.text(QAccessible.Text.Name) for cell in cells)


def selectable(view, row):
    """Tell whether a row is more than room between others."""
    return bool(view.model().flags(view.model().index(row, 0)).value)
