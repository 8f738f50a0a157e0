"""schedule.xml and schedule.json as frab and pretalx write them, in the order of voc/schedule's schema.

What has no time and what is cancelled is not in it. E-mail addresses and notes never are.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Final
from xml.etree import ElementTree as ET
from zoneinfo import ZoneInfo

import netzwerkstatt
from netzwerkstatt.base.folding import fold
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.people import Person
from netzwerkstatt.domain.sessions import Session, SessionStatus
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.venue import Room
from netzwerkstatt.exchange.schedules import identity, moments, prose
from netzwerkstatt.exchange.schedules.frab import web

_GENERATOR: Final = {"name": "NetzWerkStatt", "version": netzwerkstatt.__version__}
_SCHEMA: Final = "https://c3voc.de/schedule/schema.json"
_NIGHT_ENDS: Final = time(4)  # as pretalx cuts its days
_SLOT: Final = "00:05"
_NO_SLUG: Final = re.compile(r"[^a-z0-9]+")
_SLUG_SIGNS: Final = 60
_EVENT_ORDER: Final = (
    *("room", "title", "subtitle", "type", "date", "start", "duration", "abstract", "slug", "track", "logo"),
    *("persons", "language", "description", "recording", "links", "attachments", "url"),
)

Fields = dict[str, Any]


def write_frab(snapshot: Snapshot, texts: Texts) -> bytes:
    """Return the programme as schedule.xml in UTF-8."""
    book = _Book(snapshot, texts)
    root = ET.Element("schedule")
    _child(root, "generator", **_GENERATOR)
    _child(root, "version", book.version)
    conference = _child(root, "conference")
    for name, value in book.conference().items():
        if value != "":
            _child(conference, name, str(value))
    for track in book.tracks():
        _child(conference, "track", **track)
    for day in book.days():
        _write_day(_child(root, "day", **day.attributes()), day)
    ET.indent(root)
    data: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return data + b"\n"


def write_json(snapshot: Snapshot, texts: Texts) -> bytes:
    """Return the programme as schedule.json in UTF-8."""
    book = _Book(snapshot, texts)
    facts = book.conference()
    conference = {
        **{name: facts[name] for name in ("acronym", "title", "start", "end")},
        "daysCount": facts["days"],
        "timeslot_duration": _SLOT,
        "time_zone_name": facts["time_zone_name"],
        "rooms": book.rooms(),
        "tracks": book.tracks(),
        "days": [_json_day(day) for day in book.days()],
    }
    schedule = {"version": book.version, "base_url": web(book.event.website), "conference": conference}
    whole = {"$schema": _SCHEMA, "generator": _GENERATOR, "schedule": schedule}
    return json.dumps(whole, ensure_ascii=False, indent=2).encode("utf-8", "replace") + b"\n"


@dataclass(frozen=True, slots=True)
class _Day:
    """A day on which sessions begin, and what is in which room."""

    index: int
    date: date
    start: str
    end: str
    rooms: list[tuple[dict[str, str], list[Fields]]]

    def attributes(self) -> dict[str, str]:
        return {"index": str(self.index), "date": self.date.isoformat(), "start": self.start, "end": self.end}


class _Book:
    """An event's programme in frab's words."""

    version = "1"

    def __init__(self, snapshot: Snapshot, texts: Texts) -> None:
        self._now = snapshot
        self.event = snapshot.event
        self._zone = moments.zone(self.event.zone) or ZoneInfo("UTC")
        told = [
            s for s in snapshot.sessions_in_order() if s.start and s.status is not SessionStatus.CANCELLED
        ]
        self._sessions = told
        self._guids = identity.session_guids(snapshot)
        self._numbers = identity.numbers(self._guids.values())
        self._people = identity.numbers(map(identity.person_guid, snapshot.people.values()))
        self._names = self._room_names(texts)

    def conference(self) -> dict[str, str | int]:
        """Return the facts of the event, in the order of the schema."""
        on = [day.date for day in self._now.days.values()] + [
            s.start.date() for s in self._sessions if s.start
        ]
        return {
            "title": prose.line(self.event.title),
            "acronym": _slug(self.event.title),
            "start": min(on).isoformat() if on else "",
            "end": max(on).isoformat() if on else "",
            "days": len(set(on)),
            "timeslot_duration": _SLOT,
            "base_url": web(self.event.website),
            "time_zone_name": self.event.zone,
        }

    def tracks(self) -> list[dict[str, str]]:
        """Return the topics."""
        topics = sorted(self._now.topics.values(), key=lambda t: (t.position, t.id))
        return [{"name": prose.line(topic.name), "slug": _slug(topic.name)} for topic in topics]

    def rooms(self) -> list[Fields]:
        """Return the rooms in which something happens, with their places."""
        used = {room["guid"]: room for day in self.days() for room, _ in day.rooms}
        places = {identity.room_guid(room): room.places for room in self._now.rooms.values()}
        return [
            {"name": room["name"], "slug": _slug(room["name"]), "guid": guid, "capacity": places.get(guid)}
            for guid, room in used.items()
        ]

    def days(self) -> list[_Day]:
        """Return the days on which something begins; what begins at night belongs to the day before."""
        by_day = dict[date, list[Session]]()
        for session in self._sessions:
            if session.start is not None:
                evening = session.start.date() - timedelta(days=1)
                late = session.start.time() < _NIGHT_ENDS and evening in by_day
                by_day.setdefault(evening if late else session.start.date(), []).append(session)
        return [
            self._day(index, on, found) for index, (on, found) in enumerate(sorted(by_day.items()), start=1)
        ]

    def _day(self, index: int, on: date, sessions: list[Session]) -> _Day:
        starts, ends = zip(*((s.start, s.end) for s in sessions if s.start and s.end), strict=True)
        rooms = dict[str, list[Fields]]()
        for session, start in zip(sessions, starts, strict=True):
            rooms.setdefault(self._room_guid(session), []).append(self._session(session, start))
        ordered = [
            ({"name": name, "guid": guid}, rooms[guid]) for guid, name in self._names.items() if guid in rooms
        ]
        return _Day(index, on, self._exact(min(starts)), self._exact(max(ends)), ordered)

    def _room_names(self, texts: Texts) -> dict[str, str]:
        """Return a name for each room by guid, no two alike, as JSON asks for."""
        names = {
            identity.ALL_ROOMS: texts._("All rooms"),
            identity.NO_ROOM: texts._("Room still open"),
        }
        taken = {fold(name) for name in names.values()}
        for room in self._now.rooms_in_order():
            names[identity.room_guid(room)] = _free_name(room, taken)
        return names

    def _room_words(self, session: Session) -> str:
        """Name the room below which a session stands, and the one that is opened to it."""
        also = self._now.rooms_of(session)[1:]
        guids = (self._room_guid(session), *map(identity.room_guid, also))
        return " + ".join(self._names[guid] for guid in guids)

    def _room_guid(self, session: Session) -> str:
        rooms = self._now.rooms_of(session)
        if rooms:
            return identity.room_guid(rooms[0])
        return identity.ALL_ROOMS if session.for_everybody else identity.NO_ROOM

    def _session(self, session: Session, start: datetime) -> Fields:
        guid = self._guids[session.id]
        topic = self._now.topics.get(session.topic_id) if session.topic_id else None
        return {
            "guid": guid,
            "id": self._numbers[guid],
            "date": self._exact(start),
            "start": f"{start:%H:%M}",
            "duration": moments.length(session.minutes),
            "room": self._room_words(session),
            "slug": session.slug or f"{self._numbers[guid]}-{_slug(session.title)}",
            "url": web(session.link),
            "title": prose.line(session.title),
            "subtitle": prose.line(session.subtitle),
            "track": prose.line(topic.name) if topic else "",
            "type": session.kind.value,
            "language": prose.line(session.language),
            "abstract": prose.markup(session.abstract),
            "description": prose.markup(session.description),
            "persons": [self._person(person) for person in self._now.contributors(session.id)],
            "links": [],
            "attachments": [],
        }

    def _person(self, person: Person) -> Fields:
        guid = identity.person_guid(person)
        name = prose.line(person.shown_name)
        about = prose.markup(person.biography)
        return {"id": self._people[guid], "guid": guid, "name": name, "public_name": name, "biography": about}

    def _exact(self, wall: datetime) -> str:
        """Return a wall-clock time with the zone's offset; an hour that the clock skips keeps winter's."""
        return wall.replace(tzinfo=self._zone, microsecond=0).isoformat()


def _write_day(element: ET.Element, day: _Day) -> None:
    for room, events in day.rooms:
        at = _child(element, "room", **room)
        for event in events:
            _write_event(at, event)


def _write_event(room: ET.Element, event: Fields) -> None:
    element = _child(room, "event", guid=event["guid"], id=str(event["id"]))
    for name in _EVENT_ORDER:
        if name == "persons":
            persons = _child(element, "persons")
            for person in event["persons"]:
                _child(persons, "person", person["public_name"], id=str(person["id"]), guid=person["guid"])
        elif name == "recording":
            _child(_child(element, "recording"), "optout", "false")
        else:
            value = event.get(name)
            _child(element, name, value if isinstance(value, str) else "")


def _json_day(day: _Day) -> Fields:
    rooms = {room["name"]: [{**event, "logo": None} for event in events] for room, events in day.rooms}
    return {
        "index": day.index,
        "date": day.date.isoformat(),
        "day_start": day.start,
        "day_end": day.end,
        "rooms": rooms,
    }


def _child(parent: ET.Element, tag: str, text: str = "", **attributes: str) -> ET.Element:
    child = ET.SubElement(parent, tag, attributes)
    child.text = text or None
    return child


def _free_name(room: Room, taken: set[str]) -> str:
    name = prose.line(room.name)
    for choice in _numbered(name):
        if fold(choice) not in taken:
            taken.add(fold(choice))
            return choice
    return name


def _numbered(name: str) -> Iterator[str]:
    yield name
    number = 2
    while True:
        yield f"{name} ({number})".strip()
        number += 1


def _slug(text: str) -> str:
    return _NO_SLUG.sub("-", fold(text))[:_SLUG_SIGNS].strip("-") or "programme"
