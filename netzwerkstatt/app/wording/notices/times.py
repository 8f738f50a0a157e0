"""When people, rooms and the house are there, in words."""

from typing import Final, NamedTuple

from netzwerkstatt.app.wording import articles, facts
from netzwerkstatt.app.wording.notices.said import Said
from netzwerkstatt.base.texts import N_, Texts
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.planning.notices import Notice


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
    N_("{day} is not a day of the event"),
)


def time(notice: Notice, snapshot: Snapshot, texts: Texts) -> Said:
    """Say when somebody can come, or when the room or the house is open."""
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
    return Said(told, facts.planned(notice, snapshot, texts), f"{told}.")
