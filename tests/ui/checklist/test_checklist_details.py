"""The details of a task: every field saves by itself."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from netzwerkstatt.app.commands import Add, Change, Delete
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.budget import BudgetLine, BudgetLineId
from netzwerkstatt.domain.money import Cents
from netzwerkstatt.domain.people import Role
from netzwerkstatt.domain.sessions import Session, SessionId
from netzwerkstatt.domain.tasks import Phase
from netzwerkstatt.ui.pages.checklist.deadline import Kind, Unit
from tests.ui.checklist.hands import CTRL, Key, choose, details, middle_of, of, press, row_of
from tests.ui.lists import fill, pick, said


def test_enter_opens_details_and_escape_returns(page, task):
    first = task("eins")
    choose(page, first)
    press(page, Key.Key_Return)
    assert page.inspector.isVisible()
    assert QApplication.focusWidget().text() == "eins"
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert page.inspector.isHidden()
    assert page.view.hasFocus()


def test_f4_and_a_double_click_show_details(page, task):
    task("null", note="das wird ausgeklappt\nund ist\nhoch")
    first = task("eins")
    choose(page, page.view.task_ids()[0])
    at = middle_of(page, first)
    for event in (QTest.mouseClick, QTest.mouseDClick):
        event(page.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert page.inspector.task.id == first
    QTest.keyClick(page.window(), Key.Key_F4)
    assert page.inspector.isHidden()


def test_f4_shows_the_task_on_which_one_stands_before_one_is_chosen(page, task):
    first = task("eins")
    page.view.clearSelection()
    page.view.selectionModel().setCurrentIndex(
        page.view.list.index(page.view.list.row_of(first)), page.view.selectionModel().SelectionFlag.NoUpdate
    )
    page.toggle_details()
    assert page.inspector.task.id == first


def test_chips_of_a_chosen_task_open_their_field(page, task, person):
    first = task("eins", person_id=person("Luca", "Ferraro").id)
    page.go_to(first)
    box = page.view.visualRect(page.view.list.index(page.view.list.row_of(first)))
    hits = {
        page.view._delegate.hit(page.view.list.index(page.view.list.row_of(first)), QPoint(x, y))
        for x in range(box.left(), box.right(), 7)
        for y in range(box.top(), box.bottom(), 5)
    }
    assert hits == {"", "tick", "deadline", "person"}
    page.view.opened.emit(first, "person")
    assert QApplication.focusWidget().objectName() == "field-person"


def test_each_field_saves_by_itself(page, task, person, today):
    anne = person("Anne", "Abt")
    session = Session(SessionId(new_id()), "Hochbeete", number="WS 1")
    line = BudgetLine(BudgetLineId(new_id()), text="Dolmetschen", planned=Cents(90000))
    page.desk.do(Add((session,)))
    page.desk.do(Add((line,)))
    first = task("eins")
    inspector = details(page, first)
    fill(inspector, "field-title", "Dolmetschen anfragen")
    pick(inspector, "field-person", anne.id)
    pick(inspector, "field-session", session.id)
    pick(inspector, "field-line", line.id)
    note = inspector.findChild(object, "field-note")
    note.setPlainText("Zwei Personen")
    note.save()
    inspector.findChild(object, "field-done").click()
    pick(inspector, "field-phase", Phase.INCLUSION)
    kept = of(page, first)
    assert (kept.title, kept.note, kept.phase) == ("Dolmetschen anfragen", "Zwei Personen", Phase.INCLUSION)
    assert (kept.person_id, kept.session_id, kept.line_id) == (anne.id, session.id, line.id)
    assert kept.done == today
    facts = {name: face.text for name, face in row_of(page, first).facts}
    assert facts["line"] == "Dolmetschen · 900\N{NO-BREAK SPACE}€"


def test_enter_ticks_a_box_as_the_space_bar_does(page, task, today):
    first = task("eins")
    done = details(page, first).findChild(object, "field-done")
    for key, now in ((Key.Key_Return, today), (Key.Key_Space, None)):
        QTest.keyClick(done, key)
        assert of(page, first).done == now


def test_a_task_keeps_its_title(page, task):
    first = task("eins")
    inspector = details(page, first)
    field = inspector.findChild(QLineEdit, "field-title")
    field.setFocus()
    QTest.keyClick(field, Key.Key_A, CTRL)
    QTest.keyClick(field, Key.Key_Delete)
    QTest.keyClick(field, Key.Key_Return)
    assert said(page) == "Eine Aufgabe braucht einen Titel."
    assert of(page, first).title == "eins"


def test_people_with_a_part_in_the_event_are_offered_first(page, task, person):
    person("Zoe", "Zahn", roles=Role.HELPER)
    person("Anne", "Abt")
    field = details(page, task("eins")).findChild(object, "field-person")
    assert [field.itemText(at) for at in range(field.count())] == ["niemand", "Zoe Zahn", "Anne Abt"]


def test_a_deadline_before_the_event_is_said_in_words_and_moves_along(page, task):
    first = task("eins")
    inspector = details(page, first)
    pick(inspector, "field-deadline", Kind.BEFORE)
    assert of(page, first).due_days is None
    pick(inspector, "field-unit", Unit.WEEKS)
    fill(inspector, "field-number", "7")
    assert of(page, first).due_days == -49
    result = inspector.findChild(QLabel, "deadline-said")
    assert result.text() == "Das ist Samstag, 28. August 2027."
    day = page.desk.snapshot.days_in_order()[0]
    page.desk.do(Change(((day, replace(day, date=day.date + timedelta(days=1))),)))
    assert result.text() == "Das ist Sonntag, 29. August 2027."
    pick(inspector, "field-unit", Unit.DAYS)
    assert of(page, first).due_days == -7


def test_a_deadline_keeps_its_day_when_it_is_given_another_way(page, task):
    first = task("eins", due_days=-10)
    inspector = details(page, first)
    pick(inspector, "field-deadline", Kind.DAY)
    assert (of(page, first).due, of(page, first).due_days) == (date(2027, 10, 6), None)
    pick(inspector, "field-deadline", Kind.BEFORE)
    assert (of(page, first).due, of(page, first).due_days) == (None, -10)
    pick(inspector, "field-deadline", Kind.EVENT)
    assert of(page, first).due_days == 0
    pick(inspector, "field-deadline", Kind.NONE)
    assert (of(page, first).due, of(page, first).due_days) == (None, None)


def walk(field, *keys):
    field.setFocus()
    for key in keys:
        QTest.keyClick(field, key)


def test_keys_reach_each_kind_of_deadline(page, task):
    first = task("eins")
    inspector = details(page, first)
    kind = inspector.findChild(object, "field-deadline")
    steps = len(page.desk.workspace.history())
    walk(kind, Key.Key_Down, Key.Key_Down)
    assert (kind.currentData(), QApplication.focusWidget()) == (Kind.BEFORE, kind)
    walk(kind, Key.Key_Return)
    assert QApplication.focusWidget().objectName() == "field-number"
    fill(inspector, "field-number", "3")
    assert of(page, first).due_days == -3
    assert len(page.desk.workspace.history()) == steps + 1


def test_tab_goes_on_to_what_a_deadline_needs(page, task):
    first = task("eins")
    kind = details(page, first).findChild(object, "field-deadline")
    walk(kind, Key.Key_Down, Key.Key_Tab)
    assert QApplication.focusWidget().objectName() == "field-day"
    walk(kind, Key.Key_Down, Key.Key_Backtab)
    assert QApplication.focusWidget().objectName() == "field-done"


def test_a_click_elsewhere_is_not_called_back_to_the_deadline(page, task):
    first = task("eins")
    inspector = details(page, first)
    walk(inspector.findChild(object, "field-deadline"), Key.Key_Down)
    title = inspector.findChild(QLineEdit, "field-title")
    title.setFocus(Qt.FocusReason.MouseFocusReason)
    assert QApplication.focusWidget() is title


def test_what_was_walked_to_is_saved_when_the_event_is_left(page, task):
    first = task("eins")
    phase = details(page, first).findChild(object, "field-phase")
    walk(phase, Key.Key_Down, Key.Key_Down)
    assert of(page, first).phase is Phase.START
    page.window().close_event()
    assert of(page, first).phase is list(Phase)[2]


def test_what_was_walked_to_goes_with_its_task(page, task):
    first, second = task("eins"), task("zwei")
    walk(details(page, first).findChild(object, "field-phase"), Key.Key_Down)
    page.desk.do(Delete((page.desk.snapshot.tasks[first],)))
    page.finish()
    assert of(page, second).phase is Phase.START


def test_a_fixed_day_is_read_as_people_write_it(page, task):
    first = task("eins")
    inspector = details(page, first)
    pick(inspector, "field-deadline", Kind.DAY)
    field = fill(inspector, "field-day", "1.9.27")
    assert of(page, first).due == date(2027, 9, 1)
    fill(inspector, "field-day", "31.9.2027")
    assert "31.9.2027" in said(page)
    assert field.text() == "31.9.2027"
    assert of(page, first).due == date(2027, 9, 1)


def test_a_number_of_weeks_that_is_none_is_explained(page, task):
    first = task("eins", due_days=-7)
    inspector = details(page, first)
    fill(inspector, "field-number", "bald")
    assert "„bald“ ist keine Anzahl von Tagen oder Wochen." in said(page)
    assert of(page, first).due_days == -7


@pytest.mark.parametrize("typed", ["1000", "99999999", "\N{SUPERSCRIPT TWO}"])
def test_what_is_no_number_is_not_saved_by_choosing_weeks(page, task, typed):
    first = task("eins", due_days=-7)
    inspector = details(page, first)
    fill(inspector, "field-number", typed)
    pick(inspector, "field-unit", Unit.DAYS)
    assert f"„{typed}“ ist keine Anzahl" in said(page)
    assert of(page, first).due_days == -7


def test_what_was_typed_into_a_field_that_is_hidden_now_is_let_go(page, task):
    first, second = task("eins", due_days=-7), task("zwei")
    inspector = details(page, first)
    fill(inspector, "field-number", "30.1.27")
    pick(inspector, "field-deadline", Kind.DAY)
    choose(page, second)
    assert inspector.task.id == second
    assert page.view.chosen_ids() == [second]


def test_list_and_details_stay_with_what_cannot_be_saved(page, task):
    first, second = task("eins", due_days=-7), task("zwei")
    inspector = details(page, first)
    fill(inspector, "field-number", "bald")
    choose(page, second)
    QApplication.processEvents()
    assert inspector.task.id == first
    assert page.view.chosen_ids() == [first]


def test_a_deadline_beyond_the_calendar_harms_nothing(page, task):
    first = task("eins", due_days=-99_999_999)
    assert row_of(page, first).chip is not None
    page.window().go("overview")
    assert page.window().page.title()


def test_without_a_date_of_the_event_the_deadline_says_so(page, task):
    first = task("eins", due_days=-7)
    page.desk.do(Delete(tuple(page.desk.snapshot.days.values())))
    assert "noch keinen Termin" in details(page, first).findChild(QLabel, "deadline-said").text()
    assert row_of(page, first).chip is None
    assert page.context().endswith("noch ohne Termin")


def test_undo_is_seen_in_the_details(page, task):
    first = task("eins")
    inspector = details(page, first)
    field = fill(inspector, "field-title", "zwei")
    page.window().undo()
    assert field.text() == "eins"


def test_details_go_when_their_task_does(page, task):
    first = task("eins")
    inspector = details(page, first)
    inspector.findChild(QPushButton, "delete").click()
    assert inspector.isHidden()
    assert not page.desk.snapshot.tasks
