"""Outlines that recur on our paper: boxes with round corners, as operators of PDF's content streams."""

from typing import Final

from netzwerkstatt.documents.page import fill, stroke

_BEND: Final = 0.5523  # of the radius: how far the handles of a quarter circle reach


def filled(box: tuple[float, float, float, float], radius: float, colour: str) -> str:
    """Return operators that fill a box `(x, y, width, height)` with round corners."""
    return f"{fill(colour)} {_rounded(box, radius)} f"


def outlined(box: tuple[float, float, float, float], radius: float, colour: str, width: float = 0.75) -> str:
    """Return operators that draw the outline of a box `(x, y, width, height)` with round corners."""
    return f"{stroke(colour)} {width:.2f} w {_rounded(box, radius)} S"


def mixed(colour: str, other: str, share: float) -> str:
    """Return a colour that holds so much (0 to 1) of the other one."""
    parts = (
        round(int(colour[place : place + 2], 16) * (1 - share) + int(other[place : place + 2], 16) * share)
        for place in (1, 3, 5)
    )
    return "#" + "".join(f"{part:02X}" for part in parts)


def _rounded(box: tuple[float, float, float, float], radius: float) -> str:
    left, bottom, width, height = box
    right, top = left + width, bottom + height
    r = min(radius, width / 2, height / 2)
    k = r * (1 - _BEND)
    return (
        f"{left + r:.2f} {bottom:.2f} m {right - r:.2f} {bottom:.2f} l "
        f"{right - k:.2f} {bottom:.2f} {right:.2f} {bottom + k:.2f} {right:.2f} {bottom + r:.2f} c "
        f"{right:.2f} {top - r:.2f} l "
        f"{right:.2f} {top - k:.2f} {right - k:.2f} {top:.2f} {right - r:.2f} {top:.2f} c "
        f"{left + r:.2f} {top:.2f} l "
        f"{left + k:.2f} {top:.2f} {left:.2f} {top - k:.2f} {left:.2f} {top - r:.2f} c "
        f"{left:.2f} {bottom + r:.2f} l "
        f"{left:.2f} {bottom + k:.2f} {left + k:.2f} {bottom:.2f} {left + r:.2f} {bottom:.2f} c h"
    )
