"""Budgets in: lines of a cost and funding plan, by blocks, without the sums that a spreadsheet shows.

How German funders lay out plans is in STRUKTUR_KFP.md: a block "Ausgaben", a block "Einnahmen" or
"Finanzierung", headings above lines, sums below or above them.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import combinations
from pathlib import Path
from typing import Any, Final

from netzwerkstatt.base.clock import local_now
from netzwerkstatt.base.folding import fold
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.budget import BudgetLine, BudgetLineId, GrantState, Side
from netzwerkstatt.domain.money import Cents
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.exchange import mapping as columns
from netzwerkstatt.exchange import tabular, values
from netzwerkstatt.exchange.changes import Changes, with_lines
from netzwerkstatt.exchange.mapping import Certainty, Column, Mapping
from netzwerkstatt.exchange.plan import ImportPlan, Line, sheet_of
from netzwerkstatt.exchange.signs import one_line
from netzwerkstatt.exchange.tabular import Row, Table
from netzwerkstatt.exchange.values import key
from netzwerkstatt.exchange.workbook import Cell

__all__ = ["guess", "plan", "read"]

_MONEY: Final = ("planned", "committed", "actual", "price")
_MOST: Final = 0.6
_THOUSANDTHS: Final = 1_000
_NUMBERING: Final = re.compile(r"^[\d.]+\s+")
_YEARS_AHEAD: Final = 50
_NOT_LINES: Final = frozenset({"row-is-heading", "row-is-total"})
_LINES_NAMED: Final = 10


def read(path: Path) -> Table:
    """Read the sheet of a file that looks most like a budget; refuses as `tabular.read` does."""
    return tabular.read(path, columns.vocabulary("budget").known)


def guess(table: Table) -> Mapping:
    """Say which column is what; of several columns for the same, as in plans with options, the first."""
    found = columns.guess(table, columns.vocabulary("budget"))
    found = _once(_words_before_numbers(table, found))
    fields = found.fields()
    if "text" not in fields and "heading" in fields:
        found = found.with_field(found.of("heading")[0].index, "text")
    elif "text" not in fields:
        found = _guessed(found, next(_worded(table, found), None), "text")
    if not {"price", "quantity"} & fields and "planned" in fields:
        found = _factors(table, found)
    return found


def plan(table: Table, mapping: Mapping | None, snapshot: Snapshot, source: str) -> ImportPlan:
    """Return what reading the budget would add and change; lines are found by side, heading and text.

    Problems by code: `rows-are-headings` (of all headings and sums; facts `count`, `lines`),
    `row-without-amount`, `row-without-text`, `amount-not-understood` (skipped) · `value-not-understood`,
    `product-differs`, `column-left-out`.
    """
    planner = _Planner(table, mapping or guess(table), snapshot)
    planner.take_all()
    return planner.changes.plan(source)


def _words_before_numbers(table: Table, mapping: Mapping) -> Mapping:
    """Leave out columns of numbers that are called like words, such as "Position" for 1, 2, 3."""
    for column in mapping.of("text") if len(mapping.of("text")) > 1 else ():
        cells = [row.cell(column.index) for row in table.rows if row.cell(column.index) != ""]
        if cells and all(values.number(cell) is not None for cell in cells):
            mapping = mapping.with_field(column.index, "")
    return mapping


def _once(mapping: Mapping) -> Mapping:
    """Keep one column for each field but notes."""
    for name in mapping.fields() - {"note"}:
        for column in mapping.of(name)[1:]:
            mapping = mapping.with_field(column.index, "")
    return mapping


def _worded(table: Table, mapping: Mapping) -> Iterator[int]:
    """Yield columns without a field that hold mostly words."""
    for column in mapping.columns:
        cells = [row.cell(column.index) for row in table.rows if row.cell(column.index) != ""]
        words = sum(isinstance(cell, str) and values.number(cell) is None for cell in cells)
        if not column.field and cells and words >= len(cells) * _MOST:
            yield column.index


def _guessed(mapping: Mapping, index: int | None, name: str) -> Mapping:
    """Return the mapping with a field for a column that a person should check."""
    return Mapping(
        tuple(
            replace(c, field=name, certainty=Certainty.CHECK) if c.index == index else c
            for c in mapping.columns
        )
    )


def _factors(table: Table, mapping: Mapping) -> Mapping:
    """Find two nameless columns whose product is the planned amount; the smaller numbers are quantities."""
    total = mapping.of("planned")[0].index
    free = [column.index for column in mapping.columns if not column.field and column.index < total]
    for first, second in combinations(free, 2):
        rows = list(_numbers(table, (first, second, total)))
        if len(rows) > 1 and sum(a * b == c for a, b, c in rows) > len(rows) * _MOST:
            larger = max(rows, key=lambda row: abs(row[0]) + abs(row[1]))
            price, quantity = (second, first) if abs(larger[0]) < abs(larger[1]) else (first, second)
            return _guessed(_guessed(mapping, quantity, "quantity"), price, "price")
    return mapping


def _numbers(table: Table, indexes: tuple[int, int, int]) -> Iterator[tuple[Decimal, Decimal, Decimal]]:
    """Yield the numbers of three columns where a row has all of them."""
    for row in table.rows:
        one, two, three = (values.number(row.cell(index)) for index in indexes)
        if one is not None and two is not None and three is not None:
            yield one, two, three


@dataclass(slots=True)
class _Draft:
    """A row, what it says, and what kind of row that makes it."""

    row: Row
    text: str = ""
    fields: dict[str, Any] = field(default_factory=dict)
    side: Side | None = None
    skip: str = ""
    unread: str = ""

    @property
    def amount(self) -> int | None:
        """Return the planned amount in cents, or else what was spent."""
        found = self.fields.get("planned", self.fields.get("actual"))
        return found if isinstance(found, int) else None


class _Planner:
    """Reads all rows first, for a sum may stand above or below what it sums up."""

    def __init__(self, table: Table, mapping: Mapping, snapshot: Snapshot) -> None:
        self.changes = Changes(table)
        self._table, self._mapping = table, mapping
        self._words = columns.vocabulary("budget").words
        self._columns: dict[str, Column] = {name: mapping.of(name)[0] for name in mapping.fields()}
        self._comma: dict[str, bool | None] = {
            name: values.decimal_comma(row.cell(self._columns[name].index) for row in table.rows)
            for name in (*_MONEY, "quantity", "vat")
            if name in self._columns
        }
        self._there: dict[tuple[Side, str, str], list[BudgetLine]] = defaultdict(list)
        for line in sorted(snapshot.budget.values(), key=lambda one: (one.position, one.id)):
            self._there[line.side, fold(line.heading), fold(line.text)].append(line)
        self._position = max((line.position for line in snapshot.budget.values()), default=0)
        self._not_lines: dict[str, list[int]] = defaultdict(list)

    def take_all(self) -> None:
        """Account for every row."""
        drafts = [self._draft(row) for row in self._table.rows]
        self._find_sums(drafts)
        self._find_sides(drafts)
        sheet, side, heading = None, Side.COST, ""
        for draft in drafts:
            if sheet_of(draft.row.line) != sheet:
                sheet, heading = sheet_of(draft.row.line), ""
                side = self._side_of(sheet or self._table.sheet)
            side = draft.side or side
            if draft.skip:
                heading = self._skip(draft, heading)
            else:
                self._settle(draft, side, heading)
        self._note_not_lines()
        columns.note_left_out(self._table, self._mapping, self.changes.problems)

    def _side_of(self, sheet: str) -> Side:
        """Return the side that a sheet or else the last title above the header names; costs if none does."""
        titles = [row.text(n) for row in self._table.above for n in range(len(row.cells))]
        named = (self._block(title) for title in (sheet, *reversed(titles)))
        return next((side for side in named if side), Side.COST)

    def _note_not_lines(self) -> None:
        """Say in one note for each sheet which rows are headings and sums."""
        for sheet, lines in self._not_lines.items():
            named = ", ".join(map(str, lines[:_LINES_NAMED])) + (" …" if len(lines) > _LINES_NAMED else "")
            place = Line(0, sheet) if sheet else 0
            self.changes.note(place, "rows-are-headings", count=len(lines), lines=named)

    def _skip(self, draft: _Draft, heading: str) -> str:
        """Leave a row out; return the heading that stands over the rows behind it."""
        if draft.skip in _NOT_LINES:
            self._not_lines[sheet_of(draft.row.line)].append(draft.row.line)
            self.changes.count("skipped")
        else:
            facts = {"value": draft.text} if draft.text else {}
            if draft.skip == "amount-not-understood":
                facts["amount"] = draft.unread
            self.changes.skip(draft.row, draft.skip, **facts)
        if draft.side is not None or self._is_sum(draft.text):
            return ""
        return draft.text if draft.skip in _NOT_LINES else heading

    def _draft(self, row: Row) -> _Draft:
        draft = _Draft(row, self._text(row, "text"))
        if self._repeats_header(row):
            draft.skip = "row-is-heading"
            return draft
        for name in _MONEY:
            if name in self._columns and not self._money(draft, name):
                draft.skip, draft.unread = "amount-not-understood", self._text(row, name)
        self._quantity(draft)
        self._others(draft)
        self._kind(draft)
        return draft

    def _repeats_header(self, row: Row) -> bool:
        names = {c.index: c.header for c in self._columns.values() if c.header}
        return bool(names) and all(one_line(row.text(n)) == name for n, name in names.items())

    def _kind(self, draft: _Draft) -> None:
        """Tell titles, sums and empty lines from lines of the plan."""
        side = self._block(draft.text)
        if self._is_sum(draft.text):
            draft.skip = "row-is-total"
        elif side is not None and "quantity" not in draft.fields:
            draft.side, draft.skip = side, "row-is-heading" if draft.amount is None else "row-is-total"
        elif draft.amount is None and not draft.skip:
            draft.skip = (
                "row-is-heading" if not {"price", "quantity"} & draft.fields.keys() else "row-without-amount"
            )
        elif not draft.text:
            draft.skip = draft.skip or "row-without-text"
        if stated := self._block(self._text(draft.row, "side")):
            draft.side = stated

    def _text(self, row: Row, name: str) -> str:
        column = self._columns.get(name)
        return one_line(row.text(column.index)) if column else ""

    def _block(self, text: str) -> Side | None:
        """Return the side whose block has that title: `A. Ausgaben`, `Einnahmen 2027:`."""
        plain = key(re.sub(r"^(?:[A-Z]|[IVX]+|\d+)[.)]\s*|\s*\d{4}$|[:\s]+$", "", text))
        if plain in self._words["cost"]:
            return Side.COST
        return Side.FUNDING if plain in self._words["funding"] else None

    def _is_sum(self, text: str) -> bool:
        first = key(_NUMBERING.sub("", text)).rstrip(":").split(" ")[0]
        return first.rstrip(":") in self._words["sums"] or first.startswith(("gesamt", "zwischensumm"))

    def _money(self, draft: _Draft, name: str) -> bool:
        """Read an amount; tell whether it was understood or is empty."""
        cell = draft.row.cell(self._columns[name].index)
        if values.blank(cell):
            return True
        found = values.amount(cell, comma=self._comma[name])
        if found is not None:
            draft.fields[name] = found
        return found is not None or self._block(draft.text) is not None or self._is_sum(draft.text)

    def _quantity(self, draft: _Draft) -> None:
        column = self._columns.get("quantity")
        cell = draft.row.cell(column.index) if column else ""
        if column is None or values.blank(cell):
            return
        parts = re.fullmatch(r"([\d.,]+)\s*([^\W\d][^\d]{0,20})", cell) if isinstance(cell, str) else None
        number = values.number(parts[1] if parts else cell, comma=self._comma["quantity"])
        if number is None:
            self._ask(draft.row, column)
            return
        draft.fields["quantity"] = int(number * _THOUSANDTHS)
        if parts:
            draft.fields["unit"] = parts[2].strip()
        self._multiply(draft, number)

    def _multiply(self, draft: _Draft, number: Decimal) -> None:
        """Fill in the amount that price and quantity give, or say that the list has another one."""
        price, planned = draft.fields.get("price"), draft.fields.get("planned")
        if price is None:
            return
        product = Cents(int((price * number).to_integral_value()))
        if planned is None:
            draft.fields["planned"] = product
        elif abs(product - planned) > 1:
            self.changes.note(
                draft.row.line, "product-differs", text=draft.text, product=product, stated=planned
            )

    def _others(self, draft: _Draft) -> None:
        if unit := self._text(draft.row, "unit"):
            draft.fields["unit"] = unit
        if "heading" in self._columns and (heading := self._text(draft.row, "heading")):
            draft.fields["heading"] = heading
        if note := "\n".join(filter(None, (draft.row.text(c.index) for c in self._mapping.of("note")))):
            draft.fields["note"] = note
        for name, target, read in (
            ("vat", "vat", values.tenths_of_percent),
            ("due", "due", lambda cell: values.day(cell, newest=local_now().year + _YEARS_AHEAD)),
            ("state", "state", self._state),
            ("eligible", "eligible", values.yes_no),
            ("in-kind", "in_kind", values.yes_no),
        ):
            column = self._columns.get(name)
            cell = draft.row.cell(column.index) if column else ""
            if column is None or values.blank(cell):
                continue
            found = read(cell)
            if found is None:
                self._ask(draft.row, column)
            else:
                draft.fields[target] = found

    def _state(self, cell: Cell) -> GrantState | None:
        named = self._words["states"].get(key(str(cell)))
        return GrantState(named) if named else None

    def _ask(self, row: Row, column: Column) -> None:
        facts = {"column": column.header, "value": one_line(row.text(column.index))[:100]}
        self.changes.note(row.line, "value-not-understood", **facts)

    def _find_sums(self, drafts: Sequence[_Draft]) -> None:
        """Mark amounts that are exactly what the lines above or below them add up to."""
        below = _sums_below(drafts)
        above = 0
        for draft, (lines, total) in zip(drafts, below, strict=True):
            plain = not draft.skip and not {"price", "quantity"} & draft.fields.keys()
            sums_up = draft.skip == "row-without-text" and draft.amount == above
            if sums_up or (plain and lines > 1 and draft.amount == total):
                draft.skip = "row-is-total"
            above += 0 if draft.skip else draft.amount or 0

    def _find_sides(self, drafts: Sequence[_Draft]) -> None:
        """Give lines without a block the side that the sum below them names: `Total incomes`."""
        if any(draft.side for draft in drafts):
            return
        start = 0
        for at, draft in enumerate(drafts):
            side = self._side_of_sum(draft.text)
            if draft.skip == "row-is-total" and side is not None:
                for one in drafts[start:at]:
                    one.side = side
                start = at + 1

    def _side_of_sum(self, text: str) -> Side | None:
        named = (self._block(word) for word in re.split(r"[\s:]+", text)[1:])
        return next((side for side in named if side), None)

    def _settle(self, draft: _Draft, side: Side, heading: str) -> None:
        """Add the line, or change the one that is there."""
        fields = {"heading": heading} | draft.fields if heading else draft.fields
        found = self._there.get((side, fold(fields.get("heading", "")), fold(draft.text)), [])
        if not found:
            self._position += 1
            fresh = BudgetLine(BudgetLineId(new_id()), side, text=draft.text, position=self._position)
            self.changes.add(replace(fresh, **fields))
            self.changes.count("new")
            return
        line = found.pop(0)
        if "note" in fields:
            fields = {**fields, "note": with_lines(line.note, fields["note"])}
        if "heading" in fields:
            fields = {**fields, "heading": line.heading}
        now = self.changes.update(line, fields)
        self.changes.count("same" if now is line else "changed")


def _sums_below(drafts: Sequence[_Draft]) -> list[tuple[int, int]]:
    """Return for each row how many lines follow it, up to a blank line, title or sum, and what they cost."""
    found: list[tuple[int, int]] = []
    lines, total, next_line = 0, 0, 0
    for draft in reversed(drafts):
        together = draft.row.line + 1 >= next_line and sheet_of(draft.row.line) == sheet_of(next_line)
        found.append((lines, total) if together else (0, 0))
        if draft.skip:
            lines, total = 0, 0
        else:
            lines, total = (lines + 1, total + (draft.amount or 0)) if together else (1, draft.amount or 0)
        next_line = draft.row.line
    return found[::-1]
