"""What there is to choose from for a task: people, sessions, lines of the budget."""

from typing import Any

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.people import Person
from netzwerkstatt.domain.sessions import Session
from netzwerkstatt.domain.snapshot import Snapshot, by_name
from netzwerkstatt.ui.parts.initials import initials

Options = list[tuple[Any, str]]


def people(snapshot: Snapshot) -> tuple[list[Person], list[Person]]:
    """Return who has a role, a session or a task, and everybody else, each by name."""
    named = [person for person in sorted(snapshot.people.values(), key=by_name) if initials(person)]
    near = [person for person in named if _has_a_part(snapshot, person)]
    return near, [person for person in named if not _has_a_part(snapshot, person)]


def person_options(snapshot: Snapshot, texts: Texts) -> Options:
    """Offer nobody, then people who have a part in the event, then all others."""
    near, others = people(snapshot)
    return [(None, texts._("nobody")), *((person.id, person.name) for person in (*near, *others))]


def session_options(snapshot: Snapshot, texts: Texts) -> Options:
    """Offer no session, then all, by number and title."""

    def place(session: Session) -> tuple[bool, str, str, str]:
        return not session.number, session.number, session.title, session.id

    ordered = sorted(snapshot.sessions.values(), key=place)
    named = ((s.id, f"{s.number} · {s.title}" if s.number else s.title) for s in ordered)
    return [(None, texts.p_("session", "none")), *named]


def line_options(snapshot: Snapshot, texts: Texts) -> Options:
    """Offer no line, then those of the budget as they stand there, with what is planned."""
    ordered = sorted(snapshot.budget.values(), key=lambda line: (line.side, line.position, line.id))
    named = ((line.id, f"{line.text or line.heading} · {texts.money(line.planned)}") for line in ordered)
    return [(None, texts.p_("budget line", "none")), *named]


def _has_a_part(snapshot: Snapshot, person: Person) -> bool:
    return bool(
        person.roles
        or snapshot.contributions.of("person_id", person.id)
        or snapshot.tasks.of("person_id", person.id)
    )
