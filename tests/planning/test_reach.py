"""How what is known of a room reads for a person."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.access import AccessFeature, Answer
from netzwerkstatt.domain.venue import AccessFact, AccessFactId, Building, BuildingId, Equipment
from netzwerkstatt.planning.reach import LIMITS, Level, Way, known, rated, reading, upstairs, way
from tests.builders import a_room, a_snapshot

YES, NO, OPEN = Answer.YES, Answer.NO, Answer.UNKNOWN
HOUSE = Building(BuildingId(new_id()), "Bürgerhaus")
F = AccessFeature


def place(own=(), house=(), floor="EG", **fields):
    """Return what is known of a room with facts of its own and of its house: (feature, answer, number)."""
    room = replace(a_room(), floor=floor, building_id=HOUSE.id, **fields)
    facts = [_fact(*fact, room_id=room.id) for fact in own]
    facts += [_fact(*fact, building_id=HOUSE.id) for fact in house]
    return known(a_snapshot(HOUSE, room, *facts), room)


def _fact(feature, answer, number=None, note="", **whose):
    return AccessFact(AccessFactId(new_id()), feature, answer, number=number, note=note, **whose)


@pytest.mark.parametrize("floor", ["", "EG", "Erdgeschoss", "0", "ground floor", " eg. "])
def test_ground_floor_is_not_upstairs(floor):
    assert not upstairs(replace(a_room(), floor=floor))


@pytest.mark.parametrize("floor", ["1. OG", "UG", "2", "Dachgeschoss", "first floor"])
def test_other_floors_are_upstairs(floor):
    assert upstairs(replace(a_room(), floor=floor))


@pytest.mark.parametrize(
    ("own", "house", "floor", "found"),
    [
        ([], [], "EG", Way.OPEN),
        ([(F.STEP_FREE, OPEN)], [], "EG", Way.OPEN),
        ([(F.STEP_FREE, YES)], [], "EG", Way.LEVEL),
        ([(F.STEP_FREE, YES)], [], "1. OG", Way.LEVEL),
        ([(F.STEP_FREE, YES)], [(F.LIFT, YES)], "1. OG", Way.LIFT),
        ([(F.STEP_FREE, YES)], [(F.LIFT, YES)], "EG", Way.LEVEL),
        ([(F.STEP_FREE, NO)], [(F.LIFT, YES)], "1. OG", Way.STAIRS),
        ([(F.STEP_FREE, NO, 18)], [], "1. OG", Way.STAIRS),
        ([(F.STEP_FREE, NO, 3)], [], "EG", Way.STEPS),
        ([(F.STEP_FREE, NO)], [], "EG", Way.STAIRS),
        ([], [(F.STEP_FREE, YES)], "EG", Way.LEVEL),
        ([(F.STEP_FREE, NO)], [(F.STEP_FREE, YES)], "EG", Way.STAIRS),
    ],
)
def test_way_into_a_room(own, house, floor, found):
    assert way(place(own, house, floor)) is found


@pytest.mark.parametrize(
    ("lift", "found"), [(YES, Way.LIFT), (NO, Way.STAIRS), (OPEN, Way.OPEN), (None, Way.OPEN)]
)
def test_a_step_free_house_promises_nothing_upstairs_without_a_lift(lift, found):
    house = [(F.STEP_FREE, YES), *([(F.LIFT, lift)] if lift else [])]
    assert way(place([], house, "1. OG")) is found


def test_what_the_room_says_goes_before_what_the_house_says():
    here = place([(F.QUIET_ROOM, NO)], [(F.QUIET_ROOM, YES), (F.MICROPHONE, YES)])
    assert reading(here, F.QUIET_ROOM).level is Level.BAD
    assert reading(here, F.MICROPHONE).level is Level.GOOD


@pytest.mark.parametrize("feature", [f for f in F if f is not F.STAGE])
def test_what_is_not_known_never_reads_as_yes(feature):
    assert reading(place(), feature).level is Level.OPEN
    assert reading(place([(feature, OPEN, 5000)]), feature).level is Level.OPEN


@pytest.mark.parametrize("feature", list(F))
def test_a_no_is_a_no_whatever_is_measured(feature):
    assert reading(place([(feature, NO, 0)]), feature).level is Level.BAD


@pytest.mark.parametrize(
    ("feature", "number", "level"),
    [
        (F.DOOR_WIDTH, 900, Level.GOOD),
        (F.DOOR_WIDTH, 899, Level.PARTLY),
        (F.DOOR_WIDTH, 800, Level.PARTLY),
        (F.DOOR_WIDTH, 799, Level.BAD),
        (F.ENTRANCE_SILL, 20, Level.GOOD),
        (F.ENTRANCE_SILL, 21, Level.PARTLY),
        (F.ENTRANCE_SILL, 71, Level.BAD),
        (F.RAMP, 60, Level.GOOD),
        (F.RAMP, 100, Level.PARTLY),
        (F.RAMP, 130, Level.BAD),
        (F.TABLES, 660, Level.BAD),
        (F.TURNING_SPACE, 1400, Level.PARTLY),
    ],
)
def test_a_measure_counts_more_than_a_yes(feature, number, level):
    assert reading(place([(feature, YES, number)]), feature).level is level


@given(st.sampled_from(sorted(LIMITS)), st.integers(0, 5000), st.integers(0, 5000))
def test_more_room_never_reads_worse(feature, one, other):
    order = [Level.BAD, Level.PARTLY, Level.GOOD]
    less, more = sorted((one, other), reverse=LIMITS[feature].most)
    assert order.index(rated(feature, less)) <= order.index(rated(feature, more))


@pytest.mark.parametrize(
    ("places", "number", "level"),
    [
        (24, 2, Level.GOOD),
        (24, 1, Level.PARTLY),
        (24, 0, Level.BAD),
        (500, 4, Level.PARTLY),
        (500, 5, Level.GOOD),
        (None, 2, Level.GOOD),
    ],
)
def test_wheelchair_places_are_a_hundredth_and_at_least_two(places, number, level):
    assert rated(F.WHEELCHAIR_PLACES, number, places) is level


def test_a_number_without_a_limit_leaves_the_answer():
    assert rated(F.ACCESSIBLE_TOILET, 300) is None
    assert reading(place([(F.ACCESSIBLE_TOILET, YES, 300, "EG")]), F.ACCESSIBLE_TOILET).level is Level.GOOD


def test_a_loop_that_is_carried_in_helps_where_none_is_built_in():
    found = reading(place([(F.HEARING_LOOP, NO), (F.PORTABLE_LOOP, YES)]), F.HEARING_LOOP)
    assert (found.level, found.portable) == (Level.GOOD, True)
    built_in = reading(place([(F.HEARING_LOOP, YES), (F.PORTABLE_LOOP, YES)]), F.HEARING_LOOP)
    assert not built_in.portable


def test_a_stage_is_only_asked_about_where_there_is_one():
    assert reading(place(), F.STAGE).level is Level.NONE
    assert reading(place(equipment=Equipment.STAGE), F.STAGE).level is Level.OPEN
    assert reading(place([(F.STAGE, NO, 3)]), F.STAGE).level is Level.BAD
