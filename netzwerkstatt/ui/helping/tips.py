"""A tip for each page, shown until somebody has read it."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtWidgets import QWidget

from netzwerkstatt.base.texts import N_, Texts
from netzwerkstatt.ui.memory import Memory
from netzwerkstatt.ui.parts.layout import named, row, surface
from netzwerkstatt.ui.parts.notes import TipBand
from netzwerkstatt.ui.theme.look import Look

TIPS: Final[Mapping[str, str]] = {
    "overview": N_("What is due next and what needs a look stands here. Each number leads to its page."),
    "checklist": N_("Deadlines follow the date of the event: if it moves, they move along."),
    "timetable": N_("Drag a session to its time and room. Without a mouse: space bar, arrow keys, Enter."),
    "sessions": N_(
        "A title is enough to begin with. F2 changes a cell, F4 shows everything about a session."
    ),
    "contributors": N_("Enter when somebody can be there: the timetable then warns of clashes by itself."),
    "rooms": N_(
        "The more is known about access, the better the plan suits everybody. “Not known” is an answer too."
    ),
    "attendees": N_(
        "Needs are asked for as deeds, never as diagnoses: “bring the large print”, “keep a seat free”."
    ),
    "initiatives": N_("From two initiatives on, suggestions appear: who offers what somebody else seeks."),
    "budget": N_("Planned and actual stand side by side. Amounts may be typed as 1234.5 or as 1,234.50."),
    "print": N_("What you see is the finished page. Print on plain paper first to try label sheets."),
    "event": N_("If a day moves, its sessions move along. Most of what stands here is printed as well."),
    "settings": N_("Type, colours and language change at once and hold for this computer only."),
}
"""By section. A section without a tip shows none."""


class Tip(QWidget):
    """Stands between header and page; takes no room where there is nothing to say."""

    def __init__(self, look: Look, texts: Texts) -> None:
        super().__init__()
        surface(self, "bare")
        self._look, self._texts = look, texts
        self._memory: Memory | None = None
        self._section = ""
        self._band: TipBand | None = None
        self._line = row(margins=(20, 4, 20, 6))
        self.setLayout(self._line)
        self.hide()

    def remember(self, memory: Memory) -> None:
        """Keep there which tips were read."""
        self._memory = memory

    def show_section(self, section: str) -> None:
        """Show the tip of a section, unless it was read."""
        if self._band is not None:
            self._line.removeWidget(self._band)
            self._band.hide()
            self._band.deleteLater()
            self._band = None
        self._section = section
        read = self._memory.settings.tips if self._memory else ()
        if section in TIPS and section not in read:
            self._band = named(TipBand(self._look, self._texts, self._texts._(TIPS[section])), "tip")
            if (inside := self._band.layout()) is not None:
                inside.setContentsMargins(14, 0, 4, 0)  # it takes little room
            self._band.closed.connect(self._close)
            self._line.addWidget(self._band)
        self.setVisible(self._band is not None)

    def _close(self) -> None:
        self.hide()
        if self._memory is not None:
            self._memory.change(tips=(*self._memory.settings.tips, self._section))
