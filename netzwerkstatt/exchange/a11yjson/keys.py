"""Which key holds what: the answer to a question, and its measure."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from netzwerkstatt.domain.access import AccessFeature


class Keys(NamedTuple):
    """Where the answer and the number of a feature stand, empty where nowhere.

    Steps of a path are parted by full stops; `[]` marks a list of which one entry is meant.
    """

    said: str = ""
    number: str = ""


_BOTH: Final = {
    AccessFeature.ENTRANCE_SILL: Keys(number="entrances[].door.thresholdHeight"),
    AccessFeature.AUTOMATIC_DOOR: Keys("entrances[].door.isAutomatic"),
    AccessFeature.RAMP: Keys("entrances[].hasFixedRamp", "entrances[].slopeAngle"),
    AccessFeature.AISLE_WIDTH: Keys(number="pathways.width"),
    AccessFeature.ACCESSIBLE_TOILET: Keys("restrooms[].isAccessibleWithWheelchair"),
    AccessFeature.TOILET_DOOR: Keys(number="restrooms[].entrance.door.width"),
    AccessFeature.EURO_KEY: Keys("restrooms[].entrance.door.needsEuroKey"),
    AccessFeature.PARKING: Keys(number="parking.forWheelchairUsers.count"),
    AccessFeature.PARKING_DISTANCE: Keys(number="parking.forWheelchairUsers.distanceToEntrance"),
    AccessFeature.WHEELCHAIR_PLACES: Keys(number="wheelchairPlaces.count"),
    AccessFeature.COMPANION_SEATS: Keys("wheelchairPlaces.hasSpaceForAssistant"),
    AccessFeature.TABLES: Keys("tables[].isRollUnder", "tables[].heightBelow"),
    AccessFeature.HEARING_LOOP: Keys("hasInductionLoop"),
    AccessFeature.LOW_NOISE: Keys("isQuiet"),
    AccessFeature.GLARE_FREE: Keys("isWellLit"),
    AccessFeature.TACTILE_GUIDE: Keys("hasTactileGuideStrips"),
    AccessFeature.BRAILLE_SIGNS: Keys("hasBrailleSignage"),
    AccessFeature.ASSISTANCE_DOGS: Keys("animalPolicy.allowsAssistanceDogs"),
}
OF_HOUSE: Final[Mapping[AccessFeature, Keys]] = _BOTH | {
    AccessFeature.STEP_FREE: Keys("entrances[].isLevel", "entrances[].stairs.count"),
    AccessFeature.ENTRANCE_DOOR: Keys(number="entrances[].door.width"),
}
OF_ROOM: Final[Mapping[AccessFeature, Keys]] = _BOTH | {
    AccessFeature.STEP_FREE: Keys("isAccessibleWithWheelchair", "entrances[].stairs.count"),
    AccessFeature.DOOR_WIDTH: Keys(number="entrances[].door.width"),
    AccessFeature.TURNING_SPACE: Keys(number="turningSpaceInside"),
}

GRADE: Final = "wheelchairAccessibilityGrade"
GUIDE_DOGS: Final = "animalPolicy.allowsGuideDogs"
"""Said along with assistance dogs: our question means both."""
SAME_AS: Final = {"tables[].fixedHeightBelow": "tables[].heightBelow"}
"""Newer names of keys, which are read as well."""
MAIN: Final = {
    "entrances": "isMainEntrance",
    "restrooms": "isAccessibleWithWheelchair",
    "tables": "isRollUnder",
}
"""What the entry of a list says that is meant before the others."""
