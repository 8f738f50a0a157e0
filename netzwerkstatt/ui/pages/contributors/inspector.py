"""Everything about one contributor, each field saved by itself."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from netzwerkstatt.app.commands import Command
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain import words
from netzwerkstatt.domain.people import PersonTime, PersonTimeId
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.lists.amounts import read_amount
from netzwerkstatt.ui.lists.inspector import RowInspector
from netzwerkstatt.ui.lists.people import PersonGroups, change_person
from netzwerkstatt.ui.lists.row import Pairs
from netzwerkstatt.ui.lists.times import Times
from netzwerkstatt.ui.pages.contributors import deeds
from netzwerkstatt.ui.pages.contributors.parts import Parts
from netzwerkstatt.ui.pages.contributors.records import Contributor


class ContributorInspector(RowInspector[Contributor]):
    """The pane for one contributor."""

    def __init__(self, desk: Desk, save: Callable[[Pairs[Contributor]], Command]) -> None:
        super().__init__(desk, save)
        texts = desk.texts
        self._parts = Parts(desk)
        self._times = Times[PersonTime](
            desk, (texts._("There from"), texts._("There until")), self._save_time
        )
        self._person = PersonGroups(self)

    @override
    def title_of(self, row: Contributor) -> str:
        """Return the name, or what stands for it."""
        return row.person.name or self.desk.texts._("New person")

    @override
    def refresh(self, row: Contributor, snapshot: Snapshot) -> None:
        """Show the sessions and when somebody is there."""
        self._parts.show_parts(row, snapshot)
        self._times.show_times(
            row.times,
            row.days,
            lambda start, end: PersonTime(PersonTimeId(new_id()), row.person.id, start, end),
        )
        self._times.more.setDisabled(row.fresh)

    @override
    def groups(self) -> Sequence[QWidget]:
        """Return who it is, what they do and when, what it costs, what they need, and texts."""
        return (
            *(self._person.name(), self._sessions(), self._availability(), self._roles(), self._money()),
            *(self._person.contact(), self._person.needs(), self._public(), self._person.note()),
        )

    def _sessions(self) -> QWidget:
        return self.group(self.desk.texts._("Sessions"), self._parts)

    def _availability(self) -> QWidget:
        return self.group(self.desk.texts.p_("column", "Is there"), self._times)

    def _roles(self) -> QWidget:
        texts = self.desk.texts
        ticks = self.flags(words.roles(texts), "role", lambda row: row.person.roles, deeds.with_roles)
        return self.group(texts.p_("column", "Role"), ticks)

    def _money(self) -> QWidget:
        texts = self.desk.texts
        return self.group(
            texts._("Money"),
            self._amount(texts.p_("column", "Fee"), "fee"),
            self._amount(texts._("Travel costs"), "travel"),
        )

    def _public(self) -> QWidget:
        texts = self.desk.texts
        return self.group(
            texts._("In public"),
            self._person.text(texts.p_("column", "Biography"), "biography"),
            self._person.line(texts.p_("column", "Website"), "website"),
            self._person.photos(),
        )

    def _save_time(self, was: PersonTime | None, now: PersonTime | None) -> bool:
        return self.shown is not None and self.desk.do(deeds.save_time(self.shown.person, was, now))

    def _amount(self, said: str, attribute: str) -> QVBoxLayout:
        texts = self.desk.texts
        return self.line(
            said,
            attribute,
            lambda row: texts.money(amount) if (amount := getattr(row.person, attribute)) else "",
            lambda row, to: change_person(row, **{attribute: read_amount(to, texts) or None}),
            texts._("for example {amount}", amount=texts.money(12_000)),
        )
