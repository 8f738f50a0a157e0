"""Where sessions lie in the grid, and what lies under a point."""

from datetime import date, datetime, time, timedelta
from itertools import pairwise

from hypothesis import assume, given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint

from netzwerkstatt.domain.event import Day, DayId
from netzwerkstatt.domain.sessions import SessionKind
from netzwerkstatt.domain.times import TimeSpan
from netzwerkstatt.planning.moving import STEP
from netzwerkstatt.ui.pages.timetable.grid.raster import Raster, lanes, raster_day
from tests.builders import a_room, a_session

NINE = datetime(2027, 10, 16, 9)
SATURDAY = Day(DayId("d"), date(2027, 10, 16), time(9), time(17))
HALL, LIBRARY = a_room("Saal"), a_room("Bibliothek")


def a_raster(minute=1.25, column=130.0, rooms=(HALL, LIBRARY)):
    return Raster(SATURDAY.hours, tuple(room and room.id for room in rooms), minute, column)


def at(hour, minute=0):
    return NINE.replace(hour=hour, minute=minute)


some_sessions = st.lists(
    st.builds(
        lambda start, minutes: a_session("X", HALL, NINE + timedelta(minutes=start), minutes=minutes),
        st.integers(0, 200),
        st.integers(1, 90),
    ),
    max_size=12,
)


def test_a_session_lies_at_its_time_in_its_column():
    box = a_raster().box(a_session("Löten", LIBRARY, at(10), minutes=60))
    assert (box.left(), box.top()) == (134, 77)
    assert (box.width(), box.height()) == (123, 72)


def test_a_break_lies_across_all_rooms():
    box = a_raster().box(a_session("Pause", start=at(10), minutes=40, kind=SessionKind.BREAK))
    assert (box.left(), box.width(), box.top(), box.height()) == (0, 260, 75, 50)


def test_what_has_no_time_or_no_column_lies_nowhere():
    assert not a_raster().box(a_session("Löten", HALL)).isValid()
    assert not a_raster().box(a_session("Löten", None, at(10))).isValid()
    assert a_raster(rooms=(HALL, None)).box(a_session("Löten", None, at(10))).isValid()


def test_the_shortest_session_can_be_seen_at_the_smallest_zoom():
    assert a_raster(minute=0.5).box(a_session("Kurz", HALL, at(10), minutes=1)).height() >= 5


@given(st.integers(0, 479), st.sampled_from([HALL, LIBRARY]), st.floats(1, 6), st.floats(60, 300))
def test_under_the_place_of_a_moment_lies_that_moment(minutes, room, minute, column):
    raster = a_raster(minute, column)
    moment = NINE + timedelta(minutes=minutes)
    box = raster.box(a_session("X", room, moment, minutes=30))
    found, when = raster.at(QPoint(box.center().x(), raster.y(moment)))
    assert found == room.id
    assert abs(when - moment) <= timedelta(minutes=1)


@given(st.integers(-900, 2000), st.integers(-900, 2000))
def test_a_point_outside_means_what_is_nearest(x, y):
    room, moment = a_raster().at(QPoint(x, y))
    assert room in {HALL.id, LIBRARY.id}
    assert SATURDAY.hours.start <= moment <= SATURDAY.hours.end


@given(some_sessions)
def test_sessions_of_a_room_never_lie_over_each_other(sessions):
    raster, parts = a_raster(minute=4, column=2000), lanes(sessions)
    boxes = [(raster.box(s, parts[s.id]), s) for s in sessions]
    for place, (box, one) in enumerate(boxes):
        for other_box, other in boxes[place + 1 :]:
            apart = one.end <= other.start or other.end <= one.start
            assert apart or not box.intersects(other_box)


@given(some_sessions)
def test_lanes_are_as_few_as_sessions_run_at_once(sessions):
    parts = lanes(sessions)
    for session in sessions:
        at_once = max(
            sum(o.start <= s.start < o.end for o in sessions)
            for s in sessions
            if parts[s.id][1] == parts[session.id][1]
        )
        assert parts[session.id][0] < parts[session.id][1] <= max(at_once, 1)


def test_a_lonely_session_has_its_column_to_itself():
    one, two = a_session("A", HALL, at(10), minutes=60), a_session("B", HALL, at(11), minutes=60)
    assert lanes([one, two]) == {one.id: (0, 1), two.id: (0, 1)}


def test_the_axis_shows_the_opening_hours():
    assert raster_day(SATURDAY, []) == SATURDAY.hours


@given(st.integers(-500, 900), st.integers(1, 300))
def test_the_axis_reaches_to_whatever_is_planned(start, minutes):
    session = a_session("X", HALL, NINE + timedelta(minutes=start), minutes=minutes)
    day = raster_day(SATURDAY, [session])
    assert day.start <= min(session.start, SATURDAY.hours.start)
    assert day.end >= max(session.end, SATURDAY.hours.end)
    assert not any(moment.minute % STEP for moment in (day.start, day.end))


def test_a_day_that_closes_after_midnight_is_shown_to_its_end():
    night = Day(DayId("n"), date(2027, 10, 16), time(18), time(1))
    assert raster_day(night, []) == TimeSpan(at(18), at(1) + timedelta(days=1))


@given(st.integers(0, 59), st.integers(5, 600))
def test_marks_stand_at_full_hours_of_the_clock(minute, minutes):
    start = NINE + timedelta(minutes=minute)
    raster = Raster(TimeSpan(start, start + timedelta(minutes=minutes)), (HALL.id,), 1.0, 100.0)
    marks = list(raster.marks(60))
    assume(marks)
    assert all(mark.minute == 0 and raster.day.start <= mark <= raster.day.end for mark in marks)
    assert all(b - a == timedelta(hours=1) for a, b in pairwise(marks))
