"""Survey sheets, A4: what two volunteers take along to look at a house and its rooms.

Every question of the program, with boxes to cross and lines to measure on. What is known already is filled
in, so that a sheet also serves to check. Type is 12 pt at least, black on white.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.documents.fit import Sizes
from netzwerkstatt.documents.flow import Group, opened
from netzwerkstatt.documents.fonts import Style
from netzwerkstatt.documents.icons import icon
from netzwerkstatt.documents.look import SizeClass, look
from netzwerkstatt.documents.missing import letters_missing
from netzwerkstatt.documents.page import A4, Paper, stroke
from netzwerkstatt.documents.printed import Printed, PrintWarning
from netzwerkstatt.documents.setting import Setter, Type, put, put_fitted, put_lines
from netzwerkstatt.documents.shapes import outlined
from netzwerkstatt.documents.survey_rows import Asked, Field, Part, Sheet, sheets
from netzwerkstatt.documents.textruns import Line
from netzwerkstatt.domain.access import Answer
from netzwerkstatt.domain.access_words import answers
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.venue import RoomId

_MARGIN: Final = 37.0
_WIDTH: Final = A4[0] - 2 * _MARGIN
_TOP: Final = A4[1] - 28
_BOTTOM: Final = 28.0
_TITLE: Final = 192.0  # width of the questions
_BOXES: Final = {Answer.YES: 206.0, Answer.NO: 242.0, Answer.UNKNOWN: 283.0}  # middles, right of the margin
_ASIDE: Final = 312.0  # where measures and words begin
_LINE: Final = 44.0  # length of the line for a measure
_BOX: Final = 12.5
_GAP: Final = 6.0
_WHITES: Final = (8.0, 6.0, 4.5, 3.2, 2.6)  # around a row; the widest with which the fewest pages do
_NOTE: Final = 24.0  # height of a line to write on
_NOTES: Final = 2  # such lines at least
_NAME: Final = Sizes(24, 17, 12)


@dataclass(frozen=True, slots=True)
class SurveyOptions:
    """For which rooms and their houses, None for all; how large the type is."""

    rooms: frozenset[RoomId] | None = None
    size: SizeClass = SizeClass.NORMAL


def room_survey(snapshot: Snapshot, texts: Texts, options: SurveyOptions | None = None) -> Printed:
    """Print sheets for houses and their rooms; an event without rooms has a blank house and a blank room.

    Warnings: `title-small` (the name of a house or a room), `letters-missing`.
    """
    return _Survey(snapshot, texts, options or SurveyOptions()).printed()


@dataclass(frozen=True, slots=True)
class _Row:
    """A question measured: its lines, what stands beside the boxes, and what stands below."""

    asked: Asked
    title: tuple[Line, ...]
    aside: Line
    below: tuple[Line, ...]
    part: Part

    def height(self, pitch: float, white: float) -> float:
        """Return how high it is."""
        return pitch * (len(self.title) + len(self.below)) + white


class _Survey:
    """The sheets of one event while they are made."""

    def __init__(self, snapshot: Snapshot, texts: Texts, options: SurveyOptions) -> None:
        self._snapshot = snapshot
        self._texts = texts
        self._rooms = options.rooms
        self._look = look(options.size)
        self._paper = Paper(texts._("Room survey – {event}", event=snapshot.event.title), texts.language)
        self._setter = Setter(self._paper.type, texts.language)
        self._warnings: list[PrintWarning] = []
        size = self._look.points(12)
        self._text = Type(Style.REGULAR, size, self._look.ink, 1.2)
        self._strong = Type(Style.SEMIBOLD, size, self._look.ink, 1.2)
        self._heading = Type(Style.BOLD, self._look.points(13.5), self._look.ink, 1.2)
        self._words = answers(texts) | {Answer.UNKNOWN: texts.p_("survey", "don’t know")}

    def printed(self) -> Printed:
        """Draw all sheets."""
        for sheet in sheets(self._snapshot, self._rooms, self._texts):
            self._draw(sheet)
        self._warnings += letters_missing(self._setter, self._snapshot)
        pages = self._paper.pages
        return Printed(self._paper.finish(), pages, tuple(self._warnings))

    # pages

    def _draw(self, sheet: Sheet) -> None:
        self._paper.page(*A4)
        self._paper.bookmark(sheet.name or sheet.kind)
        top = self._head(sheet)
        rows = [self._measured(asked, part) for part in sheet.parts for asked in part.rows]
        spread = [(white, self._spread(rows, white, top)) for white in _WHITES]
        white, pages = min(spread, key=lambda one: len(one[1]))
        table = Group("Table")
        begun = set[Part]()
        for number, page in enumerate(pages, start=1):
            if number > 1:
                self._paper.page(*A4)
                top = self._follow_up(sheet)
            self._line_above(number, len(pages))
            with opened(self._paper, table):
                top = self._questions(page, begun, top, white)
        self._foot(top)

    def _questions(self, rows: Sequence[_Row], begun: set[Part], top: float, white: float) -> float:
        """Draw the questions of a page under their headings; `begun` are those that stood there before."""
        part = None
        for row in rows:
            if part is not row.part:
                top = self._part(row.part, top, columns=part is None, begun=begun)
                begun.add(row.part)
            top = self._row(row, top, white)
            part = row.part
        return top

    def _spread(self, rows: Sequence[_Row], white: float, top: float) -> list[list[_Row]]:
        """Put rows on pages, the first of which begins at `top`, with room for the foot on the last one."""
        pages: list[list[_Row]] = [[]]
        for row in rows:
            height = row.height(self._text.pitch, white)
            last = pages[-1][-1].part if pages[-1] else None
            needed = height + (0 if last is row.part else self._part_height(columns=last is None))
            if pages[-1] and top - needed < _BOTTOM:
                pages.append([])
                top, needed = self._follow_up_top, height + self._part_height(columns=True)
            pages[-1].append(row)
            top -= needed
        if top - self._foot_height < _BOTTOM:
            pages.append([])
        return pages

    def _part_height(self, *, columns: bool) -> float:
        return (2 if columns else 1) * self._heading.pitch + (5 if columns else 8)

    @property
    def _follow_up_top(self) -> float:
        return _TOP - self._text.pitch - self._heading.pitch - 8

    @property
    def _foot_height(self) -> float:
        return (_NOTES + 1) * _NOTE + 6

    # the head

    def _line_above(self, number: int, count: int) -> None:
        paper, kind = self._paper, self._text
        page = self._texts._("Page {number} of {count}", number=number, count=count) if count > 1 else ""
        said = self._setter.line(page, kind.style)
        event = self._texts._("Room survey · {event}", event=self._snapshot.event.title)
        left = _WIDTH - said.width * kind.size
        with paper.artifact("Pagination"):
            put(paper, self._setter.lines(event, kind.style, (left - 16) / kind.size)[0], _MARGIN, _TOP, kind)
            put(paper, said, _MARGIN + left, _TOP, kind)

    def _head(self, sheet: Sheet) -> float:
        """Draw name, fields and what is to be done; return where the questions begin."""
        top = self._name(sheet, _TOP - self._text.pitch - 7)
        for fields in sheet.fields:
            top = self._fields(fields, top)
        if not sheet.asks:
            return top
        lines = self._setter.lines(sheet.asks, self._text.style, _WIDTH / self._text.size, hyphens=False)
        with self._paper.tag("P"):
            return put_lines(self._paper, lines, _MARGIN, top - 4, self._text)

    def _name(self, sheet: Sheet, top: float) -> float:
        paper, height = self._paper, self._look.points(30)
        if not sheet.name.strip():
            kind = Type(Style.EXTRABOLD, self._look.points(17), self._look.ink)
            line = self._setter.line(f"{sheet.kind}:", kind.style)
            with paper.tag("H1"):
                put(paper, line, _MARGIN, top - height + kind.pitch, kind)
            self._to_write(_MARGIN + line.width * kind.size + 8, A4[0] - _MARGIN, top - height + 5)
            return top - height - 2
        fitted = self._setter.fitter(Style.EXTRABOLD).fit(sheet.name, _WIDTH, 2 * height, _NAME, 1.1)
        if fitted.small:
            self._warnings.append(PrintWarning("title-small", sheet.name))
        with paper.tag("H1"):
            kind = Type(Style.EXTRABOLD, fitted.size, self._look.ink)
            put_fitted(paper, fitted, _MARGIN, top, kind, _WIDTH)
        return top - fitted.height - 6

    def _fields(self, fields: Sequence[Field], top: float) -> float:
        """Draw what is known beside its word, or a line to write on; return where it ends."""
        left, deepest = _MARGIN, 1
        for label, said, share in fields:
            line = self._setter.line(f"{label}: ", self._strong.style)
            start = left + line.width * self._strong.size + 2
            end = left + share * _WIDTH - (8 if share < 1 else 0)
            known = said.strip()
            lines = (
                self._setter.lines(known, self._text.style, (end - start) / self._text.size) if known else []
            )
            deepest = max(deepest, len(lines))
            with self._paper.tag("P"):
                put(self._paper, line, left, top - 4, self._strong, spaced=True)
                put_lines(self._paper, lines, start, top - 4, self._text, end - start)
            if not lines:
                self._to_write(start, end, top - 4 - self._text.pitch)
            left += share * _WIDTH
        return top - 6 - self._text.pitch * deepest

    def _follow_up(self, sheet: Sheet) -> float:
        """Say at the head of a further page what it belongs to."""
        name = f"{sheet.kind}: {sheet.name}"
        line = self._setter.lines(name, self._heading.style, _WIDTH / self._heading.size)[0]
        with self._paper.artifact("Pagination"):
            put(self._paper, line, _MARGIN, _TOP - self._text.pitch - 4, self._heading)
        return self._follow_up_top

    def _to_write(self, start: float, end: float, y: float) -> None:
        with self._paper.artifact():
            self._paper.rule((start, y), (end, y), self._look.ink, 0.75)

    # questions

    def _measured(self, asked: Asked, part: Part) -> _Row:
        style, size = self._text.style, self._text.size
        free = (_WIDTH - self._aside_start(asked)) / size
        aside, below = list[str](), [asked.how] if asked.how else []
        for words in asked.said:
            fits = self._setter.line(" · ".join((*aside, words)), style).width <= free
            (aside if fits and below in ([], [asked.how]) else below).append(words)
        return _Row(
            asked,
            tuple(self._setter.lines(asked.title, self._strong.style, _TITLE / size)),
            self._setter.line(" · ".join(aside), style),
            tuple(self._setter.lines(" · ".join(below), style, _WIDTH / size)) if below else (),
            part,
        )

    def _aside_start(self, asked: Asked) -> float:
        """Return where words may begin beside the boxes: behind the line for a measure, if there is one."""
        if not asked.unit:
            return _ASIDE
        unit = self._setter.line(asked.unit, self._text.style)
        return _ASIDE + _LINE + 4 + unit.width * self._text.size + 9

    def _part(self, part: Part, top: float, *, columns: bool, begun: set[Part]) -> float:
        """Draw the heading of some questions, with the names of the columns; return where they end.

        What was named on a page before is named again for the eye alone.
        """
        paper, top = self._paper, top - self._part_height(columns=columns)
        if begun and columns:
            with paper.artifact("Pagination"):
                for draw in self._column_names(top):
                    draw()
        if part in begun:
            with paper.artifact("Pagination"):
                self._part_name(part, top, _TITLE if columns else _WIDTH)
        else:
            with paper.section("TR"):
                with paper.section("TH") as corner, paper.tag("H2"):
                    self._part_name(part, top, _TITLE if columns else _WIDTH)
                corner.attributes = {"ColSpan": 2 + len(_BOXES)} if begun else {"Scope": "Column"}
                for draw in () if begun else self._column_names(top):
                    with paper.tag("TH", Scope="Column"):
                        draw()
        with paper.artifact():
            paper.rule((_MARGIN, top), (A4[0] - _MARGIN, top), self._look.ink, 1.25)
        return top

    def _part_name(self, part: Part, bottom: float, width: float) -> None:
        kind = self._heading
        lines = self._setter.lines(part.heading, kind.style, width / kind.size)
        put_lines(self._paper, lines, _MARGIN, bottom + kind.pitch * len(lines) + 2, kind, spaced=True)

    def _column_names(self, bottom: float) -> list[Callable[[], None]]:
        """Return what draws the names of the columns: the answers, and the measure."""
        measure = self._setter.line(self._texts._("Measure"), self._strong.style)
        place = _MARGIN + _ASIDE, bottom + self._strong.pitch + 2
        return [
            *(partial(self._answer_name, answer, bottom) for answer in _BOXES),
            partial(put, self._paper, measure, *place, self._strong),
        ]

    def _answer_name(self, answer: Answer, bottom: float) -> None:
        """Draw an answer above its boxes, one word below the other."""
        kind, words = self._strong, self._words[answer].split()
        top = bottom + kind.pitch * len(words) + 2
        for word in words:
            line = self._setter.line(word, kind.style)
            x = _MARGIN + _BOXES[answer] - line.width * kind.size / 2
            put(self._paper, line, x, top, kind, spaced=True)
            top -= kind.pitch

    def _row(self, row: _Row, top: float, white: float) -> float:
        paper, bottom = self._paper, top - row.height(self._text.pitch, white)
        start = top - white / 2
        with paper.section("TR"):
            with paper.tag("TH", Scope="Row"):
                below = put_lines(paper, row.title, _MARGIN, start, self._strong, spaced=True)
                put_lines(paper, row.below, _MARGIN, below, self._text, _WIDTH)
            for answer in _BOXES:
                with paper.section("TD"):
                    self._box(answer, start - self._text.pitch / 2, crossed=row.asked.answer is answer)
            with paper.section("TD"):
                self._aside(row, start)
        with paper.artifact():
            paper.rule((_MARGIN, bottom), (A4[0] - _MARGIN, bottom), self._look.ink, 0.4)
        return bottom

    def _box(self, answer: Answer, middle: float, *, crossed: bool) -> None:
        """Draw a box; nobody has to be sure of what is not known, so that its box is never crossed."""
        side = self._look.points(_BOX)
        left, bottom = _MARGIN + _BOXES[answer] - side / 2, middle - side / 2
        ticked = crossed and answer is not Answer.UNKNOWN
        said = self._texts._("{answer}: crossed") if ticked else self._texts._("{answer}: not crossed")
        with self._paper.tag("Figure", said.format(answer=self._words[answer])):
            self._paper.draw(outlined((left, bottom, side, side), 1.5, self._look.ink, 1))
            if ticked:
                self._paper.draw(stroke(self._look.ink))
                with self._paper.moved(left - 2, bottom - 2):
                    self._paper.draw(icon("x", side + 4, 2.4))

    def _aside(self, row: _Row, top: float) -> None:
        """Draw the line for a measure with what is known on it, and what is to be said beside it."""
        asked, paper, left = row.asked, self._paper, _MARGIN + _ASIDE
        if asked.unit:
            self._to_write(left, left + _LINE, top - self._text.pitch + 1)
        if not asked.unit and not row.aside.ops:
            return
        with paper.tag("P"):
            if asked.number:
                number = self._setter.line(asked.number, self._strong.style)
                middle = left + (_LINE - number.width * self._strong.size) / 2
                put(paper, number, middle, top, self._strong, spaced=True)
            if asked.unit:
                unit = self._setter.line(asked.unit, self._text.style)
                put(paper, unit, left + _LINE + 4, top, self._text, spaced=True)
            put(paper, row.aside, _MARGIN + self._aside_start(asked), top, self._text)

    # the foot

    def _foot(self, top: float) -> None:
        """Leave room for notes, the date and the names of those who looked."""
        paper, texts, kind = self._paper, self._texts, self._strong
        heading = texts._("Notes")
        notes = self._setter.line(f"{heading}: ", kind.style)
        y = top - _NOTE + 2
        with paper.tag("H2"):
            put(paper, notes, _MARGIN, y + kind.pitch, kind)
        self._to_write(_MARGIN + notes.width * kind.size + 2, A4[0] - _MARGIN, y)
        while y - _NOTE > _BOTTOM + _NOTE:
            y -= _NOTE
            self._to_write(_MARGIN, A4[0] - _MARGIN, y)
        left = _MARGIN
        for label, end in ((texts._("Date"), _MARGIN + _WIDTH * 0.36), (texts._("Names"), A4[0] - _MARGIN)):
            line = self._setter.line(f"{label}: ", self._strong.style)
            with paper.tag("P"):
                put(paper, line, left, _BOTTOM + self._strong.pitch, self._strong)
            self._to_write(left + line.width * self._strong.size + 2, end, _BOTTOM + 1)
            left = end + 14
