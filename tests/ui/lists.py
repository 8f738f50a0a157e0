"""What a person does with a page that is a list, in the words of its tests."""

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QWheelEvent
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
    replace(editor, text)
    QTest.keyClick(editor, key)


def replace(editor, text):
    """Type a text instead of what stands there; unlike `QTest.keyClicks` with any letters."""
    QTest.keyClick(editor, Key.Key_A, CTRL)
    QTest.keyClick(editor, Key.Key_Backspace)
    for letter in text:
        for action in (QTest.KeyAction.Press, QTest.KeyAction.Release):
            QTest.sendKeyEvent(action, editor, Key.Key_unknown, letter, Qt.KeyboardModifier.NoModifier)


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
    replace(line, text)
    QTest.keyClick(line, Key.Key_Return)
    return line


def pick(inspector, name, value):
    take(field(inspector, name), value)


def take(choice, value):
    """Take a value from the list that opens."""
    choice.showPopup()
    opened, wanted = choice.view(), choice.model().index(choice.findData(value), 0)
    opened.scrollTo(wanted)
    at = opened.visualRect(wanted).center()
    QTest.mouseClick(opened.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def turn_wheel(control, by=-120, keys=Qt.KeyboardModifier.NoModifier):
    """Turn the wheel over a control; tell whether it took that for itself."""
    spot = control.rect().center().toPointF()
    turn = (QPoint(), QPoint(0, by), Qt.MouseButton.NoButton, keys)
    at = (spot, control.mapToGlobal(spot))
    wheel = QWheelEvent(*at, *turn, Qt.ScrollPhase.NoScrollPhase, False)  # noqa: FBT003  (Qt's own)
    QApplication.sendEvent(control, wheel)
    return wheel.isAccepted()


def drop(page, file, at):
    """Drop a file onto a point of a page."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entered = QDragEnterEvent(at, *how)
    page.dragEnterEvent(entered)
    assert entered.isAccepted()
    page.dropEvent(QDropEvent(QPointF(at), *how))


def middle_of(page, row):
    """Return the point of a page where a row stands."""
    index = page.table.index(page.table.row_of(row.id), 0)
    return page.view.viewport().mapTo(page, page.view.visualRect(index).center())


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
