"""What an edit on this page becomes: one command, one step in the history."""

from collections.abc import Sequence
from dataclasses import replace

from netzwerkstatt.app.commands import Add, Command, Edit, names
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.texts import N_
from netzwerkstatt.domain.people import Person, PersonTime, Role
from netzwerkstatt.domain.registrations import Booking, Registration, Wish
from netzwerkstatt.domain.sessions import Part, Session
from netzwerkstatt.domain.snapshot import Record, Snapshot
from netzwerkstatt.exchange.plan import ImportPlan
from netzwerkstatt.planning.belonging import ROLES, attends
from netzwerkstatt.ui.lists.people import change_person
from netzwerkstatt.ui.lists.row import Pairs
from netzwerkstatt.ui.lists.saving import edited
from netzwerkstatt.ui.pages.contributors.records import Contributor
from netzwerkstatt.ui.pages.sessions import deeds as sessions


def save(pairs: Pairs[Contributor]) -> Command:
    """Return the command for edits of people."""
    return edited(pairs, lambda row: row.person, name=N_("Add contributor"))


def with_roles(row: Contributor, roles: Role) -> Contributor:
    """Return somebody with other roles.

    Raises:
        Refused: `last-role` where nothing else keeps them in the list.
    """
    if not roles and not row.parts:
        raise Refused("last-role", name=row.person.name)
    return change_person(row, roles=roles)


def remove(event: Snapshot, rows: Sequence[Contributor]) -> Command:
    """Return the command that takes people off this list, with their roles and parts.

    Whoever is registered stays as an attendee; all others are deleted, and their tasks are nobody's then.
    """
    pairs: list[tuple[Record | None, Record | None]] = []
    for row in rows:
        if attends(event, row.person):
            pairs += [(row.person, replace(row.person, roles=Role.NONE))] if row.person.roles else []
            pairs += [(part, None) for part in row.parts]
        else:
            pairs.append((row.person, None))
    return Edit(tuple(pairs), N_("Delete contributor"), names(row.person for row in rows))


def save_time(person: Person, was: PersonTime | None, now: PersonTime | None) -> Command:
    """Return the command that adds, changes or deletes a time at which somebody is there."""
    return Edit(((was, now),), about=person.name)


def add_part(event: Snapshot, person: Person, session: Session) -> Command:
    """Let somebody take part in a session, as what their role says."""
    part = next((part for part, role in ROLES.items() if role in person.roles), Part.SPEAKER)
    return Add((sessions.next_part(event, session, person, part),), f"{person.name}, {session.title}")


def as_contributors(plan: ImportPlan) -> ImportPlan:
    """Return what reading a list of people adds, without registering anybody; without a role they speak."""
    left_out = (Registration, Wish, Booking)
    return replace(
        plan,
        add=tuple(_speaking(record) for record in plan.add if not isinstance(record, left_out)),
        change=tuple((was, _speaking(now)) for was, now in plan.change if not isinstance(now, left_out)),
    )


def _speaking(record: Record) -> Record:
    if isinstance(record, Person) and not record.roles:
        return replace(record, roles=Role.SPEAKER)
    return record
