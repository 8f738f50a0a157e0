"""Sentences about what is printed."""

from typing import Final

from netzwerkstatt.base.texts import N_

SENTENCES: Final = {
    "stock-unknown": N_(
        "The sheet “{code}” is not known. “1455-02” is the usual one, for holders of 54 × 90 mm."
    ),
}
