"""What a programme would do to an event.

A programme fills and renews what it tells; it never empties a field, and never takes away what stands only in
the event. What the event calls its own (its title, the names of its rooms and topics) stays. Clashes stay as
they are: showing them is the task of `planning.notices`.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import cycle, islice
from typing import Any, Final
from zoneinfo import ZoneInfo

from netzwerkstatt.base.ids import link_id, new_id
from netzwerkstatt.domain.event import Day, DayId, Event, Pencil, Topic, TopicId
from netzwerkstatt.domain.sessions import (
    Contribution,
    ContributionId,
    Part,
    Session,
    SessionId,
    SessionKind,
    SessionStatus,
)
from netzwerkstatt.domain.snapshot import Record, Snapshot
from netzwerkstatt.domain.venue import Room, RoomId
from netzwerkstatt.domain.words import room_names
from netzwerkstatt.exchange.plan import ImportPlan, Problem
from netzwerkstatt.exchange.schedules import identity, moments, prose, words
from netzwerkstatt.exchange.schedules.gathering import key
from netzwerkstatt.exchange.schedules.people import PeopleIn
from netzwerkstatt.exchange.schedules.programme import Programme, ProgrammeRoom, ProgrammeSession

_USUAL_MINUTES: Final = 60
_LAST_MINUTE: Final = time(23, 59)
_PROSE: Final = ("abstract", "description")
_LINES: Final = ("title", "subtitle", "number")
_FACTS: Final = ("start", "kind", "minutes", "status", "limit")


def plan(programme: Programme, snapshot: Snapshot, source: str) -> ImportPlan:
    """Work out what reading a programme would add and change; `source` is what the plan calls it.

    Rows are sessions. Reading the same programme again, or one that was written from this event, finds
    everything the same.
    """
    return _Planner(programme, snapshot).plan(source)


class _Planner:
    def __init__(self, programme: Programme, snapshot: Snapshot) -> None:
        self._from = programme
        self._now = snapshot
        self._add: list[Record] = []
        self._change: list[tuple[Record, Record]] = []
        self._problems = list(programme.problems)
        self._counts = Counter[str]()
        self._zone = self._settle_zone()
        self._rooms = self._match_rooms()
        self._topics = self._match_topics()
        self._people = PeopleIn(programme.people, snapshot)
        self._told = [self._placed(told) for told in programme.sessions]
        self._lengths = _Lengths(self._told)
        self._guids = identity.session_guids(snapshot)

    def plan(self, source: str) -> ImportPlan:
        """Return the plan; parents stand before those who refer to them."""
        matched = _Sessions(self._told, self._now, self._guids).matched()
        sessions = [self._session(told, found) for told, found in zip(self._told, matched, strict=True)]
        if self._lengths.guessed:
            self._problems.append(Problem(0, "session-length-guessed", {"count": self._lengths.guessed}))
        days = self._days(sessions)
        self._add[:0] = [*days, *self._people.added]
        self._change.extend(self._people.changed)
        return ImportPlan(
            source,
            rows=len(sessions) + self._from.skipped,
            new=self._counts["new"],
            changed=self._counts["changed"],
            same=self._counts["same"],
            skipped=self._from.skipped,
            problems=tuple(self._problems),
            add=tuple(self._add),
            change=tuple(self._change),
        )

    def _settle_zone(self) -> ZoneInfo | None:
        """Take the programme's zone while the event has no sessions; later, say where the two differ."""
        event, said = self._now.event, self._from.zone
        if said and said != event.zone:
            if self._now.sessions:
                self._problems.append(Problem(0, "programme-other-zone", {"zone": said, "own": event.zone}))
            else:
                renewed: Event = replace(event, zone=said)
                self._change.append((event, renewed))
                event = renewed
        return moments.zone(event.zone)

    def _placed(self, told: ProgrammeSession) -> ProgrammeSession:
        """Return the session with its start in wall-clock time of the event."""
        if told.start is not None and told.start.tzinfo is not None:
            return replace(told, start=told.start.astimezone(self._zone).replace(tzinfo=None))
        if told.start is None and told.clock is not None:
            days = self._now.days_in_order()
            if len(days) == 1:
                return replace(told, start=datetime.combine(days[0].date, told.clock))
            self._problems.append(Problem(told.line, "session-without-day", {"title": told.title}))
        return told

    def _match_rooms(self) -> dict[str, RoomId]:
        rooms = self._now.rooms_in_order()
        by_guid = {identity.room_guid(room): room for room in rooms}
        by_source = {room.source: room for room in rooms if room.source}
        together = filter(None, map(self._now.rooms_of, self._now.sessions.values()))
        by_name = {key(prose.line(room_names(both))): both[0] for both in together}
        by_name |= {key(prose.line(room.name)): room for room in reversed(rooms)}
        position = max((room.position for room in rooms), default=-1)
        found = dict[str, RoomId]()
        for told in self._from.rooms:
            room = by_guid.get(told.guid) or by_source.get(told.guid) or by_name.get(key(told.name))
            if room is not None:
                self._renew_room(room, told)
            elif told.name:
                position += 1
                room = Room(
                    RoomId(new_id()),
                    told.name,
                    places=told.places,
                    note=told.note,
                    position=position,
                    source=told.guid,
                )
                self._add.append(room)
                by_name[key(told.name)] = room
            if room is not None:
                found[told.key] = room.id
        return found

    def _renew_room(self, room: Room, told: ProgrammeRoom) -> None:
        if told.places is not None and room.places is None and room.id in self._now.rooms:
            self._change.append((room, replace(room, places=told.places)))

    def _match_topics(self) -> dict[str, TopicId]:
        topics = sorted(self._now.topics.values(), key=lambda t: (t.position, t.id))
        found = {key(prose.line(topic.name)): topic.id for topic in reversed(topics)}
        position = max((topic.position for topic in topics), default=-1)
        pencils = islice(cycle(Pencil), len(topics) % len(Pencil), None)
        for name in self._from.tracks:
            if key(name) not in found:
                position += 1
                topic = Topic(TopicId(new_id()), name, pencil=next(pencils), position=position)
                self._add.append(topic)
                found[key(name)] = topic.id
        return found

    def _session(self, told: ProgrammeSession, found: Session | None) -> Session:
        if found is None:
            session = self._new(told)
            self._add.append(session)
        else:
            session = self._renewed(told, found)
            if session != found:
                self._change.append((found, session))
        touched = self._contribute(told, session)
        self._counts["new" if found is None else "changed" if touched or session != found else "same"] += 1
        return session

    def _new(self, told: ProgrammeSession) -> Session:
        return Session(
            SessionId(new_id()),
            told.title,
            kind=told.kind or words.kind_of_title(told.title, alone=not told.people) or SessionKind.TALK,
            number=told.number,
            subtitle=told.subtitle,
            topic_id=self._topics.get(key(told.track)),
            room_id=self._rooms.get(told.room),
            start=told.start,
            minutes=told.minutes or self._lengths.guess(told),
            language=told.language,
            abstract=told.abstract,
            description=told.description,
            link=told.url,
            limit=told.limit,
            source=told.source,
            slug=told.slug,
            status=told.status or SessionStatus.CONFIRMED,
        )

    def _renewed(self, told: ProgrammeSession, now: Session) -> Session:
        """Return the session with what the programme tells; texts that mean the same stay as they are."""
        fresh = {name: said for name in _FACTS if (said := getattr(told, name)) is not None}
        fresh |= {name: said for name in _LINES if (said := getattr(told, name)) and said != _line(now, name)}
        written = {said for name in _PROSE for said in (getattr(now, name), _prose(now, name))}
        fresh |= {name: said for name in _PROSE if (said := getattr(told, name)) and said not in written}
        fresh |= self._places(told, now)
        if told.url and told.url != _line(now, "link"):
            fresh["link"] = told.url
        if told.language and told.language != words.language(now.language):
            fresh["language"] = told.language
        if not now.source and told.source != self._guids[now.id]:
            fresh["source"] = told.source
        return replace(now, **fresh)

    def _places(self, told: ProgrammeSession, now: Session) -> dict[str, Any]:
        """Return where and about what it is, as far as the programme says something else."""
        fresh: dict[str, Any] = {}
        room = self._rooms.get(told.room)
        if room is not None:
            moved = now.moved_to(room)
            fresh |= {"room_id": moved.room_id, "also_room_id": moved.also_room_id}
        topic = self._now.topics.get(now.topic_id) if now.topic_id else None
        if told.track and (topic is None or key(prose.line(topic.name)) != key(told.track)):
            fresh["topic_id"] = self._topics[key(told.track)]
        return fresh

    def _contribute(self, told: ProgrammeSession, session: Session) -> bool:
        """Add the contributions that are missing, and tell whether there were any.

        Most programmes do not tell moderators from speakers: a part stays as it is in the event unless the
        programme gives somebody both.
        """
        there = self._now.contributions.of("session_id", session.id)
        near = [c.person_id for c in there]
        speakers = list(self._people.ids(told.people, near))
        moderators = list(self._people.ids(told.moderators, near))
        both = set(speakers) & set(moderators)
        taken = {(c.person_id, c.part) for c in there}
        wanted = [(person, Part.SPEAKER) for person in speakers]
        wanted += [(person, Part.MODERATOR) for person in moderators]
        missing = [
            (person, part)
            for person, part in dict.fromkeys(wanted)
            if (person, part) not in taken and (person not in near or person in both)
        ]
        for position, (person, part) in enumerate(missing, start=len(there)):
            self._people.gains(person, part)
            contribution = ContributionId(link_id(session.id, person, part.value))
            self._add.append(Contribution(contribution, session.id, person, part, position=position))
        return bool(missing)

    def _days(self, sessions: Iterable[Session]) -> list[Day]:
        """Return the days on which something is planned and that the event does not have."""
        have = {day.date for day in self._now.days.values()}
        starts = defaultdict[date, list[Session]](list)
        for session in sessions:
            if session.start is not None:
                starts[session.start.date()].append(session)
        wanted = set(starts) if self._now.sessions else {*starts, *self._from.days}
        return [_day(on, starts.get(on, [])) for on in sorted(wanted - have)]


def _day(on: date, sessions: Sequence[Session]) -> Day:
    """Return a day that is open from the full hour before its first session until its last is over."""
    day = Day(DayId(new_id()), on)
    if not sessions:
        return day
    opens = min(s.start for s in sessions if s.start).time().replace(minute=0, second=0)
    over = max(s.end for s in sessions if s.end)
    closes = over.time() if over.date() == on else _LAST_MINUTE
    return replace(day, opens=opens, closes=max(closes, opens))


def _line(session: Session, field: str) -> str:
    """Return a text of a session as it would come back from a programme."""
    return prose.line(getattr(session, field))


def _prose(session: Session, field: str) -> str:
    """Return an abstract or description as it would come back from a programme."""
    return prose.plain(prose.markup(getattr(session, field)))


class _Lengths:
    """Guesses lengths that a programme does not tell: until the next session in the room, at most an hour."""

    def __init__(self, sessions: Iterable[ProgrammeSession]) -> None:
        self.guessed = 0
        self._starts = defaultdict[str, list[datetime]](list)
        for session in sessions:
            if session.start is not None:
                self._starts[session.room].append(session.start)

    def guess(self, told: ProgrammeSession) -> int:
        """Return a length in minutes."""
        self.guessed += 1
        if told.start is None:
            return _USUAL_MINUTES
        later = (other - told.start for other in self._starts[told.room] if other > told.start)
        gap = min(later, default=timedelta(minutes=_USUAL_MINUTES))
        return max(1, min(_USUAL_MINUTES, int(gap.total_seconds() // 60)))


class _Sessions:
    """Finds the sessions of a programme among those of an event, each at most once."""

    def __init__(
        self, told: Sequence[ProgrammeSession], snapshot: Snapshot, guids: Mapping[SessionId, str]
    ) -> None:
        self._told = told
        self._now = snapshot
        self._by_guid = {guid: snapshot.sessions[at] for at, guid in guids.items()}
        self._free = dict(snapshot.sessions.items())

    def matched(self) -> list[Session | None]:
        """Return for each session of the programme the event's: the surest ways of knowing it come first."""
        by_source = {s.source: s for s in self._now.sessions.values() if s.source}
        found: list[Session | None] = [None] * len(self._told)
        for n, told in enumerate(self._told):
            guid = identity.as_guid(told.source)
            session = self._by_guid.get(guid) or by_source.get(told.source)
            if session is not None and (not told.source.startswith("/") or _alike(told, session)):
                found[n] = self._free.pop(session.id, None)
        self._by_title(found)
        return found

    def _by_title(self, found: list[Session | None]) -> None:
        """Know again what somebody typed in before: by title and time, or by a title that stands alone."""
        typed = defaultdict[str, list[Session]](list)
        for session in self._free.values():
            if not session.source:
                typed[key(prose.line(session.title))].append(session)
        titles = Counter(key(told.title) for told in self._told)
        for n, told in enumerate(self._told):
            if found[n] is not None:
                continue
            same = typed[key(told.title)]
            choice = next((s for s in same if s.start == told.start), None)
            if choice is None and len(same) == titles[key(told.title)] == 1:
                choice = same[0]
            if choice is not None:
                same.remove(choice)
                found[n] = self._free.pop(choice.id)


def _alike(told: ProgrammeSession, session: Session) -> bool:
    """Tell whether a number that is good in one list alone may mean this session."""
    return key(told.title) == key(prose.line(session.title)) or (
        told.start is not None and told.start == session.start
    )
