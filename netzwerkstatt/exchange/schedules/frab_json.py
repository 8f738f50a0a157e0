"""schedule.json of frab and pretalx, and the list of sessions that pretalx exports."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.exchange.schedules import frab, table
from netzwerkstatt.exchange.schedules.gathering import Gathering, key
from netzwerkstatt.exchange.schedules.programme import Programme


def read(data: bytes) -> Programme:
    """Read a schedule.json, also one that breaks its schema.

    Raises:
        Refused: `file-incomplete` for broken JSON, `programme-other-kind` for another sort of JSON,
            `programme-empty`.
    """
    try:
        found = json.loads(data)
    except (ValueError, RecursionError) as fault:
        raise Refused("file-incomplete") from fault
    if isinstance(found, list):
        return table.read_records(frab.entries(found))
    schedule = found.get("schedule") if isinstance(found, Mapping) else None
    conference = schedule.get("conference") if isinstance(schedule, Mapping) else None
    if not isinstance(schedule, Mapping) or not isinstance(conference, Mapping):
        raise Refused("programme-other-kind", kind="json")
    gathering = Gathering()
    if not conference.get("rooms") and schedule.get("rooms"):
        gathering.problem(0, "programme-field-elsewhere", field="rooms")
    rooms = frab.entries(conference.get("rooms")) or frab.entries(schedule.get("rooms"))
    guids = {key(frab.text(room, "name")): frab.text(room, "guid") for room in rooms}
    return frab.programme(
        frab.Schedule(
            conference=conference,
            days=[_day(day, guids) for day in frab.entries(conference.get("days"))],
            rooms=rooms,
            tracks=[frab.text(track, "name") for track in frab.entries(conference.get("tracks"))],
        ),
        gathering,
    )


def _day(day: frab.Fields, guids: Mapping[str, str]) -> frab.ProgrammeDay:
    return frab.ProgrammeDay(frab.text(day, "date"), frab.text(day, "day_start"), list(_rooms(day, guids)))


def _rooms(day: Mapping[str, Any], guids: Mapping[str, str]) -> Iterator[frab.RoomOfDay]:
    rooms = day.get("rooms")
    for name, events in rooms.items() if isinstance(rooms, Mapping) else ():
        yield frab.RoomOfDay(name, guids.get(key(name), ""), frab.entries(events))
