"""Everything about one task, each field saved by itself."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netzwerkstatt.base import clock
from netzwerkstatt.domain import words
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.tasks import Phase, Task
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.lists.files import FileField
from netzwerkstatt.ui.pages.checklist import choices, deeds
from netzwerkstatt.ui.pages.checklist.deadline import DeadlineField
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.fields import labelled
from netzwerkstatt.ui.parts.inspector import Group, Inspector
from netzwerkstatt.ui.parts.layout import column, label, named, row
from netzwerkstatt.ui.parts.saved import SavedChoice, SavedLine, SavedText, SavedTick

Field = SavedLine | SavedText | SavedChoice | SavedTick


class TaskInspector(Inspector):
    """The pane for one task; its fields are made when one is first shown."""

    deleting = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look, desk.texts)
        self._desk = desk
        self._shows: list[tuple[Field, Callable[[Task], Any]]] = []
        self.task: Task | None = None

    def _make_fields(self) -> None:
        look, texts = self._desk.look, self._desk.texts
        delete = named(Button(look, texts._("Delete"), "trash", "small"), "delete")
        delete.clicked.connect(self.deleting)
        self.lay_out(
            column(
                *(self._what(), self._when(), self._who(), self._belongs(), self._notes()),
                *(12, row(delete, None), None),
                gap=14,
            )
        )

    def show_task(self, task: Task, snapshot: Snapshot) -> bool:
        """Show a task; tell whether that was possible.

        It is not while something typed about another could not be saved: that stays in its field.
        """
        if not self._shows:
            self._make_fields()
        other = self.task is None or self.task.id != task.id
        if other and not self.finish():
            return False
        self.task = task
        texts = self._desk.texts
        self.heading.setText(texts.p_("button", "Task"))
        self._person.offer(choices.person_options(snapshot, texts))
        self._session.offer(choices.session_options(snapshot, texts))
        self._budget.offer(choices.line_options(snapshot, texts))
        for field, read in self._shows:
            field.show_value(read(task))
        self._done_said.setText(texts._("done on {day}", day=texts.date(task.done)) if task.done else "")
        self._done_said.setVisible(task.done is not None)
        self._deadline.show_task(task, snapshot.begin)
        self._file.show_holder(task)
        if other:
            self.to_top()
        return True

    def forget(self) -> None:
        """Let go of a task that is not there any more, and of what was typed about it."""
        self.task = None
        self.restore()

    def focus_field(self, name: str) -> None:
        """Put the focus into a field, or into the first one."""
        fields: dict[str, QWidget] = {
            "deadline": self._deadline.kind,
            "person": self._person,
            "line": self._budget,
            "file": self._file.first(),
        }
        field = fields.get(name, self._title)
        field.setFocus(Qt.FocusReason.TabFocusReason)
        self.scroll_to(field)

    # the groups, from top to bottom

    def _what(self) -> QVBoxLayout:
        texts = self._desk.texts
        self._title = SavedLine(self._save_title)
        phase = SavedChoice(self._save_phase, tuple(words.phases(texts).items()))
        done = named(SavedTick(texts._("This is done"), self._save_done), "field-done")
        self._done_said = label("", "small", wrap=True)
        self._shows.append((done, lambda task: task.done is not None))
        return column(
            self._field(texts._("Title"), self._title, lambda task: task.title, "title"),
            self._field(texts._("Phase"), phase, lambda task: task.phase, "phase"),
            column(done, self._done_said, gap=0),
            gap=10,
        )

    def _when(self) -> QWidget:
        self._deadline = DeadlineField(self._desk, self._save)
        return Group(self._desk.look, self._desk.texts._("Until when"), column(self._deadline))

    def _who(self) -> QWidget:
        texts = self._desk.texts
        self._person = SavedChoice(lambda to: self._save(person_id=to))
        return self._group(
            texts._("Who does it"),
            self._field(texts._("Person"), self._person, lambda task: task.person_id, "person"),
        )

    def _belongs(self) -> QWidget:
        texts = self._desk.texts
        self._session = SavedChoice(lambda to: self._save(session_id=to))
        self._budget = SavedChoice(lambda to: self._save(line_id=to))
        self._file = FileField(self._desk, texts._("or drop a file onto the task"))
        return self._group(
            texts._("What belongs to it"),
            self._field(texts._("Session"), self._session, lambda task: task.session_id, "session"),
            self._field(texts._("Budget line"), self._budget, lambda task: task.line_id, "line"),
            self._file,
        )

    def _notes(self) -> QWidget:
        texts = self._desk.texts
        note = SavedText(self._desk.look, lambda text: self._save(note=text))
        return self._group(
            texts.p_("group", "Note"),
            self._field(texts._("For the planning team only"), note, lambda task: task.note, "note"),
        )

    def _group(self, title: str, *parts: QVBoxLayout | QWidget) -> QWidget:
        return Group(self._desk.look, title, column(*parts, gap=10))

    def _field(self, said: str, field: Field, read: Callable[[Task], Any], name: str) -> QVBoxLayout:
        self._shows.append((field, read))
        return labelled(said, named(field, f"field-{name}"))

    # saving

    def _save(self, **fields: Any) -> bool:
        return self.task is not None and self._desk.do(deeds.change_task(self.task, **fields))

    def _save_title(self, text: str) -> bool:
        if not text:
            self._desk.say(self._desk.texts._("A task needs a title."), refused=True)
            return False
        return self._save(title=text)

    def _save_phase(self, code: str) -> bool:
        task, snapshot = self.task, self._desk.snapshot
        return task is not None and self._desk.do(deeds.change_phase(snapshot, task, Phase(code)))

    def _save_done(self, on: Any) -> bool:
        return self._save(done=clock.local_now().date() if on else None)
