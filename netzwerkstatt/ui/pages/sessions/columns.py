"""The columns of the list."""

from collections.abc import Callable, Sequence
from typing import Final

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain import words
from netzwerkstatt.domain.event import Topic, TopicId
from netzwerkstatt.domain.icons import is_icon
from netzwerkstatt.domain.sessions import SessionKind, SessionStatus
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.ui.lists.people import read_languages
from netzwerkstatt.ui.pages.sessions import deeds
from netzwerkstatt.ui.pages.sessions.records import Item, by_number, by_time, change, in_room
from netzwerkstatt.ui.pages.sessions.said import said_wishes
from netzwerkstatt.ui.parts.times import typed_when
from netzwerkstatt.ui.tables.columns import Choice, Column, Line

STATUS_ICONS: Final = {
    SessionStatus.IDEA: ("bulb", "ink2"),
    SessionStatus.ASKED: ("hourglass", "warn"),
    SessionStatus.CONFIRMED: ("circle-check", "ok"),
    SessionStatus.CANCELLED: ("circle-minus", "ink2"),
}
Now = Callable[[], Snapshot]
"""Returns the event as it is, for options that change with it."""


def session_columns(texts: Texts, now: Now) -> tuple[Column[Item], ...]:
    """Describe the list."""
    return (
        *(_number(texts), title_column(texts), _kind(texts), _topic(texts, now), _status(texts)),
        *(people_column(texts), room_column(texts, now), _when(texts), minutes_column(texts)),
        *(places_column(texts), _language(texts)),
    )


def title_column(texts: Texts) -> Column[Item]:
    """Describe what a session is called; it takes the width that is left."""
    return Column(
        "title",
        texts.p_("column", "Title"),
        lambda item: item.session.title,
        edit=Line(lambda item: item.session.title, lambda item, to: change(item, title=to.strip())),
        width=220,
        fills=True,
        strong=True,
    )


def people_column(texts: Texts) -> Column[Item]:
    """Describe who speaks or moderates."""
    return Column(
        "people", texts.p_("column", "Contributors"), lambda item: ", ".join(item.people), width=170, rank=3
    )


def room_column(texts: Texts, now: Now, *, floors: bool = False) -> Column[Item]:
    """Describe where a session takes place, with the floor where that is wanted."""
    return Column(
        "room",
        texts.p_("column", "Room"),
        lambda item: words.room_names(item.rooms, floors=floors),
        edit=Choice(
            lambda: room_options(now(), texts),
            lambda item: item.session.room_id or "",
            in_room,
        ),
        width=220 if floors else 130,
    )


def minutes_column(texts: Texts) -> Column[Item]:
    """Describe how long a session lasts."""
    return Column(
        "minutes",
        texts.p_("column", "Minutes"),
        lambda item: texts.number(item.session.minutes),
        sort=lambda item: item.session.minutes,
        edit=Line(lambda item: str(item.session.minutes), deeds.lasting),
        width=90,
        right=True,
        rank=7,
    )


def places_column(texts: Texts) -> Column[Item]:
    """Describe how many people wish for a session, and how many find a place: `34/30`."""
    return Column(
        "places",
        texts.p_("column", "Preferences/places"),
        lambda item: _wishes(item, texts),
        sort=lambda item: (-item.wishes, item.places or 0),
        icon=lambda item: ("alert-triangle", "warn") if too_many(item) else None,
        hint=lambda item: said_wishes(item, texts),
        width=156,
        right=True,
        rank=6,
    )


def room_options(event: Snapshot, texts: Texts) -> Sequence[tuple[str, str]]:
    """Return no room and every room, in their order."""
    return [
        ("", texts.p_("room", "none")),
        *((r.id, words.room_names((r,), floors=True)) for r in event.rooms_in_order()),
    ]


def topic_options(event: Snapshot, texts: Texts) -> Sequence[tuple[str, str]]:
    """Return no topic and every topic, in their order."""
    topics = event.topics_in_order()
    return [("", texts.p_("topic", "none")), *((topic.id, topic.name) for topic in topics)]


def topic_icon(topic: Topic | None) -> tuple[str, str] | None:
    """Return the icon of a topic in the colour of its pencil."""
    return (topic.icon if is_icon(topic.icon) else "pencil", topic.pencil) if topic else None


def too_many(item: Item) -> bool:
    """Tell whether more people wish for a session than find a place."""
    return item.places is not None and item.wishes > item.places


def _number(texts: Texts) -> Column[Item]:
    return Column(
        "number",
        texts.p_("column", "No."),
        lambda item: item.session.number,
        sort=by_number,
        edit=Line(lambda item: item.session.number, lambda item, to: change(item, number=to.strip())),
        width=76,
    )


def _kind(texts: Texts) -> Column[Item]:
    kinds = words.kinds(texts)
    return Column(
        "kind",
        texts.p_("column", "Kind"),
        lambda item: kinds[item.session.kind],
        edit=Choice(
            [(kind.value, said) for kind, said in kinds.items()],
            lambda item: item.session.kind.value,
            lambda item, to: change(item, kind=SessionKind(to)),
        ),
        width=110,
        rank=4,
    )


def _topic(texts: Texts, now: Now) -> Column[Item]:
    return Column(
        "topic",
        texts.p_("column", "Topic"),
        lambda item: (item.topic.short or item.topic.name) if item.topic else "",
        edit=Choice(
            lambda: topic_options(now(), texts),
            lambda item: item.session.topic_id or "",
            lambda item, to: change(item, topic_id=TopicId(to) if to else None),
            lambda code: topic_icon(now().topics.get(TopicId(code))),
        ),
        icon=lambda item: topic_icon(item.topic),
        hint=lambda item: item.topic.name if item.topic else "",
        width=140,
        rank=2,
    )


def _status(texts: Texts) -> Column[Item]:
    progress = words.progress(texts)
    order = list(SessionStatus)
    return Column(
        "status",
        texts.p_("column", "Status"),
        lambda item: progress[item.session.status],
        sort=lambda item: order.index(item.session.status),
        edit=Choice(
            [(status.value, said) for status, said in progress.items()],
            lambda item: item.session.status.value,
            lambda item, to: change(item, status=SessionStatus(to)),
            lambda code: STATUS_ICONS[SessionStatus(code)],
        ),
        icon=lambda item: STATUS_ICONS[item.session.status],
        width=124,
        rank=5,
    )


def _when(texts: Texts) -> Column[Item]:
    return Column(
        "start",
        texts.p_("column", "Begins"),
        lambda item: typed_when(item.session.start, item.days, texts),
        sort=by_time,
        edit=Line(
            lambda item: typed_when(item.session.start, item.days, texts),
            lambda item, to: deeds.planned(item, to, texts),
        ),
        width=100,
    )


def _language(texts: Texts) -> Column[Item]:
    return Column(
        "language",
        texts._("Languages"),
        lambda item: words.languages(item.session.language, texts),
        edit=Line(
            lambda item: words.languages(item.session.language, texts),
            lambda item, to: change(item, language=read_languages(to, texts)),
        ),
        width=120,
        rank=8,
    )


def _wishes(item: Item, texts: Texts) -> str:
    chosen = item.session.kind is SessionKind.WORKSHOP  # of others nobody was asked
    wishes = texts.number(item.wishes) if item.wishes or chosen else "–"
    return wishes if item.places is None else f"{wishes}/{texts.number(item.places)}"
