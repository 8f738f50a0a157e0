"""What people type for a time and a length."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.texts import LANGUAGES, texts
from netzwerkstatt.ui.parts.times import read_clock, read_minutes, read_when, said_day, typed_when

SATURDAY = date(2027, 10, 16)
SUNDAY = SATURDAY + timedelta(days=1)
BOTH = (SATURDAY, SUNDAY)


def when(text, days=BOTH, usual=None):
    return read_when(text, days, usual, texts("de"))


def at(hour, minute=0, day=SATURDAY):
    return datetime.combine(day, time(hour, minute))


@pytest.mark.parametrize(
    "written",
    [
        *("13:30", "13.30", "13:30 Uhr", "13.30 uhr", "um 13:30 Uhr", "1330", " 13 : 30 ", "1:30 pm"),
        *("13h30", "13 Uhr 30", "13Uhr30", "um 13 uhr 30"),
    ],
)
def test_a_time_is_read_however_it_is_written(written):
    assert when(written) == at(13, 30)


@pytest.mark.parametrize(
    ("written", "read"), [("9", time(9)), ("9 Uhr", time(9)), ("12 am", time(0)), ("12:15 pm", time(12, 15))]
)
def test_whole_hours_and_halves_of_the_day_are_read(written, read):
    assert read_clock(written) == read


@pytest.mark.parametrize(
    "written",
    [
        *(
            "So 13:30",
            "So, 13:30",
            "so. 13:30 Uhr",
            "Sonntag 13.30",
            "Sunday 13:30",
            "Sun 1:30 pm",
            "So 1330",
        ),
        *("17.10. 13:30", "17.10.,13:30", "17.10.2027 13:30", "17.10.27, 13:30 Uhr", "17. 10. 13:30"),
        *("17/10 13:30", "17/10/2027 13:30", "2027-10-17 13:30", "2027-10-17T13:30", "17. Oktober 13:30"),
        *("17 Oct 2027 13:30", "So, 17. Okt. 13:30", "Sunday, 17 October 13:30", "17.10. um 13:30 Uhr"),
        *("Oct 17 13:30", "October 17, 2027, 1:30 pm", "So 13 Uhr 30", "So, 17. Oktober 2027, 13 Uhr 30"),
    ],
)
def test_a_day_before_the_time_is_read(written):
    assert when(written) == at(13, 30, SUNDAY)


def test_without_a_day_it_is_that_of_the_session_or_the_first():
    assert when("9:00") == at(9)
    assert when("9:00", usual=SUNDAY) == at(9, day=SUNDAY)


def test_of_two_saturdays_the_one_of_the_session_is_meant():
    days = (SATURDAY, SATURDAY + timedelta(days=7))
    assert when("Sa 9:00", days) == at(9)
    assert when("Sa 9:00", days, usual=days[1]) == at(9, day=days[1])


def test_a_date_beside_the_event_is_taken():
    assert when("15.10. 18:00") == at(18, day=date(2027, 10, 15))


def test_nothing_is_not_planned():
    assert when("  ") is None


@pytest.mark.parametrize(
    "written",
    [
        *("bald", "25:00", "13:60", "16.10.2027", "16. 10. 2027", "Mo 13:30", "31.2. 13:30", "13 pm"),
        *("13:30 Saal", "Sa", "-1", "²", "13:30:"),
    ],
)
def test_what_is_unclear_is_refused_with_an_example(written):
    with pytest.raises(Refused, match="when-not-understood") as refused:
        when(written)
    assert refused.value.facts["value"] == written
    assert when(str(refused.value.facts["example"]))


def test_an_event_without_a_date_has_no_times():
    with pytest.raises(Refused, match="event-without-day"):
        when("13:30", ())


@given(st.text(max_size=30))
def test_no_text_leads_astray(text):
    try:
        found = when(text)
    except Refused:
        return
    assert found is None or isinstance(found, datetime)


@given(
    st.datetimes(datetime(2027, 10, 14), datetime(2027, 10, 30)).map(
        lambda m: m.replace(second=0, microsecond=0)
    ),
    st.lists(st.integers(0, 14), max_size=4, unique=True),
    st.sampled_from(LANGUAGES),
)
def test_what_is_written_is_read_again(moment, offsets, language):
    days = sorted(date(2027, 10, 14) + timedelta(days=n) for n in offsets)
    words = texts(language)
    assert read_when(typed_when(moment, days, words), days, moment.date(), words) == moment


@given(st.times().map(lambda at: at.replace(second=0, microsecond=0)), st.sampled_from(LANGUAGES))
def test_every_time_that_is_written_is_read_again(moment, language):
    words = texts(language)
    assert read_clock(words.time(moment)) == moment
    assert read_clock(words.clock(moment)) == moment


def test_a_day_is_named_as_far_as_need_be():
    assert said_day(SATURDAY, [SATURDAY], texts("de")) == ""
    assert said_day(SATURDAY, BOTH, texts("de")) == "Sa"
    assert said_day(SATURDAY, [SATURDAY, SATURDAY + timedelta(days=7)], texts("de")) == "Sa, 16. Okt."


@pytest.mark.parametrize(
    ("written", "read"),
    [
        *(("75", 75), ("75 min", 75), ("75 Minuten", 75), ("75'", 75), ("1:15", 75), ("1:15 h", 75)),
        *(
            ("1 h", 60),
            ("1 h 15", 75),
            ("1 Std. 15 Min.", 75),
            ("1,5 Stunden", 90),
            ("1.5h", 90),
            ("24 h", 1440),
        ),
    ],
)
def test_a_length_is_read_however_it_is_written(written, read):
    assert read_minutes(written) == read


@pytest.mark.parametrize("written", ["", "0", "lange", "-5", "1441", "9999", "25 h", "1:15:00", "²"])
def test_a_length_that_is_none_is_refused(written):
    with pytest.raises(Refused, match="minutes-not-understood"):
        read_minutes(written)
