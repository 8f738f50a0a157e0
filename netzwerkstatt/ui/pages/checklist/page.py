"""The page of everything that is to be done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from netzwerkstatt.app.starter import tips
from netzwerkstatt.base import clock
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.tasks import Phase, Task, TaskId
from netzwerkstatt.planning import checklist
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.lists.files import dropped_file
from netzwerkstatt.ui.pages.checklist import choices
from netzwerkstatt.ui.pages.checklist.bars import ListBar, SelectionBar
from netzwerkstatt.ui.pages.checklist.columns import Columns
from netzwerkstatt.ui.pages.checklist.inspector import TaskInspector
from netzwerkstatt.ui.pages.checklist.rows import Filter, Lister, Order, View, cards_of
from netzwerkstatt.ui.pages.checklist.side import Phases, TipCard, WorkloadCard
from netzwerkstatt.ui.pages.checklist.view import TaskView
from netzwerkstatt.ui.pages.checklist.work import Work
from netzwerkstatt.ui.pages.page import Page
from netzwerkstatt.ui.parts.beside import BesideInspector
from netzwerkstatt.ui.parts.layout import column, holding
from netzwerkstatt.ui.parts.notes import EmptyState

if TYPE_CHECKING:
    from netzwerkstatt.app.workspace import ChangeSet

_SEEN: Final = ("task", "person", "contribution", "day", "session", "budget_line")
"""The tables of which something is seen here."""


class ChecklistPage(Page):
    """The phases, the tasks, and beside them a tip and who has how much; or everything about one task."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        look, texts, writing = desk.look, desk.texts, desk.workspace.writing
        self._snapshot = desk.snapshot
        self._seen = View()
        self._begun = False
        self._details = False
        self._lister = Lister(texts, writing=writing)
        self.phases = Phases(look, texts)
        self.tip, self.workload = TipCard(look, texts, tips(texts)), WorkloadCard(look, texts)
        self.bar, self.selection = ListBar(look, texts), SelectionBar(look, texts)
        self.view = TaskView(look, texts, self._add, writing=writing)
        self.work = Work(desk, self.view)
        self.inspector = TaskInspector(desk)
        self._lay_out_all()
        self._connect()
        self.setAcceptDrops(True)
        self._choose_phase(self._first_open_phase())
        self._refresh()

    def _lay_out_all(self) -> None:
        look, texts = self.desk.look, self.desk.texts
        self._bars, self._stack, self._whole = QStackedWidget(), QStackedWidget(), QStackedWidget()
        self._bars.addWidget(self.bar)
        self._bars.addWidget(self.selection)
        self._lost = EmptyState(
            look, Pencil.ORANGE, "", [(texts._("Clear filters"), "filter-off", self._show_all)]
        )
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._lost)
        middle = column(self._bars, self._stack, gap=10)
        middle.setStretch(1, 1)
        aside = holding(column(self.tip, self.workload, gap=12))
        self._columns = Columns(look, self.phases, holding(middle), aside)
        self._beside = BesideInspector(look, self._columns, self.inspector)
        none = EmptyState(
            look,
            Pencil.ORANGE,
            texts._(
                "The template from the toolkit brings all phases. Deadlines follow the date of the event."
            ),
            [
                (texts._("Use the template"), "checklist", self._use_starter),
                (texts._("Start empty"), "plus", self.main),
            ],
        )
        inner = column(self._beside, margins=(20, 4, 0, 0), gap=0)
        self._whole.addWidget(holding(inner))
        self._whole.addWidget(none)
        self.setLayout(column(self._whole, gap=0))

    def _connect(self) -> None:
        view, work = self.view, self.work
        view.opened.connect(self._open)
        view.chosen.connect(self._follow)
        view.ticked.connect(work.tick)
        view.renaming.connect(work.rename)
        view.renamed.connect(work.take_title)
        view.deleting.connect(self._delete)
        view.duplicating.connect(work.duplicate)
        view.moving.connect(self._move)
        view.folded.connect(self._fold)
        view.adding.connect(lambda phase: self._type_into(Phase(phase)))
        self.phases.chosen.connect(lambda phase: self._show_phase(Phase(phase)))
        self.phases.entered.connect(self._enter_phase)
        self.bar.filtered.connect(lambda code: self._see(filter=Filter(code)))
        self.bar.ordered.connect(lambda code: self._see(order=Order(code)))
        self.selection.ticking.clicked.connect(lambda: work.tick(view.chosen_ids()))
        self.selection.given.connect(work.give)
        self.selection.deleting.clicked.connect(self._delete)
        self.selection.clearing.clicked.connect(self._choose_none)
        self.inspector.closed.connect(self._close)
        self.inspector.deleting.connect(self._delete_shown)

    # what the header asks

    @override
    def title(self) -> str:
        """Return the title of the page."""
        return self.desk.texts._("Checklist")

    @override
    def context(self) -> str:
        """Say how much is done, and how long there is time."""
        texts, tasks = self.desk.texts, self._snapshot.tasks
        if not tasks:
            return ""
        count = checklist.progress(tasks.values())
        done = texts.n_(
            "{done} of {count} task done",
            "{done} of {count} tasks done",
            count.total,
            done=texts.number(count.done),
        )
        return f"{done} · {self._said_days()}"

    def _said_days(self) -> str:
        texts, days = self.desk.texts, checklist.days_left(self._snapshot, _today())
        if days is None:
            return texts._("no date yet")
        if days == 0:
            return texts._("today is the day")
        if days < 0:
            return texts.n_("over for {count} day", "over for {count} days", -days)
        return texts.n_("{count} day to go", "{count} days to go", days)

    @override
    def main_button(self) -> tuple[str, str] | None:
        """Offer to add a task, unless the event is open for reading only."""
        return (self.desk.texts.p_("button", "Task"), "plus") if self.desk.workspace.writing else None

    @override
    def main(self) -> None:
        """Let a new task be typed into the phase that is chosen."""
        if self.desk.may_write():
            self._begun = True
            self._type_into(self.phases.phase)

    @override
    def search_words(self) -> str:
        """Offer a search once there is something to do."""
        return self.desk.texts._("Search …") if len(self._snapshot.tasks) else ""

    @override
    def search(self, text: str) -> None:
        """Show only what is found."""
        self._see(text=text)

    @override
    def take(self, changes: ChangeSet, snapshot: Snapshot) -> None:
        """Take over what changed."""
        self._snapshot = snapshot
        if any(changes.rows(table) for table in _SEEN):
            self._refresh()
            self.headed.emit()

    @override
    def finish(self) -> bool:
        """Save what is being typed; tell whether nothing is left."""
        return all([self.view.finish(), self.inspector.finish()])

    @override
    def place(self) -> str:
        """Return how the tasks are laid out, which ones are shown, and what is chosen."""
        chosen = self.view.chosen_ids()
        return f"{self._seen.order} {self._seen.filter} {chosen[0] if chosen else self.phases.phase}"

    @override
    def go_to(self, place: str) -> None:
        """Show a task by its id, or a phase; before it may stand how tasks are laid out and filtered."""
        *ways, target = place.split() or [""]
        for way in ways:
            (self.bar.order if way in set(Order) else self.bar.filter).choose(way)
        if target in set(Phase):
            self._choose_phase(Phase(target))
            self.view.show_card(target)
        elif TaskId(target) in self._snapshot.tasks:
            self._show_task(target)

    @override
    def focus_first(self) -> None:
        """Put the focus into the list, or onto what can be done while there is none."""
        shown = self._whole.currentWidget() or self.view
        first = shown.findChild(QWidget, "empty-0") if self._whole.currentIndex() else self.view
        if isinstance(first, QWidget):
            first.setFocus(Qt.FocusReason.TabFocusReason)

    @override
    def toggle_details(self) -> None:
        """Show or hide everything about the chosen task, or about the one where one is."""
        current = self.view.list.task_at(self.view.currentIndex().row())
        chosen = self.view.chosen_ids() or ([current.task.id] if current else [])
        if self.inspector.isHidden() and len(chosen) == 1:
            self._open(chosen[0], "")
        else:
            self._close()

    # dropping files

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file that is dragged here."""
        if dropped_file(event):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Keep the file with the task it was dropped onto."""
        path = dropped_file(event)
        if path:
            event.acceptProposedAction()
            self.work.keep_file(self._task_at(event.position()), path)

    def _task_at(self, at: QPointF) -> Task | None:
        """Return the task under a point of the page, or the one whose details lie there."""
        pane = self.inspector
        if not pane.isHidden() and pane.rect().contains(pane.mapFrom(self, at.toPoint())):
            return pane.task
        inside = self.view.viewport().mapFrom(self, at.toPoint())
        return self._snapshot.tasks.get(TaskId(self.view.task_under(inside)))

    # what is shown

    def _refresh(self) -> None:
        snapshot, today = self._snapshot, _today()
        self.phases.show_progress(snapshot)
        self.workload.show_workload(checklist.workload(snapshot))
        self.bar.count_overdue(len(checklist.overdue(snapshot, today)))
        self.view.show_rows(self._lister.rows(snapshot, today, self._seen))
        self._whole.setCurrentIndex(0 if snapshot.tasks or self._begun else 1)
        self._stack.setCurrentIndex(0 if self.view.list.rows else 1)
        self._lost.say(self._said_lost())
        self._follow()

    def _said_lost(self) -> str:
        texts, text = self.desk.texts, self._seen.text.strip()
        if text:
            return texts._("Nothing found for “{text}”. Perhaps spelled differently?", text=text)
        return texts._("Nothing is overdue.")

    def _see(self, **ways: Any) -> None:
        """See the tasks another way."""
        self._seen = replace(self._seen, **ways)
        self._refresh()

    def _show_all(self) -> None:
        self.sought.emit("")
        self.bar.filter.choose(Filter.ALL)
        self.view.setFocus()

    def _show_task(self, task: str) -> None:
        """Choose a task, whatever hides it."""
        if not self.view.show_task(task):
            self._show_all()
        if not self.view.show_task(task):
            card = cards_of(self._snapshot.tasks[TaskId(task)])
            self._see(unfolded=self._seen.unfolded | card)
            self.view.show_task(task)

    def _fold(self, card: str) -> None:
        self._see(unfolded=self._seen.unfolded ^ {card})
        self.view.show_fold(card)

    def _first_open_phase(self) -> Phase:
        tasks = self._snapshot.tasks
        return next(
            (phase for phase in Phase if any(not task.done for task in tasks.of("phase", phase))), Phase.START
        )

    def _choose_phase(self, phase: Phase) -> None:
        self.phases.choose(phase)
        self.tip.show_phase(phase)

    def _show_phase(self, phase: Phase) -> None:
        """Bring a phase to the top; it stands among the phases only."""
        self._choose_phase(phase)
        self.bar.order.choose(Order.PHASE)
        self.view.show_card(phase.value)

    def _enter_phase(self) -> None:
        """Go to the first open task of the phase that is chosen, or to where one is typed."""
        self._show_phase(self.phases.phase)
        tasks = checklist.tasks_of(self._snapshot, self.phases.phase)
        first = next((task.id for task in tasks if not task.done), "")
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        if not first or not self.view.show_task(first):
            self.view.type_into(self.phases.phase)

    def _type_into(self, phase: Phase) -> None:
        self.sought.emit("")
        self.bar.filter.choose(Filter.ALL)
        self.bar.order.choose(Order.PHASE)
        self._refresh()
        self._choose_phase(phase)
        self.view.type_into(phase)

    # details

    def _open(self, task: str, field: str) -> None:
        self._details = True
        self.view.show_task(task)
        self._follow()
        self.view.show_task(task)  # the list is narrower now
        self.inspector.focus_field(field)

    def _close(self) -> None:
        self._details = False
        self._follow()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self) -> None:
        """Show what can be done with what is chosen, and beside it the one task if details are wanted."""
        if self.inspector.task is not None and self.inspector.task.id not in self._snapshot.tasks:
            self.inspector.forget()
        chosen = self.work.chosen()
        several = len(chosen) > 1
        if several:
            self.selection.show_chosen(len(chosen), *choices.people(self._snapshot))
        self._bars.setCurrentWidget(self.selection if several else self.bar)
        task = chosen[0] if len(chosen) == 1 else None
        if task is not None:
            self._choose_phase(task.phase)
        shown = self._details and task is not None
        done = self.inspector.show_task(task, self._snapshot) if shown and task else self.inspector.finish()
        if not done:
            QTimer.singleShot(0, self, self._go_back)  # the list is still choosing
            return
        self._columns.spare_aside(spared=shown)
        self._beside.open(shown=shown)

    def _go_back(self) -> None:
        """Go back to the task about which something typed cannot be saved."""
        task = self.inspector.task
        if task is not None and self.inspector.unsaved():
            self._details = True
            self._show_task(task.id)
            self._columns.spare_aside(spared=True)
            self._beside.open(shown=True)
            self.inspector.focus_unsaved()

    def _choose_none(self) -> None:
        current = self.view.current_key()
        self.view.setFocus()
        self.view.show_task(current)

    def _add(self, phase: Phase, title: str) -> bool:
        return self.desk.may_write() and self.work.add(phase, title)

    def _use_starter(self) -> None:
        if self.desk.may_write() and self.work.use_starter():
            self._choose_phase(Phase.START)
            self.view.setFocus()

    def _delete(self) -> None:
        self.work.delete(self.work.chosen())

    def _delete_shown(self) -> None:
        self.work.delete(self.work.tasks([self.inspector.task.id] if self.inspector.task else []))

    def _move(self, step: int) -> None:
        if self._seen.order is Order.DATE:
            words = self.desk.texts._("By date, tasks stand in the order of their deadlines.")
            self.desk.say(words, refused=True)
        else:
            self.work.move(step)


def _today() -> date:
    return clock.local_now().date()
