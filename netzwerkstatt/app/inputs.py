"""What can be read into an event. The readers load late: they bring heavy libraries."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.exchange.plan import ImportPlan

if TYPE_CHECKING:
    from netzwerkstatt.exchange.mapping import Mapping as Columns

Reader = Callable[[Path, Snapshot], ImportPlan]


_TELLING: Final = {
    "attendees": ("attendees-other-kind", {"name", "family-first", "given", "family", "email"}),
    "rooms": ("rooms-other-kind", {"room"}),
    "budget": ("budget-other-kind", {"planned", "committed", "actual", "price"}),
}
"""Fields without which a list is of another kind, and what is said then."""


def _of_kind(kind: str, mapping: "Columns", plan: ImportPlan) -> ImportPlan:
    """Return the plan, unless nothing comes of it because the list is of another kind."""
    code, fields = _TELLING[kind]
    if not plan.new + plan.changed + plan.same and not mapping.fields() & fields:
        raise Refused(code, name=plan.source)
    return plan


def _attendees(path: Path, snapshot: Snapshot) -> ImportPlan:
    from netzwerkstatt.exchange import attendees

    table = attendees.read(path)
    mapping = attendees.guess(table)
    return _of_kind("attendees", mapping, attendees.plan(table, mapping, snapshot, path.name))


def _schedule(path: Path, snapshot: Snapshot) -> ImportPlan:
    from netzwerkstatt.exchange import schedules

    return schedules.plan(schedules.read(path), snapshot, path.name)


def _rooms(path: Path, snapshot: Snapshot) -> ImportPlan:
    from netzwerkstatt.exchange import rooms

    table = rooms.read(path)
    mapping = rooms.guess(table)
    return _of_kind("rooms", mapping, rooms.plan(table, mapping, snapshot, path.name))


def _budget(path: Path, snapshot: Snapshot) -> ImportPlan:
    from netzwerkstatt.exchange import budget

    table = budget.read(path)
    mapping = budget.guess(table)
    return _of_kind("budget", mapping, budget.plan(table, mapping, snapshot, path.name))


def _access(path: Path, snapshot: Snapshot) -> ImportPlan:
    from netzwerkstatt.exchange import a11yjson

    places = a11yjson.read(path, snapshot.event.language)
    return a11yjson.plan(places, snapshot, path.name)


READERS: Final[Mapping[str, Reader]] = {
    "attendees": _attendees,
    "schedule": _schedule,
    "rooms": _rooms,
    "budget": _budget,
    "access": _access,
}
"""What a file can be read as; a reader raises `Refused` where a file is of another kind or unreadable."""
