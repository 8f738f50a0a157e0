"""The rows of the list as Qt wants them; changes touch only the rows they must."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from netzwerkstatt.ui.pages.checklist.rows import Entry, Fold, Head, Row, TaskRow

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class TaskList(QAbstractListModel):
    """The cards, one below the other, as one list of rows."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []

    def show(self, rows: Sequence[Row]) -> None:
        """Show other rows; those that begin or end the list as before stay what they are."""
        old, new = [row.key for row in self.rows], [row.key for row in rows]
        first = _alike(old, new)
        last = _alike(old[first:][::-1], new[first:][::-1])
        gone, fresh = len(old) - first - last, len(new) - first - last
        if gone:
            self.beginRemoveRows(_NOWHERE, first, first + gone - 1)
            del self.rows[first : first + gone]
            self.endRemoveRows()
        if fresh:
            self.beginInsertRows(_NOWHERE, first, first + fresh - 1)
            self.rows[first:first] = rows[first : first + fresh]
            self.endInsertRows()
        for at, row in enumerate(rows):
            if row != self.rows[at]:
                self.rows[at] = row
                self.dataChanged.emit(self.index(at), self.index(at))

    def row_of(self, key: str) -> int | None:
        """Return where a row stands, if it is shown."""
        return next((at for at, row in enumerate(self.rows) if row.key == key), None)

    def task_at(self, at: int) -> TaskRow | None:
        """Return the task in a row, if it is one."""
        row = self.rows[at] if 0 <= at < len(self.rows) else None
        return row if isinstance(row, TaskRow) else None

    def ends_card(self, at: int) -> bool:
        """Tell whether a row is the last of its card."""
        return at + 1 >= len(self.rows) or isinstance(self.rows[at + 1], Head)

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Count the rows."""
        return 0 if parent.isValid() else len(self.rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let tasks be chosen, and what else can be pressed be reached; heads are passed over."""
        row = self.rows[index.row()]
        if isinstance(row, Head):
            return Qt.ItemFlag.NoItemFlags
        if isinstance(row, TaskRow):
            return (
                Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsSelectable
                | Qt.ItemFlag.ItemIsEditable
                | Qt.ItemFlag.ItemNeverHasChildren
            )
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a row, and all of it for people who listen."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(row)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return row.task.note if isinstance(row, TaskRow) else None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return _written(row)
        return None


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """Count how many begin alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _written(row: Row) -> str:
    if isinstance(row, TaskRow):
        return row.task.title
    if isinstance(row, Head):
        return row.title
    return row.words if isinstance(row, Fold) else row.said


def _spoken(row: Row) -> str:
    if isinstance(row, Head):
        return f"{row.title}, {row.said}"
    return row.said if isinstance(row, TaskRow | Entry) else row.words
