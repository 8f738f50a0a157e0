"""A list to choose from, each row two lines of words with a sign; headings may stand between."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from netzwerkstatt.ui.parts.layout import named
from netzwerkstatt.ui.parts.painting import draw_focus, write
from netzwerkstatt.ui.theme.look import Look

_LINE: Final = Qt.ItemDataRole.UserRole
_TALL: Final = 52
_HEAD: Final = 34
_SIGN: Final = 18
_PAD: Final = 10
_BAR: Final = 4
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class TwoLines:
    """A row: an icon in a colour of the theme, words, and more words below. A `strong` one is bold.

    Without an id it is a heading, which cannot be chosen.
    """

    id: str
    words: str
    below: str = ""
    icon: str = ""
    ink: str = "ink"
    strong: bool = False


class LineList(QListView):
    """Shows rows; arrows choose one, Enter or a double click opens it."""

    picked = Signal(str)
    """Another row is chosen: its id, empty where none is."""
    opened = Signal(str)
    """Enter was pressed on a row, or it was double-clicked: its id."""

    def __init__(self, look: Look, name: str, said: str) -> None:
        super().__init__()
        self._look = look
        named(self, name, said)
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_Lines(look, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(False)
        self.selectionModel().currentChanged.connect(self._tell)
        self.doubleClicked.connect(self._open)
        look.changed.connect(self.doItemsLayout)

    @property
    def rows(self) -> list[TwoLines]:
        """Return what is shown."""
        return [self._model.item(at).data(_LINE) for at in range(self._model.rowCount())]

    @property
    def current(self) -> str:
        """Return the id of the row that is chosen; empty where none is."""
        line = self.currentIndex().data(_LINE)
        return line.id if isinstance(line, TwoLines) else ""

    def fill(self, rows: Iterable[TwoLines]) -> None:
        """Show these rows; what is chosen stays so, if it is still there."""
        chosen = self.current
        with QSignalBlocker(self.selectionModel()):
            self._model.clear()
            for line in rows:
                self._model.appendRow(_item(line))
        if not self.choose(chosen):
            self.picked.emit("")

    def choose(self, name: str) -> bool:
        """Choose a row by its id; tell whether it is there."""
        for at in range(self._model.rowCount()):
            if name and self._model.item(at).data(_LINE).id == name:
                self.setCurrentIndex(self._model.index(at, 0))
                return True
        return False

    def change(self, line: TwoLines) -> None:
        """Show other words in the row of that id."""
        for at in range(self._model.rowCount()):
            if self._model.item(at).data(_LINE).id == line.id:
                _dress(self._model.item(at), line)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open a row by Enter; Home goes to the first one that is no heading."""
        if event.key() in _ENTER and self.current:
            self.opened.emit(self.current)
        elif event.key() == Qt.Key.Key_Home:
            self.choose(next((line.id for line in self.rows if line.id), ""))
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        self.picked.emit(self.current)

    def _open(self) -> None:
        if self.current:
            self.opened.emit(self.current)


def _item(line: TwoLines) -> QStandardItem:
    item = QStandardItem()
    item.setEditable(False)
    if not line.id:
        item.setFlags(Qt.ItemFlag.NoItemFlags)
    _dress(item, line)
    return item


def _dress(item: QStandardItem, line: TwoLines) -> None:
    said = ", ".join(filter(None, (line.words, line.below)))
    item.setText(said)
    item.setToolTip(said if line.id else "")
    item.setData(line, _LINE)


class _Lines(QStyledItemDelegate):
    """Paints a row or a heading."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for two lines, or for a heading."""
        line: TwoLines = index.data(_LINE)
        return QSize(0, self._look.theme.row(_TALL) if line.id else self._look.theme.px(_HEAD))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, sign and words; the chosen row is tinted and marked at its left."""
        line: TwoLines = index.data(_LINE)
        state: QStyle.StateFlag = option.state
        box: QRect = option.rect
        theme, p = self._look.theme, painter
        p.save()
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if not line.id:
            write(p, box.adjusted(_PAD, 6, -_PAD, 0), line.words, theme.font(14, 600), theme["ink2"])
        else:
            if chosen:
                p.fillRect(box, theme["selection"])
                p.fillRect(QRect(box.x(), box.y(), _BAR, box.height()), theme["primary"])
            p.fillRect(QRect(box.x(), box.bottom(), box.width(), 1), theme["line"])
            self._write(p, box.adjusted(_PAD, 0, -_PAD, 0), line, chosen=chosen)
        if state & QStyle.StateFlag.State_HasFocus:
            draw_focus(p, QRectF(box), theme, 4)
        p.restore()

    def _write(self, p: QPainter, box: QRect, line: TwoLines, *, chosen: bool) -> None:
        theme = self._look.theme
        px, ink, quiet = theme.px, line.ink, "ink2"
        if chosen:
            ink = quiet = "onselection"
        left = 0
        if line.icon:
            side = px(_SIGN)
            image = self._look.pixmap(line.icon, ink, _SIGN)
            p.drawPixmap(box.x(), box.center().y() - side // 2 + 1, image)
            left = side + 10
        words = box.adjusted(left, 0, 0, 0)
        face = theme.font(15, 700 if line.strong or chosen else 400)
        if not line.below:
            write(p, words, line.words, face, theme[ink])
            return
        high = px(20)
        upper = QRect(words.x(), box.center().y() - high, words.width(), high)
        write(p, upper, line.words, face, theme[ink])
        write(p, upper.translated(0, high), line.below, theme.font(13), theme[quiet])
