"""The columns of the list: the rooms, what each offers to whom, and what else there is."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from netzwerkstatt.base.folding import fold
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain import access_words, words
from netzwerkstatt.domain.access import MEASURES, AccessFeature, Answer, Measure
from netzwerkstatt.domain.venue import Seating
from netzwerkstatt.planning.reach import Level, limit_of
from netzwerkstatt.planning.reach_words import reason, said
from netzwerkstatt.ui.lists.counts import read_count
from netzwerkstatt.ui.pages.rooms import facts
from netzwerkstatt.ui.pages.rooms.records import ASKED, Place, change_room
from netzwerkstatt.ui.tables.columns import Choice, Column, Line

SIGNS: Final = {
    Level.GOOD: ("circle-check", "ok"),
    Level.PARTLY: ("circle-minus", "warn"),
    Level.BAD: ("circle-x", "err"),
    Level.OPEN: ("help-circle", "warn"),
}
"""How each level is marked, besides its word."""
ICONS: Final = {
    AccessFeature.STEP_FREE: "wheelchair",
    AccessFeature.ENTRANCE_SILL: "door-enter",
    AccessFeature.ENTRANCE_DOOR: "door",
    AccessFeature.BELL: "bell",
    AccessFeature.DOOR_WIDTH: "door",
    AccessFeature.AISLE_WIDTH: "arrows-left-right",
    AccessFeature.TURNING_SPACE: "rotate",
    AccessFeature.RAMP: "trending-up",
    AccessFeature.RAMP_WIDTH: "trending-up",
    AccessFeature.APPROACH: "walk",
    AccessFeature.LIFT: "elevator",
    AccessFeature.LIFT_WIDTH: "elevator",
    AccessFeature.LIFT_DEPTH: "elevator",
    AccessFeature.LIFT_DOOR: "elevator",
    AccessFeature.ACCESSIBLE_TOILET: "toilet-paper",
    AccessFeature.TOILET_DOOR: "toilet-paper",
    AccessFeature.EURO_KEY: "key",
    AccessFeature.PARKING: "parking",
    AccessFeature.PARKING_DISTANCE: "parking",
    AccessFeature.STOP_DISTANCE: "bus-stop",
    AccessFeature.STOP_STEP_FREE: "bus-stop",
    AccessFeature.WHEELCHAIR_PLACES: "armchair",
    AccessFeature.COMPANION_SEATS: "friends",
    AccessFeature.TABLES: "table",
    AccessFeature.STAGE: "stairs-up",
    AccessFeature.HEARING_LOOP: "ear",
    AccessFeature.PORTABLE_LOOP: "ear",
    AccessFeature.MICROPHONE: "microphone",
    AccessFeature.LOW_NOISE: "volume-off",
    AccessFeature.SPEAKER_LIGHT: "lamp",
    AccessFeature.GLARE_FREE: "bulb",
    AccessFeature.CONTRAST_MARKS: "contrast-2",
    AccessFeature.TACTILE_GUIDE: "walk",
    AccessFeature.BRAILLE_SIGNS: "braille",
    AccessFeature.QUIET_ROOM: "zzz",
    AccessFeature.ASSISTANCE_DOGS: "dog",
    AccessFeature.ESCAPE_ROUTE: "door-exit",
    AccessFeature.VISUAL_ALARM: "alert-triangle",
    AccessFeature.AUTOMATIC_DOOR: "door-enter",
}
"""The icon beside the words for a feature."""

_TYPED: Final = (Measure.LENGTH, Measure.SLOPE, Measure.COUNT)
"""What is typed as a number where it is known; the others are chosen."""
_ORDER: Final = tuple(Level)
_WIDTHS: Final = {
    AccessFeature.STEP_FREE: 118,
    AccessFeature.STAGE: 112,
    AccessFeature.HEARING_LOOP: 116,
    AccessFeature.LOW_NOISE: 98,
    AccessFeature.ACCESSIBLE_TOILET: 118,
}
_USUAL: Final = 130
_MEASURED: Final = 154


def place_columns(
    texts: Texts,
    houses: Callable[[], Sequence[tuple[str, str]]],
    move: Callable[[Place, str], Place],
) -> tuple[Column[Place], ...]:
    """Describe the list. `houses` are those to choose from, `move` brings a room into another one."""
    more = [feature for feature in access_words.titles(texts) if feature not in ASKED]
    asked = [_feature(texts, feature, 0) for feature in ASKED]
    others = [_feature(texts, feature, rank) for rank, feature in enumerate(more, 1)]
    return (_name(texts), *asked, *others, *_further(texts, len(others), houses, move))


def below(place: Place, texts: Texts) -> str:
    """Return floor and number of places, as they stand below the name."""
    room = place.room
    places = texts.n_("{count} place", "{count} places", room.places) if room.places else ""
    return " · ".join(filter(None, (room.floor, places)))


def _name(texts: Texts) -> Column[Place]:
    return Column(
        "name",
        texts.p_("column", "Room"),
        lambda place: place.room.name,
        sort=lambda place: (place.room.position, fold(place.room.name)),
        edit=Line(lambda place: place.room.name, lambda place, to: change_room(place, name=to.strip())),
        hint=lambda place: below(place, texts),
        below=lambda place: below(place, texts),
        width=140,
        fills=True,
        strong=True,
    )


def _feature(texts: Texts, feature: AccessFeature, rank: int) -> Column[Place]:
    return Column(
        feature.value,
        access_words.titles(texts)[feature],
        lambda place: said(feature, place.reading(feature), texts),
        sort=lambda place: _ORDER.index(place.reading(feature).level),
        edit=_edit(texts, feature),
        icon=lambda place: SIGNS.get(place.reading(feature).level),
        hint=partial(_hint, texts, feature),
        width=_WIDTHS.get(feature, _MEASURED if MEASURES.get(feature) is Measure.LENGTH else _USUAL),
        sign=ICONS[feature],
        tinted=True,
        rank=rank,
    )


def _edit(texts: Texts, feature: AccessFeature) -> Line[Place] | Choice[Place]:
    if MEASURES.get(feature) in _TYPED:
        return Line(
            lambda place: _typed(place, feature, texts),
            lambda place, to: facts.typed(place, feature, to, texts),
        )
    return Choice(
        [(answer.value, word) for answer, word in access_words.answers(texts).items()],
        lambda place: place.known.answer(feature).value,
        lambda place, to: facts.answered(place, feature, Answer(to), texts, house=False),
        lambda code: SIGNS[_LEVELS[Answer(code)]],
    )


_LEVELS: Final = {Answer.YES: Level.GOOD, Answer.NO: Level.BAD, Answer.UNKNOWN: Level.OPEN}


def _typed(place: Place, feature: AccessFeature, texts: Texts) -> str:
    fact = place.known.fact(feature)
    if fact is None:
        return ""
    return facts.typed_measure(feature, fact.number, texts) or access_words.answers(texts)[fact.answer]


def _hint(texts: Texts, feature: AccessFeature, place: Place) -> str:
    """Say the whole question, the answer, the note, and from what measure on it is good and who says so."""
    fact, read = place.known.fact(feature), place.reading(feature)
    answer = f"{access_words.features(texts)[feature]}: {said(feature, read, texts)}"
    house = texts._("holds for the whole house") if fact and fact.building_id else ""
    note = fact.note if fact else ""
    rates = read.number is not None or read.level in {Level.PARTLY, Level.BAD}
    why = reason(feature, texts, limit_of(feature, place.room.places)) if rates else ""
    return " · ".join(filter(None, (answer, note, why, house)))


def _further(
    texts: Texts,
    rank: int,
    houses: Callable[[], Sequence[tuple[str, str]]],
    move: Callable[[Place, str], Place],
) -> tuple[Column[Place], ...]:
    seating, equipment = words.seating(texts), words.equipment(texts)
    return (
        Column(
            "floor",
            texts.p_("column", "Floor"),
            lambda place: place.room.floor,
            edit=Line(lambda place: place.room.floor, lambda place, to: change_room(place, floor=to.strip())),
            width=110,
            rank=rank + 1,
        ),
        Column(
            "places",
            texts.p_("column", "Places"),
            lambda place: "" if place.room.places is None else texts.number(place.room.places),
            sort=lambda place: place.room.places or 0,
            edit=Line(
                lambda place: "" if place.room.places is None else str(place.room.places),
                lambda place, to: change_room(place, places=read_count(to)),
            ),
            width=90,
            right=True,
            rank=rank + 2,
        ),
        Column(
            "building",
            texts.p_("column", "House"),
            lambda place: place.building.name if place.building else "",
            edit=Choice(houses, lambda place: place.room.building_id or "", move),
            width=180,
            rank=rank + 3,
        ),
        Column(
            "seating",
            texts.p_("column", "Seating"),
            lambda place: "" if place.room.seating is Seating.UNKNOWN else seating[place.room.seating],
            edit=Choice(
                [(kind.value, word) for kind, word in seating.items()],
                lambda place: place.room.seating.value,
                lambda place, to: change_room(place, seating=Seating(to)),
            ),
            width=140,
            rank=rank + 4,
        ),
        Column(
            "equipment",
            texts.p_("column", "Equipment"),
            lambda place: ", ".join(words.said(place.room.equipment, equipment)),
            width=240,
            rank=rank + 5,
        ),
    )
