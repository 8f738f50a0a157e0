"""The page of a list: bars, table, details beside it, and words where there is nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLayout, QStackedWidget, QWidget
from typing_extensions import override

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.lists.bars import ListBar, SelectionBar, Setting, Tool
from netzwerkstatt.ui.lists.listing import Listing
from netzwerkstatt.ui.lists.row import Pairs, R
from netzwerkstatt.ui.pages.page import NEW
from netzwerkstatt.ui.parts.beside import BesideInspector
from netzwerkstatt.ui.parts.layout import column, holding
from netzwerkstatt.ui.parts.notes import EmptyState
from netzwerkstatt.ui.tables.columns import Choice, Column
from netzwerkstatt.ui.tables.model import RecordTable
from netzwerkstatt.ui.tables.pasting import Pasted
from netzwerkstatt.ui.tables.view import RecordView

if TYPE_CHECKING:
    from netzwerkstatt.app.workspace import ChangeSet

_MARGIN: Final = 20
_NAMED: Final = 3  # so many cells that did not fit are named; more are counted


class ListPage(Listing[R]):
    """Rows of one kind: seen, found, sorted, typed into, opened, copied, pasted, doubled, deleted."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.event_now = desk.snapshot
        self._text = ""
        self._fresh: R | None = None
        self._before = ""  # the row that was added just before
        columns = self.columns()
        self.table = RecordTable[R](columns, self.searched, self._perform, self, tags=self.tags)
        self.view = RecordView(desk.look, desk.texts, self.table, self.title())
        self.view.offer(
            fresh=self.fresh,
            doubles=self.doubles,
            removing=self.removing()[0],
            writing=desk.workspace.writing,
        )
        self.bar = ListBar(desk.look, desk.texts, self.filters(), self.tools())
        self.selection = SelectionBar(
            desk.look,
            desk.texts,
            partial(self._settings, columns),
            [*self.chosen_tools(), *self._usual_tools()],
        )
        self.inspector = self.make_inspector()
        self.inspector.removing = self.removing()
        self._lay_out_all()
        self._connect()
        self.table.fill(self._rows(self.ids(self.event_now)))
        self.view.show_columns(desk.memory.settings.columns.get(self.section, ()))

    def lay_out(self, bars: QWidget, stack: QWidget) -> QLayout:
        """Lay bars and list one below the other; a page may put more between and below."""
        box = column(bars, stack, margins=(_MARGIN, 4, _MARGIN, 12), gap=10)
        box.setStretch(1, 1)
        return box

    # what the header asks

    @override
    def context(self) -> str:
        """Count the rows, and those that are found."""
        shown = self.table.rowCount()
        said = [self.counted(self.table.total - (self._fresh is not None))]
        if shown < self.table.total:
            said.append(self.desk.texts.n_("{count} shown", "{count} shown", shown))
        return " · ".join(said) if self.table.total else ""

    @override
    def main(self) -> None:
        """Begin a new row; it is saved with the first thing typed into it."""
        if not self.desk.may_write() or not self.view.finish():
            return
        if self._fresh is None:
            fresh = self._fresh = self.fresh()  # what is filtered may say what a new row is
            self.table.take([fresh.id], lambda _: fresh)
        self.show_all()
        self._before = self.view.adding
        self.view.edit_cell(self._fresh.id, self.begin_at(self._fresh))
        self.view.adding = self._fresh.id

    @override
    def search_words(self) -> str:
        """Offer a search once there is something."""
        return self.desk.texts._("Search …") if self.table.total else ""

    @override
    def search(self, text: str) -> None:
        """Show only what is found."""
        self._text = text
        self._show_found()

    @override
    def take(self, changes: ChangeSet, snapshot: Snapshot) -> None:
        """Take over what changed."""
        rows = set(self.touched(changes, self.event_now, snapshot))
        self.event_now = snapshot
        if self._fresh and self.row_of(snapshot, self._fresh.id):
            self._fresh = None
        self.table.take(rows, self._find)
        self.headed.emit()
        if self.inspector.shown and not self.inspector.isHidden():
            now = self._find(self.inspector.shown.id)
            if now:
                self.inspector.show_row(now, snapshot)
            else:
                self.inspector.forget()
                self._follow()

    @override
    def finish(self) -> bool:
        """Save what is being typed; tell whether nothing is left."""
        return all([self.view.finish(), self.inspector.finish()])

    @override
    def place(self) -> str:
        """Return the id of the current row."""
        return self.view.current_id() or ""

    @override
    def go_to(self, place: str) -> None:
        """Choose a row, and let go of a search or filter that hides it; or begin a new one."""
        if place == NEW:
            self.main()
            return
        if not self.view.show_id(place) and place in self.table:
            self.show_all()
            self.view.show_id(place)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def focus_first(self) -> None:
        """Put the focus into the list, or onto what can be done while there is none."""
        shown = self._stack.currentWidget() or self.view
        first = shown if shown is self.view else shown.findChild(QWidget, "empty-0")
        if isinstance(first, QWidget):
            first.setFocus(Qt.FocusReason.TabFocusReason)
        if first is self.view and not self.view.chosen_ids() and self.table.rowCount():
            self.view.show_id(self.table.id_at(0))

    @override
    def toggle_details(self) -> None:
        """Show or hide everything about the current row."""
        there = not self.inspector.isHidden()
        self._leave_untouched()
        if there or not self.table.rowCount():
            self.close_details()
        else:
            self.open(self.view.current_id() or self.table.id_at(0))

    # what pages call

    def chosen(self) -> list[R]:
        """Return the rows that are chosen, in their order."""
        rows = (self.table.row_of(row_id) for row_id in self.view.chosen_ids())
        return [self.table.record_at(row) for row in rows if row is not None]

    def show_all(self) -> None:
        """Let go of search and filter."""
        self.sought.emit("")
        self.bar.choose("")

    def open(self, row_id: str) -> None:
        """Show everything about a row."""
        self.view.show_id(row_id)
        self.bar.details.setChecked(True)
        self._follow()
        self.inspector.focus_first()

    def close_details(self) -> None:
        """Hide the details, and go back into the list."""
        self.bar.details.setChecked(False)
        self._follow()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def remove(self, rows: Sequence[R]) -> None:
        """Delete rows, with an offer to undo, and choose the one that comes next."""
        there = [row for row in rows if not row.fresh]
        if not there or not self.desk.may_write():
            return
        at, texts = self.view.currentIndex().row(), self.desk.texts
        said = texts._("“{name}” is deleted.", name=self.name_of(there[0]))
        if len(there) > 1:
            said = texts._("Deleted: {what}", what=self.counted(len(there)))
        if self.desk.do(self.removal(there), said) and self.table.rowCount():
            self.view.show_id(self.table.id_at(min(max(at, 0), self.table.rowCount() - 1)))

    def double(self) -> None:
        """Make rows like those that are chosen."""
        rows = [row for row in self.chosen() if not row.fresh]
        if not rows or not self.doubles or not self.desk.may_write():
            return
        copies = [self.doubled(row) for row in rows]
        if self.desk.do(self.save([(copy, copy) for copy in copies])):
            self.view.show_id(copies[-1].id)

    # how it is put together

    def _lay_out_all(self) -> None:
        look, texts = self.desk.look, self.desk.texts
        self._bars = QStackedWidget()
        self._bars.addWidget(self.bar)
        self._bars.addWidget(self.selection)
        self._lost = EmptyState(look, self.pencil, "", [(texts._("Show all"), "filter-off", self.show_all)])
        self._stack = QStackedWidget()
        for shown in (self.view, self.nothing(), self._lost):
            self._stack.addWidget(shown)
        content = holding(self.lay_out(self._bars, self._stack))
        self._beside = BesideInspector(look, content, self.inspector, self.inspector.wide)
        self.setLayout(column(self._beside, gap=0))

    def _connect(self) -> None:
        self.table.counted.connect(self._count)
        self.table.refused.connect(self._say_refused)
        self.view.opened.connect(self.open)
        self.view.chosen.connect(self._choose)
        self.view.deleting.connect(self._delete)
        self.view.doubling.connect(self.double)
        self.view.pasting.connect(self._paste)
        self.view.edited.connect(partial(QTimer.singleShot, 0, self, self._drop_fresh))
        self.view.another.connect(partial(QTimer.singleShot, 0, self, self._add_another))
        self.view.columns_chosen.connect(self._keep_columns)
        self.bar.filtered.connect(self._show_found)
        self.bar.details.clicked.connect(self.toggle_details)
        self.selection.wanted.connect(self._set_all)
        self.inspector.closed.connect(self.close_details)
        self.inspector.deleting.connect(self._delete_shown)

    def _usual_tools(self) -> list[Tool]:
        texts = self.desk.texts
        double = Tool("double-chosen", texts._("Duplicate"), "copy", "Ctrl+D", self.double)
        return [
            *([double] if self.doubles else []),
            Tool("delete-chosen", *self.removing(), "Del", self._delete),
            Tool("choose-none", texts._("Choose none"), "x", "", self._choose_none),
        ]

    def _settings(self, columns: Sequence[Column[R]]) -> list[Setting]:
        return [
            Setting(column.id, column.title, column.edit.offered(), column.edit.icons)
            for column in columns
            if isinstance(column.edit, Choice)
        ]

    def _rows(self, ids: Iterable[str]) -> dict[str, R]:
        found = {row_id: self.row_of(self.event_now, row_id) for row_id in ids}
        return {row_id: row for row_id, row in found.items() if row is not None}

    def _find(self, row_id: str) -> R | None:
        if self._fresh and row_id == self._fresh.id:
            return self._fresh
        return self.row_of(self.event_now, row_id)

    # what happens

    def _perform(self, pairs: Pairs[R]) -> object:
        return self.desk.perform(self.save(pairs))

    def _follow(self) -> None:
        """Show the current row beside the list, if details are wanted and one row is meant.

        While something typed about a row cannot be saved, list and details stay with it.
        """
        current = self.view.current_id() if len(self.view.chosen_ids()) <= 1 else None
        row = self.table.row_of(current) if current else None
        shown = self.bar.details.isChecked() and row is not None
        if row is not None and shown:
            done = self.inspector.show_row(self.table.record_at(row), self.event_now)
        else:
            done = self.inspector.finish()
        if done:
            self._beside.open(shown=shown)
        else:
            QTimer.singleShot(0, self, self._go_back)  # the list is still choosing

    def _go_back(self) -> None:
        """Go back to the row about which something typed cannot be saved."""
        shown = self.inspector.shown
        if shown is None or not self.inspector.unsaved():
            return
        if shown.id not in self.table or self.table.row_of(shown.id) is None:
            self.show_all()
        self.bar.details.setChecked(True)
        self.view.show_id(shown.id)
        self._beside.open(shown=True)
        self.inspector.focus_unsaved()

    def _choose(self) -> None:
        chosen = self.view.chosen_ids()
        if len(chosen) > 1:
            self.selection.say(self.desk.texts._("Chosen: {what}", what=self.counted(len(chosen))))
        self._bars.setCurrentWidget(self.selection if len(chosen) > 1 else self.bar)
        self._follow()

    def _choose_none(self) -> None:
        current = self.view.current_id()
        self.view.setFocus()
        if current:
            self.view.show_id(current)

    def _show_found(self, *_: object) -> None:
        self.view.finish()  # the row may go out of sight
        texts, text = self.desk.texts, self._text.strip()
        said = texts._("Nothing here. Perhaps with another filter?")
        if text:
            said = texts._("Nothing found for “{text}”. Perhaps spelled differently?", text=text)
        self._lost.say(said)
        self.table.filter(text, self.bar.filter)
        self.headed.emit()

    def _count(self, shown: int, of: int) -> None:
        self._stack.setCurrentIndex(0 if shown else 2 if of else 1)
        self._bars.setVisible(of > 0)

    def _set_all(self, column: str, code: str) -> None:
        edit = next(known.edit for known in self.table.columns if known.id == column)
        chosen = [row for row in self.chosen() if not row.fresh]
        if not isinstance(edit, Choice) or not self.desk.may_write():
            return
        try:
            command = self.save([(row, edit.change(row, code)) for row in chosen])
        except Refused as fault:
            self.desk.refuse(fault)
            return
        self.desk.do(command, self.desk.texts._("Changed: {what}", what=self.counted(len(chosen))))

    def _paste(self, found: Pasted[R]) -> None:
        texts = self.desk.texts
        if not self.desk.may_write():
            return
        said = texts._("Pasted: {what}", what=self.counted(len(found.pairs)))
        nothing = texts._("Nothing was pasted")
        if found.left:
            cells = "; ".join(f"{title}: {cell}" for title, cell in found.left[:_NAMED])
            more = texts.n_("{count} cell did not fit", "{count} cells did not fit", len(found.left))
            said = f"{said if found.pairs else nothing}. {more} ({cells})."
        elif not found.pairs:
            said = texts._("There was nothing to paste here.")
        if not found.pairs:
            self.desk.say(said, refused=True)
            return
        try:
            command = self.save(found.pairs)
        except Refused as fault:
            self.desk.refuse(fault)
            return
        self.desk.do(command, said)

    def _delete(self) -> None:
        self.remove(self.chosen())

    def _delete_shown(self) -> None:
        shown = self.inspector.shown
        self.remove([shown] if shown else [])

    def _add_another(self) -> None:
        """Go on with one more row after one that was added; Enter in an empty one ends it."""
        if self._fresh is None:
            self.main()
        else:
            self._drop_fresh()

    def _leave_untouched(self) -> None:
        """Go back to the row that was added last where nothing is typed into the next one yet."""
        if self._fresh and self._before in self.table and not self.view.typed():
            self.view.finish()
            self._drop_fresh()

    def _drop_fresh(self) -> None:
        """Take the new row away again where nothing was typed into it; the one added before it is current."""
        if self._fresh and not self.view.is_editing() and self.inspector.shown is not self._fresh:
            gone, self._fresh = self._fresh, None
            self.table.take([gone.id], lambda _: None)
            if self._before in self.table:
                self.view.show_id(self._before)

    def _say_refused(self, _row: int, _column: int, fault: Refused) -> None:
        self.desk.refuse(fault)

    def _keep_columns(self, shown: Sequence[str]) -> None:
        memory = self.desk.memory
        memory.change(columns={**memory.settings.columns, self.section: tuple(shown)})
