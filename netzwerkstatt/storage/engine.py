"""How a file is opened: one connection, quiet and strict, every transaction begun by us."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlcipher3 import dbapi2

APPLICATION: Final = 0x4E5A5754  # "NZWT"
DamageError: Final[type[Exception]] = dbapi2.DatabaseError
_PRAGMAS: Final = (
    "journal_mode = DELETE",  # a document is one file: WAL would leave two more beside it
    "synchronous = FULL",
    "secure_delete = ON",
    "temp_store = MEMORY",
    "recursive_triggers = ON",  # without it, INSERT OR REPLACE deletes without a DELETE trigger
)


def connect(path: Path, *, foreign_keys: bool = True) -> Any:
    """Open a bare DBAPI connection; a file that is not there is made."""
    bare = dbapi2.connect(str(path), isolation_level=None, check_same_thread=False)
    try:
        bare.execute("PRAGMA cipher_log_level = NONE")
        for pragma in _PRAGMAS:
            bare.execute(f"PRAGMA {pragma}")
        bare.execute(f"PRAGMA foreign_keys = {foreign_keys:d}")  # means nothing once a transaction has begun
    except BaseException:
        bare.close()
        raise
    return bare


def file_engine(path: Path, *, foreign_keys: bool = True) -> Engine:
    """Return an engine over a file; it has one connection, and whoever comes second waits."""
    engine = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=lambda: connect(path, foreign_keys=foreign_keys),
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writing = connection.get_execution_options().get("writing", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine


@contextmanager
def write(engine: Engine) -> Iterator[Connection]:
    """Open a transaction that writes; references are checked at its end."""
    with engine.connect().execution_options(writing=True) as connection, connection.begin():
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        yield connection


@contextmanager
def look(engine: Engine) -> Iterator[Connection]:
    """Open a transaction that sees one moment, however many tables it reads."""
    with engine.connect() as connection, connection.begin():
        yield connection


def backup(source: Path, target: Path) -> None:
    """Copy an event file by SQLite's online-backup API; a target that is there is replaced in whole."""
    bare = connect(source)
    try:
        copy = connect(target)
        try:
            bare.backup(copy)
        finally:
            copy.close()
    finally:
        bare.close()


def vacuum(engine: Engine) -> None:
    """Rewrite the file, so that nothing deleted is left in it."""
    raw = engine.raw_connection()
    try:
        raw.cursor().execute("VACUUM")
    finally:
        raw.close()
