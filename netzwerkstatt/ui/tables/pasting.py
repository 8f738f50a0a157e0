"""Tables on the clipboard: what is copied of rows, and what a table copied anywhere makes of rows here."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from typing import Final, Generic, TypeVar

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.folding import fold
from netzwerkstatt.ui.tables.columns import Check, Choice, Column, Line

R = TypeVar("R")
_TITLES: Final = 2
_YES: Final = frozenset(map(fold, ("x", "✓", "✔", "ja", "yes", "1", "wahr", "true")))
_NO: Final = frozenset(map(fold, ("-", "–", "nein", "no", "0", "falsch", "false")))
_CELL: Final = re.compile(r'"((?:[^"]|"")*)"(?=[\t\r\n]|\Z)|([^\t\r\n]*)')
_LINE_END: Final = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Pasted(Generic[R]):
    """Rows as they are and as they become, and the cells that did not fit: (title of the column, text)."""

    pairs: tuple[tuple[R, R], ...]
    left: tuple[tuple[str, str], ...]


def copied(records: Iterable[R], shown: Sequence[Column[R]]) -> str:
    """Return rows as a table for the clipboard: tabs between cells, a line for each row.

    A cell says what its edit reads, so that pasting it gives the same again.
    """
    out = io.StringIO()
    lines = csv.writer(out, delimiter="\t", lineterminator="\n")
    lines.writerows([_said(column, record) for column in shown] for record in records)
    return out.getvalue().removesuffix("\n")


def _said(column: Column[R], record: R) -> str:
    edit = column.edit
    if isinstance(edit, Line):
        return edit.read(record)
    if isinstance(edit, Choice):
        return dict(edit.offered()).get(edit.read(record), column.text(record))
    return " ".join(column.text(record).split())


def cells_of(text: str) -> list[list[str]]:
    """Read a table from the clipboard: tabs between cells, quotes around those with line ends.

    Quotes that do not enclose a cell are part of it. A line without text is empty and keeps its place, so
    that what follows stays beside its row; those at the end are left out.
    """
    lines: list[list[str]] = [[]]
    at = 0
    while cell := _CELL.match(text, at):
        quoted, plain = cell.groups()
        lines[-1].append((plain if quoted is None else quoted.replace('""', '"')).strip())
        at = cell.end()
        if ended := _LINE_END.match(text, at):
            lines.append([])
            at = ended.end()
        elif at < len(text):
            at += 1
        else:
            break
    lines = [line if any(line) else [] for line in lines]
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
    """Return what a cell makes of a row; an empty one changes nothing.

    Raises:
        LookupError: the column cannot be edited, or the cell is none of its options.
        Refused: as the column's own edit.
    """
    edit = column.edit
    if not cell or cell == _said(column, row):
        return row
    if edit is None:
        raise LookupError(cell)
    if isinstance(edit, Check):
        return edit.change(row, _is_yes(cell))
    if isinstance(edit, Choice):
        codes = {fold(words): code for code, words in edit.offered()}
        return edit.change(row, codes[fold(cell)])
    return edit.change(row, cell)


def _is_yes(cell: str) -> bool:
    """Tell whether a cell says yes.

    Raises:
        LookupError: it says neither yes nor no.
    """
    word = fold(cell)
    if word not in _YES | _NO:
        raise LookupError(cell)
    return word in _YES
