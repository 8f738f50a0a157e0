"""The whole event as one immutable value: what everything reads, from the table to the badge printer."""

from collections import defaultdict
from collections.abc import Hashable, ItemsView, Iterable, Iterator, KeysView, Mapping, ValuesView
from dataclasses import dataclass, field
from datetime import date
from operator import attrgetter
from typing import Any, Final, Generic, TypeVar, cast

from typing_extensions import override

from netzwerkstatt.base.folding import fold
from netzwerkstatt.domain.acceptance import Acceptance, AcceptanceId
from netzwerkstatt.domain.budget import BudgetLine, BudgetLineId, Receipt, ReceiptId
from netzwerkstatt.domain.event import Day, DayId, Event, EventId, Partner, PartnerId, Topic, TopicId
from netzwerkstatt.domain.initiatives import Initiative, InitiativeId, InitiativeTopic, InitiativeTopicId
from netzwerkstatt.domain.notice_setting import NoticeSetting, NoticeSettingId
from netzwerkstatt.domain.people import Person, PersonId, PersonTime, PersonTimeId
from netzwerkstatt.domain.programme_version import (
    ProgrammeVersion,
    ProgrammeVersionId,
    PublishedSession,
    PublishedSessionId,
)
from netzwerkstatt.domain.registrations import (
    Booking,
    BookingId,
    Registration,
    RegistrationId,
    RegistrationStatus,
    Wish,
    WishId,
)
from netzwerkstatt.domain.sessions import (
    LEADING,
    Contribution,
    ContributionId,
    Session,
    SessionId,
    SessionOrder,
    SessionOrderId,
)
from netzwerkstatt.domain.tasks import Task, TaskId
from netzwerkstatt.domain.venue import (
    AccessFact,
    AccessFactId,
    Building,
    BuildingId,
    Room,
    RoomId,
    RoomTime,
    RoomTimeId,
)

Record = (
    Event
    | Day
    | Topic
    | Partner
    | Building
    | Room
    | AccessFact
    | RoomTime
    | Initiative
    | InitiativeTopic
    | Person
    | PersonTime
    | Session
    | Contribution
    | SessionOrder
    | Acceptance
    | NoticeSetting
    | ProgrammeVersion
    | PublishedSession
    | Registration
    | Wish
    | Booking
    | BudgetLine
    | Receipt
    | Task
)

K = TypeVar("K", bound=str)
R = TypeVar("R")


class Shelf(Mapping[K, R], Generic[K, R]):
    """Records by id, never changed once made; their order means nothing.

    A shelf keeps its own indexes, so snapshots that share a shelf share them too.
    """

    __slots__ = ("_groups", "_records")

    def __init__(self, records: dict[K, R] | Iterable[R] = ()) -> None:
        found = records if isinstance(records, dict) else {cast("Any", r).id: r for r in records}
        self._records: dict[K, R] = found
        self._groups: dict[str, dict[Hashable, tuple[R, ...]]] = {}

    @override
    def __getitem__(self, key: K) -> R:
        return self._records[key]

    @override
    def __iter__(self) -> Iterator[K]:
        return iter(self._records)

    @override
    def __len__(self) -> int:
        return len(self._records)

    @override
    def __contains__(self, key: object) -> bool:
        return key in self._records

    @override
    def __eq__(self, other: object) -> bool:
        return isinstance(other, Shelf) and self._records == other._records

    @override
    def __hash__(self) -> int:
        return hash(frozenset(self._records))

    @override
    def keys(self) -> KeysView[K]:
        """Return the ids."""
        return self._records.keys()

    @override
    def values(self) -> ValuesView[R]:
        """Return the records."""
        return self._records.values()

    @override
    def items(self) -> ItemsView[K, R]:
        """Return ids and records."""
        return self._records.items()

    def of(self, name: str, key: Hashable) -> tuple[R, ...]:
        """Return the records whose field of that name holds `key`; by an index made at the first call."""
        if name not in self._groups:
            groups = defaultdict[Hashable, list[R]](list)
            read = attrgetter(name)
            for record in self._records.values():
                groups[read(record)].append(record)
            self._groups[name] = {value: tuple(records) for value, records in groups.items()}
        return self._groups[name].get(key, ())

    def patched(self, gone: Iterable[K], fresh: Mapping[K, R]) -> "Shelf[K, R]":
        """Return a copy without the records that are gone and with the fresh ones."""
        records = self._records.copy()
        for key in gone:
            if key not in fresh:  # who stays keeps the place
                records.pop(key, None)
        records.update(fresh)
        return Shelf(records)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything in an event file at one moment."""

    events: Shelf[EventId, Event] = field(default_factory=Shelf)
    days: Shelf[DayId, Day] = field(default_factory=Shelf)
    topics: Shelf[TopicId, Topic] = field(default_factory=Shelf)
    partners: Shelf[PartnerId, Partner] = field(default_factory=Shelf)
    buildings: Shelf[BuildingId, Building] = field(default_factory=Shelf)
    rooms: Shelf[RoomId, Room] = field(default_factory=Shelf)
    access_facts: Shelf[AccessFactId, AccessFact] = field(default_factory=Shelf)
    room_times: Shelf[RoomTimeId, RoomTime] = field(default_factory=Shelf)
    initiatives: Shelf[InitiativeId, Initiative] = field(default_factory=Shelf)
    initiative_topics: Shelf[InitiativeTopicId, InitiativeTopic] = field(default_factory=Shelf)
    people: Shelf[PersonId, Person] = field(default_factory=Shelf)
    person_times: Shelf[PersonTimeId, PersonTime] = field(default_factory=Shelf)
    sessions: Shelf[SessionId, Session] = field(default_factory=Shelf)
    contributions: Shelf[ContributionId, Contribution] = field(default_factory=Shelf)
    session_orders: Shelf[SessionOrderId, SessionOrder] = field(default_factory=Shelf)
    acceptances: Shelf[AcceptanceId, Acceptance] = field(default_factory=Shelf)
    notice_settings: Shelf[NoticeSettingId, NoticeSetting] = field(default_factory=Shelf)
    versions: Shelf[ProgrammeVersionId, ProgrammeVersion] = field(default_factory=Shelf)
    published_sessions: Shelf[PublishedSessionId, PublishedSession] = field(default_factory=Shelf)
    registrations: Shelf[RegistrationId, Registration] = field(default_factory=Shelf)
    wishes: Shelf[WishId, Wish] = field(default_factory=Shelf)
    bookings: Shelf[BookingId, Booking] = field(default_factory=Shelf)
    budget: Shelf[BudgetLineId, BudgetLine] = field(default_factory=Shelf)
    receipts: Shelf[ReceiptId, Receipt] = field(default_factory=Shelf)
    tasks: Shelf[TaskId, Task] = field(default_factory=Shelf)

    @classmethod
    def of(cls, records: Iterable[Record]) -> "Snapshot":
        """Put records on their shelves."""
        kinds = defaultdict[type[Record], list[Any]](list)
        for record in records:
            kinds[type(record)].append(record)
        shelves: dict[str, Any] = {shelf: Shelf(kinds[kind]) for kind, shelf in SHELVES.items()}
        return cls(**shelves)

    def records(self) -> Iterator[Record]:
        """Return all records, parents before those who refer to them."""
        for shelf in SHELVES.values():
            yield from getattr(self, shelf).values()

    @property
    def event(self) -> Event:
        """Return the event itself."""
        return next(iter(self.events.values()))

    @property
    def begin(self) -> date | None:
        """Return the first day, if one is set."""
        return min((day.date for day in self.days.values()), default=None)

    def days_in_order(self) -> list[Day]:
        """Return the days by date."""
        return sorted(self.days.values(), key=lambda day: (day.date, day.id))

    def rooms_in_order(self) -> list[Room]:
        """Return the rooms as the organisers arranged them."""
        return sorted(self.rooms.values(), key=lambda room: (room.position, room.name, room.id))

    def topics_in_order(self) -> list[Topic]:
        """Return the topics as the organisers arranged them."""
        return sorted(self.topics.values(), key=lambda topic: (topic.position, topic.name, topic.id))

    def sessions_in_order(self) -> list[Session]:
        """Return the sessions by time, the unplanned ones last."""
        return sorted(self.sessions.values(), key=by_time)

    def in_room(self, room: RoomId) -> tuple[Session, ...]:
        """Return what takes place in a room, also where it is only opened to another one."""
        beside = (one for one in self.sessions.of("also_room_id", room) if one.room_id != room)
        return (*self.sessions.of("room_id", room), *beside)

    def rooms_of(self, session: Session) -> tuple[Room, ...]:
        """Return a session's room and the one that is opened to it, as far as there are any."""
        return tuple(map(self.rooms.__getitem__, session.rooms))

    def contributors(self, session: SessionId) -> list[Person]:
        """Return who speaks or moderates in a session, in their order."""
        parts = (c for c in self.contributions.of("session_id", session) if c.part in LEADING)
        ordered = sorted(parts, key=lambda c: (c.position, c.id))
        return list(dict.fromkeys(self.people[c.person_id] for c in ordered))

    def registration(self, person: PersonId) -> Registration | None:
        """Return a person's registration, if they have one."""
        return next(iter(self.registrations.of("person_id", person)), None)

    def attendees(self) -> list[Person]:
        """Return everybody who is registered, waiting or cancelled ones too, by name."""
        found = {r.person_id for r in self.registrations.values()}
        return sorted((self.people[person] for person in found), key=by_name)

    def coming(self) -> list[Person]:
        """Return everybody who has a place, by name."""
        found = {r.person_id for r in self.registrations.of("status", RegistrationStatus.REGISTERED)}
        return sorted((self.people[person] for person in found), key=by_name)

    def fact(self, room: Room, feature: str) -> AccessFact | None:
        """Return what is known of a feature in a room, or else in its building."""
        own = [f for f in self.access_facts.of("room_id", room.id) if f.feature == feature]
        if own or room.building_id is None:
            return own[0] if own else None
        facts = self.access_facts.of("building_id", room.building_id)
        return next((f for f in facts if f.feature == feature), None)


def by_name(person: Person) -> tuple[str, str]:
    """Return what people are sorted by in every list: the family name, ä as ae (DIN 5007-2)."""
    return fold(person.sort_name), person.id


def by_time(session: Session) -> tuple[bool, str, str, str]:
    """Return what sessions are sorted by: their beginning, the unplanned ones last."""
    start = session.start.isoformat() if session.start else ""
    return session.start is None, start, session.number or session.title, session.id


SHELVES: Final[Mapping[type[Record], str]] = {
    Event: "events",
    Day: "days",
    Topic: "topics",
    Partner: "partners",
    Building: "buildings",
    Room: "rooms",
    AccessFact: "access_facts",
    RoomTime: "room_times",
    Initiative: "initiatives",
    InitiativeTopic: "initiative_topics",
    Person: "people",
    PersonTime: "person_times",
    Session: "sessions",
    Contribution: "contributions",
    SessionOrder: "session_orders",
    Acceptance: "acceptances",
    NoticeSetting: "notice_settings",
    ProgrammeVersion: "versions",
    PublishedSession: "published_sessions",
    Registration: "registrations",
    Wish: "wishes",
    Booking: "bookings",
    BudgetLine: "budget",
    Receipt: "receipts",
    Task: "tasks",
}
"""On which shelf of a snapshot records of a type stand; parents come before those who refer to them."""
