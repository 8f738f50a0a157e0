"""What can be read into an event. The readers load late: they bring heavy libraries."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.exchange.plan import ImportPlan

Reader = Callable[[Path, Snapshot], ImportPlan]


def _attendees(path: Path, snapshot: Snapshot) -> ImportPlan:
    from netzwerkstatt.exchange import attendees

    return attendees.plan(attendees.read(path), None, snapshot, path.name)


def _schedule(path: Path, snapshot: Snapshot) -> ImportPlan:
    from netzwerkstatt.exchange import schedules

    return schedules.plan(schedules.read(path), snapshot, path.name)


def _rooms(path: Path, snapshot: Snapshot) -> ImportPlan:
    from netzwerkstatt.exchange import rooms

    return rooms.plan(rooms.read(path), None, snapshot, path.name)


def _budget(path: Path, snapshot: Snapshot) -> ImportPlan:
    from netzwerkstatt.exchange import budget

    return budget.plan(budget.read(path), None, snapshot, path.name)


READERS: Final[Mapping[str, Reader]] = {
    "attendees": _attendees,
    "schedule": _schedule,
    "rooms": _rooms,
    "budget": _budget,
}
"""What a file can be read as; a reader raises `Refused` where a file is of another kind or unreadable."""
