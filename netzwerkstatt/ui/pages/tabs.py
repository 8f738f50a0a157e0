"""A page of several views of the same thing, each a page of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtWidgets import QStackedWidget
from typing_extensions import override

from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.pages.page import Page
from netzwerkstatt.ui.parts.buttons import SegmentedChoice
from netzwerkstatt.ui.parts.layout import Part, column, named, row

if TYPE_CHECKING:
    from netzwerkstatt.app.workspace import ChangeSet

View = tuple[str, str, Callable[[Desk], Page]]
"""Code, words and maker of a view."""
_MARGIN: Final = 20


class TabbedPage(Page):
    """A choice of views above the one that is shown, which the header asks for everything but the title.

    A place on it is the code of a view and a place there: `receipts 01…`. A view is made when it is first
    shown.
    """

    first: ClassVar[str]

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._views = {code: make for code, _, make in self.views()}
        self._made: dict[str, Page] = {}
        options = [(code, words) for code, words, _ in self.views()]
        self.choice = named(SegmentedChoice(desk.look, self.title(), options, self.first), "views")
        self._stack = QStackedWidget()
        bar = row(self.choice, *self.buttons(), margins=(_MARGIN, 4, _MARGIN, 0), gap=8)
        box = column(bar, self._stack, gap=8)
        box.setStretch(1, 1)
        self.setLayout(box)
        self.choice.chosen.connect(self._turn)
        self._turn(self.first)

    def views(self) -> Sequence[View]:
        """Return the views to choose from."""
        raise NotImplementedError

    def buttons(self) -> Sequence[Part]:
        """Return what stands beside the choice, from left to right."""
        return (None,)

    @property
    def shown(self) -> Page:
        """Return the view that is shown."""
        return self._made[self.choice.code]

    def view(self, code: str) -> Page:
        """Return a view, made now if need be."""
        if code not in self._made:
            made = self._made[code] = self._views[code](self.desk)
            made.headed.connect(self.headed)
            made.sought.connect(self.sought)
            self._stack.addWidget(made)
        return self._made[code]

    def _turn(self, code: str) -> None:
        self._stack.setCurrentWidget(self.view(code))
        self.sought.emit("")
        self.headed.emit()

    # what the header asks

    @override
    def context(self) -> str:
        """Return the line of the view."""
        return self.shown.context()

    @override
    def main_button(self) -> tuple[str, str] | None:
        """Return the main button of the view."""
        return self.shown.main_button()

    @override
    def main(self) -> None:
        """Do what the main button of the view says."""
        self.shown.main()

    @override
    def search_words(self) -> str:
        """Search in the view."""
        return self.shown.search_words()

    @override
    def search(self, text: str) -> None:
        """Search in the view."""
        self.shown.search(text)

    @override
    def take(self, changes: ChangeSet, snapshot: Snapshot) -> None:
        """Hand what changed to the views that are made."""
        for page in self._made.values():
            page.take(changes, snapshot)
        self.headed.emit()

    @override
    def finish(self) -> bool:
        """Save what is being typed in any view; the first where something is left comes into sight."""
        for code, page in self._made.items():
            if not page.finish():
                self.choice.choose(code)
                return False
        return True

    @override
    def place(self) -> str:
        """Return the view and the place in it."""
        return f"{self.choice.code} {self.shown.place()}".strip()

    @override
    def go_to(self, place: str) -> None:
        """Show a view, and a place there; a place without a view is sought in the one that is shown."""
        code, _, rest = place.partition(" ")
        if code not in self._views:
            code, rest = self.choice.code, place
        self.choice.choose(code)
        if rest:
            self.shown.go_to(rest)
        else:
            self.shown.focus_first()

    @override
    def print(self) -> None:
        """Print what the view is about."""
        self.shown.print()

    @override
    def reads_lists(self) -> bool:
        """Tell whether a list can be read into the view."""
        return self.shown.reads_lists()

    @override
    def read_list(self) -> None:
        """Read a list into the view."""
        self.shown.read_list()

    @override
    def toggle_details(self) -> None:
        """Show or hide the details of the view."""
        self.shown.toggle_details()

    @override
    def go_to_found(self) -> None:
        """Go on to what is found in the view."""
        self.shown.go_to_found()

    @override
    def focus_first(self) -> None:
        """Put the focus where work begins in the view."""
        self.shown.focus_first()
