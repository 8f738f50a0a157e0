"""The guests of the sample event: who they are, what they wish and need, where they have a place."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import reduce
from operator import or_
from typing import Final

from netzwerkstatt.app.sample.records import Ids
from netzwerkstatt.base import resources
from netzwerkstatt.base.folding import fold
from netzwerkstatt.domain.access import Need
from netzwerkstatt.domain.initiatives import InitiativeId
from netzwerkstatt.domain.people import Diet, Person, PersonId, PhotoConsent, Role
from netzwerkstatt.domain.registrations import (
    Booking,
    BookingId,
    Registration,
    RegistrationId,
    RegistrationStatus,
    Wish,
    WishId,
)
from netzwerkstatt.domain.sessions import SessionId
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.venue import places_in

_OPENED: Final = datetime(2027, 6, 21, 8)
_OPEN_SECONDS: Final = 63 * 24 * 60 * 60
_CONSENT: Final = date(2027, 6, 21)
_CATEGORIES: Final = (
    (Role.TEAM, "team"),
    (Role.SPEAKER, "speaker"),
    (Role.INTERPRETER, "interpreter"),
    (Role.HELPER, "helper"),
)
_ROOM_MATTERS: Final = Need.STEP_FREE | Need.HEARING_LOOP | Need.SIGN_LANGUAGE


@dataclass(frozen=True, slots=True)
class Guest:
    """A row of `guests.csv`; `wishes` are keys of sessions, the first choice first."""

    given: str
    family: str
    badge_name: str
    pronouns: str
    initiative: str
    organisation: str
    languages: str
    role: Role
    needs: Need
    diet: Diet
    photos: PhotoConsent
    companions: int
    waiting: bool
    wishes: tuple[str, ...]
    address: tuple[str, str]


def read_guests() -> tuple[Guest, ...]:
    """Read the guests that have a name of their own."""
    rows = csv.DictReader(resources.text("sample/guests.csv").splitlines(), delimiter=";")
    return tuple(_guest(row) for row in rows)


def _guest(row: Mapping[str, str]) -> Guest:
    return Guest(
        given=row["given"],
        family=row["family"],
        badge_name=row["badge_name"],
        pronouns=row["pronouns"],
        initiative=row["initiative"],
        organisation=row["organisation"],
        languages=row["languages"],
        role=Role.HELPER if row["role"] == "helper" else Role.NONE,
        needs=reduce(or_, (Need[name] for name in row["needs"].split()), Need.NONE),
        diet=Diet(row["diet"]),
        photos=PhotoConsent(row["photos"]),
        companions=int(row["companions"] or 0),
        waiting=row["status"] == RegistrationStatus.WAITING,
        wishes=tuple(row["wishes"].split()),
        address=(_mail(row["given"]), _mail(row["family"])),
    )


def _mail(name: str) -> str:
    return fold(name).replace(" ", "-").replace("'", "")


def attendance(
    event: Snapshot, guests: Sequence[Guest], people: int, words: Mapping[str, str], ids: Ids
) -> Iterator[Person | Registration | Wish | Booking]:
    """Yield guests until there are so many people with those of the event, and everybody's registration.

    Wishes become places as long as a room has any; who needs something of a room keeps theirs (locked).
    """
    desk = _Desk(people, words, ids)
    for contributor in event.people.values():
        yield desk.register(contributor, None)
    left = {s.id: places_in(event.rooms_of(s)) or 0 for s in event.sessions.values() if s.room_id and s.start}
    for place in range(people - len(event.people)):
        guest = guests[place % len(guests)]
        person = _person(guests, place, words, ids)
        if person.initiative_id:
            person = replace(person, organisation=event.initiatives[person.initiative_id].name)
        yield person
        yield desk.register(person, guest)
        yield from _choices(person.id, guest, left, ids)


class _Desk:
    """Where people register, one after the other and evenly over the weeks."""

    def __init__(self, people: int, words: Mapping[str, str], ids: Ids) -> None:
        self._pace = timedelta(seconds=_OPEN_SECONDS // people)
        self._words = words
        self._ids = ids
        self._came = 0
        self._waiting = 0

    def register(self, person: Person, guest: Guest | None) -> Registration:
        """Return the next registration; without a guest's row it is a contributor's."""
        waits = guest is not None and guest.waiting
        self._came += 1
        self._waiting += waits
        category = next((word for role, word in _CATEGORIES if role in person.roles), "guest")
        return Registration(
            RegistrationId(self._ids.new()),
            person.id,
            RegistrationStatus.WAITING if waits else RegistrationStatus.REGISTERED,
            self._words[category],
            companions=guest.companions if guest else 0,
            waiting=self._waiting if waits else None,
            registered=_OPENED + self._came * self._pace,
            source=self._words["form"] if guest else "",
        )


def _person(guests: Sequence[Guest], place: int, words: Mapping[str, str], ids: Ids) -> Person:
    """Return a guest: the row as it stands, in later rounds with the family names of other rows."""
    count = len(guests)
    turn, row = divmod(place, count)
    turns, turn = divmod(turn, count)
    guest, other = guests[row], guests[(row + turn) % count]
    family, address = other.family, f"{guest.address[0]}.{other.address[1]}"
    if turns:
        second = guests[(row + 7 * turns) % count]
        family, address = f"{family}-{second.family}", f"{address}-{second.address[1]}"
    return Person(
        PersonId(ids.new()),
        guest.given,
        family,
        badge_name="" if turn or turns else guest.badge_name,
        pronouns=words.get(guest.pronouns, ""),
        organisation=words.get(guest.organisation, ""),
        initiative_id=InitiativeId(ids.of(guest.initiative)) if guest.initiative else None,
        roles=guest.role,
        email=f"{address}@example.org",
        phone=f"0711 000 {place // 100 % 100:02} {place % 100:02}" if place % 3 == 0 else "",
        languages=guest.languages,
        needs=guest.needs,
        needs_note=words["wheelchair"] if Need.STEP_FREE in guest.needs else "",
        needs_consent=_CONSENT if guest.needs else None,
        diet=guest.diet,
        photos=guest.photos,
    )


def _choices(
    person: PersonId, guest: Guest, left: dict[SessionId, int], ids: Ids
) -> Iterator[Wish | Booking]:
    for rank, key in enumerate(guest.wishes, start=1):
        session = SessionId(ids.of(key))
        yield Wish(WishId(ids.new()), person, rank, session)
        if left.get(session, 0) > 0:
            left[session] -= 1
            yield Booking(BookingId(ids.new()), person, session, locked=bool(guest.needs & _ROOM_MATTERS))
