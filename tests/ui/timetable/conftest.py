"""The grid of an event, two rooms, and a session in one of them."""

from dataclasses import replace

import pytest

from tests.builders import a_room, a_session
from tests.ui.timetable.hands import (
    at,
)


@pytest.fixture
def page(window, an_event):
    """The grid of an event for which nothing is planned yet."""
    assert window.make(an_event)
    window.go("timetable", "rooms")
    return window.page.shown


@pytest.fixture
def hall(put):
    return put(replace(a_room("Saal"), position=1))


@pytest.fixture
def library(put):
    return put(replace(a_room("Bibliothek"), position=2))


@pytest.fixture
def bikes(put, hall):
    return put(a_session("Lastenrad teilen", hall, at(11, 30), minutes=75))
