"""What an edit on this page becomes: one command, one step in the history."""

from dataclasses import replace
from typing import Any

from netzwerkstatt.app.commands import Add, Change, Command, Delete
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.base.texts import N_
from netzwerkstatt.domain.people import Person
from netzwerkstatt.domain.registrations import (
    Booking,
    BookingId,
    RegistrationStatus,
    Wish,
    WishId,
)
from netzwerkstatt.domain.sessions import SessionId
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.ui.lists.row import Pairs
from netzwerkstatt.ui.lists.saving import edited
from netzwerkstatt.ui.pages.attendees.records import Attendee


def change_registration(attendee: Attendee, **fields: Any) -> Attendee:
    """Return somebody with other fields of the registration."""
    return replace(attendee, registration=replace(attendee.registration, **fields))


def save(event: Snapshot, pairs: Pairs[Attendee]) -> Command:
    """Return the command for edits of people; whoever begins to wait does so behind the others."""
    waiting = event.registrations.of("status", RegistrationStatus.WAITING)
    last = max((r.waiting or 0 for r in waiting), default=0)
    queued = []
    for was, now in pairs:
        place = now.registration.waiting
        if now.registration.status is not RegistrationStatus.WAITING:
            place = None
        elif place is None:
            last += 1
            place = last
        queued.append((was, change_registration(now, waiting=place)))
    return edited(
        queued,
        lambda row: row.person,
        lambda row: row.registration,
        name=N_("Add attendee"),
        about=lambda row: row.person.name,
    )


def set_wish(snapshot: Snapshot, person: Person, rank: int, session: SessionId | None) -> Command:
    """Let a person wish for a session, or for none."""
    known = wish_of(snapshot, person, rank)
    if known is None:
        return Add((Wish(WishId(new_id()), person.id, rank, session),), about=person.name)
    if session is None:
        return Delete((known,), about=person.name)
    return Change(((known, replace(known, session_id=session, words="")),), about=person.name)


def wish_of(snapshot: Snapshot, person: Person, rank: int) -> Wish | None:
    """Return a person's wish of a rank."""
    return next((wish for wish in snapshot.wishes.of("person_id", person.id) if wish.rank == rank), None)


def give_place(person: Person, session: SessionId) -> Command:
    """Give a person a place in a session."""
    return Add((Booking(BookingId(new_id()), person.id, session),), about=person.name)


def free_place(person: Person, booking: Booking) -> Command:
    """Take a place back."""
    return Delete((booking,), about=person.name)


def categories(snapshot: Snapshot) -> list[str]:
    """Return the categories in use, by alphabet."""
    return sorted({r.category for r in snapshot.registrations.values() if r.category})
