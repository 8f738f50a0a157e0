"""The page of everybody who brings something along."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from typing_extensions import override

from netzwerkstatt.app.commands import Command
from netzwerkstatt.domain import words
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.domain.people import Role
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.exchange.plan import ImportPlan
from netzwerkstatt.ui.lists.bars import Tool
from netzwerkstatt.ui.lists.people import heed_emails
from netzwerkstatt.ui.lists.reading import ReadingPage
from netzwerkstatt.ui.lists.row import Pairs
from netzwerkstatt.ui.pages.contributors import deeds, records
from netzwerkstatt.ui.pages.contributors.columns import contributor_columns
from netzwerkstatt.ui.pages.contributors.inspector import ContributorInspector
from netzwerkstatt.ui.pages.contributors.records import FILTERED, Contributor, Filter
from netzwerkstatt.ui.parts.notes import EmptyState
from netzwerkstatt.ui.tables.columns import Column

if TYPE_CHECKING:
    from netzwerkstatt.app.workspace import ChangeSet


class ContributorsPage(ReadingPage[Contributor]):
    """The list, what can be done with it, and beside it everything about one person."""

    section = "contributors"
    kind = "attendees"
    first = "family"
    pencil = Pencil.GREEN
    doubles = False

    @override
    def title(self) -> str:
        """Return the title of the page."""
        return self.desk.texts._("Contributors")

    @override
    def main_button(self) -> tuple[str, str] | None:
        """Offer to add a person, unless the event is open for reading only."""
        return (self.desk.texts.p_("button", "Person"), "plus") if self.desk.workspace.writing else None

    @override
    def columns(self) -> Sequence[Column[Contributor]]:
        """Return the columns."""
        return contributor_columns(self.desk.texts)

    @override
    def ids(self, event: Snapshot) -> Iterable[str]:
        """Return the ids of everybody with a role or a part."""
        return records.contributors(event)

    @override
    def row_of(self, event: Snapshot, row_id: str) -> Contributor | None:
        """Return a row, if it is there."""
        return records.contributor_of(event, row_id)

    @override
    def touched(self, changes: ChangeSet, before: Snapshot, now: Snapshot) -> Iterable[str]:
        """Return the rows that a change concerns."""
        return records.touched(changes, before, now)

    @override
    def fresh(self) -> Contributor:
        """Return a row that is about to be typed in, with the role that is shown."""
        shown = FILTERED.get(Filter(self.bar.filter), Role.SPEAKER)
        return records.fresh_contributor(self.event_now, shown)

    @override
    def save(self, pairs: Pairs[Contributor]) -> Command:
        """Return the command that makes people into others."""
        heed_emails(pairs, self.desk)
        return deeds.save(pairs)

    @override
    def removal(self, rows: Sequence[Contributor]) -> Command:
        """Return the command that takes people off this list."""
        return deeds.remove(self.event_now, rows)

    @override
    def name_of(self, row: Contributor) -> str:
        """Return the name of a person."""
        return row.person.name

    @override
    def counted(self, count: int) -> str:
        """Say how many people there are."""
        return self.desk.texts.n_("{count} person", "{count} people", count)

    @override
    def searched(self, row: Contributor) -> str:
        """Return names, organisation, address, roles and sessions; never needs."""
        person = row.person
        roles = words.said(row.roles, words.roles(self.desk.texts))
        return " ".join(
            (person.name, person.badge_name, person.organisation, person.email, *roles, *row.sessions)
        )

    @override
    def tags(self, row: Contributor) -> Iterable[str]:
        """Return the filters that somebody passes."""
        return list(records.filters_of(row))

    @override
    def filters(self) -> Sequence[tuple[str, str]]:
        """Return the roles, and who has no session yet."""
        texts = self.desk.texts
        return [
            (Filter.ALL.value, texts.p_("filter", "All")),
            (Filter.SPEAKERS.value, texts.p_("filter", "Speakers")),
            (Filter.FACILITATION.value, texts.p_("role", "Facilitation")),
            (Filter.VOLUNTEERS.value, texts.p_("filter", "Volunteers")),
            (Filter.TEAM.value, texts.p_("role", "Team")),
            (Filter.WITHOUT_SESSION.value, texts.p_("filter", "Without a session")),
        ]

    @override
    def tools(self) -> Sequence[Tool]:
        """Return the way in."""
        return [self.import_tool()]

    @override
    def make_inspector(self) -> ContributorInspector:
        """Make the pane for one person."""
        return ContributorInspector(self.desk, self.save)

    @override
    def nothing(self) -> EmptyState:
        """Say that nobody needs to be sure yet."""
        texts = self.desk.texts
        return EmptyState(
            self.desk.look,
            self.pencil,
            texts._("Who brings something along? People who are not sure yet can stand here as well."),
            [
                (texts._("Add a person"), "plus", self.main),
                (texts._("Import list"), "file-import", self.read_list),
            ],
        )

    @override
    def fitted(self, plan: ImportPlan) -> ImportPlan:
        """Take the people; a list read here registers nobody."""
        return deeds.as_contributors(plan)
