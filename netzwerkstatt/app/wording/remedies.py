"""Remedies in words: what stands on their buttons, and what the tasks are called that they add."""

from collections.abc import Mapping
from typing import Final

from netzwerkstatt.app.wording import articles, facts
from netzwerkstatt.base.texts import N_, Texts
from netzwerkstatt.domain import words
from netzwerkstatt.domain.registrations import Booking
from netzwerkstatt.domain.sessions import SessionId
from netzwerkstatt.domain.snapshot import Snapshot, by_name
from netzwerkstatt.domain.venue import Equipment
from netzwerkstatt.planning.remedies import Remedy, RemedyKind, TaskCode

_CARRIED: Final = (
    Equipment.PROJECTOR
    | Equipment.SCREEN
    | Equipment.FLIPCHART
    | Equipment.PINBOARD
    | Equipment.WHITEBOARD
    | Equipment.MICROPHONE
    | Equipment.SOUND
    | Equipment.COMPUTER
    | Equipment.CAMERA
)
"""What can be borrowed and carried in."""
_INNER_QUOTES: Final = str.maketrans("„“”", "\N{SINGLE LOW-9 QUOTATION MARK}‘’")
"""Quotation marks within others, German and English."""
_TASKS: Final[Mapping[TaskCode, str]] = {
    TaskCode.BORROW_RAMP: N_("Borrow a ramp"),
    TaskCode.ASK_STAGE: N_("Find out about steps to the stage {inside}"),
    TaskCode.ASK_WAY: N_("Find out about the way {into}"),
    TaskCode.ASK_PERSON: N_("Ask {names} what would help {inside}"),
    TaskCode.ASK_INTERPRETERS: N_("Ask for sign language interpreting"),
    TaskCode.BORROW_LOOP: N_("Borrow a portable hearing loop"),
    TaskCode.ASK_LOOP: N_("Find out about a hearing loop {inside}"),
    TaskCode.BORROW_EQUIPMENT: N_("Borrow: {things}"),
    TaskCode.SECOND_RUN: N_("Find out about a second run of {session}"),
    TaskCode.FIND_ROOM: N_("Find another room for {session}"),
    TaskCode.ASK_CAPTIONS: N_("Ask for captions"),
    TaskCode.ASK_SECOND_INTERPRETER: N_("Ask for a second interpreter"),
    TaskCode.ASK_DOG: N_("Find out whether assistance dogs may come {into}"),
    TaskCode.ASK_TOILET: N_("Find out whether there is an accessible toilet {inside}"),
    TaskCode.FIND_TOILET: N_("Find an accessible toilet {inside} or nearby"),
    TaskCode.FIND_QUIET_ROOM: N_("Find a quiet room"),
    TaskCode.ASK_AGAIN: N_("Ask {names} to confirm"),
    TaskCode.TELL_CHANGE: N_("Tell everybody concerned what has changed: {session}"),
}


def remedy(found: Remedy, snapshot: Snapshot, texts: Texts) -> str:
    """Say what a remedy does, as on a button."""
    session = _short(found.session, snapshot, texts)
    match found.kind:
        case RemedyKind.WITHOUT_STAGE:
            return texts._("On the floor instead of the stage")
        case RemedyKind.TAKE_OUT:
            return _taken_out(found, snapshot, texts)
        case RemedyKind.ADD_TASK:
            title = task_title(found, snapshot, texts).translate(_INNER_QUOTES)
            return texts._("Add task “{title}”", title=title)
    return _moved(found, session, snapshot, texts)


def task_title(found: Remedy, snapshot: Snapshot, texts: Texts) -> str:
    """Name the task that a remedy adds, empty where it adds none."""
    if found.task is None:
        return ""
    room = _room(found, snapshot)
    source = _TASKS[found.task]
    if found.equipment & ~_CARRIED:
        source = N_("Find {things} for {session}")
    elif found.task is TaskCode.ASK_AGAIN and not found.people:
        source = N_("Have {session} confirmed")
    return texts._(
        source,
        names=_names(found, snapshot, texts),
        session=_short(found.session, snapshot, texts),
        inside=articles.inside(room, texts) if room else facts.in_house(found.building, snapshot, texts),
        into=articles.into(room, texts),
        things=texts.listed(words.said(found.equipment, words.equipment(texts))),
    )


def _moved(found: Remedy, session: str, snapshot: Snapshot, texts: Texts) -> str:
    """Say where or when a session goes."""
    match found.kind:
        case RemedyKind.MOVE_ROOM:
            into = articles.into(_room(found, snapshot), texts)
            return texts._("Move {session} {into}", session=session, into=into)
        case RemedyKind.EXCHANGE_ROOMS:
            other = _short(found.other, snapshot, texts)
            return texts._("Exchange rooms: {session} and {other}", session=session, other=other)
        case RemedyKind.AS_PUBLISHED:
            where = ", ".join(filter(None, (_when(found, snapshot, texts), _room(found, snapshot))))
            return texts._("As in the version: {session}, {place}", session=session, place=where)
    return texts._("Move {session} to {time}", session=session, time=_when(found, snapshot, texts))


def _taken_out(found: Remedy, snapshot: Snapshot, texts: Texts) -> str:
    session = _short(found.session, snapshot, texts)
    if any(isinstance(was, Booking) for was, _ in found.pairs):
        return texts.n_(
            "Give up one place in {session}",
            "Give up {count} places in {session}",
            len(found.pairs),
            session=session,
        )
    names = _names(found, snapshot, texts)
    return texts._("Take {names} out of {session}", names=names, session=session)


def _when(found: Remedy, snapshot: Snapshot, texts: Texts) -> str:
    """Say when a session begins then, with the day where that is another one."""
    if found.start is None or found.session is None:
        return ""
    before = snapshot.sessions[found.session].start
    time = texts.clock(found.start)
    if before is None or before.date() == found.start.date():
        return time
    return f"{texts.date(found.start.date(), 'medium')}, {time}"


def _names(found: Remedy, snapshot: Snapshot, texts: Texts) -> str:
    people = sorted((snapshot.people[one] for one in found.people), key=by_name)
    return texts.listed(person.name for person in people)


def _room(found: Remedy, snapshot: Snapshot) -> str:
    return "" if found.room is None else snapshot.rooms[found.room].name


def _short(session: SessionId | None, snapshot: Snapshot, texts: Texts) -> str:
    """Name a session by its number, or else by its title."""
    if session is None:
        return ""
    found = snapshot.sessions[session]
    return found.number or texts._("“{name}”", name=found.title)
