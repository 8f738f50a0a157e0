"""The days of the event and their opening hours."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from netzwerkstatt.app.commands import Command, Delete, Edit
from netzwerkstatt.base import clock
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.event import Day, DayId, Pencil
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.planning.moving import moved_day
from netzwerkstatt.ui.lists.inspector import RowInspector
from netzwerkstatt.ui.lists.page import ListPage
from netzwerkstatt.ui.lists.row import Pairs
from netzwerkstatt.ui.lists.saving import edited
from netzwerkstatt.ui.parts.dates import typed_day
from netzwerkstatt.ui.parts.notes import EmptyState
from netzwerkstatt.ui.parts.times import read_clock
from netzwerkstatt.ui.tables.columns import Column, Line

if TYPE_CHECKING:
    from netzwerkstatt.app.workspace import ChangeSet


@dataclass(frozen=True, slots=True)
class DayRow:
    """A day as one row, with how many sessions begin on it."""

    day: Day
    sessions: int = 0
    fresh: bool = False

    @property
    def id(self) -> str:
        """Return the id of the day."""
        return self.day.id


class DaysPage(ListPage[DayRow]):
    """One row for each day; whoever moves a day takes its programme along."""

    section = "days"
    first = "date"
    pencil = Pencil.RED
    doubles = False

    @override
    def title(self) -> str:
        """Return the name of the list."""
        return self.desk.texts._("Days")

    @override
    def main_button(self) -> tuple[str, str] | None:
        """Offer another day."""
        return (self.desk.texts.p_("button", "Day"), "plus") if self.desk.workspace.writing else None

    @override
    def columns(self) -> Sequence[Column[DayRow]]:
        """Return date, opening hours, name and what takes place."""
        texts = self.desk.texts
        return (
            Column(
                "date",
                texts.p_("column", "Date"),
                lambda row: texts.date(row.day.date, "full"),
                sort=lambda row: row.day.date,
                edit=Line(lambda row: texts.date(row.day.date, "short"), self._with_date),
                width=260,
                strong=True,
            ),
            Column(
                "opens",
                texts.p_("column", "Opens"),
                lambda row: texts.clock(row.day.opens),
                sort=lambda row: row.day.opens,
                edit=Line(
                    lambda row: texts.time(row.day.opens),
                    lambda row, to: _with_hours(row, _clock(to), row.day.closes),
                ),
                width=130,
            ),
            Column(
                "closes",
                texts.p_("column", "Closes"),
                lambda row: texts.clock(row.day.closes),
                sort=lambda row: row.day.closes,
                edit=Line(
                    lambda row: texts.time(row.day.closes),
                    lambda row, to: _with_hours(row, row.day.opens, _clock(to)),
                ),
                width=130,
            ),
            Column(
                "title",
                texts.p_("column", "Name of the day"),
                lambda row: row.day.title,
                edit=Line(lambda row: row.day.title, _with_title),
                width=200,
                fills=True,
            ),
            Column(
                "sessions",
                texts._("Sessions"),
                lambda row: texts.number(row.sessions) if row.sessions else "",
                sort=lambda row: row.sessions,
                width=150,
                right=True,
                rank=1,
            ),
        )

    @override
    def ids(self, event: Snapshot) -> Iterable[str]:
        """Return the ids of the days."""
        return event.days

    @override
    def row_of(self, event: Snapshot, row_id: str) -> DayRow | None:
        """Return a day."""
        day = event.days.get(DayId(row_id))
        if day is None:
            return None
        begun = (s for s in event.sessions.values() if s.start and s.start.date() == day.date)
        return DayRow(day, sum(1 for _ in begun))

    @override
    def touched(self, changes: ChangeSet, before: Snapshot, now: Snapshot) -> Iterable[str]:
        """Return the days that a change concerns: all, where sessions moved."""
        if changes.rows("session"):
            return {*before.days, *now.days}
        return changes.rows("day")

    @override
    def fresh(self) -> DayRow:
        """Return the day after the last one."""
        last = max((day.date for day in self.event_now.days.values()), default=None)
        day = last + timedelta(days=1) if last else clock.local_now().date()
        return DayRow(Day(DayId(new_id()), day), fresh=True)

    @override
    def main(self) -> None:
        """Add the day after the last one; its date can be typed at once."""
        if self.desk.may_write():
            row = self.fresh()
            self.show_all()
            if self.desk.do(self.save([(row, row)])):
                self.view.edit_cell(row.id, "date")

    @override
    def save(self, pairs: Pairs[DayRow]) -> Command:
        """Return the command for edits of days; the programme of a day moves along.

        Raises:
            Refused: `day-is-there` where two days would have one date.
        """
        edited_days = {now.id: now.day.date for _, now in pairs}
        others = {day.date for day in self.desk.snapshot.days.values() if day.id not in edited_days}
        for day in edited_days.values():
            if day in others:
                raise Refused("day-is-there", day=self.desk.texts.date(day))
            others.add(day)
        along = [
            pair
            for was, now in pairs
            if not was.fresh and was.day.date != now.day.date
            for pair in moved_day(self.desk.snapshot, was.day.date, now.day.date)
        ]
        edit = edited(pairs, lambda row: row.day, about=self.name_of)
        return Edit((*edit.pairs, *along), edit.name, edit.about)

    @override
    def removal(self, rows: Sequence[DayRow]) -> Command:
        """Return the command that deletes days; the sessions stay."""
        return Delete(tuple(row.day for row in rows), about=", ".join(map(self.name_of, rows)))

    @override
    def name_of(self, row: DayRow) -> str:
        """Return the date in words."""
        return self.desk.texts.date(row.day.date)

    @override
    def counted(self, count: int) -> str:
        """Count days."""
        return self.desk.texts.n_("{count} day", "{count} days", count)

    @override
    def make_inspector(self) -> RowInspector[DayRow]:
        """Make the pane for one day."""
        return DayInspector(self.desk, self.save)

    @override
    def nothing(self) -> EmptyState:
        """Say what a date is good for."""
        texts = self.desk.texts
        return EmptyState(
            self.desk.look,
            self.pencil,
            texts._("When is it? With a date, deadlines and the timetable know where they belong."),
            [(texts._("Add a day"), "plus", self.main)],
        )

    def _with_date(self, row: DayRow, text: str) -> DayRow:
        day = typed_day(text, self.desk.texts)
        if day is None:
            raise Refused("day-without-date")
        return replace(row, day=replace(row.day, date=day))


class DayInspector(RowInspector[DayRow]):
    """The pane for one day."""

    @override
    def title_of(self, row: DayRow) -> str:
        """Return the date in words."""
        return self.desk.texts.date(row.day.date)

    @override
    def groups(self) -> Sequence[QWidget]:
        """Return hours and name."""
        texts = self.desk.texts
        return (
            self.group(
                texts._("Opening hours"),
                self.line(
                    texts.p_("column", "Opens"),
                    "opens",
                    lambda row: texts.time(row.day.opens),
                    lambda row, to: _with_hours(row, _clock(to), row.day.closes),
                ),
                self.line(
                    texts.p_("column", "Closes"),
                    "closes",
                    lambda row: texts.time(row.day.closes),
                    lambda row, to: _with_hours(row, row.day.opens, _clock(to)),
                ),
                self.line(
                    texts.p_("column", "Name of the day"), "title", lambda row: row.day.title, _with_title
                ),
            ),
        )


def _with_title(row: DayRow, text: str) -> DayRow:
    return replace(row, day=replace(row.day, title=text.strip()))


def _with_hours(row: DayRow, opens: time, closes: time) -> DayRow:
    if closes <= opens:
        raise Refused("ends-before-it-begins", start=f"{opens:%H:%M}", end=f"{closes:%H:%M}")
    return replace(row, day=replace(row.day, opens=opens, closes=closes))


def _clock(text: str) -> time:
    found = read_clock(text)
    if found is None:
        raise Refused("when-not-understood", value=text.strip(), example="9:30")
    return found
