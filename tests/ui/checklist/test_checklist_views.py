"""The checklist by phase and by date, searched and filtered."""

from datetime import timedelta

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from netzwerkstatt.domain.tasks import Phase
from netzwerkstatt.ui.pages.checklist.rows import Entry
from tests.ui.checklist.hands import Key, choose, heads, offered, shown


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
    for text in ("gebaerden", "tische", "krueger", "Krüger haus", "Krüger Tische", ""):
        field.setText(text)
        found[text] = len(shown(page))
    assert list(found.values()) == [1, 1, 1, 1, 0, 3]


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
