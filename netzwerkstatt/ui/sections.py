"""The sections of the sidebar: a new page is one module and one row here.

Each page is imported when it is first shown, so that opening an event loads only what is seen.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pkgutil import resolve_name
from typing import Final

from netzwerkstatt.base.texts import N_, Texts
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.planning.checklist import progress
from netzwerkstatt.planning.notices import Notice
from netzwerkstatt.ui.pages.page import Page

_PAGES: Final = "netzwerkstatt.ui.pages"


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

    `group` is the heading above it; `page` names module and class, as they stand in `ui.pages`; `count` is
    what the number beside it counts. One at the `bottom` stands apart; one that is not `listed` is reached
    from elsewhere.
    """

    id: str
    text: str
    icon: str
    pencil: Pencil
    group: str
    page: str
    count: Counting | None = None
    bottom: bool = False
    listed: bool = True

    def load(self) -> type[Page]:
        """Return the class of the page; its module is loaded with the first call."""
        found: type[Page] = resolve_name(f"{_PAGES}.{self.page}")
        return found


@dataclass(frozen=True, slots=True)
class Place:
    """A section in words: its id, its name, its icon, and its keys where it is one of the first ten."""

    id: str
    words: str
    icon: str
    keys: str


def _contributing(event: Snapshot, _: Sequence[Notice]) -> Count:
    people = {person.id for person in event.people.values() if person.roles}
    return Count(len(people | {part.person_id for part in event.contributions.values()}))


def _tasks(event: Snapshot, _: Sequence[Notice]) -> Count:
    done = progress(event.tasks.values())
    return Count(done.done, done.total)


SECTIONS: Final = (
    Section("overview", N_("Overview"), "home", Pencil.RED, "", "overview.page:OverviewPage"),
    Section(
        "checklist", N_("Checklist"), "checklist", Pencil.ORANGE, "", "checklist.page:ChecklistPage", _tasks
    ),
    Section(
        "timetable",
        N_("Timetable"),
        "calendar-clock",
        Pencil.YELLOW,
        N_("Programme"),
        "timetable.page:TimetablePage",
        lambda _, notices: Count(len(notices), notices=True),
    ),
    Section(
        "sessions",
        N_("Sessions"),
        "presentation",
        Pencil.YELLOW,
        N_("Programme"),
        "sessions.page:SessionsPage",
        lambda event, _: Count(len(event.sessions)),
    ),
    Section(
        "contributors",
        N_("Contributors"),
        "microphone-2",
        Pencil.GREEN,
        N_("Programme"),
        "contributors.page:ContributorsPage",
        _contributing,
    ),
    Section(
        "rooms",
        N_("Rooms"),
        "door",
        Pencil.GREEN,
        N_("Programme"),
        "rooms.page:RoomsPage",
        lambda event, _: Count(len(event.rooms)),
    ),
    Section(
        "attendees",
        N_("Attendees"),
        "users",
        Pencil.TURQUOISE,
        N_("People"),
        "attendees.page:AttendeesPage",
        lambda event, _: Count(len(event.registrations)),
    ),
    Section(
        "initiatives",
        N_("Initiatives"),
        "affiliate",
        Pencil.BLUE,
        N_("People"),
        "initiatives.page:InitiativesPage",
        lambda event, _: Count(len(event.initiatives)),
    ),
    Section(
        "budget", N_("Budget"), "coin-euro", Pencil.VIOLET, N_("Money and paper"), "budget.page:BudgetPage"
    ),
    Section(
        "print",
        N_("Print"),
        "printer",
        Pencil.PINK,
        N_("Money and paper"),
        "printing.page:PrintPage",
    ),
    Section("event", N_("Event"), "calendar-event", Pencil.RED, "", "event.page:EventPage", listed=False),
    Section(
        "settings", N_("Settings"), "settings", Pencil.BLUE, "", "settings.page:SettingsPage", bottom=True
    ),
)


def places(texts: Texts) -> Iterator[Place]:
    """Yield the sections there are; the first ten above the bottom have keys."""
    numbered = [section.id for section in SECTIONS if section.listed and not section.bottom][:10]
    for section in SECTIONS:
        at = numbered.index(section.id) + 1 if section.id in numbered else 0
        yield Place(section.id, texts._(section.text), section.icon, f"Alt+{at % 10}" if at else "")
