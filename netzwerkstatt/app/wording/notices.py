"""Notices in words: a badge, a short title with a detail, and the full sentence."""

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from netzwerkstatt.app.wording import articles, facts
from netzwerkstatt.base.texts import N_, Texts
from netzwerkstatt.domain import words
from netzwerkstatt.domain.access import Answer
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.venue import Equipment
from netzwerkstatt.planning.notices import Level, Notice, NoticeKind

_PAIR: Final = 2


class _Said(NamedTuple):
    title: str
    detail: str
    sentence: str


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
    return _capital(_WORDS[notice.kind](notice, snapshot, texts).title)


def detail(notice: Notice, snapshot: Snapshot, texts: Texts) -> str:
    """Say in the line below the title whom or what it concerns."""
    return _capital(_WORDS[notice.kind](notice, snapshot, texts).detail)


def sentence(notice: Notice, snapshot: Snapshot, texts: Texts) -> str:
    """Say it in full."""
    return _capital(_WORDS[notice.kind](notice, snapshot, texts).sentence)


def _stage(notice: Notice, snapshot: Snapshot, texts: Texts) -> _Said:
    inside = articles.inside(facts.room_of(notice, snapshot), texts)
    needs, names = facts.step_free(notice, snapshot, texts), facts.names_of(notice, snapshot, texts)
    if notice.answer is Answer.UNKNOWN:
        return _Said(
            texts._("Does the stage {inside} have steps?", inside=inside),
            f"{needs}.",
            texts._(
                "Whether {names} can get onto the stage {inside} is not noted. Please ask.",
                names=names,
                inside=inside,
            ),
        )
    steps = texts.n_("one step", "{count} steps", notice.number) if notice.number else texts._("steps")
    return _Said(
        texts._("Stage {inside} has steps", inside=inside),
        f"{needs}.",
        texts._(
            "{names} cannot get onto the stage. {needs}, the stage has {steps} and no ramp.",
            names=names,
            needs=needs,
            steps=steps,
        ),
    )


def _access(notice: Notice, snapshot: Snapshot, texts: Texts) -> _Said:
    room = facts.room_of(notice, snapshot)
    who, detail = facts.coming(notice, snapshot, texts), f"{facts.step_free(notice, snapshot, texts)}."
    the, into = articles.the(room, texts), articles.into(room, texts)
    if notice.answer is Answer.UNKNOWN:
        return _Said(
            texts._("Can {room} be reached without steps?", room=the),
            detail,
            texts.n_(
                "Whether {who} gets {into} without steps is not noted. Please ask.",
                "Whether {who} get {into} without steps is not noted. Please ask.",
                len(notice.people),
                who=who,
                into=into,
            ),
        )
    return _Said(
        texts._("{room} cannot be reached without steps", room=the),
        detail,
        texts.n_(
            "{who} does not get {into} ({barrier}).",
            "{who} do not get {into} ({barrier}).",
            len(notice.people),
            who=who,
            into=into,
            barrier=facts.barrier(notice, snapshot, texts),
        ),
    )


def _double(notice: Notice, snapshot: Snapshot, texts: Texts) -> _Said:
    sessions = facts.sessions_of(notice, snapshot)
    apart = {session.room_id for session in sessions} - {None}
    if len(sessions) != _PAIR:
        where = texts.n_("in one session", "in {count} sessions", len(sessions))
    else:
        where = texts._("in two rooms") if len(apart) == _PAIR else texts._("in two sessions")
    count = len(notice.people)
    who = (
        facts.names_of(notice, snapshot, texts)
        if count == 1
        else texts.n_("one person", "{count} people", count)
    )
    return _Said(
        texts.n_("{who} is planned twice", "{who} are planned twice", count, who=who),
        facts.at_once(notice, snapshot, texts),
        texts.n_(
            "{who} is planned {where} at {time}.",
            "{who} are planned {where} at {time}.",
            count,
            who=who,
            where=where,
            time=facts.clock(notice.since, texts),
        ),
    )


def _occupied(notice: Notice, snapshot: Snapshot, texts: Texts) -> _Said:
    room, sessions = facts.room_of(notice, snapshot), facts.sessions_of(notice, snapshot)
    inside = articles.inside(room, texts)
    if len(sessions) == _PAIR:
        said = texts._("Two sessions take place {inside} at once.", inside=inside)
    else:
        said = texts.n_(
            "One session takes place {inside}.",
            "{count} sessions take place {inside} at once.",
            len(sessions),
            inside=inside,
        )
    return _Said(
        texts._("{room} is occupied twice", room=articles.the(room, texts)),
        facts.at_once(notice, snapshot, texts),
        said,
    )


def _full(notice: Notice, snapshot: Snapshot, texts: Texts) -> _Said:
    number = notice.number or 0
    asked = (
        texts.n_("one registration", "{count} registrations", number)
        if notice.booked
        else texts.n_("one preference", "{count} preferences", number)
    )
    places = (
        texts.p_("places", "no place")
        if not notice.places
        else texts.n_("one place", "{count} places", notice.places)
    )
    detail = texts._("{asked} for {places}", asked=asked, places=places)
    return _Said(
        texts._("{session} is overbooked", session=facts.title_of(notice, snapshot, texts)),
        detail,
        f"{detail}.",
    )


class _Times(NamedTuple):
    """What is said where it would suit later, only earlier, around, or not at all that day."""

    since: str
    until: str
    between: str
    never: str


_PERSON: Final = _Times(
    N_("{who} can come only from {since}"),
    N_("{who} can come only until {until}"),
    N_("{who} cannot come between {until} and {since}"),
    N_("{who} cannot come on {day}"),
)
_ROOM: Final = _Times(
    N_("{who} is free only from {since}"),
    N_("{who} is free only until {until}"),
    N_("{who} is not free between {until} and {since}"),
    N_("{who} is not free on {day}"),
)
_HOURS: Final = _Times(
    N_("The event opens only at {since}"),
    N_("The event closes at {until}"),
    N_("The event is closed between {until} and {since}"),
    N_("There is no event on {day}"),
)


def _time(notice: Notice, snapshot: Snapshot, texts: Texts) -> _Said:
    session = facts.sessions_of(notice, snapshot)[0]
    said, who = _HOURS, ""
    if notice.people:
        said, who = _PERSON, facts.names_of(notice, snapshot, texts)
    elif notice.room is not None:
        said, who = _ROOM, articles.the(facts.room_of(notice, snapshot), texts)
    if notice.since and notice.until:
        source = said.between
    else:
        source = said.since if notice.since else said.until if notice.until else said.never
    told = texts._(
        source,
        who=who,
        since=facts.clock(notice.since, texts),
        until=facts.clock(notice.until, texts),
        day=texts.date(session.start.date(), "medium") if session.start else "",
    )
    return _Said(told, facts.planned(notice, snapshot, texts), f"{told}.")


def _equipment(notice: Notice, snapshot: Snapshot, texts: Texts) -> _Said:
    inside = articles.inside(facts.room_of(notice, snapshot), texts)
    things = texts.listed(words.said(notice.equipment, words.equipment(texts)))
    if source := _LACKING.get(notice.equipment):
        said = texts._(source, inside=inside)
    else:
        said = texts._("{things} are needed, they are not noted {inside}.", things=things, inside=inside)
    return _Said(
        texts._("Missing {inside}: {things}", inside=inside, things=things),
        facts.planned(notice, snapshot, texts),
        said,
    )


_LACKING: Final[Mapping[Equipment, str]] = {
    Equipment.PROJECTOR: N_("A projector is needed, none is noted {inside}."),
    Equipment.SCREEN: N_("A screen is needed, none is noted {inside}."),
    Equipment.FLIPCHART: N_("A flipchart is needed, none is noted {inside}."),
    Equipment.PINBOARD: N_("A pinboard is needed, none is noted {inside}."),
    Equipment.WHITEBOARD: N_("A whiteboard is needed, none is noted {inside}."),
    Equipment.MICROPHONE: N_("A microphone is needed, none is noted {inside}."),
    Equipment.SOUND: N_("A sound system is needed, none is noted {inside}."),
    Equipment.INTERNET: N_("Internet is needed, none is noted {inside}."),
    Equipment.POWER: N_("Sockets are needed, none are noted {inside}."),
    Equipment.COMPUTER: N_("A computer is needed, none is noted {inside}."),
    Equipment.CAMERA: N_("A camera is needed, none is noted {inside}."),
    Equipment.KITCHEN: N_("A kitchen is needed, none is noted {inside}."),
    Equipment.STAGE: N_("A stage is needed, none is noted {inside}."),
    Equipment.PIANO: N_("A piano is needed, none is noted {inside}."),
    Equipment.RUNNING_WATER: N_("Running water is needed, none is noted {inside}."),
}


def _interpreting(notice: Notice, snapshot: Snapshot, texts: Texts) -> _Said:
    count = len(notice.people)
    if notice.session is None:
        said = texts.n_("One guest needs sign language", "{count} guests need sign language", count)
    else:
        said = texts.n_(
            "In {session}, one person needs sign language",
            "In {session}, {count} people need sign language",
            count,
            session=facts.title_of(notice, snapshot, texts),
        )
    return _Said(
        texts._("Sign language interpreting is missing"),
        said,
        texts._("{needed}, nobody is planned.", needed=said),
    )


def _hearing(notice: Notice, snapshot: Snapshot, texts: Texts) -> _Said:
    inside = articles.inside(facts.room_of(notice, snapshot), texts)
    needed = texts.n_(
        "One person needs a hearing loop", "{count} people need a hearing loop", len(notice.people)
    )
    if notice.answer is Answer.UNKNOWN:
        return _Said(
            texts._("Is there a hearing loop {inside}?", inside=inside),
            needed,
            texts._("{needed}, nothing is noted {inside}. Please ask.", needed=needed, inside=inside),
        )
    return _Said(
        texts._("There is no hearing loop {inside}", inside=inside),
        needed,
        texts._("{needed}, there is none {inside}.", needed=needed, inside=inside),
    )


_WORDS: Final[Mapping[NoticeKind, Callable[[Notice, Snapshot, Texts], _Said]]] = {
    NoticeKind.STAGE: _stage,
    NoticeKind.ACCESS: _access,
    NoticeKind.DOUBLE: _double,
    NoticeKind.OCCUPIED: _occupied,
    NoticeKind.FULL: _full,
    NoticeKind.TIME: _time,
    NoticeKind.EQUIPMENT: _equipment,
    NoticeKind.INTERPRETING: _interpreting,
    NoticeKind.HEARING: _hearing,
}


def _capital(said: str) -> str:
    return said[:1].upper() + said[1:]
