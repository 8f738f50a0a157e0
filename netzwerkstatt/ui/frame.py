"""What stands around the pages of an open event: sidebar, header, status bar, toast."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from netzwerkstatt.app.sample import is_sample
from netzwerkstatt.base import clock
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.header import Header
from netzwerkstatt.ui.helping.tips import Tip
from netzwerkstatt.ui.menus import Actions
from netzwerkstatt.ui.pages.page import Page
from netzwerkstatt.ui.parts.layout import column, named, row, surface
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


_BREATH_MS: Final = 300
"""Before each module that is loaded ahead, in which the window is painted and the hands are free."""


class Frame(QWidget):
    """Shows one section at a time; its page is made when it is first shown."""

    turned = Signal(str)
    """Another section is shown."""
    headed = Signal()
    """The page that is shown has other words, or offers something else."""

    def __init__(self, look: Look, texts: Texts, sections: Sequence[Section], actions: Actions) -> None:
        super().__init__()
        surface(self, "page")
        self._look, self._texts, self._sections = look, texts, tuple(sections)
        self._pages: dict[str, Page] = {}
        self._desk: Desk | None = None
        self.sidebar = Sidebar(look, texts, sections, actions.event_menu(self), actions["help.page"])
        steps = (actions["edit.undo"], actions["edit.redo"])
        self.header = Header(look, texts, *steps, actions["go.search"])
        self.status = StatusBar(look, texts)
        self.busy = Busy(look, texts)
        self._band = named(
            TipBand(look, texts, texts._("Sample – nothing can break here."), "sparkles", lasting=True),
            "sample",
        )
        self._band.hide()
        self._tip = Tip(look, texts)
        self._stack = QStackedWidget()
        self.content = surface(QWidget(), "page")
        self.content.setLayout(
            column(
                self.header,
                row(self._band, margins=(20, 0, 20, 0)),
                self._tip,
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
        self.toast = Toast(look, texts, self.content)
        self.header.searched.connect(self._search)
        self.header.entered.connect(self._enter)
        self.header.main.connect(self._main)
        self.sidebar.entries.chosen.connect(self.go)
        for section in sections:
            if keys := self.sidebar.entries.keys_of(section.id):
                QShortcut(keys, self).activated.connect(partial(self._call, section.id))
        self.status.scaled.connect(look.next_scale)
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
        self._desk = desk
        desk.noticed.setParent(self)
        desk.noticed.found.connect(self._count)
        self._tip.remember(desk.memory)
        self.toast.remember(desk.memory)
        self._band.setVisible(is_sample(desk.snapshot.event))
        self.show_event(desk.snapshot)
        desk.noticed.look(desk.snapshot)
        if desk.workspace.writing:
            self.status.say_saved(clock.local_now())
            self.status.say_backup(desk.workspace.backed_up)
        else:
            self.status.say_read_only()
        self.show_section(section or self._sections[0].id)
        QTimer.singleShot(_BREATH_MS, self, self._load_ahead)

    def _load_ahead(self, done: int = 0) -> None:
        """Load the modules of all pages, one after the other: the first visit of a page is quicker then."""
        if done < len(self._sections):
            self._sections[done].load()
            QTimer.singleShot(_BREATH_MS, self, partial(self._load_ahead, done + 1))

    def show_section(self, name: str) -> None:
        """Choose a section in the sidebar, or show one that is not listed there."""
        if self.sidebar.entries.lists(name):
            self.sidebar.entries.choose(name)
        elif any(section.id == name for section in self._sections):
            self.sidebar.entries.choose_none()
            self.go(name)

    def go(self, name: str) -> None:
        """Show a section."""
        page = self._pages.get(name)
        if page is None and self._desk is not None:
            page = next(section for section in self._sections if section.id == name).load()(self._desk)
            page.headed.connect(self._head)
            page.sought.connect(self.header.search.field.setText)
            self._pages[name] = page
            self._stack.addWidget(page)
        if page is None:
            return
        self.header.search.clear()
        self._stack.setCurrentWidget(page)
        self._tip.show_section(name)
        self._head()
        self.turned.emit(name)

    def take(self, changes: ChangeSet, snapshot: Snapshot) -> None:
        """Hand what changed to the pages that are made."""
        if self._desk is not None:
            self._desk.noticed.look(snapshot, changes)
        for page in self._pages.values():
            page.take(changes, snapshot)
        self.show_event(snapshot)

    def finish(self) -> bool:
        """Save what is being typed on any page; the first where something is left comes into sight."""
        for name, page in self._pages.items():
            if not page.finish():
                if page is not self.page:
                    self.show_section(name)
                return False
        return True

    def show_event(self, snapshot: Snapshot) -> None:
        """Show the event's name, its day and its numbers."""
        begin = snapshot.begin
        today = clock.local_now().date()
        line = self._texts.near_date(begin, today) if begin else self._texts._("no date yet")
        self.sidebar.show_event(snapshot.event.title, line)
        self._count()

    def _count(self) -> None:
        """Show how many there are of each, and how many notices."""
        if self._desk is not None:
            self.sidebar.count(self._desk.snapshot, self._desk.noticed.notices)

    def cover(self, words: str) -> None:
        """Let nothing be changed while a large command runs; without words it is over."""
        for part in (self.sidebar, self.content):
            part.setEnabled(not words)
        self.busy.setEnabled(True)
        if words:
            self.busy.begin(words, stoppable=False)
        else:
            self.busy.end()

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

    def _call(self, name: str) -> None:
        """Show a section by its keys, and put the focus where work begins: what had it may be hidden now."""
        self.sidebar.entries.choose(name)
        if self.page is not None:
            self.page.focus_first()

    def _head(self) -> None:
        if self.page is not None:
            self.header.show_page(self.page)
            self.headed.emit()

    def _search(self, text: str) -> None:
        if self.page is not None:
            self.page.search(text)

    def _enter(self) -> None:
        if self.page is not None:
            self.page.go_to_found()

    def _main(self) -> None:
        if self.page is not None:
            self.page.main()
