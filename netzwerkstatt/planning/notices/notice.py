"""What a notice is: a kind, how grave it is, whom and what it is about, and the facts for its words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from netzwerkstatt.domain.access import Answer
from netzwerkstatt.domain.people import PersonId
from netzwerkstatt.domain.sessions import SessionId
from netzwerkstatt.domain.venue import BuildingId, Equipment, RoomId


class NoticeKind(StrEnum):
    """What a notice is about."""

    STAGE = "stage"
    ACCESS = "access"
    DOUBLE = "double"
    OCCUPIED = "occupied"
    FULL = "full"
    TIME = "time"
    EQUIPMENT = "equipment"
    INTERPRETING = "interpreting"
    HEARING = "hearing"
    CAPTIONS = "captions"
    RELIEF = "relief"
    DOG = "dog"
    DOOR = "door"
    TOILET = "toilet"
    QUIET = "quiet"
    SET_UP = "set-up"
    BREAK = "break"
    ORDER = "order"
    UNCONFIRMED = "unconfirmed"
    CHANGE = "change"
    TOPIC = "topic"
    PUBLISHED = "published"


class Level(StrEnum):
    """How grave it is, the gravest first: it cannot work so, it may not work, good to know."""

    RED = "red"
    AMBER = "amber"
    INFO = "info"


class Matter(NamedTuple):
    """One thing that a notice says: of a person or none, in a session and perhaps another, or in a house."""

    kind: NoticeKind
    sessions: frozenset[SessionId]
    person: PersonId | None
    building: BuildingId | None = None
    state: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something in the plan that a person should look at.

    `session` is where it shows, `others` the sessions it clashes with; `people` whom it concerns. `room` is
    set where it is about the room, `building` where it is about a house and no session in particular.
    `answer` is what is known of the place: NO, or UNKNOWN where somebody has to ask. `number` counts steps,
    wishes and bookings (`booked`) against `places`, minutes that are left to change or to set up, or days to
    go; of a door it is the width in mm (`entrance`: that of the house, not of the room), of what has changed
    since the programme went out the version of that.
    `equipment` is what is missing. Of a clash, `since` is when it begins; of a time that does not suit,
    `since` and `until` are from and up to when it would, as far as that is on the same day. `state` tells one
    change of a session from the next.
    """

    kind: NoticeKind
    level: Level
    session: SessionId | None = None
    room: RoomId | None = None
    people: tuple[PersonId, ...] = ()
    others: tuple[SessionId, ...] = ()
    answer: Answer = Answer.NO
    equipment: Equipment = Equipment.NONE
    number: int | None = None
    places: int | None = None
    booked: bool = False
    since: datetime | None = None
    until: datetime | None = None
    building: BuildingId | None = None
    state: str = ""
    entrance: bool = False

    @property
    def sessions(self) -> frozenset[SessionId]:
        """Return all sessions that it concerns."""
        return frozenset(self.others if self.session is None else (self.session, *self.others))

    def matters(self) -> Iterator[Matter]:
        """Yield what it says piece by piece, so that notices of two plans can be compared.

        Facts are left out: 35 wishes are the same matter as 34, another room that is too small as well. Only
        of what changed since the programme went out, another change is another matter.
        """
        own = frozenset(() if self.session is None else (self.session,))
        for sessions in [own | {other} for other in self.others] or [own]:
            for person in self.people or (None,):
                yield Matter(self.kind, sessions, person, self.building, self.state)
