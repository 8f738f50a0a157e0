"""Questions about an event."""

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.registrations import RegistrationStatus
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.planning.ledger import ledger


def counts(snapshot: Snapshot) -> dict[str, int]:
    """Return what is in an event: numbers of records, and sums of the plan in cents."""
    status = snapshot.registrations
    money = ledger(snapshot)
    return {
        "days": len(snapshot.days),
        "sessions": len(snapshot.sessions),
        "planned": sum(session.start is not None for session in snapshot.sessions.values()),
        "people": len(snapshot.people),
        "contributors": len({part.person_id for part in snapshot.contributions.values()}),
        "attendees": len(status),
        "registered": len(status.of("status", RegistrationStatus.REGISTERED)),
        "waiting": len(status.of("status", RegistrationStatus.WAITING)),
        "buildings": len(snapshot.buildings),
        "rooms": len(snapshot.rooms),
        "topics": len(snapshot.topics),
        "initiatives": len(snapshot.initiatives),
        "partners": len(snapshot.partners),
        "tasks": len(snapshot.tasks),
        "tasks_done": sum(task.done is not None for task in snapshot.tasks.values()),
        "budget_lines": len(snapshot.budget),
        "budget": money.cost.planned,
        "spent": money.cost.actual,
        "funding": money.funding.planned,
    }


def told(snapshot: Snapshot, texts: Texts) -> list[str]:
    """Say in words what is in an event, a line for each thing there is."""
    found = counts(snapshot)
    lines = [texts.date(day.date) for day in snapshot.days_in_order()]
    lines += [snapshot.event.place] if snapshot.event.place else []
    said = {
        "attendees": texts.n_("one attendee", "{count} attendees", found["attendees"]),
        "waiting": texts.n_(
            "one of them on the waiting list", "{count} of them on the waiting list", found["waiting"]
        ),
        "sessions": texts.n_("one session", "{count} sessions", found["sessions"]),
        "contributors": texts.n_("one contributor", "{count} contributors", found["contributors"]),
        "rooms": texts.n_("one room", "{count} rooms", found["rooms"]),
        "initiatives": texts.n_("one initiative", "{count} initiatives", found["initiatives"]),
        "tasks": texts.n_("one task", "{count} tasks", found["tasks"]),
        "budget_lines": texts._(
            "Budget {planned}, spent {spent}",
            planned=texts.money(found["budget"]),
            spent=texts.money(found["spent"]),
        ),
    }
    return lines + [words for name, words in said.items() if found[name]]
