"""What is done to the tasks that are chosen: each deed is one step, and says what it did."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from netzwerkstatt.base import clock
from netzwerkstatt.domain.tasks import Phase, Task, TaskId
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.lists.files import keep_file
from netzwerkstatt.ui.pages.checklist import deeds
from netzwerkstatt.ui.pages.checklist.view import TaskView


class Work:
    """Carries out what is asked for in the list; afterwards the list stands where one goes on."""

    def __init__(self, desk: Desk, view: TaskView) -> None:
        self._desk, self._view = desk, view

    def tasks(self, ids: Sequence[str]) -> list[Task]:
        """Return the tasks of some ids, those that are still there."""
        shelf = self._desk.snapshot.tasks
        return [shelf[TaskId(task)] for task in ids if TaskId(task) in shelf]

    def chosen(self) -> list[Task]:
        """Return the tasks that are chosen."""
        return self.tasks(self._view.chosen_ids())

    def add(self, phase: Phase, title: str) -> bool:
        """Add a task at the end of a phase; tell whether it was done."""
        return self._desk.do(deeds.add_task(self._desk.snapshot, phase, title))

    def use_starter(self) -> bool:
        """Add the tasks of the starter list; tell whether it was done."""
        texts = self._desk.texts
        return self._desk.do(deeds.use_starter(texts), texts._("The tasks of the template are here."))

    def tick(self, ids: Sequence[str]) -> None:
        """Let tasks be done today; if all are done already, let them be open again."""
        tasks, view = self.tasks(ids), self._view
        if not tasks:
            return
        opens = all(task.done for task in tasks)
        along = bool(set(ids) & set(view.chosen_ids()))  # whoever ticks by keys goes on with the next task
        next_one = self._after(ids) if along and not opens else ""
        done = self._desk.do(deeds.tick(tasks, clock.local_now().date()), self._said_ticked(tasks, opens))
        if done and next_one:
            view.show_task(next_one)

    def rename(self, task: str) -> None:
        """Let the title of a task be typed."""
        if self._desk.may_write():
            self._view.edit_title(task)

    def take_title(self, task: str, title: str) -> None:
        """Take a title that was typed."""
        for known in self.tasks([task]):
            self._desk.do(deeds.change_task(known, title=title))

    def give(self, person: Any) -> None:
        """Give the chosen tasks to a person, or to nobody."""
        tasks, texts = self.chosen(), self._desk.texts
        if tasks:
            said = texts.n_("{count} task changed.", "{count} tasks changed.", len(tasks))
            self._desk.do(deeds.give(tasks, person), said)

    def duplicate(self) -> None:
        """Add tasks like those that are chosen."""
        tasks, texts = self.chosen(), self._desk.texts
        if not tasks:
            return
        command = deeds.duplicate(tasks)
        said = texts.n_("{count} task duplicated.", "{count} tasks duplicated.", len(tasks))
        if self._desk.do(command, said):
            self._view.show_task(command.records[0].id)

    def move(self, step: int) -> None:
        """Move the chosen task within its phase."""
        chosen = self.chosen()
        if len(chosen) == 1:
            command = deeds.move(self._desk.snapshot, chosen[0], step)
            if command is not None and self._desk.do(command):
                self._view.show_task(chosen[0].id)

    def delete(self, tasks: Sequence[Task]) -> None:
        """Delete tasks."""
        if not tasks:
            return
        texts, next_one = self._desk.texts, self._after([task.id for task in tasks])
        said = texts.n_("{count} task is deleted.", "{count} tasks are deleted.", len(tasks))
        if len(tasks) == 1:
            said = texts._("“{name}” is deleted.", name=tasks[0].title)
        if self._desk.do(deeds.delete(tasks), said):
            self._view.show_task(next_one)

    def keep_file(self, task: Task | None, path: Path) -> None:
        """Keep a file that was dropped onto a task."""
        texts = self._desk.texts
        if task is None:
            self._desk.say(texts._("Please drop the file onto a task."), refused=True)
        elif self._desk.may_write():
            keep_file(self._desk, task, path, texts._("“{name}” is kept.", name=path.name))

    def _said_ticked(self, tasks: Sequence[Task], opens: bool) -> str:  # noqa: FBT001  (a fact, not a switch)
        texts, count = self._desk.texts, len(tasks)
        if count == 1 and opens:
            return texts._("“{title}” is open again.", title=tasks[0].title)
        if count == 1:
            return texts._("“{title}” is done.", title=tasks[0].title)
        if opens:
            return texts.n_("{count} task is open again.", "{count} tasks are open again.", count)
        return texts.n_("{count} task is done.", "{count} tasks are done.", count)

    def _after(self, ids: Sequence[str]) -> str:
        """Return the open task to go on with once these are gone: the next one, or the last before."""
        shown = [task.id for task in self.tasks(self._view.task_ids()) if not task.done or task.id in ids]
        here = max((shown.index(TaskId(task)) for task in ids if task in shown), default=-1)
        rest = [task for task in (*shown[here + 1 :], *reversed(shown[: max(here, 0)])) if task not in ids]
        return rest[0] if rest else ""
