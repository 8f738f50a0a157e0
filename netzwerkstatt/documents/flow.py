"""Text that flows over pages: blocks of lines, kept together where they belong together.

Laying out and drawing are two steps, so that a document can be measured before its first page is begun.
Lengths are points; a strip is drawn from its left top corner.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from netzwerkstatt.documents.page import Paper
from netzwerkstatt.documents.setting import Setter, Type, put
from netzwerkstatt.documents.structure import Element
from netzwerkstatt.documents.textruns import Line

_SLACK: Final = 0.01
_ORPHANS: Final = 2  # lines of a paragraph that stay together at the foot and at the head of a page
_ITEM: Final = re.compile(r"\s*(?:[-*•–]|\d{1,2}[.)])\s+(?=\S)")
_MARKS: Final = re.compile(r"^\s{0,3}#{1,6}\s+|(?<!\w)(\*\*|__)(?=\S)|(?<=\S)(\*\*|__)(?!\w)")

Drawing = Callable[[Paper, float, float], None]
"""Draws something on a paper with its left top corner at `x`, `top`."""


@dataclass(frozen=True, slots=True)
class Strip:
    """What is never parted: a line with what stands beside it. An artifact is not read out."""

    height: float
    draw: Drawing
    artifact: bool = False


@dataclass(slots=True, eq=False)
class Group:
    """An element of the structure that holds blocks, such as a list; it may go on over several pages."""

    tag: str
    parent: "Group | None" = None
    element: Element | None = None


@dataclass(slots=True, eq=False)
class Block:
    """Strips that make one element of the structure, tagged `tag`; a figure has words (`alt`).

    `before` is the white above, left out at the head of a page. `keep` holds it together with what follows,
    `whole` keeps it from being parted, `need` is what must be left of a page for it to begin there. A `spare`
    block is left out where the page has no room for it; a block `instead` of another stands only where that
    one was left out.
    """

    strips: Sequence[Strip]
    tag: str = "P"
    group: Group | None = None
    alt: str = ""
    before: float = 0
    keep: bool = False
    whole: bool = False
    need: float = 0
    bookmark: str = ""
    level: int = 0
    spare: bool = False
    instead: "Block | None" = None
    element: Element | None = None

    @property
    def height(self) -> float:
        """Return how high all of it is, without the white above."""
        return sum(strip.height for strip in self.strips)


@dataclass(frozen=True, slots=True)
class Frame:
    """Where text may stand on a page; pages count from 0 within one flow."""

    page: int
    x: float
    top: float
    height: float


Frames = Callable[[int], Frame]
"""Returns the frame of a number; there is always another."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some strips of a block in their place."""

    block: Block
    strips: Sequence[Strip]
    frame: Frame
    top: float


def columns(count: int, box: tuple[float, float, float, float], gap: float) -> tuple[float, Frames]:
    """Return the width of a column and its frames on pages whose type area is `(x, top, width, height)`."""
    x, top, width, height = box
    each = (width - gap * (count - 1)) / count

    def frame(number: int) -> Frame:
        page, column = divmod(number, count)
        return Frame(page, x + column * (each + gap), top, height)

    return each, frame


def laid_out(blocks: Iterable[Block], frames: Frames) -> list[Piece]:
    """Put blocks into frames, one after the other."""
    filler = _Filler(frames)
    for run in _runs(blocks):
        filler.add(run)
    return filler.pieces


def draw(paper: Paper, pieces: Sequence[Piece], begin: Callable[[int], None]) -> None:
    """Draw what was laid out; `begin` starts each page of the flow before anything stands on it."""
    page = -1
    for piece in pieces:
        while page < piece.frame.page:
            page += 1
            begin(page)
        _draw(paper, piece)


class _Filler:
    """Fills frame after frame."""

    def __init__(self, frames: Frames) -> None:
        self.pieces: list[Piece] = []
        self._frames = frames
        self._number = 0
        self._frame = frames(0)
        self._used = 0.0
        self._placed: set[Block] = set()

    def add(self, run: Sequence[Block]) -> None:
        """Place blocks that stay together, as far as one frame can hold them."""
        if run[0].instead in self._placed:
            return
        needed = max(self._beginning(run), run[0].need)
        if needed > self._left and self._used:
            if run[0].spare:
                return
            self._turn()
        for block in run:
            self._place(block)

    @property
    def _left(self) -> float:
        return self._frame.height - self._used + _SLACK

    def _beginning(self, run: Sequence[Block]) -> float:
        """Return the height without which a run should not begin in this frame."""
        *before, last = run
        head = sum(block.before + block.height for block in before)
        strips = last.strips if last.whole or len(last.strips) <= _ORPHANS else last.strips[:_ORPHANS]
        head += (last.before if before or self._used else 0) + sum(strip.height for strip in strips)
        return head if head <= self._frame.height else 0

    def _turn(self) -> None:
        self._number += 1
        self._frame = self._frames(self._number)
        self._used = 0

    def _place(self, block: Block) -> None:
        self._placed.add(block)
        if block.whole and block.height + block.before > self._left and block.height <= self._frame.height:
            self._turn()
        place = 0
        while place < len(block.strips):
            before = block.before if self._used and not place else 0
            count = self._fitting(block.strips[place:], self._left - before)
            if not count and self._used:
                self._turn()
                continue
            strips = block.strips[place : place + max(count, 1)]
            self.pieces.append(Piece(block, strips, self._frame, self._frame.top - self._used - before))
            self._used += before + sum(strip.height for strip in strips)
            place += len(strips)

    def _fitting(self, strips: Sequence[Strip], height: float) -> int:
        """Count the strips that fit, so that no line stands alone behind or before a turn of the page."""
        count = 0
        for strip in strips:
            height -= strip.height
            if height < 0:
                break
            count += 1
        fitting = count
        if count == len(strips):
            return count
        while count and _read(strips[count:]) < min(_ORPHANS, _read(strips)):
            count -= 1
        if _read(strips[:count]) >= _ORPHANS:
            return count
        return 0 if self._used else fitting


def _read(strips: Sequence[Strip]) -> int:
    """Count the strips that are read: lines of text, not the rule below them."""
    return sum(not strip.artifact for strip in strips)


def _runs(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    run: list[Block] = []
    for block in blocks:
        run.append(block)
        if not block.keep:
            yield run
            run = []
    if run:
        yield run


def _draw(paper: Paper, piece: Piece) -> None:
    block, top = piece.block, piece.top
    if block.bookmark and block.element is None:
        paper.bookmark(block.bookmark, block.level)
    for artifact, group in groupby(piece.strips, key=_is_artifact):
        strips = list(group)
        if artifact:
            with paper.artifact():
                top = _strips(paper, strips, piece.frame.x, top)
        else:
            with _tagged(paper, block):
                top = _strips(paper, strips, piece.frame.x, top)


def _is_artifact(strip: Strip) -> bool:
    return strip.artifact


def _strips(paper: Paper, strips: Sequence[Strip], x: float, top: float) -> float:
    for strip in strips:
        strip.draw(paper, x, top)
        top -= strip.height
    return top


@contextmanager
def _tagged(paper: Paper, block: Block) -> Iterator[None]:
    if block.element is not None:
        with paper.more(block.element):
            yield
        return
    with opened(paper, block.group), paper.tag(block.tag, block.alt) as element:
        block.element = element
        yield


@contextmanager
def opened(paper: Paper, group: Group | None) -> Iterator[None]:
    """Go into a group, opening it and those around it where that was not done before."""
    if group is None:
        yield
        return
    if group.element is None:
        with opened(paper, group.parent), paper.section(group.tag) as element:
            group.element = element
    with paper.inside(group.element):
        yield


def text_strips(  # noqa: PLR0913  (a text has these)
    setter: Setter, text: str, look: Type, width: float, indent: float = 0, *, hyphens: bool = False
) -> list[Strip]:
    """Return the lines of a paragraph as strips."""
    room = width - indent
    lines = setter.lines(text, look.style, room / look.size, hyphens=hyphens)
    return [_line_strip(line, look, indent, room) for line in lines]


def _line_strip(line: Line, look: Type, indent: float, width: float) -> Strip:
    def drawn(paper: Paper, x: float, top: float) -> None:
        put(paper, line, x + indent, top, look, width)

    return Strip(look.pitch, drawn)


def prose(  # noqa: PLR0913, PLR0917  (a text has these)
    setter: Setter, text: str, look: Type, width: float, group: Group | None = None, indent: float = 0
) -> list[Block]:
    """Return blocks of a text as people type it: blank lines part paragraphs, `- ` begins an item."""
    blocks: list[Block] = []
    listed: Group | None = None
    for is_item, part in _parts(text):
        if is_item:
            listed = listed or Group("L", group)
            blocks.append(_item(setter, part, look, width, listed, indent))
        else:
            listed = None
            strips = text_strips(setter, part, look, width, indent, hyphens=True)
            blocks.append(Block(strips, "P", group, before=look.size * 0.35))
    return blocks


def _item(  # noqa: PLR0913, PLR0917  (an item has these)
    setter: Setter, text: str, look: Type, width: float, listed: Group, indent: float
) -> Block:
    strips = text_strips(setter, text, look, width, indent + look.size, hyphens=True)
    bullet = setter.line("• ", look.style)
    first = strips[0]

    def drawn(paper: Paper, x: float, top: float) -> None:
        put(paper, bullet, x + indent, top, look)
        first.draw(paper, x, top)

    return Block(
        [Strip(first.height, drawn), *strips[1:]], "LBody", Group("LI", listed), before=look.size * 0.15
    )


def _parts(text: str) -> Iterator[tuple[bool, str]]:
    """Yield paragraphs and items of lists (True), their own lines joined."""
    for chunk in re.split(r"\n\s*\n", text.replace("\r\n", "\n").strip()):
        paragraph: list[str] = []
        is_item = False
        for line in chunk.split("\n"):
            marked = _ITEM.match(line)
            if marked and paragraph:
                yield is_item, " ".join(paragraph)
                paragraph = []
            is_item = bool(marked) or (is_item and bool(paragraph))
            bare = _MARKS.sub("", line[marked.end() :] if marked else line).strip()
            paragraph += [bare] if bare else []
        if paragraph:
            yield is_item, " ".join(paragraph)
