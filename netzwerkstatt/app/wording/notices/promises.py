"""Who has not said yes yet, in words."""

from netzwerkstatt.app.wording import facts
from netzwerkstatt.app.wording.notices.said import Said
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.sessions import SessionStatus
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.planning.notices import Notice


def unconfirmed(notice: Notice, snapshot: Snapshot, texts: Texts) -> Said:
    """Say who or what is not confirmed, and how many days are left."""
    missing, count = [], len(notice.people)
    session = facts.sessions_of(notice, snapshot)[0]
    if session.status is not SessionStatus.CONFIRMED:
        title = facts.title_of(notice, snapshot, texts)
        missing.append(texts._("{session} is not confirmed yet.", session=title))
    if count:
        names = facts.names_of(notice, snapshot, texts)
        missing.append(
            texts.n_("{names} has not agreed yet.", "{names} have not agreed yet.", count, names=names)
        )
    left = texts.n_("One day is left.", "{count} days are left.", notice.number or 0)
    return Said(
        texts.n_(
            "One confirmation is missing", "{count} confirmations are missing", max(count, len(missing))
        ),
        facts.planned(notice, snapshot, texts),
        " ".join((*missing, left)),
    )
