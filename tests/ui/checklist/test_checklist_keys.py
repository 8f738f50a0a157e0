"""What keys, menus and the mouse do with one task or several."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QPushButton, QStyleOptionViewItem, QToolTip

from netzwerkstatt.domain.people import Role
from netzwerkstatt.domain.tasks import Phase
from tests.ui.checklist.hands import ALT, CTRL, SHIFT, Key, choose, click, middle_of, of, press, shown
from tests.ui.lists import said


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


def _go_over(widget, at):
    """Move the mouse with no button held, whatever another test's mouse still holds."""
    nothing, free = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    there = widget.mapToGlobal(at)
    QApplication.sendEvent(widget, QMouseEvent(QEvent.Type.MouseMove, at, there, nothing, nothing, free))


def test_the_mouse_shows_what_can_be_pressed(page, task):
    first = task("eins")
    at = middle_of(page, first)
    shapes = []
    for x in (at.x(), 20, at.x()):
        _go_over(page.view.viewport(), QPoint(x, at.y()))
        shapes.append(page.view.viewport().cursor().shape())
    arrow = Qt.CursorShape.ArrowCursor
    assert shapes == [arrow, Qt.CursorShape.PointingHandCursor, arrow]
