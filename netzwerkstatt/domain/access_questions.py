"""What people are asked about a house and about a room, in this order, in the window and on paper."""

from typing import Final

from netzwerkstatt.domain.access import AccessFeature

OF_HOUSE: Final = (
    AccessFeature.STEP_FREE,
    AccessFeature.ENTRANCE_SILL,
    AccessFeature.ENTRANCE_DOOR,
    AccessFeature.AUTOMATIC_DOOR,
    AccessFeature.BELL,
    AccessFeature.APPROACH,
    AccessFeature.RAMP,
    AccessFeature.RAMP_WIDTH,
    AccessFeature.LIFT,
    AccessFeature.LIFT_DOOR,
    AccessFeature.LIFT_WIDTH,
    AccessFeature.LIFT_DEPTH,
    AccessFeature.ACCESSIBLE_TOILET,
    AccessFeature.TOILET_DOOR,
    AccessFeature.EURO_KEY,
    AccessFeature.PARKING,
    AccessFeature.PARKING_DISTANCE,
    AccessFeature.STOP_DISTANCE,
    AccessFeature.STOP_STEP_FREE,
    AccessFeature.CONTRAST_MARKS,
    AccessFeature.TACTILE_GUIDE,
    AccessFeature.BRAILLE_SIGNS,
    AccessFeature.QUIET_ROOM,
    AccessFeature.ASSISTANCE_DOGS,
    AccessFeature.VISUAL_ALARM,
)
"""What is asked of the whole house, and holds for each room that says nothing else."""

COUNTED_OF_ROOM: Final = AccessFeature.WHEELCHAIR_PLACES
"""What is asked of a room as a mere number, before everything else."""

FIRST_OF_ROOM: Final = (
    AccessFeature.STEP_FREE,
    AccessFeature.STAGE,
    AccessFeature.DOOR_WIDTH,
    AccessFeature.HEARING_LOOP,
    AccessFeature.GLARE_FREE,
    AccessFeature.ACCESSIBLE_TOILET,
    AccessFeature.LOW_NOISE,
)
"""What is asked first of a room."""

MORE_OF_ROOM: Final = (
    AccessFeature.TURNING_SPACE,
    AccessFeature.AISLE_WIDTH,
    AccessFeature.TABLES,
    AccessFeature.COMPANION_SEATS,
    AccessFeature.LIFT,
    AccessFeature.RAMP,
    AccessFeature.AUTOMATIC_DOOR,
    AccessFeature.PORTABLE_LOOP,
    AccessFeature.MICROPHONE,
    AccessFeature.SPEAKER_LIGHT,
    AccessFeature.CONTRAST_MARKS,
    AccessFeature.TACTILE_GUIDE,
    AccessFeature.BRAILLE_SIGNS,
    AccessFeature.QUIET_ROOM,
    AccessFeature.ESCAPE_ROUTE,
    AccessFeature.VISUAL_ALARM,
)
"""What else can be said of a room."""
