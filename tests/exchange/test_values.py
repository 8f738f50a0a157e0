"""What people write into cells."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerkstatt.domain.access import Answer
from netzwerkstatt.exchange import values


@pytest.mark.parametrize("cell", ["ja", "Ja", "JA.", "x", "X", "1", "wahr", "TRUE", "yes", "✓", True, 1, 1.0])
def test_yes_is_understood_in_all_its_ways(cell):
    assert values.yes_no(cell) is True


@pytest.mark.parametrize("cell", ["nein", "No", "0", "falsch", "-", "–", "keine", False, 0])
def test_no_is_understood_in_all_its_ways(cell):
    assert values.yes_no(cell) is False


@pytest.mark.parametrize("cell", ["", "vielleicht", "?", "ja, aber", 2, date(2027, 1, 1)])
def test_anything_else_is_neither_yes_nor_no(cell):
    assert values.yes_no(cell) is None


@pytest.mark.parametrize("cell", ["", "?", "unbekannt", "k. A.", "n/a"])
def test_an_open_answer_about_a_place_is_unknown(cell):
    assert values.answer(cell) is Answer.UNKNOWN


@pytest.mark.parametrize(
    ("cell", "cents"),
    [
        ("1.234,50 €", 123450),
        ("1234,5", 123450),
        ("1,234.50", 123450),
        ("€ 12", 1200),
        ("12,00 EUR", 1200),
        ("3.000,-", 300000),
        ("3.000,– €", 300000),
        ("1.234", 123400),
        ("1.234.567,89", 123456789),
        ("1 234,50", 123450),
        ("1'234.50", 123450),
        ("-12,30", -1230),
        ("−12,30 €", -1230),
        ("0,005", 1),
        (12.5, 1250),
        (33.333333, 3333),
        (7, 700),
    ],
)
def test_amount_is_read_in_german_and_english(cell, cents):
    assert values.amount(cell) == cents


@pytest.mark.parametrize(
    "cell", ["1,234", "12 USD", "$5", "1.23.4", "12,34,5", "zwölf", "", "(2)", "1,2345.6", True]
)
def test_amount_that_could_mean_two_things_is_not_understood(cell):
    assert values.amount(cell) is None


def test_a_column_proves_how_its_decimals_are_written():
    assert values.decimal_comma(["1,234", "12.50"]) is False
    assert values.amount("1,234", comma=False) == 123400
    assert values.decimal_comma(["1.234", "5,5"]) is True
    assert values.amount("1.234", comma=True) == 123400
    assert values.decimal_comma(["1.234", "", 5]) is None


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("1.9.2026", date(2026, 9, 1)),
        ("01.09.26", date(2026, 9, 1)),
        ("1.2.85", date(1985, 2, 1)),
        ("2026-09-01", date(2026, 9, 1)),
        ("1. September 2026", date(2026, 9, 1)),
        ("1. Sept. 2026", date(2026, 9, 1)),
        ("3rd March 1990", date(1990, 3, 3)),
        ("September 1, 2026", date(2026, 9, 1)),
        ("Di, 1.9.2026", date(2026, 9, 1)),
        ("31/12/1999", date(1999, 12, 31)),
        ("12/31/1999", date(1999, 12, 31)),
        (46266, date(2026, 9, 1)),
        ("46266", date(2026, 9, 1)),
        (datetime(2026, 9, 1, 8), date(2026, 9, 1)),
    ],
)
def test_day_is_read_however_it_is_written(cell, found):
    assert values.day(cell, newest=2027) == found


@pytest.mark.parametrize(
    "cell", ["31.9.2026", "1/2/2026", "morgen", "", "1.13.2026", 5, 1e300, "9" * 5000, True]
)
def test_day_that_is_none_or_two_is_not_understood(cell):
    assert values.day(cell, newest=2027) is None


def test_a_column_proves_which_number_is_the_month():
    column = ["1/2/2026", "3/25/2026"]
    assert values.month_first(column) is True
    assert values.day("1/2/2026", newest=2027, month_first=True) == date(2026, 1, 2)
    assert values.month_first(["1/2/2026", "25/3/2026"]) is False
    assert values.month_first(["1/2/2026"]) is None
    assert values.month_first(["25/3/2026", "3/25/2026"]) is None


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("13:30", time(13, 30)),
        ("13.30 Uhr", time(13, 30)),
        ("9 Uhr", time(9)),
        ("1:30 PM", time(13, 30)),
        ("12:05 am", time(0, 5)),
    ],
)
def test_time_of_day_is_read_however_it_is_written(cell, found):
    assert values.clock(cell) == found


@pytest.mark.parametrize("cell", ["25:00", "9", "", "13:30 PM", "mittags", 930])
def test_time_of_day_that_is_none_is_not_understood(cell):
    assert values.clock(cell) is None


def test_moments_of_the_forms_are_read():
    assert values.moment("07.02.2025 00:13:31", newest=2027) == datetime(2025, 2, 7, 0, 13, 31)
    assert values.moment("2026/05/28 7:01:33 PM GMT+2", newest=2027) == datetime(2026, 5, 28, 19, 1, 33)
    assert values.moment("11/29/24 22:28", newest=2027) == datetime(2024, 11, 29, 22, 28)
    assert values.moment("2026-05-28T07:01:33Z", newest=2027) == datetime(2026, 5, 28, 7, 1, 33)
    assert values.moment("bald", newest=2027) is None


def test_measures_are_read_with_their_units():
    assert values.millimetres("90 cm") == 900
    assert values.millimetres("0,9 m") == 900
    assert values.millimetres("900", "mm") == 900
    assert values.millimetres(92) == 920
    assert values.millimetres("900") is None
    assert values.tenths_of_percent("6 %") == 60
    assert values.tenths_of_percent(0.06) == 60
    assert values.tenths_of_percent("2,5") == 25
    assert values.integer("12") == 12
    assert values.integer("12,5") is None


@given(
    st.one_of(
        st.text(),
        st.integers(),
        st.floats(),
        st.booleans(),
        st.dates(),
        st.datetimes(),
        st.times(),
        st.timedeltas(),
    )
)
def test_no_cell_makes_reading_fail(cell):
    values.yes_no(cell)
    values.answer(cell)
    values.blank(cell)
    values.amount(cell)
    values.integer(cell)
    values.tenths_of_percent(cell)
    values.millimetres(cell)
    values.day(cell, newest=2027)
    values.clock(cell)
    values.moment(cell, newest=2027)


@given(st.integers(min_value=-(10**10), max_value=10**10))
def test_every_german_amount_reads_back(cents):
    sign, rest = ("-", -cents) if cents < 0 else ("", cents)
    assert values.amount(f"{sign}{rest // 100:,}".replace(",", ".") + f",{rest % 100:02} €") == cents
    assert values.amount(f"{sign}{rest // 100:,}.{rest % 100:02}") == cents
