"""Tags for OpenStreetMap."""

import pytest

from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.access import AccessFeature, Answer
from netzwerkstatt.domain.venue import AccessFact, AccessFactId, Building, BuildingId, Room, RoomId
from netzwerkstatt.exchange import osm
from tests.builders import a_room, a_snapshot

F = AccessFeature
YES, NO = Answer.YES, Answer.NO
HOUSE = Building(BuildingId("h"), "Bürgerhaus")
HALL = Room(RoomId("r1"), "Saal", HOUSE.id, floor="EG")
ATTIC = Room(RoomId("r2"), "Atelier", HOUSE.id, floor="2. OG")


def of_house(feature, answer=YES, number=None):
    return AccessFact(AccessFactId(new_id()), feature, answer, building_id=HOUSE.id, number=number)


def of_room(room, feature, answer=YES):
    return AccessFact(AccessFactId(new_id()), feature, answer, room_id=room.id)


def tags(*records, house=HOUSE):
    return dict(osm.tags(a_snapshot(house, *records), house))


@pytest.mark.parametrize(
    ("facts", "value"),
    [
        ([], None),
        ([of_house(F.STEP_FREE, Answer.UNKNOWN)], None),
        ([of_house(F.ENTRANCE_SILL, number=100)], None),
        ([of_house(F.STEP_FREE)], "yes"),
        ([of_house(F.STEP_FREE), of_house(F.ENTRANCE_SILL, number=20)], "yes"),
        ([of_house(F.STEP_FREE), of_house(F.ENTRANCE_SILL, number=70)], "limited"),
        ([of_house(F.STEP_FREE), of_house(F.ENTRANCE_SILL, number=71)], "no"),
        ([of_house(F.STEP_FREE, NO, 1), of_house(F.ENTRANCE_SILL, number=60)], "limited"),
        ([of_house(F.STEP_FREE, NO, 1)], "no"),
        ([of_house(F.STEP_FREE, NO, 4), of_house(F.ENTRANCE_SILL, number=10)], "no"),
    ],
)
def test_wheelchair_is_graded_by_steps_and_sill(facts, value):
    assert tags(*facts).get("wheelchair") == value


def test_rooms_behind_the_entrance_count_as_well():
    free = of_house(F.STEP_FREE)
    assert tags(free, HALL).get("wheelchair") == "yes"
    assert tags(free, HALL, ATTIC).get("wheelchair") is None
    assert tags(free, HALL, ATTIC, of_house(F.LIFT)).get("wheelchair") == "yes"
    assert tags(free, HALL, ATTIC, of_house(F.LIFT, NO)).get("wheelchair") == "limited"
    assert tags(free, ATTIC, of_house(F.LIFT, NO)).get("wheelchair") == "no"


def test_measures_and_answers_become_tags():
    facts = [
        of_house(F.STEP_FREE, NO, 3),
        of_house(F.ENTRANCE_DOOR, number=925),
        of_house(F.ACCESSIBLE_TOILET),
        of_house(F.AUTOMATIC_DOOR, NO),
        of_house(F.TACTILE_GUIDE, Answer.UNKNOWN),
    ]
    assert tags(*facts) == {
        "wheelchair": "no",
        "entrance:step_count": "3",
        "door:width": "0.925",
        "toilets:wheelchair": "yes",
        "automatic_door": "no",
    }


@pytest.mark.parametrize(
    ("ramp", "value"), [((YES, 60), "yes"), ((YES, None), "yes"), ((YES, 150), "no"), ((NO, None), "no")]
)
def test_a_steep_ramp_is_none_for_wheelchairs(ramp, value):
    assert tags(of_house(F.RAMP, *ramp))["ramp:wheelchair"] == value


def test_rooms_speak_for_a_house_where_all_say_the_same():
    loops = [of_room(HALL, F.HEARING_LOOP), of_room(ATTIC, F.HEARING_LOOP)]
    assert tags(HALL, ATTIC, *loops)["hearing_loop"] == "yes"
    assert "hearing_loop" not in tags(HALL, ATTIC, loops[0])
    assert tags(HALL, loops[0], of_house(F.HEARING_LOOP, NO))["hearing_loop"] == "no"


def test_one_accessible_toilet_is_enough_for_a_house():
    toilet = of_room(HALL, F.ACCESSIBLE_TOILET)
    assert tags(HALL, ATTIC, toilet, of_room(ATTIC, F.ACCESSIBLE_TOILET, NO))["toilets:wheelchair"] == "yes"
    assert "toilets:wheelchair" not in tags(HALL, ATTIC, of_room(ATTIC, F.ACCESSIBLE_TOILET, NO))


def test_the_file_has_a_block_for_each_house_and_values_of_one_line():
    other = Building(
        BuildingId("o"), "Pavillon", entrance="Tor 2,\nKlingel rechts " + "und " * 90, position=1
    )
    snapshot = a_snapshot(HOUSE, other, of_house(F.STEP_FREE))
    first, second = osm.write(snapshot).decode().split("\n\n")
    assert first == "# Bürgerhaus\nwheelchair=yes"
    name, line = second.strip().splitlines()
    assert (name, line.partition("Klingel")[0]) == ("# Pavillon", "wheelchair:description=Tor 2, ")
    assert len(line.partition("=")[2]) <= 255
    assert line.endswith("…")


def test_what_is_not_in_the_file_is_said():
    told = [(found.code, dict(found.facts)) for found in osm.left_out(a_snapshot(HOUSE, a_room("Kiosk")))]
    assert told == [("house-without-tags", {"name": "Bürgerhaus"}), ("rooms-without-house", {"count": 1})]
    assert osm.write(a_snapshot()) == b""
