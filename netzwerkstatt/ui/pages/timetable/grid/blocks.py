"""What is seen and heard of a session in the grid."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from netzwerkstatt.app.wording import notices as sentences
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain import words
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.domain.icons import session_icon
from netzwerkstatt.domain.sessions import Session, SessionId, SessionKind
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.planning.notices import Level, Notice, NoticeKind
from netzwerkstatt.ui.pages.sessions.records import item_of
from netzwerkstatt.ui.pages.sessions.said import said_place, said_wishes

_SIGNS: Final = {Level.RED: "alert-circle", Level.AMBER: "alert-triangle", Level.INFO: "info-circle"}
_WAYS: Final = {NoticeKind.STAGE, NoticeKind.ACCESS, NoticeKind.DOOR}
_INKS: Final = {Level.RED: "err", Level.AMBER: "warn", Level.INFO: "ink2"}


@dataclass(frozen=True, slots=True)
class Badge:
    """The gravest notice about a session: a word, an icon, and the token of its colour."""

    word: str
    icon: str
    colour: str


@dataclass(frozen=True, slots=True)
class Block:
    """A session as it stands in the grid.

    `kind` is its number or else its kind, `people` who leads it, `count` how many wish for it of how many
    places. `said` and `more` are for people who listen.
    """

    session: Session
    title: str
    pencil: Pencil
    icon: str
    kind: str
    people: str
    count: str
    badge: Badge | None
    said: str
    more: str

    @property
    def id(self) -> SessionId:
        """Return the id of the session."""
        return self.session.id

    @property
    def band(self) -> bool:
        """Tell whether it lies across all rooms."""
        return self.session.for_everybody


def block_of(snapshot: Snapshot, session: Session, notices: Iterable[Notice], texts: Texts) -> Block:
    """Return what is seen of a session, about which there are these notices, the gravest first."""
    found, item = list(notices), item_of(snapshot, session.id)
    topic = snapshot.topics[session.topic_id] if session.topic_id else None
    kind = "" if session.kind is SessionKind.OTHER else words.kinds(texts)[session.kind]
    people = texts.listed(item.people) if item else ""
    wished = item is not None and item.wishes > 0 and item.places is not None
    told = (
        session.number,
        kind,
        people,
        said_wishes(item, texts) if item and wished else "",
        *(sentences.sentence(notice, snapshot, texts) for notice in found),
    )
    return Block(
        session,
        session.title or texts._("New session"),
        topic.pencil if topic else Pencil.PINK if session.for_everybody else Pencil.BLUE,
        session_icon(session, topic),
        session.number or kind,
        people,
        f"{texts.number(item.wishes)}/{texts.number(item.places or 0)}" if item and wished else "",
        _badge(found[0], texts) if found else None,
        said_place(snapshot, session, texts),
        ", ".join(filter(None, told)),
    )


def by_session(notices: Iterable[Notice]) -> Mapping[SessionId, list[Notice]]:
    """Sort notices to the sessions that they concern; each stays in its order."""
    found: dict[SessionId, list[Notice]] = {}
    for notice in notices:
        for session in notice.sessions:
            found.setdefault(session, []).append(notice)
    return found


def _badge(notice: Notice, texts: Texts) -> Badge:
    icon = "wheelchair" if notice.kind in _WAYS else _SIGNS[notice.level]
    return Badge(sentences.badge(notice, texts), icon, _INKS[notice.level])
