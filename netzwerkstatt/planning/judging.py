"""What a move would bring: the notices that come with it, before anybody lets go."""

from collections.abc import Iterable
from typing import NamedTuple

from netzwerkstatt.domain.sessions import Session
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.planning.notices import Level, Notice, NoticeKind, find
from netzwerkstatt.planning.remedies import applied

Move = tuple[Session | None, Session]
"""A session as it is, or nothing for a new one, and as it becomes."""


class Outcome(NamedTuple):
    """The event as it would be, and the notices that are there only then, the gravest first."""

    snapshot: Snapshot
    notices: tuple[Notice, ...]


def outcome(snapshot: Snapshot, moves: Iterable[Move]) -> Outcome:
    """Return what sessions moved so would bring.

    What is merely good to know is left out, and that they are not as they were published any more: that is
    what moving is.
    """
    pairs = tuple(moves)
    before = find(snapshot, {was.id for was, _ in pairs if was is not None})
    known = {matter for notice in before for matter in notice.matters()}
    moved = applied(snapshot, pairs)
    found = find(moved, {now.id for _, now in pairs})
    told = (one for one in found if one.level is not Level.INFO and one.kind is not NoticeKind.PUBLISHED)
    return Outcome(moved, tuple(one for one in told if not known.issuperset(one.matters())))
