"""Money: whole cents, so that sums are exact."""

from typing import Final, NewType

Cents = NewType("Cents", int)
"""An amount of euros in cents."""

ZERO: Final = Cents(0)
