"""A new event: three questions, all of which may stay open."""

from datetime import date, datetime

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.event import Day, DayId, Event, EventId
from netzwerkstatt.domain.snapshot import Record


def new_event(texts: Texts, title: str = "", day: date | None = None, place: str = "") -> tuple[Record, ...]:
    """Return the records of a new event in the language of the texts; without a title it is called so."""
    event = Event(EventId(new_id()), title or texts._("New event"), place=place, language=texts.language)
    return (event,) if day is None else (event, Day(DayId(new_id()), day))


def read_date(written: str) -> date:
    """Understand a day: `2027-10-16`, or `16.10.2027` as Germans write it.

    Raises:
        Refused: `date-unknown` with `date`.
    """
    for pattern in ("%Y-%m-%d", "%d.%m.%Y"):
        try:
            return datetime.strptime(written.strip(), pattern).date()
        except ValueError:
            continue
    raise Refused("date-unknown", date=written)
