"""Sign-in sheets, A4: who was there, by session or by day, as funders ask for it.

First and last name and a signature, no address; rows are 11 mm high so that one can write,
and a little less where that spares a sheet of a few lines.
"""

from collections.abc import Sequence
from typing import Final

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.documents.fit import Sizes
from netzwerkstatt.documents.flow import Group, opened
from netzwerkstatt.documents.fonts import Style
from netzwerkstatt.documents.icons import icon
from netzwerkstatt.documents.look import Look, look
from netzwerkstatt.documents.page import A4, MM, Paper, stroke
from netzwerkstatt.documents.pencil import body_length, logo, pencil
from netzwerkstatt.documents.printed import Printed, PrintWarning
from netzwerkstatt.documents.setting import Setter, Type, centred, put, put_fitted, put_lines
from netzwerkstatt.documents.shapes import mixed
from netzwerkstatt.documents.sign_in_rolls import By, Roll, SignInOptions, rolls, spread_rows
from netzwerkstatt.documents.street import street
from netzwerkstatt.domain.people import Person
from netzwerkstatt.domain.snapshot import Snapshot

ROW: Final = 11 * MM
"""Height of a row: room for a signature."""

_LOWEST: Final = 9 * MM  # of a row, where that spares a sheet

_MARGIN: Final = 37.0
_WIDTH: Final = A4[0] - 2 * _MARGIN
_BAND: Final = 30.0
_HEAD: Final = 26.0
_FOOT: Final = 106.0
_SIGNATURE: Final = 3  # the column of signatures
_INDENT: Final = 8.0
_NUMBER: Final = 26.0  # right edge of the numbers


def sign_in(snapshot: Snapshot, texts: Texts, options: SignInOptions | None = None) -> Printed:
    """Print sign-in sheets.

    Warnings: `name-small`, `letters-missing`, both with the person.
    """
    return _SignIn(snapshot, texts, options or SignInOptions()).printed()


class _SignIn:
    """The lists of one event while they are made."""

    def __init__(self, snapshot: Snapshot, texts: Texts, options: SignInOptions) -> None:
        self._snapshot = snapshot
        self._texts = texts
        self._options = options
        self._look: Look = look(options.size)
        self._paper = Paper(texts._("Sign-in sheets – {event}", event=snapshot.event.title), texts.language)
        self._setter = Setter(self._paper.type, texts.language)
        self._warnings: dict[PrintWarning, None] = {}
        self._columns = self._edges()
        self._row_height = ROW

    def printed(self) -> Printed:
        """Draw all lists."""
        lists = list(rolls(self._snapshot, self._texts, self._look, self._options))
        for one in lists:
            self._list(one)
        if not lists:
            self._none()
        for text, lost in self._setter.missing.items():
            if all(text not in warning.subject for warning in self._warnings):
                self._warnings[PrintWarning("letters-missing", text, letters=lost)] = None
        pages = self._paper.pages
        return Printed(self._paper.finish(), pages, tuple(self._warnings))

    # one list

    def _list(self, one: Roll) -> None:
        free = A4[1] - 32 - self._title_height - 10 - _BAND * self._band_rows(one) - 8 - _HEAD - _FOOT - 8
        spread = spread_rows(len(one.people), one.blank, max(1, int(free / ROW)), max(1, int(free / _LOWEST)))
        self._row_height = min(ROW, free / spread.each)
        lines: list[Person | None] = [*one.people, *([None] * spread.blank)]
        table = Group("Table")
        for number in range(spread.sheets):
            top = self._head(one, first=number == 0)
            before = number * spread.each
            self._table(lines[before : before + spread.each], before, top, table)
            self._foot(
                one, self._texts._("sheet {number} of {count}", number=number + 1, count=spread.sheets)
            )

    @property
    def _title_height(self) -> float:
        return 38.0

    def _head(self, one: Roll, *, first: bool) -> float:
        paper, top = self._paper, A4[1] - 32
        paper.page(*A4)
        if first:
            paper.bookmark(one.title)
        with paper.artifact(), paper.moved(_MARGIN, top - 35):
            paper.draw(logo(35, self._look))
        left, room = _MARGIN + 48, _WIDTH - 48
        project = self._options.project or self._snapshot.event.title
        small = self._texts._("Sign-in sheet · {event}", event=project)
        self._fitted("P", small, left, top, room, Sizes(12.5, 9, 7), 15)
        self._fitted("H1", one.title, left, top - 15, room, Sizes(24, 15, 8), 27)
        top -= self._title_height + 10
        return self._band(one, top) - 8

    def _fitted(  # noqa: PLR0913, PLR0917  (a fitted text has these)
        self, tag: str, text: str, left: float, top: float, width: float, sizes: Sizes, height: float
    ) -> None:
        style = Style.EXTRABOLD if tag == "H1" else Style.REGULAR
        fitted = self._setter.fitter(style, hyphens=False).fit(text, width, height, sizes, 1.15)
        with self._paper.tag(tag):
            put_fitted(
                self._paper,
                fitted,
                left,
                centred(fitted, top - height / 2),
                Type(style, fitted.size, self._look.ink),
                width,
            )

    def _band_rows(self, one: Roll) -> int:
        return len(self._facts(one))

    def _facts(self, one: Roll) -> list[list[tuple[float, str, str, float]]]:
        """Spread the facts over as many pencils as they need: where, icon, words, size of type."""
        room = body_length(_WIDTH, _BAND) - 24
        rows: list[list[tuple[float, str, str, float]]] = [[]]
        used = 0.0
        for sign, words in one.facts:
            width = self._setter.line(words, Style.SEMIBOLD).width
            size = min(13.0, (room - 20) / max(width, 0.1))
            taken = 20 + width * size + 18
            if rows[-1] and used + taken - 18 > room:
                rows.append([])
                used = 0
            rows[-1].append((used, sign, words, size))
            used += taken
        return rows

    def _band(self, one: Roll, top: float) -> float:
        paper = self._paper
        for row in self._facts(one):
            with paper.artifact(), paper.moved(_MARGIN, top - _BAND + 1):
                paper.draw(pencil(_WIDTH, _BAND - 1, one.colours.solid))
            with paper.tag("P"):
                for left, sign, words, size in row:
                    x = _MARGIN + 12 + left
                    paper.draw(stroke(one.colours.on))
                    with paper.moved(x, top - _BAND / 2 - 7.5):
                        paper.draw(icon(sign, 15))
                    kind = Type(Style.SEMIBOLD, size, one.colours.on, _BAND / size)
                    put(paper, self._setter.line(words, kind.style), x + 19, top, kind, spaced=True)
            top -= _BAND
        return top

    # the table

    def _edges(self) -> tuple[float, ...]:
        """Return the left edges of number, name, organisation and signature, and the right edge."""
        right = A4[0] - _MARGIN
        if not self._options.organisation:
            return _MARGIN, _MARGIN + 40, right - 230, right - 230, right
        return _MARGIN, _MARGIN + 40, _MARGIN + 182, right - 175, right

    def _table(self, lines: Sequence[Person | None], before: int, top: float, table: Group) -> None:
        repeated = table.element is not None
        with opened(self._paper, table):
            self._names_of_columns(top, repeated=repeated)
            self._rows(lines, before, top - _HEAD)

    def _names_of_columns(self, top: float, *, repeated: bool) -> None:
        paper, texts = self._paper, self._texts
        kind = Type(Style.SEMIBOLD, 11, self._look.ink2, _HEAD / 11)
        names = [(0, texts._("No.")), (1, texts._("Last name, first name"))]
        if self._options.organisation:
            names.append((2, texts._("Initiative")))
        names.append((_SIGNATURE, texts._("Signature")))
        if repeated:
            with paper.artifact("Pagination"):
                for place, name in names:
                    self._column_name(place, name, top, kind)
        else:
            with paper.section("TR"):
                for place, name in names:
                    with paper.tag("TH", Scope="Column"):
                        self._column_name(place, name, top, kind)
        with paper.artifact():
            paper.rule((_MARGIN, top - _HEAD), (A4[0] - _MARGIN, top - _HEAD), self._look.ink, 1)

    def _column_name(self, place: int, name: str, top: float, kind: Type) -> None:
        line = self._setter.line(name, kind.style)
        x = self._columns[place] + (_INDENT if place == _SIGNATURE else 0)
        if place == 0:
            x = _MARGIN + _NUMBER - line.width * kind.size
        put(self._paper, line, x, top, kind)

    def _rows(self, lines: Sequence[Person | None], before: int, top: float) -> None:
        paper, line_colour = self._paper, mixed(self._look.line, self._look.ink2, 0.3)
        height = self._row_height
        bottom = top - height * len(lines)
        with paper.artifact():
            for number in range(len(lines)):
                if number % 2 == 0:
                    y = top - height * (number + 1)
                    paper.box(_MARGIN, y, _WIDTH, height, mixed(self._look.side, self._look.paper, 0.5))
            for number in range(len(lines)):
                y = top - height * (number + 1)
                paper.rule((_MARGIN, y), (A4[0] - _MARGIN, y), line_colour, 0.75)
            paper.rule(
                (self._columns[_SIGNATURE], top), (self._columns[_SIGNATURE], bottom), line_colour, 0.75
            )
        for number, person in enumerate(lines):
            with paper.section("TR"):
                self._row(before + number + 1, person, top - height * number)

    def _row(self, number: int, person: Person | None, top: float) -> None:
        paper = self._paper
        kind = Type(Style.REGULAR, 11.5, self._look.ink2, self._row_height / 11.5)
        line = self._setter.line(str(number), kind.style, tabular=True)
        with paper.tag("TD"):
            put(paper, line, _MARGIN + _NUMBER - line.width * kind.size, top, kind)
        name, group = (_name(person), self._group(person)) if person else ("", "")
        self._cell(name, 1, top, Style.SEMIBOLD, Sizes(self._look.points(13), 11, 8), person)
        if self._options.organisation:
            self._cell(group, 2, top, Style.REGULAR, Sizes(self._look.points(11), 10, 7.5), person)
        with paper.section("TD"):
            pass

    def _cell(  # noqa: PLR0913, PLR0917  (a cell has these)
        self, text: str, place: int, top: float, style: Style, sizes: Sizes, person: Person | None
    ) -> None:
        if not text:
            with self._paper.section("TD"):
                return
        width = self._columns[place + 1] - self._columns[place] - 8
        fitted = self._setter.fitter(style, hyphens=False).fit(text, width, self._row_height - 4, sizes, 1.1)
        self._warn(text, fitted.small, fitted.missing, person)
        kind = Type(style, fitted.size, self._look.ink)
        middle = centred(fitted, top - self._row_height / 2)
        with self._paper.tag("TD"):
            put_fitted(self._paper, fitted, self._columns[place], middle, kind, width)

    def _warn(self, text: str, small: bool, missing: str, person: Person | None) -> None:  # noqa: FBT001  (as `Fitted` has it)
        owner = person.id if person else None
        if small:
            self._warnings[PrintWarning("name-small", text, owner)] = None
        if missing:
            self._warnings[PrintWarning("letters-missing", text, owner, missing)] = None

    def _group(self, person: Person) -> str:
        if person.initiative_id and person.initiative_id in self._snapshot.initiatives:
            return self._snapshot.initiatives[person.initiative_id].name
        return person.organisation

    # the foot

    def _foot(self, one: Roll, sheet: str) -> None:
        paper, ink = self._paper, self._look.ink
        y = _FOOT - 12
        middle = _MARGIN + _WIDTH * 0.367
        with paper.artifact():
            paper.rule((_MARGIN, y), (middle - 26, y), ink, 0.75)
            paper.rule((middle, y), (A4[0] - _MARGIN, y), ink, 0.75)
        kind = Type(Style.REGULAR, 11, ink)
        for x, text in ((_MARGIN, self._texts._("Present (number)")), (middle, one.leader)):
            with paper.tag("P"):
                put(paper, self._setter.line(text, kind.style), x, y - 5, kind)
        small = Type(Style.REGULAR, 10.5, self._look.ink2)
        said = self._texts._(
            "This list only serves as proof for the funders. Please do not leave it lying open, and hand it "
            "to the team afterwards. It is destroyed when it no longer has to be kept."
        )
        lines = self._setter.lines(f"{said} · {sheet}", small.style, _WIDTH / small.size, hyphens=False)
        top = y - 28
        with paper.tag("P"):
            put_lines(paper, lines, _MARGIN, top, small)

    def _none(self) -> None:
        paper = self._paper
        paper.page(*A4)
        kind = Type(Style.REGULAR, 18, self._look.ink)
        if self._options.by is By.DAY:
            text = self._texts._("There is nothing to sign for yet: no day is set.")
        else:
            text = self._texts._("There is nothing to sign for yet: no workshop has a time.")
        top = A4[1] - 90
        lines = self._setter.lines(text, kind.style, _WIDTH / kind.size, hyphens=False)
        with paper.tag("P"):
            put_lines(paper, lines, _MARGIN, top, kind)
        with paper.artifact(), paper.moved(_MARGIN, 40):
            paper.draw(street(_WIDTH, self._look))


def _name(person: Person) -> str:
    """Write a name as lists have it: `Sönmez, Mira`."""
    return ", ".join(filter(None, (person.family, person.given))) or person.badge_name
