"""What frab, pentabarf and pretalx have in common: conference → days → rooms → events.

After the schema of voc/schedule; XML and JSON are brought into one shape and read here. Nothing is required
but a title: what is missing is worked out from what is there, or noted.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Any, Final

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.exchange import values
from netzwerkstatt.exchange.schedules import moments, prose, words
from netzwerkstatt.exchange.schedules.gathering import Gathering, key
from netzwerkstatt.exchange.schedules.programme import Link, Programme, ProgrammePerson, ProgrammeSession

Fields = Mapping[str, Any]
"""The fields of one element by name, as JSON has them."""

_EXPECTED: Final = ("guid", "id", "date", "start", "duration", "room", "title", "persons")
_MOST_LINKS: Final = 50


@dataclass(frozen=True, slots=True)
class RoomOfDay:
    """A room on one day, with its events."""

    name: str
    guid: str
    events: Sequence[Fields]


@dataclass(frozen=True, slots=True)
class ProgrammeDay:
    """A day of the programme; its events may go on after midnight, until the next day's cut."""

    date: str
    start: str
    rooms: Sequence[RoomOfDay]


@dataclass(frozen=True, slots=True)
class Schedule:
    """The shape both formats are brought into."""

    conference: Fields
    days: Sequence[ProgrammeDay]
    rooms: Sequence[Fields]
    tracks: Sequence[str]


def programme(schedule: Schedule, gathering: Gathering) -> Programme:
    """Read a schedule.

    Raises:
        Refused: `programme-empty`, if there is no event in it.
    """
    conference = schedule.conference
    gathering.title = prose.line(text(conference, "title"))
    gathering.space = key(prose.line(text(conference, "acronym")) or gathering.title)
    gathering.zone = _known_zone(conference, gathering)
    for room in schedule.rooms:
        places = whole(room, "capacity")
        gathering.room(text(room, "name"), text(room, "guid"), places, prose.plain(text(room, "description")))
    for track in schedule.tracks:
        gathering.track(track)
    reader = _Reader(gathering, values.clock(text(conference, "day_change")))
    for day in schedule.days:
        reader.read_day(day)
    if not reader.line:
        raise Refused("programme-empty")
    found = gathering.programme()
    used = {key(session.track) for session in found.sessions}
    return _with_tracks(found, used)


def _with_tracks(found: Programme, used: set[str]) -> Programme:
    return replace(found, tracks=tuple(track for track in found.tracks if key(track) in used))


def _known_zone(conference: Fields, gathering: Gathering) -> str:
    name = text(conference, "time_zone_name").strip()
    if name and moments.zone(name) is None:
        gathering.problem(0, "programme-zone-unknown", zone=name)
        return ""
    return name


class _Reader:
    """Reads day by day; `line` counts the events."""

    def __init__(self, gathering: Gathering, day_change: time | None) -> None:
        self.line = 0
        self._to = gathering
        self._cut = day_change

    def read_day(self, day: ProgrammeDay) -> None:
        begin = moments.day(day.date)
        if begin is not None:
            self._to.days.add(begin)
        opens = moments.moment(day.start)
        cut = opens.time() if opens is not None else self._cut
        for room in day.rooms:
            named = bool(room.name or room.guid)
            at = self._to.room(room.name, room.guid)
            for event in room.events:
                self.line += 1
                self._event(event, at if named else self._to.room(text(event, "room")), begin, cut)

    def _event(self, event: Fields, room: str, begin: date | None, cut: time | None) -> None:
        for name in _EXPECTED:
            if not event.get(name) and (name not in event or name in {"title", "duration", "start"}):
                self._to.count("programme-field-missing", "field", name)
        title = prose.line(text(event, "title") or text(event, "subtitle") or text(event, "slug"))
        if not title:
            self._to.skip(self.line, "session-without-title")
            return
        number = event.get("id")
        if isinstance(number, str) and not event.get("_xml"):
            self._to.count("programme-id-is-text")
        word = prose.line(text(event, "type"))
        people = tuple(dict.fromkeys(self._people(event)))
        links = tuple(_links(event))
        url = web(text(event, "url"))
        self._to.add(
            ProgrammeSession(
                line=self.line,
                source=prose.line(text(event, "guid")) or self._to.within(prose.line(text(event, "id"))),
                title=title,
                subtitle=prose.line(text(event, "subtitle")),
                room=room,
                track=self._to.track(text(event, "track")),
                start=self._start(event, title, begin, cut),
                minutes=self._minutes(event, title),
                kind=words.kind(word),
                type=word,
                language=words.language(text(event, "language")),
                abstract=prose.plain(text(event, "abstract")),
                description=prose.plain(text(event, "description")),
                people=people,
                url=url or next((link.url for link in links), ""),
                links=links,
                slug=prose.line(text(event, "slug")),
            )
        )

    def _start(self, event: Fields, title: str, begin: date | None, cut: time | None) -> datetime | None:
        """Work out the wall-clock time: `date` counts; `start` and the day stand in where it is missing."""
        said, given = text(event, "date").strip(), text(event, "start").strip()
        at = values.clock(given)
        exact = moments.moment(said)
        if exact is not None:
            return self._wall(exact, at)
        if (said and moments.day(said) is None) or (given and at is None):
            self._to.problem(self.line, "session-time-unreadable", title=title, time=said or given)
        own = moments.day(said) if said else None
        if at is None:
            return None
        if own is not None:
            return datetime.combine(own, at)
        return moments.on_day(begin, at, cut) if begin is not None else None

    def _wall(self, exact: datetime, at: time | None) -> datetime:
        """Return the wall-clock time of a moment; where its offset is not the zone's, `start` tells."""
        wall = exact.replace(tzinfo=None)
        zone = moments.zone(self._to.zone)
        if exact.tzinfo is None or zone is None or moments.agrees(wall, exact, zone):
            return wall
        converted = exact.astimezone(zone).replace(tzinfo=None)
        if at is None or converted.time() == at:
            return converted
        self._to.problem(0, "programme-zone-doubtful", zone=self._to.zone)
        self._to.zone = ""
        return wall

    def _minutes(self, event: Fields, title: str) -> int | None:
        said = text(event, "duration").strip()
        found = moments.minutes(said)
        if said and found is None:
            self._to.problem(self.line, "session-length-unreadable", title=title, length=said)
        return found

    def _people(self, event: Fields) -> Iterable[str]:
        for person in entries(event.get("persons")):
            name = prose.line(
                text(person, "public_name") or text(person, "name") or text(person, "full_public_name")
            )
            number = text(person, "code") or text(person, "id")
            source = prose.line(text(person, "guid")) or self._to.within(prose.line(number))
            if not name and not source:
                continue
            yield self._to.person(
                source,
                ProgrammePerson(
                    "",
                    name,
                    organisation=prose.line(text(person, "organization")),
                    biography=prose.plain(text(person, "biography")),
                    email=prose.line(text(person, "email")),
                    website=web(text(person, "url")),
                ),
            )


def _links(event: Fields) -> Iterable[Link]:
    for link in entries(event.get("links"))[:_MOST_LINKS]:
        if url := web(text(link, "url")):
            yield Link(prose.line(text(link, "title")), url)


def web(address: str) -> str:
    """Return an address if a browser may follow it, else nothing."""
    address = prose.line(address)
    return address if address.lower().startswith(("https://", "http://")) else ""


def text(fields: Fields, name: str) -> str:
    """Return a field as text; numbers are written out, anything else is nothing."""
    value = fields.get(name)
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else ""


def whole(fields: Fields, name: str) -> int | None:
    """Return a field as a number above zero, if it is one."""
    said = text(fields, name).strip()
    return int(said) or None if said.isascii() and said.isdigit() and len(said) < 7 else None  # noqa: PLR2004


def entries(value: object) -> list[Fields]:
    """Return those of a list's members that have fields; a missing list is empty."""
    return [entry for entry in value if isinstance(entry, Mapping)] if isinstance(value, list) else []
