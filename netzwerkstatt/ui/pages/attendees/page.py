"""The page of everybody who is registered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from typing_extensions import override

from netzwerkstatt.app.commands import Command, remove_attendees
from netzwerkstatt.base.texts import capital
from netzwerkstatt.domain import words
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.domain.registrations import RegistrationStatus
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.ui.lists.bars import Tool
from netzwerkstatt.ui.lists.people import heed_emails
from netzwerkstatt.ui.lists.reading import ReadingPage
from netzwerkstatt.ui.lists.row import Pairs
from netzwerkstatt.ui.pages.attendees import deeds, records
from netzwerkstatt.ui.pages.attendees.columns import attendee_columns
from netzwerkstatt.ui.pages.attendees.inspector import AttendeeInspector
from netzwerkstatt.ui.pages.attendees.records import Attendee, Filter
from netzwerkstatt.ui.parts.notes import EmptyState
from netzwerkstatt.ui.tables.columns import Column

if TYPE_CHECKING:
    from netzwerkstatt.app.workspace import ChangeSet


class AttendeesPage(ReadingPage[Attendee]):
    """The list, what can be done with it, and beside it everything about one person."""

    section = "attendees"
    kind = "attendees"
    first = "family"
    pencil = Pencil.TURQUOISE
    doubles = False

    @override
    def title(self) -> str:
        """Return the title of the page."""
        return self.desk.texts._("Attendees")

    @override
    def context(self) -> str:
        """Count the registrations and how they stand."""
        texts, shelf = self.desk.texts, self.event_now.registrations
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

    # what the rows are

    @override
    def columns(self) -> Sequence[Column[Attendee]]:
        """Return the columns."""
        return attendee_columns(self.desk.texts)

    @override
    def ids(self, event: Snapshot) -> Iterable[str]:
        """Return the ids of all registrations."""
        return event.registrations

    @override
    def row_of(self, event: Snapshot, row_id: str) -> Attendee | None:
        """Return a row, if it is there."""
        return records.attendee_of(event, row_id)

    @override
    def touched(self, changes: ChangeSet, before: Snapshot, now: Snapshot) -> Iterable[str]:
        """Return the rows that a change concerns."""
        return records.touched(changes, before, now)

    @override
    def fresh(self) -> Attendee:
        """Return a row that is about to be typed in."""
        return records.fresh_attendee()

    @override
    def save(self, pairs: Pairs[Attendee]) -> Command:
        """Return the command that makes people and registrations into others."""
        heed_emails(pairs, self.desk)
        return deeds.save(self.desk.snapshot, pairs)

    @override
    def removal(self, rows: Sequence[Attendee]) -> Command:
        """Return the command that takes people off the list."""
        return remove_attendees(self.event_now, [row.person for row in rows])

    @override
    def name_of(self, row: Attendee) -> str:
        """Return the name of a person."""
        return row.person.name

    @override
    def counted(self, count: int) -> str:
        """Say how many people there are."""
        return self.desk.texts.n_("{count} person", "{count} people", count)

    @override
    def searched(self, row: Attendee) -> str:
        """Return names, organisation and address."""
        return records.searched(row)

    @override
    def tags(self, row: Attendee) -> Iterable[str]:
        """Return the filters that somebody passes."""
        return records.filters_of(row)

    @override
    def filters(self) -> Sequence[tuple[str, str]]:
        """Return how registrations stand, and who has needs."""
        texts = self.desk.texts
        return [
            (Filter.ALL.value, texts.p_("filter", "All")),
            *((code.value, capital(said)) for code, said in words.status(texts).items()),
            (Filter.NEEDS.value, texts.p_("filter", "With needs")),
        ]

    @override
    def tools(self) -> Sequence[Tool]:
        """Return the ways in and out."""
        texts = self.desk.texts
        return [
            self.import_tool(),
            Tool("print", texts._("Badges"), "printer", "Ctrl+P", self.print),
        ]

    @override
    def chosen_tools(self) -> Sequence[Tool]:
        """Return what can be done with several people."""
        return [Tool("print-chosen", self.desk.texts._("Badges"), "printer", "Ctrl+P", self.print)]

    @override
    def make_inspector(self) -> AttendeeInspector:
        """Make the pane for one person."""
        return AttendeeInspector(self.desk, self.save)

    @override
    def nothing(self) -> EmptyState:
        """Say where people come from."""
        texts = self.desk.texts
        return EmptyState(
            self.desk.look,
            self.pencil,
            texts._("Registrations come from an Excel or CSV list, or are typed in one by one."),
            [
                (texts._("Import list"), "file-import", self.read_list),
                (texts._("Add a person"), "plus", self.main),
            ],
        )

    @override
    def go_to(self, place: str) -> None:
        """Show somebody, by the id of the registration or of the person."""
        found = self.event_now.registrations.of("person_id", place)
        super().go_to(found[0].id if found else place)

    # in and out

    @override
    def read_list(self) -> None:
        """Read a list of people, column by column."""
        self._read(None)

    @override
    def read_file(self, path: Path) -> None:
        """Read a list of people, column by column."""
        self._read(path)

    def _read(self, path: Path | None) -> None:
        from netzwerkstatt.ui.dialogs.import_list import ImportDialog  # noqa: PLC0415  (loads the readers)

        if not self.desk.may_write():
            return
        self.finish()
        dialog = ImportDialog(self.desk, self, path)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show_wanted.connect(self.show_all)
        dialog.print_wanted.connect(self.print)
        dialog.open()
        if path is None:
            dialog.ask()

    @override
    def print(self) -> None:
        """Print badges for those who are chosen, or for everybody."""
        self.finish()
        chosen = self.chosen()
        people = [row.person.id for row in chosen] if len(chosen) > 1 else []
        self.desk.go("print", " ".join(["badges", *people]))
