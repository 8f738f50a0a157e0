"""A new event from an earlier one: what comes along, and what stays behind.

What was true only of the earlier event stays behind: times, registrations, wishes, places, what was done,
paid and attached. Needs stay behind always, for the consent was given for that event (GDPR Art. 9(2)(a)); so
do consents to photos, diets, fees and notes about people.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import Field, dataclass, fields, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from types import NoneType
from typing import Any, Final, cast, get_args, get_type_hints

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.access import Need
from netzwerkstatt.domain.budget import BudgetLine, GrantState
from netzwerkstatt.domain.event import Day, DayId, Event
from netzwerkstatt.domain.initiatives import Initiative
from netzwerkstatt.domain.money import ZERO
from netzwerkstatt.domain.people import Diet, Person, PhotoConsent
from netzwerkstatt.domain.registrations import Registration, RegistrationId, RegistrationStatus
from netzwerkstatt.domain.sessions import Session, SessionKind, SessionStatus
from netzwerkstatt.domain.snapshot import SHELVES, Record, Snapshot
from netzwerkstatt.domain.tasks import Task
from netzwerkstatt.planning.notices.weights import holding


class Along(StrEnum):
    """What can come along; the values are what the command line calls it."""

    ROOMS = "rooms"
    TOPICS = "topics"
    SESSIONS = "sessions"
    CONTRIBUTORS = "contributors"
    TASKS = "tasks"
    BUDGET = "budget"
    PARTNERS = "partners"
    INITIATIVES = "initiatives"
    ATTENDEES = "attendees"


USUAL: Final = frozenset(Along) - {Along.ATTENDEES}
"""What comes along unless somebody says otherwise: everything but the guests."""
_FRAME: Final = frozenset({SessionKind.BREAK, SessionKind.PLENARY, SessionKind.FAIR})
"""What takes place at the same time each year, besides what is fixed."""


@dataclass(frozen=True, slots=True)
class Carried:
    """What shall come along. Attendees need a reason, and a day until which they may be kept."""

    parts: frozenset[Along] = USUAL
    reason: str = ""
    until: date | None = None


_USUALLY: Final = Carried()


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier event, and what shall come along from it."""

    event: Snapshot
    what: Carried = _USUALLY


def counts(old: Snapshot) -> dict[Along, int]:
    """Return how many of each part would come along."""
    return {
        Along.ROOMS: len(old.rooms),
        Along.TOPICS: len(old.topics),
        Along.SESSIONS: len(_sessions(old)),
        Along.CONTRIBUTORS: len(_contributors(old)),
        Along.TASKS: len(old.tasks),
        Along.BUDGET: len(old.budget),
        Along.PARTNERS: len(old.partners),
        Along.INITIATIVES: len(_initiatives(old)),
        Along.ATTENDEES: len(_guests(old)),
    }


def carry_over(earlier: Earlier, new: Event, on: date | None) -> tuple[Record, ...]:
    """Return the records of a new event on a day, or on none yet; all but the event have ids of their own.

    `new` answers what was asked. Its place may be empty: where rooms come along, it is the earlier one. How
    grave each kind of notice is comes along always.

    Raises:
        Refused: `reason-missing` if attendees shall come along without a reason or an end.
    """
    old, what = earlier.event, earlier.what
    if Along.ATTENDEES in what.parts and not (what.reason.strip() and what.until):
        raise Refused("reason-missing")
    taken = [*_days(old, on), *_places(old, what), *_programme(old, what, on), *_paper(old, what, on)]
    taken += [*_people(old, what), *holding(old).values()]
    return (_event(old.event, what, new), *_rehomed(taken))


def _event(old: Event, what: Carried, new: Event) -> Event:
    """Keep who organises it; where it is stays only with the rooms."""
    kept = replace(
        new,
        zone=old.zone,
        organiser=old.organiser,
        contact=old.contact,
        email=old.email,
        phone=old.phone,
        website=old.website,
    )
    if Along.ROOMS in what.parts:
        kept = replace(kept, place=new.place or old.place, arrival=old.arrival, places=old.places)
    if Along.ATTENDEES in what.parts:
        kept = replace(kept, kept_for=what.reason.strip(), kept_until=what.until)
    return kept


def _days(old: Snapshot, on: date | None) -> Iterator[Day]:
    """Move all days alike, with their hours."""
    if on is None:
        return
    days = old.days_in_order() or [Day(DayId(new_id()), on)]
    for day in days:
        yield replace(day, date=on + (day.date - days[0].date))


def _places(old: Snapshot, what: Carried) -> Iterator[Record]:
    """Yield buildings and rooms with all that is known of their access; when they were free stays behind."""
    if Along.ROOMS in what.parts:
        yield from old.buildings.values()
        yield from (replace(room, source="") for room in old.rooms.values())
        yield from old.access_facts.values()


def _programme(old: Snapshot, what: Carried, on: date | None) -> Iterator[Record]:
    if Along.TOPICS in what.parts:
        yield from old.topics.values()
    if Along.INITIATIVES in what.parts:
        initiatives = _initiatives(old)
        yield from (replace(one, stand="") for one in initiatives)
        for one in initiatives:
            yield from old.initiative_topics.of("initiative_id", one.id)
    if Along.SESSIONS in what.parts:
        sessions = _sessions(old)
        by = on - old.begin if on and old.begin else None
        yield from (_as_idea(session, by) for session in sessions)
        for session in sessions:
            parts = old.contributions.of("session_id", session.id)
            yield from (replace(part, confirmed=False) for part in parts)
        yield from old.session_orders.values()


def _as_idea(session: Session, by: timedelta | None) -> Session:
    """Leave out under which number it was, what was noted of somebody's needs, and when and where it was.

    What frames the day, such as arrival, breaks and the fair, stays where it was, moved `by` the days between
    the events; what fills it is planned anew.
    """
    idea = replace(session, status=SessionStatus.IDEA, number="", access_note="", link="", source="", slug="")
    if by is None or session.start is None or not (session.fixed or session.kind in _FRAME):
        return replace(idea.moved_to(None), start=None, fixed=False)
    return replace(idea, start=session.start + by)


def _paper(old: Snapshot, what: Carried, on: date | None) -> Iterator[Record]:
    if Along.PARTNERS in what.parts:
        yield from (replace(partner, logo=None) for partner in old.partners.values())
    if Along.BUDGET in what.parts:
        yield from (_planned(line, old.begin, on) for line in old.budget.values())
    if Along.TASKS in what.parts:
        yield from (_to_do(task, old.begin, on) for task in old.tasks.values())


def _planned(line: BudgetLine, was: date | None, on: date | None) -> BudgetLine:
    """Keep what was planned, not what came of it."""
    due = line.due + (on - was) if line.due and on and was else None
    return replace(line, committed=ZERO, actual=ZERO, state=GrantState.OPEN, due=due)


def _to_do(task: Task, was: date | None, on: date | None) -> Task:
    """Let a task be open again; a fixed day moves with the event, or follows it while it has no day."""
    kept = replace(task, done=None, file=None, file_name="")
    if task.due is None or was is None:
        return replace(kept, due=None)
    away = task.due - was
    return replace(kept, due=on + away) if on else replace(kept, due=None, due_days=away.days)


def _people(old: Snapshot, what: Carried) -> Iterator[Record]:
    """Yield who has a part; and guests, who stand on the waiting list until they register."""
    if Along.CONTRIBUTORS in what.parts:
        yield from map(_known, _contributors(old))
    if Along.ATTENDEES not in what.parts:
        return
    for place, guest in enumerate(_guests(old), start=1):
        yield replace(_known(guest), source=old.event.title)
        waiting = RegistrationStatus.WAITING
        yield Registration(RegistrationId(new_id()), guest.id, waiting, waiting=place, source=old.event.title)


def _known(person: Person) -> Person:
    """Return who somebody is, without what they told about themselves for the earlier event."""
    safe = replace(person, needs=Need.NONE, needs_note="", needs_consent=None, diet=Diet.ANY, diet_note="")
    asked_anew = replace(safe, photos=PhotoConsent.UNASKED, born=None, fee=None, travel=None)
    return replace(asked_anew, note="", source="")


def _contributors(old: Snapshot) -> list[Person]:
    """Return everybody with a role or a part."""
    parts = {part.person_id for part in old.contributions.values()}
    return [person for person in old.people.values() if person.roles or person.id in parts]


def _guests(old: Snapshot) -> list[Person]:
    """Return everybody who had a place or waited for one, and is no contributor."""
    known = {person.id for person in _contributors(old)}
    known |= {r.person_id for r in old.registrations.of("status", RegistrationStatus.CANCELLED)}
    return [person for person in old.attendees() if person.id not in known]


def _sessions(old: Snapshot) -> list[Session]:
    return [one for one in old.sessions.values() if one.status is not SessionStatus.CANCELLED]


def _initiatives(old: Snapshot) -> list[Initiative]:
    """Return those that agreed to be listed."""
    return [one for one in old.initiatives.values() if one.public]


# ids

_IDS: Final = frozenset(get_type_hints(kind)["id"] for kind in SHELVES)


@cache
def _references(kind: type[Record]) -> Mapping[str, bool]:
    """Return the fields in which a record names another, and whether each may be empty."""

    def named(field: Field[Any]) -> tuple[str, bool] | None:
        hint = hints[field.name]
        kinds = [each for each in get_args(hint) or (hint,) if each is not NoneType]
        known = field.name != "id" and kinds[0] in _IDS
        return (field.name, NoneType in get_args(hint)) if known else None

    hints = get_type_hints(kind)
    return dict(filter(None, map(named, fields(kind))))


def _rehomed(taken: Iterable[Record]) -> Iterator[Record]:
    """Give every record an id of its own, and let those that stay refer to each other only.

    A reference to what stayed behind becomes empty; a record that cannot do without it stays behind too.
    """
    order = list(SHELVES)
    ids: dict[str, str] = {}
    for record in sorted(taken, key=lambda each: order.index(type(each))):
        kind: Any = type(record)
        may_be_empty = _references(kind)
        links = {name: ids.get(getattr(record, name)) for name in may_be_empty}
        if all(links[name] or empty for name, empty in may_be_empty.items()):
            ids[record.id] = new_id()
            yield replace(cast("Any", record), id=ids[record.id], **links)
