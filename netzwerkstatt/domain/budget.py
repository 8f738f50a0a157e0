"""Money: the cost and funding plan."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

from netzwerkstatt.domain.event import Attachment, PartnerId
from netzwerkstatt.domain.money import ZERO, Cents

BudgetLineId = NewType("BudgetLineId", str)
ReceiptId = NewType("ReceiptId", str)


class Side(StrEnum):
    """The two sides of a plan."""

    COST = "cost"
    FUNDING = "funding"


class GrantState(StrEnum):
    """How sure an income is."""

    OPEN = "open"
    ASKED = "asked"
    PROMISED = "promised"
    APPROVED = "approved"
    RECEIVED = "received"


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """One line of the plan. Amounts are gross.

    `quantity` is in thousandths of `unit`, `price` is for one unit: both say how `planned` came about and may
    be empty. `vat` is in tenths of a percent. `state` has a meaning on the funding side only, `eligible` on
    the other: somebody has said that funders accept these costs. `actual` is what was typed in; where a line
    has receipts, `planning.ledger` takes their sum instead.
    """

    id: BudgetLineId
    side: Side = Side.COST
    heading: str = ""
    text: str = ""
    quantity: int | None = None
    unit: str = ""
    price: Cents | None = None
    planned: Cents = ZERO
    committed: Cents = ZERO
    actual: Cents = ZERO
    vat: int | None = None
    eligible: bool = False
    partner_id: PartnerId | None = None
    state: GrantState = GrantState.OPEN
    due: date | None = None
    in_kind: bool = False
    note: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True)
class Receipt:
    """A voucher for money paid or received on a line of the plan. `amount` is gross.

    `number` is the one on the paper kept in the folder; `paid` is the day of payment. `file` is a scan or
    photo that is kept with the event, called `file_name` where it came from.
    """

    id: ReceiptId
    line_id: BudgetLineId
    number: int
    amount: Cents = ZERO
    paid: date | None = None
    payee: str = ""
    text: str = ""
    file: Attachment | None = None
    file_name: str = ""
    note: str = ""
