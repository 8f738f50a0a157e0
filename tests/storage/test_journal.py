"""Whatever people do can be taken back and done again, also after closing."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select, update
from sqlalchemy.exc import IntegrityError

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.people import Person, PersonId
from netzwerkstatt.domain.registrations import Registration, RegistrationId
from netzwerkstatt.domain.sessions import (
    Contribution,
    ContributionId,
    Session,
    SessionId,
    SessionOrder,
    SessionOrderId,
)
from netzwerkstatt.domain.snapshot import SHELVES
from netzwerkstatt.domain.venue import Room, RoomId
from netzwerkstatt.storage import engine, eventfile, writing
from netzwerkstatt.storage.changes import Change, net
from netzwerkstatt.storage.journal import Kind
from netzwerkstatt.storage.tables import TABLES
from tests.builders import Do, a_person, a_registration, a_room, a_session, an_event


def add(*records):
    return Do(lambda db: writing.add(db, records))


def put(was, **values):
    return Do(lambda db: writing.change(db, [(was, replace(was, **values))]))


def drop(record):
    return Do(lambda db: writing.remove(db, [record]))


def test_a_step_changes_the_snapshot_and_undo_leads_back(store):
    before = store.snapshot
    room = a_room()

    store.perform(add(room))
    assert store.snapshot.rooms == {room.id: room} or store.snapshot.rooms[room.id] == room

    store.undo()
    assert store.snapshot == before
    store.redo()
    assert store.snapshot.rooms[room.id] == room


def test_undo_and_redo_survive_closing(store, reopen):
    first, room = store.snapshot, a_room()
    store.perform(add(room))
    store.perform(put(room, name="Werkstatt"))
    last = store.snapshot

    again = reopen()
    again.undo()
    again = reopen()
    again.undo()
    assert again.snapshot == first
    again = reopen()
    again.redo()
    again.redo()
    assert again.snapshot == last


def test_a_new_step_ends_redo(store):
    store.perform(add(a_room("A")))
    store.undo()
    store.perform(add(a_room("B")))

    assert store.redoable is None
    with pytest.raises(Refused, match="nothing-to-redo"):
        store.redo()


def test_what_changes_nothing_leaves_no_step(store):
    room = a_room()
    store.perform(add(room))
    steps = store.newest().number

    assert not store.perform(put(room, name=room.name))
    assert store.newest().number == steps
    assert len(store.history()) == steps


def test_a_refused_deed_leaves_nothing(store):
    before, steps = store.snapshot, store.newest().number

    def half(db):
        writing.add(db, [a_room()])
        raise Refused("not-now")

    with pytest.raises(Refused, match="not-now"):
        store.perform(Do(half))
    assert store.snapshot == before
    assert store.newest().number == steps


def test_a_reference_to_nothing_is_refused(store):
    stray = a_registration(a_person())
    with pytest.raises(Refused, match="reference-missing"):
        store.perform(add(stray))
    assert not store.snapshot.registrations


def test_changing_a_record_that_is_gone_is_refused(store):
    with pytest.raises(Refused, match="record-gone"):
        store.perform(put(a_room(), name="Atelier"))


def test_deleting_takes_along_what_cannot_do_without_and_undo_brings_all_back(store):
    person, room = a_person(), a_room()
    session = a_session(room=room)
    registration = a_registration(person)
    store.perform(add(person, room, session, registration))
    before = store.snapshot

    store.perform(drop(person))
    store.perform(drop(room))
    assert not store.snapshot.registrations
    assert store.snapshot.sessions[session.id].room_id is None

    store.undo()
    store.undo()
    assert store.snapshot == before


def test_a_write_past_the_journal_is_refused(path):
    files = engine.file_engine(path)
    try:
        with pytest.raises(IntegrityError), engine.write(files) as connection:
            writing.add(connection, [a_room()])
    finally:
        files.dispose()


def test_missing_triggers_are_put_back_before_writing_and_not_by_reading(path, reopen):
    bare = engine.connect(path)
    bare.execute("DROP TRIGGER journal_room_INSERT")
    bare.close()

    reopen()
    assert not eventfile.is_current(path)
    eventfile.bring_up_to_date(path)
    assert eventfile.is_current(path)

    store = reopen()
    store.perform(add(a_room()))
    store.undo()
    assert not store.snapshot.rooms


def test_the_history_says_what_was_done(store):
    store.perform(Do(lambda db: writing.add(db, [a_room("Atelier")]), "Add room", "Atelier"))
    store.undo()

    undone, added, created = store.history()
    assert (added.label, added.subject, added.kind) == ("Add room", "Atelier", Kind.EDIT)
    assert (undone.label, undone.kind, undone.undoes) == ("Add room", Kind.UNDO, added.id)
    assert created.kind is Kind.BARRIER


def test_undo_is_refused_where_the_way_back_is_blocked(store, path):
    """Another program may write the file; what it changed is never overwritten."""
    room = a_room()
    store.perform(add(room))
    store.perform(put(room, name="Werkstatt"))
    other = eventfile.open_store(path)
    other.perform(put(replace(room, name="Werkstatt"), name="Atelier"))
    other.close()

    with pytest.raises(Refused, match="changed-since"):
        store.undo()


def test_unchanged_shelves_are_shared_between_snapshots(store):
    store.perform(add(a_person()))
    people = store.snapshot.people
    store.perform(add(a_room()))
    assert store.snapshot.people is people


def test_two_changes_fold_into_one():
    one = Change("room", "r", {"name": "a", "floor": "1"}, {"name": "b", "floor": "2"})
    two = Change("room", "r", {"name": "b"}, {"name": "a"})
    assert net([one, two]) == {("room", "r"): Change("room", "r", {"floor": "1"}, {"floor": "2"})}
    assert net([one, one.inverse()]) == {}


spot = st.integers(0, 3)
words = st.sampled_from(["Ä", "b'\"", "ß", "x\\y", "שלום", "", "a\nb"])


def there_is(db, kind, key):
    """Return the record of that id, as the file holds it."""
    table = TABLES[kind]
    row = db.execute(select(table).where(table.c.id == key)).first()
    return kind(*row) if row else None


def upsert(kind, number, word, other, third):
    def act(db):
        key = f"{kind.__name__}{number}"

        def link(record):
            found = there_is(db, record, f"{record.__name__}{other}")
            return found and found.id

        made = {
            Room: lambda: Room(RoomId(key), word, places=third or None),
            Person: lambda: Person(PersonId(key), word, str(third)),
            Session: lambda: Session(SessionId(key), word, room_id=link(Room), minutes=1 + third),
            Registration: lambda: (
                link(Person) and Registration(RegistrationId(key), link(Person), companions=third)
            ),
            Contribution: lambda: (
                link(Person)
                and link(Session)
                and Contribution(ContributionId(key), link(Session), link(Person), position=third)
            ),
        }[kind]()
        if made is None:
            return
        was = there_is(db, kind, key)
        if was:
            writing.change(db, [(was, made)])
        else:
            writing.add(db, [made])

    return Do(act)


def remove(kind, number):
    table = TABLES[kind]
    return Do(lambda db: db.execute(delete(table).where(table.c.id == f"{kind.__name__}{number}")))


def bulk(number):
    def act(db):
        db.execute(update(TABLES[Person]).values(email=str(number)))
        db.execute(delete(TABLES[Session]).where(TABLES[Session].c.title == "ß"))

    return Do(act)


KINDS = (Room, Person, Session, Registration, Contribution)
kinds = st.sampled_from(KINDS)
deeds = st.one_of(
    st.builds(upsert, kinds, spot, words, spot, spot),
    st.builds(upsert, kinds, spot, words, spot, spot),
    st.builds(remove, kinds, spot),
    st.builds(bulk, spot),
)
moves = st.lists(st.one_of(deeds, deeds, st.sampled_from(["undo", "redo", "reopen"])), max_size=20)


def _play(folder, sequence):
    """Follow a sequence beside a plain list of states, which knows nothing of journals."""
    path = folder / "fest.netzwerk"
    path.unlink(missing_ok=True)
    eventfile.create(path, [an_event()], "New event")
    store = eventfile.open_store(path)
    states, at = [store.snapshot], 0
    for move in sequence:
        if move == "reopen":
            store.close()
            store = eventfile.open_store(path)
        elif move == "undo" and at:
            store.undo()
            at -= 1
        elif move == "redo" and at + 1 < len(states):
            store.redo()
            at += 1
        elif isinstance(move, Do) and store.perform(move):
            states, at = [*states[: at + 1], store.snapshot], at + 1
        assert store.snapshot == states[at]
    store.close()
    store = eventfile.open_store(path)
    assert store.snapshot == states[at]
    return store, states, at


def _check(folder, sequence):
    store, states, at = _play(folder, sequence)
    for state in reversed(states[:at]):
        store.undo()
        assert store.snapshot == state
    assert store.undoable is None
    for state in states[1:]:
        store.redo()
        assert store.snapshot == state
    assert store.redoable is None
    store.close()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sequence=moves)
def test_undo_leads_back_through_every_state(sequence, tmp_path):
    """Whatever people do, taking it back restores each earlier event, doing it again each later one."""
    _check(tmp_path, sequence)


@pytest.mark.long
def test_a_thousand_random_sequences(tmp_path, request):
    """The same, a thousand times."""
    if not request.config.getoption("--long"):
        pytest.skip("a thousand random sequences run with --long; sixty run always")

    @settings(max_examples=1000, deadline=None)
    @given(sequence=moves)
    def run(sequence):
        _check(tmp_path, sequence)

    run()


def test_an_order_goes_with_either_of_its_sessions_and_comes_back_with_it(store):
    sessions = [a_session(f"Teil {n}") for n in range(3)]
    orders = [SessionOrder(SessionOrderId(new_id()), one.id, other.id) for one, other in pairwise(sessions)]
    store.perform(add(*sessions, *orders))
    assert set(store.snapshot.session_orders.values()) == set(orders)
    store.perform(drop(sessions[0]))
    assert set(store.snapshot.session_orders.values()) == {orders[1]}
    store.perform(drop(sessions[2]))
    assert len(store.snapshot.session_orders) == 0
    store.undo()
    store.undo()
    assert set(store.snapshot.session_orders.values()) == set(orders)


def test_every_shelf_has_its_table_and_every_field_its_column():
    for record, shelf in SHELVES.items():
        assert [column.name for column in TABLES[record].columns] == list(record.__dataclass_fields__), shelf


def test_every_reference_is_indexed():
    for table in TABLES.values():
        indexed = {column.name for index in table.indexes for column in index.columns}
        assert {key.parent.name for key in table.foreign_keys} <= indexed
