"""A session in two rooms: what is seen of it in the grid, and what hands do with it."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint

from netzwerkstatt.domain.times import TimeSpan
from netzwerkstatt.ui.pages.timetable.grid.carry import Carry
from netzwerkstatt.ui.pages.timetable.grid.raster import Raster, laid_out
from tests.builders import a_room, a_session
from tests.ui.lists import Key, field, in_file, pick
from tests.ui.timetable.hands import at, box, drag, heard, point, press, stand_on

TEN = at(10)
HALL, LIBRARY, STUDIO = a_room("Saal"), a_room("Bibliothek"), a_room("Atelier")
RASTER = Raster(
    TimeSpan(at(9), at(17)), tuple(room.id for room in (HALL, LIBRARY, STUDIO)), minute=4, column=1000
)


def a_wide_session(first=HALL, second=LIBRARY, start=TEN, **fields):
    return a_session("Ausklang", first, start, also_room_id=second.id, **fields)


@pytest.mark.parametrize("rooms", [(HALL, LIBRARY), (LIBRARY, HALL)])
def test_a_session_in_two_rooms_side_by_side_lies_across_both(rooms):
    ([box], seconds) = laid_out(RASTER, [a_wide_session(*rooms)])
    assert (box.left(), box.right(), seconds) == (4, 1996, {})


def test_a_session_in_two_rooms_apart_lies_in_the_first_and_takes_the_second():
    between = a_session("Nähen", LIBRARY, at(10))
    ([box, other], seconds) = laid_out(RASTER, [a_wide_session(STUDIO, HALL), between])
    assert (box.left(), other.left(), {row: at.left() for row, at in seconds.items()}) == (2004, 1004, {0: 4})
    assert (seconds[0].top(), seconds[0].height()) == (box.top(), box.height())


def test_a_session_in_two_rooms_that_clashes_in_one_takes_a_part_of_that():
    ([box, other], seconds) = laid_out(RASTER, [a_wide_session(), a_session("Nähen", LIBRARY, at(10))])
    assert box.right() < 1000
    assert sorted((other.width(), seconds[0].width())) == [495, 495]
    assert not other.intersects(seconds[0])


rooms = st.sampled_from([HALL, LIBRARY, STUDIO])
some_sessions = st.lists(
    st.builds(
        lambda first, second, start, minutes: a_wide_session(
            first, second, at(9) + timedelta(minutes=start), minutes=minutes
        ),
        *(rooms, rooms, st.integers(0, 300), st.integers(5, 90)),
    ),
    max_size=12,
)


@given(some_sessions)
def test_nothing_lies_over_anything_else_and_each_takes_both_its_rooms(sessions):
    boxes, seconds = laid_out(RASTER, sessions)
    taken = [[box, *([seconds[row]] if row in seconds else [])] for row, box in enumerate(boxes)]
    for row, (one, session) in enumerate(zip(taken, sessions, strict=True)):
        columns = {
            RASTER.rooms[column]
            for column in range(3)
            for part in one
            if part.left() < (column + 1) * 1000 and part.right() > column * 1000
        }
        assert columns == set(session.rooms)
        for place, other in enumerate(taken[row + 1 :], start=row + 1):
            apart = session.end <= sessions[place].start or sessions[place].end <= session.start
            assert apart or not any(part.intersects(whole) for part in one for whole in other)


def test_whoever_holds_the_right_half_of_a_session_keeps_hold_of_it():
    wide = a_wide_session()
    carry = Carry((wide,), wide, by_mouse=True, beside=1)
    later = carry.pointed(LIBRARY.id, at(11), RASTER, fine=False)
    assert (later.start, later.rooms) == (at(11), wide.rooms)
    assert carry.pointed(STUDIO.id, at(11), RASTER, fine=False).rooms == (LIBRARY.id,)


def test_back_in_its_room_a_session_has_both_again():
    wide = a_wide_session()
    there = Carry((wide,), Carry((wide,), wide).stepped(2, 0, RASTER))
    assert there.target.rooms == (STUDIO.id,)
    assert there.stepped(-2, 30, RASTER).rooms == wide.rooms


# in the window


@pytest.fixture
def wide(put, hall, library):
    return put(a_session("Ausklang", hall, at(12), minutes=75, also_room_id=library.id))


def rooms_of(page, session):
    return in_file(page).sessions[session.id].rooms


def test_both_rooms_are_seen_and_heard(page, wide):
    assert box(page, wide).width() > page.grid.raster.column
    assert heard(page, wide)[0] == "Ausklang, 12:00 bis 13:15 Uhr, Saal + Bibliothek"


def test_a_drag_to_another_time_keeps_both_rooms(page, wide, library):
    begin = point(page, library, at(12, 30))
    drag(page, begin, begin + QPoint(0, 20), point(page, library, at(14, 30)))
    assert in_file(page).sessions[wide.id].start == at(14)
    assert rooms_of(page, wide) == wide.rooms


def test_a_drag_to_another_room_leaves_the_second(page, put, wide, hall, library):
    put(a_room("Werkstatt"))
    begin = point(page, hall, at(12, 30))
    drag(page, begin, begin + QPoint(20, 0), point(page, library, at(12, 30)))
    assert rooms_of(page, wide) == (library.id,)


def test_one_walks_through_either_room(page, put, wide, library, hall):
    before = put(a_session("Nähen", library, at(10)))
    after = put(a_session("Löten", library, at(15)))
    put(a_session("Chor", hall, at(14)))
    stand_on(page, before)
    walked = []
    for _ in range(2):
        press(page, Key.Key_Down)
        walked.append(page.grid.current.id)
    assert walked == [wide.id, after.id]


def test_a_second_room_is_opened_and_closed_in_the_details(page, bikes, hall, library):
    page.go_to(f"{bikes.id} details")
    choice = field(page.inspector, "field-also-room")
    assert [choice.itemText(row) for row in range(choice.count())] == ["keiner", "Bibliothek"]
    pick(page.inspector, "field-also-room", library.id)
    assert rooms_of(page, bikes) == (hall.id, library.id)
    pick(page.inspector, "field-also-room", "")
    assert rooms_of(page, bikes) == (hall.id,)


def test_another_room_in_the_details_leaves_the_second(page, wide, library):
    page.go_to(f"{wide.id} details")
    pick(page.inspector, "field-room", library.id)
    assert rooms_of(page, wide) == (library.id,)


@pytest.mark.usefixtures("hall")
def test_without_a_first_room_there_is_no_second(page, put):
    online = put(a_session("Videotreffen", None, at(12)))
    page.go_to(f"{online.id} details")
    assert not field(page.inspector, "field-also-room").isEnabled()
