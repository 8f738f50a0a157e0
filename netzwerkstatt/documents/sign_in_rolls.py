"""Who signs where: the lists of sign-in sheets, by session or by day."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from netzwerkstatt.base.folding import fold
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.documents.items import day_plans, planned
from netzwerkstatt.documents.look import Look, PencilColours, SizeClass
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.domain.people import Person
from netzwerkstatt.domain.registrations import RegistrationStatus
from netzwerkstatt.domain.sessions import Session, SessionId, SessionKind
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.words import room_names

_FEW: Final = 3  # blank lines at least
_FEW_ROWS: Final = 4  # rows for which a sheet may be begun
_NO_ONE: Final = 12  # blank lines of a session in which nobody has a place yet


class By(Enum):
    """What one list is for."""

    SESSION = "session"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class SignInOptions:
    """Which lists, and what stands in them.

    `sessions` chooses some; without it there is a list for each session in which people have places and for
    each workshop. `walk_ins` is the share of blank lines, at least three. `project` is the name of the
    project as in the application for funds, where it differs from the event's title.
    """

    by: By = By.SESSION
    sessions: frozenset[SessionId] | None = None
    organisation: bool = True
    walk_ins: float = 0.1
    project: str = ""
    size: SizeClass = SizeClass.NORMAL


@dataclass(frozen=True, slots=True)
class Roll:
    """What one list is for and who stands on it; a fact is an icon and its words."""

    title: str
    facts: tuple[tuple[str, str], ...]
    leader: str
    people: tuple[Person, ...]
    blank: int
    colours: PencilColours


@dataclass(frozen=True, slots=True)
class Spread:
    """How the rows of one list stand on sheets: how many on `each`, how many of them `blank` in all."""

    sheets: int
    each: int
    blank: int


def spread_rows(people: int, blank: int, full: int, tight: int) -> Spread:
    """Spread rows over sheets, so that none is begun for spare lines or for a few people.

    A sheet holds `full` rows of the usual height, and `tight` of the lowest; spare lines are left out rather
    than put on a sheet of their own.
    """

    def cost(spread: Spread) -> tuple[bool, int, int]:
        last = people - (spread.sheets - 1) * spread.each
        return spread.sheets > 1 and last < _FEW_ROWS, -spread.blank, spread.each

    return min((_spread(people, blank, each) for each in range(full, tight + 1)), key=cost)


def _spread(people: int, blank: int, each: int) -> Spread:
    sheets = max(1, math.ceil(people / each))
    return Spread(sheets, each, min(blank, sheets * each - people))


def rolls(snapshot: Snapshot, texts: Texts, look: Look, options: SignInOptions) -> Iterator[Roll]:
    """Yield the lists wanted, by time."""
    caller = _Caller(snapshot, texts, look, options)
    return caller.days() if options.by is By.DAY else caller.sessions()


@dataclass(frozen=True, slots=True)
class _Caller:
    """Calls the roll."""

    _snapshot: Snapshot
    _texts: Texts
    _look: Look
    _options: SignInOptions

    def sessions(self) -> Iterator[Roll]:
        """Yield a list for each session wanted."""
        for item in planned(self._snapshot, self._texts, self._look):
            people = self._booked(item.session.id)
            if not self._wanted(item.session, people):
                continue
            when = f"{self._texts.date(item.start.date(), 'long')}, {self._texts.span(item.start, item.end)}"
            facts = [("clock", when)]
            if item.rooms:
                facts.append(("door", room_names(item.rooms)))
            if item.people:
                facts.append(("microphone-2", ", ".join(item.people)))
            title = f"{item.session.number} · {item.title}" if item.session.number else item.title
            yield Roll(
                title,
                tuple(facts),
                self._texts._("Lead (signature)"),
                people,
                self._blank(people),
                item.colours,
            )

    def _wanted(self, session: Session, people: Sequence[Person]) -> bool:
        if self._options.sessions is not None:
            return session.id in self._options.sessions
        return bool(people) or session.kind is SessionKind.WORKSHOP

    def days(self) -> Iterator[Roll]:
        """Yield a list for each day."""
        people = _sorted(self._snapshot.coming())
        for plan in day_plans(self._snapshot, planned(self._snapshot, self._texts, self._look)):
            facts = [("clock", self._texts.date(plan.date, "full"))]
            if self._snapshot.event.place:
                facts.append(("map-pin", self._snapshot.event.place))
            colours = self._look.pencils[Pencil.BLUE]
            leader = self._texts._("Event lead (signature)")
            yield Roll(
                plan.title or self._snapshot.event.title,
                tuple(facts),
                leader,
                people,
                self._blank(people),
                colours,
            )

    def _booked(self, session: SessionId) -> tuple[Person, ...]:
        people = (
            self._snapshot.people[b.person_id] for b in self._snapshot.bookings.of("session_id", session)
        )
        coming = (person for person in people if not self._cancelled(person))
        return _sorted(coming)

    def _cancelled(self, person: Person) -> bool:
        registration = self._snapshot.registration(person.id)
        return registration is not None and registration.status is RegistrationStatus.CANCELLED

    def _blank(self, people: Sequence[Person]) -> int:
        return max(_FEW, math.ceil(len(people) * self._options.walk_ins)) if people else _NO_ONE


def _sorted(people: Iterable[Person]) -> tuple[Person, ...]:
    """Sort people as one looks for them: by family name, accents aside."""
    return tuple(sorted(people, key=lambda person: (fold(person.sort_name), person.id)))
