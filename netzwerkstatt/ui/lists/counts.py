"""Numbers of people as somebody types them."""

from typing import Final

from netzwerkstatt.base.faults import Refused

_DIGITS: Final = 5


def read_count(text: str) -> int | None:
    """Read how many people; nothing is None.

    Raises:
        Refused: `count-not-understood`.
    """
    written = text.strip()
    if not written:
        return None
    if not (written.isascii() and written.isdigit()) or len(written) > _DIGITS:
        raise Refused("count-not-understood", value=written)
    return int(written)
