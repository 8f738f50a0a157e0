"""The programme: sessions (workshop, talk, panel, break …) and who does what in them."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, NewType

from netzwerkstatt.domain.access import Need
from netzwerkstatt.domain.event import TopicId
from netzwerkstatt.domain.people import PersonId
from netzwerkstatt.domain.times import TimeSpan, span
from netzwerkstatt.domain.venue import Equipment, RoomId

SessionId = NewType("SessionId", str)
ContributionId = NewType("ContributionId", str)
SessionOrderId = NewType("SessionOrderId", str)


class SessionKind(StrEnum):
    """What sort of programme item it is."""

    WORKSHOP = "workshop"
    TALK = "talk"
    PANEL = "panel"
    PLENARY = "plenary"
    FAIR = "fair"
    EXCHANGE = "exchange"
    CULTURE = "culture"
    BREAK = "break"
    OTHER = "other"


class SessionStatus(StrEnum):
    """How far it has come."""

    IDEA = "idea"
    ASKED = "asked"
    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"


class Part(StrEnum):
    """What a person does in a session."""

    SPEAKER = "speaker"
    MODERATOR = "moderator"
    INTERPRETER = "interpreter"
    HELPER = "helper"


@dataclass(frozen=True, slots=True)
class Session:
    """A programme item.

    It is planned where it has a `start` (and mostly a room). `also_room_id` is a second room that is opened
    to the first for it, as by a partition; people come in by the first. `minutes` is its length, `set_up` the
    minutes needed before it. `plain` is the short text in plain language. `limit` is the most people it
    takes, where that is less than the room holds. `source` is its identifier in the programme it was imported
    from.
    """

    id: SessionId
    title: str
    kind: SessionKind = SessionKind.WORKSHOP
    number: str = ""
    subtitle: str = ""
    topic_id: TopicId | None = None
    room_id: RoomId | None = None
    also_room_id: RoomId | None = None
    start: datetime | None = None
    minutes: int = 60
    set_up: int = 0
    status: SessionStatus = SessionStatus.CONFIRMED
    language: str = ""
    abstract: str = ""
    description: str = ""
    plain: str = ""
    limit: int | None = None
    equipment: Equipment = Equipment.NONE
    equipment_note: str = ""
    access: Need = Need.NONE
    access_note: str = ""
    link: str = ""
    fixed: bool = False
    note: str = ""
    source: str = ""
    slug: str = ""

    def __post_init__(self) -> None:
        if self.minutes < 1:
            raise ValueError("a session lasts at least a minute")

    @property
    def span(self) -> TimeSpan | None:
        """Return when it takes place, if that is planned."""
        return None if self.start is None else span(self.start, self.minutes)

    @property
    def end(self) -> datetime | None:
        """Return when it is over, if that is planned."""
        return None if self.start is None else self.start + timedelta(minutes=self.minutes)

    @property
    def rooms(self) -> tuple[RoomId, ...]:
        """Return its room and the one that is opened to it, as far as there are any."""
        if self.also_room_id is None or self.also_room_id == self.room_id:
            return () if self.room_id is None else (self.room_id,)
        return (self.also_room_id,) if self.room_id is None else (self.room_id, self.also_room_id)

    def moved_to(self, room: RoomId | None) -> "Session":
        """Return it in another room; the second one was opened to the first alone, and is left then."""
        same = room is not None and room == self.room_id
        return self if same else replace(self, room_id=room, also_room_id=None)

    @property
    def for_everybody(self) -> bool:
        """Tell whether it is a band across all rooms, such as a break."""
        return self.kind is SessionKind.BREAK


LEADING: Final = (Part.SPEAKER, Part.MODERATOR)
"""The parts that are printed with a session."""


@dataclass(frozen=True, slots=True)
class Contribution:
    """A person's part in a session; contributions are listed by position."""

    id: ContributionId
    session_id: SessionId
    person_id: PersonId
    part: Part = Part.SPEAKER
    confirmed: bool = True
    position: int = 0


@dataclass(frozen=True, slots=True)
class SessionOrder:
    """That one session is to be over before another begins, as where the second part builds on the first."""

    id: SessionOrderId
    before_id: SessionId
    after_id: SessionId
