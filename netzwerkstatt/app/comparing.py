"""What differs between an event as it was and as it is now, in numbers."""

from typing import Final

from netzwerkstatt.app.queries import counts
from netzwerkstatt.base.texts import N_, Texts
from netzwerkstatt.domain.snapshot import Snapshot

_COUNTED: Final = {
    "attendees": N_("Attendees"),
    "sessions": N_("Sessions"),
    "planned": N_("Sessions in the timetable"),
    "contributors": N_("Contributors"),
    "rooms": N_("Rooms"),
    "initiatives": N_("Initiatives"),
    "tasks": N_("Tasks"),
    "tasks_done": N_("Tasks done"),
    "budget_lines": N_("Budget lines"),
}
_SUMS: Final = {"budget": N_("Planned"), "spent": N_("Spent")}


def differing(then: Snapshot, now: Snapshot, texts: Texts) -> list[str]:
    """Say what was different then, a line for each number; if only contents differ, one line says so.

    Nothing differs where there is no line.
    """
    if then == now:
        return []
    was, is_now = counts(then), counts(now)
    pairs = [(name, was[key], is_now[key], False) for key, name in _COUNTED.items()]
    pairs += [(name, was[key], is_now[key], True) for key, name in _SUMS.items()]
    lines = [
        texts._(
            "{what}: {then}, now {now}",
            what=texts._(name),
            then=texts.money(before) if money else texts.number(before),
            now=texts.money(after) if money else texts.number(after),
        )
        for name, before, after, money in pairs
        if before != after
    ]
    return lines or [texts._("The same numbers, other contents")]
