"""Deleting personal data is for good: nothing of them is left in the file."""

from dataclasses import replace

import pytest

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.storage import writing
from tests.builders import Do, a_person, a_registration

LEAVER = a_person("Xanthippe", "Quittenbaum", email="xanthippe@example.org")


@pytest.fixture
def erased(store):
    stays = a_person("Mira", "Sönmez")
    store.perform(
        Do(lambda db: writing.add(db, [LEAVER, stays, a_registration(LEAVER)]), subject="Xanthippe")
    )
    store.perform(Do(lambda db: writing.change(db, [(LEAVER, replace(LEAVER, town="Quittenhausen"))])))
    store.erase([LEAVER.id], "Personal data deleted")
    return store


def test_the_rows_are_gone_and_what_hung_on_them(erased):
    assert [person.given for person in erased.snapshot.people.values()] == ["Mira"]
    assert not erased.snapshot.registrations


def test_no_word_is_left_in_the_file(erased, path):
    erased.close()
    content = path.read_bytes()
    for word in (b"Xanthippe", b"Quittenbaum", b"xanthippe@", b"Quittenhausen"):
        assert word not in content


def test_the_way_back_is_gone_and_the_history_begins_anew(erased):
    with pytest.raises(Refused, match="nothing-to-undo"):
        erased.undo()
    newest, *earlier = erased.history()
    assert newest.label == "Personal data deleted"
    assert all(step.label == step.subject == "" for step in earlier)


def test_work_goes_on_afterwards(erased, reopen):
    erased.perform(Do(lambda db: writing.add(db, [a_person("Ali")])))
    again = reopen()
    again.undo()
    assert [person.given for person in again.snapshot.people.values()] == ["Mira"]


def test_erasing_nothing_only_ends_undo(store):
    store.perform(Do(lambda db: writing.add(db, [a_person()])))
    store.erase([], "Personal data deleted")
    assert store.undoable is None
    assert len(store.snapshot.people) == 1
