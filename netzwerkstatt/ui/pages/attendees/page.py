"""The page of everybody who is registered."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from netzwerkstatt.app.commands import remove_attendees
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.domain.registrations import RegistrationStatus
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.dialogs.files import LISTS
from netzwerkstatt.ui.pages.attendees import deeds
from netzwerkstatt.ui.pages.attendees.bars import ListBar, SelectionBar
from netzwerkstatt.ui.pages.attendees.columns import attendee_columns
from netzwerkstatt.ui.pages.attendees.inspector import AttendeeInspector
from netzwerkstatt.ui.pages.attendees.records import (
    Attendee,
    Filter,
    attendee_of,
    filters_of,
    fresh_attendee,
    searched,
    touched,
)
from netzwerkstatt.ui.pages.page import Page
from netzwerkstatt.ui.parts.inspector import BesideInspector
from netzwerkstatt.ui.parts.layout import column, holding
from netzwerkstatt.ui.parts.notes import EmptyState
from netzwerkstatt.ui.tables.model import RecordTable
from netzwerkstatt.ui.tables.view import RecordView

if TYPE_CHECKING:
    from netzwerkstatt.app.workspace import ChangeSet

_MARGIN: Final = 20


class AttendeesPage(Page):
    """The list, what can be done with it, and beside it everything about one person."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        texts, look = desk.texts, desk.look
        self._snapshot = desk.snapshot
        self._text = ""
        self._fresh: Attendee | None = None
        self.table = RecordTable(
            attendee_columns(texts, lambda: desk.snapshot), searched, desk.perform, self, tags=filters_of
        )
        self.bar, self.selection = ListBar(look, texts), SelectionBar(look, texts)
        self.view = RecordView(look, texts, self.table, texts._("Attendees"))
        if not desk.workspace.writing:
            self.view.setEditTriggers(RecordView.EditTrigger.NoEditTriggers)
        self.inspector = AttendeeInspector(desk)
        self._lay_out_all()
        self._connect()
        self.setAcceptDrops(True)
        registrations = self._snapshot.registrations
        found = {str(name): attendee_of(self._snapshot, name) for name in registrations}
        self.table.fill({name: attendee for name, attendee in found.items() if attendee})
        self.view.show_columns(desk.memory.settings.columns.get("attendees", ()))

    def _lay_out_all(self) -> None:
        look, texts = self.desk.look, self.desk.texts
        self._bars = QStackedWidget()
        self._bars.addWidget(self.bar)
        self._bars.addWidget(self.selection)
        none = EmptyState(
            look,
            Pencil.TURQUOISE,
            texts._("Registrations come from an Excel or CSV list, or are typed in one by one."),
            [
                (texts._("Import list"), "file-import", self.read_list),
                (texts._("Add a person"), "plus", self.main),
            ],
        )
        self._lost = EmptyState(
            look,
            Pencil.TURQUOISE,
            "",
            [(texts._("Show everybody"), "filter-off", self._show_all)],
        )
        self._stack = QStackedWidget()
        for shown in (self.view, none, self._lost):
            self._stack.addWidget(shown)
        content = column(self._bars, self._stack, margins=(_MARGIN, 4, _MARGIN, 12), gap=10)
        content.setStretch(1, 1)
        self._beside = BesideInspector(look, holding(content), self.inspector)
        self.setLayout(column(self._beside, gap=0))

    def _connect(self) -> None:
        self.table.counted.connect(self._count)
        self.table.refused.connect(self._say_refused)
        self.view.opened.connect(self._open)
        self.view.chosen.connect(self._choose)
        self.view.deleting.connect(self._delete)
        self.view.edited.connect(partial(QTimer.singleShot, 0, self, self._drop_fresh))
        self.view.columns_chosen.connect(self._keep_columns)
        self.bar.filtered.connect(self._filter)
        self.bar.details.clicked.connect(self.toggle_details)
        self.bar.importing.clicked.connect(self.read_list)
        self.bar.printing.clicked.connect(self.print)
        self.selection.status_wanted.connect(self._set_status)
        self.selection.printing.clicked.connect(self.print)
        self.selection.deleting.clicked.connect(self._delete)
        self.selection.clearing.clicked.connect(self._choose_none)
        self.inspector.closed.connect(self._close)
        self.inspector.deleting.connect(self._delete_shown)

    # what the header asks

    @override
    def title(self) -> str:
        """Return the title of the page."""
        return self.desk.texts._("Attendees")

    @override
    def context(self) -> str:
        """Count the registrations and how they stand."""
        texts, shelf = self.desk.texts, self._snapshot.registrations
        waiting = len(shelf.of("status", RegistrationStatus.WAITING))
        cancelled = len(shelf.of("status", RegistrationStatus.CANCELLED))
        parts = [texts.n_("{count} registration", "{count} registrations", len(shelf))]
        if waiting:
            parts.append(texts.n_("{count} on the waiting list", "{count} on the waiting list", waiting))
        if cancelled:
            parts.append(texts.n_("{count} cancelled", "{count} cancelled", cancelled))
        if self.table.rowCount() < self.table.total:
            parts.append(texts.n_("{count} shown", "{count} shown", self.table.rowCount()))
        return " · ".join(parts) if len(shelf) else ""

    @override
    def main_button(self) -> tuple[str, str] | None:
        """Offer to add a person, unless the event is open for reading only."""
        return (self.desk.texts.p_("button", "Person"), "plus") if self.desk.workspace.writing else None

    @override
    def main(self) -> None:
        """Begin a new row; it is saved with the first thing typed into it."""
        if not self._may_write():
            return
        self._show_all()
        if self._fresh is None:
            fresh = self._fresh = fresh_attendee()
            self.table.take([fresh.id], lambda _: fresh)
        self.view.edit_cell(self._fresh.id, "family")

    @override
    def search_words(self) -> str:
        """Offer a search once there is somebody."""
        return self.desk.texts._("Search …") if len(self._snapshot.registrations) else ""

    @override
    def search(self, text: str) -> None:
        """Show only who is found."""
        self._text = text
        self._show_found()

    @override
    def take(self, changes: ChangeSet, snapshot: Snapshot) -> None:
        """Take over what changed."""
        rows = touched(changes, self._snapshot, snapshot)
        self._snapshot = snapshot
        fresh, shown = self._fresh, self.inspector.attendee
        if fresh and fresh.id in snapshot.registrations:
            self._fresh = None
        self.table.take(rows, partial(attendee_of, snapshot))
        self.headed.emit()
        if shown and not self.inspector.isHidden():
            now = attendee_of(snapshot, shown.id)
            if now:
                self.inspector.show_attendee(now, snapshot)
            else:
                self._follow()

    @override
    def finish(self) -> None:
        """Save what is being typed."""
        self.view.finish()
        self.inspector.finish()

    @override
    def place(self) -> str:
        """Return who is chosen."""
        return self.view.current_id() or ""

    @override
    def go_to(self, place: str) -> None:
        """Choose somebody."""
        self.view.show_id(place)

    @override
    def focus_first(self) -> None:
        """Put the focus into the list, or onto what can be done while there is none."""
        shown = self._stack.currentWidget() or self.view
        first = shown if shown is self.view else shown.findChild(QWidget, "empty-0")
        if isinstance(first, QWidget):
            first.setFocus(Qt.FocusReason.TabFocusReason)
        if first is self.view and not self.view.chosen_ids() and self.table.rowCount():
            self.view.show_id(self.table.id_at(0))

    # in and out

    @override
    def read_list(self) -> None:
        """Read a list of people."""
        self._read(None)

    def _read(self, path: Path | None) -> None:
        from netzwerkstatt.ui.dialogs.import_list import ImportDialog  # noqa: PLC0415  (loads the readers)

        if not self._may_write():
            return
        self.finish()
        dialog = ImportDialog(self.desk, self, path)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show_wanted.connect(self._show_all)
        dialog.open()

    @override
    def print(self) -> None:
        """Print badges for those who are chosen, or for everybody."""
        from netzwerkstatt.ui.dialogs.print_badges import PrintBadgesDialog  # noqa: PLC0415  (loads fonts)

        self.finish()
        chosen = self._chosen()
        people = [attendee.person for attendee in chosen] if len(chosen) > 1 else []
        dialog = PrintBadgesDialog(self.desk, self, people)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.person_wanted.connect(self._show_person)
        dialog.open()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a list that is dragged here."""
        if _dropped(event):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Read the list that was dropped."""
        path = _dropped(event)
        if path:
            event.acceptProposedAction()
            self._read(path)

    # what is shown

    @override
    def toggle_details(self) -> None:
        """Show or hide everything about the current person."""
        if self.inspector.isHidden() and self.view.current_id():
            self._open(self.view.current_id() or "")
        else:
            self._close()

    def _open(self, row_id: str) -> None:
        self.view.show_id(row_id)
        self.bar.details.setChecked(True)
        self._follow()
        self.inspector.focus_first()

    def _close(self) -> None:
        self.bar.details.setChecked(False)
        self._follow()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self) -> None:
        """Show whoever is current beside the list, if details are wanted and one person is meant."""
        current = self.view.current_id() if len(self.view.chosen_ids()) <= 1 else None
        row = self.table.row_of(current) if current else None
        shown = self.bar.details.isChecked() and row is not None
        if row is not None and shown:
            self.inspector.show_attendee(self.table.record_at(row), self._snapshot)
        else:
            self.inspector.finish()
        self._beside.open(shown=shown)

    def _choose(self) -> None:
        chosen = self.view.chosen_ids()
        self.selection.say_chosen(len(chosen))
        self._bars.setCurrentWidget(self.selection if len(chosen) > 1 else self.bar)
        self._follow()

    def _choose_none(self) -> None:
        current = self.view.current_id()
        self.view.setFocus()
        if current:
            self.view.show_id(current)

    def _chosen(self) -> list[Attendee]:
        rows = (self.table.row_of(row_id) for row_id in self.view.chosen_ids())
        return [self.table.record_at(row) for row in rows if row is not None]

    def _filter(self, _: str) -> None:
        self._show_found()

    def _show_found(self) -> None:
        texts, text = self.desk.texts, self._text.strip()
        said = texts._("Nobody here. Perhaps with another filter?")
        if text:
            said = texts._("Nothing found for “{text}”. Perhaps spelled differently?", text=text)
        self._lost.say(said)
        self.table.filter(text, self.bar.filter)
        self.headed.emit()

    def _show_all(self) -> None:
        self.sought.emit("")
        self.bar.choose(Filter.ALL)

    def _show_person(self, person: str) -> None:
        self._show_all()
        registration = next((r for r in self._snapshot.registrations.values() if r.person_id == person), None)
        if registration:
            self._open(registration.id)

    def _count(self, shown: int, of: int) -> None:
        self._stack.setCurrentIndex(0 if shown else 2 if of else 1)
        self._bars.setVisible(of > 0)

    # what is done

    def _set_status(self, status: str) -> None:
        chosen = self._chosen()
        command = deeds.set_status(self._snapshot, chosen, RegistrationStatus(status))
        words = self.desk.texts
        self.desk.do(command, words.n_("{count} person changed.", "{count} people changed.", len(chosen)))

    def _delete(self) -> None:
        self._remove(self._chosen())

    def _delete_shown(self) -> None:
        shown = self.inspector.attendee
        self._remove([shown] if shown else [])

    def _remove(self, attendees: Sequence[Attendee]) -> None:
        people = [attendee.person for attendee in attendees if not attendee.fresh]
        if not people:
            return
        row, words = self.view.currentIndex().row(), self.desk.texts
        said = words.n_("{count} person is deleted.", "{count} people are deleted.", len(people))
        if len(people) == 1:
            said = words._("“{name}” is deleted.", name=people[0].name)
        if self.desk.do(remove_attendees(self._snapshot, people), said) and self.table.rowCount():
            self.view.show_id(self.table.id_at(min(max(row, 0), self.table.rowCount() - 1)))

    def _drop_fresh(self) -> None:
        """Take the new row away again where nothing was typed into it."""
        if self._fresh and not self.view.is_editing() and self.inspector.attendee is not self._fresh:
            gone, self._fresh = self._fresh, None
            self.table.take([gone.id], lambda _: None)

    def _say_refused(self, _row: int, _column: int, fault: Refused) -> None:
        self.desk.refuse(fault)

    def _may_write(self) -> bool:
        workspace = self.desk.workspace
        if not workspace.writing:
            self.desk.refuse(Refused("read-only", name=workspace.path.name))
        return workspace.writing

    def _keep_columns(self, shown: Sequence[str]) -> None:
        memory = self.desk.memory
        memory.change(columns={**memory.settings.columns, "attendees": tuple(shown)})


def _dropped(event: QDropEvent) -> Path | None:
    """Return the one list that is dragged, if it is one."""
    files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return files[0] if len(files) == 1 and files[0].suffix.lower() in LISTS else None
