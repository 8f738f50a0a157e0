"""What features of places, answers and measures are called, in one place for window, lists and paper."""

from decimal import Decimal

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.access import MEASURES, AccessFeature, Answer, Measure


def answers(texts: Texts) -> dict[Answer, str]:
    """Name each answer shortly."""
    return {
        Answer.YES: texts.p_("access", "yes"),
        Answer.NO: texts.p_("access", "no"),
        Answer.UNKNOWN: texts.p_("access", "check"),
    }


def titles(texts: Texts) -> dict[AccessFeature, str]:
    """Name each feature as shortly as the head of a column."""
    return {
        AccessFeature.STEP_FREE: texts.p_("access", "Step-free"),
        AccessFeature.STAGE: texts.p_("access", "Stage"),
        AccessFeature.HEARING_LOOP: texts.p_("access", "Loop"),
        AccessFeature.LOW_NOISE: texts.p_("access", "Quiet"),
        AccessFeature.ACCESSIBLE_TOILET: texts.p_("access", "Toilet"),
        AccessFeature.DOOR_WIDTH: texts.p_("access", "Door"),
        AccessFeature.WHEELCHAIR_PLACES: texts.p_("access", "Wheelchairs"),
        AccessFeature.TURNING_SPACE: texts.p_("access", "Turning"),
        AccessFeature.AISLE_WIDTH: texts.p_("access", "Aisles"),
        AccessFeature.TABLES: texts.p_("access", "Tables"),
        AccessFeature.COMPANION_SEATS: texts.p_("access", "Companions"),
        AccessFeature.LIFT: texts.p_("access", "Lift"),
        AccessFeature.RAMP: texts.p_("access", "Ramp"),
        AccessFeature.AUTOMATIC_DOOR: texts.p_("access", "Automatic door"),
        AccessFeature.PORTABLE_LOOP: texts.p_("access", "Portable loop"),
        AccessFeature.MICROPHONE: texts.p_("access", "Microphone"),
        AccessFeature.SPEAKER_LIGHT: texts.p_("access", "Speaker’s light"),
        AccessFeature.GLARE_FREE: texts.p_("access", "Light"),
        AccessFeature.CONTRAST_MARKS: texts.p_("access", "Contrasts"),
        AccessFeature.TACTILE_GUIDE: texts.p_("access", "Tactile guide"),
        AccessFeature.BRAILLE_SIGNS: texts.p_("access", "Braille"),
        AccessFeature.QUIET_ROOM: texts.p_("access", "Quiet room"),
        AccessFeature.ESCAPE_ROUTE: texts.p_("access", "Escape route"),
        AccessFeature.VISUAL_ALARM: texts.p_("access", "Visual alarm"),
    }


def features(texts: Texts) -> dict[AccessFeature, str]:
    """Name each feature so that it can be answered by yes or no."""
    return {
        AccessFeature.STEP_FREE: texts.p_("access", "Step-free access"),
        AccessFeature.ENTRANCE_SILL: texts.p_("access", "Low entrance sill"),
        AccessFeature.ENTRANCE_DOOR: texts.p_("access", "Entrance door wide enough"),
        AccessFeature.BELL: texts.p_("access", "Bell within reach"),
        AccessFeature.DOOR_WIDTH: texts.p_("access", "Door wide enough"),
        AccessFeature.AISLE_WIDTH: texts.p_("access", "Aisles wide enough"),
        AccessFeature.TURNING_SPACE: texts.p_("access", "Space to turn"),
        AccessFeature.RAMP: texts.p_("access", "Gentle ramp"),
        AccessFeature.RAMP_WIDTH: texts.p_("access", "Ramp wide enough"),
        AccessFeature.APPROACH: texts.p_("access", "Level way to the house"),
        AccessFeature.LIFT: texts.p_("access", "Lift"),
        AccessFeature.LIFT_WIDTH: texts.p_("access", "Lift wide enough"),
        AccessFeature.LIFT_DEPTH: texts.p_("access", "Lift deep enough"),
        AccessFeature.LIFT_DOOR: texts.p_("access", "Lift door wide enough"),
        AccessFeature.ACCESSIBLE_TOILET: texts.p_("access", "Accessible toilet"),
        AccessFeature.TOILET_DOOR: texts.p_("access", "Toilet door wide enough"),
        AccessFeature.EURO_KEY: texts.p_("access", "Euro key for the toilet"),
        AccessFeature.PARKING: texts.p_("access", "Accessible parking"),
        AccessFeature.PARKING_DISTANCE: texts.p_("access", "Parking near the entrance"),
        AccessFeature.STOP_DISTANCE: texts.p_("access", "Stop near the entrance"),
        AccessFeature.STOP_STEP_FREE: texts.p_("access", "Step-free from the stop"),
        AccessFeature.WHEELCHAIR_PLACES: texts.p_("access", "Wheelchair places"),
        AccessFeature.COMPANION_SEATS: texts.p_("access", "Seats for companions"),
        AccessFeature.TABLES: texts.p_("access", "Tables with knee space"),
        AccessFeature.STAGE: texts.p_("access", "Step-free stage"),
        AccessFeature.HEARING_LOOP: texts.p_("access", "Induction loop"),
        AccessFeature.PORTABLE_LOOP: texts.p_("access", "Portable hearing loop"),
        AccessFeature.MICROPHONE: texts.p_("access", "Microphone, also for guests"),
        AccessFeature.LOW_NOISE: texts.p_("access", "Quiet, little echo"),
        AccessFeature.SPEAKER_LIGHT: texts.p_("access", "Light on speakers’ faces"),
        AccessFeature.GLARE_FREE: texts.p_("access", "Good light, no glare"),
        AccessFeature.CONTRAST_MARKS: texts.p_("access", "Contrast marks"),
        AccessFeature.TACTILE_GUIDE: texts.p_("access", "Tactile guide"),
        AccessFeature.BRAILLE_SIGNS: texts.p_("access", "Braille signs"),
        AccessFeature.QUIET_ROOM: texts.p_("access", "Quiet room"),
        AccessFeature.ASSISTANCE_DOGS: texts.p_("access", "Assistance dogs welcome"),
        AccessFeature.ESCAPE_ROUTE: texts.p_("access", "Step-free escape route"),
        AccessFeature.VISUAL_ALARM: texts.p_("access", "Visual alarm"),
        AccessFeature.AUTOMATIC_DOOR: texts.p_("access", "Automatic door"),
    }


def units(texts: Texts) -> dict[Measure, str]:
    """Name what a number is counted in: `cm`, `%`, `Stufen`."""
    return {
        Measure.LENGTH: texts.p_("unit", "cm"),
        Measure.SLOPE: texts.p_("unit", "%"),
        Measure.STEPS: texts.p_("unit", "steps"),
        Measure.COUNT: texts.p_("unit", "number"),
        Measure.DISTANCE: texts.p_("unit", "m"),
    }


def in_figures(feature: AccessFeature, number: int, texts: Texts) -> str:
    """Write the number of a measure as it stands before its unit: `92`, `2,5`."""
    tenths = MEASURES.get(feature) in {Measure.LENGTH, Measure.SLOPE}
    return texts.number(Decimal(number) / 10 if tenths else number)


def measured(feature: AccessFeature, number: int, texts: Texts) -> str:
    """Write a measure as people say it: `92 cm`, `2,5 %`, `3 Stufen`, `12 m`, `6`."""
    match MEASURES.get(feature):
        case Measure.LENGTH:
            return texts._("{centimetres} cm", centimetres=in_figures(feature, number, texts))
        case Measure.SLOPE:
            return texts._("{percent} %", percent=in_figures(feature, number, texts))
        case Measure.STEPS:
            return texts.n_("one step", "{count} steps", number)
        case Measure.DISTANCE:
            return texts._("{metres} m", metres=texts.number(number))
        case _:
            return texts.number(number)
