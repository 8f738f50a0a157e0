"""An event file: there whole or not at all, known by what is in it, opened only where it can be trusted."""

import shutil
import sqlite3

import pytest
from sqlalchemy.exc import IntegrityError

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.storage import engine, eventfile, migration, writing
from tests.builders import Do, a_room, an_event


def test_a_new_file_holds_its_event_and_nothing_can_be_undone(path):
    store = eventfile.open_store(path)
    assert store.snapshot.event.title == "Nachbarschaftstag"
    assert store.undoable is None
    store.close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_file_is_never_overwritten(path):
    before = path.read_bytes()
    with pytest.raises(Refused, match="file-exists"):
        eventfile.create(path, [an_event("Neu")], "New event")
    assert path.read_bytes() == before


def test_a_folder_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(Refused, match="folder-read-only"):
        eventfile.create(tmp_path / "nirgends" / "fest.netzwerk", [an_event()], "New event")


def test_a_fault_while_filling_leaves_no_file(tmp_path):
    event = an_event()
    with pytest.raises(IntegrityError):
        eventfile.create(tmp_path / "fest.netzwerk", [event, event], "New event")
    assert not list(tmp_path.iterdir())


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(Refused, match="file-missing"):
        eventfile.open_store(tmp_path / "weg.netzwerk")


def test_a_folder_in_its_place_is_refused(tmp_path):
    with pytest.raises(Refused, match="file-unreadable"):
        eventfile.open_store(tmp_path)


@pytest.mark.parametrize("content", [b"", b"Vorname;Nachname\n", b"PK\x03\x04", b"SQLite format 3"])
def test_another_kind_of_file_is_refused_and_left_alone(tmp_path, content):
    file = tmp_path / "liste.netzwerk"
    file.write_bytes(content)
    with pytest.raises(Refused, match="file-not-an-event"):
        eventfile.open_store(file)
    assert file.read_bytes() == content


def test_another_program_s_database_is_refused(tmp_path):
    file = tmp_path / "fotos.netzwerk"
    with sqlite3.connect(file) as other:
        other.execute("CREATE TABLE t (x)")
    other.close()
    with pytest.raises(Refused, match="file-not-an-event"):
        eventfile.open_store(file)


def test_a_newer_file_is_refused(path):
    bare = engine.connect(path)
    bare.execute(f"PRAGMA user_version = {eventfile.REVISION + 1}")
    bare.close()
    with pytest.raises(Refused, match="file-newer"):
        eventfile.open_store(path)


@pytest.mark.parametrize("at", [100, 4096, 40_960])
def test_a_damaged_file_is_refused_or_found_by_verify(path, at):
    content = bytearray(path.read_bytes())
    content[at : at + 4096] = b"\xaa" * 4096
    path.write_bytes(content)
    try:
        found = eventfile.verify(path)
    except Refused as refused:
        found = [refused.code]
    assert found
    if found[0].startswith("file-"):
        with pytest.raises(Refused, match=found[0]):
            eventfile.open_store(path)


def test_a_whole_file_has_no_findings(path):
    assert eventfile.verify(path) == []


_STEP = '''
"""Give rooms a colour."""
import sqlalchemy as sa
from alembic import op

revision, down_revision = "0002", "0001"

def upgrade():
    with op.batch_alter_table("room") as room:
        room.add_column(sa.Column("colour", sa.String, nullable=False, server_default="{value}"))
    {more}
'''


@pytest.fixture
def scripts(tmp_path, monkeypatch):
    """Return a folder of migrations that may be added to."""
    folder = tmp_path / "scripts"
    shutil.copytree(migration.SCRIPTS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(migration, "SCRIPTS", folder)
    return folder / "versions"


@pytest.fixture
def older(path, scripts):
    """Return an event file of the revision before the present one; nothing differs but its number."""
    _with_a_room(path)
    bare = engine.connect(path)
    bare.execute("PRAGMA user_version = 0")
    bare.close()
    (scripts / "0000_before.py").write_text("revision, down_revision = '0000', None\n\ndef upgrade(): pass\n")
    (scripts / "0001_first.py").write_text(
        "revision, down_revision = '0001', '0000'\n\ndef upgrade(): pass\n"
    )
    return path


def _with_a_room(path):
    store = eventfile.open_store(path)
    room = a_room("Saal")
    store.perform(Do(lambda db: writing.add(db, [room])))
    store.close()


def _colours(path):
    bare = sqlite3.connect(path)
    try:
        return bare.execute("SELECT name, colour FROM room").fetchall()
    finally:
        bare.close()


def test_a_migration_keeps_rows_and_history(path, tmp_path, monkeypatch, scripts):
    _with_a_room(path)
    (scripts / "0002_colour.py").write_text(_STEP.format(value="blau", more="pass"))
    monkeypatch.setattr(
        migration, "_prove", lambda _copy: None
    )  # today's program does not know tomorrow's column

    migration.migrate(path, 1, 2)

    assert _colours(path) == [("Saal", "blau")]
    assert engine.connect(path).execute("PRAGMA user_version").fetchone() == (2,)
    assert {file.name for file in tmp_path.iterdir()} == {path.name, "scripts"}


@pytest.mark.parametrize("fault", ["1 / 0", "op.execute('DELETE FROM nowhere')"])
def test_a_migration_that_fails_leaves_the_file_as_it_was(path, tmp_path, scripts, fault):
    _with_a_room(path)
    (scripts / "0002_colour.py").write_text(_STEP.format(value="blau", more=fault))
    before = path.read_bytes()

    with pytest.raises(Exception, match=r"zero|nowhere"):
        migration.migrate(path, 1, 2)

    assert path.read_bytes() == before
    assert {file.name for file in tmp_path.iterdir()} == {path.name, "scripts"}


def test_a_migration_without_room_leaves_the_file_as_it_was(older, tmp_path, no_larger_files):
    before = older.read_bytes()
    with no_larger_files(len(before) // 2), pytest.raises(Refused, match="migration-failed"):
        eventfile.bring_up_to_date(older)
    assert older.read_bytes() == before
    assert {file.name for file in tmp_path.iterdir()} == {older.name, "scripts"}


def test_reading_an_older_file_leaves_it_as_it_is(older, tmp_path):
    before = older.read_bytes()
    store = eventfile.open_store(older)
    assert [room.name for room in store.snapshot.rooms.values()] == ["Saal"]
    assert store.history()
    store.close()
    assert older.read_bytes() == before
    assert {file.name for file in tmp_path.iterdir()} == {older.name, "scripts"}


def test_an_older_file_is_brought_up_to_date_to_be_written(older):
    assert not eventfile.is_current(older)
    eventfile.bring_up_to_date(older)
    assert eventfile.is_current(older)

    store = eventfile.open_store(older)
    assert [room.name for room in store.snapshot.rooms.values()] == ["Saal"]
    assert store.undoable is None
    assert store.history()[0].label == "Brought up to date"
    store.close()


def test_a_full_disk_is_told_when_a_file_is_made(tmp_path, no_larger_files):
    with no_larger_files(10_000), pytest.raises(Refused, match="folder-read-only"):
        eventfile.create(tmp_path / "fest.netzwerk", [an_event()], "New event")
    assert not list(tmp_path.iterdir())
