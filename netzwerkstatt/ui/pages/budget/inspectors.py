"""Everything about a line of the plan, or about a receipt."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from netzwerkstatt.app.commands import Command
from netzwerkstatt.domain import words
from netzwerkstatt.domain.budget import BudgetLineId, GrantState, Side
from netzwerkstatt.domain.event import PartnerId
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.lists.amounts import read_amount, typed_amount
from netzwerkstatt.ui.lists.files import FileField
from netzwerkstatt.ui.lists.inspector import RowInspector
from netzwerkstatt.ui.lists.row import Pairs
from netzwerkstatt.ui.pages.budget import deeds
from netzwerkstatt.ui.pages.budget.columns import partners
from netzwerkstatt.ui.pages.budget.records import Entry, Voucher, headings, line_name, lines_in_order
from netzwerkstatt.ui.pages.budget.vouchers import Vouchers
from netzwerkstatt.ui.parts.dates import typed_day
from netzwerkstatt.ui.parts.layout import holding, label, row
from netzwerkstatt.ui.parts.saved import SavedChoice, SavedLine, SavedWords


class LineInspector(RowInspector[Entry]):
    """The pane for one line of the plan."""

    def __init__(self, desk: Desk, side: Side, save: Callable[[Pairs[Entry]], Command]) -> None:
        super().__init__(desk, save)
        self._side = side

    @override
    def title_of(self, row: Entry) -> str:
        """Return the words of the line."""
        return row.line.text or row.line.heading or self.desk.texts._("New item")

    @override
    def refresh(self, row: Entry, snapshot: Snapshot) -> None:
        """Offer headings and partners; say where the paid sum comes from."""
        texts = self.desk.texts
        self._heading.offer(list(headings(snapshot, self._side)))
        self._partner.offer([(code or None, said) for code, said in partners(texts, snapshot)])
        self._paid.setReadOnly(row.receipts > 0)
        self._paid_note.setVisible(row.receipts > 0)
        self._paid_note.setText(
            texts.n_("The sum of {count} receipt.", "The sum of {count} receipts.", row.receipts)
        )
        self._vouchers.show_receipts(row, snapshot)

    @override
    def groups(self) -> Sequence[QWidget]:
        """Return what it is, the amounts, the receipts, and who stands behind it."""
        texts = self.desk.texts
        self._heading = SavedWords(self.saving(lambda e, to: deeds.change_line(e, heading=to)))
        self._partner = SavedChoice(
            self.saving(lambda e, to: deeds.change_line(e, partner_id=PartnerId(to) if to else None))
        )
        self._paid = SavedLine(self.saving(lambda e, to: deeds.set_paid(e, to, texts)))
        self._paid_note = label("", "hint", wrap=True)
        self._vouchers = Vouchers(self.desk)
        return (
            self._what(),
            self._amounts(),
            self.group(texts._("Receipts"), self._vouchers),
            self._behind(),
        )

    def _what(self) -> QWidget:
        texts = self.desk.texts
        return self.group(
            texts.p_("group", "Item"),
            self.line(
                texts.p_("budget", "Item"),
                "text",
                lambda e: e.line.text,
                lambda e, to: deeds.change_line(e, text=to),
            ),
            self.field(texts.p_("budget", "Heading"), self._heading, lambda e: e.line.heading, "heading"),
            _side_by_side(
                self.line(
                    texts._("Quantity"),
                    "quantity",
                    lambda e: deeds.typed_quantity(e.line, texts),
                    lambda e, to: deeds.set_quantity(e, to, texts),
                ),
                self.line(
                    texts.p_("budget", "Unit"),
                    "unit",
                    lambda e: e.line.unit,
                    lambda e, to: deeds.change_line(e, unit=to),
                ),
                self.line(
                    texts._("Unit price"),
                    "price",
                    lambda e: typed_amount(texts, e.line.price),
                    lambda e, to: deeds.set_price(e, to, texts),
                ),
            ),
        )

    def _amounts(self) -> QWidget:
        texts = self.desk.texts
        cost = self._side is Side.COST
        paid = texts.p_("budget", "Actual") if cost else texts.p_("budget", "Received")
        fields = [
            self.line(
                texts.p_("budget", "Planned"),
                "planned",
                lambda e: typed_amount(texts, e.line.planned),
                lambda e, to: deeds.change_line(e, planned=read_amount(to, texts)),
            ),
            self.field(paid, self._paid, lambda e: typed_amount(texts, e.paid), "actual"),
        ]
        if cost:
            fields.insert(
                1,
                self.line(
                    texts._("Committed"),
                    "committed",
                    lambda e: typed_amount(texts, e.line.committed),
                    lambda e, to: deeds.change_line(e, committed=read_amount(to, texts)),
                ),
            )
        return self.group(texts._("Amounts in euros"), _side_by_side(*fields), self._paid_note)

    def _behind(self) -> QWidget:
        texts = self.desk.texts
        parts: list[QVBoxLayout | QWidget] = [
            self.field(texts.p_("budget", "Funder"), self._partner, lambda e: e.line.partner_id, "partner")
        ]
        if self._side is Side.FUNDING:
            parts += self._promise()
        else:
            parts.append(
                self.tick(
                    texts._("Eligible for funding"),
                    "eligible",
                    lambda e: e.line.eligible,
                    lambda e, to: deeds.change_line(e, eligible=to),
                )
            )
        parts.append(
            self.text(
                texts.p_("group", "Note"),
                "note",
                lambda e: e.line.note,
                lambda e, to: deeds.change_line(e, note=to),
            )
        )
        return self.group(texts._("Who stands behind it"), *parts)

    def _promise(self) -> list[QVBoxLayout | QWidget]:
        texts = self.desk.texts
        return [
            self.choice(
                texts.p_("budget", "State"),
                "state",
                tuple(words.grants(texts).items()),
                lambda e: e.line.state,
                lambda e, to: deeds.change_line(e, state=GrantState(to)),
            ),
            self.line(
                texts.p_("budget", "Due on"),
                "due",
                lambda e: texts.date(e.line.due, "short") if e.line.due else "",
                lambda e, to: deeds.change_line(e, due=typed_day(to, texts)),
                texts._("for example 16.10.2027"),
            ),
            self.tick(
                texts._("In kind or work, no money flows"),
                "in-kind",
                lambda e: e.line.in_kind,
                lambda e, to: deeds.change_line(e, in_kind=to),
            ),
        ]


class ReceiptInspector(RowInspector[Voucher]):
    """The pane for one receipt."""

    @override
    def title_of(self, row: Voucher) -> str:
        """Return the number of the receipt."""
        return self.desk.texts._("Receipt {number}", number=row.receipt.number)

    @override
    def refresh(self, row: Voucher, snapshot: Snapshot) -> None:
        """Offer the lines of the plan; show the file."""
        self._file.show_holder(row.receipt)
        self._line.offer([(line.id, line_name(line)) for line in lines_in_order(snapshot)])

    @override
    def groups(self) -> Sequence[QWidget]:
        """Return what it is and what it belongs to."""
        texts = self.desk.texts
        self._line = SavedChoice(self.saving(lambda v, to: deeds.change_receipt(v, line_id=BudgetLineId(to))))
        self._line.setPlaceholderText(texts._("please choose"))
        self._file = FileField(self.desk, texts._("or drop a file onto the receipt in the list"))
        return (
            self.group(
                texts._("Payment"),
                _side_by_side(
                    self.line(
                        texts.p_("receipt", "Amount"),
                        "amount",
                        lambda v: typed_amount(texts, v.receipt.amount),
                        lambda v, to: deeds.change_receipt(v, amount=read_amount(to, texts)),
                    ),
                    self.line(
                        texts.p_("receipt", "Paid on"),
                        "paid",
                        lambda v: texts.date(v.receipt.paid, "short") if v.receipt.paid else "",
                        lambda v, to: deeds.change_receipt(v, paid=typed_day(to, texts, past=True)),
                    ),
                    self.line(
                        texts.p_("receipt", "No."),
                        "number",
                        lambda v: str(v.receipt.number),
                        lambda v, to: deeds.change_receipt(v, number=deeds.read_number(to)),
                    ),
                ),
                self.line(
                    texts.p_("receipt", "Paid to"),
                    "payee",
                    lambda v: v.receipt.payee,
                    lambda v, to: deeds.change_receipt(v, payee=to),
                ),
                self.line(
                    texts.p_("receipt", "What for"),
                    "text",
                    lambda v: v.receipt.text,
                    lambda v, to: deeds.change_receipt(v, text=to),
                ),
                self.field(texts.p_("receipt", "Item"), self._line, lambda v: v.receipt.line_id, "line"),
            ),
            self.group(texts._("Photo or PDF"), self._file),
            self.group(
                texts.p_("group", "Note"),
                self.text(
                    texts._("For the planning team only"),
                    "note",
                    lambda v: v.receipt.note,
                    lambda v, to: deeds.change_receipt(v, note=to),
                ),
            ),
        )


def _side_by_side(*fields: QVBoxLayout) -> QWidget:
    """Lay short fields beside each other."""
    line = row(*fields, gap=8)
    for at in range(len(fields)):
        line.setStretch(at, 1)
    return holding(line)
