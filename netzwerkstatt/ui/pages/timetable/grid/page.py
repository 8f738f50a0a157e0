"""The timetable as rooms × time, with what is still to be planned beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QStackedWidget
from typing_extensions import override

from netzwerkstatt.app.commands import Add
from netzwerkstatt.domain.event import Day, DayId, day_of
from netzwerkstatt.domain.sessions import Session, SessionId
from netzwerkstatt.domain.snapshot import Snapshot, by_time
from netzwerkstatt.domain.venue import RoomId
from netzwerkstatt.planning.days import by_day
from netzwerkstatt.planning.judging import Move
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.pages.page import DETAILS, NEW, Page
from netzwerkstatt.ui.pages.rooms import deeds as rooms
from netzwerkstatt.ui.pages.sessions import deeds, records
from netzwerkstatt.ui.pages.sessions.inspector import SessionInspector
from netzwerkstatt.ui.pages.sessions.said import said_place
from netzwerkstatt.ui.pages.timetable.empty import no_days, no_rooms
from netzwerkstatt.ui.pages.timetable.grid.blocks import Block, block_of, by_session
from netzwerkstatt.ui.pages.timetable.grid.handover import HandOver
from netzwerkstatt.ui.pages.timetable.grid.hands import Grid
from netzwerkstatt.ui.pages.timetable.grid.heads import Board, Hours, RoomHeads, head_of
from netzwerkstatt.ui.pages.timetable.grid.means import Means
from netzwerkstatt.ui.pages.timetable.grid.raster import raster_day
from netzwerkstatt.ui.pages.timetable.grid.seeking import Sought, hits, next_hit
from netzwerkstatt.ui.pages.timetable.grid.tools import DayChoice, TopicChoice, ZoomBar
from netzwerkstatt.ui.pages.timetable.grid.tray import Tray
from netzwerkstatt.ui.pages.timetable.mover import Mover
from netzwerkstatt.ui.parts.beside import BesideInspector
from netzwerkstatt.ui.parts.layout import announce, column, holding, holds_focus, row

if TYPE_CHECKING:
    from netzwerkstatt.app.workspace import ChangeSet
    from netzwerkstatt.planning.notices import Notice

_MARGIN: Final = 20


class GridPage(Page):
    """Rooms × time of one day, the tray, and the details of a session beside them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        look, texts, writing = desk.look, desk.texts, desk.workspace.writing
        self.event_now = desk.snapshot
        self._blocks: dict[SessionId, Block] = {}
        self._notices: dict[SessionId, list[Notice]] = {}
        self._day: date | None = None
        self._headed: tuple[object, ...] = ()
        self._found_last = ""
        self._sought, self._hits = Sought(), list[Session]()
        self._details = self._arranging = False
        self.grid = Grid(look, texts, Means(desk), writing=writing)
        self.heads = RoomHeads(look, texts, self.grid)
        self.tray = Tray(look, texts, self.grid)
        self.days, self.zoom = DayChoice(look, texts), ZoomBar(look, texts, self.grid)
        self.inspector = SessionInspector(desk, deeds.save)
        self.inspector.removing = texts._("Take out of the timetable"), "calendar-off"
        self.topics = TopicChoice(look, texts)
        self.mover = Mover(desk, self.grid, self._moving)
        self._handover = HandOver(desk, (self.grid, self.tray, self.days), self.mover, self._block)
        self._lay_out_all()
        self._handover.show_over(self)
        self._connect()
        self._notice()

    def _lay_out_all(self) -> None:
        look, texts = self.desk.look, self.desk.texts
        board = Board(self.heads, Hours(look, texts, self.grid), self.grid)
        middle = row(board, self.tray, gap=12, margins=(0, 0, _MARGIN, 12))
        middle.setStretch(0, 1)
        self._beside = BesideInspector(look, holding(middle), self.inspector)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._beside)
        self._stack.addWidget(no_rooms(self.desk, self.main))
        self._stack.addWidget(no_days(self.desk))
        self.setLayout(column(self._stack, margins=(_MARGIN, 4, 0, 0), gap=0))

    def _connect(self) -> None:
        grid, cards = self.grid, self.tray.cards
        grid.moved.connect(self._move)
        grid.opened.connect(self._open)
        grid.returned.connect(self.mover.unplan)
        grid.selectionModel().currentChanged.connect(self._follow)
        grid.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        grid.customContextMenuRequested.connect(self._offer_moves)
        cards.opened.connect(self._open)
        self.heads.pressed.connect(partial(self.desk.go, "rooms"))
        self.heads.moved.connect(self._move_room)
        self.days.chosen.connect(self._show_day)
        self._handover.day_wanted.connect(self._show_day)
        self.topics.chosen.connect(lambda topic: self._seek(replace(self._sought, topic=topic)))
        self.inspector.closed.connect(self._close)
        self.inspector.deleting.connect(self._unplan_shown)
        self.desk.noticed.found.connect(self._notice)

    # what the header asks

    @override
    def title(self) -> str:
        """Return the title of the page."""
        return self.desk.texts._("Timetable")

    @override
    def main_button(self) -> tuple[str, str] | None:
        """Offer to add a session, unless the event is open for reading only."""
        return (self.desk.texts.p_("button", "Session"), "plus") if self.desk.workspace.writing else None

    @override
    def main(self) -> None:
        """Begin a session that waits in the tray until it is planned; what is typed first saves it.

        Where there is no grid yet, it begins in the list.
        """
        if self._stack.currentWidget() is not self._beside:
            self.desk.go("timetable", f"list {NEW}")
        elif self.desk.may_write():
            self._show(records.fresh_item(self.event_now))
            self.inspector.focus_field("title")

    @override
    def search_words(self) -> str:
        """Say what can be found here."""
        return self.desk.texts._("Search …")

    @override
    def search(self, text: str) -> None:
        """Let what is not found stand back; Enter leads from one that is found to the next."""
        self._seek(replace(self._sought, words=text.strip()))

    @override
    def take(self, changes: ChangeSet, snapshot: Snapshot) -> None:
        """Take over what changed; what is in the hand goes back, for it may be another one now."""
        self.grid.cancel()
        for session in records.touched(changes, self.event_now, snapshot):
            self._blocks.pop(SessionId(session), None)
        self.event_now = snapshot
        self._take_notices()
        self._refresh()
        shown = self.inspector.shown
        item = records.item_of(snapshot, shown.id) if shown else None
        if item is not None:
            self.inspector.show_row(item, snapshot)
        elif shown is not None and not shown.fresh:
            self.inspector.forget()
            self._close()

    @override
    def finish(self) -> bool:
        """Save what is being typed; what the hand holds goes back."""
        self.grid.cancel()
        return self.inspector.finish()

    @override
    def place(self) -> str:
        """Return the session one stands on."""
        block = self.grid.current
        return block.id if block else ""

    @override
    def go_to(self, place: str) -> None:
        """Show a session, in the grid or in the tray, perhaps with its details; `NEW` begins one."""
        place, _, more = place.partition(" ")
        session = self.event_now.sessions.get(SessionId(place))
        if place == NEW:
            self.main()
        elif session is not None and session.start is not None:
            self._show_day(day_of(session.start, self.event_now.days.values()).isoformat())
            self.grid.choose(place)
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
        elif session is not None:
            cards = self.tray.cards
            cards.setCurrentIndex(cards.list.index(cards.list.row_of(place) or 0))
            cards.setFocus(Qt.FocusReason.OtherFocusReason)
        if session is not None and more == DETAILS:
            self._show_id(place)

    @override
    def toggle_details(self) -> None:
        """Show or hide everything about the session one stands on."""
        if not self.inspector.isHidden():
            self._close()
        elif block := self.tray.cards.current if self.tray.cards.hasFocus() else self.grid.current:
            self._open(block.id)

    @override
    def focus_first(self) -> None:
        """Put the focus into the grid, or where words say what comes first."""
        shown = self._stack.currentWidget()
        (self.grid if shown is self._beside else shown or self).setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def go_to_found(self) -> None:
        """Go to what is found next, on any day and in the tray."""
        here = self.tray.cards.current if self.tray.cards.hasFocus() else self.grid.current
        hit = next_hit(self._hits, here.id if here else self._found_last)
        if hit is None and self._sought.words:
            texts = self.desk.texts
            self.desk.say(texts._("Nothing found for “{words}”.", words=self._sought.words), refused=True)
            return
        if hit is None:
            self.focus_first()
            return
        self._found_last = hit.id
        self.go_to(hit.id)

    # what is seen

    def _notice(self) -> None:
        """Show the notices that there are now, unless they are about what this page is yet to be told."""
        if self.event_now is self.desk.snapshot:
            self._take_notices()
            self._refresh()

    def _take_notices(self) -> None:
        now = dict(by_session(self.desk.noticed.notices))
        for session in now.keys() | self._notices.keys():
            if now.get(session) != self._notices.get(session):
                self._blocks.pop(session, None)
        self._notices = now

    def _block(self, session: Session) -> Block:
        kept = self._blocks.get(session.id)
        if kept is None:
            notices = self._notices.get(session.id, ())
            kept = self._blocks[session.id] = block_of(self.event_now, session, notices, self.desk.texts)
        return kept

    def _refresh(self) -> None:
        """Show the day and the tray as they are now."""
        event = self.event_now
        planned = by_day(event)
        self._day = self._day if self._day in planned else min(planned, default=None)
        self.topics.show_topics(event.topics_in_order())
        self._hits = hits(event, self._sought, self.desk.texts) if self._sought.anything else []
        found = {session.id for session in self._hits}
        counts = {day: sum(one.id in found for one in planned[day]) for day in sorted(planned)}
        self.days.show_days(counts, self._day)
        waiting = sorted(filter(records.waits, event.sessions.values()), key=by_time)
        self.tray.show_blocks(map(self._block, waiting))
        self._show_tray()
        if self._day is None:
            self._stack.setCurrentIndex(2)
            return
        self._show_rooms(planned[self._day], self._day)
        self._show_found()

    def _show_tray(self) -> None:
        """Show what waits, if anything does, and the details do not take its place."""
        beside = self._details and not self._beside.overlaid
        shown = self.tray.cards.list.rowCount() > 0 and not beside
        if not shown and holds_focus(self.tray):
            (self.inspector.leaving if beside else self.grid).setFocus(Qt.FocusReason.OtherFocusReason)
        self.tray.setVisible(shown)
        self._handover.suggest()

    def _show_rooms(self, sessions: Sequence[Session], on: date) -> None:
        event = self.event_now
        columns: list[RoomId | None] = [room.id for room in event.rooms_in_order()]
        if any(session.room_id is None and not session.for_everybody for session in sessions):
            columns.append(None)
        self._stack.setCurrentIndex(0 if columns else 1)
        if not columns:
            return
        day = next((day for day in event.days.values() if day.date == on), Day(DayId(""), on))
        self._show_heads(columns)
        self._arranging = True
        self.grid.show_day(raster_day(day, sessions), columns, map(self._block, sessions))
        self._arranging = False

    def _show_heads(self, columns: Sequence[RoomId | None]) -> None:
        """Show the rooms, made anew only if something is known of them that was not."""
        event = self.event_now
        shown = (event.rooms, event.buildings, event.access_facts, tuple(columns))
        if shown != self._headed:
            self._headed = shown
            rooms = (event.rooms[room] if room else None for room in columns)
            self.heads.show_heads([head_of(event, room, self.desk.texts) for room in rooms])

    def _show_found(self) -> None:
        """Let what is not sought stand back, and say how much is found, here and on other days."""
        found = {session.id for session in self._hits} if self._sought.anything else None
        if found is not None and found != self.grid.found:
            texts, here = self.desk.texts, {block.id for block in self.grid.list.blocks}
            said = texts.n_("{count} found", "{count} found", len(found))
            elsewhere = sum(one.start is not None and one.id not in here for one in self._hits)
            if elsewhere:
                others = texts.n_("one on another day", "{count} on other days", elsewhere)
                said = f"{said}, {others}"
            announce(self, said)
        self.grid.show_found(found)
        self.tray.cards.viewport().update()

    def _seek(self, sought: Sought) -> None:
        self._sought = sought
        self._refresh()

    def _show_day(self, code: str) -> None:
        day = date.fromisoformat(code)
        if day != self._day:
            self._day = day
            self._refresh()

    # what the hands want

    def _move(self, moves: Sequence[Move]) -> None:
        """Carry out what the hands want, as one step."""
        texts, (was, now) = self.desk.texts, moves[0]
        if was is not None:
            self.mover.carry_out([(before, after) for before, after in moves if before is not None])
            self.grid.choose(now.id)
            return
        if self.desk.may_write():
            new = deeds.named_anew(now, texts)
            if self.desk.do(Add((new,)), said_place(self.event_now, new, texts)):
                self.grid.choose(new.id)
                self._open(new.id)
                self.inspector.focus_field("title")

    def _offer_moves(self, at: QPoint) -> None:
        """Offer all moves where the mouse is, or at the session one stands on."""
        if self.grid.block_at(at) is not None:
            self.mover.menu().popup(self.grid.viewport().mapToGlobal(at))

    def _move_room(self, room: str, by: int) -> None:
        """Let a room stand so many columns further right, or left."""
        command = rooms.moved(self.event_now, [room], by)
        if command is not None and self.desk.may_write() and self.desk.do(command):
            announce(self, self._said_beside(room))

    def _said_beside(self, room: str) -> str:
        """Say where a room stands now."""
        ordered = self.desk.snapshot.rooms_in_order()
        at = next(place for place, one in enumerate(ordered, 1) if one.id == room)
        return self.desk.texts._(
            "{room}: column {number} of {count}", room=ordered[at - 1].name, number=at, count=len(ordered)
        )

    def _moving(self) -> list[Session]:
        """Return what is chosen, unless something is in the hand."""
        return [] if self.grid.carry is not None else [block.session for block in self.grid.chosen()]

    # the details

    def _open(self, session: str) -> None:
        """Show everything about a session, and go there."""
        self._show_id(session)
        self.inspector.focus_first()

    def _show_id(self, session: str) -> None:
        item = records.item_of(self.event_now, session)
        if item is not None:
            self._show(item)

    def _show(self, item: records.Item) -> None:
        self._details = True
        if self.inspector.show_row(item, self.event_now):
            self._beside.open(shown=True)
            self._show_tray()

    def _follow(self) -> None:
        """Let the details follow where one walks to; not where Qt goes as a block leaves the grid."""
        block = self.grid.current
        if self._details and block is not None and not self._arranging:
            item = records.item_of(self.event_now, block.id)
            if item is not None and not self.inspector.show_row(item, self.event_now):
                QTimer.singleShot(0, self, self._go_back)  # the grid is still choosing

    def _go_back(self) -> None:
        """Go back to the session about which something typed cannot be saved."""
        shown = self.inspector.shown
        if shown is not None and self.inspector.unsaved():
            self.grid.choose(shown.id)
            self.inspector.focus_unsaved()

    def _close(self) -> None:
        if self.inspector.finish():
            self._details = False
            self._beside.open(shown=False)
            self._show_tray()
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _unplan_shown(self) -> None:
        shown = self.inspector.shown
        if shown is not None and not shown.fresh:
            self.mover.unplan([shown.session])
