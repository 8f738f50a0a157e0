"""An event file as a whole: making one, knowing one, opening it, bringing it up to date, checking it."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DatabaseError

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.snapshot import Record
from netzwerkstatt.storage import engine as files
from netzwerkstatt.storage import journal, triggers, writing
from netzwerkstatt.storage.books import BOOKS
from netzwerkstatt.storage.journal import Kind, Stamp
from netzwerkstatt.storage.store import Store
from netzwerkstatt.storage.tables import METADATA

SUFFIX: Final = ".netzwerk"
REVISION: Final = 1
"""The revision of the tables, kept as SQLite's `user_version`; `migrations` leads from one to the next."""

_MAGIC: Final = b"SQLite format 3\0"


def create(path: Path, records: Iterable[Record], label: str) -> None:
    """Make a new file that holds these records; it is there whole, or not at all.

    Raises:
        Refused: `file-exists`, or `folder-read-only`.
    """
    _make(path, lambda half: _fill(half, records, label))


def copy(path: Path, to: Path) -> None:
    """Copy a file as it is now, also while somebody writes it; the copy is there whole, or not at all.

    Raises:
        Refused: `file-exists`, or `folder-read-only`.
    """
    _make(to, lambda half: files.backup(path, half))


def _make(path: Path, fill: Callable[[Path], None]) -> None:
    """Fill a file beside the place, then put it there."""
    if path.exists():
        raise Refused("file-exists", name=path.name)
    half = path.with_name(f".{path.name}.new")
    try:
        half.unlink(missing_ok=True)
        fill(half)
        half.replace(path)
    except (OSError, DatabaseError, files.DamageError) as fault:
        half.unlink(missing_ok=True)
        raise Refused("folder-read-only", name=path.name) from fault
    except BaseException:
        half.unlink(missing_ok=True)
        raise


def _fill(path: Path, records: Iterable[Record], label: str) -> None:
    engine = files.file_engine(path)
    try:
        with files.write(engine) as connection:
            METADATA.create_all(connection)
            BOOKS.create_all(connection)
            triggers.ensure(connection)
            journal.start(connection, Stamp(label, "", "", new_id(), Kind.BARRIER))
            writing.add(connection, records)
            journal.stop(connection)
            connection.exec_driver_sql(f"PRAGMA user_version = {REVISION}")
            connection.exec_driver_sql(f"PRAGMA application_id = {files.APPLICATION}")
    finally:
        engine.dispose()


def revision(path: Path) -> int:
    """Return the revision of a file's tables.

    Raises:
        Refused: `file-missing`, `file-not-an-event`, `file-unreadable`, or `file-damaged`.
    """
    try:
        with path.open("rb") as file:
            head = file.read(len(_MAGIC))
    except FileNotFoundError as fault:
        raise Refused("file-missing", name=path.name) from fault
    except OSError as fault:
        raise Refused("file-unreadable", name=path.name) from fault
    if head != _MAGIC:
        raise Refused("file-not-an-event", name=path.name)
    try:
        bare = files.connect(path)
        try:
            (application,) = bare.execute("PRAGMA application_id").fetchone()
            (number,) = bare.execute("PRAGMA user_version").fetchone()
        finally:
            bare.close()
    except files.DamageError as fault:
        raise Refused("file-damaged", name=path.name) from fault
    if application != files.APPLICATION:
        raise Refused("file-not-an-event", name=path.name)
    return int(number)


def open_store(path: Path) -> Store:
    """Open a file, brought up to date if need be.

    Raises:
        Refused: as `revision`, or `file-newer` if a newer version of the program made it.
    """
    number = revision(path)
    if number > REVISION:
        raise Refused("file-newer", name=path.name)
    try:
        if number < REVISION:
            from netzwerkstatt.storage import migration  # noqa: PLC0415  (Alembic takes 0.4 s to load)

            migration.migrate(path, number, REVISION)
        engine = files.file_engine(path)
        try:
            return _opened(engine)
        except BaseException:
            engine.dispose()
            raise
    except (DatabaseError, files.DamageError, KeyError, ValueError) as fault:
        raise Refused("file-damaged", name=path.name) from fault


def _opened(engine: Engine) -> Store:
    with files.look(engine) as connection:
        complete = triggers.present(connection) == triggers.wanted()
    if not complete:
        with files.write(engine) as connection:
            triggers.ensure(connection)
    return Store(engine)


def verify(path: Path) -> list[str]:
    """Return what SQLite finds wrong with a file: nothing, if all is well.

    Raises:
        Refused: as `revision`.
    """
    revision(path)
    engine = files.file_engine(path)
    try:
        with files.look(engine) as connection:
            return _findings(connection)
    except (DatabaseError, files.DamageError) as fault:
        raise Refused("file-damaged", name=path.name) from fault
    finally:
        engine.dispose()


def _findings(connection: Connection) -> list[str]:
    broken = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check") if row[0] != "ok"]
    return broken + [f"{row[0]}: {row[2]}" for row in connection.exec_driver_sql("PRAGMA foreign_key_check")]
