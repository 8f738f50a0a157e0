"""Keys walk through a choice, and only what is meant is saved."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from netzwerkstatt.ui.parts.layout import column
from netzwerkstatt.ui.parts.saved import SavedChoice
from tests.ui.lists import take, turn_wheel

Key = Qt.Key


class Rooms(SavedChoice):
    """A choice among three rooms: the hall is saved, the cellar is refused."""

    def __init__(self):
        self.saved = []
        super().__init__(self.keep, (("hall", "Saal"), ("yard", "Hof"), ("cellar", "Keller")))
        self.show_value("hall")

    def keep(self, room):
        if room == "cellar":
            return False
        self.saved.append(room)
        self.show_value(room)
        return True


@pytest.fixture
def page(qtbot):
    made = QWidget()
    made.setLayout(column(Rooms(), QLineEdit()))
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def rooms(page):
    """The choice, which has the focus; another field follows."""
    made = page.findChild(Rooms)
    made.setFocus()
    return made


def press(rooms, *keys):
    for key in keys:
        QTest.keyClick(rooms, key)


def test_keys_walk_and_enter_takes(rooms):
    press(rooms, Key.Key_Down, Key.Key_Down, Key.Key_Up)
    assert (rooms.currentText(), rooms.toolTip(), rooms.saved) == ("Hof", "Hof", [])
    press(rooms, Key.Key_Return)
    assert rooms.saved == ["yard"]


def test_a_letter_walks_too(rooms):
    QTest.keyClicks(rooms, "h")
    assert (rooms.currentText(), rooms.saved) == ("Hof", [])


def test_leaving_takes_what_was_walked_to(rooms):
    press(rooms, Key.Key_Down, Key.Key_Tab)
    assert rooms.saved == ["yard"]


def test_the_open_list_takes_at_once(rooms):
    take(rooms, "yard")
    assert rooms.saved == ["yard"]


def test_what_is_taken_from_the_list_is_saved_once(rooms):
    press(rooms, Key.Key_Down)
    take(rooms, "yard")
    press(rooms, Key.Key_Tab)
    assert rooms.saved == ["yard"]


def test_escape_returns_to_what_is_saved(rooms):
    press(rooms, Key.Key_Down, Key.Key_Escape)
    assert (rooms.currentText(), rooms.toolTip()) == ("Saal", "Saal")
    press(rooms, Key.Key_Tab)
    assert rooms.saved == []


def test_walking_back_saves_nothing(rooms):
    press(rooms, Key.Key_Down, Key.Key_Up, Key.Key_Tab)
    assert rooms.saved == []


def test_what_is_refused_is_not_shown_as_chosen(rooms):
    press(rooms, Key.Key_End, Key.Key_Return)
    assert (rooms.currentText(), rooms.saved) == ("Saal", [])


def test_finishing_takes_what_was_walked_to_and_tells_of_a_refusal(rooms):
    press(rooms, Key.Key_End)
    assert not rooms.save()
    press(rooms, Key.Key_Down)
    assert rooms.save()
    assert rooms.saved == ["yard"]
    assert rooms.save()


def test_what_was_walked_to_stays_while_other_things_change(rooms):
    press(rooms, Key.Key_Down)
    rooms.offer((("tent", "Zelt"), ("hall", "Saal"), ("yard", "Hof")))
    rooms.show_value("tent")
    assert rooms.currentText() == "Hof"
    press(rooms, Key.Key_Tab)
    assert rooms.saved == ["yard"]


def test_what_was_walked_to_goes_with_its_option(rooms):
    press(rooms, Key.Key_Down)
    rooms.offer((("cellar", "Keller"), ("hall", "Saal")))
    rooms.show_value("hall")
    assert rooms.currentText() == "Saal"
    press(rooms, Key.Key_Tab)
    assert rooms.saved == []


def test_another_window_takes_nothing(rooms):
    press(rooms, Key.Key_Down)
    QApplication.sendEvent(rooms, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason))
    assert (rooms.currentText(), rooms.saved) == ("Hof", [])


def test_the_wheel_leaves_a_choice_alone(rooms):
    assert not turn_wheel(rooms)
    assert rooms.currentText() == "Saal"
