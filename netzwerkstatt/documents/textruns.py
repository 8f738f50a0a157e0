"""Text in any script, ready to be drawn: the one way in which letters come to paper.

A line is composed (NFC), cut into runs of one face and one writing direction, shaped by HarfBuzz and written
as operators of a PDF text object at a size of 1, so that it is measured once and drawn at any size.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Final

from netzwerkstatt.documents import bidi
from netzwerkstatt.documents.fonts import EM, Face, Fonts, Style
from netzwerkstatt.documents.glyphs import SOFT_HYPHEN_SAID, Pen, shape

_BLANKS: Final = re.compile(r"[\t-\r\x1c-\x1f\x85\u2028\u2029]+")
# controls, and what would turn the direction of its neighbours (UAX #9 explicit formatting)
_CONTROLS: Final = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]"
)
_SOFT_HYPHEN: Final = "\u00ad"
_JOINER: Final = "\u200d"
_JOINERS: Final = "\u200c\u200d"
_FEATURES: Final = {"kern": True, "liga": True}
_TABULAR: Final = {**_FEATURES, "tnum": True}
_SKIN = range(0x1F3FB, 0x1F400)
_FLAGS = range(0x1F1E6, 0x1F200)
_WORDS: Final = re.compile(r"\s+|\S+")
_NAME_LENGTH: Final = 80  # a text up to this length looks better in one face throughout, if one holds it all


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text, set at size 1: all measures are in ems, so multiply by the size in points.

    `top` and `bottom` are how far the ink reaches above and below (negative) the baseline; `missing` are the
    letters that no face holds: they are not drawn. `rightward` is False where the text begins from the right.
    """

    text: str
    ops: str
    width: float
    top: float
    bottom: float
    rightward: bool = True
    missing: str = ""


@dataclass(frozen=True, slots=True)
class _Piece:
    """Some letters and their face, and the letters beside them that no face holds."""

    text: str
    face: Face | None
    missing: str = ""


class Typesetter:
    """Sets and measures lines for one document; each line once."""

    def __init__(self, fonts: Fonts) -> None:
        self.fonts = fonts
        self._lines: dict[tuple[str, Style, bool | None, bool], Line] = {}
        self._plain: dict[Style, dict[str, bool]] = {style: {} for style in Style}

    def line(
        self, text: str, style: Style = Style.REGULAR, *, rtl: bool | None = None, tabular: bool = False
    ) -> Line:
        """Set a text as one line.

        Without `rtl` the first letter that has a direction decides. `tabular` gives all digits one width.
        """
        key = (text, style, rtl, tabular)
        found = self._lines.get(key)
        if found is None:
            found = self._lines[key] = self._set(clean(text), style, rtl=rtl, tabular=tabular)
        return found

    def width(self, text: str, style: Style = Style.REGULAR) -> float:
        """Measure a text in ems."""
        return self.line(text, style).width

    def spaced(self, line: Line, style: Style) -> Line:
        """Return a line that ends in a blank for readers, though it takes no more room."""
        return replace(line, ops=line.ops + self.line(" ", style).ops)

    def hyphenated(self, line: Line, style: Style) -> Line:
        """Return a line that ends in a hyphen which readers leave out (ISO 32000-1, 14.8.2.2.3)."""
        hyphen = self.line("-", style)
        ops = f"{line.ops}{SOFT_HYPHEN_SAID} {hyphen.ops}EMC EMC "
        return replace(line, ops=ops, width=line.width + hyphen.width)

    def _set(self, text: str, style: Style, *, rtl: bool | None, tabular: bool) -> Line:
        if not rtl and self._is_plain(text, style):
            return _composed(text, [(text, self.fonts.first(style), 0)], tabular=tabular)
        base = bidi.base_level(text) if rtl is None else int(rtl)
        pieces = self._pieces(text, style)
        drawn = "".join(piece.text for piece in pieces)
        runs = _runs(pieces, bidi.levels(drawn, base))
        ordered = bidi.visual(runs, [run[2] for run in runs])
        missing = "".join(dict.fromkeys(piece.missing for piece in pieces))
        return _composed(drawn, ordered, tabular=tabular, rightward=not base, missing=missing)

    def _is_plain(self, text: str, style: Style) -> bool:
        """Tell whether the house face alone sets a text, from left to right."""
        known = self._plain[style]
        for letter in text:
            plain = known.get(letter)
            if plain is None:
                left_to_right = unicodedata.bidirectional(letter) not in {"R", "AL", "AN"}
                plain = known[letter] = left_to_right and self.fonts.first(style).has(letter)
            if not plain:
                return False
        return True

    def _pieces(self, text: str, style: Style) -> list[_Piece]:
        """Choose faces: one for a whole name, one for each word, or else one for each cluster."""
        if len(text) <= _NAME_LENGTH:
            face = self.fonts.best(text, style, among=2)
            if face:
                return [_Piece(text, face)]
        pieces: list[_Piece] = []
        for word in _WORDS.findall(text):
            face = self.fonts.best(word, style)
            pieces += (
                [_Piece(word, face)]
                if face
                else [self._piece(cluster, style) for cluster in clusters_of(word)]
            )
        return pieces

    def _piece(self, cluster: str, style: Style) -> _Piece:
        """Find a face for a cluster, or for as much of it as any face holds."""
        face = self.fonts.best(cluster, style)
        if face:
            return _Piece(cluster, face)
        face = self.fonts.best(cluster[0], style)
        if face is None:
            return _Piece("", None, cluster)
        held = "".join(letter for letter in cluster if face.has(letter))
        return _Piece(held, face, "".join(letter for letter in cluster if not face.has(letter)))


def _composed(
    text: str,
    runs: Sequence[tuple[str, Face, int]],
    *,
    tabular: bool,
    rightward: bool = True,
    missing: str = "",
) -> Line:
    pen = Pen([])
    for place, run in enumerate(runs if text else (), start=1):
        shape(pen, run, _TABULAR if tabular else _FEATURES, last=place == len(runs))
    return Line(text, "".join(pen.ops), pen.width / EM, pen.top / EM, pen.bottom / EM, rightward, missing)


@lru_cache(maxsize=4096)
def clean(text: str) -> str:
    """Compose a text (NFC), make every kind of line break a blank, and take out control characters."""
    if text.isascii() and text.isprintable():
        return text
    text = _CONTROLS.sub("", _BLANKS.sub(" ", text)).replace(_SOFT_HYPHEN, "")
    return unicodedata.normalize("NFC", text)


def clusters_of(text: str) -> list[str]:
    """Cut a text into what belongs together: a letter with its marks, an emoji with all its parts."""
    found: list[str] = []
    for letter in text:
        if found and (_belongs(letter) or found[-1].endswith(_JOINER) or _is_second_flag(letter, found[-1])):
            found[-1] += letter
        else:
            found.append(letter)
    return found


def _belongs(letter: str) -> bool:
    return (
        letter in _JOINERS
        or unicodedata.category(letter).startswith("M")
        or ord(letter) in _SKIN
        or "\U000e0020" <= letter <= "\U000e007f"
    )


def _is_second_flag(letter: str, before: str) -> bool:
    return ord(letter) in _FLAGS and len(before) == 1 and ord(before) in _FLAGS


def _runs(pieces: Sequence[_Piece], levels: Sequence[int]) -> list[tuple[str, Face, int]]:
    """Cut pieces where the level changes and join neighbours of one face and one level."""
    runs: list[tuple[str, Face, int]] = []
    faces = [piece.face for piece in pieces for _ in piece.text]
    letters = "".join(piece.text for piece in pieces)
    for (face, level), group in groupby(zip(letters, faces, levels, strict=True), key=itemgetter(1, 2)):
        runs.append(("".join(letter for letter, _, _ in group), face, level))
    return runs
