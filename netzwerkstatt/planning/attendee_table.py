"""Attendees as rows and columns, for every file that lists them and reads back without a change."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain import words
from netzwerkstatt.domain.people import Diet, Person, PhotoConsent
from netzwerkstatt.domain.registrations import Registration
from netzwerkstatt.domain.sessions import SessionId
from netzwerkstatt.domain.snapshot import Snapshot

Value = str | int | date | datetime | None


@dataclass(frozen=True, slots=True)
class Entry:
    """What one row is written from; wishes and places are sessions as importing knows them again."""

    person: Person
    registration: Registration | None
    wishes: tuple[str, ...]
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AttendeeColumn:
    """A heading that importing understands, and what stands below it; `main` columns are always printed."""

    title: str
    read: Callable[[Entry], Value]
    main: bool = False


def entries(snapshot: Snapshot, people: Iterable[Person]) -> list[Entry]:
    """Return what the rows of people are written from, in their order."""
    return [_entry(snapshot, person) for person in people]


def columns(texts: Texts, rows: Sequence[Entry], *, private: bool = False) -> list[AttendeeColumn]:
    """Return the columns that somebody fills, at least the names; the main ones come first.

    Needs, diets and dates of birth are there only with `private`: they are health data (GDPR Art. 9).
    """
    every = (
        _main(texts)
        + _further(texts)
        + _chosen(texts, rows)
        + _other(texts)
        + (_private(texts) if private else [])
    )
    filled = [column for column in every if any(column.read(row) not in {None, ""} for row in rows)]
    return filled or every[:2]


def _entry(snapshot: Snapshot, person: Person) -> Entry:
    wishes = {wish.rank: wish for wish in snapshot.wishes.of("person_id", person.id)}
    wished = (wishes.get(rank) for rank in range(1, max(wishes, default=0) + 1))
    booked = (snapshot.sessions[one.session_id] for one in snapshot.bookings.of("person_id", person.id))
    return Entry(
        person,
        snapshot.registration(person.id),
        tuple(_session(snapshot, wish.session_id) or wish.words if wish else "" for wish in wished),
        tuple(
            _session(snapshot, session.id)
            for session in sorted(booked, key=lambda s: (s.start is None, str(s.start), s.id))
        ),
    )


def _session(snapshot: Snapshot, session: SessionId | None) -> str:
    if session is None:
        return ""
    found = snapshot.sessions[session]
    return f"{found.number} {found.title}".strip()


def _main(texts: Texts) -> list[AttendeeColumn]:
    """Return who it is and what everybody looks up."""
    status = words.status(texts)
    return [
        AttendeeColumn(texts.p_("column", "First name"), lambda e: e.person.given, main=True),
        AttendeeColumn(texts.p_("column", "Last name"), lambda e: e.person.family, main=True),
        AttendeeColumn(texts.p_("column", "Organisation"), lambda e: e.person.organisation, main=True),
        AttendeeColumn(texts.p_("column", "Email"), lambda e: e.person.email, main=True),
        AttendeeColumn(texts.p_("column", "Phone"), lambda e: e.person.phone, main=True),
        AttendeeColumn(texts.p_("column", "Status"), _of(lambda r: status[r.status]), main=True),
        AttendeeColumn(texts.p_("column", "Category"), _of(lambda r: r.category), main=True),
        AttendeeColumn(texts.p_("column", "Companions"), _of(lambda r: r.companions or None), main=True),
    ]


def _further(texts: Texts) -> list[AttendeeColumn]:
    roles = words.roles(texts)
    return [
        AttendeeColumn(texts.p_("column", "Role"), lambda e: ", ".join(words.said(e.person.roles, roles))),
        AttendeeColumn(texts.p_("column", "Waiting list position"), _of(lambda r: r.waiting)),
    ]


def _other(texts: Texts) -> list[AttendeeColumn]:
    photos = words.photos(texts) | {PhotoConsent.UNASKED: ""}
    return [
        AttendeeColumn(texts.p_("column", "Form of address"), lambda e: e.person.salutation),
        AttendeeColumn(texts.p_("column", "Academic title"), lambda e: e.person.title),
        AttendeeColumn(texts.p_("column", "Name on badge"), lambda e: e.person.badge_name),
        AttendeeColumn(texts.p_("column", "Pronouns"), lambda e: e.person.pronouns),
        AttendeeColumn(texts.p_("column", "Languages"), lambda e: words.languages(e.person.languages, texts)),
        AttendeeColumn(texts.p_("column", "Photos allowed"), lambda e: photos[e.person.photos]),
        AttendeeColumn(texts.p_("column", "Street"), lambda e: e.person.street),
        AttendeeColumn(texts.p_("column", "Postcode"), lambda e: e.person.postcode),
        AttendeeColumn(texts.p_("column", "Town"), lambda e: e.person.town),
        AttendeeColumn(texts.p_("column", "Country"), lambda e: e.person.country),
        AttendeeColumn(texts.p_("column", "Registered"), _of(lambda r: _moment(r.registered))),
        AttendeeColumn(texts.p_("column", "Checked in"), _of(lambda r: _moment(r.checked_in))),
        AttendeeColumn(texts.p_("column", "Website"), lambda e: e.person.website),
        AttendeeColumn(texts.p_("column", "Biography"), lambda e: e.person.biography),
        AttendeeColumn(texts.p_("column", "Note"), lambda e: e.person.note),
    ]


def _private(texts: Texts) -> list[AttendeeColumn]:
    diets = words.diets(texts) | {Diet.ANY: "", Diet.OTHER: ""}  # what another one is stands in its note
    needs = words.needs(texts)
    return [
        AttendeeColumn(texts.p_("column", "Date of birth"), lambda e: e.person.born),
        AttendeeColumn(
            texts.p_("column", "Access needs"), lambda e: ", ".join(words.said(e.person.needs, needs))
        ),
        AttendeeColumn(texts.p_("column", "Note on needs"), lambda e: e.person.needs_note),
        AttendeeColumn(texts.p_("column", "Diet"), lambda e: diets[e.person.diet]),
        AttendeeColumn(texts.p_("column", "Allergies"), lambda e: e.person.diet_note),
    ]


def _chosen(texts: Texts, rows: Sequence[Entry]) -> list[AttendeeColumn]:
    wishes = max((len(row.wishes) for row in rows), default=0)
    places = max((len(row.places) for row in rows), default=0)
    wished = [(texts.p_("column", "Preference {number}", number=n + 1), _wish(n)) for n in range(wishes)]
    booked = [(texts.p_("column", "Workshop {number}", number=n + 1), _place(n)) for n in range(places)]
    return [AttendeeColumn(title, read) for title, read in wished + booked]


def _wish(n: int) -> Callable[[Entry], Value]:
    return lambda e: e.wishes[n] if n < len(e.wishes) else None


def _place(n: int) -> Callable[[Entry], Value]:
    return lambda e: e.places[n] if n < len(e.places) else None


def _moment(moment: datetime | None) -> datetime | date | None:
    """Return only the day of what has no time of day: lists often say no more."""
    return moment.date() if moment and moment.time() == time() else moment


def _of(read: Callable[[Registration], Value]) -> Callable[[Entry], Value]:
    """Read something of the registration, where there is one."""
    return lambda e: read(e.registration) if e.registration else None
