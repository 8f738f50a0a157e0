"""One badge: what stands on it and how it is drawn (ux/druck-01)."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Final

from netzwerkstatt.documents import icons, pencil, qr
from netzwerkstatt.documents.badge_frame import Frame
from netzwerkstatt.documents.fit import LEADING, Fitted, Fitter, Sizes
from netzwerkstatt.documents.fonts import Style
from netzwerkstatt.documents.look import Look
from netzwerkstatt.documents.page import Paper, fill, stroke
from netzwerkstatt.documents.printed import PrintWarning
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.domain.people import PersonId

# points of the draft: the wished for, the one down to which a line stays whole; in true points: the smallest
# (18 pt and more are recommended for names; a long word may go down to 14)
_GIVEN: Final = (38, 24, 14)
_FAMILY: Final = (21, 15, 10)
_ORGANISATION: Final = (11.6, 11.6, 7)
_PRONOUNS: Final = (10, 10, 6)
_TITLE: Final = (9.6, 7, 4)
_ROLE: Final = (14, 6, 6)
_SESSIONS: Final = (10.6, 7, 7)

# millimetres of the draft
_BAND_MIDDLE: Final = 5.2
_ICON: Final = 5.4
_WORD: Final = 12.5
_BEFORE_WOOD: Final = 2.4
_ASIDE: Final = 2.4
_BETWEEN: Final = 3.1
_CLEAR: Final = 0.8  # at least, below descenders

_FAMILY_SHARE: Final = 0.33  # of the names' height, at most
_ORGANISATION_SHARE: Final = 0.3  # of the height above the pencil, at most
_WORD_SHARE: Final = 0.62  # of the band's words for the role

Mark = Callable[[str, str], AbstractContextManager[object]]
"""Opens an element of a tag, with the words said instead of a picture."""


@dataclass(frozen=True, slots=True)
class BadgeRole:
    """What the band says: colour, icon and word, never colour alone."""

    word: str
    icon: str
    pencil: Pencil


@dataclass(frozen=True, slots=True)
class Badge:
    """What stands on one badge; what is empty is left out.

    `first` is set large, `second` below it; `code` is what the QR code holds, `code_alt` is said instead.
    """

    person: PersonId
    first: str
    second: str
    pronouns: str
    organisation: str
    role: BadgeRole
    sessions: tuple[str, ...]
    code: str
    code_alt: str


class BadgePrinter:
    """Draws badges of one size onto one document, and notes what a person should know."""

    def __init__(self, paper: Paper, look: Look, frame: Frame, event: str) -> None:
        self.warnings: list[PrintWarning] = []
        self._paper = paper
        self._look = look
        self._frame = frame
        self._regular = Fitter(paper.type, Style.REGULAR)
        self._semibold = Fitter(paper.type, Style.SEMIBOLD)
        self._bold = Fitter(paper.type, Style.BOLD)
        self._extrabold = Fitter(paper.type, Style.EXTRABOLD)
        left = frame.margin + frame.logo * 1.36
        self._event = self._semibold.fit(
            event, frame.width - frame.margin - left, frame.logo, frame.sizes(*_TITLE)
        )
        self._event_left = left
        self._logo = pencil.logo(frame.logo, look)
        self._bands: dict[BadgeRole, str] = {}
        self._blank = paper.type.line(" ")

    def draw(self, badge: Badge) -> None:
        """Draw a badge with the origin at its lower left corner, and add it to the structure."""
        with self._paper.section("Sect"):
            with self._paper.artifact():
                self._art(badge.role)
            self._content(badge, self._tag, warn=True)

    def repeat(self, badge: Badge) -> None:
        """Draw a badge once more, say on the other half of a folded card; it is not read out again."""
        with self._paper.artifact():
            self._art(badge.role)
        self._content(badge, self._untagged, warn=False)

    def _tag(self, tag: str, alt: str) -> AbstractContextManager[object]:
        return self._paper.tag(tag, alt)

    def _untagged(self, _tag: str, _alt: str) -> AbstractContextManager[object]:
        return self._paper.artifact()

    def _content(self, badge: Badge, mark: Mark, *, warn: bool) -> None:
        organisation = self._organisation(badge)
        lower = self._frame.floor if organisation is None else self._frame.floor + organisation.drops[-1]
        lower += _CLEAR * self._frame.unit if organisation else 0
        first, second = self._names(badge, mark, lower)
        if organisation:
            with mark("P", ""):
                self._put(organisation, self._frame.margin, self._frame.floor + organisation.drops[-1])
        shown = self._band(badge, mark)
        if self._frame.code and badge.code:
            with mark("Figure", badge.code_alt):
                self._code(badge.code)
        if warn:
            self._warn(badge, [first, *([second] if second else [])], organisation, all_sessions=shown)

    # names

    def _names(self, badge: Badge, mark: Mark, lower: float) -> tuple[Fitted, Fitted | None]:
        """Set the names from the top downwards, pronouns beside or below the last line."""
        frame = self._frame
        top, room = frame.names_top, frame.names_top - lower
        pronouns = self._pronouns(badge)
        second = None
        if badge.second:
            wished = self._semibold.fit(
                badge.second, frame.narrow, room * _FAMILY_SHARE, frame.name_sizes(*_FAMILY)
            )
            room -= wished.height + _BETWEEN * frame.unit - wished.accents
            second = wished
        below = pronouns is not None and not self._beside(second, pronouns)
        if pronouns and below:
            room -= self._step(pronouns, pronouns)
        first = self._block(self._extrabold, badge.first, top, room, frame.name_sizes(*_GIVEN))
        top += min(first.accents, frame.leeway)
        with mark("H1", ""):
            self._put(first, frame.margin, top, spaced=second is not None)
            if second:
                sizes = frame.name_sizes(*_FAMILY).capped(first.size)
                second = self._block(
                    self._semibold, badge.second, top - self._step(first), second.height, sizes
                )
                top -= self._step(first, second)
                self._put(second, frame.margin, top)
        if pronouns:
            with mark("P", ""):
                self._put_pronouns(pronouns, second or first, top, below=below)
        return first, second

    def _block(self, fitter: Fitter, text: str, top: float, height: float, sizes: Sizes) -> Fitted:
        """Fit a text beside the code, or across the whole width above it, whichever is larger."""
        frame = self._frame
        beside = fitter.fit(text, frame.narrow, height, sizes)
        above = min(height, top - frame.code_top)
        if not frame.code or above <= 0 or beside.size >= sizes.largest:
            return beside
        across = fitter.fit(text, frame.wide, above, sizes)
        return across if across.size > beside.size else beside

    def _step(self, above: Fitted, below: Fitted | None = None) -> float:
        """Return how far below a block's top the next block begins; its accents may reach into the gap."""
        ink = above.height - above.drops[-1] + _CLEAR * self._frame.unit
        accents = below.accents if below else 0
        return above.drops[-1] + max(ink, _BETWEEN * self._frame.unit - accents)

    def _pronouns(self, badge: Badge) -> Fitted | None:
        if not badge.pronouns:
            return None
        sizes = self._frame.sizes(*_PRONOUNS)
        return self._regular.fit(badge.pronouns, self._frame.narrow, sizes.largest, sizes)

    def _beside(self, name: Fitted | None, pronouns: Fitted) -> bool:
        if name is None or len(name.lines) > 1:
            return False
        return name.width + _ASIDE * self._frame.unit + pronouns.width <= self._frame.narrow

    def _put_pronouns(self, pronouns: Fitted, name: Fitted, top: float, *, below: bool) -> None:
        left = self._frame.margin
        if below:
            top -= self._step(name, pronouns)
        else:
            left += name.width + _ASIDE * self._frame.unit
            top += pronouns.drops[0] - name.drops[0]  # on the name's baseline
        self._put(pronouns, left, top, colour=self._look.ink2)

    # the rest

    def _organisation(self, badge: Badge) -> Fitted | None:
        if not badge.organisation or not self._frame.organisation:
            return None
        frame = self._frame
        sizes = frame.sizes(*_ORGANISATION)
        height = min(sizes.largest * (1 + LEADING), _ORGANISATION_SHARE * (frame.names_top - frame.floor))
        return self._semibold.fit(badge.organisation, frame.narrow, height, sizes)

    def _band_art(self, role: BadgeRole) -> str:
        """Return operators that draw the pencil and its icon."""
        frame, colours = self._frame, self._look.pencils[role.pencil]
        icon, lift = _ICON * frame.unit, (_BAND_MIDDLE - _ICON / 2) * frame.unit
        body = pencil.pencil(frame.width, frame.band, colours.solid)
        placed = f"1 0 0 1 {frame.margin:.2f} {lift:.2f} cm"
        return f"{body} {placed} {stroke(colours.on)} {icons.icon(role.icon, icon)}"

    def _art(self, role: BadgeRole) -> None:
        """Draw what is not read out: the event's sign and title, the pencil and its icon."""
        frame, paper, look = self._frame, self._paper, self._look
        if role not in self._bands:
            self._bands[role] = self._band_art(role)
        paper.stamp(f"band-{role.icon}", self._bands[role], 0, 0, (frame.width, frame.band))
        if frame.title:
            paper.stamp("logo", self._logo, frame.margin, frame.head, (frame.logo, frame.logo))
            top = frame.head + (frame.logo + self._event.drops[-1]) / 2
            self._put(self._event, self._event_left, top, colour=look.ink2)

    def _band(self, badge: Badge, mark: Mark) -> bool:
        """Write role and sessions onto the pencil, and tell whether all sessions found room."""
        frame = self._frame
        colour = self._look.pencils[badge.role.pencil].on
        left = _WORD * frame.unit
        right = pencil.body_length(frame.width, frame.band) - _BEFORE_WOOD * frame.unit
        share = _WORD_SHARE if badge.sessions else 1
        role = self._bold.fit(badge.role.word, (right - left) * share, frame.band, frame.sizes(*_ROLE))
        with mark("P", ""):
            self._put(role, left, (frame.band + role.drops[0]) / 2, colour=colour)
        if not badge.sessions:
            return True
        room = right - left - role.width - _ASIDE * frame.unit
        sessions, all_shown = self._sessions(badge.sessions, room)
        with mark("P", ""):
            self._put(sessions, right - sessions.width, (frame.band + sessions.drops[0]) / 2, colour=colour)
        return all_shown

    def _sessions(self, numbers: tuple[str, ...], room: float) -> tuple[Fitted, bool]:
        """Name as many sessions as there is room for, and say how many more there are."""
        sizes = self._frame.sizes(*_SESSIONS)
        fitted = self._bold.fit(numbers[0], room, sizes.largest, sizes)
        for count in range(len(numbers), 0, -1):
            more = len(numbers) - count
            text = " · ".join(numbers[:count]) + (f" +{more}" if more else "")
            fitted = self._bold.fit(text, room, sizes.largest, Sizes(sizes.largest, 0, sizes.smallest))
            if not fitted.small:
                return fitted, not more
        return fitted, False

    def _code(self, content: str) -> None:
        frame = self._frame
        code = qr.qr(content)
        scale = frame.side / code.modules
        left = frame.width - frame.margin - frame.side
        placed = f"{scale:.4f} 0 0 {scale:.4f} {left:.2f} {frame.floor:.2f} cm"
        self._paper.draw(f"q {placed} {fill(self._look.ink)} {code.ops} Q")

    def _put(
        self, fitted: Fitted, left: float, top: float, *, colour: str = "", spaced: bool = False
    ) -> None:
        """Draw lines below a height; `spaced` puts a blank for readers after the last."""
        for line, drop in zip(fitted.lines, fitted.drops, strict=True):
            self._paper.text(line, left, top - drop, fitted.size, colour or self._look.ink)
        if spaced:
            end = left + fitted.lines[-1].width * fitted.size
            self._paper.text(self._blank, end, top - fitted.drops[-1], fitted.size, self._look.ink)

    def _warn(
        self, badge: Badge, names: Sequence[Fitted], organisation: Fitted | None, *, all_sessions: bool
    ) -> None:
        name = f"{badge.first} {badge.second}".strip()
        if any(fitted.small for fitted in names):
            self.warnings.append(PrintWarning("name-small", name, badge.person))
        if organisation and organisation.small:
            self.warnings.append(PrintWarning("organisation-small", badge.organisation, badge.person))
        if not all_sessions:
            self.warnings.append(PrintWarning("sessions-left-out", name, badge.person))
        missing = "".join(fitted.missing for fitted in (*names, *([organisation] if organisation else [])))
        if missing:
            letters = "".join(dict.fromkeys(missing))
            self.warnings.append(PrintWarning("letters-missing", name, badge.person, letters))
