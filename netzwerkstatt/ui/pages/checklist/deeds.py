"""What an edit on this page becomes: one command, one step in the history."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from netzwerkstatt.app.commands import Add, Change, Command, Delete
from netzwerkstatt.app.starter import starter_tasks
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.people import PersonId
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.tasks import Phase, Task, TaskId
from netzwerkstatt.planning.checklist import moved, next_position


def add_task(snapshot: Snapshot, phase: Phase, title: str) -> Command:
    """Add a task at the end of a phase."""
    return Add((Task(TaskId(new_id()), title, phase, position=next_position(snapshot, phase)),))


def use_starter(texts: Texts) -> Command:
    """Add the tasks of the starter list, as one step."""
    return Add(starter_tasks(texts), about=texts._("starter list"))


def change_task(task: Task, **fields: Any) -> Command:
    """Change fields of a task."""
    return Change(((task, replace(task, **fields)),))


def change_phase(snapshot: Snapshot, task: Task, phase: Phase) -> Command:
    """Put a task at the end of another phase."""
    return change_task(task, phase=phase, position=next_position(snapshot, phase))


def tick(tasks: Sequence[Task], today: date) -> Command:
    """Let tasks be done today; if all of them are done already, let them be open again."""
    done = None if all(task.done for task in tasks) else today
    wanted = [task for task in tasks if (task.done is None) is (done is not None)]
    return Change(tuple((task, replace(task, done=done)) for task in wanted))


def give(tasks: Iterable[Task], person: PersonId | None) -> Command:
    """Give tasks to a person, or to nobody."""
    return Change(tuple((task, replace(task, person_id=person)) for task in tasks))


def duplicate(tasks: Iterable[Task]) -> Add:
    """Add open tasks like these; each stands behind the one it is made from."""
    return Add(tuple(replace(task, id=TaskId(new_id()), done=None) for task in tasks))


def move(snapshot: Snapshot, task: Task, step: int) -> Command | None:
    """Move a task within its phase; nothing, where it stands at the end already."""
    pairs = moved(snapshot, task, step)
    return Change(pairs, about=task.title) if pairs else None


def delete(tasks: Sequence[Task]) -> Command:
    """Delete tasks."""
    return Delete(tuple(tasks))
