"""When and how long, typed the way people write it."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Final

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.texts import Texts, weekday_named
from netzwerkstatt.ui.parts.dates import Written, read_day

LONGEST: Final = 24 * 60
"""So many minutes a session lasts at most: a day."""

_CLOCK: Final = re.compile(
    r"(?:um\s+|at\s+)?(\d{1,2})(?:\s*(?:[:.h]|uhr)\s*(\d{2}))?\s*(uhr|h|am|pm)?", re.IGNORECASE
)
_DIGITS: Final = re.compile(r"(\d{1,2})(\d{2})")
_WITH_DAY: Final = re.compile(r"(.+?)(?:[\s,]+|(?<=\d)T(?=\d))(\S.*)")
_WEEKDAY: Final = re.compile(r"([^\W\d]{2,})\.?")
_HOURS: Final = re.compile(
    r"(\d{1,2})(?:[.,](\d))?\s*(?:h|std|stunden?|hours?)\.?(?:\s*(\d{1,2})\s*(?:min\w*)?\.?)?", re.IGNORECASE
)
_COLON: Final = re.compile(r"(\d{1,2}):(\d{2})(?:\s*h)?")
_MINUTES: Final = re.compile(r"(\d{1,4})\s*(?:min\w*\.?|['’])?", re.IGNORECASE)
_NOON: Final = 12


def read_when(text: str, days: Sequence[date], usual: date | None, texts: Texts) -> datetime | None:
    """Read when something begins: `13:30`, `Sa 13:30`, `16.10. 13:30`; nothing is not planned.

    Without a day it is the `usual` one, or else the first of `days`; a weekday is one of these.

    Raises:
        Refused: `when-not-understood`, or `event-without-day`.
    """
    written = text.strip()
    if not written:
        return None
    at, on = read_clock(written), usual or next(iter(days), None)
    if at is None:
        on, at = _with_day(written, days, usual)
        if on is None or at is None:
            raise Refused("when-not-understood", value=written, example=_example(days, texts))
    if on is None:
        raise Refused("event-without-day")
    return datetime.combine(on, at)


def read_clock(text: str) -> time | None:
    """Return a time of day: `13:30`, `13.30 Uhr`, `13 Uhr 30`, `1330`, `9`, `1:30 pm`; None for none."""
    found = _CLOCK.fullmatch(text.strip()) or _DIGITS.fullmatch(text.strip())
    if found is None:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), ""
    if found.re is _CLOCK:
        half = (found[3] or "").lower()
    if half in {"am", "pm"}:
        hour = hour % _NOON + (_NOON if half == "pm" else 0) if 1 <= hour <= _NOON else -1
    try:
        return time(hour, minute)
    except ValueError:
        return None


def read_minutes(text: str) -> int:
    """Read how long something lasts: `75`, `75 min`, `1:15`, `1 h 15`, `1,5 Std.`.

    Raises:
        Refused: `minutes-not-understood`.
    """
    written = text.strip()
    if found := _MINUTES.fullmatch(written):
        minutes = int(found[1])
    elif found := _COLON.fullmatch(written):
        minutes = int(found[1]) * 60 + int(found[2])
    elif found := _HOURS.fullmatch(written):
        minutes = int(found[1]) * 60 + int(found[2] or 0) * 6 + int(found[3] or 0)
    else:
        minutes = 0
    if not 1 <= minutes <= LONGEST:
        raise Refused("minutes-not-understood", value=written)
    return minutes


def typed_when(moment: datetime | None, days: Sequence[date], texts: Texts) -> str:
    """Write a time to be edited, with its day where the event has several; nothing for none."""
    if moment is None:
        return ""
    return f"{said_day(moment.date(), days, texts)} {texts.time(moment)}".strip()


def said_day(day: date, days: Sequence[date], texts: Texts) -> str:
    """Name a day as far as need be: by its weekday or its date; not at all where it is the only one."""
    if list(days) == [day]:
        return ""
    alike = [other for other in days if other.weekday() == day.weekday()]
    return texts.date(day, "weekday" if alike == [day] else "medium")


def _with_day(text: str, days: Sequence[date], usual: date | None) -> tuple[date | None, time | None]:
    """Read a day and a time of day; the first blank behind which stands a time parts them."""
    at = 0
    while found := _WITH_DAY.match(text, at):
        before = text[: found.end(1)].strip(" ,")
        year = _DIGITS.fullmatch(found[2]) and not _WEEKDAY.fullmatch(before)  # `16. 10. 2027` has no time
        clock = None if year else read_clock(found[2])
        if clock is not None:
            return _day(before, days, usual), clock
        at = found.start(2)
    return None, None


def _day(text: str, days: Sequence[date], usual: date | None) -> date | None:
    """Read a weekday, which is one of `days`, or a date; without a year, in that of the event."""
    if found := _WEEKDAY.fullmatch(text):
        weekday = weekday_named(found[1])
        fitting = [day for day in days if day.weekday() == weekday]
        return usual if usual in fitting else next(iter(fitting), None)
    written = read_day(text)
    return None if written is None else _date(written, [*days, *([usual] if usual else [])])


def _date(written: Written, near: Sequence[date]) -> date | None:
    """Return a date; without a year, one of those that are near or else in the year of the first."""
    year, month, day = written
    same = next((known for known in near if (known.month, known.day) == (month, day)), None)
    if year is None and (same or not near):
        return same
    try:
        return date(near[0].year if year is None else year, month, day)
    except ValueError:
        return None


def _example(days: Sequence[date], texts: Texts) -> str:
    """Return a time that would be understood; with a day where the event has several."""
    first = next(iter(days), date(2027, 10, 16))
    moment = datetime.combine(first, time(13, 30))
    return typed_when(moment, days or [first], texts)
