"""Room lists in: seats, floors, equipment, and what is known of each room's accessibility."""

import re
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from netzwerkstatt.base.folding import fold
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.access import MEASURES, AccessFeature, Answer, Measure
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.venue import (
    AccessFact,
    AccessFactId,
    Building,
    BuildingId,
    Equipment,
    Room,
    RoomId,
    Seating,
)
from netzwerkstatt.exchange import mapping as columns
from netzwerkstatt.exchange import tabular, values
from netzwerkstatt.exchange.changes import Changes, with_lines
from netzwerkstatt.exchange.mapping import Column, Mapping
from netzwerkstatt.exchange.plan import ImportPlan
from netzwerkstatt.exchange.signs import one_line
from netzwerkstatt.exchange.tabular import Row, Table
from netzwerkstatt.exchange.values import key
from netzwerkstatt.exchange.workbook import Cell

__all__ = ["guess", "plan", "read"]

_TEXTS: Final = {"floor": "floor", "short": "short", "guest-note": "guest_note"}
_NUMBERS: Final = {
    "places": "places",
    "in-rows": "in_rows",
    "at-tables": "at_tables",
    "in-circle": "in_circle",
    "standing": "standing",
}
_LENGTHS: Final = frozenset(one for one, measure in MEASURES.items() if measure is Measure.LENGTH)
_SLOPES: Final = frozenset(one for one, measure in MEASURES.items() if measure is Measure.SLOPE)
_COUNTS: Final = frozenset(one for one, measure in MEASURES.items() if measure is Measure.COUNT)
_DISTANCES: Final = frozenset({AccessFeature.PARKING_DISTANCE, AccessFeature.STOP_DISTANCE})
_FIRST_WORD: Final = re.compile(r"([^\W\d]+)\s*(?:[,;:–(]|\s-\s)\s*(.+)", re.DOTALL)
_BUT: Final = re.compile(r"\b(aber|nur|teils|teilweise|but|only|partly)\b", re.IGNORECASE)
_COUNTED: Final = re.compile(r"(\d{1,6})\s*[^\W\d]*\.?")
_PIECES: Final = re.compile(r"\s*[,;/\n+&]\s*|\s+(?:und|and)\s+")


def read(path: Path) -> Table:
    """Read the sheet of a file that looks most like a room list; refuses as `tabular.read` does."""
    return tabular.read(path, columns.vocabulary("rooms").known)


def guess(table: Table) -> Mapping:
    """Say which column is what."""
    return columns.guess(table, columns.vocabulary("rooms"))


def plan(table: Table, mapping: Mapping | None, snapshot: Snapshot, source: str) -> ImportPlan:
    """Return what reading the list would add and change; rooms are found by folded name and building.

    Problems by code: `row-without-room`, `row-is-total`, `row-is-heading`, `room-several` (skipped) ·
    `value-not-understood`, `row-repeated`, `column-left-out`.
    """
    planner = _Planner(table, mapping or guess(table), snapshot, source)
    for row in table.rows:
        planner.take(row)
    columns.note_left_out(table, planner.mapping, planner.changes.problems)
    return planner.changes.plan(source)


class _Planner:
    """Takes row after row; knows the buildings and rooms of the event and of the rows before."""

    def __init__(self, table: Table, mapping: Mapping, snapshot: Snapshot, source: str) -> None:
        self.mapping = mapping
        self.changes = Changes(table)
        self._header = table.header
        self._snapshot, self._source = snapshot, source
        self._words = columns.vocabulary("rooms").words
        self._columns = {one.field: mapping.of(one.field) for one in mapping.columns if one.field}
        self._buildings = {fold(one.name): one for one in snapshot.buildings.values()}
        self._rooms = {one.id: one for one in snapshot.rooms.values()}
        self._by_name: dict[str, list[RoomId]] = defaultdict(list)
        for room in self._rooms.values():
            self._by_name[fold(room.name)].append(room.id)
        self._facts = {(one.room_id, one.feature): one for one in snapshot.access_facts.values()}
        self._position = max((one.position for one in self._rooms.values()), default=0)
        self._seen: set[RoomId] = set()

    def take(self, row: Row) -> None:
        """Account for one row."""
        name = self._text(row, "room")
        if self._header and all(row.text(n) == text for n, text in enumerate(self._header)):
            self.changes.skip(row, "row-is-heading")
        elif key(row.text(0).rstrip(":")) in values.words()["total"]:
            self.changes.skip(row, "row-is-total")
        elif not name:
            self.changes.skip(row, "row-without-room")
        else:
            self._settle(row, name)

    def _settle(self, row: Row, name: str) -> None:
        stated = fold(self._text(row, "building"))
        found = [self._rooms[one] for one in self._by_name[fold(name)]]
        if stated:
            found = [one for one in found if self._building_of(one) in {"", stated}]
        if len(found) > 1:
            self.changes.skip(row, "room-several", name=name)
            return
        building = self._building(row)
        if found:
            changed = self._update(row, found[0], building)
            self.changes.count("changed" if changed else "same")
        else:
            self._add(row, name, building)
            self.changes.count("new")

    def _building_of(self, room: Room) -> str:
        if room.building_id is None:
            return ""
        return next((name for name, one in self._buildings.items() if one.id == room.building_id), "")

    def _building(self, row: Row) -> Building | None:
        """Return the building that a row names, with its address; a new one where it is not known."""
        name, address = self._text(row, "building"), self._text(row, "address")
        if not name:
            return None
        found = self._buildings.get(fold(name))
        if found is None:
            position = max((one.position for one in self._buildings.values()), default=0) + 1
            fresh = Building(BuildingId(new_id()), name, address, position=position)
            found = self.changes.add(fresh)
        elif address:
            found = self.changes.update(found, {"address": address})
        self._buildings[fold(name)] = found
        return found

    def _add(self, row: Row, name: str, building: Building | None) -> None:
        self._position += 1
        fresh = Room(RoomId(new_id()), name, position=self._position, source=self._source)
        room = self.changes.add(replace(fresh, **self._fields(row, fresh, building)))
        self._rooms[room.id] = room
        self._by_name[fold(name)].append(room.id)
        self._seen.add(room.id)
        self._access(row, room.id)

    def _update(self, row: Row, room: Room, building: Building | None) -> bool:
        if room.id in self._seen:
            self.changes.note(row.line, "row-repeated", name=room.name)
        self._seen.add(room.id)
        now = self.changes.update(room, self._fields(row, room, building))
        self._rooms[room.id] = now
        return self._access(row, room.id) or now is not room

    def _text(self, row: Row, field: str) -> str:
        texts = (one_line(row.text(column.index)) for column in self._columns.get(field, ()))
        return next((text for text in texts if text), "")

    def _ask(self, row: Row, column: Column) -> None:
        facts = {"column": column.header, "value": one_line(row.text(column.index))[:100]}
        self.changes.note(row.line, "value-not-understood", **facts)

    def _fields(self, row: Row, room: Room, building: Building | None) -> dict[str, Any]:
        """Return the fields that the row fills."""
        found: dict[str, Any] = {"building_id": building.id} if building else {}
        found |= {target: text for field, target in _TEXTS.items() if (text := self._text(row, field))}
        for field, target in _NUMBERS.items():
            for column in self._columns.get(field, ())[:1]:
                if not values.blank(row.cell(column.index)):
                    found |= self._count(row, column, target)
        note = "\n".join(row.text(column.index) for column in self._columns.get("note", ()))
        if note.strip():
            found["note"] = with_lines(room.note, note.strip())
        return found | self._seating(row) | self._equipment(row, room)

    def _count(self, row: Row, column: Column, target: str) -> dict[str, int]:
        count = _counted(row.cell(column.index))
        if count is None:
            self._ask(row, column)
        return {} if count is None else {target: count}

    def _seating(self, row: Row) -> dict[str, Any]:
        for column in self._columns.get("seating", ())[:1]:
            text = row.text(column.index)
            if values.blank(text):
                continue
            named = self._words["seating"].get(key(text))
            if named:
                return {"seating": Seating(named)}
            self._ask(row, column)
        return {}

    def _equipment(self, row: Row, room: Room) -> dict[str, Any]:
        """Return what the row says of equipment: a list of words, and columns of yes and no."""
        has, rest = room.equipment, []
        for piece in _PIECES.split(self._text(row, "equipment")):
            named = self._words["equipment"].get(key(piece))
            has |= _equipment(named) if named else Equipment.NONE
            rest += [] if named or values.blank(piece) else [piece]
        for field, found in self._columns.items():
            kind, _, name = field.partition(".")
            if kind == "equipment" and name:
                said = self._yes_no(row, found[0])
                has = has if said is None else has | _equipment(name) if said else has & ~_equipment(name)
        note = {"equipment_note": with_lines(room.equipment_note, ", ".join(rest))} if rest else {}
        return {"equipment": has, **note}

    def _yes_no(self, row: Row, column: Column) -> bool | None:
        cell = row.cell(column.index)
        said = values.answer(cell)
        if said is None:
            self._ask(row, column)
        return None if said in {None, Answer.UNKNOWN} else said is Answer.YES

    def _access(self, row: Row, room: RoomId) -> bool:
        """Add and change what is known of a room; tell whether anything is new."""
        changed = False
        for field, found in self._columns.items():
            kind, _, name = field.partition(".")
            if kind == "access":
                changed |= self._know(row, room, AccessFeature(name), found[0])
        for column in self._columns.get("steps", ())[:1]:
            if not values.blank(row.cell(column.index)):
                changed |= self._steps(row, room, column)
        return changed

    def _steps(self, row: Row, room: RoomId, column: Column) -> bool:
        cell = row.cell(column.index)
        steps = 0 if values.yes_no(cell) is False else _counted(cell)
        if steps is None:
            self._ask(row, column)
            return False
        told = self._columns.get("access.step-free", ())[:1]
        if any(values.answer(row.cell(one.index)) in {Answer.YES, Answer.NO} for one in told):
            return self._learn(room, AccessFeature.STEP_FREE, {"number": steps})
        answer = Answer.NO if steps else Answer.YES
        return self._learn(room, AccessFeature.STEP_FREE, {"answer": answer, "number": steps})

    def _know(self, row: Row, room: RoomId, feature: AccessFeature, column: Column) -> bool:
        cell = row.cell(column.index)
        if values.blank(cell):
            return False
        found = _measured(cell, feature, column.header) or _answered(cell)
        if found is None:
            self._ask(row, column)
            found = {"note": one_line(row.text(column.index))}
        return self._learn(room, feature, found)

    def _learn(self, room: RoomId, feature: AccessFeature, found: dict[str, Any]) -> bool:
        there = self._facts.get((room, feature))
        if there is None:
            fresh = AccessFact(AccessFactId(new_id()), feature, room_id=room)
            self._facts[room, feature] = self.changes.add(replace(fresh, **found))
            return True
        now = self.changes.update(there, found)
        self._facts[room, feature] = now
        return now is not there


def _measured(cell: Cell, feature: AccessFeature, header: str) -> dict[str, Any] | None:
    """Return the number of a feature that has one: lengths in mm, slopes in tenths of a percent, counts."""
    said = values.yes_no(cell)
    if feature in _LENGTHS:
        length = 0 if said is False and feature is AccessFeature.ENTRANCE_SILL else None
        length = values.millimetres(cell, columns.unit(header)) if length is None else length
        return None if length is None or isinstance(cell, bool) else {"answer": Answer.YES, "number": length}
    if isinstance(said, bool) and feature not in _COUNTS:
        return None
    if feature in _SLOPES:
        slope = values.tenths_of_percent(cell)
        return None if slope is None else {"answer": Answer.YES, "number": slope}
    if feature in _COUNTS | _DISTANCES:
        count = _counted(cell)
        return None if count is None else {"answer": Answer.YES if count else Answer.NO, "number": count}
    return None


def _answered(cell: Cell) -> dict[str, Any] | None:
    """Return yes or no; words behind it become the note, unless they take it back."""
    said = values.answer(cell)
    if said is not None:
        return {"answer": said}
    parts = _FIRST_WORD.fullmatch(cell) if isinstance(cell, str) else None
    first = values.answer(parts[1]) if parts else None
    if parts is None or first in {None, Answer.UNKNOWN} or _BUT.search(parts[2]):
        return None
    return {"answer": first, "note": one_line(parts[2]).rstrip(")")}


def _counted(cell: Cell) -> int | None:
    """Return a number of people, steps or places, also with the word behind it: `30 Personen`."""
    parts = _COUNTED.fullmatch(cell.strip()) if isinstance(cell, str) else None
    count = int(parts[1]) if parts else values.integer(cell)
    return count if count is not None and 0 <= count < 1_000_000 else None  # noqa: PLR2004  (no room is larger)


def _equipment(name: str) -> Equipment:
    return Equipment[name.upper().replace("-", "_")]
