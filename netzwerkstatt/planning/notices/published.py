"""What has changed since the programme went out."""

from collections.abc import Iterator

from netzwerkstatt.planning.notices.notice import Level, Notice, NoticeKind
from netzwerkstatt.planning.notices.plan import Plan
from netzwerkstatt.planning.versions import change_of, latest, state_of


def changed(plan: Plan) -> Iterator[Notice]:
    """Find sessions that are not as they stand in the newest version; one that was deleted is in its list."""
    version = latest(plan.snapshot)
    if version is None:
        return
    for session in plan.snapshot.sessions if plan.only is None else plan.only:
        change = change_of(plan.snapshot, plan.snapshot.sessions[session], version)
        if change is not None:
            state = state_of(change)
            yield Notice(NoticeKind.PUBLISHED, Level.INFO, session, number=version.number, state=state)
