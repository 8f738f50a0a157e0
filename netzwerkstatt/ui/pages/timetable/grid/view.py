"""The grid to look at and to walk through.

It is a QListView with a geometry of its own: Qt then shows screen readers each session as an item of a list,
with its place. A view without rows is an empty area to them, and a table hundreds of empty cells.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QInputEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView
from typing_extensions import override

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.sessions import SessionId
from netzwerkstatt.domain.times import TimeSpan
from netzwerkstatt.domain.venue import RoomId
from netzwerkstatt.ui.pages.timetable.grid.blocks import Block
from netzwerkstatt.ui.pages.timetable.grid.model import BLOCK, BlockList, Index
from netzwerkstatt.ui.pages.timetable.grid.painting import PALE, BlockPictures, paint_lines
from netzwerkstatt.ui.pages.timetable.grid.raster import Raster, laid_out
from netzwerkstatt.ui.pages.timetable.grid.walking import Walker
from netzwerkstatt.ui.parts.layout import named
from netzwerkstatt.ui.theme.look import Look

Cursor = QAbstractItemView.CursorAction
Hint = QAbstractItemView.ScrollHint
ZOOMS: Final = (50, 200)
"""The smallest and the largest zoom, in percent; at 100 the whole day is seen."""
_VERTICAL: Final = {Cursor.MoveUp: -1, Cursor.MoveDown: 1}
_HORIZONTAL: Final = {Cursor.MoveLeft: -1, Cursor.MoveRight: 1}
_FIRST: Final = (Cursor.MoveHome, Cursor.MovePageUp)
_LAST: Final = (Cursor.MoveEnd, Cursor.MovePageDown)
_LEAST_MINUTE: Final = 0.9
_LEAST_COLUMN: Final = 96
"""In px at 100 % of type: how high a minute and how wide a column is at least."""
_ZOOM_STEP: Final = 10
_RING: Final = 5
"""How far the ring of the focus reaches around a block, in px."""


class GridView(QListView):
    """Rooms × time of one day."""

    zoomed = Signal(int)
    """Another zoom, in percent."""
    arranged = Signal()
    """Something lies elsewhere now: another size, zoom or place."""

    def __init__(self, look: Look, texts: Texts) -> None:
        self.list = BlockList()
        self._boxes: list[QRect] = []
        self._seconds: dict[int, QRect] = {}
        self._walker = Walker()
        self._day: TimeSpan | None = None
        self._rooms: tuple[RoomId | None, ...] = ()
        self.raster: Raster | None = None
        self.zoom = 100
        self.lifted: Collection[SessionId] = ()
        self._found: Collection[SessionId] | None = None
        super().__init__()
        self._look, self._texts = look, texts
        self.pictures = BlockPictures(look)
        self.list.setParent(self)
        self.setModel(self.list)
        named(self, "grid", texts._("Timetable: rooms and times"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.viewport().setMouseTracking(True)
        look.changed.connect(self.arrange)

    def show_day(self, day: TimeSpan, rooms: Sequence[RoomId | None], blocks: Iterable[Block]) -> None:
        """Show what happens from when to when in these rooms; only what changed is touched."""
        self._day, self._rooms = day, tuple(rooms)
        columns = {room: at for at, room in enumerate(self._rooms)}
        self.list.show(sorted(blocks, key=lambda one: _place(one, columns)))
        self.pictures.keep(block.id for block in self.list.blocks)
        was = self.raster
        self._lay_out()
        if self.raster != was:
            self.updateGeometries()

    @property
    def found(self) -> Collection[SessionId] | None:
        """Return what does not stand back; None where nothing does."""
        return self._found

    def show_found(self, found: Collection[SessionId] | None) -> None:
        """Let everything but some sessions stand back; None shows all alike."""
        self._found = found
        self.viewport().update()

    def set_zoom(self, percent: int) -> None:
        """Zoom time, above 100 % the columns as well; type keeps its size."""
        least, most = ZOOMS
        percent = min(max(percent, least), most)
        if percent != self.zoom:
            self.zoom = percent
            self.arrange()
            self.zoomed.emit(percent)

    def step_zoom(self, steps: int) -> None:
        """Zoom by so many steps."""
        self.set_zoom(self.zoom + steps * _ZOOM_STEP)

    @property
    def current(self) -> Block | None:
        """Return the session one stands on."""
        block = self.currentIndex().data(BLOCK)
        return block if isinstance(block, Block) else None

    def chosen(self) -> list[Block]:
        """Return what is chosen, the one one stands on first."""
        rows = {index.row() for index in self.selectedIndexes()}
        here = self.currentIndex().row()
        ordered = sorted(rows, key=lambda row: (row != here, row))
        return [self.list.blocks[row] for row in ordered]

    def choose(self, session: str) -> bool:
        """Stand on a session and bring it into sight; tell whether it is shown."""
        row = self.list.row_of(session)
        if row is not None:
            index = self.list.index(row)
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect)
            self.scrollTo(index)
        return row is not None

    def block_at(self, point: QPoint) -> Block | None:
        """Return the session under a point of the viewport."""
        block = self.indexAt(point).data(BLOCK)
        return block if isinstance(block, Block) else None

    # geometry: what a list would work out itself

    def arrange(self) -> None:
        """Work out where everything lies, and how far one can scroll."""
        self._lay_out()
        self.updateGeometries()

    def _lay_out(self) -> None:
        if self._day is None or not self._rooms:
            return
        room, theme = self.maximumViewportSize(), self._look.theme
        whole = max(theme.px(100) * _LEAST_MINUTE / 100, (room.height() - 1) / self._day.minutes)
        factor = self.zoom / 100
        scrolls = whole * factor * self._day.minutes > room.height()
        wide = room.width() - (self.verticalScrollBar().sizeHint().width() if scrolls else 0)
        column = max(float(theme.px(_LEAST_COLUMN)), wide / len(self._rooms))
        self.raster = Raster(self._day, self._rooms, whole * factor, column * max(1.0, factor))
        self._boxes, self._seconds = laid_out(self.raster, [block.session for block in self.list.blocks])
        self.viewport().update()

    @override
    def updateGeometries(self) -> None:
        """Give the scroll bars their ranges."""
        raster, seen, most = self.raster, self.viewport().size(), self.maximumViewportSize()
        if raster is None:
            return
        fits = raster.width <= most.width() and raster.height + 1 <= most.height()
        for bar, whole, part in (
            (self.verticalScrollBar(), raster.height + 1, seen.height()),
            (self.horizontalScrollBar(), raster.width, seen.width()),
        ):
            # a bar that is there takes room, and would be needed for that alone
            bar.setRange(0, 0 if fits else max(0, whole - part))
            bar.setPageStep(part)
            bar.setSingleStep(24)
        self.arranged.emit()

    @override
    def doItemsLayout(self) -> None:
        """Leave out the list's own layout."""
        QAbstractItemView.doItemsLayout(self)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the day into the new size."""
        super().resizeEvent(event)
        self.arrange()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move everything."""
        self.arranged.emit()
        self.viewport().update()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    @override
    def horizontalOffset(self) -> int:
        """Return how far it is scrolled to the right, in px."""
        return self.horizontalScrollBar().value()

    @override
    def verticalOffset(self) -> int:
        """Return how far it is scrolled down, in px."""
        return self.verticalScrollBar().value()

    @property
    def offset(self) -> QPoint:
        """Return the point of the day in the upper left corner."""
        return QPoint(self.horizontalOffset(), self.verticalOffset())

    @override
    def visualRect(self, index: Index) -> QRect:
        """Return where a session is seen; screen readers ask this as well."""
        row = index.row()
        return self._boxes[row].translated(-self.offset) if 0 <= row < len(self._boxes) else QRect()

    @override
    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the session under a point; blocks lie above bands."""
        hits = [row for row, box in enumerate(self._boxes) if box.contains(point + self.offset)]
        hits.sort(key=lambda row: self.list.blocks[row].band)
        return self.list.index(hits[0]) if hits else QModelIndex()

    @override
    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:
        """Bring a session into sight."""
        self.reveal(self.visualRect(index))

    def reveal(self, box: QRect) -> None:
        """Scroll as little as is needed to see a place; of a large one its beginning."""
        seen = self.viewport().rect().adjusted(0, 6, 0, -6)
        for bar, low, high, first, last in (
            (self.verticalScrollBar(), box.top(), box.bottom(), seen.top(), seen.bottom()),
            (self.horizontalScrollBar(), box.left(), box.right(), seen.left(), seen.right()),
        ):
            if low < first or high - low > last - first:
                bar.setValue(bar.value() + low - first)
            elif high > last:
                bar.setValue(bar.value() + high - last)

    @override
    def selectionCommand(
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Add what Shift goes to: between two blocks of a grid lies nothing that could be meant."""
        if isinstance(event, QInputEvent) and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return QItemSelectionModel.SelectionFlag.Select
        return super().selectionCommand(index, event)

    @override
    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Choose what one stands on, or what lies under the pointer; no frame is drawn around several."""
        added = command == QItemSelectionModel.SelectionFlag.Select
        self.selectionModel().select(self.currentIndex() if added else self.indexAt(rect.center()), command)

    @override
    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Return what to paint again, with the rings around it."""
        region = QRegion()
        for index in selection.indexes():
            region += self._ringed(index)
        return region

    @override
    def moveCursor(self, action: Cursor, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Walk from block to block."""
        here, boxes = self.currentIndex().row(), self._boxes
        if not boxes:
            return QModelIndex()
        if here < 0 or action in _FIRST:
            here = self._walker.first(boxes)
        elif action in _LAST:
            here = self._walker.last(boxes)
        elif action in _VERTICAL:
            here = self._walker.along(self.list.blocks, boxes, here, _VERTICAL[action])
        elif action in _HORIZONTAL:
            here = self._walker.across(self.list.blocks, boxes, here, _HORIZONTAL[action])
        return self.list.index(here)

    # what screen readers hear: without a list's own layout Qt would name the whole list, never an item

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which session one stands on."""
        QAbstractItemView.currentChanged(self, current, previous)
        for index in (current, previous):
            self.viewport().update(self._ringed(index))
        self._tell(QAccessible.Event.Focus, current)

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell which sessions are chosen."""
        QAbstractItemView.selectionChanged(self, selected, deselected)
        for index in selected.indexes():
            self._tell(QAccessible.Event.Selection, index)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on the first session, and name it once Qt has named the list as a whole."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.moveCursor(Cursor.MoveHome, Qt.KeyboardModifier.NoModifier))
        QTimer.singleShot(0, self, self._tell_focus)

    def _tell_focus(self) -> None:
        self._tell(QAccessible.Event.Focus, self.currentIndex())

    def _tell(self, what: QAccessible.Event, index: Index) -> None:
        if self.hasFocus() and index.isValid():
            event = QAccessibleEvent(self, what)
            event.setChild(index.row())
            QAccessible.updateAccessibility(event)

    # painting

    def _ringed(self, index: Index) -> QRect:
        """Return a session with the ring that stands around it."""
        return self.visualRect(index).adjusted(-_RING, -_RING, _RING, _RING)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines of rooms and hours, the bands, the blocks, and the rings around what is chosen."""
        raster = self.raster
        if raster is None:
            return
        p, area = QPainter(self.viewport()), event.rect()
        paint_lines(p, raster, area, self.offset, self._look.theme)
        inside = area.translated(self.offset)
        rows = [row for row, box in enumerate(self._boxes) if box.intersects(inside)]
        for row in sorted(rows, key=lambda row: not self.list.blocks[row].band):
            self._paint_block(p, self.list.blocks[row], self._boxes[row].translated(-self.offset))
        for row, box in self._seconds.items():
            self._fade(p, self.list.blocks[row])
            self.pictures.painter.second(p, box.translated(-self.offset), self.list.blocks[row])
        p.setOpacity(1.0)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_rings(p)
        p.end()

    def _fade(self, p: QPainter, block: Block) -> None:
        """Let what is painted next stand back, if a session is in the hand or not among those found."""
        away = block.id in self.lifted or (self._found is not None and block.id not in self._found)
        p.setOpacity(PALE if away else 1.0)

    def _paint_block(self, p: QPainter, block: Block, box: QRect) -> None:
        self._fade(p, block)
        if block.band:
            start, end = block.session.start, block.session.end
            when = ""
            if start and end:
                times = {"start": self._texts.time(start), "end": self._texts.clock(end)}
                when = self._texts._("{start} to {end}, for everybody", **times)
            self.pictures.painter.band(p, box.adjusted(self.horizontalOffset(), 0, 0, 0), block, when)
        else:
            self.pictures.paint(p, box, block)

    def _paint_rings(self, p: QPainter) -> None:
        here = self.currentIndex()
        painter = self.pictures.painter
        for index in self.selectedIndexes():
            if index != here or not self.hasFocus():
                painter.ring(p, self.visualRect(index), focused=False)
        if self.hasFocus() and here.isValid() and not self.lifted:
            painter.ring(p, self.visualRect(here), focused=True)


def _place(block: Block, columns: Mapping[RoomId | None, int]) -> tuple[object, ...]:
    """Return what blocks are sorted by: their time, then their column."""
    session = block.session
    return session.start is None, session.start, columns.get(session.room_id, -1), block.id
