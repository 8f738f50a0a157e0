"""A list to read, and the sheet on which that is done."""

import pytest
from PySide6.QtWidgets import QWidget

from netzwerkstatt.ui.dialogs.import_list import ImportDialog
from netzwerkstatt.ui.eventfiles import EventFiles, NewEvent
from tests.ui.import_list.hands import LIST, ListQuestions


@pytest.fixture
def parent(qtbot):
    made = QWidget()
    made.resize(1280, 660)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def desk(desk_of, parent, tmp_path, words, questions):
    """An empty German event."""
    new = NewEvent(tmp_path / "Fest.netzwerk", "Fest", None, "")
    workspace = EventFiles(tmp_path / "backups").make(new, words)

    def said(text, **_):
        raise AssertionError(text)

    made = desk_of(workspace, parent, questions, say=said)
    yield made
    made.background.drain()
    workspace.close()


@pytest.fixture
def questions(tmp_path):
    return ListQuestions(tmp_path)


@pytest.fixture
def guest_list(tmp_path):
    path = tmp_path / "Anmeldungen.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


@pytest.fixture
def opened(qtbot, desk, parent):
    """Open the wizard, with a file or without."""

    def opening(path=None):
        dialog = ImportDialog(desk, parent, path)
        qtbot.addWidget(dialog)
        dialog.open()
        return dialog

    return opening


@pytest.fixture
def walk():
    """Return what names the controls in the order in which Tab walks through them."""

    def walking(dialog):
        dialog.walk()[0].setFocus()
        found = [dialog.focusWidget()]
        for _ in dialog.walk()[1:]:
            dialog.focusNextPrevChild(True)  # noqa: FBT003  (Qt takes it so)
            found.append(dialog.focusWidget())
        return [control.objectName() for control in found]

    return walking
