"""What paper says about a session: its time, label, people and room, its topic's pencil and icon."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.documents.look import Look, PencilColours
from netzwerkstatt.domain import words
from netzwerkstatt.domain.event import Day, DayId, Pencil, Topic, day_of
from netzwerkstatt.domain.icons import is_icon, session_icon
from netzwerkstatt.domain.sessions import Session, SessionKind, SessionStatus
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.times import TimeSpan
from netzwerkstatt.domain.venue import Room

_NEW_DAY: Final = Day(DayId(""), date.min)


@dataclass(frozen=True, slots=True)
class Item:
    """A planned session, ready for paper; `label` is its number or else its kind, both may be empty."""

    session: Session
    start: datetime
    end: datetime
    label: str
    title: str
    people: tuple[str, ...]
    rooms: tuple[Room, ...]
    topic: Topic | None
    colours: PencilColours
    icon: str

    @property
    def room(self) -> Room | None:
        """Return the room by which people come in."""
        return self.rooms[0] if self.rooms else None

    @property
    def band(self) -> bool:
        """Tell whether it goes across all rooms: a break."""
        return self.session.for_everybody


@dataclass(frozen=True, slots=True)
class DayPlan:
    """A day of the programme and what happens on it, by time."""

    date: date
    title: str
    items: tuple[Item, ...]


def planned(snapshot: Snapshot, texts: Texts, look: Look) -> list[Item]:
    """Return what has a time and is not cancelled, by time."""
    return [
        _item(snapshot, session, texts, look)
        for session in snapshot.sessions_in_order()
        if session.start and session.status is not SessionStatus.CANCELLED
    ]


def day_plans(snapshot: Snapshot, items: Iterable[Item]) -> list[DayPlan]:
    """Sort items into days; a day that closes after midnight keeps what begins until then.

    Days without items are there too, and so are dates that no day was made for.
    """
    days = snapshot.days_in_order()
    found: dict[date, list[Item]] = {day.date: [] for day in days}
    for item in items:
        found.setdefault(day_of(item.start, days), []).append(item)
    titles = {day.date: day.title for day in days}
    return [DayPlan(day, titles.get(day, ""), tuple(found[day])) for day in sorted(found)]


def opening(snapshot: Snapshot, plan: DayPlan) -> TimeSpan | None:
    """Return from when to when a day is open, or else from its first session to the end of its last.

    The hours that a new day has of itself were entered by nobody and say nothing.
    """
    for day in snapshot.days_in_order():
        if day.date == plan.date and (day.opens, day.closes) != (_NEW_DAY.opens, _NEW_DAY.closes):
            return day.hours
    if not plan.items:
        return None
    return TimeSpan(min(item.start for item in plan.items), max(item.end for item in plan.items))


def used_topics(items: Sequence[Item]) -> list[Topic]:
    """Return the topics of some items as the organisers arranged them."""
    topics = {item.topic.id: item.topic for item in items if item.topic and not item.band}
    return sorted(topics.values(), key=lambda topic: (topic.position, topic.name, topic.id))


def topic_icon(topic: Topic) -> str:
    """Return the icon of a topic, or a plain one where it has none of ours."""
    return topic.icon if is_icon(topic.icon) else "point"


def _item(snapshot: Snapshot, session: Session, texts: Texts, look: Look) -> Item:
    topic = snapshot.topics[session.topic_id] if session.topic_id else None
    start = session.start or datetime.combine(date.min, time())
    kind = "" if session.kind is SessionKind.OTHER else words.kinds(texts)[session.kind]
    return Item(
        session,
        start,
        start + timedelta(minutes=session.minutes),
        session.number or ("" if session.for_everybody else kind),
        session.title or kind or texts._("Session"),
        tuple(person.shown_name for person in snapshot.contributors(session.id)),
        snapshot.rooms_of(session),
        topic,
        look.pencils[topic.pencil if topic else Pencil.PINK if session.for_everybody else Pencil.BLUE],
        session_icon(session, topic),
    )
