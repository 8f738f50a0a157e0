"""People: one person is one record, whatever roles they have."""

import hashlib
import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import IntFlag, StrEnum
from typing import Final, NewType

from netzwerkstatt.domain.access import Need
from netzwerkstatt.domain.initiatives import InitiativeId
from netzwerkstatt.domain.money import Cents

PersonId = NewType("PersonId", str)
PersonTimeId = NewType("PersonTimeId", str)

# without letters that are misread (I L O U) or that keyboard layouts swap (Y Z)
_CODE_LETTERS: Final = "0123456789ABCDEFGHJKMNPQRSTVWX"
_CODE_LENGTH: Final = 10
_EMAIL: Final = re.compile(r"""[^\s@<>,;:"()\[\]]+@[^\s@<>,;:"()\[\].]+(?:\.[^\s@<>,;:"()\[\].]+)+""")


class Role(IntFlag):
    """What a person is at the event besides a guest; the badge shows the first that applies."""

    NONE = 0
    TEAM = 1
    SPEAKER = 2
    MODERATOR = 4
    HELPER = 8
    INTERPRETER = 16
    PRESS = 32


class Diet(StrEnum):
    """What a person eats; only counts leave the program."""

    ANY = "any"
    VEGETARIAN = "vegetarian"
    VEGAN = "vegan"
    OTHER = "other"


class PhotoConsent(StrEnum):
    """Whether a person may be photographed; silence is no consent (KUG §22)."""

    UNASKED = "unasked"
    YES = "yes"
    ASK = "ask"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody. `given` and `family` may each be empty, not both where a name is needed.

    `badge_name` replaces the name on the badge where it is filled. `languages` are ISO 639 codes,
    separated by blanks. `needs` are actions, never diagnoses; `needs_consent` is the day on which consent was
    given (GDPR Art. 9(2)(a)).
    """

    id: PersonId
    given: str = ""
    family: str = ""
    title: str = ""
    badge_name: str = ""
    pronouns: str = ""
    organisation: str = ""
    initiative_id: InitiativeId | None = None
    roles: Role = Role.NONE
    salutation: str = ""
    email: str = ""
    phone: str = ""
    street: str = ""
    postcode: str = ""
    town: str = ""
    country: str = ""
    languages: str = ""
    needs: Need = Need.NONE
    needs_note: str = ""
    needs_consent: date | None = None
    diet: Diet = Diet.ANY
    diet_note: str = ""
    photos: PhotoConsent = PhotoConsent.UNASKED
    born: date | None = None
    fee: Cents | None = None
    travel: Cents | None = None
    biography: str = ""
    website: str = ""
    note: str = ""
    source: str = ""

    @property
    def name(self) -> str:
        """Return the full name as one reads it, without title."""
        return f"{self.given} {self.family}".strip()

    @property
    def shown_name(self) -> str:
        """Return the name as the person wants to be called in public."""
        return self.badge_name or self.name

    @property
    def sort_name(self) -> str:
        """Return the name as lists are sorted: family name first."""
        return f"{self.family} {self.given}".strip()


@dataclass(frozen=True, slots=True)
class PersonTime:
    """When a person can be there; a person without any can always."""

    id: PersonTimeId
    person_id: PersonId
    start: datetime
    end: datetime
    note: str = ""


def is_email(text: str) -> bool:
    """Tell whether a text can be an e-mail address: something, an @, and a name with a full stop in it.

    RFC 5322 allows more (quotes, comments); what lists and people write is never that, but often a slip.
    """
    return _EMAIL.fullmatch(text) is not None


def badge_code(event: str, person: str) -> str:
    """Return the code on a person's badge: bound to this event, the same each time, without any name.

    Ten letters out of thirty: among 100,000 people two codes are alike once in some 100,000 events.
    """
    number = int.from_bytes(hashlib.sha256(f"{event} {person}".encode()).digest())
    letters = []
    for _ in range(_CODE_LENGTH):
        number, letter = divmod(number, len(_CODE_LETTERS))
        letters.append(_CODE_LETTERS[letter])
    return "".join(letters)
