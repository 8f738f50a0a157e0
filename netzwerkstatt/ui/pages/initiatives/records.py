"""What a row of the directory is."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.folding import fold
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.event import Pencil, Topic, TopicId
from netzwerkstatt.domain.initiatives import Initiative, InitiativeId, InitiativeTopic, InitiativeTopicId
from netzwerkstatt.domain.people import Person, PersonId
from netzwerkstatt.domain.snapshot import Snapshot, by_name

if TYPE_CHECKING:
    from netzwerkstatt.app.workspace import ChangeSet

_NUMBER: Final = re.compile(r"\d{1,9}")
_LAST: Final = 10**9


@dataclass(frozen=True, slots=True)
class Profile:
    """An initiative with its topics, by position, and the people of it, by name, as one row."""

    initiative: Initiative
    topics: tuple[Topic, ...] = ()
    people: tuple[Person, ...] = ()
    fresh: bool = False

    @property
    def id(self) -> str:
        """Return the id of the initiative."""
        return self.initiative.id

    @property
    def pencil(self) -> Pencil | None:
        """Return the pencil of the first topic, if there is one."""
        return self.topics[0].pencil if self.topics else None


def profile_of(event: Snapshot, initiative_id: str) -> Profile | None:
    """Return the row of an initiative, if it is there."""
    initiative = event.initiatives.get(InitiativeId(initiative_id))
    if initiative is None:
        return None
    links = event.initiative_topics.of("initiative_id", initiative.id)
    topics = in_order(event.topics[link.topic_id] for link in links)
    people = sorted(event.people.of("initiative_id", initiative.id), key=by_name)
    return Profile(initiative, tuple(topics), tuple(people))


def fresh_profile() -> Profile:
    """Return a row that is about to be typed in."""
    return Profile(Initiative(InitiativeId(new_id()), ""), fresh=True)


def doubled(row: Profile) -> Profile:
    """Return a fresh row like another; it has no table yet, agreed to nothing, and nobody belongs to it."""
    copy = replace(row.initiative, id=InitiativeId(new_id()), stand="", public=False)
    return replace(row, initiative=copy, people=(), fresh=True)


def change(row: Profile, **fields: Any) -> Profile:
    """Return a row whose initiative has other fields."""
    return replace(row, initiative=replace(row.initiative, **fields))


def with_topic(row: Profile, topic: Topic, *, on: bool) -> Profile:
    """Return a row that works on a topic, or no longer does."""
    others = [known for known in row.topics if known.id != topic.id]
    return replace(row, topics=tuple(in_order([*others, topic] if on else others)))


def with_topics(event: Snapshot, row: Profile, text: str) -> Profile:
    """Return a row that works on the topics whose names, or short names, stand in a text between commas.

    Raises:
        Refused: `topic-unknown`.
    """
    known = {fold(name): topic for topic in event.topics.values() for name in (topic.short, topic.name)}
    found: dict[TopicId, Topic] = {}
    for name in filter(None, (piece.strip() for piece in text.replace(";", ",").split(","))):
        topic = known.get(fold(name))
        if topic is None:
            raise Refused("topic-unknown", value=name)
        found[topic.id] = topic
    return replace(row, topics=tuple(in_order(found.values())))


def in_order(topics: Iterable[Topic]) -> list[Topic]:
    """Return topics as the organisers arranged them."""
    return sorted(topics, key=lambda topic: (topic.position, topic.name, topic.id))


def links_of(event: Snapshot, row: Profile) -> dict[TopicId, InitiativeTopic]:
    """Return the records that say what an initiative works on in the event."""
    return {link.topic_id: link for link in event.initiative_topics.of("initiative_id", row.id)}


def new_link(row: Profile, topic: Topic) -> InitiativeTopic:
    """Return a record that says that an initiative works on a topic."""
    return InitiativeTopic(InitiativeTopicId(new_id()), row.initiative.id, topic.id)


def by_table(row: Profile) -> tuple[int, str, int, str]:
    """Return what tables are sorted by: their words, then their number; those without one come last."""
    stand = fold(row.initiative.stand)
    number = _NUMBER.search(stand)
    before = stand[: number.start()] if number else stand
    return int(not stand), before, int(number.group()) if number else _LAST, stand


def one_line(text: str) -> str:
    """Return keywords that stand below each other as a line."""
    return ", ".join(filter(None, (line.strip(" ,") for line in text.splitlines())))


def filters_of(row: Profile) -> Iterator[str]:
    """Yield the filters that a row passes."""
    if not row.initiative.stand:
        yield "tableless"
    if row.initiative.public:
        yield "public"


def touched(changes: "ChangeSet", before: Snapshot, now: Snapshot) -> set[str]:
    """Return the rows that a change concerns; a renamed topic may stand in any."""
    if changes.rows("topic"):
        return set(before.initiatives) | set(now.initiatives)
    rows = set(changes.rows("initiative"))
    for event in (before, now):
        links = (event.initiative_topics.get(InitiativeTopicId(i)) for i in changes.rows("initiative_topic"))
        rows |= {link.initiative_id for link in links if link}
        people = (event.people.get(PersonId(i)) for i in changes.rows("person"))
        rows |= {person.initiative_id for person in people if person and person.initiative_id}
    return rows
