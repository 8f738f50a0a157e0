"""How what is known of a room reads for a person who needs it: one rule for window, paper and notices.

Unknown never counts as yes, and of what is said and what is measured the worse counts.

A measure is good, partly good or bad. The limits for lengths and slopes are those which guides of German
towns give after DIN 18040-1 (Munich, Trier, Lübeck, Suhl, Waldkirch; ramps also fairweg.info; knee space
ab-nrw.de; ways outside tektorum.de):

- sill at most 2 cm, partly up to 7 cm (OpenStreetMap "limited": one step of 7 cm)
- doors at least 90 cm, partly from 80 cm; door of a lift partly from 70 cm
- aisles at least 120 cm, partly from 90 cm; a square to turn in of 150 cm, partly from 120 cm
- ramps at most 6 %, partly up to 12 % with help, 120 cm wide; ways outside at most 3 %, partly up to 4 %
- cabin of a lift 110 × 140 cm, partly from 70 × 110 cm; knee space below tables 67 cm high
- wheelchair places for 1 % of all places, at least two (vbg.de); partly from one
"""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple

from netzwerkstatt.domain.access import AccessFeature, Answer
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.venue import AccessFact, Equipment, Room

Facts = Mapping[AccessFeature, AccessFact]

_GROUND: Final = re.compile(r"\s*(eg|erdgeschoss|parterre|ground floor|ground|gf|0)?\.?\s*", re.IGNORECASE)
_LEAST_PLACES: Final = 2
_SHARE: Final = 100


class Level(StrEnum):
    """How well something serves a person who needs it; `NONE` where there is nothing to ask."""

    GOOD = "good"
    PARTLY = "partly"
    BAD = "bad"
    OPEN = "open"
    NONE = "none"


class Way(StrEnum):
    """How one gets into a room."""

    LEVEL = "level"
    LIFT = "lift"
    STEPS = "steps"
    STAIRS = "stairs"
    OPEN = "open"


class Limit(NamedTuple):
    """From which number on a measure is good and partly good, or up to which (`most`)."""

    good: int
    partly: int
    most: bool = False


LIMITS: Final[Mapping[AccessFeature, Limit]] = {
    AccessFeature.ENTRANCE_SILL: Limit(20, 70, most=True),
    AccessFeature.ENTRANCE_DOOR: Limit(900, 800),
    AccessFeature.DOOR_WIDTH: Limit(900, 800),
    AccessFeature.TOILET_DOOR: Limit(900, 800),
    AccessFeature.LIFT_DOOR: Limit(900, 700),
    AccessFeature.AISLE_WIDTH: Limit(1200, 900),
    AccessFeature.TURNING_SPACE: Limit(1500, 1200),
    AccessFeature.RAMP: Limit(60, 120, most=True),
    AccessFeature.RAMP_WIDTH: Limit(1200, 1200),
    AccessFeature.APPROACH: Limit(30, 40, most=True),
    AccessFeature.LIFT_WIDTH: Limit(1100, 700),
    AccessFeature.LIFT_DEPTH: Limit(1400, 1100),
    AccessFeature.TABLES: Limit(670, 670),
}
"""In the unit of each measure: mm, or tenths of a percent."""

BARRED: Final = frozenset({Way.STEPS, Way.STAIRS})
"""The ways that somebody who needs step-free access cannot take."""

_SAID: Final = {Answer.YES: Level.GOOD, Answer.NO: Level.BAD, Answer.UNKNOWN: Level.OPEN}
_WAYS: Final = {Way.STEPS: Level.BAD, Way.STAIRS: Level.BAD, Way.OPEN: Level.OPEN}


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a room: in itself, and of the whole house it is in."""

    room: Room
    own: Facts
    house: Facts

    def fact(self, feature: AccessFeature) -> AccessFact | None:
        """Return what is known of a feature in the room, or else in its house."""
        return self.own.get(feature) or self.house.get(feature)

    def answer(self, feature: AccessFeature) -> Answer:
        """Return the answer about a feature; unknown where nothing is known."""
        fact = self.fact(feature)
        return fact.answer if fact else Answer.UNKNOWN


@dataclass(frozen=True, slots=True)
class Reading:
    """What a person reads about one feature of a room.

    `number` and `note` are those of the fact. `way` is set for step-free access alone; `portable` where a
    hearing loop is there that can be carried in.
    """

    level: Level
    number: int | None = None
    note: str = ""
    way: Way | None = None
    portable: bool = False


def known(snapshot: Snapshot, room: Room) -> Known:
    """Return what an event knows of a room."""
    own = {fact.feature: fact for fact in snapshot.access_facts.of("room_id", room.id)}
    house = snapshot.access_facts.of("building_id", room.building_id) if room.building_id else ()
    return Known(room, own, {fact.feature: fact for fact in house})


def upstairs(room: Room) -> bool:
    """Tell whether a room is on another floor than the ground floor, as far as its floor is named."""
    return _GROUND.fullmatch(room.floor) is None


def way(place: Known) -> Way:
    """Say how one gets into a room.

    A step-free house says nothing of its upper floors: there a lift must be known, or the room itself.
    """
    fact = place.fact(AccessFeature.STEP_FREE)
    if fact is None or fact.answer is Answer.UNKNOWN:
        return Way.OPEN
    above = upstairs(place.room)
    if fact.answer is Answer.NO:
        return Way.STEPS if fact.number and not above else Way.STAIRS
    lift = place.answer(AccessFeature.LIFT) if above else Answer.UNKNOWN
    if lift is Answer.YES:
        return Way.LIFT
    if not above or fact.room_id is not None:
        return Way.LEVEL
    return Way.STAIRS if lift is Answer.NO else Way.OPEN


def reading(place: Known, feature: AccessFeature) -> Reading:
    """Say how a feature of a room reads."""
    fact = place.fact(feature)
    number, note = (fact.number, fact.note) if fact else (None, "")
    if feature is AccessFeature.STEP_FREE:
        found = way(place)
        return Reading(_WAYS.get(found, Level.GOOD), number, note, found)
    if feature is AccessFeature.HEARING_LOOP and place.answer(feature) is not Answer.YES:
        portable = place.fact(AccessFeature.PORTABLE_LOOP)
        if portable and portable.answer is Answer.YES:
            return Reading(Level.GOOD, None, portable.note, portable=True)
    if feature is AccessFeature.STAGE and fact is None and not place.room.equipment & Equipment.STAGE:
        return Reading(Level.NONE)
    return Reading(_level(place, feature, fact), number, note)


def limit_of(feature: AccessFeature, places: int | None = None) -> Limit | None:
    """Return the limit of a measure, if it has one; that of wheelchair places follows the room's `places`."""
    if feature is AccessFeature.WHEELCHAIR_PLACES:
        return Limit(max(_LEAST_PLACES, math.ceil((places or 0) / _SHARE)), 1)
    return LIMITS.get(feature)


def rated(feature: AccessFeature, number: int, places: int | None = None) -> Level | None:
    """Say how good a measure is; None for a feature without limits. `places` are those of the room."""
    limit = limit_of(feature, places)
    if limit is None:
        return None
    sign = -1 if limit.most else 1
    if sign * number >= sign * limit.good:
        return Level.GOOD
    return Level.PARTLY if sign * number >= sign * limit.partly else Level.BAD


def _level(place: Known, feature: AccessFeature, fact: AccessFact | None) -> Level:
    said = _SAID[fact.answer] if fact else Level.OPEN
    if said is not Level.GOOD or fact is None or fact.number is None:
        return said
    return rated(feature, fact.number, place.room.places) or said
