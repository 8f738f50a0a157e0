"""Name badges: one for each person, on sheets of any stock."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.texts import N_, Texts
from netzwerkstatt.documents import stock as paper_stock
from netzwerkstatt.documents.badge_card import Badge, BadgePrinter, BadgeRole
from netzwerkstatt.documents.badge_frame import frame
from netzwerkstatt.documents.look import SizeClass, look
from netzwerkstatt.documents.page import MM, Paper, stroke
from netzwerkstatt.documents.printed import Printed, PrintWarning
from netzwerkstatt.documents.stock import Fold, Stock
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.domain.people import Person, Role, badge_code
from netzwerkstatt.domain.sessions import Part, SessionStatus
from netzwerkstatt.domain.snapshot import Snapshot

_WORDS: Final = {
    Role.NONE: (N_("Guest"), "user", Pencil.TURQUOISE),
    Role.TEAM: (N_("Team"), "star", Pencil.YELLOW),
    Role.SPEAKER: (N_("Speaker"), "microphone-2", Pencil.GREEN),
    Role.MODERATOR: (N_("Facilitation"), "messages", Pencil.VIOLET),
    Role.HELPER: (N_("Volunteer"), "heart-handshake", Pencil.ORANGE),
    Role.INTERPRETER: (N_("Interpreting"), "language", Pencil.BLUE),
    Role.PRESS: (N_("Press"), "camera", Pencil.PINK),
}
_ROLE_OF: Final = {
    Part.SPEAKER: Role.SPEAKER,
    Part.MODERATOR: Role.MODERATOR,
    Part.HELPER: Role.HELPER,
    Part.INTERPRETER: Role.INTERPRETER,
}


@dataclass(frozen=True, slots=True)
class BadgeOptions:
    """What a person chooses: the sheet (a maker's code), the label to begin with (from 1), what is shown.

    `offset_x` and `offset_y` are millimetres to the right and down, for printers that feed askew.
    """

    stock: str = paper_stock.HOUSE
    first: int = 1
    offset_x: float = 0
    offset_y: float = 0
    organisation: bool = True
    pronouns: bool = True
    code: bool = True
    sessions: bool = True
    size: SizeClass = SizeClass.NORMAL


def badges(
    snapshot: Snapshot,
    people: Sequence[Person],
    texts: Texts,
    options: BadgeOptions,
    on_badge: Callable[[int, int], None] = lambda _done, _total: None,
) -> Printed:
    """Print badges in the order of `people`; `on_badge` hears how many of how many are done.

    Raises:
        Refused: `stock-unknown`, `label-beyond-sheet`, `nobody-to-print`.
    """
    sheet = paper_stock.find(options.stock)
    if not 1 <= options.first <= sheet.each:
        raise Refused("label-beyond-sheet", first=options.first, labels=sheet.each)
    if not people:
        raise Refused("nobody-to-print")
    event = snapshot.event.title
    paper = Paper(texts._("Badges – {event}", event=event), texts.language)
    sheets = _Sheets(paper, sheet, options, event)
    roles = {role: BadgeRole(texts._(word), icon, pencil) for role, (word, icon, pencil) in _WORDS.items()}
    for number, person in enumerate(people):
        role, numbers = _part(snapshot, person)
        code = badge_code(snapshot.event.id, person.id)
        alt = texts._("QR code for check-in: {code}", code=code)
        sheets.print(number + options.first - 1, _badge(person, options, roles[role], numbers, (code, alt)))
        on_badge(number + 1, len(people))
    pages = paper.pages
    return Printed(paper.finish(), pages, sheets.warnings())


class _Sheets:
    """Puts badges onto sheets, label after label."""

    def __init__(self, paper: Paper, sheet: Stock, options: BadgeOptions, event: str) -> None:
        self._paper = paper
        self._sheet = sheet
        self._offset = (options.offset_x, options.offset_y)
        self._options = options
        self._look = look(options.size)
        width = sheet.width / 2 if sheet.fold is Fold.BOOK else sheet.width
        height = sheet.height / 2 if sheet.fold is Fold.TENT else sheet.height
        shown = {"code": options.code, "organisation": options.organisation}
        self._frame = frame(width * MM, height * MM, options.size.factor, **shown)
        self._cards = BadgePrinter(paper, self._look, self._frame, event)

    def print(self, label: int, badge: Badge) -> None:
        """Draw a badge onto a label, counted from the first label of the first sheet."""
        place = label % self._sheet.each
        if place == 0 or self._paper.pages == 0:
            self._paper.page(*(side * MM for side in self._sheet.sheet))
        left, top = self._sheet.place(place)
        x = (left + self._offset[0]) * MM
        y = (self._sheet.sheet[1] - top - self._sheet.height - self._offset[1]) * MM
        with self._paper.moved(x, y):
            self._cards.draw(badge)
            self._other_half(badge)
            if self._sheet.cut:
                self._cut()

    def warnings(self) -> tuple[PrintWarning, ...]:
        """Return what a person should know: first what concerns all badges."""
        found = []
        if self._options.code and not self._frame.code:
            found.append(PrintWarning("code-left-out", self._sheet.name))
        if self._options.organisation and not self._frame.organisation:
            found.append(PrintWarning("organisation-left-out", self._sheet.name))
        return (*found, *self._cards.warnings)

    def _other_half(self, badge: Badge) -> None:
        """Draw the back of a card that is folded: beside the front, or above it and upside down."""
        width, height = self._frame.width, self._frame.height
        if self._sheet.fold is Fold.BOOK:
            with self._paper.moved(width, 0):
                self._cards.repeat(badge)
        elif self._sheet.fold is Fold.TENT:
            with self._paper.moved(width, 2 * height, turned=True):
                self._cards.repeat(badge)

    def _cut(self) -> None:
        width, height = self._sheet.width * MM, self._sheet.height * MM
        with self._paper.artifact():
            self._paper.draw(
                f"q {stroke(self._look.line)} 0.4 w [3 3] 0 d 0 0 {width:.2f} {height:.2f} re S Q"
            )


def _badge(
    person: Person, options: BadgeOptions, role: BadgeRole, numbers: tuple[str, ...], code: tuple[str, str]
) -> Badge:
    first, second = person.badge_name, ""
    if not first:
        first, second = (person.given, person.family) if person.given else (person.family, "")
    return Badge(
        person=person.id,
        first=first.strip(),
        second=second.strip(),
        pronouns=person.pronouns.strip() if options.pronouns else "",
        organisation=person.organisation.strip() if options.organisation else "",
        role=role,
        sessions=numbers if options.sessions else (),
        code=code[0] if options.code else "",
        code_alt=code[1],
    )


def _part(snapshot: Snapshot, person: Person) -> tuple[Role, tuple[str, ...]]:
    """Return the role on a person's badge, and the numbers of the sessions they have a part or a place in."""
    parts = snapshot.contributions.of("person_id", person.id)
    roles = person.roles
    for part in parts:
        roles |= _ROLE_OF[part.part]
    role = next((role for role in Role if role in roles), Role.NONE)
    booked = snapshot.bookings.of("person_id", person.id)
    named = {part.session_id for part in parts} | {booking.session_id for booking in booked}
    sessions = [snapshot.sessions[each] for each in named]
    known = [s for s in sessions if s.number and s.status is not SessionStatus.CANCELLED]
    ordered = sorted(known, key=lambda s: (s.start is None, s.start and s.start.isoformat(), s.number, s.id))
    return role, tuple(session.number for session in ordered)
