"""A plan as the rules look at it: sessions that take place, and who is in them."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date, datetime
from functools import cached_property
from typing import Final, NamedTuple

from netzwerkstatt.domain.access import Need
from netzwerkstatt.domain.people import PersonId
from netzwerkstatt.domain.registrations import RegistrationStatus
from netzwerkstatt.domain.sessions import Part, Session, SessionId, SessionStatus
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.venue import Room, RoomId, places_in
from netzwerkstatt.planning.reach import Known, known

_LAST_RANK: Final = 3


class Slot(NamedTuple):
    """When a planned session takes place; slots sort by their beginning."""

    start: datetime
    id: SessionId
    end: datetime


class Plan:
    """A snapshot and the sessions to look at: all of them, or `only` some.

    Sessions without a time are not planned yet, and cancelled ones take neither room nor time. Without
    `today` nothing is said that depends on how many days are left.
    """

    def __init__(
        self, snapshot: Snapshot, only: Collection[SessionId] | None = None, today: date | None = None
    ) -> None:
        self.snapshot = snapshot
        self.only = only
        self.today = today
        self._known: dict[RoomId, Known] = {}
        self._slots: dict[SessionId, Slot | None] = {}

    def narrowed(self, only: Collection[SessionId]) -> "Plan":
        """Return the same plan with only some sessions to look at; what is found out of it is shared."""
        plan = Plan(self.snapshot, only, self.today)
        plan._known, plan._slots = self._known, self._slots
        return plan

    def slot(self, session: SessionId) -> Slot | None:
        """Return when a session takes place; None where it is not planned yet, or cancelled."""
        if session not in self._slots:
            self._slots[session] = _slot(self.snapshot.sessions[session])
        return self._slots[session]

    def slots(self, sessions: Iterable[SessionId]) -> Iterator[Slot]:
        """Yield when sessions take place, those that do."""
        return (slot for slot in map(self.slot, sessions) if slot is not None)

    @cached_property
    def every_slot(self) -> tuple[Slot, ...]:
        """Return when each session of the event takes place."""
        return tuple(self.slots(self.snapshot.sessions))

    @cached_property
    def sessions(self) -> tuple[Session, ...]:
        """Return the planned sessions to look at."""
        found = self.every_slot if self.only is None else self.slots(self.only)
        return tuple(self.snapshot.sessions[slot.id] for slot in found)

    @cached_property
    def rooms(self) -> tuple[Room, ...]:
        """Return the rooms of the sessions to look at."""
        found = {room for session in self.sessions for room in session.rooms}
        return tuple(self.snapshot.rooms[one] for one in found)

    @cached_property
    def people(self) -> Collection[PersonId]:
        """Return everybody who may have a part or a place in the sessions to look at."""
        if self.only is None:
            return self.snapshot.people.keys()
        return {person for session in self.sessions for person in self.taking_part(session)}

    @cached_property
    def registered(self) -> frozenset[PersonId]:
        """Return who comes: registered, neither waiting nor cancelled."""
        found = self.snapshot.registrations.of("status", RegistrationStatus.REGISTERED)
        return frozenset(one.person_id for one in found)

    @cached_property
    def cancelled(self) -> frozenset[PersonId]:
        """Return who has cancelled."""
        found = self.snapshot.registrations.of("status", RegistrationStatus.CANCELLED)
        return frozenset(one.person_id for one in found)

    @cached_property
    def _needing(self) -> tuple[tuple[PersonId, Need], ...]:
        return tuple((one.id, one.needs) for one in self.snapshot.people.values() if one.needs)

    def needing(self, need: Need) -> frozenset[PersonId]:
        """Return everybody with a need."""
        return frozenset(person for person, needs in self._needing if need in needs)

    def room(self, session: Session) -> Room | None:
        """Return the room by which people come to a session, if it has one."""
        return None if session.room_id is None else self.snapshot.rooms[session.room_id]

    def rooms_of(self, session: Session) -> tuple[Room, ...]:
        """Return a session's room and the one that is opened to it, as far as there are any."""
        return self.snapshot.rooms_of(session)

    def known(self, room: Room) -> Known:
        """Return what is known of a room; it is put together once."""
        if room.id not in self._known:
            self._known[room.id] = known(self.snapshot, room)
        return self._known[room.id]

    def contributing(self, session: Session) -> frozenset[PersonId]:
        """Return who has a part in a session."""
        parts = self.snapshot.contributions.of("session_id", session.id)
        return frozenset(one.person_id for one in parts)

    def interpreting(self, session: Session) -> frozenset[PersonId]:
        """Return who interprets in a session."""
        parts = self.snapshot.contributions.of("session_id", session.id)
        return frozenset(one.person_id for one in parts if one.part is Part.INTERPRETER)

    def taking_part(self, session: Session) -> frozenset[PersonId]:
        """Return who has a part in a session, or comes to the event and has a place in it."""
        booked = self.snapshot.bookings.of("session_id", session.id)
        return self.contributing(session) | self.registered.intersection(one.person_id for one in booked)

    def parts(self, person: PersonId) -> set[Slot]:
        """Return the sessions in which a person has a part."""
        parts = self.snapshot.contributions.of("person_id", person)
        return set(self.slots(one.session_id for one in parts))

    def seats(self, person: PersonId) -> set[Slot]:
        """Return the sessions in which a person who comes has a place."""
        if person not in self.registered:
            return set()
        booked = self.snapshot.bookings.of("person_id", person)
        return set(self.slots(one.session_id for one in booked))

    def wished(self, session: Session) -> int:
        """Count who wishes for a session first to third and has not cancelled."""
        wishes = self.snapshot.wishes.of("session_id", session.id)
        return len({one.person_id for one in wishes if one.rank <= _LAST_RANK} - self.cancelled)

    def booked(self, session: Session) -> int:
        """Count who has a place in a session and has not cancelled."""
        found = self.snapshot.bookings.of("session_id", session.id)
        return len({one.person_id for one in found} - self.cancelled)

    def places(self, session: Session) -> int | None:
        """Return how many a session takes: its limit or the places of its rooms, whichever is less."""
        named = (session.limit, places_in(self.rooms_of(session)))
        return min((number for number in named if number is not None), default=None)


def _slot(session: Session) -> Slot | None:
    end = session.end
    if session.start is None or end is None or session.status is SessionStatus.CANCELLED:
        return None
    return Slot(session.start, session.id, end)
