"""Rows as they were painted, so that scrolling paints only those that come into sight."""

from typing import Final

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView

_KEPT: Final = 128
"""So many rows are kept: a few screens of them."""
_NONE: Final = QModelIndex()
_PLAIN: Final = QStyle.StateFlag.State_Enabled
_CHOSEN: Final = _PLAIN | QStyle.StateFlag.State_Selected
_FOCUSED: Final = QStyle.StateFlag.State_HasFocus

Shown = tuple[int, bool, int]
"""A row, whether it is chosen, and the column that has the focus or -1."""


class PaintedRows:
    """Paints the rows of a table, each once; whatever changes what they show lets go of the pictures."""

    def __init__(self, view: QTableView) -> None:
        """Take a table that has its model; its delegate paints the cells."""
        self._view = view
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
        header, delegate = view.horizontalHeader(), view.itemDelegate()
        high, ratio = view.rowHeight(row), view.devicePixelRatioF()
        made = QPixmap(QSize(header.length(), high) * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        option = QStyleOptionViewItem()
        usual = _CHOSEN if chosen else _PLAIN
        for column in range(view.model().columnCount()):
            if header.isSectionHidden(column):
                continue
            option.state = usual | _FOCUSED if column == focused else usual
            option.rect = QRect(header.sectionPosition(column), 0, header.sectionSize(column), high)
            delegate.paint(painter, option, view.model().index(row, column))
        painter.end()
        return made
