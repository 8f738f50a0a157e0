"""What somebody has decided to live with."""

from dataclasses import dataclass
from datetime import date
from typing import NewType

from netzwerkstatt.domain.people import PersonId
from netzwerkstatt.domain.sessions import SessionId
from netzwerkstatt.domain.venue import BuildingId, RoomId

AcceptanceId = NewType("AcceptanceId", str)


@dataclass(frozen=True, slots=True)
class Acceptance:
    """One thing that a notice says and that is to stay as it is, with the reason if one was given.

    `kind` is that of the notice. It is about a session and perhaps another one, a person, a room or a house;
    what it is about takes it along when it goes. `state` is what it was like then, where another state is
    another thing.
    """

    id: AcceptanceId
    kind: str
    session_id: SessionId | None = None
    other_id: SessionId | None = None
    person_id: PersonId | None = None
    room_id: RoomId | None = None
    building_id: BuildingId | None = None
    state: str = ""
    reason: str = ""
    since: date | None = None
