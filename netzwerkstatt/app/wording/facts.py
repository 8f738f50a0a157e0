"""What notices name: people, sessions, rooms and times."""

import re
from datetime import datetime
from typing import Final

from netzwerkstatt.app.wording import articles
from netzwerkstatt.base.folding import fold
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.people import Person
from netzwerkstatt.domain.sessions import Session
from netzwerkstatt.domain.snapshot import Snapshot, by_name
from netzwerkstatt.domain.venue import BuildingId
from netzwerkstatt.planning import reach
from netzwerkstatt.planning.notices import Notice

_WHEELCHAIR: Final = frozenset(
    {"nutzt einen rollstuhl", "rollstuhl", "im rollstuhl", "rollstuhlfahrer", "rollstuhlfahrerin"}
    | {"uses a wheelchair", "wheelchair", "wheelchair user"}
)
"""Notes on needs, folded, that say somebody uses a wheelchair; any other note is not guessed at."""


def people_of(notice: Notice, snapshot: Snapshot) -> list[Person]:
    """Return the people of a notice by name."""
    return sorted((snapshot.people[one] for one in notice.people), key=by_name)


def names_of(notice: Notice, snapshot: Snapshot, texts: Texts) -> str:
    """Name the people of a notice."""
    return texts.listed(person.name for person in people_of(notice, snapshot))


def one_or_many(notice: Notice, snapshot: Snapshot, texts: Texts) -> str:
    """Name the one person of a notice, or count them."""
    count = len(notice.people)
    return (
        names_of(notice, snapshot, texts) if count == 1 else texts.n_("one person", "{count} people", count)
    )


def sessions_of(notice: Notice, snapshot: Snapshot) -> list[Session]:
    """Return the sessions of a notice, the one it shows at first."""
    ids = (notice.session, *notice.others)
    return [snapshot.sessions[one] for one in ids if one is not None]


def title_of(notice: Notice, snapshot: Snapshot, texts: Texts) -> str:
    """Name the session of a notice within a sentence."""
    return texts._("“{name}”", name=sessions_of(notice, snapshot)[0].title)


def room_of(notice: Notice, snapshot: Snapshot) -> str:
    """Return the name of the room that a notice is about."""
    return snapshot.rooms[notice.room].name if notice.room is not None else ""


def rooms_of(notice: Notice, snapshot: Snapshot) -> list[str]:
    """Return the names of the room that a notice is about and of the one that is opened to it, if any.

    In a plan that is only thought of, its session may be in another room than in the event, and in one alone.
    """
    session = sessions_of(notice, snapshot)[0]
    if session.room_id != notice.room:
        return [room_of(notice, snapshot)]
    return [room.name for room in snapshot.rooms_of(session)]


def house_of(notice: Notice, snapshot: Snapshot) -> str:
    """Return the name of the house in which the room of a notice is, if one is noted."""
    room = snapshot.rooms[notice.room] if notice.room is not None else None
    return snapshot.buildings[room.building_id].name if room and room.building_id is not None else ""


def in_house(building: BuildingId | None, snapshot: Snapshot, texts: Texts) -> str:
    """Say in which house something is; where none is noted, there is only one."""
    if building is None:
        return texts.p_("where, house", "in the building")
    return articles.in_house(snapshot.buildings[building].name, texts)


def barrier(notice: Notice, snapshot: Snapshot, texts: Texts) -> str:
    """Say what is in the way: a few steps into a room at ground level, or stairs."""
    room = snapshot.rooms.get(notice.room) if notice.room is not None else None
    if notice.number and room and reach.way(reach.known(snapshot, room)) is reach.Way.STEPS:
        return texts.n_("one step", "{count} steps", notice.number)
    return texts._("stairs only")


def step_free(notice: Notice, snapshot: Snapshot, texts: Texts) -> str:
    """Say what people need; a wheelchair is named only where a note does."""
    people = people_of(notice, snapshot)
    who = people[0].name if len(people) == 1 else ""
    if all(_uses_wheelchair(person) for person in people):
        return texts.n_("{who} uses a wheelchair", "{count} people use a wheelchair", len(people), who=who)
    return texts.n_(
        "{who} needs step-free access", "{count} people need step-free access", len(people), who=who
    )


def coming(notice: Notice, snapshot: Snapshot, texts: Texts) -> str:
    """Name the contributors, and count the guests."""
    parts = {one.person_id for one in snapshot.contributions.of("session_id", notice.session)}
    people = people_of(notice, snapshot)
    guests = [person for person in people if person.id not in parts]
    found = [person.name for person in people if person.id in parts]
    if guests and all(_uses_wheelchair(person) for person in guests):
        found.append(
            texts.n_(
                "one registered person in a wheelchair",
                "{count} registered people in wheelchairs",
                len(guests),
            )
        )
    elif guests:
        found.append(texts.n_("one registered person", "{count} registered people", len(guests)))
    return texts.listed(found)


def at_once(notice: Notice, snapshot: Snapshot, texts: Texts) -> str:
    """Say when which sessions clash."""
    titles = texts.listed(session.title for session in sessions_of(notice, snapshot))
    return texts._("{time}: {sessions}", time=clock(notice.since, texts), sessions=titles)


def planned(notice: Notice, snapshot: Snapshot, texts: Texts) -> str:
    """Name the session of a notice and its time."""
    session = sessions_of(notice, snapshot)[0]
    return texts._("“{name}”, {time}", name=session.title, time=clock(session.start, texts))


def clock(moment: datetime | None, texts: Texts) -> str:
    """Write a time of day, where there is one."""
    return texts.clock(moment) if moment else ""


def _uses_wheelchair(person: Person) -> bool:
    return fold(re.split(r"[,.;(]", person.needs_note)[0]) in _WHEELCHAIR
