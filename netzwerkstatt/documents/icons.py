"""Icons as strokes: reads the outlines of Tabler's SVG files (24 × 24, drawn with round ends)."""

import cmath
import math
import re
from functools import cache
from typing import Final

from netzwerkstatt.base import resources

GRID: Final = 24
"""Width and height of an icon's own grid."""

_PATHS: Final = re.compile(r"<path\b(?![^>]*stroke=\"none\")[^>]*?\sd=\"([^\"]+)\"")
_STEPS: Final = re.compile(r"([A-Za-z])([^A-Za-z]*)")
_NUMBERS: Final = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)")
_TAKES: Final = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "A": 7, "Z": 0}


def icon(name: str, size: float, width: float = 2) -> str:
    """Return operators that draw an icon `size` points wide from its lower left corner.

    The stroke is `width` of the grid's units; its colour is the one set before.
    """
    scale = size / GRID
    return f"q {scale:.4f} 0 0 {-scale:.4f} 0 {size:.2f} cm {width:g} w 1 J 1 j {_outline(name)} S Q"


@cache
def _outline(name: str) -> str:
    drawing = resources.text(f"icons/{name}.svg")
    return " ".join(_Path().ops(path) for path in _PATHS.findall(drawing))


class _Path:
    """Follows the commands of an SVG path (SVG 1.1, 8.3); points are complex numbers."""

    def __init__(self) -> None:
        self._ops: list[str] = []
        self._here = 0j
        self._start = 0j
        self._handle = 0j
        """The second control point of the curve before, which `S` mirrors."""

    def ops(self, path: str) -> str:
        """Return the operators that build the path."""
        for command, numbers in _STEPS.findall(path):
            values = [float(number) for number in _NUMBERS.findall(numbers)]
            kind, takes = command.upper(), _TAKES[command.upper()]
            origin_moves = command.islower()
            for place in range(0, max(len(values), 1), max(takes, 1)):
                origin = self._here if origin_moves else 0j
                self._step("L" if kind == "M" and place else kind, values[place : place + takes], origin)
        return " ".join(self._ops)

    def _step(self, kind: str, values: list[float], origin: complex) -> None:
        before, mirrored = self._here, 2 * self._here - self._handle
        points = [origin + complex(x, y) for x, y in zip(values[::2], values[1::2], strict=False)]
        match kind:
            case "M":
                self._here = self._start = points[0]
                self._ops.append(f"{_xy(points[0])} m")
            case "L":
                self._line(points[0])
            case "H":
                self._line(complex(origin.real + values[0], before.imag))
            case "V":
                self._line(complex(before.real, origin.imag + values[0]))
            case "C" | "S":
                self._curve(*(points if kind == "C" else [mirrored, *points]))
                return
            case "A":
                self._arc(values, origin + complex(*values[5:]))
            case _:
                self._here = self._start
                self._ops.append("h")
        self._handle = self._here

    def _line(self, to: complex) -> None:
        self._here = to
        self._ops.append(f"{_xy(to)} l")

    def _curve(self, first: complex, second: complex, to: complex) -> None:
        self._here, self._handle = to, second
        self._ops.append(f"{_xy(first)} {_xy(second)} {_xy(to)} c")

    def _arc(self, values: list[float], to: complex) -> None:
        """Draw an elliptic arc as curves of at most a quarter (SVG 1.1, F.6.5)."""
        radius, tilt = complex(values[0], values[1]), cmath.rect(1, math.radians(values[2]))
        start, end = _squeezed(self._here / tilt, radius), _squeezed(to / tilt, radius)
        half = (end - start) / 2
        grow = max(abs(half), 1)
        rise = math.sqrt(max(grow**2 - abs(half) ** 2, 0)) * half / abs(half) * 1j
        centre = (start + end) / 2 + (rise if (values[3] != 0) != (values[4] != 0) else -rise)
        turn = cmath.phase((end - centre) / (start - centre))
        if values[4] and turn < 0:
            turn += math.tau
        elif not values[4] and turn > 0:
            turn -= math.tau
        parts = math.ceil(abs(turn) / (math.pi / 2) - 1e-9)
        bend = 4 / 3 * math.tan(turn / parts / 4) * 1j
        spoke = start - centre
        for _ in range(parts):
            after = spoke * cmath.rect(1, turn / parts)
            unit = (spoke * (1 + bend), after * (1 - bend), after)
            self._curve(*(_stretched(centre + point, radius) * tilt for point in unit))
            spoke = after


def _squeezed(point: complex, radius: complex) -> complex:
    return complex(point.real / radius.real, point.imag / radius.imag)


def _stretched(point: complex, radius: complex) -> complex:
    return complex(point.real * radius.real, point.imag * radius.imag)


def _xy(point: complex) -> str:
    return f"{point.real:.5g} {point.imag:.5g}"
