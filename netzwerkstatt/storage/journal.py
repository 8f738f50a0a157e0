"""Steps and their changes: starting one, reading them, taking one back, knowing which can be."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from itertools import groupby
from typing import Any, Final, cast

from sqlalchemy import Connection, Row, bindparam, delete, func, insert, select, update

from netzwerkstatt.base.clock import now
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.storage.books import CHANGE, RECORDING, STEP, TOMBSTONE
from netzwerkstatt.storage.changes import Change, ChangeSet, Key, Values
from netzwerkstatt.storage.tables import METADATA


class Kind(StrEnum):
    """What a step was."""

    EDIT = "edit"
    UNDO = "undo"
    REDO = "redo"
    BARRIER = "barrier"  # nothing before it can be taken back


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a step says about itself; `label` is a source text of the catalogue, `subject` a name."""

    label: str
    subject: str
    author: str
    replica: str
    kind: Kind = Kind.EDIT
    undoes: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the history; `at` is in UTC."""

    number: int
    id: str
    kind: Kind
    label: str
    subject: str
    at: datetime
    undoes: str | None


@dataclass(slots=True)
class Stacks:
    """Numbers of steps that can be taken back and done again, the next one last."""

    undo: list[int] = field(default_factory=list)
    redo: list[int] = field(default_factory=list)


_STEPS: Final = select(
    STEP.c.number, STEP.c.id, STEP.c.kind, STEP.c.label, STEP.c.subject, STEP.c.at, STEP.c.undoes
)


def start(connection: Connection, stamp: Stamp) -> int:
    """Begin a step and return its number: from here to `stop`, the triggers note under it."""
    number, clock = latest(connection), connection.scalar(select(func.max(STEP.c.clock))) or 0
    connection.execute(
        insert(STEP),
        {
            "number": number + 1,
            "id": new_id(),
            "kind": stamp.kind,
            "label": stamp.label,
            "subject": stamp.subject,
            "at": now().isoformat(timespec="seconds"),
            "author": stamp.author,
            "replica": stamp.replica,
            "clock": clock + 1,
            "undoes": stamp.undoes,
        },
    )
    connection.execute(insert(RECORDING), {"step": number + 1})
    return number + 1


def stop(connection: Connection) -> None:
    """End the step."""
    connection.execute(delete(RECORDING))


def drop(connection: Connection, number: int) -> None:
    """Take back a step that changed nothing."""
    connection.execute(delete(STEP).where(STEP.c.number == number))


def latest(connection: Connection) -> int:
    """Return the number of the newest step, 0 before the first."""
    return connection.scalar(select(func.max(STEP.c.number))) or 0


def touched(connection: Connection, step: int) -> ChangeSet:
    """Return which rows a step touched."""
    query = select(CHANGE.c.tbl, CHANGE.c.row).where(CHANGE.c.step == step)
    rows = defaultdict[str, set[str]](set)
    for table, row in connection.execute(query):
        rows[table].add(row)
    return ChangeSet({table: frozenset(ids) for table, ids in rows.items()})


def changes(connection: Connection, step: int) -> tuple[Change, ...]:
    """Read the changes of a step, in order."""
    query = select(CHANGE.c.tbl, CHANGE.c.row, CHANGE.c.before, CHANGE.c.after).where(CHANGE.c.step == step)
    return tuple(
        Change(table, row, _values(old), _values(new))
        for table, row, old, new in connection.execute(query.order_by(CHANGE.c.number))
    )


def stacks(connection: Connection, author: str) -> Stacks:
    """Derive from the journal what this author can take back and do again."""
    query = select(STEP.c.number, STEP.c.kind).where(
        (STEP.c.author == author) | (STEP.c.kind == Kind.BARRIER)
    )
    result = Stacks()
    for step, kind in connection.execute(query.order_by(STEP.c.number)):
        follow(result, step, kind)
    return result


def follow(stacks: Stacks, step: int, kind: str) -> None:
    """Bring the stacks up to date with one more step."""
    match kind:
        case Kind.EDIT:
            stacks.undo.append(step)
            stacks.redo.clear()
        case Kind.UNDO:
            stacks.redo.append(step)
            stacks.undo.pop()
        case Kind.REDO:
            stacks.undo.append(step)
            stacks.redo.pop()
        case _:
            stacks.undo.clear()
            stacks.redo.clear()


def apply(connection: Connection, wanted: Mapping[Key, Change]) -> None:
    """Write the `after` side: parents come first, children go first, updates in between."""
    order = {table.name: place for place, table in enumerate(METADATA.sorted_tables)}

    def rank(change: Change) -> tuple[int, int, tuple[str, ...]]:
        place = order[change.table]
        if change.after is None:
            return 2, -place, ()
        return (0, place, ()) if change.before is None else (1, place, tuple(sorted(change.after)))

    for _, alike in groupby(sorted(wanted.values(), key=rank), key=rank):
        _apply_alike(connection, list(alike))


def _apply_alike(connection: Connection, alike: Sequence[Change]) -> None:
    table, first = METADATA.tables[alike[0].table], alike[0]
    this = table.c.id == bindparam("_row")
    if first.after is None:
        connection.execute(delete(table).where(this), [{"_row": change.row} for change in alike])
    elif first.before is None:
        connection.execute(insert(table), [dict(change.after or {}) for change in alike])
    else:
        values: dict[str, Any] = {name: bindparam(f"_to_{name}") for name in first.after}
        rows = [{f"_to_{n}": v for n, v in (c.after or {}).items()} | {"_row": c.row} for c in alike]
        connection.execute(update(table).where(this).values(values), rows)


def history(connection: Connection, limit: int) -> list[Step]:
    """Read the newest steps, the newest first."""
    return [_step(row) for row in connection.execute(_STEPS.order_by(STEP.c.number.desc()).limit(limit))]


def step(connection: Connection, number: int) -> Step:
    """Read the step of that number."""
    return _step(connection.execute(_STEPS.where(STEP.c.number == number)).one())


def erase(connection: Connection, rows: Iterable[str]) -> None:
    """Delete rows of any table by id; whatever hangs on them follows."""
    ids = [{"_row": row} for row in rows]
    for table in reversed(METADATA.sorted_tables):
        if ids:
            connection.execute(delete(table).where(table.c.id == bindparam("_row")), ids)


def forget(connection: Connection, gone: set[str]) -> None:
    """Put up tombstones, and empty the journal up to here; the ids of steps stay, without words."""
    new = gone.difference(connection.scalars(select(TOMBSTONE.c.id)))
    if new:
        connection.execute(insert(TOMBSTONE), [{"id": row} for row in sorted(new)])
    connection.execute(delete(CHANGE))
    earlier = STEP.c.number < latest(connection)
    connection.execute(update(STEP).where(earlier).values(label="", subject="", author="", cut=1))


def _values(text: str | None) -> Values | None:
    return None if text is None else cast("Values", json.loads(text))


def _step(row: Row[*tuple[Any, ...]]) -> Step:
    number, name, kind, label, subject, at, undoes = row
    return Step(number, name, Kind(kind), label, subject, datetime.fromisoformat(at), undoes)
