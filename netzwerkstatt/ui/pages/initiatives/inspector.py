"""Everything about one initiative, each field saved by itself."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from netzwerkstatt.app.commands import Command
from netzwerkstatt.domain.event import Topic
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.lists.inspector import RowInspector
from netzwerkstatt.ui.lists.row import Pairs
from netzwerkstatt.ui.pages.initiatives.belonging import People, Topics
from netzwerkstatt.ui.pages.initiatives.records import Profile, change, one_line, with_topic
from netzwerkstatt.ui.parts.layout import label
from netzwerkstatt.ui.parts.saved import Save


class InitiativeInspector(RowInspector[Profile]):
    """The pane for one initiative."""

    def __init__(self, desk: Desk, save: Callable[[Pairs[Profile]], Command]) -> None:
        super().__init__(desk, save)
        self._topics = Topics(desk, self._saving_topic)
        self._people = People(desk)

    @override
    def title_of(self, row: Profile) -> str:
        """Return the name, or what stands for it."""
        return row.initiative.name or self.desk.texts._("New initiative")

    @override
    def refresh(self, row: Profile, snapshot: Snapshot) -> None:
        """Show topics and people."""
        self._topics.show_topics(row, snapshot)
        self._people.show_people(row, snapshot)

    @override
    def groups(self) -> Sequence[QWidget]:
        """Return what it is, what it offers and seeks, its topics, how to reach it, who belongs to it."""
        texts = self.desk.texts
        return (
            self._who(),
            self._exchange(),
            self.group(texts._("Topics"), self._topics),
            self._contact(),
            self.group(texts._("People of this initiative"), self._people),
            self.group(texts.p_("group", "Note"), self._lines(texts._("For the planning team only"), "note")),
        )

    def _who(self) -> QWidget:
        texts = self.desk.texts
        return self.group(
            texts._("Initiative"),
            self._line(texts.p_("initiative", "Name"), "name"),
            self._line(texts.p_("column", "District"), "district"),
            self._line(texts.p_("column", "Table"), "stand", texts._("for example Table 4")),
            self._lines(texts._("Description"), "description"),
        )

    def _exchange(self) -> QWidget:
        texts = self.desk.texts
        hint = texts._(
            "Single words with commas between them, such as: rooms, cargo bike, press. Whoever uses the same "
            "word is suggested."
        )
        return self.group(
            texts._("Offers and requests"),
            self._keywords(texts._("We offer"), "offers"),
            self._keywords(texts._("We seek"), "seeks"),
            label(hint, "hint", wrap=True),
        )

    def _contact(self) -> QWidget:
        texts = self.desk.texts
        listed = self.tick(
            texts._("May be listed with contact details"),
            "public",
            lambda row: row.initiative.public,
            lambda row, to: change(row, public=to),
        )
        consent = texts._(
            "Contact person, email, phone and website are printed only if the initiative has agreed to it."
        )
        return self.group(
            texts._("Contact"),
            self._line(texts._("Contact person"), "contact"),
            self._line(texts.p_("column", "Email"), "email"),
            self._line(texts.p_("column", "Phone"), "phone"),
            self._line(texts.p_("column", "Website"), "website"),
            listed,
            label(consent, "hint", wrap=True),
        )

    def _line(self, said: str, attribute: str, hint: str = "") -> QVBoxLayout:
        return self.line(
            said,
            attribute,
            lambda row: str(getattr(row.initiative, attribute)),
            lambda row, to: change(row, **{attribute: to}),
            hint,
        )

    def _lines(self, said: str, attribute: str) -> QVBoxLayout:
        return self.text(
            said,
            attribute,
            lambda row: str(getattr(row.initiative, attribute)),
            lambda row, to: change(row, **{attribute: to}),
        )

    def _keywords(self, said: str, attribute: str) -> QVBoxLayout:
        return self.line(
            said,
            attribute,
            lambda row: one_line(str(getattr(row.initiative, attribute))),
            lambda row, to: change(row, **{attribute: one_line(to)}),
        )

    def _saving_topic(self, topic: Topic) -> Save:
        def turned(row: Profile, on: Any) -> Profile:
            return with_topic(row, topic, on=bool(on))

        return self.saving(turned)
