"""How our paper looks: colours, sizes of type, the role's pencil."""

import json
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, Final

from netzwerkstatt.base import resources
from netzwerkstatt.domain.event import Pencil


class SizeClass(StrEnum):
    """How large the type is."""

    NORMAL = "normal"
    LARGE = "large"
    VERY_LARGE = "very-large"

    @property
    def factor(self) -> float:
        """Return what sizes are multiplied by."""
        return _FACTORS[self]


_FACTORS: Final = {SizeClass.NORMAL: 1.0, SizeClass.LARGE: 1.15, SizeClass.VERY_LARGE: 1.35}


@dataclass(frozen=True, slots=True)
class PencilColours:
    """A pencil: its body, text on it, a light tint, text on the tint, an outline."""

    solid: str
    on: str
    tint: str
    ink: str
    edge: str


@dataclass(frozen=True, slots=True)
class Look:
    """Colours as `#RRGGBB` and the size class of one output. Make it with `look(size)`."""

    ink: str
    ink2: str
    line: str
    side: str
    paper: str
    primary: str
    ok: str
    warn: str
    err: str
    pencils: dict[Pencil, PencilColours]
    size: SizeClass

    def points(self, size: float) -> float:
        """Return a size of type in points for the size class chosen."""
        return size * self.size.factor


WOOD: Final = "#E8CBA0"
"""The sharpened wood of a pencil, in every theme."""


def look(size: SizeClass = SizeClass.NORMAL) -> Look:
    """Return the look of printed documents: the light theme's colours."""
    tokens = _tokens()
    plain = tokens["ui"]["light"]
    pencils = {pencil: PencilColours(**tokens["tracks"]["light"][pencil.value]) for pencil in Pencil}
    names = ("ink", "ink2", "line", "side", "primary", "ok", "warn", "err")
    return Look(**{name: plain[name] for name in names}, paper=plain["surface"], pencils=pencils, size=size)


@cache
def _tokens() -> Any:
    return json.loads(resources.text("theme/tokens.json"))
