"""The timetable as a list, from the keystroke to the file."""

from datetime import date, datetime

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from netzwerkstatt.domain.sessions import SessionStatus
from tests.builders import a_day, a_room, a_session
from tests.ui.lists import ALT, CTRL, Key, cells, choose, field, in_file, open_details, said, type_into, undo

SATURDAY, SUNDAY = date(2027, 10, 16), date(2027, 10, 17)


def at(hour, minute=0, day=16):
    return datetime(2027, 10, day, hour, minute)


@pytest.fixture
def page(window, an_event):
    """The timetable of an event for which nothing is planned yet."""
    assert window.make(an_event)
    window.go("timetable", "list")
    return window.page.shown


@pytest.fixture
def hall(put):
    return put(a_room("Saal"))


@pytest.fixture
def library(put):
    return put(a_room("Werkraum"))


@pytest.fixture
def bikes(put, hall):
    return put(a_session("Lastenrad teilen", hall, at(11, 30), minutes=75))


def press(page, key, *sessions):
    choose(page, *sessions)
    page.view.setFocus()
    QTest.keyClick(page.view, key, ALT)


def start(page, session):
    return in_file(page).sessions[session.id].start


def call(page, name):
    """Call an entry of the menu of moves."""
    menu = page.mover.menu()
    next(action for action in menu.actions() if action.objectName() == name).trigger()


# the day as it stands


def test_sessions_stand_by_time_and_what_is_open_last(page, put, hall):
    put(
        a_session("Offen"),
        a_session("Ende", hall, at(17), minutes=30),
        a_session("Anfang", hall, at(9), number="WS 1"),
        a_session("Entfallen", hall, at(8), status=SessionStatus.CANCELLED),
    )
    assert cells(page, "title") == ["WS 1 Anfang", "Ende", "Offen"]
    assert cells(page, "start") == ["9:00–10:00", "17:00–17:30", "noch offen"]


def test_rooms_are_named_with_their_floor(page, put):
    room = a_room("Bibliothek")
    put(a_session("Treff", room, at(9)), room)
    assert cells(page, "room") == ["Bibliothek"]


def test_filters_are_planned_and_still_to_be_planned(page, put, bikes):
    put(a_session("Offen"))
    page.bar.choose("planned")
    assert cells(page, "title") == [bikes.title]
    page.bar.choose("unplanned")
    assert cells(page, "title") == ["Offen"]
    said_by_filter = field(page.bar, "segment-unplanned").text()
    assert said_by_filter == "Noch einzuplanen (1)"
    type_into(page, next(s for s in in_file(page).sessions.values() if s.title == "Offen"), "start", "14:00")
    assert field(page.bar, "segment-unplanned").text() == "Noch einzuplanen"


def test_with_several_days_each_has_a_filter(page, put):
    put(a_session("Eins", start=at(9)), a_session("Zwei", start=at(10, day=17)))
    page.bar.choose("planned")
    put(a_day(SUNDAY))
    assert (page.bar.filter, cells(page, "title")) == ("", ["Eins", "Zwei"])
    page.bar.choose("2027-10-17")
    assert (cells(page, "title"), cells(page, "start")) == (["Zwei"], ["So 10:00–11:00"])
    undo(page)
    assert (page.bar.filter, cells(page, "start")) == ("", ["9:00–10:00", "So, 17. Okt. 10:00–11:00"])


def test_the_empty_page_leads_to_the_rooms_first(page):
    named = (page.findChildren(QPushButton, f"empty-{at}") for at in (0, 1))
    buttons = [next(button for button in found if button.isVisible()) for found in named]
    assert [button.text().strip() for button in buttons] == ["Raum anlegen", "Programmpunkt anlegen"]
    buttons[1].click()
    assert page.view.is_editing()


# moving


def test_alt_and_arrows_move_by_a_quarter_of_an_hour(page, bikes):
    press(page, Key.Key_Down, bikes)
    assert start(page, bikes) == at(11, 45)
    assert said(page) == "Lastenrad teilen, 11:45 bis 13:00 Uhr, Saal"
    press(page, Key.Key_Up, bikes)
    press(page, Key.Key_Up, bikes)
    assert start(page, bikes) == at(11, 15)


def test_alt_let_go_after_a_move_leaves_the_menu_bar_hidden(page, bikes):
    choose(page, bikes)
    page.view.setFocus()
    QTest.keyPress(page.view, Key.Key_Alt)
    QTest.keyClick(page.view, Key.Key_Down, ALT)
    QTest.keyRelease(page.view, Key.Key_Alt)
    assert start(page, bikes) == at(11, 45)
    assert page.window().menuBar().isHidden()


def test_alt_and_arrows_move_from_room_to_room(page, hall, library, bikes):
    press(page, Key.Key_Right, bikes)
    assert in_file(page).sessions[bikes.id].room_id == library.id
    assert said(page) == "Lastenrad teilen, 11:30 bis 12:45 Uhr, Werkraum"
    press(page, Key.Key_Right, bikes)
    assert said(page) == "Auf dieser Seite gibt es keinen weiteren Raum."
    press(page, Key.Key_Left, bikes)
    assert in_file(page).sessions[bikes.id].room_id == hall.id


def test_several_move_together_in_one_step(page, put, bikes):
    beds = put(a_session("Hochbeete", start=at(13)))
    press(page, Key.Key_Down, bikes, beds)
    assert (start(page, bikes), start(page, beds)) == (at(11, 45), at(13, 15))
    assert said(page) == "2 Programmpunkte sind verschoben."
    assert len(page.chosen()) == 2
    undo(page)
    assert (start(page, bikes), start(page, beds)) == (at(11, 30), at(13))


def test_what_has_no_time_cannot_be_moved_in_time(page, put):
    press(page, Key.Key_Down, put(a_session("Offen")))
    assert said(page) == "„Offen“ hat noch keine Zeit. Bitte zuerst eine eintragen, zum Beispiel 13:30."


def test_from_here_on_everything_moves_and_what_is_fixed_stays(page, put, bikes):
    before = put(a_session("Anfang", start=at(9)))
    lunch = put(a_session("Mittag", start=at(12, 45), fixed=True))
    after = put(a_session("Presse", start=at(14)))
    choose(page, bikes)
    call(page, "all-later")
    found = [start(page, session) for session in (before, bikes, lunch, after)]
    assert found == [at(9), at(11, 45), at(12, 45), at(14, 15)]
    assert said(page) == "2 Programmpunkte sind verschoben. Was feststeht, bleibt, wo es ist."
    undo(page)
    assert start(page, after) == at(14)


def test_where_all_is_fixed_nothing_moves(page, put):
    lunch = put(a_session("Mittag", start=at(12, 45), fixed=True))
    choose(page, lunch)
    call(page, "all-earlier")
    assert "steht alles fest" in said(page)


def test_the_menu_moves_into_a_room(page, library, bikes):
    choose(page, bikes)
    call(page, f"room-{library.id}")
    assert in_file(page).sessions[bikes.id].room_id == library.id


def test_the_menu_opens_from_its_button(page, bikes):
    choose(page, bikes)
    field(page.bar, "move").click()
    menu = QApplication.activePopupWidget()
    assert menu.actions()[0].text() == "Wohin? …"
    assert menu.actions()[2].text().startswith("15 Minuten später")
    menu.close()


def test_times_rooms_and_lengths_are_typed(page, bikes):
    type_into(page, bikes, "start", "10:00")
    type_into(page, bikes, "minutes", "60")
    assert cells(page, "start") == ["10:00–11:00"]


def test_del_takes_out_of_the_timetable_and_deletes_nothing(page, bikes):
    choose(page, bikes)
    QTest.keyClick(page.view, Key.Key_Delete)
    assert start(page, bikes) is None
    assert said(page) == "„Lastenrad teilen“ ist jetzt noch einzuplanen."
    undo(page)
    assert start(page, bikes) == at(11, 30)


def test_what_has_no_time_is_not_taken_out_in_silence(page, put):
    choose(page, put(a_session("Offen")))
    QTest.keyClick(page.view, Key.Key_Delete)
    assert said(page) == "„Offen“ steht ohnehin nicht im Zeitplan."


def test_no_button_says_delete_where_nothing_is_deleted(page, bikes):
    inspector = open_details(page, bikes)
    words = [field(page, name).text() for name in ("delete", "delete-chosen")]
    words += [action.text() for action in page.view.context_menu().actions()]
    assert not any("Löschen" in said for said in words)
    field(inspector, "delete").click()
    assert bikes.id in in_file(page).sessions


def test_a_new_session_is_typed_in_place(page):
    QTest.keyClick(page.window(), Key.Key_N, CTRL)
    QTest.keyClicks(QApplication.focusWidget(), "Treff")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert [session.title for session in in_file(page).sessions.values()] == ["Treff"]
    assert cells(page, "start") == ["noch offen"]


@pytest.mark.usefixtures("page")
def test_an_event_opened_for_reading_moves_nothing(window, an_event, bikes):
    window.close_event()
    window.open(an_event.path, writing=False)
    window.go("timetable", "list")
    press(window.page.shown, Key.Key_Down, bikes)
    assert "Lesen" in said(window.page.shown)
    assert start(window.page.shown, bikes) == at(11, 30)


def test_every_control_is_named_and_large_enough(page, put, bikes, unnamed, too_small):
    put(a_session("Offen"))
    open_details(page, bikes)
    page.view.selectAll()
    assert unnamed(page.window()) == []
    assert too_small(page.window()) == []
