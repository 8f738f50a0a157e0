"""What a column shows of a record, and what an edit in it makes of the record."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from netzwerkstatt.base.folding import fold
from netzwerkstatt.domain.event import Pencil

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Line(Generic[R]):
    """An edit as a line of text: what stands in the editor, and what a new text makes of the record.

    `change` may raise `Refused`.
    """

    read: Callable[[R], str]
    change: Callable[[R, str], R]


@dataclass(frozen=True, slots=True)
class Choice(Generic[R]):
    """An edit as one of a few options, each (code, words); a function where they change with the event.

    `icons` names an icon and its colour for a code, where it has one.
    """

    options: Sequence[tuple[str, str]] | Callable[[], Sequence[tuple[str, str]]]
    read: Callable[[R], str]
    change: Callable[[R, str], R]
    icons: Callable[[str], tuple[str, str] | None] = lambda _: None

    def offered(self) -> Sequence[tuple[str, str]]:
        """Return the options as they are now."""
        return self.options() if callable(self.options) else self.options


@dataclass(frozen=True, slots=True)
class Check(Generic[R]):
    """An edit as yes or no."""

    read: Callable[[R], bool]
    change: Callable[[R, bool], R]


@dataclass(frozen=True, slots=True)
class Bar:
    """A pencil as long as `done` is of `total`, with an upright line at `mark`."""

    pencil: Pencil
    done: int
    total: int
    mark: int | None = None


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """How one column reads a record.

    `sort` is what it is sorted by, the folded text where none is given; all its values must compare.
    `width` is in px at 100 %; a column that `fills` takes what is left. Before the text stand an `icon` and
    its colour, which a `tinted` text has too, or a `dot` in the colour of a pencil. A `bar` is painted in
    place of the text, which is still read out. `below` is a second, smaller line, `sign` an icon beside the
    title. A `whole` column is as wide as its longest text needs, also where that is more than `width`; it is
    for tables of some hundred rows. Where room is scarce the columns of the highest `rank` are left out
    first; those of rank 0 stay.
    """

    id: str
    title: str
    text: Callable[[R], str]
    sort: Callable[[R], Any] | None = None
    edit: Line[R] | Choice[R] | Check[R] | None = None
    icon: Callable[[R], tuple[str, str] | None] | None = None
    hint: Callable[[R], str] | None = None
    dot: Callable[[R], Pencil | None] | None = None
    bar: Callable[[R], Bar] | None = None
    below: Callable[[R], str] | None = None
    sign: str = ""
    width: int = 160
    fills: bool = False
    right: bool = False
    strong: bool = False
    tinted: bool = False
    whole: bool = False
    rank: int = 0

    def sort_key(self, record: R) -> Any:
        """Return what the record is sorted by in this column."""
        return self.sort(record) if self.sort else fold(self.text(record))


def fitting(columns: Sequence[Column[Any]], widths: Mapping[str, float], room: float) -> list[str]:
    """Return the ids of the columns that fit into `room`, the least important left out.

    `widths` are those of the columns by their ids, in the same unit.
    """
    kept = list(columns)
    while sum(widths[column.id] for column in kept) > room:
        last = max(kept, key=lambda column: column.rank)
        if not last.rank:
            break
        kept.remove(last)
    return [column.id for column in kept]
