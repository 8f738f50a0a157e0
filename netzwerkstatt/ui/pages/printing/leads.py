"""Where something that is not as one would wish on paper can be mended."""

from netzwerkstatt.documents.printed import PrintWarning
from netzwerkstatt.domain.people import PersonId
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.ui.pages.printing.choices import Choice, Facts, sheet_of
from netzwerkstatt.ui.sections import SECTIONS


def reachable(section: str) -> bool:
    """Tell whether there is such a section."""
    return any(entry.id == section for entry in SECTIONS)


def lead_of(warning: PrintWarning, snapshot: Snapshot) -> tuple[str, str] | None:
    """Return the section and the place of what a warning is about, if there is a page for it."""
    found = record_of(warning, snapshot)
    return found if found and reachable(found[0]) else None


def page_of(person: PersonId, choice: Choice, facts: Facts) -> int:
    """Return the sheet, from 0, on which a person's badge is."""
    at = next((n for n, each in enumerate(facts.people(choice)) if each.id == person), 0)
    return (at + choice.first - 1) // sheet_of(choice).each


def record_of(warning: PrintWarning, snapshot: Snapshot) -> tuple[str, str] | None:
    """Return the section and the id of the person, room or session that a warning names."""
    if warning.person is not None:
        registration = snapshot.registration(warning.person)
        return ("attendees", registration.id) if registration else ("contributors", warning.person)
    named: list[tuple[str, str, str]] = [("rooms", room.id, room.name) for room in snapshot.rooms.values()]
    named += [("sessions", session.id, session.title) for session in snapshot.sessions.values()]
    found = [(section, place) for section, place, name in named if name == warning.subject]
    found += [(section, place) for section, place, name in named if _without_letters(warning, name)]
    return next(iter(found), None)


def _without_letters(warning: PrintWarning, name: str) -> bool:
    """Tell whether a name in a longer text holds the letters that are missing."""
    return bool(set(warning.letters) & set(name)) and name in warning.subject
