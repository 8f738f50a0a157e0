"""The timetable: rooms × time, or a list, which can do the same; free places; and what has changed since."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from netzwerkstatt.ui.pages.page import DETAILS
from netzwerkstatt.ui.pages.tabs import TabbedPage, View
from netzwerkstatt.ui.pages.timetable.bar import TimetableBar
from netzwerkstatt.ui.pages.timetable.free import FreePage
from netzwerkstatt.ui.pages.timetable.grid.page import GridPage
from netzwerkstatt.ui.pages.timetable.listed import TimetableList
from netzwerkstatt.ui.pages.timetable.versions import VersionsPage
from netzwerkstatt.ui.parts.layout import Part


class TimetablePage(TabbedPage):
    """The grid, the list, free places and the versions, and above them the day, the notices and the zoom."""

    first = "rooms"

    @override
    def title(self) -> str:
        """Return the title of the page."""
        return self.desk.texts._("Timetable")

    @override
    def context(self) -> str:
        """Say when and where the event is."""
        event, texts = self.desk.snapshot, self.desk.texts
        days = [texts.date(day.date, "full") for day in event.days_in_order()]
        when = " – ".join(dict.fromkeys([*days[:1], *days[-1:]]))
        return " · ".join(filter(None, (when, event.event.place)))

    @override
    def print(self) -> None:
        """Lead to the timetable on paper."""
        self.finish()
        self.desk.go("print", "timetable")

    @override
    def views(self) -> Sequence[View]:
        """Return the views."""
        texts = self.desk.texts
        return (
            ("rooms", texts.p_("view", "Rooms"), GridPage),
            ("list", texts.p_("view", "List"), TimetableList),
            ("free", texts.p_("view", "Free place"), partial(FreePage, begin=self._begin)),
            ("versions", texts.p_("view", "Versions"), VersionsPage),
        )

    @override
    def buttons(self) -> Sequence[Part]:
        """Return what is looked for, the notices, and the days and the zoom of the grid."""
        grid, desk = self.view(self.first), self.desk
        if not isinstance(grid, GridPage):
            return (None,)
        self.bar = TimetableBar(desk.look, desk.texts, grid.topics, grid.days, grid.zoom)
        self.bar.hints.clicked.connect(partial(desk.call, "go.notice"))
        desk.noticed.found.connect(self._count)
        self._count()
        return (self.bar,)

    def _begin(self, session: str) -> None:
        """Show a new session in the grid with its details, its title to be typed over."""
        self.desk.go("timetable", f"{self.first} {session} {DETAILS}")
        grid = self.view(self.first)
        if isinstance(grid, GridPage):
            grid.inspector.focus_field("title")
            title = grid.inspector.findChild(QLineEdit, "field-title")
            if isinstance(title, QLineEdit):
                title.selectAll()

    def _count(self) -> None:
        """Say how many notices there are; the button walks through them."""
        self.bar.count(len(self.desk.noticed.notices))

    @override
    def _turn(self, code: str) -> None:
        """Show a view; topic, day and zoom are the grid's alone."""
        super()._turn(code)
        self.bar.show_grid(on=code == self.first)
