"""Dates, lengths and zones as programmes write them."""

import re
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_LENGTH: Final = re.compile(r"(\d{1,3}):(\d{2})(?::(\d{2}))?")
_NUMBER: Final = re.compile(r"(\d{1,5})\s*(?:min|minuten|minutes|minute|mins|m|')?\.?", re.IGNORECASE)
_HOURS: Final = re.compile(
    r"(?:pt)?(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:h|std|stunden?|hours?)\.?\s*(?:(\d{1,3})\s*(?:m|min|minuten?)?\.?)?",
    re.IGNORECASE,
)
_PERIOD_MINUTES: Final = re.compile(r"pt(\d{1,5})m", re.IGNORECASE)
LONGEST: Final = 14 * 24 * 60
"""Minutes: what lasts longer than two weeks is a slip of the pen, not a session."""
_LATEST_CUT: Final = time(6)
_USUAL_CUT: Final = time(4)


def moment(text: str) -> datetime | None:
    """Read an ISO 8601 date with time, with or without an offset; nothing without a time."""
    text = text.strip()
    if "T" not in text and " " not in text:
        return None
    try:
        found = datetime.fromisoformat(text).replace(microsecond=0)
        found.utctimetuple()  # refuses what an offset would carry out of the calendar
    except (ValueError, OverflowError):
        return None
    return found


def day(text: str) -> date | None:
    """Read an ISO 8601 date, with or without a time behind it."""
    try:
        return date.fromisoformat(text.strip()[:10])
    except ValueError:
        return None


def minutes(text: str) -> int | None:
    """Read a length in minutes: `1:30`, `01:30:00`, `90`, `90 min`, `1,5 h`, `1 h 30`, `PT1H30M`."""
    text = text.strip()
    if found := _LENGTH.fullmatch(text):
        length = int(found[1]) * 60 + int(found[2])
    elif (found := _NUMBER.fullmatch(text)) or (found := _PERIOD_MINUTES.fullmatch(text)):
        length = int(found[1])
    elif found := _HOURS.fullmatch(text):
        length = round(float(found[1].replace(",", ".")) * 60) + int(found[2] or 0)
    else:
        return None
    return length if 1 <= length <= LONGEST else None


def length(minutes: int) -> str:
    """Write a length as frab does: `01:30`."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


@cache
def zone(name: str) -> ZoneInfo | None:
    """Return the zone of an IANA name, if there is one."""
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def on_day(begin: date, at: time, cut: time | None) -> datetime | None:
    """Return when something at a time of a programme day happens; what is before the cut is after midnight.

    Programme days begin in the early morning: pentabarf's `day_change`, pretalx's 04:00. A cut later than
    six o'clock is where the first session begins rather than where the night ends.
    """
    late = at < min(cut if cut is not None else _USUAL_CUT, _LATEST_CUT)
    try:
        return datetime.combine(begin + timedelta(days=late), at)
    except OverflowError:
        return None


def agrees(wall: datetime, moment: datetime, zone: ZoneInfo) -> bool:
    """Tell whether a wall-clock time with that offset can be one of the zone (twice an hour in autumn)."""
    return any(wall.replace(tzinfo=zone, fold=fold).utcoffset() == moment.utcoffset() for fold in (0, 1))
