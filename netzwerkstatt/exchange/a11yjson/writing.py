"""Houses and rooms out."""

import json
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any, Final

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.access import MEASURES, AccessFeature, Answer, Measure
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.venue import AccessFact, Building, Room
from netzwerkstatt.exchange.a11yjson.keys import GRADE, GUIDE_DOGS, OF_HOUSE, OF_ROOM, Keys
from netzwerkstatt.exchange.plan import Problem
from netzwerkstatt.exchange.wheelchair import grade, house_facts
from netzwerkstatt.planning.reach import Level

_GRADES: Final = {Level.GOOD: "fully", Level.PARTLY: "partially", Level.BAD: "not"}
_MEASURED: Final = frozenset({Measure.LENGTH, Measure.SLOPE, Measure.DISTANCE})

Tree = dict[str, Any]


def write(snapshot: Snapshot, texts: Texts) -> bytes:
    """Return the houses with their rooms, texts named to be in the language of `texts`."""
    features = [_house(snapshot, house, texts) for house in _houses(snapshot)]
    homeless = [room for room in snapshot.rooms_in_order() if room.building_id is None]
    if homeless:
        features.append(_feature({}, {"rooms": [_room(snapshot, room, texts) for room in homeless]}))
    file = {"type": "FeatureCollection", "features": features}
    return (json.dumps(file, ensure_ascii=False, indent=2) + "\n").encode()


def left_out(snapshot: Snapshot) -> tuple[Problem, ...]:
    """Name what is known and has no key.

    Codes: `access-left-out` with the `features`, `access-notes-left-out` with `count`.
    """
    facts = list(snapshot.access_facts.values())
    lost = {fact.feature for fact in facts if _loses(fact, facts)}
    notes = sum(bool(fact.note) for fact in facts)
    named = " ".join(feature for feature in AccessFeature if feature in lost)
    return (
        *([Problem(0, "access-left-out", {"features": named})] if named else []),
        *([Problem(0, "access-notes-left-out", {"count": notes})] if notes else []),
    )


def _houses(snapshot: Snapshot) -> list[Building]:
    return sorted(snapshot.buildings.values(), key=lambda one: (one.position, one.name, one.id))


def _house(snapshot: Snapshot, house: Building, texts: Texts) -> Tree:
    facts = house_facts(snapshot, house)
    said = _accessibility(facts.values(), OF_HOUSE)
    level, ramp = grade(snapshot, house), facts.get(AccessFeature.RAMP)
    if level in _GRADES:
        said[GRADE] = _GRADES[level]
    if ramp and _there(ramp) and "isLevel" in said.get("entrances", [{}])[0]:
        said["entrances"][0]["isLevel"] = False  # "no steps and needs no ramp"
    rooms = [room for room in snapshot.rooms_in_order() if room.building_id == house.id]
    if rooms:
        said["rooms"] = [_room(snapshot, room, texts) for room in rooms]
    about: Tree = {"name": {texts.language: house.name}} if house.name else {}
    if house.address:
        about["address"] = {"text": {texts.language: house.address}}
    return _feature(about, said)


def _feature(about: Tree, accessibility: Tree) -> Tree:
    properties = about | {"category": "other", "accessibility": accessibility}
    return {"type": "Feature", "geometry": None, "properties": properties}


def _room(snapshot: Snapshot, room: Room, texts: Texts) -> Tree:
    facts = snapshot.access_facts.of("room_id", room.id)
    return {"name": {texts.language: room.name}} | _accessibility(facts, OF_ROOM)


def _accessibility(facts: Iterable[AccessFact], keys: Mapping[AccessFeature, Keys]) -> Tree:
    """Return what is known as a tree of keys; seats for companions need the count of places beside them."""
    facts = list(facts)
    tree: Tree = {}
    for fact in facts:
        if not _companions_alone(fact, facts):
            for path, value in _said(fact, keys.get(fact.feature, Keys())):
                _put(tree, path, value)
    return tree


def _said(fact: AccessFact, keys: Keys) -> Iterator[tuple[str, Any]]:
    """Yield paths and values of one fact."""
    said = _yes_or_no(fact)
    if keys.said and said is not None:
        yield keys.said, said
        if fact.feature is AccessFeature.ASSISTANCE_DOGS:
            yield GUIDE_DOGS, said
    number = _number(fact)
    if keys.number and number is not None:
        yield keys.number, number


def _yes_or_no(fact: AccessFact) -> bool | None:
    """Return the answer; a ramp that is measured is there, though it may be steep."""
    if fact.answer is Answer.UNKNOWN:
        return None
    return _there(fact) if fact.feature is AccessFeature.RAMP else fact.answer is Answer.YES


def _there(ramp: AccessFact) -> bool:
    return ramp.answer is Answer.YES or (ramp.answer is Answer.NO and ramp.number is not None)


def _number(fact: AccessFact) -> Any:
    """Return the number as the format writes it; one that contradicts its answer is not written."""
    measure, number = MEASURES.get(fact.feature), fact.number
    if measure in _MEASURED:
        return None if number is None else _quantity(measure, number)
    if measure is Measure.COUNT:
        return number or (0 if fact.answer is Answer.NO else None)
    return number or None if fact.answer is Answer.NO else None


def _quantity(measure: Measure | None, number: int) -> Any:
    if measure is Measure.DISTANCE:
        return {"value": number, "unit": "m"}
    tenths = Decimal(number) / 10
    value = int(tenths) if tenths == int(tenths) else float(tenths)
    return value if measure is Measure.SLOPE else {"value": value, "unit": "cm"}


def _put(tree: Tree, path: str, value: Any) -> None:
    """Put a value at its place; lists have one entry."""
    *above, last = path.split(".")
    for step in above:
        name = step.removesuffix("[]")
        within = tree.setdefault(name, {} if name == step else [{}])
        tree = within if name == step else within[0]
    tree[last] = value


def _companions_alone(fact: AccessFact, facts: Iterable[AccessFact]) -> bool:
    """Tell whether seats for companions would stand without the number of places, which is required there."""
    if fact.feature is not AccessFeature.COMPANION_SEATS:
        return False
    owner = fact.building_id, fact.room_id
    return not any(
        one.feature is AccessFeature.WHEELCHAIR_PLACES
        and (one.building_id, one.room_id) == owner
        and _number(one) is not None
        for one in facts
    )


def _loses(fact: AccessFact, facts: Iterable[AccessFact]) -> bool:
    """Tell whether an answer or a number of a fact is not in the file."""
    keys = (OF_HOUSE if fact.building_id else OF_ROOM).get(fact.feature, Keys())
    written = dict(_said(fact, keys))
    if _companions_alone(fact, facts):
        written = {}
    answered = fact.answer is not Answer.UNKNOWN
    return (answered and not written) or (bool(fact.number) and keys.number not in written)
