"""What the pane of any row shows and asks of a person."""

from dataclasses import replace
from typing import Any, Generic, Protocol, TypeVar, cast

from PySide6.QtWidgets import QVBoxLayout

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain import words
from netzwerkstatt.domain.people import Person, PhotoConsent, is_email
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.lists.inspector import RowInspector
from netzwerkstatt.ui.lists.row import Pairs, Row
from netzwerkstatt.ui.parts.dates import typed_day
from netzwerkstatt.ui.parts.inspector import Group
from netzwerkstatt.ui.parts.layout import label


class PersonRow(Row, Protocol):
    """A row that is about a person; a dataclass."""

    @property
    def person(self) -> Person:
        """Return whom it is about."""


P = TypeVar("P", bound=PersonRow)


def change_person(row: P, **fields: Any) -> P:
    """Return a row with other fields of its person."""
    return cast("P", replace(cast("Any", row), person=replace(row.person, **fields)))


def heed_emails(pairs: Pairs[P], desk: Desk) -> None:
    """Say that an address which is about to be saved cannot be one; it may be a slip."""
    typed = [now.person.email for was, now in pairs if now.person.email != was.person.email]
    slip = next((text for text in typed if text and not is_email(text)), "")
    if slip:
        said = desk.texts._("“{value}” does not look like an email address. Please check.", value=slip)
        desk.say(said, refused=True)


class PersonGroups(Generic[P]):
    """Groups of fields about the person of a row, made for a pane."""

    def __init__(self, pane: RowInspector[P]) -> None:
        self._pane, self._texts = pane, pane.desk.texts

    def name(self) -> Group:
        """Ask for names, pronouns and organisation."""
        texts = self._texts
        return self._pane.group(
            texts.p_("group", "Name"),
            self.line(texts.p_("column", "First name"), "given"),
            self.line(texts.p_("column", "Last name"), "family"),
            self.line(texts._("Name on the badge, if another"), "badge_name"),
            self.line(texts._("Pronouns"), "pronouns"),
            self.line(texts.p_("column", "Organisation"), "organisation"),
        )

    def contact(self) -> Group:
        """Ask how to reach somebody, and in which languages."""
        texts = self._texts
        return self._pane.group(
            texts._("Contact"),
            self.line(texts.p_("column", "Email"), "email"),
            self.line(texts.p_("column", "Phone"), "phone"),
            self._pane.line(
                texts._("Languages"),
                "languages",
                lambda row: words.languages(row.person.languages, texts),
                lambda row, to: change_person(row, languages=read_languages(to, texts)),
                texts._("for example German, Turkish"),
            ),
        )

    def needs(self) -> Group:
        """Ask what somebody needs; the lock says that few see it."""
        texts = self._texts
        return self._pane.group(
            texts.p_("column", "Needs"),
            label(
                texts._("Only the planning team sees this. It is never printed unless asked for."),
                "small",
                wrap=True,
            ),
            self._pane.flags(
                words.needs(texts),
                "need",
                lambda row: row.person.needs,
                lambda row, to: change_person(row, needs=to),
            ),
            self.text(texts._("What else helps"), "needs_note"),
            self._pane.line(
                texts._("Consent given on"),
                "needs-consent",
                self._consent,
                lambda row, to: change_person(row, needs_consent=typed_day(to, texts, past=True)),
                texts._("for example 16.10.2027"),
            ),
            icon="lock",
        )

    def photos(self) -> QVBoxLayout:
        """Ask whether somebody may be photographed."""
        return self._pane.choice(
            self._texts.p_("column", "Photos"),
            "photos",
            tuple(words.photos(self._texts).items()),
            lambda row: row.person.photos,
            lambda row, to: change_person(row, photos=PhotoConsent(to)),
        )

    def note(self) -> Group:
        """Ask for what only the team reads."""
        texts = self._texts
        return self._pane.group(
            texts.p_("group", "Note"), self.text(texts._("For the planning team only"), "note")
        )

    def line(self, said: str, attribute: str) -> QVBoxLayout:
        """Ask for a field of the person in a line."""
        return self._pane.line(
            said,
            attribute.replace("_", "-"),
            lambda row: str(getattr(row.person, attribute)),
            lambda row, to: change_person(row, **{attribute: to}),
        )

    def text(self, said: str, attribute: str) -> QVBoxLayout:
        """Ask for a field of the person in a few lines."""
        return self._pane.text(
            said,
            attribute.replace("_", "-"),
            lambda row: str(getattr(row.person, attribute)),
            lambda row, to: change_person(row, **{attribute: to}),
        )

    def _consent(self, row: P) -> str:
        day = row.person.needs_consent
        return self._texts.date(day, "short") if day else ""


def read_languages(text: str, texts: Texts) -> str:
    """Read names of languages, separated by commas, as codes.

    Raises:
        Refused: `language-unknown`.
    """
    codes = []
    for name in filter(None, (piece.strip() for piece in text.replace(";", ",").split(","))):
        code = texts.language_code(name)
        if not code:
            raise Refused("language-unknown", value=name)
        codes.append(code)
    return " ".join(dict.fromkeys(codes))
