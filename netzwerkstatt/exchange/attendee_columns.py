"""Which column of an attendee list is what: by its name, and by the columns that stand beside it."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from typing import Final

from netzwerkstatt.exchange import mapping as columns
from netzwerkstatt.exchange.mapping import Certainty, Column, Mapping
from netzwerkstatt.exchange.tabular import Table

_UNNUMBERED: Final = "wish"
_FIRST: Final = "wish.1"
_ALL: Final = "wishes"


def guess(table: Table, settled: dict[str, str] | None = None) -> Mapping:
    """Say which column is what; `settled` holds what a person chose before (`Mapping.settled`)."""
    named = columns.guess(table, columns.vocabulary("attendees"))
    guessed = _together(table, named)
    return _together(table, named.recalling(settled, guessed)) if settled else guessed


def _together(table: Table, mapping: Mapping) -> Mapping:
    return columns.by_content(table, _numbered_wishes(_family_names(mapping)))


def _family_names(mapping: Mapping) -> Mapping:
    """Take a column "Name" beside one "Vorname" for the family name, if there is no other."""
    fields = {c.field for c in mapping.columns if c.rank == columns.PLAIN}
    if "given" not in fields or fields & {"family", "family-first"}:
        return mapping
    return Mapping(
        tuple(
            replace(c, field="family")
            if c.field == "name" and c.rank == columns.PLAIN and not c.recalled
            else c
            for c in mapping.columns
        )
    )


def _numbered_wishes(mapping: Mapping) -> Mapping:
    """Number wishes whose columns have no number: the first is the first wish, others alike come behind.

    Beside a first wish or a column for all of them they mean something else, as "Workshop" does beside
    "Workshop-Wunsch"; what they hold is not lost between the two then, but has to be checked.
    """
    found = [column for column in mapping.columns if column.field == _UNNUMBERED]
    if not found:
        return mapping
    taken = mapping.fields()
    sure = [column for column in found if column.certainty is Certainty.KNOWN]
    wishes = [] if {_FIRST, _ALL} & taken else sure or found
    free = (f"wish.{number}" for number in count(1) if f"wish.{number}" not in taken)
    by_index = {column.index: column for column in _ranked(wishes, free)}
    unclear = {column.index: replace(column, field="", certainty=Certainty.CHECK) for column in found}
    now = unclear | by_index
    return Mapping(tuple(now.get(column.index, column) for column in mapping.columns))


def _ranked(wishes: list[Column], fields: Iterator[str]) -> Iterator[Column]:
    """Yield the columns with their fields; that a second one is the second wish has to be checked."""
    for place, column in enumerate(wishes):
        certainty = Certainty.CHECK if place else column.certainty
        yield replace(column, field=next(fields), certainty=certainty)
