"""What the reading of a feature is called: `ja`, `3 Stufen`, `Aufzug`, `bedingt, 81 cm`, `klären`."""

from collections.abc import Mapping
from typing import Final

from netzwerkstatt.base.texts import N_, Texts
from netzwerkstatt.domain.access import MEASURES, AccessFeature, Answer, Measure
from netzwerkstatt.domain.access_words import answers, measured
from netzwerkstatt.planning.reach import LIMITS, Level, Limit, Reading, Way

_WITH_NUMBER = (Measure.LENGTH, Measure.SLOPE, Measure.COUNT)
_DOORS: Final = N_("Munich, Trier, Lübeck, Suhl, Waldkirch")
_FLOORS: Final = N_("Munich, Diocese of Trier")
_RAMPS: Final = N_("fairweg.info, Munich, Suhl")
_LIFTS: Final = N_("Lübeck, Trier, Waldkirch")
_SOURCES: Final[Mapping[AccessFeature, str]] = {
    AccessFeature.STEP_FREE: N_("Munich, Lübeck"),
    AccessFeature.STAGE: "ab-nrw.de",
    AccessFeature.ENTRANCE_SILL: N_("Munich, Lübeck, OpenStreetMap"),
    AccessFeature.ENTRANCE_DOOR: _DOORS,
    AccessFeature.DOOR_WIDTH: _DOORS,
    AccessFeature.TOILET_DOOR: "fairweg.info, Trier, Suhl",
    AccessFeature.AISLE_WIDTH: _FLOORS,
    AccessFeature.TURNING_SPACE: _FLOORS,
    AccessFeature.RAMP: _RAMPS,
    AccessFeature.RAMP_WIDTH: _RAMPS,
    AccessFeature.APPROACH: "DIN 18040-1, tektorum.de",
    AccessFeature.LIFT_WIDTH: _LIFTS,
    AccessFeature.LIFT_DEPTH: _LIFTS,
    AccessFeature.LIFT_DOOR: _LIFTS,
    AccessFeature.TABLES: "ab-nrw.de",
    AccessFeature.WHEELCHAIR_PLACES: "vbg.de, ab-nrw.de",
}
"""Whose guides give the limits in `reach`, in the order in which that names them."""


def levels(texts: Texts) -> dict[Level, str]:
    """Name each level."""
    said = answers(texts)
    return {
        Level.GOOD: said[Answer.YES],
        Level.PARTLY: texts.p_("access", "partly"),
        Level.BAD: said[Answer.NO],
        Level.OPEN: said[Answer.UNKNOWN],
        Level.NONE: "–",
    }


def said(feature: AccessFeature, reading: Reading, texts: Texts) -> str:
    """Say in a word or two how a feature of a room reads."""
    if reading.portable:
        return texts.p_("access", "portable")
    if reading.way is Way.LIFT:
        return texts.p_("access", "lift")
    if reading.way is Way.STAIRS:
        return texts.p_("access", "stairs")
    if _is_steps(feature, reading):
        return measured(feature, reading.number or 1, texts)
    return ", ".join(filter(None, (levels(texts)[reading.level], _more(feature, reading, texts))))


def advised(feature: AccessFeature, texts: Texts, limit: Limit | None = None) -> str:
    """Say from which measure on a feature is good; empty where there is no such measure.

    `limit` is that of the room where it depends on the room.
    """
    limit = limit or LIMITS.get(feature)
    if limit is None:
        return ""
    measure = measured(feature, limit.good, texts)
    if limit.most:
        return texts.p_("access", "good up to {measure}", measure=measure)
    return texts.p_("access", "good from {measure}", measure=measure)


def reason(feature: AccessFeature, texts: Texts, limit: Limit | None = None) -> str:
    """Say from which measures on a feature is good and partly good, and who says so; empty where nobody does.

    `limit` is that of the room where it depends on the room.
    """
    source = _SOURCES.get(feature)
    if source is None:
        return ""
    limit = limit or LIMITS.get(feature)
    said = [advised(feature, texts, limit)]
    if limit is None:
        said = [texts.p_("access", "good without steps")]
    elif limit.partly != limit.good:
        measure = measured(feature, limit.partly, texts)
        up_to = texts.p_("access", "partly up to {measure}", measure=measure)
        said.append(up_to if limit.most else texts.p_("access", "partly from {measure}", measure=measure))
    return texts._("{limits} (source: {source})", limits=", ".join(said), source=texts._(source))


def _is_steps(feature: AccessFeature, reading: Reading) -> bool:
    on_the_way = reading.way is Way.STEPS
    return on_the_way or (
        feature is AccessFeature.STAGE and reading.level is Level.BAD and bool(reading.number)
    )


def _more(feature: AccessFeature, reading: Reading, texts: Texts) -> str:
    """Return what stands behind yes or no: a measure, or where the toilet is."""
    measure, good = MEASURES.get(feature), reading.level is Level.GOOD
    if reading.level is Level.OPEN or measure is None or measure is Measure.STEPS:
        return ""
    if reading.number and (good or measure in _WITH_NUMBER):
        return measured(feature, reading.number, texts)
    return reading.note if good and feature is AccessFeature.ACCESSIBLE_TOILET else ""
