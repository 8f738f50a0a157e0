"""Records from JSON: lists of objects under the name of a record's type, fields by their names."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from enum import IntFlag, StrEnum
from types import NoneType
from typing import Any, NewType, get_args, get_type_hints

from netzwerkstatt.domain.access import AccessFeature, Answer
from netzwerkstatt.domain.snapshot import SHELVES, Record
from netzwerkstatt.domain.venue import AccessFact, AccessFactId


class Ids:
    """Ids in the shape of UUIDv7, counted instead of drawn; a key has the same one wherever it is named."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}
        self._count = 0

    def new(self) -> str:
        """Return the next id."""
        self._count += 1
        return f"01990000-0000-7000-8000-{self._count:012x}"

    def of(self, key: str) -> str:
        """Return the id of a key, a new one at the first call."""
        if key not in self._known:
            self._known[key] = self.new()
        return self._known[key]


def said(value: Any, language: str) -> Any:
    """Return a JSON value in which each text stands in one language; texts are `{"de": …, "en": …}`."""
    if isinstance(value, dict):
        if value.keys() == {"de", "en"}:
            return value["de" if language == "de" else "en"]
        return {key: said(part, language) for key, part in value.items()}
    return [said(part, language) for part in value] if isinstance(value, list) else value


def load(data: Mapping[str, Any], ids: Ids) -> Iterator[Record]:
    """Yield the records; what is listed by position has the position it stands at."""
    for kind in SHELVES:
        hints = get_type_hints(kind)
        for position, fields in enumerate(data.get(kind.__name__, ())):
            values = {name: _value(hints[name], value, ids) for name, value in fields.items()}
            values.setdefault("id", ids.new())
            if "position" in hints:
                values.setdefault("position", position)
            yield kind(**values)
    for place, facts in data.get("access", {}).items():
        owner = "building_id" if place in {building["id"] for building in data["Building"]} else "room_id"
        for feature, fact in facts.items():
            yield _fact(AccessFeature(feature), fact, {owner: ids.of(place)}, ids)


def _fact(feature: AccessFeature, fact: Any, owner: Mapping[str, Any], ids: Ids) -> AccessFact:
    """Read an answer, or an answer with a number and perhaps a note."""
    answer, number, note = (*(fact if isinstance(fact, list) else [fact]), None, None)[:3]
    return AccessFact(
        AccessFactId(ids.new()), feature, Answer(answer), number=number, note=note or "", **owner
    )


def _value(hint: Any, value: Any, ids: Ids) -> Any:
    """Return a JSON value as a field of that type holds it; a field of an id type names a key."""
    hint = next((part for part in get_args(hint) if part is not NoneType), hint)
    if isinstance(hint, NewType):
        return ids.of(value) if hint.__supertype__ is str else value
    if issubclass(hint, IntFlag):
        return hint(sum(hint[name] for name in value))
    if issubclass(hint, date | time | datetime):
        return hint.fromisoformat(value)
    return hint(value) if issubclass(hint, StrEnum) else value
