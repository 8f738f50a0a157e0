"""Lines of text on paper: how a text is set, and where its lines are drawn. Lengths are points."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from netzwerkstatt.documents.fit import Fitted, Fitter
from netzwerkstatt.documents.fonts import Style
from netzwerkstatt.documents.page import Paper
from netzwerkstatt.documents.textruns import Line, Typesetter

RUNNING: Final = 1.35
"""Distance of the baselines of running text, in sizes."""

_CAP_MIDDLE: Final = 0.334  # of the size: half the height of a capital


@dataclass(slots=True)
class Setter:
    """Sets texts of one document in one language: wraps them, draws them, and remembers letters it lacks."""

    type: Typesetter
    language: str = ""
    missing: dict[str, str] = field(default_factory=dict)
    """Texts that could not be set whole, with the letters that no face holds."""
    _fitters: dict[tuple[Style, str], Fitter] = field(default_factory=dict)

    def line(self, text: str, style: Style = Style.REGULAR, *, tabular: bool = False) -> Line:
        """Set one line."""
        return self._noted(text, self.type.line(text, style, tabular=tabular))

    def lines(self, text: str, style: Style, width: float, *, hyphens: bool = True) -> list[Line]:
        """Break a text into lines `width` ems wide."""
        found = self.fitter(style, hyphens=hyphens).wrap(text, width)
        return [self._noted(text, line) for line in found]

    def fitter(self, style: Style, *, hyphens: bool = True) -> Fitter:
        """Return what wraps and fits texts of a style."""
        language = self.language if hyphens else ""
        key = (style, language)
        if key not in self._fitters:
            self._fitters[key] = Fitter(self.type, style, language)
        return self._fitters[key]

    def _noted(self, text: str, line: Line) -> Line:
        if line.missing:
            known = self.missing.get(text, "")
            self.missing[text] = "".join(dict.fromkeys(known + line.missing))
        return line


@dataclass(frozen=True, slots=True)
class Type:
    """How a text is set: weight, size in points, colour, distance of baselines in sizes."""

    style: Style
    size: float
    colour: str
    leading: float = RUNNING

    @property
    def pitch(self) -> float:
        """Return the distance of baselines in points."""
        return self.size * self.leading

    @property
    def drop(self) -> float:
        """Return how far the baseline lies below the top of a line."""
        return self.size * (self.leading / 2 + _CAP_MIDDLE)


def put(  # noqa: PLR0913, PLR0917  (a line has these)
    paper: Paper, line: Line, x: float, top: float, look: Type, width: float = 0, *, spaced: bool = False
) -> None:
    """Draw a line below `top`; where it runs from right to left, it ends `width` points right of `x`.

    `spaced` adds a blank for readers, where something else of the same element follows.
    """
    start = x if line.rightward or not width else x + width - line.width * look.size
    drawn = paper.type.spaced(line, look.style) if spaced else line
    paper.text(drawn, start, top - look.drop, look.size, look.colour)


def put_lines(  # noqa: PLR0913, PLR0917  (lines have these)
    paper: Paper,
    lines: Sequence[Line],
    x: float,
    top: float,
    look: Type,
    width: float = 0,
    *,
    spaced: bool = False,
) -> float:
    """Draw the lines of a text below `top`, and return where they end."""
    for number, line in enumerate(lines, start=1):
        put(paper, line, x, top, look, width, spaced=spaced and number == len(lines))
        top -= look.pitch
    return top


def put_fitted(  # noqa: PLR0913, PLR0917  (a fitted text has these)
    paper: Paper, fitted: Fitted, x: float, top: float, look: Type, width: float = 0, *, spaced: bool = False
) -> None:
    """Draw a fitted text whose first line's letters reach up to `top`, at its own size."""
    for number, (line, drop) in enumerate(zip(fitted.lines, fitted.drops, strict=True), start=1):
        start = x if line.rightward or not width else x + width - line.width * fitted.size
        last = number == len(fitted.lines)
        drawn = paper.type.spaced(line, look.style) if spaced and last else line
        paper.text(drawn, start, top - drop, fitted.size, look.colour)


def centred(fitted: Fitted, middle: float) -> float:
    """Return the top of a fitted text whose capitals and baselines lie evenly around a height."""
    return middle + (fitted.drops[-1] - fitted.accents) / 2 + fitted.accents
