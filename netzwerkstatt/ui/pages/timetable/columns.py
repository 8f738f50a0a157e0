"""The columns of the list."""

from dataclasses import replace

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.ui.pages.sessions import deeds
from netzwerkstatt.ui.pages.sessions.columns import (
    Now,
    minutes_column,
    people_column,
    places_column,
    room_column,
    title_column,
    topic_icon,
)
from netzwerkstatt.ui.pages.sessions.records import Item, by_time
from netzwerkstatt.ui.pages.sessions.said import said_time
from netzwerkstatt.ui.parts.times import typed_when
from netzwerkstatt.ui.tables.columns import Column, Line


def timetable_columns(texts: Texts, now: Now) -> tuple[Column[Item], ...]:
    """Describe the list."""
    return (
        *(_time(texts), replace(minutes_column(texts), rank=0), room_column(texts, now, floors=True)),
        *(_session(texts), people_column(texts), places_column(texts)),
    )


def _time(texts: Texts) -> Column[Item]:
    return Column(
        "start",
        texts.p_("column", "Time"),
        lambda item: said_time(item, texts) or texts._("still open"),
        sort=by_time,
        edit=Line(
            lambda item: typed_when(item.session.start, item.days, texts),
            lambda item, to: deeds.planned(item, to, texts),
        ),
        icon=_time_icon,
        width=150,
    )


def _session(texts: Texts) -> Column[Item]:
    """Describe number and title in one; what is typed is the title."""
    return replace(
        title_column(texts),
        title=texts._("Session"),
        text=lambda item: f"{item.session.number} {item.session.title}".strip(),
        icon=lambda item: topic_icon(item.topic),
        hint=lambda item: item.topic.name if item.topic else "",
    )


def _time_icon(item: Item) -> tuple[str, str] | None:
    """Mark what is fixed, and what has no time yet."""
    if item.session.start is None:
        return "clock-plus", "warn"
    return ("pin", "ink2") if item.session.fixed else None
