"""What is done and what comes next: phases, deadlines, who has how much to do."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby
from typing import Final

from netzwerkstatt.domain.people import Person
from netzwerkstatt.domain.snapshot import Snapshot, by_name
from netzwerkstatt.domain.tasks import Phase, Task

_WEEKS: Final = 4
"""So many weeks, this one included, stand one by one; later deadlines stand by month."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How many tasks are done, of how many."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Workload:
    """Who has how many open tasks, the most first, and how many belong to nobody."""

    people: tuple[tuple[Person, int], ...]
    nobody: int


class When(StrEnum):
    """The stretches of time tasks are due in, in order."""

    OVERDUE = "overdue"
    WEEK = "week"
    MONTH = "month"
    EVENT = "event"
    AFTER = "after"
    UNDATED = "undated"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Tasks due in one stretch of time. `begin` is the first day of a week or month, else None."""

    when: When
    begin: date | None
    tasks: tuple[Task, ...]


def progress(tasks: Iterable[Task]) -> Progress:
    """Count what is done."""
    done = [task.done is not None for task in tasks]
    return Progress(sum(done), len(done))


def deadline(snapshot: Snapshot, task: Task) -> date | None:
    """Return the day a task is due, if it has one."""
    return task.deadline(snapshot.begin)


def tasks_of(snapshot: Snapshot, phase: Phase) -> list[Task]:
    """Return the tasks of a phase: as they were arranged, then by deadline."""
    begin = snapshot.begin

    def place(task: Task) -> tuple[int, bool, date, str]:
        day = task.deadline(begin)
        return task.position, day is None, day or date.max, task.id

    return sorted(snapshot.tasks.of("phase", phase), key=place)


def by_deadline(snapshot: Snapshot, tasks: Iterable[Task]) -> list[Task]:
    """Return tasks by deadline, those without one last; on one day by phase, as they were arranged."""
    begin, phases = snapshot.begin, list(Phase)

    def place(task: Task) -> tuple[bool, date, int, int, str]:
        day = task.deadline(begin)
        return day is None, day or date.max, phases.index(task.phase), task.position, task.id

    return sorted(tasks, key=place)


def open_tasks(snapshot: Snapshot) -> list[Task]:
    """Return what is still to do, by deadline."""
    return by_deadline(snapshot, snapshot.tasks.of("done", None))


def overdue(snapshot: Snapshot, today: date) -> list[Task]:
    """Return what should have been done before today, the oldest first."""
    begin = snapshot.begin
    return [task for task in open_tasks(snapshot) if (task.deadline(begin) or date.max) < today]


def upcoming(snapshot: Snapshot, limit: int) -> list[Task]:
    """Return what comes next: the oldest deadline first, so what is overdue leads, undated tasks last."""
    return open_tasks(snapshot)[:limit]


def days_left(snapshot: Snapshot, today: date) -> int | None:
    """Return how many days remain until the event: 0 while it lasts, less than 0 since its last day."""
    days = [day.date for day in snapshot.days.values()]
    if not days:
        return None
    if today > max(days):
        return (max(days) - today).days
    return max((min(days) - today).days, 0)


def workload(snapshot: Snapshot) -> Workload:
    """Count open tasks by person."""
    counts = Counter(task.person_id for task in snapshot.tasks.of("done", None))
    nobody = counts.pop(None, 0)
    people = [(snapshot.people[person], count) for person, count in counts.items() if person is not None]
    return Workload(tuple(sorted(people, key=lambda each: (-each[1], by_name(each[0])))), nobody)


def stretches(snapshot: Snapshot, today: date, tasks: Iterable[Task]) -> list[Stretch]:
    """Lay tasks out in time: overdue, by week, by month, at the event, after it, without a date, done.

    Before the event the next four weeks stand one by one, from Monday (ISO 8601), then months follow.
    """
    order = list(When)

    def place(task: Task) -> tuple[int, date]:
        when, begin = _stretch(snapshot, today, task)
        return order.index(when), begin or date.min

    ordered = sorted(by_deadline(snapshot, tasks), key=place)
    return [
        Stretch(*_stretch(snapshot, today, first), (first, *rest))
        for _, (first, *rest) in groupby(ordered, key=place)
    ]


def _stretch(snapshot: Snapshot, today: date, task: Task) -> tuple[When, date | None]:
    day = task.deadline(snapshot.begin)
    if task.done is not None:
        return When.DONE, None
    if day is None:
        return When.UNDATED, None
    if day < today:
        return When.OVERDUE, None
    days = [each.date for each in snapshot.days.values()]
    if days and day >= min(days):
        return (When.EVENT if day <= max(days) else When.AFTER), None
    monday = day - timedelta(days=day.weekday())
    if monday < today + timedelta(weeks=_WEEKS, days=-today.weekday()):
        return When.WEEK, monday
    return When.MONTH, day.replace(day=1)


def moved(snapshot: Snapshot, task: Task, step: int) -> tuple[tuple[Task, Task], ...]:
    """Return what changes if a task goes a step down in its phase (up, if less than 0): (before, after).

    It changes places with its neighbour among those that are done as it is; at either end nothing changes.
    """
    whole = tasks_of(snapshot, task.phase)
    alike = [each for each in whole if (each.done is None) is (task.done is None)]
    to = alike.index(task) + step
    if not 0 <= to < len(alike):
        return ()
    here, there = whole.index(task), whole.index(alike[to])
    whole[here], whole[there] = whole[there], whole[here]
    first = min(each.position for each in whole)
    placed = ((each, replace(each, position=first + at)) for at, each in enumerate(whole))
    return tuple(pair for pair in placed if pair[0] != pair[1])


def next_position(snapshot: Snapshot, phase: Phase) -> int:
    """Return the position behind all tasks of a phase."""
    return max((task.position for task in snapshot.tasks.of("phase", phase)), default=-1) + 1
