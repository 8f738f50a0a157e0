"""Our workbooks, and openpyxl's of the same cells: values, formulas, looks, widths, filter, print."""

import gc
import io
import time
from collections import defaultdict
from collections.abc import Callable, Mapping
from copy import copy
from dataclasses import dataclass, replace
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import NamedStyle

from netzwerkstatt.app.sample import sample
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.base.texts import texts
from netzwerkstatt.domain.budget import BudgetLineId
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.reports import attendees, budget

_PRINTED = ("print_title_rows", "print_title_cols", "print_area")


def measured(name: str, count: str, rounds: str) -> dict[str, list[float]]:
    """Write in turn; return seconds and bytes."""
    ours = _WRITERS[name](int(count))
    peer = _Peer(ours())
    found: dict[str, list[float]] = defaultdict(list)
    for _ in range(int(rounds)):
        for who, write in (("ours", ours), ("openpyxl", peer.write)):
            gc.collect()
            begun = time.perf_counter()
            data = write()
            found[who].append(time.perf_counter() - begun)
            found["our size" if who == "ours" else "size"].append(len(data))
    return found


def _attendees(count: int) -> Callable[[], bytes]:
    event, words = sample("de", count), texts("de")
    people = event.attendees()
    return lambda: attendees.attendees(event, people, words)


def _budget(count: int) -> Callable[[], bytes]:
    event, words = sample("de"), texts("de")
    known = list(event.budget.values())
    lines = [replace(known[n % len(known)], id=BudgetLineId(new_id())) for n in range(count)]
    made = Snapshot.of([*(record for record in event.records() if record.id not in event.budget), *lines])
    return lambda: budget.budget(made, words)


_WRITERS: Mapping[str, Callable[[int], Callable[[], bytes]]] = {"attendees": _attendees, "budget": _budget}


@dataclass(frozen=True, slots=True)
class _SheetPlan:
    """What a sheet of ours holds; a cell is a value and the name of its look."""

    title: str
    rows: list[list[tuple[Any, str]]]
    widths: Mapping[str, float]
    heights: Mapping[int, float]
    source: Any


class _Peer:
    """Writes with openpyxl what stands in a workbook: the quick way, row by row with named styles."""

    def __init__(self, data: bytes) -> None:
        self._looks: dict[str, str] = {}
        self._styles: dict[str, dict[str, Any]] = {}
        self._sheets = [self._plan(sheet) for sheet in load_workbook(io.BytesIO(data)).worksheets]

    def write(self) -> bytes:
        """Write the workbook."""
        book, buffer = Workbook(write_only=True), io.BytesIO()
        for name, parts in self._styles.items():
            book.add_named_style(NamedStyle(name, **parts))
        for plan in self._sheets:
            self._write_sheet(book.create_sheet(plan.title), plan)
        book.save(buffer)
        return buffer.getvalue()

    def _write_sheet(self, sheet: Any, plan: _SheetPlan) -> None:
        source = plan.source
        sheet.freeze_panes = source.freeze_panes
        sheet.auto_filter.ref = source.auto_filter.ref
        sheet.conditional_formatting = source.conditional_formatting
        sheet.page_setup.orientation = source.page_setup.orientation
        for name in _PRINTED:
            if getattr(source, name):
                setattr(sheet, name, getattr(source, name))
        for column, width in plan.widths.items():
            sheet.column_dimensions[column].width = width
        for row, height in plan.heights.items():
            sheet.row_dimensions[row].height = height
        for row in plan.rows:
            cells = []
            for value, look in row:
                cell = WriteOnlyCell(sheet, value)
                cell.style = look
                cells.append(cell)
            sheet.append(cells)

    def _plan(self, sheet: Any) -> _SheetPlan:
        rows = [[(cell.value, self._look(cell)) for cell in row] for row in sheet.iter_rows()]
        widths = {name: found.width for name, found in sheet.column_dimensions.items()}
        heights = {row: found.height for row, found in sheet.row_dimensions.items() if found.height}
        return _SheetPlan(sheet.title, rows, widths, heights, sheet)

    def _look(self, cell: Any) -> str:
        """Return the name of a cell's look."""
        parts = {
            part: getattr(cell, part) for part in ("font", "fill", "border", "alignment", "number_format")
        }
        key = repr(parts)
        if key not in self._looks:
            self._looks[key] = f"look {len(self._looks)}"
            self._styles[self._looks[key]] = {name: copy(part) for name, part in parts.items()}
        return self._looks[key]
