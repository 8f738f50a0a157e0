"""What the tests of the checklist do and look at."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from netzwerkstatt.app.workspace import look as look_into
from netzwerkstatt.ui.pages.checklist.rows import Head, TaskRow

Key = Qt.Key


CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def of(page, task):
    """Return a task as the file has it, read anew."""
    return look_into(page.desk.workspace.path).tasks[task]


def shown(page, phase=None):
    """Return the titles that are shown, of one card or of all."""
    found, here = [], None
    for row in page.view.list.rows:
        here = row.key if isinstance(row, Head) else here
        if isinstance(row, TaskRow) and (phase is None or here == phase):
            found.append(row.task.title)
    return found


def heads(page):
    return [row.title for row in page.view.list.rows if isinstance(row, Head)]


def row_of(page, task):
    return next(row for row in page.view.list.rows if isinstance(row, TaskRow) and row.task.id == task)


def press(page, key, modifiers=Qt.KeyboardModifier.NoModifier):
    page.view.setFocus()
    QTest.keyClick(page.view, key, modifiers)


def choose(page, *tasks):
    page.view.choose(tasks, tasks[-1])
    page.view.setFocus()


def middle_of(page, task):
    return page.view.visualRect(page.view.list.index(page.view.list.row_of(task))).center()


def click(page, task, x=None, modifiers=Qt.KeyboardModifier.NoModifier):
    at = middle_of(page, task)
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, modifiers, QPoint(x or at.x(), at.y()))


def details(page, task, field=""):
    page.view.opened.emit(task, field)
    return page.inspector


def offered(page, which=0):
    return next(b for b in page.findChildren(QPushButton, f"empty-{which}") if b.isVisible())
