"""A place that is wanted though there is no session yet: drafted into the plan, so that its rules hold."""

from dataclasses import dataclass
from typing import Final

from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.access import Need
from netzwerkstatt.domain.people import Person, PersonId
from netzwerkstatt.domain.registrations import Booking, BookingId, Registration, RegistrationId
from netzwerkstatt.domain.sessions import Contribution, ContributionId, Session, SessionId
from netzwerkstatt.domain.snapshot import Record, Snapshot
from netzwerkstatt.domain.venue import Equipment
from netzwerkstatt.planning.remedies import applied

OF_A_ROOM: Final = (Need.STEP_FREE, Need.HEARING_LOOP, Need.ASSISTANCE_DOG)
"""The needs of guests that one room meets and another does not; the others are the same everywhere."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a place is wanted for: a length in minutes, people who are to be free, and for how many guests.

    `needs` are those of the guests, `equipment` what the room should have.
    """

    minutes: int = 60
    people: tuple[PersonId, ...] = ()
    guests: int = 0
    needs: Need = Need.NONE
    equipment: Equipment = Equipment.NONE


def drafted(
    snapshot: Snapshot, wanted: Wanted, title: str
) -> tuple[Snapshot, Session, tuple[Contribution, ...]]:
    """Return the event with what is wanted as a session of that title, the session, and who is in it.

    Guests are drafted as people without names who have a place in it, the first with all the needs: no more
    than make the largest room too small, as further ones would say nothing new of any place.
    """
    session = Session(SessionId(new_id()), title, minutes=wanted.minutes, equipment=wanted.equipment)
    parts = tuple(
        Contribution(ContributionId(new_id()), session.id, person, position=at)
        for at, person in enumerate(wanted.people)
    )
    most = 1 + max((room.places or 0 for room in snapshot.rooms.values()), default=0)
    guests: list[Record] = []
    for at in range(min(most, max(wanted.guests, 1 if wanted.needs else 0))):
        guest = Person(PersonId(new_id()), "", "", needs=Need.NONE if at else wanted.needs)
        guests += [
            guest,
            Registration(RegistrationId(new_id()), guest.id),
            Booking(BookingId(new_id()), guest.id, session.id),
        ]
    new: tuple[Record, ...] = (session, *parts, *guests)
    return applied(snapshot, [(None, one) for one in new]), session, parts
