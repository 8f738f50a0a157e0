"""Which column is what: guessed from headers and contents, shown to a person, corrected by them.

The names of columns are data: `resources/columns/*.json` (German, English, what pretix, Indico, Eventbrite,
Meetup, Tito, Luma, Tickster, the Forms of Google and Microsoft, SurveyMonkey and others write).
"""

import hashlib
import json
import re
from collections.abc import Mapping as Dict
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import Any, Final

from netzwerkstatt.base import resources
from netzwerkstatt.base.folding import fold
from netzwerkstatt.exchange.plan import Problem
from netzwerkstatt.exchange.tabular import Table
from netzwerkstatt.exchange.values import key

_GAPS: Final = re.compile(r"[\W_]+")
_ASIDE: Final = re.compile(r"\s*[(\[][^()\[\]]*[)\]]|\s*[*?:€]+\s*$")
_PREFIX: Final = re.compile(r"(.{2,}?)\s*(?::|\s[–—-])\s+(.+)", re.DOTALL)
_NUMBERED: Final = (
    re.compile(r"(?P<number>\d{1,2})\s*(?P<stem>\D+)"),
    re.compile(r"(?P<stem>\D+?)\s*(?P<number>\d{1,2})"),
)
_ORDERING: Final = re.compile(r"\b(rechnung\w*|invoice|billing|bestell\w*|order|buyer|kaeufer\w*)\b")
_OPTIONS: Final = frozenset({"needs", "diet", "wishes", "bookings", "languages", "equipment", "role"})
_EMAIL: Final = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_PHONE: Final = re.compile(r"(\+|00?)[1-9][\d\s/()\-.]{5,}\d")
_FULL_NAME: Final = re.compile(r"[^\W\d]\S*(?: [^\W\d]\S*){1,3}")
_SAMPLE_ROWS: Final = 100
_LONG_HEADER_WORDS: Final = 2
_MOST: Final = 0.6
_EXAMPLE_LENGTH: Final = 60
_HEADER_LENGTH: Final = 300

ATTENDEE, PLAIN, ORDER = range(3)


class Certainty(StrEnum):
    """How sure the field of a column is."""

    KNOWN = "known"
    CHECK = "check"
    LEFT_OUT = "left-out"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a list and what becomes of it; `field` is empty where it is left out.

    Where it is left out though it holds something, it has to be checked, unless its name is one of those that
    nobody misses (`Vocabulary.ignores`).
    `rank` orders columns of the same field: the attendee's own, plain ones, those of an order or invoice.
    `option` is the answer that a "yes" in this column stands for (`Ernährung – vegan`).
    `recalled` says that a person chose the field for an earlier list.
    """

    index: int
    header: str
    example: str = ""
    field: str = ""
    certainty: Certainty = Certainty.LEFT_OUT
    rank: int = PLAIN
    option: str = ""
    recalled: bool = False


@dataclass(frozen=True, slots=True)
class Mapping:
    """What each column of a list becomes."""

    columns: tuple[Column, ...]

    def of(self, field: str) -> list[Column]:
        """Return the columns of a field, the attendee's own first, then from left to right."""
        return sorted((c for c in self.columns if c.field == field), key=lambda c: (c.rank, c.index))

    def fields(self) -> set[str]:
        """Return the fields that have a column."""
        return {column.field for column in self.columns if column.field}

    def with_field(self, index: int, field: str) -> "Mapping":
        """Return the mapping as a person corrected it; an empty field leaves the column out."""
        return Mapping(tuple(_chosen(c, field) if c.index == index else c for c in self.columns))

    def settled(self, guessed: "Mapping") -> dict[str, str]:
        """Return what a person settled against a guess: the field by each header's fingerprint."""
        return {
            fingerprint(column.header): column.field
            for column, guess in zip(self.columns, guessed.columns, strict=True)
            if column.header and (column.field, column.certainty) != (guess.field, guess.certainty)
        }

    def recalling(self, settled: Dict[str, str], guessed: "Mapping") -> "Mapping":
        """Return the mapping with what a person settled for earlier lists (see `settled`).

        A choice that differs from what is `guessed` now has to be checked.
        """
        columns = []
        for column, guess in zip(self.columns, guessed.columns, strict=True):
            field = settled.get(fingerprint(column.header)) if column.header else None
            columns.append(column if field is None else _recalled(column, field, guess))
        return Mapping(tuple(columns))


def _chosen(column: Column, field: str) -> Column:
    """Return a column with the field that a person chose."""
    sure = _certainty(field, certain=True)
    return replace(column, field=field, certainty=sure, rank=PLAIN, option="", recalled=False)


def _recalled(column: Column, field: str, guess: Column) -> Column:
    """Return a column with the field that was chosen for an earlier list."""
    if field == guess.field:
        return replace(guess, certainty=_certainty(field, certain=True), recalled=True)
    chosen = replace(_chosen(column, field), recalled=True)
    return replace(chosen, certainty=Certainty.CHECK) if column.example else chosen


@dataclass(frozen=True, slots=True)
class Found:
    """What a header says."""

    field: str
    rank: int = PLAIN
    certain: bool = True
    option: str = ""


class Vocabulary:
    """The names of columns that a kind of list has, and its words; see `vocabulary`."""

    def __init__(self, data: Dict[str, Any]) -> None:
        unsure = {bare(name) for name in data["unsure"]}
        self._names: dict[str, Found] = {}
        for rank, group in enumerate(("attendee", "plain", "order")):
            for field, names in data.get(group, {}).items():
                for name in map(bare, names):
                    self._names.setdefault(name, Found(field, rank, name not in unsure))
        self._stems = {bare(n): field for field, names in data.get("numbered", {}).items() for n in names}
        self._unnumbered = {
            bare(name): Found(field, certain=bare(name) not in unsure)
            for field, names in data.get("unnumbered", {}).items()
            for name in names
        }
        self._numbers = {bare(word): number for word, number in data.get("numbers", {}).items()}
        self._ignored = {bare(name) for name in data["ignored"]}
        self._within = {field: tuple(names) for field, names in data["within"].items()}
        self.words: Dict[str, Any] = {name: _folded(entry) for name, entry in data["words"].items()}
        self.fields = tuple(dict.fromkeys((*data["plain"], *data.get("attendee", {}))))

    def known(self, header: str) -> bool:
        """Tell whether it is the name of a column, so that its row is a header."""
        if len(header) > _HEADER_LENGTH:
            return False
        return self.ignores(header) or self._named(header) is not None

    def ignores(self, header: str) -> bool:
        """Tell whether it is the name of a column that nobody misses."""
        return bare(header) in self._ignored

    def find(self, header: str) -> Found | None:
        """Return the field that a header means, if any."""
        if self.ignores(header):
            return None
        return self._named(header) or self._spoken_of(bare(header))

    def _named(self, header: str) -> Found | None:
        """Find by the whole name, without what stands in brackets, by number, or by its last part."""
        for name in dict.fromkeys((bare(header), bare(_ASIDE.sub("", header)))):
            if found := self._names.get(name) or self._numbered(name) or self._unnumbered.get(name):
                return found
        parts = _PREFIX.fullmatch(header)
        return self._part(parts[1], parts[2]) if parts else None

    def _part(self, prefix: str, rest: str) -> Found | None:
        asked = self._names.get(bare(prefix))
        if asked is not None and asked.field in _OPTIONS:
            return replace(asked, option=rest)
        found = self._names.get(bare(rest))
        if found is None:
            return None
        return replace(found, rank=ORDER) if _ORDERING.search(bare(prefix)) else replace(found, certain=False)

    def _numbered(self, name: str) -> Found | None:
        for pattern in _NUMBERED:
            parts = pattern.fullmatch(name)
            if parts and (field := self._stems.get(parts["stem"].strip())):
                return Found(f"{field}.{int(parts['number'])}")
        for word, number in self._numbers.items():
            if name.startswith(word) and (field := self._stems.get(name[len(word) :].strip())):
                return Found(f"{field}.{number}")
        return None

    def _spoken_of(self, name: str) -> Found | None:
        """Find the field of a long question by a word in it."""
        if name.count(" ") < _LONG_HEADER_WORDS - 1:
            return None
        padded = f" {name} "
        for field, phrases in self._within.items():
            if any(f" {phrase} " in padded for phrase in phrases):
                return Found(field, certain=False)
        return None


@cache
def vocabulary(kind: str) -> Vocabulary:
    """Return the vocabulary of a kind of list: `attendees`, `rooms`, `budget`; read once."""
    return Vocabulary(json.loads(resources.text(f"columns/{kind}.json")))


def bare(header: str) -> str:
    """Return the letters and digits of a header, folded, with single blanks."""
    return _GAPS.sub(" ", fold(header)).strip()


def fingerprint(header: str) -> str:
    """Return what a header is known by on this computer; a row taken for headers may hold names."""
    return hashlib.sha256(bare(header).encode()).hexdigest()[:16]


def guess(table: Table, words: Vocabulary) -> Mapping:
    """Say for each column what it probably is."""
    return Mapping(tuple(_guessed(table, words, index) for index in range(table.width)))


def _guessed(table: Table, words: Vocabulary, index: int) -> Column:
    header = table.header[index][:_HEADER_LENGTH] if index < len(table.header) else ""
    column = Column(index, header, _example(table, index))
    found = words.find(header) if header else None
    if found is not None:
        sure = _certainty(found.field, certain=found.certain)
        return replace(column, field=found.field, certainty=sure, rank=found.rank, option=found.option)
    if words.ignores(header) or not _holds_anything(table, index):
        return column
    return replace(column, certainty=Certainty.CHECK)


def _certainty(field: str, *, certain: bool) -> Certainty:
    if not field:
        return Certainty.LEFT_OUT
    return Certainty.KNOWN if certain else Certainty.CHECK


def _holds_anything(table: Table, index: int) -> bool:
    return any(row.cell(index) != "" for row in table.rows)


def _example(table: Table, index: int) -> str:
    texts = (" ".join(row.text(index).split()) for row in table.rows[:_SAMPLE_ROWS])
    return next((text[:_EXAMPLE_LENGTH] for text in texts if text), "")


def by_content(table: Table, mapping: Mapping) -> Mapping:
    """Find e-mail addresses, telephone numbers and full names in columns whose header says nothing."""
    for field, looks, others in (
        ("email", _EMAIL, {"email"}),
        ("phone", _PHONE, {"phone"}),
        ("name", _FULL_NAME, {"name", "family-first", "given", "family"}),
    ):
        if not others & mapping.fields():
            mapping = _first_that(table, mapping, field, looks)
    return mapping


def _first_that(table: Table, mapping: Mapping, field: str, looks: re.Pattern[str]) -> Mapping:
    for column in mapping.columns:
        texts = [row.text(column.index) for row in table.rows[:_SAMPLE_ROWS]]
        filled = [text for text in texts if text]
        plain = not column.field and not column.recalled and filled
        if plain and sum(looks.fullmatch(text) is not None for text in filled) > len(filled) * _MOST:
            found = replace(column, field=field, certainty=Certainty.CHECK)
            return Mapping(tuple(found if c is column else c for c in mapping.columns))
    return mapping


def _folded(entry: Any) -> Any:
    """Return lists of words as sets of keys, and groups of lists as one table from key to group."""
    if isinstance(entry, list):
        return frozenset(map(key, entry))
    return {key(word): group for group, words in entry.items() for word in words}


def unit(header: str) -> str:
    """Return the unit of length that a header names in brackets or at its end, centimetres if none."""
    found = re.search(r"\b(mm|cm|m)\b\W*$", header.lower())
    return found[1] if found else "cm"


def note_left_out(table: Table, mapping: Mapping, problems: list[Problem]) -> None:
    """Say once for each filled column that has no field that it is left out."""
    for column in mapping.columns:
        if not column.field and _holds_anything(table, column.index):
            name = column.header or letter(column.index)
            problems.append(Problem(0, "column-left-out", {"column": name}))


def letter(index: int) -> str:
    """Return the letters by which a spreadsheet calls a column: 0 is A, 26 is AA."""
    letters = ""
    number = index + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
