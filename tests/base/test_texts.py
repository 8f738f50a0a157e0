"""Words, numbers and dates, as they are read in German and in English."""

import datetime as dt
from decimal import Decimal

import pytest

from netzwerkstatt.base.texts import (
    N_,
    Texts,
    in_every_language,
    month_named,
    system_language,
    texts,
    weekday_named,
)

MORNING = dt.datetime(2027, 10, 16, 9, 5)
NBSP = "\N{NO-BREAK SPACE}"


@pytest.fixture(scope="module")
def german() -> Texts:
    return texts("de")


@pytest.fixture(scope="module")
def english() -> Texts:
    return texts("en")


def test_number_follows_the_language(german, english):
    assert german.number(1234567) == "1.234.567"
    assert english.number(1234567) == "1,234,567"
    assert german.number(Decimal("0.1")) == "0,1"


def test_number_shows_as_many_digits_as_asked(german):
    assert german.number(1234.5, 2) == "1.234,50"
    assert german.number(1234, 0) == "1.234"


def test_money_shows_cents_only_where_there_are_some(german, english):
    assert german.money(165000) == f"1.650{NBSP}€"
    assert german.money(165050) == f"1.650,50{NBSP}€"
    assert german.money(-5) == f"-0,05{NBSP}€"
    assert english.money(165050) == f"1,650.50{NBSP}€"


def test_percent_follows_the_language(german, english):
    assert german.percent(0.7) == f"70{NBSP}%"
    assert english.percent(0.7) == "70%"


@pytest.mark.parametrize(
    ("style", "in_german", "in_english"),
    [
        ("short", "16.10.2027", "16/10/2027"),
        ("medium", "Sa, 16. Okt.", "Sat, 16 Oct"),
        ("dated", "Sa, 16. Okt. 2027", "Sat, 16 Oct 2027"),
        ("long", "Sa, 16. Oktober 2027", "Sat, 16 October 2027"),
        ("full", "Samstag, 16. Oktober 2027", "Saturday, 16 October 2027"),
    ],
)
def test_date_comes_in_several_lengths(german, english, style, in_german, in_english):
    assert german.date(MORNING.date(), style) == in_german
    assert english.date(MORNING.date(), style) == in_english


def test_a_day_of_another_year_than_todays_is_written_with_it(german):
    assert german.near_date(MORNING.date(), dt.date(2027, 12, 31)) == "Sa, 16. Okt."
    assert german.near_date(MORNING.date(), dt.date(2026, 12, 31)) == "Sa, 16. Okt. 2027"


@pytest.mark.parametrize(
    ("word", "month"),
    [
        *(("Oktober", 10), ("okt", 10), ("Oct", 10), ("märz", 3), ("MAERZ", 3), ("Mrz", 3), ("march", 3)),
        *(("Jänner", 1), ("Sept.", 9), ("Ok", None), ("Oktopus", None), ("", None)),
    ],
)
def test_months_are_known_by_their_names_and_how_they_begin(word, month):
    assert month_named(word) == month


@pytest.mark.parametrize(
    ("word", "weekday"),
    [
        ("Sa", 5),
        ("So", 6),
        ("sun", 6),
        ("Donnerstag", 3),
        ("Thursday", 3),
        ("Di.", 1),
        ("S", None),
        ("Tag", None),
    ],
)
def test_weekdays_are_known_by_their_names_and_how_they_begin(word, weekday):
    assert weekday_named(word) == weekday


def test_time_is_written_as_people_do(german, english):
    assert german.time(MORNING) == "9:05"
    assert english.time(MORNING) == "09:05"
    assert german.clock(MORNING) == "9:05 Uhr"
    assert english.clock(MORNING) == "09:05"
    assert german.span(MORNING, MORNING.replace(hour=13, minute=30)) == "9:05–13:30"


def test_plural_counts_with_thousands_marks(english):
    rooms = ("{count} room", "{count} rooms")
    assert english.n_(*rooms, 1) == "1 room"
    assert english.n_(*rooms, 0) == "0 rooms"
    assert english.n_(*rooms, 1200) == "1,200 rooms"


def test_sentence_is_filled_with_names(english):
    assert english._("“{name}” is deleted.", name="Löten") == "“Löten” is deleted."


def test_sentence_without_names_may_hold_braces(english):
    assert english._("a {brace}") == "a {brace}"


def test_names_are_taken_as_they_are(english):
    """A name with braces in it is no placeholder."""
    assert english._("Hello {name}", name="{0}") == "Hello {0}"


def test_german_is_said_from_the_catalogue(german):
    assert german._("Undo") == "Rückgängig"


def test_marked_text_stays_as_it_is():
    assert N_("Undo") == "Undo"


def test_what_was_said_in_one_language_is_known_in_all():
    assert in_every_language(lambda texts: texts._("Undo")) == ("Rückgängig", "Undo")


def test_list_is_joined_as_one_says_it(german, english):
    assert german.listed(["Anna"]) == "Anna"
    assert german.listed(["Anna", "Ben", "Carla"]) == "Anna, Ben und Carla"
    assert english.listed(iter(["Anna", "Ben"])) == "Anna and Ben"


def test_language_is_named_and_unknown_codes_stay(german):
    assert german.language_name("TR") == "Türkisch"
    assert german.language_name("tlh-x") == "tlh-x"


def test_unknown_language_falls_back_to_english():
    assert texts("fr").language == "en"


@pytest.mark.parametrize(
    ("region", "language"),
    [("en_GB.UTF-8", "en"), ("de_AT", "de"), ("tr_TR", "de"), ("C.UTF-8", "de"), ("", "de")],
)
def test_language_of_the_computer_is_taken_if_it_is_spoken_here(monkeypatch, region, language):
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", region)
    assert system_language() == language
