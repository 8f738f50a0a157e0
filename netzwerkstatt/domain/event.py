"""The event itself: its days, its topics, and who stands behind it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final, NewType

from netzwerkstatt.domain.times import TimeSpan

EventId = NewType("EventId", str)
DayId = NewType("DayId", str)
TopicId = NewType("TopicId", str)
PartnerId = NewType("PartnerId", str)
Attachment = NewType("Attachment", str)
"""The name of a file kept with the event: the SHA-256 of its bytes, in hexadecimal."""
SUFFIX: Final = ".netzwerk"
"""What event files end in."""


class Pencil(StrEnum):
    """The eight colouring pencils; a topic has one. Colours are in `resources/theme/tokens.json`."""

    RED = "rot"
    ORANGE = "orange"
    YELLOW = "gelb"
    GREEN = "gruen"
    TURQUOISE = "tuerkis"
    BLUE = "blau"
    VIOLET = "violett"
    PINK = "rosa"


class PartnerKind(StrEnum):
    """How somebody stands behind the event."""

    ORGANISER = "organiser"
    FUNDER = "funder"
    PARTNER = "partner"
    PATRON = "patron"


@dataclass(frozen=True, slots=True)
class Event:
    """What a file is about; there is exactly one in it.

    `zone` is an IANA name; `places` is how many people fit in all, where that is known. Where attendees of an
    earlier event came along, `kept_for` says why and `kept_until` until when their data may be kept.
    """

    id: EventId
    title: str
    motto: str = ""
    place: str = ""
    zone: str = "Europe/Berlin"
    language: str = "de"
    organiser: str = ""
    contact: str = ""
    email: str = ""
    phone: str = ""
    website: str = ""
    arrival: str = ""
    places: int | None = None
    note: str = ""
    kept_for: str = ""
    kept_until: date | None = None


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the event and its opening hours."""

    id: DayId
    date: date
    opens: time = time(9)
    closes: time = time(18)
    title: str = ""

    @property
    def hours(self) -> TimeSpan:
        """Return when it is open; a day that closes before it opens lasts into the next one."""
        begin, end = datetime.combine(self.date, self.opens), datetime.combine(self.date, self.closes)
        return TimeSpan(begin, end if end > begin else end + timedelta(days=1))


def day_of(moment: datetime, days: Iterable[Day]) -> date:
    """Return the day of the programme to which a moment belongs.

    A day that closes after midnight keeps what begins until then.
    """
    before = moment.date() - timedelta(days=1)
    lasts = any(day.date == before and moment < day.hours.end for day in days)
    return before if lasts else moment.date()


@dataclass(frozen=True, slots=True)
class Topic:
    """What sessions are about: a name, a short name, a pencil; topics are listed by position."""

    id: TopicId
    name: str
    short: str = ""
    pencil: Pencil = Pencil.BLUE
    icon: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True)
class Partner:
    """An organiser, funder, partner or patron."""

    id: PartnerId
    name: str
    kind: PartnerKind = PartnerKind.PARTNER
    thanks: str = ""
    website: str = ""
    logo: Attachment | None = None
    note: str = ""
    position: int = 0
