"""What one row of an attendee list holds, and what it says about a person."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from netzwerkstatt.domain.access import Need
from netzwerkstatt.exchange.mapping import Column
from netzwerkstatt.exchange.names import Named
from netzwerkstatt.exchange.signs import one_line
from netzwerkstatt.exchange.tabular import Row
from netzwerkstatt.exchange.workbook import Cell


@dataclass(slots=True)
class Draft:
    """What a row says. `person` and `registration` hold fields of those records; only filled ones."""

    line: int
    name: Named
    person: dict[str, Any] = field(default_factory=dict)
    needs_on: Need = Need.NONE
    needs_off: Need = Need.NONE
    registration: dict[str, Any] = field(default_factory=dict)
    wishes: dict[int, str] = field(default_factory=dict)
    wish_list: str = ""
    bookings: list[str] = field(default_factory=list)

    @property
    def email(self) -> str:
        """Return the e-mail address."""
        return str(self.person.get("email", ""))


class Said:
    """The filled cells of a row by kind of field: each with its column, the attendee's own columns first."""

    __slots__ = ("_cells", "_row")

    def __init__(self, row: Row, cells: Mapping[str, list[tuple[Column, str]]]) -> None:
        self._row = row
        self._cells = cells

    def column(self, name: str) -> Column | None:
        """Return the first filled column of a field."""
        found = self._cells.get(name)
        return found[0][0] if found else None

    def header(self, name: str) -> str:
        """Return what the first filled column of a field is called."""
        found = self._cells.get(name)
        return found[0][0].header if found else ""

    def cell(self, name: str) -> Cell:
        """Return the first filled cell of a field as it was read."""
        found = self._cells.get(name)
        return self._row.cell(found[0][0].index) if found else ""

    def text(self, name: str) -> str:
        """Return the text of the first filled cell, with its line breaks."""
        found = self._cells.get(name)
        return found[0][1] if found else ""

    def one(self, name: str) -> str:
        """Return the text of the first filled cell as one line."""
        found = self._cells.get(name)
        return one_line(found[0][1]) if found else ""

    def all(self, name: str) -> list[str]:
        """Return the texts of all filled cells, each once."""
        return list(dict.fromkeys([text for _, text in self._cells.get(name, ())]))

    def numbered(self, name: str) -> list[tuple[Column, str]]:
        """Return the filled cells of a kind of field, such as `need.step-free`, from left to right."""
        return sorted(self._cells.get(name, ()), key=lambda one: one[0].index)


def kind(field: str) -> str:
    """Return the kind of a field that has one column for each of several: `wish` of `wish.1`."""
    return field.partition(".")[0]
