"""What an edit on this page becomes: one command, one step in the history."""

from dataclasses import replace
from datetime import date
from typing import Any, Final

from netzwerkstatt.app.commands import Add, Change, Command, Delete
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.base.texts import N_, Texts
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
from netzwerkstatt.ui.parts.dates import read_day, trouble_with_day

_DIGITS: Final = 3


def change_person(attendee: Attendee, **fields: Any) -> Attendee:
    """Return somebody with other fields of the person."""
    return replace(attendee, person=replace(attendee.person, **fields))


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
