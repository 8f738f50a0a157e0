"""A finished document, and what a person should know before it goes to the printer."""

from dataclasses import dataclass

from netzwerkstatt.domain.people import PersonId


@dataclass(frozen=True, slots=True)
class PrintWarning:
    """Something on paper that is not as one would wish; `app.wording` has a sentence for each code.

    `subject` is the text concerned (a name, a room), `person` its owner where it is a person's.
    """

    code: str
    subject: str
    person: PersonId | None = None
    letters: str = ""


@dataclass(frozen=True, slots=True)
class Printed:
    """A PDF, its number of pages, and its warnings."""

    data: bytes
    pages: int
    warnings: tuple[PrintWarning, ...] = ()
