"""The table as people work in it: choose, sort, edit, copy, all by keys as well."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QMenu,
    QTableView,
    QWidget,
)
from typing_extensions import override

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.ui.parts.layout import announce
from netzwerkstatt.ui.tables.cells import CellPainter
from netzwerkstatt.ui.tables.columns import Choice, Line, fitting
from netzwerkstatt.ui.tables.delegate import DOWN, CellDelegate
from netzwerkstatt.ui.tables.model import RecordTable
from netzwerkstatt.ui.tables.painted import PaintedRows
from netzwerkstatt.ui.tables.pasting import copied, pasted
from netzwerkstatt.ui.theme.look import Look

_ROW_PX = 38
_TALL_PX = 52
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ASIDE = {
    QAbstractItemDelegate.EndEditHint.EditNextItem: 1,
    QAbstractItemDelegate.EndEditHint.EditPreviousItem: -1,
}
_CURRENT = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class RecordView(QTableView):
    """Shows a table of records.

    Arrows walk from cell to cell. F2 or typing edits; Enter takes the edit and goes down, or on to one more
    row after a new one, Tab takes it and edits the next cell, Esc restores. Outside an edit Tab leaves the
    table, and Enter, or a double click on a cell that is not edited, opens the record. Ctrl+C copies the
    chosen rows, Ctrl+V pastes cells from the current one on, Ctrl+D doubles.
    """

    opened = Signal(str)
    """The id of a record to open."""
    chosen = Signal()
    """Other rows are chosen."""
    deleting = Signal()
    """Del was pressed on chosen rows."""
    doubling = Signal()
    """Rows like those that are chosen are wanted."""
    pasting = Signal(object)
    """Cells from the clipboard are to be saved: a `Pasted`."""
    edited = Signal()
    """An editor has closed."""
    another = Signal()
    """Enter has ended an edit in the row that is being added: on with one more."""
    columns_chosen = Signal(object)
    """The person wants to see other columns: a list of their ids, empty for those that fit."""

    def __init__(self, look: Look, texts: Texts, model: RecordTable[Any], said: str) -> None:
        super().__init__()
        self._look, self._texts, self._table = look, texts, model
        self._wanted: frozenset[str] = frozenset()
        self._fresh: Callable[[], Any] | None = None
        self._doubles = False
        self._removing = texts._("Delete")
        self.setObjectName("table")
        self.setAccessibleName(said)
        self.setItemDelegate(CellDelegate(self))
        self.setModel(model)
        self._again: QPersistentModelIndex | None = None
        self.adding = ""
        """The id of the row that is being added, as long as nobody has left it."""
        self._cells = CellPainter(look, model)
        self._painted = PaintedRows(self, self._cells)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self._set_up_headers()
        self.doubleClicked.connect(self._open_unless_edited)
        self.selectionModel().selectionChanged.connect(self._tell_chosen)
        model.layoutChanged.connect(self._tell_chosen)  # of rows that are filtered away Qt does not tell
        model.refused.connect(self._edit_again)
        model.counted.connect(self._fit)
        self._measure()
        look.changed.connect(self._measure)

    def offer(self, *, fresh: Callable[[], Any], doubles: bool, removing: str, writing: bool) -> None:
        """Let rows be pasted, made by `fresh`, and perhaps be doubled; nothing of it while only reading.

        `removing` are the words for taking rows away.
        """
        self._removing = removing
        self._fresh = fresh if writing else None
        self._doubles = doubles and writing
        if not writing:
            self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def chosen_ids(self) -> list[str]:
        """Return the ids of the chosen rows, in their order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._table.id_at(row) for row in rows]

    def current_id(self) -> str | None:
        """Return the id of the current row."""
        row = self.currentIndex().row()
        return self._table.id_at(row) if 0 <= row < self._table.rowCount() else None

    def show_id(self, row_id: str) -> bool:
        """Choose a record and bring it into sight; tell whether it is shown at all."""
        row = self._table.row_of(row_id)
        if row is None:
            return False
        at = self._table.index(row, max(self.currentIndex().column(), 0))
        self.selectionModel().setCurrentIndex(at, _CURRENT)
        self.scrollTo(at)
        return True

    def show_columns(self, wanted: Sequence[str]) -> None:
        """Show these columns, whether there is room or not; without any, those that fit."""
        self._wanted = frozenset(wanted)
        self._fit()

    def shown_columns(self) -> list[str]:
        """Return the ids of the columns that are shown."""
        return [c.id for at, c in enumerate(self._table.columns) if not self.isColumnHidden(at)]

    def edit_cell(self, row_id: str, column: str) -> bool:
        """Begin to edit a cell; tell whether its row is shown."""
        if not self.show_id(row_id):
            return False
        at = next(at for at, known in enumerate(self._table.columns) if known.id == column)
        self.setCurrentIndex(self.currentIndex().siblingAtColumn(at))
        self.edit(self.currentIndex())
        return True

    def is_editing(self) -> bool:
        """Tell whether a cell is being edited."""
        return self.state() == QAbstractItemView.State.EditingState

    def typed(self) -> str:
        """Return what is being typed into a cell."""
        editor = self.indexWidget(self.currentIndex()) if self.is_editing() else None
        return editor.text() if isinstance(editor, QLineEdit) else ""

    def finish(self) -> bool:
        """Take over what is being typed in a cell; tell whether it was not refused."""
        self._again = None
        editor = self.indexWidget(self.currentIndex()) if self.is_editing() else None
        if isinstance(editor, QWidget):  # none where the row has gone meanwhile
            self.commitData(editor)
            super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        return self._again is None

    def copy(self) -> str:
        """Put the chosen rows on the clipboard as a table; where none is chosen, leave it as it is."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        if not rows:
            return ""
        shown = [column for at, column in enumerate(self._table.columns) if not self.isColumnHidden(at)]
        text = copied(map(self._table.record_at, rows), shown)
        QGuiApplication.clipboard().setText(text)
        announce(self, self._texts.n_("{count} row copied", "{count} rows copied", len(rows)))
        return text

    def paste(self) -> None:
        """Take the table on the clipboard as cells from the current one on, in the columns that are shown."""
        text = QGuiApplication.clipboard().text()
        if self._fresh is None or not text.strip():
            return
        at = self.currentIndex()
        shown = [
            column
            for place, column in enumerate(self._table.columns)
            if place >= max(at.column(), 0) and not self.isColumnHidden(place)
        ]
        rows = range(at.row(), self._table.rowCount()) if at.isValid() else ()
        below = [self._table.record_at(row) for row in rows]
        self.pasting.emit(pasted(text, shown, self._table.columns, below, self._fresh))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows in sight."""
        self._painted.paint(event.rect())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, copy and delete by keys."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() == Qt.Key.Key_D and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self._double()
        elif event.key() in _ENTER and self.current_id() is not None:
            self.opened.emit(self.current_id())
        elif event.key() == Qt.Key.Key_F2 and self.currentIndex().isValid():
            self._open_unless_edited(self.currentIndex())
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape and len(self.chosen_ids()) > 1:
            self.show_id(self.current_id() or "")
        elif event.matches(QKeySequence.StandardKey.Delete) and self.chosen_ids():
            self.deleting.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose a row, so that keys have something to work on."""
        super().focusInEvent(event)
        if not self.chosen_ids() and self._table.rowCount():
            self.show_id(self.current_id() or self._table.id_at(0))

    @override
    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Go one row down after Enter, and edit the next cell after Tab."""
        if hint is QAbstractItemDelegate.EndEditHint.RevertModelCache:
            self._table.forget_typed()
        walks = hint is DOWN or hint in _ASIDE
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint if walks else hint)
        at = self.currentIndex()
        if hint is DOWN and self.adding and self.current_id() == self.adding:
            if self._again is None:
                self.another.emit()
        elif hint is DOWN and at.row() + 1 < self._table.rowCount():
            self.setCurrentIndex(at.siblingAtRow(at.row() + 1))
        elif hint in _ASIDE and self._again is None:
            self._edit_aside(_ASIDE[hint])
        self.edited.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the columns for which there is room."""
        super().resizeEvent(event)
        self._fit()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done, also by the menu key."""
        menu = self.context_menu()
        menu.exec(event.globalPos())
        menu.deleteLater()

    def context_menu(self) -> QMenu:
        """Make the menu of the table."""
        menu = QMenu(self)
        current, chosen = self.current_id(), bool(self.chosen_ids())
        details = menu.addAction(self._texts._("Details"))
        details.setEnabled(current is not None)
        details.triggered.connect(lambda: self.opened.emit(current))
        copy = menu.addAction(self._texts._("Copy rows"))
        copy.setEnabled(chosen)
        copy.triggered.connect(self.copy)
        if self._fresh is not None:
            menu.addAction(self._texts._("Paste rows")).triggered.connect(self.paste)
        if self._doubles:
            double = menu.addAction(self._texts._("Duplicate"))
            double.setEnabled(chosen)
            double.triggered.connect(self._double)
        delete = menu.addAction(self._removing)
        delete.setEnabled(chosen)
        delete.triggered.connect(self.deleting)
        menu.addSeparator()
        sorting = menu.addMenu(self._texts._("Sort by"))
        header = self.horizontalHeader()
        for at, column in enumerate(self._table.columns):
            action = QAction(column.title, sorting)
            action.setCheckable(True)
            action.setChecked(header.sortIndicatorSection() == at)
            action.triggered.connect(partial(self._sort_by, at))
            sorting.addAction(action)
        self._add_columns(menu.addMenu(self._texts._("Columns")))
        return menu

    def _add_columns(self, menu: QMenu) -> None:
        """Offer each column to be shown or not, the first one always; and those that fit."""
        shown = self.shown_columns()
        fitting_ones = menu.addAction(self._texts._("As many as fit"))
        fitting_ones.setCheckable(True)
        fitting_ones.setChecked(not self._wanted)
        fitting_ones.triggered.connect(partial(self._choose_columns, ()))
        menu.addSeparator()
        for column in self._table.columns[1:]:
            action = menu.addAction(column.title)
            action.setCheckable(True)
            action.setChecked(column.id in shown)
            wanted = [c.id for c in self._table.columns if (c.id in shown) is not (c is column)]
            action.triggered.connect(partial(self._choose_columns, wanted))

    def _double(self) -> None:
        if self._doubles and self.chosen_ids():
            self.doubling.emit()

    def _choose_columns(self, wanted: Sequence[str], *_: object) -> None:
        self.show_columns(wanted)
        self.columns_chosen.emit(list(wanted))

    def _sort_by(self, column: int, *_: object) -> None:
        header = self.horizontalHeader()
        again = header.sortIndicatorSection() == column
        up = header.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        turn = again and up
        self.sortByColumn(column, Qt.SortOrder.DescendingOrder if turn else Qt.SortOrder.AscendingOrder)

    def _set_up_headers(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        header.setSectionsClickable(True)
        header.sortIndicatorChanged.connect(self.sortByColumn)
        header.setMinimumSectionSize(48)

    def _measure(self) -> None:
        px = self._look.theme.px
        self._painted.forget()
        tall = any(column.below for column in self._table.columns)
        self.verticalHeader().setDefaultSectionSize(self._look.theme.row(_TALL_PX if tall else _ROW_PX))
        names = {column.sign for column in self._table.columns if column.sign}
        self._table.show_signs({name: self._look.icon(name, "ink2", 16) for name in names})
        for at, column in enumerate(self._table.columns):
            self.setColumnWidth(at, px(column.width))
        self._fit()
        self.viewport().update()

    def _fit(self, *_: object) -> None:
        """Share the width: where all has room the column that fills takes the rest, otherwise one scrolls."""
        columns, room = self._table.columns, self.viewport().width()
        widths = {column.id: self._cells.width_of(at) for at, column in enumerate(columns)}
        shown = self._wanted or frozenset(fitting(columns, widths, room))
        roomy = sum(widths[column.id] for column in columns if column.id in shown) <= room
        for at, column in enumerate(columns):
            self.setColumnHidden(at, column.id not in shown)
            if column.whole:
                self.setColumnWidth(at, max(self.columnWidth(at), widths[column.id]))
            if column.fills:
                mode = QHeaderView.ResizeMode.Stretch if roomy else QHeaderView.ResizeMode.Interactive
                self.horizontalHeader().setSectionResizeMode(at, mode)
                if not roomy:
                    self.setColumnWidth(at, widths[column.id])

    def _open_unless_edited(self, index: QModelIndex) -> None:
        """Open the record where a cell only tells what stands elsewhere."""
        if self._table.columns[index.column()].edit is None:
            self.opened.emit(self._table.id_at(index.row()))

    def _tell_chosen(self) -> None:
        if self.current_id() != self.adding:
            self.adding = ""
        self.chosen.emit()

    def _edit_aside(self, step: int) -> None:
        """Edit the next cell that can be typed into, or the one before, across the ends of rows."""
        at, columns = self.currentIndex(), self._table.columns
        typed = [
            place
            for place, known in enumerate(columns)
            if isinstance(known.edit, Line | Choice) and not self.isColumnHidden(place)
        ]
        if at.column() in typed:
            row, place = divmod(at.row() * len(typed) + typed.index(at.column()) + step, len(typed))
            to = self._table.index(row % self._table.rowCount(), typed[place])
            self.selectionModel().setCurrentIndex(to, _CURRENT)  # Shift, which may be held, chooses no more
            self.edit(to)

    def _edit_again(self, row: int, column: int, _: object) -> None:
        """Open the cell again with what was typed, once the editor has closed; boxes to tick have none."""
        at = self._table.index(row, column)
        if at.flags() & Qt.ItemFlag.ItemIsEditable:
            self._again = QPersistentModelIndex(at)
            QTimer.singleShot(0, self, self._reopen)

    def _reopen(self) -> None:
        again, self._again = self._again, None
        if again is not None and again.isValid() and not self.is_editing():
            at = self._table.index(again.row(), again.column())
            self.setCurrentIndex(at)
            self.edit(at)
