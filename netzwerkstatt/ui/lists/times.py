"""When somebody is there, or when a room can be used: a line for each stretch of time."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.domain.event import Day
from netzwerkstatt.domain.people import PersonTime
from netzwerkstatt.domain.venue import RoomTime
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.lists.lines import Lines
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.layout import column, holding, label, named, row, surface
from netzwerkstatt.ui.parts.saved import SavedLine
from netzwerkstatt.ui.parts.times import read_when, typed_when

T = TypeVar("T", PersonTime, RoomTime)


class Times(QWidget, Generic[T]):
    """From when to when, typed; a button takes each away, another one adds."""

    def __init__(self, desk: Desk, said: tuple[str, str], save: Callable[[T | None, T | None], bool]) -> None:
        """Take what names the fields, from when and until when, and what saves a time.

        `save` is given a time as it was and as it is to be, nothing before a new one and nothing after one
        that is taken away; it tells whether that was done.
        """
        super().__init__()
        surface(self, "bare")
        self._desk, self._said = desk, said
        self._save: Callable[[T | None, T | None], bool] = save
        self._times: tuple[T, ...] = ()
        self._days: Sequence[Day] = ()
        self._make: Callable[[datetime, datetime], T] | None = None
        self._fields: list[tuple[SavedLine, SavedLine]] = []
        self._always = label(desk.texts._("Always. Add a time if that is not so."), "small", wrap=True)
        self.more = named(Button(desk.look, desk.texts._("Add a time"), "clock-plus", "small"), "add-time")
        self.more.clicked.connect(self._add)
        self._lines = Lines(6, self.more)
        self.setLayout(column(self._always, self._lines, row(self.more, None), gap=8))

    def show_times(
        self, times: Sequence[T], days: Sequence[Day], make: Callable[[datetime, datetime], T]
    ) -> None:
        """Show times at an event of these days; `make` returns one more, from its beginning to its end."""
        before, self._times, self._days, self._make = self._times, tuple(times), days, make
        self._always.setHidden(bool(times))
        if [(time.id, time.note) for time in times] != [(time.id, time.note) for time in before]:
            made = [self._line(time) for time in times]
            self._lines.lay(line for line, _ in made)
            self._fields = [fields for _, fields in made]
        for time, (start, end) in zip(times, self._fields, strict=True):
            start.show_value(typed_when(time.start, self._dates, self._desk.texts))
            alone = time.end.date() == time.start.date()
            end.show_value(
                typed_when(time.end, [time.end.date()] if alone else self._dates, self._desk.texts)
            )

    @property
    def _dates(self) -> list[date]:
        return [day.date for day in self._days]

    def _line(self, time: T) -> tuple[QWidget, tuple[SavedLine, SavedLine]]:
        texts, (since, until) = self._desk.texts, self._said
        start = named(SavedLine(partial(self._change, time.id, self._begun)), f"from-{time.id}", since)
        end = named(SavedLine(partial(self._change, time.id, self._ended)), f"until-{time.id}", until)
        said = texts._("Take this time away")
        away = named(Button(self._desk.look, "", "x", "icon", said=said), f"away-{time.id}")
        away.clicked.connect(partial(self._remove, time.id))
        line = row(start, label(texts.p_("time", "to")), end, away, gap=6)
        note = [label(time.note, "small", wrap=True)] if time.note else []
        return holding(column(line, *note, gap=2)), (start, end)

    def _time(self, time_id: str) -> T | None:
        return next((time for time in self._times if time.id == time_id), None)

    def _add(self) -> None:
        """Add the first day that has no time yet, from its opening to its closing."""
        if not self._days or self._make is None:
            self._desk.refuse(Refused("event-without-day"))
            return
        taken = {time.start.date() for time in self._times}
        day = next((day for day in self._days if day.date not in taken), self._days[-1])
        self._save(None, self._make(day.hours.start, day.hours.end))

    def _remove(self, time_id: str, *_: object) -> None:
        was = self._time(time_id)
        if was is not None and self._save(was, None):
            self._desk.say(self._desk.texts._("The time is taken away."), undo=True)

    def _change(self, time_id: str, typed: Callable[[T, str], T], text: str) -> bool:
        was = self._time(time_id)
        if was is None:
            return False
        try:
            now = typed(was, text)
        except Refused as fault:
            self._desk.refuse(fault)
            return False
        return self._save(was, now)

    def _begun(self, time: T, text: str) -> T:
        """Let a time begin when a text says; on another day it ends there, too."""
        start = read_when(text, self._dates, time.start.date(), self._desk.texts) or time.start
        end = time.end + (start.date() - time.start.date())
        return self._in_order(replace(time, start=start, end=end))

    def _ended(self, time: T, text: str) -> T:
        """Let a time end when a text says."""
        end = read_when(text, self._dates, time.end.date(), self._desk.texts) or time.end
        return self._in_order(replace(time, end=end))

    def _in_order(self, time: T) -> T:
        if time.end <= time.start:
            texts = self._desk.texts
            raise Refused("ends-before-it-begins", start=texts.clock(time.start), end=texts.clock(time.end))
        return time
