"""The checklist, from the keystroke to the file."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent, QGuiApplication, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QStyleOptionViewItem, QToolTip

from netzwerkstatt.app.commands import Add, Change, Delete
from netzwerkstatt.app.workspace import look as look_into
from netzwerkstatt.base import clock
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.budget import BudgetLine, BudgetLineId
from netzwerkstatt.domain.money import Cents
from netzwerkstatt.domain.people import Person, PersonId, Role
from netzwerkstatt.domain.sessions import Session, SessionId
from netzwerkstatt.domain.tasks import Phase, Task, TaskId
from netzwerkstatt.ui.pages.checklist.deadline import Kind, Unit
from netzwerkstatt.ui.pages.checklist.rows import Entry, Fold, Head, TaskRow
from netzwerkstatt.ui.parts.dates import read_day

Key = Qt.Key
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def page(window, an_event):
    """The checklist of an event in which there is nothing to do yet."""
    assert window.make(an_event)
    window.go("checklist")
    return window.page


@pytest.fixture
def today():
    return clock.local_now().date()


@pytest.fixture
def task(page):
    """Add a task and return its id."""

    def added(title, phase=Phase.START, **fields):
        made = Task(TaskId(new_id()), title, phase, **{"position": len(page.desk.snapshot.tasks), **fields})
        page.desk.do(Add((made,)))
        return made.id

    return added


@pytest.fixture
def person(page):
    def added(given, family="", **fields):
        made = Person(PersonId(new_id()), given, family, **fields)
        page.desk.do(Add((made,)))
        return made

    return added


def of(page, task):
    """Return a task as the file has it, read anew."""
    return look_into(page.desk.workspace.path).tasks[task]


def shown(page, phase=None):
    """Return the titles that are shown, of one card or of all."""
    found, here = [], None
    for row in page.view.list.rows:
        here = row.key if isinstance(row, Head) else here
        if isinstance(row, TaskRow) and (phase is None or here == phase):
            found.append(row.task.title)
    return found


def heads(page):
    return [row.title for row in page.view.list.rows if isinstance(row, Head)]


def row_of(page, task):
    return next(row for row in page.view.list.rows if isinstance(row, TaskRow) and row.task.id == task)


def press(page, key, modifiers=Qt.KeyboardModifier.NoModifier):
    page.view.setFocus()
    QTest.keyClick(page.view, key, modifiers)


def choose(page, *tasks):
    page.view.choose(tasks, tasks[-1])
    page.view.setFocus()


def middle_of(page, task):
    return page.view.visualRect(page.view.list.index(page.view.list.row_of(task))).center()


def click(page, task, x=None, modifiers=Qt.KeyboardModifier.NoModifier):
    at = middle_of(page, task)
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, modifiers, QPoint(x or at.x(), at.y()))


def said(page):
    return page.window().frame.toast.text


def details(page, task, field=""):
    page.view.opened.emit(task, field)
    return page.inspector


def fill(inspector, name, text):
    field = inspector.findChild(object, f"field-{name}")
    field.setFocus()
    QTest.keyClick(field, Key.Key_A, CTRL)
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Key.Key_Return)
    return field


def pick(inspector, name, value):
    field = inspector.findChild(object, f"field-{name}")
    field.setCurrentIndex(field.findData(value))


def offered(page, which=0):
    return next(b for b in page.findChildren(QPushButton, f"empty-{which}") if b.isVisible())


# beginning


def test_an_empty_checklist_teaches_how_to_begin(page):
    words = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert (
        "Die Vorlage aus dem Werkzeugkoffer bringt alle Phasen mit. Fristen richten sich nach dem Termin."
        in words
    )
    assert [offered(page, at).text().strip() for at in (0, 1)] == ["Vorlage verwenden", "Leer beginnen"]


def test_the_template_is_one_step(page):
    offered(page).click()
    assert len(look_into(page.desk.workspace.path).tasks) > 37
    assert heads(page) == [
        *("Starten", "Planen", "Zuständigkeiten", "Kooperieren"),
        *("Ressourcen", "Inklusion", "Stolpersteine", "Austauschen"),
    ]
    page.window().undo()
    assert not look_into(page.desk.workspace.path).tasks
    assert offered(page).isVisible()


def test_beginning_empty_types_the_first_task(page):
    offered(page, 1).click()
    QTest.keyClicks(QApplication.focusWidget(), "Kernteam finden")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert shown(page, Phase.START) == ["Kernteam finden"]


# typing


def test_enter_adds_a_task_at_the_end_and_stays_ready(page, task):
    task("Haus reservieren", Phase.PLAN)
    page.phases.findChild(object, "phase-plan").click()
    QTest.keyClick(page.window(), Key.Key_N, CTRL)
    for title in ("Raum suchen", "Raum mieten"):
        QTest.keyClicks(QApplication.focusWidget(), title)
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
        assert QApplication.focusWidget().text() == ""
    assert shown(page, Phase.PLAN) == ["Haus reservieren", "Raum suchen", "Raum mieten"]
    page.window().undo()
    assert shown(page, Phase.PLAN) == ["Haus reservieren", "Raum suchen"]


def test_blank_lines_add_nothing(page):
    page.main()
    QTest.keyClicks(QApplication.focusWidget(), "   ")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert not page.desk.snapshot.tasks


def test_what_is_typed_is_kept_when_the_page_goes(page):
    page.main()
    QTest.keyClicks(QApplication.focusWidget(), "Kernteam finden")
    page.finish()
    assert [known.title for known in page.desk.snapshot.tasks.values()] == ["Kernteam finden"]


def test_what_is_typed_survives_another_view(page, task):
    task("Kernteam finden")
    page.main()
    QTest.keyClicks(QApplication.focusWidget(), "Treffen")
    page.bar.order.choose("date")
    page.bar.order.choose("phase")
    assert page.view.entry(Phase.START).field.text() == "Treffen"


def test_arrows_lead_into_the_line_for_new_tasks_and_out_again(page, task):
    first = task("Kernteam finden")
    choose(page, first)
    press(page, Key.Key_Down)
    assert QApplication.focusWidget() is page.view.entry(Phase.START).field
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Up)
    assert page.view.hasFocus()
    assert page.view.chosen_ids() == [first]


def test_f2_types_the_title_in_place(page, task):
    first = task("Kernteam")
    choose(page, first)
    press(page, Key.Key_F2)
    assert QApplication.focusWidget().accessibleName() == "Titel"
    QTest.keyClicks(QApplication.focusWidget(), "Kernteam finden")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert of(page, first).title == "Kernteam finden"
    assert page.view.hasFocus()


def test_a_title_that_is_emptied_stays_as_it_was(page, task):
    first = task("Kernteam")
    choose(page, first)
    press(page, Key.Key_F2)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Delete)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert of(page, first).title == "Kernteam"


# ticking


def test_space_ticks_today_and_goes_on_with_the_next_task(page, task, today):
    first, second = task("Kernteam finden"), task("Treffen")
    choose(page, first)
    press(page, Key.Key_Space)
    assert of(page, first).done == today
    assert page.view.chosen_ids() == [second]
    assert said(page) == "„Kernteam finden“ ist erledigt."
    page.window().undo()
    assert of(page, first).done is None


def test_a_click_on_the_box_ticks_without_choosing(page, task, today):
    first = task("Kernteam finden")
    click(page, first, x=20)
    assert of(page, first).done == today
    assert page.view.chosen_ids() == []
    click(page, first, x=20)
    assert of(page, first).done is None


def test_done_tasks_are_folded_but_for_the_latest(page, task, today):
    for at, title in enumerate(("eins", "zwei", "drei")):
        task(title, done=today - timedelta(days=9 - at))
    task("offen")
    assert shown(page, Phase.START) == ["drei", "offen"]
    fold = next(row for row in page.view.list.rows if isinstance(row, Fold))
    assert fold.words == "2 weitere erledigte anzeigen"
    page.view.folded.emit(fold.card)
    assert shown(page, Phase.START) == ["eins", "zwei", "drei", "offen"]
    press(page, Key.Key_Return)
    assert shown(page, Phase.START) == ["drei", "offen"]


def test_a_done_task_says_when(page, task):
    first = task("Haus reservieren", done=date(2027, 5, 20), due=date(2027, 1, 1))
    row = row_of(page, first)
    assert row.aside == "erledigt am Do, 20. Mai"
    assert row.chip is None


# what a row says


def test_rows_are_read_out_whole(page, task, person, today):
    luca = person("Luca", "Ferraro")
    first = task("Dolmetschen anfragen", Phase.INCLUSION, due=today, person_id=luca.id)
    index = page.view.list.index(page.view.list.row_of(first))
    words = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert words == "Dolmetschen anfragen, Inklusion, heute, Luca Ferraro, offen"
    interface = QAccessible.queryAccessibleInterface(page.view)
    names = {interface.child(at).text(QAccessible.Text.Name) for at in range(interface.childCount())}
    assert words in names


@pytest.mark.parametrize(
    ("days", "tone", "begins"),
    [(-3, "err", "überfällig seit "), (0, "warn", "heute"), (7, "warn", "bis "), (8, "plain", "bis ")],
)
def test_a_deadline_says_how_near_it_is(page, task, today, days, tone, begins):
    chip = row_of(page, task("Etwas", due=today + timedelta(days=days))).chip
    assert chip.tone == tone
    assert chip.text.startswith(begins)


def test_header_counts_what_is_done_and_the_days_to_go(page, task, today):
    task("eins", done=today)
    task("zwei")
    day = page.desk.snapshot.days_in_order()[0]
    said_days = {}
    for days in (54, 1, 0, -1, -3):
        now = page.desk.snapshot.days_in_order()[0]
        page.desk.do(Change(((now, replace(now, date=today + timedelta(days=days))),)))
        said_days[days] = page.context().removeprefix("1 von 2 Aufgaben erledigt · ")
    assert said_days == {
        54: "noch 54 Tage",
        1: "noch 1 Tag",
        0: "heute ist der Tag",
        -1: "seit 1 Tag vorbei",
        -3: "seit 3 Tagen vorbei",
    }
    assert day.id == page.desk.snapshot.days_in_order()[0].id


# seeing


def test_overdue_tasks_are_counted_and_shown_alone(page, task, today):
    task("spät", due=today - timedelta(days=2))
    task("bald", due=today + timedelta(days=2))
    assert page.bar.findChild(object, "segment-overdue").text() == "Überfällig (1)"
    page.bar.filter.choose("overdue")
    assert shown(page) == ["spät"]
    assert not [row for row in page.view.list.rows if isinstance(row, Entry)]


def test_by_date_tasks_stand_in_time(page, task, today):
    task("irgendwann")
    task("danach", Phase.EXCHANGE, due_days=3)
    task("am Tag", Phase.EXCHANGE, due_days=0)
    task("spät", due=today - timedelta(days=2))
    task("heute", due=today)
    task("getan", done=today)
    page.bar.order.choose("date")
    assert heads(page) == [
        *("Überfällig", "Diese Woche", "Am Tag selbst", "Nach der Veranstaltung", "Ohne Frist", "Erledigt"),
    ]
    assert shown(page) == ["spät", "heute", "am Tag", "danach", "irgendwann", "getan"]


def test_a_phase_is_shown_from_the_view_by_date_too(page, task):
    task("eins", Phase.OBSTACLES)
    page.bar.order.choose("date")
    page.phases.findChild(object, "phase-obstacles").click()
    assert "Stolpersteine" in heads(page)
    assert page.phases.phase is Phase.OBSTACLES


def test_search_finds_title_note_and_person_however_they_are_spelled(page, task, person):
    ulrike = person("Ulrike", "Krüger")
    task("Gebärdensprache anfragen")
    task("Standplan", note="dreiundzwanzig Tische")
    task("Haus", person_id=ulrike.id)
    field = page.window().frame.header.search.field
    found = {}
    for text in ("gebaerden", "tische", "krueger", ""):
        field.setText(text)
        found[text] = len(shown(page))
    assert found == {"gebaerden": 1, "tische": 1, "krueger": 1, "": 3}


def test_a_search_without_result_lifts_the_filters(page, task):
    task("Haus")
    field = page.window().frame.header.search.field
    field.setText("Zirkus")
    assert any("„Zirkus“" in label.text() for label in page.findChildren(QLabel))
    assert offered(page).text().strip() == "Filter aufheben"
    offered(page).click()
    assert (shown(page), field.text()) == (["Haus"], "")


def test_nothing_overdue_is_said(page, task):
    task("Haus")
    page.bar.filter.choose("overdue")
    assert any(label.text() == "Nichts ist überfällig." for label in page.findChildren(QLabel))


def test_a_place_leads_to_a_task_whatever_hides_it(page, task, today):
    hidden = task("alt", done=today - timedelta(days=9))
    task("neu", done=today)
    page.bar.filter.choose("overdue")
    page.window().go("checklist", hidden)
    assert page.view.chosen_ids() == [hidden]


def test_another_language_keeps_the_place(window, page, task):
    first = task("Haus", Phase.RESOURCES)
    page.bar.order.choose("date")
    choose(page, first)
    window.trigger("language.en")
    assert window.page.title() == "Checklist"
    assert window.page.view.chosen_ids() == [first]
    assert heads(window.page) == ["Without a date"]
    assert window.page.phases.phase is Phase.RESOURCES


def test_phases_are_walked_with_arrows_and_enter_goes_to_their_tasks(page, task):
    first = task("Haus", Phase.PLAN)
    page.phases.findChild(object, "phase-start").setFocus()
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Down)
    assert page.phases.phase is Phase.PLAN
    assert "Planen" in page.phases.findChild(object, "phase-plan").accessibleName()
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert page.view.chosen_ids() == [first]


def test_workload_names_who_has_how_much_and_what_is_nobodys(page, task, person):
    anne = person("Anne", "Abt")
    for title in "123":
        task(title, person_id=anne.id)
    task("4")
    said_there = {label.accessibleName() for label in page.workload.findChildren(QLabel)}
    assert {"Anne Abt: 3 offene Aufgaben", "niemand: 1 offene Aufgabe"} <= said_there


# several at once


def test_ctrl_and_shift_choose_several(page, task):
    ids = [task(title) for title in ("eins", "zwei", "drei")]
    click(page, ids[0])
    click(page, ids[2], modifiers=CTRL)
    assert page.view.chosen_ids() == [ids[0], ids[2]]
    click(page, ids[0])
    press(page, Key.Key_Down, SHIFT)
    assert page.view.chosen_ids() == ids[:2]
    assert page.selection.isVisible()
    press(page, Key.Key_Escape)
    assert len(page.view.chosen_ids()) == 1


def test_several_are_done_given_and_deleted_in_one_step_each(page, task, person, today):
    anne = person("Anne", "Abt", roles=Role.TEAM)
    ids = [task(title) for title in ("eins", "zwei", "drei")]
    choose(page, *ids[:2])
    page.selection.given.emit(anne.id)
    assert [of(page, each).person_id for each in ids] == [anne.id, anne.id, None]
    choose(page, *ids[:2])
    page.selection.ticking.click()
    assert [of(page, each).done for each in ids] == [today, today, None]
    assert said(page) == "2 Aufgaben sind erledigt."
    page.window().undo()
    choose(page, *ids[:2])
    page.selection.deleting.click()
    assert shown(page) == ["drei"]
    page.window().undo()
    assert len(page.desk.snapshot.tasks) == 3
    menu = page.selection.findChild(QPushButton, "give").menu()
    assert [action.text() for action in menu.actions() if action.text()] == ["Anne Abt", "niemand"]


def test_del_deletes_and_the_toast_brings_back(page, task):
    first, second = task("eins"), task("zwei")
    choose(page, first)
    press(page, Key.Key_Delete)
    assert (shown(page), said(page)) == (["zwei"], "„eins“ ist gelöscht.")
    assert page.view.chosen_ids() == [second]
    page.window().frame.toast.findChild(QPushButton, "toast-help").click()
    assert shown(page) == ["eins", "zwei"]


def test_ctrl_d_duplicates_behind_the_task(page, task, today):
    first = task("eins", done=today, note="so")
    task("zwei")
    choose(page, first)
    press(page, Key.Key_D, CTRL)
    assert shown(page) == ["eins", "eins", "zwei"]
    (copy,) = (known for known in page.desk.snapshot.tasks.values() if known.id != first and known.note)
    assert (copy.done, copy.note) == (None, "so")
    assert page.view.chosen_ids() == [copy.id]


def test_alt_and_arrows_reorder_within_the_phase(page, task):
    first = task("eins")
    task("zwei")
    task("fremd", Phase.PLAN)
    choose(page, first)
    press(page, Key.Key_Down, ALT)
    assert shown(page, Phase.START) == ["zwei", "eins"]
    press(page, Key.Key_Down, ALT)
    assert shown(page, Phase.START) == ["zwei", "eins"]
    press(page, Key.Key_Up, ALT)
    assert shown(page, Phase.START) == ["eins", "zwei"]
    page.bar.order.choose("date")
    press(page, Key.Key_Down, ALT)
    assert "Reihenfolge ihrer Fristen" in said(page)


def test_chosen_tasks_are_copied_as_text(page, task, today, person):
    anne = person("Anne", "Abt")
    choose(page, task("eins", done=today), task("zwei", due=today, person_id=anne.id))
    press(page, Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "[x] eins\n[ ] zwei · heute · Anne Abt"


def test_the_menu_offers_what_keys_do(page, task):
    first, second = task("eins"), task("zwei")
    choose(page, first)
    menu = page.view.context_menu()
    offers = {action.text().partition("\t")[0]: action for action in menu.actions()}
    offers["Nach unten"].trigger()
    assert shown(page, Phase.START) == ["zwei", "eins"]
    offers["Abhaken oder wieder öffnen"].trigger()
    assert of(page, first).done
    choose(page, second)
    offers["Duplizieren"].trigger()
    offers["Löschen"].trigger()
    assert sorted(shown(page, Phase.START)) == ["eins", "zwei"]
    assert {action.text().partition("\t")[2] for action in menu.actions()} >= {"Entf", "Strg+D", "F2"}


def test_badges_and_cut_notes_say_all_of_it(page, task, person):
    first = task("eins", person_id=person("Luca", "Ferraro").id, note="so " * 60)
    index = page.view.list.index(page.view.list.row_of(first))
    box, said_there = page.view.visualRect(index), set()
    for x in range(box.left(), box.right(), 12):
        at = QPoint(x, box.top() + 23)
        asked = QHelpEvent(QEvent.Type.ToolTip, at, page.view.viewport().mapToGlobal(at))
        page.view._delegate.helpEvent(asked, page.view, QStyleOptionViewItem(), index)
        said_there.add(QToolTip.text())
        QToolTip.hideText()
    assert {"Luca Ferraro", ("so " * 60).strip()} <= said_there


def test_the_mouse_shows_what_can_be_pressed(page, task):
    first = task("eins")
    at = middle_of(page, first)
    shapes = []
    for x in (20, at.x()):
        QTest.mouseMove(page.view.viewport(), QPoint(x, at.y()))
        shapes.append(page.view.viewport().cursor().shape())
    assert shapes == [Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor]


# everything about one task


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
    fill(inspector, "title", "Dolmetschen anfragen")
    pick(inspector, "person", anne.id)
    pick(inspector, "session", session.id)
    pick(inspector, "line", line.id)
    note = inspector.findChild(object, "field-note")
    note.setPlainText("Zwei Personen")
    note.save()
    inspector.findChild(object, "field-done").click()
    pick(inspector, "phase", Phase.INCLUSION)
    kept = of(page, first)
    assert (kept.title, kept.note, kept.phase) == ("Dolmetschen anfragen", "Zwei Personen", Phase.INCLUSION)
    assert (kept.person_id, kept.session_id, kept.line_id) == (anne.id, session.id, line.id)
    assert kept.done == today
    facts = {name: face.text for name, face in row_of(page, first).facts}
    assert facts["line"] == "Dolmetschen · 900\N{NO-BREAK SPACE}€"


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
    pick(inspector, "deadline", Kind.BEFORE)
    assert of(page, first).due_days is None
    pick(inspector, "unit", Unit.WEEKS)
    fill(inspector, "number", "7")
    assert of(page, first).due_days == -49
    result = inspector.findChild(QLabel, "deadline-said")
    assert result.text() == "Das ist Samstag, 28. August 2027."
    day = page.desk.snapshot.days_in_order()[0]
    page.desk.do(Change(((day, replace(day, date=day.date + timedelta(days=1))),)))
    assert result.text() == "Das ist Sonntag, 29. August 2027."
    pick(inspector, "unit", Unit.DAYS)
    assert of(page, first).due_days == -7


def test_a_deadline_keeps_its_day_when_it_is_given_another_way(page, task):
    first = task("eins", due_days=-10)
    inspector = details(page, first)
    pick(inspector, "deadline", Kind.DAY)
    assert (of(page, first).due, of(page, first).due_days) == (date(2027, 10, 6), None)
    pick(inspector, "deadline", Kind.BEFORE)
    assert (of(page, first).due, of(page, first).due_days) == (None, -10)
    pick(inspector, "deadline", Kind.EVENT)
    assert of(page, first).due_days == 0
    pick(inspector, "deadline", Kind.NONE)
    assert (of(page, first).due, of(page, first).due_days) == (None, None)


def test_a_fixed_day_is_read_as_people_write_it(page, task):
    first = task("eins")
    inspector = details(page, first)
    pick(inspector, "deadline", Kind.DAY)
    field = fill(inspector, "day", "1.9.27")
    assert of(page, first).due == date(2027, 9, 1)
    fill(inspector, "day", "31.9.2027")
    assert "31.9.2027" in said(page)
    assert field.text() == "31.9.2027"
    assert of(page, first).due == date(2027, 9, 1)
    assert read_day("1.9.27") == (2027, 9, 1)


def test_a_number_of_weeks_that_is_none_is_explained(page, task):
    first = task("eins", due_days=-7)
    inspector = details(page, first)
    fill(inspector, "number", "bald")
    assert "„bald“ ist keine Anzahl" in said(page)
    assert of(page, first).due_days == -7


def test_without_a_date_of_the_event_the_deadline_says_so(page, task):
    first = task("eins", due_days=-7)
    page.desk.do(Delete(tuple(page.desk.snapshot.days.values())))
    assert "noch keinen Termin" in details(page, first).findChild(QLabel, "deadline-said").text()
    assert row_of(page, first).chip is None
    assert page.context().endswith("noch ohne Termin")


def test_undo_is_seen_in_the_details(page, task):
    first = task("eins")
    inspector = details(page, first)
    field = fill(inspector, "title", "zwei")
    page.window().undo()
    assert field.text() == "eins"


def test_details_go_when_their_task_does(page, task):
    first = task("eins")
    inspector = details(page, first)
    inspector.findChild(QPushButton, "delete").click()
    assert inspector.isHidden()
    assert not page.desk.snapshot.tasks


# files


@pytest.fixture
def offer(tmp_path):
    file = tmp_path / "Angebot.pdf"
    file.write_bytes(b"%PDF-1.7 ein Angebot")
    return file


def test_a_file_is_added_saved_elsewhere_and_removed(page, task, answers, offer, tmp_path):
    first = task("eins")
    inspector = details(page, first, "file")
    answers.file_to_read = lambda *_: offer
    inspector.findChild(QPushButton, "field-file").click()
    kept = of(page, first)
    assert kept.file_name == "Angebot.pdf"
    assert page.desk.workspace.attachment(kept.file) == offer.read_bytes()
    answers.file_to_write = lambda *_: tmp_path / "Kopie.pdf"
    inspector.findChild(QPushButton, "file-save").click()
    assert (tmp_path / "Kopie.pdf").read_bytes() == offer.read_bytes()
    inspector.findChild(QPushButton, "file-remove").click()
    assert of(page, first).file is None
    page.window().undo()
    assert of(page, first).file_name == "Angebot.pdf"


def test_a_file_that_is_neither_pdf_nor_photo_is_explained(page, task, answers, tmp_path):
    file = tmp_path / "Liste.txt"
    file.write_text("nur Text", "utf-8")
    first = task("eins")
    answers.file_to_read = lambda *_: file
    details(page, first).findChild(QPushButton, "field-file").click()
    assert "Liste.txt" in said(page)
    assert of(page, first).file is None


def test_a_file_that_is_gone_is_explained(page, task, answers, tmp_path):
    first = task("eins")
    answers.file_to_read = lambda *_: tmp_path / "weg.pdf"
    details(page, first).findChild(QPushButton, "field-file").click()
    assert "weg.pdf" in said(page)


def _dropped(page, file, at):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entered = QDragEnterEvent(at, *how)
    page.dragEnterEvent(entered)
    assert entered.isAccepted()
    page.dropEvent(QDropEvent(QPointF(at), *how))


def test_a_file_is_dropped_onto_its_task(page, task, offer):
    first, second = task("eins"), task("zwei")
    _dropped(page, offer, page.view.viewport().mapTo(page, middle_of(page, second)))
    assert (of(page, first).file, of(page, second).file_name) == (None, "Angebot.pdf")
    _dropped(page, offer, QPoint(2, 2))
    assert said(page) == "Bitte die Datei auf eine Aufgabe ziehen."
    inspector = details(page, first)
    _dropped(page, offer, inspector.mapTo(page, QPoint(9, 90)))
    assert of(page, first).file_name == "Angebot.pdf"


# around


@pytest.mark.usefixtures("page")
def test_an_event_opened_for_reading_says_so(window, task, an_event):
    first = task("eins")
    window.close_event()
    window.open(an_event.path, writing=False)
    window.go("checklist")
    page = window.page
    assert page.main_button() is None
    assert not [row for row in page.view.list.rows if isinstance(row, Entry)]
    for deed in (
        page.main,
        lambda: press(page, Key.Key_Space),
        lambda: press(page, Key.Key_F2),
        lambda: press(page, Key.Key_Delete),
        lambda: press(page, Key.Key_D, CTRL),
    ):
        choose(page, first)
        window.frame.toast.hide()
        deed()
        assert "Lesen" in said(page)
        assert window.frame.toast.isVisible()
    assert shown(page) == ["eins"]
    assert not page.view.is_editing()


def test_details_take_the_place_of_the_tip(page, task):
    first = task("eins")
    assert page.tip.mapTo(page, QPoint()).x() > page.view.mapTo(page, QPoint()).x()
    details(page, first)
    assert page.tip.mapTo(page, QPoint()).x() < page.view.mapTo(page, QPoint()).x()


def test_every_control_is_named_and_large_enough(page, task, today, unnamed, too_small):
    ids = [task("eins", due=today, note="so"), task("zwei")]
    assert unnamed(page.window()) == []
    assert too_small(page.window()) == []
    details(page, ids[0])
    for kind in Kind:
        pick(page.inspector, "deadline", kind)
        assert unnamed(page.window()) == []
        assert too_small(page.window()) == []
    choose(page, *ids)
    assert unnamed(page.window()) == []
    assert too_small(page.window()) == []
