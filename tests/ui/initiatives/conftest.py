"""A page of initiatives, and who comes."""

import pytest

from netzwerkstatt.app.commands import Add
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.event import Pencil, Topic, TopicId
from netzwerkstatt.domain.initiatives import Initiative, InitiativeId


@pytest.fixture
def page(window, an_event):
    """The page of an event to which no initiative comes yet."""
    assert window.make(an_event)
    window.go("initiatives")
    return window.page


@pytest.fixture
def directory(page):
    return page.view("list")


@pytest.fixture
def exchange(page):
    page.go_to("exchange")
    return page.shown


@pytest.fixture
def come(page):
    """Let an initiative come and return it."""

    def comes(name, **fields):
        it = Initiative(InitiativeId(new_id()), name, **fields)
        page.desk.do(Add((it,)))
        return it

    return comes


@pytest.fixture
def garden(page):
    topic = Topic(TopicId(new_id()), "Grün & Garten", "Grün", Pencil.GREEN, position=1)
    page.desk.do(Add((topic,)))
    return topic


@pytest.fixture
def bikes(page):
    topic = Topic(TopicId(new_id()), "Mobilität", pencil=Pencil.TURQUOISE, position=2)
    page.desk.do(Add((topic,)))
    return topic


@pytest.fixture
def cafe(come):
    return come("Café", district="Ost", seeks="Fahrdienst, Möbel", stand="Tisch 11")


@pytest.fixture
def radwerk(come):
    return come("Radwerk", district="Ost", offers="Lastenräder, Fahrdienste", seeks="Räume", stand="Tisch 2")
