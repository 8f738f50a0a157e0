"""The rows of the palette: headings, and below them what was found."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from netzwerkstatt.app.finding import Hit, Kind
from netzwerkstatt.base.texts import N_, Texts
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.ui.parts.painting import draw_focus, draw_frame, draw_key, write
from netzwerkstatt.ui.theme.look import Look

HEADINGS: Final[Mapping[Kind, str]] = {
    Kind.COMMAND: N_("Commands"),
    Kind.PERSON: N_("People"),
    Kind.SESSION: N_("Programme"),
    Kind.ROOM: N_("Rooms"),
    Kind.TASK: N_("Tasks"),
    Kind.INITIATIVE: N_("Initiatives"),
    Kind.HELP: N_("Help"),
}
_SIGNS: Final = {
    Kind.PERSON: ("user", Pencil.TURQUOISE),
    Kind.SESSION: ("presentation", Pencil.YELLOW),
    Kind.ROOM: ("door", Pencil.GREEN),
    Kind.TASK: ("checklist", Pencil.ORANGE),
    Kind.INITIATIVE: ("affiliate", Pencil.BLUE),
}
_ROW: Final = Qt.ItemDataRole.UserRole
_HEAD_PX, _ROW_PX = 30, 38
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Row:
    """What was found, with the icon and the keys of a command."""

    hit: Hit
    icon: str = ""
    keys: str = ""


class Rows(QStandardItemModel):
    """Finds by kind under their headings, each named for people who listen."""

    def __init__(self, texts: Texts, parent: QWidget) -> None:
        super().__init__(parent)
        self._texts = texts

    def fill(self, rows: list[Row]) -> None:
        """Show other finds."""
        self.clear()
        kind = None
        for row in rows:
            if row.hit.kind is not kind:
                kind = row.hit.kind
                heading = QStandardItem(self._texts._(HEADINGS[kind]))
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                self.appendRow(heading)
            item = QStandardItem(row.hit.words)
            item.setEditable(False)
            item.setData(row, _ROW)
            parts = (row.hit.words, row.hit.beside, row.keys, self._texts._(HEADINGS[kind]))
            item.setData(", ".join(filter(None, parts)), Qt.ItemDataRole.AccessibleTextRole)
            self.appendRow(item)

    def row_at(self, index: Index) -> Row | None:
        """Return what stands in a row; None for a heading."""
        found = index.data(_ROW)
        return found if isinstance(found, Row) else None

    def finds(self) -> list[int]:
        """Return the numbers of the rows that can be chosen."""
        return [at for at in range(self.rowCount()) if self.row_at(self.index(at, 0))]


class RowPainter(QStyledItemDelegate):
    """Paints a heading, or icon, words and keys."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for one line."""
        return QSize(40, self._look.theme.px(_ROW_PX if index.data(_ROW) else _HEAD_PX))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row; the chosen one is tinted, bold and framed."""
        theme, box = self._look.theme, option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = index.data(_ROW)
        if isinstance(row, Row):
            self._paint(painter, option, row)
        else:
            words = box.adjusted(18, box.height() // 6, 0, 0)
            write(painter, words, str(index.data()), theme.font(14, 600), theme["ink2"])
        painter.restore()

    def _paint(self, p: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        theme, box = self._look.theme, option.rect.adjusted(8, 0, -8, 0)
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            draw_frame(p, QRectF(box), theme.line("ptint"), theme["ptint"], 8)
            draw_focus(p, QRectF(box), theme, 8)
        name, ink = self._sign(row)
        side = theme.px(18)
        p.drawPixmap(box.x() + 10, box.center().y() - side // 2 + 1, self._look.drawn(name, ink, 18))
        right = draw_key(p, box.adjusted(0, 0, -10, 0), row.keys, theme) + 18 if row.keys else 10
        words = box.adjusted(20 + side, 0, -right, 0)
        face = theme.font(15, 700 if chosen else 400)
        used = write(p, words, row.hit.words, face, theme["ink"])
        beside = words.adjusted(used + 10, 0, 0, 0)
        if row.hit.beside and beside.width() > QFontMetrics(face).averageCharWidth() * 4:
            write(p, beside, row.hit.beside, theme.font(14), theme["ink2"])

    def _sign(self, row: Row) -> tuple[str, QColor]:
        theme = self._look.theme
        if row.hit.kind in _SIGNS:
            name, pencil = _SIGNS[row.hit.kind]
            return name, theme.crayons[pencil].edge
        return row.icon or "chevron-right", theme["ink2"]
