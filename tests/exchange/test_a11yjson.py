"""A11yJSON: what is known of houses and rooms, out and in."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.base.texts import texts
from netzwerkstatt.domain.access import MEASURES, AccessFeature, Answer, Measure
from netzwerkstatt.domain.access_questions import OF_HOUSE
from netzwerkstatt.domain.venue import AccessFact, AccessFactId, Building, BuildingId, Room, RoomId
from netzwerkstatt.exchange import a11yjson
from netzwerkstatt.exchange.a11yjson.reading import parse
from tests.builders import a_day, a_snapshot

DE = texts("de")
F = AccessFeature
YES, NO = Answer.YES, Answer.NO
HOUSE = Building(BuildingId("h"), "Bürgerhaus", "Marktplatz 1")
HALL = Room(RoomId("r"), "Saal", HOUSE.id, floor="EG")


def of_house(feature, answer=YES, number=None, **fields):
    return AccessFact(AccessFactId(new_id()), feature, answer, building_id=HOUSE.id, number=number, **fields)


def of_room(feature, answer=YES, number=None, room=HALL, **fields):
    return AccessFact(AccessFactId(new_id()), feature, answer, room_id=room.id, number=number, **fields)


def written(*records):
    return json.loads(a11yjson.write(a_snapshot(HOUSE, HALL, *records), DE))


def house_of(file):
    return file["features"][0]["properties"]["accessibility"]


def planned(data, snapshot):
    text = data if isinstance(data, bytes) else json.dumps(data).encode()
    return a11yjson.plan(parse(text, "de"), snapshot, "orte.json")


def a_file(accessibility, name="Bürgerhaus"):
    return {"type": "Feature", "properties": {"name": {"de": name}, "accessibility": accessibility}}


def learnt(plan):
    """Return what a plan makes known: feature, answer and number."""
    new = [*plan.add, *(now for _, now in plan.change)]
    return {fact.feature: (fact.answer, fact.number) for fact in new if isinstance(fact, AccessFact)}


def test_a_file_holds_houses_with_their_rooms():
    file = written(
        of_house(F.STEP_FREE),
        of_house(F.ENTRANCE_SILL, number=15),
        of_house(F.PARKING, number=2),
        of_house(F.ASSISTANCE_DOGS),
        of_room(F.DOOR_WIDTH, number=925),
        of_room(F.TURNING_SPACE, number=1500),
        of_room(F.LOW_NOISE, NO),
        of_room(F.HEARING_LOOP),
    )
    house = file["features"][0]["properties"]
    assert house["name"] == {"de": "Bürgerhaus"}
    assert house["address"] == {"text": {"de": "Marktplatz 1"}}
    assert house["accessibility"] == {
        "entrances": [{"isLevel": True, "door": {"thresholdHeight": {"value": 1.5, "unit": "cm"}}}],
        "parking": {"forWheelchairUsers": {"count": 2}},
        "animalPolicy": {"allowsAssistanceDogs": True, "allowsGuideDogs": True},
        "wheelchairAccessibilityGrade": "fully",
        "rooms": [
            {
                "name": {"de": "Saal"},
                "entrances": [{"door": {"width": {"value": 92.5, "unit": "cm"}}}],
                "turningSpaceInside": {"value": 150, "unit": "cm"},
                "isQuiet": False,
                "hasInductionLoop": True,
            }
        ],
    }


def test_what_is_unknown_is_left_out_and_never_false():
    unknown = [of_house(feature, Answer.UNKNOWN) for feature in F]
    assert house_of(written(*unknown)) == {"rooms": [{"name": {"de": "Saal"}}]}


def test_steps_and_a_ramp_are_told_as_the_format_means_them():
    steps = house_of(written(of_house(F.STEP_FREE, NO, 3)))
    assert steps["entrances"] == [{"isLevel": False, "stairs": {"count": 3}}]
    assert steps["wheelchairAccessibilityGrade"] == "not"
    ramp = house_of(written(of_house(F.STEP_FREE), of_house(F.RAMP, number=60)))
    assert ramp["entrances"] == [{"isLevel": False, "hasFixedRamp": True, "slopeAngle": 6}]


def test_what_has_no_key_is_said():
    snapshot = a_snapshot(HOUSE, HALL, of_house(F.LIFT, note="hinten"), of_room(F.LIFT), of_room(F.LOW_NOISE))
    told = [(found.code, dict(found.facts)) for found in a11yjson.left_out(snapshot)]
    assert told == [
        ("access-left-out", {"features": "lift"}),
        ("access-notes-left-out", {"count": 1}),
    ]


def test_seats_for_companions_need_the_number_of_places_beside_them():
    seats = of_room(F.COMPANION_SEATS)
    assert "wheelchairPlaces" not in house_of(written(seats))["rooms"][0]
    both = house_of(written(seats, of_room(F.WHEELCHAIR_PLACES, number=4)))["rooms"][0]
    assert both["wheelchairPlaces"] == {"hasSpaceForAssistant": True, "count": 4}


def test_facts_arrive_by_the_names_of_house_and_room():
    file = a_file(
        {
            "entrances": [{"isLevel": False}, {"isLevel": True, "isMainEntrance": True}],
            "rooms": [{"name": "SAAL", "isAccessibleWithWheelchair": True, "hasInductionLoop": False}],
        }
    )
    plan = planned(file, a_snapshot(HOUSE, HALL, of_room(F.HEARING_LOOP)))
    assert (plan.rows, plan.changed, plan.new) == (2, 2, 0)
    assert [(now.feature, now.answer) for _, now in plan.change] == [(F.HEARING_LOOP, NO)]
    assert {(fact.feature, fact.answer, fact.building_id, fact.room_id) for fact in plan.add} == {
        (F.STEP_FREE, YES, HOUSE.id, None),
        (F.STEP_FREE, YES, None, HALL.id),
    }


def test_houses_and_rooms_that_are_not_there_are_added():
    file = {"features": [a_file({"isQuiet": True, "rooms": [{"name": {"en": "Attic"}}]}, "Neues Haus")]}
    plan = planned(file, a_snapshot())
    assert plan.new == 2
    house, room = plan.add[0], plan.add[1]
    assert (house.name, room.name, room.building_id) == ("Neues Haus", "Attic", house.id)


def test_the_unknown_overwrites_nothing():
    snapshot = a_snapshot(HOUSE, HALL, of_room(F.LOW_NOISE), of_house(F.STEP_FREE, NO, 2))
    file = a_file({"entrances": None, "rooms": [{"name": "Saal", "isQuiet": None}]})
    plan = planned(file, snapshot)
    assert (plan.same, plan.add, plan.change) == (2, (), ())


@pytest.mark.parametrize(
    ("width", "millimetres"),
    [
        ({"value": 90, "unit": "cm"}, 900),
        ({"value": 0.9, "unit": "meter"}, 900),
        ({"value": 0.9}, 900),
        ({"value": 900, "unit": "millimeters"}, 900),
        ("90cm", 900),
        ("= 90.5 cm", 905),
        ("36 inches", 914),
        ({"value": 90, "unit": "cm", "operator": ">="}, None),
        ({"value": 90, "unit": "parsec"}, None),
        ({"value": -90, "unit": "cm"}, None),
        ({"value": float("nan"), "unit": "cm"}, None),
        ({"value": True, "unit": "cm"}, None),
        ("80 .. 90cm", None),
        (90, None),
        (["90cm"], None),
    ],
)
def test_lengths_are_read_in_every_spelling(width, millimetres):
    plan = planned(a_file({"entrances": [{"door": {"width": width}}]}), a_snapshot(HOUSE))
    number = learnt(plan).get(F.ENTRANCE_DOOR, (None, None))[1]
    assert number == millimetres
    assert bool(plan.problems) is (millimetres is None)


def test_a_measure_gives_the_answer():
    file = a_file(
        {
            "entrances": [{"hasFixedRamp": True, "slopeAngle": 15, "door": {"width": "70cm"}}],
            "parking": {"forWheelchairUsers": {"count": 0}},
            "wheelchairPlaces": {"count": 3},
        }
    )
    assert learnt(planned(file, a_snapshot(HOUSE))) == {
        F.RAMP: (NO, 150),
        F.ENTRANCE_DOOR: (NO, 700),
        F.PARKING: (NO, None),
        F.WHEELCHAIR_PLACES: (YES, 3),
    }


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ({"entrances": [{"isLevel": True}]}, YES),
        ({"entrances": [{"isLevel": False}]}, NO),
        ({"entrances": [{"isLevel": True, "stairs": {"count": 1}}]}, NO),
        ({"entrances": [{"isLevel": False, "hasFixedRamp": True}]}, None),
        (
            {
                "entrances": [{"isLevel": False, "hasFixedRamp": True}],
                "wheelchairAccessibilityGrade": "fully",
            },
            YES,
        ),
        ({"wheelchairAccessibilityGrade": "not"}, NO),
        ({"wheelchairAccessibilityGrade": "partially"}, None),
    ],
)
def test_a_house_is_step_free_only_where_that_is_said(said, answer):
    assert learnt(planned(a_file(said), a_snapshot(HOUSE))).get(F.STEP_FREE, (None,))[0] is answer


def test_what_cannot_be_held_is_noted_and_counted():
    file = a_file({"hasAirConditioning": True, "staff": {"isTrainedInSigning": False}, "isQuiet": "very"})
    told = {found.code: dict(found.facts) for found in planned(file, a_snapshot(HOUSE)).problems}
    assert told == {
        "access-details-left-out": {
            "name": "Bürgerhaus",
            "count": 2,
            "keys": "hasAirConditioning, staff.isTrainedInSigning",
        },
        "access-value-not-understood": {"name": "Bürgerhaus", "key": "isQuiet", "value": "very"},
    }


def test_places_that_cannot_be_told_apart_are_left_out():
    twin = Building(BuildingId("t"), "BUERGERHAUS")
    file = [
        a_file({"isQuiet": True, "rooms": [{"name": "Saal"}]}),
        a_file({"isQuiet": True}, ""),
        a_file({"rooms": [{}, {"name": "Kiosk"}, {"name": "kiosk"}]}, "Pavillon"),
    ]
    plan = planned(file, a_snapshot(HOUSE, twin))
    assert (plan.rows, plan.new, plan.skipped) == (6, 2, 4)
    codes = [found.code for found in plan.problems]
    assert sorted(codes) == [
        "place-repeated",
        "place-several",
        "place-without-house",
        "place-without-name",
        "place-without-name",
    ]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x89PNG\r\n",
        b"not json",
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b"null",
        b'"properties"',
        b"[1, [2], {}]",
        b'{"features": "none"}',
        b'{"features": {"properties": {}}}',
        b'{"properties": []}',
        b"\xff\xfe\x00",
        b"1" * 10_000,
    ],
)
def test_a_file_without_places_is_one_plain_sentence(tmp_path, data):
    path = tmp_path / "orte.json"
    path.write_bytes(data)
    with pytest.raises(Refused) as refused:
        a11yjson.read(path, "de")
    assert (refused.value.code, refused.value.facts) == ("access-other-kind", {"name": "orte.json"})


def test_a_missing_file_is_said_to_be_missing():
    with pytest.raises(Refused) as refused:
        a11yjson.read(Path("weg.json"), "de")
    assert refused.value.code == "file-missing"


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=12,
)
NAMED = st.sampled_from(
    ["entrances", "rooms", "restrooms", "tables", "parking", "wheelchairPlaces", "isQuiet", "name", "door"]
)


@given(st.dictionaries(NAMED, ANYTHING, max_size=6), ANYTHING, ANYTHING)
def test_wrong_types_are_survived_and_every_place_is_accounted_for(accessibility, name, address):
    properties = {"name": name, "address": address, "accessibility": accessibility}
    plan = planned({"properties": properties}, a_snapshot(HOUSE, HALL))
    assert plan.rows == plan.new + plan.changed + plan.same + plan.skipped


@st.composite
def events(draw):
    """Return an event with houses, rooms and any facts, even ones that contradict themselves."""
    names = st.sampled_from(["Haus", "HAUS", "Pavillon am Fluß", "-", "", "Ärztehaus", "\u200b "])
    houses = [
        Building(BuildingId(f"h{n}"), name)
        for n, name in enumerate(draw(st.lists(names, min_size=1, max_size=3)))
    ]
    homes = st.sampled_from([None, *(house.id for house in houses)])
    floors = st.sampled_from(["EG", "1. OG", ""])
    listed = draw(st.lists(st.tuples(names, homes, floors), max_size=4))
    rooms = [Room(RoomId(f"r{n}"), name, home, floor=floor) for n, (name, home, floor) in enumerate(listed)]
    owners = [*({"building_id": one.id} for one in houses), *({"room_id": one.id} for one in rooms)]
    facts = [
        AccessFact(
            AccessFactId(f"f{n}-{feature}"),
            feature,
            draw(st.sampled_from(Answer)),
            number=draw(st.none() | st.integers(0, 9_999)) if feature in MEASURES else None,
            **owner,
        )
        for n, owner in enumerate(owners)
        for feature in draw(st.sets(st.sampled_from(F)))
    ]
    return a_snapshot(a_day(date(2027, 10, 16)), *houses, *rooms, *facts)


@given(events())
def test_what_goes_out_brings_nothing_new_when_it_comes_back(event):
    plan = planned(a11yjson.write(event, DE), event)
    assert (plan.add, plan.change) == ((), ())
    assert plan.same + plan.skipped == plan.rows
    assert not {"access-details-left-out", "access-value-not-understood"} & {p.code for p in plan.problems}


@given(events())
def test_nothing_that_is_known_becomes_a_promise_on_its_way(event):
    """What an empty event learns from a file was answered just so, or measured so."""
    plan = planned(a11yjson.write(event, DE), a_snapshot())
    known = {(fact.feature, fact.answer) for fact in event.access_facts.values()}
    for fact in plan.add:
        if isinstance(fact, AccessFact) and fact.feature not in MEASURES:
            assert (fact.feature, fact.answer) in known


def test_every_question_of_a_house_has_a_key_or_is_said_to_have_none():
    facts = [of_house(feature, number=5 if feature in MEASURES else None) for feature in OF_HOUSE]
    (told,) = a11yjson.left_out(a_snapshot(HOUSE, *facts))
    silent = set(map(F, str(told.facts["features"]).split()))
    assert silent >= {F.LIFT, F.RAMP_WIDTH, F.APPROACH, F.VISUAL_ALARM}
    assert not silent & {F.RAMP, F.TOILET_DOOR, F.PARKING, F.BRAILLE_SIGNS}
    assert MEASURES[F.STEP_FREE] is Measure.STEPS
