"""The timetable on a wall: rooms across, hours down, one page a day or more where it is full. A4 or A3."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import pairwise
from operator import itemgetter
from typing import Final

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.documents.fit import Sizes
from netzwerkstatt.documents.flow import Block, Group, Strip, columns, draw, laid_out, text_strips
from netzwerkstatt.documents.fonts import Style
from netzwerkstatt.documents.icons import icon
from netzwerkstatt.documents.items import (
    DayPlan,
    Item,
    day_plans,
    planned,
)
from netzwerkstatt.documents.legend import Legend
from netzwerkstatt.documents.look import SizeClass, look
from netzwerkstatt.documents.missing import letters_missing
from netzwerkstatt.documents.page import A4, Paper, stroke
from netzwerkstatt.documents.pencil import logo
from netzwerkstatt.documents.printed import Printed, PrintWarning
from netzwerkstatt.documents.setting import Setter, Type, put, put_fitted, put_lines
from netzwerkstatt.documents.shapes import filled, outlined
from netzwerkstatt.documents.street import street, upright
from netzwerkstatt.documents.timetable_block import ICON, Face, Faces
from netzwerkstatt.documents.timetable_grid import LEAST, NARROW_PAD, RIGHT, Grid
from netzwerkstatt.documents.timetable_heads import RoomHeads
from netzwerkstatt.documents.timetable_plan import Lane, Sheet, sheets
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.words import room_names

_MARGIN: Final = 30.0
_TIMES: Final = 48.0  # width of the column of hours
_HEAD: Final = 44.0  # height of a room's name and sign
_TOP: Final = 68.0  # from the edge of the paper to the rooms' names
_SIGN: Final = 13.5  # height of the line below a room's name
_FOOT: Final = 26.0
_COLUMNS: Final = 7  # on A4; more on A3 in proportion to its width
_HOUR: Final = 42.0  # points an hour takes at least on paper
_PENCIL: Final = 7.0
_DENSER: Final = 5  # into how many more parts a day is cut at most where blocks are too small for words
_LISTED: Final = 0.5  # what a session in the list behind the grid costs, in sheets of paper


@dataclass(frozen=True, slots=True)
class TimetableOptions:
    """The sheet: A4 across, or A3 across."""

    a3: bool = False
    size: SizeClass = SizeClass.NORMAL


def timetable(snapshot: Snapshot, texts: Texts, options: TimetableOptions | None = None) -> Printed:
    """Print the timetable, each day on pages of its own.

    Warnings: `timetable-listed` (a session whose block is too small, so that it stands in the list behind the
    grid), `letters-missing`.
    """
    return _Timetable(snapshot, texts, options or TimetableOptions()).printed()


class _Timetable:
    """One timetable while it is made."""

    def __init__(self, snapshot: Snapshot, texts: Texts, options: TimetableOptions) -> None:
        self._snapshot = snapshot
        self._texts = texts
        self._look = look(options.size)
        self._page = (A4[1] * 2**0.5, A4[0] * 2**0.5) if options.a3 else (A4[1], A4[0])
        self._most = round(_COLUMNS * self._page[0] / A4[1])
        self._paper = Paper(texts._("Timetable – {event}", event=snapshot.event.title), texts.language)
        self._setter = Setter(self._paper.type, texts.language)
        self._rooms = RoomHeads(self._setter, texts, self._look, snapshot)
        self._faces = Faces(self._setter, texts, self._look)
        self._listed: list[Item] = []
        self._warnings: list[PrintWarning] = []

    def printed(self) -> Printed:
        """Draw every day."""
        plans = day_plans(self._snapshot, planned(self._snapshot, self._texts, self._look))
        for plan in plans:
            self._listed.clear()
            self._day(plan)
        if not plans:
            self._empty(None)
        self._warnings += letters_missing(self._setter, self._snapshot)
        return Printed(self._paper.finish(), self._pages, tuple(self._warnings))

    @property
    def _pages(self) -> int:
        return self._paper.pages

    def _day(self, plan: DayPlan) -> None:
        if not plan.items:
            self._empty(plan)
            return
        for sheet in self._parted(plan):
            self._sheet(plan, sheet)
        if self._listed:
            self._list(plan)

    def _points(self, size: float) -> float:
        return self._look.points(size)

    def _parted(self, plan: DayPlan) -> list[Sheet]:
        """Spread a day over few pages whose blocks hold their words."""
        height = self._page[1] - self._points(_TOP + _HEAD + _SIGN) - 2 * _FOOT
        length = max(item.end for item in plan.items) - min(item.start for item in plan.items)
        rooms = self._snapshot.rooms_in_order()
        pages = max(1, math.ceil(length / timedelta(hours=height / self._points(_HOUR))))
        tried: list[tuple[float, list[Sheet]]] = []
        for parts in range(pages, pages + _DENSER):
            found = sheets(plan.items, rooms, self._most, length / parts, self._points(LEAST) / height)
            crowded = sum(map(self._crowded, found))
            tried.append((len(found) + crowded * _LISTED + bool(crowded), found))
            if not crowded:
                break
        return min(tried, key=itemgetter(0))[1]

    def _crowded(self, sheet: Sheet) -> int:
        """Count the blocks that would hold only a number."""
        grid = self._grid(sheet)
        return sum(
            self._faces.face(lane.item, *grid.block(number, lane)[1]) is None
            for number, lanes in enumerate(sheet.placed())
            for lane in lanes
        )

    # one page

    def _sheet(self, plan: DayPlan, sheet: Sheet) -> None:
        self._begin(plan, sheet)
        grid = self._grid(sheet)
        self._lines(grid)
        with self._paper.section("Table"):
            self._heads(grid)
            self._rows(grid)
        strips = self._legend_of(sheet)
        if strips:
            with self._paper.tag("P"):
                for number, strip in enumerate(strips):
                    strip.draw(self._paper, _MARGIN, grid.bottom - 6 - number * strip.height)

    def _legend_of(self, sheet: Sheet) -> list[Strip]:
        items = [item for column in sheet.columns for item in column.items]
        width = self._page[0] - 2 * _MARGIN
        return Legend(self._setter, self._look, self._points(11), width).strips(items)

    def _grid(self, sheet: Sheet) -> Grid:
        bottom = _FOOT + 6 + sum(strip.height for strip in self._legend_of(sheet))
        weights = [column.width(sheet.window) for column in sheet.columns]
        left = _MARGIN + _TIMES
        unit = (self._page[0] - _MARGIN - left) / sum(weights)
        edges = [left]
        for weight in weights:
            edges.append(edges[-1] + weight * unit)
        head = self._points(_HEAD)
        if any(map(self._rooms.is_long, (column.room for column in sheet.columns), pairwise(edges))):
            head += self._points(_SIGN)
        top = self._page[1] - self._points(_TOP) - head
        return Grid(sheet, left, top, bottom, tuple(edges), self._points(1), head)

    def _begin(self, plan: DayPlan | None, sheet: Sheet | None = None) -> None:
        paper, event, points = self._paper, self._snapshot.event, self._points
        paper.page(*self._page)
        date = self._texts.date(plan.date, "full") if plan else ""
        paper.bookmark(date or event.title) if sheet is None or sheet.part == 1 else None
        size = 35.0
        top = self._page[1] - 20
        with paper.artifact(), paper.moved(_MARGIN, top - size - 8):
            paper.draw(logo(size, self._look))
        left = _MARGIN + size * 1.33
        title = " – ".join(filter(None, (event.title, event.motto)))
        self._fitted("H1", title, left, top, (points(24), points(16)))
        place = event.place
        part = (
            self._texts._("sheet {number} of {count}", number=sheet.part, count=sheet.parts)
            if sheet and sheet.parts > 1
            else ""
        )
        below = " · ".join(filter(None, (date, plan.title if plan else "", place, part)))
        self._fitted("P", below, left, top - points(29), (points(12.5), points(10)))

    def _fitted(self, tag: str, text: str, left: float, top: float, sizes: tuple[float, float]) -> None:
        """Draw one line at the head, as large as it fits."""
        if not text:
            return
        style = Style.EXTRABOLD if tag == "H1" else Style.REGULAR
        room = self._page[0] - _MARGIN - left
        fitted = self._setter.fitter(style, hyphens=False).fit(
            text, room, self._points(24 if tag == "H1" else 14), Sizes(sizes[0], sizes[1], sizes[1])
        )
        with self._paper.tag(tag):
            put_fitted(self._paper, fitted, left, top, Type(style, fitted.size, self._look.ink), room)

    def _lines(self, grid: Grid) -> None:
        """Draw hours, lines and the rooms' edges."""
        paper, right = self._paper, self._page[0] - _MARGIN
        kind = Type(Style.BOLD, self._points(11.5), self._look.ink, 1)
        with paper.artifact():
            window = grid.sheet.window
            hour = window.begin.replace(minute=0)
            while hour < window.end:
                if hour > window.begin:
                    y = grid.y(hour)
                    paper.rule((grid.left - 11, y), (right, y), self._look.line, 0.6)
                    line = self._setter.line(self._texts.time(hour), kind.style, tabular=True)
                    put(paper, line, grid.left - 15 - line.width * kind.size, y + kind.size / 2, kind)
                hour += timedelta(hours=1)
            for edge in grid.edges[:-1]:
                paper.rule((edge, grid.top), (edge, grid.top + grid.head - 8), self._look.line, 0.6)
            for y in (grid.top, grid.bottom):
                paper.rule((_MARGIN, y), (right, y), self._look.ink, 1.5)

    def _heads(self, grid: Grid) -> None:
        with self._paper.section("TR"):
            for number, column in enumerate(grid.sheet.columns):
                left, right = grid.edges[number], grid.edges[number + 1]
                with self._paper.tag("TH", Scope="Column"):
                    self._rooms.draw(self._paper, column.room, (left, right), grid.top + grid.head - 8)

    # blocks

    def _rows(self, grid: Grid) -> None:
        """Draw the blocks in rows of the table: what begins at one time is one row."""
        sheet = grid.sheet
        placed = sheet.placed()
        starts = sorted(
            {item.start for column in sheet.columns for item in column.items} | {b.start for b in sheet.bands}
        )
        for start in starts:
            bands = [band for band in sheet.bands if band.start == start]
            with self._paper.section("TR"):
                for band in bands:
                    self._band(grid, band)
                if not bands:
                    self._cells(grid, [[one for one in lanes if one.item.start == start] for lanes in placed])

    def _band(self, grid: Grid, item: Item) -> None:
        paper, right = self._paper, self._page[0] - _MARGIN
        top, bottom = grid.y(item.start), grid.y(item.end)
        height = top - bottom
        with paper.artifact():
            paper.box(grid.left, bottom, right - grid.left, height, self._look.side)
        size = min(self._points(11.5), max(height - 1, 6))
        kind = Type(Style.SEMIBOLD, size, self._look.ink, 1.1)
        text = f"{self._texts.time(item.start)} {item.title}"
        room = room_names(item.rooms)
        if room and room not in item.title:
            text = f"{text} · {room}"
        width = right - grid.left - self._points(34)
        lines = self._setter.lines(text, kind.style, width / kind.size)
        count = min(len(lines), max(1, int(height / kind.pitch)))
        if count < len(lines):
            kind = replace(kind, size=width / self._setter.line(text, kind.style).width)
            lines = [self._setter.line(text, kind.style)]
        y = (top + bottom + kind.pitch * len(lines)) / 2
        with paper.tag("TD", ColSpan=len(grid.sheet.columns)):
            side = min(self._points(14), height)
            paper.draw(stroke(self._look.ink))
            with paper.moved(grid.left + 8, (top + bottom - side) / 2):
                paper.draw(icon(item.icon, side))
            put_lines(paper, lines, grid.left + self._points(28), y, kind, width)

    def _cells(self, grid: Grid, row: Sequence[Sequence[Lane]]) -> None:
        """Draw a row of the table; what goes across two columns takes the cell of the next one too."""
        wide = False
        for number, lanes in enumerate(row):
            if not wide:
                self._cell(grid, number, lanes)
            wide = any(lane.across > 1 for lane in lanes)

    def _cell(self, grid: Grid, number: int, lanes: Sequence[Lane]) -> None:
        if len(lanes) == 1:
            self._block(grid, number, lanes[0], "TD")
            return
        with self._paper.section("TD"):
            for lane in lanes:
                self._block(grid, number, lane, "P")

    def _block(self, grid: Grid, number: int, lane: Lane, tag: str) -> None:
        paper, item = self._paper, lane.item
        (x, top, width, height), inner = grid.block(number, lane)
        pad = width - inner[0] - RIGHT
        face = self._faces.face(item, *inner)
        if face is None:
            face = self._face_of_list(item, width - 5, height)
            pad = 2.5
        box = (x, top - height, width, height)
        with paper.artifact():
            paper.draw(filled(box, 5, item.colours.tint))
            paper.draw(outlined(box, 5, item.colours.edge, 0.75))
            if pad > NARROW_PAD:
                with paper.moved(x + 2.5, top - height + 2.5):
                    paper.draw(upright(_PENCIL, height - 5, item.colours.solid))
        with paper.tag(tag, "", **({"ColSpan": lane.across} if lane.across > 1 else {})):
            self._face(
                face,
                item,
                x + pad,
                top - (1.5 if height > self._points(22) else (height - sum(r.height for r in face.rows)) / 2),
            )

    def _face(self, face: Face, item: Item, x: float, top: float) -> None:
        paper = self._paper
        for row in face.rows:
            left = x
            if row.shifted:
                side = row.look.size * ICON
                paper.draw(stroke(item.colours.edge))
                with paper.moved(x, top - row.height / 2 - side / 2):
                    paper.draw(icon(item.icon, side))
                left += side * 1.2
            put(paper, row.line, left, top, row.look, spaced=row is not face.rows[-1] and row.shifted)
            top -= row.height

    def _face_of_list(self, item: Item, width: float, height: float) -> Face:
        if item not in self._listed:
            self._listed.append(item)
            self._warnings.append(PrintWarning("timetable-listed", item.title))
        return self._faces.numbered(self._listed.index(item) + 1, item, width, height - 1)

    # below and behind the grid

    def _list(self, plan: DayPlan) -> None:
        """Draw the list of what is only numbered in the grid."""
        top = self._page[1] - self._points(_TOP) - 4
        width, frames = columns(3, (_MARGIN, top, self._page[0] - 2 * _MARGIN, top - _FOOT), 20)
        draw(self._paper, laid_out(self._list_blocks(width), frames), lambda _: self._begin(plan))

    def _list_blocks(self, width: float) -> Iterator[Block]:
        points = self._points
        heading = Type(Style.BOLD, points(14), self._look.ink, 1.2)
        yield Block(
            text_strips(
                self._setter, self._texts._("Sessions with a number in the timetable"), heading, width
            ),
            "H2",
            keep=True,
        )
        listed = Group("L")
        strong = Type(Style.SEMIBOLD, points(10), self._look.ink, 1.25)
        plain = Type(Style.REGULAR, points(10), self._look.ink, 1.25)
        for number, item in enumerate(self._listed, start=1):
            when = self._texts.span(item.start, item.end)
            strips = text_strips(self._setter, f"{number}  {when} {item.title}", strong, width)
            told = " · ".join(filter(None, (", ".join(item.people), room_names(item.rooms, floors=True))))
            if told:
                strips += text_strips(self._setter, told, plain, width, 14)
            yield Block(strips, "LBody", Group("LI", listed), before=4, whole=True)

    def _empty(self, plan: DayPlan | None) -> None:
        self._begin(plan)
        kind = Type(Style.REGULAR, self._points(16), self._look.ink)
        line = self._setter.line(self._texts._("Nothing is planned here yet."), kind.style)
        with self._paper.tag("P"):
            put(self._paper, line, _MARGIN + 46, self._page[1] - 2 * _TOP, kind)
        with self._paper.artifact(), self._paper.moved(_MARGIN + 46, 2 * _FOOT):
            self._paper.draw(street(self._page[0] / 2, self._look))
