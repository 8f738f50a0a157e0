"""How a cell is edited."""

from typing import Any, Final

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from netzwerkstatt.ui.parts.choices import WalkedChoice
from netzwerkstatt.ui.parts.fields import share_undo
from netzwerkstatt.ui.tables.columns import Check, Choice, Column
from netzwerkstatt.ui.tables.model import Index, RecordTable, Role

DOWN: Final = QStyledItemDelegate.EndEditHint.SubmitModelCache
"""How the delegate tells the view that Enter ended the edit, so that it goes one row down."""


class CellDelegate(QStyledItemDelegate):
    """Opens what a cell is edited with, and hands the edit to the model."""

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Open a line or a list of options, named like the column."""
        column: Column[Any] = _model(index).columns[index.column()]
        editor: QWidget
        if isinstance(column.edit, Choice):
            combo = WalkedChoice(parent)
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
            editor.setPlaceholderText(_model(index).data(index))  # seen where nothing is chosen yet
            editor.setCurrentIndex(editor.findData(value))
        elif isinstance(editor, QLineEdit):
            editor.setText(value)

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand the edit to the model, which makes a command of it."""
        if isinstance(editor, QComboBox) and editor.currentIndex() >= 0:
            model.setData(index, editor.currentData())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    @override
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Fill the cell, and lie over its neighbours where a list of options needs more room."""
        box = option.rect
        around = editor.parentWidget()
        if isinstance(editor, QComboBox) and around is not None:
            box.setWidth(max(box.width(), min(editor.sizeHint().width(), around.width())))
            box.moveRight(min(box.right(), around.width() - 1))
        editor.setGeometry(box)

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


def _model(index: Index) -> RecordTable[Any]:
    model = index.model()
    if not isinstance(model, RecordTable):
        raise TypeError("the delegate edits tables of records")
    return model
