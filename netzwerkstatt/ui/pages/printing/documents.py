"""Everything that can be printed or handed on, one row each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from netzwerkstatt.app.outputs import Edition
from netzwerkstatt.base.texts import N_, Texts
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.planning.belonging import there_on_the_day
from netzwerkstatt.ui.pages.printing import choices
from netzwerkstatt.ui.pages.printing.choices import Choice, Facts, Option

GUESTS: Final = N_("For guests")
HOUSE: Final = N_("For the house")
TEAM: Final = N_("For the team")
ONWARDS: Final = N_("To work on with")


@dataclass(frozen=True, slots=True)
class Lack:
    """What an event needs before there can be a document: a sentence, and where to go for it."""

    missing: Callable[[Snapshot], bool]
    sentence: str
    section: str
    button: str
    icon: str


@dataclass(frozen=True, slots=True)
class DocumentSpec:
    """A document: its id as `app.outputs` knows it, its words and icon, for whom it is, its options.

    `line` is what the list says below the title. Without a `lack` there is always a document. A file that
    leaves the program has `contents`, sentences about what is in it, in place of pages.
    """

    id: str
    title: str
    icon: str
    audience: str
    options: tuple[Option, ...]
    line: Callable[[Facts, Choice], str]
    lack: Lack | None = None
    contents: tuple[str, ...] = ()

    @property
    def has_pages(self) -> bool:
        """Tell whether its pages lie on both sides of a sheet, so that they are counted as pages."""
        return choices.FOLDING in self.options

    @property
    def is_file(self) -> bool:
        """Tell whether it is a file to work on with, which has no pages to be seen."""
        return bool(self.contents)

    def lacking(self, snapshot: Snapshot) -> Lack | None:
        """Return what the event needs before there can be a document, if something is missing."""
        return self.lack if self.lack and self.lack.missing(snapshot) else None


def document(name: str) -> DocumentSpec | None:
    """Return the document of an id."""
    return next((spec for spec in DOCUMENTS if spec.id == name), None)


def paper_said(spec: DocumentSpec, choice: Choice, pages: int, words: Texts) -> str:
    """Say how much paper a PDF of so many pages takes."""
    if not spec.has_pages:
        return words.n_("{count} sheet", "{count} sheets", pages)
    if not choices.is_folded(choice):
        return words.n_("{count} page", "{count} pages", pages)
    return words.n_("{count} sheet, both sides", "{count} sheets, both sides", (pages + 1) // 2)


def _badges(facts: Facts, choice: Choice) -> str:
    words, count = facts.texts, len(facts.people(choice))
    sheets = -(-(count + choice.first - 1) // choices.sheet_of(choice).each)
    if not count:
        return ""
    return " · ".join(
        (
            words.n_("for {count} person", "for {count} people", count),
            words.n_("{count} sheet", "{count} sheets", sheets),
        )
    )


def _programme(facts: Facts, choice: Choice) -> str:
    words = facts.texts
    if choice.edition == Edition.LARGE:
        return words._("Large print, A4")
    if choice.edition == Edition.PLAIN:
        return words._("Plain language, A4")
    return words._("A4, to fold") if choice.folding == choices.BOOKLET else words._("Single pages, A5")


def _timetable(facts: Facts, choice: Choice) -> str:
    large = choice.sheet == choices.A3
    return facts.texts._("A3 across, for the wall") if large else facts.texts._("A4 across, for the wall")


def _door_signs(facts: Facts, _: Choice) -> str:
    rooms = len(facts.snapshot.rooms)
    return facts.texts.n_("{count} room · A4", "{count} rooms · A4", rooms) if rooms else ""


def _sign_in(facts: Facts, choice: Choice) -> str:
    words = facts.texts
    if choice.lists == choices.BY_DAY:
        return words._("For each day · A4")
    if choice.lists == choices.BY_SESSION:
        return words._("For each session · A4")
    return words._("For one session · A4")


def _survey(facts: Facts, choice: Choice) -> str:
    return _door_signs(facts, choice) or facts.texts._("Blank, to fill in · A4")


def _attendees(facts: Facts, _: Choice) -> str:
    people = len(facts.snapshot.attendees())
    return facts.texts.n_("one attendee", "{count} attendees", people) if people else ""


def _budget(facts: Facts, _: Choice) -> str:
    lines = len(facts.snapshot.budget)
    return facts.texts.n_("{count} item", "{count} items", lines) if lines else ""


def _schedule(facts: Facts, _: Choice) -> str:
    sessions = len(facts.planned())
    return facts.texts.n_("one session", "{count} sessions", sessions) if sessions else ""


def _access(facts: Facts, _: Choice) -> str:
    rooms = len(facts.snapshot.rooms)
    return facts.texts.n_("one room", "{count} rooms", rooms) if rooms else ""


def _unplanned(snapshot: Snapshot) -> bool:
    return all(session.start is None for session in snapshot.sessions.values())


_ATTENDEES: Final = N_("To the attendees")
_SESSIONS: Final = N_("To the sessions")
DOCUMENTS: Final = (
    DocumentSpec(
        "badges",
        N_("Badges"),
        "id-badge-2",
        GUESTS,
        (
            choices.WHOM,
            choices.STOCK,
            choices.FIRST,
            choices.ON_BADGE,
            choices.SIZE,
            choices.LANGUAGE,
        ),
        _badges,
        Lack(
            lambda event: not there_on_the_day(event),
            N_("Nobody is coming yet – once somebody is registered, there are badges."),
            "attendees",
            _ATTENDEES,
            "users",
        ),
    ),
    DocumentSpec(
        "programme",
        N_("Programme booklet"),
        "book",
        GUESTS,
        (choices.EDITION, choices.FOLDING, choices.SIZE, choices.LANGUAGE),
        _programme,
        Lack(
            _unplanned,
            N_("No session has a time yet – once one has, there is a programme."),
            "sessions",
            _SESSIONS,
            "presentation",
        ),
    ),
    DocumentSpec(
        "timetable",
        N_("Programme for the wall"),
        "layout-grid",
        GUESTS,
        (choices.SHEET, choices.SIZE, choices.LANGUAGE),
        _timetable,
        Lack(
            _unplanned,
            N_("No session has a time yet – once one has, there is a programme for the wall."),
            "sessions",
            _SESSIONS,
            "presentation",
        ),
    ),
    DocumentSpec(
        "door-signs",
        N_("Door signs"),
        "door",
        HOUSE,
        (choices.SIZE, choices.LANGUAGE),
        _door_signs,
        Lack(
            lambda event: not event.rooms,
            N_("There are no rooms yet – once there is one, there are door signs."),
            "rooms",
            N_("To the rooms"),
            "door",
        ),
    ),
    DocumentSpec(
        "sign-in",
        N_("Sign-in sheets"),
        "signature",
        TEAM,
        (choices.LISTS, choices.SIZE, choices.LANGUAGE),
        _sign_in,
        Lack(
            _unplanned,
            N_("No session has a time yet – once one has, there are sign-in sheets."),
            "sessions",
            _SESSIONS,
            "presentation",
        ),
    ),
    DocumentSpec(
        "survey",
        N_("Room survey"),
        "ruler-measure",
        TEAM,
        (choices.PLACES, choices.SIZE, choices.LANGUAGE),
        _survey,
    ),
    DocumentSpec(
        "attendees",
        N_("List of attendees"),
        "file-spreadsheet",
        ONWARDS,
        (choices.formats((".xlsx", N_("Excel")), (".csv", N_("CSV list"))), choices.LANGUAGE),
        _attendees,
        Lack(
            lambda event: not event.registrations,
            N_("Nobody is registered yet – once somebody is, there is a list."),
            "attendees",
            _ATTENDEES,
            "users",
        ),
        (
            N_("Everybody who is registered, one row each, with contact and sessions."),
            N_("Excel has a second sheet with counts, without names – for catering, say."),
            N_("Needs, diets and dates of birth are left out."),
            N_("It holds personal data: please hand it on only where it is needed."),
        ),
    ),
    DocumentSpec(
        "budget",
        N_("Budget plan"),
        "file-spreadsheet",
        ONWARDS,
        (choices.LANGUAGE,),
        _budget,
        Lack(
            lambda event: not event.budget,
            N_("There are no costs and no income yet – once there are, there is a plan."),
            "budget",
            N_("To the budget"),
            "coin-euro",
        ),
        (
            N_("An Excel workbook: the plan, an overview with a chart, and who pays."),
            N_("Sums are formulas: what is changed in Excel is added up there."),
        ),
    ),
    DocumentSpec(
        "schedule",
        N_("Programme as a file"),
        "calendar-event",
        ONWARDS,
        (
            choices.formats(
                (".ics", N_("Calendar (.ics)")),
                (".xml", N_("Programme for apps (.xml)")),
                (".json", N_("Programme for apps (.json)")),
            ),
            choices.LANGUAGE,
        ),
        _schedule,
        Lack(
            _unplanned,
            N_("No session has a time yet – once one has, there is a file."),
            "sessions",
            _SESSIONS,
            "presentation",
        ),
        (
            N_("Every session with a time: title, room, people and what it is about."),
            N_("A calendar (.ics) opens in Outlook, Thunderbird and on phones."),
            N_("The files for apps (.xml, .json) are read by websites and programme apps."),
        ),
    ),
    DocumentSpec(
        "access",
        N_("Rooms and access"),
        "accessible",
        ONWARDS,
        (
            choices.formats((".json", N_("A11yJSON (.json)")), (".txt", N_("OpenStreetMap tags (.txt)"))),
            choices.LANGUAGE,
        ),
        _access,
        Lack(
            lambda event: not event.rooms and not event.buildings,
            N_("There are no rooms yet – once there is one, there is a file."),
            "rooms",
            N_("To the rooms"),
            "door",
        ),
        (
            N_("What is known of houses and rooms: steps, doors, toilets, hearing, light, quiet."),
            N_("A11yJSON is an open format from the makers of Wheelmap; this program reads it as well."),
            N_("The tags are lines for OpenStreetMap, one block for each house."),
            N_("What is not known is left out, and so are notes."),
        ),
    ),
)
"""The documents in the order in which they are offered; those of one audience stand together."""
