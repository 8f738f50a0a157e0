"""What an answer, a measure or a note makes of what is known of a room or of its house."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any, Final

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.access import MEASURES, AccessFeature, Answer, Measure
from netzwerkstatt.domain.access_words import measured
from netzwerkstatt.domain.venue import AccessFact, AccessFactId
from netzwerkstatt.planning.reach import Level, rated
from netzwerkstatt.ui.pages.rooms.records import Place

_COUNTED: Final = re.compile(r"(\d{1,5})\s*[^\W\d]*\.?")
_NOT_UNDERSTOOD: Final = {
    Measure.LENGTH: "length-not-understood",
    Measure.SLOPE: "slope-not-understood",
    Measure.DISTANCE: "distance-not-understood",
}


def fact_of(place: Place, feature: AccessFeature, *, house: bool) -> AccessFact | None:
    """Return what is known of a feature in the room, or else in its house; with `house` only of this."""
    known = place.known
    return known.house.get(feature) if house else known.fact(feature)


def answered(place: Place, feature: AccessFeature, answer: Answer, texts: Texts, *, house: bool) -> Place:
    """Return a row with another answer; a number that no longer fits it goes.

    Back at unknown, nothing is kept but a number or a note; what the house says then counts again. Where
    only the house says something, unknown is kept for the room.

    Raises:
        Refused: `measure-says-no` where the answer is yes and the measure says no.
    """
    known = _own(place, feature, house=house)
    fact = known or _fresh(place, feature, house=house)
    if answer is Answer.YES and fact.number is not None:
        _check_measure(place, feature, fact.number, texts)
    now = replace(fact, answer=answer, number=_fitting(feature, answer, fact.number))
    return _with(place, now, house=house, kept=known is None and feature in place.known.house)


def with_measure(place: Place, feature: AccessFeature, text: str, *, house: bool) -> Place:
    """Return a row with another number, which answers yes or no; without one, the answer stays.

    Raises:
        Refused: as `read_measure`.
    """
    number = read_measure(feature, text)
    if number is None:
        return _changed(place, feature, lambda known: replace(known, number=None), house=house)
    answer = _meant(place, feature, number)
    return _changed(place, feature, lambda known: replace(known, number=number, answer=answer), house=house)


def with_note(place: Place, feature: AccessFeature, note: str, *, house: bool) -> Place:
    """Return a row with another note."""
    return _changed(place, feature, lambda known: replace(known, note=note.strip()), house=house)


def typed(place: Place, feature: AccessFeature, text: str, texts: Texts) -> Place:
    """Return a row with what was typed about a room: a measure, or yes, no, a question mark.

    Raises:
        Refused: as `read_measure` and `answered`.
    """
    from netzwerkstatt.exchange import values  # noqa: PLC0415  (loads the readers of lists)

    said = values.answer(text.strip())
    if said is None or (MEASURES[feature] is Measure.COUNT and text.strip().isdigit()):
        return with_measure(place, feature, text, house=False)
    return answered(place, feature, said, texts, house=False)


def read_measure(feature: AccessFeature, text: str) -> int | None:
    """Read a number in the unit of the feature: `92`, `0,92 m`, `6 %`, `3 Stufen`, `12 m`; nothing is None.

    Raises:
        Refused: `length-not-understood`, `slope-not-understood`, `distance-not-understood` or
            `number-not-understood`.
    """
    from netzwerkstatt.exchange import values  # noqa: PLC0415  (loads the readers of lists)

    written = text.strip()
    if not written:
        return None
    measure = MEASURES[feature]
    if measure is Measure.LENGTH:
        number = values.millimetres(written)
    elif measure is Measure.SLOPE:
        number = values.tenths_of_percent(written)
    else:
        counted = _COUNTED.fullmatch(written)
        number = int(counted[1]) if counted else None
    if number is None or number < 0:
        raise Refused(_NOT_UNDERSTOOD.get(measure, "number-not-understood"), value=written)
    return number


def typed_measure(feature: AccessFeature, number: int | None, texts: Texts) -> str:
    """Write a number to be edited, with its unit where it has one; nothing for no steps."""
    if number is None or (MEASURES[feature] is Measure.STEPS and not number):
        return ""
    if MEASURES[feature] in {Measure.STEPS, Measure.COUNT}:
        return texts.number(Decimal(number))
    return measured(feature, number, texts)


def _meant(place: Place, feature: AccessFeature, number: int) -> Answer:
    """Return the answer that a number gives."""
    measure = MEASURES[feature]
    if measure is Measure.STEPS:
        return Answer.NO if number else Answer.YES
    if measure is Measure.COUNT:
        return Answer.YES if number else Answer.NO
    return Answer.NO if rated(feature, number, place.room.places) is Level.BAD else Answer.YES


def _fitting(feature: AccessFeature, answer: Answer, number: int | None) -> int | None:
    """Return a number that counts something, unless it contradicts the answer."""
    measure = MEASURES.get(feature)
    if number is None or answer is Answer.UNKNOWN or measure not in {Measure.STEPS, Measure.COUNT}:
        return number
    there = answer is Answer.YES if measure is Measure.COUNT else answer is Answer.NO
    return number if bool(number) is there else None


def _check_measure(place: Place, feature: AccessFeature, number: int, texts: Texts) -> None:
    counts = MEASURES[feature] in {Measure.STEPS, Measure.COUNT}
    if not counts and rated(feature, number, place.room.places) is Level.BAD:
        raise Refused("measure-says-no", measure=measured(feature, number, texts))


def _changed(
    place: Place, feature: AccessFeature, change: Callable[[AccessFact], AccessFact], *, house: bool
) -> Place:
    """Return a row with another fact; what only the house says is taken along into the room."""
    fact = _own(place, feature, house=house) or _fresh(place, feature, house=house)
    said = place.known.house.get(feature)
    if not house and feature not in place.known.own and said:
        fact = replace(fact, answer=said.answer, number=said.number, note=said.note)
    return _with(place, change(fact), house=house)


def _own(place: Place, feature: AccessFeature, *, house: bool) -> AccessFact | None:
    return (place.known.house if house else place.known.own).get(feature)


def _fresh(place: Place, feature: AccessFeature, *, house: bool) -> AccessFact:
    whose: dict[str, Any] = {"room_id": place.room.id}
    if house and place.building is not None:
        whose = {"building_id": place.building.id}
    return AccessFact(AccessFactId(new_id()), feature, **whose)


def _with(place: Place, fact: AccessFact, *, house: bool, kept: bool = False) -> Place:
    """Put a fact among the others; one that says nothing is left out, unless it is to be kept."""
    facts = place.house if house else place.own
    says = fact.answer is not Answer.UNKNOWN or fact.number is not None or bool(fact.note)
    rest = tuple(known for known in facts if known.feature != fact.feature)
    now = (*rest, fact) if says or kept else rest
    return replace(place, house=now) if house else replace(place, own=now)
