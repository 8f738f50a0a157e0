"""An event from nothing to its badges by the keyboard alone, and all of it taken back by Ctrl+Z."""

from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QWidget

from netzwerkstatt.app.workspace import look as look_into
from netzwerkstatt.domain.access import AccessFeature, Answer
from netzwerkstatt.domain.people import Role
from netzwerkstatt.ui.pages.tabs import TabbedPage
from netzwerkstatt.ui.sections import SECTIONS
from tests.journeys.hands import called, focused, press, settle, write

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
        assert called(here), f"what has the focus has no name\n{way}"


def _told(widget):
    return f"{type(widget).__name__} {widget.objectName()} “{called(widget)}”" if widget else "nothing"


@pytest.fixture
def person(window):
    return Keyboard(window)


def test_an_event_is_planned_by_keyboard_alone_and_taken_back(person, answers):
    begun = begin_an_event(person)
    add_a_room(person)
    plan_a_session(person)
    add_a_speaker(person)
    register_somebody(person)
    plan_a_cost(person)
    add_a_task(person)
    save_badges(person, answers)

    for _ in range(_FAR):
        if person.window.workspace.can_undo:
            person.press("Ctrl+Z")
    assert person.event == begun


@pytest.mark.parametrize("section", [section.id for section in SECTIONS])
def test_tab_leads_out_of_every_list_and_back(person, sample, section):
    """A list is one stop on the way through the window: what it consists of is walked by arrows."""
    window = person.window
    assert window.open(sample)
    window.go(section)
    page = window.page
    for place in [code for code, *_ in page.views()] if isinstance(page, TabbedPage) else [""]:
        window.go(section, place)
        settle(window)
        for shown in lists_in(window):
            for there, back in (("Tab", "Shift+Tab"), ("Shift+Tab", "Tab")):
                shown.setFocus()
                person.press(there)
                assert not is_within(shown), f"{there} stays"
                person.press(back)
                assert is_within(shown), f"{back} does not lead back"


def lists_in(window):
    """Return the lists and tables that are seen and can be reached by Tab."""
    found = window.findChildren(QAbstractItemView)
    return [one for one in found if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus]


def is_within(shown):
    return focused() is shown or shown.isAncestorOf(focused())


def begin_an_event(person):
    """Answer the three questions."""
    person.press("Ctrl+N")
    person.type("Straßenfest Łódź")
    person.press("Tab")
    person.type("16.10.2027")
    person.press("Tab")
    person.type("Bürgerhaus")
    person.press("Return")
    begun = person.event
    assert (begun.event.title, begun.event.place) == ("Straßenfest Łódź", "Bürgerhaus")
    assert begun.begin == date(2027, 10, 16)
    return begun


def add_a_room(person):
    """Add a room, and one thing that is known of it."""
    person.press("Alt+6", "Ctrl+N")
    person.type("Großer Saal")
    person.press("Return", "Escape", "Return")
    person.tab_to("answer-unknown")
    person.press("Left", "Left")
    [room] = person.event.rooms.values()
    [fact] = person.event.access_facts.values()
    assert (room.name, fact.feature, fact.answer) == ("Großer Saal", AccessFeature.STEP_FREE, Answer.YES)


def plan_a_session(person):
    """Add a session, with a time and in that room."""
    person.press("Alt+4", "Ctrl+N")
    person.type("Löten für alle")
    person.press("Return", "Escape", "Return")
    person.tab_to("field-start")
    person.type("13:30")
    person.tab_to("field-room")
    person.press("Down", "Return")
    [session] = person.event.sessions.values()
    [room] = person.event.rooms
    assert (session.title, session.room_id) == ("Löten für alle", room)
    assert session.start == datetime(2027, 10, 16, 13, 30)


def add_a_speaker(person):
    person.press("Alt+5", "Ctrl+N")
    person.type("Sönmez")
    person.press("Tab")
    person.type("Mira")
    person.press("Return")
    [speaker] = person.event.people.values()
    assert (speaker.name, speaker.roles) == ("Mira Sönmez", Role.SPEAKER)


def register_somebody(person):
    person.press("Alt+7", "Ctrl+N")
    person.type("Östberg")
    person.press("Tab")
    person.type("Änne")
    person.press("Return")
    [registration] = person.event.registrations.values()
    assert person.event.people[registration.person_id].name == "Änne Östberg"


def plan_a_cost(person):
    person.press("Alt+9")
    person.tab_to("empty-1")
    person.press("Return")
    person.type("Suppe")
    person.press("Return")
    [line] = person.event.budget.values()
    assert line.text == "Suppe"


def add_a_task(person):
    person.press("Alt+2", "Ctrl+N")
    person.type("Plakate kleben")
    person.press("Return")
    [task] = person.event.tasks.values()
    assert task.title == "Plakate kleben"


def save_badges(person, answers):
    """Save the badges for all attendees; where they lie is answered."""
    person.press("Alt+7", "Ctrl+P")
    person.tab_to("save")
    person.press("Return")
    settle(person.window)
    assert answers.written.name == "Namensschilder – Straßenfest Łódź.pdf"
    assert answers.written.read_bytes().startswith(b"%PDF")
