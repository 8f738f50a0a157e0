"""What the hands of the grid ask of the event: how a move would be, and what to call it."""

from collections.abc import Sequence

from netzwerkstatt.app.wording import notices as sentences
from netzwerkstatt.domain.sessions import Session
from netzwerkstatt.domain.words import room_names
from netzwerkstatt.planning.judging import Move, outcome
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.pages.sessions.records import fresh_item
from netzwerkstatt.ui.pages.sessions.said import said_place
from netzwerkstatt.ui.pages.timetable.grid.carry import Verdict


class Means:
    """Answers about the event as it is now."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def judge(self, moves: Sequence[Move]) -> Verdict:
        """Say whether a move brings something to look at, and what."""
        texts, found = self._desk.texts, outcome(self._desk.snapshot, moves)
        if not found.notices:
            return Verdict(fits=True, reason=texts.p_("move", "fits"))
        first, rest = sentences.title(found.notices[0], found.snapshot, texts), len(found.notices) - 1
        more = texts.n_("and one more notice", "and {count} more notices", rest) if rest else ""
        return Verdict(fits=False, reason=f"{first} {more}".strip())

    def say(self, session: Session) -> str:
        """Say when and where a session would be."""
        return said_place(self._desk.snapshot, session, self._desk.texts)

    def label(self, session: Session) -> str:
        """Write when and where for the eye: `13:30–14:45 · Atelier`."""
        texts, rooms = self._desk.texts, self._desk.snapshot.rooms_of(session)
        times = texts.span(session.start, session.end) if session.start and session.end else ""
        if session.for_everybody:
            where = texts._("all rooms")
        else:
            where = room_names(rooms) if rooms else texts._("Without a room")
        return f"{times} · {where}"

    def begin(self) -> Session:
        """Return a session that is not in the event yet."""
        return fresh_item(self._desk.snapshot).session
