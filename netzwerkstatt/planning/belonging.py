"""Who belongs to which list. Nobody is kept where no list shows them."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from netzwerkstatt.domain.people import Person, Role
from netzwerkstatt.domain.registrations import RegistrationStatus
from netzwerkstatt.domain.sessions import Contribution, Part
from netzwerkstatt.domain.snapshot import Snapshot, by_name

ROLES: Final = {
    Part.SPEAKER: Role.SPEAKER,
    Part.MODERATOR: Role.MODERATOR,
    Part.INTERPRETER: Role.INTERPRETER,
    Part.HELPER: Role.HELPER,
}
"""The role that a part in a session brings along."""


def contributes(snapshot: Snapshot, person: Person) -> bool:
    """Tell whether somebody is in the list of contributors."""
    return bool(person.roles or snapshot.contributions.of("person_id", person.id))


def attends(snapshot: Snapshot, person: Person) -> bool:
    """Tell whether somebody is in the list of attendees."""
    return snapshot.registration(person.id) is not None


def there_on_the_day(snapshot: Snapshot) -> list[Person]:
    """Return who wears a badge, by name: who has a place, and who contributes and has not called off."""
    off = {one.person_id for one in snapshot.registrations.of("status", RegistrationStatus.CANCELLED)}
    found = {person.id: person for person in snapshot.coming()}
    for person in snapshot.people.values():
        if person.id not in off and contributes(snapshot, person):
            found[person.id] = person
    return sorted(found.values(), key=by_name)


def keeping_roles(snapshot: Snapshot, gone: Iterable[Contribution]) -> list[tuple[Person, Person]]:
    """Give a role to those whom nothing else keeps in a list once these parts are gone.

    It is that of their part: whoever was to speak stays a speaker, with no session yet. Returns pairs of a
    person as it was and as it becomes.
    """
    parts = {part.id: part for part in gone}
    left = {part.person_id: part for part in parts.values()}
    pairs = []
    for person_id, part in left.items():
        person = snapshot.people[person_id]
        others = (held for held in snapshot.contributions.of("person_id", person_id) if held.id not in parts)
        if not person.roles and not any(others) and not attends(snapshot, person):
            pairs.append((person, replace(person, roles=ROLES[part.part])))
    return pairs
