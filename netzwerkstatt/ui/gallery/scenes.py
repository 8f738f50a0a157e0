"""Every scene there is: a new page brings a module and a row here."""

from itertools import chain
from typing import Final

from netzwerkstatt.ui.gallery import attendees, parts, printing, start

SCENES: Final = tuple(
    chain(
        start.SCENES,
        attendees.SCENES,
        printing.SCENES,
        parts.SCENES,
    )
)
