"""A programme as some other program wrote it, freed from the format it came in."""

from dataclasses import dataclass
from datetime import date, datetime, time

from netzwerkstatt.domain.sessions import SessionKind, SessionStatus
from netzwerkstatt.exchange.plan import Problem


@dataclass(frozen=True, slots=True)
class ProgrammeRoom:
    """A room of the programme; sessions refer to it by `key`. `places` is its capacity, where given."""

    key: str
    name: str
    guid: str = ""
    places: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class ProgrammePerson:
    """Somebody in the programme; sessions refer to them by `key`.

    `source` is their identifier in the programme: two people of one name with different identifiers are two.
    It is empty where the programme knows them by name alone.
    """

    key: str
    name: str
    source: str = ""
    organisation: str = ""
    biography: str = ""
    email: str = ""
    website: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Something on the web that belongs to a session."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class ProgrammeSession:
    """A session of the programme.

    `line` is its line in a table, else its place in the file, from 1. `source` names it the same in every
    edition of the programme. A `start` without a zone is wall-clock time; one with a zone is a moment that
    the event's zone turns into wall-clock time; where only the time of day is known it is in `clock`.
    `minutes`, `kind` and `status` are None where the programme says nothing about them. `type` is the kind
    in the programme's own word. Abstract and description are plain text: blank lines between paragraphs,
    `- ` before list items, links as `text (address)`.
    """

    line: int
    source: str
    title: str
    subtitle: str = ""
    number: str = ""
    room: str = ""
    track: str = ""
    start: datetime | None = None
    clock: time | None = None
    minutes: int | None = None
    kind: SessionKind | None = None
    type: str = ""
    status: SessionStatus | None = None
    language: str = ""
    abstract: str = ""
    description: str = ""
    people: tuple[str, ...] = ()
    moderators: tuple[str, ...] = ()
    url: str = ""
    links: tuple[Link, ...] = ()
    slug: str = ""
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class Programme:
    """All of it. `zone` is an IANA name, empty where the programme gives none that can be relied on.

    `skipped` counts sessions that could not be read at all; a problem says why.
    """

    title: str = ""
    zone: str = ""
    days: tuple[date, ...] = ()
    rooms: tuple[ProgrammeRoom, ...] = ()
    tracks: tuple[str, ...] = ()
    people: tuple[ProgrammePerson, ...] = ()
    sessions: tuple[ProgrammeSession, ...] = ()
    problems: tuple[Problem, ...] = ()
    skipped: int = 0
