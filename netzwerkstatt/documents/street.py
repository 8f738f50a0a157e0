"""Pencils that stand upright: one beside a session is its topic, a row of them is our street of houses."""

from typing import Final

from netzwerkstatt.documents.look import WOOD, Look
from netzwerkstatt.documents.page import fill
from netzwerkstatt.documents.shapes import mixed
from netzwerkstatt.domain.event import Pencil

_LEAD: Final = 0.365  # share of the sharpened end that is lead, as of the pencil lying down
_SHADE: Final = 0.09  # of ink in the stripe along the middle of a body
_LIGHT: Final = 0.9  # of paper in a window

# in hundredths of the width: left edge, width, height of body and of tip; pencil; rows of windows
_HOUSES: Final = (
    (0.7, 9.6, 24.6, 7.3, Pencil.RED, 3),
    (10.9, 10.0, 44.2, 7.8, Pencil.YELLOW, 5),
    (21.4, 8.7, 32.6, 6.7, Pencil.BLUE, 4),
    (30.9, 10.7, 37.3, 8.4, Pencil.GREEN, 5),
    (42.3, 9.4, 20.4, 7.3, Pencil.ORANGE, 3),
    (52.5, 8.5, 42.2, 6.7, Pencil.VIOLET, 6),
    (61.7, 10.0, 28.4, 7.8, Pencil.TURQUOISE, 4),
    (72.2, 8.7, 23.1, 6.7, Pencil.PINK, 3),
    (81.5, 8.0, 36.4, 6.2, Pencil.RED, 6),
    (90.0, 9.1, 19.7, 6.9, Pencil.YELLOW, 3),
)
_GROUND: Final = 0.7
_WINDOWS: Final = ((0.2, 0.22), (0.58, 0.22))  # left edge and width in shares of a house
_WINDOW: Final = 0.26  # height of a window in widths of a house
_STREET_HEIGHT: Final = 53  # in hundredths of the width


def street_height(width: float) -> float:
    """Return how high a street of so many points' width is."""
    return width * _STREET_HEIGHT / 100


def street(width: float, look: Look) -> str:
    """Return operators that draw ten pencils as houses, `width` points wide, from the lower left corner."""
    unit = width / 100
    houses = " ".join(_house(house, look) for house in _HOUSES)
    return f"q {unit:.4f} 0 0 {unit:.4f} 0 0 cm {houses} {fill(look.ink)} 0 0 100 {_GROUND} re f Q"


def upright(width: float, height: float, colour: str) -> str:
    """Return operators that draw a pencil standing on its end, from the lower left corner."""
    tip = min(width * 1.35, height / 2)
    return _pencil(0, 0, width, (height - tip, tip), colour)


def _house(house: tuple[float, float, float, float, Pencil, int], look: Look) -> str:
    left, width, height, tip, pencil, rows = house
    colour = look.pencils[pencil].solid
    body = _pencil(left, _GROUND, width, (height, tip), colour)
    shade, light = fill(mixed(colour, look.ink, _SHADE)), fill(mixed(colour, look.paper, _LIGHT))
    stripe = f"{shade} {left + width / 3:.2f} {_GROUND} {width / 3:.2f} {height:.2f} re f"
    return f"{body} {stripe} {light} {_windows(house, rows)} f"


def _windows(house: tuple[float, float, float, float, Pencil, int], rows: int) -> str:
    left, width, height, *_ = house
    pitch = (height - 0.75 * width) / rows
    drawn = []
    for row in range(rows):
        bottom = _GROUND + height - 0.33 * width - row * pitch - width * _WINDOW
        drawn += [
            f"{left + place * width:.2f} {bottom:.2f} {share * width:.2f} {width * _WINDOW:.2f} re"
            for place, share in _WINDOWS
        ]
    return " ".join(drawn)


def _pencil(left: float, ground: float, width: float, heights: tuple[float, float], colour: str) -> str:
    body, tip = heights
    right, middle, roof = left + width, left + width / 2, ground + body
    top, half = roof + tip, width / 2 * _LEAD
    lead = top - tip * _LEAD
    return (
        f"{fill(colour)} {left:.2f} {ground:.2f} {width:.2f} {body:.2f} re f "
        f"{fill(WOOD)} {left:.2f} {roof:.2f} m {middle:.2f} {top:.2f} l {right:.2f} {roof:.2f} l f "
        f"{fill(colour)} {middle - half:.2f} {lead:.2f} m {middle:.2f} {top:.2f} l "
        f"{middle + half:.2f} {lead:.2f} l f"
    )
