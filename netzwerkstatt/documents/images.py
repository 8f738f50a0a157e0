"""Pictures such as logos, ready to be stamped on a page."""

import io
import zlib
from dataclasses import dataclass
from typing import Final

from PIL import Image, UnidentifiedImageError

_MOST: Final = 600  # pixels along a side: 300 dpi at 5 cm
_WHITE: Final = (255, 255, 255, 255)


@dataclass(frozen=True, slots=True)
class Picture:
    """Operators that fill the unit square with a picture, and its width in heights."""

    ops: str
    shape: float


def picture(data: bytes) -> Picture | None:
    """Read a PNG, JPEG, GIF or WebP and lay it on white paper; None where the bytes are no picture."""
    try:
        with Image.open(io.BytesIO(data)) as opened:
            opened.thumbnail((_MOST, _MOST))
            drawn = opened.convert("RGBA")
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError):
        return None
    flat = Image.new("RGBA", drawn.size, _WHITE)
    flat.alpha_composite(drawn)
    width, height = flat.size
    pixels = zlib.compress(flat.convert("RGB").tobytes(), 9).hex()
    head = f"BI /W {width} /H {height} /CS /RGB /BPC 8 /F [/AHx /Fl] ID"
    return Picture(f"{head} {pixels}> EI", width / height)
