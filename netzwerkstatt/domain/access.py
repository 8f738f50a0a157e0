"""Accessibility: what a place offers, and what a person needs, as actions and never as diagnoses.

Fields after DGUV Information 215-121, DIN 18040-1 as cited by Munich and Trier, A11yJSON and OpenStreetMap;
thresholds and their sources are in `planning` where places are rated.
"""

from collections.abc import Mapping
from enum import IntFlag, StrEnum
from typing import Final


class Answer(StrEnum):
    """What is known about a place; unknown never counts as yes."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class AccessFeature(StrEnum):
    """One thing to know about a building or a room; the comment names what its number measures."""

    STEP_FREE = "step-free"  # number of steps on the way, if any
    ENTRANCE_SILL = "entrance-sill"  # mm
    ENTRANCE_DOOR = "entrance-door"  # mm, clear
    BELL = "bell"
    DOOR_WIDTH = "door-width"  # mm, clear
    AISLE_WIDTH = "aisle-width"  # mm
    TURNING_SPACE = "turning-space"  # mm, side of the square
    RAMP = "ramp"  # slope in tenths of a percent
    RAMP_WIDTH = "ramp-width"  # mm
    APPROACH = "approach"  # slope of the way from outside, tenths of a percent
    LIFT = "lift"
    LIFT_WIDTH = "lift-width"  # mm, cabin
    LIFT_DEPTH = "lift-depth"  # mm, cabin
    LIFT_DOOR = "lift-door"  # mm
    ACCESSIBLE_TOILET = "accessible-toilet"  # distance in m
    TOILET_DOOR = "toilet-door"  # mm
    EURO_KEY = "euro-key"
    PARKING = "parking"  # number of wide places
    PARKING_DISTANCE = "parking-distance"  # m to the entrance
    STOP_DISTANCE = "stop-distance"  # m to the entrance
    STOP_STEP_FREE = "stop-step-free"  # the stop and the way from it
    WHEELCHAIR_PLACES = "wheelchair-places"  # number
    COMPANION_SEATS = "companion-seats"  # number
    TABLES = "tables"  # mm of knee height
    STAGE = "stage"  # number of steps; yes means reachable without
    HEARING_LOOP = "hearing-loop"
    PORTABLE_LOOP = "portable-loop"
    MICROPHONE = "microphone"
    LOW_NOISE = "low-noise"
    SPEAKER_LIGHT = "speaker-light"
    GLARE_FREE = "glare-free"
    CONTRAST_MARKS = "contrast-marks"
    TACTILE_GUIDE = "tactile-guide"
    BRAILLE_SIGNS = "braille-signs"
    QUIET_ROOM = "quiet-room"
    ASSISTANCE_DOGS = "assistance-dogs"
    ESCAPE_ROUTE = "escape-route"  # step-free
    VISUAL_ALARM = "visual-alarm"
    AUTOMATIC_DOOR = "automatic-door"


class Measure(StrEnum):
    """What the number of a feature counts, and in which unit."""

    LENGTH = "length"  # mm
    SLOPE = "slope"  # tenths of a percent
    STEPS = "steps"
    COUNT = "count"
    DISTANCE = "distance"  # m


MEASURES: Final[Mapping[AccessFeature, Measure]] = {
    AccessFeature.STEP_FREE: Measure.STEPS,
    AccessFeature.ENTRANCE_SILL: Measure.LENGTH,
    AccessFeature.ENTRANCE_DOOR: Measure.LENGTH,
    AccessFeature.DOOR_WIDTH: Measure.LENGTH,
    AccessFeature.AISLE_WIDTH: Measure.LENGTH,
    AccessFeature.TURNING_SPACE: Measure.LENGTH,
    AccessFeature.RAMP: Measure.SLOPE,
    AccessFeature.RAMP_WIDTH: Measure.LENGTH,
    AccessFeature.APPROACH: Measure.SLOPE,
    AccessFeature.LIFT_WIDTH: Measure.LENGTH,
    AccessFeature.LIFT_DEPTH: Measure.LENGTH,
    AccessFeature.LIFT_DOOR: Measure.LENGTH,
    AccessFeature.ACCESSIBLE_TOILET: Measure.DISTANCE,
    AccessFeature.TOILET_DOOR: Measure.LENGTH,
    AccessFeature.PARKING: Measure.COUNT,
    AccessFeature.PARKING_DISTANCE: Measure.DISTANCE,
    AccessFeature.STOP_DISTANCE: Measure.DISTANCE,
    AccessFeature.WHEELCHAIR_PLACES: Measure.COUNT,
    AccessFeature.COMPANION_SEATS: Measure.COUNT,
    AccessFeature.TABLES: Measure.LENGTH,
    AccessFeature.STAGE: Measure.STEPS,
}
"""The features that have a number; the others are answered by yes or no alone."""


class Need(IntFlag):
    """What somebody asks for, in the words of the registration form."""

    NONE = 0
    STEP_FREE = 1
    COMPANION_SEAT = 2
    HEARING_LOOP = 4
    SIGN_LANGUAGE = 8
    CAPTIONS = 16
    LARGE_PRINT = 32
    PLAIN_LANGUAGE = 64
    MEETING_POINT = 128
    ASSISTANCE_DOG = 256
    QUIET_BREAK = 512
    CHILD_CARE = 1024
    PHONE_CONTACT = 2048
    NEAR_THE_STAGE = 4096
    ASSISTANCE = 8192
