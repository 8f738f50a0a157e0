"""Glyphs into a PDF text object, with the letters they stand for told to whoever reads the document.

Glyphs stand where HarfBuzz puts them, from left to right. Letters are told by the face (ToUnicode) where one
glyph stands for them, otherwise by ActualText. What programs that read PDFs make of this differs; what is
said here of PDFium was seen at its build 8149, of Poppler at 22.12.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from operator import attrgetter
from typing import Final, NamedTuple

import uharfbuzz as hb

from netzwerkstatt.documents.fonts import EM, Face

# Text that stands beside glyphs, for several readers at once. By ISO 32000-1, 14.9.4, a Span may have it, and
# what encloses counts, so the outer Span is for reading aloud. Poppler takes the inner Span. PDFium takes
# what lies inside, of any name, and passes over text that is empty, though not over a control character.
_SILENT: Final = "/Span<</ActualText()>>BDC/Span<</ActualText<feff0000>>>BDC"
SOFT_HYPHEN_SAID: Final = "/Span<</ActualText<feff00ad>>>BDC/Span<</ActualText<feff0000>>>BDC"
_LAST_HYPHEN_SAID: Final = "/Span<</ActualText<feff002d>>>BDC/Span<</ActualText<feff002d0020>>>BDC"
_BRACKET_SAID: Final = "/Span<</ActualText<{}>>>BDC/ReversedChars<</ActualText()>>BDC"
# Poppler puts marks and signs at the left end of a line before it, unless a letter stands left of them; this
# one shows nothing, and Poppler writes such signs of direction itself
_RIGHT_TO_LEFT_SAID: Final = (
    "/Span<</ActualText()>>BDC/Span<</ActualText<feff200f>>>BDC/ReversedChars<</ActualText<feff0000>>>BDC"
)
_MIRRORED: Final = str.maketrans("()[]{}<>«»", ")(][}{><»«")
_UNDECIDED: Final = {"NSM", "ON", "CS", "ES", "ET"}
_TINY: Final = 0.01  # of a thousandth of an em: not worth an operator


@dataclass(slots=True)
class Pen:
    """What comes out while the runs of a line are set, in thousandths of an em."""

    ops: list[str]
    width: float = 0
    top: float = 0
    bottom: float = 0
    rise: float = 0
    at: float = 0
    """Where the next glyph would stand without an adjustment."""


class _Glyph(NamedTuple):
    """A glyph of a run: its number, its cluster's place in the text, and where it stands on the line.

    `start` and `end` are where it would stand without an offset, and where the next one begins.
    """

    number: int
    cluster: int
    x: float
    y: float
    start: float
    end: float


_Cluster = tuple[str, list[_Glyph]]


def shape(pen: Pen, run: tuple[str, Face, int], features: dict[str, bool], *, last: bool) -> None:
    """Shape a run and write it cluster by cluster, from left to right; `last` where the line ends with it.

    A run from right to left is marked as one whose letters are shown in reverse (ISO 32000-1, 14.8.2.3.3).
    """
    text, face, level = run
    backwards = level % 2 == 1
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if backwards else "ltr"
    hb.shape(face.font, buffer, features)
    start = pen.width
    clusters = _clusters(text, list(_placed(pen, face, buffer)))
    pen.ops.append(f"{'/ReversedChars BMC ' if backwards else ''}/{face.key} 1 Tf[")
    if backwards:
        if not start and unicodedata.bidirectional(text[-1]) in _UNDECIDED:
            _write_direction(pen, face)
        for cluster in clusters:
            _write_backwards(pen, face, *cluster)
    else:
        clusters = _with_marks(clusters)
        hyphen = clusters.pop() if last and len(clusters) > 1 and clusters[-1][0] == "-" else None
        for cluster in clusters:
            _write_forwards(pen, face, *cluster)
        if hyphen:
            pen.ops.append(f"]TJ{_LAST_HYPHEN_SAID}[")
            _write_forwards(pen, face, *hyphen)
            pen.ops.append("]TJ EMC EMC[")
    _move(pen, pen.width, 0)
    pen.ops.append("]TJ EMC " if backwards else "]TJ ")


def _clusters(text: str, glyphs: Sequence[_Glyph]) -> list[_Cluster]:
    """Return letters with the glyphs that show them, in the order in which they are drawn."""
    if [glyph.cluster for glyph in glyphs] == list(range(len(text))):  # a glyph for each letter, as mostly
        return [(letter, [glyph]) for letter, glyph in zip(text, glyphs, strict=True)]
    ends = dict(pairwise([*sorted({glyph.cluster for glyph in glyphs}), len(text)]))
    grouped = groupby(glyphs, key=attrgetter("cluster"))
    return [(text[start : ends[start]], list(members)) for start, members in grouped]


def _with_marks(clusters: Sequence[_Cluster]) -> list[_Cluster]:
    """Join what takes no room, such as a joiner or a consonant below another one, to what precedes it."""
    joined: list[_Cluster] = []
    for letters, members in clusters:
        if joined and members[-1].end == members[0].start:
            before, others = joined.pop()
            joined.append((before + letters, [*others, *members]))
        else:
            joined.append((letters, members))
    return joined


def _write_forwards(pen: Pen, face: Face, letters: str, members: Sequence[_Glyph]) -> None:
    """Write a cluster; where a glyph alone would not tell its letters, these stand beside it."""
    if len(members) == 1 and face.says(members[0].number, letters):
        _show(pen, face, members[0])
        return
    pen.ops.append(f"]TJ/Span<</ActualText<{_hex(letters)}>>>BDC[")
    for glyph in _framed(face, members):
        face.used.setdefault(glyph.number, "")
        _show(pen, face, glyph)
    pen.ops.append("]TJ EMC[")
    _write_silent(pen, face, [glyph for glyph in members if glyph.y])


def _framed(face: Face, members: Sequence[_Glyph]) -> list[_Glyph]:
    """Return the glyphs of a cluster that stand on the line, from where it begins to where it ends.

    PDFium and Poppler take the first and the last glyph for the cluster's extent, and PDFium sorts glyphs of
    different heights from left to right, across clusters. So marks are left out, and where there is nothing
    else at an end, there is a blank.
    """
    framed = [glyph for glyph in members if not glyph.y]
    blank = face.font.get_nominal_glyph(ord(" "))
    if blank is None:
        return framed
    cluster, start, end = members[0].cluster, members[0].start, members[-1].end
    if not framed or framed[0].x != start:
        framed.insert(0, _Glyph(blank, cluster, start, 0, start, start))
    if abs(framed[-1].x + face.extents(framed[-1].number).advance - end) > _TINY:
        framed.append(_Glyph(blank, cluster, end - face.extents(blank).advance, 0, end, end))
    return framed


def _write_backwards(pen: Pen, face: Face, letters: str, members: Sequence[_Glyph]) -> None:
    """Write a cluster that runs from right to left.

    Readers turn such a run letter by letter, and do not trust ActualText: PDFium leaves a word as it is which
    begins on the left with ActualText, Poppler turns the letters inside. So the widest glyph says all
    letters, the last one first, if need be in a twin of the face, and dots and points say nothing. PDFium
    also turns brackets round, Poppler does not.
    """
    widest, *others = sorted(members, key=lambda glyph: -face.extents(glyph.number).advance)
    mirrored = letters.translate(_MIRRORED)
    voice = face.saying(widest.number, mirrored[::-1])
    if mirrored != letters:
        pen.ops.append(f"]TJ{_BRACKET_SAID.format(_hex(letters))}[")
    if voice is not face:
        pen.ops.append(f"]TJ/{voice.key} 1 Tf[")
    _show(pen, voice, widest)
    if voice is not face:
        pen.ops.append(f"]TJ/{face.key} 1 Tf[")
    if mirrored != letters:
        pen.ops.append("]TJ EMC EMC[")
    _write_silent(pen, face, others)


def _write_direction(pen: Pen, face: Face) -> None:
    """Write a blank that ends where the line begins, and tells Poppler that it runs from right to left."""
    blank = face.font.get_nominal_glyph(ord(" "))
    if blank is None:
        return
    x = -face.extents(blank).advance
    face.used.setdefault(blank, "")
    pen.ops.append(f"]TJ{_RIGHT_TO_LEFT_SAID}[")
    _show(pen, face, _Glyph(blank, 0, x, 0, x, 0))
    pen.ops.append("]TJ EMC EMC EMC[")


def _write_silent(pen: Pen, face: Face, glyphs: Sequence[_Glyph]) -> None:
    """Write glyphs that say nothing."""
    if not glyphs:
        return
    pen.ops.append(f"]TJ{_SILENT}[")
    for glyph in glyphs:
        face.used.setdefault(glyph.number, "")
        _show(pen, face, glyph)
    pen.ops.append("]TJ EMC EMC[")


def _hex(letters: str) -> str:
    """Write letters as a text string (ISO 32000-1, 7.9.2.2)."""
    return f"feff{letters.encode('utf-16-be').hex()}"


def _placed(pen: Pen, face: Face, buffer: hb.Buffer) -> Iterator[_Glyph]:
    """Find out where glyphs stand and how far their ink reaches."""
    scale = face.scale
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        extents, up = face.extents(info.codepoint), position.y_offset * scale
        start = pen.width
        pen.width += position.x_advance * scale
        x = start + position.x_offset * scale
        yield _Glyph(info.codepoint, info.cluster, x, up, start, pen.width)
        pen.top = max(pen.top, extents.top + up)
        pen.bottom = min(pen.bottom, extents.bottom + up)


def _show(pen: Pen, face: Face, glyph: _Glyph) -> None:
    """Write a glyph into an array for TJ."""
    _move(pen, glyph.x, glyph.y)
    pen.ops.append(f"<{glyph.number:04x}>")
    pen.at += face.extents(glyph.number).advance


def _move(pen: Pen, x: float, y: float) -> None:
    """Adjust where the next glyph stands; heights go by text rise (ISO 32000-1, 9.4.3)."""
    if abs(y - pen.rise) > _TINY:
        pen.ops.append(f"]TJ {y / EM:.5g} Ts[")
        pen.rise = y
    if abs(pen.at - x) > _TINY:
        pen.ops.append(f"{pen.at - x:.5g}")
        pen.at = x
