"""What stays in sight around the grid: the rooms above it, the hours at its left.

They stand beside the view: a list tells screen readers of nothing but its rows.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget
from typing_extensions import override

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.access import AccessFeature
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.venue import Room, RoomId
from netzwerkstatt.planning import reach, reach_words
from netzwerkstatt.planning.reach import Way
from netzwerkstatt.ui.pages.timetable.grid.view import GridView
from netzwerkstatt.ui.parts.layout import named, surface
from netzwerkstatt.ui.parts.painting import draw_focus, draw_frame, write
from netzwerkstatt.ui.parts.pressed import Painted
from netzwerkstatt.ui.theme.look import Look

_SIGNS: Final = {
    Way.LEVEL: ("wheelchair", "ok"),
    Way.LIFT: ("elevator", "ok"),
    Way.STEPS: ("stairs-up", "warn"),
    Way.STAIRS: ("stairs-up", "warn"),
    Way.OPEN: ("help-circle", "ink2"),
}
_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_HIGH: Final = 54
_GUTTER: Final = 53
"""How high the rooms and how wide the hours are, in px at 100 %."""
_CORNER: Final = 6  # px below the grid, which would stand over the round corners of its sheet


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above a column; the column of what has no room has no `room`.

    Of the `details` the first one that fits is shown.
    """

    room: RoomId | None
    name: str
    details: tuple[str, ...]
    sign: tuple[str, str] | None
    said: str


def head_of(snapshot: Snapshot, room: Room | None, texts: Texts) -> Head:
    """Return what stands above the column of a room."""
    if room is None:
        name = texts._("Without a room")
        return Head(None, name, (texts._("online or still open"), ""), None, name)
    places = "" if room.places is None else texts._("{count} pl.", count=texts.number(room.places))
    known = reach.known(snapshot, room)
    reading = reach.reading(known, AccessFeature.STEP_FREE)
    way = texts._("without steps: {answer}", answer=reach_words.said(AccessFeature.STEP_FREE, reading, texts))
    counted = "" if room.places is None else texts.n_("{count} place", "{count} places", room.places)
    return Head(
        room.id,
        room.name,
        (" · ".join(filter(None, (room.floor, places))), places, ""),
        _SIGNS[reach.way(known)],
        ", ".join(filter(None, (room.name, room.floor, counted, way))),
    )


class RoomHead(Painted):
    """One room: its name, its floor and places, and how one gets in.

    Pressed, it leads to the room. Alt with left and right, or a drag, moves it among the others.
    """

    moved = Signal(int)
    """It is to stand so many columns further right, or left."""
    entered = Signal()
    """It has the focus."""

    def __init__(self, look: Look, head: Head) -> None:
        super().__init__(look)
        named(self, f"head-{head.room or 'none'}", head.said)
        self._head, self._begin = head, 0.0
        self.setToolTip(head.said)
        self.setEnabled(head.room is not None)

    @override
    def sizeHint(self) -> QSize:
        """Ask for two lines."""
        return QSize(80, self.look.theme.px(_HIGH))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say so: it may be out of sight."""
        super().focusInEvent(event)
        self.entered.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move among the other rooms."""
        steps = _STEPS.get(Qt.Key(event.key()), 0)
        if steps and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(steps)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where a drag may begin."""
        super().mousePressEvent(event)
        self._begin = event.position().x()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Move as many columns as it was dragged; a short way presses it."""
        columns = round((event.position().x() - self._begin) / max(1, self.width()))
        if columns:
            self.setDown(False)
            self.moved.emit(columns)
        else:
            super().mouseReleaseEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint two lines, and how one gets in behind the second."""
        theme, p, head = self.look.theme, QPainter(self), self._head
        p.setPen(theme.line("line"))
        p.drawLine(0, 0, 0, self.height())
        if self.underMouse() and self.isEnabled():
            draw_frame(p, QRectF(self.rect()).adjusted(2, 2, -2, -2), theme.line("ptint"), theme["ptint"], 6)
        line = QRect(9, theme.px(6), self.width() - 14, theme.px(20))
        write(p, line, head.name, theme.font(15, 700), theme["ink"])
        line.translate(0, theme.px(20))
        side = theme.px(18) if head.sign else 0
        face, room = theme.font(13), line.width() - side
        fitting = (said for said in head.details if QFontMetrics(face).horizontalAdvance(said) <= room)
        used = write(p, line, next(fitting, ""), face, theme["ink2"])
        if head.sign:
            icon, token = head.sign
            image = self.look.pixmap(icon, token, 16)
            left = line.x() + used + (5 if used else 0)
            p.drawPixmap(left, line.center().y() - theme.px(16) // 2 + 1, image)
        if self.hasFocus():
            p.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_focus(p, QRectF(self.rect()).adjusted(1, 1, -1, -2), theme, 7)


class RoomHeads(QWidget):
    """All rooms; they move sideways with the grid."""

    pressed = Signal(str)
    """A room is wanted, by its id."""
    moved = Signal(str, int)
    """A room is to stand so many columns further right, or left."""

    def __init__(self, look: Look, texts: Texts, view: GridView) -> None:
        super().__init__()
        self._look, self._view = look, view
        named(self, "room-heads", texts._("Rooms"))
        self._row = QWidget(self)
        self._shown: tuple[Head, ...] = ()
        self._heads: list[RoomHead] = []
        view.arranged.connect(self._place)
        look.changed.connect(self._place)

    def show_heads(self, heads: Sequence[Head]) -> None:
        """Show these rooms."""
        if tuple(heads) == self._shown:
            return
        focused = next((head.objectName() for head in self._heads if head.hasFocus()), "")
        self._shown = tuple(heads)
        for old in self._heads:
            old.hide()
            old.deleteLater()
        self._heads = [RoomHead(self._look, head) for head in heads]
        for head, made in zip(heads, self._heads, strict=True):
            made.setParent(self._row)
            made.clicked.connect(partial(self.pressed.emit, head.room or ""))
            made.entered.connect(partial(self._reveal, made))
            made.moved.connect(partial(self.moved.emit, head.room or ""))
            made.show()
            if made.objectName() == focused:
                made.setFocus(Qt.FocusReason.OtherFocusReason)
        self._place()

    def _reveal(self, head: RoomHead) -> None:
        """Bring the column of a room into sight."""
        left = head.x() - self._view.horizontalOffset()
        self._view.reveal(QRect(left, self._view.viewport().height() // 2, head.width(), 1))

    def _place(self) -> None:
        raster, high = self._view.raster, self._look.theme.px(_HIGH)
        self.setFixedHeight(high)
        if raster is None:
            return
        self._row.setGeometry(-self._view.horizontalOffset(), 0, raster.width, high)
        for at, head in enumerate(self._heads):
            head.setGeometry(raster.x(at), 0, raster.x(at + 1) - raster.x(at), high - 1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line below the rooms."""
        p, theme = QPainter(self), self._look.theme
        p.fillRect(QRect(0, self.height() - theme.pen, self.width(), theme.pen), theme["ctl"])


class Hours(QWidget):
    """The hours; they move up and down with the grid."""

    def __init__(self, look: Look, texts: Texts, view: GridView) -> None:
        super().__init__()
        self._look, self._view = look, view
        self._say: Callable[..., str] = texts.time
        view.arranged.connect(self._measure)
        look.changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        self.setFixedWidth(self._look.theme.px(_GUTTER))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Write each full hour beside its line; what would be cut at the edges is left out."""
        raster, theme = self._view.raster, self._look.theme
        if raster is None:
            return
        p, face = QPainter(self), theme.font(14, tabular=True)
        high = theme.px(19)
        for moment in raster.marks(60):
            top = raster.y(moment) - self._view.verticalOffset() - high // 2
            if -high // 4 <= top <= self.height() - high:
                text = self._say(moment)
                wide = QFontMetrics(face).horizontalAdvance(text)
                box = QRect(self.width() - wide - 9, max(0, top), wide + 2, high)
                write(p, box, text, face, theme["ink2"])


class Board(QFrame):
    """The grid with its rooms and hours on one sheet."""

    def __init__(self, heads: RoomHeads, hours: Hours, view: GridView) -> None:
        super().__init__()
        surface(self, "card")
        grid = QGridLayout(self)
        grid.setContentsMargins(1, 1, 1, _CORNER)
        grid.setSpacing(0)
        grid.addWidget(heads, 0, 1)
        grid.addWidget(hours, 1, 0)
        grid.addWidget(view, 1, 1)
