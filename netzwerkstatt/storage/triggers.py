"""Triggers made from the tables. They note what changed under the step in `recording`.

Without a step in `recording` the note has no step number, and its NOT NULL refuses the write: nothing can
change an event past the journal. Migrations drop the triggers and make them anew.
"""

from functools import cache
from typing import Final

from sqlalchemy import Connection, Table

from netzwerkstatt.storage.tables import METADATA

_NOTE: Final = "INSERT INTO change (step, tbl, row, before, after) VALUES ((SELECT step FROM recording), "


def ensure(connection: Connection) -> bool:
    """Compare the triggers present with those wanted; replace them where they differ and return whether."""
    if present(connection) == wanted():
        return False
    drop(connection)
    for sql in wanted().values():
        connection.exec_driver_sql(sql)
    return True


def drop(connection: Connection) -> None:
    """Switch the journal off, for as long as this transaction needs."""
    for name in present(connection):
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"')


def present(connection: Connection) -> dict[str, str]:
    """Return the journal triggers that the file holds: name and text."""
    sql = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND substr(name, 1, 8) = 'journal_'"
    return {row[0]: row[1] for row in connection.exec_driver_sql(sql)}


@cache
def wanted() -> dict[str, str]:
    """Return the triggers that the tables ask for: name and text."""
    return {name: sql for table in METADATA.sorted_tables for name, sql in _of(table).items()}


def _image(columns: list[str], side: str) -> str:
    return "json_object(" + ", ".join(f"'{name}', {side}.\"{name}\"" for name in columns) + ")"


def _changed(columns: list[str], side: str) -> str:
    """Spell only the columns that differ (a subquery over VALUES does not work inside a trigger)."""
    parts = (
        f'CASE WHEN OLD."{name}" IS NOT NEW."{name}" '
        f"THEN ',\"{name}\":' || json_quote({side}.\"{name}\") ELSE '' END"
        for name in columns
    )
    return "'{' || substr(" + " || ".join(parts) + ", 2) || '}'"


def _of(table: Table) -> dict[str, str]:
    """Return a table's three triggers; SQLite has no row variable to loop over: columns are spelled out."""
    columns = [column.name for column in table.columns]
    differs = " OR ".join(f'OLD."{name}" IS NOT NEW."{name}"' for name in columns)
    kinds = {
        "INSERT": ("", "NEW", "NULL", _image(columns, "NEW")),
        "DELETE": ("", "OLD", _image(columns, "OLD"), "NULL"),
        "UPDATE": (f"WHEN {differs} ", "OLD", _changed(columns, "OLD"), _changed(columns, "NEW")),
    }
    return {
        f"journal_{table.name}_{kind}": f"CREATE TRIGGER journal_{table.name}_{kind} AFTER {kind} "
        f"ON \"{table.name}\" {when}BEGIN {_NOTE}'{table.name}', {side}.id, {before}, {after}); END"
        for kind, (when, side, before, after) in kinds.items()
    }
