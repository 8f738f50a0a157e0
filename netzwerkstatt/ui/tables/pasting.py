"""What a table that was copied elsewhere makes of the rows here."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from typing import Final, Generic, TypeVar

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.folding import fold
from netzwerkstatt.ui.tables.columns import Check, Choice, Column

R = TypeVar("R")
_TITLES: Final = 2
_YES: Final = frozenset(map(fold, ("x", "✓", "ja", "yes", "1", "wahr", "true")))


@dataclass(frozen=True, slots=True)
class Pasted(Generic[R]):
    """Rows as they are and as they become, and the cells that did not fit: (title of the column, text)."""

    pairs: tuple[tuple[R, R], ...]
    left: tuple[tuple[str, str], ...]


def cells_of(text: str) -> list[list[str]]:
    """Read a table from the clipboard: tabs between cells, quotes around those with line ends.

    A line without text is empty and keeps its place, so that what follows stays beside its row; those at the
    end are left out.
    """
    read = csv.reader(io.StringIO(text, newline=""), delimiter="\t")
    lines = [[cell.strip() for cell in line] if any(map(str.strip, line)) else [] for line in read]
    while lines and not lines[-1]:
        lines.pop()
    return lines


def pasted(
    text: str,
    shown: Sequence[Column[R]],
    every: Sequence[Column[R]],
    rows: Iterable[R],
    fresh: Callable[[], R],
) -> Pasted[R]:
    """Put the cells of a table into the columns shown from the first on, and into the rows from the first on.

    What goes beyond the rows becomes new ones, made by `fresh`. A table whose first line holds titles of any
    columns is put below these, and all its lines are new.
    """
    lines = cells_of(text)
    titled = _by_title(lines[0], every) if lines and lines[0] else None
    if titled:
        shown, lines, rows = titled, lines[1:], ()
    left: list[tuple[str, str]] = []
    pairs = []
    there: Iterator[R] = chain(rows, (make() for make in repeat(fresh)))
    for line, row in zip(lines, there, strict=False):
        now = row
        for column, cell in zip(shown, line, strict=False):
            try:
                now = _changed(column, now, cell)
            except (Refused, LookupError):
                left.append((column.title, cell))
        pairs.append((row, now))
    return Pasted(tuple(pair for pair in pairs if pair[0] != pair[1]), tuple(left))


def _by_title(line: Sequence[str], columns: Sequence[Column[R]]) -> list[Column[R]] | None:
    """Return the columns whose titles stand in a line; None if it is not a line of titles.

    It is one where at least two cells, or all, are titles. Below another title nothing fits.
    """
    titles = {fold(column.title): column for column in columns}
    found = [titles.get(fold(cell)) for cell in line]
    known = sum(column is not None for column in found)
    if known < min(_TITLES, len(line)):
        return None
    return [column or _unknown(title) for column, title in zip(found, line, strict=True)]


def _unknown(title: str) -> Column[R]:
    """Return a column that no cell fits into."""
    return Column(title, title, lambda _: "")


def _changed(column: Column[R], row: R, cell: str) -> R:
    """Return what a cell makes of a row.

    Raises:
        LookupError: the column cannot be edited, or the cell is none of its options.
        Refused: as the column's own edit.
    """
    edit = column.edit
    if edit is None:
        if cell and fold(cell) != fold(column.text(row)):
            raise LookupError(cell)
        return row
    if isinstance(edit, Check):
        return edit.change(row, fold(cell) in _YES)
    if isinstance(edit, Choice):
        codes = {fold(words): code for code, words in edit.offered()}
        return edit.change(row, codes[fold(cell)]) if cell else row
    return edit.change(row, cell) if cell != edit.read(row) else row
