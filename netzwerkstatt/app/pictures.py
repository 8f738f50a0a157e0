"""Pictures as they are kept with an event: no larger than needed, without what a camera says of itself."""

import io
from typing import Final

from PIL import Image, ImageOps, UnidentifiedImageError

from netzwerkstatt.base.faults import Refused

_MOST: Final = 2000  # pixels along the long edge
_KINDS: Final = ("PNG", "JPEG", "GIF", "WEBP")
_QUALITY: Final = 90


def cleaned(content: bytes) -> tuple[bytes, str]:
    """Return a picture upright, at most 2,000 pixels long, without Exif and comments; and its media type.

    A photo stays a JPEG; everything else becomes a PNG, so that lines stay sharp and grounds transparent.

    Raises:
        Refused: `picture-unreadable` where the bytes are no PNG, JPEG, GIF or WebP.
    """
    try:
        with Image.open(io.BytesIO(content), formats=_KINDS) as opened:
            photo = opened.format == "JPEG"
            opened.thumbnail((_MOST, _MOST))
            upright = ImageOps.exif_transpose(opened)
            drawn = upright.convert("RGBA" if upright.has_transparency_data else "RGB")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as fault:
        raise Refused("picture-unreadable") from fault
    drawn.info.clear()
    made = io.BytesIO()
    if photo:
        drawn.save(made, "JPEG", quality=_QUALITY, optimize=True)
        return made.getvalue(), "image/jpeg"
    drawn.save(made, "PNG", optimize=True)
    return made.getvalue(), "image/png"
