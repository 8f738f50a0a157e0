"""When somebody is there: in words, and as it is typed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from netzwerkstatt.app.commands import Add, Change, Command, Delete
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.event import Day
from netzwerkstatt.domain.people import Person, PersonTime, PersonTimeId
from netzwerkstatt.ui.parts.times import read_when


def said_times(times: Sequence[PersonTime], days: Sequence[Day], texts: Texts) -> str:
    """Say when somebody is there: `immer`, `Sa ab 13:00 Uhr`, `Sa 9:00 bis 13:30 Uhr`."""
    return " · ".join(_said(time, days, texts) for time in times) or texts.p_("availability", "always")


def add_time(person: Person, times: Sequence[PersonTime], days: Sequence[Day]) -> Command:
    """Let somebody be there on the first day that has no time yet, from its opening to its closing.

    Raises:
        Refused: `event-without-day`.
    """
    if not days:
        raise Refused("event-without-day")
    taken = {time.start.date() for time in times}
    day = next((day for day in days if day.date not in taken), days[-1])
    begin, end = _open(day)
    return Add((PersonTime(PersonTimeId(new_id()), person.id, begin, end),), person.name)


def change_start(person: Person, time: PersonTime, text: str, days: Sequence[date], texts: Texts) -> Command:
    """Let a time begin when a text says; on another day it ends there, too.

    Raises:
        Refused: as `read_when`, or `ends-before-it-begins`.
    """
    start = read_when(text, days, time.start.date(), texts) or time.start
    return _changed(person, time, start, time.end + (start.date() - time.start.date()), texts)


def change_end(person: Person, time: PersonTime, text: str, days: Sequence[date], texts: Texts) -> Command:
    """Let a time end when a text says.

    Raises:
        Refused: as `read_when`, or `ends-before-it-begins`.
    """
    return _changed(
        person, time, time.start, read_when(text, days, time.end.date(), texts) or time.end, texts
    )


def remove_time(person: Person, time: PersonTime) -> Command:
    """Forget a time."""
    return Delete((time,), person.name)


def _changed(person: Person, time: PersonTime, start: datetime, end: datetime, texts: Texts) -> Command:
    if end <= start:
        raise Refused("ends-before-it-begins", start=texts.clock(start), end=texts.clock(end))
    return Change(((time, replace(time, start=start, end=end)),), person.name)


def _said(time: PersonTime, days: Sequence[Day], texts: Texts) -> str:
    """Leave out what the opening hours say already."""
    day = next((day for day in days if day.date == time.start.date()), None)
    opens, closes = _open(day) if day else (time.start, time.end + timedelta(days=1))
    name = texts.date(time.start.date(), "weekday" if day else "medium")
    late, early = time.start > opens or day is None, time.end < closes
    if late and early:
        start, end = texts.time(time.start), texts.clock(time.end)
        return texts._("{day} {start} to {end}", day=name, start=start, end=end)
    if late:
        return texts._("{day} from {time}", day=name, time=texts.clock(time.start))
    if early:
        return texts._("{day} until {time}", day=name, time=texts.clock(time.end))
    return texts._("{day} all day", day=name)


def _open(day: Day) -> tuple[datetime, datetime]:
    """Return when a day opens and closes, which may be after midnight."""
    begin, end = datetime.combine(day.date, day.opens), datetime.combine(day.date, day.closes)
    return begin, end if end > begin else end + timedelta(days=1)
