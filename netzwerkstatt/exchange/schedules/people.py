"""The people of a programme among those of an event."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, Final

from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.people import Person, PersonId, Role
from netzwerkstatt.domain.sessions import Part
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.exchange.mapping import vocabulary
from netzwerkstatt.exchange.names import Named, read_names
from netzwerkstatt.exchange.schedules import identity, prose
from netzwerkstatt.exchange.schedules.gathering import key
from netzwerkstatt.exchange.schedules.programme import ProgrammePerson

_ROLES: Final = {Part.SPEAKER: Role.SPEAKER, Part.MODERATOR: Role.MODERATOR}


_NO_PARTS: Final = {"given": "", "middle": "", "family": "", "family-first": "", "name": ""}


class PeopleIn:
    """Finds people by their identifier in the programme, or by a name that can mean only one; else adds them.

    Of people whom the event has, the programme renews the name it knows them by and fills what is empty.
    """

    def __init__(self, told: Sequence[ProgrammePerson], snapshot: Snapshot) -> None:
        self._now = snapshot
        self._by_guid = identity.person_guids(snapshot)
        self._by_source = {p.source: p.id for p in snapshot.people.values() if p.source}
        self._by_name = defaultdict[str, list[PersonId]](list)
        for known in snapshot.people.values():
            for name in {_key(known.name), _key(known.shown_name)}:
                self._by_name[name].append(known.id)
        self._namesakes = defaultdict[str, int](int)
        for called in told:
            self._namesakes[_key(called.name)] += 1
        self._taken = set[PersonId]()
        self._fresh = dict[PersonId, Person]()
        self._ids = dict[str, PersonId]()
        self._told = {person.key: person for person in told}
        for person in told:  # those known by identifier first, so that no namesake takes their place
            if (at := self._known(person)) is not None:
                self._take(at, person)

    @property
    def added(self) -> Iterator[Person]:
        """Yield the people whom the event does not have."""
        return (p for p in self._fresh.values() if p.id not in self._now.people)

    @property
    def changed(self) -> Iterator[tuple[Person, Person]]:
        """Yield who changes: as they are now, and as they become."""
        for person in self._fresh.values():
            now = self._now.people.get(person.id)
            if now is not None and now != person:
                yield now, person

    def ids(self, keys: Iterable[str], near: Iterable[PersonId]) -> Iterator[PersonId]:
        """Yield the ids of people by their keys in the programme; names mean first those who are `near`."""
        there = [self._now.people[person] for person in near]
        for at in keys:
            told = self._told[at]
            known = self._ids.get(at)
            if known is None:
                known = next((p.id for p in there if not told.source and _is_called(p, told.name)), None)
            if known is None and told.name:
                known = self._place(told)
            if known is not None:
                yield known

    def gains(self, person: PersonId, part: Part) -> None:
        """Give somebody the role of a part that they take on."""
        now = self._fresh.get(person) or self._now.people[person]
        self._fresh[person] = replace(now, roles=now.roles | _ROLES[part])

    def _place(self, told: ProgrammePerson) -> PersonId:
        known = self._named(told)
        if known is not None:
            self._take(known, told)
            return known
        person = _new(told)
        self._fresh[person.id] = person
        self._ids[told.key] = person.id
        return person.id

    def _take(self, known: PersonId, told: ProgrammePerson) -> None:
        self._taken.add(known)
        self._ids[told.key] = known
        self._renew(self._now.people[known], told)

    def _known(self, told: ProgrammePerson) -> PersonId | None:
        found = self._by_guid.get(identity.as_guid(told.source)) or self._by_source.get(told.source)
        if found is None or found in self._taken:
            return None
        weak = told.source.startswith("/")  # a number that is good in one list alone
        return found if not weak or _is_called(self._now.people[found], told.name) else None

    def _named(self, told: ProgrammePerson) -> PersonId | None:
        """Return the only one of that name, unless the programme itself tells them apart."""
        found = self._by_name.get(_key(told.name), [])
        if len(found) != 1 or found[0] in self._taken or self._namesakes[_key(told.name)] != 1:
            return None
        now = self._now.people[found[0]].source
        return found[0] if not (now and told.source and _space(now) == _space(told.source)) else None

    def _renew(self, now: Person, told: ProgrammePerson) -> None:
        fresh: dict[str, Any] = {
            name: said
            for name in ("organisation", "biography", "email", "website")
            if (said := getattr(told, name)) and not getattr(now, name)
        }
        if told.name and not _is_called(now, told.name):
            parts = _apart(told.name)
            fresh |= {"given": parts.given, "family": parts.family, "badge_name": ""}
        if told.source and not now.source and told.source != identity.person_guid(now):
            fresh["source"] = told.source
        if fresh:
            self._fresh[now.id] = replace(now, **fresh)


def _new(told: ProgrammePerson) -> Person:
    parts = _apart(told.name)
    return Person(
        PersonId(new_id()),
        parts.given,
        parts.family,
        parts.title,
        salutation=parts.salutation,
        organisation=told.organisation,
        email=told.email,
        website=told.website,
        biography=told.biography,
        source=told.source,
    )


def _apart(name: str) -> Named:
    return read_names({**_NO_PARTS, "name": name}, vocabulary("attendees").words, titled=False, greeted=False)


def _key(name: str) -> str:
    """Return a name as it is compared: folded, without title and salutation."""
    parts = _apart(prose.line(name))
    return key(f"{parts.given} {parts.family}".strip())


def _is_called(person: Person, name: str) -> bool:
    return _key(name) in {_key(person.shown_name), _key(person.name)}


def _space(source: str) -> str:
    """Return what an identifier is good for: a programme, or everywhere."""
    return source.rpartition("/")[0]
