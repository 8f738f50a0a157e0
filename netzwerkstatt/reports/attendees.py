"""Attendees as a workbook: a list that can be printed, filtered and read in again, and the counts."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.access import Need
from netzwerkstatt.domain.people import Diet, Person, PhotoConsent, Role
from netzwerkstatt.domain.registrations import Registration, RegistrationStatus
from netzwerkstatt.domain.sessions import SessionId
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.reports.sheet import Book, Column, Kind, Level, Sheet, Value

_NAMES: Final = 2  # the first two columns
_WIDEST: Final = 34  # signs
_MOMENT: Final = len("16.10.2027 09:30")
_FILTER: Final = 4  # signs that the arrow in a head takes


@dataclass(frozen=True, slots=True)
class _Entry:
    """What one row is written from."""

    person: Person
    registration: Registration | None
    wishes: tuple[str, ...]
    places: tuple[str, ...]

    @property
    def category(self) -> str:
        """Return what sort of attendee it is."""
        return self.registration.category if self.registration else ""


_Columns = list[tuple[str, Kind, Callable[[_Entry], Value]]]


def attendees(snapshot: Snapshot, people: Iterable[Person], texts: Texts, *, needs: bool = False) -> bytes:
    """Return people, in their order, as an .xlsx file: one row each, then a sheet of counts without names.

    Columns that nobody fills are left out. Access needs, diets and dates of birth stand beside names only
    with `needs`: they are health data (GDPR Art. 9), and a caterer needs no more than the counts.
    """
    entries = [_entry(snapshot, person) for person in people]
    book = Book(texts, snapshot.event.title)
    _list(book, texts, entries, needs=needs)
    _counts(book, texts, entries)
    return book.data()


def _entry(snapshot: Snapshot, person: Person) -> _Entry:
    wishes = {wish.rank: wish for wish in snapshot.wishes.of("person_id", person.id)}
    wished = (wishes.get(rank) for rank in range(1, max(wishes, default=0) + 1))
    booked = (snapshot.sessions[one.session_id] for one in snapshot.bookings.of("person_id", person.id))
    return _Entry(
        person,
        snapshot.registration(person.id),
        tuple(_session(snapshot, wish.session_id) or wish.words if wish else "" for wish in wished),
        tuple(
            _session(snapshot, session.id)
            for session in sorted(booked, key=lambda s: (s.start is None, str(s.start), s.id))
        ),
    )


def _session(snapshot: Snapshot, session: SessionId | None) -> str:
    """Name a session as importing knows it again."""
    if session is None:
        return ""
    found = snapshot.sessions[session]
    return f"{found.number} {found.title}".strip()


def _list(book: Book, texts: Texts, entries: Sequence[_Entry], *, needs: bool) -> None:
    columns = _first_columns(texts) + _chosen_columns(texts, entries) + _other_columns(texts)
    columns += _private_columns(texts) if needs else []
    values = [[read(entry) for entry in entries] for _, _, read in columns]
    filled = [n for n, column in enumerate(values) if any(value not in {None, ""} for value in column)]
    shown = filled or [*range(_NAMES)]
    heads = [Column(columns[n][0], _width(columns[n][0], values[n]), columns[n][1]) for n in shown]
    sheet = book.sheet(texts._("Attendees"), heads, wide=True, spread=True)
    sheet.head(filters=len(entries), names=sum(n < _NAMES for n in shown))
    for row in zip(*(values[n] for n in shown), strict=True):
        sheet.line(row)
    sheet.end()


def _width(title: str, values: Iterable[Value]) -> float:
    """Return the width that shows the title and most values, in signs."""
    longest = max((len(value) if isinstance(value, str) else _MOMENT for value in values if value), default=0)
    return min(max(len(title) + _FILTER, longest + 2), _WIDEST)


def _first_columns(texts: Texts) -> _Columns:
    """Return who it is and what everybody looks up; the names stay in sight."""
    roles, status = _roles(texts), _status(texts)
    return [
        (texts.p_("column", "First name"), Kind.TEXT, lambda e: e.person.given),
        (texts.p_("column", "Last name"), Kind.TEXT, lambda e: e.person.family),
        (texts.p_("column", "Organisation"), Kind.TEXT, lambda e: e.person.organisation),
        (texts.p_("column", "Category"), Kind.TEXT, lambda e: e.category),
        (texts.p_("column", "Role"), Kind.TEXT, lambda e: ", ".join(_said(e.person.roles, roles))),
        (texts.p_("column", "Status"), Kind.TEXT, _of(lambda r: status[r.status])),
        (texts.p_("column", "Waiting list position"), Kind.NUMBER, _of(lambda r: r.waiting)),
        (texts.p_("column", "Companions"), Kind.NUMBER, _of(lambda r: r.companions or None)),
        (texts.p_("column", "Email"), Kind.TEXT, lambda e: e.person.email),
        (texts.p_("column", "Phone"), Kind.TEXT, lambda e: e.person.phone),
    ]


def _other_columns(texts: Texts) -> _Columns:
    photos = _photos(texts)
    return [
        (texts.p_("column", "Form of address"), Kind.TEXT, lambda e: e.person.salutation),
        (texts.p_("column", "Academic title"), Kind.TEXT, lambda e: e.person.title),
        (texts.p_("column", "Name on badge"), Kind.TEXT, lambda e: e.person.badge_name),
        (texts.p_("column", "Pronouns"), Kind.TEXT, lambda e: e.person.pronouns),
        (texts.p_("column", "Languages"), Kind.TEXT, lambda e: _languages(e.person, texts)),
        (texts.p_("column", "Photos allowed"), Kind.TEXT, lambda e: photos[e.person.photos]),
        (texts.p_("column", "Street"), Kind.TEXT, lambda e: e.person.street),
        (texts.p_("column", "Postcode"), Kind.TEXT, lambda e: e.person.postcode),
        (texts.p_("column", "Town"), Kind.TEXT, lambda e: e.person.town),
        (texts.p_("column", "Country"), Kind.TEXT, lambda e: e.person.country),
        (texts.p_("column", "Registered"), Kind.MOMENT, _of(lambda r: r.registered)),
        (texts.p_("column", "Checked in"), Kind.MOMENT, _of(lambda r: r.checked_in)),
        (texts.p_("column", "Website"), Kind.TEXT, lambda e: e.person.website),
        (texts.p_("column", "Biography"), Kind.TEXT, lambda e: e.person.biography),
        (texts.p_("column", "Note"), Kind.TEXT, lambda e: e.person.note),
    ]


def _of(read: Callable[[Registration], Value]) -> Callable[[_Entry], Value]:
    """Read something of the registration, where there is one."""
    return lambda e: read(e.registration) if e.registration else None


def _private_columns(texts: Texts) -> _Columns:
    diets = _diets(texts) | {Diet.ANY: "", Diet.OTHER: ""}  # what another one is stands in its note
    needs = _needs(texts)
    return [
        (texts.p_("column", "Date of birth"), Kind.DATE, lambda e: e.person.born),
        (texts.p_("column", "Access needs"), Kind.TEXT, lambda e: ", ".join(_said(e.person.needs, needs))),
        (texts.p_("column", "Note on needs"), Kind.TEXT, lambda e: e.person.needs_note),
        (texts.p_("column", "Diet"), Kind.TEXT, lambda e: diets[e.person.diet]),
        (texts.p_("column", "Allergies"), Kind.TEXT, lambda e: e.person.diet_note),
    ]


def _chosen_columns(texts: Texts, entries: Sequence[_Entry]) -> _Columns:
    wishes = max((len(entry.wishes) for entry in entries), default=0)
    places = max((len(entry.places) for entry in entries), default=0)
    wished = [(texts.p_("column", "Preference {number}", number=n + 1), _wish(n)) for n in range(wishes)]
    booked = [(texts.p_("column", "Workshop {number}", number=n + 1), _place(n)) for n in range(places)]
    return [(title, Kind.TEXT, read) for title, read in wished + booked]


def _wish(n: int) -> Callable[[_Entry], Value]:
    return lambda e: e.wishes[n] if n < len(e.wishes) else None


def _place(n: int) -> Callable[[_Entry], Value]:
    return lambda e: e.places[n] if n < len(e.places) else None


def _counts(book: Book, texts: Texts, entries: Sequence[_Entry]) -> None:
    """Write how many there are of each, without a name; who waits or cancelled eats nothing."""
    coming = [e for e in entries if e.registration and e.registration.status is RegistrationStatus.REGISTERED]
    status, diets, needs, photos = _status(texts), _diets(texts), _needs(texts), _photos(texts)
    photos |= {PhotoConsent.UNASKED: texts.p_("photos", "not asked")}
    groups = (
        (texts.p_("column", "Status"), [status[e.registration.status] for e in entries if e.registration]),
        (texts.p_("column", "Category"), [e.category or texts._("none given") for e in coming]),
        (texts.p_("column", "Diet"), [diets[e.person.diet] for e in coming]),
        (texts.p_("column", "Access needs"), [said for e in coming for said in _said(e.person.needs, needs)]),
        (texts.p_("column", "Photos allowed"), [photos[e.person.photos] for e in coming]),
        (texts.p_("column", "Companions"), _companions(texts, coming)),
    )
    columns = [Column(texts._("What"), 44), Column(texts._("How many"), 14, Kind.NUMBER)]
    sheet = book.sheet(texts._("Counts"), columns)
    sheet.say(texts._("Counts without names"), Level.TITLE)
    sheet.say(texts._("Below the status only those who have a place are counted."))
    sheet.row += 1
    sheet.head()
    for title, words in groups:
        if words:
            sheet.line([title, None], Level.HEADING)
            _tally(sheet, Counter(words))
    sheet.end()


def _tally(sheet: Sheet, counted: Counter[str]) -> None:
    for word, count in sorted(counted.items(), key=lambda item: (-item[1], item[0])):
        sheet.line([word, count])


def _companions(texts: Texts, coming: Iterable[_Entry]) -> list[str]:
    count = sum(e.registration.companions for e in coming if e.registration)
    return [texts._("people who come along")] * count


def _languages(person: Person, texts: Texts) -> str:
    return ", ".join(texts.language_name(code) for code in person.languages.split())


def _said(flags: Need | Role, words: Mapping[Need, str] | Mapping[Role, str]) -> list[str]:
    """Return the words of the flags that are set."""
    return [word for flag, word in words.items() if flag & flags]


def _status(texts: Texts) -> dict[RegistrationStatus, str]:
    return {
        RegistrationStatus.REGISTERED: texts.p_("registration", "registered"),
        RegistrationStatus.WAITING: texts.p_("registration", "waiting list"),
        RegistrationStatus.CANCELLED: texts.p_("registration", "cancelled"),
    }


def _photos(texts: Texts) -> dict[PhotoConsent, str]:
    return {
        PhotoConsent.UNASKED: "",
        PhotoConsent.YES: texts.p_("photos", "yes"),
        PhotoConsent.ASK: texts.p_("photos", "please ask"),
        PhotoConsent.NO: texts.p_("photos", "no"),
    }


def _diets(texts: Texts) -> dict[Diet, str]:
    return {
        Diet.ANY: texts.p_("diet", "eats everything"),
        Diet.VEGETARIAN: texts.p_("diet", "vegetarian"),
        Diet.VEGAN: texts.p_("diet", "vegan"),
        Diet.OTHER: texts.p_("diet", "something else"),
    }


def _roles(texts: Texts) -> dict[Role, str]:
    return {
        Role.TEAM: texts.p_("role", "Team"),
        Role.SPEAKER: texts.p_("role", "Speaker"),
        Role.MODERATOR: texts.p_("role", "Facilitation"),
        Role.HELPER: texts.p_("role", "Volunteer"),
        Role.INTERPRETER: texts.p_("role", "Interpreter"),
        Role.PRESS: texts.p_("role", "Press"),
    }


def _needs(texts: Texts) -> dict[Need, str]:
    return {
        Need.STEP_FREE: texts.p_("need", "step-free access"),
        Need.COMPANION_SEAT: texts.p_("need", "companion seat"),
        Need.HEARING_LOOP: texts.p_("need", "induction loop"),
        Need.SIGN_LANGUAGE: texts.p_("need", "sign language interpreting"),
        Need.CAPTIONS: texts.p_("need", "captions"),
        Need.LARGE_PRINT: texts.p_("need", "large print"),
        Need.PLAIN_LANGUAGE: texts.p_("need", "plain language"),
        Need.MEETING_POINT: texts.p_("need", "meeting point"),
        Need.ASSISTANCE_DOG: texts.p_("need", "assistance dog"),
        Need.QUIET_BREAK: texts.p_("need", "quiet room"),
        Need.CHILD_CARE: texts.p_("need", "child care"),
        Need.PHONE_CONTACT: texts.p_("need", "contact by phone"),
        Need.NEAR_THE_STAGE: texts.p_("need", "seat near the stage"),
        Need.ASSISTANCE: texts.p_("need", "assistance"),
    }
