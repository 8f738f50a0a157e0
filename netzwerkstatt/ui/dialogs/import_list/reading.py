"""What is done off the window's thread: reading a list, and looking ahead at what it would do."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from netzwerkstatt.app.jobs import Job, Progress
from netzwerkstatt.domain.people import Person
from netzwerkstatt.domain.registrations import Wish
from netzwerkstatt.domain.snapshot import Shelf, Snapshot
from netzwerkstatt.exchange import attendees, tabular
from netzwerkstatt.exchange.mapping import Certainty, Mapping, vocabulary
from netzwerkstatt.exchange.plan import ImportPlan
from netzwerkstatt.exchange.tabular import Table

_SAMPLE_ROWS: Final = 12
_SHOWN: Final = 2


@dataclass(frozen=True, slots=True)
class ReadList:
    """A list as it was found, what its columns probably are, and which of them hold anything."""

    path: Path
    table: Table
    mapping: Mapping
    filled: frozenset[int]


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a mapping leads to: the whole plan, and the first people with the sessions they wish for."""

    plan: ImportPlan
    people: tuple[tuple[Person, tuple[str, ...]], ...]


def read_list(path: Path, settled: dict[str, str]) -> Job[ReadList]:
    """Return the job that reads a file; it refuses as `tabular.read` does.

    `settled` holds what a person chose for columns of earlier lists.
    """

    def job(_: Progress) -> ReadList:
        table = tabular.read(path, vocabulary("attendees").known)
        filled = {n for row in table.rows for n in range(len(row.cells)) if row.cells[n] != ""}
        return ReadList(path, table, attendees.guess(table, settled), frozenset(filled))

    return job


def look_ahead(found: ReadList, mapping: Mapping, snapshot: Snapshot) -> Job[Outlook]:
    """Return the job that says what importing would do; it ends early when nobody waits for it any more."""

    def job(progress: Progress) -> Outlook:
        progress.step(0, 1)
        plan = attendees.plan(found.table, mapping, snapshot, found.path.name)
        progress.step(1, 1)
        return Outlook(plan, _first_people(found.table, mapping, snapshot))

    return job


def confirmed(mapping: Mapping, index: int, field: str) -> Mapping:
    """Return the mapping as a person settled it; saying yes to a guess keeps all that the guess knew."""
    column = next(column for column in mapping.columns if column.index == index)
    if not field or field != column.field:
        return mapping.with_field(index, field)
    sure = replace(column, certainty=Certainty.KNOWN, recalled=False)
    return Mapping(tuple(sure if each is column else each for each in mapping.columns))


def _first_people(
    table: Table, mapping: Mapping, snapshot: Snapshot
) -> tuple[tuple[Person, tuple[str, ...]], ...]:
    """Read the first rows into an event without people, so that all of them are new."""
    few = replace(table, rows=table.rows[:_SAMPLE_ROWS])
    nobody = replace(snapshot, people=Shelf(), registrations=Shelf(), wishes=Shelf(), bookings=Shelf())
    records = attendees.plan(few, mapping, nobody, "").add
    people = [record for record in records if isinstance(record, Person)][:_SHOWN]
    wishes = [record for record in records if isinstance(record, Wish)]
    return tuple((person, _wished(person, wishes, snapshot)) for person in people)


def _wished(person: Person, wishes: Sequence[Wish], snapshot: Snapshot) -> tuple[str, ...]:
    own = sorted((wish for wish in wishes if wish.person_id == person.id), key=lambda wish: wish.rank)
    found = [(snapshot.sessions.get(wish.session_id) if wish.session_id else None, wish) for wish in own]
    return tuple((session.number or session.title) if session else wish.words for session, wish in found)
