"""What the reading of a feature is called: `ja`, `3 Stufen`, `Aufzug`, `bedingt, 81 cm`, `klären`."""

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.access import MEASURES, AccessFeature, Answer, Measure
from netzwerkstatt.domain.access_words import answers, measured
from netzwerkstatt.planning.reach import LIMITS, Level, Limit, Reading, Way

_WITH_NUMBER = (Measure.LENGTH, Measure.SLOPE, Measure.COUNT)


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
