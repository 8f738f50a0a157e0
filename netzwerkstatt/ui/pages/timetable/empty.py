"""What stands in place of a timetable that has nothing to show yet: what comes first, and the way to it."""

from collections.abc import Callable
from functools import partial

from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.pages.page import NEW
from netzwerkstatt.ui.parts.notes import EmptyState

Way = tuple[str, str, Callable[[], object]]


def no_rooms(desk: Desk, begin: Callable[[], object] | None = None) -> EmptyState:
    """Lead to a first room, or to a first session where `begin` begins one."""
    texts = desk.texts
    ways: list[Way] = [(texts._("Add a room"), "plus", partial(desk.go, "rooms", NEW))]
    if begin is not None:
        ways.append((texts._("Add a session"), "plus", begin))
    said = texts._("The day is still empty. Add rooms first – then sessions can be planned into them.")
    return _made(desk, said, ways)


def no_days(desk: Desk) -> EmptyState:
    """Lead to the date of the event."""
    texts = desk.texts
    way = (texts._("Enter the date"), "calendar-event", partial(desk.go, "event", "days"))
    return _made(
        desk, texts._("The event has no day yet. With a date there is something to plan into."), [way]
    )


def _made(desk: Desk, said: str, ways: list[Way]) -> EmptyState:
    """Offer nothing to add to an event that is open for reading only."""
    return EmptyState(desk.look, Pencil.YELLOW, said, ways if desk.workspace.writing else [])
