from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from netzwerkstatt.base import resources
from netzwerkstatt.ui.actions import ACTIONS, BREAK, MENUS, Standing
from netzwerkstatt.ui.deeds import Deeds
from netzwerkstatt.ui.sections import SECTIONS

ALT = Qt.KeyboardModifier.AltModifier
NOTHING = Qt.KeyboardModifier.NoModifier
PRESS, RELEASE = QTest.KeyAction.Press, QTest.KeyAction.Release


def test_ids_are_unique():
    assert [name for name, count in Counter(spec.id for spec in ACTIONS).items() if count > 1] == []


def test_no_key_calls_two_actions():
    assert [
        key for key, count in Counter(key for spec in ACTIONS for key in spec.keys).items() if count > 1
    ] == []


def test_every_action_stands_in_exactly_one_menu():
    listed = [name for _, names in MENUS for name in names if name != BREAK]
    assert Counter(listed) == Counter(spec.id for spec in ACTIONS)


def test_every_action_can_be_done(window):
    assert set(Deeds(window, window._means.look).table()) == {spec.id for spec in ACTIONS}


def test_every_icon_is_shipped():
    names = {spec.icon for spec in ACTIONS if spec.icon} | {section.icon for section in SECTIONS}
    assert [name for name in names if not resources.path(f"icons/{name}.svg").is_file()] == []


def test_what_needs_an_event_cannot_be_called_on_the_start_screen():
    start, opened = (
        Standing(),
        Standing(open=True, can_undo=True, can_redo=True, has_main=True, reads_lists=True),
    )
    allowed = {spec.id for spec in ACTIONS if spec.when(start)}
    assert {"file.new", "file.open", "file.sample"} <= allowed
    assert not {"edit.undo", "edit.find", "file.close"} & allowed
    assert {spec.id for spec in ACTIONS if not spec.when(opened)} == {"file.sample"}


@pytest.mark.parametrize(
    "late", [(), ((PRESS, Qt.Key.Key_Alt, NOTHING),)], ids=["at once", "while somebody listens"]
)
def test_alt_with_a_number_leads_to_a_section_and_shows_no_menu_bar(window, an_event, late):
    """Many let go of Alt first; a screen reader may delay its press."""
    assert window.make(an_event)
    screen = window.windowHandle()
    keys = (
        (PRESS, Qt.Key.Key_Alt, NOTHING),
        (PRESS, Qt.Key.Key_6, ALT),
        *late,
        (RELEASE, Qt.Key.Key_Alt, NOTHING),
        (RELEASE, Qt.Key.Key_6, NOTHING),
    )
    for action, key, held in keys:
        QTest.sendKeyEvent(action, screen, key, "", held)
    assert window.frame.section == "rooms"
    assert window.page.isAncestorOf(window.focusWidget())
    assert window.menuBar().isHidden()
