"""Finding anything by a few letters: people, programme, rooms, tasks, initiatives, commands, help.

What is typed is compared as `fold` does: case, accents, ä and ae, ß and ss are the same. Names that hold it
come first: at their beginning, at the beginning of a word, then anywhere; several words may come in any
order. Only where few are found, names that are a slip or two away fill up. A slip is a letter too many, too
few or wrong, or two letters swapped (the optimal string alignment distance).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, partial
from itertools import accumulate, chain, islice, repeat
from operator import itemgetter
from typing import Any, Final, Generic, TypeVar

from netzwerkstatt.base.folding import fold
from netzwerkstatt.domain.initiatives import Initiative
from netzwerkstatt.domain.people import Person
from netzwerkstatt.domain.sessions import Session
from netzwerkstatt.domain.snapshot import Shelf, Snapshot
from netzwerkstatt.domain.tasks import Task
from netzwerkstatt.domain.venue import Room

R = TypeVar("R")

MOST: Final = 6
"""So many of each kind are shown."""
_FEW: Final = 6  # fewer sure finds than this in all, and near ones fill up
_CLOSE: Final = 24  # so many spellings are tried for a word
_SLIPS: Final = (3, 8)  # a word as long as this may have one slip, as long as that two
_HEAD: Final = 4  # from so many letters on, the beginning of a longer word may have slips too
_NEAR: Final = 2  # how well near ones fit: worse than whatever holds the words


class Kind(StrEnum):
    """What is found, in the order of the groups."""

    COMMAND = "command"
    PERSON = "person"
    SESSION = "session"
    ROOM = "room"
    TASK = "task"
    INITIATIVE = "initiative"
    HELP = "help"


_ORDER: Final = tuple(Kind)


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that can be found, in the words to show.

    `section` and `place` say where it is shown. `beside` stands smaller next to it; `also` finds it, too.
    """

    kind: Kind
    id: str
    words: str
    section: str = ""
    place: str = ""
    beside: str = ""
    also: str = ""


class Pool(Generic[R]):
    """Things by their names, ready to be searched; a later pool takes over what is still the same."""

    def __init__(
        self, things: Iterable[R], names: Callable[[R], str], before: "Pool[R] | None" = None
    ) -> None:
        known: Mapping[int, tuple[str, R]] = before.lines if before else {}
        spelt = cache(fold)  # many people share their words
        self.lines: Mapping[int, tuple[str, R]] = {
            id(it): known.get(id(it)) or (_line(names(it), spelt), it) for it in things
        }
        """Things with their line, by identity, which no other has while the thing itself stands beside."""
        self._sorted = sorted(self.lines.values(), key=itemgetter(0))
        self._text = "\n".join(["", *(line for line, _ in self._sorted), ""])
        self._ends = list(accumulate(len(line) + 1 for line, _ in self._sorted))
        self._words: set[str] = set()
        self._spellings: dict[tuple[int, bool], list[str]] = {}

    def sure(self, query: str) -> Iterator[tuple[int, R]]:
        """Yield everything that holds all words of a folded query, and before it how well it fits.

        0 begins so, or a word in it does; 1 holds it anywhere.
        """
        first, *others = sorted(query.split(), key=len, reverse=True) or [""]
        if not first:
            return
        seen: set[int] = set()
        ways = ((0, self._beginning(f" {query}")), (0, self._holding(f" {first}")), (1, self._holding(first)))
        for rank, at in chain.from_iterable(zip(repeat(rank), found) for rank, found in ways):
            line, thing = self._sorted[at]
            if at not in seen and all(word in line for word in others):
                seen.add(at)
                yield rank, thing

    def near(self, query: str) -> Iterator[R]:
        """Yield what is meant by a folded query with slips in it; what fits as it is comes along."""
        first, *others = sorted(query.split(), key=len, reverse=True) or [""]
        choices = [(word, *self._close(word)) for word in others]
        needles = [first] * bool(others) + [f" {word}" for word in self._close(first)]
        seen: set[int] = set()
        for at in chain.from_iterable(map(self._holding, needles)):
            line, thing = self._sorted[at]
            if at not in seen and all(any(word in line for word in choice) for choice in choices):
                seen.add(at)
                yield thing

    def _beginning(self, text: str) -> Iterator[int]:
        """Yield the lines that begin so."""
        at = bisect_left(self._sorted, text, key=itemgetter(0))
        while at < len(self._sorted) and self._sorted[at][0].startswith(text):
            yield at
            at += 1

    def _holding(self, text: str) -> Iterator[int]:
        """Yield the lines in which a text stands."""
        found = self._text.find(text)
        while found >= 0:
            at = bisect_right(self._ends, found)
            yield at
            found = self._text.find(text, self._ends[at])

    def _close(self, word: str) -> list[str]:
        """Return words, or beginnings of words, that are few slips away, the closest first."""
        slips = sum(len(word) >= least for least in _SLIPS)
        if not slips:
            return []
        from rapidfuzz.distance import OSA  # noqa: PLC0415  (few searches need it)
        from rapidfuzz.process import extract  # noqa: PLC0415

        lengths = range(len(word) - slips, len(word) + slips + 1)
        spellings = list(
            chain.from_iterable(self._spelt(length, heads=length == len(word)) for length in lengths)
        )
        found = extract(word, spellings, scorer=OSA.distance, score_cutoff=slips, limit=_CLOSE)
        return list(dict.fromkeys(spelling for spelling, _, _ in found))

    def _spelt(self, length: int, *, heads: bool) -> list[str]:
        """Return the words of a length, and with `heads` how longer ones begin."""
        if (length, heads) not in self._spellings:
            self._words = self._words or set(self._text.split())
            if heads and length >= _HEAD:
                found = {word[:length] for word in self._words if len(word) >= length}
            else:
                found = {word for word in self._words if len(word) == length}
            self._spellings[length, heads] = sorted(found)
        return self._spellings[length, heads]


def _line(names: str, spelt: Callable[[str], str]) -> str:
    """Return what is searched: the folded words, with a blank before each."""
    return "".join(f" {word}" for name in names.replace("-", " ").split() if (word := spelt(name)))


class Finder:
    """Finds in an event, in commands and in the help; keeps what it has made ready for the next letter."""

    def __init__(self) -> None:
        self._pools: dict[Kind, tuple[Shelf[Any, Any], Pool[Any]]] = {}

    def find(
        self, query: str, snapshot: Snapshot | None, sections: Collection[str], offers: Iterable[Hit] = ()
    ) -> list[Hit]:
        """Return what fits a query, by kind: the kind with the best find comes first.

        People and things are offered only where their section is among `sections`. `offers` are found as
        they are: commands and texts of the help.
        """
        wanted = fold(query)
        searches = self._searches(snapshot, sections, list(offers))
        ranked: dict[Kind, tuple[int, list[Hit]]] = {}
        for kind, pool, shown in searches:
            sure = islice(((rank, hit) for rank, thing in pool.sure(wanted) if (hit := shown(thing))), MOST)
            if found := list(sure):
                ranked[kind] = found[0][0], [hit for _, hit in found]
        if sum(len(hits) for _, hits in ranked.values()) < _FEW:
            for kind, pool, shown in searches:
                rank, hits = ranked.get(kind, (_NEAR, []))
                known = {hit.id for hit in hits}
                near = (hit for thing in pool.near(wanted) if (hit := shown(thing)) and hit.id not in known)
                if more := list(islice(near, MOST - len(hits))):
                    ranked[kind] = rank, hits + more
        order = sorted(ranked, key=lambda kind: (ranked[kind][0], _ORDER.index(kind)))
        return [hit for kind in order for hit in ranked[kind][1]]

    def _searches(
        self, snapshot: Snapshot | None, sections: Collection[str], offers: list[Hit]
    ) -> list[tuple[Kind, Pool[Any], Callable[[Any], Hit | None]]]:
        """Return where to search: kinds, what is ready for them, and what shows a find."""
        searches: list[tuple[Kind, Pool[Any], Callable[[Any], Hit | None]]] = []
        for kind in _ORDER:
            if kind in _RECORDS and snapshot is not None:
                shelf, names, hit = _RECORDS[kind]
                pool = self._pool(kind, getattr(snapshot, shelf), names)
                searches.append((kind, pool, _within(partial(hit, snapshot), sections)))
            elif kind not in _RECORDS:
                own = (offer for offer in offers if offer.kind is kind)
                searches.append((kind, Pool(own, lambda offer: f"{offer.words} {offer.also}"), lambda it: it))
        return searches

    def _pool(self, kind: Kind, shelf: Shelf[Any, Any], names: Callable[[Any], str]) -> Pool[Any]:
        known, pool = self._pools.get(kind, (None, None))
        if pool is None or known is not shelf:
            pool = Pool(shelf.values(), names, pool)
            self._pools[kind] = shelf, pool
        return pool


def _within(show: Callable[[Any], Hit], sections: Collection[str]) -> Callable[[Any], Hit | None]:
    """Show only what has a section."""
    return lambda record: hit if (hit := show(record)).section in sections else None


def _person(snapshot: Snapshot, person: Person) -> Hit:
    registration = snapshot.registration(person.id)
    section, place = ("attendees", registration.id) if registration else ("contributors", person.id)
    return Hit(Kind.PERSON, person.id, person.name, section, place, person.organisation)


def _session(_: Snapshot, session: Session) -> Hit:
    return Hit(Kind.SESSION, session.id, session.title, "sessions", session.id, session.number)


def _room(_: Snapshot, room: Room) -> Hit:
    return Hit(Kind.ROOM, room.id, room.name, "rooms", room.id, room.floor)


def _task(_: Snapshot, task: Task) -> Hit:
    return Hit(Kind.TASK, task.id, task.title, "checklist", task.id)


def _initiative(_: Snapshot, it: Initiative) -> Hit:
    return Hit(Kind.INITIATIVE, it.id, it.name, "initiatives", it.id, it.district)


_RECORDS: Final[dict[Kind, tuple[str, Callable[[Any], str], Callable[[Snapshot, Any], Hit]]]] = {
    Kind.PERSON: ("people", lambda one: f"{one.name} {one.badge_name} {one.organisation}", _person),
    Kind.SESSION: ("sessions", lambda one: f"{one.title} {one.number} {one.subtitle}", _session),
    Kind.ROOM: ("rooms", lambda one: f"{one.name} {one.short} {one.floor}", _room),
    Kind.TASK: ("tasks", lambda one: one.title, _task),
    Kind.INITIATIVE: ("initiatives", lambda one: f"{one.name} {one.district}", _initiative),
}
"""On which shelf records stand, what they are called, and how they are shown."""
