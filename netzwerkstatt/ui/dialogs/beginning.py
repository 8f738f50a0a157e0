"""What a new event begins with: nothing, a template, or what comes along from an earlier event."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from netzwerkstatt.app.carrying_over import USUAL, Along, Carried, Earlier, counts
from netzwerkstatt.app.templates import TEMPLATES, template
from netzwerkstatt.base import clock
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.texts import N_, Texts
from netzwerkstatt.domain.event import Day
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.ui.eventfiles import fault_words
from netzwerkstatt.ui.means import Means
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.choices import StillChoice
from netzwerkstatt.ui.parts.dates import DayField
from netzwerkstatt.ui.parts.fields import labelled
from netzwerkstatt.ui.parts.layout import column, holding, label, named, row, surface
from netzwerkstatt.ui.parts.ticks import Tick

if TYPE_CHECKING:
    from netzwerkstatt.base.settings import RecentFile

_EARLIER: Final = "earlier"
_PARTS: Final = {
    Along.ROOMS: N_("Rooms, with what is known of their access"),
    Along.TOPICS: N_("Topics of sessions"),
    Along.SESSIONS: N_("Sessions, as ideas without a time"),
    Along.CONTRIBUTORS: N_("Contributors, without needs and fees"),
    Along.TASKS: N_("Checklist, all of it to be done again"),
    Along.BUDGET: N_("Budget, planned amounts only"),
    Along.PARTNERS: N_("Partners, without logos"),
    Along.INITIATIVES: N_("Initiatives that agreed to be listed"),
    Along.ATTENDEES: N_("Attendees"),
}


class Beginning(QWidget):
    """A list of what to begin with, and below it what that brings."""

    changed = Signal()
    """It takes another height."""
    refused = Signal(str)
    """Why an earlier event cannot be read; empty when it can."""

    def __init__(self, means: Means, texts: Texts) -> None:
        super().__init__()
        surface(self, "bare")
        self._texts = texts
        self.choice = named(StillChoice(), "begin-with")
        for code, words in (
            ("", texts.p_("beginning", "Empty")),
            *((name, texts._(said)) for name, said in TEMPLATES.items()),
        ):
            self.choice.addItem(words, code)
        self.choice.addItem(texts._("Like an earlier event …"), _EARLIER)
        self._brings = named(label("", "hint", wrap=True), "brings")
        self._brings.hide()
        self.earlier = EarlierEvent(means, texts)
        self.earlier.hide()
        self.earlier.changed.connect(self.changed)
        self.earlier.refused.connect(self.refused)
        field = labelled(texts._("What does it begin with?"), self.choice)
        self.setLayout(column(field, self._brings, gap=6))
        self.choice.currentIndexChanged.connect(self._show)

    def value(self) -> str | Earlier:
        """Return the name of a template, empty for none, or what comes along."""
        chosen = str(self.choice.currentData())
        if chosen != _EARLIER:
            return chosen
        return self.earlier.value() or ""

    def trouble(self) -> str:
        """Say why it cannot begin so; nothing where it can."""
        return self.earlier.trouble() if self.choice.currentData() == _EARLIER else ""

    def _show(self) -> None:
        chosen = str(self.choice.currentData())
        self.earlier.setVisible(chosen == _EARLIER)
        brings = _brought(chosen, self._texts) if chosen in TEMPLATES else ""
        self._brings.setText(brings)
        self._brings.setVisible(bool(brings))
        self.choice.setAccessibleDescription(brings)
        self.refused.emit("")
        if chosen == _EARLIER:
            self.earlier.begin()
        self.changed.emit()


def _brought(name: str, texts: Texts) -> str:
    """Say what a template brings."""
    event = Snapshot.of(record for record in template(name, texts, None) if not isinstance(record, Day))
    parts = (
        texts.n_("one topic of sessions", "{count} topics of sessions", len(event.topics)),
        texts.n_("one session", "{count} sessions", len(event.sessions)),
        texts.n_("one task", "{count} tasks", len(event.tasks)),
        texts.n_("one budget line", "{count} budget lines", len(event.budget)),
    )
    return texts._("Brings {what}. All of it can be changed.", what=texts.listed(parts))


class EarlierEvent(QWidget):
    """Asks which earlier event it is, and what comes along from it."""

    changed = Signal()
    refused = Signal(str)

    def __init__(self, means: Means, texts: Texts) -> None:
        super().__init__()
        surface(self, "bare")
        self._means, self._texts = means, texts
        self._event: Snapshot | None = None
        self._parts = set(USUAL)
        self.file = named(StillChoice(), "earlier-file")
        self.file.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.file.setMinimumContentsLength(12)
        for known in means.memory.recent():
            self._add(known.path, _called(known))
        self.file.activated.connect(self._read)
        other = named(Button(means.look, texts._("Other file …"), "folder-open"), "other-file")
        other.clicked.connect(self._ask)
        which = row(labelled(texts._("Earlier event"), self.file), other, gap=8)
        which.setAlignment(other, Qt.AlignmentFlag.AlignBottom)
        which.setStretch(0, 1)
        self._ticks = {part: self._tick(part) for part in Along}
        self.reason = named(QLineEdit(), "reason")
        self.reason.setPlaceholderText(texts._("for example to invite them again, as agreed"))
        self.until = DayField(texts)
        self.until.line.setObjectName("until")
        self.until.changed.connect(self.changed)
        why = texts._("Why do they come along?")
        last = texts._("Until when may their data be kept?")
        waiting = texts._("They stand on the waiting list until they register. Needs stay behind.")
        self._why = holding(
            column(
                label(waiting, "hint", wrap=True),
                labelled(why, self.reason),
                labelled(last, self.until),
                margins=(32, 0, 0, 0),
                gap=6,
            )
        )
        self.until.line.setAccessibleName(last)
        self._why.hide()
        self._what = holding(
            column(label(texts._("What comes along?"), "hintlabel"), *self._ticks.values(), self._why, gap=0)
        )
        self._what.hide()
        self.setLayout(column(which, self._what, gap=10))

    def begin(self) -> None:
        """Read the event opened last; without one, a file is chosen by the button."""
        if self._event is None and self.file.count():
            self._read()

    def value(self) -> Earlier | None:
        """Return what comes along, if an event is chosen."""
        if self._event is None:
            return None
        parts = frozenset(part for part, box in self._ticks.items() if box.isChecked())
        what = Carried(parts)
        if Along.ATTENDEES in parts:
            what = replace(what, reason=self.reason.text(), until=self.until.day)
        return Earlier(self._event, what)

    def trouble(self) -> str:
        """Say what is missing; nothing where nothing is."""
        if self._event is None:
            return self._texts._("Please choose an earlier event, or begin with something else.")
        if not self._ticks[Along.ATTENDEES].isChecked():
            return ""
        if self.until.show_trouble():
            return self.until.trouble
        if self.until.day is not None and self.until.day < clock.local_now().date():
            self.until.line.setFocus()
            return fault_words(Refused("end-is-past", day=self._texts.date(self.until.day)), self._texts)
        if not self.reason.text().strip() or self.until.day is None:
            missing = self.reason if not self.reason.text().strip() else self.until.line
            missing.setFocus()
            return fault_words(Refused("reason-missing"), self._texts)
        return ""

    def _tick(self, part: Along) -> Tick:
        box = named(Tick(), f"take-{part}")
        box.toggled.connect(partial(self._take, part))
        return box

    def _take(self, part: Along, on: bool) -> None:  # noqa: FBT001  (Qt calls)
        if on:
            self._parts.add(part)
        else:
            self._parts.discard(part)
        self._show_why()

    def _show_why(self) -> None:
        """Ask why people come along, where they do."""
        self._why.setVisible(self._ticks[Along.ATTENDEES].isChecked())
        self.changed.emit()

    def _add(self, path: str, words: str) -> None:
        self.file.addItem(words, path)
        self.file.setItemData(self.file.count() - 1, path, Qt.ItemDataRole.ToolTipRole)

    def _ask(self) -> None:
        chosen = self._means.questions.event_to_open(self, self._texts)
        if chosen is None:
            return
        if self.file.findData(str(chosen)) < 0:
            self._add(str(chosen), chosen.stem)
        self.file.setCurrentIndex(self.file.findData(str(chosen)))
        self._read()

    def _read(self) -> None:
        """Look into the chosen event, and say how many there are of everything."""
        try:
            self._event = self._means.files.look(Path(self.file.currentData()))
        except Refused as fault:
            self._event = None
            self.refused.emit(fault_words(fault, self._texts))
        else:
            self.refused.emit("")
            self._count(self._event)
        self._what.setVisible(self._event is not None)
        self.changed.emit()

    def _count(self, event: Snapshot) -> None:
        for part, there in counts(event).items():
            box, words = self._ticks[part], self._texts._(_PARTS[part])
            box.setText(self._texts._("{what} ({count})", what=words, count=self._texts.number(there)))
            box.setEnabled(there > 0)
            with QSignalBlocker(box):
                box.setChecked(there > 0 and part in self._parts)
        self._show_why()


def _called(known: RecentFile) -> str:
    """Name an event by its title, and by its year where the title does not."""
    year = known.date[:4]
    return f"{known.title} ({year})" if year and year not in known.title else known.title
