"""The programme as a calendar (iCalendar, RFC 5545) for phones and mail programs."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone

from netzwerkstatt.base import clock
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.sessions import Session, SessionId, SessionStatus
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.words import room_names
from netzwerkstatt.exchange import signs
from netzwerkstatt.exchange.schedules import identity, moments, prose
from netzwerkstatt.exchange.schedules.frab import web

_PRODID: Final = "-//NetzWerkStatt//programme//{language}"
_STATUS: Final = {
    SessionStatus.CONFIRMED: "CONFIRMED",
    SessionStatus.CANCELLED: "CANCELLED",
    SessionStatus.ASKED: "TENTATIVE",
    SessionStatus.IDEA: "TENTATIVE",
}


def write_calendar(
    snapshot: Snapshot,
    texts: Texts,
    sessions: Iterable[SessionId] | None = None,
    *,
    moment: datetime | None = None,
) -> bytes:
    """Return a calendar of the sessions that have a time; of those given, or of all.

    Each entry keeps its UID, and its SEQUENCE grows by the minute, so that a calendar that is read again
    replaces what it brought before. Times are wall-clock times under the full name of the event's zone, whose
    rules stand in the file. `moment` is when it is written, in UTC; this moment by default.
    """
    stamp = (moment or clock.now()).replace(microsecond=0)
    wanted = None if sessions is None else set(sessions)
    told = [s for s in snapshot.sessions_in_order() if s.start and (wanted is None or s.id in wanted)]
    calendar = Calendar()
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", _PRODID.format(language=texts.language.upper()))
    calendar.add("CALSCALE", "GREGORIAN")
    calendar.add("METHOD", "PUBLISH")
    calendar.add("X-WR-CALNAME", prose.line(snapshot.event.title))
    calendar.add("X-WR-TIMEZONE", snapshot.event.zone)
    zone = moments.zone(snapshot.event.zone) or ZoneInfo("UTC")
    starts = [s.start.date() for s in told if s.start]
    if starts and zone.key != "UTC":
        year = timedelta(days=366)  # a year on both sides holds both changes of the clock
        calendar.add_component(Timezone.from_tzinfo(zone, zone.key, min(starts) - year, max(starts) + year))
    guids = identity.session_guids(snapshot)
    for session in told:
        if session.start is not None:
            entry = _entry(snapshot, session, texts)
            _set_times(entry, session.start.replace(tzinfo=zone, microsecond=0), session.minutes, stamp)
            entry.add("UID", guids[session.id] + identity.UID_HOST)
            calendar.add_component(entry)
    data: bytes = calendar.to_ical(sorted=False)
    return data


def _entry(snapshot: Snapshot, session: Session, texts: Texts) -> Event:
    topic = snapshot.topics.get(session.topic_id) if session.topic_id else None
    rooms = room_names(snapshot.rooms_of(session))
    entry = Event()
    entry.add("SUMMARY", prose.line(session.title))
    entry.add("STATUS", _STATUS[session.status])
    for name, value in (
        ("LOCATION", prose.line(rooms)),
        ("DESCRIPTION", _description(snapshot, session, texts)),
        ("URL", web(session.link)),
    ):
        if value:
            entry.add(name, value)
    if topic:
        entry.add("CATEGORIES", [prose.line(topic.name)])
    return entry


def _set_times(entry: Event, begin: datetime, minutes: int, stamp: datetime) -> None:
    entry.add("DTSTAMP", stamp)
    entry.add("LAST-MODIFIED", stamp)
    entry.add("SEQUENCE", _sequence(stamp))
    entry.add("DTSTART", begin)
    entry.add("DTEND", begin + timedelta(minutes=minutes))


def _sequence(stamp: datetime) -> int:
    return int(stamp.timestamp()) // 60


def _description(snapshot: Snapshot, session: Session, texts: Texts) -> str:
    names = texts.listed(prose.line(person.shown_name) for person in snapshot.contributors(session.id))
    led = texts._("With: {names}", names=names) if names else ""
    parts = (led, session.abstract or session.description)
    return "\n\n".join(part for text in parts if (part := signs.clean(text)[0]))
