"""What a row of a list is."""

from collections.abc import Sequence
from typing import Protocol, TypeVar


class Row(Protocol):
    """A record, mostly with what belongs to it, as one frozen value. A fresh one is not in the event yet."""

    @property
    def id(self) -> str:
        """Return the id of the record."""

    @property
    def fresh(self) -> bool:
        """Tell whether it is about to be typed in."""


R = TypeVar("R", bound=Row)
Pairs = Sequence[tuple[R, R]]
"""Rows as they are and as they are to be."""
