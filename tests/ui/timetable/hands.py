"""What hands do with the grid, and what is seen of it then."""

from datetime import datetime

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.lists import in_file

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def at(hour, minute=0, day=16):
    return datetime(2027, 10, day, hour, minute)


def stands(page, session):
    """Return where a session is in the file: its beginning, its room, its length."""
    kept = in_file(page).sessions[session.id]
    return kept.start, kept.room_id, kept.minutes


def box(page, session):
    grid = page.grid
    return grid.visualRect(grid.list.index(grid.list.row_of(session.id)))


def point(page, room, moment):
    """Return the point of the viewport where a moment lies in the middle of a room."""
    raster = page.grid.raster
    column = raster.rooms.index(room.id if room else None)
    return QPoint(round((column + 0.5) * raster.column), raster.y(moment)) - page.grid.offset


def drag(page, begin, *ways, modifiers=NONE, drop=True, view=None):
    viewport = (view or page.grid).viewport()
    QTest.mousePress(viewport, LEFT, NONE, begin)
    for way in ways:
        spot = QPointF(way)
        there = QPointF(viewport.mapToGlobal(way))
        move = QMouseEvent(QEvent.Type.MouseMove, spot, there, Qt.MouseButton.NoButton, LEFT, modifiers)
        QApplication.sendEvent(viewport, move)
    if drop:
        QTest.mouseRelease(viewport, LEFT, NONE, ways[-1])


def stand_on(page, session):
    assert page.grid.choose(session.id)
    page.grid.setFocus()


def press(page, *keys, modifiers=NONE):
    for key in keys:
        QTest.keyClick(page.grid, key, modifiers)


def heard(page, session):
    """Return what a screen reader says of a session: its name and its description."""
    row = page.grid.list.row_of(session.id)
    child = QAccessible.queryAccessibleInterface(page.grid).child(row)
    return child.text(QAccessible.Text.Name), child.text(QAccessible.Text.Description)


def names(page):
    return [in_file(page).rooms[room].name for room in page.grid.raster.rooms]
