"""What is looked for in the timetable, by words and by topic, on all days and in the tray."""

from collections.abc import Sequence
from dataclasses import dataclass

from netzwerkstatt.base.folding import holds
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain import words
from netzwerkstatt.domain.sessions import Session, SessionStatus
from netzwerkstatt.domain.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Sought:
    """Words that a session is to hold, and the id of its topic; whatever is empty is not asked for."""

    words: str = ""
    topic: str = ""

    @property
    def anything(self) -> bool:
        """Tell whether something is looked for."""
        return bool(self.words or self.topic)


def hits(snapshot: Snapshot, sought: Sought, texts: Texts) -> list[Session]:
    """Return the sessions that are found, by time; what waits comes last, what is cancelled is left out."""
    return [
        session
        for session in snapshot.sessions_in_order()
        if session.status is not SessionStatus.CANCELLED
        and sought.topic in {"", session.topic_id}
        and (not sought.words or holds(_said(snapshot, session, texts), sought.words))
    ]


def next_hit(found: Sequence[Session], current: str) -> Session | None:
    """Return what is found after a session, round and round; the first where that one is not among them."""
    if not found:
        return None
    at = next((at for at, session in enumerate(found) if session.id == current), -1)
    return found[(at + 1) % len(found)]


def _said(snapshot: Snapshot, session: Session, texts: Texts) -> str:
    """Return the words by which a session is known."""
    topic = snapshot.topics[session.topic_id].name if session.topic_id else ""
    people = (snapshot.people[one.person_id] for one in snapshot.contributions.of("session_id", session.id))
    return " ".join(
        (
            *(session.number, session.title, session.subtitle, topic, words.kinds(texts)[session.kind]),
            *(person.name for person in people),
            *(room.name for room in snapshot.rooms_of(session)),
        )
    )
