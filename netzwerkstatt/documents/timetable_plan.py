"""The timetable's geometry: which rooms share a page, which hours, and where each block stands.

Sessions of one room that overlap stand side by side in lanes, so that none is hidden. A short session counts
as long as a line of text is high. A session in two rooms stands across both where they are side by side and
it is alone there, else once in each.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Final

from netzwerkstatt.documents.items import Item
from netzwerkstatt.domain.sessions import SessionId
from netzwerkstatt.domain.venue import Room

_NEAR: Final = timedelta(minutes=90)  # how far the end of a page may be from where it would be even


@dataclass(frozen=True, slots=True)
class Window:
    """The hours of one page. Nothing is drawn shorter than `least`."""

    begin: datetime
    end: datetime
    least: timedelta = timedelta()

    def shown(self, item: Item) -> tuple[datetime, datetime]:
        """Return from when to when an item takes up room on the page."""
        start = min(max(item.start, self.begin), self.end - self.least)
        return start, max(min(item.end, self.end), start + self.least)


@dataclass(frozen=True, slots=True)
class Lane:
    """An item's place in its room: lane 0 is the leftmost of `lanes`; it goes `across` so many columns."""

    item: Item
    lane: int
    lanes: int
    across: int = 1


@dataclass(frozen=True, slots=True)
class Column:
    """A room and its items; None is for what has no room."""

    room: Room | None
    items: tuple[Item, ...]

    def width(self, window: Window) -> int:
        """Return how many sessions stand side by side at most."""
        return max((placed.lanes for placed in in_lanes(self.items, window)), default=1)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on one page: rooms, bands across them, and the hours shown."""

    columns: tuple[Column, ...]
    bands: tuple[Item, ...]
    window: Window
    part: int = 1
    parts: int = 1

    def placed(self) -> list[list[Lane]]:
        """Return the places in each column; what goes across two columns stands in the left one."""
        found = [in_lanes(column.items, self.window) for column in self.columns]
        for left, right in pairwise(found):
            wide = _alone(left) & _alone(right)
            left[:] = [replace(one, across=2) if one.item.session.id in wide else one for one in left]
            right[:] = [one for one in right if one.item.session.id not in wide]
        return found


def in_lanes(items: Iterable[Item], window: Window) -> list[Lane]:
    """Give items that overlap lanes of their own; each group of overlapping items is as wide as it needs."""
    placed: list[Lane] = []
    group: list[tuple[Item, int]] = []
    ends: list[datetime] = []
    for item in sorted(items, key=lambda item: (*window.shown(item), item.session.id)):
        start, end = window.shown(item)
        if ends and start >= max(ends):
            placed += [Lane(member, lane, len(ends)) for member, lane in group]
            group, ends = [], []
        lane = next((number for number, free in enumerate(ends) if free <= start), len(ends))
        ends[lane : lane + 1] = [end]
        group.append((item, lane))
    return placed + [Lane(member, lane, len(ends)) for member, lane in group]


def sheets(
    items: Sequence[Item], rooms: Sequence[Room], most: int, hours: timedelta, share: float
) -> list[Sheet]:
    """Spread a day over pages: at most so many columns (lanes count) and about so many hours on each.

    Nothing is drawn shorter than a share of the page's hours.
    """
    bands, blocks = _bands(items)
    every = [*bands, *blocks]
    columns = _columns(blocks, rooms)
    found: list[Sheet] = []
    for begin, end in _times(*_hours(every), hours, every):
        inside = _within(every, begin, end)
        if inside:
            first, last = _hours(inside)
            first, last = max(begin, first), min(end, last)
            window = Window(first, last, (last - first) * share)
            shown = [Column(column.room, _within(column.items, begin, end)) for column in columns]
            busy = [column for column in shown if column.items] or shown[:most]
            across = _within(bands, begin, end)
            found += [Sheet(tuple(group), across, window) for group in _groups(busy, most, window)]
    return [replace(sheet, part=number, parts=len(found)) for number, sheet in enumerate(found, start=1)]


def _alone(lanes: Iterable[Lane]) -> set[SessionId]:
    return {one.item.session.id for one in lanes if one.lanes == 1}


def _by_start(item: Item) -> tuple[datetime, datetime, str]:
    return item.start, item.end, item.session.id


def _within(items: Iterable[Item], begin: datetime, end: datetime) -> tuple[Item, ...]:
    return tuple(item for item in items if item.start < end and item.end > begin)


def _bands(items: Sequence[Item]) -> tuple[list[Item], list[Item]]:
    """Part what goes across all rooms from what does not: a break beside which nothing else happens."""
    busy = [item for item in items if not item.band]
    bands: list[Item] = []
    for item in items:
        if item.band:
            alone = not any(other.start < item.end and item.start < other.end for other in [*busy, *bands])
            (bands if alone else busy).append(item)
    return bands, sorted(busy, key=_by_start)


def _columns(items: Sequence[Item], rooms: Sequence[Room]) -> list[Column]:
    """Return a column for each room in which something happens, and one for what has no room."""
    found = []
    for room in (*rooms, None):
        own = tuple(item for item in items if room in (item.rooms or (None,)))
        if own:
            found.append(Column(room, own))
    return found or [Column(room, ()) for room in rooms]


def _hours(items: Sequence[Item]) -> tuple[datetime, datetime]:
    begin = min(item.start for item in items)
    end = max(item.end for item in items)
    return begin.replace(minute=begin.minute - begin.minute % 30, second=0, microsecond=0), end


def _times(
    begin: datetime, end: datetime, hours: timedelta, items: Sequence[Item]
) -> Iterator[tuple[datetime, datetime]]:
    """Part a long day where the fewest sessions are under way."""
    count = max(1, math.ceil((end - begin) / hours))
    start = begin
    for number in range(1, count):
        stop = _seam(start, begin + (end - begin) * number / count, items)
        if start < stop < end:
            yield start, stop
            start = stop
    yield start, end


def _seam(start: datetime, about: datetime, items: Sequence[Item]) -> datetime:
    """Return when a new page begins: near a moment, where it cuts the fewest sessions."""
    hour = about.replace(minute=0, second=0, microsecond=0)
    near = [item.start for item in items if abs(item.start - about) <= _NEAR]
    tried = (moment for moment in (hour, *near) if moment > start)
    return min(
        tried, key=lambda moment: (_crossing(items, moment), abs(moment - about), moment), default=about
    )


def _crossing(items: Sequence[Item], moment: datetime) -> int:
    return sum(item.start < moment < item.end for item in items)


def _groups(columns: Sequence[Column], most: int, window: Window) -> list[list[Column]]:
    """Part columns into pages about equally full."""
    weights = [min(column.width(window), most) for column in columns]
    pages = max(1, math.ceil(sum(weights) / most))
    target = sum(weights) / pages
    groups: list[list[Column]] = [[]]
    used = 0
    for column, weight in zip(columns, weights, strict=True):
        full = used + weight > most or used >= target - 0.01
        if groups[-1] and full:
            groups.append([])
            used = 0
        groups[-1].append(column)
        used += weight
    return groups
