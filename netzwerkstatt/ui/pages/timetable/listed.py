"""The timetable as a list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QPushButton
from typing_extensions import override

from netzwerkstatt.app.commands import Command
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.domain.sessions import Session, SessionStatus
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.domain.venue import RoomId
from netzwerkstatt.planning import moving
from netzwerkstatt.planning.moving import STEP, Pair
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.lists.bars import Tool
from netzwerkstatt.ui.lists.page import ListPage
from netzwerkstatt.ui.lists.row import Pairs
from netzwerkstatt.ui.pages.page import NEW
from netzwerkstatt.ui.pages.sessions import deeds, records
from netzwerkstatt.ui.pages.sessions.inspector import SessionInspector
from netzwerkstatt.ui.pages.sessions.records import Item
from netzwerkstatt.ui.pages.sessions.said import room_words
from netzwerkstatt.ui.pages.timetable import moves
from netzwerkstatt.ui.pages.timetable.columns import timetable_columns
from netzwerkstatt.ui.parts.buttons import keys_said
from netzwerkstatt.ui.parts.layout import plain
from netzwerkstatt.ui.parts.notes import EmptyState
from netzwerkstatt.ui.tables.columns import Column

if TYPE_CHECKING:
    from netzwerkstatt.app.workspace import ChangeSet

PLANNED: Final = "planned"
UNPLANNED: Final = "unplanned"
Said = Callable[[Snapshot, Sequence[Pair], Texts], str]
"""Says what a move came to."""
_TIMES: Final = {Qt.Key.Key_Up: -STEP, Qt.Key.Key_Down: STEP}
_ROOMS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class TimetablePage(ListPage[Item]):
    """What happens when and where, and what is still to be planned."""

    section = "timetable"
    first = "title"
    pencil = Pencil.YELLOW
    doubles = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._ways = QMenu(self)  # kept: Qt falls over a menu that goes away as a key closes it
        self.view.installEventFilter(self)
        self._say_waiting()

    @override
    def title(self) -> str:
        """Return the title of the page."""
        return self.desk.texts._("Timetable")

    @override
    def context(self) -> str:
        """Say when and where the event is."""
        event, texts = self.event_now, self.desk.texts
        days = [texts.date(day.date, "full") for day in event.days_in_order()[:1]]
        last = event.days_in_order()[1:]
        when = f"{days[0]} – {texts.date(last[-1].date, 'full')}" if last else "".join(days)
        return " · ".join(filter(None, (when, event.event.place)))

    @override
    def main_button(self) -> tuple[str, str] | None:
        """Offer to add a session, unless the event is open for reading only."""
        return (self.desk.texts.p_("button", "Session"), "plus") if self.desk.workspace.writing else None

    # what the rows are

    @override
    def columns(self) -> Sequence[Column[Item]]:
        """Return the columns."""
        return timetable_columns(self.desk.texts, lambda: self.event_now)

    @override
    def ids(self, event: Snapshot) -> Iterable[str]:
        """Return the ids of all sessions; cancelled ones are left out as rows are made."""
        return event.sessions

    @override
    def row_of(self, event: Snapshot, row_id: str) -> Item | None:
        """Return a row, if there is such a session and it is not cancelled."""
        item = records.item_of(event, row_id)
        return item if item and item.session.status is not SessionStatus.CANCELLED else None

    @override
    def touched(self, changes: ChangeSet, before: Snapshot, now: Snapshot) -> Iterable[str]:
        """Return the rows that a change concerns."""
        return records.touched(changes, before, now)

    @override
    def take(self, changes: ChangeSet, snapshot: Snapshot) -> None:
        """Take over what changed, and count anew what is still to be planned."""
        super().take(changes, snapshot)
        if changes.rows("day"):
            self.bar.offer(self.filters())
        self._say_waiting()

    @override
    def fresh(self) -> Item:
        """Return a row that is about to be typed in."""
        return records.fresh_item(self.event_now)

    @override
    def save(self, pairs: Pairs[Item]) -> Command:
        """Return the command that makes sessions into others."""
        return deeds.save(pairs)

    @override
    def removing(self) -> tuple[str, str]:
        """Name what taking rows away means here: nothing is deleted."""
        return self.desk.texts._("Take out of the timetable"), "calendar-off"

    @override
    def remove(self, rows: Sequence[Item]) -> None:
        """Take sessions back to what is still to be planned."""
        there = [row.session for row in rows if not row.fresh]
        if not there or not self.may_write():
            return
        pairs = moving.unplanned(there)
        if not pairs:
            said = self.desk.texts._("“{name}” has no time in the timetable anyway.", name=there[0].title)
            self.desk.say(said, refused=True)
            return
        texts = self.desk.texts
        said = texts._("“{name}” is still to be planned now.", name=pairs[0][0].title)
        if len(pairs) > 1:
            said = texts._("Still to be planned now: {what}", what=self.counted(len(pairs)))
        self.desk.do(moves.command_of(pairs), said)

    @override
    def name_of(self, row: Item) -> str:
        """Return the title of a session."""
        return row.session.title

    @override
    def counted(self, count: int) -> str:
        """Say how many sessions there are."""
        return self.desk.texts.n_("{count} session", "{count} sessions", count)

    @override
    def tags(self, row: Item) -> Iterable[str]:
        """Return the filters that a session passes: planned and on which day, or still to be planned."""
        start = row.session.start
        return (PLANNED, start.date().isoformat()) if start else (UNPLANNED,)

    @override
    def filters(self) -> Sequence[tuple[str, str]]:
        """Return all, the days where there are several, and what is still to be planned."""
        texts, days = self.desk.texts, self.event_now.days_in_order()
        several = [(day.date.isoformat(), texts.date(day.date, "medium")) for day in days]
        return [
            ("", texts.p_("filter", "All")),
            *(several if len(several) > 1 else [(PLANNED, texts.p_("filter", "Planned"))]),
            (UNPLANNED, texts._("Still to be planned")),
        ]

    @override
    def tools(self) -> Sequence[Tool]:
        """Return moving."""
        return [
            Tool("move", self.desk.texts._("Move …"), "arrows-move", "", partial(self._offer_moves, "move"))
        ]

    @override
    def chosen_tools(self) -> Sequence[Tool]:
        """Return moving several."""
        words = self.desk.texts._("Move …")
        return [Tool("move-chosen", words, "arrows-move", "", partial(self._offer_moves, "move-chosen"))]

    @override
    def make_inspector(self) -> SessionInspector:
        """Make the pane for one session."""
        return SessionInspector(self.desk, self.save)

    @override
    def nothing(self) -> EmptyState:
        """Say what comes first."""
        texts = self.desk.texts
        return EmptyState(
            self.desk.look,
            self.pencil,
            texts._("The day is still empty. Add rooms first – then sessions can be planned into them."),
            [
                (texts._("Add a room"), "plus", partial(self.desk.go, "rooms", NEW)),
                (texts._("Add a session"), "plus", self.main),
            ],
        )

    # moving

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move by Alt and the arrows."""
        if (
            watched is self.view
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.AltModifier
        ):
            return self._moved_by(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def move_menu(self) -> QMenu:
        """Fill the menu of ways to move the chosen sessions."""
        texts, menu = self.desk.texts, self._ways
        menu.clear()
        chosen = bool(self.chosen())

        def offer(name: str, words: str, keys: str, deed: Callable[[], object]) -> None:
            action = menu.addAction(plain(f"{words}\t{keys_said(texts, keys)}" if keys else words))
            action.setObjectName(name)
            action.setEnabled(chosen)
            action.triggered.connect(lambda *_: deed())

        offer("later", texts._("15 minutes later"), "Alt+↓", partial(self.shift, STEP))
        offer("earlier", texts._("15 minutes earlier"), "Alt+↑", partial(self.shift, -STEP))
        menu.addSeparator()
        offer("all-later", texts._("From here on all 15 minutes later"), "", partial(self.shift_all, STEP))
        offer(
            "all-earlier", texts._("From here on all 15 minutes earlier"), "", partial(self.shift_all, -STEP)
        )
        menu.addSeparator()
        offer("next-room", texts._("Next room"), "Alt+→", partial(self.step_room, 1))
        offer("previous-room", texts._("Previous room"), "Alt+←", partial(self.step_room, -1))
        for room in self.event_now.rooms_in_order():
            words = texts._("Room: {room}", room=room_words(room))
            offer(f"room-{room.id}", words, "", partial(self.move_to, room.id))
        return menu

    def shift(self, minutes: int) -> None:
        """Move the chosen sessions later or earlier."""
        self._move(lambda sessions: moves.by_minutes(sessions, minutes))

    def shift_all(self, minutes: int) -> None:
        """Move everything from the earliest chosen session on; what is fixed stays."""
        self._move(lambda sessions: moves.all_from(self.event_now, sessions, minutes), moves.said_all)

    def step_room(self, steps: int) -> None:
        """Move the chosen sessions to the next or previous room."""
        self._move(lambda sessions: moves.to_next_room(self.event_now, sessions, steps))

    def move_to(self, room: RoomId) -> None:
        """Move the chosen sessions into a room."""
        self._move(lambda sessions: moves.to_room(sessions, room))

    def _moved_by(self, key: Qt.Key) -> bool:
        if key in _TIMES:
            self.shift(_TIMES[key])
        elif key in _ROOMS:
            self.step_room(_ROOMS[key])
        return key in _TIMES or key in _ROOMS

    def _move(self, to: Callable[[list[Session]], list[Pair]], said: Said = moves.said_move) -> None:
        """Move the chosen sessions as one step, and say where they are."""
        sessions = [row.session for row in self.chosen() if not row.fresh]
        if not sessions or not self.may_write():
            return
        try:
            pairs = to(sessions)
        except Refused as fault:
            self.desk.refuse(fault)
            return
        self.desk.do(moves.command_of(pairs), said(self.event_now, pairs, self.desk.texts))

    def _offer_moves(self, name: str) -> None:
        button = self.findChild(QPushButton, name)
        menu = self.move_menu()
        at = button.mapToGlobal(QPoint(0, button.height())) if isinstance(button, QPushButton) else QPoint()
        menu.popup(at)

    def _say_waiting(self) -> None:
        """Say in the filter how many sessions are still to be planned."""
        texts = self.desk.texts
        waiting = sum(map(records.waits, self.event_now.sessions.values()))
        words = texts._("Still to be planned ({count})", count=texts.number(waiting)) if waiting else ""
        self.bar.reword(UNPLANNED, words or texts._("Still to be planned"))
