"""What the disk refuses: one plain reason, nothing changed, and work goes on afterwards."""

from contextlib import contextmanager

import pytest

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.storage import engine, eventfile, writing
from tests.builders import Do, a_person

PERSON = a_person("Annas", "Arbeit")


def add(store, *people):
    return store.perform(Do(lambda db: writing.add(db, people)))


@contextmanager
def held(path, *statements):
    """Hold a file as another program would."""
    other = engine.connect(path)
    for statement in statements:
        other.execute(statement).fetchall()
    yield
    other.close()


@contextmanager
def narrowed(store, narrow, widen):
    """Let SQLite meet a limit, as it would meet a full or a protected disk."""
    with engine.look(store._engine) as connection:
        connection.exec_driver_sql(f"PRAGMA {narrow}")
    yield
    with engine.look(store._engine) as connection:
        connection.exec_driver_sql(f"PRAGMA {widen}")


def _refused(store, code):
    before, steps = store.snapshot, store.newest().number
    with pytest.raises(Refused) as refused:
        add(store, *(a_person(str(n), "x" * 2000) for n in range(20)))
    assert refused.value.code == code
    assert refused.value.facts["name"] == "fest.netzwerk"
    assert store.snapshot == before
    assert store.newest().number == steps


def _works_again(store):
    add(store, PERSON)
    assert store.snapshot.people[PERSON.id] == PERSON


def test_a_reader_of_another_program_delays_and_changes_nothing(store, path):
    with held(path, "BEGIN", "SELECT * FROM event"):
        _refused(store, "file-busy")
    _works_again(store)


def test_a_writer_of_another_program_delays_and_changes_nothing(store, path):
    with held(path, "BEGIN IMMEDIATE"):
        _refused(store, "file-busy")
    _works_again(store)


@pytest.mark.parametrize("read", [eventfile.open_store, eventfile.verify, eventfile.revision])
def test_a_file_that_is_in_use_is_not_called_damaged(path, read):
    with held(path, "BEGIN EXCLUSIVE"), pytest.raises(Refused, match="file-busy"):
        read(path)


def test_a_full_disk_changes_nothing(store):
    with narrowed(store, "max_page_count = 1", "max_page_count = 1073741823"):
        _refused(store, "disk-full")
    _works_again(store)


def test_a_protected_file_changes_nothing(store):
    with engine.look(store._engine) as connection:
        connection.exec_driver_sql("PRAGMA query_only = 1")
    with pytest.raises(Refused, match="file-read-only"):
        add(store, PERSON)


def test_a_disk_that_takes_no_more_changes_nothing(store, no_larger_files):
    with no_larger_files(20_000):
        _refused(store, "file-unreachable")
    _works_again(store)


def test_a_fault_tells_nobody_whom_it_concerned(store):
    """Even a fault of the program itself shows a statement without its values."""

    def fail(db):
        writing.add(db, [PERSON])
        db.exec_driver_sql("INSERT INTO nowhere VALUES (?)", ("Annas Arbeit",))

    with pytest.raises(Exception, match="nowhere") as fault:
        store.perform(Do(fail))
    assert "Annas" not in str(fault.value)
