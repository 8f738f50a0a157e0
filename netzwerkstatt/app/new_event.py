"""A new event: three questions, all of which may stay open; or a sample of one."""

from datetime import date, datetime
from pathlib import Path
from typing import Final

from netzwerkstatt.app.workspace import create
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.base.texts import N_, Texts
from netzwerkstatt.domain.event import Day, DayId, Event, EventId
from netzwerkstatt.domain.snapshot import Record

_CREATED: Final = N_("Event created")


def make(path: Path, texts: Texts, title: str = "", day: date | None = None, place: str = "") -> None:
    """Make the file of a new event; its history begins with one entry.

    Raises:
        Refused: as `workspace.create`.
    """
    create(path, new_event(texts, title, day, place), _CREATED)


def make_sample(path: Path, texts: Texts, people: int = 128) -> None:
    """Make the file of a sample event; its history begins with the same entry.

    Raises:
        Refused: as `workspace.create`.
    """
    from netzwerkstatt.app.sample import sample  # noqa: PLC0415  (reads the sample's lists)

    create(path, sample(texts.language, people).records(), _CREATED)


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
