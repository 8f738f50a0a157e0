"""What edits of rows become: one command, one step in the history."""

from collections.abc import Callable

from netzwerkstatt.app.commands import Edit, listed
from netzwerkstatt.domain.snapshot import Record
from netzwerkstatt.ui.lists.row import Pairs, R


def edited(
    pairs: Pairs[R], *parts: Callable[[R], Record], name: str = "", about: Callable[[R], str] | None = None
) -> Edit:
    """Return the command that makes rows into others, each of which consists of parts.

    A fresh row adds its records. `name` names the step where all rows are fresh, `about` what it concerns
    where records have no name.
    """
    every = [
        (None if was.fresh else part(was), part(now))
        for was, now in pairs
        for part in parts
        if was.fresh or part(was) != part(now)
    ]
    if not every:  # nothing differs, which leaves no step
        every = [(parts[0](was), parts[0](now)) for was, now in pairs]
    subject = listed(about(now) for _, now in pairs) if about else ""
    return Edit(tuple(every), name if all(was.fresh for was, _ in pairs) else "", subject)
