"""Amounts of money as people type them."""

from decimal import Decimal

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.money import ZERO, Cents


def read_amount(text: str, texts: Texts) -> Cents:
    """Read an amount: `1234,5`, `1.234,50`, `120 €`; nothing is zero.

    Raises:
        Refused: `money-not-understood`.
    """
    from netzwerkstatt.exchange.values import amount  # noqa: PLC0415  (loads the readers of lists)

    if not text.strip():
        return ZERO
    found = amount(text, comma=texts.language == "de")
    if found is None:
        raise Refused("money-not-understood", value=text.strip())
    return found


def typed_amount(texts: Texts, cents: Cents | None) -> str:
    """Write an amount to be edited: without the sign of the currency, nothing for none."""
    return texts.number(Decimal(cents) / 100, 2 if cents % 100 else 0) if cents else ""
