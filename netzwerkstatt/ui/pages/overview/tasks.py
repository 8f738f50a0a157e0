"""What comes next: the tasks whose deadlines come first."""

from datetime import date
from functools import partial
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from netzwerkstatt.base import clock
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.tasks import Task
from netzwerkstatt.planning.checklist import deadline, upcoming
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.pages.checklist import deeds
from netzwerkstatt.ui.pages.page import NEW
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.cards import Panel
from netzwerkstatt.ui.parts.chips import deadline_face
from netzwerkstatt.ui.parts.initials import InitialsBadge
from netzwerkstatt.ui.parts.layout import holding, label, named, row
from netzwerkstatt.ui.parts.leads import Lead
from netzwerkstatt.ui.parts.notes import Chip
from netzwerkstatt.ui.parts.sheet import Rule
from netzwerkstatt.ui.parts.ticks import Tick

_SHOWN: Final = 6


class NextTasks(Panel):
    """A row for each task: tick it off, or go to it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        add = named(Button(desk.look, desk.texts.p_("button", "Task"), "plus", "link"), "add-task")
        super().__init__(desk.texts._("Next"), self._rows, None, beside=add)
        add.clicked.connect(partial(desk.go, "checklist", NEW))
        self._tasks: tuple[tuple[Task, date | None], ...] | None = None
        self._ticks: list[Tick] = []

    def first(self) -> QWidget | None:
        """Return what ticks off the first task."""
        return self._ticks[0] if self._ticks else None

    def show_event(self, event: Snapshot) -> None:
        """Show what comes next."""
        tasks = tuple((task, deadline(event, task)) for task in upcoming(event, _SHOWN))
        if tasks == self._tasks:
            return
        self._tasks = tasks
        self._ticks.clear()
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for at, (task, due) in enumerate(tasks):
            if at:
                self._rows.addWidget(Rule(self._desk.look))
            self._rows.addWidget(self._row(event, task, due))
        if not tasks:
            texts = self._desk.texts
            said = texts._("Everything is done.") if event.tasks else texts._("There is no task yet.")
            self._rows.addWidget(label(said, "small", wrap=True))

    def _row(self, event: Snapshot, task: Task, due: date | None) -> QWidget:
        look, texts = self._desk.look, self._desk.texts
        tick = named(Tick(), f"done-{task.id}", texts._("Done: {task}", task=task.title))
        tick.clicked.connect(partial(self._finish, tick, task))
        tick.setFixedWidth(look.theme.px(28))
        self._ticks.append(tick)
        lead = named(Lead(look, task.title), f"task-{task.id}")
        lead.clicked.connect(partial(self._go, task.id))
        line = row(tick, lead, margins=(0, 5, 0, 5), gap=8)
        if due is not None:
            face = deadline_face(texts, due, clock.local_now().date())
            line.addWidget(Chip(look, face.text, face.tone, face.icon))
        person = event.people.get(task.person_id) if task.person_id else None
        line.addWidget(InitialsBadge(look, person, person.name if person else texts._("nobody")))
        line.setStretch(1, 1)
        return holding(line)

    def _finish(self, tick: Tick, task: Task, *_: object) -> None:
        said = self._desk.texts._("“{task}” is done.", task=task.title)
        if not self._desk.do(deeds.tick([task], clock.local_now().date()), said):
            tick.setChecked(False)

    def _go(self, task: str, *_: object) -> None:
        self._desk.go("checklist", task)
