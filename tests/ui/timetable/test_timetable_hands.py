"""The timetable in the hand: by mouse, by keys, and what comes between, from the window to the file."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from netzwerkstatt.domain.sessions import SessionKind
from tests.builders import a_session
from tests.ui.lists import ALT, CTRL, Key, field, fill, in_file, said, undo
from tests.ui.timetable.hands import LEFT, NONE, SHIFT, at, box, drag, point, press, stand_on, stands

# by mouse


def test_a_drag_moves_to_another_room_and_time_and_can_be_taken_back(page, bikes, library):
    begin = box(page, bikes).center()
    offset = begin.y() - box(page, bikes).top()
    drag(page, begin, begin + QPoint(20, 20), point(page, library, at(14)) + QPoint(0, offset))
    assert stands(page, bikes) == (at(14), library.id, 75)
    assert said(page) == "Lastenrad teilen, 14:00 bis 15:15 Uhr, Bibliothek"
    undo(page)
    assert stands(page, bikes) == (at(11, 30), bikes.room_id, 75)


def test_while_dragging_it_is_said_whether_it_fits(page, bikes, library, put):
    put(a_session("Nähen", library, at(14), minutes=60))
    begin = box(page, bikes).center()
    drag(page, begin, begin + QPoint(0, 20), point(page, library, at(15)), drop=False)
    assert page.grid.verdict.fits is False
    assert "doppelt belegt" in page.grid.verdict.reason
    page.grid.cancel()
    assert stands(page, bikes)[0] == at(11, 30)


def test_escape_leaves_everything_as_it_was(page, bikes, library):
    begin = box(page, bikes).center()
    drag(page, begin, begin + QPoint(0, 20), point(page, library, at(15)), drop=False)
    press(page, Key.Key_Escape)
    QTest.mouseRelease(page.grid.viewport(), LEFT, NONE, point(page, library, at(15)))
    assert stands(page, bikes) == (at(11, 30), bikes.room_id, 75)


def test_the_lower_edge_makes_longer(page, bikes, hall):
    edge = QPoint(box(page, bikes).center().x(), box(page, bikes).bottom() - 2)
    drag(page, edge, edge + QPoint(0, 20), point(page, hall, at(13, 30)))
    assert stands(page, bikes) == (at(11, 30), hall.id, 120)


def test_a_drag_on_an_empty_place_begins_a_session(page, bikes, library):
    drag(
        page, point(page, library, at(10, 5)), point(page, library, at(10, 40)), point(page, library, at(11))
    )
    [new] = [s for s in in_file(page).sessions.values() if s.id != bikes.id]
    assert (new.start, new.minutes, new.room_id) == (at(10), 60, library.id)
    assert QApplication.focusWidget() is field(page.inspector, "field-title")


@pytest.mark.usefixtures("hall")
def test_a_card_is_dragged_from_the_tray(page, put, library):
    waiting = put(a_session("Essbare Balkone", minutes=45))
    cards, grid = page.tray.cards, page.grid
    begin = cards.visualRect(cards.list.index(0)).center()
    there = cards.viewport().mapFromGlobal(grid.viewport().mapToGlobal(point(page, library, at(13, 15))))
    drag(page, begin, begin + QPoint(-20, 10), there, view=cards)
    assert stands(page, waiting) == (at(13), library.id, 45)


@pytest.mark.usefixtures("hall")
def test_a_card_let_go_outside_the_grid_waits_on(page, put):
    waiting = put(a_session("Essbare Balkone"))
    cards = page.tray.cards
    begin = cards.visualRect(cards.list.index(0)).center()
    drag(page, begin, begin + QPoint(4, 40), view=cards)
    assert stands(page, waiting)[0] is None


def test_several_move_together_in_one_step(page, bikes, put, library):
    other = put(a_session("Nähen", library, at(11, 30), minutes=30))
    QTest.mouseClick(page.grid.viewport(), LEFT, NONE, box(page, other).center())
    QTest.mouseClick(page.grid.viewport(), LEFT, CTRL, box(page, bikes).center())
    press(page, Key.Key_Down, modifiers=ALT)
    assert (stands(page, bikes)[0], stands(page, other)[0]) == (at(11, 45), at(11, 45))
    undo(page)
    assert (stands(page, bikes)[0], stands(page, other)[0]) == (at(11, 30), at(11, 30))


def test_two_change_places(page, bikes, put, hall, library):
    other = put(a_session("Nähen", library, at(14), minutes=30))
    page.grid.choose(other.id)
    QTest.mouseClick(page.grid.viewport(), LEFT, CTRL, box(page, bikes).center())
    menu = page.mover.menu()
    next(action for action in menu.actions() if action.objectName() == "exchange").trigger()
    assert stands(page, bikes)[:2] == (at(14), library.id)
    assert stands(page, other)[:2] == (at(11, 30), hall.id)


def test_a_double_click_opens_everything_about_a_session(page, bikes):
    QTest.mouseDClick(page.grid.viewport(), LEFT, NONE, box(page, bikes).center())
    assert page.inspector.isVisible()
    fill(page.inspector, "field-title", "Räder teilen")
    assert in_file(page).sessions[bikes.id].title == "Räder teilen"
    assert page.grid.list.blocks[0].title == "Räder teilen"


# by keys


def test_space_picks_up_arrows_move_and_enter_drops(page, bikes, library):
    stand_on(page, bikes)
    press(page, Key.Key_Space, Key.Key_Right, Key.Key_Down, Key.Key_Down)
    assert page.grid.carry is not None
    assert stands(page, bikes)[0] == at(11, 30)
    press(page, Key.Key_Return)
    assert stands(page, bikes) == (at(12), library.id, 75)
    assert page.grid.current.id == bikes.id


def test_alt_moves_by_five_minutes_and_shift_changes_the_length(page, bikes):
    stand_on(page, bikes)
    press(page, Key.Key_Space)
    press(page, Key.Key_Down, modifiers=ALT)
    press(page, Key.Key_Down, modifiers=SHIFT)
    press(page, Key.Key_Return)
    assert stands(page, bikes) == (at(11, 35), bikes.room_id, 90)


def test_nothing_is_carried_out_of_the_grid(page, bikes):
    stand_on(page, bikes)
    press(page, Key.Key_Space, Key.Key_Down)
    page.heads._heads[0].setFocus()
    assert page.grid.carry is None
    assert stands(page, bikes)[0] == at(11, 30)


def test_delete_sends_back_to_the_tray(page, bikes):
    stand_on(page, bikes)
    press(page, Key.Key_Delete)
    assert stands(page, bikes)[0] is None
    assert [block.id for block in page.tray.cards.list.blocks] == [bikes.id]


def test_what_waits_is_planned_by_keys(page, put, library):
    waiting = put(a_session("Essbare Balkone", minutes=45))
    cards = page.tray.cards
    cards.setCurrentIndex(cards.list.index(0))
    cards.setFocus()
    QTest.keyClick(cards, Key.Key_Space)
    press(page, Key.Key_Right, Key.Key_Down, Key.Key_Return)
    assert stands(page, waiting) == (at(9, 15), library.id, 45)


def test_enter_asks_where_to_and_the_best_place_is_chosen(page, put, library, hall):
    put(a_session("Nähen", hall, at(11), minutes=60))
    waiting = put(a_session("Essbare Balkone", minutes=60))
    cards = page.tray.cards
    cards.setCurrentIndex(cards.list.index(0))
    cards.setFocus()
    QTest.keyClick(cards, Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert menu.actions()[1].text() == "11:00 · Bibliothek – 30 Plätze"
    QTest.keyClick(menu, Key.Key_Return)
    assert stands(page, waiting) == (at(11), library.id, 60)


def test_without_a_place_it_is_said_why(page, put, hall):
    put(a_session("Fest", hall, at(0), minutes=24 * 60))
    waiting = put(a_session("Essbare Balkone", minutes=60))
    page.mover.ask_where(waiting)
    assert said(page).startswith("Kein Raum ist so lange frei")


def test_arrows_walk_from_block_to_block_as_the_eye_would(page, bikes, put, hall, library):
    below = put(a_session("Löten", hall, at(15)))
    beside = put(a_session("Nähen", library, at(11)))
    lunch = put(a_session("Essen", None, at(13), minutes=45, kind=SessionKind.BREAK))
    stand_on(page, bikes)
    walked = []
    for key in (Key.Key_Right, Key.Key_Left, Key.Key_Down, Key.Key_Down, Key.Key_Up):
        press(page, key)
        walked.append(page.grid.current.id)
    assert walked == [beside.id, bikes.id, lunch.id, below.id, lunch.id]


def test_plus_and_minus_zoom(page, bikes):
    stand_on(page, bikes)
    press(page, Key.Key_Plus)
    assert page.grid.zoom == 110
    press(page, Key.Key_Minus, Key.Key_Minus)
    assert page.grid.zoom == 90


@pytest.mark.usefixtures("hall")
def test_a_new_session_waits_until_it_has_a_time(page):
    page.main()
    fill(page.inspector, "field-title", "Neues")
    assert [block.title for block in page.tray.cards.list.blocks] == ["Neues"]
    assert [s.title for s in in_file(page).sessions.values()] == ["Neues"]


# what comes between


def test_shift_adds_the_block_one_walks_to(page, bikes, put, hall):
    below = put(a_session("Löten", hall, at(15)))
    put(a_session("Essen", None, at(13), minutes=45, kind=SessionKind.BREAK))
    stand_on(page, bikes)
    press(page, Key.Key_Down, modifiers=SHIFT)
    press(page, Key.Key_Down, modifiers=SHIFT)
    assert page.grid.current.id == below.id
    assert {block.title for block in page.grid.chosen()} == {"Lastenrad teilen", "Essen", "Löten"}


def test_the_details_stay_with_a_session_that_leaves_the_grid(page, bikes, put, library):
    put(a_session("Nähen", library, at(11)))
    page.go_to(f"{bikes.id} details")
    fill(page.inspector, "field-start", "")
    assert stands(page, bikes)[0] is None
    assert page.inspector.heading.text() == "Lastenrad teilen"


def test_the_mouse_does_not_move_what_keys_carry(page, bikes, library):
    stand_on(page, bikes)
    press(page, Key.Key_Space)
    held = page.grid.carry.target
    QTest.mouseMove(page.grid.viewport(), point(page, library, at(15)))
    assert page.grid.carry.target == held
    QTest.mouseClick(page.grid.viewport(), LEFT, NONE, point(page, library, at(15)))
    assert stands(page, bikes)[0] == at(11, 30)


def test_what_is_in_the_hand_goes_back_when_something_is_undone(window, page, bikes):
    stand_on(page, bikes)
    press(page, Key.Key_Space, Key.Key_Down)
    window.undo()
    assert page.grid.carry is None
    press(page, Key.Key_Down)
    assert bikes.id not in in_file(page).sessions


def test_without_a_room_a_session_begins_in_the_list(window, page):
    page.main()
    assert window.page.choice.code == "list"
    QTest.keyClicks(QApplication.focusWidget(), "Treff")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert [s.title for s in in_file(page).sessions.values()] == ["Treff"]


def test_a_drop_beside_the_grid_changes_nothing(page, bikes):
    begin = box(page, bikes).center()
    drag(page, begin, begin + QPoint(20, 20), QPoint(page.grid.viewport().width() + 80, 60))
    assert stands(page, bikes) == (at(11, 30), bikes.room_id, 75)


@pytest.mark.usefixtures("hall")
def test_escape_ends_a_drag_from_the_tray(page, put, library):
    waiting = put(a_session("Essbare Balkone"))
    cards = page.tray.cards
    begin = cards.visualRect(cards.list.index(0)).center()
    there = cards.viewport().mapFromGlobal(page.grid.viewport().mapToGlobal(point(page, library, at(13))))
    drag(page, begin, begin + QPoint(-20, 10), there, view=cards, drop=False)
    QTest.keyClick(cards, Key.Key_Escape)
    QTest.mouseMove(cards.viewport(), there)
    QTest.mouseRelease(cards.viewport(), LEFT, NONE, there)
    assert stands(page, waiting)[0] is None


@pytest.mark.usefixtures("bikes")
def test_details_of_what_waits_are_opened_by_f4_on_its_card(page, put):
    put(a_session("Essbare Balkone"))
    cards = page.tray.cards
    cards.setCurrentIndex(cards.list.index(0))
    QApplication.processEvents()  # the tray is shown with the next event
    cards.setFocus()
    page.toggle_details()
    assert page.inspector.heading.text() == "Essbare Balkone"


def test_a_session_gets_no_longer_than_the_day(page, put, hall):
    late = put(a_session("Abschluss", hall, at(17, 30), minutes=30))
    stand_on(page, late)
    press(page, Key.Key_Space)
    press(page, Key.Key_Down, modifiers=SHIFT)
    press(page, Key.Key_Return)
    assert stands(page, late) == (at(17, 30), hall.id, 30)


def test_down_reaches_both_of_two_at_once(page, bikes, put, hall):
    twin = put(a_session("Zwilling", hall, at(14)))
    other = put(a_session("Bruder", hall, at(14)))
    stand_on(page, bikes)
    press(page, Key.Key_Down)
    first = page.grid.current.id
    press(page, Key.Key_Down)
    assert {first, page.grid.current.id} == {twin.id, other.id}
