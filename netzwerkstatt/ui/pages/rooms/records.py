"""What a row of the list is: a room with its house and all that is known of both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.access import AccessFeature
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.venue import AccessFact, AccessFactId, Building, Room, RoomId, RoomTime, RoomTimeId
from netzwerkstatt.planning.reach import BARRED, Known, Level, Reading, Way, reading, way

if TYPE_CHECKING:
    from netzwerkstatt.app.workspace import ChangeSet

ASKED: Final = (
    AccessFeature.STEP_FREE,
    AccessFeature.STAGE,
    AccessFeature.HEARING_LOOP,
    AccessFeature.LOW_NOISE,
    AccessFeature.ACCESSIBLE_TOILET,
)
"""What is asked of every room: the columns that are always there, and the questions that can be open."""


class Filter(StrEnum):
    """Which rooms are shown."""

    ALL = ""
    STEP_FREE = "step-free"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Place:
    """A room, its house, what is known of both, and when it can be used.

    A `fresh` one is being typed in and is not in the event yet.
    """

    room: Room
    building: Building | None = None
    own: tuple[AccessFact, ...] = ()
    house: tuple[AccessFact, ...] = ()
    times: tuple[RoomTime, ...] = ()
    fresh: bool = False

    @property
    def id(self) -> str:
        """Return the id of the row: that of the room."""
        return self.room.id

    @property
    def known(self) -> Known:
        """Return what is known of the room, to be read by the rule."""
        return Known(self.room, {f.feature: f for f in self.own}, {f.feature: f for f in self.house})

    def reading(self, feature: AccessFeature) -> Reading:
        """Return how a feature reads for a person."""
        return reading(self.known, feature)


def place_of(snapshot: Snapshot, room_id: str) -> Place | None:
    """Return the row of a room, if it is there."""
    room = snapshot.rooms.get(RoomId(room_id))
    if room is None:
        return None
    building = snapshot.buildings.get(room.building_id) if room.building_id else None
    times = sorted(snapshot.room_times.of("room_id", room.id), key=lambda time: (time.start, time.id))
    house = snapshot.access_facts.of("building_id", building.id) if building else ()
    return Place(room, building, snapshot.access_facts.of("room_id", room.id), house, tuple(times))


def fresh_place(snapshot: Snapshot) -> Place:
    """Return a row that is about to be typed in; where there is one house only, the room is in it."""
    building = next(iter(snapshot.buildings.values())) if len(snapshot.buildings) == 1 else None
    house = snapshot.access_facts.of("building_id", building.id) if building else ()
    room = Room(RoomId(new_id()), "", building.id if building else None, position=last_position(snapshot) + 1)
    return Place(room, building, house=house, fresh=True)


def last_position(snapshot: Snapshot) -> int:
    """Return where the last room stands in the order."""
    return max((room.position for room in snapshot.rooms.values()), default=0)


def like(place: Place, name: str, position: int) -> Place:
    """Return a fresh row with another name and all that is known of a room."""
    room = replace(place.room, id=RoomId(new_id()), name=name, source="", position=position)
    own = tuple(replace(fact, id=AccessFactId(new_id()), room_id=room.id) for fact in place.own)
    times = tuple(replace(time, id=RoomTimeId(new_id()), room_id=room.id) for time in place.times)
    return replace(place, room=room, own=own, times=times, fresh=True)


def change_room(place: Place, **fields: Any) -> Place:
    """Return a row with other fields of the room."""
    return replace(place, room=replace(place.room, **fields))


def with_time(place: Place, was: RoomTime | None, now: RoomTime | None) -> Place:
    """Return a row with another time: nothing before is a new one, nothing after takes it away."""
    kept = [now if time == was else time for time in place.times]
    new = [now] if was is None else []
    return replace(place, times=tuple(time for time in (*kept, *new) if time is not None))


def open_questions(place: Place) -> int:
    """Count what is asked of every room and not known of this one."""
    return sum(place.reading(feature).level is Level.OPEN for feature in ASKED)


def filters_of(place: Place) -> Iterator[str]:
    """Return the filters that a row passes."""
    how = way(place.known)
    if how not in BARRED and how is not Way.OPEN:
        yield Filter.STEP_FREE
    if open_questions(place):
        yield Filter.OPEN


def searched(place: Place) -> str:
    """Return what is searched: names, floor, house, notes."""
    room, house = place.room, place.building.name if place.building else ""
    return (
        f"{room.name} {room.short} {room.floor} {house} {room.equipment_note} {room.guest_note} {room.note}"
    )


def touched(changes: ChangeSet, before: Snapshot, now: Snapshot) -> set[str]:
    """Return the ids of the rows that a change concerns; what changes in a house concerns all its rooms."""
    rows = set(changes.rows("room"))
    houses = set(changes.rows("building"))
    for event in (before, now):
        for fact_id in changes.rows("access_fact"):
            fact = event.access_facts.get(AccessFactId(fact_id))
            rows |= {fact.room_id} if fact and fact.room_id else set()
            houses |= {fact.building_id} if fact and fact.building_id else set()
        times = (time for time in event.room_times.values() if time.id in changes.rows("room_time"))
        rows |= {time.room_id for time in times}
    return rows | {room.id for room in now.rooms.values() if room.building_id in houses}
