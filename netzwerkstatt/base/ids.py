"""Names for rows and steps that no two copies of an event ever draw alike."""

import secrets
import time
from typing import Final
from uuid import UUID

_VERSION: Final = 0x7 << 76
_VARIANT: Final = 0x2 << 62


def new_id() -> str:
    """Return a UUIDv7 (RFC 9562 §5.7): 48 bits of time in milliseconds, then 74 bits of chance."""
    millis = time.time_ns() // 1_000_000
    chance = secrets.randbits(80) & ~(0xF << 76) & ~(0x3 << 62)
    return str(UUID(int=millis << 80 | _VERSION | _VARIANT | chance))


def link_id(*parts: str) -> str:
    """Name a row by what it links, so that two copies that add the same link add the same row."""
    return "+".join(parts)
