"""The first page shows how the event stands, and lets a person act on it."""

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPushButton

from netzwerkstatt.app.commands import Add, Change
from netzwerkstatt.base import clock
from netzwerkstatt.domain.people import Role
from netzwerkstatt.domain.tasks import Phase, Task, TaskId
from netzwerkstatt.ui.parts.leads import Lead
from tests.builders import a_part, a_person, a_room, a_session

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(window, an_event):
    """The first page of a new event."""
    assert window.make(an_event)
    window.go("overview")
    return window.page


@pytest.fixture
def sample(window):
    assert window.open_sample()
    window.go("overview")
    return window.page


def words(part):
    QApplication.processEvents()  # what is new is shown then
    found = [label.text() for label in part.findChildren(QLabel) if label.isVisibleTo(part)]
    return [*found, *(lead.accessibleName() for lead in part.findChildren(Lead) if lead.isVisibleTo(part))]


def test_the_sample_shows_its_three_notices(sample):
    said = words(sample.notices)
    assert "Bühne im Großen Saal hat Stufen Marlene Hägele nutzt einen Rollstuhl." in said
    assert any("Mira Sönmez ist doppelt eingeplant" in text for text in said)
    assert any("„Hochbeete im Hinterhof“ ist überbucht" in text for text in said)
    assert len(sample.notices.findChildren(Lead)) == 3


def test_four_numbers_say_how_the_event_stands(sample):
    assert sample.people.accessibleName() == "Anmeldungen: 119 von 160 Plätzen · 9 auf der Warteliste"
    assert sample.programme.accessibleName() == "Programm: 16 von 19 Programmpunkten haben Zeit und Raum"
    assert sample.money.accessibleName().replace("\xa0", " ") == "Ausgaben: 5.115 € von 9.200 € geplant"
    assert sample.access.accessibleName() == "Zugänglichkeit: 15 von 16 Programmpunkte ohne offene Frage"


@pytest.mark.parametrize("which", ["page", "sample"])
def test_the_four_numbers_stand_at_one_height(which, request):
    """Also where one has fewer words below it, or no pencil."""
    shown = request.getfixturevalue(which)
    QApplication.processEvents()
    cards = (shown.people, shown.programme, shown.money, shown.access)
    assert len({card.y() for card in cards}) == len({card.height() for card in cards}) == 1
    assert len({card.findChild(QLabel, "number").y() for card in cards}) == 1


def test_each_number_leads_to_its_page(window, sample):
    for card, section in (
        (sample.people, "attendees"),
        (sample.programme, "timetable"),
        (sample.money, "budget"),
        (sample.access, "rooms"),
    ):
        card.click()
        assert window.frame.section == section
        window.go("overview")


def test_a_notice_is_solved_in_place(window, sample):
    solve = sample.notices.findChild(QPushButton, "solve-1")
    solve.menu().aboutToShow.emit()
    first = solve.menu().actions()[0]
    first.trigger()
    assert not any("Mira Sönmez" in text for text in words(sample.notices))
    window.undo()
    assert any("Mira Sönmez" in text for text in words(sample.notices))


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_task_is_ticked_off_and_the_next_comes_up(sample, key):
    first = sample.tasks.findChildren(QCheckBox)[0]
    name = first.accessibleName()
    QTest.keyClick(first, key)
    QApplication.processEvents()
    assert name not in [
        tick.accessibleName() for tick in sample.tasks.findChildren(QCheckBox) if tick.isVisibleTo(sample)
    ]
    assert any(task.done == clock.local_now().date() for task in sample.desk.snapshot.tasks.values())


def test_an_empty_event_says_so_in_words(page):
    assert "Noch gibt es keine Aufgabe." in words(page.tasks)
    assert words(page.notices)[-1].startswith("Noch gibt es nichts anzusehen.")


def test_nothing_stands_in_the_way_of_what_has_a_time_and_a_room(page):
    room = a_room("Saal")
    page.desk.do(Add((room, a_session("Löten", start=datetime(2027, 10, 16, 10)))))
    assert words(page.notices)[-1].startswith("Noch gibt es nichts anzusehen.")
    page.desk.do(Add((a_session("Säen", room, datetime(2027, 10, 16, 10)),)))
    assert words(page.notices)[-1] == "Nichts steht im Weg."


def test_what_comes_from_a_template_is_not_praised(window, an_event):
    """It has times, but nobody knows yet where it takes place."""
    assert window.make(replace(an_event, begin_with="netzwerkstatt"))
    window.go("overview")
    page = window.page
    assert page.programme.accessibleName() == "Programm: 3 von 14 Programmpunkten haben Zeit und Raum"
    assert page.access.accessibleName() == "Zugänglichkeit: 0 von 11 Programmpunkte ohne offene Frage"


def test_a_task_leads_to_the_checklist(window, page):
    page.desk.do(Add((Task(TaskId("t"), "Plakate kleben", Phase.PLAN),)))
    page.tasks.findChild(Lead, "task-t").click()
    assert (window.frame.section, window.page.place().split()[-1]) == ("checklist", "t")


def test_keys_of_another_page_do_no_harm_in_the_open_menu(page):
    """Qt fell over a menu that was deleted as a key closed it."""
    page.main()
    menu = QApplication.activePopupWidget()
    QTest.sendKeyEvent(QTest.KeyAction.Press, menu.windowHandle(), Qt.Key.Key_5, "", ALT)
    QApplication.processEvents()
    assert not menu.isVisible()


@pytest.mark.parametrize("section", ["rooms", "attendees", "sessions", "checklist"])
def test_whatever_is_added_from_here_is_typed_on_its_page(window, page, section):
    menu = page.add_menu()
    next(action for action in menu.actions() if action.objectName() == f"add-{section}").trigger()
    assert window.frame.section == section


def test_on_the_day_it_shows_what_runs_and_whom_to_call(page, monkeypatch):
    helper = a_person("Bernd", "Österle", roles=Role.TEAM, phone="0711 000")
    room = a_room("Saal")
    now, later = (
        a_session(title, room, datetime(2027, 10, 16, hour)) for title, hour in (("Löten", 10), ("Säen", 11))
    )
    page.desk.do(Add((room, now, later, helper, a_part(now, helper))))
    assert page.today.isHidden()
    monkeypatch.setattr(clock, "local_now", lambda: datetime(2027, 10, 16, 10, 30))
    page.desk.do(Change(((helper, replace(helper, note="da")),)))
    assert not page.today.isHidden()
    assert page.street.isHidden()
    assert {"Löten 10:00–11:00 · Saal", "Säen 11:00–12:00 · Saal"} <= set(words(page.today))
    assert "Bernd Österle 0711 000" in words(page.phones)
    assert page.context() == "„Nachbarschaftsfest“ ist heute."


def test_every_control_is_named_and_large_enough(sample, unnamed, too_small):
    QApplication.processEvents()
    assert unnamed(sample) == []
    assert too_small(sample) == []


def test_a_task_that_cannot_be_ticked_stays_open(window, page):
    page.desk.do(Add((Task(TaskId("flyer"), "Handzettel", Phase.START),)))
    path = page.desk.workspace.path
    window.close_event()
    window.open(path, writing=False)
    window.go("overview")
    tick = window.page.findChild(QCheckBox, "done-flyer")
    tick.click()
    assert window.workspace.snapshot.tasks["flyer"].done is None
    assert not tick.isChecked()


# what is accepted


def solving(page, at, name):
    """Choose what stands in the menu of a notice, by its words."""
    menu = page.notices.findChild(QPushButton, f"solve-{at}").menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == name).trigger()
    QApplication.processEvents()


def pressed(page, name):
    page.notices.findChild(QPushButton, name).click()
    QApplication.processEvents()


def test_what_is_accepted_is_folded_up_below_with_its_reason(sample):
    assert not sample.notices.accepted.isVisibleTo(sample)
    solving(sample, 2, "So lassen")
    assert not any("überbucht" in text for text in words(sample.notices))
    assert sample.notices.findChild(QPushButton, "accepted").accessibleName() == "1 angenommen"
    pressed(sample, "accepted")
    assert "11:30 Uhr · Hochbeete im Hinterhof: 34 Wünsche für 30 Plätze." in words(sample.notices)
    field = sample.notices.findChild(QLineEdit, "reason-left-0")
    field.setText("Ein paar bleiben immer weg")
    assert sample.finish()
    reasons = {one.reason for one in sample.desk.snapshot.acceptances.values()}
    assert reasons == {"Ein paar bleiben immer weg"}


def test_what_was_accepted_is_shown_again_and_the_focus_stays_on_the_page(sample):
    solving(sample, 2, "So lassen")
    pressed(sample, "accepted")
    again = sample.notices.findChild(QPushButton, "reopen-left-0")
    again.setFocus()
    pressed(sample, "reopen-left-0")
    assert any("überbucht" in text for text in words(sample.notices))
    assert not sample.notices.accepted.isVisibleTo(sample)
    assert sample.window().focusWidget().objectName() == "choose-notices"


def test_the_notices_lead_to_where_they_are_chosen(window, sample):
    pressed(sample, "choose-notices")
    assert (window.frame.section, window.page.place()) == ("event", "notices")
