"""A window without a screen, with files of its own."""

import os
from datetime import date

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest
from PySide6.QtWidgets import QDialog
from typing_extensions import override

from netzwerkstatt.app.commands import Add
from netzwerkstatt.base.texts import texts
from netzwerkstatt.ui.background import Background
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.dialogs.files import FileQuestions
from netzwerkstatt.ui.eventfiles import EventFiles, NewEvent, fault_words
from netzwerkstatt.ui.gallery import checking
from netzwerkstatt.ui.gallery.looking import place_of
from netzwerkstatt.ui.memory import Memory
from netzwerkstatt.ui.noticed import Noticed
from netzwerkstatt.ui.saving import Backups
from netzwerkstatt.ui.theme.look import Appearance, Look
from netzwerkstatt.ui.window import Means, Window


class Answers(FileQuestions):
    """Answers questions about files as a test wants."""

    opened = made = read = None

    @override
    def event_to_open(self, parent, texts):
        return self.opened

    @override
    def event_to_make(self, parent, texts, suggestion):
        return self.made

    @override
    def file_to_read(self, parent, title, kinds):
        return self.read


@pytest.fixture
def look(qapp):
    made = Look(qapp, Appearance.LIGHT, calm=True)  # nothing moves while a test looks
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
    yield made
    for dialog in made.findChildren(QDialog):
        dialog.close()  # or it would lie in front of another test's window


@pytest.fixture
def desk_of(look, words, tmp_path):
    """Return what makes a desk for an open event, whose means do nothing unless others are given."""

    def made(workspace, owner, questions, **means):
        background = Background(owner)
        usual = {
            "say": lambda *_, **__: None,
            "explain": lambda fault: fault_words(fault, words),
            "busy": lambda _: None,
            "memory": Memory(tmp_path / "settings.json"),
            "go": lambda *_: None,
            "call": lambda _: None,
            "backups": Backups(background, owner),
            "noticed": Noticed(background, owner),
        }
        return Desk(
            look=look,
            texts=words,
            workspace=workspace,
            background=background,
            questions=questions,
            **{**usual, **means},
        )

    return made


@pytest.fixture
def an_event(tmp_path):
    """The three answers about a new event."""
    return NewEvent(tmp_path / "Fest.netzwerk", "Nachbarschaftsfest", date(2027, 10, 16), "Bürgerhaus")


def find_unnamed(root):
    """Return the widgets that take the focus and have no accessible name."""
    return [place_of(widget) for widget in checking.unnamed(root)]


def find_too_small(root):
    """Return the controls that are smaller than what a shaky hand hits."""
    return [f"{place_of(widget)} {widget.width()} × {widget.height()}" for widget in checking.small(root)]


@pytest.fixture
def unnamed():
    """Return what finds controls that a screen reader could not name."""
    return find_unnamed


@pytest.fixture
def too_small():
    """Return what finds controls that a shaky hand misses."""
    return find_too_small


@pytest.fixture
def put(page):
    """Put records into the event of the page that a test is about, and return the first."""

    def added(*records):
        page.desk.do(Add(records))
        return records[0]

    return added
