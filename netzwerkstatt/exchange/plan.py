"""What reading a file would do to an event: shown first, carried out by one command."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from netzwerkstatt.domain.snapshot import Record


@dataclass(frozen=True, slots=True)
class Problem:
    """Something about a row that a person should know; `app.wording` has a sentence for each code.

    `line` counts from 1 as a spreadsheet does; 0 means the file as a whole.
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
