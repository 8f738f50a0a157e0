"""The timetable as rooms × time: as it stands, with a session in the hand, with its details."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from netzwerkstatt.app.commands import Add, Change, Delete
from netzwerkstatt.app.publishing import publish
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.event import Day, DayId
from netzwerkstatt.ui.gallery.stage import SIZES, Scene, Stage, empty_event, opened_sample, settle
from netzwerkstatt.ui.pages.page import DETAILS
from netzwerkstatt.ui.pages.tabs import TabbedPage
from netzwerkstatt.ui.pages.timetable.free import FreePage
from netzwerkstatt.ui.pages.timetable.grid.blocks import Block
from netzwerkstatt.ui.pages.timetable.grid.carry import Carry
from netzwerkstatt.ui.pages.timetable.grid.page import GridPage
from netzwerkstatt.ui.pages.timetable.versions import VersionsPage
from netzwerkstatt.ui.parts.ticks import Tick
from netzwerkstatt.ui.solving import accept
from netzwerkstatt.ui.window import Window

PUBLISHED: Final = datetime(2027, 9, 12, 19, 30)


def _grid(stage: Stage) -> QWidget:
    return opened_sample(stage, "timetable")


def _none(stage: Stage) -> QWidget:
    window = empty_event(stage)
    window.go("timetable")
    return window


def _shown(stage: Stage) -> Window:
    window = opened_sample(stage, "timetable")
    window.resize(*SIZES[0])
    window.show()
    settle(window)
    return window


def _dragged(stage: Stage) -> QWidget:
    """A session is dragged to where it does not fit."""
    window = _shown(stage)
    page = _page_of(window)
    block, raster = _numbered(page, "WS 3"), page.grid.raster
    if raster is not None and block.session.start is not None:
        spot = QPoint(raster.x(4) + 60, raster.y(block.session.start + timedelta(hours=2, minutes=20)))
        page.grid.pick_up(Carry((block.session,), block.session, by_mouse=True, grab=20))
        page.grid.point(spot - page.grid.offset)
    return window


def _carried(stage: Stage) -> QWidget:
    """A session is carried by keys to where it fits."""
    window = _shown(stage)
    page = _page_of(window)
    block, raster = _numbered(page, "WS 6"), page.grid.raster
    page.grid.setFocus()
    if raster is not None:
        carry = Carry((block.session,), block.session)
        page.grid.pick_up(carry)
        page.grid.carry_to(carry.stepped(0, 105, raster))
    return window


def _details(stage: Stage) -> QWidget:
    window = _shown(stage)
    page = _page_of(window)
    page.go_to(_numbered(page, "WS 2").id)
    page.toggle_details()
    page.grid.setFocus()
    return window


def _accepted(stage: Stage) -> QWidget:
    """A notice is to stay as it is; why may still be said."""
    window = _shown(stage)
    page = _page_of(window)
    block = _numbered(page, "WS 2")
    accept(page.desk, next(one for one in page.desk.noticed.notices if block.id in one.sessions))
    page.go_to(f"{block.id} {DETAILS}")
    return window


def _days(stage: Stage) -> QWidget:
    """An event of two days, one of them still without a session."""
    window = _shown(stage)
    page = _page_of(window)
    page.desk.do(Add((Day(DayId(new_id()), date(2027, 10, 17)),)))
    return window


def _versions(stage: Stage) -> QWidget:
    """The programme went out, and a few things have changed since."""
    window = _shown(stage)
    page = _page_of(window)
    page.desk.do(publish(page.desk.snapshot, PUBLISHED, "Druckerei"))
    first, second, third = (_numbered(page, number).session for number in ("WS 1", "WS 3", "WS 6"))
    part = page.desk.snapshot.contributions.of("session_id", first.id)[0]
    later = replace(second, start=second.start + timedelta(minutes=30) if second.start else None)
    page.desk.do(Change(((second, later), (third, replace(third, start=None)))))
    page.desk.do(Delete((part,)))
    window.go("timetable", "versions")
    return window


def _versions_by_person(stage: Stage) -> QWidget:
    window = _versions(stage)
    page = window.findChild(VersionsPage)
    if isinstance(page, VersionsPage):
        page.order.choose("people")
    return window


def _versions_none(stage: Stage) -> QWidget:
    window = _shown(stage)
    window.go("timetable", "versions")
    return window


def _free(stage: Stage, minutes: str = "75", at: str = "") -> QWidget:
    """A free place is looked for, for two people and a few guests."""
    window = _shown(stage)
    window.go("timetable", "free")
    page = window.findChild(FreePage)
    if isinstance(page, FreePage):
        event = page.desk.snapshot
        parts = event.contributions.of("session_id", _numbered(_grid_of(window), "WS 2").session.id)
        page.form.people.choose([part.person_id for part in parts[:2]])
        page.form.needs.findChildren(Tick)[0].setChecked(True)
        for field, text in ((page.form.minutes, minutes), (page.form.guests, "25"), (page.form.at, at)):
            field.line.setText(text)
            field.line.textEdited.emit(text)
            field.line.editingFinished.emit()
    return window


def _free_none(stage: Stage) -> QWidget:
    """Nobody has time then; and in one field stands what cannot be read."""
    window = _free(stage, "12:30:1", "10:00")
    page = window.findChild(FreePage)
    if isinstance(page, FreePage):
        page.form.choose_room(page.desk.snapshot.rooms_in_order()[0].id)
    return window


def _two_rooms(stage: Stage) -> QWidget:
    """A partition is opened: rooms side by side, one of them taken twice, and rooms apart."""
    window = _shown(stage)
    page = _page_of(window)
    rooms = [room.id for room in page.desk.snapshot.rooms_in_order()]
    sessions = [
        (_numbered(page, number).session, at) for number, at in (("WS 7", 4), ("WS 2", 3), ("WS 1", 5))
    ]
    page.desk.do(Change(tuple((one, replace(one, also_room_id=rooms[at])) for one, at in sessions)))
    page.go_to(f"{sessions[0][0].id} {DETAILS}")
    settle(window)
    field = page.inspector.findChild(QWidget, "field-also-room")
    if isinstance(field, QWidget):
        page.inspector.scroll_to(field)
    return window


def _page_of(window: Window) -> GridPage:
    page = window.page.shown if isinstance(window.page, TabbedPage) else None
    if not isinstance(page, GridPage):
        raise TypeError("no grid is shown")
    return page


def _grid_of(window: Window) -> GridPage:
    page = window.findChild(GridPage)
    if not isinstance(page, GridPage):
        raise TypeError("there is no grid")
    return page


def _numbered(page: GridPage, number: str) -> Block:
    return next(block for block in page.grid.list.blocks if block.session.number == number)


SCENES: Final = (
    Scene("timetable", _grid),
    Scene("timetable-none", _none),
    Scene("timetable-dragged", _dragged),
    Scene("timetable-carried", _carried),
    Scene("timetable-details", _details),
    Scene("timetable-accepted", _accepted),
    Scene("timetable-days", _days),
    Scene("timetable-versions", _versions),
    Scene("timetable-versions-people", _versions_by_person),
    Scene("timetable-versions-none", _versions_none),
    Scene("timetable-free", _free),
    Scene("timetable-free-none", _free_none),
    Scene("timetable-two-rooms", _two_rooms),
)
