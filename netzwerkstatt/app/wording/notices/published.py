"""What has changed since the programme went out, in words."""

from netzwerkstatt.app.wording import changes, facts
from netzwerkstatt.app.wording.notices.said import Said
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.planning.notices import Notice
from netzwerkstatt.planning.versions import change_of, latest


def changed(notice: Notice, snapshot: Snapshot, texts: Texts) -> Said:
    """Say what is not as it was published."""
    version, session = latest(snapshot), facts.sessions_of(notice, snapshot)[0]
    change = change_of(snapshot, session, version) if version else None
    said = changes.said(change, snapshot, texts) if change else []
    number = texts.number(notice.number or 0)
    return Said(
        texts._("Changed since version {number}", number=number),
        texts._("“{name}”: {changes}", name=session.title, changes=", ".join(said)),
        texts._("Changed since version {number}: {changes}.", number=number, changes=", ".join(said)),
    )
