"""The documents by audience: a list at the left, or a list to open where there is little room."""

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.ui.pages.printing.documents import DOCUMENTS, DocumentSpec
from netzwerkstatt.ui.parts.layout import named
from netzwerkstatt.ui.parts.painting import draw_focus, draw_frame, write
from netzwerkstatt.ui.theme.look import Look

WIDTH: Final = 250
"""How wide the list is, in px at 100 %."""
_SPEC: Final = Qt.ItemDataRole.UserRole
_LINE: Final = Qt.ItemDataRole.UserRole + 1
_ROW: Final = 49
_HEADING: Final = 30
_ICON: Final = 20
Index = QModelIndex | QPersistentModelIndex


class DocumentModel(QStandardItemModel):
    """The documents with a line below each, under the headings of their audiences."""

    def __init__(self, words: Texts, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: dict[str, QStandardItem] = {}
        audience = ""
        for spec in DOCUMENTS:
            if spec.audience != audience:
                heading = QStandardItem(words._(spec.audience))
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                self.appendRow(heading)
            audience = spec.audience
            item = QStandardItem(words._(spec.title))
            item.setEditable(False)
            item.setData(spec, _SPEC)
            self.appendRow(item)
            self._rows[spec.id] = item

    def row_of(self, name: str) -> int:
        """Return the row of a document."""
        return self._rows[name].row()

    def say(self, name: str, line: str) -> None:
        """Put a line below a document."""
        item = self._rows[name]
        item.setData(line, _LINE)
        said = f"{item.text()}, {line}" if line else item.text()
        item.setData(said, Qt.ItemDataRole.AccessibleTextRole)


class _Entry(QStyledItemDelegate):
    """Paints a document or a heading."""

    def __init__(self, look: Look, parent: QListView) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for two lines for a document and one for a heading."""
        return QSize(40, self._look.theme.px(_HEADING if index.data(_SPEC) is None else _ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint icon, title and line; the chosen one lies on a tint."""
        theme, box = self._look.theme, QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(_SPEC) is None:
            face = theme.font(14, 600)
            write(painter, box.adjusted(10, 6, -4, 0), str(index.data()), face, theme["ink2"])
        else:
            self._paint(painter, box, option.state, index)
        painter.restore()

    def _paint(self, p: QPainter, box: QRect, state: QStyle.StateFlag, index: Index) -> None:
        theme, spec = self._look.theme, index.data(_SPEC)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            draw_frame(p, QRectF(box), theme.line("selection"), theme["selection"], 8)
        elif state & QStyle.StateFlag.State_MouseOver:
            draw_frame(p, QRectF(box), theme.line("primary"), theme["bg"], 8)
        if state & QStyle.StateFlag.State_HasFocus:
            draw_focus(p, QRectF(box), theme, 8)
        ink = theme["onselection" if chosen else "ink"]
        quiet = ink if chosen and theme.contrast else theme["ink2"]
        sign = ink if chosen and theme.contrast else theme["primary" if chosen else "ink2"]
        side, half = theme.px(_ICON), box.height() // 2
        image = self._look.drawn(spec.icon, sign, _ICON)
        p.drawPixmap(box.x() + 11, box.center().y() - side // 2 + 1, image)
        words = box.adjusted(22 + side, theme.px(5), -6, 0)
        line = str(index.data(_LINE) or "")
        words.setHeight(half - theme.px(4) if line else box.height() - theme.px(10))
        write(p, words, str(index.data()), theme.font(15, 700 if chosen else 600), ink)
        words.moveTop(box.y() + half)
        write(p, words, line, theme.font(14), quiet)


class DocumentList(QListView):
    """The documents; the arrows walk from one to the next."""

    chosen = Signal(str)

    def __init__(self, look: Look, words: Texts, model: DocumentModel) -> None:
        super().__init__()
        self._look = look
        named(self, "documents", words._("Documents"))
        self.setModel(model)
        self.setItemDelegate(_Entry(look, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.selectionModel().currentChanged.connect(self._tell)
        self._measure()
        look.changed.connect(self._measure)

    def choose(self, model: DocumentModel, name: str) -> None:
        """Show which document is chosen."""
        self.setCurrentIndex(model.index(model.row_of(name), 0))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Only show where the mouse is: drawing it along chooses nothing."""
        if not event.buttons():
            super().mouseMoveEvent(event)

    def _tell(self, current: QModelIndex) -> None:
        spec = current.data(_SPEC)
        if isinstance(spec, DocumentSpec):
            self.chosen.emit(spec.id)

    def _measure(self) -> None:
        self.setFixedWidth(self._look.theme.px(WIDTH))
        self.doItemsLayout()


class DocumentMenu(QComboBox):
    """The same documents as a list to open."""

    chosen = Signal(str)

    def __init__(self, words: Texts, model: DocumentModel) -> None:
        super().__init__()
        named(self, "document-menu", words._("Document"))
        self.setModel(model)
        self.setMaxVisibleItems(14)
        self.activated.connect(self._tell)

    def choose(self, model: DocumentModel, name: str) -> None:
        """Show which document is chosen."""
        self.setCurrentIndex(model.row_of(name))

    def _tell(self, at: int) -> None:
        spec = self.itemData(at, _SPEC)
        if isinstance(spec, DocumentSpec):
            self.chosen.emit(spec.id)
