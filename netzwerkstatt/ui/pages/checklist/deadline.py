"""Until when: on a fixed day, or so many days or weeks before or after the event."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Any, Final

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.domain.tasks import Task
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.parts.dates import typed_day
from netzwerkstatt.ui.parts.fields import labelled
from netzwerkstatt.ui.parts.layout import column, holding, label, named, row, surface
from netzwerkstatt.ui.parts.saved import SavedChoice, SavedLine

_WEEK: Final = 7
_DIGITS: Final = 3
Save = Callable[..., bool]
"""Saves fields of the task; tells whether they were taken."""


class Kind(StrEnum):
    """How a deadline is given."""

    NONE = "none"
    DAY = "day"
    BEFORE = "before"
    EVENT = "event"
    AFTER = "after"


class Unit(StrEnum):
    """What is counted."""

    DAYS = "days"
    WEEKS = "weeks"


def kind_of(task: Task) -> Kind:
    """Return how the deadline of a task is given."""
    if task.due is not None:
        return Kind.DAY
    if task.due_days is None:
        return Kind.NONE
    if task.due_days == 0:
        return Kind.EVENT
    return Kind.BEFORE if task.due_days < 0 else Kind.AFTER


def unit_of(task: Task) -> Unit:
    """Return what a deadline is counted in: weeks, where they are whole."""
    days = task.due_days or 0
    return Unit.WEEKS if days and days % _WEEK == 0 else Unit.DAYS


class _KindChoice(SavedChoice):
    """Tab saves it before it goes on, so that it comes to what the new kind needs."""

    @override
    def focusNextPrevChild(self, next: bool, /) -> bool:
        """Save, and go on unless the focus has gone already."""
        if next:
            self.save()
        return not self.hasFocus() or super().focusNextPrevChild(next)


class DeadlineField(QWidget):
    """A choice, and below it what belongs to it; each part saves by itself."""

    def __init__(self, desk: Desk, save: Save) -> None:
        super().__init__()
        surface(self, "bare")
        self._desk, self._save = desk, save
        self._task: Task | None = None
        self._begin: date | None = None
        self._wanted: Kind | None = None
        self._unit = Unit.DAYS
        texts = desk.texts
        self.kind = named(_KindChoice(self._choose, self._kinds()), "field-deadline")
        self.day = named(SavedLine(self._save_day), "field-day")
        self.day.setPlaceholderText(texts._("for example 16.10.2027"))
        self.number = named(SavedLine(self._save_number), "field-number")
        units = ((Unit.DAYS, texts._("days")), (Unit.WEEKS, texts._("weeks")))
        self.unit = named(SavedChoice(self._save_unit, units), "field-unit")
        self._day_part = holding(labelled(texts._("Day"), self.day))
        counted = row(labelled(texts._("How many"), self.number), labelled(texts._("Counted in"), self.unit))
        self._counted_part = holding(counted)
        self._result = named(label("", "small", wrap=True), "deadline-said")
        self.setLayout(
            column(
                labelled(texts._("Deadline"), self.kind),
                self._day_part,
                self._counted_part,
                self._result,
                gap=8,
            )
        )

    def show_task(self, task: Task, begin: date | None) -> None:
        """Show the deadline of a task; `begin` is the first day of the event."""
        if self._task is None or self._task.id != task.id:
            self._wanted, self._unit = None, unit_of(task)
        if (task.due_days or 0) % _WEEK:
            self._unit = Unit.DAYS
        self._task, self._begin = task, begin
        self._show()

    def _show(self) -> None:
        task, texts = self._task, self._desk.texts
        if task is None:
            return
        kind = self._wanted or kind_of(task)
        self.kind.show_value(kind)
        self.day.show_value(texts.date(task.due, "short") if task.due else "")
        days = abs(task.due_days or 0)
        count = days // _WEEK if self._unit is Unit.WEEKS else days
        self.number.show_value(str(count) if count else "")
        self.unit.show_value(self._unit)
        self._day_part.setVisible(kind is Kind.DAY)
        self._counted_part.setVisible(kind in {Kind.BEFORE, Kind.AFTER})
        said = self._said(task)
        self._result.setText(said)
        self._result.setVisible(bool(said))

    def _said(self, task: Task) -> str:
        """Say which day it comes to."""
        texts, day = self._desk.texts, task.deadline(self._begin)
        if day is not None:
            return texts._("That is {day}.", day=texts.date(day, "full"))
        if task.due_days is not None:
            return texts._("The event has no date yet. The day follows as soon as it has one.")
        return ""

    def _kinds(self) -> list[tuple[Any, str]]:
        texts = self._desk.texts
        return [
            (Kind.NONE, texts.p_("deadline", "none")),
            (Kind.DAY, texts._("on a fixed day")),
            (Kind.BEFORE, texts._("before the event")),
            (Kind.EVENT, texts._("on the day of the event")),
            (Kind.AFTER, texts._("after the event")),
        ]

    # saving

    def _choose(self, code: str) -> bool:
        """Keep the day where the new kind can say it; where it cannot, wait for a number."""
        task, kind = self._task, Kind(code)
        if task is None:
            return False
        self._wanted = kind
        day = task.deadline(self._begin)
        if kind is Kind.NONE:
            return self._keep(due=None, due_days=None)
        if kind is Kind.EVENT:
            return self._keep(due=None, due_days=0)
        if kind is Kind.DAY:
            return self._keep(due=day, due_days=None) if day else self._wait()
        days = (day - self._begin).days if day and self._begin else 0
        right_side = days < 0 if kind is Kind.BEFORE else days > 0
        if not right_side:
            days = -(task.due_days or 0)
            right_side = days < 0 if kind is Kind.BEFORE else days > 0
        return self._keep(due=None, due_days=days) if right_side else self._wait()

    def _wait(self) -> bool:
        """Let be typed what the new kind needs; whoever has left the choice is not called back."""
        self._show()
        if self.kind.hasFocus():
            (self.day if self._wanted is Kind.DAY else self.number).setFocus()
        return True

    def _keep(self, **fields: Any) -> bool:
        if not self._save(**fields):
            self._wanted = None
            return False
        self._wanted = None
        self._show()
        return True

    def _save_day(self, text: str) -> bool:
        try:
            day = typed_day(text, self._desk.texts)
        except Refused as fault:
            self._desk.refuse(fault)
            return False
        return self._keep(due=day, due_days=None)

    def _save_number(self, text: str) -> bool:
        count = self._count(text)
        return count is not None and self._save_days(count)

    def _save_unit(self, code: str) -> bool:
        count = self._count(self.number.text().strip())
        if count is None:
            return False
        self._unit = Unit(code)
        return self._save_days(count)

    def _count(self, text: str) -> int | None:
        """Return how many days or weeks it is, 0 for nothing typed; say so where it is no number: None."""
        if text and not (text.isascii() and text.isdigit() and len(text) <= _DIGITS):
            self._desk.refuse(Refused("deadline-not-understood", value=text))
            return None
        return int(text or 0)

    def _save_days(self, count: int) -> bool:
        """Save so many days or weeks on the side of the event that is chosen."""
        if self._task is None or not count:
            self._show()
            return True
        kind = self._wanted or kind_of(self._task)
        days = count * (_WEEK if self._unit is Unit.WEEKS else 1)
        return self._keep(due=None, due_days=-days if kind is Kind.BEFORE else days)
