"""The timetable as a list: the same moves as in the grid, and every cell to be typed into."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QPushButton
from typing_extensions import override

from netzwerkstatt.app.commands import Command
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.domain.sessions import Session, SessionStatus
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.lists.bars import Tool
from netzwerkstatt.ui.lists.page import ListPage
from netzwerkstatt.ui.lists.row import Pairs
from netzwerkstatt.ui.pages.sessions import deeds, records
from netzwerkstatt.ui.pages.sessions.inspector import SessionInspector
from netzwerkstatt.ui.pages.sessions.records import Item
from netzwerkstatt.ui.pages.timetable.columns import timetable_columns
from netzwerkstatt.ui.pages.timetable.empty import no_rooms
from netzwerkstatt.ui.pages.timetable.mover import Mover
from netzwerkstatt.ui.parts.notes import EmptyState
from netzwerkstatt.ui.tables.columns import Column

if TYPE_CHECKING:
    from netzwerkstatt.app.workspace import ChangeSet

PLANNED: Final = "planned"
UNPLANNED: Final = "unplanned"


class TimetableList(ListPage[Item]):
    """What happens when and where, and what is still to be planned."""

    section = "timetable"
    first = "title"
    pencil = Pencil.YELLOW
    doubles = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.mover = Mover(desk, self.view, self._moving)
        self._say_waiting()

    @override
    def title(self) -> str:
        """Return the title of the page."""
        return self.desk.texts._("Timetable")

    @override
    def main_button(self) -> tuple[str, str] | None:
        """Offer to add a session, unless the event is open for reading only."""
        return (self.desk.texts.p_("button", "Session"), "plus") if self.desk.workspace.writing else None

    # what the rows are

    @override
    def columns(self) -> Sequence[Column[Item]]:
        """Return the columns."""
        return timetable_columns(self.desk.texts, lambda: self.event_now)

    @override
    def ids(self, event: Snapshot) -> Iterable[str]:
        """Return the ids of all sessions; cancelled ones are left out as rows are made."""
        return event.sessions

    @override
    def row_of(self, event: Snapshot, row_id: str) -> Item | None:
        """Return a row, if there is such a session and it is not cancelled."""
        item = records.item_of(event, row_id)
        return item if item and item.session.status is not SessionStatus.CANCELLED else None

    @override
    def touched(self, changes: ChangeSet, before: Snapshot, now: Snapshot) -> Iterable[str]:
        """Return the rows that a change concerns."""
        return records.touched(changes, before, now)

    @override
    def take(self, changes: ChangeSet, snapshot: Snapshot) -> None:
        """Take over what changed, and count anew what is still to be planned."""
        super().take(changes, snapshot)
        if changes.rows("day"):
            self.bar.offer(self.filters())
        self._say_waiting()

    @override
    def fresh(self) -> Item:
        """Return a row that is about to be typed in."""
        return records.fresh_item(self.event_now)

    @override
    def save(self, pairs: Pairs[Item]) -> Command:
        """Return the command that makes sessions into others."""
        return deeds.save(pairs)

    @override
    def removing(self) -> tuple[str, str]:
        """Name what taking rows away means here: nothing is deleted."""
        return self.desk.texts._("Take out of the timetable"), "calendar-off"

    @override
    def remove(self, _: Sequence[Item]) -> None:
        """Take what is chosen back to what is still to be planned."""
        self.mover.unplan()

    @override
    def name_of(self, row: Item) -> str:
        """Return the title of a session."""
        return row.session.title

    @override
    def counted(self, count: int) -> str:
        """Say how many sessions there are."""
        return self.desk.texts.n_("{count} session", "{count} sessions", count)

    @override
    def tags(self, row: Item) -> Iterable[str]:
        """Return the filters that a session passes: planned and on which day, or still to be planned."""
        start = row.session.start
        return (PLANNED, start.date().isoformat()) if start else (UNPLANNED,)

    @override
    def filters(self) -> Sequence[tuple[str, str]]:
        """Return all, the days where there are several, and what is still to be planned."""
        texts, days = self.desk.texts, self.event_now.days_in_order()
        several = [(day.date.isoformat(), texts.date(day.date, "medium")) for day in days]
        return [
            ("", texts.p_("filter", "All")),
            *(several if len(several) > 1 else [(PLANNED, texts.p_("filter", "Planned"))]),
            (UNPLANNED, texts._("Still to be planned")),
        ]

    @override
    def tools(self) -> Sequence[Tool]:
        """Return moving."""
        return [
            Tool("move", self.desk.texts._("Move …"), "arrows-move", "", partial(self._offer_moves, "move"))
        ]

    @override
    def chosen_tools(self) -> Sequence[Tool]:
        """Return moving several."""
        words = self.desk.texts._("Move …")
        return [Tool("move-chosen", words, "arrows-move", "", partial(self._offer_moves, "move-chosen"))]

    @override
    def make_inspector(self) -> SessionInspector:
        """Make the pane for one session."""
        return SessionInspector(self.desk, self.save)

    @override
    def nothing(self) -> EmptyState:
        """Say what comes first."""
        return no_rooms(self.desk, self.main)

    # moving

    def _moving(self) -> list[Session]:
        return [row.session for row in self.chosen() if not row.fresh]

    def _offer_moves(self, name: str) -> None:
        button = self.findChild(QPushButton, name)
        if isinstance(button, QPushButton):
            self.mover.offer_below(button)

    def _say_waiting(self) -> None:
        """Say in the filter how many sessions are still to be planned."""
        texts = self.desk.texts
        waiting = sum(map(records.waits, self.event_now.sessions.values()))
        words = texts._("Still to be planned ({count})", count=texts.number(waiting)) if waiting else ""
        self.bar.reword(UNPLANNED, words or texts._("Still to be planned"))
