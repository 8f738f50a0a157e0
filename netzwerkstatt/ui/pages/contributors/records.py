"""What a row of the list is: a person, what they do, and when they are there."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import reduce
from operator import or_
from typing import Final

from netzwerkstatt.app.workspace import ChangeSet
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.event import Day
from netzwerkstatt.domain.people import Person, PersonId, PersonTime, PersonTimeId, Role
from netzwerkstatt.domain.sessions import Contribution, ContributionId, SessionId
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.planning.belonging import ROLES, contributes


class Filter(StrEnum):
    """Who is shown."""

    ALL = ""
    SPEAKERS = "speaker"
    FACILITATION = "moderator"
    VOLUNTEERS = "helper"
    TEAM = "team"
    WITHOUT_SESSION = "without-session"


FILTERED: Final = {
    Filter.SPEAKERS: Role.SPEAKER,
    Filter.FACILITATION: Role.MODERATOR,
    Filter.VOLUNTEERS: Role.HELPER,
    Filter.TEAM: Role.TEAM,
}
"""The role that a filter shows; it is that of a new person, too."""


@dataclass(frozen=True, slots=True)
class Contributor:
    """A person with a role or a part in a session, as one row.

    `sessions` name those they take part in shortly, by time. `times` are when they are there; without any,
    always. A `fresh` one is being typed in and is not in the event yet.
    """

    person: Person
    parts: tuple[Contribution, ...] = ()
    sessions: tuple[str, ...] = ()
    times: tuple[PersonTime, ...] = ()
    days: tuple[Day, ...] = ()
    fresh: bool = False

    @property
    def id(self) -> str:
        """Return the id of the person."""
        return self.person.id

    @property
    def roles(self) -> Role:
        """Return the person's roles, and those that their parts in sessions bring along."""
        return reduce(or_, (ROLES[part.part] for part in self.parts), self.person.roles)

    @property
    def dates(self) -> tuple[date, ...]:
        """Return the days of the event."""
        return tuple(day.date for day in self.days)

    @property
    def has_needs(self) -> bool:
        """Tell whether needs are on file."""
        return bool(self.person.needs or self.person.needs_note)


def contributor_of(snapshot: Snapshot, person_id: str) -> Contributor | None:
    """Return the row of a person, if they are there and have a role or a part."""
    person = snapshot.people.get(PersonId(person_id))
    if person is None:
        return None
    if not contributes(snapshot, person):
        return None
    parts = parts_of(snapshot, person.id)
    sessions = dict.fromkeys(snapshot.sessions[part.session_id] for part in parts)
    return Contributor(
        person,
        tuple(parts),
        tuple(session.number or session.title for session in sessions),
        tuple(sorted(snapshot.person_times.of("person_id", person.id), key=lambda t: (t.start, t.end, t.id))),
        tuple(snapshot.days_in_order()),
    )


def contributors(snapshot: Snapshot) -> set[str]:
    """Return the ids of everybody who has a role or a part in a session."""
    with_roles = {person.id for person in snapshot.people.values() if person.roles}
    return with_roles | {part.person_id for part in snapshot.contributions.values()}


def fresh_contributor(snapshot: Snapshot, role: Role) -> Contributor:
    """Return a row that is about to be typed in."""
    return Contributor(
        Person(PersonId(new_id()), roles=role), days=tuple(snapshot.days_in_order()), fresh=True
    )


def parts_of(snapshot: Snapshot, person: PersonId) -> list[Contribution]:
    """Return what somebody does, by the time of the sessions."""

    def when(part: Contribution) -> tuple[bool, str, str, str]:
        session = snapshot.sessions[part.session_id]
        return session.start is None, str(session.start), session.number or session.title, part.id

    return sorted(snapshot.contributions.of("person_id", person), key=when)


def filters_of(contributor: Contributor) -> Iterator[str]:
    """Return the filters that a row passes."""
    for code, role in FILTERED.items():
        if role in contributor.roles:
            yield code
    if not contributor.parts:
        yield Filter.WITHOUT_SESSION


def touched(changes: ChangeSet, before: Snapshot, now: Snapshot) -> set[str]:
    """Return the ids of the people that a change concerns."""
    if changes.rows("day"):
        return contributors(before) | contributors(now)
    people = set(changes.rows("person"))
    for event in (before, now):
        parts = [event.contributions.get(ContributionId(part)) for part in changes.rows("contribution")]
        times = [event.person_times.get(PersonTimeId(one)) for one in changes.rows("person_time")]
        people |= {found.person_id for found in (*parts, *times) if found}
        for session in changes.rows("session"):
            held = event.contributions.of("session_id", SessionId(session))
            people |= {part.person_id for part in held}
    return people
