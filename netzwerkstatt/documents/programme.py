"""The programme booklet: cover, programme by time, rooms, how to get there. A5 by default, folded from A4.

Editions: normal (11 pt, A5), large (16 pt, one column, A4), plain (14 pt, plain language, black, A4).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from dataclasses import replace as changed
from typing import Final

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.documents.flow import Block, Frame, Piece, columns, draw, laid_out, text_strips
from netzwerkstatt.documents.imposition import filled, imposed
from netzwerkstatt.documents.items import DayPlan, day_plans, planned
from netzwerkstatt.documents.legend import Legend
from netzwerkstatt.documents.look import SizeClass
from netzwerkstatt.documents.manner import Edition, manner
from netzwerkstatt.documents.missing import letters_missing
from netzwerkstatt.documents.page import Paper
from netzwerkstatt.documents.printed import Printed, PrintWarning
from netzwerkstatt.documents.programme_art import choice
from netzwerkstatt.documents.programme_back import arrival, foot, logos
from netzwerkstatt.documents.programme_cover import cover
from netzwerkstatt.documents.programme_rooms import by_room
from netzwerkstatt.documents.programme_rows import Rows, halves
from netzwerkstatt.documents.setting import Setter, put
from netzwerkstatt.domain.event import Attachment
from netzwerkstatt.domain.snapshot import Snapshot

_SHORT: Final = 4  # pages of a leaflet: one sheet, folded once
_FOLIO: Final = 18.0  # height of the page number above the edge
_ABOVE_FOOT: Final = 10.0  # white above the foot of the last page
_NEW_PAGE: Final = 0.25  # a part of a day begins on a new page if less than this share of one is left


@dataclass(frozen=True, slots=True)
class ProgrammeOptions:
    """What the booklet is made for.

    `booklet` puts two pages on each side of a sheet in folding order. `abstracts` prints what a session is
    about. `rooms` adds the list by room; None adds it where the booklet is longer than a folded sheet anyway.
    `logos` are the files of the partners' logos.
    """

    edition: Edition = Edition.NORMAL
    size: SizeClass = SizeClass.NORMAL
    booklet: bool = False
    abstracts: bool = True
    rooms: bool | None = None
    logos: Mapping[Attachment, bytes] = field(default_factory=dict)


def programme(snapshot: Snapshot, texts: Texts, options: ProgrammeOptions | None = None) -> Printed:
    """Print the programme.

    Warnings: `title-small`, `letters-missing`, `plain-missing` (a session without a text in plain language),
    `logo-unreadable`.
    """
    return _Booklet(snapshot, texts, options or ProgrammeOptions()).printed()


class _Booklet:
    """One programme while it is made."""

    def __init__(self, snapshot: Snapshot, texts: Texts, options: ProgrammeOptions) -> None:
        self._snapshot = snapshot
        self._options = options
        self._paper = Paper(snapshot.event.title or texts._("Programme"), texts.language)
        language = "" if options.edition is Edition.PLAIN else texts.language
        self._setter = Setter(self._paper.type, language)
        self._manner = manner(texts, self._setter, options.edition, options.size)
        self._items = planned(snapshot, texts, self._manner.look)
        self._plans = day_plans(snapshot, self._items)
        self._warnings: list[PrintWarning] = []

    def printed(self) -> Printed:
        """Lay out, draw, fold."""
        manner = self._manner
        box = (manner.margin, manner.page[1] - manner.margin, manner.width, manner.height)
        _, frames = columns(1, box, 0)
        blocks = list(self._programme())
        inside = laid_out(blocks, frames)
        self._note_plain()
        back, back_foot = self._back()
        count = 1 + _pages(inside) + _pages(back)
        if self._with_rooms(count):
            rooms = by_room(manner, self._snapshot, self._plans)
            inside = laid_out([*blocks, *rooms], frames)
            count = 1 + _pages(inside) + _pages(back)
        if cover(self._paper, manner, self._snapshot, self._plans):
            self._warn("title-small", self._snapshot.event.title)
        draw(self._paper, inside, self._begin)
        self._fill(count)
        draw(self._paper, back, self._begin)
        draw(self._paper, back_foot, lambda _: None)
        return self._finished()

    def _finished(self) -> Printed:
        self._warnings += letters_missing(self._setter, self._snapshot)
        pages = self._paper.pages
        data = self._paper.finish()
        if self._options.booklet and pages % _SHORT == 0:
            data, pages = imposed(data), pages // 2
        return Printed(data, pages, tuple(self._warnings))

    def _with_rooms(self, count: int) -> bool:
        return count > _SHORT if self._options.rooms is None else self._options.rooms

    def _warn(self, code: str, subject: str) -> None:
        self._warnings.append(PrintWarning(code, subject))

    # pages

    def _begin(self, _: int) -> None:
        paper, manner = self._paper, self._manner
        paper.page(*manner.page)
        look = changed(manner.body, colour=manner.look.ink2, size=9.5 * manner.unit)
        line = self._setter.line(str(paper.pages), look.style)
        left = (manner.page[0] - line.width * look.size) / 2
        with paper.artifact("Pagination"):
            put(paper, line, left, _FOLIO + look.drop, look)

    def _fill(self, count: int) -> None:
        """Add pages for notes, so that the last page is the back of the booklet."""
        if self._options.edition is not Edition.NORMAL and not self._options.booklet:
            return
        for _ in range(filled(count) - count):
            self._begin(0)
            self._notes()

    def _notes(self) -> None:
        paper, manner = self._paper, self._manner
        top = manner.page[1] - manner.margin
        with paper.tag("H2"):
            put(
                paper,
                self._setter.line(manner.texts._("Notes"), manner.heading.style),
                manner.margin,
                top,
                manner.heading,
            )
        pitch = 26 * manner.unit
        line = top - manner.heading.pitch - pitch
        with paper.artifact():
            while line > manner.margin:
                paper.rule(
                    (manner.margin, line), (manner.page[0] - manner.margin, line), manner.look.line, 0.75
                )
                line -= pitch

    # contents

    def _programme(self) -> Iterator[Block]:
        key = self._legend(spare=True)
        for plan in self._plans:
            if len(self._plans) > 1:
                yield self._day(plan)
            yield from self._parts_of_day(plan, key if plan is self._plans[0] else None)
        if not self._plans:
            yield self._sentence(self._manner.texts._("The programme is not set yet."))
        late = self._legend(spare=False)
        if late:
            late.instead = key
            yield late

    def _parts_of_day(self, plan: DayPlan, key: Block | None) -> Iterator[Block]:
        manner = self._manner
        level = 3 if len(self._plans) > 1 else 2
        rows = Rows(manner, self._snapshot, plan, level + 1, abstracts=self._options.abstracts)
        for number, (name, items) in enumerate(halves(plan)):
            yield self._part(manner.texts._(name), level, first=number == 0)
            yield from rows.blocks(items)
            if key and number == 0:
                yield key
        if not plan.items:
            yield self._sentence(manner.texts._("The programme of this day is not set yet."))
        own = choice(manner, rows.chosen)
        if own:
            yield own

    def _sentence(self, text: str) -> Block:
        return Block(text_strips(self._setter, text, self._manner.body, self._manner.width))

    def _legend(self, *, spare: bool) -> Block | None:
        manner = self._manner
        if manner.plain:
            return None
        strips = Legend(self._setter, manner.look, manner.body.size, manner.width).strips(self._items)
        return Block(strips, before=9 * manner.unit, whole=True, spare=spare) if strips else None

    def _day(self, plan: DayPlan) -> Block:
        manner = self._manner
        date = manner.texts.date(plan.date, "full")
        title = f"{date} – {plan.title}" if plan.title else date
        look = changed(manner.heading, size=16 * manner.unit)
        strips = text_strips(self._setter, title, look, manner.width)
        return Block(strips, "H2", need=self._manner.height * 0.9, keep=True, bookmark=title)

    def _part(self, title: str, level: int, *, first: bool) -> Block:
        manner = self._manner
        need = 0 if first else manner.height * _NEW_PAGE
        strips = text_strips(self._setter, title, manner.heading, manner.width)
        return Block(
            strips,
            f"H{level}",
            need=need,
            before=18 * manner.unit,
            keep=True,
            bookmark=title,
            level=level - 2,
        )

    def _note_plain(self) -> None:
        if not self._manner.plain:
            return
        for item in self._items:
            if not item.session.plain.strip() and not item.band:
                self._warn("plain-missing", item.title)

    def _back(self) -> tuple[list[Piece], list[Piece]]:
        """Lay out the last page or pages, with the foot at the foot of the last one."""
        manner = self._manner
        shown = logos(self._snapshot, self._options.logos)
        names = {logo.key for logo in shown}
        for partner in self._snapshot.partners.values():
            if partner.logo in self._options.logos and partner.logo not in names:
                self._warn("logo-unreadable", partner.name)
        below = foot(manner, self._snapshot, shown)
        height = sum(block.height + block.before for block in below)
        top = manner.page[1] - manner.margin
        _, frames = columns(1, (manner.margin, top, manner.width, manner.height), 0)
        above = laid_out(arrival(manner, self._snapshot), frames) or _blank(frames(0))
        if _end(above) - manner.margin < height + _ABOVE_FOOT * manner.unit:
            above += _blank(frames(_pages(above)))
        last = Frame(0, manner.margin, manner.margin + height, height + 1)
        return above, laid_out(below, lambda _: last)


def _blank(frame: Frame) -> list[Piece]:
    """Return a piece without strips, so that its page is begun."""
    return [Piece(Block([]), (), frame, frame.top)]


def _end(pieces: Sequence[Piece]) -> float:
    """Return how high above the edge of the paper the last piece ends."""
    last = pieces[-1]
    return last.top - sum(strip.height for strip in last.strips)


def _pages(pieces: list[Piece]) -> int:
    return max((piece.frame.page for piece in pieces), default=-1) + 1
