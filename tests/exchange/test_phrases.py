"""Answers in people's own words."""

import pytest

from netzwerkstatt.base.texts import texts
from netzwerkstatt.domain import words
from netzwerkstatt.domain.access import Need
from netzwerkstatt.domain.people import Diet, Role
from netzwerkstatt.exchange.mapping import vocabulary
from netzwerkstatt.exchange.phrases import Phrases


@pytest.fixture
def phrases() -> Phrases:
    """Return what the attendee list understands."""
    return Phrases(vocabulary("attendees").words)


def test_languages_are_codes_and_what_names_none_is_told(phrases: Phrases) -> None:
    assert phrases.languages("Deutsch, English und Quatschisch (gut)") == (
        ("de", "en"),
        ("Quatschisch (gut)",),
    )


def test_a_need_alone_leaves_nothing_for_the_note(phrases: Phrases) -> None:
    assert phrases.needs("Induktionsschleife", "Bedarf") == (Need.HEARING_LOOP, "")


def test_a_need_within_other_words_leaves_the_words(phrases: Phrases) -> None:
    text = "eine Induktionsschleife wäre schön"
    assert phrases.needs(text, "Bedarf") == (Need.HEARING_LOOP, text)


@pytest.mark.parametrize(
    ("text", "need"),
    [
        ("hört schlecht", Need.HEARING_LOOP),
        ("hört nicht gut", Need.HEARING_LOOP),
        ("ist leider schwerhörig", Need.HEARING_LOOP),
        ("Hearing aids", Need.HEARING_LOOP),
        ("sieht schlecht", Need.LARGE_PRINT),
        ("gehbehindert", Need.STEP_FREE),
        ("gehörlos", Need.SIGN_LANGUAGE),
        ("nicht schwerhörig", Need.NONE),
    ],
)
def test_what_only_hints_at_a_need_stays_in_words_as_well(phrases: Phrases, text: str, need: Need) -> None:
    assert phrases.needs(text, "Bedarf") == (need, text)


@pytest.mark.parametrize("text", ["nein", "k. A.", "-", ","])
def test_what_names_no_need_leaves_nothing(phrases: Phrases, text: str) -> None:
    assert phrases.needs(text, "Bedarf") == (Need.NONE, "")


def test_a_bare_yes_keeps_the_question(phrases: Phrases) -> None:
    assert phrases.needs("ja", "Assistenzhund") == (Need.NONE, "Assistenzhund: ja")


def test_a_diet_keeps_what_else_is_said(phrases: Phrases) -> None:
    assert phrases.diet("vegan, ohne Nüsse") == (Diet.VEGAN, "vegan, ohne Nüsse")
    assert phrases.diet("„Vegetarisch“") == (Diet.VEGETARIAN, "")
    assert phrases.diet("ja") == (None, "")


def test_roles_are_parted_from_what_is_none(phrases: Phrases) -> None:
    assert phrases.roles("Presse; Nachbarin") == (Role.PRESS, ("Nachbarin",))


@pytest.mark.parametrize(
    ("text", "count", "named"),
    [
        ("2", 2, False),
        ("ja", 1, False),
        ("nein", 0, False),
        ("Mann und Kind", 2, True),
        ("1200", None, False),
        ("zwei", 2, False),
        ("zwei Kinder", 2, True),
        ("3 Kinder", 3, True),
        ("Ten", 10, False),
        ("-1", None, False),
        ("+1", 1, False),
    ],
)
def test_companions_are_counted(phrases: Phrases, text: str, count: int, named: bool) -> None:  # noqa: FBT001  (a case)
    assert phrases.companions(text) == (count, named)


@pytest.mark.parametrize("language", ["de", "en"])
def test_needs_are_understood_as_the_program_names_them(phrases: Phrases, language: str) -> None:
    for need, word in words.needs(texts(language)).items():
        assert phrases.needs(word, "Bedarf") == (need, "")
