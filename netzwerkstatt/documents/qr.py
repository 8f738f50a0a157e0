"""QR codes as one path of rectangles (ISO/IEC 18004, error correction level M)."""

import math
import re
from typing import Any, Final, NamedTuple

import zxingcpp

QUIET: Final = 4
"""Modules that stay white around a code."""

_DARK: Final = re.compile(b"\x00+")


class Qr(NamedTuple):
    """A code: modules along its side, and operators that draw it at one unit a module, from below left."""

    modules: int
    ops: str


def qr(content: str) -> Qr:
    """Encode a text; ten letters and digits make the smallest code, 21 × 21 modules."""
    code = zxingcpp.create_barcode(content, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    image: Any = zxingcpp.write_barcode_to_image(code, scale=1, add_quiet_zones=False)
    rows = memoryview(image).tobytes()  # a byte a module, 0 where it is dark
    modules = math.isqrt(len(rows))
    drawn = []
    for row in range(modules):
        line = rows[row * modules : (row + 1) * modules]
        drawn += [f"{m.start()} {modules - 1 - row} {m.end() - m.start()} 1 re" for m in _DARK.finditer(line)]
    return Qr(modules, " ".join(drawn) + " f")
