"""What the rows of the money are: lines of the plan, and receipts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import cycle
from typing import TYPE_CHECKING, Final

from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.budget import BudgetLine, BudgetLineId, Receipt, ReceiptId, Side
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.domain.money import Cents
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.planning.ledger import settled

if TYPE_CHECKING:
    from netzwerkstatt.app.workspace import ChangeSet

_PENCILS: Final = (
    *(Pencil.VIOLET, Pencil.BLUE, Pencil.ORANGE, Pencil.PINK),
    *(Pencil.GREEN, Pencil.YELLOW, Pencil.TURQUOISE, Pencil.RED),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the plan as one row: what is paid on it, and how many receipts it has and lacks a file of."""

    line: BudgetLine
    paid: Cents
    receipts: int = 0
    bare: int = 0
    source: str = ""
    fresh: bool = False

    @property
    def id(self) -> str:
        """Return the id of the line."""
        return self.line.id

    @property
    def over(self) -> Cents:
        """Return how much more is paid than planned; zero or less where it is within the plan."""
        return Cents(self.paid - self.line.planned)


@dataclass(frozen=True, slots=True)
class Voucher:
    """A receipt as one row, with the words of its line."""

    receipt: Receipt
    line: str = ""
    heading: str = ""
    fresh: bool = False

    @property
    def id(self) -> str:
        """Return the id of the receipt."""
        return self.receipt.id


def entry_of(event: Snapshot, line_id: str) -> Entry | None:
    """Return the row of a line, if it is there."""
    line = event.budget.get(BudgetLineId(line_id))
    if line is None:
        return None
    receipts = event.receipts.of("line_id", line.id)
    partner = event.partners.get(line.partner_id) if line.partner_id else None
    return Entry(
        line,
        settled(event, line).actual,
        len(receipts),
        sum(receipt.file is None for receipt in receipts),
        partner.name if partner else "",
    )


def voucher_of(event: Snapshot, receipt_id: str) -> Voucher | None:
    """Return the row of a receipt, if it is there."""
    receipt = event.receipts.get(ReceiptId(receipt_id))
    if receipt is None:
        return None
    line = event.budget[receipt.line_id]
    return Voucher(receipt, line_name(line), line.heading)


def line_name(line: BudgetLine) -> str:
    """Name a line where no heading stands above it."""
    return " · ".join(filter(None, (line.heading, line.text)))


def lines_in_order(event: Snapshot, side: Side | None = None) -> list[BudgetLine]:
    """Return the lines as they are arranged, of one side or of both."""
    found = event.budget.values() if side is None else event.budget.of("side", side)
    return sorted(found, key=lambda line: (line.side is Side.FUNDING, line.position, line.id))


def fresh_entry(event: Snapshot, side: Side) -> Entry:
    """Return a line that is about to be typed in, below the last; nobody has said yet under which heading."""
    there = lines_in_order(event, side)
    line = BudgetLine(BudgetLineId(new_id()), side, position=there[-1].position + 1 if there else 0)
    return Entry(line, line.actual, fresh=True)


def fresh_voucher(event: Snapshot, line: BudgetLine | None) -> Voucher:
    """Return a receipt that is about to be typed in, with the next number; perhaps still without its line."""
    number = max((receipt.number for receipt in event.receipts.values()), default=0) + 1
    if line is None:
        return Voucher(Receipt(ReceiptId(new_id()), BudgetLineId(""), number), fresh=True)
    return Voucher(Receipt(ReceiptId(new_id()), line.id, number), line_name(line), line.heading, fresh=True)


def lines_touched(changes: "ChangeSet", before: Snapshot, now: Snapshot) -> set[str]:
    """Return the lines that a change concerns."""
    lines = set(changes.rows("budget_line"))
    for event in (before, now):
        found = (event.receipts.get(ReceiptId(row)) for row in changes.rows("receipt"))
        lines |= {receipt.line_id for receipt in found if receipt}
    if changes.rows("partner"):
        lines |= set(now.budget)
    return lines


def receipts_touched(changes: "ChangeSet", now: Snapshot) -> set[str]:
    """Return the receipts that a change concerns."""
    lines = changes.rows("budget_line")
    of_lines = {r.id for line in lines for r in now.receipts.of("line_id", line)}
    return set(changes.rows("receipt")) | of_lines


def heading_pencils(event: Snapshot) -> Mapping[str, Pencil]:
    """Return the pencil of each heading, by the order of the plan."""
    headings = dict.fromkeys(line.heading for line in lines_in_order(event))
    return dict(zip(headings, cycle(_PENCILS), strict=False))


@dataclass(frozen=True, slots=True)
class Scale:
    """What the bars of a side are drawn by: the largest amount of a line, and the pencils of the headings."""

    event: Snapshot
    whole: Cents
    pencils: Mapping[str, Pencil]


def scale_of(event: Snapshot, side: Side) -> Scale:
    """Return the scale of a side."""
    lines = (settled(event, line) for line in event.budget.of("side", side))
    whole = max((max(line.planned, line.actual) for line in lines), default=Cents(0))
    return Scale(event, whole, heading_pencils(event))


def headings(event: Snapshot, side: Side) -> Iterator[str]:
    """Return the headings of a side in their order."""
    yield from dict.fromkeys(line.heading for line in lines_in_order(event, side) if line.heading)
