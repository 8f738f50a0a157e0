"""Bringing a file to the newest tables, on a copy: on any fault the original is as it was."""

from contextlib import suppress
from pathlib import Path

from alembic.command import upgrade
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.base.texts import N_
from netzwerkstatt.storage import engine as files
from netzwerkstatt.storage import journal, triggers
from netzwerkstatt.storage.journal import Kind, Stamp
from netzwerkstatt.storage.store import Store

SCRIPTS = Path(__file__).parent / "migrations"


def migrate(path: Path, old: int, new: int) -> None:
    """Lead a file from one revision to another; its history stays, but its steps can no longer be undone.

    Raises:
        Refused: `migration-failed`, or `disk-full`; the file is as it was.
    """
    copy = path.with_name(f".{path.name}.new")
    try:
        copy.unlink(missing_ok=True)
        files.backup(path, copy)
        # batch mode rebuilds tables: with foreign keys on it would silently delete what hangs on them
        engine = files.file_engine(copy, foreign_keys=False)
        try:
            _migrate(engine, old, new)
        finally:
            engine.dispose()
        _prove(copy)
        copy.replace(path)
    except (OSError, Refused) as fault:
        full = isinstance(fault, Refused) and fault.code == "disk-full"
        raise Refused("disk-full" if full else "migration-failed", name=path.name) from fault
    finally:
        with suppress(OSError):
            copy.unlink(missing_ok=True)


def migrated(path: Path, old: int, new: int) -> Engine:
    """Return an engine over a copy in memory that is led to another revision; the file stays as it is.

    Raises:
        Refused: `migration-failed`.
    """
    engine = files.copy_engine(path)
    try:
        _migrate(engine, old, new)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _migrate(engine: Engine, old: int, new: int) -> None:
    with files.write(engine) as connection:
        triggers.drop(connection)
        _upgrade(connection, old, new)
        journal.start(connection, Stamp(N_("Brought up to date"), "", "", new_id(), Kind.BARRIER))
        journal.stop(connection)
        triggers.ensure(connection)
        if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
            raise Refused("migration-failed")
        connection.exec_driver_sql(f"PRAGMA user_version = {new}")


def _upgrade(connection: Connection, old: int, new: int) -> None:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    script = ScriptDirectory.from_config(config)
    config.attributes.update(connection=connection, script=script, revision=f"{old:04}")
    upgrade(config, f"{new:04}")
    connection.exec_driver_sql("DROP TABLE alembic_version")  # the file names its revision itself


def _prove(copy: Path) -> None:
    """Read everything, and have SQLite look at every page."""
    engine = files.file_engine(copy)
    try:
        Store(engine)
        with files.look(engine) as connection:
            if connection.exec_driver_sql("PRAGMA integrity_check").scalar() != "ok":
                raise Refused("migration-failed")
    finally:
        engine.dispose()
