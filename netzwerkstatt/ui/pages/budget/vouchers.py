"""The receipts of one line, and the way to another."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.pages.budget.records import Entry
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.layout import column, named, surface


class Vouchers(QWidget):
    """A button for each receipt that leads to it, and one for the next."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        surface(self, "bare")
        self._desk = desk
        self._line = ""
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self._add = named(Button(desk.look, desk.texts._("Enter a receipt"), "plus", "small"), "add-receipt")
        self._add.clicked.connect(self._enter)
        self.setLayout(column(self._rows, self._add, gap=8))

    def show_receipts(self, entry: Entry, snapshot: Snapshot) -> None:
        """Show the receipts of a line, by number; a line that is not there yet has none."""
        texts = self._desk.texts
        self._line = entry.id
        self._add.setDisabled(entry.fresh)
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for receipt in sorted(snapshot.receipts.of("line_id", entry.id), key=lambda r: (r.number, r.id)):
            who = receipt.payee or receipt.text or texts._("without a name")
            said = f"{receipt.number} · {who} · {texts.money(receipt.amount)}"
            lead = named(Button(self._desk.look, said, "receipt", "quiet"), f"receipt-{receipt.id}")
            lead.clicked.connect(partial(self._go, f"receipts {receipt.id}"))
            self._rows.addWidget(lead)

    def _enter(self) -> None:
        self._go(f"receipts +{self._line}")

    def _go(self, place: str, *_: object) -> None:
        self._desk.go("budget", place)
