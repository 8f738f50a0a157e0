"""The rooms: list, details, nothing yet, several chosen, a room not all can reach."""

from dataclasses import replace
from typing import Final

from PySide6.QtWidgets import QWidget

from netzwerkstatt.app.commands import Change
from netzwerkstatt.ui.gallery.stage import Scene, Stage, empty_event, opened_sample
from netzwerkstatt.ui.pages.rooms.page import RoomsPage
from netzwerkstatt.ui.window import Window


def _rooms(stage: Stage) -> QWidget:
    return opened_sample(stage, "rooms")


def _rooms_none(stage: Stage) -> QWidget:
    window = empty_event(stage)
    window.go("rooms", "")
    return window


def _room(stage: Stage) -> QWidget:
    return _opened(stage)


def _room_house(stage: Stage) -> QWidget:
    window = _opened(stage)
    window.show()
    _page_of(window).inspector.focus_field("building")
    return window


def _opened(stage: Stage) -> Window:
    window = opened_sample(stage, "rooms")
    page = _page_of(window)
    page.go_to(page.table.id_at(0))
    page.toggle_details()
    return window


def _rooms_barrier(stage: Stage) -> QWidget:
    """Open the sample where one more room is used whose way in nobody has looked at yet."""
    window = opened_sample(stage, "rooms")
    page = _page_of(window)
    facts = page.desk.snapshot.access_facts
    way = next(fact for fact in facts.values() if fact.feature == "step-free" and fact.room_id)
    page.desk.do(Change(((way, replace(way, answer=type(way.answer).UNKNOWN)),)))
    page.go_to(page.table.id_at(4))
    return window


def _rooms_chosen(stage: Stage) -> QWidget:
    window = opened_sample(stage, "rooms")
    _page_of(window).view.selectAll()
    return window


def _page_of(window: Window) -> RoomsPage:
    if not isinstance(window.page, RoomsPage):
        raise TypeError("the rooms are not shown")
    return window.page


SCENES: Final = (
    Scene("rooms", _rooms),
    Scene("rooms-none", _rooms_none),
    Scene("rooms-chosen", _rooms_chosen),
    Scene("rooms-barrier", _rooms_barrier),
    Scene("room", _room),
    Scene("room-house", _room_house),
)
