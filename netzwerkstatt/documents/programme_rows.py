"""The programme by time: rows of sessions, pencils over rounds, the legend, lines for one's own choice."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from netzwerkstatt.base.texts import N_
from netzwerkstatt.documents.access_signs import Sign, way
from netzwerkstatt.documents.flow import Block, Drawing, Strip, prose, text_strips
from netzwerkstatt.documents.fonts import Style
from netzwerkstatt.documents.icons import icon
from netzwerkstatt.documents.items import DayPlan, Item
from netzwerkstatt.documents.manner import Manner
from netzwerkstatt.documents.page import Paper, stroke
from netzwerkstatt.documents.pencil import body_length, pencil
from netzwerkstatt.documents.programme_art import LABEL, Chip
from netzwerkstatt.documents.setting import Type, put
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.domain.sessions import SessionKind
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.words import room_names
from netzwerkstatt.planning.reach import upstairs

_LONGEST: Final = 360
"""Signs that a description takes where a session has no abstract: about six lines."""

DOT: Final = "\N{NO-BREAK SPACE}· "
"""Stands between the parts of a line; a line never begins with it."""

_NOON: Final = 12
_EVENING: Final = 18
_ROUND_MINUTES: Final = 30  # what begins within so many minutes of a round belongs to it
_ROUND: Final = 3  # sessions that make a round
_ICON: Final = 17.0
_GAP: Final = 7.0
_BAND: Final = 28.0
_ROUNDS: Final = (
    N_("Workshops, first round"),
    N_("Workshops, second round"),
    N_("Workshops, third round"),
    N_("Workshops, fourth round"),
)
_BANDS: Final = (Pencil.BLUE, Pencil.VIOLET, Pencil.GREEN, Pencil.RED)
_SENTENCES: Final = re.compile(r"(?<=[.!?…])\s+(?=\S)")

Round = list[Item]
"""Sessions that begin together; most rounds hold a single one."""


def halves(plan: DayPlan) -> list[tuple[str, list[Item]]]:
    """Part a day into morning, afternoon and evening; empty parts are left out."""
    parts: dict[str, list[Item]] = {}
    for item in plan.items:
        late = item.start.date() > plan.date or item.start.hour >= _EVENING
        name = N_("Evening") if late else N_("Morning") if item.start.hour < _NOON else N_("Afternoon")
        parts.setdefault(name, []).append(item)
    return list(parts.items())


def rounds(items: Sequence[Item]) -> list[Round]:
    """Put together what people choose between: at least three sessions that begin at about the same time."""
    found: list[Round] = []
    for item in items:
        if found and _joins(item, found[-1]):
            found[-1].append(item)
        else:
            found.append([item])
    return [part for group in found for part in ([group] if _is_round(group) else [[item] for item in group])]


def _joins(item: Item, group: Round) -> bool:
    first = group[0]
    soon = item.start < min(first.start + timedelta(minutes=_ROUND_MINUTES), first.end)
    return soon and not item.band and not first.band


def _is_round(group: Round) -> bool:
    return len(group) >= _ROUND


def _of_workshops(group: Round) -> bool:
    return 2 * sum(item.session.kind is SessionKind.WORKSHOP for item in group) > len(group) > 1


def _workshop_rounds(plan: DayPlan) -> int:
    return sum(_of_workshops(group) for _, items in halves(plan) for group in rounds(items))


def _usual_language(snapshot: Snapshot) -> str:
    """Return the language of most sessions; it need not be said of each."""
    counted = Counter(session.language for session in snapshot.sessions.values() if session.language)
    return max(sorted(counted), key=counted.__getitem__, default="")


def _last(plan: DayPlan) -> Item | None:
    """Return the session that ends the day, if it also begins last."""
    last = plan.items[-1] if plan.items else None
    return last if last and last.end == max(item.end for item in plan.items) else None


class Rows:
    """Makes blocks of a day's sessions in one manner; `level` is the level of a session's heading."""

    def __init__(
        self, manner: Manner, snapshot: Snapshot, plan: DayPlan, level: int, *, abstracts: bool
    ) -> None:
        self._manner = manner
        self._snapshot = snapshot
        self._level = level
        self._abstracts = abstracts
        self._rounds = 0
        self._last = _last(plan)
        self._language = _usual_language(snapshot)
        self._many = _workshop_rounds(plan) > 1
        self.chosen: list[datetime] = []
        """When the rounds began that were made so far."""

    def blocks(self, items: Sequence[Item]) -> Iterator[Block]:
        """Yield the rows of a part of the day."""
        for group in rounds(items):
            if len(group) == 1:
                yield from self._row(group[0], None, ends=group[0] is self._last)
            else:
                yield self._band(group)
                for item in group:
                    yield from self._row(item, group[0].start)

    # rows

    def _row(self, item: Item, begun: datetime | None, *, ends: bool = False) -> Iterator[Block]:
        manner = self._manner
        if manner.plain:
            yield from self._plain_row(item)
            return
        late = begun is not None and item.start != begun
        title = item.title
        if late:
            title = manner.texts._("{title} (from {time})", title=title, time=manner.texts.clock(item.start))
        details = self._details(item, labelled=begun is not None, ends=ends)
        text = self._abstract(item)
        heading = self._heading(
            item, title, labelled=begun is not None, lines=2 if details and not text else 1
        )
        yield Block(
            heading, f"H{self._level + (begun is not None)}", before=_GAP * manner.unit, keep=True, whole=True
        )
        blocks = [Block(details, keep=bool(text))] if details else []
        if text:
            indent = LABEL * manner.unit
            blocks += prose(manner.setter, text, manner.body, manner.width, indent=indent)
        if not blocks:
            blocks = [Block([])]
        blocks[-1].strips = [*blocks[-1].strips, _line(manner)]
        yield from blocks

    def _heading(self, item: Item, title: str, *, labelled: bool, lines: int) -> list[Strip]:
        manner = self._manner
        left, right = LABEL * manner.unit, (_ICON + _GAP) * manner.unit
        label = self._chip(item) if labelled else None
        if labelled and label is None and item.label:
            title = f"{item.label} · {title}"
        strips = text_strips(manner.setter, title, manner.title, manner.width - right, left)
        first = strips[0]
        time = manner.setter.line(manner.texts.time(item.start), Style.BOLD, tabular=True)
        drop = (manner.detail.pitch / 2) if lines > 1 and not self._abstracts and not labelled else 0

        def drawn(paper: Paper, x: float, top: float) -> None:
            if label:
                label(paper, x, top)
            elif not labelled:
                put(paper, time, x, top - drop, manner.time, spaced=True)
            first.draw(paper, x, top)

        def decorated(paper: Paper, x: float, top: float) -> None:
            size = _ICON * manner.unit
            paper.draw(stroke(item.colours.edge))
            middle = top - drop - manner.title.pitch / 2
            with paper.moved(x + manner.width - size, middle - size / 2):
                paper.draw(icon(item.icon, size))

        return [Strip(0, decorated, artifact=True), Strip(first.height, drawn), *strips[1:]]

    def _chip(self, item: Item) -> "Chip | None":
        manner = self._manner
        if not item.label:
            return None
        chip = Chip(manner, item)
        return chip if chip.fits else None

    def _details(self, item: Item, *, labelled: bool, ends: bool) -> list[Strip]:
        manner = self._manner
        people, room = ", ".join(item.people), room_names(item.rooms, floors=True)
        words = [people, room] if labelled else [room, people]
        if item.session.subtitle:
            words.insert(0, item.session.subtitle)
        if item.session.language not in {"", self._language}:
            words.append(
                manner.texts._("in {language}", language=manner.texts.language_name(item.session.language))
            )
        if ends:
            words.append(manner.texts._("ends {time}", time=manner.texts.clock(item.end)))
        text = DOT.join(filter(None, words))
        if not text:
            return []
        sign = way(self._snapshot, item.room, manner.texts) if item.room and not item.band else None
        if sign and not sign.barrier and item.room and not upstairs(item.room):
            sign = None
        strips = text_strips(
            manner.setter,
            text,
            manner.detail,
            manner.width - (_ICON + _GAP) * manner.unit,
            LABEL * manner.unit,
        )
        return self._signed(strips, text, sign)

    def _signed(self, strips: list[Strip], text: str, sign: Sign | None) -> list[Strip]:
        """Set the sign of the way behind the last line, or below it where that is full."""
        if sign is None:
            return strips
        manner = self._manner
        detail = replace(manner.detail, colour=manner.look.warn if sign.barrier else manner.look.ink2)
        left, size = LABEL * manner.unit, 1.25 * detail.size
        room = manner.width - left - (_ICON + _GAP) * manner.unit
        last = manner.setter.lines(text, detail.style, room / detail.size, hyphens=False)[-1]
        word = manner.setter.line(sign.words, detail.style)
        used = last.width * detail.size + detail.size * 0.8 if last.rightward else room
        drawn = _signed_drawing(sign, detail, manner)
        if used + size * 1.2 + word.width * detail.size > room:
            return [*strips, Strip(detail.pitch, lambda paper, x, top: drawn(paper, x + left, top))]

        def both(paper: Paper, x: float, top: float) -> None:
            put(paper, last, x + left, top, manner.detail, room, spaced=True)
            drawn(paper, x + left + used, top)

        return [*strips[:-1], Strip(detail.pitch, both)]

    def _abstract(self, item: Item) -> str:
        if not self._abstracts:
            return ""
        return item.session.abstract.strip() or _shortened(item.session.description.strip())

    # plain language

    def _plain_row(self, item: Item) -> Iterator[Block]:
        manner, texts = self._manner, self._manner.texts
        title = f"{item.label}: {item.title}" if item.session.number else item.title
        width = manner.width
        heading = text_strips(manner.setter, title, manner.title, width)
        yield Block(heading, f"H{self._level}", before=2 * _GAP * manner.unit, keep=True, whole=True)
        sign = way(self._snapshot, item.room, texts) if item.room and not item.band else None
        lines = [texts._("From {start} to {end}", start=texts.clock(item.start), end=texts.clock(item.end))]
        if item.room:
            lines.append(texts._("Room: {room}", room=room_names(item.rooms, floors=True)))
        if sign:
            lines.append(texts._("Way: {way}", way=sign.words))
        if item.people:
            lines.append(texts._("With {people}", people=texts.listed(item.people)))
        lines += _SENTENCES.split(item.session.plain.strip()) if item.session.plain.strip() else []
        for line in lines:
            strips = [
                strip for number, strip in enumerate(text_strips(manner.setter, line, manner.body, width))
            ]
            yield Block(strips, whole=True, keep=line is not lines[-1])

    # rounds

    def _band(self, group: Round) -> Block:
        manner, texts = self._manner, self._manner.texts
        colours = manner.look.pencils[_BANDS[self._rounds % len(_BANDS)]]
        title = self._round_title(group)
        self.chosen.append(group[0].start)
        height = _BAND * manner.unit
        look = Type(Style.BOLD, 13 * manner.unit, colours.on, 1.2)
        if manner.plain:
            return Block(
                text_strips(manner.setter, title, manner.heading, manner.width),
                f"H{self._level}",
                before=2 * _GAP,
                keep=True,
            )
        time = manner.setter.line(texts.time(group[0].start), Style.BOLD, tabular=True)
        room = body_length(manner.width, height) - (LABEL + 2) * manner.unit
        fitted = manner.setter.fitter(Style.BOLD, hyphens=False).wrap(title, room / look.size)[0]
        down = (height - look.pitch) / 2

        def back(paper: Paper, x: float, top: float) -> None:
            with paper.moved(x, top - height):
                paper.draw(pencil(manner.width, height, colours.solid))

        def words(paper: Paper, x: float, top: float) -> None:
            put(paper, time, x + 9 * manner.unit, top - down, look, spaced=True)
            put(paper, fitted, x + LABEL * manner.unit, top - down, look)

        strips = [Strip(0, back, artifact=True), Strip(height, words)]
        return Block(strips, f"H{self._level}", before=1.25 * _GAP * manner.unit, keep=True, whole=True)

    def _round_title(self, group: Round) -> str:
        texts = self._manner.texts
        if not _of_workshops(group):
            return texts._("At the same time")
        number = self._rounds
        self._rounds += 1
        if not self._many:
            return texts._("Workshops")
        if number < len(_ROUNDS):
            return texts._(_ROUNDS[number])
        return texts._("Workshops, round {number}", number=number + 1)


def _shortened(text: str) -> str:
    """Cut a long text behind a sentence, or else behind a word."""
    if len(text) <= _LONGEST:
        return text
    start = text[: _LONGEST + 1]
    ends = [found.start() for found in _SENTENCES.finditer(start)]
    if ends and ends[-1] >= _LONGEST / 3:
        return start[: ends[-1]]
    return f"{start.rsplit(None, 1)[0][:_LONGEST]} …"


def _signed_drawing(sign: Sign, look: Type, manner: Manner) -> Drawing:
    size = 1.25 * look.size
    word = manner.setter.line(sign.words, look.style)

    def drawn(paper: Paper, x: float, top: float) -> None:
        paper.draw(stroke(look.colour))
        with paper.moved(x, top - look.pitch / 2 - size / 2):
            paper.draw(icon(sign.icon, size))
        put(paper, word, x + size * 1.2, top, look)

    return drawn


def _line(manner: Manner) -> Strip:
    """Return the line below a row."""
    height = _GAP * manner.unit

    def drawn(paper: Paper, x: float, top: float) -> None:
        paper.rule((x, top - height), (x + manner.width, top - height), manner.look.line, 0.75)

    return Strip(height, drawn, artifact=True)
