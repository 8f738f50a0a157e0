"""An event from nothing to its badges by the keyboard alone, and all of it taken back by Ctrl+Z."""

from datetime import date, datetime

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QMenu, QWidget

from netzwerkstatt.app.workspace import look as look_into
from netzwerkstatt.domain.access import AccessFeature, Answer
from netzwerkstatt.domain.people import Role
from tests.journeys.hands import focused, press, rest, settle, write

_FAR = 60
"""So many presses of Tab at most lead to any control."""


class Keyboard:
    """Somebody who has no mouse: after each key something that has a name and is seen has the focus."""

    def __init__(self, window):
        self.window = window
        self.way = []

    @property
    def event(self):
        """Return the event as the file has it."""
        settle(self.window)
        return look_into(self.window.workspace.path)

    def press(self, *keys):
        for each in keys:
            press(each)
            self.look_around(each)

    def type(self, text):
        write(text)
        self.look_around(text)

    def tab_to(self, name, keys="Tab"):
        """Walk on to a control by its name for tests."""
        passed = []
        for _ in range(_FAR):
            self.press(keys)
            passed.append(focused().objectName())
            if passed[-1] == name:
                return
        raise AssertionError(f"Tab does not lead to {name}: {passed}")

    def look_around(self, did):
        """Hold that the ring of the focus has a place: on what is seen and has a name."""
        here = focused()
        self.way.append((did, _told(here)))
        way = "\n".join(f"{keys!r} → {at}" for keys, at in self.way[-8:])
        assert isinstance(here, QWidget), f"nothing has the focus\n{way}"
        assert here.isVisible(), f"what has the focus is not seen\n{way}"
        assert _name(here), f"what has the focus has no name\n{way}"


def _name(widget):
    """Return how somebody who listens hears a control called; of a menu, the entry one stands on."""
    if isinstance(widget, QMenu):
        return widget.activeAction().text() if widget.activeAction() else widget.title()
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()


def _told(widget):
    return f"{type(widget).__name__} {widget.objectName()} “{_name(widget)}”" if widget else "nothing"


@pytest.fixture
def person(window):
    return Keyboard(window)


def test_an_event_is_planned_by_keyboard_alone_and_taken_back(person, window, answers):
    # a new event, three questions
    person.press("Ctrl+N")
    person.type("Straßenfest Łódź")
    person.press("Tab")
    person.type("16.10.2027")
    person.press("Tab")
    person.type("Bürgerhaus")
    person.press("Return")
    event = person.event
    assert (event.event.title, event.event.place, event.begin) == (
        "Straßenfest Łódź",
        "Bürgerhaus",
        date(2027, 10, 16),
    )
    begun = event

    # a room, and one thing that is known of it
    person.press("Alt+6", "Ctrl+N")
    person.type("Großer Saal")
    person.press("Return", "Return")
    person.tab_to("answer-yes")
    person.press("Space")
    [room] = person.event.rooms.values()
    assert room.name == "Großer Saal"
    [fact] = person.event.access_facts.values()
    assert (fact.feature, fact.answer) == (AccessFeature.STEP_FREE, Answer.YES)
    print(person.way)

    # a session with time and room
    person.press("Alt+4", "Ctrl+N")
    person.type("Löten für alle")
    person.press("Return", "Return")
    person.tab_to("field-start")
    person.type("13:30")
    person.tab_to("field-room")
    person.press("Down")
    [session] = person.event.sessions.values()
    assert (session.title, session.room_id) == ("Löten für alle", room.id)
    assert session.start == datetime(2027, 10, 16, 13, 30)

    # a speaker
    person.press("Alt+5", "Ctrl+N")
    person.type("Sönmez")
    person.press("Tab")
    person.type("Mira")
    person.press("Return")
    [speaker] = person.event.people.values()
    assert (speaker.name, speaker.roles) == ("Mira Sönmez", Role.SPEAKER)

    # an attendee
    person.press("Alt+7", "Ctrl+N")
    person.type("Östberg")
    person.press("Tab")
    person.type("Änne")
    person.press("Return")
    [registration] = person.event.registrations.values()
    assert person.event.people[registration.person_id].name == "Änne Östberg"

    # a budget line
    person.press("Alt+9")
    person.tab_to("empty-1")
    person.press("Return")
    person.type("Suppe")
    person.press("Return")
    [line] = person.event.budget.values()
    assert line.text == "Suppe"

    # a task
    person.press("Alt+2", "Ctrl+N")
    person.type("Plakate kleben")
    person.press("Return")
    [task] = person.event.tasks.values()
    assert task.title == "Plakate kleben"

    # badges
    person.press("Alt+7", "Ctrl+P")
    person.tab_to("save")
    person.press("Return")
    settle(window)
    assert answers.written.name == "Namensschilder – Straßenfest Łódź.pdf"
    assert answers.written.read_bytes().startswith(b"%PDF")

    # and back to the beginning
    steps = 0
    while window.workspace.can_undo and steps < _FAR:
        person.press("Ctrl+Z")
        steps += 1
    assert person.event == begun
    print(steps)
