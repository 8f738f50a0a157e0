"""Every scene there is: a new page brings a module and a row here."""

from itertools import chain
from typing import Final

from netzwerkstatt.ui.gallery import (
    attendees,
    budget,
    checklist,
    event,
    initiatives,
    overview,
    parts,
    printing,
    programme,
    rooms,
    settings,
    start,
    timetable,
)
from netzwerkstatt.ui.gallery import help as helping

SCENES: Final = tuple(
    chain(
        start.SCENES,
        overview.SCENES,
        event.SCENES,
        checklist.SCENES,
        programme.SCENES,
        timetable.SCENES,
        rooms.SCENES,
        attendees.SCENES,
        initiatives.SCENES,
        budget.SCENES,
        printing.SCENES,
        settings.SCENES,
        helping.SCENES,
        parts.SCENES,
    )
)
