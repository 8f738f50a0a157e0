"""What is said of a session: when, where, and for how many people."""

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.sessions import Session
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.words import room_names
from netzwerkstatt.ui.pages.sessions.records import Item
from netzwerkstatt.ui.parts.times import said_day


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
