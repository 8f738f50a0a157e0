"""What a page with a list says of its rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar, Generic

from netzwerkstatt.app.commands import Command
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.ui.lists.bars import Tool
from netzwerkstatt.ui.lists.inspector import RowInspector
from netzwerkstatt.ui.lists.row import Pairs, R
from netzwerkstatt.ui.pages.page import Page
from netzwerkstatt.ui.parts.notes import EmptyState
from netzwerkstatt.ui.tables.columns import Column
from netzwerkstatt.ui.tables.model import RecordTable

if TYPE_CHECKING:
    from netzwerkstatt.app.workspace import ChangeSet


class Listing(Page, Generic[R]):
    """What the rows are, how they are saved and deleted, what can be done with them. `ListPage` does more.

    `section` is the name under which the shown columns are kept; a new row is typed into from the column
    `first`; the rows of a page that `doubles` can be made twice.
    """

    section: ClassVar[str]
    first: ClassVar[str]
    pencil: ClassVar[Pencil]
    doubles: ClassVar[bool] = True
    table: RecordTable[R]

    def columns(self) -> Sequence[Column[R]]:
        """Return the columns."""
        raise NotImplementedError

    def ids(self, event: Snapshot) -> Iterable[str]:
        """Return the ids of all rows."""
        raise NotImplementedError

    def row_of(self, event: Snapshot, row_id: str) -> R | None:
        """Return a row, if it is there."""
        raise NotImplementedError

    def touched(self, changes: ChangeSet, before: Snapshot, now: Snapshot) -> Iterable[str]:
        """Return the ids of the rows that a change concerns."""
        raise NotImplementedError

    def fresh(self) -> R:
        """Return a row that is about to be typed in."""
        raise NotImplementedError

    def begin_at(self, row: R) -> str:  # noqa: ARG002  (pages whose rows differ look at it)
        """Return the column from which a new row is typed into."""
        return self.first

    def save(self, pairs: Pairs[R]) -> Command:
        """Return the command that makes rows into others; a fresh one comes into the event."""
        raise NotImplementedError

    def removal(self, rows: Sequence[R]) -> Command:
        """Return the command that deletes rows."""
        raise NotImplementedError

    def removing(self) -> tuple[str, str]:
        """Return words and icon for taking rows away."""
        return self.desk.texts._("Delete"), "trash"

    def doubled(self, row: R) -> R:
        """Return a fresh row that is like another; only where a page `doubles`."""
        raise NotImplementedError

    def name_of(self, row: R) -> str:
        """Return what a row is called."""
        raise NotImplementedError

    def counted(self, count: int) -> str:
        """Say how many rows there are."""
        raise NotImplementedError

    def searched(self, row: R) -> str:
        """Return what of a row is searched."""
        return " ".join(column.text(row) for column in self.table.columns)

    def tags(self, row: R) -> Iterable[str]:  # noqa: ARG002  (pages with filters look at it)
        """Return the filters that a row passes."""
        return ()

    def filters(self) -> Sequence[tuple[str, str]]:
        """Return the filters to choose from, each (code, words); the first, of code "", shows all."""
        return ()

    def tools(self) -> Sequence[Tool]:
        """Return the buttons above the list."""
        return ()

    def chosen_tools(self) -> Sequence[Tool]:
        """Return the buttons for several chosen rows, besides doubling and deleting."""
        return ()

    def make_inspector(self) -> RowInspector[R]:
        """Make the pane for one row."""
        raise NotImplementedError

    def nothing(self) -> EmptyState:
        """Make what is shown while there is no row."""
        raise NotImplementedError
