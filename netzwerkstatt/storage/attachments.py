"""Files people attach: bytes are kept once, outside the journal, for as long as anything refers to them."""

from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from sqlalchemy import Column, Connection, delete, insert, select

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.domain.event import Attachment
from netzwerkstatt.storage import journal
from netzwerkstatt.storage.books import ATTACHMENT
from netzwerkstatt.storage.tables import METADATA

LIMIT = 20_000_000  # bytes


def keep(connection: Connection, content: bytes, media_type: str) -> Attachment:
    """Store bytes and return their name; the same bytes are stored once.

    Raises:
        Refused: `attachment-too-large` above 20 MB.
    """
    if len(content) > LIMIT:
        raise Refused("attachment-too-large", megabytes=len(content) // 1_000_000)
    name = sha256(content).hexdigest()
    if connection.scalar(select(ATTACHMENT.c.sha256).where(ATTACHMENT.c.sha256 == name)) is None:
        row = {"sha256": name, "media_type": media_type, "size": len(content), "bytes": content}
        connection.execute(insert(ATTACHMENT), row)
    return Attachment(name)


def fetch(connection: Connection, name: Attachment) -> bytes | None:
    """Return the bytes of that name."""
    return connection.scalar(select(ATTACHMENT.c.bytes).where(ATTACHMENT.c.sha256 == name))


def collect(connection: Connection, author: str) -> int:
    """Drop the bytes that no row and no step to undo or redo refers to; return how many."""
    unused = set(connection.scalars(select(ATTACHMENT.c.sha256))).difference(_shown(connection))
    if unused:  # only then is the journal worth reading
        unused.difference_update(_undoable(connection, author))
    for name in unused:
        connection.execute(delete(ATTACHMENT).where(ATTACHMENT.c.sha256 == name))
    return len(unused)


def _columns() -> list[Column[Any]]:
    tables = METADATA.sorted_tables
    return [column for table in tables for column in table.columns if column.info.get("attachment")]


def _shown(connection: Connection) -> Iterator[str]:
    """Return the names that records refer to."""
    for column in _columns():
        yield from connection.scalars(select(column).where(column.is_not(None)))


def _undoable(connection: Connection, author: str) -> Iterator[str]:
    """Return the names that steps to undo or redo refer to."""
    stacks = journal.stacks(connection, author)
    names = {(column.table.name, column.name) for column in _columns()}
    for step in stacks.undo + stacks.redo:
        for change in journal.changes(connection, step):
            for side in (change.before or {}, change.after or {}):
                yield from (
                    str(side[name]) for table, name in names if table == change.table and side.get(name)
                )
