"""Rows to records: the whole event, or a new snapshot made from the old one and what changed."""

from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, select

from netzwerkstatt.domain.snapshot import SHELVES, Record, Shelf, Snapshot
from netzwerkstatt.storage.books import CHANGE
from netzwerkstatt.storage.changes import ChangeSet
from netzwerkstatt.storage.tables import RECORDS, TABLES


def read(connection: Connection) -> Snapshot:
    """Read everything, each table in the order of its ids."""
    shelves: dict[str, Any] = {}
    for record, shelf in SHELVES.items():
        table = TABLES[record]
        rows = connection.execute(select(table).order_by(table.c.id))
        shelves[shelf] = Shelf({row[0]: record(*row) for row in rows})
    return Snapshot(**shelves)


def patch(connection: Connection, old: Snapshot, step: int, changes: ChangeSet) -> Snapshot:
    """Copy the shelves that a step changed and read its rows again; all other shelves are shared."""
    fresh: dict[str, Any] = {}
    for name, touched in changes.tables.items():
        record = RECORDS[name]
        shelf: Shelf[Any, Any] = getattr(old, SHELVES[record])
        fresh[SHELVES[record]] = shelf.patched(touched, _touched(connection, record, step))
    return replace(old, **fresh)


def _touched(connection: Connection, record: type[Record], step: int) -> dict[str, Record]:
    """Read the rows of a table that a step touched, those that are there."""
    table = TABLES[record]
    rows = select(CHANGE.c.row).where(CHANGE.c.step == step, CHANGE.c.tbl == table.name)
    found = connection.execute(select(table).where(table.c.id.in_(rows)).order_by(table.c.id))
    return {row[0]: record(*row) for row in found}
