"""The journal's own tables and their neighbours; none of them is journaled."""

from typing import Final

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, MetaData, String, Table

from netzwerkstatt.storage.tables import NAMES

BOOKS: Final = MetaData(naming_convention=NAMES)
"""The tables that are never journaled."""

STEP: Final = Table(
    "step",
    BOOKS,
    Column("number", Integer, primary_key=True, autoincrement=False),  # orders this copy's steps
    Column("id", String, nullable=False, unique=True),  # names the step in every copy
    Column("kind", String, nullable=False),
    Column("label", String, nullable=False),  # a source text of the catalogue
    Column("subject", String, nullable=False),  # what or who it was about, as written then
    Column("at", String, nullable=False),  # UTC
    Column("author", String, nullable=False),
    Column("replica", String, nullable=False),  # drawn at every opening; tells a person where it was made
    Column("clock", Integer, nullable=False),  # logical
    Column("undoes", String),
    Column("cut", Integer, nullable=False, default=0),  # 1 where the words and changes were erased
)

CHANGE: Final = Table(
    "change",
    BOOKS,
    Column("number", Integer, primary_key=True),
    Column("step", Integer, ForeignKey("step.number"), nullable=False, index=True),
    Column("tbl", String, nullable=False),
    Column("row", String, nullable=False),
    Column("before", String),
    Column("after", String),
)
"""One row before and after, as JSON; written by triggers only."""

RECORDING: Final = Table("recording", BOOKS, Column("step", Integer, primary_key=True, autoincrement=False))
"""The step being recorded: filled and emptied within one transaction, so nobody else sees it."""

TOMBSTONE: Final = Table("tombstone", BOOKS, Column("id", String, primary_key=True))
"""The id of a row whose content was erased for good."""

ATTACHMENT: Final = Table(
    "attachment",
    BOOKS,
    Column("sha256", String, primary_key=True),
    Column("media_type", String, nullable=False),
    Column("size", Integer, nullable=False),
    Column("bytes", LargeBinary, nullable=False),
)
"""Files that records refer to; kept once, found by what they are."""
