"""Rows as they were painted, so that scrolling paints only those that come into sight."""

from typing import Final

from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QTableView

from netzwerkstatt.ui.tables.cells import CellPainter

_KEPT: Final = 128
"""So many rows are kept: a few screens of them."""
_NONE: Final = QModelIndex()

Shown = tuple[int, bool, int]
"""A row, whether it is chosen, and the column that has the focus or -1."""


class PaintedRows:
    """Paints the rows of a table, each once; whatever changes what they show lets go of the pictures."""

    def __init__(self, view: QTableView, cells: CellPainter) -> None:
        """Take a table that has its model, and what paints its cells."""
        self._view, self._cells = view, cells
        self._pictures: dict[Shown, QPixmap] = {}
        model, header = view.model(), view.horizontalHeader()
        for told in (model.dataChanged, model.layoutChanged, model.rowsInserted, model.rowsRemoved):
            told.connect(self.forget)
        model.rowsMoved.connect(self.forget)
        header.sectionResized.connect(self.forget)

    def forget(self, *_: object) -> None:
        """Let go of all pictures."""
        self._pictures.clear()

    def paint(self, wanted: QRect) -> None:
        """Paint the rows that lie within a part of the viewport."""
        view, rows = self._view, self._view.model().rowCount()
        focused = view.currentIndex() if view.hasFocus() else _NONE
        painter = QPainter(view.viewport())
        left = -view.horizontalHeader().offset()
        chosen_rows = self._chosen_rows()
        row = view.rowAt(wanted.top())
        while 0 <= row < rows and (top := view.rowViewportPosition(row)) <= wanted.bottom():
            chosen = any(first <= row <= last for first, last in chosen_rows)
            column = focused.column() if focused.row() == row else -1
            painter.drawPixmap(left, top, self._picture((row, chosen, column)))
            row += 1

    def _chosen_rows(self) -> list[tuple[int, int]]:
        """Return the first and last rows of what is chosen; asking row by row would ask the model as well."""
        selection = self._view.selectionModel().selection()
        ranges = (selection.at(place) for place in range(selection.count()))
        return [(part.top(), part.bottom()) for part in ranges]

    def _picture(self, shown: Shown) -> QPixmap:
        kept = self._pictures.get(shown)
        if kept is None:
            if len(self._pictures) >= _KEPT:
                self.forget()
            kept = self._pictures[shown] = self._painted(shown)
        return kept

    def _painted(self, shown: Shown) -> QPixmap:
        view, (row, chosen, focused) = self._view, shown
        header, ratio = view.horizontalHeader(), view.devicePixelRatioF()
        whole = QRect(0, 0, header.length(), view.rowHeight(row))
        made = QPixmap(whole.size() * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self._cells.paint_ground(painter, whole, chosen=chosen)
        for column in range(header.count()):
            if header.isSectionHidden(column):
                continue
            box = QRect(header.sectionPosition(column), 0, header.sectionSize(column), whole.height())
            self._cells.paint_cell(painter, box, row, column, chosen=chosen)
            if column == focused:
                self._cells.paint_focus(painter, box)
        painter.end()
        return made
