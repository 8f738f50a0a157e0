"""The programme: sessions, contributors, and the timetable as a list."""

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from netzwerkstatt.app.commands import Add
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.sessions import SessionId, SessionOrder, SessionOrderId
from netzwerkstatt.ui.gallery.stage import SIZES, Scene, Stage, empty_event, opened_sample, settle
from netzwerkstatt.ui.lists.page import ListPage
from netzwerkstatt.ui.pages.tabs import TabbedPage
from netzwerkstatt.ui.window import Window


def _list(section: str, stage: Stage) -> QWidget:
    return opened_sample(stage, section)


def _none(section: str, stage: Stage) -> QWidget:
    window = empty_event(stage)
    window.go(section)
    return window


def _as_list(stage: Stage) -> Window:
    window = opened_sample(stage, "timetable")
    window.go("timetable", "list")
    return window


def _none_as_list(stage: Stage) -> QWidget:
    window = empty_event(stage)
    window.go("timetable", "list")
    return window


def _chosen(stage: Stage) -> QWidget:
    window = _as_list(stage)
    _page_of(window).view.selectAll()
    return window


def _details(section: str, sought: str, field: str, stage: Stage) -> Window:
    window = opened_sample(stage, section)
    page = _page_of(window)
    page.sought.emit(sought)
    page.go_to(page.table.id_at(0))
    page.sought.emit("")
    page.toggle_details()
    window.resize(*SIZES[0])
    window.show()
    settle(window)
    _scroll_to(page, field)
    return window


def _ordered(stage: Stage) -> QWidget:
    window = _details("sessions", "Diallo", "field-after", stage)
    page = _page_of(window)
    (here,) = page.view.chosen_ids()
    others = [one.id for one in page.desk.snapshot.sessions_in_order() if one.id != here]
    pairs = ((others[2], here), (others[4], here), (here, others[-2]))
    orders = (SessionOrder(SessionOrderId(new_id()), SessionId(a), SessionId(b)) for a, b in pairs)
    page.desk.do(Add(tuple(orders)))
    settle(window)
    _scroll_to(page, "field-after")
    return window


def _scroll_to(page: ListPage[Any], field: str) -> None:
    part = page.inspector.findChild(QWidget, field)
    if isinstance(part, QWidget):
        page.inspector.scroll_to(part)


def _page_of(window: Window) -> ListPage[Any]:
    page = window.page.shown if isinstance(window.page, TabbedPage) else window.page
    if not isinstance(page, ListPage):
        raise TypeError("no list is shown")
    return page


def _scene(name: str, make: Callable[..., QWidget], *given: str) -> Scene:
    return Scene(name, partial(make, *given))


SCENES: Final = (
    *(_scene(section, _list, section) for section in ("sessions", "contributors")),
    *(_scene(f"{section}-none", _none, section) for section in ("sessions", "contributors")),
    _scene("timetable-list", _as_list),
    _scene("timetable-list-none", _none_as_list),
    _scene("timetable-list-chosen", _chosen),
    _scene("session-people", _details, "sessions", "Wiedmann", "field-abstract"),
    _scene("session", _details, "sessions", "Diallo", "field-title"),
    _scene("session-order", _ordered),
    _scene("session-access", _details, "sessions", "Diallo", "field-access-note"),
    _scene("contributor", _details, "contributors", "Ferraro", "field-given"),
    _scene("contributor-times", _details, "contributors", "Ferraro", "field-role-16"),
)
