"""What an edit on this page becomes: one command, one step in the history."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import reduce
from typing import Final

from netzwerkstatt.app.commands import Add, Change, Command, Delete, Edit
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.folding import fold
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.event import Day, DayId
from netzwerkstatt.domain.people import Person, PersonId
from netzwerkstatt.domain.sessions import (
    Contribution,
    ContributionId,
    Part,
    Session,
    SessionId,
    SessionOrder,
    SessionOrderId,
)
from netzwerkstatt.domain.snapshot import Record, Snapshot
from netzwerkstatt.planning.belonging import ROLES, keeping_roles
from netzwerkstatt.planning.ordering import circle
from netzwerkstatt.ui.lists.row import Pairs
from netzwerkstatt.ui.lists.saving import edited
from netzwerkstatt.ui.pages.sessions.records import Item, change, parts_of
from netzwerkstatt.ui.pages.sessions.said import said_names
from netzwerkstatt.ui.parts.times import read_minutes, read_when

_NEW_DAY: Final = Day(DayId(""), date.min)


def save(pairs: Pairs[Item]) -> Command:
    """Return the command for edits of sessions; a fresh copy brings its people along."""
    command = edited(pairs, lambda row: row.session)
    parts: list[tuple[Record | None, Record | None]] = [
        (None, part) for was, now in pairs if was.fresh for part in now.parts
    ]
    return replace(command, pairs=(*command.pairs, *parts))


def remove(event: Snapshot, sessions: Sequence[Session]) -> Command:
    """Return the command that deletes sessions.

    Who wished for one keeps the wish in words, and who had a part in one stays in a list.
    """
    pairs: list[tuple[Record | None, Record | None]] = [(session, None) for session in sessions]
    pairs += keeping_roles(event, (part for session in sessions for part in parts_of(event, session.id)))
    for session in sessions:
        for wish in event.wishes.of("session_id", session.id):
            words = wish.words or f"{session.number} {session.title}".strip()
            pairs.append((wish, replace(wish, session_id=None, words=words)))
    return Edit(tuple(pairs))


def planned(item: Item, text: str, texts: Texts) -> Item:
    """Return a row that begins when a text says; without a day on that of the session, or on the first.

    Raises:
        Refused: as `read_when`.
    """
    start = item.session.start
    return change(item, start=read_when(text, item.days, start.date() if start else None, texts))


def lasting(item: Item, text: str) -> Item:
    """Return a row that lasts as long as a text says.

    Raises:
        Refused: as `read_minutes`.
    """
    return change(item, minutes=read_minutes(text))


def set_up(item: Item, text: str) -> Item:
    """Let a session need so many minutes before it; nothing or 0 is none.

    Raises:
        Refused: as `read_minutes`.
    """
    none = text.strip() in {"", "0"}
    return change(item, set_up=0 if none else read_minutes(text))


def on_day(event: Snapshot, item: Item, day: date | None) -> Item:
    """Return a row that takes place on a day, at its own time or else when that day opens; or on none."""
    if day is None:
        return change(item, start=None)
    own = item.session.start
    opens = next((known.opens for known in event.days.values() if known.date == day), _NEW_DAY.opens)
    return change(item, start=datetime.combine(day, own.time() if own else opens))


def add_person(snapshot: Snapshot, session: Session, name: str, part: Part = Part.SPEAKER) -> Command:
    """Let somebody take part in a session: whoever is called so, or else a new person."""
    people = snapshot.people.values()
    wanted = fold(name)
    known = sorted((p for p in people if fold(p.name) == wanted), key=lambda p: (not p.roles, p.id))
    person = known[0] if known else _newcomer(name, part)
    contribution = next_part(snapshot, session, person, part)
    return Add((contribution, *(() if known else (person,))), f"{person.name}, {session.title}")


def next_part(event: Snapshot, session: Session, person: Person, part: Part) -> Contribution:
    """Return what somebody does in a session, named after all others; nobody has asked them yet."""
    last = max((known.position for known in parts_of(event, session.id)), default=-1)
    return Contribution(
        ContributionId(new_id()), session.id, person.id, part, confirmed=False, position=last + 1
    )


def change_part(event: Snapshot, was: Contribution, now: Contribution) -> Command:
    """Let somebody do something else in a session, or say whether they are sure to come."""
    return Change(((was, now),), _about(event, was))


def remove_part(event: Snapshot, part: Contribution) -> Command:
    """Let somebody take part in a session no longer; they stay in a list."""
    return Edit(((part, None), *keeping_roles(event, [part])), about=_about(event, part))


def move_part(event: Snapshot, part: Contribution, steps: int) -> Command:
    """Let somebody be named earlier or later; all get a position of their own."""
    parts = parts_of(event, part.session_id)
    at = next(at for at, known in enumerate(parts) if known.id == part.id)
    parts.insert(max(0, min(at + steps, len(parts) - 1)), parts.pop(at))
    return Change(tuple((p, replace(p, position=at)) for at, p in enumerate(parts)), _about(event, part))


def find_session(event: Snapshot, text: str, texts: Texts) -> Session:
    """Return the session that a text names: as in the list, by number or title, or by a part only it has.

    Raises:
        Refused: `session-not-found` or `sessions-alike`, both with `name`.
    """
    wanted, sessions = fold(text), event.sessions.values()
    names = said_names(event, sessions, texts)
    whole = (lambda one: names[one.id], lambda one: one.number, lambda one: one.title)
    tried = [[one for one in sessions if fold(read(one)) == wanted] for read in whole]
    tried.append([one for one in sessions if wanted in fold(names[one.id])])
    for found in tried:
        if len(found) > 1:
            raise Refused("sessions-alike", name=text.strip())
        if found:
            return found[0]
    raise Refused("session-not-found", name=text.strip())


def put_after(event: Snapshot, before: Session, after: Session, texts: Texts) -> Command:
    """Let a session be over before another one begins.

    Raises:
        Refused: `order-with-itself` with `title`; `order-in-circle` with `sessions`, their titles in words.
    """
    if before.id == after.id:
        raise Refused("order-with-itself", title=after.title)
    way = circle(event.session_orders.values(), before.id, after.id)
    if way:
        titles = [texts._("“{name}”", name=event.sessions[one].title) for one in (*way, after.id)]
        said = reduce(lambda first, then: texts._("{first}, then {then}", first=first, then=then), titles)
        raise Refused("order-in-circle", sessions=said)
    order = SessionOrder(SessionOrderId(new_id()), before.id, after.id)
    return Add((order,), f"{before.title}, {after.title}")


def forget_order(event: Snapshot, before: SessionId, after: SessionId) -> Command:
    """Let a session no longer have to be over before another one begins, however often that is noted."""
    orders = event.session_orders.of("after_id", after)
    titles = (event.sessions[one].title for one in (before, after))
    return Delete(tuple(one for one in orders if one.before_id == before), ", ".join(titles))


def _about(event: Snapshot, part: Contribution) -> str:
    return f"{event.people[part.person_id].name}, {event.sessions[part.session_id].title}"


def _newcomer(name: str, part: Part) -> Person:
    """Return a new person; the last word of a name is the family's."""
    given, _, family = name.strip().rpartition(" ")
    if not given:
        given, family = family, ""
    return Person(PersonId(new_id()), given, family, roles=ROLES[part])


def named_anew(session: Session, texts: Texts) -> Session:
    """Give a session a title until somebody types one."""
    return session if session.title else replace(session, title=texts._("New session"))
