"""Workbooks of one look: how cells look, how pages print, and formulas that carry their values.

XlsxWriter stores the calculated value beside each formula, so phones, previews and Excel's protected view
show sums and not zeros. Text is always written as text: a name that begins with `=` stays a name.
"""

import io
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum, StrEnum, auto
from functools import cache
from itertools import accumulate
from textwrap import wrap
from typing import Any, Final

import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell

from netzwerkstatt.base import resources
from netzwerkstatt.base.texts import Texts

Value = str | int | float | date | datetime | None
"""What a cell holds; amounts are in euros, see `euros`."""

_FONT: Final = "Arial"  # on every computer, so columns are as wide as they were made
_SIZE: Final = 11
_TITLE_SIZE: Final = 16
_A4: Final = 9  # Excel's number for the paper
_LONGEST: Final = 32_767  # signs that Excel keeps in a cell
_FIRST_YEAR: Final = 1900  # Excel knows no date before
_PAPER: Final = (8.27, 11.69)  # inches, short and long side
_MARGIN: Final = 0.45  # inches; any printer reaches there
_DPI: Final = 96  # Excel's pixels to the inch
_DIGIT: Final = 8  # pixels: a digit of the font, by which columns are measured
_EDGE: Final = 5  # pixels of a column beside its signs
_COLUMN: Final = 72  # pixels of a column of usual width in this font
_READABLE: Final = 8  # points of letters on paper, at least
_FOOTER: Final = 0.2  # inches more below
_FOOTER_SIGNS: Final = 100  # of the 255 that Excel allows, marks included
_DATE: Final = {"de": "dd.mm.yyyy", "en": "dd/mm/yyyy"}
_REGION: Final = {"de": "407", "en": "809"}  # Windows' numbers of German and British
_LINE_HEIGHT: Final = 14.5  # points, for letters of 11
_PROPORTION: Final = 1.05  # bold letters of Arial to its digits, by which columns are measured
_PADDING: Final = 4.5  # points of a row beside its lines
_TITLE_HEIGHT: Final = 26.0


class Kind(StrEnum):
    """What a cell holds, which is how its number is written."""

    TEXT = "text"
    LONG_TEXT = "long-text"  # goes on in the next line
    NUMBER = "number"
    EUROS = "euros"
    OVERRUN = "overrun"  # euros; what is too much has a sign, not only a colour
    PERCENT = "percent"
    DATE = "date"
    MOMENT = "moment"


_TEXTS: Final = frozenset({Kind.TEXT, Kind.LONG_TEXT})


class Level(Enum):
    """What a row is."""

    LINE = auto()
    HEADING = auto()
    SUM = auto()
    TOTAL = auto()
    HEAD = auto()
    TITLE = auto()
    REMARK = auto()


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what its head says, how wide it is (in signs), what its cells hold."""

    title: str
    width: float
    kind: Kind = Kind.TEXT


def euros(cents: int) -> float:
    """Return an amount in cents as a spreadsheet keeps it."""
    return cents / 100


def cell(row: int, column: int) -> str:
    """Return the name of a cell, both counted from 0: `cell(0, 1)` is B1."""
    return str(xl_rowcol_to_cell(row, column))


def span(column: int, first: int, last: int) -> str:
    """Return the name of a stretch of a column: `span(1, 0, 4)` is B1:B5."""
    return f"{cell(first, column)}:{cell(last, column)}"


def quoted(text: str) -> str:
    """Return a text as it stands inside a formula."""
    return '"' + text.replace('"', '""') + '"'


@cache
def colours() -> dict[str, str]:
    """Return the colours of the light theme and its pencils by name, so that paper and window agree."""
    tokens = json.loads(resources.text("theme/tokens.json"))
    pencils = {name: pencil["solid"] for name, pencil in tokens["tracks"]["light"].items()}
    return {**pencils, **tokens["ui"]["light"]}


def _lines(value: Value, width: float) -> int:
    """Return about how many lines a text takes in a column of so many signs."""
    if not isinstance(value, str):
        return 1
    signs = max(1, int(width * _PROPORTION))
    return sum(max(1, len(wrap(part, signs))) for part in value.split("\n"))


def _pixels(column: Column) -> int:
    """Return how wide a column is on Excel's screen."""
    return round(column.width * _DIGIT) + _EDGE


class Book:
    """A workbook in the making; `data` ends it. `title` stands in the footer of each page."""

    def __init__(self, texts: Texts, title: str) -> None:
        self._buffer = io.BytesIO()
        normal = {"font_name": _FONT, "font_size": _SIZE}  # by which every program measures columns
        self._book = xlsxwriter.Workbook(
            self._buffer,
            {"in_memory": True, "default_format_properties": normal, "default_column_width": _COLUMN},
        )
        self._book.set_properties({"title": title})
        self._book.set_size(1920, 1200)
        self._texts = texts
        self._title = title[:_FOOTER_SIGNS]
        self._formats: dict[tuple[Kind, Level], Any] = {}
        day = _DATE[texts.language]
        self._euro = f"\N{NO-BREAK SPACE}[$€-{_REGION[texts.language]}]"
        amount = f"#,##0.00{self._euro}"
        self._numbers = {
            Kind.TEXT: "@",
            Kind.LONG_TEXT: "@",
            Kind.NUMBER: "General",
            Kind.EUROS: f'{amount};-{amount};"–"',
            Kind.OVERRUN: f'"▲ "{amount};-{amount};{amount}',
            Kind.PERCENT: "0.0\N{NO-BREAK SPACE}%",
            Kind.DATE: day,
            Kind.MOMENT: f"{day} hh:mm",
        }

    def sheet(self, name: str, columns: Sequence[Column], *, wide: bool = False) -> "Sheet":
        """Begin a sheet for A4, one page wide; `wide` lays the paper on its side."""
        made = self._book.add_worksheet(name)
        made.set_paper(_A4)
        (made.set_landscape if wide else made.set_portrait)()
        made.set_margins(_MARGIN, _MARGIN, _MARGIN, _MARGIN + _FOOTER)
        made.fit_to_pages(1, 0)
        made.hide_gridlines(2)
        page = self._texts._("Page {page} of {pages}", page="&P", pages="&N")
        # a blank ends the size of the letters: a title may begin with a year
        made.set_footer(f"&L&9 {self._title.replace('&', '&&')}&R&9 {page}")
        for number, column in enumerate(columns):
            made.set_column(number, number, column.width)
        return Sheet(self, made, name, columns, _PAPER[wide] - 2 * _MARGIN)

    def bars(self, title: str, series: Sequence[dict[str, Any]]) -> Any:
        """Return a chart of lying bars, the first on top; series as XlsxWriter takes them."""
        chart = self._book.add_chart({"type": "bar"})
        for one in series:
            chart.add_series(one)
        font = {"name": _FONT, "size": _SIZE, "color": colours()["ink"]}
        grid = {"visible": True, "line": {"color": colours()["line"]}}
        chart.set_title({"name": title, "name_font": font})
        # with the order turned round, the axis of amounts goes to the far side, which is below
        chart.set_y_axis({"reverse": True, "num_font": font, "crossing": "max"})
        chart.set_x_axis({"num_font": font, "num_format": f"#,##0{self._euro}", "major_gridlines": grid})
        chart.set_legend({"position": "bottom", "font": font})
        return chart

    def format(self, kind: Kind, level: Level) -> Any:
        """Return how cells of a kind look in rows of a level."""
        if (kind, level) not in self._formats:
            self._formats[kind, level] = self._book.add_format(self._properties(kind, level))
        return self._formats[kind, level]

    def warning(self) -> Any:
        """Return the one colour that means something: more than planned."""
        return self._book.add_format({"font_color": colours()["err"], "bg_color": colours()["errtint"]})

    def data(self) -> bytes:
        """End the workbook and return the file."""
        self._book.close()
        return self._buffer.getvalue()

    def _properties(self, kind: Kind, level: Level) -> dict[str, Any]:
        ink, line = colours()["ink"], colours()["line"]
        plain: dict[str, Any] = {
            "font_name": _FONT,
            "font_size": _SIZE,
            "font_color": ink,
            "valign": "vcenter",
        }
        if level is Level.TITLE:
            return {**plain, "font_size": _TITLE_SIZE, "bold": True}
        if level is Level.REMARK:
            return plain
        plain["num_format"] = self._numbers[Kind.TEXT if level is Level.HEAD else kind]
        plain |= {"align": "left"} if kind in _TEXTS else {"align": "right", "indent": 1}
        plain["text_wrap"] = kind is Kind.LONG_TEXT or level is Level.HEAD
        edges: dict[Level, dict[str, Any]] = {
            Level.LINE: {"bottom": 1, "bottom_color": line},
            Level.HEADING: {"bottom": 1, "bottom_color": line, "bg_color": colours()["side"], "bold": True},
            Level.SUM: {"top": 1, "top_color": ink, "bottom": 1, "bottom_color": line, "bold": True},
            Level.TOTAL: {"top": 1, "top_color": ink, "bottom": 1, "bottom_color": ink, "bold": True},
            Level.HEAD: {"bottom": 1, "bottom_color": ink, "bg_color": colours()["ptint"], "bold": True},
        }
        return plain | edges[level]


class Sheet:
    """A sheet, written from top to bottom; `row` is the next free row, counted from 0.

    `room` is how wide it prints, in inches.
    """

    def __init__(self, book: Book, sheet: Any, name: str, columns: Sequence[Column], room: float) -> None:
        self._book = book
        self._sheet = sheet
        self._columns = columns
        self._room = room
        self.name = name
        self.row = 0

    @property
    def width(self) -> int:
        """Return the number of columns."""
        return len(self._columns)

    @property
    def readable(self) -> int:
        """Return how many columns, from the first, print side by side in letters of a readable size."""
        room = self._room * _DPI * _SIZE / _READABLE
        return sum(edge <= room for edge in accumulate(map(_pixels, self._columns)))

    @property
    def reference(self) -> str:
        """Return the name of the sheet as formulas on other sheets write it."""
        return "'" + self.name.replace("'", "''") + "'!"

    def say(self, line: str, level: Level = Level.REMARK) -> None:
        """Write a line of text across the columns."""
        self._sheet.set_row(self.row, _TITLE_HEIGHT if level is Level.TITLE else _LINE_HEIGHT + _PADDING)
        self._sheet.write_string(self.row, 0, line, self._book.format(Kind.TEXT, level))
        self.row += 1

    def head(self, *, filters: int = 0, names: int = 0) -> None:
        """Write the heads of the columns: they stay in sight, and stand on each printed page.

        `filters` is how many rows below can be filtered by them; the first `names` columns stay as heads do.
        """
        for number, column in enumerate(self._columns):
            self._sheet.write_string(
                self.row, number, column.title, self._book.format(column.kind, Level.HEAD)
            )
        self._heighten([column.title for column in self._columns], range(self.width))
        self._sheet.freeze_panes(self.row + 1, names)
        self._sheet.repeat_rows(self.row)
        if filters:
            self._sheet.autofilter(self.row, 0, self.row + filters, len(self._columns) - 1)
        self.row += 1

    def line(self, values: Sequence[Value], level: Level = Level.LINE) -> int:
        """Write a row; return its number, for formulas. Text stays text whatever it begins with."""
        for number, value in enumerate(values):
            self._write(number, value, level)
        self._heighten(values, [n for n, c in enumerate(self._columns) if c.kind is Kind.LONG_TEXT])
        self.row += 1
        return self.row - 1

    def formula(
        self, row: int, column: int, formula: str, value: float | str, level: Level = Level.LINE
    ) -> None:
        """Write a formula (without its `=`) and what it comes to."""
        look = self._book.format(self._columns[column].kind, level)
        self._sheet.write_formula(row, column, f"={formula}", look, value)

    def warn_above_zero(self, column: int, first: int, last: int) -> None:
        """Mark amounts above zero with the warning colour."""
        rule = {"type": "cell", "criteria": ">=", "value": 0.005, "format": self._book.warning()}
        self._sheet.conditional_format(first, column, last, column, rule)

    def chart(self, chart: Any, height: int, description: str) -> None:
        """Set a chart below what is written, as wide as the columns; `height` is in pixels."""
        chart.set_size({"width": sum(map(_pixels, self._columns)), "height": height})
        self._sheet.insert_chart(self.row, 0, chart, {"description": description})
        self.row += height // 20 + 1

    def end(self, *, columns: int | None = None) -> None:
        """Print what is written and nothing else: the first `columns`, or all."""
        self._sheet.print_area(0, 0, max(self.row - 1, 0), (columns or self.width) - 1)

    def _heighten(self, values: Sequence[Value], columns: Iterable[int]) -> None:
        """Make the row as high as its longest text needs; not every program does so by itself."""
        lines = [1, *(_lines(values[n], self._columns[n].width) for n in columns)]
        self._sheet.set_row(self.row, max(lines) * _LINE_HEIGHT + _PADDING)

    def _write(self, column: int, value: Value, level: Level) -> None:
        kind = self._columns[column].kind
        if isinstance(value, str) and kind not in _TEXTS:
            kind = Kind.TEXT
        elif isinstance(value, date):
            kind = Kind.MOMENT if isinstance(value, datetime) else Kind.DATE
        look = self._book.format(kind, level)
        if value is None or value == "":
            self._sheet.write_blank(self.row, column, None, look)
        elif isinstance(value, str):
            self._sheet.write_string(self.row, column, value[:_LONGEST], look)
        elif isinstance(value, date) and value.year < _FIRST_YEAR:
            self._sheet.write_string(self.row, column, value.isoformat(), look)
        elif isinstance(value, date):
            self._sheet.write_datetime(self.row, column, value, look)
        else:
            self._sheet.write_number(self.row, column, value, look)
