"""Where it happens: buildings, rooms, what they offer and to whom they are open."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import IntFlag, StrEnum
from typing import NewType

from netzwerkstatt.domain.access import AccessFeature, Answer

BuildingId = NewType("BuildingId", str)
RoomId = NewType("RoomId", str)
AccessFactId = NewType("AccessFactId", str)
RoomTimeId = NewType("RoomTimeId", str)


class Seating(StrEnum):
    """How chairs and tables stand."""

    UNKNOWN = "unknown"
    ROWS = "rows"
    TABLES = "tables"
    CIRCLE = "circle"
    STANDING = "standing"


class Equipment(IntFlag):
    """What a room has, or a session asks for."""

    NONE = 0
    PROJECTOR = 1
    SCREEN = 2
    FLIPCHART = 4
    PINBOARD = 8
    WHITEBOARD = 16
    MICROPHONE = 32
    SOUND = 64
    INTERNET = 128
    POWER = 256
    COMPUTER = 512
    CAMERA = 1024
    KITCHEN = 2048
    STAGE = 4096
    PIANO = 8192
    RUNNING_WATER = 16384


@dataclass(frozen=True, slots=True)
class Building:
    """A house with an address, and how to get there."""

    id: BuildingId
    name: str
    address: str = ""
    stop: str = ""
    parking: str = ""
    entrance: str = ""
    note: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True)
class Room:
    """A place where something can happen.

    `places` is the number of people as the room stands (`seating`); the numbers behind it say how many fit
    otherwise. `guest_note` is printed, `note` is not. Rooms are listed by position.
    """

    id: RoomId
    name: str
    building_id: BuildingId | None = None
    short: str = ""
    floor: str = ""
    places: int | None = None
    seating: Seating = Seating.UNKNOWN
    in_rows: int | None = None
    at_tables: int | None = None
    in_circle: int | None = None
    standing: int | None = None
    equipment: Equipment = Equipment.NONE
    equipment_note: str = ""
    guest_note: str = ""
    note: str = ""
    position: int = 0
    source: str = ""


@dataclass(frozen=True, slots=True)
class AccessFact:
    """What is known about one feature of a building or of a room (exactly one of the two).

    `number` measures what `AccessFeature` names beside the feature: mm, tenths of a percent, a count, metres.
    """

    id: AccessFactId
    feature: AccessFeature
    answer: Answer = Answer.UNKNOWN
    building_id: BuildingId | None = None
    room_id: RoomId | None = None
    number: int | None = None
    note: str = ""

    def __post_init__(self) -> None:
        if (self.building_id is None) == (self.room_id is None):
            raise ValueError("a fact belongs to a building or to a room")


def places_in(rooms: Collection[Room]) -> int | None:
    """Return how many people some rooms hold together; None without rooms, or where one is not counted."""
    total = 0
    for room in rooms:
        if room.places is None:
            return None
        total += room.places
    return total if rooms else None


def equipment_in(rooms: Iterable[Room]) -> Equipment:
    """Return what there is in some rooms together."""
    found = Equipment.NONE
    for room in rooms:
        found |= room.equipment
    return found


@dataclass(frozen=True, slots=True)
class RoomTime:
    """When a room can be used; a room without any can be used always."""

    id: RoomTimeId
    room_id: RoomId
    start: datetime
    end: datetime
    note: str = ""
