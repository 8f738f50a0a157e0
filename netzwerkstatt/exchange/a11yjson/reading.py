"""A file of places, as values: what it says of each house and room that can be held here."""

import json
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any, Final, TypeGuard

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.domain.access import MEASURES, AccessFeature, Measure
from netzwerkstatt.exchange.a11yjson.keys import GRADE, GUIDE_DOGS, MAIN, OF_HOUSE, OF_ROOM, SAME_AS, Keys
from netzwerkstatt.exchange.files import content
from netzwerkstatt.exchange.plan import Problem
from netzwerkstatt.exchange.signs import clean, one_line

_MOST_BYTES: Final = 12_000_000
_MOST: Final = 1_000_000  # no measure of a house is larger, in any of our units
_LONG: Final = 200
_NAMED: Final = 5  # keys named at most
_QUANTITY: Final = re.compile(r"\s*(?:=|==|~|~=)?\s*(\d{1,7}(?:\.\d{1,6})?)\s*([a-z%\"]*)\s*", re.IGNORECASE)
_MILLIMETRES: Final = (  # names without the s of more than one
    (("mm", "millimeter", "millimetre"), 1),
    (("cm", "centimeter", "centimetre"), 10),
    (("", "m", "meter", "metre"), 1000),
    (("in", "inch", "inche", '"'), 25.4),
    (("ft", "foot", "feet"), 304.8),
)
_IN_MM: Final = {name + end: each for names, each in _MILLIMETRES for name in names for end in ("", "s")}
_QUANTITIES: Final = frozenset(keys.number for keys in {**OF_HOUSE, **OF_ROOM}.values() if keys.number)

Tree = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Place:
    """A house or a room of a file, counted by `line`, and what is said of it.

    Numbers are in the units of `AccessFeature`. What could not be held is told by `problems`.
    """

    line: int
    name: str
    address: str = ""
    said: Mapping[AccessFeature, bool] = field(default_factory=dict)
    numbers: Mapping[AccessFeature, int] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    rooms: tuple["Place", ...] = ()


def read(path: Path, language: str) -> tuple[Place, ...]:
    """Read the houses of a file with their rooms; of texts in several languages that one is taken.

    Raises:
        Refused: `file-missing`, `file-unreadable`, `file-too-large` or `access-other-kind` where it is no
            file of places, each with the fact `name`.
    """
    try:
        return parse(content(path, _MOST_BYTES), language)
    except Refused as refused:
        raise Refused(refused.code, name=path.name, **refused.facts) from refused


def parse(data: bytes, language: str) -> tuple[Place, ...]:
    """Read the bytes of a file as `read` does; its refusals have no fact `name`."""
    try:
        found = json.loads(data)
    except (ValueError, RecursionError) as fault:
        raise Refused("access-other-kind") from fault
    features = list(_features(found))
    if not features:
        raise Refused("access-other-kind")
    lines = count(1)
    return tuple(_house(properties, lines, language) for properties in features)


def _features(found: Any) -> Iterator[Tree]:
    """Yield the properties of places: in a collection, in a list, or of a single one."""
    entries = found.get("features", [found]) if isinstance(found, Mapping) else found
    for entry in entries if isinstance(entries, Sequence) and not isinstance(entries, str) else ():
        properties = entry.get("properties") if isinstance(entry, Mapping) else None
        if isinstance(properties, Mapping):
            yield properties


def _house(properties: Tree, lines: Iterator[int], language: str) -> Place:
    accessibility = properties.get("accessibility")
    tree = dict(accessibility) if isinstance(accessibility, Mapping) else {}
    listed = tree.pop("rooms", None)
    name = _text(properties.get("name"), language)
    line = next(lines) if name else 0
    values, more = flattened(tree)
    said, numbers, problems = _Taken(name, line, values, OF_HOUSE, more).all()
    step_free = _step_free(values)
    if step_free is not None:
        said[AccessFeature.STEP_FREE] = step_free
    else:
        said.pop(AccessFeature.STEP_FREE, None)
    address = properties.get("address")
    where = _text(address.get("text") if isinstance(address, Mapping) else address, language)
    rooms = (room for room in listed if isinstance(room, Mapping)) if isinstance(listed, list) else ()
    return Place(
        line,
        name,
        where,
        said,
        numbers,
        problems,
        tuple(_room(room, next(lines), language) for room in rooms),
    )


def _room(room: Tree, line: int, language: str) -> Place:
    name = _text(room.get("name"), language)
    values, more = flattened({key: value for key, value in room.items() if key != "name"})
    said, numbers, problems = _Taken(name, line, values, OF_ROOM, more).all()
    return Place(line, name, "", said, numbers, problems)


def _step_free(values: Tree) -> bool | None:
    """Say whether one gets into a house without steps; an entrance with a ramp alone does not say it."""
    steps, level = values.get("entrances[].stairs.count"), values.get("entrances[].isLevel")
    if _is_number(steps) and steps > 0:
        return False
    if level is True:
        return True
    graded = {"fully": True, "not": False}.get(str(values.get(GRADE)))
    if level is False:
        ramp = values.get("entrances[].hasFixedRamp") is True
        return (True if graded else None) if ramp else False
    return graded


def flattened(tree: Tree) -> tuple[dict[str, Any], list[str]]:
    """Return the values of a tree by their paths, and the paths of those in entries that are not meant.

    Of a list the main entry is meant, else the first. Null says that nothing is known.
    """
    values: dict[str, Any] = {}
    others: list[str] = []
    waiting: list[tuple[str, Any]] = [("", tree)]
    while waiting:
        path, value = waiting.pop()
        path = SAME_AS.get(path, path)
        if isinstance(value, Mapping) and path not in _QUANTITIES:
            waiting += [(f"{path}.{step}" if path else step, within) for step, within in value.items()]
        elif isinstance(value, list):
            main = next((one for one in value if _is_main(path, one)), value[0] if value else None)
            others += [f"{path}[]" for one in value if one is not main]
            waiting.append((f"{path}[]", main))
        elif value is not None:
            values[path] = value
    return values, others


def _is_main(path: str, entry: Any) -> bool:
    return isinstance(entry, Mapping) and entry.get(MAIN.get(path, "")) is True


class _Taken:
    """What is taken of the values of one place."""

    def __init__(
        self, name: str, line: int, values: Tree, keys: Mapping[AccessFeature, Keys], others: Sequence[str]
    ) -> None:
        self._name, self._line, self._values, self._keys = name, line, values, keys
        self._left = {*others, *values} - {GRADE}
        self._problems: list[Problem] = []

    def all(self) -> tuple[dict[AccessFeature, bool], dict[AccessFeature, int], tuple[Problem, ...]]:
        """Return answers, numbers, and what is to be told."""
        said: dict[AccessFeature, bool] = {}
        numbers: dict[AccessFeature, int] = {}
        for feature, keys in self._keys.items():
            answer, number = self._value(keys.said), self._value(keys.number)
            if isinstance(answer, bool):
                said[feature] = answer
            elif answer is not None:
                self._ask(keys.said, answer)
            measured = None if number is None else _measured(feature, number)
            if measured is not None:
                numbers[feature] = measured
            elif number is not None:
                self._ask(keys.number, number)
        if self._values.get(GUIDE_DOGS) is said.get(AccessFeature.ASSISTANCE_DOGS):
            self._left.discard(GUIDE_DOGS)
        self._tell_left()
        return said, numbers, tuple(self._problems)

    def _value(self, path: str) -> Any:
        self._left.discard(path)
        return self._values.get(path) if path else None

    def _ask(self, path: str, value: Any) -> None:
        shown = str(value) if isinstance(value, str | int | float) else "…"
        facts = {"name": self._name, "key": path, "value": one_line(clean(shown)[0])[:100]}
        self._problems.append(Problem(self._line, "access-value-not-understood", facts))

    def _tell_left(self) -> None:
        if self._left:
            named = ", ".join(one_line(clean(path)[0])[:60] for path in sorted(self._left)[:_NAMED])
            keys = named + (" …" if len(self._left) > _NAMED else "")
            facts: dict[str, str | int] = {"name": self._name, "count": len(self._left), "keys": keys}
            self._problems.append(Problem(self._line, "access-details-left-out", facts))


def _text(value: Any, language: str) -> str:
    """Return a text, of several languages the wanted one or else the first."""
    if isinstance(value, Mapping):
        value = value.get(language) or next(iter(value.values()), "")
    return one_line(clean(value[: 2 * _LONG])[0])[:_LONG] if isinstance(value, str) else ""


def _measured(feature: AccessFeature, value: Any) -> int | None:
    """Return a number in our unit: millimetres, tenths of a percent, metres, or a count."""
    measure = MEASURES[feature]
    if measure in {Measure.STEPS, Measure.COUNT}:
        whole = _is_number(value) and value == int(value)
        return int(value) if whole and 0 <= value < _MOST else None
    unit, amount = _quantity(value, "%" if measure is Measure.SLOPE else None)
    if measure is Measure.SLOPE:
        each = 10.0 if unit == "%" else None
    else:
        each = _IN_MM.get(unit)
        each = each / 1000 if each and measure is Measure.DISTANCE else each
    if each is None or not 0 <= amount * each < _MOST:
        return None
    return round(amount * each)


def _quantity(value: Any, unit: str | None) -> tuple[str, float]:
    """Return unit and amount; bare numbers are understood where `unit` is given. Ranges are not."""
    if isinstance(value, Mapping):
        if value.get("operator", "=") not in {"=", "==", "~", "~="}:
            return "unknown", 0
        name, value = value.get("unit", unit or ""), value.get("value")
        return (str(name).strip().lower(), float(value)) if _is_number(value) else ("unknown", 0)
    if _is_number(value) and unit:
        return unit, float(value)
    parts = _QUANTITY.fullmatch(value) if isinstance(value, str) and len(value) < _LONG else None
    return (parts[2].lower() or unit or "unknown", float(parts[1])) if parts else ("unknown", 0)


def _is_number(value: Any) -> TypeGuard[float]:
    real = isinstance(value, int | float) and not isinstance(value, bool)
    return real and abs(value) < _MOST and math.isfinite(value)
