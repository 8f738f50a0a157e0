"""What the writers of programmes leave out."""

from netzwerkstatt.domain.sessions import SessionStatus
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.exchange.plan import Problem


def left_out(snapshot: Snapshot, *, cancelled: bool) -> tuple[Problem, ...]:
    """Name the sessions without a time and, where the format has no word for it, those that are cancelled.

    Codes: `session-unplanned`, `session-cancelled`, each with the fact `title`.
    """
    return tuple(
        Problem(
            0, "session-unplanned" if session.start is None else "session-cancelled", {"title": session.title}
        )
        for session in snapshot.sessions_in_order()
        if session.start is None or (cancelled and session.status is SessionStatus.CANCELLED)
    )
