"""The tray: what is still to be planned, to be drawn into the grid; and the card in the hand."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.ui.pages.timetable.grid.blocks import Block
from netzwerkstatt.ui.pages.timetable.grid.hands import HAND_OFFSET, Grid
from netzwerkstatt.ui.pages.timetable.grid.model import BLOCK, BlockList, Index
from netzwerkstatt.ui.pages.timetable.grid.painting import PALE, BlockPainter
from netzwerkstatt.ui.parts.layout import column, label, named, row
from netzwerkstatt.ui.parts.painting import draw_focus, draw_frame
from netzwerkstatt.ui.theme.look import Look

_WIDE: Final = 226
_HAND: Final = 184
_MOST_WIDE: Final = 270  # px in large type: the rooms need their room
_GAP: Final = 8
_NOWHERE: Final = QPoint(-1, -1)
_SHADOW: Final = 6
_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Cards(QStyledItemDelegate):
    """Paints what waits as cards."""

    def __init__(self, look: Look, texts: Texts, grid: Grid, view: QListView) -> None:
        super().__init__(view)
        self._texts, self._grid, self._view = texts, grid, view
        self._painter = BlockPainter(look)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for the lines of the title."""
        wide = self._view.viewport().width()
        return QSize(wide, self._painter.card_height(index.data(BLOCK), wide - 6) + _GAP)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a card; one in the hand is pale."""
        whole: QRect = option.rect
        state: QStyle.StateFlag = option.state
        box, block = whole.adjusted(3, _GAP // 2, -3, -_GAP // 2), index.data(BLOCK)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        found = self._grid.found
        away = block.id in self._grid.lifted or (found is not None and block.id not in found)
        painter.setOpacity(PALE if away else 1.0)
        self._painter.card(painter, box, block, length_said(block, self._texts))
        painter.setOpacity(1.0)
        if state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, QRectF(box).adjusted(-3, -3, 3, 3), self._painter.look.theme, 9)
        painter.restore()


def length_said(block: Block, texts: Texts) -> str:
    """Say how long a session lasts: `75 min`."""
    return texts._("{count} min", count=texts.number(block.session.minutes))


class Cards(QListView):
    """What waits. A drag leads into the grid, the space bar picks up, Enter asks where to."""

    opened = Signal(str)
    asked = Signal(str)
    """The best places for a session are wanted."""
    lifted = Signal(str)
    """A session is to be carried into the grid by keys."""

    def __init__(self, look: Look, texts: Texts, grid: Grid) -> None:
        super().__init__()
        self._grid, self._begin = grid, _NOWHERE
        self.list = BlockList(self)
        self.setModel(self.list)
        self.setItemDelegate(_Cards(look, texts, grid, self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        named(self, "tray", texts._("Still to be planned"))
        grid.carried.connect(self.viewport().update)
        look.changed.connect(self.doItemsLayout)

    @property
    def current(self) -> Block | None:
        """Return the card one stands on."""
        block = self.currentIndex().data(BLOCK)
        return block if isinstance(block, Block) else None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pick up with the space bar, ask with Enter; Esc lets go of what the mouse holds."""
        block, key = self.currentIndex().data(BLOCK), event.key()
        if key == Qt.Key.Key_Escape and self._grid.carry is not None:
            self._begin = _NOWHERE
            self._grid.cancel()
        elif key == Qt.Key.Key_Space and block is not None:
            self.lifted.emit(block.id)
        elif key in _KEYS and block is not None:
            self.asked.emit(block.id)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where a drag may begin."""
        super().mousePressEvent(event)
        self._begin = event.position().toPoint()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry a card into the grid."""
        block = self.indexAt(self._begin).data(BLOCK)
        far = (event.position().toPoint() - self._begin).manhattanLength() >= QApplication.startDragDistance()
        if block is not None and event.buttons() & Qt.MouseButton.LeftButton and (far or self._grid.lifted):
            there = self._grid.viewport().mapFromGlobal(event.globalPosition().toPoint())
            self._grid.hover(block.session, there)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop what is in the hand."""
        super().mouseReleaseEvent(event)
        self._begin = _NOWHERE
        self._grid.drop()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open what waits."""
        block = self.indexAt(event.position().toPoint()).data(BLOCK)
        if block is not None:
            self.opened.emit(block.id)


class Tray(QWidget):
    """What is still to be planned, how many there are, and what to do with it; shown while something is."""

    def __init__(self, look: Look, texts: Texts, grid: Grid) -> None:
        super().__init__()
        self._look, self._texts = look, texts
        self._welcomes = False
        self.cards = Cards(look, texts, grid)
        self._count = named(label("", "group"), "waiting")
        hint = texts._("Drag into the timetable – or choose, and press Enter.")
        head = row(label(texts._("Still to be planned"), "group", wrap=True), self._count, gap=6)
        head.setStretch(0, 1)
        words = label(hint, "small", wrap=True)
        self._box = column(head, words, self.cards, margins=(12, 10, 9, 10), gap=6)
        self._box.setStretch(2, 1)
        self.setLayout(self._box)
        look.changed.connect(self._measure)
        self._measure()

    def show_blocks(self, blocks: Iterable[Block]) -> None:
        """Show what waits."""
        waiting = list(blocks)
        self.cards.list.show(waiting)
        self._count.setText(self._texts.number(len(waiting)))

    def add_below(self, part: QWidget) -> None:
        """Show something below the cards."""
        self._box.addWidget(part)

    def holds(self, point: QPoint) -> bool:
        """Tell whether a point of the screen is over the tray, while that is shown."""
        return self.isVisible() and self.rect().contains(self.mapFromGlobal(point))

    def welcome(self, *, on: bool) -> None:
        """Show that what is in the hand would be taken back here."""
        if on != self._welcomes:
            self._welcomes = on
            self.update()

    def _measure(self) -> None:
        self.setFixedWidth(min(_MOST_WIDE, self._look.theme.px(_WIDE)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dashed edge; stronger, and on a tint, where something would be taken back."""
        theme, p = self._look.theme, QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge, ground = ("primary", "ptint") if self._welcomes else ("ctl", "side")
        pen = QPen(theme[edge], theme.pen * (2 if self._welcomes else 1), Qt.PenStyle.DashLine)
        draw_frame(p, QRectF(self.rect()), pen, theme[ground], 12)


class HandCard(QWidget):
    """The card under the pointer while the mouse carries a session."""

    def __init__(self, look: Look, texts: Texts, grid: Grid, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._texts, self._grid, self._painter = texts, grid, BlockPainter(look)
        self._block: Block | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setObjectName("hand")
        self.hide()

    def follow(self, block: Block | None) -> None:
        """Stay at the pointer with what is in the hand; nothing is shown while a session is stretched."""
        if block is None:
            self._block = None
            self.hide()
            return
        if block is not self._block:
            self._block = block
            wide = self._painter.look.theme.px(_HAND)
            self.resize(wide, self._painter.card_height(block, wide - 2 * _SHADOW) + 2 * _SHADOW)
            self.raise_()
            self._grid.hand_size = self.size()
        spot = self._grid.viewport().mapTo(self._over, self._grid.pointer) - HAND_OFFSET
        last = self._over.rect().bottomRight() - self.rect().bottomRight()
        self.move(max(0, min(spot.x(), last.x())), max(0, min(spot.y(), last.y())))
        self.show()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card with its shadow."""
        if self._block is None:
            return
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(Qt.GlobalColor.black)
        p.setOpacity(0.03)
        for spread in range(_SHADOW):
            p.drawRoundedRect(self.rect().adjusted(spread, spread + 2, -spread, -spread), 9, 9)
        p.setOpacity(1.0)
        box = self.rect().adjusted(_SHADOW - 1, _SHADOW - 2, 1 - _SHADOW, -_SHADOW - 1)
        self._painter.card(p, box, self._block, length_said(self._block, self._texts))
