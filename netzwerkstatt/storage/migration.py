"""Bringing a file to the newest tables, on a copy: on any fault the original is as it was."""

from pathlib import Path

from alembic.command import upgrade
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.base.texts import N_
from netzwerkstatt.storage import engine as files
from netzwerkstatt.storage import journal, triggers
from netzwerkstatt.storage.journal import Kind, Stamp
from netzwerkstatt.storage.store import Store

SCRIPTS = Path(__file__).parent / "migrations"


def migrate(path: Path, old: int, new: int, scripts: Path = SCRIPTS) -> None:
    """Lead a file from one revision to another; its history stays, but its steps can no longer be undone.

    Raises:
        Refused: `migration-failed`; the file is as it was.
    """
    copy = path.with_name(f".{path.name}.new")
    copy.unlink(missing_ok=True)
    try:
        files.backup(path, copy)
        _migrate(copy, old, new, scripts)
        _prove(copy)
        copy.replace(path)
    finally:
        copy.unlink(missing_ok=True)


def _migrate(copy: Path, old: int, new: int, scripts: Path) -> None:
    # batch mode rebuilds tables: with foreign keys on it would silently delete what hangs on them
    engine = files.file_engine(copy, foreign_keys=False)
    try:
        with files.write(engine) as connection:
            triggers.drop(connection)
            _upgrade(connection, old, new, scripts)
            journal.start(connection, Stamp(N_("Brought up to date"), "", "", new_id(), Kind.BARRIER))
            journal.stop(connection)
            triggers.ensure(connection)
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                raise Refused("migration-failed")
            connection.exec_driver_sql(f"PRAGMA user_version = {new}")
    finally:
        engine.dispose()


def _upgrade(connection: Connection, old: int, new: int, scripts: Path) -> None:
    config = Config()
    config.set_main_option("script_location", str(scripts))
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
