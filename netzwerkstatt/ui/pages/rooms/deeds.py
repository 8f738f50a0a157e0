"""What an edit on this page becomes: one command, one step in the history."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from netzwerkstatt.app.commands import Change, Command, Edit, listed
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.folding import fold
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.snapshot import Record, Snapshot
from netzwerkstatt.domain.venue import Building, BuildingId
from netzwerkstatt.ui.lists.row import Pairs
from netzwerkstatt.ui.pages.rooms.records import Place, change_room

Step = tuple[Record | None, Record | None]


def save(event: Snapshot, pairs: Pairs[Place]) -> Command:
    """Return the command for edits of rooms, their houses, and all that is known of both.

    Raises:
        Refused: `room-without-name`.
    """
    if not all(now.room.name for _, now in pairs):
        raise Refused("room-without-name")
    steps = [step for was, now in _numbered(pairs) for step in _steps(event, was, now)]
    about = listed(now.room.name for _, now in pairs)
    return Edit(tuple(steps) or tuple((was.room, now.room) for was, now in pairs), about=about)


def removal(event: Snapshot, places: Iterable[Place]) -> Command:
    """Return the command that deletes rooms; their sessions stay, in a second room or without one."""
    gone = {place.room.id: place.room for place in places}
    alone = (
        (session, replace(session, room_id=session.also_room_id, also_room_id=None))
        for session in event.sessions.values()
        if session.room_id in gone and session.also_room_id not in {None, *gone}
    )
    return Edit((*((room, None) for room in gone.values()), *alone))


def moved(event: Snapshot, chosen: Collection[str], by: int) -> Command | None:
    """Return the command that moves rooms so many places up (-1) or down (1); None where they cannot."""
    order = event.rooms_in_order()
    walk = list(order) if by < 0 else order[::-1]
    for _ in range(abs(by)):
        for at, room in enumerate(walk):
            if at and room.id in chosen and walk[at - 1].id not in chosen:
                walk[at - 1], walk[at] = walk[at], walk[at - 1]
    now = walk if by < 0 else walk[::-1]
    if now == order:
        return None
    placed = ((room, replace(room, position=at)) for at, room in enumerate(now, 1))
    return Change(
        tuple(pair for pair in placed if pair[0] != pair[1]),
        about=listed(room.name for room in now if room.id in chosen),
    )


def in_building(event: Snapshot, place: Place, name: str) -> Place:
    """Return a row in the house of that name, in a new one where there is none, in none without a name."""
    written = name.strip()
    if not written:
        return _in(place, None)
    known = next((b for b in event.buildings.values() if fold(b.name) == fold(written)), None)
    last = max((building.position for building in event.buildings.values()), default=0)
    return _in(place, known or Building(BuildingId(new_id()), written, position=last + 1))


def in_known_building(event: Snapshot, place: Place, building_id: str) -> Place:
    """Return a row in a house by its id, or in none."""
    return _in(place, event.buildings.get(BuildingId(building_id)))


def _in(place: Place, building: Building | None) -> Place:
    moved_in = change_room(place, building_id=building.id if building else None)
    same = building is not None and place.building is not None and building.id == place.building.id
    return place if same else replace(moved_in, building=building, house=())


def _numbered(pairs: Pairs[Place]) -> Iterator[tuple[Place, Place]]:
    """Let several rooms that are new stand in the order in which they came."""
    new = 0
    for was, now in pairs:
        yield was, change_room(now, position=now.room.position + new)
        new += was.fresh


def _steps(event: Snapshot, was: Place, now: Place) -> Iterator[Step]:
    if was.fresh or was.room != now.room:
        yield (None if was.fresh else was.room), now.room
    if now.building is not None:
        known = event.buildings.get(now.building.id)
        if known != now.building:
            yield known, now.building
    yield from _differing(() if was.fresh else was.own, now.own)
    if was.building is not None and now.building is not None and was.building.id == now.building.id:
        yield from _differing(was.house, now.house)
    yield from _differing(() if was.fresh else was.times, now.times)


def _differing(was: Iterable[Record], now: Iterable[Record]) -> Iterator[Step]:
    before, after = ({record.id: record for record in records} for records in (was, now))
    for key in {**before, **after}:
        pair = before.get(key), after.get(key)
        if pair[0] != pair[1]:
            yield pair
