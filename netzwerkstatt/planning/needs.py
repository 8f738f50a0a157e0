"""What the people who come need, counted; never who."""

from collections.abc import Iterator
from dataclasses import dataclass

from netzwerkstatt.domain.access import Need
from netzwerkstatt.domain.people import Person, PersonId
from netzwerkstatt.domain.registrations import RegistrationStatus
from netzwerkstatt.domain.sessions import Session, SessionStatus
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.venue import Room
from netzwerkstatt.planning.reach import BARRED, Way, known, way


@dataclass(frozen=True, slots=True)
class Barrier:
    """A room in use that somebody cannot reach, or perhaps not.

    `session` is the first one there; `people` counts those who take part there and need step-free access.
    """

    room: Room
    way: Way
    session: Session
    people: int


def needed(snapshot: Snapshot) -> dict[Need, int]:
    """Count who needs what, in the order of the needs; what nobody needs is left out.

    Counted once each is everybody who has a place at the event, and everybody who takes part in a session
    that is not cancelled. Whoever waits or has cancelled does not count.
    """
    there = {person: snapshot.people[person] for person in _coming(snapshot)}
    for session in snapshot.sessions.values():
        if session.status is not SessionStatus.CANCELLED:
            there |= {person.id: person for person in _with_a_part(snapshot, session)}
    counts = {need: sum(need in person.needs for person in there.values()) for need in Need}
    return {need: count for need, count in counts.items() if count}


def barriers(snapshot: Snapshot) -> list[Barrier]:
    """Return the rooms by which people come to sessions and that are not known to be step-free.

    The rooms that most people cannot reach come first, then those that nobody can reach without steps.
    """
    found = []
    for room in snapshot.rooms_in_order():
        sessions = _sessions_in(snapshot, room)
        how = way(known(snapshot, room))
        if sessions and (how in BARRED or how is Way.OPEN):
            found.append(Barrier(room, how, sessions[0], _step_free_people(snapshot, sessions)))
    return sorted(found, key=lambda barrier: (-barrier.people, barrier.way not in BARRED))


def _sessions_in(snapshot: Snapshot, room: Room) -> list[Session]:
    here = (s for s in snapshot.sessions_in_order() if s.room_id == room.id)
    return [s for s in here if s.status is not SessionStatus.CANCELLED]


def _step_free_people(snapshot: Snapshot, sessions: list[Session]) -> int:
    coming = _coming(snapshot)
    found: set[str] = set()
    for session in sessions:
        booked = (snapshot.people[one.person_id] for one in snapshot.bookings.of("session_id", session.id))
        there = [person for person in booked if person.id in coming]
        there += _with_a_part(snapshot, session)
        found |= {person.id for person in there if Need.STEP_FREE in person.needs}
    return len(found)


def _coming(snapshot: Snapshot) -> set[PersonId]:
    registered = snapshot.registrations.of("status", RegistrationStatus.REGISTERED)
    return {registration.person_id for registration in registered}


def _with_a_part(snapshot: Snapshot, session: Session) -> Iterator[Person]:
    for part in snapshot.contributions.of("session_id", session.id):
        yield snapshot.people[part.person_id]
