"""When a room can be used: a line for each stretch of time, and a button for another."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial

from PySide6.QtWidgets import QWidget

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.event import Day
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.venue import RoomTime, RoomTimeId
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.lists.inspector import Change
from netzwerkstatt.ui.lists.lines import Lines
from netzwerkstatt.ui.pages.rooms.records import Place
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.layout import column, holding, label, named, row, surface
from netzwerkstatt.ui.parts.saved import Save, SavedLine
from netzwerkstatt.ui.parts.times import read_when, typed_when


class Hours(QWidget):
    """From when to when, typed; a button takes each away, another one adds."""

    def __init__(self, desk: Desk, saving: Callable[[Change[Place]], Save]) -> None:
        super().__init__()
        surface(self, "bare")
        self._desk, self._saving = desk, saving
        self._shown: tuple[RoomTime, ...] = ()
        self._fields: list[tuple[SavedLine, SavedLine]] = []
        self._days: Sequence[Day] = ()
        self._always = label(desk.texts._("Always. Add a time if that is not so."), "small", wrap=True)
        self._lines = Lines(6)
        add = named(Button(desk.look, desk.texts._("Add a time"), "clock-plus", "small"), "add-time")
        add.clicked.connect(self._add)
        self.setLayout(column(self._always, self._lines, row(add, None), gap=8))

    def show_times(self, place: Place, snapshot: Snapshot) -> None:
        """Show the times of a room."""
        self._days = snapshot.days_in_order()
        self._always.setHidden(bool(place.times))
        if [time.id for time in place.times] != [time.id for time in self._shown]:
            self._fields = []
            self._lines.lay(map(self._line, place.times))
        self._shown = place.times
        for time, (start, end) in zip(place.times, self._fields, strict=True):
            start.show_value(typed_when(time.start, self._dates, self._desk.texts))
            alone = time.end.date() == time.start.date()
            days = [time.end.date()] if alone else self._dates
            end.show_value(typed_when(time.end, days, self._desk.texts))

    def finish(self) -> bool:
        """Save what is being typed; tell whether nothing is left to save."""
        left = [field for fields in self._fields for field in fields if not field.save()]
        return not left

    @property
    def _dates(self) -> list[date]:
        return [day.date for day in self._days]

    def _line(self, time: RoomTime) -> QWidget:
        texts = self._desk.texts
        start = named(SavedLine(self._saving(partial(self._begin, time.id))), f"start-{time.id}")
        end = named(SavedLine(self._saving(partial(self._end, time.id))), f"end-{time.id}")
        start.setAccessibleName(texts._("Can be used from"))
        end.setAccessibleName(texts._("Can be used until"))
        self._fields.append((start, end))
        said = texts._("Take this time away")
        away = named(Button(self._desk.look, "", "x", "icon", said=said), f"away-{time.id}")
        away.clicked.connect(partial(self._remove, time.id))
        line = row(start, label(texts.p_("time", "to")), end, away, gap=6)
        note = [label(time.note, "small", wrap=True)] if time.note else []
        return holding(column(line, *note, gap=2))

    def _add(self) -> None:
        self._saving(partial(_another, self._days))(None)

    def _remove(self, time_id: RoomTimeId, *_: object) -> None:
        def without(place: Place, _: object) -> Place:
            return replace(place, times=tuple(time for time in place.times if time.id != time_id))

        self._saving(without)(None)

    def _begin(self, time_id: RoomTimeId, place: Place, text: str) -> Place:
        """Let a time begin when a text says; on another day it ends there, too."""
        time = _time_of(place, time_id)
        start = read_when(text, self._dates, time.start.date(), self._desk.texts) or time.start
        end = time.end + (start.date() - time.start.date())
        return _changed(place, replace(time, start=start, end=end), self._desk.texts)

    def _end(self, time_id: RoomTimeId, place: Place, text: str) -> Place:
        time = _time_of(place, time_id)
        end = read_when(text, self._dates, time.end.date(), self._desk.texts) or time.end
        return _changed(place, replace(time, end=end), self._desk.texts)


def _another(days: Sequence[Day], place: Place, _: object) -> Place:
    """Return a row with another time: on the first day that has none, from its opening to its closing."""
    if not days:
        raise Refused("event-without-day")
    taken = {time.start.date() for time in place.times}
    day = next((day for day in days if day.date not in taken), days[-1])
    start, end = (datetime.combine(day.date, at) for at in (day.opens, day.closes))
    end = end if end > start else end + timedelta(days=1)
    return replace(place, times=(*place.times, RoomTime(RoomTimeId(new_id()), place.room.id, start, end)))


def _time_of(place: Place, time_id: RoomTimeId) -> RoomTime:
    return next(time for time in place.times if time.id == time_id)


def _changed(place: Place, now: RoomTime, texts: Texts) -> Place:
    if now.end <= now.start:
        raise Refused("ends-before-it-begins", start=texts.clock(now.start), end=texts.clock(now.end))
    return replace(place, times=tuple(now if time.id == now.id else time for time in place.times))
