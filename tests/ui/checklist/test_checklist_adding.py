"""Tasks are added, named and ticked off."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from netzwerkstatt.app.commands import Change
from netzwerkstatt.app.workspace import look as look_into
from netzwerkstatt.domain.tasks import Phase
from netzwerkstatt.storage import engine
from netzwerkstatt.ui.pages.checklist.rows import Fold
from tests.ui.checklist.hands import CTRL, Key, choose, click, heads, of, offered, press, row_of, shown
from tests.ui.lists import said


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


@pytest.mark.parametrize(
    "hide",
    [
        lambda page: page.bar.order.choose("date"),
        lambda page: page.bar.filter.choose("overdue"),
        lambda page: page.search("Kernteam"),
    ],
    ids=["by date", "filtered", "searched"],
)
def test_what_is_typed_is_kept_where_its_line_is_out_of_sight(page, task, hide):
    task("Kernteam finden")
    page.main()
    QTest.keyClicks(QApplication.focusWidget(), "Treffen")
    hide(page)
    page.window().close_event()
    assert [known.title for known in look_into(page.desk.workspace.path).tasks.values()] == [
        *("Kernteam finden", "Treffen")
    ]


def test_what_is_typed_is_added_once(page, task):
    task("Kernteam finden")
    page.main()
    QTest.keyClicks(QApplication.focusWidget(), "Treffen")
    page.bar.order.choose("date")
    assert page.finish()
    page.bar.order.choose("phase")
    assert page.finish()
    assert shown(page, Phase.START) == ["Kernteam finden", "Treffen"]


def test_what_is_typed_stays_typed_where_it_cannot_be_added(page, task):
    task("Kernteam finden")
    page.main()
    QTest.keyClicks(QApplication.focusWidget(), "Treffen")
    page.bar.order.choose("date")
    with engine.look(page.desk.workspace._store._engine) as file:
        file.exec_driver_sql("PRAGMA query_only = 1")
    assert not page.finish()
    page.bar.order.choose("phase")
    assert page.view.entry(Phase.START).field.text() == "Treffen"


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
    first = task("Haus reservieren", done=date(2024, 5, 20), due=date(2024, 1, 1))
    row = row_of(page, first)
    assert row.aside == "erledigt am Mo, 20. Mai 2024"
    assert row.chip is None


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
