"""The page of all sessions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from typing_extensions import override

from netzwerkstatt.app.commands import Command
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.ui.dialogs.files import LISTS
from netzwerkstatt.ui.lists.bars import Tool
from netzwerkstatt.ui.lists.reading import ReadingPage
from netzwerkstatt.ui.lists.row import Pairs
from netzwerkstatt.ui.pages.sessions import deeds, records
from netzwerkstatt.ui.pages.sessions.columns import session_columns
from netzwerkstatt.ui.pages.sessions.inspector import SessionInspector
from netzwerkstatt.ui.pages.sessions.records import Filter, Item
from netzwerkstatt.ui.parts.notes import EmptyState
from netzwerkstatt.ui.tables.columns import Column

if TYPE_CHECKING:
    from netzwerkstatt.app.workspace import ChangeSet

PROGRAMMES: Final = (*LISTS, ".ics", ".xml", ".json")
"""What the names of programmes end in that can be read."""


class SessionsPage(ReadingPage[Item]):
    """The list, what can be done with it, and beside it everything about one session."""

    section = "sessions"
    kind = "schedule"
    suffixes = PROGRAMMES
    first = "title"
    pencil = Pencil.YELLOW

    @override
    def title(self) -> str:
        """Return the title of the page."""
        return self.desk.texts._("Sessions")

    @override
    def context(self) -> str:
        """Count the sessions, and those that have no time yet."""
        texts = self.desk.texts
        waiting = sum(map(records.waits, self.event_now.sessions.values()))
        said = super().context()
        if waiting:
            said += " · " + texts.n_("{count} not planned yet", "{count} not planned yet", waiting)
        return said

    @override
    def main_button(self) -> tuple[str, str] | None:
        """Offer to add a session, unless the event is open for reading only."""
        return (self.desk.texts.p_("button", "Session"), "plus") if self.desk.workspace.writing else None

    # what the rows are

    @override
    def columns(self) -> Sequence[Column[Item]]:
        """Return the columns."""
        return session_columns(self.desk.texts, lambda: self.event_now)

    @override
    def ids(self, event: Snapshot) -> Iterable[str]:
        """Return the ids of all sessions."""
        return event.sessions

    @override
    def row_of(self, event: Snapshot, row_id: str) -> Item | None:
        """Return a row, if it is there."""
        return records.item_of(event, row_id)

    @override
    def touched(self, changes: ChangeSet, before: Snapshot, now: Snapshot) -> Iterable[str]:
        """Return the rows that a change concerns."""
        return records.touched(changes, before, now)

    @override
    def fresh(self) -> Item:
        """Return a row that is about to be typed in."""
        return records.fresh_item(self.event_now)

    @override
    def save(self, pairs: Pairs[Item]) -> Command:
        """Return the command that makes sessions into others."""
        return deeds.save(pairs)

    @override
    def removal(self, rows: Sequence[Item]) -> Command:
        """Return the command that deletes sessions."""
        return deeds.remove(self.event_now, [row.session for row in rows])

    @override
    def doubled(self, row: Item) -> Item:
        """Return a fresh session with the same people, not planned yet."""
        return records.copied(row, self.desk.texts)

    @override
    def name_of(self, row: Item) -> str:
        """Return the title of a session, or its number."""
        return row.session.title or row.session.number

    @override
    def counted(self, count: int) -> str:
        """Say how many sessions there are."""
        return self.desk.texts.n_("{count} session", "{count} sessions", count)

    @override
    def searched(self, row: Item) -> str:
        """Return the words of the columns, and the subtitle."""
        return f"{super().searched(row)} {row.session.subtitle}"

    @override
    def tags(self, row: Item) -> Iterable[str]:
        """Return the filters that a session passes."""
        return list(records.filters_of(row))

    @override
    def filters(self) -> Sequence[tuple[str, str]]:
        """Return what is still to be planned or agreed, and the workshops."""
        texts = self.desk.texts
        return [
            (Filter.ALL.value, texts.p_("filter", "All")),
            (Filter.UNPLANNED.value, texts.p_("filter", "Not planned")),
            (Filter.OPEN.value, texts.p_("filter", "Not confirmed")),
            (Filter.WORKSHOPS.value, texts.p_("filter", "Workshops")),
        ]

    @override
    def tools(self) -> Sequence[Tool]:
        """Return the way in."""
        return [self.import_tool()]

    @override
    def make_inspector(self) -> SessionInspector:
        """Make the pane for one session."""
        return SessionInspector(self.desk, self.save)

    @override
    def nothing(self) -> EmptyState:
        """Say that a title is enough."""
        texts = self.desk.texts
        return EmptyState(
            self.desk.look,
            self.pencil,
            texts._("What shall there be? A title is enough, all the rest may come later."),
            [
                (texts._("Add a session"), "plus", self.main),
                (texts._("Import list"), "file-import", self.read_list),
            ],
        )
