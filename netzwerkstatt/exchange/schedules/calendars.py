"""Calendars (iCalendar, RFC 5545) as programmes."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta, tzinfo
from typing import Any, Final

from icalendar import Calendar, Event
from icalendar.error import BrokenCalendarProperty

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.domain.sessions import SessionStatus
from netzwerkstatt.exchange import csvfile
from netzwerkstatt.exchange.schedules import frab, moments, prose, words
from netzwerkstatt.exchange.schedules.gathering import MAX_SESSIONS, Gathering, key
from netzwerkstatt.exchange.schedules.identity import UID_HOST
from netzwerkstatt.exchange.schedules.programme import Link, Programme, ProgrammeSession

_STATUS: Final = {
    "CONFIRMED": SessionStatus.CONFIRMED,
    "TENTATIVE": SessionStatus.ASKED,
    "CANCELLED": SessionStatus.CANCELLED,
}
_LED_BY: Final = re.compile(r"(?:von|mit|by|with|speakers?|referent\S*)\s*:\s*", re.IGNORECASE)
_MOST_WORDS: Final = 5
_PEOPLE_APART: Final = re.compile(" ?[,;] ?| (?:und|and|&) ")
_UTC: Final = timedelta()


def read(data: bytes) -> Programme:
    """Read a calendar; each VEVENT is a session, of one that repeats the first date.

    Times in a named zone are wall-clock times of the most frequent one; UTC and other zones stay moments, for
    the event's zone to place.

    Raises:
        Refused: `file-incomplete`, `programme-empty` or `file-too-large`.
    """
    if data.count(b"BEGIN:VEVENT") > MAX_SESSIONS:
        raise Refused("file-too-large")
    calendars, events = _parsed(data)
    gathering = Gathering()
    gathering.title = prose.line(_first(calendars, "X-WR-CALNAME"))
    gathering.space = key(gathering.title)
    gathering.zone = _zone(calendars, events)
    maker = _first(calendars, "PRODID").casefold()
    for line, event in enumerate(events, start=1):
        _Entry(gathering, event, line, maker).take()
    if not events:
        raise Refused("programme-empty")
    return gathering.programme()


def _parsed(data: bytes) -> tuple[list[Any], list[Event]]:
    try:
        calendars = Calendar.from_ical(csvfile.decode(data).removeprefix("\ufeff"), multiple=True)
        entries = [entry for calendar in calendars for entry in calendar.walk("VEVENT")]
        return calendars, [entry for entry in entries if isinstance(entry, Event)]
    except Refused as fault:
        raise Refused("file-incomplete") from fault
    except (
        ValueError,
        KeyError,
        IndexError,
        TypeError,
        AttributeError,
        OverflowError,
        RecursionError,
    ) as fault:
        # what icalendar raises on calendars that nobody means
        raise Refused("file-incomplete") from fault


def _first(calendars: Sequence[Any], name: str) -> str:
    return next((str(c[name]) for c in calendars if name in c), "")


def _zone(calendars: Sequence[Any], events: Sequence[Event]) -> str:
    named = _first(calendars, "X-WR-TIMEZONE").strip()
    if moments.zone(named) is not None:
        return named
    names = Counter(
        _zone_name(start.tzinfo) for e in events if isinstance(start := _value(e, "DTSTART"), datetime)
    )
    del names[""]
    return names.most_common(1)[0][0] if names else ""


def _zone_name(zone: tzinfo | None) -> str:
    """Return the IANA name of a calendar's zone, if it has one; UTC is no place."""
    name = str(getattr(zone, "key", "") or "")
    return name if name != "UTC" and moments.zone(name) is not None else ""


def _value(event: Event, name: str) -> Any:
    """Return a date, a moment or a length; what the calendar says twice or unreadably is nothing."""
    return _part(event.get(name), "dt", None)


def _part(value: object, name: str, otherwise: Any) -> Any:
    """Return a part of a property, or something else where the property is missing or makes no sense."""
    try:
        return getattr(value, name, otherwise)
    except BrokenCalendarProperty:
        return otherwise


class _Entry:
    """One entry of a calendar on its way into the programme."""

    def __init__(self, gathering: Gathering, event: Event, line: int, maker: str) -> None:
        self._to = gathering
        self._event = event
        self._line = line
        self._pretalx = "pretalx" in maker
        self._ours = "netzwerkstatt" in maker  # its categories are topics, also one that is called Workshop

    def take(self) -> None:
        """Add the session, or say why it is left out."""
        title, names = self._title()
        if not title:
            self._to.skip(self._line, "session-without-title")
            return
        if "RRULE" in self._event or "RDATE" in self._event:
            self._to.problem(self._line, "session-repeats", title=title)
        names = list(dict.fromkeys(self._attendees())) or names
        abstract, named = _without_leaders(prose.plain(self._text("DESCRIPTION")), names)
        people = dict.fromkeys(map(self._to.named, names or named))
        url = frab.web(self._text("URL"))
        word = self._category()
        kind = None if self._ours else words.kind(word)
        self._to.add(
            ProgrammeSession(
                line=self._line,
                source=prose.line(self._text("UID")).removesuffix(UID_HOST),
                title=title,
                room=self._to.room(self._text("LOCATION")),
                track="" if kind else self._to.track(word),
                start=self._start(title),
                minutes=self._minutes(),
                kind=kind,
                type=word,
                status=_STATUS.get(self._text("STATUS").strip().upper()),
                abstract=abstract,
                people=tuple(people),
                url=url,
                links=(Link("", url),) if url else (),
            )
        )

    def _text(self, name: str) -> str:
        value = self._event.get(name)
        value = value[0] if isinstance(value, list) and value else value
        return str(value) if value is not None and value != [] else ""

    def _title(self) -> tuple[str, list[str]]:
        """Return the title, and whom pretalx names behind it."""
        title = prose.line(self._text("SUMMARY"))
        if not self._pretalx or " - " not in f"{title} ":
            return title, []
        said, _, names = f"{title} ".rpartition(" - ")
        return said.strip(), [name.strip() for name in names.split(",") if name.strip()]

    def _attendees(self) -> Iterator[str]:
        found = self._event.get("ATTENDEE")
        for attendee in found if isinstance(found, list) else [found]:
            name = prose.line(str(_part(attendee, "params", {}).get("CN", "")))
            if name:
                yield name

    def _category(self) -> str:
        found = self._event.get("CATEGORIES")
        found = found[0] if isinstance(found, list) and found else found
        return prose.line(str(next(iter(_part(found, "cats", ())), "")))

    def _start(self, title: str) -> datetime | None:
        start = _value(self._event, "DTSTART")
        if isinstance(start, datetime):
            return self._placed(start.replace(microsecond=0))
        if isinstance(start, date):
            self._to.days.add(start)
            self._to.problem(self._line, "session-whole-day", title=title)
        else:
            self._to.problem(self._line, "session-time-unreadable", title=title, time=self._said("DTSTART"))
        return None

    def _said(self, name: str) -> str:
        value = self._event.get(name)
        return str(value.to_ical(), "utf-8", "replace")[:40] if hasattr(value, "to_ical") else ""

    def _placed(self, start: datetime) -> datetime | None:
        """Return the wall-clock time in the programme's zone, or a moment where that cannot be told."""
        if start.tzinfo is None or _zone_name(start.tzinfo) == self._to.zone != "":
            return start.replace(tzinfo=None)
        zone = moments.zone(self._to.zone)
        try:
            moment = (start - (start.utcoffset() or _UTC)).replace(tzinfo=moments.zone("UTC"))
            return moment if zone is None else moment.astimezone(zone).replace(tzinfo=None)
        except OverflowError:
            return None

    def _minutes(self) -> int | None:
        start, end, length = (_value(self._event, name) for name in ("DTSTART", "DTEND", "DURATION"))
        if isinstance(start, datetime) and isinstance(end, datetime) and not isinstance(length, timedelta):
            same = (start.tzinfo is None) == (end.tzinfo is None)
            length = end - start if same else None
        if not isinstance(length, timedelta):
            return None
        minutes = int(length.total_seconds() // 60)
        return minutes if 1 <= minutes <= moments.LONGEST else None


def _without_leaders(text: str, names: Sequence[str]) -> tuple[str, Sequence[str]]:
    """Take off a beginning such as `von: Anna Beispiel`; return the rest, and the names that are new."""
    begin = _LED_BY.match(text)
    if begin is None:
        return text, ()
    rest = text[begin.end() :]
    if names:
        said = ", ".join(names)
        return (rest.removeprefix(said).lstrip() if rest.startswith(said) else text), ()
    first, _, rest = rest.partition("\n")
    found = [name for name in _PEOPLE_APART.split(prose.line(first)) if name]
    if not found or any(len(name.split()) > _MOST_WORDS for name in found):
        return text, ()
    return rest.lstrip(), found
