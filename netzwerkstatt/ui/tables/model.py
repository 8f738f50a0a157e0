"""The one table model for lists of records."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QIcon
from typing_extensions import override

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.folding import fold
from netzwerkstatt.ui.tables.columns import Check, Column
from netzwerkstatt.ui.tables.order import Order

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
Pairs = Sequence[tuple[R, R]]
"""Records as they are and as they are to be."""
Role = Qt.ItemDataRole
NONE: Final = QModelIndex()
_MANY: Final = 64
"""From so many changes at once, laying out the view anew is cheaper than telling it of each."""


class RecordTable(QAbstractTableModel, Generic[R]):
    """Shows records in an order of its own; never changes one, but asks for the new one to be saved.

    It is filled once; from then on it is told which ids changed, and answers with the smallest signals. It
    never resets and never compares whole lists.
    """

    refused = Signal(int, int, object)
    """An edit in a row and column was not taken; the third value is the `Refused`."""
    counted = Signal(int, int)
    """So many rows are shown, of so many."""

    def __init__(
        self,
        columns: Sequence[Column[R]],
        search: Callable[[R], str],
        save: Callable[[Pairs[R]], object],
        parent: QObject | None = None,
        *,
        tags: Callable[[R], Iterable[str]] = lambda _: (),
    ) -> None:
        """Take the columns, what of a record is searched, and who saves what an edit made of it.

        `search` returns plain text; it is folded here. `save` may raise `Refused`. `tags` returns the filters
        that a record passes.
        """
        super().__init__(parent)
        self.columns: tuple[Column[R], ...] = tuple(columns)
        self.save = save
        self._records: dict[str, R] = {}
        self._cells: dict[str, tuple[str, ...]] = {}
        self._typed: dict[tuple[str, int], Any] = {}
        self._signs: Mapping[str, QIcon] = {}
        self._keys = tuple(column.sort_key for column in self.columns)
        self._order = Order[R](
            self._keys[0], lambda record: fold(search(record)) + "".join(map(_marked, tags(record)))
        )

    # what changes

    def fill(self, records: Mapping[str, R]) -> None:
        """Take all records by id: once, when the page is made."""
        self.layoutAboutToBeChanged.emit()
        self._records = dict(records)
        self._cells.clear()
        self._order.fill(self._records)
        self.layoutChanged.emit()
        self._count()

    def take(self, changed: Iterable[str], find: Callable[[str], R | None]) -> None:
        """Take over what changed: the ids of rows, and where to find what they are now.

        `find` returns None for a row that has gone.
        """
        found = {row_id: find(row_id) for row_id in changed}
        if len(found) > _MANY:
            self._rearrange(lambda: self._put_all(found))
        else:
            for row_id, record in found.items():
                self._take(row_id, record)
        self._count()

    def filter(self, text: str, tag: str = "") -> None:
        """Show the rows in which every word of a text is found, whatever its case and accents.

        With a `tag`, only those that have it.
        """
        words = [*fold(text).split(), *([_marked(tag)] if tag else [])]
        self._rearrange(lambda: self._order.filter(words))
        self._count()

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; a negative one is the first."""
        key = self._keys[max(column, 0)]
        backwards = order == Qt.SortOrder.DescendingOrder
        self._rearrange(lambda: self._order.sort(key, self._records, backwards=backwards))

    # what is asked

    def id_at(self, row: int) -> str:
        """Return the id of the record in a row."""
        return self._order.id_at(row)

    def record_at(self, row: int) -> R:
        """Return the record in a row."""
        return self._records[self._order.id_at(row)]

    def row_of(self, row_id: str) -> int | None:
        """Return in which row a record is shown."""
        return self._order.row_of(row_id)

    def __contains__(self, row_id: object) -> bool:
        """Tell whether there is such a record, shown or not."""
        return row_id in self._records

    @property
    def total(self) -> int:
        """Count all records, shown or not."""
        return self._order.total

    def cell(self, row: int, column: int) -> str:
        """Return the words in a cell; each row is put into words once."""
        row_id = self._order.id_at(row)
        cells = self._cells.get(row_id)
        if cells is None:
            record = self._records[row_id]
            cells = self._cells[row_id] = tuple(column.text(record) for column in self.columns)
        return cells[column]

    @override
    def rowCount(self, parent: Index = NONE) -> int:
        """Count the rows that are shown."""
        return 0 if parent.isValid() else len(self._order)

    @override
    def columnCount(self, parent: Index = NONE) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(self.columns)

    @override
    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Read one cell."""
        if not index.isValid() or index.row() >= len(self._order):
            return None
        if role in {Role.DisplayRole, Role.AccessibleTextRole}:
            return self._said(index, whole=role == Role.AccessibleTextRole)
        column, record = self.columns[index.column()], self.record_at(index.row())
        if role == Role.EditRole and column.edit:
            key = self._order.id_at(index.row()), index.column()
            return self._typed[key] if key in self._typed else column.edit.read(record)
        if role == Role.CheckStateRole and isinstance(column.edit, Check):
            return Qt.CheckState.Checked if column.edit.read(record) else Qt.CheckState.Unchecked
        if role in {Role.ToolTipRole, Role.AccessibleDescriptionRole} and column.hint:
            return column.hint(record)
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """Read one title."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Role.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self.columns[section].right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        sign = self._signs.get(self.columns[section].sign)
        if role == Role.DecorationRole:
            return sign
        if role == Role.DisplayRole and sign is not None:
            return f" {self.columns[section].title}"  # Qt leaves no gap between icon and words
        return self.columns[section].title if role in {Role.DisplayRole, Role.AccessibleTextRole} else None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say what a cell allows."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        edit = self.columns[index.column()].edit
        if isinstance(edit, Check):
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags | Qt.ItemFlag.ItemIsEditable if edit else flags

    @override
    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """Save what an edit makes of a record; the new state comes back through `take`.

        What was typed is kept where the command was refused, so that nobody types it twice.
        """
        column = self.columns[index.column()] if index.isValid() else None
        if column is None or column.edit is None or role not in {Role.EditRole, Role.CheckStateRole}:
            return False
        row_id, record = self.id_at(index.row()), self.record_at(index.row())
        wanted: Any = (
            Qt.CheckState(value) == Qt.CheckState.Checked if isinstance(column.edit, Check) else value
        )
        key = row_id, index.column()
        self._typed.pop(key, None)
        if wanted == column.edit.read(record):
            return True
        try:
            self.save([(record, column.edit.change(record, wanted))])
        except Refused as fault:
            self._typed[key] = value
            self.refused.emit(index.row(), index.column(), fault)
            return False
        return True

    def show_signs(self, signs: Mapping[str, QIcon]) -> None:
        """Take the icons that stand beside titles, by their names."""
        self._signs = signs
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def forget_typed(self) -> None:
        """Let go of what was typed and refused."""
        self._typed.clear()

    def _said(self, index: Index, *, whole: bool) -> str:
        """Return the words of a cell; all of them where they are read out."""
        words, below = self.cell(index.row(), index.column()), self.columns[index.column()].below
        return (
            ", ".join(filter(None, (words, below(self.record_at(index.row()))))) if whole and below else words
        )

    # how it is told to the view

    def _take(self, row_id: str, record: R | None) -> None:
        row = self._order.row_of(row_id)
        stays = record is not None and self._order.would_show(record)
        if row is None or record is None or not stays:
            self._come_or_go(row_id, record, row, stays=stays)
            return
        to = self._order.row_for(row_id, record, without=row)
        if to != row:
            self.beginMoveRows(NONE, row, row, NONE, to + (to > row))
            self._put(row_id, record)
            self.endMoveRows()
            row = to
        else:
            self._put(row_id, record)
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))

    def _come_or_go(self, row_id: str, record: R | None, row: int | None, *, stays: bool) -> None:
        if row is not None:
            self.beginRemoveRows(NONE, row, row)
            self._put(row_id, record)
            self.endRemoveRows()
        elif record is not None and stays:
            to = self._order.row_for(row_id, record)
            self.beginInsertRows(NONE, to, to)
            self._put(row_id, record)
            self.endInsertRows()
        else:
            self._put(row_id, record)

    def _put_all(self, found: Mapping[str, R | None]) -> None:
        for row_id, record in found.items():
            self._put(row_id, record)

    def _put(self, row_id: str, record: R | None) -> None:
        self._cells.pop(row_id, None)
        if record is None:
            self._records.pop(row_id, None)
            self._order.drop(row_id)
        else:
            self._records[row_id] = record
            self._order.put(row_id, record)

    def _rearrange(self, change: Callable[[], object]) -> None:
        """Change the order of many rows; current and chosen cells stay with their records."""
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        names = [(self._order.id_at(old.row()), old.column()) for old in kept]
        change()
        self.changePersistentIndexList(kept, [self._place(row_id, column) for row_id, column in names])
        self.layoutChanged.emit()

    def _place(self, row_id: str, column: int) -> QModelIndex:
        row = self._order.row_of(row_id)
        return QModelIndex() if row is None else self.index(row, column)

    def _count(self) -> None:
        self.counted.emit(len(self._order), self._order.total)


def _marked(tag: str) -> str:
    """Set a tag apart from what is typed: folding turns this sign into a blank."""
    return f"\x1f{tag}\x1f"
