"""Accessibility on paper: icon and word for what a place offers; what is not known is not printed as yes."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from netzwerkstatt.base.texts import N_, Texts
from netzwerkstatt.domain.access import AccessFeature, Answer, Need
from netzwerkstatt.domain.sessions import Session
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.venue import Room
from netzwerkstatt.planning import reach
from netzwerkstatt.planning.reach import Way

# what a chip on a door says, in this order; those of the way in stand before
_CHIPS: Final = (
    (AccessFeature.HEARING_LOOP, "ear", N_("hearing loop")),
    (AccessFeature.PORTABLE_LOOP, "ear", N_("portable hearing loop")),
    (AccessFeature.LOW_NOISE, "volume-off", N_("little echo")),
    (AccessFeature.WHEELCHAIR_PLACES, "armchair", N_("wheelchair places")),
    (AccessFeature.CONTRAST_MARKS, "contrast-2", N_("contrast marks")),
    (AccessFeature.TACTILE_GUIDE, "walk", N_("tactile guide")),
    (AccessFeature.BRAILLE_SIGNS, "braille", N_("braille signs")),
)
_LANGUAGES: Final = (
    (Need.SIGN_LANGUAGE, "hand-move", N_("Sign language: {sessions}")),
    (Need.CAPTIONS, "text-size", N_("Captions: {sessions}")),
)


@dataclass(frozen=True, slots=True)
class Sign:
    """An icon and the word or sentence beside it; `barrier` where it says what is in the way."""

    icon: str
    words: str
    barrier: bool = False


def way(snapshot: Snapshot, room: Room, texts: Texts) -> Sign | None:
    """Say how one gets into a room: step-free, by lift or by steps only; None where it is not known."""
    place = reach.known(snapshot, room)
    match reach.way(place):
        case Way.LEVEL:
            return Sign("wheelchair", texts._("step-free"))
        case Way.LIFT:
            return Sign("elevator", texts._("lift"))
        case Way.STAIRS:
            return Sign("stairs-up", texts._("stairs only"), barrier=True)
        case Way.STEPS:
            fact = place.fact(AccessFeature.STEP_FREE)
            count = (fact.number if fact else None) or 1
            return Sign("stairs-up", texts.n_("one step", "{count} steps", count), barrier=True)
        case Way.OPEN:
            return None


def chips(snapshot: Snapshot, room: Room, texts: Texts) -> list[Sign]:
    """Return what a door says about a room."""
    first = way(snapshot, room, texts)
    found = [first] if first else []
    if first and first.icon == "elevator":
        found.insert(0, Sign("wheelchair", texts._("step-free")))
    own = {fact.feature: fact.answer for fact in snapshot.access_facts.of("room_id", room.id)}
    found += [Sign(icon, texts._(words)) for feature, icon, words in _CHIPS if own.get(feature) is Answer.YES]
    if own.get(AccessFeature.QUIET_ROOM) is Answer.YES:
        found.append(Sign("zzz", texts._("quiet room")))
    return found


def everywhere(snapshot: Snapshot, texts: Texts) -> list[Sign]:
    """Say in sentences what is accessible in the house and where."""
    return [
        *_ways(snapshot, texts),
        *_loops(snapshot, texts),
        *_languages(snapshot, texts),
        *_houses(snapshot, texts),
    ]


def toilet(snapshot: Snapshot, room: Room, texts: Texts) -> str:
    """Say where the accessible toilet is, seen from a room; empty where none is known."""
    fact = snapshot.fact(room, AccessFeature.ACCESSIBLE_TOILET)
    if fact is None or fact.answer is not Answer.YES:
        return ""
    far = texts._("{metres} m", metres=texts.number(fact.number)) if fact.number else ""
    where = ", ".join(filter(None, (fact.note, far)))
    return texts._("Accessible toilet: {where}", where=where) if where else texts._("Accessible toilet")


def quiet_room(snapshot: Snapshot, room: Room, texts: Texts) -> str:
    """Say where the quiet room is; empty where none is known."""
    fact = snapshot.fact(room, AccessFeature.QUIET_ROOM)
    if fact is None or fact.answer is not Answer.YES or not fact.note:
        return ""
    return texts._("Quiet room: {where}", where=fact.note)


def _answer(snapshot: Snapshot, room: Room, feature: AccessFeature) -> Answer:
    fact = snapshot.fact(room, feature)
    return fact.answer if fact else Answer.UNKNOWN


def _ways(snapshot: Snapshot, texts: Texts) -> Iterator[Sign]:
    rooms = snapshot.rooms_in_order()
    groups: dict[Way, list[str]] = {}
    for room in rooms:
        groups.setdefault(reach.way(reach.known(snapshot, room)), []).append(room.name)
    if level := groups.get(Way.LEVEL):
        whole = len(level) == len(rooms)
        named = texts._("Step-free: {rooms}", rooms=texts.listed(level))
        yield Sign("wheelchair", texts._("All rooms are step-free.") if whole else named)
    if lift := groups.get(Way.LIFT):
        yield Sign("elevator", texts._("By lift: {rooms}", rooms=texts.listed(lift)))
    if steps := groups.get(Way.STEPS):
        yield Sign("stairs-up", texts._("With steps: {rooms}", rooms=texts.listed(steps)), barrier=True)
    if stairs := groups.get(Way.STAIRS):
        yield Sign("stairs-up", texts._("Stairs only: {rooms}", rooms=texts.listed(stairs)), barrier=True)


def _loops(snapshot: Snapshot, texts: Texts) -> Iterator[Sign]:
    loops = (AccessFeature.HEARING_LOOP, AccessFeature.PORTABLE_LOOP)
    rooms = [
        room.name
        for room in snapshot.rooms_in_order()
        if any(_answer(snapshot, room, feature) is Answer.YES for feature in loops)
    ]
    if rooms:
        yield Sign("ear", texts._("Hearing loop: {rooms}", rooms=texts.listed(rooms)))


def _languages(snapshot: Snapshot, texts: Texts) -> Iterator[Sign]:
    for need, icon, words in _LANGUAGES:
        named = [_short(s) for s in snapshot.sessions_in_order() if s.start and need in s.access]
        if named:
            yield Sign(icon, texts._(words, sessions=texts.listed(dict.fromkeys(named))))


def _short(session: Session) -> str:
    return session.number.replace(" ", "\N{NO-BREAK SPACE}") or session.title


def _houses(snapshot: Snapshot, texts: Texts) -> Iterator[Sign]:
    for building in sorted(snapshot.buildings.values(), key=lambda b: (b.position, b.name, b.id)):
        facts = {
            fact.feature: fact.note
            for fact in snapshot.access_facts.of("building_id", building.id)
            if fact.answer is Answer.YES
        }
        yield from _house(facts, texts)


def _house(facts: dict[AccessFeature, str], texts: Texts) -> Iterator[Sign]:
    if AccessFeature.ACCESSIBLE_TOILET in facts:
        note = facts[AccessFeature.ACCESSIBLE_TOILET]
        said = texts._("Accessible toilet: {where}", where=note) if note else texts._("Accessible toilet")
        yield Sign("badge-wc", said)
    if AccessFeature.QUIET_ROOM in facts:
        note = facts[AccessFeature.QUIET_ROOM]
        said = texts._("Quiet room: {where}", where=note) if note else texts._("There is a quiet room.")
        yield Sign("volume-off", said)
    if AccessFeature.ASSISTANCE_DOGS in facts:
        note = facts[AccessFeature.ASSISTANCE_DOGS]
        said = texts._("Assistance dogs are welcome.")
        yield Sign("dog", f"{said} {note}".strip())
