"""The programme as it goes out, and what has changed since it did."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from typing import Final, NamedTuple

from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.people import Person, PersonId
from netzwerkstatt.domain.programme_version import (
    ProgrammeVersion,
    ProgrammeVersionId,
    PublishedSession,
    PublishedSessionId,
)
from netzwerkstatt.domain.registrations import RegistrationStatus
from netzwerkstatt.domain.sessions import Session, SessionId, SessionStatus
from netzwerkstatt.domain.snapshot import Snapshot, by_name
from netzwerkstatt.domain.words import room_names

_NOWHERE: Final = ProgrammeVersionId("")


class Difference(StrEnum):
    """In what a session differs from what was published."""

    NEW = "new"
    GONE = "gone"
    TIME = "time"
    LENGTH = "length"
    ROOM = "room"
    PEOPLE = "people"
    TITLE = "title"


class ProgrammeChange(NamedTuple):
    """A session as it was published and as it would be now; nothing where it was, or is, not in it."""

    was: PublishedSession | None
    now: PublishedSession | None

    @property
    def newest(self) -> PublishedSession:
        """Return the session as it is, or as it was last."""
        found = self.now or self.was
        if found is None:
            raise ValueError("a change has one side at least")
        return found

    @property
    def session(self) -> SessionId:
        """Return the id of the session, which may be gone."""
        return SessionId(self.newest.session)

    @property
    def differences(self) -> tuple[Difference, ...]:
        """Return in what the two differ; nothing where they are the same to whoever reads a programme."""
        was, now = self
        if was is None:
            return (Difference.NEW,)
        if now is None:
            return (Difference.GONE,)
        found = {
            Difference.TIME: was.start != now.start,
            Difference.LENGTH: was.minutes != now.minutes,
            Difference.ROOM: was.room != now.room or elsewhere(was, now),
            Difference.PEOPLE: people_of(was) != people_of(now),
            Difference.TITLE: (was.number, was.title) != (now.number, now.title),
        }
        return tuple(difference for difference, there in found.items() if there)


def published(
    snapshot: Snapshot, when: datetime, note: str = ""
) -> tuple[ProgrammeVersion, tuple[PublishedSession, ...]]:
    """Return the records of a new version, numbered on from the last one: what takes place, as it is now."""
    version = ProgrammeVersion(ProgrammeVersionId(new_id()), next_number(snapshot), when, note)
    return version, tuple(_with_id(snapshot, one, version.id) for one in as_it_is(snapshot))


def next_number(snapshot: Snapshot) -> int:
    """Return the number of the version that is published next."""
    last = latest(snapshot)
    return last.number + 1 if last else 1


def versions_in_order(snapshot: Snapshot) -> list[ProgrammeVersion]:
    """Return the versions, the newest first."""
    found = snapshot.versions.values()
    return sorted(found, key=lambda one: (one.number, one.published, one.id), reverse=True)


def latest(snapshot: Snapshot) -> ProgrammeVersion | None:
    """Return the version that was published last, if there is one."""
    return next(iter(versions_in_order(snapshot)), None)


def as_it_is(snapshot: Snapshot) -> Iterator[PublishedSession]:
    """Yield what would be published now, in the order of the programme; these belong to no version."""
    for session in snapshot.sessions_in_order():
        now = _now(snapshot, session)
        if now is not None:
            yield now


def changes_since(snapshot: Snapshot, version: ProgrammeVersion) -> tuple[ProgrammeChange, ...]:
    """Return what has changed since a version was published, by time."""
    was = {one.session: one for one in snapshot.published_sessions.of("version_id", version.id)}
    now = {one.session: one for one in as_it_is(snapshot)}
    pairs = (ProgrammeChange(was.get(one), now.get(one)) for one in was | now)
    found = (one for one in pairs if one.differences)
    return tuple(sorted(found, key=lambda one: (one.newest.start, one.session)))


def change_of(snapshot: Snapshot, session: Session, version: ProgrammeVersion) -> ProgrammeChange | None:
    """Return what has changed in a session, as it is or is thought of, since a version, if anything has."""
    rows = snapshot.published_sessions.of("session", session.id)
    was = next((one for one in rows if one.version_id == version.id), None)
    change = ProgrammeChange(was, _now(snapshot, session))
    return change if change != (None, None) and change.differences else None


class Concerned(NamedTuple):
    """People, by name, and the changes that concern just these."""

    people: tuple[Person, ...]
    changes: tuple[ProgrammeChange, ...]


def state_of(change: ProgrammeChange) -> str:
    """Return what a session has become, to tell a further change from it; empty where it is gone."""
    now = change.now
    if now is None:
        return ""
    return "|".join((now.start.isoformat(), str(now.minutes), now.room, now.people, now.number, now.title))


def by_person(snapshot: Snapshot, changes: Iterable[ProgrammeChange]) -> list[Concerned]:
    """Return whom changes concern: those together whom the same changes do, by the first name of each."""
    theirs: dict[PersonId, list[ProgrammeChange]] = defaultdict(list)
    for change in changes:
        for person in concerned(snapshot, change):
            theirs[person].append(change)
    alike: dict[tuple[ProgrammeChange, ...], list[Person]] = defaultdict(list)
    for each in sorted((snapshot.people[one] for one in theirs), key=by_name):
        alike[tuple(theirs[each.id])].append(each)
    return [Concerned(tuple(people), same) for same, people in alike.items()]


def concerned(snapshot: Snapshot, change: ProgrammeChange) -> set[PersonId]:
    """Return who led a session or does something in it now, and who comes and has a place in it.

    Of a session that was deleted, whoever had a place in it when it was published.
    """
    parts = snapshot.contributions.of("session_id", change.session)
    booked = {one.person_id for one in snapshot.bookings.of("session_id", change.session)}
    led = people_of(change.was) if change.was else frozenset()
    if change.was is not None and change.session not in snapshot.sessions:
        booked = set(map(PersonId, change.was.guests.split()))
    there = {one for one in booked if _comes(snapshot, one)}
    return {one.person_id for one in parts} | there | (led & snapshot.people.keys())


def elsewhere(was: PublishedSession, now: PublishedSession) -> bool:
    """Tell whether a session is in other rooms, whatever these are called, as far as both are known."""
    return bool(was.rooms and now.rooms) and was.rooms != now.rooms


def people_of(session: PublishedSession) -> frozenset[PersonId]:
    """Return who led a session when it was published; they may be gone since."""
    return frozenset(map(PersonId, session.people.split()))


def _comes(snapshot: Snapshot, person: PersonId) -> bool:
    """Tell whether somebody comes, without going through all who do for each change anew."""
    found = snapshot.registrations.of("person_id", person)
    return any(one.status is RegistrationStatus.REGISTERED for one in found)


def _now(snapshot: Snapshot, session: Session) -> PublishedSession | None:
    """Return a session as it would be published; None where it is not in the programme."""
    if session.start is None or session.status is SessionStatus.CANCELLED:
        return None
    return PublishedSession(
        PublishedSessionId(""),
        _NOWHERE,
        session.id,
        session.title,
        session.start,
        session.minutes,
        session.number,
        room_names(snapshot.rooms_of(session)),
        " ".join(person.id for person in snapshot.contributors(session.id)),
        " ".join(session.rooms),
    )


def _with_id(snapshot: Snapshot, session: PublishedSession, version: ProgrammeVersionId) -> PublishedSession:
    booked = snapshot.bookings.of("session_id", session.session)
    guests = " ".join(sorted({one.person_id for one in booked}))
    return replace(session, id=PublishedSessionId(new_id()), version_id=version, guests=guests)
