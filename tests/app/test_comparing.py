"""What differs between two moments of an event, in numbers."""

from dataclasses import replace

import pytest

from netzwerkstatt.app.comparing import differing
from netzwerkstatt.base.texts import texts
from netzwerkstatt.domain.snapshot import Snapshot
from tests.builders import a_person, a_registration, a_room, a_snapshot

german = texts("de")


@pytest.fixture
def event():
    person, room = a_person(), a_room()
    return a_snapshot(person, a_registration(person), room)


def test_nothing_differs_between_an_event_and_itself(event):
    assert differing(event, event, german) == []


def test_numbers_then_stand_beside_numbers_now(event):
    now = Snapshot.of([*event.records(), a_room("Keller"), a_room("Hof")])
    assert differing(event, now, german) == ["Räume: 1, jetzt 3"]


def test_the_same_numbers_with_other_contents_are_said(event):
    room = next(iter(event.rooms.values()))
    others = [record for record in event.records() if record != room]
    now = Snapshot.of([*others, replace(room, name="Anbau")])
    assert differing(event, now, german) == ["Gleiche Zahlen, anderer Inhalt"]
