"""What readings are called."""

import pytest

from netzwerkstatt.base.texts import texts
from netzwerkstatt.domain.access import MEASURES, Measure
from netzwerkstatt.domain.access import AccessFeature as F
from netzwerkstatt.domain.access_words import features, measured
from netzwerkstatt.planning.reach import LIMITS, Level, Limit, Reading, Way
from netzwerkstatt.planning.reach_words import advised, reason, said

DE, EN = texts("de"), texts("en")
STEPS = [feature for feature, measure in MEASURES.items() if measure is Measure.STEPS]


@pytest.mark.parametrize(
    ("feature", "reading", "words"),
    [
        (F.STEP_FREE, Reading(Level.GOOD, 0, "", Way.LEVEL), "ja"),
        (F.STEP_FREE, Reading(Level.GOOD, 0, "", Way.LIFT), "Aufzug"),
        (F.STEP_FREE, Reading(Level.BAD, 18, "", Way.STAIRS), "Treppe"),
        (F.STEP_FREE, Reading(Level.BAD, 1, "", Way.STEPS), "1 Stufe"),
        (F.STEP_FREE, Reading(Level.OPEN, None, "", Way.OPEN), "klären"),
        (F.STAGE, Reading(Level.BAD, 3), "3 Stufen"),
        (F.STAGE, Reading(Level.BAD), "nein"),
        (F.STAGE, Reading(Level.NONE), "–"),
        (F.HEARING_LOOP, Reading(Level.GOOD, portable=True), "mobil"),
        (F.DOOR_WIDTH, Reading(Level.GOOD, 925), "ja, 92,5 cm"),
        (F.DOOR_WIDTH, Reading(Level.PARTLY, 810), "bedingt, 81 cm"),
        (F.DOOR_WIDTH, Reading(Level.OPEN, 920), "klären"),
        (F.RAMP, Reading(Level.GOOD, 55), "ja, 5,5 %"),
        (F.ACCESSIBLE_TOILET, Reading(Level.GOOD, 12, "EG"), "ja, 12 m"),
        (F.ACCESSIBLE_TOILET, Reading(Level.GOOD, None, "EG"), "ja, EG"),
        (F.ACCESSIBLE_TOILET, Reading(Level.BAD, None, "kaputt"), "nein"),
    ],
)
def test_readings_are_a_word_or_two(feature, reading, words):
    assert said(feature, reading, DE).replace("\N{NO-BREAK SPACE}", " ") == words


def test_what_would_be_good_is_said_from_the_limits():
    assert advised(F.DOOR_WIDTH, DE) == "gut ab 90 cm"
    assert advised(F.ENTRANCE_SILL, EN) == "good up to 2 cm"
    assert advised(F.MICROPHONE, DE) == ""
    assert all(advised(feature, DE) for feature in LIMITS)


def test_a_limit_has_a_reason_and_a_source():
    doors = "gut ab 90 cm, bedingt ab 80 cm (Quelle: München, Trier, Lübeck, Suhl, Waldkirch)"
    assert plain(reason(F.DOOR_WIDTH, DE)) == doors
    assert plain(reason(F.ENTRANCE_SILL, EN)) == (
        "good up to 2 cm, partly up to 7 cm (source: Munich, Lübeck, OpenStreetMap)"
    )
    assert plain(reason(F.TABLES, DE)) == "gut ab 67 cm (Quelle: ab-nrw.de)"
    assert plain(reason(F.STAGE, DE)) == "gut ohne Stufen (Quelle: ab-nrw.de)"
    assert plain(reason(F.WHEELCHAIR_PLACES, DE, Limit(4, 1))).startswith("gut ab 4, bedingt ab 1 (")
    assert reason(F.MICROPHONE, DE) == ""


def test_whatever_is_rated_has_a_source():
    assert all(reason(feature, DE) for feature in {*LIMITS, *STEPS, F.WHEELCHAIR_PLACES})


def plain(text):
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_every_feature_has_a_name():
    assert set(features(DE)) == set(F)
    assert measured(F.PARKING, 2, DE) == "2"
