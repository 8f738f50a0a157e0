"""How a cell is painted and edited."""

from typing import Any, Final

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, QRectF, QSignalBlocker, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from netzwerkstatt.ui.parts.bars import HEIGHT, draw_mark, draw_pencil_bar
from netzwerkstatt.ui.parts.fields import share_undo
from netzwerkstatt.ui.parts.painting import LEFT, draw_dot, draw_focus, draw_frame, write
from netzwerkstatt.ui.tables.columns import Bar, Check, Choice, Column
from netzwerkstatt.ui.tables.model import Index, RecordTable, Role
from netzwerkstatt.ui.theme.look import Look

_PAD: Final = 10
_BAR: Final = 4
RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
DOWN: Final = QStyledItemDelegate.EndEditHint.SubmitModelCache
"""How the delegate tells the view that Enter ended the edit, so that it goes one row down."""


class _CellChoice(QComboBox):
    """Keys walk through the options; one is taken by Enter, by Tab, or from the open list."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, without saying that each option passed is meant."""
        with QSignalBlocker(self):
            super().keyPressEvent(event)


class CellDelegate(QStyledItemDelegate):
    """Paints cells in the house look, asking the model once for each."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, line, icon and words; the chosen rows are tinted, bold and marked at their left."""
        model = _model(index)
        state: QStyle.StateFlag = option.state
        box: QRect = option.rect
        theme, p = self._look.theme, painter
        column = model.columns[index.column()]
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        p.save()
        if chosen:
            p.fillRect(box, theme["selection"])
        p.fillRect(QRect(box.x(), box.bottom(), box.width(), 1), theme["line"])
        if chosen and index.column() == 0:
            p.fillRect(QRect(box.x(), box.y(), _BAR, box.height()), theme["primary"])
        if isinstance(column.edit, Check):
            self._paint_check(p, box, on=column.edit.read(model.record_at(index.row())))
        elif column.bar:
            self._paint_bar(p, box, column.bar(model.record_at(index.row())))
        else:
            self._write(p, box, index, chosen=chosen)
        if state & QStyle.StateFlag.State_HasFocus:
            p.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_focus(p, QRectF(box), theme, 4)
        p.restore()

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Open a line or a list of options, named like the column."""
        column: Column[Any] = _model(index).columns[index.column()]
        editor: QWidget
        if isinstance(column.edit, Choice):
            combo = _CellChoice(parent)
            for code, words in column.edit.offered():
                combo.addItem(words, code)
            combo.activated.connect(self._take_choice)
            editor = combo
        else:
            editor = share_undo(QLineEdit(parent))
        editor.setAccessibleName(column.title)
        editor.setObjectName("cell-editor")
        return editor

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what stands in the cell, or what was typed there before."""
        value = _model(index).data(index, Role.EditRole)
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(value))
        elif isinstance(editor, QLineEdit):
            editor.setText(value)

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand the edit to the model, which makes a command of it."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    @override
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Fill the cell."""
        editor.setGeometry(option.rect)

    @override
    def eventFilter(self, object: QObject, event: QEvent) -> bool:
        """End the edit on Enter and go one row down, also from a list of options."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            and isinstance(object, (QLineEdit, QComboBox))
        ):
            self.commitData.emit(object)
            self.closeEditor.emit(object, DOWN)
            return True
        return super().eventFilter(object, event)

    @override
    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Turn a check box over, by click or space bar."""
        if not isinstance(_model(index).columns[index.column()].edit, Check):
            return False
        clicked = isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonRelease
        pressed = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        if not clicked and not pressed:
            return False
        on = _model(index).data(index, Role.CheckStateRole) == Qt.CheckState.Checked
        to = Qt.CheckState.Unchecked if on else Qt.CheckState.Checked
        return model.setData(index, to, Role.CheckStateRole)

    def _take_choice(self) -> None:
        editor = self.sender()
        if isinstance(editor, QComboBox):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def _write(self, p: QPainter, box: QRect, index: Index, *, chosen: bool) -> None:
        model = _model(index)
        row, column = index.row(), model.columns[index.column()]
        theme = self._look.theme
        bold = column.strong or column.tinted or chosen
        face = theme.font(15, 700 if bold else 400, tabular=column.right)
        ink = theme["onselection" if chosen else "ink"]
        place = box.adjusted(_PAD, 0, -_PAD, -1)
        icon = column.icon(model.record_at(row)) if column.icon else None
        if icon:
            side = theme.px(18)
            colour = theme["onselection"] if chosen and theme.contrast else theme[icon[1]]
            if column.right:  # figures stand at the right, and what goes with them just before
                words = QFontMetrics(face).horizontalAdvance(model.cell(row, index.column()))
                place.setLeft(max(place.left(), place.right() - words - side - 8))
            p.drawPixmap(place.x(), place.center().y() - side // 2, self._look.drawn(icon[0], colour, 18))
            place.setLeft(place.left() + side + 7)
            ink = colour if column.tinted else ink
        pencil = column.dot(model.record_at(row)) if column.dot else None
        if pencil is not None:
            side = theme.px(12)
            draw_dot(p, QRectF(place.x(), place.center().y() - side / 2, side, side), theme.crayons[pencil])
            place.setLeft(place.left() + side + 7)
        if column.below:
            place = self._write_below(p, place, column.below(model.record_at(row)), chosen=chosen)
        text = QFontMetrics(face).elidedText(
            model.cell(row, index.column()), Qt.TextElideMode.ElideRight, place.width()
        )
        p.setFont(face)
        p.setPen(ink)
        p.drawText(place, RIGHT if column.right else LEFT, text)

    def _write_below(self, p: QPainter, place: QRect, text: str, *, chosen: bool) -> QRect:
        """Write the second line of a cell; return where the first one stands."""
        theme = self._look.theme
        if not text:
            return place
        line, small = theme.px(20), theme.px(19)
        top = place.y() + (place.height() - line - small) // 2
        ink = theme["onselection" if chosen and theme.contrast else "ink2"]
        write(p, QRect(place.x(), top + line, place.width(), small), text, theme.font(14), ink)
        return QRect(place.x(), top, place.width(), line)

    def _paint_bar(self, p: QPainter, box: QRect, bar: Bar) -> None:
        theme, whole = self._look.theme, max(bar.total, 1)
        high = theme.px(HEIGHT)
        groove = QRectF(box.adjusted(_PAD, 0, -_PAD, 0))
        groove.setTop(groove.center().y() - high / 2)
        groove.setHeight(high)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_pencil_bar(p, theme, groove, bar.pencil, bar.done / whole)
        if bar.mark is not None:
            draw_mark(p, theme, groove, bar.mark / whole)

    def _paint_check(self, p: QPainter, box: QRect, *, on: bool) -> None:
        theme = self._look.theme
        side = theme.px(20)
        square = QRectF(box.x() + _PAD, box.center().y() - side / 2, side, side)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_frame(
            p, square, theme.line("primary" if on else "ctl"), theme["primary" if on else "surface"], 5
        )
        if on:
            p.drawPixmap(square.adjusted(2, 2, -2, -2).toRect(), self._look.pixmap("check", "onprimary", 16))


def _model(index: Index) -> RecordTable[Any]:
    model = index.model()
    if not isinstance(model, RecordTable):
        raise TypeError("the delegate paints tables of records")
    return model
