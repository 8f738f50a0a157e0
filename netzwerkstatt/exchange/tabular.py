"""Any list that people have, as a table: a header, rows that know their line, what was odd about it."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.exchange import csvfile, workbook
from netzwerkstatt.exchange.files import content
from netzwerkstatt.exchange.kinds import kind
from netzwerkstatt.exchange.plan import Line, Problem
from netzwerkstatt.exchange.signs import clean, one_line
from netzwerkstatt.exchange.workbook import MAX_CELLS, Cell

MAX_TEXT_BYTES: Final = 24_000_000
MAX_BOOK_BYTES: Final = 60_000_000
MAX_ROWS: Final = 200_000
MAX_COLUMNS: Final = 1_000
MAX_SIGNS: Final = 32_767
"""What a cell holds in a spreadsheet; what is longer is shortened, and said."""

_HEADER_WITHIN: Final = 40
_DATA_LIKE: Final = re.compile(r"\S@\S|^[+\-(]?\d[\d\s.,:/()\-]*$")
_ADDRESS: Final = re.compile(r"\S@\S")
_OPTION_WORDS: Final = frozenset({"response", "open-ended response", "antwort", "offene antwort"})

Known = Callable[[str], bool]
"""Tells whether a header is one that the reader of the table understands."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row and its line in the file, counted from 1 (a `Line` where rows of several sheets are one list).

    Cells behind the last filled one are not there.
    """

    line: int
    cells: tuple[Cell, ...]

    def cell(self, column: int) -> Cell:
        """Return a cell as it was read; `""` where nothing stands."""
        return self.cells[column] if column < len(self.cells) else ""

    def text(self, column: int) -> str:
        """Return a cell as text; whole numbers without a decimal point, days as ISO dates."""
        cell = self.cell(column)
        return cell if isinstance(cell, str) else written(cell)


@dataclass(frozen=True, slots=True)
class Table:
    """A list as it was found. `header` may have blank or repeated names; `above` stood before it.

    `header_line` is 0 where the list has no header. `problems` are of the reading itself.
    """

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    sheet: str = ""
    header_line: int = 0
    above: tuple[Row, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def width(self) -> int:
        """Return the number of columns."""
        return max((len(self.header), *(len(row.cells) for row in self.rows)))


def written(cell: Cell) -> str:
    """Return what a cell that is not text would be typed as."""
    if isinstance(cell, bool):
        return "1" if cell else "0"
    return cell if isinstance(cell, str) else str(cell)


def read(path: Path, known: Known | None = None) -> Table:
    """Read a CSV, TSV, XLSX, XLS or ODS file; of several sheets the one whose header is `known` best.

    Sheets with the same header are one list, in their order. What is left out is said by `sheet-left-out`
    (facts `sheet`, `count`) and `lines-above-header` (fact `count`).

    Raises:
        Refused: `file-missing`, `file-unreadable`, `file-empty`, `file-too-large`, `file-has-password`,
            `file-incomplete` or `file-other-kind` (fact `kind`, see `kinds.kind`), each with the fact `name`.
    """
    try:
        return parse(content(path, MAX_BOOK_BYTES), known)
    except Refused as refused:
        raise Refused(refused.code, name=path.name, **refused.facts) from refused


def parse(data: bytes, known: Known | None = None) -> Table:
    """Read the bytes of a list as `read` does; its refusals have no fact `file`."""
    found = kind(data)
    if found == "locked":
        raise Refused("file-has-password")
    if found == "text":
        tables = [_text(data, known)]
    elif found in {"workbook", "old-workbook"}:
        packed = found == "workbook"
        tables = [
            _table(name, _numbered(start, rows), known)
            for name, start, rows in workbook.sheets(data, packed=packed)
        ]
    else:
        raise Refused("file-other-kind", kind=found)
    filled = [table for table in tables if table.rows or table.above or any(table.header)]
    if not filled:
        raise Refused("file-empty")
    best = max(filled, key=lambda table: (_understood(table.header, known), len(table.rows)))
    return _together(best, filled)


def _together(best: Table, tables: Sequence[Table]) -> Table:
    """Return a table with the rows of all that have its header, in their order; name the others."""
    alike = [table for table in tables if table is best or (table.header and _same_header(table, best))]
    others = [
        Problem(0, "sheet-left-out", {"sheet": table.sheet, "count": _filled_rows(table)})
        for table in tables
        if table not in alike
    ]
    if len(alike) > 1:
        alike = [_placed(table) for table in alike]
    above = sum(_holds_data(row, best.header) for table in alike for row in table.above)
    if above:
        others.append(Problem(0, "lines-above-header", {"count": above}))
    rows = tuple(row for table in alike for row in table.rows)
    if len(rows) > MAX_ROWS:
        raise Refused("file-too-large")
    return replace(best, rows=rows, problems=(*others, *(p for table in alike for p in table.problems)))


def _same_header(table: Table, other: Table) -> bool:
    return [name.casefold() for name in table.header] == [name.casefold() for name in other.header]


def _filled_rows(table: Table) -> int:
    return len(table.above) + len(table.rows) + bool(table.header)


def _placed(table: Table) -> Table:
    """Return the table with lines that name its sheet."""
    return replace(
        table,
        rows=tuple(replace(row, line=Line(row.line, table.sheet)) for row in table.rows),
        problems=tuple(replace(p, line=Line(p.line, table.sheet)) for p in table.problems),
    )


def _holds_data(row: Row, header: Sequence[str]) -> bool:
    """Tell whether a row fills more cells than half of the columns' names, as titles above a list do not."""
    filled = sum(cell != "" for cell in row.cells)
    return filled > max(1, len(set(header) - {""}) / 2)


def _text(data: bytes, known: Known | None) -> Table:
    if len(data) > MAX_TEXT_BYTES:
        raise Refused("file-too-large")
    problems: list[Problem] = []

    def numbered() -> Iterable[tuple[int, Sequence[Cell]]]:
        for line, cells, repaired in csvfile.lines(csvfile.decode(data)):
            if repaired:
                problems.append(Problem(line, "quote-unclosed"))
            yield line, cells

    table = _table("", numbered(), known)
    return replace(table, problems=(*problems, *table.problems))


def _numbered(start: int, rows: list[list[Cell]]) -> Iterable[tuple[int, Sequence[Cell]]]:
    return enumerate(rows, start)


def _table(name: str, lines: Iterable[tuple[int, Sequence[Cell]]], known: Known | None) -> Table:
    rows: list[Row] = []
    signs: list[Problem] = []
    left = MAX_CELLS
    for line, cells in lines:
        row, odd = _row(line, cells)
        left -= len(cells)
        if left < 0 or len(rows) >= MAX_ROWS or len(row.cells) > MAX_COLUMNS:
            raise Refused("file-too-large")
        if row.cells:
            rows.append(row)
        signs += [Problem(line, code) for code in sorted(odd)]
    at = _header_at(rows, known)
    if at is None:
        return Table((), tuple(rows), name, problems=tuple(signs))
    header, after = _header(rows, at, known)
    return Table(header, tuple(rows[after:]), name, rows[at].line, tuple(rows[:at]), tuple(signs))


def _row(line: int, cells: Sequence[Cell]) -> tuple[Row, set[str]]:
    """Return the row without hidden signs and without blanks at its end, and what had to be done for it."""
    kept: list[Cell] = []
    odd: set[str] = set()
    for cell in cells:
        if not cell or not isinstance(cell, str):
            kept.append(cell)
            continue
        text, removed = clean(cell[:MAX_SIGNS])
        if removed:
            odd.add("signs-removed")
        if len(cell) > MAX_SIGNS:
            odd.add("cell-shortened")
        kept.append(text)
    while kept and kept[-1] == "":
        kept.pop()
    return Row(line, tuple(kept)), odd


def _header_at(rows: Sequence[Row], known: Known | None) -> int | None:
    """Return the row with most known names; without any, the first if those below look different."""
    first = rows[:_HEADER_WITHIN]
    if not first:
        return None
    points = [_understood(_names(row), known) for row in first]
    best = max(points)
    at = points.index(best)
    if best > 1 or (best == 1 and all(len(row.cells) < len(first[at].cells) for row in first[:at])):
        return at
    return 0 if _looks_like_header(first) else None


def _names(row: Row) -> tuple[str, ...]:
    return tuple(one_line(row.text(n)) for n in range(len(row.cells)))


def _understood(names: Iterable[str], known: Known | None) -> int:
    """Count the different names that are known; a row with an e-mail address is no header."""
    found = {name for name in names if name}
    if known is None or any(_ADDRESS.search(name) for name in found):
        return 0
    return sum(map(known, found))


def _looks_like_header(rows: Sequence[Row]) -> bool:
    """Tell whether the first row has words where the others have numbers, dates or addresses."""
    head, *others = rows
    if not others or any(_DATA_LIKE.search(text) for text in _names(head) if text):
        return False
    return any(
        head.text(n) and any(_DATA_LIKE.search(row.text(n)) for row in others) for n in range(len(head.cells))
    )


def _header(rows: Sequence[Row], at: int, known: Known | None) -> tuple[tuple[str, ...], int]:
    """Return the names of the columns, joined where a second row names the answers to a question."""
    names = _names(rows[at])
    if at + 1 >= len(rows) or not _names_answers(names, _names(rows[at + 1]), known):
        return names, at + 1
    joined: list[str] = []
    question = ""
    answers = _names(rows[at + 1])
    for n in range(max(len(names), len(answers))):
        name = names[n] if n < len(names) else ""
        answer = answers[n] if n < len(answers) else ""
        question = name or question
        plain = not answer or answer.casefold() in _OPTION_WORDS
        joined.append(question if plain else f"{question} – {answer}")
    return tuple(joined), at + 2


def _names_answers(names: Sequence[str], below: Sequence[str], known: Known | None) -> bool:
    """Tell whether the row below is SurveyMonkey's second header: blank under known names, else words."""
    filled = [n for n, text in enumerate(below) if text]
    if not filled or any(_DATA_LIKE.search(below[n]) for n in filled):
        return False
    if any(n < len(names) and known is not None and names[n] and known(names[n]) for n in filled):
        return any(below[n].casefold() in _OPTION_WORDS for n in filled) and not below[0]
    blank_above = any(n >= len(names) or not names[n] for n in filled)
    return not below[0] and (blank_above or all(below[n].casefold() in _OPTION_WORDS for n in filled))
