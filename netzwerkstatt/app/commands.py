"""What can be done to an event: one dataclass a deed, one deed an undo step.

A command holds records and values. It either does all, or raises `Refused` and changes nothing. Plain editing
needs three: `Add`, `Change`, `Delete`. Deeds with a meaning of their own have a name of their own.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar, Final, NamedTuple, Protocol

from sqlalchemy import Connection

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.texts import N_
from netzwerkstatt.domain.acceptance import Acceptance
from netzwerkstatt.domain.budget import BudgetLine, Receipt
from netzwerkstatt.domain.event import Day, Event, Partner, Topic
from netzwerkstatt.domain.initiatives import Initiative, InitiativeTopic
from netzwerkstatt.domain.notice_setting import NoticeSetting
from netzwerkstatt.domain.people import Person, PersonTime
from netzwerkstatt.domain.programme_version import ProgrammeVersion, PublishedSession
from netzwerkstatt.domain.registrations import Booking, Registration, Wish
from netzwerkstatt.domain.sessions import Contribution, Session, SessionOrder
from netzwerkstatt.domain.snapshot import Record, Snapshot
from netzwerkstatt.domain.tasks import Task
from netzwerkstatt.domain.venue import AccessFact, Building, Room, RoomTime
from netzwerkstatt.exchange.plan import ImportPlan
from netzwerkstatt.planning.belonging import contributes
from netzwerkstatt.storage import attachments, writing


class Command(Protocol):
    """A deed. `large` ones take long and are preceded by a backup."""

    @property
    def large(self) -> bool:
        """Tell whether it runs off the window's thread, after a backup."""

    @property
    def label(self) -> str:
        """Name the deed in the history: a source text of the catalogue."""

    @property
    def subject(self) -> str:
        """Name what or who it is about."""

    def run(self, db: Connection) -> None:
        """Do it.

        Raises:
            Refused: if it cannot be done; nothing has changed then.
        """


class _Labels(NamedTuple):
    add: str
    change: str
    delete: str


_LABELS: Final[dict[type[Record], _Labels]] = {
    Event: _Labels(N_("Add event"), N_("Change event"), N_("Delete event")),
    Day: _Labels(N_("Add day"), N_("Change day"), N_("Delete day")),
    Topic: _Labels(N_("Add topic"), N_("Change topic"), N_("Delete topic")),
    Partner: _Labels(N_("Add partner"), N_("Change partner"), N_("Delete partner")),
    Building: _Labels(N_("Add building"), N_("Change building"), N_("Delete building")),
    Room: _Labels(N_("Add room"), N_("Change room"), N_("Delete room")),
    AccessFact: _Labels(
        N_("Add accessibility detail"), N_("Change accessibility detail"), N_("Delete accessibility detail")
    ),
    RoomTime: _Labels(N_("Add room times"), N_("Change room times"), N_("Delete room times")),
    Initiative: _Labels(N_("Add initiative"), N_("Change initiative"), N_("Delete initiative")),
    InitiativeTopic: _Labels(
        N_("Add initiative's topic"), N_("Change initiative's topic"), N_("Delete initiative's topic")
    ),
    Person: _Labels(N_("Add person"), N_("Change person"), N_("Delete person")),
    PersonTime: _Labels(N_("Add availability"), N_("Change availability"), N_("Delete availability")),
    Session: _Labels(N_("Add session"), N_("Change session"), N_("Delete session")),
    Contribution: _Labels(N_("Add contributor"), N_("Change contributor"), N_("Delete contributor")),
    Acceptance: _Labels(N_("Notice accepted"), N_("Change reason"), N_("Show notice again")),
    NoticeSetting: _Labels(
        N_("Set weight of notices"), N_("Set weight of notices"), N_("Reset weight of notices")
    ),
    ProgrammeVersion: _Labels(N_("Keep version"), N_("Change version"), N_("Delete version")),
    PublishedSession: _Labels(
        N_("Add session of version"), N_("Change session of version"), N_("Delete session of version")
    ),
    SessionOrder: _Labels(N_("Add order"), N_("Change order"), N_("Delete order")),
    Registration: _Labels(N_("Add registration"), N_("Change registration"), N_("Delete registration")),
    Wish: _Labels(N_("Add preference"), N_("Change preference"), N_("Delete preference")),
    Booking: _Labels(N_("Add place"), N_("Change place"), N_("Delete place")),
    BudgetLine: _Labels(N_("Add budget line"), N_("Change budget line"), N_("Delete budget line")),
    Receipt: _Labels(N_("Add receipt"), N_("Change receipt"), N_("Delete receipt")),
    Task: _Labels(N_("Add task"), N_("Change task"), N_("Delete task")),
}
_NAMED: Final = 3  # so many names stand in the history; more are counted


@dataclass(frozen=True, slots=True)
class Add:
    """Put new records into the event; the first one gives the step its name.

    `about` names whom or what the step concerns, where the records themselves have no name.
    """

    records: tuple[Record, ...]
    about: str = ""
    large: ClassVar[bool] = False

    @property
    def label(self) -> str:
        """Name the deed."""
        return _LABELS[type(self.records[0])].add

    @property
    def subject(self) -> str:
        """Name what is new."""
        return self.about or names(r for r in self.records if type(r) is type(self.records[0]))

    def run(self, db: Connection) -> None:
        """Insert the records."""
        writing.add(db, self.records)


@dataclass(frozen=True, slots=True)
class Change:
    """Make records into others of the same id; only what differs is written.

    `about` names whom or what the step concerns, where the records themselves have no name.
    """

    pairs: tuple[tuple[Record, Record], ...]
    about: str = ""
    large: ClassVar[bool] = False

    @property
    def label(self) -> str:
        """Name the deed."""
        return _LABELS[type(self.pairs[0][1])].change

    @property
    def subject(self) -> str:
        """Name what is changed."""
        return self.about or names(now for _, now in self.pairs)

    def run(self, db: Connection) -> None:
        """Update the records."""
        writing.change(db, self.pairs)


@dataclass(frozen=True, slots=True)
class Delete:
    """Take records out of the event, with whatever cannot do without them.

    `about` names whom or what the step concerns, where the records themselves have no name.
    """

    records: tuple[Record, ...]
    about: str = ""
    large: ClassVar[bool] = False

    @property
    def label(self) -> str:
        """Name the deed."""
        return _LABELS[type(self.records[0])].delete

    @property
    def subject(self) -> str:
        """Name what goes."""
        return self.about or names(self.records)

    def run(self, db: Connection) -> None:
        """Delete the records."""
        writing.remove(db, self.records)


@dataclass(frozen=True, slots=True)
class Edit:
    """Records added, changed and deleted together.

    Each pair is a record as it was and as it becomes: nothing before is a new one, nothing after deletes. The
    first pair gives the step its name, unless it has a `name` of its own; `about` is as with `Change`.
    """

    pairs: tuple[tuple[Record | None, Record | None], ...]
    name: str = ""
    about: str = ""
    large: ClassVar[bool] = False

    @property
    def label(self) -> str:
        """Name the deed."""
        if self.name:
            return self.name
        was, now = self.pairs[0]
        labels = _LABELS[type(now or was)]  # type: ignore[index]  # one of the two is there
        return labels.add if was is None else labels.change if now is not None else labels.delete

    @property
    def subject(self) -> str:
        """Name what it is about: what is of the kind of the first."""
        first = type(self.pairs[0][1] or self.pairs[0][0])
        found = (now or was for was, now in self.pairs)
        return self.about or names(record for record in found if record is not None and type(record) is first)

    def run(self, db: Connection) -> None:
        """Insert, update and delete the records."""
        writing.add(db, [now for was, now in self.pairs if was is None and now is not None])
        writing.change(db, [(was, now) for was, now in self.pairs if was is not None and now is not None])
        writing.remove(db, [was for was, now in self.pairs if was is not None and now is None])


@dataclass(frozen=True, slots=True)
class RemoveAttendees:
    """Take people off the list of attendees; make it with `remove_attendees`."""

    people: tuple[Person, ...]
    records: tuple[Record, ...]
    large: ClassVar[bool] = False
    label: ClassVar[str] = N_("Delete attendee")

    @property
    def subject(self) -> str:
        """Name the people."""
        return names(self.people)

    def run(self, db: Connection) -> None:
        """Delete the records."""
        writing.remove(db, self.records)


def remove_attendees(snapshot: Snapshot, people: Sequence[Person]) -> RemoveAttendees:
    """Return the command that takes people off the list.

    Whoever contributes stays as a contributor, and only the registration goes, with wishes and places; all
    others are deleted, and their tasks are nobody's then.
    """
    records: list[Record] = []
    for person in people:
        if contributes(snapshot, person):
            records += snapshot.registrations.of("person_id", person.id)
            records += snapshot.wishes.of("person_id", person.id)
            records += snapshot.bookings.of("person_id", person.id)
        else:
            records.append(person)
    return RemoveAttendees(tuple(people), tuple(records))


@dataclass(frozen=True, slots=True)
class ApplyImport:
    """Carry out what reading a file would do, as one step."""

    plan: ImportPlan
    large: ClassVar[bool] = True
    label: ClassVar[str] = N_("Read list")

    @property
    def subject(self) -> str:
        """Name the file."""
        return self.plan.source

    def run(self, db: Connection) -> None:
        """Insert what is new, update what is changed."""
        writing.add(db, self.plan.add)
        writing.change(db, self.plan.change)


@dataclass(frozen=True, slots=True)
class SetLogo:
    """Give a partner a logo: the bytes of a picture, kept in the file as `pictures.cleaned` leaves them."""

    partner: Partner
    content: bytes
    large: ClassVar[bool] = False
    label: ClassVar[str] = N_("Change logo")

    @property
    def subject(self) -> str:
        """Name the partner."""
        return self.partner.name

    def run(self, db: Connection) -> None:
        """Keep the picture and refer to it.

        Raises:
            Refused: `picture-unreadable`, `attachment-too-large`, or `record-gone`.
        """
        from netzwerkstatt.app import pictures  # noqa: PLC0415  (loads the library of pictures)

        name = attachments.keep(db, *pictures.cleaned(self.content))
        writing.change(db, [(self.partner, replace(self.partner, logo=name))])


@dataclass(frozen=True, slots=True)
class KeepFile:
    """Keep a PDF or a photo with a task or a receipt.

    `record` is what it shall be, with `file_name`; `before` is what it is now, None for a new one. `content`
    are the bytes of the file; a photo is kept as `pictures.cleaned` leaves it.
    """

    record: Task | Receipt
    before: Task | Receipt | None
    content: bytes
    large: ClassVar[bool] = False
    label: ClassVar[str] = N_("File added")

    @property
    def subject(self) -> str:
        """Name the file."""
        return self.record.file_name

    def run(self, db: Connection) -> None:
        """Keep the file and refer to it.

        Raises:
            Refused: `file-not-kept` with `name`, `attachment-too-large`, or `record-gone`.
        """
        name = attachments.keep(db, *_as_kept(self.content, self.record.file_name))
        record = replace(self.record, file=name)
        if self.before is None:
            writing.add(db, [record])
        else:
            writing.change(db, [(self.before, record)])


def _as_kept(content: bytes, name: str) -> tuple[bytes, str]:
    """Return what is kept of a file, and its media type."""
    from netzwerkstatt.app import pictures  # noqa: PLC0415  (loads the library of pictures)

    if content.startswith(b"%PDF-"):
        return content, "application/pdf"
    try:
        return pictures.cleaned(content)
    except Refused as fault:
        raise Refused("file-not-kept", name=name) from fault


def names(records: Iterable[Record]) -> str:
    """Name records in the history: the first few by name or title, and how many more."""
    return listed(str(getattr(record, "name", "") or getattr(record, "title", "")) for record in records)


def listed(found: Iterable[str], most: int = _NAMED) -> str:
    """Return the first few names, and how many more."""
    said = [name for name in found if name]
    more = f" +{len(said) - most}" if len(said) > most else ""
    return ", ".join(said[:most]) + more
