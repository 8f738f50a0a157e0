"""What reading places would do to an event: facts by the names of house and room; never back to unknown."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from netzwerkstatt.base.folding import fold
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.access import MEASURES, AccessFeature, Answer, Measure
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.venue import AccessFact, AccessFactId, Building, BuildingId, Room, RoomId
from netzwerkstatt.exchange.a11yjson.reading import Place
from netzwerkstatt.exchange.changes import Changes
from netzwerkstatt.exchange.plan import ImportPlan
from netzwerkstatt.exchange.signs import clean, one_line
from netzwerkstatt.exchange.tabular import Row, Table
from netzwerkstatt.planning.reach import Level, rated


def plan(places: Sequence[Place], snapshot: Snapshot, source: str) -> ImportPlan:
    """Return what reading the places would add and change; each house and each room counts as a row.

    Rooms of a place without a name are those in no house. Problems by code: `place-without-name`,
    `place-several`, `place-repeated`, `place-without-house` (skipped) · `access-details-left-out`,
    `access-value-not-understood`.
    """
    rows = [Row(one.line, (one.name,)) for place in places for one in (place, *place.rooms) if one.line]
    planner = _Planner(Table((), tuple(rows)), snapshot, source)
    for place in places:
        planner.take(place)
    return planner.changes.plan(source)


class _Planner:
    """Takes house after house; knows those of the event and of the places before."""

    def __init__(self, table: Table, snapshot: Snapshot, source: str) -> None:
        self.changes = Changes(table)
        self._snapshot, self._source = snapshot, source
        self._houses = defaultdict[str, list[Building]](list)
        self._rooms = defaultdict[tuple[str, str], list[Room]](list)
        self._facts = {(fact.building_id, fact.room_id, fact.feature): fact for fact in _ordered(snapshot)}
        self._seen: set[str] = set()
        keys: dict[BuildingId | None, str] = {None: ""}
        for house in snapshot.buildings.values():
            keys[house.id] = _key(house.name)
            self._houses[_key(house.name)].append(house)
        for room in snapshot.rooms.values():
            self._rooms[keys[room.building_id], _key(room.name)].append(room)
        self._last_house = max((one.position for one in snapshot.buildings.values()), default=0)
        self._last_room = max((one.position for one in snapshot.rooms.values()), default=0)

    def take(self, place: Place) -> None:
        """Account for a house and its rooms."""
        house = self._house(place) if place.line else None
        if not place.line and (place.said or place.numbers):
            self.changes.note(0, "place-without-name")
        lost = bool(place.line) and house is None
        for room in place.rooms:
            self._room(room, house, lost=lost)

    def _house(self, place: Place) -> Building | None:
        there = self._houses[_key(place.name)]
        if not self._clear(place, there):
            return None
        if there:
            house = there[0]
            fill = {"address": place.address} if place.address and not house.address else {}
            now = self.changes.update(house, fill)
            changed = self._learn(place, building=house.id) or now is not house
            self.changes.count("changed" if changed else "same")
            there[0] = now
            return now
        self._last_house += 1
        fresh = Building(BuildingId(new_id()), place.name, place.address, position=self._last_house)
        there.append(self.changes.add(fresh))
        self._seen.add(fresh.id)
        self._learn(place, building=fresh.id)
        self.changes.count("new")
        return fresh

    def _room(self, place: Place, house: Building | None, *, lost: bool) -> None:
        there = self._rooms[_key(house.name) if house else "", _key(place.name)]
        if lost:
            self.changes.skip(_row(place), "place-without-house", name=place.name)
            return
        if not self._clear(place, there):
            return
        if there:
            changed = self._learn(place, room=there[0].id)
            self.changes.count("changed" if changed else "same")
            return
        self._last_room += 1
        home = house.id if house else None
        fresh = Room(RoomId(new_id()), place.name, home, position=self._last_room, source=self._source)
        there.append(self.changes.add(fresh))
        self._seen.add(fresh.id)
        self._learn(place, room=fresh.id)
        self.changes.count("new")

    def _clear(self, place: Place, there: Sequence[Building | Room]) -> bool:
        """Tell whether it is clear which place is meant; otherwise it is left out."""
        if not _key(place.name):
            self.changes.skip(_row(place), "place-without-name")
        elif len(there) > 1:
            self.changes.skip(_row(place), "place-several", name=place.name)
        elif there and there[0].id in self._seen:
            self.changes.skip(_row(place), "place-repeated", name=place.name)
        else:
            self._seen |= {one.id for one in there}
            return True
        return False

    def _learn(self, place: Place, *, building: BuildingId | None = None, room: RoomId | None = None) -> bool:
        """Add and change what is known of a house or a room; tell whether anything is new."""
        self.changes.problems += place.problems
        changed = False
        for feature in AccessFeature:
            fact = self._facts.get((building, room, feature))
            found = _found(feature, place, fact)
            if found and fact is None:
                fresh = AccessFact(AccessFactId(new_id()), feature, building_id=building, room_id=room)
                self.changes.add(replace(fresh, **found))
                changed = True
            elif fact is not None:
                changed |= self.changes.update(fact, found) is not fact
        return changed


def _found(feature: AccessFeature, place: Place, fact: AccessFact | None) -> dict[str, Any]:
    """Return what a file says newly of a feature.

    A stated answer counts; else a number gives it, unless just this number is known already.
    """
    said, number = place.said.get(feature), place.numbers.get(feature)
    known = fact.number if fact else None
    if feature is AccessFeature.RAMP and said and number is not None:
        said = None  # that there is one does not say that it is gentle
    if said is None and number is not None and number != known:
        said = _meant(feature, number)
    if said is None:
        return {}
    answer = Answer.YES if said else Answer.NO
    counted = MEASURES.get(feature) in {Measure.STEPS, Measure.COUNT}
    if number is None or number == known or (counted and not number and not known):
        number = known
        if fact is not None and fact.answer is answer:
            return {}
    return {"answer": answer, "number": _fitting(feature, answer, number)}


def _meant(feature: AccessFeature, number: int) -> bool | None:
    """Return the answer that a number gives."""
    if MEASURES[feature] is Measure.COUNT:
        return number > 0
    if MEASURES[feature] is Measure.STEPS:
        return False if number else None
    return rated(feature, number) is not Level.BAD


def _fitting(feature: AccessFeature, answer: Answer, number: int | None) -> int | None:
    """Return a number, unless it counts something and contradicts the answer."""
    measure = MEASURES.get(feature)
    if number is None or measure not in {Measure.STEPS, Measure.COUNT}:
        return number
    there = answer is Answer.YES if measure is Measure.COUNT else answer is Answer.NO
    return number if bool(number) is there else None


def _ordered(snapshot: Snapshot) -> list[AccessFact]:
    return sorted(snapshot.access_facts.values(), key=lambda fact: fact.id)


def _row(place: Place) -> Row:
    return Row(place.line, (place.name,))


def _key(name: str) -> str:
    return fold(one_line(clean(name)[0]))
