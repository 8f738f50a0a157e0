"""The sections of the sidebar: a new page is one module and one row here.

Each page is imported when it is first shown, so that opening an event loads only what is seen.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from netzwerkstatt.base.texts import N_, Texts
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.planning.checklist import progress
from netzwerkstatt.planning.notices import Notice
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.pages.page import Page


@dataclass(frozen=True, slots=True)
class Count:
    """What stands beside an entry: how many there are, or how many `of` all; of notices with a sign."""

    number: int
    of: int = 0
    notices: bool = False


Counting = Callable[[Snapshot, Sequence[Notice]], Count]
"""Counts what a page shows of an event with these notices."""


@dataclass(frozen=True, slots=True)
class Section:
    """An entry of the sidebar.

    `group` is the heading above it; `count` is what the number beside it counts. One at the `bottom` stands
    apart; one that is not `listed` is reached from elsewhere.
    """

    id: str
    text: str
    icon: str
    pencil: Pencil
    group: str
    make: Callable[[Desk], Page]
    count: Counting | None = None
    bottom: bool = False
    listed: bool = True


@dataclass(frozen=True, slots=True)
class Place:
    """A section in words: its id, its name, its icon, and its keys where it is one of the first ten."""

    id: str
    words: str
    icon: str
    keys: str


def _event(desk: Desk) -> Page:
    from netzwerkstatt.ui.pages.event.page import EventPage

    return EventPage(desk)


def _overview(desk: Desk) -> Page:
    from netzwerkstatt.ui.pages.overview.page import OverviewPage

    return OverviewPage(desk)


def _checklist(desk: Desk) -> Page:
    from netzwerkstatt.ui.pages.checklist.page import ChecklistPage

    return ChecklistPage(desk)


def _timetable(desk: Desk) -> Page:
    from netzwerkstatt.ui.pages.timetable.page import TimetablePage

    return TimetablePage(desk)


def _sessions(desk: Desk) -> Page:
    from netzwerkstatt.ui.pages.sessions.page import SessionsPage

    return SessionsPage(desk)


def _contributors(desk: Desk) -> Page:
    from netzwerkstatt.ui.pages.contributors.page import ContributorsPage

    return ContributorsPage(desk)


def _rooms(desk: Desk) -> Page:
    from netzwerkstatt.ui.pages.rooms.page import RoomsPage

    return RoomsPage(desk)


def _attendees(desk: Desk) -> Page:
    from netzwerkstatt.ui.pages.attendees.page import AttendeesPage

    return AttendeesPage(desk)


def _initiatives(desk: Desk) -> Page:
    from netzwerkstatt.ui.pages.initiatives.page import InitiativesPage

    return InitiativesPage(desk)


def _budget(desk: Desk) -> Page:
    from netzwerkstatt.ui.pages.budget.page import BudgetPage

    return BudgetPage(desk)


def _printing(desk: Desk) -> Page:
    from netzwerkstatt.ui.pages.printing.page import PrintPage

    return PrintPage(desk)


def _settings(desk: Desk) -> Page:
    from netzwerkstatt.ui.pages.settings.page import SettingsPage

    return SettingsPage(desk)


def _contributing(event: Snapshot, _: Sequence[Notice]) -> Count:
    people = {person.id for person in event.people.values() if person.roles}
    return Count(len(people | {part.person_id for part in event.contributions.values()}))


def _tasks(event: Snapshot, _: Sequence[Notice]) -> Count:
    done = progress(event.tasks.values())
    return Count(done.done, done.total)


SECTIONS: Final = (
    Section("overview", N_("Overview"), "home", Pencil.RED, "", _overview),
    Section("checklist", N_("Checklist"), "checklist", Pencil.ORANGE, "", _checklist, _tasks),
    Section(
        "timetable",
        N_("Timetable"),
        "calendar-clock",
        Pencil.YELLOW,
        N_("Programme"),
        _timetable,
        lambda _, notices: Count(len(notices), notices=True),
    ),
    Section(
        "sessions",
        N_("Sessions"),
        "presentation",
        Pencil.YELLOW,
        N_("Programme"),
        _sessions,
        lambda event, _: Count(len(event.sessions)),
    ),
    Section(
        "contributors",
        N_("Contributors"),
        "microphone-2",
        Pencil.GREEN,
        N_("Programme"),
        _contributors,
        _contributing,
    ),
    Section(
        "rooms",
        N_("Rooms"),
        "door",
        Pencil.GREEN,
        N_("Programme"),
        _rooms,
        lambda event, _: Count(len(event.rooms)),
    ),
    Section(
        "attendees",
        N_("Attendees"),
        "users",
        Pencil.TURQUOISE,
        N_("People"),
        _attendees,
        lambda event, _: Count(len(event.registrations)),
    ),
    Section(
        "initiatives",
        N_("Initiatives"),
        "affiliate",
        Pencil.BLUE,
        N_("People"),
        _initiatives,
        lambda event, _: Count(len(event.initiatives)),
    ),
    Section("budget", N_("Budget"), "coin-euro", Pencil.VIOLET, N_("Money and paper"), _budget),
    Section(
        "print",
        N_("Print"),
        "printer",
        Pencil.PINK,
        N_("Money and paper"),
        _printing,
    ),
    Section("event", N_("Event"), "calendar-event", Pencil.RED, "", _event, listed=False),
    Section("settings", N_("Settings"), "settings", Pencil.BLUE, "", _settings, bottom=True),
)


def places(texts: Texts) -> Iterator[Place]:
    """Yield the sections there are; the first ten above the bottom have keys."""
    numbered = [section.id for section in SECTIONS if section.listed and not section.bottom][:10]
    for section in SECTIONS:
        at = numbered.index(section.id) + 1 if section.id in numbered else 0
        yield Place(section.id, texts._(section.text), section.icon, f"Alt+{at % 10}" if at else "")
