"""What people type for a day."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QLabel

from netzwerkstatt.app import wording
from netzwerkstatt.base import clock
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.texts import LANGUAGES, texts
from netzwerkstatt.ui.parts.dates import DayField, meant_day, read_day, typed_day

SATURDAY = date(2027, 10, 23)
DAYS = st.dates(date(1000, 1, 1))
TODAYS = st.dates(date(1900, 1, 1), date(2200, 1, 1))
WORDS = st.sampled_from(LANGUAGES).map(texts)
DE = texts("de")


@pytest.fixture
def in_november(monkeypatch):
    """Let it be November 23, 2026."""
    monkeypatch.setattr(clock, "local_now", lambda: datetime(2026, 11, 23, 12))


def refused(text, words=DE):
    """Return the sentence in which a text is refused."""
    with pytest.raises(Refused) as fault:
        typed_day(text, words)
    return wording.refusal(fault.value, words)


@pytest.mark.parametrize(
    "written",
    [
        *(
            "23.10.2027",
            "23.10.27",
            " 23. 10. 2027 ",
            "23/10/2027",
            "23-10-2027",
            "2027-10-23",
            "23.10.2027.",
        ),
        *("23. Oktober 2027", "23. Okt. 2027", "23 Oktober 27", "23.Oktober 2027", "23. OKTOBER 2027"),
        *("Sa, 23.10.2027", "Sa 23.10.2027", "Sa. 23.10.27", "Samstag, 23. Oktober 2027"),
        *("am 23.10.2027", "Samstag, den 23. Oktober 2027", "Sonnabend, 23.10.2027"),
        *("23 October 2027", "October 23, 2027", "Oct 23 2027", "23rd October 2027", "Sat, 23 Oct 2027"),
        "Saturday, October 23, 2027",
    ],
)
def test_a_day_is_read_however_it_is_written(written):
    assert typed_day(written, DE) == SATURDAY


@pytest.mark.parametrize(
    "written", ["1. März 2027", "1. Mrz 27", "1 Mär 2027", "1 maerz 2027", "Mar 1, 2027"]
)
def test_months_are_known_by_their_usual_abbreviations(written):
    assert typed_day(written, DE) == date(2027, 3, 1)


@pytest.mark.parametrize(
    "written", ["23.10.", "23.10", "23/10", "23. Oktober", "Sa, 23. Okt.", "Oct 23", "October 23rd", "23 Oct"]
)
@pytest.mark.usefixtures("in_november")
def test_without_a_year_it_is_the_next_such_day(written):
    assert typed_day(written, DE) == SATURDAY


@pytest.mark.parametrize(
    ("written", "ahead", "past"),
    [
        ("20.11.", date(2027, 11, 20), date(2026, 11, 20)),
        ("20. November", date(2027, 11, 20), date(2026, 11, 20)),
        ("23.11.", date(2026, 11, 23), date(2026, 11, 23)),
        ("24.11.", date(2026, 11, 24), date(2025, 11, 24)),
        ("29.2.", date(2028, 2, 29), date(2024, 2, 29)),
    ],
)
@pytest.mark.usefixtures("in_november")
def test_of_what_is_past_the_last_such_day_is_meant(written, ahead, past):
    assert typed_day(written, DE) == ahead
    assert typed_day(written, DE, past=True) == past


@given(DAYS, st.sampled_from(["short", "dated", "long", "full"]), WORDS)
def test_every_day_that_is_written_is_read_again(day, style, words):
    assert read_day(words.date(day, style)) == (day.year, day.month, day.day)


@given(TODAYS, st.integers(0, 364), WORDS)
def test_a_day_written_without_its_year_is_read_as_the_one_that_is_near(today, days, words):
    for past, day in ((False, today + timedelta(days)), (True, today - timedelta(days))):
        written = read_day(words.date(day, "medium"))
        assert written.year is None
        assert meant_day(written, today, past=past) == day


@given(TODAYS, st.dates(date(2024, 1, 1), date(2024, 12, 31)), st.booleans())
def test_no_such_day_lies_between_today_and_the_one_that_is_meant(today, like, past):
    """What is meant is what walking day by day from today leads to."""
    step = timedelta(-1 if past else 1)
    day = today
    while (day.month, day.day) != (like.month, like.day):
        day += step
    assert meant_day(read_day(f"{like.day}.{like.month}."), today, past=past) == day


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("bald", "„bald“ ist kein Datum, das sich lesen lässt. Bitte so schreiben: 16.10.2027."),
        ("vor 3.10.", "„vor 3.10.“ ist kein Datum, das sich lesen lässt. Bitte so schreiben: 16.10.2027."),
        ("20.", "„20.“ ist kein Datum, das sich lesen lässt. Bitte so schreiben: 16.10.2027."),
        ("Oktober", "„Oktober“ ist kein Datum, das sich lesen lässt. Bitte so schreiben: 16.10.2027."),
        ("20. Otober", "„20. Otober“ ist kein Datum, das sich lesen lässt. Bitte so schreiben: 16.10.2027."),
        ("29.2.2027", "Das Datum „29.2.2027“ gibt es nicht. Vielleicht So, 28. Februar 2027?"),
        ("0.5.2027", "Das Datum „0.5.2027“ gibt es nicht. Vielleicht Sa, 1. Mai 2027?"),
        ("31.9.", "Das Datum „31.9.“ gibt es nicht. Vielleicht Do, 30. September 2027?"),
        ("3.13.2027", "Das Datum „3.13.2027“ gibt es nicht. Bitte Tag und Monat prüfen."),
        ("3.13.", "Das Datum „3.13.“ gibt es nicht. Bitte Tag und Monat prüfen."),
    ],
)
@pytest.mark.usefixtures("in_november")
def test_what_is_no_day_is_told_from_what_is_not_understood(written, said):
    assert refused(written) == said


def test_the_example_is_one_of_the_language():
    assert refused("soon", texts("en")).endswith("Please write it as 16/10/2027.")


@given(st.text(max_size=20), WORDS)
def test_no_text_leads_astray_and_no_sentence_ends_twice(text, words):
    try:
        typed_day(text, words)
    except Refused as fault:
        said = wording.refusal(fault, words)
        before, _, after = said.partition(text.strip())
        assert ".." not in before + after
        assert not after.startswith(".")


def test_no_day_may_be_typed():
    assert typed_day(" ", DE) is None


def test_a_day_may_stay_open(qtbot):
    field = DayField(DE)
    qtbot.addWidget(field)
    assert field.show_trouble() is False
    assert field.day is None
    field.line.setText("16.10.2027")
    assert field.day == date(2027, 10, 16)
    field.line.setText("31.9.2027")
    assert field.show_trouble() is True
    field.line.setText("30.9.2027")
    assert field.findChild(QLabel, "date-trouble").isHidden()


@pytest.mark.usefixtures("in_november")
def test_a_field_writes_the_year_it_understood(qtbot):
    field = DayField(DE)
    qtbot.addWidget(field)
    field.line.setText("Sa, 23. Oktober")
    field.line.editingFinished.emit()
    assert field.line.text() == "23.10.2027"
    assert field.trouble == ""
