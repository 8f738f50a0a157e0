"""The timetable as rooms × time, from mouse and keystroke to the file."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QPushButton

from netzwerkstatt.domain.access import AccessFeature, Answer, Need
from netzwerkstatt.domain.people import PersonTime
from netzwerkstatt.domain.sessions import SessionKind, SessionStatus
from netzwerkstatt.domain.venue import AccessFact, AccessFactId
from tests.builders import a_day, a_part, a_person, a_room, a_session
from tests.ui.lists import ALT, CTRL, Key, field, fill, in_file, said, take, undo

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def at(hour, minute=0, day=16):
    return datetime(2027, 10, day, hour, minute)


@pytest.fixture
def page(window, an_event):
    """The grid of an event for which nothing is planned yet."""
    assert window.make(an_event)
    window.go("timetable", "rooms")
    return window.page.shown


@pytest.fixture
def hall(put):
    return put(replace(a_room("Saal"), position=1))


@pytest.fixture
def library(put):
    return put(replace(a_room("Bibliothek"), position=2))


@pytest.fixture
def bikes(put, hall):
    return put(a_session("Lastenrad teilen", hall, at(11, 30), minutes=75))


def stands(page, session):
    """Return where a session is in the file: its beginning, its room, its length."""
    kept = in_file(page).sessions[session.id]
    return kept.start, kept.room_id, kept.minutes


def box(page, session):
    grid = page.grid
    return grid.visualRect(grid.list.index(grid.list.row_of(session.id)))


def point(page, room, moment):
    """Return the point of the viewport where a moment lies in the middle of a room."""
    raster = page.grid.raster
    column = raster.rooms.index(room.id if room else None)
    return QPoint(round((column + 0.5) * raster.column), raster.y(moment)) - page.grid.offset


def drag(page, begin, *ways, modifiers=NONE, drop=True, view=None):
    viewport = (view or page.grid).viewport()
    QTest.mousePress(viewport, LEFT, NONE, begin)
    for way in ways:
        spot = QPointF(way)
        there = QPointF(viewport.mapToGlobal(way))
        move = QMouseEvent(QEvent.Type.MouseMove, spot, there, Qt.MouseButton.NoButton, LEFT, modifiers)
        QApplication.sendEvent(viewport, move)
    if drop:
        QTest.mouseRelease(viewport, LEFT, NONE, ways[-1])


def stand_on(page, session):
    assert page.grid.choose(session.id)
    page.grid.setFocus()


def press(page, *keys, modifiers=NONE):
    for key in keys:
        QTest.keyClick(page.grid, key, modifiers)


def heard(page, session):
    """Return what a screen reader says of a session: its name and its description."""
    row = page.grid.list.row_of(session.id)
    child = QAccessible.queryAccessibleInterface(page.grid).child(row)
    return child.text(QAccessible.Text.Name), child.text(QAccessible.Text.Description)


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
    spot = QPointF(40, 40)
    turn = (QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, CTRL)
    wheel = QWheelEvent(spot, spot, *turn, Qt.ScrollPhase.NoScrollPhase, False)  # noqa: FBT003  (Qt's own)
    QApplication.sendEvent(page.grid.viewport(), wheel)
    assert page.grid.zoom == 110


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
    assert said(page) == "Gelöst: Mira Sönmez ist doppelt eingeplant"
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


def names(page):
    return [in_file(page).rooms[room].name for room in page.grid.raster.rooms]


# what came between


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
