"""A checklist, and what goes into it."""

import pytest

from netzwerkstatt.app.commands import Add
from netzwerkstatt.base import clock
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.people import Person, PersonId
from netzwerkstatt.domain.tasks import Phase, Task, TaskId


@pytest.fixture
def page(window, an_event):
    """The checklist of an event in which there is nothing to do yet."""
    assert window.make(an_event)
    window.go("checklist")
    return window.page


@pytest.fixture
def today():
    return clock.local_now().date()


@pytest.fixture
def task(page):
    """Add a task and return its id."""

    def added(title, phase=Phase.START, **fields):
        made = Task(TaskId(new_id()), title, phase, **{"position": len(page.desk.snapshot.tasks), **fields})
        page.desk.do(Add((made,)))
        return made.id

    return added


@pytest.fixture
def person(page):
    def added(given, family="", **fields):
        made = Person(PersonId(new_id()), given, family, **fields)
        page.desk.do(Add((made,)))
        return made

    return added


@pytest.fixture
def offer(tmp_path):
    file = tmp_path / "Angebot.pdf"
    file.write_bytes(b"%PDF-1.7 ein Angebot")
    return file
