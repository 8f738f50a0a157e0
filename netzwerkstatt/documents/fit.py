"""Breaking text into lines, and finding the size at which it fits."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from operator import attrgetter
from typing import Final

from netzwerkstatt.documents import bidi
from netzwerkstatt.documents.fonts import Style
from netzwerkstatt.documents.syllables import hyphenator
from netzwerkstatt.documents.textruns import Line, Typesetter, clean, clusters_of

LEADING: Final = 1.15
"""Distance of the baselines of a title, in sizes; running text takes 1.35."""

CAP_HEIGHT: Final = 0.668
"""Height of our capitals in ems; lines without taller letters stand as if they had one."""

_CLEARANCE: Final = 0.04  # of an em between the ink of two lines
_SLACK: Final = 1e-6  # of an em: rounding
_HALVINGS: Final = 18  # of a search by halves: finer than paper can show
_MOST_LINES: Final = 40
_SHORTEST_HYPHENATED: Final = 7
_FEWEST_LETTERS: Final = 3  # of a broken word on a line
# beside blanks, a line may end after hyphens, dashes and slashes, at soft hyphens and zero-width spaces, and
# between ideographs, kana and hangul
_ENDS: Final = "\\-‐–—/\u00ad\u200b"
_WIDE: Final = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\U00020000-\U0002ffff"
_PARTS: Final = re.compile(f"[{_WIDE}]|[{_ENDS}]*[^{_ENDS}{_WIDE}]+[{_ENDS}]*|[{_ENDS}]+")
_GAPS: Final = re.compile("[^\\S\u00a0\u202f]+")


@dataclass(frozen=True, slots=True)
class Fitted:
    """Lines, and the size in points at which they fit; `small` where below the smallest wished for."""

    lines: tuple[Line, ...]
    size: float
    steps: tuple[float, ...]
    """How far each baseline lies below the top, in sizes."""

    small: bool = False

    @property
    def missing(self) -> str:
        """Return the letters that no face holds."""
        return "".join(dict.fromkeys("".join(line.missing for line in self.lines)))

    @property
    def width(self) -> float:
        """Return the width of the widest line in points."""
        return max(line.width for line in self.lines) * self.size

    @property
    def height(self) -> float:
        """Return the height in points, from the first line's capitals to the last line's ink."""
        return (self.steps[-1] - min(self.lines[-1].bottom, 0)) * self.size

    @property
    def accents(self) -> float:
        """Return how far the first line reaches above plain capitals, in points."""
        return max(self.lines[0].top - CAP_HEIGHT, 0) * self.size

    @property
    def drops(self) -> list[float]:
        """Return how far each baseline lies below the top, in points."""
        return [step * self.size for step in self.steps]


@dataclass(frozen=True, slots=True)
class Sizes:
    """Sizes in points: the wished for, the one down to which a single line is kept, the smallest."""

    largest: float
    comfortable: float
    smallest: float

    def capped(self, largest: float) -> "Sizes":
        """Return the sizes, none of them above a largest one."""
        return Sizes(min(self.largest, largest), min(self.comfortable, largest), min(self.smallest, largest))


@dataclass(frozen=True, slots=True)
class _Box:
    width: float
    height: float
    leading: float


@dataclass(frozen=True, slots=True)
class _Piece:
    """What is never parted: its text, if a blank precedes it, if a hyphen ends it at the end of a line."""

    text: str
    gap: bool = False
    soft: bool = False


class Fitter:
    """Wraps and fits texts of one style; `language` (`de`, `en`) hyphenates long words where it is given."""

    def __init__(self, typesetter: Typesetter, style: Style = Style.REGULAR, language: str = "") -> None:
        self._type = typesetter
        self._style = style
        self._language = language
        self._hyphenates = bool(language)

    def wrap(self, text: str, width: float, first: float | None = None) -> list[Line]:
        """Break a text into lines at most `width` ems wide, the first one at most `first`.

        A word that is wider than a line is broken between letters.
        """
        rtl = bool(bidi.base_level(text))
        pieces = self._breakable(list(self._pieces(text)), width)
        rows: list[list[_Piece]] = []
        start = 0
        while start < len(pieces):
            room = width if rows or first is None else first
            end = self._end(pieces, start, room)
            while end - start > 1 and self._measure(pieces[start:end]) > room:  # what is kerned together
                end -= 1
            rows.append(pieces[start:end])
            start = end
        return list(self._lines(rows, rtl=rtl))

    def fit(self, text: str, width: float, height: float, sizes: Sizes, leading: float = LEADING) -> Fitted:
        """Set a text as large as it fits into a box of `width` × `height` points.

        One line is kept down to the comfortable size; then as many lines are taken as make it largest. Below
        the smallest size words are broken too, and the result says that it is small.
        """
        rtl = bool(bidi.base_level(text))
        line = self._type.line(text, self._style, rtl=rtl)
        box = _Box(width, height, leading)
        best = _scaled((line,), box, sizes.largest)
        if best.size < sizes.comfortable:
            pieces = list(self._pieces(text))
            best = self._largest(pieces, best, box, sizes, rtl=rtl)
            if best.size < sizes.smallest:
                best = self._broken(pieces, best, box, sizes, rtl=rtl)
        return replace(best, small=best.small or best.size < sizes.smallest - _SLACK)

    def _broken(
        self, pieces: Sequence[_Piece], best: Fitted, box: _Box, sizes: Sizes, *, rtl: bool
    ) -> Fitted:
        """Part words at syllables, or else between any letters, if that makes the text larger."""
        whole = best
        for part in (self._syllables, clusters_of):
            parts = [smaller for piece in pieces for smaller in _parted(piece, _held(part(piece.text)))]
            best = self._largest(parts, best, box, sizes, rtl=rtl)
            if best.size >= sizes.smallest:
                break
        return replace(best, small=best is not whole)

    def _largest(
        self, pieces: Sequence[_Piece], best: Fitted, box: _Box, sizes: Sizes, *, rtl: bool
    ) -> Fitted:
        """Find the number of lines, equally wide as far as possible, that allows the largest size."""
        for count in range(2, min(_MOST_LINES, len(pieces)) + 1):
            if box.height < best.size * (count - 1) * box.leading:
                break
            rows = self._balanced(pieces, count)
            lines = self._lines(rows, rtl=rtl)
            best = max(best, _scaled(lines, box, sizes.largest), key=attrgetter("size"))
        return best

    def _lines(self, rows: Sequence[Sequence[_Piece]], *, rtl: bool) -> tuple[Line, ...]:
        """Set rows; readers find a blank at the end of a line where the next one begins after a blank."""
        lines = [self._type.line(_joined(row), self._style, rtl=rtl) for row in rows]
        for place, (row, after) in enumerate(pairwise(rows)):
            if row[-1].soft:
                lines[place] = self._type.hyphenated(lines[place], self._style)
            elif after[0].gap:
                lines[place] = self._type.spaced(lines[place], self._style)
        return tuple(lines)

    def _balanced(self, pieces: Sequence[_Piece], count: int) -> list[list[_Piece]]:
        """Break into at most `count` lines, the widest of them as narrow as possible."""
        narrow = max((self._width(piece) for piece in pieces), default=0)
        wide = max(self._measure(pieces), narrow)
        rows = self._rows(pieces, wide + _SLACK)
        for _ in range(_HALVINGS):
            middle = (narrow + wide) / 2
            tried = self._rows(pieces, middle + _SLACK)
            if len(tried) <= count:
                wide, rows = middle, tried
            else:
                narrow = middle
        return rows

    def _rows(self, pieces: Sequence[_Piece], width: float) -> list[list[_Piece]]:
        """Fill line after line."""
        rows, start = [], 0
        while start < len(pieces):
            end = self._end(pieces, start, width)
            rows.append(list(pieces[start:end]))
            start = end
        return rows

    def _end(self, pieces: Sequence[_Piece], start: int, room: float) -> int:
        """Return behind which piece a line ends that begins with a piece."""
        blank = self._type.width(" ", self._style)
        hyphen = self._type.width("-", self._style)
        for place in range(start, len(pieces)):
            piece = pieces[place]
            needed = self._width(piece) + (blank if piece.gap and place > start else 0)
            if place > start and needed + (hyphen if piece.soft else 0) > room:
                return place
            room -= needed
        return len(pieces)

    def _measure(self, row: Sequence[_Piece]) -> float:
        hyphen = self._type.width("-", self._style) if row and row[-1].soft else 0
        return self._type.width(_joined(row), self._style) + hyphen

    def _width(self, piece: _Piece) -> float:
        return self._type.width(piece.text, self._style)

    def _breakable(self, pieces: Sequence[_Piece], width: float) -> list[_Piece]:
        """Break pieces that are wider than a line into their letters."""
        found: list[_Piece] = []
        for piece in pieces:
            if self._width(piece) <= width:
                found.append(piece)
            else:
                parts = _held(clusters_of(piece.text))
                if any(self._type.width(part, self._style) > width for part in parts):
                    parts = clusters_of(piece.text)
                found += _parted(piece, parts)
        return found

    def _pieces(self, text: str) -> Iterator[_Piece]:
        """Cut a text at every place where a line may end."""
        for word in _GAPS.split(text.strip()):
            gap = True
            for part in _PARTS.findall(word):
                piece = _Piece(clean(part), gap, part.endswith("\u00ad"))
                gap = False
                if self._hyphenates:
                    yield from _parted(piece, self._syllables(piece.text))
                else:
                    yield piece

    def _syllables(self, word: str) -> list[str]:
        if len(word) < _SHORTEST_HYPHENATED:
            return [word]
        return str(hyphenator(self._language or "de").inserted(word, "\u00ad")).split("\u00ad")


def _scaled(lines: tuple[Line, ...], box: _Box, largest: float) -> Fitted:
    """Scale lines as large as they fit into a box."""
    one = Fitted(lines, 1, tuple(_steps(lines, box.leading)))
    size = min(largest, box.width / max(one.width, _SLACK), box.height / one.height)
    return replace(one, size=max(size, _SLACK))


def _steps(lines: Sequence[Line], leading: float) -> Iterator[float]:
    """Return the baselines' distances from the top in sizes; tall scripts push their neighbours away."""
    step = max(lines[0].top, CAP_HEIGHT)
    yield step
    for above, below in pairwise(lines):
        step += max(leading, below.top - above.bottom + _CLEARANCE)
        yield step


def _held(parts: Sequence[str]) -> list[str]:
    """Join the parts of a word so that no break leaves fewer than three letters before or after it."""
    head = _reaching(parts)
    tail = len(parts) - _reaching(parts[::-1])
    if head >= tail:
        head = tail = len(parts) if head > tail else head
    joined = ["".join(parts[:head]), *parts[head:tail], "".join(parts[tail:])]
    return [part for part in joined if part]


def _reaching(parts: Sequence[str]) -> int:
    """Count the parts, from the first, that hold the fewest letters which may stand alone."""
    letters = 0
    for count, part in enumerate(parts, start=1):
        letters += sum(sign.isalnum() for sign in part)
        if letters >= _FEWEST_LETTERS:
            return count
    return len(parts)


def _parted(piece: _Piece, parts: Sequence[str]) -> Iterator[_Piece]:
    for place, part in enumerate(parts):
        last = place == len(parts) - 1
        yield _Piece(part, piece.gap and place == 0, piece.soft if last else part[-1].isalpha())


def _joined(row: Sequence[_Piece]) -> str:
    """Write a line, with no blank before its first piece."""
    return "".join((" " if piece.gap else "") + piece.text for piece in row).lstrip(" ")
