"""A new event: three questions, all of which may stay open, and what it begins with; or a sample of one."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from netzwerkstatt.app.carrying_over import Earlier, carry_over
from netzwerkstatt.app.workspace import create
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.base.texts import N_, Texts
from netzwerkstatt.domain.event import Day, DayId, Event, EventId
from netzwerkstatt.domain.snapshot import Record

_CREATED: Final = N_("Event created")
_ISO: Final = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})", re.ASCII)
_GERMAN: Final = re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Asked:
    """The answers about a new event; each may stay open."""

    title: str = ""
    day: date | None = None
    place: str = ""


_OPEN: Final = Asked()


def make(path: Path, texts: Texts, asked: Asked = _OPEN, begin_with: str | Earlier = "") -> None:
    """Make the file of a new event; its history begins with one entry.

    It begins empty, with what a template brings (its name), or with what comes along from an earlier event.

    Raises:
        Refused: `template-unknown`, `reason-missing`, or as `workspace.create`.
    """
    create(path, new_event(texts, asked, begin_with), _CREATED)


def make_sample(path: Path, texts: Texts, people: int = 128) -> None:
    """Make the file of a sample event; its history begins with the same entry.

    Raises:
        Refused: as `workspace.create`.
    """
    from netzwerkstatt.app.sample import sample  # noqa: PLC0415  (reads the sample's lists)

    create(path, sample(texts.language, people).records(), _CREATED)


def new_event(texts: Texts, asked: Asked = _OPEN, begin_with: str | Earlier = "") -> tuple[Record, ...]:
    """Return the records of a new event in the language of the texts; without a title it is called so.

    Raises:
        Refused: `template-unknown`, or `reason-missing`.
    """
    title = asked.title or texts._("New event")
    event = Event(EventId(new_id()), title, place=asked.place, language=texts.language)
    if isinstance(begin_with, Earlier):
        return carry_over(begin_with, event, asked.day)
    if not begin_with:
        return (event,) if asked.day is None else (event, Day(DayId(new_id()), asked.day))
    from netzwerkstatt.app.templates import template  # noqa: PLC0415  (reads the lists of the checklist)

    return (event, *template(begin_with, texts, asked.day))


def read_date(written: str) -> date:
    """Understand a day: `2027-10-16`, or `16.10.2027` as Germans write it.

    Raises:
        Refused: `date-not-understood`, or `date-unknown` where there is no such day.
    """
    said = written.strip()
    found = _ISO.fullmatch(said) or _GERMAN.fullmatch(said)
    if found is None:
        raise Refused("date-not-understood", date=said, example="16.10.2027")
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError as fault:
        raise Refused("date-unknown", date=said) from fault
