"""What is said of a session: what it is called, when, where, and for how many people."""

from collections import Counter
from collections.abc import Iterable

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.sessions import Session, SessionId
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.words import room_names
from netzwerkstatt.ui.pages.sessions.records import Item
from netzwerkstatt.ui.parts.times import said_day, typed_when


def said_time(item: Item, texts: Texts) -> str:
    """Say from when to when a session lasts, and on which day where there are several."""
    start, end = item.session.start, item.session.end
    if start is None or end is None:
        return ""
    return f"{said_day(start.date(), item.days, texts)} {texts.span(start, end)}".strip()


def said_wishes(item: Item, texts: Texts) -> str:
    """Say in words how many people wish for a session, and how many find a place."""
    said = texts.n_("{count} preference", "{count} preferences", item.wishes)
    if item.places is None:
        return said
    places = texts.n_("{count} place", "{count} places", item.places)
    return f"{said}, {places}"


def said_name(session: Session) -> str:
    """Return the number and the title of a session: `WS 3 Lastenrad teilen`."""
    return f"{session.number} {session.title}".strip()


def said_names(event: Snapshot, sessions: Iterable[Session], texts: Texts) -> dict[SessionId, str]:
    """Name sessions to be chosen from: with the time as well where two have the same number and title."""
    listed = list(sessions)
    days = [day.date for day in event.days_in_order()]
    seen = Counter(said_name(one) for one in listed)
    names = {one.id: said_name(one) for one in listed}
    for one in listed:
        if seen[names[one.id]] > 1 and one.start:
            names[one.id] += f", {typed_when(one.start, days, texts)}"
    return names


def said_place(event: Snapshot, session: Session, texts: Texts) -> str:
    """Say when and where a session is: `Lastenrad teilen, 11:45 bis 13:00 Uhr, Bibliothek`."""
    parts = [session.title]
    if session.start and session.end:
        days = [day.date for day in event.days_in_order()]
        span = texts._("{start} to {end}", start=texts.time(session.start), end=texts.clock(session.end))
        parts.append(f"{said_day(session.start.date(), days, texts)} {span}".strip())
    else:
        parts.append(texts._("not planned yet"))
    if session.rooms:
        parts.append(room_names(event.rooms_of(session)))
    return ", ".join(parts)
