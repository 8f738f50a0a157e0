"""What reading a file would do to an event: shown first, carried out by one command."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

from netzwerkstatt.domain.snapshot import Record


class Line(int):
    """A line of a list that is spread over several sheets: the number, and the sheet on which it counts."""

    sheet: str

    def __new__(cls, number: int, sheet: str) -> Self:
        """Return the line of that number on that sheet."""
        line = super().__new__(cls, number)
        line.sheet = sheet
        return line


def sheet_of(line: int) -> str:
    """Return the sheet of a line where a list has several, else nothing."""
    return line.sheet if isinstance(line, Line) else ""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something about a row that a person should know; `app.wording` has a sentence for each code.

    `line` counts from 1 as a spreadsheet does, a `Line` where there are several sheets; 0 means the file as a
    whole.
    """

    line: int
    code: str
    facts: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """Every row accounted for: `rows` = `new` + `changed` + `same` + `skipped`.

    A skipped row has a problem that says why. `add` holds whole records, `change` pairs of what is there now
    and what it becomes.
    """

    source: str
    rows: int = 0
    new: int = 0
    changed: int = 0
    same: int = 0
    skipped: int = 0
    problems: tuple[Problem, ...] = ()
    add: tuple[Record, ...] = ()
    change: tuple[tuple[Record, Record], ...] = ()
