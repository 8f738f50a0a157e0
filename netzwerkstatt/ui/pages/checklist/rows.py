"""What stands in the list: cards by phase or by date, and in them tasks."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from netzwerkstatt.base.folding import holds
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain import words
from netzwerkstatt.domain.people import Person
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.tasks import Phase, Task, TaskId
from netzwerkstatt.planning.checklist import (
    Progress,
    Stretch,
    When,
    overdue,
    progress,
    stretches,
    tasks_of,
)
from netzwerkstatt.ui.parts.chips import Face, deadline_face


class Order(StrEnum):
    """How the cards are made."""

    PHASE = "phase"
    DATE = "date"


class Filter(StrEnum):
    """Which tasks are shown."""

    ALL = "all"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class View:
    """What somebody wants to see. `unfolded` are the keys of cards whose done tasks are all shown."""

    order: Order = Order.PHASE
    filter: Filter = Filter.ALL
    text: str = ""
    unfolded: frozenset[str] = field(default_factory=frozenset)

    @property
    def whole(self) -> bool:
        """Tell whether every task is meant."""
        return self.filter is Filter.ALL and not self.text.strip()


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a card; a phase has a number and says how much is done."""

    key: str
    title: str
    number: int = 0
    said: str = ""


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task as it is shown. `chip` is its deadline, `aside` stands small behind the title.

    `facts` are what a chosen task shows below: the field they belong to, and a chip.
    """

    key: str
    task: Task
    person: Person | None
    chip: Face | None
    aside: str
    said: str
    facts: tuple[tuple[str, Face], ...]


@dataclass(frozen=True, slots=True)
class Fold:
    """Shows or hides the other done tasks of a card."""

    key: str
    card: str
    words: str
    open: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """Where a new task is typed into a phase."""

    key: str
    phase: Phase
    said: str


Row = Head | TaskRow | Fold | Entry


class Lister:
    """Lays the tasks of an event out as rows, in the words of a language."""

    def __init__(self, texts: Texts, *, writing: bool) -> None:
        """Take whether new tasks can be typed in."""
        self._texts, self._writing = texts, writing
        self._phases = words.phases(texts)

    def rows(self, snapshot: Snapshot, today: date, view: View) -> list[Row]:
        """Return what a view shows."""
        shown = self._shown(snapshot, today, view)
        if view.order is Order.DATE:
            return list(self._by_date(snapshot, today, view, shown))
        return list(self._by_phase(snapshot, today, view, {task.id for task in shown}))

    def _shown(self, snapshot: Snapshot, today: date, view: View) -> list[Task]:
        tasks: Iterable[Task] = snapshot.tasks.values()
        if view.filter is Filter.OVERDUE:
            tasks = overdue(snapshot, today)
        return [task for task in tasks if holds(_searched(snapshot, task), view.text)]

    def _by_phase(self, snapshot: Snapshot, today: date, view: View, shown: set[TaskId]) -> Iterator[Row]:
        for number, (phase, name) in enumerate(self._phases.items(), start=1):
            tasks = tasks_of(snapshot, phase)
            found = [task for task in tasks if task.id in shown]
            if not found and not view.whole:
                continue
            yield Head(phase.value, name, number, self._said_progress(progress(tasks)))
            yield from self._card(snapshot, today, view, phase.value, found)
            if view.whole and self._writing:
                said = self._texts._("New task in “{phase}”", phase=name)
                yield Entry(f"entry-{phase}", phase, said)

    def _by_date(self, snapshot: Snapshot, today: date, view: View, shown: Sequence[Task]) -> Iterator[Row]:
        for stretch in stretches(snapshot, today, shown):
            key = _key(stretch.when, stretch.begin)
            count = self._texts.n_("{count} task", "{count} tasks", len(stretch.tasks))
            yield Head(key, self._said_stretch(stretch, today), said=count)
            yield from self._card(snapshot, today, view, key, stretch.tasks)

    def _card(
        self, snapshot: Snapshot, today: date, view: View, key: str, tasks: Sequence[Task]
    ) -> Iterator[Row]:
        """Show the latest of the done tasks, the others folded, then what is open."""
        done = sorted((task for task in tasks if task.done), key=lambda task: task.done or today)
        hidden, last = done[:-1], done[-1:]
        if view.whole and hidden:
            unfolded = key in view.unfolded
            if unfolded:
                yield from (self.task_row(snapshot, today, task) for task in hidden)
            yield from (self.task_row(snapshot, today, task) for task in last)
            yield Fold(f"fold-{key}", key, self._said_fold(len(hidden), unfolded=unfolded), unfolded)
        else:
            yield from (self.task_row(snapshot, today, task) for task in done)
        yield from (self.task_row(snapshot, today, task) for task in tasks if not task.done)

    def task_row(self, snapshot: Snapshot, today: date, task: Task) -> TaskRow:
        """Return a task as it is shown."""
        texts = self._texts
        day = task.deadline(snapshot.begin)
        person = snapshot.people.get(task.person_id) if task.person_id else None
        chip = deadline_face(texts, day, today) if day and not task.done else None
        aside = " ".join(task.note.split())
        if task.done:
            aside = texts._("done on {day}", day=texts.near_date(task.done, today))
        elif person is None:
            aside = aside or texts._("nobody yet")
        who = person.name if person else texts._("nobody yet")
        state = aside if task.done else texts._("open")
        parts = (task.title, self._phases[task.phase], chip.text if chip else "", who, state)
        return TaskRow(
            task.id,
            task,
            person,
            chip,
            aside,
            ", ".join(filter(None, parts)),
            tuple(self._facts(snapshot, task, person, day)),
        )

    def _facts(
        self, snapshot: Snapshot, task: Task, person: Person | None, day: date | None
    ) -> Iterator[tuple[str, Face]]:
        texts = self._texts
        said = texts.date(day) if day else texts._("no deadline")
        yield "deadline", Face(said, icon="calendar-event")
        yield "person", Face(person.name if person else texts._("nobody yet"), icon="user")
        line = snapshot.budget.get(task.line_id) if task.line_id else None
        if line:
            name = line.text or line.heading
            yield "line", Face(f"{name} · {texts.money(line.planned)}", icon="coin-euro")
        if task.file:
            yield "file", Face(task.file_name or texts._("file"), icon="paperclip")

    def _said_progress(self, count: Progress) -> str:
        total = self._texts.number(count.total)
        return self._texts._("{done} of {total} done", done=self._texts.number(count.done), total=total)

    def _said_fold(self, count: int, *, unfolded: bool) -> str:
        if unfolded:
            return self._texts._("Hide done tasks")
        return self._texts.n_("Show {count} more done task", "Show {count} more done tasks", count)

    def _said_stretch(self, stretch: Stretch, today: date) -> str:
        texts, begin = self._texts, stretch.begin
        if begin is not None and stretch.when is When.MONTH:
            return texts.date(begin, "month")
        if begin is not None:
            weeks = (begin - today + timedelta(days=today.weekday())).days // 7
            near = {0: texts._("This week"), 1: texts._("Next week")}
            return near.get(weeks) or texts._("Week from {day}", day=texts.near_date(begin, today))
        return {
            When.OVERDUE: texts._("Overdue"),
            When.EVENT: texts._("On the day"),
            When.AFTER: texts._("After the event"),
            When.UNDATED: texts._("Without a date"),
        }.get(stretch.when, texts.p_("tasks", "Done"))


def cards_of(task: Task) -> set[str]:
    """Return the keys of the cards in which a task may be folded away."""
    return {task.phase.value, _key(When.DONE, None)}


def _key(when: When, begin: date | None) -> str:
    return f"{when}-{begin or ''}"


def _searched(snapshot: Snapshot, task: Task) -> str:
    person = snapshot.people.get(task.person_id) if task.person_id else None
    return f"{task.title} {task.note} {task.file_name} {person.name if person else ''}"
