"""Dates and lengths are read as people write them, or not at all."""

from datetime import date, datetime, time

import pytest

from netzwerkstatt.exchange.schedules import moments


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("1:30", 90),
        ("01:30:00", 90),
        ("90", 90),
        ("90 Min.", 90),
        ("1,5 h", 90),
        ("2 Stunden", 120),
        ("1 h 30 min", 90),
        ("PT1H30M", 90),
        ("PT45M", 45),
        ("0:00", None),
        ("-1:00", None),
        ("99999", None),
        ("lang", None),
    ],
)
def test_length_is_read_in_minutes(said, minutes):
    assert moments.minutes(said) == minutes


@pytest.mark.parametrize("minutes", [1, 59, 60, 90, 1500, moments.LONGEST])
def test_length_is_written_so_that_it_is_read_again(minutes):
    assert moments.minutes(moments.length(minutes)) == minutes


@pytest.mark.parametrize(
    "said",
    ["2027-10-16", "2027-02-30T10:00", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "x T"],
)
def test_moment_without_time_or_outside_the_calendar_is_none(said):
    assert moments.moment(said) is None


def test_night_after_the_last_day_of_the_calendar_is_none():
    assert moments.on_day(date.max, time(1), None) is None


@pytest.mark.parametrize("name", ["", "Nirgends/Dort", "../etc", "Europe", "\x00"])
def test_zone_that_is_none_is_not_found(name):
    assert moments.zone(name) is None


def test_doubled_hour_in_autumn_agrees_with_both_offsets():
    berlin = moments.zone("Europe/Berlin")
    for offset in ("+02:00", "+01:00"):
        moment = datetime.fromisoformat(f"2027-10-31T02:30:00{offset}")
        assert moments.agrees(moment.replace(tzinfo=None), moment, berlin)
