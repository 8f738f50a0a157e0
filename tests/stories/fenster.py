"""Somebody at the window: sees words, finds things by them, and uses keys and the mouse."""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractTableModel, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from netzwerkstatt.app.workspace import look
from netzwerkstatt.ui.memory import Memory
from netzwerkstatt.ui.program import QtWords, window_for
from tests.journeys.hands import click, click_row, press, settle, write

FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox)
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


class Person:
    """Works with the program as it stands on a computer: folder, settings, window."""

    def __init__(self, app, folder):
        self.app, self.folder = app, folder
        self.window = None
        Memory(self._settings).change(language="de", calm=True)  # nothing glides while somebody looks

    @property
    def _settings(self):
        return self.folder / "settings.json"

    # the program

    def start(self):
        """Start the program, which shows itself on a small laptop."""
        home = Memory(self._settings)
        self.window = window_for(self.app, home, self.folder / "copies", self.folder)
        self.window.resize(1366, 738)
        self.window.show()
        self.window.activateWindow()
        settle(self.window)

    def stop(self):
        """Close the window, and whatever lies over it."""
        if self.window is None:
            return
        while over := QApplication.activePopupWidget() or QApplication.activeModalWidget():
            over.close()
        self.window.close()
        self.window._means.look.deleteLater()
        self.window.deleteLater()
        self.window = None
        for words in self.app.findChildren(QtWords):
            words.speak("en")
            words.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    @property
    def event(self):
        """Return the event as its file has it, read anew."""
        settle(self.window)
        return look(self.window.workspace.path)

    def session(self, title):
        """Return a session of the event by its title."""
        return next(session for session in self.event.sessions.values() if session.title == title)

    # what is seen

    @property
    def front(self):
        """Return what lies in front: a menu, a dialog, or the window."""
        settle(self.window)
        return QApplication.activePopupWidget() or QApplication.activeModalWidget() or self.window

    def title(self):
        """Return the title of the page that is shown."""
        return self.window.findChild(QLabel, "page-title").text()

    def buttons(self):
        """Return what stands on the buttons."""
        return [_name(part) for part in self.front.findChildren(QAbstractButton) if part.isVisible()]

    def words(self):
        """Return all words that are shown, as people who listen hear them."""
        return [
            text.replace("\xa0", " ") for text in _spoken(QAccessible.queryAccessibleInterface(self.front))
        ]

    def sees(self, words):
        """Tell whether words are shown somewhere, perhaps within others."""
        return any(words in text for text in self.words())

    def find(self, name, *kinds):
        """Return what is called so and shown: by its name, or by the words on it."""
        front = self.front
        shown = [part for kind in kinds for part in front.findChildren(kind) if part.isVisible()]
        found = [part for part in shown if _called(part, name)]
        assert found, f"{name} is not there: {sorted(set(map(_name, shown)))}"
        return found[0]

    def view(self):
        """Return the list of the page that is shown, even where nothing in it is."""
        views = self.window.page.findChildren(QAbstractItemView)
        lists = [view for view in views if not isinstance(view, QHeaderView) and view.window() is self.window]
        return next((view for view in lists if view.isVisible()), lists[0])

    def row(self, name):
        """Return the row of the list in which all words of a name stand."""
        rows = self.rows()
        found = [at for at, row in enumerate(rows) if all(word in row for word in name.split())]
        assert found, f"{name} is not in the list"
        return found[0]

    def rows(self):
        """Return the words of each row."""
        model = self.view().model()
        columns = range(model.columnCount() if isinstance(model, QAbstractTableModel) else 1)
        return [
            " ".join(str(model.index(row, column).data(SPOKEN) or "") for column in columns)
            for row in range(model.rowCount())
        ]

    # what is done

    def click(self, name):
        """Click on a button or tick, or on the entry of a menu."""
        front = self.front
        if isinstance(front, QMenu):
            action = next(action for action in front.actions() if action.text() == name)
            click(front, front.actionGeometry(action).center())
        else:
            click(self.find(name, QAbstractButton))
        settle(self.window)

    def open_page(self, name):
        """Click on an entry of the sidebar."""
        entries = self.window.frame.sidebar.entries
        model = entries.model()
        at = next(row for row in range(model.rowCount()) if model.index(row, 0).data() == name)
        click_row(entries, model.index(at, 0))
        settle(self.window)

    def call(self, command):
        """Look for a command in the field that finds everything, and call it."""
        press("Ctrl+K")
        write(command)
        settle(self.window)
        press("Return")
        settle(self.window)

    def choose(self, name, column=0):
        """Click on a row of the list."""
        click_row(self.view(), self.view().model().index(self.row(name), column))

    def open_details(self, name):
        """Choose a row and show everything about it."""
        self.choose(name)
        if not any(words == "Einzelheiten schließen (F4)" for words in self.words()):
            press("F4")
        settle(self.window)

    def type_at(self, name, text):
        """Write into a field instead of what stands there."""
        field = self.find(name, *FIELDS)
        click(field)
        press("Ctrl+A")
        write(text)
        settle(self.window)

    def pick(self, name, choice):
        """Open a list of values and take the one that begins so."""
        box = self.find(name, QComboBox)
        click(box)
        at = box.findText(choice, Qt.MatchFlag.MatchStartsWith)
        for key in (Qt.Key.Key_Home, *[Qt.Key.Key_Down] * at, Qt.Key.Key_Return):
            QTest.keyClick(QApplication.focusWidget(), key)  # the list that opened has the focus
        settle(self.window)
        assert box.currentIndex() == at

    def type_cell(self, row, column, text):
        """Write into a cell of the list instead of what stands there."""
        click_row(self.view(), self.view().model().index(row, column))
        press("F2")
        press("Ctrl+A")
        write(text)
        press("Return")
        settle(self.window)

    def value_of(self, name):
        """Return what stands in a field."""
        field = self.find(name, *FIELDS)
        if isinstance(field, QComboBox):
            return field.currentText()
        return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def _called(widget: QWidget, name: str) -> bool:
    """Tell whether a control has a name; keys may stand behind it."""
    said = _name(widget)
    return said == name or said.startswith((f"{name}, ", f"{name} ("))


def _name(widget: QWidget) -> str:
    """Return what a control is called; Qt calls a list to open by what is chosen in it."""
    said = widget.accessibleName() or QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    return said.strip().replace("\xa0", " ")


def _spoken(part) -> Iterator[str]:
    """Yield the names of what is shown, from the outside in."""
    if part.state().invisible:
        return
    widget = part.object()
    name = part.text(QAccessible.Text.Name)
    if name:
        yield name
    if isinstance(widget, QLabel) and widget.text() != name:
        yield widget.text()
    for at in range(part.childCount()):
        child = part.child(at)
        if child is not None and child.isValid():
            yield from _spoken(child)
