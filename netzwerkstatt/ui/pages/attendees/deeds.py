"""What an edit on this page becomes: one command, one step in the history."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final

from netzwerkstatt.app.commands import Add, AddAttendee, Change, Command, Delete, names
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.base.texts import Texts
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
from netzwerkstatt.ui.pages.attendees.records import Attendee
from netzwerkstatt.ui.parts.dates import read_day, trouble_with_day

_DIGITS: Final = 3


def change_person(attendee: Attendee, **fields: Any) -> Command:
    """Change fields of a person; a fresh one is registered with them."""
    person = replace(attendee.person, **fields)
    if attendee.fresh:
        return AddAttendee(person, attendee.registration)
    return Change(((attendee.person, person),))


def change_registration(attendee: Attendee, **fields: Any) -> Command:
    """Change fields of a registration; a fresh person is registered with them."""
    registration = replace(attendee.registration, **fields)
    if attendee.fresh:
        return AddAttendee(attendee.person, registration)
    return Change(((attendee.registration, registration),), about=attendee.person.name)


def set_status(snapshot: Snapshot, attendees: Sequence[Attendee], status: RegistrationStatus) -> Command:
    """Let registrations stand so; whoever begins to wait does so behind the others."""
    waiting = snapshot.registrations.of("status", RegistrationStatus.WAITING)
    last = max((r.waiting or 0 for r in waiting), default=0)
    pairs = []
    for attendee in attendees:
        old = attendee.registration
        place = old.waiting
        if status is not RegistrationStatus.WAITING:
            place = None
        elif old.status is not status or place is None:
            last += 1
            place = last
        pairs.append((old, replace(old, status=status, waiting=place)))
    if len(attendees) == 1 and attendees[0].fresh:
        return AddAttendee(attendees[0].person, pairs[0][1])
    return Change(tuple(pairs), about=names(a.person for a in attendees))


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


def read_count(text: str) -> int:
    """Read how many people somebody brings; nothing is none.

    Raises:
        Refused: `count-not-understood`.
    """
    written = text.strip()
    if not written:
        return 0
    if not (written.isascii() and written.isdigit()) or len(written) > _DIGITS:
        raise Refused("count-not-understood", value=written)
    return int(written)


def read_date(text: str, texts: Texts) -> date | None:
    """Read a day, or none.

    Raises:
        Refused: `date-unknown`.
    """
    parts = read_day(text)
    if text.strip() and (parts is None or trouble_with_day(text, texts)):
        raise Refused("date-unknown", date=text.strip())
    return date(*parts) if parts else None


def read_languages(text: str, texts: Texts) -> str:
    """Read names of languages, separated by commas, as codes.

    Raises:
        Refused: `language-unknown`.
    """
    codes = []
    for name in filter(None, (piece.strip() for piece in text.replace(";", ",").split(","))):
        code = texts.language_code(name)
        if not code:
            raise Refused("language-unknown", value=name)
        codes.append(code)
    return " ".join(dict.fromkeys(codes))


def categories(snapshot: Snapshot) -> list[str]:
    """Return the categories in use, by alphabet."""
    return sorted({r.category for r in snapshot.registrations.values() if r.category})
