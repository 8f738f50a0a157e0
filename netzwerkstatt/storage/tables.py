"""What is kept: one table for each type of record, one column for each of its fields.

The tables follow from the records, so that the two cannot drift apart: a field that holds the id of another
record refers to it, and a field that may be empty may be null. Where the other record goes, a field that may
be empty becomes empty, and a record that cannot do without it goes too.
"""

import re
from dataclasses import Field, fields
from types import NoneType
from typing import Any, Final, get_args, get_type_hints

from sqlalchemy import Column, ForeignKey, MetaData, String, Table

from netzwerkstatt.domain.acceptance import Acceptance
from netzwerkstatt.domain.event import Attachment
from netzwerkstatt.domain.snapshot import SHELVES, Record
from netzwerkstatt.domain.venue import AccessFact
from netzwerkstatt.storage.columns import column_type

NAMES: Final = {  # migrations need every constraint to have a name
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "ix": "ix_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}
_PARTS: Final = (AccessFact, Acceptance)
"""Nothing without what they belong to, though each reference may be empty."""

METADATA: Final = MetaData(naming_convention=NAMES)
"""The journaled tables."""


def _name(record: type[Record]) -> str:
    """Return the name of a record's table: `AccessFact` lies in `access_fact`."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", record.__name__).lower()


def _column(record: type[Record], field: Field[Any], hint: Any) -> Column[Any]:
    kinds = [kind for kind in get_args(hint) or (hint,) if kind is not NoneType]
    kind, optional = kinds[0], NoneType in get_args(hint)
    if field.name == "id":
        return Column("id", String, primary_key=True)
    if kind in _IDS:
        leave = "SET NULL" if optional and record not in _PARTS else "CASCADE"
        target = ForeignKey(f"{_IDS[kind]}.id", ondelete=leave, deferrable=True, initially="IMMEDIATE")
        return Column(field.name, String, target, nullable=optional, index=True)
    plain = getattr(kind, "__supertype__", kind)
    marks = {"attachment": True} if kind is Attachment else {}
    return Column(field.name, column_type(plain), nullable=optional, info=marks)


def _table(record: type[Record]) -> Table:
    hints = get_type_hints(record)
    columns = [_column(record, field, hints[field.name]) for field in fields(record)]
    return Table(_name(record), METADATA, *columns)


_IDS: Final = {get_type_hints(record)["id"]: _name(record) for record in SHELVES}
TABLES: Final = {record: _table(record) for record in SHELVES}
"""The table of each type of record; its columns stand in the order of the fields."""

RECORDS: Final = {table.name: record for record, table in TABLES.items()}
"""The type of record that each table holds."""
