"""Moving the sessions that are chosen, by keys, by a menu or by hand: one step each, and said."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.event import day_of
from netzwerkstatt.domain.sessions import Session
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.venue import RoomId
from netzwerkstatt.domain.words import room_names
from netzwerkstatt.planning import moving
from netzwerkstatt.planning.moving import STEP, Pair
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.pages.timetable import moves
from netzwerkstatt.ui.pages.timetable.whereto import WhereTo
from netzwerkstatt.ui.parts.buttons import keys_said
from netzwerkstatt.ui.parts.layout import plain

Said = Callable[[Snapshot, Sequence[Pair], Texts], str]
"""Says what a move came to."""
_TIMES: Final = {Qt.Key.Key_Up: -STEP, Qt.Key.Key_Down: STEP}
_ROOMS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_TWO: Final = 2


class Mover(QObject):
    """Moves what is chosen in a view."""

    def __init__(self, desk: Desk, view: QWidget, chosen: Callable[[], list[Session]]) -> None:
        """Take the view whose keys it hears, and what returns the sessions that may be moved now."""
        super().__init__(view)
        self._desk, self._chosen = desk, chosen
        self._view = view
        self.where = WhereTo(desk, view, self.carry_out)
        self._ways = QMenu(view)  # kept: Qt falls over a menu that goes away as a key closes it
        view.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move by Alt and the arrows."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.AltModifier
            and self._chosen()
        ):
            return self._moved_by(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def menu(self) -> QMenu:
        """Fill the menu of ways to move what is chosen."""
        texts, menu, event = self._desk.texts, self._ways, self._desk.snapshot
        menu.clear()
        sessions = self._chosen()

        def offer(name: str, words: str, keys: str, deed: Callable[[], object]) -> None:
            action = menu.addAction(plain(f"{words}\t{keys_said(texts, keys)}" if keys else words))
            action.setObjectName(name)
            action.setEnabled(bool(sessions))
            action.triggered.connect(lambda *_: deed())

        if len(sessions) == 1:
            offer("where", texts._("Where to? …"), "", partial(self.ask_where, sessions[0]))
            menu.addSeparator()
        offer("later", texts._("15 minutes later"), "Alt+↓", partial(self.shift, STEP))
        offer("earlier", texts._("15 minutes earlier"), "Alt+↑", partial(self.shift, -STEP))
        menu.addSeparator()
        offer("all-later", texts._("From here on all 15 minutes later"), "", partial(self.shift_all, STEP))
        offer(
            "all-earlier", texts._("From here on all 15 minutes earlier"), "", partial(self.shift_all, -STEP)
        )
        menu.addSeparator()
        if len(sessions) == _TWO:
            offer("exchange", texts._("Exchange the two"), "", self.exchange)
            menu.addSeparator()
        offer("next-room", texts._("Next room"), "Alt+→", partial(self.step_room, 1))
        offer("previous-room", texts._("Previous room"), "Alt+←", partial(self.step_room, -1))
        for room in event.rooms_in_order():
            words = texts._("Room: {room}", room=room_names((room,), floors=True))
            offer(f"room-{room.id}", words, "", partial(self.to_room, room.id))
        self._offer_days(offer, sessions)
        return menu

    def _offer_days(self, offer: Callable[..., None], sessions: Sequence[Session]) -> None:
        """Offer the other days of an event that has several."""
        event, texts = self._desk.snapshot, self._desk.texts
        days = event.days_in_order()
        here = {day_of(one.start, days) for one in sessions if one.start is not None}
        if len(days) > 1 and here:
            self._ways.addSeparator()
        for day in days if here else ():
            if {day.date} != here:
                words = texts._("Day: {day}", day=texts.date(day.date, "medium"))
                offer(f"day-{day.date.isoformat()}", words, "", partial(self.to_day, day.date))

    def to_day(self, day: date) -> None:
        """Move what is chosen to another day, at the same time of day."""
        self._move(lambda sessions: moves.to_day(self._desk.snapshot, sessions, day))

    def ask_where(self, session: Session) -> None:
        """Offer the best places for a session."""
        self.where.offer(session, self._view.mapToGlobal(self._view.rect().center()))

    def offer_below(self, button: QWidget) -> None:
        """Open the menu below a button."""
        self.menu().popup(button.mapToGlobal(QPoint(0, button.height())))

    def shift(self, minutes: int) -> None:
        """Move what is chosen later or earlier."""
        self._move(lambda sessions: moves.by_minutes(sessions, minutes))

    def shift_all(self, minutes: int) -> None:
        """Move everything from the earliest chosen session on; what is fixed stays."""
        self._move(lambda sessions: moves.all_from(self._desk.snapshot, sessions, minutes), moves.said_all)

    def step_room(self, steps: int) -> None:
        """Move what is chosen to the next or previous room."""
        self._move(lambda sessions: moves.to_next_room(self._desk.snapshot, sessions, steps))

    def to_room(self, room: RoomId) -> None:
        """Move what is chosen into a room."""
        self._move(lambda sessions: moves.to_room(sessions, room))

    def exchange(self) -> None:
        """Let the two that are chosen take each other's place."""
        self._move(lambda sessions: moving.exchanged(*sessions[:_TWO]), moves.said_exchange)

    def unplan(self, sessions: Sequence[Session] = ()) -> None:
        """Take some sessions, or what is chosen, back to what is still to be planned."""
        sessions, texts = sessions or self._chosen(), self._desk.texts
        if not sessions or not self._desk.may_write():
            return
        pairs = moving.unplanned(sessions)
        if not pairs:
            said = texts._("“{name}” has no time in the timetable anyway.", name=sessions[0].title)
            self._desk.say(said, refused=True)
            return
        said = texts._("“{name}” is still to be planned now.", name=pairs[0][0].title)
        if len(pairs) > 1:
            counted = texts.n_("{count} session", "{count} sessions", len(pairs))
            said = texts._("Still to be planned now: {what}", what=counted)
        self._desk.do(moves.command_of(pairs), said)

    def carry_out(self, pairs: Sequence[Pair], said: Said = moves.said_move) -> None:
        """Move sessions as one step, and say where they are."""
        self._desk.do(moves.command_of(pairs), said(self._desk.snapshot, pairs, self._desk.texts))

    def _moved_by(self, key: Qt.Key) -> bool:
        if key in _TIMES:
            self.shift(_TIMES[key])
        elif key in _ROOMS:
            self.step_room(_ROOMS[key])
        return key in _TIMES or key in _ROOMS

    def _move(self, to: Callable[[list[Session]], list[Pair]], said: Said = moves.said_move) -> None:
        sessions = self._chosen()
        if not sessions or not self._desk.may_write():
            return
        try:
            pairs = to(sessions)
        except Refused as fault:
            self._desk.refuse(fault)
            return
        self.carry_out(pairs, said)
