"""The sections of the sidebar: a new page is one module and one row here."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from netzwerkstatt.base.texts import N_
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.pages.attendees import AttendeesPage
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


SECTIONS: Final = (
    Section(
        "attendees",
        N_("Attendees"),
        "users",
        Pencil.TURQUOISE,
        N_("People"),
        AttendeesPage,
        lambda event: len(event.registrations),
    ),
)
