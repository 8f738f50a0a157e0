"""Publishing the programme, and reading what has changed since: by time, and by whom it concerns."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from netzwerkstatt.app.commands import Change, Delete
from netzwerkstatt.ui.pages.timetable.versions import VersionsPage
from tests.builders import a_part, a_person, a_room, a_session
from tests.ui.lists import said, undo
from tests.ui.timetable.hands import at


@pytest.fixture
def page(window, an_event):
    """The page of versions of an event for which nothing is planned yet."""
    assert window.make(an_event)
    window.go("timetable", "versions")
    shown = window.page.shown
    assert isinstance(shown, VersionsPage)
    return shown


@pytest.fixture
def versions(page, put):
    """The page of versions of an event with one planned session."""
    hall = put(a_room("Saal"))
    put(a_session("Lastenrad teilen", hall, at(11, 30), minutes=75))
    return page


@pytest.fixture
def bikes(versions):
    return next(iter(versions.desk.snapshot.sessions.values()))


def texts_on(versions):
    return [one.text() for one in versions.lines.findChildren(QLabel) if one.text()]


def move(versions, session, minutes):
    now = versions.desk.snapshot.sessions[session.id]
    later = replace(now, start=now.start + timedelta(minutes=minutes))
    versions.desk.do(Change(((now, later),)))


def test_before_the_first_version_the_page_says_what_publishing_is_for(versions):
    button = versions.findChild(object, "empty-0")
    assert button.text().strip() == "Diese Fassung festhalten"
    button.click()
    assert [one.number for one in versions.desk.snapshot.versions.values()] == [1]


def test_the_main_button_publishes_and_undo_takes_it_back(versions, window):
    window.findChild(QPushButton, "main-button").click()
    assert said(window) == "Fassung 1 ist festgehalten. Nichts hat diesen Computer verlassen."
    assert versions.versions.currentText().startswith("Fassung 1 vom ")
    undo(window)
    assert not versions.desk.snapshot.versions


def test_what_changes_is_shown_at_once_with_whom_it_concerns(versions, put, bikes):
    mira = put(a_person("Mira", "Sönmez"))
    put(a_part(bikes, mira))
    versions.main()
    assert texts_on(versions) == []
    move(versions, bikes, 30)
    assert texts_on(versions) == [
        "Lastenrad teilen",
        "beginnt 12:00 Uhr statt 11:30 Uhr",
        "Betrifft: Mira Sönmez",
    ]


def test_by_person_names_come_first(versions, put, bikes):
    mira = put(a_person("Mira", "Sönmez"))
    put(a_part(bikes, mira))
    versions.main()
    move(versions, bikes, 30)
    versions.order.choose("people")
    assert texts_on(versions) == ["Mira Sönmez", "Lastenrad teilen: beginnt 12:00 Uhr statt 11:30 Uhr"]


def test_the_session_is_one_press_away_unless_it_is_deleted(versions, put, window, bikes):
    gone = put(a_session("Nähen", None, at(14)))
    versions.main()
    move(versions, bikes, 30)
    versions.desk.do(Delete((gone,)))
    assert versions.findChild(object, f"view-{gone.id}") is None
    versions.findChild(object, f"view-{bikes.id}").click()
    assert window.page.shown.grid.current.id == bikes.id


def test_what_it_went_out_for_is_typed_and_kept(versions):
    versions.main()
    versions.note.setFocus()
    versions.note.setText("Druckerei")
    assert versions.finish()
    [version] = versions.desk.snapshot.versions.values()
    assert version.note == "Druckerei"


def test_an_older_version_can_be_compared_with(versions, bikes):
    versions.main()
    move(versions, bikes, 30)
    versions.main()
    assert texts_on(versions) == []
    versions.versions.setCurrentIndex(1)
    versions.versions.activated.emit(1)
    assert texts_on(versions)[0] == "Lastenrad teilen"


def test_the_list_is_copied_as_text(versions, bikes, window):
    versions.main()
    move(versions, bikes, 30)
    versions.copy.click()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[1] == "- Lastenrad teilen: beginnt 12:00 Uhr statt 11:30 Uhr"
    assert said(window).startswith("Die Liste ist in der Zwischenablage.")


def test_a_version_can_be_deleted_and_comes_back(versions, window):
    versions.main()
    versions.delete.click()
    assert not versions.desk.snapshot.versions
    undo(window)
    assert len(versions.desk.snapshot.versions) == 1


def test_without_anything_planned_publishing_says_what_is_missing(window, page):
    assert page.place() == ""
    window.findChild(QPushButton, "main-button").click()
    assert said(window).startswith("Noch ist nichts eingeplant.")


def test_changes_made_elsewhere_are_there_when_one_comes_back(versions, window, bikes):
    versions.main()
    window.go("sessions")
    move(versions, bikes, 30)
    window.go("timetable", "versions")
    QTest.qWait(0)
    assert texts_on(versions)[1] == "beginnt 12:00 Uhr statt 11:30 Uhr"


def test_a_note_stays_with_the_version_it_was_typed_for(versions):
    versions.main()
    versions.main()
    versions.note.setText("Druckerei")
    versions.versions.setCurrentIndex(1)
    versions.versions.activated.emit(1)
    kept = {one.number: one.note for one in versions.desk.snapshot.versions.values()}
    assert kept == {1: "", 2: "Druckerei"}
