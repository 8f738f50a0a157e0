"""Our sign: the colouring pencil. It carries the role on badges, heads on programmes, and makes the logo."""

from typing import Final

from netzwerkstatt.documents.look import WOOD, Look
from netzwerkstatt.documents.page import fill
from netzwerkstatt.domain.event import Pencil

_TIP: Final = 0.98  # length of the sharpened end, in heights of the pencil (druck-01)
_LEAD: Final = 0.365  # share of the sharpened end that is lead

# the logo on a grid of 24: left edge, width, height of the body, pencil (druck-01)
_HOUSES: Final = (
    (0.7, 7.1, 10.6, Pencil.RED),
    (8.6, 7.0, 16.4, Pencil.YELLOW),
    (16.3, 7.1, 12.9, Pencil.BLUE),
)
_ROOF: Final = 5.7
_GROUND: Final = 1.1
_SHADE: Final = 0.92  # of the stripe along the middle of a body


def body_length(width: float, height: float) -> float:
    """Return how much of a pencil `width` × `height` points is body, where words can stand."""
    return width - height * _TIP


def pencil(width: float, height: float, colour: str) -> str:
    """Return operators that draw a pencil lying down, its tip to the right, from its lower left corner."""
    body = body_length(width, height)
    lead = width - (width - body) * _LEAD
    half = height * (width - lead) / (width - body) / 2
    middle = height / 2
    return (
        f"{fill(colour)} 0 0 {body:.2f} {height:.2f} re f "
        f"{fill(WOOD)} {body:.2f} 0 m {width:.2f} {middle:.2f} l {body:.2f} {height:.2f} l f "
        f"{fill(colour)} {lead:.2f} {middle - half:.2f} m {width:.2f} {middle:.2f} l "
        f"{lead:.2f} {middle + half:.2f} l f"
    )


def logo(size: float, look: Look) -> str:
    """Return operators that draw three pencils as houses, `size` points wide, from the lower left corner."""
    unit = size / 24
    houses = " ".join(_house(house, look) for house in _HOUSES)
    return f"q {unit:.4f} 0 0 {unit:.4f} 0 0 cm {houses} {fill(look.ink)} 0 0 24 {_GROUND} re f Q"


def _house(house: tuple[float, float, float, Pencil], look: Look) -> str:
    left, width, height, pencil_name = house
    colour = look.pencils[pencil_name].solid
    roof, middle, right = height + _GROUND, left + width / 2, left + width
    top, lead, half = roof + _ROOF, _ROOF * _LEAD, width / 2 * _LEAD
    return (
        f"{fill(colour)} {left:.2f} {_GROUND} {width:.2f} {height:.2f} re f "
        f"{fill(_shaded(colour))} {middle - half:.2f} {_GROUND} {2 * half:.2f} {height:.2f} re f "
        f"{fill(WOOD)} {left:.2f} {roof:.2f} m {middle:.2f} {top:.2f} l {right:.2f} {roof:.2f} l f "
        f"{fill(colour)} {middle - half:.2f} {top - lead:.2f} m {middle:.2f} {top:.2f} l "
        f"{middle + half:.2f} {top - lead:.2f} l f"
    )


def _shaded(colour: str) -> str:
    return "#" + "".join(f"{round(int(colour[place : place + 2], 16) * _SHADE):02X}" for place in (1, 3, 5))
