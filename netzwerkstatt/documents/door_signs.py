"""Door signs, A4: a room's name as large as it fits, the way in, what happens there, where to go next."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.documents.access_signs import Sign, chips, quiet_room, toilet
from netzwerkstatt.documents.fit import Sizes
from netzwerkstatt.documents.fonts import Style
from netzwerkstatt.documents.icons import icon
from netzwerkstatt.documents.items import DayPlan, Item, day_plans, planned
from netzwerkstatt.documents.look import SizeClass, look
from netzwerkstatt.documents.missing import letters_missing
from netzwerkstatt.documents.page import A4, Paper, stroke
from netzwerkstatt.documents.pencil import logo
from netzwerkstatt.documents.printed import Printed, PrintWarning
from netzwerkstatt.documents.setting import Setter, Type, centred, put, put_fitted, put_lines
from netzwerkstatt.documents.shapes import filled, outlined
from netzwerkstatt.documents.street import street, street_height, upright
from netzwerkstatt.documents.textruns import Line
from netzwerkstatt.domain import words
from netzwerkstatt.domain.sessions import SessionKind
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.venue import Room

_MARGIN: Final = 42.5
_WIDTH: Final = A4[0] - 2 * _MARGIN
_FOOT: Final = 36.0
_STRIP: Final = 19.0
_TEXT: Final = 131.0  # where a session's words begin, right of the margin
_PENCIL: Final = 104.0
_NAME: Final = Sizes(150, 60, 30)
_NAME_HEIGHT: Final = 165.0
_SCALES: Final = (1.0, 0.85, 0.72)  # of a session's type, tried until the day fits
_CHIPS: Final = 0.83  # chips may be set so much smaller to stand in one row
_SMALLEST: Final = 11.0  # of a session's words
_STREET: Final = 224.0
_FOR_ALL: Final = frozenset(
    {SessionKind.PLENARY, SessionKind.FAIR, SessionKind.EXCHANGE, SessionKind.CULTURE, SessionKind.BREAK}
)
_SOON: Final = timedelta(hours=2)


@dataclass(frozen=True, slots=True)
class DoorSignOptions:
    """How large the type is."""

    size: SizeClass = SizeClass.NORMAL


def door_signs(snapshot: Snapshot, texts: Texts, options: DoorSignOptions | None = None) -> Printed:
    """Print a sign for each room and day; a room without sessions has one too.

    Warnings: `title-small` (a room's name), `letters-missing`.
    """
    return _Signs(snapshot, texts, options or DoorSignOptions()).printed()


@dataclass(frozen=True, slots=True)
class _Entry:
    """A session measured: its lines at one scale."""

    item: Item
    head: Type
    title: tuple[tuple[Line, ...], Type]
    people: tuple[tuple[Line, ...], Type]
    label: str
    scale: float

    @property
    def height(self) -> float:
        """Return the height of the row with its white."""
        lines = self.head.pitch + sum(len(rows) * kind.pitch for rows, kind in (self.title, self.people))
        return max(lines, 40 * self.scale) + 22 * self.scale


class _Signs:
    """The signs of one event while they are made."""

    def __init__(self, snapshot: Snapshot, texts: Texts, options: DoorSignOptions) -> None:
        self._snapshot = snapshot
        self._texts = texts
        self._look = look(options.size)
        self._paper = Paper(texts._("Door signs – {event}", event=snapshot.event.title), texts.language)
        self._setter = Setter(self._paper.type, texts.language)
        self._warnings: list[PrintWarning] = []

    def printed(self) -> Printed:
        """Draw all signs."""
        plans = day_plans(self._snapshot, planned(self._snapshot, self._texts, self._look))
        rooms = self._snapshot.rooms_in_order()
        for room in rooms:
            busy = [plan for plan in plans if self._items(plan, room)]
            days: list[DayPlan | None] = [*busy] or [*plans[:1]] or [None]
            for plan in days:
                self._room(room, plan, several=len(plans) > 1)
        if not rooms:
            self._none()
        self._warnings += letters_missing(self._setter, self._snapshot)
        pages = self._paper.pages
        return Printed(self._paper.finish(), pages, tuple(self._warnings))

    def _items(self, plan: DayPlan | None, room: Room) -> list[Item]:
        return [item for item in plan.items if room in item.rooms] if plan else []

    def _type(self, style: Style, size: float, leading: float = 1.3, colour: str = "") -> Type:
        return Type(style, self._look.points(size), colour or self._look.ink, leading)

    # one sign

    def _room(self, room: Room, plan: DayPlan | None, *, several: bool) -> None:
        items = self._items(plan, room)
        waiting = items
        first = True
        while waiting or first:
            top = self._head(room, plan, several=several, bookmark=first)
            left = self._notes_height(room)
            next_up = self._next(plan, room, items)
            box = 0.0 if next_up is None else self._look.points(72)
            scale, count = self._fitting(waiting, top - _FOOT - left - box - 16)
            for item in waiting[:count]:
                top = self._entry(self._measured(item, scale), top)
            waiting, first = waiting[count:], False
            if next_up and not waiting:
                top = self._next_box(next_up, room, top - 16)
            self._foot(room, top)

    def _head(self, room: Room, plan: DayPlan | None, *, several: bool, bookmark: bool) -> float:
        paper = self._paper
        paper.page(*A4)
        if bookmark:
            paper.bookmark(room.name)
        self._strip()
        day = self._texts.date(plan.date, "medium") if plan and several else ""
        self._top_line(room, day)
        top = self._name(room, A4[1] - 82)
        top = self._chips(room, top - 22)
        if room.guest_note:
            top = self._paragraph(room.guest_note, top - 14)
        with paper.artifact():
            paper.rule((_MARGIN, top - 24), (A4[0] - _MARGIN, top - 24), self._look.ink, 2)
        return top - 25

    def _strip(self) -> None:
        each = A4[0] / len(self._look.pencils)
        with self._paper.artifact():
            for number, colours in enumerate(self._look.pencils.values()):
                self._paper.box(number * each, A4[1] - _STRIP, each + 0.2, _STRIP, colours.solid)

    def _top_line(self, room: Room, day: str) -> None:
        paper, top = self._paper, A4[1] - 51
        with paper.artifact(), paper.moved(_MARGIN, top - 28):
            paper.draw(logo(28, self._look))
        where = " · ".join(filter(None, (room.floor, day)))
        kind = self._type(Style.REGULAR, 15)
        line = self._setter.line(where, kind.style)
        size = min(kind.size, _WIDTH * 0.45 / max(line.width, 0.1))
        kind = replace(kind, size=size)
        taken = line.width * size
        strong = self._type(Style.SEMIBOLD, 15)
        fitted = self._setter.fitter(Style.SEMIBOLD, hyphens=False).fit(
            self._snapshot.event.title, _WIDTH - 36 - taken - 16, 32, Sizes(strong.size, 11, 7)
        )
        with paper.tag("P"):
            put_fitted(paper, fitted, _MARGIN + 36, centred(fitted, top - 14), strong)
        if where:
            with paper.tag("P"):
                put(paper, line, A4[0] - _MARGIN - taken, top - 14 + kind.pitch / 2, kind)

    def _name(self, room: Room, top: float) -> float:
        fitted = self._setter.fitter(Style.EXTRABOLD).fit(room.name, _WIDTH, _NAME_HEIGHT, _NAME, 1.1)
        if fitted.small:
            self._warnings.append(PrintWarning("title-small", room.name))
        top -= 34
        with self._paper.tag("H1"):
            put_fitted(
                self._paper, fitted, _MARGIN, top, Type(Style.EXTRABOLD, fitted.size, self._look.ink), _WIDTH
            )
        return top - fitted.height - 10

    def _chips(self, room: Room, top: float) -> float:
        signs = chips(self._snapshot, room, self._texts)
        if not signs:
            return top
        kind = self._type(Style.SEMIBOLD, 14.5)
        wide = sum((self._setter.line(sign.words, kind.style).width + 4.1) * kind.size for sign in signs)
        kind = replace(kind, size=kind.size * min(1, max(_CHIPS, (_WIDTH - 11 * (len(signs) - 1)) / wide)))
        height = 2.6 * kind.size
        x = _MARGIN
        with self._paper.section("L"):
            for sign in signs:
                width = (self._setter.line(sign.words, kind.style).width + 4.1) * kind.size
                if x > _MARGIN and x + width > A4[0] - _MARGIN:
                    x, top = _MARGIN, top - height - 8
                self._chip(sign, (x, top - height, width, height), kind)
                x += width + 11
        return top - height

    def _chip(self, sign: Sign, box: tuple[float, float, float, float], kind: Type) -> None:
        paper, (x, y, _, height) = self._paper, box
        colour = self._look.warn if sign.barrier else self._look.ink
        with paper.artifact():
            paper.draw(outlined(box, 8, colour, 1.25))
        with paper.section("LI"), paper.tag("LBody"):
            side = 1.35 * kind.size
            paper.draw(stroke(colour))
            with paper.moved(x + 0.9 * kind.size, y + (height - side) / 2):
                paper.draw(icon(sign.icon, side))
            line = self._setter.line(sign.words, kind.style)
            put(
                paper,
                line,
                x + 2.9 * kind.size,
                y + height / 2 + kind.pitch / 2,
                replace(kind, colour=colour),
            )

    def _paragraph(self, text: str, top: float) -> float:
        kind = self._type(Style.REGULAR, 14)
        lines = self._setter.lines(text, kind.style, _WIDTH / kind.size, hyphens=False)
        with self._paper.tag("P"):
            return put_lines(self._paper, lines, _MARGIN, top, kind, _WIDTH)

    # sessions

    def _fitting(self, items: Sequence[Item], height: float) -> tuple[float, int]:
        """Return the scale at which all sessions fit, or the smallest and how many of them fit then."""
        for scale in _SCALES:
            if sum(self._measured(item, scale).height for item in items) <= height:
                return scale, len(items)
        count = 0
        for item in items:
            height -= self._measured(item, _SCALES[-1]).height
            if height < 0:
                break
            count += 1
        return _SCALES[-1], max(count, 1)

    def _measured(self, item: Item, scale: float) -> _Entry:
        head = self._type(Style.SEMIBOLD, max(13 * scale, _SMALLEST), colour=item.colours.ink)
        title, people = self._type(Style.BOLD, 22 * scale, 1.2), self._type(Style.REGULAR, 16 * scale)
        room = _WIDTH - self._left(scale)
        until = self._texts._("until {time}", time=self._texts.clock(item.end))
        names = ", ".join(item.people)
        told = self._setter.lines(names, people.style, room / people.size, hyphens=False) if names else []
        return _Entry(
            item,
            head,
            (tuple(self._setter.lines(item.title, title.style, room / title.size, hyphens=False)), title),
            (tuple(told), people),
            " · ".join(filter(None, (item.label, until))),
            scale,
        )

    def _left(self, scale: float) -> float:
        return self._look.points(_TEXT * scale)

    def _entry(self, entry: _Entry, top: float) -> float:
        paper, item, scale = self._paper, entry.item, entry.scale
        left = _MARGIN + self._left(scale)
        bottom = top - entry.height
        time = self._type(Style.BOLD, 24 * scale, 1)
        with paper.artifact():
            with paper.moved(_MARGIN + self._left(scale) * _PENCIL / _TEXT, bottom + 11 * scale):
                paper.draw(upright(10 * scale, entry.height - 22 * scale, item.colours.solid))
            paper.rule((_MARGIN, bottom), (A4[0] - _MARGIN, bottom), self._look.line, 1)
        with paper.section("LI"), paper.tag("LBody"):
            put(
                paper,
                self._setter.line(self._texts.time(item.start), Style.BOLD, tabular=True),
                _MARGIN,
                (top + bottom) / 2 + time.pitch / 2,
                time,
                spaced=True,
            )
            side = 1.2 * entry.head.size
            y = top - 11 * scale
            paper.draw(stroke(item.colours.edge))
            with paper.moved(left, y - entry.head.pitch / 2 - side / 2):
                paper.draw(icon(item.icon, side))
            put(
                paper,
                self._setter.line(entry.label, entry.head.style),
                left + 1.4 * entry.head.size,
                y,
                entry.head,
                spaced=True,
            )
            y -= entry.head.pitch
            for lines, kind in (entry.title, entry.people):
                y = put_lines(paper, lines, left, y, kind, A4[0] - _MARGIN - left, spaced=True)
        return bottom

    # where to go next

    def _next(self, plan: DayPlan | None, room: Room, items: Sequence[Item]) -> Item | None:
        """Return what everybody goes to after the last session here, in another room."""
        if not plan or not items:
            return None
        over = max(item.end for item in items)
        after = [item for item in plan.items if over <= item.start <= over + _SOON]
        for item in after:
            alone = sum(other.start == item.start for other in after) == 1
            if alone and item.session.kind in _FOR_ALL and item.rooms and room not in item.rooms:
                return item
        return None

    def _next_box(self, item: Item, room: Room, top: float) -> float:
        paper = self._paper
        kind, strong = self._type(Style.REGULAR, 15.5), self._type(Style.SEMIBOLD, 15.5)
        left, width = _MARGIN + 55, _WIDTH - 75
        text = self._texts._("{time}: {session}", time=self._texts.clock(item.start), session=item.title)
        lines = self._setter.lines(text, strong.style, width / strong.size, hyphens=False)
        where = words.room_names(item.rooms, floors=True)
        here = room.floor, room.building_id
        if room.floor and {(one.floor, one.building_id) for one in item.rooms} == {here}:
            where = self._texts._("{room}, same floor", room=words.room_names(item.rooms))
        below = self._setter.lines(where, kind.style, width / kind.size, hyphens=False)
        height = strong.pitch * len(lines) + kind.pitch * len(below) + 28
        with paper.artifact():
            paper.draw(filled((_MARGIN, top - height, _WIDTH, height), 12, self._look.side))
            paper.draw(stroke(self._look.ink))
            with paper.moved(_MARGIN + 18, top - height / 2 - 12.5):
                paper.draw(icon("info-circle", 25))
        y = top - 14
        with paper.tag("P"):
            y = put_lines(paper, lines, left, y, strong, width, spaced=True)
            put_lines(paper, below, left, y, kind, width)
        return top - height

    # foot

    def _notes(self, room: Room) -> list[str]:
        return [
            text
            for text in (
                toilet(self._snapshot, room, self._texts),
                quiet_room(self._snapshot, room, self._texts),
            )
            if text
        ]

    def _notes_height(self, room: Room) -> float:
        return self._type(Style.REGULAR, 14).pitch * len(self._notes(room)) + 10

    def _foot(self, room: Room, top: float) -> None:
        paper = self._paper
        kind = self._type(Style.REGULAR, 14)
        notes = self._notes(room)
        lines = [self._setter.line(note, kind.style) for note in notes]
        y = _FOOT + kind.pitch * len(lines)
        with_street = top - _FOOT > street_height(_STREET) + 20
        widest = max((line.width for line in lines), default=0) * kind.size
        room_left = _WIDTH - (_STREET + 16 if with_street else 0)
        if widest > room_left:
            with_street = False
            kind = replace(kind, size=kind.size * min(1, _WIDTH / widest))
        for line in lines:
            with paper.tag("P"):
                put(paper, line, A4[0] - _MARGIN - line.width * kind.size, y, kind)
            y -= kind.pitch
        if with_street:
            with paper.artifact(), paper.moved(_MARGIN, _FOOT):
                paper.draw(street(_STREET, self._look))

    def _none(self) -> None:
        self._paper.page(*A4)
        self._strip()
        kind = self._type(Style.REGULAR, 18)
        top = A4[1] - 120
        lines = self._setter.lines(self._texts._("There are no rooms yet."), kind.style, _WIDTH / kind.size)
        with self._paper.tag("P"):
            put_lines(self._paper, lines, _MARGIN, top, kind)
        with self._paper.artifact(), self._paper.moved(_MARGIN, _FOOT):
            self._paper.draw(street(_STREET, self._look))
