"""Which session is to be over before which begins, and where such wishes contradict each other."""

from collections import defaultdict, deque
from collections.abc import Iterable
from typing import NamedTuple

from netzwerkstatt.domain.sessions import SessionId, SessionOrder
from netzwerkstatt.domain.snapshot import Snapshot


class Neighbours(NamedTuple):
    """The sessions that are to be over before one begins, and those that are to begin once it is over."""

    before: frozenset[SessionId]
    after: frozenset[SessionId]


def neighbours(snapshot: Snapshot, session: SessionId) -> Neighbours:
    """Return what a session is to follow, and what is to follow it; an order with itself says nothing."""
    orders = snapshot.session_orders
    return Neighbours(
        frozenset(one.before_id for one in orders.of("after_id", session)) - {session},
        frozenset(one.after_id for one in orders.of("before_id", session)) - {session},
    )


def circle(orders: Iterable[SessionOrder], before: SessionId, after: SessionId) -> tuple[SessionId, ...]:
    """Return the sessions that would wait for each other with one more order; none where all is well.

    They are named in the order in which they are to follow each other: from `after`, by the shortest way that
    `orders` lead, to `before`, which `after` would have to follow again.
    """
    following: dict[SessionId, list[SessionId]] = defaultdict(list)
    for one in orders:
        following[one.before_id].append(one.after_id)
    came: dict[SessionId, SessionId | None] = {after: None}
    waiting = deque([after])
    while waiting and before not in came:
        here = waiting.popleft()
        fresh = [one for one in following[here] if one not in came]
        came.update(dict.fromkeys(fresh, here))
        waiting.extend(fresh)
    return _way(came, before) if before in came else ()


def _way(came: dict[SessionId, SessionId | None], end: SessionId) -> tuple[SessionId, ...]:
    """Return the way to a session, each one reached from the one that `came` names."""
    way = [end]
    while (earlier := came[way[-1]]) is not None:
        way.append(earlier)
    return tuple(reversed(way))
