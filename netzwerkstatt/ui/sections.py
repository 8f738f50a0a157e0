"""The sections of the sidebar: a new page is one module and one row here.

Each page is imported when it is first shown, so that opening an event loads only what is seen.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from netzwerkstatt.base.texts import N_
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.pages.page import Page


@dataclass(frozen=True, slots=True)
class Section:
    """An entry of the sidebar. `group` is the heading above it; `count` is what the grey number counts."""

    id: str
    text: str
    icon: str
    pencil: Pencil
    group: str
    make: Callable[[Desk], Page]
    count: Callable[[Snapshot], int] | None = None


def _attendees(desk: Desk) -> Page:
    from netzwerkstatt.ui.pages.attendees import AttendeesPage

    return AttendeesPage(desk)


SECTIONS: Final = (
    Section(
        "attendees",
        N_("Attendees"),
        "users",
        Pencil.TURQUOISE,
        N_("People"),
        _attendees,
        lambda event: len(event.registrations),
    ),
)
