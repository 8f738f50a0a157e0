"""Identifiers that a programme carries out of the event and by which it is known again when it comes back."""

from collections.abc import Iterable, Mapping
from typing import Final
from uuid import UUID, uuid5

from netzwerkstatt.domain.people import Person, PersonId
from netzwerkstatt.domain.sessions import SessionId
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.venue import Room

_OURS: Final = UUID("6f1d2d0e-5b0c-5c9a-9a51-0f4d7a6f2c11")
ALL_ROOMS: Final = str(uuid5(_OURS, "all rooms"))
"""The guid of the room in whose stead breaks for everybody stand, since frab asks for one."""
NO_ROOM: Final = str(uuid5(_OURS, "no room"))
"""The guid of the room in whose stead sessions stand that have a time but no room."""
UID_HOST: Final = "@netzwerkstatt"
"""What follows the guid in the UID of a calendar entry."""


def session_guids(snapshot: Snapshot) -> dict[SessionId, str]:
    """Return a guid for each session: the one it came with if that is a UUID of its own, or else ours."""
    taken = set[str]()
    guids = dict[SessionId, str]()
    for session in sorted(snapshot.sessions.values(), key=lambda s: s.id):
        own = as_guid(session.source)
        guids[session.id] = own if own and own not in taken else str(uuid5(_OURS, f"session {session.id}"))
        taken.add(guids[session.id])
    return guids


def person_guid(person: Person) -> str:
    """Return a person's guid."""
    return str(uuid5(_OURS, f"person {person.id}"))


def person_guids(snapshot: Snapshot) -> Mapping[str, PersonId]:
    """Return everybody by guid."""
    return {person_guid(person): person.id for person in snapshot.people.values()}


def room_guid(room: Room) -> str:
    """Return a room's guid."""
    return str(uuid5(_OURS, f"room {room.id}"))


def as_guid(text: str) -> str:
    """Return a UUID in its usual spelling, or nothing if the text is none."""
    if len(text) != 36:  # noqa: PLR2004  (RFC 9562 §4: 32 hexadecimal digits and four hyphens)
        return ""
    try:
        return str(UUID(text))
    except ValueError:
        return ""


def numbers(guids: Iterable[str]) -> dict[str, int]:
    """Return a positive number of 31 bits for each guid, the same each time as long as the others stay."""
    given = dict[str, int]()
    taken = {0}
    for guid in sorted(guids):
        number = UUID(guid).int % (1 << 31)
        while number in taken:
            number = (number + 1) % (1 << 31)
        taken.add(number)
        given[guid] = number
    return given
