"""How a file is opened: one connection, quiet and strict, every transaction begun by us."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from netzwerkstatt.base.faults import Refused

APPLICATION: Final = 0x4E5A5754  # "NZWT"
_PATIENCE: Final = 2.0  # seconds to wait for another program that has the file
_IN_MEMORY: Final = Path(":memory:")
_CODES: Final = {
    dbapi2.SQLITE_BUSY: "file-busy",
    dbapi2.SQLITE_LOCKED: "file-busy",
    dbapi2.SQLITE_FULL: "disk-full",
    dbapi2.SQLITE_READONLY: "file-read-only",
    dbapi2.SQLITE_IOERR: "file-unreachable",
    dbapi2.SQLITE_CANTOPEN: "file-unreachable",
    dbapi2.SQLITE_CORRUPT: "file-damaged",
    dbapi2.SQLITE_NOTADB: "file-damaged",
}
"""Why SQLite could not do it; whatever is not here is a fault of ours."""
_PRAGMAS: Final = (
    "journal_mode = DELETE",  # a document is one file: WAL would leave two more beside it
    "synchronous = FULL",
    "secure_delete = ON",
    "temp_store = MEMORY",
    "recursive_triggers = ON",  # without it, INSERT OR REPLACE deletes without a DELETE trigger
)


def connect(path: Path, *, foreign_keys: bool = True) -> Any:
    """Open a bare DBAPI connection; a file that is not there is made."""
    bare = dbapi2.connect(str(path), timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
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
    return _engine(path.name, lambda: connect(path, foreign_keys=foreign_keys))


def copy_engine(path: Path) -> Engine:
    """Return an engine over a copy of a file in memory, without foreign keys; the file is only read."""

    def copied() -> Any:
        bare = connect(_IN_MEMORY, foreign_keys=False)
        try:
            _copy(path, bare)
        except BaseException:
            bare.close()
            raise
        return bare

    return _engine(path.name, copied)


def _engine(name: str, creator: Callable[[], Any]) -> Engine:
    engine = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=creator,
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
        hide_parameters=True,  # they are personal data, and a fault may be written down
        execution_options={"name": name},
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writing = connection.get_execution_options().get("writing", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine


@contextmanager
def refusing(name: str) -> Iterator[None]:
    """Say as a code what the disk, the system or another program does not allow with the file of that name.

    Raises:
        Refused: `file-busy`, `disk-full`, `file-read-only`, `file-unreachable` or `file-damaged`.
    """
    try:
        yield
    except (DBAPIError, dbapi2.Error) as fault:
        cause = fault.orig if isinstance(fault, DBAPIError) else fault
        code = _CODES.get((getattr(cause, "sqlite_errorcode", None) or 0) & 0xFF)
        if code is None:
            raise
        raise Refused(code, name=name) from fault


@contextmanager
def write(engine: Engine) -> Iterator[Connection]:
    """Open a transaction that writes; references are checked at its end.

    Raises:
        Refused: as `refusing`; nothing has changed then.
    """
    with (
        refusing(_name(engine)),
        engine.connect().execution_options(writing=True) as connection,
        connection.begin(),
    ):
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        yield connection


@contextmanager
def look(engine: Engine) -> Iterator[Connection]:
    """Open a transaction that sees one moment, however many tables it reads.

    Raises:
        Refused: as `refusing`.
    """
    with refusing(_name(engine)), engine.connect() as connection, connection.begin():
        yield connection


def backup(source: Path, target: Path) -> None:
    """Copy an event file by SQLite's online-backup API; a target that is there is replaced in whole.

    Raises:
        OSError: if the one cannot be read or the other not be written.
    """
    try:
        copy = connect(target)
        try:
            _copy(source, copy)
        finally:
            copy.close()
    except dbapi2.Error as fault:
        raise OSError(str(fault)) from fault


def vacuum(engine: Engine) -> None:
    """Rewrite the file, so that nothing deleted is left in it.

    Raises:
        Refused: as `refusing`.
    """
    with refusing(_name(engine)):
        raw = engine.raw_connection()
        try:
            raw.cursor().execute("VACUUM")
        finally:
            raw.close()


def _copy(source: Path, target: Any) -> None:
    bare = connect(source)
    try:
        bare.backup(target, progress=_not_forever)
    finally:
        bare.close()


def _not_forever(status: int, _remaining: int, _total: int) -> None:
    """Give up where another program holds the file; the library would try again without end."""
    if status in {dbapi2.SQLITE_BUSY, dbapi2.SQLITE_LOCKED}:
        fault = dbapi2.OperationalError("database is locked")
        fault.sqlite_errorcode = status
        raise fault


def _name(engine: Engine) -> str:
    name: str = engine.get_execution_options()["name"]
    return name
