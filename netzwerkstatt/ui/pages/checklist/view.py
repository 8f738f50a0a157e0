"""The list as people work in it: walk, tick, choose, type, all by keys as well."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QLineEdit, QListView, QMenu, QWidget
from typing_extensions import override

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.tasks import Phase
from netzwerkstatt.ui.pages.checklist.delegate import ADD, FOLDING, TICK, RowDelegate
from netzwerkstatt.ui.pages.checklist.entry import EntryLine
from netzwerkstatt.ui.pages.checklist.model import TaskList
from netzwerkstatt.ui.pages.checklist.rows import Entry, Fold, Head, Row, TaskRow
from netzwerkstatt.ui.parts.buttons import keys_said
from netzwerkstatt.ui.parts.layout import announce
from netzwerkstatt.ui.theme.look import Look

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FLAG = QItemSelectionModel.SelectionFlag


class TaskView(QListView):
    """Shows the cards.

    Arrows walk from task to task, Space ticks, Enter opens, F2 types the title anew, Del deletes, Ctrl+D
    duplicates, Alt with up and down moves a task, Ctrl+C copies, Esc lets go.
    """

    opened = Signal(str, str)
    """A task is to be opened at a field; the field may be empty."""
    chosen = Signal()
    ticked = Signal(list)
    renaming = Signal(str)
    renamed = Signal(str, str)
    deleting = Signal()
    duplicating = Signal()
    moving = Signal(int)
    folded = Signal(str)
    """The done tasks of a card are to be shown or hidden."""
    adding = Signal(str)
    """A task is to be typed into a phase."""

    def __init__(self, look: Look, texts: Texts, add: Callable[[Phase, str], bool], *, writing: bool) -> None:
        super().__init__()
        self._look, self._texts, self._add = look, texts, add
        self._late = False
        self._drafts: dict[Phase, str] = {}  # what is typed as new tasks, shown or not
        self.setObjectName("tasks")
        self.setAccessibleName(texts._("Tasks"))
        self.list = TaskList(self)
        self._delegate = RowDelegate(look, texts, self, writing=writing)
        self._delegate.renamed.connect(self.renamed)
        self.setModel(self.list)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.selectionModel().selectionChanged.connect(self._tell_chosen)
        look.changed.connect(self._measure)
        self._measure()

    # what is shown and chosen

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; what is chosen stays chosen where it is still there."""
        chosen, current = self.chosen_ids(), self.current_key()
        self.list.show(rows)
        self._place_entries()
        self.doItemsLayout()
        if self.chosen_ids() != chosen:
            self.choose(chosen, current)
        self._expand()

    def chosen_ids(self) -> list[str]:
        """Return the ids of the chosen tasks, in their order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [row.task.id for row in map(self.list.task_at, rows) if row is not None]

    def current_key(self) -> str:
        """Return the key of the current row: of a task, its id."""
        at = self.currentIndex().row()
        return self.list.rows[at].key if 0 <= at < len(self.list.rows) else ""

    def task_ids(self) -> list[str]:
        """Return the ids of the tasks that are shown."""
        return [row.task.id for row in self.list.rows if isinstance(row, TaskRow)]

    def show_task(self, task: str) -> bool:
        """Choose a task and bring it into sight; tell whether it is shown at all."""
        at = self.list.row_of(task)
        if at is None:
            return False
        self.selectionModel().setCurrentIndex(self.list.index(at), _FLAG.ClearAndSelect)
        self.scrollTo(self.list.index(at))
        return True

    def choose(self, tasks: Iterable[str], current: str = "") -> None:
        """Choose several tasks; the current row is the one keys begin from."""
        selection = QItemSelection()
        for task in tasks:
            at = self.list.row_of(task)
            if at is not None:
                selection.select(self.list.index(at), self.list.index(at))
        self.selectionModel().select(selection, _FLAG.ClearAndSelect)
        at = self.list.row_of(current)
        if at is not None:
            self.selectionModel().setCurrentIndex(self.list.index(at), _FLAG.NoUpdate)

    def show_card(self, key: str) -> None:
        """Bring a card to the top."""
        at = self.list.row_of(key)
        if at is not None:
            self.scrollTo(self.list.index(at), QAbstractItemView.ScrollHint.PositionAtTop)

    def show_fold(self, card: str) -> None:
        """Stand on the row that shows and hides the done tasks of a card."""
        at = self.list.row_of(f"fold-{card}")
        if at is not None:
            self.selectionModel().setCurrentIndex(self.list.index(at), _FLAG.Clear)

    def task_under(self, at: QPoint) -> str:
        """Return the id of the task at a point of the viewport."""
        row = self.list.task_at(self.indexAt(at).row())
        return row.task.id if row else ""

    # typing

    def edit_title(self, task: str) -> None:
        """Open a line for the title of a task."""
        if self.show_task(task):
            self.edit(self.currentIndex())

    def is_editing(self) -> bool:
        """Tell whether a title is being typed."""
        return self.state() == QAbstractItemView.State.EditingState

    def entry(self, phase: Phase) -> EntryLine | None:
        """Return the line for new tasks of a phase, if it is shown."""
        at = self.list.row_of(f"entry-{phase}")
        shown = self.indexWidget(self.list.index(at)) if at is not None else None
        return shown if isinstance(shown, EntryLine) else None

    def type_into(self, phase: Phase) -> None:
        """Let a new task be typed into a phase."""
        line = self.entry(phase)
        if line is not None:
            self.show_card(phase.value)
            self._show_entry(line)
            line.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> bool:
        """Take over what is being typed; tell whether nothing is left."""
        editor = self.indexWidget(self.currentIndex()) if self.is_editing() else None
        if isinstance(editor, QLineEdit):  # none where the row has gone meanwhile
            self.commitData(editor)
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        left = [phase for phase in Phase if not self._add_typed(phase)]
        return not left

    @override
    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Stay on the task that was edited."""
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def _add_typed(self, phase: Phase) -> bool:
        """Add what is typed into a phase, whether its line is shown or not; tell whether nothing is left."""
        if (line := self.entry(phase)) is not None:
            return line.field.add()
        typed = self._drafts.pop(phase, "")
        if typed.strip() and not self._add(phase, typed.strip()):
            self._drafts[phase] = typed
            return False
        return True

    def _place_entries(self) -> None:
        for at, row in enumerate(self.list.rows):
            if isinstance(row, Entry) and self.indexWidget(self.list.index(at)) is None:
                line = EntryLine(self._look, self._texts, row, self._add)
                line.field.setText(self._drafts.get(row.phase, ""))
                line.field.textChanged.connect(lambda text, at=row.phase: self._drafts.update({at: text}))
                line.field.left.connect(lambda step, key=row.key: self._leave_entry(key, step))
                line.field.focused.connect(lambda line=line: self._show_entry(line))
                self.setIndexWidget(self.list.index(at), line)

    def _show_entry(self, line: EntryLine) -> None:
        at = self.list.row_of(f"entry-{line.phase}")
        if at is not None:
            self.selectionModel().setCurrentIndex(self.list.index(at), _FLAG.Clear)
            self.scrollTo(self.list.index(at))

    def _leave_entry(self, key: str, step: int) -> None:
        """Go from a line for new tasks to the row above or below, or back to the last task of the phase."""
        at = self.list.row_of(key) or 0
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        to = at + (step or -1)
        while 0 <= to < len(self.list.rows) and isinstance(self.list.rows[to], Head):
            to += step or -1
        if 0 <= to < len(self.list.rows):
            self._go(to)

    def _go(self, at: int) -> None:
        self.selectionModel().setCurrentIndex(self.list.index(at), _FLAG.ClearAndSelect)
        self.scrollTo(self.list.index(at))
        line = self.indexWidget(self.list.index(at))
        if isinstance(line, EntryLine):
            line.field.setFocus(Qt.FocusReason.OtherFocusReason)

    # keys and mouse

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the keys of this list mean."""
        deed = self._deed(event)
        if deed is None:
            super().keyPressEvent(event)
            self._enter_line()
        else:
            deed()

    def _deed(self, event: QKeyEvent) -> Callable[[], object] | None:
        """Return what a key does here; nothing, if Qt knows what to do."""
        key, alone = (
            event.key(),
            event.modifiers()
            in {
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            },
        )
        if event.modifiers() == Qt.KeyboardModifier.AltModifier and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            return lambda: self.moving.emit(-1 if key == Qt.Key.Key_Up else 1)
        if event.matches(QKeySequence.StandardKey.Copy):
            return self.copy
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier and key == Qt.Key.Key_D:
            return self.duplicating.emit
        return self._plain_deed(key) if alone else None

    def _plain_deed(self, key: int) -> Callable[[], object] | None:
        row = self.list.rows[self.currentIndex().row()] if self.currentIndex().isValid() else None
        if isinstance(row, Fold) and key in {*_ENTER, Qt.Key.Key_Space}:
            return lambda: self.folded.emit(row.card)
        if key == Qt.Key.Key_Escape and self.chosen_ids():
            return self._let_go
        if not isinstance(row, TaskRow):
            return None
        return {
            Qt.Key.Key_Space: lambda: self.ticked.emit(self.chosen_ids() or [row.task.id]),
            Qt.Key.Key_Return: lambda: self.opened.emit(row.task.id, ""),
            Qt.Key.Key_Enter: lambda: self.opened.emit(row.task.id, ""),
            Qt.Key.Key_F2: lambda: self.renaming.emit(row.task.id),
            Qt.Key.Key_Delete: self.deleting.emit,
        }.get(Qt.Key(key))

    def _let_go(self) -> None:
        if len(self.chosen_ids()) > 1 and self.show_task(self.current_key()):
            return
        self.clearSelection()

    def _enter_line(self) -> None:
        """Begin to type where the arrows have reached a line for new tasks."""
        line = self.indexWidget(self.currentIndex()) if self.currentIndex().isValid() else None
        if isinstance(line, EntryLine) and self.hasFocus():
            line.field.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Press what lies under the mouse, or choose the row."""
        index = self.indexAt(event.position().toPoint())
        hit = ""
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            hit = self._delegate.hit(index, event.position().toPoint())
        if hit:
            self._press(index.row(), hit)
            return
        # rows must not move between press and release
        self._late = event.button() is Qt.MouseButton.LeftButton
        super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Show the details of what was chosen."""
        super().mouseReleaseEvent(event)
        self._late = False
        self._expand()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the task that the first click chose: another may lie under the mouse by now."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._delegate.hit(index, event.position().toPoint()):
            self.mousePressEvent(event)
        elif len(chosen := self.chosen_ids()) == 1:
            self.opened.emit(chosen[0], "")

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be pressed; drawing the mouse along chooses nothing."""
        if event.buttons():
            return
        at = event.position().toPoint()
        index = self.indexAt(at)
        hit = self._delegate.hit(index, at) if index.isValid() else ""
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hit else Qt.CursorShape.ArrowCursor)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done, also by the menu key."""
        if self.chosen_ids():
            menu = self.context_menu()
            menu.exec(event.globalPos())
            menu.deleteLater()

    def context_menu(self) -> QMenu:
        """Make the menu of the chosen tasks."""
        texts, menu = self._texts, QMenu(self)
        current = self.current_key()
        for words, keys, deed in (
            (texts._("Details"), "Enter", lambda: self.opened.emit(current, "")),
            (texts._("Tick or untick"), "Space", lambda: self.ticked.emit(self.chosen_ids())),
            (texts._("Rename"), "F2", lambda: self.renaming.emit(current)),
            (texts._("Move up"), "Alt+↑", lambda: self.moving.emit(-1)),
            (texts._("Move down"), "Alt+↓", lambda: self.moving.emit(1)),
            (texts._("Duplicate"), "Ctrl+D", self.duplicating.emit),
            (texts._("Copy as text"), "Ctrl+C", self.copy),
            (texts._("Delete"), "Del", self.deleting.emit),
        ):
            menu.addAction(f"{words}\t{keys_said(texts, keys)}").triggered.connect(deed)
        return menu

    def copy(self) -> str:
        """Put the chosen tasks on the clipboard, a line each."""
        rows = [self.list.task_at(self.list.row_of(task) or 0) for task in self.chosen_ids()]
        said = [row for row in rows if row is not None]
        text = "\n".join(_as_line(row) for row in said)
        if said:
            QGuiApplication.clipboard().setText(text)
            announce(self, self._texts.n_("{count} row copied", "{count} rows copied", len(said)))
        return text

    # how it lies

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the words out anew in another width."""
        super().resizeEvent(event)
        self.doItemsLayout()

    def _press(self, at: int, hit: str) -> None:
        row = self.list.rows[at]
        if isinstance(row, TaskRow):
            if hit == TICK:
                self.ticked.emit([row.task.id])
            else:
                self.opened.emit(row.task.id, hit)
        elif isinstance(row, Fold) and hit == FOLDING:
            self.folded.emit(row.card)
        elif isinstance(row, Head) and hit == ADD:
            self.adding.emit(row.key)

    def _tell_chosen(self) -> None:
        if not self._late:
            self._expand()
        self.chosen.emit()

    def _expand(self) -> None:
        """Show the details of the one task that is chosen, which stays where it is on the screen."""
        chosen = self.chosen_ids()
        wanted = chosen[0] if len(chosen) == 1 else ""
        if wanted == self._delegate.expanded:
            return
        at = self.currentIndex()
        before = self.visualRect(at).top()
        self._delegate.expanded = wanted
        self.doItemsLayout()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.visualRect(at).top() - before)
        if wanted:
            self.scrollTo(at)

    def _measure(self) -> None:
        self.verticalScrollBar().setSingleStep(self._look.theme.px(24))
        self.doItemsLayout()


def _as_line(row: TaskRow) -> str:
    mark = "[x]" if row.task.done else "[ ]"
    parts = (row.task.title, row.chip.text if row.chip else "", row.person.name if row.person else "")
    return f"{mark} {' · '.join(filter(None, parts))}"
