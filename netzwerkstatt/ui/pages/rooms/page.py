"""The page of rooms."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLayout, QWidget
from typing_extensions import override

from netzwerkstatt.app.commands import Command
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.planning.needs import Barrier, barriers, needed
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.dialogs.files import LISTS
from netzwerkstatt.ui.lists.bars import Tool
from netzwerkstatt.ui.lists.reading import ReadingPage
from netzwerkstatt.ui.lists.row import Pairs
from netzwerkstatt.ui.pages.rooms import deeds, records
from netzwerkstatt.ui.pages.rooms.bands import BarrierCard, Legend, NeedsBand
from netzwerkstatt.ui.pages.rooms.columns import place_columns
from netzwerkstatt.ui.pages.rooms.inspector import RoomInspector
from netzwerkstatt.ui.pages.rooms.records import Filter, Place
from netzwerkstatt.ui.parts.beside import LARGE
from netzwerkstatt.ui.parts.layout import column
from netzwerkstatt.ui.parts.notes import EmptyState
from netzwerkstatt.ui.tables.columns import Column

if TYPE_CHECKING:
    from netzwerkstatt.app.workspace import ChangeSet

UP, DOWN = -1, 1
_PLACES = ".json"  # what the names of A11yJSON files end in


class RoomsPage(ReadingPage[Place]):
    """What guests need, what each room offers, and beside it everything about one room."""

    section = "rooms"
    kind = "rooms"
    suffixes = (*LISTS, _PLACES)
    first = "name"
    pencil = Pencil.GREEN

    def __init__(self, desk: Desk) -> None:
        self.needs = NeedsBand(desk.look, desk.texts)
        self.barrier = BarrierCard(desk.look, desk.texts, self._show_sessions)
        self.legend = Legend(desk.look, desk.texts)
        self._barriers: list[Barrier] = []
        super().__init__(desk)
        for keys, by in (("Alt+Up", UP), ("Alt+Down", DOWN)):
            shortcut = QShortcut(QKeySequence(keys), self.view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(partial(self.move_chosen, by))
        self.view.chosen.connect(self._show_barriers)
        desk.look.changed.connect(self._show_legend)
        self._show_around()

    @override
    def kind_of(self, path: Path) -> str:
        """Read A11yJSON as what is known of accessibility, anything else as a list of rooms."""
        return "access" if path.suffix.lower() == _PLACES else self.kind

    @override
    def lay_out(self, bars: QWidget, stack: QWidget) -> QLayout:
        """Lay what guests need above the list, and below it what the signs mean and what to look at."""
        box = column(self.needs, bars, stack, self.barrier, self.legend, margins=(20, 4, 20, 12), gap=10)
        box.setStretch(2, 1)
        return box

    @override
    def title(self) -> str:
        """Return the title of the page."""
        return self.desk.texts._("Rooms")

    @override
    def context(self) -> str:
        """Count the rooms, and name their house."""
        houses = [building.name for building in self.event_now.buildings.values()]
        said = super().context()
        return f"{said} · {houses[0]}" if said and len(houses) == 1 else said

    @override
    def main_button(self) -> tuple[str, str] | None:
        """Offer to add a room, unless the event is open for reading only."""
        return (self.desk.texts.p_("button", "Room"), "plus") if self.desk.workspace.writing else None

    @override
    def take(self, changes: ChangeSet, snapshot: Snapshot) -> None:
        """Take over what changed, also around the list."""
        super().take(changes, snapshot)
        self._show_around()

    # what the list asks

    @override
    def columns(self) -> Sequence[Column[Place]]:
        """Return the columns."""
        return place_columns(
            self.desk.texts,
            self._houses,
            lambda place, house: deeds.in_known_building(self.event_now, place, house),
        )

    @override
    def ids(self, event: Snapshot) -> Iterable[str]:
        """Return the ids of all rooms."""
        return event.rooms

    @override
    def row_of(self, event: Snapshot, row_id: str) -> Place | None:
        """Return a room with its house, if it is there."""
        return records.place_of(event, row_id)

    @override
    def touched(self, changes: ChangeSet, before: Snapshot, now: Snapshot) -> Iterable[str]:
        """Return the rows that a change concerns."""
        return records.touched(changes, before, now)

    @override
    def fresh(self) -> Place:
        """Return a row that is about to be typed in."""
        return records.fresh_place(self.desk.snapshot)

    @override
    def save(self, pairs: Pairs[Place]) -> Command:
        """Return the command that makes rooms, houses and what is known of them into others."""
        return deeds.save(self.desk.snapshot, pairs)

    @override
    def removal(self, rows: Sequence[Place]) -> Command:
        """Return the command that deletes rooms."""
        return deeds.removal(self.event_now, rows)

    @override
    def doubled(self, row: Place) -> Place:
        """Return a fresh room of which the same is known."""
        name = self.desk.texts._("Copy of {name}", name=row.room.name)
        return records.like(row, name, records.last_position(self.event_now) + 1)

    @override
    def name_of(self, row: Place) -> str:
        """Return the name of a room."""
        return row.room.name

    @override
    def counted(self, count: int) -> str:
        """Say how many rooms there are."""
        return self.desk.texts.n_("{count} room", "{count} rooms", count)

    @override
    def searched(self, row: Place) -> str:
        """Return names, floor, house and notes."""
        return records.searched(row)

    @override
    def tags(self, row: Place) -> Iterable[str]:
        """Return the filters that a room passes."""
        return records.filters_of(row)

    @override
    def filters(self) -> Sequence[tuple[str, str]]:
        """Return the filters; the number of rooms with open questions follows the event."""
        texts = self.desk.texts
        return [
            (Filter.ALL.value, texts.p_("filter", "All")),
            (Filter.STEP_FREE.value, texts.p_("filter", "Step-free")),
            (Filter.OPEN.value, self._said_open()),
        ]

    @override
    def tools(self) -> Sequence[Tool]:
        """Return what moves rooms, whose order is that of timetable and paper."""
        texts = self.desk.texts
        return [
            Tool("move-up", texts._("Move up"), "arrow-up", "Alt+↑", partial(self.move_chosen, UP)),
            Tool("move-down", texts._("Move down"), "arrow-down", "Alt+↓", partial(self.move_chosen, DOWN)),
            self.import_tool(),
            Tool("print", texts._("Door signs"), "printer", "Ctrl+P", self.print),
        ]

    @override
    def make_inspector(self) -> RoomInspector:
        """Make the pane for one room."""
        return RoomInspector(self.desk, self.save)

    @override
    def nothing(self) -> EmptyState:
        """Say how little a room needs."""
        texts = self.desk.texts
        return EmptyState(
            self.desk.look,
            self.pencil,
            texts._("A room needs only a name. With details of accessibility, planning works for everybody."),
            [
                (texts._("Add a room"), "plus", self.main),
                (texts._("Import list"), "file-import", self.read_list),
            ],
        )

    @override
    def print(self) -> None:
        """Print the signs on the doors."""
        self.finish()
        self.desk.go("print", "door-signs")

    def move_chosen(self, by: int) -> None:
        """Move the chosen rooms up (-1) or down (1) in their order, which is shown then."""
        chosen = [row.id for row in self.chosen() if not row.fresh]
        if not chosen or not self.desk.may_write():
            return
        self.view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        command = deeds.moved(self.event_now, chosen, by)
        if command is not None:
            self.desk.do(command)

    # around the list

    def _houses(self) -> Sequence[tuple[str, str]]:
        none = ("", self.desk.texts.p_("house", "none"))
        named = ((building.id, building.name) for building in self.event_now.buildings.values())
        return [none, *sorted(named, key=lambda house: house[1])]

    def _said_open(self) -> str:
        places = (records.place_of(self.event_now, room) for room in self.event_now.rooms)
        count = sum(bool(place and records.open_questions(place)) for place in places)
        words = self.desk.texts.p_("filter", "Open questions")
        return f"{words} {self.desk.texts.number(count)}" if count else words

    def _show_around(self) -> None:
        self.bar.reword(Filter.OPEN.value, self._said_open())
        self._show_legend()
        self._barriers = barriers(self.event_now)
        self.needs.show_needs(needed(self.event_now) if self.event_now.rooms else {})
        self._show_barriers()

    def _show_legend(self) -> None:
        """Show what the signs mean, except in large type: then rows are worth more, and each has its word."""
        self.legend.setVisible(bool(self.event_now.rooms) and self.desk.look.scale < LARGE)

    def _show_barriers(self) -> None:
        self.barrier.show_barriers(self._barriers, self.view.current_id() or "")

    def _show_sessions(self, barrier: Barrier) -> None:
        """Show the first session in a room: in the timetable where it is planned."""
        self.finish()
        self.desk.go("timetable" if barrier.session.start else "sessions", barrier.session.id)
