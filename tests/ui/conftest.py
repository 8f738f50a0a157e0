"""A window without a screen, with files of its own."""

import os
from datetime import date

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QLineEdit,
    QWidget,
)
from typing_extensions import override

from netzwerkstatt.base.texts import texts
from netzwerkstatt.ui.dialogs.files import FileQuestions
from netzwerkstatt.ui.eventfiles import EventFiles, NewEvent
from netzwerkstatt.ui.memory import Memory
from netzwerkstatt.ui.theme.look import Appearance, Look
from netzwerkstatt.ui.window import Means, Window


class Answers(FileQuestions):
    """Answers questions about files as a test wants."""

    opened = made = None

    @override
    def event_to_open(self, parent, texts):
        return self.opened

    @override
    def event_to_make(self, parent, texts, suggestion):
        return self.made


@pytest.fixture
def look(qapp):
    made = Look(qapp, Appearance.LIGHT)
    yield made
    made.deleteLater()


@pytest.fixture
def words():
    return texts("de")


@pytest.fixture
def answers(tmp_path):
    return Answers(tmp_path)


@pytest.fixture
def window(qtbot, look, tmp_path, answers):
    """The German window on its start screen, at the size of a small laptop."""
    memory = Memory(tmp_path / "settings.json")
    made = Window(Means(look, memory, EventFiles(tmp_path / "backups"), answers), "de")
    qtbot.addWidget(made)
    made.resize(1366, 738)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def an_event(tmp_path):
    """The three answers about a new event."""
    return NewEvent(tmp_path / "Fest.netzwerk", "Nachbarschaftsfest", date(2027, 10, 16), "Bürgerhaus")


_NO_NAME_NEEDED = (QAbstractScrollArea,)  # a plain scroll area is walked through, not into


def find_unnamed(root):
    """Return the widgets that take the focus and have no accessible name."""
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        skipped = (
            widget.focusPolicy() == Qt.FocusPolicy.NoFocus
            or not widget.isVisibleTo(root)
            or widget.objectName().startswith("qt_")
            or widget.focusProxy() is not None
            or (isinstance(widget, _NO_NAME_NEEDED) and not isinstance(widget, QAbstractItemView))
        )
        name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()
        if not skipped and not name:
            found.append(f"{type(widget).__name__} {widget.objectName() or '?'}")
    return found


def find_too_small(root, least=32):
    """Return the controls that are lower than what a shaky hand hits."""
    return [
        f"{type(widget).__name__} {widget.objectName() or widget.accessibleName()} {widget.height()}"
        for widget in root.findChildren(QWidget)
        if isinstance(widget, (QAbstractButton, QComboBox, QLineEdit))
        and widget.isVisibleTo(root)
        and widget.property("kind") != "inner"
        and not widget.objectName().startswith("qt_")
        and widget.height() < least
    ]


@pytest.fixture
def unnamed():
    """Return what finds controls that a screen reader could not name."""
    return find_unnamed


@pytest.fixture
def too_small():
    """Return what finds controls that a shaky hand misses."""
    return find_too_small
