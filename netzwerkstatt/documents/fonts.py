"""The faces we print with: Atkinson Hyperlegible Next first, Noto wherever it lacks a letter.

A face is opened when a letter first needs it; the file is mapped, not read, so opening costs almost nothing.
"""

import unicodedata
from collections.abc import Iterator
from enum import Enum
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Final, NamedTuple

import uharfbuzz as hb

from netzwerkstatt.base import resources


class Style(Enum):
    """How heavy a text is; the value is the weight of CSS."""

    REGULAR = 400
    SEMIBOLD = 600
    BOLD = 700
    EXTRABOLD = 800


_WEIGHTS: Final = {
    Style.REGULAR: ("Regular",),
    Style.SEMIBOLD: ("SemiBold", "Bold", "Regular"),
    Style.BOLD: ("Bold", "Regular"),
    Style.EXTRABOLD: ("ExtraBold", "Bold", "Regular"),
}
# in this order a face is asked for a letter; emoji before the large East Asian faces, which hold some too
_FAMILIES: Final = (
    "AtkinsonHyperlegibleNext",
    "NotoSans",
    "NotoSansArabic",
    "NotoSansHebrew",
    "NotoSansArmenian",
    "NotoSansGeorgian",
    "NotoSansDevanagari",
    "NotoSansBengali",
    "NotoSansGurmukhi",
    "NotoSansGujarati",
    "NotoSansTamil",
    "NotoSansTelugu",
    "NotoSansKannada",
    "NotoSansMalayalam",
    "NotoSansSinhala",
    "NotoSansThai",
    "NotoSansLao",
    "NotoSansKhmer",
    "NotoSansMyanmar",
    "NotoSansEthiopic",
    "NotoSansSyriac",
    "NotoEmoji",
    "NotoSansSC",
    "NotoSansJP",
    "NotoSansKR",
)
EM: Final = 1000
"""Units of an em in which PDF gives the widths of letters (ISO 32000-1, 9.2.4)."""


class Extents(NamedTuple):
    """A glyph's advance and how far its ink reaches above and below the baseline, in thousandths of an em."""

    advance: float
    top: float
    bottom: float


class Face:
    """One font file. `used` holds the glyphs that were set so far, with the text each stands for.

    Where the text is empty, the glyph does not speak for itself.
    """

    def __init__(self, path: Path, key: str) -> None:
        self.name = path.stem
        self.key = key
        self.twin: Face | None = None
        """The same font again, for glyphs that stand for more than one text."""
        self._path = path
        self.hb_face = hb.Face(hb.Blob.from_file_path(str(path)))
        self.font = hb.Font(self.hb_face)
        self.scale = EM / self.hb_face.upem
        self.used: dict[int, str] = {}
        self._extents: dict[int, Extents] = {}

    def has(self, letter: str) -> bool:
        """Tell whether the face holds a letter."""
        return self.font.get_nominal_glyph(ord(letter)) is not None

    def says(self, glyph: int, text: str) -> bool:
        """Let a glyph stand for a text, unless it stands for another one already."""
        self.used[glyph] = self.used.get(glyph) or text
        return self.used[glyph] == text

    def saying(self, glyph: int, text: str) -> "Face":
        """Return this face, or the first of its twins, in which a glyph stands for a text."""
        face = self
        while not face.says(glyph, text):
            face.twin = face.twin or Face(self._path, f"{face.key}T")
            face = face.twin
        return face

    def extents(self, glyph: int) -> Extents:
        """Measure a glyph."""
        found = self._extents.get(glyph)
        if found is None:
            advance = self.font.get_glyph_h_advance(glyph) * self.scale
            ink = self.font.get_glyph_extents(glyph)
            top = ink.y_bearing * self.scale if ink else 0
            found = Extents(advance, top, top + ink.height * self.scale if ink else 0)
            self._extents[glyph] = found
        return found

    @cached_property
    def cap_height(self) -> float:
        """Return the height of a capital H in thousandths of an em."""
        glyph = self.font.get_nominal_glyph(ord("H"))
        return 700.0 if glyph is None else self.extents(glyph).top


class Fonts:
    """All faces of one document, each opened when it is first needed."""

    def __init__(self) -> None:
        self._opened: dict[str, Face] = {}
        self._chains: dict[Style, list[Face]] = {style: [] for style in Style}

    def first(self, style: Style) -> Face:
        """Return the house face in a weight."""
        return next(self.chain(style))

    def chain(self, style: Style) -> Iterator[Face]:
        """Return the faces in the order in which they are asked for a letter, opening one after the other."""
        faces = self._chains[style]
        yield from faces
        for family in _FAMILIES[len(faces) :]:
            faces.append(self._open(_file(family, style)))
            yield faces[-1]

    def _open(self, path: Path) -> Face:
        if path.stem not in self._opened:
            self._opened[path.stem] = Face(path, f"F{len(self._opened)}")
        return self._opened[path.stem]

    def best(self, text: str, style: Style, among: int | None = None) -> Face | None:
        """Return the first face (of so many) that holds all letters of a text, or None."""
        letters = {letter for letter in text if not _invisible(letter)}
        faces = islice(self.chain(style), among)
        return next((face for face in faces if all(map(face.has, letters))), None)

    def used(self) -> list[Face]:
        """Return the faces with which something was set, and their twins."""
        found: list[Face] = []
        for opened in self._opened.values():
            face: Face | None = opened
            while face and face.used:
                found.append(face)
                face = face.twin
        return found


def _file(family: str, style: Style) -> Path:
    paths = [resources.path(f"fonts/{family}-{weight}.ttf") for weight in _WEIGHTS[style]]
    return next((path for path in paths if path.is_file()), paths[-1])


def _invisible(letter: str) -> bool:
    """Tell whether a letter only directs its neighbours: joiners and variation selectors."""
    return unicodedata.category(letter) == "Cf" or "\ufe00" <= letter <= "\ufe0f"
