"""What every page of an open event is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.parts.layout import surface

if TYPE_CHECKING:
    from netzwerkstatt.app.workspace import ChangeSet


NEW: Final = "+"
"""The place on a page that stands for a new record."""
DETAILS: Final = "details"
"""Behind a place: with everything about it."""


class Page(QWidget):
    """The content below the header; the header asks it for its words.

    A page is made when its section is first shown, told of every change, and made anew in another language.
    """

    headed = Signal()
    """The words of the header have changed."""
    sought = Signal(str)
    """The search is to be for another text."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        surface(self, "page")

    def title(self) -> str:
        """Return the title of the page."""
        raise NotImplementedError

    def context(self) -> str:
        """Return the one line below the title."""
        return ""

    def main_button(self) -> tuple[str, str] | None:
        """Return words and icon of the main button, if the page has one."""
        return None

    def main(self) -> None:
        """Do what the main button says."""

    def search_words(self) -> str:
        """Return what the search field says while empty; without words there is none."""
        return ""

    def search(self, text: str) -> None:
        """Show only what is found."""

    def take(self, changes: ChangeSet, snapshot: Snapshot) -> None:
        """Take over what changed."""

    def finish(self) -> bool:
        """Save what is being typed, before the page goes; tell whether nothing is left."""
        return True

    def place(self) -> str:
        """Return where one is on the page: mostly the id of what is chosen."""
        return ""

    def go_to(self, place: str) -> None:
        """Show what a place names, if it is there; `NEW` begins a new record."""

    def print(self) -> None:
        """Lead to the documents."""
        self.finish()
        self.desk.go("print", "")

    def reads_lists(self) -> bool:
        """Tell whether a list can be read into this page."""
        return False

    def read_list(self) -> None:
        """Read a list into this page."""

    def toggle_details(self) -> None:
        """Show or hide everything about what is chosen; nothing where there is nothing."""

    def focus_first(self) -> None:
        """Put the focus where work begins."""
        self.setFocus()

    def go_to_found(self) -> None:
        """Go on from the search to what is found; where that is several, each time to the next."""
        self.focus_first()


class LazyPage(Page):
    """A page that shows what changed once it is seen: at once, or when one comes back to it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._stale = True

    def show_now(self) -> None:
        """Show the event as it is now."""
        raise NotImplementedError

    def renew(self) -> None:
        """Show what changed, now or later."""
        self._stale = True
        if self.isVisible():
            self.catch_up()

    def catch_up(self) -> None:
        """Show what changed while something else was looked at, if anything did."""
        if self._stale:
            self._stale = False
            self.show_now()

    @override
    def take(self, changes: ChangeSet, snapshot: Snapshot) -> None:
        """Take over what changed, at once if the page is seen."""
        self.renew()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Show what changed meanwhile."""
        super().showEvent(event)
        self.catch_up()
