"""An event file as a whole: making one, knowing one, opening it, bringing it up to date, checking it."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import ModuleType
from typing import Final

from sqlalchemy import Connection
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

REVISION: Final = 1
"""The revision of the tables, kept as SQLite's `user_version`; `migrations` leads from one to the next."""

_MAGIC: Final = b"SQLite format 3\0"


def create(path: Path, records: Iterable[Record], label: str) -> None:
    """Make a new file that holds these records; it is there whole, or not at all.

    Raises:
        Refused: `file-exists`, `folder-read-only`, or `disk-full`.
    """
    _make(path, lambda half: _fill(half, records, label))


def copy(path: Path, to: Path) -> None:
    """Copy a file as it is now, also while somebody writes it; the copy is there whole, or not at all.

    Raises:
        Refused: `file-exists`, `folder-read-only`, or `disk-full`.
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
    except (OSError, Refused) as fault:
        full = isinstance(fault, Refused) and fault.code == "disk-full"
        raise Refused("disk-full" if full else "folder-read-only", name=path.name) from fault
    finally:
        with suppress(OSError):
            half.unlink(missing_ok=True)


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
        Refused: `file-missing`, `file-not-an-event`, `file-unreadable`, or as `engine.refusing`.
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
    with files.refusing(path.name):
        bare = files.connect(path)
        try:
            (application,) = bare.execute("PRAGMA application_id").fetchone()
            (number,) = bare.execute("PRAGMA user_version").fetchone()
        finally:
            bare.close()
    if application != files.APPLICATION:
        raise Refused("file-not-an-event", name=path.name)
    return int(number)


def open_store(path: Path) -> Store:
    """Open a file as it is; what an older version made is read from a copy in memory, brought up to date.

    Raises:
        Refused: as `revision`, or `file-newer` if a newer version of the program made it.
    """
    number = revision(path)
    if number > REVISION:
        raise Refused("file-newer", name=path.name)
    with _trusting(path):
        engine = (
            files.file_engine(path) if number == REVISION else _migration().migrated(path, number, REVISION)
        )
        try:
            return Store(engine)
        except BaseException:
            engine.dispose()
            raise


def is_current(path: Path) -> bool:
    """Tell whether a file can be written by this version as it is.

    Raises:
        Refused: as `revision`.
    """
    if revision(path) != REVISION:
        return False
    engine = files.file_engine(path)
    try:
        with files.look(engine) as connection:
            return triggers.present(connection) == triggers.wanted()
    finally:
        engine.dispose()


def bring_up_to_date(path: Path) -> None:
    """Give a file the tables and triggers of this version; nobody else may have it open.

    Raises:
        Refused: as `revision`, or `migration-failed`; the file is as it was.
    """
    number = revision(path)
    with _trusting(path):
        if number < REVISION:
            _migration().migrate(path, number, REVISION)
            return
        engine = files.file_engine(path)
        try:
            with files.write(engine) as connection:
                triggers.ensure(connection)
        finally:
            engine.dispose()


@contextmanager
def _trusting(path: Path) -> Iterator[None]:
    """Call a file damaged that does not hold what it should."""
    try:
        yield
    except (DatabaseError, KeyError, ValueError) as fault:
        raise Refused("file-damaged", name=path.name) from fault


def _migration() -> ModuleType:
    from netzwerkstatt.storage import migration  # noqa: PLC0415  (Alembic takes 0.4 s to load)

    return migration


def verify(path: Path) -> list[str]:
    """Return what SQLite finds wrong with a file: nothing, if all is well.

    Raises:
        Refused: as `revision`.
    """
    revision(path)
    engine = files.file_engine(path)
    try:
        with _trusting(path), files.look(engine) as connection:
            return _findings(connection)
    finally:
        engine.dispose()


def _findings(connection: Connection) -> list[str]:
    broken = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check") if row[0] != "ok"]
    return broken + [f"{row[0]}: {row[2]}" for row in connection.exec_driver_sql("PRAGMA foreign_key_check")]
