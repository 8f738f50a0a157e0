"""Who has not said yes yet although the day is near."""

from collections.abc import Iterator
from typing import Final

from netzwerkstatt.domain.sessions import SessionStatus
from netzwerkstatt.planning.notices.notice import Level, Notice, NoticeKind
from netzwerkstatt.planning.notices.plan import Plan

_NEAR: Final = 14
"""From how many days before a session on it is asked about; the figure is from the client's list of rules."""


def unconfirmed(plan: Plan) -> Iterator[Notice]:
    """Find sessions of the next two weeks that are not confirmed, or contributors in them who are not.

    The day itself is too late to ask, and without knowing today's date there is nothing to say.
    """
    if plan.today is None:
        return
    for session in plan.sessions:
        days = (session.start.date() - plan.today).days if session.start else 0
        if not 0 < days <= _NEAR:
            continue
        parts = plan.snapshot.contributions.of("session_id", session.id)
        people = {one.person_id for one in parts if not one.confirmed}
        if people or session.status is not SessionStatus.CONFIRMED:
            yield Notice(
                NoticeKind.UNCONFIRMED, Level.AMBER, session.id, people=tuple(sorted(people)), number=days
            )
