"""A print page, and events to print."""

import pytest
from PySide6.QtCore import QObject

from netzwerkstatt.app.commands import Add
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.registrations import Booking, BookingId
from netzwerkstatt.ui.eventfiles import EventFiles, NewEvent
from netzwerkstatt.ui.pages.printing.page import PrintPage
from tests.builders import a_person, a_registration, a_room, a_session
from tests.ui.printing.pages import MORNING, SaveQuestions


@pytest.fixture
def questions(tmp_path):
    return SaveQuestions(tmp_path)


@pytest.fixture
def said():
    return []


@pytest.fixture
def gone():
    """Where the page has led to."""
    return []


@pytest.fixture
def desk(desk_of, tmp_path, words, questions, said, gone):
    """A German event in which there is nothing yet."""
    owner = QObject()
    new = NewEvent(tmp_path / "Fest.netzwerk", "Nachbarschaftsfest", None, "")
    workspace = EventFiles(tmp_path / "backups").make(new, words)
    made = desk_of(
        workspace,
        owner,
        questions,
        say=lambda text, **_: said.append(text),
        go=lambda section, place: gone.append((section, place)),
    )
    yield made
    made.background.drain()
    workspace.close()


@pytest.fixture
def guests(desk):
    """Twenty-five guests: three sheets of ten."""
    people = [a_person(f"Gast{number:02}", "Muster", organisation="Verein") for number in range(25)]
    desk.perform(Add((*people, *map(a_registration, people))))
    return people


@pytest.fixture
def programme(desk):
    """Two rooms, a workshop in each, and somebody who has a place in the first."""
    rooms = [a_room("Saal"), a_room("Werkstatt")]
    sessions = [a_session(f"Löten {room.name}", room, MORNING, number=room.name[:1]) for room in rooms]
    person = a_person("Zoe", "Zander")
    booking = Booking(BookingId(new_id()), person.id, sessions[0].id)
    desk.perform(Add((*rooms, *sessions, person, a_registration(person), booking)))
    return sessions


@pytest.fixture
def opened(qtbot, desk):
    """Open the page as the window does."""

    def opening(place="", size=(1154, 650)):
        page = PrintPage(desk)
        qtbot.addWidget(page)
        desk.workspace.watch(page.take)
        page.resize(*size)
        page.show()
        if place:
            page.go_to(place)
        return page

    return opening


@pytest.fixture
def shown(qtbot, opened):
    """Open the page and wait for the first sheet."""

    def opening(place="", size=(1154, 650)):
        page = opened(place, size)
        qtbot.waitUntil(lambda: page.printed is not None)
        return page

    return opening
