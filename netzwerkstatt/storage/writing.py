"""Records to rows: what commands do to the file, always within a step."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from functools import cache
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, update

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.domain.snapshot import SHELVES, Record
from netzwerkstatt.storage.columns import ValueColumn
from netzwerkstatt.storage.tables import TABLES


def add(connection: Connection, records: Iterable[Record]) -> None:
    """Insert records, parents before those who refer to them."""
    order = {kind: place for place, kind in enumerate(SHELVES)}
    arranged = sorted(records, key=lambda record: order[type(record)])
    for kind, alike in groupby(arranged, key=type):
        read = _reader(kind)
        connection.exec_driver_sql(_insert(TABLES[kind]), [read(record) for record in alike])


def change(connection: Connection, pairs: Sequence[tuple[Record, Record]]) -> None:
    """Update what differs between a record and what it becomes, and nothing else.

    Raises:
        Refused: `record-gone` if somebody has deleted one of them.
    """
    for was, now in pairs:
        values = _differing(was, now)
        if values:
            table = TABLES[type(now)]
            done = connection.execute(update(table).where(table.c.id == now.id).values(values))
            if done.rowcount == 0:
                raise Refused("record-gone")


def remove(connection: Connection, records: Iterable[Record]) -> None:
    """Delete records; whatever cannot do without them follows."""
    for kind, alike in groupby(sorted(records, key=lambda r: type(r).__name__), key=type):
        table = TABLES[kind]
        this = table.c.id == bindparam("_row")
        connection.execute(delete(table).where(this), [{"_row": record.id} for record in alike])


def _differing(was: Record, now: Record) -> dict[str, Any]:
    pairs = ((field.name, getattr(now, field.name)) for field in fields(now))
    return {name: value for name, value in pairs if getattr(was, name) != value}


def _insert(table: Table) -> str:
    """Spell the statement: row by row, SQLAlchemy's own would cost more than the database."""
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    return f'INSERT INTO "{table.name}" ({names}) VALUES ({", ".join("?" * len(table.columns))})'


@cache
def _reader(kind: type[Record]) -> Callable[[Record], tuple[Any, ...]]:
    """Return what turns a record into a row of raw values."""
    read = attrgetter(*(field.name for field in fields(kind)))
    dumps = [
        (at, c.type.dump) for at, c in enumerate(TABLES[kind].columns) if isinstance(c.type, ValueColumn)
    ]

    def row(record: Record) -> tuple[Any, ...]:
        values = list(read(record))
        for at, dump in dumps:
            values[at] = dump(values[at])
        return tuple(values)

    return row
