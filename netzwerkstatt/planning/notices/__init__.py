"""Notices: what in a plan a person should look at, as facts without words.

A rule is a function that yields notices about a plan; it is one row of the table here.
"""

from collections.abc import Callable, Collection, Iterator
from typing import Final

from netzwerkstatt.domain.sessions import SessionId
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.planning.notices import clashes, places, times
from netzwerkstatt.planning.notices.notice import Level, Matter, Notice, NoticeKind
from netzwerkstatt.planning.notices.plan import Plan

__all__ = ["Level", "Matter", "Notice", "NoticeKind", "find"]

_RULES: Final[tuple[Callable[[Plan], Iterator[Notice]], ...]] = (
    places.stage,
    places.access,
    clashes.double,
    clashes.occupied,
    places.full,
    times.time,
    places.equipment,
    places.interpreting,
    places.hearing,
)
_LEVELS: Final = {level: place for place, level in enumerate(Level)}
_KINDS: Final = {kind: place for place, kind in enumerate(NoticeKind)}


def find(snapshot: Snapshot, only: Collection[SessionId] | None = None) -> tuple[Notice, ...]:
    """Return the notices of an event, or `only` of some sessions: the gravest first, then by time."""
    plan = Plan(snapshot, only)
    found = (notice for rule in _RULES for notice in rule(plan))
    if only is not None:
        wanted = frozenset(only)
        found = (notice for notice in found if notice.sessions & wanted)
    return tuple(sorted(found, key=lambda notice: _place(snapshot, notice)))


def _place(snapshot: Snapshot, notice: Notice) -> tuple[object, ...]:
    """Return what notices are sorted by; one about no session comes before the others of its level."""
    start = snapshot.sessions[notice.session].start if notice.session else None
    return (
        _LEVELS[notice.level],
        start is not None,
        start and start.isoformat(),
        notice.session or "",
        _KINDS[notice.kind],
        notice.people,
        notice.others,
        notice.room or "",
    )
