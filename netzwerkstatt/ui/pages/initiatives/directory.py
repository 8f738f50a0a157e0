"""The directory: all initiatives as a list, and everything about one of them beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from typing_extensions import override

from netzwerkstatt.app.commands import Command
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.ui.lists.bars import Tool
from netzwerkstatt.ui.lists.page import ListPage
from netzwerkstatt.ui.lists.row import Pairs
from netzwerkstatt.ui.pages.initiatives import deeds, records
from netzwerkstatt.ui.pages.initiatives.columns import profile_columns
from netzwerkstatt.ui.pages.initiatives.inspector import InitiativeInspector
from netzwerkstatt.ui.pages.initiatives.records import Profile
from netzwerkstatt.ui.parts.notes import EmptyState
from netzwerkstatt.ui.tables.columns import Column

if TYPE_CHECKING:
    from netzwerkstatt.app.workspace import ChangeSet


class DirectoryPage(ListPage[Profile]):
    """Who comes to the fair."""

    section = "initiatives"
    first = "name"
    pencil = Pencil.BLUE

    @override
    def title(self) -> str:
        """Return the title of the page."""
        return self.desk.texts._("Initiatives")

    @override
    def main_button(self) -> tuple[str, str] | None:
        """Offer a new initiative, unless the event is open for reading only."""
        return (self.desk.texts._("Initiative"), "plus") if self.desk.workspace.writing else None

    @override
    def columns(self) -> Sequence[Column[Profile]]:
        """Return the columns."""
        return profile_columns(self.desk.texts, lambda: self.desk.snapshot)

    @override
    def ids(self, event: Snapshot) -> Iterable[str]:
        """Return the ids of all initiatives."""
        return event.initiatives

    @override
    def row_of(self, event: Snapshot, row_id: str) -> Profile | None:
        """Return a row, if it is there."""
        return records.profile_of(event, row_id)

    @override
    def touched(self, changes: ChangeSet, before: Snapshot, now: Snapshot) -> Iterable[str]:
        """Return the rows that a change concerns."""
        return records.touched(changes, before, now)

    @override
    def fresh(self) -> Profile:
        """Return a row that is about to be typed in."""
        return records.fresh_profile()

    @override
    def save(self, pairs: Pairs[Profile]) -> Command:
        """Return the command that makes initiatives into others."""
        return deeds.save(self.desk.snapshot, pairs)

    @override
    def removal(self, rows: Sequence[Profile]) -> Command:
        """Return the command that deletes initiatives."""
        return deeds.removal(rows)

    @override
    def doubled(self, row: Profile) -> Profile:
        """Return an initiative like another."""
        return records.doubled(row)

    @override
    def name_of(self, row: Profile) -> str:
        """Return the name of an initiative."""
        return row.initiative.name

    @override
    def counted(self, count: int) -> str:
        """Count initiatives."""
        return self.desk.texts.n_("{count} initiative", "{count} initiatives", count)

    @override
    def searched(self, row: Profile) -> str:
        """Return whatever is said of an initiative, and its people."""
        it = row.initiative
        words = (it.name, it.district, it.offers, it.seeks, it.description, it.stand, it.contact, it.email)
        names = (*(topic.name for topic in row.topics), *(person.name for person in row.people))
        return " ".join((*words, *names))

    @override
    def tags(self, row: Profile) -> Iterable[str]:
        """Return the filters that an initiative passes."""
        return records.filters_of(row)

    @override
    def filters(self) -> Sequence[tuple[str, str]]:
        """Return what may be looked at by itself."""
        texts = self.desk.texts
        return [
            ("", texts.p_("filter", "All")),
            ("tableless", texts.p_("filter", "Without a table")),
            ("public", texts.p_("filter", "May be listed")),
        ]

    @override
    def chosen_tools(self) -> Sequence[Tool]:
        """Return what can be done with several initiatives."""
        return [Tool("consent", self.desk.texts._("Consent given"), "square-check", "", self.agree)]

    def agree(self) -> None:
        """Note that all chosen initiatives may be listed; what one takes back is noted in its row."""
        if not self.desk.may_write():
            return
        texts = self.desk.texts
        rows = [row for row in self.chosen() if not row.fresh and not row.initiative.public]
        if not rows:
            self.desk.say(texts._("Consent is noted already for all that are chosen."), refused=True)
            return
        said = texts.n_(
            "Consent is noted for {count} initiative.", "Consent is noted for {count} initiatives.", len(rows)
        )
        self.desk.do(self.save([(row, records.change(row, public=True)) for row in rows]), said)

    @override
    def make_inspector(self) -> InitiativeInspector:
        """Make the pane for one initiative."""
        return InitiativeInspector(self.desk, self.save)

    @override
    def nothing(self) -> EmptyState:
        """Say how to begin."""
        texts = self.desk.texts
        return EmptyState(
            self.desk.look,
            self.pencil,
            texts._("Who offers what, who seeks what? From two initiatives on, suggestions appear here."),
            [(texts._("Add an initiative"), "plus", self.main)],
        )
