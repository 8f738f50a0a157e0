"""The history beside the page: what was done, and the way back and forth."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from netzwerkstatt.app.commands import Change
from netzwerkstatt.app.workspace import look as look_into
from netzwerkstatt.ui.background import Background
from netzwerkstatt.ui.eventfiles import NewEvent

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def event_window(window, an_event):
    assert window.make(an_event)
    return window


@pytest.fixture
def worked(event_window):
    """Three things were done."""
    for motto in ("eins", "zwei", "drei"):
        do(event_window, motto)
    return event_window


@pytest.fixture
def panel(worked):
    worked.trigger("edit.history")
    return worked.past.panel


def do(window, motto):
    event = window.workspace.snapshot.event
    window.page.desk.do(Change(((event, replace(event, motto=motto)),), about=motto))


def rows(panel):
    """Return the words of the steps, without the headings of days."""
    return [line.words for line in panel.list.rows if line.id]


def choose(panel, words):
    panel.list.choose(next(line.id for line in panel.list.rows if words in line.words))


def walked(window):
    """Wait until the walk has ended."""
    window.findChild(Background).drain()
    QTest.qWait(1)


def motto(window):
    return look_into(window.workspace.path).event.motto


def test_ctrl_h_shows_the_history_and_closes_it(worked):
    QTest.keyClick(worked, Qt.Key.Key_H, CTRL)
    assert worked.past.panel.isVisible()
    assert worked.focusWidget() is worked.past.panel.list
    QTest.keyClick(worked, Qt.Key.Key_H, CTRL)
    assert worked.past.panel is None


def test_steps_stand_by_day_with_their_time_the_newest_first(panel):
    assert rows(panel) == [
        "Veranstaltung geändert: drei",
        "Veranstaltung geändert: zwei",
        "Veranstaltung geändert: eins",
        "Veranstaltung angelegt",
    ]
    assert panel.list.rows[0].words.startswith("Heute, ")
    assert panel.list.rows[1].below.endswith("Uhr · hier sind Sie")


def test_going_back_takes_back_as_many_steps_as_it_says(panel, worked):
    choose(panel, "eins")
    assert panel.back.accessibleName() == "Bis hierher zurückgehen (2 Schritte)"
    panel.back.click()
    walked(worked)
    assert motto(worked) == "eins"
    assert worked.frame.toast.text == "2 Schritte sind zurückgenommen."


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_keys_stay_in_the_history_after_the_way_back(panel, worked, key):
    choose(panel, "eins")
    panel.back.setFocus()
    QTest.keyClick(panel.back, key)
    walked(worked)
    assert motto(worked) == "eins"
    assert worked.focusWidget() is panel.list
    QTest.keyClick(panel.list, Qt.Key.Key_Up)
    assert panel.forth.accessibleName() == "Bis hierher wiederherstellen (1 Schritt)"


def test_what_was_taken_back_is_paler_and_says_so(panel, worked):
    worked.undo()
    QTest.qWait(1)
    line = panel.list.rows[1]
    assert (line.words, line.ink) == ("Veranstaltung geändert: drei", "ink2")
    assert line.below.endswith("zurückgenommen")


def test_the_message_offers_the_way_there_again(panel, worked):
    choose(panel, "eins")
    panel.back.click()
    walked(worked)
    worked.frame.toast.findChild(QPushButton, "toast-help").click()
    walked(worked)
    assert motto(worked) == "drei"
    assert worked.frame.toast.text == "2 Schritte sind wiederhergestellt."


def test_what_was_taken_back_is_done_again_up_to_the_chosen_step(panel, worked):
    for _ in range(3):
        worked.undo()
    QTest.qWait(1)
    choose(panel, "zwei")
    assert not panel.back.isEnabled()
    panel.forth.click()
    walked(worked)
    assert motto(worked) == "zwei"


def test_enter_goes_to_the_chosen_step(panel, worked):
    choose(panel, "zwei")
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    walked(worked)
    assert motto(worked) == "zwei"


def test_arrows_walk_from_step_to_step_and_pass_headings(panel):
    panel.focus_first()
    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    assert "zwei" in panel.list.currentIndex().data().partition(",")[0]
    QTest.keyClick(panel.list, Qt.Key.Key_Home)
    assert "drei" in panel.list.currentIndex().data().partition(",")[0]


def test_nothing_is_offered_where_one_is(panel):
    choose(panel, "drei")
    assert not panel.back.isEnabled()
    assert not panel.forth.isEnabled()


def test_a_step_that_was_replaced_says_why_it_cannot_come_back(panel, worked):
    worked.undo()
    do(worked, "vier")
    QTest.qWait(1)
    choose(panel, "drei")
    assert not panel.forth.isEnabled()
    assert panel._said.text().startswith("Seitdem wurde etwas anderes gemacht.")


def test_a_new_step_appears_and_what_is_chosen_stays(panel, worked):
    choose(panel, "eins")
    do(worked, "vier")
    QTest.qWait(1)
    assert rows(panel)[0] == "Veranstaltung geändert: vier"
    assert "eins" in panel.list.currentIndex().data()


def test_esc_closes_the_history_and_the_focus_returns(worked):
    worked.page.focus_first()
    before = worked.focusWidget()
    worked.trigger("edit.history")
    QTest.keyClick(worked.focusWidget(), Qt.Key.Key_Escape)
    assert worked.past.panel is None
    assert worked.focusWidget() is before


@pytest.mark.usefixtures("panel")
def test_help_and_history_take_turns(worked):
    worked.trigger("help.page")
    assert worked.assistance.panel.isVisible()
    assert worked.past.panel is None
    worked.trigger("edit.history")
    assert worked.past.panel.isVisible()
    assert not worked.assistance.panel.isVisible()


@pytest.mark.usefixtures("panel")
def test_f6_reaches_the_history(worked):
    worked.page.focus_first()
    seen = set()
    for _ in range(8):
        QTest.keyClick(worked, Qt.Key.Key_F6)
        seen.add(worked.focusWidget().objectName())
    assert "history-list" in seen


def test_an_event_open_for_reading_shows_its_history_and_goes_nowhere(worked):
    path = worked.workspace.path
    worked.close_event()
    worked.open(path, writing=False)
    worked.trigger("edit.history")
    panel = worked.past.panel
    choose(panel, "eins")
    assert not panel.back.isEnabled()
    assert panel._said.text().startswith("Nur zum Lesen geöffnet")
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    walked(worked)
    assert motto(worked) == "drei"


@pytest.mark.usefixtures("panel")
def test_another_event_shows_its_own_history(worked, tmp_path):
    worked.make(NewEvent(tmp_path / "Anders.netzwerk", "Anders", None, ""))
    QTest.qWait(1)
    assert rows(worked.past.panel) == ["Veranstaltung angelegt"]


@pytest.mark.usefixtures("panel")
def test_the_history_closes_with_the_event(worked):
    worked.close_event()
    assert worked.past.panel is None


@pytest.mark.usefixtures("panel")
def test_the_history_speaks_the_language_of_the_window(worked):
    worked.speak("en")
    assert rows(worked.past.panel)[-1] == "Event created"
    assert worked.past.panel.back.accessibleName() == "Go back to here"


def test_nothing_else_is_undone_while_one_walks(panel, worked):
    choose(panel, "eins")
    panel.back.click()
    assert not worked._actions["edit.undo"].isEnabled()
    panel.back.click()  # once more, before the first walk has ended
    walked(worked)
    assert motto(worked) == "eins"
    assert worked._actions["edit.undo"].isEnabled()


@pytest.mark.parametrize("scale", [100, 150])
def test_everything_has_a_name_and_is_large_enough(panel, look, unnamed, too_small, scale):
    look.choose(scale=scale)
    assert unnamed(panel) == []
    assert too_small(panel) == []
