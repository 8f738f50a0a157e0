"""What is said of a notice."""

from typing import NamedTuple


class Said(NamedTuple):
    """A short title, the line below it, and the full sentence."""

    title: str
    detail: str
    sentence: str
