"""What can be made of an event: documents, workbooks, lists. The makers load late, with their libraries."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Final

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.documents.look import SizeClass
from netzwerkstatt.documents.printed import Printed
from netzwerkstatt.domain.event import SUFFIX, Attachment
from netzwerkstatt.domain.people import Person
from netzwerkstatt.domain.sessions import SessionId
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.venue import RoomId
from netzwerkstatt.exchange.plan import Problem
from netzwerkstatt.planning.belonging import there_on_the_day

HOUSE_STOCK: Final = "1455-02"


class Edition(StrEnum):
    """For whom a programme is printed."""

    NORMAL = "normal"
    LARGE = "large"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class PrintChoice:
    """What a person chooses before printing.

    Badges: `people` of None means everybody who is coming; `stock` is a code of the badge sheet; `first` is
    the label to begin with, from 1; what is shown besides the name; `size` is a size class of the letters.
    Programme: `edition`, `booklet` for two pages on each side of a sheet in folding order, the partners'
    pictures as `logos`. Timetable: `a3` for the larger sheet. Sign-in sheets: `by_day` for one list a day
    instead of one a session; `signed` are the sessions with a list, None those that need one. Room survey:
    `rooms` are those to be looked at, None for all. `on_step` hears how far it is.
    """

    people: tuple[Person, ...] | None = None
    stock: str = HOUSE_STOCK
    first: int = 1
    organisation: bool = True
    pronouns: bool = True
    code: bool = True
    sessions: bool = True
    size: str = "normal"
    edition: Edition = Edition.NORMAL
    booklet: bool = False
    logos: Mapping[Attachment, bytes] = field(default_factory=dict)
    a3: bool = False
    by_day: bool = False
    signed: frozenset[SessionId] | None = None
    rooms: frozenset[RoomId] | None = None
    on_step: Callable[[int, int], None] = lambda _done, _total: None


def _badges(snapshot: Snapshot, texts: Texts, choice: PrintChoice) -> Printed:
    from netzwerkstatt.documents import badges

    people = there_on_the_day(snapshot) if choice.people is None else choice.people
    options = badges.BadgeOptions(
        stock=choice.stock,
        first=choice.first,
        organisation=choice.organisation,
        pronouns=choice.pronouns,
        code=choice.code,
        sessions=choice.sessions,
        size=SizeClass(choice.size),
    )
    return badges.badges(snapshot, people, texts, options, choice.on_step)


def _programme(snapshot: Snapshot, texts: Texts, choice: PrintChoice) -> Printed:
    from netzwerkstatt.documents import manner, programme

    edition = manner.Edition[choice.edition.name]
    options = programme.ProgrammeOptions(
        edition, SizeClass(choice.size), booklet=choice.booklet, logos=choice.logos
    )
    return programme.programme(snapshot, texts, options)


def _timetable(snapshot: Snapshot, texts: Texts, choice: PrintChoice) -> Printed:
    from netzwerkstatt.documents import timetable

    options = timetable.TimetableOptions(a3=choice.a3, size=SizeClass(choice.size))
    return timetable.timetable(snapshot, texts, options)


def _door_signs(snapshot: Snapshot, texts: Texts, choice: PrintChoice) -> Printed:
    from netzwerkstatt.documents import door_signs

    return door_signs.door_signs(snapshot, texts, door_signs.DoorSignOptions(SizeClass(choice.size)))


def _sign_in(snapshot: Snapshot, texts: Texts, choice: PrintChoice) -> Printed:
    from netzwerkstatt.documents import sign_in, sign_in_rolls

    by = sign_in_rolls.By.DAY if choice.by_day else sign_in_rolls.By.SESSION
    options = sign_in_rolls.SignInOptions(by, choice.signed, size=SizeClass(choice.size))
    return sign_in.sign_in(snapshot, texts, options)


def _survey(snapshot: Snapshot, texts: Texts, choice: PrintChoice) -> Printed:
    from netzwerkstatt.documents import room_survey

    options = room_survey.SurveyOptions(choice.rooms, SizeClass(choice.size))
    return room_survey.room_survey(snapshot, texts, options)


Printer = Callable[[Snapshot, Texts, PrintChoice], Printed]
PRINTS: Final[Mapping[str, Printer]] = {
    "badges": _badges,
    "programme": _programme,
    "timetable": _timetable,
    "door-signs": _door_signs,
    "sign-in": _sign_in,
    "survey": _survey,
}
"""The documents, by the name the command line gives them."""


@dataclass(frozen=True, slots=True)
class Exported:
    """The bytes of a file, and what is not in it."""

    data: bytes
    warnings: tuple[Problem, ...] = ()


def _budget(snapshot: Snapshot, texts: Texts) -> Exported:
    from netzwerkstatt.reports import budget

    return Exported(budget.budget(snapshot, texts))


def _attendees_book(snapshot: Snapshot, texts: Texts) -> Exported:
    from netzwerkstatt.reports import attendees

    return Exported(attendees.attendees(snapshot, snapshot.attendees(), texts))


def _attendees_csv(snapshot: Snapshot, texts: Texts) -> Exported:
    from netzwerkstatt.exchange import attendees

    return Exported(attendees.write_csv(snapshot, snapshot.attendees(), texts))


def _schedule_xml(snapshot: Snapshot, texts: Texts) -> Exported:
    from netzwerkstatt.exchange import schedules

    return Exported(schedules.write_frab(snapshot, texts), schedules.left_out(snapshot, cancelled=True))


def _schedule_json(snapshot: Snapshot, texts: Texts) -> Exported:
    from netzwerkstatt.exchange import schedules

    return Exported(schedules.write_json(snapshot, texts), schedules.left_out(snapshot, cancelled=True))


def _calendar(snapshot: Snapshot, texts: Texts) -> Exported:
    from netzwerkstatt.exchange import schedules

    return Exported(schedules.write_calendar(snapshot, texts), schedules.left_out(snapshot, cancelled=False))


def _access(snapshot: Snapshot, texts: Texts) -> Exported:
    from netzwerkstatt.exchange import a11yjson

    return Exported(a11yjson.write(snapshot, texts), a11yjson.left_out(snapshot))


def _access_tags(snapshot: Snapshot, _: Texts) -> Exported:
    from netzwerkstatt.exchange import osm

    return Exported(osm.write(snapshot), osm.left_out(snapshot))


Writer = Callable[[Snapshot, Texts], Exported]
_EXPORTS: Final[Mapping[tuple[str, str], Writer]] = {
    ("budget", ".xlsx"): _budget,
    ("attendees", ".xlsx"): _attendees_book,
    ("attendees", ".csv"): _attendees_csv,
    ("schedule", ".ics"): _calendar,
    ("schedule", ".xml"): _schedule_xml,
    ("schedule", ".json"): _schedule_json,
    ("access", ".json"): _access,
    ("access", ".txt"): _access_tags,
}
EXPORT_KINDS: Final = tuple(dict.fromkeys(kind for kind, _ in _EXPORTS))


def export(snapshot: Snapshot, kind: str, suffix: str, texts: Texts) -> Exported:
    """Make a file of that kind and suffix.

    Raises:
        Refused: `export-unknown` with `kind`, `suffix` and what is `possible`.
    """
    writer = _EXPORTS.get((kind, suffix))
    if writer is None:
        possible = ", ".join(f"{name}{end}" for name, end in _EXPORTS)
        raise Refused("export-unknown", kind=kind, suffix=suffix, possible=possible)
    return writer(snapshot, texts)


def write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all: into one beside it, then in its place.

    Raises:
        Refused: `file-not-written`, or `target-is-event` if the target is an event file.
    """
    if path.suffix == SUFFIX:
        raise Refused("target-is-event", name=path.name)
    half = path.with_name(f".{path.name}.half")
    try:
        half.write_bytes(data)
        half.replace(path)
    except OSError as fault:
        with suppress(OSError):
            half.unlink(missing_ok=True)
        raise Refused("file-not-written", name=path.name) from fault
