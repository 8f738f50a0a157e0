"""What a remedy is: changes to records that make a notice go, and the facts for its words."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from netzwerkstatt.domain.people import PersonId
from netzwerkstatt.domain.sessions import SessionId
from netzwerkstatt.domain.snapshot import SHELVES, Record, Snapshot
from netzwerkstatt.domain.venue import BuildingId, Equipment, RoomId

Pair = tuple[Record | None, Record | None]
"""A record as it is and as it becomes: nothing before is a new one, nothing after takes it out."""


class RemedyKind(StrEnum):
    """What a remedy does."""

    WITHOUT_STAGE = "without-stage"
    MOVE_ROOM = "move-room"
    EXCHANGE_ROOMS = "exchange-rooms"
    MOVE_TIME = "move-time"
    TAKE_OUT = "take-out"
    AS_PUBLISHED = "as-published"
    ADD_TASK = "add-task"


class TaskCode(StrEnum):
    """What somebody can be asked to do about a notice."""

    BORROW_RAMP = "borrow-ramp"
    ASK_STAGE = "ask-stage"
    ASK_WAY = "ask-way"
    ASK_PERSON = "ask-person"
    ASK_INTERPRETERS = "ask-interpreters"
    BORROW_LOOP = "borrow-loop"
    ASK_LOOP = "ask-loop"
    BORROW_EQUIPMENT = "borrow-equipment"
    SECOND_RUN = "second-run"
    FIND_ROOM = "find-room"
    ASK_CAPTIONS = "ask-captions"
    ASK_SECOND_INTERPRETER = "ask-second-interpreter"
    ASK_DOG = "ask-dog"
    ASK_TOILET = "ask-toilet"
    FIND_TOILET = "find-toilet"
    FIND_QUIET_ROOM = "find-quiet-room"
    ASK_AGAIN = "ask-again"
    TELL_CHANGE = "tell-change"


@dataclass(frozen=True, slots=True)
class Remedy:
    """Something that can be done about a notice, as one step.

    `session` is the one that changes. It goes to `room`, or changes rooms with `other`, or begins at `start`,
    or goes on without `people`. A task has a `task` instead of `pairs`, and is about a room,
    a `building`, `people` or `equipment`: whoever words it makes the record.
    """

    kind: RemedyKind
    pairs: tuple[Pair, ...] = ()
    session: SessionId | None = None
    room: RoomId | None = None
    other: SessionId | None = None
    start: datetime | None = None
    people: tuple[PersonId, ...] = ()
    task: TaskCode | None = None
    equipment: Equipment = Equipment.NONE
    building: BuildingId | None = None


def applied(snapshot: Snapshot, pairs: Iterable[Pair]) -> Snapshot:
    """Return the event as it would be; unlike the file it keeps what cannot do without a record that goes."""
    gone: dict[str, list[Any]] = {}
    fresh: dict[str, dict[Any, Any]] = {}
    for was, now in pairs:
        if now is not None:
            fresh.setdefault(SHELVES[type(now)], {})[now.id] = now
        elif was is not None:
            gone.setdefault(SHELVES[type(was)], []).append(was.id)
    shelves: dict[str, Any] = {
        name: getattr(snapshot, name).patched(gone.get(name, ()), fresh.get(name, {}))
        for name in gone.keys() | fresh.keys()
    }
    return replace(snapshot, **shelves)
