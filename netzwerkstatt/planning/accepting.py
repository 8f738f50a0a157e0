"""Notices that somebody has decided to live with, and what is written down of that."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.acceptance import Acceptance, AcceptanceId
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.venue import RoomId
from netzwerkstatt.planning.notices import Matter, Notice, NoticeKind

_KINDS: Final = frozenset(kind.value for kind in NoticeKind)


def divided(snapshot: Snapshot, notices: Iterable[Notice]) -> tuple[tuple[Notice, ...], tuple[Notice, ...]]:
    """Divide notices into those to look at and those that are accepted, each in their order.

    A notice is accepted where all is that it says: with another person, session or room it comes back.
    """
    known = {_matter(one) for one in snapshot.acceptances.values() if one.kind in _KINDS}
    still: list[Notice] = []
    accepted: list[Notice] = []
    for notice in notices:
        (accepted if known and known.issuperset(_matters(notice)) else still).append(notice)
    return tuple(still), tuple(accepted)


def acceptances(notice: Notice, today: date, reason: str = "") -> Iterator[Acceptance]:
    """Yield what is written down when a notice is accepted: a record for each thing that it says."""
    for matter in notice.matters():
        sessions = sorted(matter.sessions, key=lambda one: (one != notice.session, one))
        yield Acceptance(
            AcceptanceId(new_id()),
            matter.kind,
            sessions[0] if sessions else None,
            sessions[1] if len(sessions) > 1 else None,
            matter.person,
            notice.room,
            matter.building,
            matter.state,
            reason,
            today,
        )


def written(snapshot: Snapshot, notice: Notice) -> list[Acceptance]:
    """Return what is written down about a notice."""
    matters = set(_matters(notice))
    there = (one for one in snapshot.acceptances.values() if one.kind in _KINDS)
    return [one for one in there if _matter(one) in matters]


def _matters(notice: Notice) -> Iterator[tuple[Matter, RoomId | None]]:
    return ((matter, notice.room) for matter in notice.matters())


def _matter(one: Acceptance) -> tuple[Matter, RoomId | None]:
    sessions = frozenset(session for session in (one.session_id, one.other_id) if session is not None)
    return Matter(NoticeKind(one.kind), sessions, one.person_id, one.building_id, one.state), one.room_id
