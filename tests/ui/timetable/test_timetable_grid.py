"""The timetable as rooms × time: what is seen and heard of it, and of its notices."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QPushButton

from netzwerkstatt.domain.access import AccessFeature, Answer, Need
from netzwerkstatt.domain.people import PersonTime
from netzwerkstatt.domain.sessions import SessionStatus
from netzwerkstatt.domain.venue import AccessFact, AccessFactId
from tests.builders import a_day, a_part, a_person, a_room, a_session
from tests.ui.lists import ALT, CTRL, Key, field, fill, in_file, said, take, turn_wheel, undo
from tests.ui.timetable.hands import (
    LEFT,
    NONE,
    at,
    box,
    heard,
    names,
    press,
    stand_on,
    stands,
)

# what is seen


def test_sessions_stand_in_their_rooms_at_their_times(page, bikes, library, put):
    later = put(a_session("Löten", library, at(14), minutes=30))
    assert box(page, bikes).right() < box(page, later).left()
    assert box(page, bikes).bottom() < box(page, later).top()


@pytest.mark.usefixtures("bikes")
def test_cancelled_sessions_are_left_out_and_those_without_a_time_wait(page, put):
    put(a_session("Fällt aus", None, at(12), status=SessionStatus.CANCELLED))
    waiting = put(a_session("Noch offen"))
    assert [block.title for block in page.grid.list.blocks] == ["Lastenrad teilen"]
    assert [block.id for block in page.tray.cards.list.blocks] == [waiting.id]


@pytest.mark.usefixtures("bikes")
def test_what_has_no_room_stands_in_a_column_of_its_own(page, put):
    assert None not in page.grid.raster.rooms
    put(a_session("Videotreffen", None, at(12)))
    assert page.grid.raster.rooms[-1] is None
    assert "Ohne Raum" in {head.accessibleName() for head in page.heads._heads}


def test_rooms_say_how_one_gets_in(page, hall, put):
    put(AccessFact(AccessFactId("f"), AccessFeature.STEP_FREE, Answer.YES, room_id=hall.id))
    [head] = page.heads._heads
    assert head.accessibleName() == "Saal, 30 Plätze, stufenlos: ja"


@pytest.mark.usefixtures("hall")
def test_a_head_leads_to_its_room(page, window):
    QTest.mouseClick(page.heads._heads[0], LEFT)
    assert window.frame.section == "rooms"


def test_an_empty_day_says_what_comes_first(page):
    [offered] = [b for b in page.findChildren(QPushButton, "empty-0") if b.isVisible()]
    assert offered.text().strip() == "Raum anlegen"


def test_a_screen_reader_meets_each_session_with_what_is_to_be_seen_of_it(page, bikes, put):
    mira = put(a_person())
    put(a_part(bikes, mira))
    other = put(a_session("Nähen", None, at(12), minutes=30))
    put(a_part(other, mira))
    name, more = heard(page, bikes)
    assert name == "Lastenrad teilen, 11:30 bis 12:45 Uhr, Saal"
    assert more.startswith("Workshop, Mira Sönmez")
    assert "Mira Sönmez ist um 12 Uhr in zwei" in more.replace("12:00", "12")


def test_days_are_chosen_where_there_are_several(page, bikes, put, hall):
    assert page.days.isHidden()
    put(a_day(date(2027, 10, 17)))
    sunday = put(a_session("Sonntag", hall, at(10, day=17)))
    assert not page.days.isHidden()
    field(page.days, "segment-2027-10-17").click()
    assert [block.id for block in page.grid.list.blocks] == [sunday.id]
    page.go_to(bikes.id)
    assert page.grid.current.id == bikes.id


def test_what_is_not_found_stands_back(page, bikes, put, hall):
    put(a_session("Löten", hall, at(14)))
    page.search("lasten")
    assert page.grid._found == {bikes.id}
    page.search("")
    assert page.grid._found is None


def test_zoom_stretches_the_day_and_fits_it_again(page, bikes):
    before = box(page, bikes).height()
    field(page.zoom, "zoom-in").click()
    assert box(page, bikes).height() > before
    page.zoom.slider.setValue(100)
    assert box(page, bikes).height() == before
    turn_wheel(page.grid.viewport(), 120, CTRL)
    assert page.grid.zoom == 110


# notices


def test_a_badge_names_the_gravest_notice_and_goes_with_it(page, bikes, put):
    mira = put(a_person())
    put(a_part(bikes, mira))
    put(PersonTime("t", mira.id, at(14), at(18)))
    assert page.grid.list.blocks[0].badge.word == "Zeit"
    stand_on(page, bikes)
    for _ in range(10):
        press(page, Key.Key_Down, modifiers=ALT)
    assert page.grid.list.blocks[0].badge is None


@pytest.mark.usefixtures("page")
def test_an_event_opened_for_reading_lets_nothing_be_picked_up(window, an_event, bikes):
    window.close_event()
    window.open(an_event.path, writing=False)
    window.go("timetable", "rooms")
    grid = window.page.shown.grid
    grid.choose(bikes.id)
    grid.setFocus()
    QTest.keyClick(grid, Key.Key_Space)
    assert grid.carry is None


@pytest.mark.usefixtures("bikes")
def test_every_control_is_named_and_large_enough(page, put, unnamed, too_small):
    put(a_session("Noch offen"))
    put(a_day(date(2027, 10, 17)))
    assert unnamed(page.window()) == []
    assert too_small(page.window()) == []


def test_f8_walks_through_the_notices_with_their_solutions(window, page, put, bikes, library):
    mira = put(a_person())
    put(a_part(bikes, mira))
    other = put(a_session("Nähen", library, at(12), minutes=30))
    put(a_part(other, mira))
    window.trigger("go.notice")
    assert page.inspector.isVisible()
    [card] = [c for c in page.inspector.findChildren(QFrame) if "Mira Sönmez ist um" in c.accessibleName()]
    assert card.isVisible()
    assert page.grid.current.id == other.id
    field(page.inspector, "solve-double-move-time").click()
    assert not page.desk.noticed.notices
    assert said(page) == "Erledigt: „Lastenrad teilen“ auf 10:30 Uhr verschieben"
    window.trigger("go.notice")
    assert said(page) == "Nichts steht im Weg."


def test_a_notice_can_be_left_to_the_checklist(page, put, bikes):
    put(a_part(bikes, put(a_person(needs=Need.STEP_FREE))))
    page.go_to(f"{bikes.id} details")
    field(page.inspector, "solve-access-add-task").click()
    [task] = in_file(page).tasks.values()
    assert task.session_id == bikes.id
    assert "Saal" in task.title


def test_a_notice_is_left_as_it_is_with_a_reason_and_shown_again(page, put, bikes):
    mira = put(a_person())
    put(a_part(bikes, mira))
    put(PersonTime("t", mira.id, at(14), at(18)))
    page.go_to(f"{bikes.id} details")
    field(page.inspector, "accept-time").click()
    assert page.grid.list.blocks[0].badge is None
    assert said(page) == "Bleibt so: Mira Sönmez kann erst ab 14:00 Uhr"
    fill(page.inspector, "reason-time", "Sie kommt früher")
    [kept] = in_file(page).acceptances.values()
    assert (kept.kind, kept.session_id, kept.reason) == ("time", bikes.id, "Sie kommt früher")
    field(page.inspector, "reopen-time").click()
    assert page.grid.list.blocks[0].badge.word == "Zeit"
    assert not in_file(page).acceptances
    undo(page)
    assert page.grid.list.blocks[0].badge is None


def test_many_days_are_a_list_to_open(page, put, bikes):
    for day in (17, 18, 19):
        put(a_day(date(2027, 10, day)))
    QApplication.processEvents()  # what was just laid in is shown with the next event
    menu = field(page.days, "filter-list")
    assert menu.isVisible()
    assert [menu.itemText(at) for at in range(menu.count())][-1].startswith("Di, 19. Okt.")
    take(menu, "2027-10-18")
    assert page.grid.list.blocks == []
    page.go_to(bikes.id)
    assert menu.currentData() == "2027-10-16"


def test_what_cannot_be_saved_stays_with_its_session(page, put, bikes, library):
    other = put(a_session("Nähen", library, at(14)))
    page.go_to(f"{bikes.id} details")
    fill(page.inspector, "field-minutes", "viel")
    page.grid.choose(other.id)
    QApplication.processEvents()
    assert page.grid.current.id == bikes.id
    assert field(page.inspector, "field-minutes").text() == "viel"


def test_the_details_take_a_session_out_of_the_timetable(page, bikes):
    page.go_to(f"{bikes.id} details")
    field(page.inspector, "delete").click()
    assert stands(page, bikes)[0] is None
    field(page.inspector, "delete").click()
    assert said(page) == "„Lastenrad teilen“ steht ohnehin nicht im Zeitplan."


@pytest.mark.usefixtures("hall", "page")
def test_printing_leads_to_the_timetable_on_paper(window):
    window.trigger("file.print")
    assert window.frame.section == "print"
    assert window.page.document.id == "timetable"


@pytest.mark.usefixtures("library")
def test_rooms_are_put_in_order_on_their_names(page, put, hall):
    put(replace(a_room("Foyer"), position=3))
    head = page.heads._heads[0]
    head.setFocus()
    QTest.keyClick(head, Key.Key_Right, ALT)
    assert names(page) == ["Bibliothek", "Saal", "Foyer"]
    assert QApplication.focusWidget().objectName() == f"head-{hall.id}"
    first, wide = page.heads._heads[0], page.heads._heads[0].width()
    QTest.mousePress(first, LEFT, NONE, QPoint(10, 10))
    QTest.mouseRelease(first, LEFT, NONE, QPoint(10 + 2 * wide, 10))
    assert names(page) == ["Saal", "Foyer", "Bibliothek"]
    undo(page)
    assert names(page) == ["Bibliothek", "Saal", "Foyer"]
