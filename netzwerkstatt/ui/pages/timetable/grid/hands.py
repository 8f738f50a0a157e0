"""The grid one can work with: mouse, keys and tray lift, move, stretch and drop in the same way."""

from dataclasses import replace
from datetime import timedelta
from typing import Final, NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.sessions import Session
from netzwerkstatt.planning.moving import STEP
from netzwerkstatt.ui.pages.timetable.grid.blocks import Block
from netzwerkstatt.ui.pages.timetable.grid.carry import FINE, Carry, Verdict, snapped
from netzwerkstatt.ui.pages.timetable.grid.means import Means
from netzwerkstatt.ui.pages.timetable.grid.raster import Raster
from netzwerkstatt.ui.pages.timetable.grid.view import GridView
from netzwerkstatt.ui.parts.layout import announce
from netzwerkstatt.ui.theme.look import Look

Key, Modifier = Qt.Key, Qt.KeyboardModifier
_ARROWS: Final = {Key.Key_Up: (0, -1), Key.Key_Down: (0, 1), Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0)}
_ENTER: Final = (Key.Key_Return, Key.Key_Enter)
_ZOOM_KEYS: Final = {Key.Key_Plus: 1, Key.Key_Minus: -1}
_EDGE: Final = 7
"""How much of the lower end of a block stretches it, in px."""
_SCROLL_EDGE: Final = 24
_SCROLL_MS: Final = 30
HAND_OFFSET: Final = QPoint(24, 14)
"""How far left of and above the pointer the card in the hand begins, in px."""
_GRAB: Final = 15  # minutes; where the hand holds what comes from the tray


class Press(NamedTuple):
    """Where the mouse went down, and on what."""

    at: QPoint
    block: Block | None
    edge: bool


class Grid(GridView):
    """Tells what people want to happen with sessions; it changes nothing itself."""

    moved = Signal(object)
    """These moves are wanted."""
    opened = Signal(str)
    """Everything about a session is wanted."""
    returned = Signal()
    """What is chosen is to be planned anew."""
    put_back = Signal(object)
    """What was in the hand is where it was."""
    carried = Signal()
    """Something else is in the hand now, or at another place."""
    strayed = Signal(QPoint)
    """The mouse holds something beyond the grid, at this point of the screen, or is back in it."""
    dropped_beyond = Signal(object, QPoint)
    """What the mouse held was let go beyond the grid, at this point of the screen."""

    def __init__(self, look: Look, texts: Texts, means: Means, *, writing: bool) -> None:
        """Take whether anything may be changed."""
        self.carry: Carry | None = None
        self.verdict = Verdict(fits=True, reason="")
        self.pointer = QPoint()
        self.hand_size = QSize()
        self._press: Press | None = None
        super().__init__(look, texts)
        self._means, self._writing = means, writing
        self._scroller = QTimer(self)
        self._scroller.setInterval(_SCROLL_MS)
        self._scroller.timeout.connect(self._scroll_at_edge)

    # in the hand

    def pick_up(self, carry: Carry) -> None:
        """Take sessions into the hand; they stay where they are until they are dropped."""
        if not self._writing or self.raster is None:
            return
        self.carry, self.lifted = carry, {one.id for one in carry.origins}
        self._judge()
        if carry.by_mouse:
            self._scroller.start()
        else:
            self._reveal_target()
            said = self._texts._(
                "{title}: picked up. Arrow keys move it, with Shift its length; Enter drops it, Esc cancels.",
                title=carry.origin.title,
            )
            announce(self, said)
        self.viewport().update()
        self.carried.emit()

    def carry_to(self, target: Session) -> None:
        """Hold what is in the hand over another place; by keys it is said how that would be."""
        carry = self.carry
        if carry is None or target == carry.target:
            return
        self.viewport().update(self._held_region())
        self.carry = replace(carry, target=target)
        self._judge()
        if not carry.by_mouse:
            self._reveal_target()
            announce(self, f"{self._means.say(target)}, {self.verdict.reason}.")
            self.carried.emit()
        self.viewport().update(self._held_region())

    def drop(self) -> None:
        """Put down what is in the hand."""
        carry, raster = self._let_go(), self.raster
        if carry is not None and self._beyond(carry):
            self.dropped_beyond.emit(carry, self.viewport().mapToGlobal(self.pointer))
        elif carry is not None and raster is not None and carry.changed and carry.target.start is not None:
            self.moved.emit(carry.moves(raster))

    def cancel(self) -> None:
        """Leave everything as it was."""
        carry = self._let_go()
        if carry is not None:
            announce(self, self._texts._("Nothing has changed."))
            self.put_back.emit(carry)

    def _let_go(self) -> Carry | None:
        carry, self.carry, self.lifted, self._press = self.carry, None, (), None
        self._scroller.stop()
        self.viewport().update()
        self.carried.emit()
        return carry

    def _judge(self) -> None:
        carry, raster = self.carry, self.raster
        if carry is not None and raster is not None and carry.target.start is not None:
            self.verdict = self._means.judge(carry.moves(raster))

    # keys

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pick up, open, send back and zoom; while something is in the hand, steer it."""
        block, key = self.current, Key(event.key())
        if self.carry is not None and self.raster is not None:
            self._steer(self.carry, self.raster, key, event.modifiers())
        elif key == Key.Key_Space and block is not None:
            self.pick_up(self._lifting(block))
        elif key in _ENTER and block is not None:
            self.opened.emit(block.id)
        elif key in {Key.Key_Delete, Key.Key_Backspace} and block is not None:
            self.returned.emit()
        elif key in _ZOOM_KEYS and not event.modifiers() & Modifier.ControlModifier:
            self.step_zoom(_ZOOM_KEYS[key])
        else:
            super().keyPressEvent(event)

    def _lifting(self, block: Block) -> Carry:
        """Return what is chosen as it is taken into the hand, a block first."""
        others = [one.session for one in self.chosen() if one.id != block.id]
        chosen = len(others) < len(self.chosen())
        return Carry((block.session, *(others if chosen else ())), block.session)

    def _steer(self, carry: Carry, raster: Raster, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        if key in _ARROWS:
            dx, dy = _ARROWS[key]
            minutes = dy * (FINE if modifiers & Modifier.AltModifier else STEP)
            longer = dy and modifiers & Modifier.ShiftModifier
            self.carry_to(carry.lengthened(minutes, raster) if longer else carry.stepped(dx, minutes, raster))
        elif key in {*_ENTER, Key.Key_Space}:
            self.drop()
        elif key == Key.Key_Escape:
            self.cancel()
        elif key == Key.Key_Delete and not carry.fresh:
            self._let_go()
            self.returned.emit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let nothing be carried out of the grid by keys."""
        if self.carry is not None and not self.carry.by_mouse:
            self.cancel()
        super().focusOutEvent(event)

    # mouse

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose, and note where a drag may begin."""
        if self.carry is not None:
            self.cancel()
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            at = event.position().toPoint()
            block = self.block_at(at)
            self._press = Press(at, block, block is None or self._at_edge(at))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin or go on with a drag; otherwise show what the place would do."""
        at = event.position().toPoint()
        press = self._press
        if self.carry is None and press is not None:
            far = (at - press.at).manhattanLength() >= QApplication.startDragDistance()
            if far and event.buttons() & Qt.MouseButton.LeftButton:
                self._lift(press)
        carried = self.carry is not None and self.carry.by_mouse
        if carried and event.buttons() & Qt.MouseButton.LeftButton:
            self._drag(at, fine=bool(event.modifiers() & Modifier.AltModifier))
        elif event.buttons() == Qt.MouseButton.NoButton:
            edge = self._writing and self._at_edge(at)
            self.viewport().setCursor(Qt.CursorShape.SizeVerCursor if edge else Qt.CursorShape.ArrowCursor)

    def _drag(self, at: QPoint, *, fine: bool) -> None:
        """Follow the pointer; a session that is moved goes back while that is outside of the grid."""
        carry = self.carry
        if carry is None or carry.fresh or carry.edge or self.viewport().rect().contains(at):
            self.point(at, fine=fine)
        else:
            self._hold_back(at)

    def _hold_back(self, at: QPoint) -> None:
        if self.carry is not None:
            self.pointer = at
            self.carry_to(self.carry.origin)
            self.carried.emit()
            self.strayed.emit(self.viewport().mapToGlobal(at))

    def _beyond(self, carry: Carry) -> bool:
        """Tell whether the mouse holds sessions, and not a new one or an edge, beyond the grid."""
        whole = carry.by_mouse and not carry.fresh and not carry.edge
        return whole and not self.viewport().rect().contains(self.pointer)

    def _lift(self, press: Press) -> None:
        """Take what is under the mouse into the hand, or begin a new session on an empty place."""
        raster, self._press = self.raster, None
        if raster is None:
            return
        room, moment = raster.at(press.at + self.offset)
        if press.block is None:
            start = snapped(moment - timedelta(minutes=STEP / 2), STEP)
            new = replace(self._means.begin(), start=start, minutes=STEP, room_id=room)
            self.pick_up(Carry((new,), new, by_mouse=True, edge=True, fresh=True))
            return
        start = press.block.session.start or moment
        grab = int((moment - start).total_seconds() // 60)
        beside = raster.between(press.block.session.room_id, room)
        lifted = self._lifting(press.block)
        self.pick_up(replace(lifted, by_mouse=True, grab=grab, beside=beside, edge=press.edge))

    def _at_edge(self, at: QPoint) -> bool:
        box = self.visualRect(self.indexAt(at))
        return box.isValid() and 0 <= box.bottom() - at.y() < min(_EDGE, box.height() // 3)

    def point(self, at: QPoint, *, fine: bool = False) -> None:
        """Follow the pointer with what is in the hand."""
        self.pointer = at
        if self.carry is not None and self.raster is not None:
            room, moment = self.raster.at(at + self.offset)
            self.carry_to(self.carry.pointed(room, moment, self.raster, fine=fine))
            self.carried.emit()
            self.strayed.emit(self.viewport().mapToGlobal(at))

    def hover(self, session: Session, at: QPoint) -> None:
        """Follow a drag that began in the tray; outside the grid it would change nothing."""
        if self.carry is None:
            self.pick_up(Carry((session,), session, by_mouse=True, grab=_GRAB))
        if self.viewport().rect().contains(at):
            self.point(at)
        else:
            self._hold_back(at)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop what is in the hand."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self._press = None
            if self.carry is not None and self.carry.by_mouse:
                self.drop()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a session."""
        block = self.block_at(event.position().toPoint())
        if block is not None:
            self.opened.emit(block.id)

    def _scroll_at_edge(self) -> None:
        """Scroll on while something is held at the edge of what is seen."""
        if self.carry is None:
            return
        margin = _SCROLL_EDGE
        seen = self.viewport().rect().adjusted(margin, margin, -margin, -margin)
        away = QPoint(
            self.pointer.x() - min(max(self.pointer.x(), seen.left()), seen.right()),
            self.pointer.y() - min(max(self.pointer.y(), seen.top()), seen.bottom()),
        )
        if not away.isNull() and self.viewport().rect().contains(self.pointer):
            self.horizontalScrollBar().setValue(self.horizontalOffset() + away.x() // 2)
            self.verticalScrollBar().setValue(self.verticalOffset() + away.y() // 2)
            self.point(self.pointer)

    # where it would go

    def target_box(self) -> QRect:
        """Return where what is in the hand would lie, as it is seen."""
        if self.carry is None or self.raster is None:
            return QRect()
        return self.raster.box(self.carry.target).translated(-self.offset)

    def _reveal_target(self) -> None:
        box = self.target_box()
        if box.isValid():
            self.reveal(box)

    def _targets(self) -> list[QRect]:
        """Return where all that is in the hand would lie, as it is seen."""
        carry, raster = self.carry, self.raster
        if carry is None or raster is None:
            return []
        return [raster.box(now).translated(-self.offset) for _, now in carry.moves(raster)]

    def _label(self) -> str:
        return f"{self._means.label(self.carry.target)} – {self.verdict.reason}" if self.carry else ""

    def _held_region(self) -> QRegion:
        """Return what is painted over the grid for what is in the hand."""
        region = QRegion()
        for box in (*self._targets(), self._label_box(self.target_box(), self._label())):
            region += box.adjusted(-2, -2, 2, 2)
        return region

    def _label_box(self, box: QRect, text: str) -> QRect:
        """Return where the words about the target stand: below it, or above where there is no room."""
        seen = self.viewport().rect().adjusted(4, 4, -4, -4)
        wide, high = self.pictures.painter.label_size(text, seen.width())
        label = QRect(box.left(), box.bottom() + 8, wide, high)
        if label.bottom() > seen.bottom():
            label.moveBottom(max(box.top() - 8, seen.top() + high))
        label.moveLeft(max(seen.left(), min(label.left(), seen.right() - wide)))
        if self.carry is not None and self.carry.by_mouse and not self.carry.edge:
            hand = QRect(self.pointer - HAND_OFFSET, self.hand_size)
            if label.intersects(hand):  # what is said is read while it is carried
                label.moveTop(max(hand.bottom(), box.bottom()) + 8)
            if label.bottom() > seen.bottom():
                label.moveBottom(min(hand.top(), box.top()) - 8)
        return label

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the grid, and over it where what is in the hand would go."""
        super().paintEvent(event)
        carry, box = self.carry, self.target_box()
        if carry is None or not box.isValid() or self._beyond(carry):
            return
        painter, fits, text = self.pictures.painter, self.verdict.fits, self._label()
        p = QPainter(self.viewport())
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        for target in self._targets():
            painter.target(p, target, fits=fits)
        row = self.list.row_of(carry.origin.id)
        if row is not None and not self.list.blocks[row].band and (carry.edge or not carry.by_mouse):
            painter.block(p, box.adjusted(4, 4, -4, -4), self.list.blocks[row])
        painter.label(p, self._label_box(box, text), text, fits=fits)
        p.end()
