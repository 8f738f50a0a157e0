"""The sessions of the grid as a flat list: one row each, with ready words for people who listen."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from netzwerkstatt.domain.sessions import SessionId
from netzwerkstatt.ui.pages.timetable.grid.blocks import Block

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
BLOCK: Final = Role.UserRole
_NONE: Final = QModelIndex()


class BlockList(QAbstractListModel):
    """Shows blocks; a change touches only its own row, nothing is ever reset."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.blocks: list[Block] = []

    @override
    def rowCount(self, parent: Index = _NONE) -> int:
        """Return how many sessions there are."""
        return 0 if parent.isValid() else len(self.blocks)

    @override
    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return a session, its title, or its words for people who listen."""
        if not index.isValid():
            return None
        block = self.blocks[index.row()]
        if role == BLOCK:
            return block
        if role == Role.DisplayRole:
            return block.title
        if role == Role.ToolTipRole:
            return "\n".join(filter(None, (block.said, block.more)))
        if role == Role.AccessibleTextRole:
            return block.said
        return block.more if role == Role.AccessibleDescriptionRole else None

    def show(self, blocks: Sequence[Block]) -> None:
        """Take a new state; what is new comes in the order given."""
        wanted = {block.id: block for block in blocks}
        for row in reversed(range(len(self.blocks))):
            now = wanted.pop(self.blocks[row].id, None)
            if now is None:
                self.beginRemoveRows(_NONE, row, row)
                del self.blocks[row]
                self.endRemoveRows()
            elif now is not self.blocks[row] and now != self.blocks[row]:
                self.blocks[row] = now
                at = self.index(row)
                self.dataChanged.emit(at, at)
        if wanted:
            first = len(self.blocks)
            self.beginInsertRows(_NONE, first, first + len(wanted) - 1)
            self.blocks += wanted.values()
            self.endInsertRows()

    def row_of(self, session: SessionId | str) -> int | None:
        """Return the row of a session, if it is shown."""
        return next((row for row, block in enumerate(self.blocks) if block.id == session), None)
