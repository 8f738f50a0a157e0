"""When somebody is there, in words."""

from collections.abc import Sequence

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.event import Day
from netzwerkstatt.domain.people import PersonTime


def said_times(times: Sequence[PersonTime], days: Sequence[Day], texts: Texts) -> str:
    """Say when somebody is there: `immer`, `Sa ab 13:00 Uhr`, `Sa 9:00 bis 13:30 Uhr`."""
    return " · ".join(_said(time, days, texts) for time in times) or texts.p_("availability", "always")


def _said(time: PersonTime, days: Sequence[Day], texts: Texts) -> str:
    """Leave out what the opening hours say already."""
    day = next((day for day in days if day.date == time.start.date()), None)
    name = texts.date(time.start.date(), "weekday" if day else "medium")
    late = day is None or time.start > day.hours.start
    early = day is None or time.end < day.hours.end
    if late and early:
        start, end = texts.time(time.start), texts.clock(time.end)
        return texts._("{day} {start} to {end}", day=name, start=start, end=end)
    if late:
        return texts._("{day} from {time}", day=name, time=texts.clock(time.start))
    if early:
        return texts._("{day} until {time}", day=name, time=texts.clock(time.end))
    return texts._("{day} all day", day=name)
