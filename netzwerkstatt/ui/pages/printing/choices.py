"""What can be chosen for a document, as data: a new option is one value here."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import Any, Final

from netzwerkstatt.app.outputs import Edition
from netzwerkstatt.base.texts import LANGUAGES, N_, Texts
from netzwerkstatt.documents import stock as paper_stock
from netzwerkstatt.documents.look import SizeClass
from netzwerkstatt.documents.stock import Stock
from netzwerkstatt.domain.people import Person, PersonId
from netzwerkstatt.domain.sessions import Session, SessionStatus
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.venue import RoomId
from netzwerkstatt.planning.belonging import contributes, there_on_the_day

EVERYBODY: Final = "everybody"
GUESTS: Final = "guests"
CONTRIBUTORS: Final = "contributors"
SELECTED: Final = "selected"
BOOKLET: Final = "booklet"
PAGES: Final = "pages"
A4: Final = "a4"
A3: Final = "a3"
BY_SESSION: Final = "sessions"
BY_DAY: Final = "days"
EVERYWHERE: Final = "everywhere"
SHOWN: Final = ("organisation", "pronouns", "code", "sessions")


@dataclass(frozen=True, slots=True)
class Choice:
    """What is chosen for one document; each document looks at its own options only.

    An empty code stands for whatever is usual. `first` counts labels from 1.
    """

    whom: str = ""
    stock: str = ""
    first: int = 1
    shown: tuple[str, ...] = SHOWN
    edition: str = ""
    folding: str = ""
    sheet: str = ""
    lists: str = ""
    places: str = ""
    suffix: str = ""
    size: str = ""
    language: str = ""

    def but(self, name: str, value: Any) -> "Choice":
        """Return the same with another value of one option."""
        changes: dict[str, Any] = {name: value}
        return replace(self, **changes)


@dataclass(frozen=True)
class Facts:
    """What options depend on: the event, the people who were selected elsewhere, the window's language."""

    texts: Texts
    snapshot: Snapshot
    selected: tuple[PersonId, ...] = ()

    def people(self, choice: Choice) -> list[Person]:
        """Return whom badges are printed for."""
        if choice.whom == SELECTED:
            return [self.snapshot.people[person] for person in self.selected]
        return self.groups[choice.whom if choice.whom in self.groups else EVERYBODY]

    @cached_property
    def groups(self) -> dict[str, list[Person]]:
        """Return who can be meant by badges, by the code of the choice."""
        everybody = there_on_the_day(self.snapshot)
        contributing = [person for person in everybody if contributes(self.snapshot, person)]
        return {EVERYBODY: everybody, GUESTS: self.snapshot.coming(), CONTRIBUTORS: contributing}

    def planned(self) -> list[Session]:
        """Return what is in the programme: sessions with a time that take place."""
        sessions = self.snapshot.sessions_in_order()
        return [s for s in sessions if s.start and s.status is not SessionStatus.CANCELLED]


Options = Sequence[tuple[str, str]]
"""Codes and their words; the first is the usual one."""


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of a few; `side_by_side` all can be seen at once. A help may hang on what is chosen."""

    name: str
    title: str
    options: Callable[[Facts], Options]
    side_by_side: bool = False
    help: Callable[[Choice], str] = lambda _: ""
    wanted: Callable[[Choice], bool] = lambda _: True
    kept: bool = True


@dataclass(frozen=True, slots=True)
class Ticks:
    """Any of a few."""

    name: str
    title: str
    options: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Number:
    """A number from 1 to the most there can be."""

    name: str
    title: str
    help: str
    most: Callable[[Choice], int]


Option = OneOf | Ticks | Number


def settled(choice: Choice, options: Sequence[Option], facts: Facts) -> Choice:
    """Return a choice in which every code is one that can be chosen now."""
    for option in options:
        now = getattr(choice, option.name)
        if isinstance(option, OneOf):
            codes = [code for code, _ in option.options(facts)]
            now = now if now in codes else codes[0]
        elif isinstance(option, Number):
            now = min(now, option.most(choice))
        choice = choice.but(option.name, now)
    return choice


def kept(choice: Choice, options: Sequence[Option], facts: Facts) -> dict[str, str]:
    """Return what is worth remembering on this computer: whatever is not as usual."""
    found: dict[str, str] = {}
    for option in options:
        now = getattr(choice, option.name)
        if isinstance(option, OneOf) and option.kept and now != option.options(facts)[0][0]:
            found[option.name] = now
        elif isinstance(option, Ticks) and set(now) != set(option.options):
            found[option.name] = " ".join(now)
    return found


def remembered(found: Mapping[str, str], options: Sequence[Option]) -> Choice:
    """Return the choice that was remembered; codes that are not known any more are settled later."""
    values: dict[str, Any] = {}
    for option in options:
        now = found.get(option.name)
        if now is not None:
            values[option.name] = tuple(now.split()) if isinstance(option, Ticks) else now
    return Choice(**values)


def sheet_of(choice: Choice) -> Stock:
    """Return the badge sheet."""
    return paper_stock.find(choice.stock or paper_stock.HOUSE)


def stock_said(sheet: Stock, words: Texts) -> str:
    """Name a badge sheet with its size, the maker first where there is one."""
    size = {"width": words.number(sheet.width), "height": words.number(sheet.height)}
    if sheet.cut:
        return words._("Plain paper to cut, {width} × {height} mm", **size)
    return words._("{name}, {width} × {height} mm", name=sheet.name, **size)


def stocks_in_order() -> list[Stock]:
    """Return the sheets: that of the house, plain paper, then the others by maker."""
    house = paper_stock.find(paper_stock.HOUSE)
    others = [sheet for sheet in paper_stock.stocks() if sheet != house]
    return [house, *sorted(others, key=lambda sheet: (not sheet.cut, sheet.name))]


def _whom(facts: Facts) -> Options:
    words, count = facts.texts, {code: len(people) for code, people in facts.groups.items()}
    offered = [
        (EVERYBODY, words.n_("Everybody: {count} person", "Everybody: {count} people", count[EVERYBODY])),
        (GUESTS, words.n_("With a place: {count} person", "With a place: {count} people", count[GUESTS])),
        (
            CONTRIBUTORS,
            words.n_(
                "Contributors and team: {count} person",
                "Contributors and team: {count} people",
                count[CONTRIBUTORS],
            ),
        ),
    ]
    if facts.selected:
        chosen = words.n_("Selected: {count} person", "Selected: {count} people", len(facts.selected))
        offered.insert(0, (SELECTED, chosen))
    return offered


def _stocks(facts: Facts) -> Options:
    return _stocks_said(facts.texts)


@cache  # asked for whenever a choice is settled, and the same as long as the window speaks one language
def _stocks_said(words: Texts) -> Options:
    return tuple((sheet.name, stock_said(sheet, words)) for sheet in stocks_in_order())


def _sizes(facts: Facts) -> Options:
    words = facts.texts
    return [
        (SizeClass.NORMAL, words._("Normal")),
        (SizeClass.LARGE, words._("Large")),
        (SizeClass.VERY_LARGE, words._("Very large")),
    ]


def _languages(facts: Facts) -> Options:
    own = Texts(facts.snapshot.event.language).language
    return [(code, facts.texts.language_name(code)) for code in sorted(LANGUAGES, key=lambda c: c != own)]


def _editions(facts: Facts) -> Options:
    words = facts.texts
    return [
        (Edition.NORMAL, words._("Normal")),
        (Edition.LARGE, words._("Large print")),
        (Edition.PLAIN, words._("Plain language")),
    ]


def _foldings(facts: Facts) -> Options:
    words = facts.texts
    return [(BOOKLET, words._("To fold")), (PAGES, words._("Single pages"))]


def is_folded(choice: Choice) -> bool:
    """Tell whether the pages of a programme lie on sheets to be folded; other editions have large pages."""
    return choice.edition == Edition.NORMAL and choice.folding == BOOKLET


def _folding_help(choice: Choice) -> str:
    if not is_folded(choice):
        return ""
    return N_("Print on both sides, turned over along the short edge; then fold in the middle.")


def _sheets(_: Facts) -> Options:
    return [(A4, "A4"), (A3, "A3")]


def _lists(facts: Facts) -> Options:
    words = facts.texts
    each = [(session.id, session_said(session)) for session in facts.planned() if not session.for_everybody]
    return [
        (BY_SESSION, words._("One list for each session")),
        (BY_DAY, words._("One list for each day")),
        *each,
    ]


def _places(facts: Facts) -> Options:
    """Offer all rooms, those of one house where there are several, and each alone."""
    event = facts.snapshot
    rooms = event.rooms_in_order()
    used = list(dict.fromkeys(room.building_id for room in rooms if room.building_id))
    houses = [(str(house), event.buildings[house].name) for house in used] if len(used) > 1 else []
    all_rooms = facts.texts._("All houses and rooms")
    return [(EVERYWHERE, all_rooms), *houses, *((str(room.id), room.name) for room in rooms)]


def rooms_meant(choice: Choice, event: Snapshot) -> frozenset[RoomId] | None:
    """Return the rooms that are chosen, alone or by their house; None for all."""
    if choice.places in {"", EVERYWHERE}:
        return None
    chosen = (room.id for room in event.rooms.values() if choice.places in {room.id, room.building_id})
    return frozenset(chosen)


def session_said(session: Session) -> str:
    """Name a session by number and title."""
    return " · ".join(filter(None, (session.number, session.title)))


def formats(*known: tuple[str, str]) -> OneOf:
    """Return the option for the kind of a file; the words are source texts."""
    return OneOf("suffix", N_("Format"), lambda facts: [(end, facts.texts._(said)) for end, said in known])


WHOM: Final = OneOf("whom", N_("For whom?"), _whom, kept=False)
STOCK: Final = OneOf("stock", N_("Paper"), _stocks)
FIRST: Final = Number(
    "first", N_("First label"), N_("For sheets already begun."), lambda choice: sheet_of(choice).each
)
ON_BADGE: Final = Ticks(
    "shown",
    N_("On the badge"),
    {
        "organisation": N_("Organisation"),
        "pronouns": N_("Pronouns, where given"),
        "code": N_("QR code for check-in"),
        "sessions": N_("Sessions with a place"),
    },
)
EDITION: Final = OneOf("edition", N_("Edition"), _editions)
FOLDING: Final = OneOf(
    "folding",
    N_("Sheets"),
    _foldings,
    side_by_side=True,
    help=_folding_help,
    wanted=lambda choice: choice.edition == Edition.NORMAL,
)
SHEET: Final = OneOf("sheet", N_("Sheet size"), _sheets, side_by_side=True)
LISTS: Final = OneOf("lists", N_("For what?"), _lists, kept=False)
PLACES: Final = OneOf("places", N_("For what?"), _places, kept=False)
SIZE: Final = OneOf("size", N_("Type size"), _sizes, side_by_side=True)
LANGUAGE: Final = OneOf("language", N_("Language of the document"), _languages, side_by_side=True)
