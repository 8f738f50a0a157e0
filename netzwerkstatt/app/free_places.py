"""Free places for people, a length and needs, asked for by words: where, when and why."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import IntFlag
from typing import TypeVar

from netzwerkstatt.app.commands import Add
from netzwerkstatt.app.wording import spots
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.folding import fold
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain import words
from netzwerkstatt.domain.access import Need
from netzwerkstatt.domain.people import PersonId
from netzwerkstatt.domain.sessions import Session, SessionStatus
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.venue import RoomId
from netzwerkstatt.planning.placing import Hindrance, Within, places_for
from netzwerkstatt.planning.wanted import Wanted, drafted

F = TypeVar("F", bound=IntFlag)
K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class ToldPlace:
    """A free place in words: `well` where nothing speaks against it, with the reason either way."""

    room: RoomId
    name: str
    start: datetime
    well: bool
    text: str


@dataclass(frozen=True, slots=True)
class Told:
    """The best places, or why there is none."""

    places: tuple[ToldPlace, ...]
    hindrance: Hindrance | None
    text: str


def told(snapshot: Snapshot, wanted: Wanted, within: Within, texts: Texts) -> Told:
    """Return the five best places for what is wanted, or say why there is none and what helps."""
    draft, session, _ = drafted(snapshot, wanted, texts._("New session"))
    found = places_for(draft, session.id, within=within)
    places = tuple(
        ToldPlace(
            spot.room.id,
            spot.room.name,
            spot.session.start,
            not spot.notices,
            spots.reasons(replace(spot, asked=max(spot.asked, wanted.guests)), draft, texts),
        )
        for spot in found.spots
        if spot.session.start is not None
    )
    return Told(places, found.hindrance, spots.hindrance(found.hindrance, texts) if found.hindrance else "")


def session_at(
    snapshot: Snapshot, wanted: Wanted, room: RoomId, start: datetime, texts: Texts
) -> tuple[Session, Add]:
    """Return a session at a place, and the command that adds it with whoever is to be free then.

    Nobody has asked them yet, and it is an idea. For how many guests and for which needs it was looked for
    stands in the note for the team: who comes in the end is seen by the preferences.
    """
    alone = replace(wanted, guests=0, needs=Need.NONE)
    _, session, parts = drafted(snapshot, alone, texts._("New session"))
    found = replace(session, status=SessionStatus.IDEA, note=_looked_for(wanted, texts))
    there = replace(found.moved_to(room), start=start)
    return there, Add((there, *(replace(part, confirmed=False) for part in parts)))


def _looked_for(wanted: Wanted, texts: Texts) -> str:
    guests = texts.n_("for one guest", "for {count} guests", wanted.guests) if wanted.guests else ""
    asked = ", ".join(filter(None, (guests, *words.said(wanted.needs, words.needs(texts)))))
    return texts._("A place was looked for: {asked}", asked=asked) if asked else ""


def people_named(snapshot: Snapshot, names: Iterable[str]) -> tuple[PersonId, ...]:
    """Return people by their full names.

    Raises:
        Refused: `name-unknown` or `name-twice`, with `name`.
    """
    known = [(person.name, person.id) for person in snapshot.people.values()]
    return tuple(_known(known, name) for name in names)


def room_named(snapshot: Snapshot, name: str) -> RoomId:
    """Return a room by its name.

    Raises:
        Refused: `name-unknown` or `name-twice`, with `name`.
    """
    return _known([(room.name, room.id) for room in snapshot.rooms.values()], name)


def flags_named(kind: type[F], names: Iterable[str]) -> F:
    """Return flags by their names, written as `step-free`.

    Raises:
        Refused: `flag-unknown` with `name` and what is `possible`.
    """
    known = {str(flag.name).lower().replace("_", "-"): flag for flag in kind}
    found = kind(0)
    for name in names:
        if name not in known:
            raise Refused("flag-unknown", name=name, possible=", ".join(known))
        found |= known[name]
    return found


def _known(known: Iterable[tuple[str, K]], name: str) -> K:
    found = [one for said, one in known if fold(said) == fold(name)]
    if not found:
        raise Refused("name-unknown", name=name)
    if len(found) > 1:
        raise Refused("name-twice", name=name)
    return found[0]
