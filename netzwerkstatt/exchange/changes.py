"""What becomes of the records that a list touches, gathered row by row into an `ImportPlan`."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, Final, TypeVar, cast

from netzwerkstatt.domain.snapshot import SHELVES, Record
from netzwerkstatt.exchange.plan import ImportPlan, Problem, sheet_of
from netzwerkstatt.exchange.tabular import Row, Table

_SHELF_ORDER: Final = {kind: position for position, kind in enumerate(SHELVES)}

R = TypeVar("R", bound=Record)


@dataclass(slots=True)
class _Kept:
    """A record as it was in the event, if it was there, and as it becomes."""

    before: Record | None
    now: Record


class Changes:
    """Counts rows and keeps records; a list's row is new, changed, the same or skipped."""

    def __init__(self, table: Table) -> None:
        self.problems: list[Problem] = list(table.problems)
        self._rows = len(table.rows)
        self._sheets = ["", *dict.fromkeys(sheet_of(row.line) for row in table.rows)]
        self._counts: Counter[str] = Counter()
        self._kept: dict[str, _Kept] = {}

    def count(self, outcome: str) -> None:
        """Account for a row as `new`, `changed`, `same` or, where one note tells of several, `skipped`."""
        self._counts[outcome] += 1

    def skip(self, row: Row, code: str, **facts: str | int) -> None:
        """Account for a row that is left out, and say why."""
        self._counts["skipped"] += 1
        self.note(row.line, code, **facts)

    def note(self, line: int, code: str, **facts: str | int) -> None:
        """Keep something that a person should know."""
        self.problems.append(Problem(line, code, facts))

    def add(self, record: R) -> R:
        """Keep a record that the event does not have."""
        self._kept[record.id] = _Kept(None, record)
        return record

    def added(self, record: str) -> bool:
        """Tell whether a record of that id is new with this list."""
        return record in self._kept and self._kept[record].before is None

    def update(self, record: R, said: Mapping[str, Any]) -> R:
        """Return the record with the values of a list; the same object if none is new."""
        if all(getattr(record, name) == value for name, value in said.items()):
            return record
        changed = replace(record, **said)
        kept = self._kept.setdefault(record.id, _Kept(record, record))
        kept.now = changed
        return changed

    def kept(self) -> Iterator[tuple[Record | None, Record]]:
        """Yield what is new or different: each record as it was, if it was there, and as it becomes."""
        return ((k.before, k.now) for k in self._kept.values() if k.before != k.now)

    def now(self, record: R) -> R:
        """Return what has become of a record so far."""
        kept = self._kept.get(record.id)
        return record if kept is None else cast("R", kept.now)

    def _place(self, problem: Problem) -> tuple[int, int]:
        return self._sheets.index(sheet_of(problem.line)), problem.line

    def plan(self, source: str) -> ImportPlan:
        """Return everything; records come before those that refer to them, problems by line."""
        kept = sorted(self._kept.values(), key=lambda k: _SHELF_ORDER[type(k.now)])
        return ImportPlan(
            source,
            rows=self._rows,
            new=self._counts["new"],
            changed=self._counts["changed"],
            same=self._counts["same"],
            skipped=self._counts["skipped"],
            problems=tuple(sorted(self.problems, key=self._place)),
            add=tuple(k.now for k in kept if k.before is None),
            change=tuple((k.before, k.now) for k in kept if k.before is not None and k.before != k.now),
        )


def different(before: Record | None, now: Record) -> list[str]:
    """Return the names of the fields that differ; of a new record its kind's name in small letters."""
    if before is None:
        return [type(now).__name__.lower()]
    return [f.name for f in fields(now) if getattr(before, f.name) != getattr(now, f.name)]


def with_lines(there: str, said: str) -> str:
    """Return a note with the lines that are not in it yet: a list adds to notes, it never replaces them."""
    missing: Iterable[str] = (line for line in said.splitlines() if line not in there)
    return "\n".join(filter(None, (there, *missing)))
