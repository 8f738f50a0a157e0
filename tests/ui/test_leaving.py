"""An event is left, or the language changed, only once everything typed is saved."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from netzwerkstatt.app.commands import Add
from netzwerkstatt.app.workspace import look as look_into
from netzwerkstatt.ui.dialogs.new_event import NewEventDialog
from tests.builders import a_person, a_registration, a_session
from tests.ui.lists import field, in_file, open_details, said

REASON = "„viel“"


@pytest.fixture
def typed(window, an_event):
    """Return a field for minutes into which a word was typed, which cannot be saved."""
    assert window.make(an_event)
    session = a_session("Treff")
    window.go("sessions")
    window.page.desk.do(Add((session,)))
    line = field(open_details(window.page, session), "field-minutes")
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(line, "viel")
    yield line
    window.trigger("file.close")
    if window.workspace is not None:
        window.frame.toast.findChild(QPushButton, "toast-help").click()


def leave_anyway(window):
    button = window.frame.toast.findChild(QPushButton, "toast-help")
    assert button.isVisible()
    assert button.text().strip() == "Trotzdem schließen"
    button.click()


def test_an_event_stays_open_with_what_cannot_be_saved(window, typed):
    window.trigger("file.close")
    assert typed.text() == "viel"
    assert REASON in said(window.page)
    leave_anyway(window)
    assert window.workspace is None
    assert window.start.isVisible()


def test_so_does_the_window(window, typed):
    assert not window.close()
    assert window.isVisible()
    assert typed.text() == "viel"
    leave_anyway(window)
    assert not window.isVisible()
    assert window.workspace is None


def test_what_is_put_right_is_saved_and_the_event_closed(window, typed):
    window.trigger("file.close")
    path = window.workspace.path
    typed.setText("45")
    window.trigger("file.close")
    assert window.workspace is None
    assert [session.minutes for session in look_into(path).sessions.values()] == [45]


def test_the_page_where_something_is_left_comes_back(window, typed):
    window.go("rooms")
    window.trigger("file.close")
    assert window.frame.section == "sessions"
    assert typed.isVisible()


def test_the_language_waits_for_what_is_typed(window, typed):
    window.trigger("language.en")
    assert window.page.title() == "Programmpunkte"
    assert typed.text() == "viel"
    german = next(action for action in window.actions() if action.objectName() == "language.de")
    assert german.isChecked()
    typed.setText("30")
    window.trigger("language.en")
    assert window.page.title() == "Sessions"


@pytest.mark.usefixtures("typed")
def test_another_event_waits_too(window):
    open_now = window.workspace.path
    window.ask_new()
    assert not window.findChildren(NewEventDialog)
    assert not window.open_sample()
    assert window.workspace.path == open_now
    leave_anyway(window)
    assert window.workspace.path != open_now


def test_nothing_else_begins_while_a_large_command_runs(qtbot, window, an_event):
    assert window.make(an_event)
    window.go("attendees")
    person, done = a_person(), []
    window.page.desk.do_large(
        Add((person, a_registration(person))), "Wird eingelesen …", lambda: done.append(1)
    )
    for name in ("language.en", "page.main", "file.close", "file.new", "file.open", "go.search", "edit.undo"):
        window.trigger(name)
    assert window.page.title() == "Teilnehmende"
    assert window.workspace is not None
    assert not window.findChildren(NewEventDialog)
    assert not window.page.view.is_editing()
    qtbot.waitUntil(lambda: done == [1])
    assert list(in_file(window.page).people) == [person.id]
    window.trigger("language.en")
    assert window.page.title() == "Attendees"


def test_the_language_waits_for_a_file_that_is_made(qtbot, window, an_event, answers, tmp_path):
    answers.file_to_write = lambda *_: tmp_path / "Liste.xlsx"
    assert window.make(an_event)
    window.page.desk.do(Add((person := a_person(), a_registration(person))))
    window.go("print", "attendees")
    window.page.main()
    window.trigger("language.en")
    assert window.page.title() == "Drucken"
    qtbot.waitUntil((tmp_path / "Liste.xlsx").exists)
    qtbot.waitUntil(window.frame.sidebar.isEnabled)
    window.trigger("language.en")
    assert window.page.title() == "Print"


def test_closing_waits_for_a_large_command(window, an_event):
    assert window.make(an_event)
    path, person = window.workspace.path, a_person()
    window.page.desk.do_large(Add((person, a_registration(person))), "Wird eingelesen …", lambda: None)
    assert window.close()
    assert list(look_into(path).people) == [person.id]
