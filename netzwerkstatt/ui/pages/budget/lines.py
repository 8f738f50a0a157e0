"""The lists of the plan: costs, and funding."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLayout, QWidget
from typing_extensions import override

from netzwerkstatt.app import starter
from netzwerkstatt.app.commands import Add, Command
from netzwerkstatt.domain.budget import Side
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.planning.ledger import ledger
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.lists.bars import Tool
from netzwerkstatt.ui.lists.files import dropped_file, keep_file
from netzwerkstatt.ui.lists.reading import ReadingPage
from netzwerkstatt.ui.lists.row import Pairs
from netzwerkstatt.ui.pages.budget import deeds, records
from netzwerkstatt.ui.pages.budget.columns import cost_columns, funding_columns
from netzwerkstatt.ui.pages.budget.inspectors import LineInspector
from netzwerkstatt.ui.pages.budget.records import Entry
from netzwerkstatt.ui.parts.layout import label, named, row
from netzwerkstatt.ui.parts.notes import EmptyState
from netzwerkstatt.ui.tables.columns import Column

if TYPE_CHECKING:
    from netzwerkstatt.app.workspace import ChangeSet


class LinesPage(ReadingPage[Entry]):
    """The lines of one side of the plan, their sums below."""

    side: ClassVar[Side]
    kind = "budget"
    first = "text"
    pencil = Pencil.VIOLET

    def __init__(self, desk: Desk) -> None:
        self._sums = named(label("", "strong"), "sums")
        super().__init__(desk)
        self._say_sums()

    @override
    def title(self) -> str:
        """Return the name of the list."""
        return self.desk.texts.p_("section", "Budget")

    @override
    def main_button(self) -> tuple[str, str] | None:
        """Offer a new line."""
        return (self.desk.texts.p_("button", "Item"), "plus") if self.desk.workspace.writing else None

    @override
    def ids(self, event: Snapshot) -> Iterable[str]:
        """Return the ids of the lines of this side."""
        return [line.id for line in event.budget.of("side", self.side)]

    @override
    def row_of(self, event: Snapshot, row_id: str) -> Entry | None:
        """Return a line of this side."""
        entry = records.entry_of(event, row_id)
        return entry if entry is not None and entry.line.side is self.side else None

    @override
    def touched(self, changes: ChangeSet, before: Snapshot, now: Snapshot) -> Iterable[str]:
        """Return the lines that a change concerns."""
        return records.lines_touched(changes, before, now)

    @override
    def fresh(self) -> Entry:
        """Return a line to be typed in."""
        return records.fresh_entry(self.event_now, self.side)

    @override
    def save(self, pairs: Pairs[Entry]) -> Command:
        """Return the command for edits of lines."""
        return deeds.save_lines(pairs)

    @override
    def removal(self, rows: Sequence[Entry]) -> Command:
        """Return the command that deletes lines with their receipts."""
        return deeds.delete_lines(rows)

    @override
    def doubled(self, row: Entry) -> Entry:
        """Return a line like another."""
        return deeds.double_line(self.event_now, row)

    @override
    def name_of(self, row: Entry) -> str:
        """Return the words of a line."""
        return records.line_name(row.line)

    @override
    def counted(self, count: int) -> str:
        """Count lines."""
        return self.desk.texts.n_("{count} item", "{count} items", count)

    @override
    def tools(self) -> Sequence[Tool]:
        """Return the way in."""
        return [self.import_tool()]

    @override
    def make_inspector(self) -> LineInspector:
        """Make the pane for one line."""
        return LineInspector(self.desk, self.side, self.save)

    @override
    def nothing(self) -> EmptyState:
        """Say how to begin."""
        texts = self.desk.texts
        return EmptyState(
            self.desk.look,
            self.pencil,
            texts._("Begin with what is certain: rent, food and drink, fees."),
            [
                (texts._("Use the template"), "template", self._use_template),
                (texts._("Begin empty"), "plus", self.main),
            ],
        )

    @override
    def lay_out(self, bars: QWidget, stack: QWidget) -> QLayout:
        """Lay the sums below the list."""
        box = super().lay_out(bars, stack)
        box.addItem(row(None, self._sums))
        return box

    @override
    def take(self, changes: ChangeSet, snapshot: Snapshot) -> None:
        """Take over what changed, the sums as well."""
        super().take(changes, snapshot)
        self._say_sums()

    def _use_template(self) -> None:
        if self.desk.may_write():
            said = self.desk.texts._("The template is there. Amounts are still open.")
            self.desk.do(Add(starter.starter_budget(self.desk.texts)), said)

    def _say_sums(self) -> None:
        texts, found = self.desk.texts, ledger(self.event_now)
        sums = found.cost if self.side is Side.COST else found.funding
        parts = [
            texts._("Planned: {amount}", amount=texts.money(sums.planned)),
            texts._("Paid: {amount}", amount=texts.money(sums.actual))
            if self.side is Side.COST
            else texts._("Received: {amount}", amount=texts.money(sums.actual)),
        ]
        self._sums.setText(" · ".join(parts))
        self._sums.setVisible(self.table.total > 0)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a receipt, or a list, that is dragged here."""
        if self.desk.workspace.writing and dropped_file(event):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Keep the receipt with the line it was dropped on; read what is a list."""
        path = dropped_file(event)
        if self.reads(path):
            super().dropEvent(event)
            return
        at = self.view.viewport().mapFrom(self, event.position().toPoint())
        index = self.view.indexAt(at)
        row_id = self.table.id_at(index.row()) if index.isValid() else self.view.current_id()
        entry = records.entry_of(self.event_now, row_id) if row_id else None
        if path is not None and entry is not None:
            event.acceptProposedAction()
            self._keep_receipt(entry, path)

    def _keep_receipt(self, entry: Entry, path: Path) -> None:
        """Make a receipt of a file, and show it so that its amount can be typed."""
        receipt = records.fresh_voucher(self.desk.snapshot, entry.line).receipt
        said = self.desk.texts._("“{name}” is kept as a receipt. Please type its amount.", name=path.name)
        if keep_file(self.desk, receipt, path, said, fresh=True):
            self.desk.go("budget", f"receipts {receipt.id}")


class CostsPage(LinesPage):
    """What is spent."""

    section = "costs"
    side = Side.COST

    @override
    def columns(self) -> Sequence[Column[Entry]]:
        """Return the columns."""
        return cost_columns(self.desk.texts, lambda: self.desk.snapshot)

    @override
    def filters(self) -> Sequence[tuple[str, str]]:
        """Return what may be looked at by itself."""
        texts = self.desk.texts
        return [
            ("", texts.p_("filter", "All")),
            ("over", texts.p_("filter", "Over the plan")),
            ("bare", texts.p_("filter", "Receipts missing")),
        ]

    @override
    def tags(self, row: Entry) -> Iterable[str]:
        """Return the filters that a line passes."""
        if row.over > 0 and row.line.planned:
            yield "over"
        if row.bare or (row.paid and not row.receipts):
            yield "bare"


class FundingPage(LinesPage):
    """Where the money comes from."""

    section = "funding"
    side = Side.FUNDING

    @override
    def columns(self) -> Sequence[Column[Entry]]:
        """Return the columns."""
        return funding_columns(self.desk.texts, lambda: self.desk.snapshot)
