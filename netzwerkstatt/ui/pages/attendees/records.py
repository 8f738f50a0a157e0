"""What a row of the list is."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from netzwerkstatt.app.workspace import ChangeSet
from netzwerkstatt.base import clock
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.people import Person, PersonId
from netzwerkstatt.domain.registrations import (
    BookingId,
    Registration,
    RegistrationId,
    RegistrationStatus,
    WishId,
)
from netzwerkstatt.domain.sessions import Session, SessionId, SessionStatus
from netzwerkstatt.domain.snapshot import Snapshot


class Filter(StrEnum):
    """Who is shown."""

    ALL = ""
    REGISTERED = RegistrationStatus.REGISTERED
    WAITING = RegistrationStatus.WAITING
    CANCELLED = RegistrationStatus.CANCELLED
    NEEDS = "needs"


@dataclass(frozen=True, slots=True)
class Attendee:
    """A person and their registration, as one row.

    `wishes` and `places` name sessions shortly, wishes by rank. A `fresh` one is being typed in and is not in
    the event yet.
    """

    person: Person
    registration: Registration
    wishes: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    fresh: bool = False

    @property
    def id(self) -> str:
        """Return the id of the row: that of the registration."""
        return self.registration.id

    @property
    def has_needs(self) -> bool:
        """Tell whether needs are on file."""
        return bool(self.person.needs or self.person.needs_note)


def attendee_of(snapshot: Snapshot, registration_id: str) -> Attendee | None:
    """Return the row of a registration, if it is there."""
    registration = snapshot.registrations.get(RegistrationId(registration_id))
    if registration is None:
        return None
    person = registration.person_id
    wishes = sorted(snapshot.wishes.of("person_id", person), key=lambda wish: (wish.rank, wish.id))
    places = snapshot.bookings.of("person_id", person)
    return Attendee(
        snapshot.people[person],
        registration,
        tuple(short_name(snapshot, wish.session_id) or wish.words for wish in wishes),
        tuple(sorted(short_name(snapshot, place.session_id) for place in places)),
    )


def fresh_attendee() -> Attendee:
    """Return a row that is about to be typed in."""
    person = Person(PersonId(new_id()))
    registration = Registration(RegistrationId(new_id()), person.id, registered=clock.local_now())
    return Attendee(person, registration, fresh=True)


def filters_of(attendee: Attendee) -> Iterator[str]:
    """Return the filters that a row passes."""
    yield attendee.registration.status
    if attendee.has_needs:
        yield Filter.NEEDS


def searched(attendee: Attendee) -> str:
    """Return what is searched: names, organisation, address."""
    person = attendee.person
    return f"{person.name} {person.badge_name} {person.organisation} {person.email}"


def touched(changes: ChangeSet, before: Snapshot, now: Snapshot) -> set[str]:
    """Return the ids of the rows that a change concerns; a renamed session may stand in any."""
    rows = set(changes.rows("registration"))
    if changes.rows("session"):
        return rows | set(now.registrations)
    people = set(changes.rows("person"))
    for event in (before, now):
        people |= {event.wishes[WishId(w)].person_id for w in changes.rows("wish") if w in event.wishes}
        people |= {
            event.bookings[BookingId(b)].person_id for b in changes.rows("booking") if b in event.bookings
        }
    return rows | {r.id for person in people for r in now.registrations.of("person_id", person)}


def session_name(session: Session) -> str:
    """Name a session in a list to choose from: `WS 3 · Sharing cargo bikes`."""
    return f"{session.number} · {session.title}" if session.number else session.title


def to_choose_from(snapshot: Snapshot) -> list[Session]:
    """Return the sessions somebody can wish for or have a place in, by number and title."""
    kept = (s for s in snapshot.sessions.values() if s.status is not SessionStatus.CANCELLED)
    return sorted((s for s in kept if not s.for_everybody), key=lambda s: (not s.number, s.number, s.title))


def short_name(snapshot: Snapshot, session_id: SessionId | None) -> str:
    """Name a session by its number, or by its title where it has none."""
    session = snapshot.sessions.get(session_id) if session_id else None
    return (session.number or session.title) if session else ""
