"""Who comes: registrations, wishes for sessions, places in them.

A person with a registration is an attendee.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from netzwerkstatt.domain.people import PersonId
from netzwerkstatt.domain.sessions import SessionId

RegistrationId = NewType("RegistrationId", str)
WishId = NewType("WishId", str)
BookingId = NewType("BookingId", str)


class RegistrationStatus(StrEnum):
    """How a registration stands."""

    REGISTERED = "registered"
    WAITING = "waiting"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Registration:
    """That a person comes. `companions` come with them; `waiting` is the place on the waiting list."""

    id: RegistrationId
    person_id: PersonId
    status: RegistrationStatus = RegistrationStatus.REGISTERED
    category: str = ""
    companions: int = 0
    waiting: int | None = None
    registered: datetime | None = None
    checked_in: datetime | None = None
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Wish:
    """A session that a person would like; rank 1 is the first choice.

    `words` is what the list said; `session_id` is empty where no session of that name is known.
    """

    id: WishId
    person_id: PersonId
    rank: int
    session_id: SessionId | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Booking:
    """A place in a session that a person has; a locked one is not moved by an allocation."""

    id: BookingId
    person_id: PersonId
    session_id: SessionId
    locked: bool = False
