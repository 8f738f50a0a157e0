"""What stands over a room's column in the timetable: its name, its floor, how one gets in."""

from dataclasses import dataclass, replace
from typing import Final

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.documents.access_signs import way
from netzwerkstatt.documents.fit import Sizes
from netzwerkstatt.documents.fonts import Style
from netzwerkstatt.documents.icons import icon
from netzwerkstatt.documents.look import Look
from netzwerkstatt.documents.page import Paper, stroke
from netzwerkstatt.documents.setting import Setter, Type, centred, put, put_fitted
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.venue import Room

_INDENT: Final = 5.0
_BESIDE: Final = 8.0  # white on both sides of a name
_ICON: Final = 1.2  # width of an icon in sizes of the type
_WORD: Final = 1.44  # where the word beside it begins


@dataclass(frozen=True, slots=True)
class RoomHeads:
    """Draws the heads of columns in one document."""

    setter: Setter
    texts: Texts
    look: Look
    snapshot: Snapshot

    def draw(self, paper: Paper, room: Room | None, edges: tuple[float, float], top: float) -> None:
        """Draw a head below `top` between the edges of its column."""
        left, width = edges[0] + _INDENT, edges[1] - edges[0] - _BESIDE
        name = room.name if room else self.texts._("Without a room")
        points = self.look.points
        fitted = self.setter.fitter(Style.BOLD).fit(
            name, width, points(18), Sizes(points(13.5), points(10.5), points(7))
        )
        sign = way(self.snapshot, room, self.texts) if room else None
        kind = Type(Style.BOLD, fitted.size, self.look.ink)
        put_fitted(paper, fitted, left, centred(fitted, top - points(9)), kind, width, spaced=True)
        below = self._below
        y = top - points(18)
        floor = self.setter.line(room.floor if room else "", below.style)
        if floor.width:
            put(paper, floor, left, y, self._narrowed(below, floor.width, width), spaced=sign is not None)
        if sign:
            words = self.setter.line(sign.words, below.style)
            long = self.is_long(room, edges)
            x = left if long or not floor.width else left + (floor.width + 0.35) * below.size
            colour = self.look.warn if sign.barrier else self.look.ink
            kind = replace(self._narrowed(below, words.width + _WORD, width), colour=colour)
            y -= below.pitch if long else 0
            paper.draw(stroke(colour))
            with paper.moved(x, y - kind.pitch / 2 - _ICON * kind.size / 2):
                paper.draw(icon(sign.icon, _ICON * kind.size))
            put(paper, words, x + _WORD * kind.size, y, kind)

    @property
    def _below(self) -> Type:
        """Return how floor and sign are set below a room's name."""
        return Type(Style.REGULAR, self.look.points(10.5), self.look.ink, 1.3)

    def is_long(self, room: Room | None, edges: tuple[float, float]) -> bool:
        """Tell whether floor and sign of a room need a line each."""
        sign = way(self.snapshot, room, self.texts) if room else None
        if not room or not room.floor or not sign:
            return False
        below = self._below
        floor, words = (self.setter.line(text, below.style).width for text in (room.floor, sign.words))
        return (floor + 0.35 + _WORD + words) * below.size > edges[1] - edges[0] - _BESIDE

    def _narrowed(self, kind: Type, width: float, room: float) -> Type:
        """Return a type in which a line `width` ems wide fits into its room."""
        return replace(kind, size=min(kind.size, room / width))
