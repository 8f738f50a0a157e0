"""The backups: from when they are, what was different, and one of them opened beside the event."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from netzwerkstatt.app.commands import Add
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.venue import Room, RoomId
from netzwerkstatt.ui.background import Background
from netzwerkstatt.ui.dialogs.backups import BackupsDialog


@pytest.fixture
def event_window(window, an_event):
    """An event with two backups: one without rooms, and one as it is now."""
    assert window.make(an_event)
    window.page.desk.do(Add((Room(RoomId(new_id()), "Saal"), Room(RoomId(new_id()), "Keller"))))
    window.workspace.backup()
    return window


@pytest.fixture
def dialog(event_window):
    event_window.trigger("file.backups")
    found = event_window.findChild(BackupsDialog)
    looked(event_window)
    return found


def looked(window):
    """Wait until every backup was looked into."""
    for _ in range(4):
        window.findChild(Background).drain()
        QTest.qWait(1)


def test_backups_stand_the_newest_first_with_what_differs(dialog):
    assert [line.below for line in dialog.list.rows] == ["Wie die Veranstaltung jetzt", "Räume: 0, jetzt 2"]
    assert all(line.words.startswith("heute, ") for line in dialog.list.rows)


def test_before_it_was_looked_into_a_backup_says_so(event_window):
    event_window.trigger("file.backups")
    dialog = event_window.findChild(BackupsDialog)
    assert {line.below for line in dialog.list.rows} == {"Wird angesehen …"}
    looked(event_window)


def test_all_that_differs_is_said_below_the_list(dialog):
    dialog.list.choose(dialog.list.rows[1].id)
    assert dialog.findChild(QLabel, "differing").text() == "Räume: 0, jetzt 2"


def test_a_backup_opens_as_a_copy_beside_the_event(dialog, event_window, an_event):
    before = an_event.path.read_bytes()
    dialog.list.choose(dialog.list.rows[1].id)
    dialog.findChild(QPushButton, "open-copy").click()
    opened = event_window.workspace
    assert opened.path.parent == an_event.path.parent
    assert opened.path.name.startswith("Fest, Stand 20")
    assert not opened.snapshot.rooms
    assert an_event.path.read_bytes() == before


def test_enter_opens_the_chosen_one_and_nothing_is_overwritten(event_window, an_event):
    for _ in range(2):
        event_window.open(an_event.path)
        event_window.trigger("file.backups")
        dialog = event_window.findChildren(BackupsDialog)[-1]
        looked(event_window)
        dialog.list.choose(dialog.list.rows[-1].id)
        QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    names = [path.name for path in an_event.path.parent.glob("Fest, Stand*.netzwerk")]
    assert len(names) == 2


def test_a_backup_that_is_damaged_says_so_and_the_others_are_read(event_window):
    newest = event_window.workspace.backups()[0].path
    newest.write_bytes(b"kein Ereignis" * 100)
    event_window.trigger("file.backups")
    dialog = event_window.findChild(BackupsDialog)
    looked(event_window)
    assert [line.below for line in dialog.list.rows] == [
        "Diese Sicherungskopie lässt sich nicht lesen.",
        "Räume: 0, jetzt 2",
    ]
    dialog.list.choose(dialog.list.rows[0].id)
    dialog.findChild(QPushButton, "open-copy").click()
    assert "keine Veranstaltung" in event_window.frame.toast.text


def test_closing_it_looks_into_no_more(event_window):
    event_window.trigger("file.backups")
    dialog = event_window.findChild(BackupsDialog)
    dialog.reject()
    looked(event_window)
    assert event_window.workspace is not None


def test_the_folder_is_named(dialog, event_window):
    text = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert str(event_window.workspace.backup_folder) in text.replace("\N{ZERO WIDTH SPACE}", "")


@pytest.mark.parametrize("scale", [100, 150])
def test_everything_has_a_name_and_is_large_enough(dialog, look, unnamed, too_small, scale):
    look.choose(scale=scale)
    assert unnamed(dialog) == []
    assert too_small(dialog) == []
