"""A list of attendees, and people who register."""

import pytest

from netzwerkstatt.app.commands import Add
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.people import Person, PersonId
from netzwerkstatt.domain.registrations import Registration, RegistrationId, RegistrationStatus


@pytest.fixture
def page(window, an_event):
    """The page of an event to which nobody has registered yet."""
    assert window.make(an_event)
    window.go("attendees")
    return window.page


@pytest.fixture
def register(page):
    """Register somebody and return them."""

    def registered(given, family="", status=RegistrationStatus.REGISTERED, waiting=None, **fields):
        person = Person(PersonId(new_id()), given, family, **fields)
        page.desk.do(
            Add((person, Registration(RegistrationId(new_id()), person.id, status, waiting=waiting)))
        )
        return person

    return registered


@pytest.fixture
def anne(register):
    return register("Anne", "Abt")
