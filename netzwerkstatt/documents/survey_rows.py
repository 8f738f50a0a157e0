"""What stands on survey sheets: the questions, what is known already, and how it is measured."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.access import MEASURES, AccessFeature, Answer, Measure
from netzwerkstatt.domain.access_questions import COUNTED_OF_ROOM, FIRST_OF_ROOM, MORE_OF_ROOM, OF_HOUSE
from netzwerkstatt.domain.access_words import features, in_figures, units
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.venue import AccessFact, Building, Room, RoomId
from netzwerkstatt.planning.reach import known, limit_of
from netzwerkstatt.planning.reach_words import advised


@dataclass(frozen=True, slots=True)
class Asked:
    """A question: its words, what is known, and what helps to answer it.

    `unit` is empty where nothing is measured; `said` holds the words that go with an answer: what is good,
    whether it is that of the house, and the note; `how` says how to measure.
    """

    title: str
    answer: Answer = Answer.UNKNOWN
    unit: str = ""
    number: str = ""
    said: tuple[str, ...] = ()
    how: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """Questions under one heading."""

    heading: str
    rows: tuple[Asked, ...]


Field = tuple[str, str, float]
"""What a line is called, what is known, and which share of the width it takes."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is asked of one house or one room; without a name there is a line to write one on.

    `asks` says what is to be done.
    """

    kind: str
    name: str
    fields: tuple[tuple[Field, ...], ...]
    parts: tuple[Part, ...]
    asks: str = ""


def sheets(snapshot: Snapshot, chosen: frozenset[RoomId] | None, texts: Texts) -> Iterator[Sheet]:
    """Return a sheet for each house, each followed by its rooms; of `chosen` rooms, with their houses alone.

    Rooms in no house come last, behind a blank house. Without any room there is a blank one.
    """
    rooms = [room for room in snapshot.rooms_in_order() if chosen is None or room.id in chosen]
    houses = sorted(snapshot.buildings.values(), key=lambda one: (one.position, one.name, one.id))
    for house in houses:
        within = [room for room in rooms if room.building_id == house.id]
        if within or chosen is None:
            yield _house(snapshot, house, texts)
            yield from (_room(snapshot, room, texts) for room in within)
    homeless: list[Room | None] = [room for room in rooms if room.building_id is None]
    if homeless or not (houses or rooms):
        yield _house(snapshot, None, texts)
    yield from (_room(snapshot, room, texts) for room in homeless or ([] if rooms else [None]))


def _house(snapshot: Snapshot, house: Building | None, texts: Texts) -> Sheet:
    """Return the sheet of a house; of None nothing is known yet."""
    known = (house.address, house.entrance, house.stop, house.parking) if house else ("",) * 4
    labels = (texts._("Address"), texts._("Entrance"), texts._("Bus and train stop"), texts._("Parking"))
    facts = snapshot.access_facts.of("building_id", house.id) if house else ()
    found = {fact.feature: fact for fact in facts}
    rows = _once(_asked(feature, found.get(feature), texts) for feature in OF_HOUSE)
    return Sheet(
        texts.p_("survey", "House"),
        house.name if house else "",
        tuple(((label, said, 1.0),) for label, said in zip(labels, known, strict=True)),
        (Part(texts._("Accessibility of the whole house"), rows),),
        texts._("Please cross and measure. What is known already is filled in, to be checked."),
    )


def _room(snapshot: Snapshot, room: Room | None, texts: Texts) -> Sheet:
    """Return the sheet of a room; what only its house says is said to be the house's."""
    house = snapshot.buildings[room.building_id].name if room and room.building_id else ""
    places = texts.number(room.places) if room and room.places is not None else ""
    fields = (
        (texts.p_("survey", "House"), house, 0.5),
        (texts.p_("column", "Floor"), room.floor if room else "", 0.26),
        (texts.p_("column", "Places"), places, 0.24),
    )
    return Sheet(
        texts.p_("column", "Room"), room.name if room else "", (fields,), _of_room(snapshot, room, texts)
    )


def _of_room(snapshot: Snapshot, room: Room | None, texts: Texts) -> tuple[Part, ...]:
    place = known(snapshot, room) if room else None

    def rows(asked: Iterable[AccessFeature]) -> tuple[Asked, ...]:
        facts = ((feature, place.fact(feature) if place else None) for feature in asked)
        places = room.places if room else None
        return _once(
            _asked(feature, fact, texts, places, inherited=bool(fact and fact.building_id))
            for feature, fact in facts
        )

    return (
        Part(texts._("Accessibility"), rows((COUNTED_OF_ROOM, *FIRST_OF_ROOM))),
        Part(texts._("More on accessibility"), rows(MORE_OF_ROOM)),
    )


def _once(rows: Iterable[Asked]) -> tuple[Asked, ...]:
    """Say how to measure where it is asked first, not again where it is measured alike."""
    said = set[str]()
    found = []
    for row in rows:
        found.append(replace(row, how="") if row.how in said else row)
        said.add(row.how)
    return tuple(found)


def _asked(
    feature: AccessFeature,
    fact: AccessFact | None,
    texts: Texts,
    places: int | None = None,
    *,
    inherited: bool = False,
) -> Asked:
    answer = fact.answer if fact else Answer.UNKNOWN
    of_the_house = texts._("holds for the whole house") if inherited and answer is not Answer.UNKNOWN else ""
    said = advised(feature, texts, limit_of(feature, places)), of_the_house, fact.note if fact else ""
    return Asked(
        features(texts)[feature],
        answer,
        _unit(feature, texts),
        _number(feature, fact, texts),
        tuple(filter(None, said)),
        _how(texts).get(feature, ""),
    )


def _unit(feature: AccessFeature, texts: Texts) -> str:
    measure = MEASURES.get(feature)
    if measure is Measure.COUNT:
        return texts.p_("unit", "places")
    return units(texts)[measure] if measure else ""


def _number(feature: AccessFeature, fact: AccessFact | None, texts: Texts) -> str:
    """Return the number that is known; no steps are none to write down."""
    if fact is None or fact.number is None or (MEASURES.get(feature) is Measure.STEPS and not fact.number):
        return ""
    return in_figures(feature, fact.number, texts)


def _how(texts: Texts) -> dict[AccessFeature, str]:
    """Say how to measure what is often measured wrong."""
    door = texts._("Open the door wide and measure the clear width, without the leaf.")
    slope = texts._("Height divided by length: 6 cm up on 1 m are 6 %.")
    return {
        AccessFeature.ENTRANCE_DOOR: door,
        AccessFeature.DOOR_WIDTH: door,
        AccessFeature.BELL: texts._("At a height of 85 to 105 cm, and there is room to turn in front of it."),
        AccessFeature.TOILET_DOOR: door,
        AccessFeature.LIFT_DOOR: door,
        AccessFeature.ENTRANCE_SILL: texts._("Measure the highest edge that a wheel has to get over."),
        AccessFeature.APPROACH: slope,
        AccessFeature.RAMP: slope,
        AccessFeature.RAMP_WIDTH: texts._("Measure between the handrails."),
        AccessFeature.LIFT_WIDTH: texts._("Measure inside the cabin, between the handrails."),
        AccessFeature.TURNING_SPACE: texts._("Measure the side of a free square on the floor."),
        AccessFeature.AISLE_WIDTH: texts._("Measure at the narrowest place, with tables and chairs."),
        AccessFeature.TABLES: texts._("Measure from the floor to the lower edge of the table."),
    }
