"""Notices in words: a badge, a short title with a detail, and the full sentence."""

from collections.abc import Callable, Mapping
from typing import Final

from netzwerkstatt.app.wording import facts
from netzwerkstatt.app.wording.notices import (
    clashes,
    following,
    houses,
    places,
    promises,
    published,
    times,
    turns,
)
from netzwerkstatt.app.wording.notices.said import Said
from netzwerkstatt.base.texts import Texts, capital
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.planning.notices import Level, Notice, NoticeKind


def badge(notice: Notice, texts: Texts) -> str:
    """Return the word on a session."""
    return {
        NoticeKind.STAGE: texts.p_("badge", "stage"),
        NoticeKind.ACCESS: texts.p_("badge", "access"),
        NoticeKind.DOUBLE: texts.p_("badge", "twice"),
        NoticeKind.OCCUPIED: texts.p_("badge", "occupied"),
        NoticeKind.FULL: texts.p_("badge", "full"),
        NoticeKind.TIME: texts.p_("badge", "time"),
        NoticeKind.EQUIPMENT: texts.p_("badge", "equipment"),
        NoticeKind.INTERPRETING: texts.p_("badge", "interpreting"),
        NoticeKind.HEARING: texts.p_("badge", "hearing"),
        NoticeKind.CAPTIONS: texts.p_("badge", "captions"),
        NoticeKind.RELIEF: texts.p_("badge", "relief"),
        NoticeKind.DOG: texts.p_("badge", "dog"),
        NoticeKind.DOOR: texts.p_("badge", "door"),
        NoticeKind.TOILET: texts.p_("badge", "toilet"),
        NoticeKind.QUIET: texts.p_("badge", "quiet"),
        NoticeKind.SET_UP: texts.p_("badge", "set-up"),
        NoticeKind.BREAK: texts.p_("badge", "break"),
        NoticeKind.ORDER: texts.p_("badge", "order"),
        NoticeKind.UNCONFIRMED: texts.p_("badge", "confirmation"),
        NoticeKind.CHANGE: texts.p_("badge", "change"),
        NoticeKind.TOPIC: texts.p_("badge", "track"),
        NoticeKind.PUBLISHED: texts.p_("badge", "changed"),
    }[notice.kind]


def heading(level: Level, texts: Texts) -> str:
    """Return what stands above the notices of a level."""
    return {
        Level.RED: texts.p_("notice", "This does not work yet"),
        Level.AMBER: texts.p_("notice", "Please have a look"),
        Level.INFO: texts.p_("notice", "Good to know"),
    }[level]


def about(notice: Notice, snapshot: Snapshot, texts: Texts) -> str:
    """Say when and which session it is about, the day too where there are several; empty where it is none."""
    if notice.session is None:
        return ""
    session = snapshot.sessions[notice.session]
    day = session.start if session.start and len(snapshot.days) > 1 else None
    parts = (
        texts.date(day.date(), "medium") if day else "",
        facts.clock(session.start, texts),
        session.title,
    )
    return " · ".join(part for part in parts if part)


def title(notice: Notice, snapshot: Snapshot, texts: Texts) -> str:
    """Say shortly what there is to see."""
    return capital(_WORDS[notice.kind](notice, snapshot, texts).title)


def detail(notice: Notice, snapshot: Snapshot, texts: Texts) -> str:
    """Say in the line below the title whom or what it concerns."""
    return capital(_WORDS[notice.kind](notice, snapshot, texts).detail)


def sentence(notice: Notice, snapshot: Snapshot, texts: Texts) -> str:
    """Say it in full."""
    return capital(_WORDS[notice.kind](notice, snapshot, texts).sentence)


_WORDS: Final[Mapping[NoticeKind, Callable[[Notice, Snapshot, Texts], Said]]] = {
    NoticeKind.STAGE: places.stage,
    NoticeKind.ACCESS: places.access,
    NoticeKind.DOUBLE: clashes.double,
    NoticeKind.OCCUPIED: clashes.occupied,
    NoticeKind.FULL: places.full,
    NoticeKind.TIME: times.time,
    NoticeKind.EQUIPMENT: places.equipment,
    NoticeKind.INTERPRETING: following.interpreting,
    NoticeKind.HEARING: following.hearing,
    NoticeKind.CAPTIONS: following.captions,
    NoticeKind.RELIEF: following.relief,
    NoticeKind.DOG: places.dog,
    NoticeKind.DOOR: places.door,
    NoticeKind.TOILET: houses.toilet,
    NoticeKind.QUIET: houses.quiet,
    NoticeKind.SET_UP: turns.set_up,
    NoticeKind.BREAK: clashes.into_break,
    NoticeKind.ORDER: turns.order,
    NoticeKind.UNCONFIRMED: promises.unconfirmed,
    NoticeKind.CHANGE: turns.change,
    NoticeKind.TOPIC: clashes.topic,
    NoticeKind.PUBLISHED: published.changed,
}
