"""Sessions in the hand: where the pointer and the keys would bring them."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from netzwerkstatt.domain.sessions import SessionKind
from netzwerkstatt.domain.times import TimeSpan
from netzwerkstatt.ui.pages.timetable.grid.carry import FINE, Carry, clamped, snapped
from netzwerkstatt.ui.pages.timetable.grid.raster import Raster
from tests.builders import a_room, a_session

NINE = datetime(2027, 10, 16, 9)
HALL, LIBRARY, STUDIO = a_room("Saal"), a_room("Bibliothek"), a_room("Atelier")
RASTER = Raster(
    TimeSpan(NINE, NINE + timedelta(hours=8)), tuple(r.id for r in (HALL, LIBRARY, STUDIO)), 1.0, 100.0
)


def at(hour, minute=0):
    return NINE.replace(hour=hour, minute=minute)


def held(session, *others, **how):
    return Carry((session, *others), session, **how)


def test_the_pointer_moves_in_quarters_of_an_hour_and_keeps_hold():
    carry = held(a_session("Löten", HALL, at(10), minutes=60), grab=20)
    target = carry.pointed(LIBRARY.id, at(11, 32), RASTER, fine=False)
    assert (target.start, target.room_id, target.minutes) == (at(11, 15), LIBRARY.id, 60)


def test_alt_moves_in_five_minutes():
    carry = held(a_session("Löten", HALL, at(10), minutes=60))
    assert carry.pointed(HALL.id, at(11, 32), RASTER, fine=True).start == at(11, 30)


def test_the_edge_makes_longer_and_shorter():
    carry = held(a_session("Löten", HALL, at(10), minutes=60), edge=True)
    assert carry.pointed(STUDIO.id, at(11, 20), RASTER, fine=False).minutes == 75
    shortest = carry.pointed(STUDIO.id, at(9), RASTER, fine=False)
    assert (shortest.minutes, shortest.start, shortest.room_id) == (FINE, at(10), HALL.id)


def test_keys_step_through_rooms_and_times_as_far_as_the_grid_goes():
    carry = held(a_session("Löten", LIBRARY, at(16), minutes=60))
    assert carry.stepped(1, 0, RASTER).room_id == STUDIO.id
    assert carry.stepped(-5, 0, RASTER).room_id == HALL.id
    assert carry.stepped(0, 15, RASTER).start == at(16)
    assert carry.stepped(0, -15, RASTER).start == at(15, 45)


def test_a_break_keeps_its_room_wherever_it_goes():
    carry = held(a_session("Pause", start=at(10), minutes=15, kind=SessionKind.BREAK))
    assert carry.pointed(LIBRARY.id, at(11), RASTER, fine=False).room_id is None
    assert carry.stepped(1, 15, RASTER).room_id is None


def test_several_go_along():
    one, two = a_session("A", HALL, at(10), minutes=30), a_session("B", LIBRARY, at(11), minutes=30)
    carry = held(one, two)
    carry = Carry(carry.origins, carry.pointed(LIBRARY.id, at(10, 30), RASTER, fine=False))
    (_, first), (_, second) = carry.moves(RASTER)
    assert (first.room_id, first.start) == (LIBRARY.id, at(10, 30))
    assert (second.room_id, second.start) == (STUDIO.id, at(11, 30))


def test_whoever_finds_no_room_on_the_way_stays_in_theirs():
    one, two = a_session("A", LIBRARY, at(10)), a_session("B", STUDIO, at(10))
    carry = held(one, two)
    carry = Carry(carry.origins, carry.stepped(1, 0, RASTER))
    assert [now.room_id for _, now in carry.moves(RASTER)] == [STUDIO.id, STUDIO.id]


def test_only_the_one_in_the_hand_gets_longer():
    one, two = a_session("A", HALL, at(10)), a_session("B", LIBRARY, at(10))
    carry = held(one, two, edge=True)
    assert len(carry.moves(RASTER)) == 1


def test_what_has_no_time_begins_with_the_day():
    carry = held(a_session("Neu", minutes=30))
    target = carry.placed(LIBRARY.id, RASTER)
    assert (target.start, target.room_id) == (at(9), LIBRARY.id)


@given(st.integers(0, 24 * 60 - 1), st.sampled_from([5, 15]))
def test_snapping_goes_to_the_nearest_step(minute, step):
    moment = NINE.replace(hour=0) + timedelta(minutes=minute)
    found = snapped(moment, step)
    assert found.minute % step == 0
    assert abs(found - moment) <= timedelta(minutes=step / 2)


@given(st.integers(-600, 900), st.integers(1, 480))
def test_what_fits_into_the_day_stays_within_it(start, minutes):
    kept = clamped(a_session("X", HALL, NINE + timedelta(minutes=start), minutes=minutes), RASTER)
    assert RASTER.day.start <= kept.start
    assert kept.end <= RASTER.day.end
