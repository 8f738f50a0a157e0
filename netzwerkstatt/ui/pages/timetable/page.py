"""The timetable: rooms × time, or a list, which can do the same; and what has changed since it went out."""

from collections.abc import Sequence
from functools import partial

from typing_extensions import override

from netzwerkstatt.ui.pages.tabs import TabbedPage, View
from netzwerkstatt.ui.pages.timetable.grid.page import GridPage
from netzwerkstatt.ui.pages.timetable.listed import TimetableList
from netzwerkstatt.ui.pages.timetable.versions import VersionsPage
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.layout import Part, holding, named, row


class TimetablePage(TabbedPage):
    """The grid, the list and the versions, and above them the day, the notices and the zoom."""

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
            ("versions", texts.p_("view", "Versions"), VersionsPage),
        )

    @override
    def buttons(self) -> Sequence[Part]:
        """Return what is looked for, the notices, and the days and the zoom of the grid."""
        grid = self.view(self.first)
        parts = ((grid.topics,), (grid.days, grid.zoom)) if isinstance(grid, GridPage) else ()
        self._tools = [holding(row(*part, gap=12)) for part in parts]
        self._hints = named(Button(self.desk.look, "-", "alert-triangle"), "hints")
        self._hints.clicked.connect(partial(self.desk.call, "go.notice"))
        self.desk.noticed.found.connect(self._count)
        self._count()
        return (*self._tools[:1], self._hints, None, *self._tools[1:])

    def _count(self) -> None:
        """Say how many notices there are; the button walks through them."""
        count = len(self.desk.noticed.notices)
        words = self.desk.texts.n_("{count} notice", "{count} notices", count)
        self._hints.setText(f" {words}")
        self._hints.setAccessibleName(words)
        self._hints.setToolTip(f"{words} (F8)")
        self._hints.setVisible(count > 0)

    @override
    def _turn(self, code: str) -> None:
        """Show a view; day and zoom are the grid's alone."""
        super()._turn(code)
        for tool in self._tools:
            tool.setVisible(code == self.first)
