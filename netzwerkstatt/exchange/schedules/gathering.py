"""Puts a programme together, whatever format it is read from."""

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.folding import fold
from netzwerkstatt.exchange.plan import Problem
from netzwerkstatt.exchange.schedules import prose
from netzwerkstatt.exchange.schedules.identity import ALL_ROOMS, NO_ROOM
from netzwerkstatt.exchange.schedules.programme import (
    Programme,
    ProgrammePerson,
    ProgrammeRoom,
    ProgrammeSession,
)

MAX_SESSIONS: Final = 20_000
"""Twenty times the largest programmes there are."""
_LONGEST_FACT: Final = 120
_YEARS: Final = range(1900, 2200)
"""Other years are slips of the pen; the calendar's first and last day cannot be reckoned with."""


def key(name: str) -> str:
    """Return the key under which a name is known; names made of signs alone are their own."""
    return fold(name) or name


@dataclass(slots=True)
class Gathering:
    """Collects rooms, people and sessions and makes them one programme.

    `space` is the short name of the programme: identifiers that are only good within it are kept with it.
    """

    space: str = ""
    title: str = ""
    zone: str = ""
    days: set[date] = field(default_factory=set)
    skipped: int = 0
    problems: list[Problem] = field(default_factory=list)
    tracks: dict[str, str] = field(default_factory=dict)
    _rooms: dict[tuple[str, str], ProgrammeRoom] = field(default_factory=dict)
    _people: dict[str, ProgrammePerson] = field(default_factory=dict)
    _sessions: list[ProgrammeSession] = field(default_factory=list)
    _counts: Counter[tuple[str, str, str]] = field(default_factory=Counter)

    def room(self, name: str, guid: str = "", places: int | None = None, note: str = "") -> str:
        """Note a room and return its key; the rooms that stand for none have none."""
        name = prose.line(name)
        if guid in {ALL_ROOMS, NO_ROOM} or not (name or guid):
            return ""
        at = (key(name), guid)
        if not guid:  # the same room may be named with and without its guid
            at = next((known for known in self._rooms if known[0] == at[0]), at)
        if at not in self._rooms:
            self._rooms[at] = ProgrammeRoom(" ".join(at), name, guid, places, note)
        return self._rooms[at].key

    def person(self, source: str, known: ProgrammePerson) -> str:
        """Note somebody under the identifier the programme gives them, if any, and return their key."""
        at = source or "name " + key(known.name)
        if at not in self._people:
            self._people[at] = replace(known, key=at, source=source)
        return at

    def named(self, name: str, organisation: str = "") -> str:
        """Note somebody whom the programme knows by name alone and return their key."""
        name = prose.line(name)
        return self.person("", ProgrammePerson("", name, organisation=prose.line(organisation)))

    def within(self, number: str) -> str:
        """Return an identifier that is only good within this programme, as one that is good anywhere."""
        return f"{self.space}/{number}" if number else ""

    def track(self, name: str) -> str:
        """Note a track and return its name as it was spelled first."""
        name = prose.line(name)
        return self.tracks.setdefault(key(name), name) if name else ""

    def add(self, session: ProgrammeSession) -> None:
        """Add a session.

        Raises:
            Refused: `file-too-large`, from the 20,001st on.
        """
        if len(self._sessions) >= MAX_SESSIONS:
            raise Refused("file-too-large")
        if session.start is not None and session.start.year not in _YEARS:
            self.problem(
                session.line, "session-time-unreadable", title=session.title, time=session.start.isoformat()
            )
            session = replace(session, start=None)
        self._sessions.append(session)

    def problem(self, line: int, code: str, **facts: str | int) -> None:
        """Note what somebody should know."""
        short = {
            name: fact[:_LONGEST_FACT] if isinstance(fact, str) else fact for name, fact in facts.items()
        }
        self.problems.append(Problem(line, code, short))

    def count(self, code: str, fact: str = "", value: str = "") -> None:
        """Note something that is worth one sentence for the file, however often it happens."""
        self._counts[code, fact, value] += 1

    def skip(self, line: int, code: str, **facts: str | int) -> None:
        """Leave a session out and say why."""
        self.skipped += 1
        self.problem(line, code, **facts)

    def programme(self) -> Programme:
        """Return the programme."""
        shared = Counter(room.guid for room in self._rooms.values())
        rooms = (room if shared[room.guid] == 1 else replace(room, guid="") for room in self._rooms.values())
        counted = (
            Problem(0, code, {fact: value, "count": n} if fact else {"count": n})
            for (code, fact, value), n in self._counts.items()
        )
        return Programme(
            title=self.title,
            zone=self.zone,
            days=tuple(sorted(day for day in self.days if day.year in _YEARS)),
            rooms=tuple(rooms),
            tracks=tuple(self.tracks.values()),
            people=tuple(self._people.values()),
            sessions=tuple(self._sourced()),
            problems=(*counted, *self.problems),
            skipped=self.skipped,
        )

    def _sourced(self) -> list[ProgrammeSession]:
        """Give each session an identifier of its own: from its slug, or else its title, if it has none."""
        titles = Counter(key(s.title) for s in self._sessions)
        used = Counter[str]()
        found = []
        for session in self._sessions:
            source = session.source or self.within(_derived(session, titles))
            used[source] += 1
            again = "" if used[source] == 1 else f"#{used[source]}"
            found.append(replace(session, source=source + again))
        return found


def _derived(session: ProgrammeSession, titles: Counter[str]) -> str:
    title = key(session.title)
    if session.slug or titles[title] == 1:
        return session.slug or title
    start = session.start.isoformat() if session.start else ""
    return f"{title} {start} {session.room}".strip()
