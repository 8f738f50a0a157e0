"""The list of all receipts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from typing_extensions import override

from netzwerkstatt.app.commands import Command
from netzwerkstatt.domain.budget import BudgetLineId
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.lists.files import dropped_file, dropped_on, keep_file
from netzwerkstatt.ui.lists.page import ListPage
from netzwerkstatt.ui.lists.row import Pairs
from netzwerkstatt.ui.pages.budget import deeds, records
from netzwerkstatt.ui.pages.budget.columns import receipt_columns
from netzwerkstatt.ui.pages.budget.inspectors import ReceiptInspector
from netzwerkstatt.ui.pages.budget.records import Voucher
from netzwerkstatt.ui.pages.page import NEW
from netzwerkstatt.ui.parts.notes import EmptyState
from netzwerkstatt.ui.tables.columns import Column
from netzwerkstatt.ui.tables.pasting import Pasted

if TYPE_CHECKING:
    from netzwerkstatt.app.workspace import ChangeSet


class ReceiptsPage(ListPage[Voucher]):
    """All receipts, by number. Of a new one somebody chooses the item first, and types its amount then."""

    section = "receipts"
    first = "amount"
    pencil = Pencil.VIOLET

    def __init__(self, desk: Desk) -> None:
        self._line: BudgetLineId | None = None
        self._chosen_for = ""  # the new receipt whose item has just been chosen
        super().__init__(desk)
        self.view.edited.connect(partial(QTimer.singleShot, 0, self, self._type_amount))
        self.setAcceptDrops(True)

    @override
    def title(self) -> str:
        """Return the name of the list."""
        return self.desk.texts._("Receipts")

    @override
    def main_button(self) -> tuple[str, str] | None:
        """Offer a new receipt."""
        return (self.desk.texts.p_("button", "Receipt"), "plus") if self.desk.workspace.writing else None

    @override
    def main(self) -> None:
        """Begin a new receipt; it belongs to a line, so one must be there."""
        if not self.desk.snapshot.budget:
            said = self.desk.texts._("A receipt belongs to an item of the plan. Please add one first.")
            self.desk.say(said, refused=True)
            return
        super().main()

    @override
    def columns(self) -> Sequence[Column[Voucher]]:
        """Return the columns."""
        return receipt_columns(self.desk.texts, lambda: self.desk.snapshot)

    @override
    def ids(self, event: Snapshot) -> Iterable[str]:
        """Return the ids of all receipts."""
        return event.receipts

    @override
    def row_of(self, event: Snapshot, row_id: str) -> Voucher | None:
        """Return a receipt."""
        return records.voucher_of(event, row_id)

    @override
    def touched(self, changes: ChangeSet, before: Snapshot, now: Snapshot) -> Iterable[str]:
        """Return the receipts that a change concerns."""
        return records.receipts_touched(changes, now)

    @override
    def fresh(self) -> Voucher:
        """Return a receipt to be typed in, of the line it was asked for, or of none yet."""
        event = self.desk.snapshot
        return records.fresh_voucher(event, event.budget.get(self._line) if self._line else None)

    @override
    def begin_at(self, row: Voucher) -> str:
        """Ask for the item first, unless it is known."""
        return self.first if row.receipt.line_id else "line"

    @override
    def take(self, changes: ChangeSet, snapshot: Snapshot) -> None:
        """Take over what changed; remember the new receipt for which an item was chosen."""
        fresh = self._fresh
        super().take(changes, snapshot)
        if fresh and not fresh.receipt.line_id and self._fresh is None:
            self._chosen_for = fresh.id

    @override
    def save(self, pairs: Pairs[Voucher]) -> Command:
        """Return the command for edits of receipts."""
        return deeds.save_receipts(pairs)

    @override
    def removal(self, rows: Sequence[Voucher]) -> Command:
        """Return the command that deletes receipts."""
        return deeds.delete_receipts(rows)

    @override
    def doubled(self, row: Voucher) -> Voucher:
        """Return a receipt like another."""
        return deeds.double_receipt(self.event_now, row)

    @override
    def name_of(self, row: Voucher) -> str:
        """Return the number of a receipt."""
        return self.desk.texts._("Receipt {number}", number=row.receipt.number)

    @override
    def counted(self, count: int) -> str:
        """Count receipts."""
        return self.desk.texts.n_("{count} receipt", "{count} receipts", count)

    @override
    def filters(self) -> Sequence[tuple[str, str]]:
        """Return what may be looked at by itself."""
        texts = self.desk.texts
        return [("", texts.p_("filter", "All")), ("bare", texts.p_("filter", "Without a file"))]

    @override
    def tags(self, row: Voucher) -> Iterable[str]:
        """Return the filters that a receipt passes."""
        if row.receipt.file is None:
            yield "bare"

    @override
    def make_inspector(self) -> ReceiptInspector:
        """Make the pane for one receipt."""
        return ReceiptInspector(self.desk, self.save)

    @override
    def nothing(self) -> EmptyState:
        """Say how receipts come here."""
        texts = self.desk.texts
        return EmptyState(
            self.desk.look,
            self.pencil,
            texts._("Enter receipts as they come. A photo or PDF can be dragged onto a cost item."),
            [(texts._("Enter a receipt"), "plus", self.main)],
        )

    @override
    def go_to(self, place: str) -> None:
        """Choose a receipt, or begin one for a line: `+` and the id of the line."""
        if place.startswith(NEW):
            self._line = BudgetLineId(place.removeprefix(NEW)) if place != NEW else None
            super().go_to(NEW)
            self._line = None
        else:
            super().go_to(place)

    @override
    def _add_another(self) -> None:
        """Go on with one more receipt, unless the amount of this one comes next."""
        if not self._chosen_for:
            super()._add_another()

    def _type_amount(self) -> None:
        """Go on with the amount where an item was chosen, and nothing else is typed already."""
        receipt, self._chosen_for = self._chosen_for, ""
        if receipt and not self.view.is_editing():
            self.view.edit_cell(receipt, self.first)

    @override
    def _paste(self, found: Pasted[Voucher]) -> None:
        """Let pasted receipts that name no item belong to that of the current one."""
        here = self.row_of(self.event_now, self.view.current_id() or "")
        line = here.receipt.line_id if here else BudgetLineId("")
        pairs = (
            (was, now if now.receipt.line_id else deeds.change_receipt(now, line_id=line))
            for was, now in found.pairs
        )
        super()._paste(replace(found, pairs=tuple(pairs)))

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a receipt that is dragged here."""
        if self.desk.workspace.writing and dropped_file(event):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Keep the file with the receipt it was dropped on."""
        path, row, texts = dropped_file(event), dropped_on(self, event), self.desk.texts
        if path is None:
            return
        event.acceptProposedAction()
        if row is not None:
            keep_file(self.desk, row.receipt, path, texts._("“{name}” is kept.", name=path.name))
        else:
            self.desk.say(texts._("Please drop the file onto a receipt."), refused=True)
