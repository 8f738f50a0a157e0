"""How the values of records lie in the file: as integers, texts and nulls only.

Each column also takes the raw value, as the journal holds it, so that undo writes what it read.
"""

from collections.abc import Callable, Iterable
from datetime import date, datetime, time
from enum import IntFlag, StrEnum
from typing import Any

from sqlalchemy import Dialect, Integer, String
from sqlalchemy.types import TypeEngine, UserDefinedType
from typing_extensions import override

Convert = Callable[[Any], Any]
Moment = date | datetime | time


class _Known(dict[Any, Any]):
    """Values met before, so that each is made once; nothing stays nothing."""

    def __init__(self, make: Convert, values: Iterable[Any] = ()) -> None:
        super().__init__({None: None} | {value: make(value) for value in values})
        self._make = make

    def __missing__(self, raw: Any) -> Any:
        self[raw] = self._make(raw)
        return self[raw]


class ValueColumn(UserDefinedType[Any]):
    """A column whose values are made from raw ones by `load`, and become raw ones by `dump`."""

    cache_ok = True

    def __init__(self, spec: str, load: Convert, dump: Convert) -> None:
        self.spec, self.load, self.dump = spec, load, dump

    @override
    def get_col_spec(self, **_: Any) -> str:
        return self.spec

    @override
    def bind_processor(self, dialect: Dialect) -> Convert:
        return self.dump

    @override
    def result_processor(self, dialect: Dialect, coltype: object) -> Convert:
        return self.load


def _number(value: int | None) -> int | None:
    return None if value is None else int(value)


def _name(value: str | None) -> str | None:
    return None if value is None else str(value)


def _iso(value: Moment | str | None) -> str | None:
    return value if value is None or isinstance(value, str) else value.isoformat()


def column_type(kind: type[Any]) -> TypeEngine[Any]:
    """Return the type of column that holds values of a Python type."""
    plain: dict[type[Any], TypeEngine[Any]] = {str: String(), int: Integer()}
    if kind in plain:
        return plain[kind]
    if issubclass(kind, IntFlag | bool):
        return ValueColumn("INTEGER", _Known(kind).__getitem__, _number)
    if issubclass(kind, StrEnum):
        return ValueColumn("VARCHAR", _Known(kind, kind).__getitem__, _name)
    return ValueColumn("VARCHAR", _Known(kind.fromisoformat).__getitem__, _iso)
