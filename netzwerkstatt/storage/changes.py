"""Changes as values: what a row was, what it is, how two changes make one, how one is taken back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

Value = str | int | None
Values = Mapping[str, Value]
Key = tuple[str, str]
"""The name of a table and the id of a row."""


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Which rows of which tables came, went or changed: all that those who watch an event need."""

    tables: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.tables)

    def rows(self, table: str) -> frozenset[str]:
        """Return the ids of the rows of a table that came, went or changed."""
        return self.tables.get(table, frozenset())


@dataclass(frozen=True, slots=True)
class Change:
    """One row before and after: whole if it came or went, otherwise only the columns that changed."""

    table: str
    row: str
    before: Values | None
    after: Values | None

    @property
    def key(self) -> Key:
        """Name the row."""
        return self.table, self.row

    def inverse(self) -> "Change":
        """Return the change that leads back."""
        return Change(self.table, self.row, self.after, self.before)

    def then(self, later: "Change") -> "Change | None":
        """Return both as one change, or nothing if the second leads back."""
        before = None if self.before is None else {**(later.before or {}), **self.before}
        after = None if later.after is None else {**(self.after or {}), **later.after}
        if before is not None and after is not None:
            differing = [name for name in before if before[name] != after[name]]
            before = {name: before[name] for name in differing}
            after = {name: after[name] for name in differing}
        return Change(self.table, self.row, before, after) if before or after else None


def net(changes: Iterable[Change]) -> dict[Key, Change]:
    """Fold many changes into one for each row; rows that ended as they began are left out."""
    folded: dict[Key, Change] = {}
    for change in changes:
        earlier = folded.pop(change.key, None)
        both = earlier.then(change) if earlier else change
        if both:
            folded[change.key] = both
    return folded
