"""What a row of the list is: a session and what belongs to it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any, Final

from netzwerkstatt.app.workspace import ChangeSet
from netzwerkstatt.base.folding import fold
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.event import Topic
from netzwerkstatt.domain.registrations import WishId
from netzwerkstatt.domain.sessions import (
    Contribution,
    ContributionId,
    Session,
    SessionId,
    SessionKind,
    SessionStatus,
)
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.venue import Room, RoomId, places_in

_NUMBER: Final = re.compile(r"\d+")
OPEN: Final = frozenset({SessionStatus.IDEA, SessionStatus.ASKED})
"""Sessions of which nobody has said yet that they take place."""


class Filter(StrEnum):
    """Which sessions are shown."""

    ALL = ""
    UNPLANNED = "unplanned"
    OPEN = "open"
    WORKSHOPS = SessionKind.WORKSHOP


@dataclass(frozen=True, slots=True)
class Item:
    """A session as one row.

    `parts` are all contributions in their order, `people` the names of those who speak or moderate, `wishes`
    counts the people who wish for it. A `fresh` one is not in the event yet.
    """

    session: Session
    topic: Topic | None = None
    rooms: tuple[Room, ...] = ()
    parts: tuple[Contribution, ...] = ()
    people: tuple[str, ...] = ()
    wishes: int = 0
    days: tuple[date, ...] = ()
    fresh: bool = False

    @property
    def id(self) -> str:
        """Return the id of the session."""
        return self.session.id

    @property
    def places(self) -> int | None:
        """Return how many people find a place: as many as its rooms hold, or fewer where it is limited."""
        named = (self.session.limit, places_in(self.rooms))
        return min((count for count in named if count is not None), default=None)


def item_of(snapshot: Snapshot, session_id: str) -> Item | None:
    """Return the row of a session, if it is there."""
    session = snapshot.sessions.get(SessionId(session_id))
    if session is None:
        return None
    return Item(
        session,
        snapshot.topics[session.topic_id] if session.topic_id else None,
        snapshot.rooms_of(session),
        tuple(parts_of(snapshot, session.id)),
        tuple(person.shown_name for person in snapshot.contributors(session.id)),
        len({wish.person_id for wish in snapshot.wishes.of("session_id", session.id)}),
        tuple(day.date for day in snapshot.days_in_order()),
    )


def fresh_item(snapshot: Snapshot) -> Item:
    """Return a row that is about to be typed in: an idea, until somebody says more."""
    days = tuple(day.date for day in snapshot.days_in_order())
    session = Session(SessionId(new_id()), "", status=SessionStatus.IDEA, language=snapshot.event.language)
    return Item(session, days=days, fresh=True)


def change(item: Item, **fields: Any) -> Item:
    """Return a row with other fields of the session."""
    return replace(item, session=replace(item.session, **fields))


def in_room(item: Item, room: str) -> Item:
    """Return a row with another room, or none; the second one is left with the first."""
    return replace(item, session=item.session.moved_to(RoomId(room) if room else None))


def copied(item: Item, texts: Texts) -> Item:
    """Return a fresh row like another, with the same people, not planned and without a number."""
    session = replace(
        item.session,
        id=SessionId(new_id()),
        title=texts._("{title} (copy)", title=item.session.title),
        number="",
        start=None,
        fixed=False,
        source="",
        slug="",
    )
    parts = tuple(
        replace(part, id=ContributionId(new_id()), session_id=session.id, confirmed=False)
        for part in item.parts
    )
    return replace(item, session=session, parts=parts, wishes=0, fresh=True)


def filters_of(item: Item) -> Iterator[str]:
    """Return the filters that a row passes."""
    session = item.session
    if waits(session):
        yield Filter.UNPLANNED
    if session.status in OPEN:
        yield Filter.OPEN
    if session.kind is SessionKind.WORKSHOP:
        yield Filter.WORKSHOPS


def waits(session: Session) -> bool:
    """Tell whether a session is still to be planned."""
    return session.start is None and session.status is not SessionStatus.CANCELLED


def parts_of(snapshot: Snapshot, session: SessionId) -> list[Contribution]:
    """Return who does what in a session, in their order."""
    return sorted(snapshot.contributions.of("session_id", session), key=lambda part: (part.position, part.id))


def touched(changes: ChangeSet, before: Snapshot, now: Snapshot) -> set[str]:
    """Return the ids of the sessions that a change concerns."""
    if any(changes.rows(name) for name in ("day", "topic", "room")):
        return set(before.sessions) | set(now.sessions)
    rows = set(changes.rows("session"))
    for event in (before, now):
        parts = [event.contributions.get(ContributionId(part)) for part in changes.rows("contribution")]
        rows |= {part.session_id for part in parts if part}
        wishes = [event.wishes.get(WishId(wish)) for wish in changes.rows("wish")]
        rows |= {wish.session_id for wish in wishes if wish and wish.session_id}
        for person in changes.rows("person"):
            rows |= {part.session_id for part in event.contributions.of("person_id", person)}
    return rows


def by_number(item: Item) -> tuple[bool, str, tuple[bool, str], str]:
    """Return what sessions are sorted by: WS 2 before WS 10, those without a number last, by time."""
    number = _number(item)
    return not number, number, _start(item), fold(item.session.title)


def by_time(item: Item) -> tuple[tuple[bool, str], bool, str, str]:
    """Return what sessions are sorted by in a timetable: those without a time last."""
    number = _number(item)
    return _start(item), not number, number, fold(item.session.title)


def _number(item: Item) -> str:
    return _NUMBER.sub(lambda found: found[0].zfill(6), fold(item.session.number))


def _start(item: Item) -> tuple[bool, str]:
    start = item.session.start
    return start is None, start.isoformat() if start else ""
