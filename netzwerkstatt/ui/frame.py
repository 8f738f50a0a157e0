"""What stands around the pages of an open event: sidebar, header, status bar, toast."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget
from typing_extensions import override

from netzwerkstatt.app.sample import is_sample
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.header import Header
from netzwerkstatt.ui.menus import Actions
from netzwerkstatt.ui.pages.page import Page
from netzwerkstatt.ui.parts.layout import column, focused_in, named, row, surface
from netzwerkstatt.ui.parts.notes import Busy, TipBand
from netzwerkstatt.ui.parts.toast import Toast
from netzwerkstatt.ui.sections import Section
from netzwerkstatt.ui.sidebar import Sidebar
from netzwerkstatt.ui.statusbar import StatusBar
from netzwerkstatt.ui.theme.look import Look

if TYPE_CHECKING:
    from netzwerkstatt.app.workspace import ChangeSet

_ROOMY: Final = 1180
_LARGE: Final = 130
"""Below this width in px, or from this size of type on, the sidebar shows icons only."""


class Frame(QWidget):
    """Shows one section at a time; its page is made when it is first shown."""

    def __init__(
        self, look: Look, texts: Texts, sections: Sequence[Section], actions: Actions, menu: QMenu
    ) -> None:
        super().__init__()
        surface(self, "page")
        self._look, self._texts, self._sections = look, texts, tuple(sections)
        self._pages: dict[str, Page] = {}
        self._make: Callable[[Section], Page] | None = None
        self.sidebar = Sidebar(look, texts, sections, menu)
        self.header = Header(look, texts, actions["edit.undo"], actions["edit.redo"])
        self.status = StatusBar(look, texts)
        self.busy = Busy(look, texts)
        self._band = named(
            TipBand(look, texts, texts._("Sample – nothing can break here."), "sparkles", lasting=True),
            "sample",
        )
        self._band.hide()
        self._stack = QStackedWidget()
        self.content = surface(QWidget(), "page")
        self.content.setLayout(
            column(
                self.header,
                row(self._band, margins=(20, 0, 20, 0)),
                row(self.busy, margins=(20, 0, 20, 8)),
                self._stack,
                gap=0,
            )
        )
        middle = row(self.sidebar, self.content, gap=0)
        middle.setStretch(1, 1)
        box = column(middle, self.status, gap=0)
        box.setStretch(0, 1)
        self.setLayout(box)
        self.toast = Toast(look, self.content)
        self.header.searched.connect(self._search)
        self.header.main.connect(self._main)
        self.sidebar.entries.chosen.connect(self.go)
        look.changed.connect(self._fit)

    @property
    def page(self) -> Page | None:
        """Return the page that is shown."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    @property
    def section(self) -> str:
        """Return the id of the section that is shown; empty before the first."""
        return next((name for name, page in self._pages.items() if page is self.page), "")

    def begin(self, desk: Desk, section: str) -> None:
        """Show an event, beginning with a section."""
        self._make = lambda wanted: wanted.make(desk)
        self._band.setVisible(is_sample(desk.snapshot.event))
        self.show_event(desk.snapshot)
        self.sidebar.entries.choose(section or self._sections[0].id)

    def go(self, name: str) -> None:
        """Show a section."""
        page = self._pages.get(name)
        if page is None and self._make is not None:
            page = self._make(next(section for section in self._sections if section.id == name))
            page.headed.connect(self._head)
            page.sought.connect(self.header.search.field.setText)
            self._pages[name] = page
            self._stack.addWidget(page)
        if page is None:
            return
        self.header.search.clear()
        self._stack.setCurrentWidget(page)
        self._head()

    def take(self, changes: ChangeSet, snapshot: Snapshot) -> None:
        """Hand what changed to the pages that are made."""
        for page in self._pages.values():
            page.take(changes, snapshot)
        self.show_event(snapshot)

    def show_event(self, snapshot: Snapshot) -> None:
        """Show the event's name, its day and its numbers."""
        begin = snapshot.begin
        line = self._texts.date(begin, "medium") if begin else self._texts._("no date yet")
        self.sidebar.show_event(snapshot.event.title, line, snapshot)

    def areas(self) -> list[QWidget]:
        """Return the areas that F6 walks through."""
        search = [self.header.search.field] if self.header.search.isVisible() else []
        page = [self.page] if self.page else []
        return [self.sidebar.entries, *search, *page, self.status.scale]

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show icons only in the sidebar where there is little room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() < _ROOMY or self._look.scale >= _LARGE
        self.sidebar.set_narrow(narrow=narrow)

    def _head(self) -> None:
        if self.page is not None:
            self.header.show_page(self.page)

    def _search(self, text: str) -> None:
        if self.page is not None:
            self.page.search(text)

    def _main(self) -> None:
        if self.page is not None:
            self.page.main()

    def focus_area(self, step: int) -> None:
        """Put the focus into the next area, or with -1 into the one before."""
        areas = self.areas()
        here = next(
            (at for at, area in enumerate(areas) if area.hasFocus() or area.isAncestorOf(self._focused())), -1
        )
        area = areas[(here + step) % len(areas)]
        if isinstance(area, Page):
            area.focus_first()
        else:
            area.setFocus(Qt.FocusReason.TabFocusReason)

    def _focused(self) -> QWidget:
        return focused_in(self.window()) or self
