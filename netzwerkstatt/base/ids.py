"""Names for rows and steps that no two copies of an event ever draw alike."""

import os
import time
from typing import Final

_VERSION: Final = 0x7 << 76
_VARIANT: Final = 0x2 << 62


def new_id() -> str:
    """Return a UUIDv7 (RFC 9562 §5.7): 48 bits of time in milliseconds, then 74 bits of chance."""
    millis = time.time_ns() // 1_000_000
    chance = int.from_bytes(os.urandom(10)) & ~(0xF << 76) & ~(0x3 << 62)
    digits = (millis << 80 | _VERSION | _VARIANT | chance).to_bytes(16).hex()
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


def link_id(*parts: str) -> str:
    """Name a row by what it links, so that two copies that add the same link add the same row."""
    return "+".join(parts)
