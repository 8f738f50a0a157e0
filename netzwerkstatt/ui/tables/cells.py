"""How the rows of a table and their cells are painted in the house look."""

from typing import Any, Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from netzwerkstatt.ui.parts.bars import HEIGHT, draw_mark, draw_pencil_bar
from netzwerkstatt.ui.parts.painting import LEFT, draw_dot, draw_focus, draw_frame, write
from netzwerkstatt.ui.tables.columns import Bar, Check
from netzwerkstatt.ui.tables.model import RecordTable
from netzwerkstatt.ui.theme.look import Look

_PAD: Final = 10
_BAR: Final = 4
RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class CellPainter:
    """Paints rows and cells of a table, asking it for records and words without a detour by Qt's model."""

    def __init__(self, look: Look, table: RecordTable[Any]) -> None:
        self._look, self._table = look, table

    def width_of(self, at: int) -> int:
        """Return how wide a column is to be, in px: as it asks for, and a `whole` one as its texts need."""
        theme, column = self._look.theme, self._table.columns[at]
        wanted = theme.px(column.width)
        if not column.whole:
            return wanted
        metrics = QFontMetrics(theme.font(15, 700, tabular=column.right))  # chosen rows are bold
        rows = range(self._table.rowCount())
        texts = {self._table.cell(row, at) for row in rows}
        sign = theme.px(18) + 8 if column.icon else 0
        return max([wanted, *(metrics.horizontalAdvance(text) + sign + 2 * _PAD + 2 for text in texts)])

    def paint_ground(self, p: QPainter, box: QRect, *, chosen: bool) -> None:
        """Paint what is behind the cells of a row: a line; a chosen one is tinted and marked at its left."""
        theme = self._look.theme
        if chosen:
            p.fillRect(box, theme["selection"])
        p.fillRect(QRect(box.x(), box.bottom(), box.width(), 1), theme["line"])
        if chosen:
            p.fillRect(QRect(box.x(), box.y(), _BAR, box.height()), theme["primary"])

    def paint_cell(self, p: QPainter, box: QRect, row: int, at: int, *, chosen: bool) -> None:
        """Paint what a cell shows; in chosen rows words are bold."""
        column = self._table.columns[at]
        if isinstance(column.edit, Check):
            self._paint_check(p, box, on=column.edit.read(self._table.record_at(row)))
        elif column.bar:
            self._paint_bar(p, box, column.bar(self._table.record_at(row)))
        else:
            self._write(p, box, row, at, chosen=chosen)

    def paint_focus(self, p: QPainter, box: QRect) -> None:
        """Paint the ring around the cell that has the focus."""
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_focus(p, QRectF(box), self._look.theme, 4)

    def _write(self, p: QPainter, box: QRect, row: int, at: int, *, chosen: bool) -> None:
        theme, table, column = self._look.theme, self._table, self._table.columns[at]
        record, words = table.record_at(row), table.cell(row, at)
        bold = column.strong or column.tinted or chosen
        face = theme.font(15, 700 if bold else 400, tabular=column.right)
        metrics = QFontMetrics(face)
        ink = theme["onselection" if chosen else "ink"]
        place = box.adjusted(_PAD, 0, -_PAD, -1)
        icon = column.icon(record) if column.icon else None
        if icon:
            side = theme.px(18)
            colour = theme["onselection"] if chosen and theme.contrast else theme[icon[1]]
            if column.right:  # figures stand at the right, and what goes with them just before
                width = metrics.horizontalAdvance(words)
                place.setLeft(max(place.left(), place.right() - width - side - 8))
            p.drawPixmap(place.x(), place.center().y() - side // 2, self._look.drawn(icon[0], colour, 18))
            place.setLeft(place.left() + side + 7)
            ink = colour if column.tinted else ink
        pencil = column.dot(record) if column.dot else None
        if pencil is not None:
            side = theme.px(12)
            draw_dot(p, QRectF(place.x(), place.center().y() - side / 2, side, side), theme.crayons[pencil])
            place.setLeft(place.left() + side + 7)
        if column.below:
            place = self._write_below(p, place, column.below(record), chosen=chosen)
        text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width())
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
