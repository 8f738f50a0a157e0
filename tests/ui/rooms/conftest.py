"""A list of rooms, and what stands in it."""

from dataclasses import replace

import pytest

from netzwerkstatt.app.commands import Add
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.venue import AccessFact, AccessFactId, Building, BuildingId
from tests.builders import a_room


@pytest.fixture
def page(window, an_event):
    """The page of an event that has no rooms yet."""
    assert window.make(an_event)
    window.go("rooms")
    return window.page


@pytest.fixture
def house(page):
    made = Building(BuildingId(new_id()), "Bürgerhaus")
    page.desk.do(Add((made,)))
    return made


@pytest.fixture
def build(page):
    """Put a room into the event, with facts: (feature, answer, number)."""

    def built(name="Saal", *facts, position=1, **fields):
        room = replace(a_room(name), position=position, **fields)
        known = (
            AccessFact(AccessFactId(new_id()), feature, answer, room_id=room.id, number=number)
            for feature, answer, number in facts
        )
        page.desk.do(Add((room, *known)))
        return room

    return built
