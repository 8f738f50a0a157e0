"""What the event is called, where it is, and how people reach the organisers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from netzwerkstatt.app.commands import Change
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.texts import LANGUAGES, N_
from netzwerkstatt.domain.event import Event
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.lists.counts import read_count
from netzwerkstatt.ui.pages.page import Page
from netzwerkstatt.ui.parts.cards import Panel
from netzwerkstatt.ui.parts.fields import labelled
from netzwerkstatt.ui.parts.layout import column, label, named, scrolling, surface
from netzwerkstatt.ui.parts.reflow import Reflow
from netzwerkstatt.ui.parts.saved import Save, SavedChoice, SavedLine, SavedText

if TYPE_CHECKING:
    from netzwerkstatt.app.workspace import ChangeSet

_LINES: Final = {
    "title": N_("Title"),
    "motto": N_("Motto"),
    "place": N_("Place"),
    "organiser": N_("Organiser"),
    "contact": N_("Contact person"),
    "email": N_("Email"),
    "phone": N_("Phone"),
    "website": N_("Website"),
}
Field = SavedLine | SavedText | SavedChoice


class BasicsPage(Page):
    """Two sheets of fields, each saved by itself."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._shows: list[tuple[Field, Callable[[Event], Any]]] = []
        texts = desk.texts
        event = Panel(
            texts._("The event"),
            *(self._line(name) for name in ("title", "motto", "place")),
            self._places(),
            self._language(),
            None,
        )
        contact = Panel(
            texts._("Who invites, and how to get there"),
            *(self._line(name) for name in ("organiser", "contact", "email", "phone", "website")),
            self._text("arrival", texts._("How to get there (is printed)")),
            self._text("note", texts._("For the planning team only")),
            None,
        )
        sheets = Reflow(desk.look, (event, contact), 340, 14)
        hint = label(texts._("Most of this is printed on programmes, signs and badges."), "small", wrap=True)
        inside = surface(QWidget(), "bare")
        inside.setLayout(column(hint, sheets, None, margins=(20, 0, 20, 16), gap=10))
        self.setLayout(column(scrolling(inside, "basics", self.title()), gap=0))
        self._show(desk.snapshot)

    @override
    def title(self) -> str:
        """Return the title of the page."""
        return self.desk.texts._("Event")

    @override
    def context(self) -> str:
        """Return the name of the event."""
        return self.desk.snapshot.event.title

    @override
    def take(self, changes: ChangeSet, snapshot: Snapshot) -> None:
        """Take over what changed."""
        if changes.rows("event"):
            self._show(snapshot)
            self.headed.emit()

    @override
    def finish(self) -> bool:
        """Save what is being typed, and what was walked to; tell whether nothing is left."""
        left = [field for field, _ in self._shows if not field.save()]
        return not left

    @override
    def focus_first(self) -> None:
        """Put the focus into the title."""
        self._shows[0][0].setFocus(Qt.FocusReason.TabFocusReason)

    def _show(self, snapshot: Snapshot) -> None:
        for field, read in self._shows:
            field.show_value(read(snapshot.event))

    # the fields

    def _line(self, name: str) -> QVBoxLayout:
        return self._field(
            self.desk.texts._(_LINES[name]),
            SavedLine(self._saving(name, _kept)),
            name,
            lambda event: str(getattr(event, name)),
        )

    def _text(self, name: str, said: str) -> QVBoxLayout:
        field = SavedText(self.desk.look, self._saving(name, _kept))
        return self._field(said, field, name, lambda event: str(getattr(event, name)))

    def _places(self) -> QVBoxLayout:
        return self._field(
            self.desk.texts._("How many people fit in all"),
            SavedLine(self._saving("places", read_count)),
            "places",
            lambda event: str(event.places or ""),
        )

    def _language(self) -> QVBoxLayout:
        names = [(code, self.desk.texts.language_name(code)) for code in LANGUAGES]
        field = SavedChoice(self._saving("language", _kept), names)
        said = self.desk.texts._("Language of what is printed")
        return self._field(said, field, "language", lambda event: event.language)

    def _field(self, said: str, field: Field, name: str, read: Callable[[Event], Any]) -> QVBoxLayout:
        self._shows.append((field, read))
        if not self.desk.workspace.writing:
            field.setEnabled(False)
        return labelled(said, named(field, f"field-{name}"))

    def _saving(self, name: str, read: Callable[[str], Any]) -> Save:
        def save(value: Any) -> bool:
            event = self.desk.snapshot.event
            try:
                wanted = replace(event, **{name: read(value)})
            except Refused as fault:
                self.desk.refuse(fault)
                return False
            if not wanted.title:
                self.desk.refuse(Refused("event-without-title"))
                return False
            return self.desk.do(Change(((event, wanted),), about=wanted.title))

        return save


def _kept(value: str) -> str:
    return value
