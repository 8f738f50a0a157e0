"""Small events for tests: invented people in an invented house."""

import io
from dataclasses import dataclass
from datetime import date, datetime

from PIL import Image

from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.event import Day, DayId, Event, EventId, Topic, TopicId
from netzwerkstatt.domain.people import Person, PersonId
from netzwerkstatt.domain.registrations import Registration, RegistrationId
from netzwerkstatt.domain.sessions import Contribution, ContributionId, Session, SessionId
from netzwerkstatt.domain.snapshot import Record, Snapshot
from netzwerkstatt.domain.venue import Room, RoomId


def an_event(title: str = "Nachbarschaftstag") -> Event:
    return Event(EventId(new_id()), title, place="Bürgerhaus")


def a_day(day: date = date(2027, 10, 16)) -> Day:
    return Day(DayId(new_id()), day)


def a_topic(name: str = "Reparieren") -> Topic:
    return Topic(TopicId(new_id()), name)


def a_room(name: str = "Saal", places: int | None = 30) -> Room:
    return Room(RoomId(new_id()), name, places=places)


def a_person(given: str = "Mira", family: str = "Sönmez", **fields) -> Person:
    return Person(PersonId(new_id()), given, family, **fields)


def a_session(
    title: str = "Löten", room: Room | None = None, start: datetime | None = None, **fields
) -> Session:
    return Session(SessionId(new_id()), title, room_id=room.id if room else None, start=start, **fields)


def a_registration(person: Person, **fields) -> Registration:
    return Registration(RegistrationId(new_id()), person.id, **fields)


def a_part(session: Session, person: Person, **fields) -> Contribution:
    return Contribution(ContributionId(new_id()), session.id, person.id, **fields)


def a_picture(width: int = 40, height: int = 30, kind: str = "PNG", **saved) -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(made, kind, **saved)
    return made.getvalue()


def a_snapshot(*records: Record) -> Snapshot:
    """Put records on their shelves; an event is added where none is given."""
    if not any(isinstance(record, Event) for record in records):
        records = (an_event(), *records)
    return Snapshot.of(records)


@dataclass(frozen=True)
class Do:
    """Any deed, for tests of the store."""

    act: object
    label: str = "Deed"
    subject: str = ""
    large: bool = False

    def run(self, db):
        self.act(db)
