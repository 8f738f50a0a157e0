"""The programme as it was published: what stood in it on that day, so that later changes can be told."""

from dataclasses import dataclass
from datetime import datetime
from typing import NewType

ProgrammeVersionId = NewType("ProgrammeVersionId", str)
PublishedSessionId = NewType("PublishedSessionId", str)


@dataclass(frozen=True, slots=True)
class ProgrammeVersion:
    """A programme that went out: its number, counted from 1, when that was, and perhaps what for."""

    id: ProgrammeVersionId
    number: int
    published: datetime
    note: str = ""


@dataclass(frozen=True, slots=True)
class PublishedSession:
    """A session as it stood in a version.

    `session` is the id of the session, which may be gone since; `room` the name of its room then, empty where
    it had none. `people` are the ids of those who led it, with spaces between them: names stay with the
    people, so that none is left here when somebody is taken out of the event. `rooms` are the ids of its room
    and of the one that was opened to it, in that order and written alike: names may change, or be the same.
    `guests` are those who had a place in it, written alike: they have to know when it is deleted.
    """

    id: PublishedSessionId
    version_id: ProgrammeVersionId
    session: str
    title: str
    start: datetime
    minutes: int
    number: str = ""
    room: str = ""
    people: str = ""
    rooms: str = ""
    guests: str = ""
