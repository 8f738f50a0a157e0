"""Colours and measures of one appearance, read from `resources/theme/tokens.json`."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, Final

from PySide6.QtGui import QColor, QFont, QPen

from netzwerkstatt.base import resources
from netzwerkstatt.domain.event import Pencil

FAMILY: Final = "Atkinson Hyperlegible Next"
FALLBACK: Final = "Noto Sans"
_CLOSER: Final = 6
_LOWEST: Final = 32
"""How much closer rows of lists can stand, and how low they are at least (what a shaky hand hits), in px."""


class Mode(StrEnum):
    """One set of colours; the values are the keys of the tokens."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST_LIGHT = "contrast-light"
    CONTRAST_DARK = "contrast-dark"


@dataclass(frozen=True, slots=True)
class Crayon:
    """The colours of one pencil: its body, text on it, a tint, text on the tint, an edge."""

    solid: QColor
    on: QColor
    tint: QColor
    ink: QColor
    edge: QColor


@dataclass(frozen=True, slots=True, eq=False)
class Theme:
    """All colours of a mode, how large type is (in percent), and whether rows of lists stand close."""

    mode: Mode
    scale: int
    colours: Mapping[str, QColor]
    crayons: Mapping[Pencil, Crayon]
    dense: bool = False

    def __getitem__(self, token: str) -> QColor:
        """Return the colour of a surface, a line or a text; the name of a pencil is that of its edge."""
        crayon = self.crayons.get(token)  # type: ignore[call-overload]  # a pencil is its name
        return crayon.edge if crayon else self.colours[token]

    @property
    def dark(self) -> bool:
        """Tell whether text is lighter than paper."""
        return self.mode in {Mode.DARK, Mode.CONTRAST_DARK}

    @property
    def contrast(self) -> bool:
        """Tell whether lines are ink and tints are left out."""
        return self.mode in {Mode.CONTRAST_LIGHT, Mode.CONTRAST_DARK}

    @property
    def pen(self) -> int:
        """Return the width of lines around things, in px: 1, or 2 in high contrast."""
        return 2 if self.contrast else 1

    def line(self, edge: str = "line") -> QPen:
        """Return what the edge of a thing is drawn with."""
        return QPen(self.colours[edge], self.pen)

    def px(self, size: int) -> int:
        """Return a measure at the chosen size of type."""
        return (size * self.scale + 50) // 100

    def row(self, size: int) -> int:
        """Return how high a row of a list is, in px; `size` is its height at 100 % unless rows are close."""
        return max(_LOWEST, self.px(size - _CLOSER if self.dense else size))

    def font(self, size: int, weight: int = 400, *, tabular: bool = False) -> QFont:
        """Return the house face; `size` in px at 100 %, `weight` 400, 600, 700 or 800.

        Tabular figures stand one below the other in columns of numbers.
        """
        return _font(self.px(size), weight, tabular)


@cache
def _font(px: int, weight: int, tabular: bool) -> QFont:  # noqa: FBT001  (a key of the cache)
    face = QFont([FAMILY, FALLBACK])
    face.setPixelSize(px)
    face.setWeight(QFont.Weight(weight))
    if tabular:
        face.setFeature(QFont.Tag("tnum"), 1)
    return face


@cache
def _tokens() -> Any:
    return json.loads(resources.text("theme/tokens.json"))


def load(mode: Mode, scale: int = 100, *, dense: bool = False) -> Theme:
    """Read one mode from the tokens."""
    tokens = _tokens()
    pencils = tokens["tracks"][mode].items()
    return Theme(
        mode,
        scale,
        {name: QColor(value) for name, value in tokens["ui"][mode].items()},
        {Pencil(name): Crayon(**{part: QColor(v) for part, v in parts.items()}) for name, parts in pencils},
        dense,
    )
