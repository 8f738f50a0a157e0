"""Moving sessions in the list: by how much, where to, and what is said of it."""

from collections.abc import Sequence
from datetime import date

from netzwerkstatt.app.commands import Change, Command
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.sessions import Session, SessionStatus
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.venue import RoomId
from netzwerkstatt.planning import moving
from netzwerkstatt.planning.moving import Pair
from netzwerkstatt.ui.pages.sessions.said import said_place


def by_minutes(sessions: Sequence[Session], minutes: int) -> list[Pair]:
    """Move sessions later or earlier.

    Raises:
        Refused: `session-not-planned`, or `session-leaves-day`.
    """
    pairs = moving.shifted(sessions, minutes)
    if not pairs:
        raise Refused("session-not-planned", title=sessions[0].title)
    return pairs


def all_from(event: Snapshot, sessions: Sequence[Session], minutes: int) -> list[Pair]:
    """Move everything of that day, from the earliest of some sessions on, later or earlier.

    Raises:
        Refused: `session-not-planned`, `rest-is-fixed`, or `session-leaves-day`.
    """
    begin = min((session.start for session in sessions if session.start), default=None)
    if begin is None:
        raise Refused("session-not-planned", title=sessions[0].title)
    alive = [s for s in event.sessions_in_order() if s.status is not SessionStatus.CANCELLED]
    pairs = moving.shifted_from(alive, begin, minutes)
    if not pairs:
        raise Refused("rest-is-fixed", title=sessions[0].title)
    return pairs


def to_next_room(event: Snapshot, sessions: Sequence[Session], steps: int) -> list[Pair]:
    """Move sessions to the next or previous room.

    Raises:
        Refused: `room-row-ends`.
    """
    pairs = moving.rehoused(sessions, [room.id for room in event.rooms_in_order()], steps)
    if not pairs:
        raise Refused("room-row-ends")
    return pairs


def to_room(sessions: Sequence[Session], room: RoomId) -> list[Pair]:
    """Move sessions into a room."""
    return [(session, session.moved_to(room)) for session in sessions]


def to_day(event: Snapshot, sessions: Sequence[Session], day: date) -> list[Pair]:
    """Move sessions to another day of the programme, each at the time of day that it has.

    Raises:
        Refused: `session-not-planned`, or `session-leaves-day`.
    """
    pairs = moving.on_day(event, sessions, day)
    if not pairs:
        raise Refused("session-not-planned", title=sessions[0].title)
    return pairs


def command_of(pairs: Sequence[Pair]) -> Command:
    """Return the command that moves sessions, as one step."""
    return Change(tuple(pairs))


def said_move(event: Snapshot, pairs: Sequence[Pair], texts: Texts) -> str:
    """Say where one session is now, or how many were moved."""
    if len(pairs) == 1:
        return said_place(event, pairs[0][1], texts)
    return texts.n_("{count} session moved.", "{count} sessions moved.", len(pairs))


def said_all(event: Snapshot, pairs: Sequence[Pair], texts: Texts) -> str:
    """Say how many sessions were moved, and that others are fixed."""
    said = texts.n_("{count} session moved.", "{count} sessions moved.", len(pairs))
    begin = min(was.start for was, _ in pairs if was.start)
    alive = (s for s in event.sessions.values() if s.status is not SessionStatus.CANCELLED)
    later = (session.start for session in alive if session.fixed and session.start)
    if any(start >= begin and start.date() == begin.date() for start in later):
        said += " " + texts._("What is fixed stays where it is.")
    return said


def said_exchange(_: Snapshot, pairs: Sequence[Pair], texts: Texts) -> str:
    """Say which two have changed places."""
    return texts._("Exchanged: {names}", names=texts.listed(now.title for _, now in pairs))
