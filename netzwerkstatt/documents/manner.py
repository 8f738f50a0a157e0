"""How a programme is set: its paper, its scale, its types; one manner for each edition."""

from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.documents.fonts import Style
from netzwerkstatt.documents.look import Look, PencilColours, SizeClass, look
from netzwerkstatt.documents.page import A4, MM
from netzwerkstatt.documents.setting import RUNNING, Setter, Type

A5: Final = (148 * MM, 210 * MM)
"""A sheet of A5, upright, in points."""

_MARGIN: Final = 11.6 * MM
_PLAIN_LEADING: Final = 1.5  # leichte.sprache.sachsen.de, DIN SPEC 33429


class Edition(Enum):
    """For whom a programme is set; the value is its running text in points."""

    NORMAL = 11.0
    LARGE = 16.0
    PLAIN = 14.0


@dataclass(frozen=True, slots=True)
class Manner:
    """Paper and types of one programme. `unit` is what a point of the normal edition is here."""

    texts: Texts
    setter: Setter
    look: Look
    edition: Edition
    unit: float
    page: tuple[float, float]
    margin: float
    body: Type
    title: Type
    time: Type
    heading: Type
    detail: Type

    @property
    def width(self) -> float:
        """Return the width of the type area."""
        return self.page[0] - 2 * self.margin

    @property
    def height(self) -> float:
        """Return the height of the type area."""
        return self.page[1] - 2 * self.margin

    @property
    def plain(self) -> bool:
        """Tell whether it is the edition in plain language: black on white, one idea a line."""
        return self.edition is Edition.PLAIN


def manner(texts: Texts, setter: Setter, edition: Edition, size: SizeClass) -> Manner:
    """Return the manner of an edition."""
    plain = edition is Edition.PLAIN
    colours = _black(look(size)) if plain else look(size)
    scale = edition.value / Edition.NORMAL.value
    unit = colours.points(scale)
    leading = _PLAIN_LEADING if plain else RUNNING
    small = edition is Edition.NORMAL
    return Manner(
        texts,
        setter,
        colours,
        edition,
        unit,
        A5 if small else A4,
        _MARGIN if small else _MARGIN * 1.5,
        body=Type(Style.REGULAR, 11 * unit, colours.ink, leading),
        title=Type(Style.SEMIBOLD if not plain else Style.BOLD, 12.6 * unit, colours.ink, 1.24),
        time=Type(Style.BOLD, 13 * unit, colours.ink, 1.24),
        heading=Type(Style.BOLD, 20 * unit, colours.ink, 1.2),
        detail=Type(Style.REGULAR, 11 * unit, colours.ink, 1.3 if not plain else leading),
    )


def _black(colours: Look) -> Look:
    """Return a look in black and white."""
    black, white = "#000000", "#FFFFFF"
    pencils = {pencil: PencilColours(white, black, white, black, black) for pencil in colours.pencils}
    return replace(
        colours, ink=black, ink2=black, line=black, side=white, warn=black, primary=black, pencils=pencils
    )
