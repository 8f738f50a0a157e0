"""Tags for OpenStreetMap: for each house the lines that a mapper puts on its entrance or its outline.

Keys and values after the OpenStreetMap wiki, read on 23 November 2026 (Key:wheelchair, Key:ramp,
Key:toilets:wheelchair, and Key:ramp:portable:length for widths, which are metres without a unit). What is not
known has no tag. `entrance:kerb:height` is left out, for its page is a draft that does not settle the unit.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from netzwerkstatt.domain.access import AccessFeature, Answer
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.venue import Building
from netzwerkstatt.exchange.plan import Problem
from netzwerkstatt.exchange.signs import one_line
from netzwerkstatt.exchange.wheelchair import grade, house_facts
from netzwerkstatt.planning.reach import Facts, Level, rated

_LONGEST: Final = 255  # signs of a value, as the API of OpenStreetMap takes them
_GRADES: Final = {Level.GOOD: "yes", Level.PARTLY: "limited", Level.BAD: "no"}
_ANSWERS: Final = {Answer.YES: "yes", Answer.NO: "no"}
_KEYS: Final = {
    AccessFeature.ACCESSIBLE_TOILET: "toilets:wheelchair",
    AccessFeature.AUTOMATIC_DOOR: "automatic_door",
    AccessFeature.HEARING_LOOP: "hearing_loop",
    AccessFeature.TACTILE_GUIDE: "tactile_paving",
}

Tag = tuple[str, str]


def write(snapshot: Snapshot) -> bytes:
    """Return the tags of all houses as lines `key=value`, each house below its name."""
    houses = sorted(snapshot.buildings.values(), key=lambda one: (one.position, one.name, one.id))
    blocks = ["\n".join(_block(snapshot, house)) for house in houses]
    return ("\n\n".join(blocks) + "\n" if blocks else "").encode()


def left_out(snapshot: Snapshot) -> tuple[Problem, ...]:
    """Name the houses of which nothing is known that has a tag, and tell of rooms in no house.

    Codes: `house-without-tags` with `name`, `rooms-without-house` with `count`.
    """
    bare = [house for house in snapshot.buildings.values() if not tags(snapshot, house)]
    homeless = sum(room.building_id is None for room in snapshot.rooms.values())
    return (
        *(Problem(0, "house-without-tags", {"name": house.name}) for house in bare),
        *([Problem(0, "rooms-without-house", {"count": homeless})] if homeless else []),
    )


def tags(snapshot: Snapshot, house: Building) -> tuple[Tag, ...]:
    """Return the tags of a house, by key."""
    facts = house_facts(snapshot, house)
    found = dict(_of_facts(facts))
    found |= {key: said for feature, key in _KEYS.items() if (said := _said(snapshot, house, feature))}
    wheelchair = _GRADES.get(grade(snapshot, house))
    if wheelchair:
        found["wheelchair"] = wheelchair
    if house.entrance.strip():
        found["wheelchair:description"] = _shortened(one_line(house.entrance))
    return tuple(sorted(found.items()))


def _block(snapshot: Snapshot, house: Building) -> Iterator[str]:
    yield f"# {one_line(house.name)}"
    for key, value in tags(snapshot, house):
        yield f"{key}={value}"


def _of_facts(facts: Facts) -> Iterator[Tag]:
    """Yield the tags of what is measured."""
    step_free, door = facts.get(AccessFeature.STEP_FREE), facts.get(AccessFeature.ENTRANCE_DOOR)
    if step_free and step_free.answer is Answer.NO and step_free.number:
        yield "entrance:step_count", str(step_free.number)
    if door and door.number:
        yield "door:width", f"{Decimal(door.number) / 1000:f}"
    ramp = facts.get(AccessFeature.RAMP)
    if ramp and ramp.answer in _ANSWERS:
        steep = ramp.number is not None and rated(AccessFeature.RAMP, ramp.number) is Level.BAD
        yield "ramp:wheelchair", "no" if steep else _ANSWERS[ramp.answer]


def _said(snapshot: Snapshot, house: Building, feature: AccessFeature) -> str:
    """Return yes or no: what is known of the house, or else of all its rooms alike.

    One toilet is enough: `toilets:wheelchair` asks for one or more.
    """
    fact = house_facts(snapshot, house).get(feature)
    known = {fact.answer} if fact else set()
    if not known & _ANSWERS.keys():
        rooms = snapshot.rooms.of("building_id", house.id)
        known = {own.answer if (own := snapshot.fact(room, feature)) else Answer.UNKNOWN for room in rooms}
    if feature is AccessFeature.ACCESSIBLE_TOILET and Answer.YES in known:
        return _ANSWERS[Answer.YES]
    return _ANSWERS.get(known.pop(), "") if len(known) == 1 else ""


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rsplit(" ", 1)[0] + "…"
