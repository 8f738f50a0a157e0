"""What the hand carries beyond the grid: out of the tray and back into it, and to another day."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget

from netzwerkstatt.domain.sessions import Session, SessionId
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.pages.timetable.grid.blocks import Block
from netzwerkstatt.ui.pages.timetable.grid.carry import Carry
from netzwerkstatt.ui.pages.timetable.grid.hands import Grid
from netzwerkstatt.ui.pages.timetable.grid.suggestion import Suggestion
from netzwerkstatt.ui.pages.timetable.grid.tools import DayChoice
from netzwerkstatt.ui.pages.timetable.grid.tray import HandCard, Tray
from netzwerkstatt.ui.pages.timetable.mover import Mover
from netzwerkstatt.ui.parts.layout import holds_focus


class HandOver(QObject):
    """Leads what is in the hand between the grid, the tray and the days of the event."""

    day_wanted = Signal(str)
    """What is in the hand is held over a day, given as `2027-10-16`."""

    def __init__(
        self, desk: Desk, parts: tuple[Grid, Tray, DayChoice], mover: Mover, block: Callable[[Session], Block]
    ) -> None:
        """Take what makes the block of a session."""
        self._grid, self._tray, self._days = parts
        super().__init__(self._grid)
        self._desk, self._mover, self._block = desk, mover, block
        self._hand: HandCard | None = None
        self._suggestion = Suggestion(desk, mover.carry_out)
        self._tray.add_below(self._suggestion)
        self._suggestion.elsewhere.connect(self._ask_where)
        cards = self._tray.cards
        cards.lifted.connect(self._lift)
        cards.asked.connect(self._ask_where)
        cards.selectionModel().currentChanged.connect(self.suggest)
        self._grid.put_back.connect(self._put_back)
        self._grid.carried.connect(self._follow)
        self._grid.strayed.connect(self._stray)
        self._grid.dropped_beyond.connect(self._drop)

    def show_over(self, page: QWidget) -> None:
        """Show the card in the hand over a page."""
        self._hand = HandCard(self._desk.look, self._desk.texts, self._grid, page)

    def suggest(self, *_: object) -> None:
        """Suggest a place for the card one stands on, or else the first one."""
        cards = self._tray.cards
        first = next(iter(cards.list.blocks), None)
        block = cards.current or first
        if holds_focus(self._suggestion):
            cards.setFocus(Qt.FocusReason.OtherFocusReason)  # what had it is about to rest
        if self._grid.carry is None:
            self._suggestion.show_session(block.session if block is not None else None)

    def _lift(self, session: str) -> None:
        """Carry a session from the tray into the grid by keys."""
        found, raster = self._desk.snapshot.sessions.get(SessionId(session)), self._grid.raster
        if found is not None and raster is not None and self._desk.may_write():
            self._grid.setFocus(Qt.FocusReason.OtherFocusReason)
            carry = Carry((found,), found)
            room = found.room_id if found.room_id in raster.rooms else raster.rooms[0]
            self._grid.pick_up(carry)
            self._grid.carry_to(carry.placed(room, raster))

    def _put_back(self, carry: Carry) -> None:
        """Return to the card that was carried by keys."""
        if not carry.by_mouse and carry.origin.start is None and self._grid.hasFocus():
            self._tray.cards.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_where(self, session: str) -> None:
        """Offer the best places for what waits, below its card."""
        cards = self._tray.cards
        row = cards.list.row_of(session) or 0
        below = cards.visualRect(cards.list.index(row)).bottomLeft()
        found = self._desk.snapshot.sessions[SessionId(session)]
        self._mover.where.offer(found, cards.viewport().mapToGlobal(below))

    def _follow(self) -> None:
        carry = self._grid.carry
        shown = carry is not None and carry.by_mouse and not carry.edge
        if self._hand is not None:
            self._hand.follow(self._block(carry.origin) if carry is not None and shown else None)
        if carry is None:
            self._tray.welcome(on=False)

    def _stray(self, point: QPoint) -> None:
        """Show another day where the hand is over one, and that the tray would take what is in it."""
        day = self._days.day_at(point)
        if day:
            self.day_wanted.emit(day)
        self._tray.welcome(on=self._takes(point))

    def _takes(self, point: QPoint) -> bool:
        carry = self._grid.carry
        whole = carry is not None and not carry.edge and carry.origin.start is not None
        return whole and self._tray.holds(point)

    def _drop(self, carry: Carry, point: QPoint) -> None:
        """Take back what is dropped onto the tray."""
        if carry.origin.start is not None and self._tray.holds(point):
            self._mover.unplan(carry.origins)
