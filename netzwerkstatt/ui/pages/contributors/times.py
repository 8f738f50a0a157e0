"""When somebody is there: a line for each stretch of time."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from netzwerkstatt.app.commands import Command
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.domain.people import PersonTime
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.lists.lines import Lines
from netzwerkstatt.ui.pages.contributors import availability
from netzwerkstatt.ui.pages.contributors.records import Contributor
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.layout import column, holding, label, named, row, surface
from netzwerkstatt.ui.parts.saved import SavedLine
from netzwerkstatt.ui.parts.times import typed_when


class Times(QWidget):
    """From when to when, typed; a button takes each away, another one adds."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        surface(self, "bare")
        self._desk = desk
        self._row: Contributor | None = None
        self._fields: list[SavedLine] = []
        self._always = label(desk.texts._("Always. Add a time if that is not so."), "small", wrap=True)
        self._lines = Lines(4)
        self._more = named(Button(desk.look, desk.texts._("Add a time"), "clock-plus", "small"), "add-time")
        self._more.clicked.connect(self._add)
        self.setLayout(column(self._always, self._lines, row(self._more, None), gap=8))

    def show_times(self, contributor: Contributor) -> None:
        """Show when somebody is there; who is not in the event yet has no times."""
        before = self._row
        self._row = contributor
        self._always.setHidden(bool(contributor.times))
        self._more.setDisabled(contributor.fresh)
        if before is None or (before.id, before.times, before.dates) != (
            contributor.id,
            contributor.times,
            contributor.dates,
        ):
            self._fields = []
            self._lines.lay(self._line(contributor, time) for time in contributor.times)

    def finish(self) -> bool:
        """Save what is being typed; tell whether nothing is left to save."""
        left = [line for line in self._fields if not line.save()]
        return not left

    def _line(self, contributor: Contributor, time: PersonTime) -> QWidget:
        texts = self._desk.texts

        def typed(name: str, said: str, moment: str, change: Callable[..., Command]) -> SavedLine:
            field = named(SavedLine(partial(self._save, change, time)), f"{name}-{time.id}", said)
            field.show_value(moment)
            self._fields.append(field)
            return field

        start = typed_when(time.start, contributor.dates, texts)
        alone = time.end.date() == time.start.date()
        end = texts.time(time.end) if alone else typed_when(time.end, contributor.dates, texts)
        away = named(
            Button(self._desk.look, "", "x", "icon", said=texts._("Take this time away")), f"away-{time.id}"
        )
        away.clicked.connect(partial(self._remove, time))
        line = row(
            typed("from", texts._("There from"), start, availability.change_start),
            label(texts.p_("time", "to")),
            typed("until", texts._("There until"), end, availability.change_end),
            away,
            gap=6,
        )
        note = [label(time.note, "small", wrap=True)] if time.note else []
        return holding(column(line, *note, gap=2))

    def _save(self, change: Callable[..., Command], time: PersonTime, text: str) -> bool:
        if self._row is None:
            return False
        try:
            command = change(self._row.person, time, text, self._row.dates, self._desk.texts)
        except Refused as fault:
            self._desk.refuse(fault)
            return False
        return self._desk.do(command)

    def _add(self) -> None:
        if self._row is None:
            return
        try:
            command = availability.add_time(self._row.person, self._row.times, self._row.days)
        except Refused as fault:
            self._desk.refuse(fault)
            return
        self._desk.do(command)

    def _remove(self, time: PersonTime, *_: object) -> None:
        if self._row is not None:
            self._desk.do(
                availability.remove_time(self._row.person, time),
                self._desk.texts._("The time is taken away."),
            )
