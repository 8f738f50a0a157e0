"""What edits of the money make of its rows, and which commands they become."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Final

from netzwerkstatt.app.commands import Command, Delete
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.budget import BudgetLine, BudgetLineId, ReceiptId
from netzwerkstatt.domain.money import Cents
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.ui.lists.amounts import read_amount
from netzwerkstatt.ui.lists.row import Pairs
from netzwerkstatt.ui.lists.saving import edited
from netzwerkstatt.ui.pages.budget.records import Entry, Voucher, line_name

_THOUSAND: Final = 1000


def change_line(entry: Entry, **fields: Any) -> Entry:
    """Return a row whose line has other fields."""
    return replace(entry, line=replace(entry.line, **fields))


def change_receipt(voucher: Voucher, **fields: Any) -> Voucher:
    """Return a row whose receipt has other fields."""
    return replace(voucher, receipt=replace(voucher.receipt, **fields))


def save_lines(pairs: Pairs[Entry]) -> Command:
    """Return the command for edits of lines."""
    return edited(pairs, lambda row: row.line, about=lambda row: line_name(row.line))


def save_receipts(pairs: Pairs[Voucher]) -> Command:
    """Return the command for edits of receipts.

    Raises:
        Refused: `receipt-without-line` as long as nobody has said what one belongs to.
    """
    if not all(now.receipt.line_id for _, now in pairs):
        raise Refused("receipt-without-line")
    numbered = tuple(_numbered(pairs))
    return edited(numbered, lambda row: row.receipt, about=lambda row: row.receipt.payee or row.line)


def _numbered(pairs: Pairs[Voucher]) -> Iterator[tuple[Voucher, Voucher]]:
    """Let each of several receipts that are new have a number of its own."""
    new = 0
    for was, now in pairs:
        yield was, replace(now, receipt=replace(now.receipt, number=now.receipt.number + new))
        new += was.fresh


def delete_lines(rows: Sequence[Entry]) -> Command:
    """Return the command that deletes lines with their receipts."""
    return Delete(tuple(row.line for row in rows), about=", ".join(line_name(row.line) for row in rows[:3]))


def delete_receipts(rows: Sequence[Voucher]) -> Command:
    """Return the command that deletes receipts."""
    return Delete(tuple(row.receipt for row in rows), about=", ".join(row.line for row in rows[:3]))


def double_line(event: Snapshot, entry: Entry) -> Entry:
    """Return a fresh line like another, with nothing paid on it yet."""
    position = max((line.position for line in event.budget.values()), default=0) + 1
    line = replace(
        entry.line, id=BudgetLineId(new_id()), actual=Cents(0), committed=Cents(0), position=position
    )
    return Entry(line, line.actual, source=entry.source, fresh=True)


def double_receipt(event: Snapshot, voucher: Voucher) -> Voucher:
    """Return a fresh receipt like another, with the next number and without its file."""
    number = max((receipt.number for receipt in event.receipts.values()), default=0) + 1
    receipt = replace(voucher.receipt, id=ReceiptId(new_id()), number=number, file=None, file_name="")
    return replace(voucher, receipt=receipt, fresh=True)


def set_paid(entry: Entry, text: str, texts: Texts) -> Entry:
    """Return a row on which so much is paid.

    Raises:
        Refused: `money-not-understood`, or `line-has-receipts` where their sum counts.
    """
    if entry.receipts:
        raise Refused("line-has-receipts", name=line_name(entry.line))
    paid = read_amount(text, texts)
    return replace(change_line(entry, actual=paid), paid=paid)


def set_quantity(entry: Entry, text: str, texts: Texts) -> Entry:
    """Return a row with so many units; the plan follows where a price is known.

    Raises:
        Refused: `number-not-understood`.
    """
    return _reckoned(change_line(entry, quantity=_read_thousandths(text, texts)))


def set_price(entry: Entry, text: str, texts: Texts) -> Entry:
    """Return a row with a price for one unit; the plan follows where a quantity is known.

    Raises:
        Refused: `money-not-understood`.
    """
    price = read_amount(text, texts) if text.strip() else None
    return _reckoned(change_line(entry, price=price))


def typed_quantity(line: BudgetLine, texts: Texts) -> str:
    """Write a quantity to be edited: `2,5`."""
    return "" if line.quantity is None else texts.number(Decimal(line.quantity) / _THOUSAND)


def read_number(text: str) -> int:
    """Read the number of a receipt.

    Raises:
        Refused: `number-not-understood`.
    """
    if not (text.strip().isascii() and text.strip().isdigit()):
        raise Refused("number-not-understood", value=text.strip())
    return int(text)


def _reckoned(entry: Entry) -> Entry:
    """Let the plan be quantity times price, rounded half up, where both are known."""
    quantity, price = entry.line.quantity, entry.line.price
    if quantity is None or price is None:
        return entry
    product = (Decimal(quantity) * price / _THOUSAND).quantize(Decimal(1), ROUND_HALF_UP)
    return change_line(entry, planned=Cents(int(product)))


def _read_thousandths(text: str, texts: Texts) -> int | None:
    from netzwerkstatt.exchange.values import number  # noqa: PLC0415  (loads the readers of lists)

    if not text.strip():
        return None
    found = number(text, comma=texts.language == "de")
    if found is None or found < 0:
        raise Refused("number-not-understood", value=text.strip())
    return int((found * _THOUSAND).to_integral_value(ROUND_HALF_UP))
