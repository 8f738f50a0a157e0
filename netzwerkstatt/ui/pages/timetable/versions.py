"""The programme as it was published, and what has changed since: by time, or by whom it concerns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget
from typing_extensions import override

from netzwerkstatt.app import publishing
from netzwerkstatt.app.commands import Change, Delete
from netzwerkstatt.app.wording import changes as words
from netzwerkstatt.base import clock
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.texts import capital
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.domain.people import Person
from netzwerkstatt.domain.programme_version import ProgrammeVersion, ProgrammeVersionId
from netzwerkstatt.domain.snapshot import by_name
from netzwerkstatt.planning.versions import (
    Difference,
    ProgrammeChange,
    by_person,
    changes_since,
    concerned,
    next_number,
    versions_in_order,
)
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.lists.lines import Lines
from netzwerkstatt.ui.pages.page import DETAILS, LazyPage
from netzwerkstatt.ui.parts.buttons import Button, SegmentedChoice
from netzwerkstatt.ui.parts.choices import StillChoice
from netzwerkstatt.ui.parts.layout import column, holding, label, named, row, scrolling, surface
from netzwerkstatt.ui.parts.notes import EmptyState
from netzwerkstatt.ui.parts.pictures import Sign
from netzwerkstatt.ui.parts.saved import SavedLine

_WIDE: Final = 760  # px at 100 %: a line is no longer than one likes to read
_NOTE: Final = 260
_CHOICE: Final = 250
_MOST: Final = 60
"""So many cards are shown; the list that is copied has all."""
_ICONS: Final = {
    Difference.NEW: "plus",
    Difference.GONE: "calendar-off",
    Difference.TIME: "clock",
    Difference.LENGTH: "hourglass",
    Difference.ROOM: "door",
    Difference.PEOPLE: "users",
    Difference.TITLE: "edit",
}
_NAMED: Final = 5
"""So many people are named on a card; by person, all are."""
_BY_TIME, _BY_PERSON = "time", "people"


class VersionsPage(LazyPage):
    """Publish the programme, and see what has changed since any version of it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        look, texts, writing = desk.look, desk.texts, desk.workspace.writing
        self.versions = named(StillChoice(), "versions", texts._("Compare with"))
        self.note = named(SavedLine(self._save_note), "note", texts._("What it went out for"))
        self.note.setPlaceholderText(texts._("What for? Such as: the printer"))
        self.note.setReadOnly(not writing)
        by = [(_BY_TIME, texts._("By time")), (_BY_PERSON, texts._("By person"))]
        self.order = named(SegmentedChoice(look, texts._("Order"), by, _BY_TIME), "order")
        self.copy = named(Button(look, texts._("Copy list"), "clipboard-copy"), "copy-changes")
        self.copy.setToolTip(texts._("Copies all changes as text, such as for a mail."))
        self.delete = named(Button(look, texts._("Delete version"), "trash", "link"), "delete-version")
        self.delete.setEnabled(writing)
        self._noted = ProgrammeVersionId("")
        self._heading = label("", "group", wrap=True)
        self.lines = Lines(8, self.versions)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._content())
        self._stack.addWidget(self._nothing())
        self.setLayout(column(self._stack, gap=0))
        self.versions.activated.connect(self._choose)
        self.order.chosen.connect(self._show)
        self.copy.clicked.connect(self._copy)
        self.delete.clicked.connect(self._delete)
        look.changed.connect(self._measure)
        self._measure()

    # how it is put together

    def _content(self) -> QWidget:
        texts = self.desk.texts
        inside = surface(QWidget(), "bare")
        about = row(self.note, self.delete, None)
        self._sheet = holding(column(self._heading, about, self.lines, None, gap=10))
        wide = row(self._sheet)
        wide.setStretch(0, 1)
        wide.addStretch(0)
        inside.setLayout(wide)
        scroll = scrolling(inside, "changes", texts._("Changes"))
        bar = row(
            label(texts._("Compare with"), "small"),
            *(self.versions, 8, self.order, None, self.copy),
        )
        whole = column(bar, scroll, margins=(20, 4, 20, 8), gap=10)
        whole.setStretch(1, 1)
        return holding(whole)

    def _nothing(self) -> EmptyState:
        texts = self.desk.texts
        said = texts._(
            "When the programme goes out, to the printer or to the guests, keep it here as a version with a "
            "number and a date. From then on this page tells what has changed, and for whom. Nothing leaves "
            "this computer by that."
        )
        ways = [(texts._("Keep this version"), "bookmark", self.main)] if self.desk.workspace.writing else []
        return EmptyState(self.desk.look, Pencil.YELLOW, said, ways)

    def _measure(self) -> None:
        px = self.desk.look.theme.px
        self._sheet.setMaximumWidth(px(_WIDE))
        self.note.setFixedWidth(px(_NOTE))
        self.versions.setFixedWidth(px(_CHOICE))

    # what the header asks

    @override
    def title(self) -> str:
        """Return the title of the page."""
        return self.desk.texts._("Timetable")

    @override
    def main_button(self) -> tuple[str, str] | None:
        """Offer to publish, unless the event is open for reading only."""
        return (self.desk.texts._("Keep version"), "bookmark") if self.desk.workspace.writing else None

    @override
    def main(self) -> None:
        """Publish the programme as it is now, and compare with that."""
        if not (self.desk.may_write() and self.finish()):
            return
        event, texts = self.desk.snapshot, self.desk.texts
        try:
            command = publishing.publish(event, clock.local_now())
        except Refused as fault:
            self.desk.refuse(fault)
            return
        number = texts.number(next_number(event))
        if self.desk.do(
            command, texts._("Version {number} is kept. Nothing has left this computer.", number=number)
        ):
            self.versions.setCurrentIndex(0)
            self._show()

    @override
    def finish(self) -> bool:
        """Save the note that is being typed."""
        return self.note.save()

    @override
    def place(self) -> str:
        """Return the id of the version that is compared with."""
        return str(self.versions.currentData() or "")

    @override
    def go_to(self, place: str) -> None:
        """Compare with a version."""
        self.catch_up()
        at = self.versions.findData(place)
        if at >= 0:
            self.versions.setCurrentIndex(at)
            self._show()
        self.focus_first()

    @override
    def focus_first(self) -> None:
        """Put the focus onto the choice of versions, or onto the button that publishes the first."""
        first: object = self.versions
        if self._stack.currentIndex():
            first = self._stack.findChild(QWidget, "empty-0")
        if isinstance(first, QWidget):
            first.setFocus(Qt.FocusReason.TabFocusReason)

    # what is shown

    @override
    def show_now(self) -> None:
        """Offer the versions that there are now; the chosen one stays chosen."""
        chosen, texts = self.versions.currentData(), self.desk.texts
        with QSignalBlocker(self.versions):
            self.versions.clear()
            for version in versions_in_order(self.desk.snapshot):
                self.versions.addItem(capital(words.numbered(version, texts, self.desk.snapshot)), version.id)
            self.versions.setCurrentIndex(max(0, self.versions.findData(chosen)))
        self._show()

    def _choose(self) -> None:
        """Compare with another version; a note that cannot be saved stays with its own."""
        if self.note.save():
            self._show()
        else:
            self.versions.setCurrentIndex(self.versions.findData(self._noted))

    def _version(self) -> ProgrammeVersion | None:
        """Return the version that is compared with."""
        return self.desk.snapshot.versions.get(ProgrammeVersionId(self.place()))

    def _show(self, *_: object) -> None:
        version, event, texts = self._version(), self.desk.snapshot, self.desk.texts
        self._stack.setCurrentIndex(1 if version is None else 0)
        if version is None:
            return
        self._noted = version.id
        self.note.show_value(version.note)
        found = changes_since(event, version)
        self.copy.setEnabled(bool(found))
        self._heading.setText(self._counted(version, len(found)))
        if self.order.code == _BY_TIME:
            cards = [self._card(change) for change in found[:_MOST]]
            rest = len(found) - _MOST
        else:
            groups = by_person(event, found)
            cards = [self._group(*group) for group in groups[:_MOST]]
            rest = len(groups) - _MOST
        if rest > 0:
            said = texts.n_("One more is in the copied list.", "{count} more are in the copied list.", rest)
            cards.append(label(said, "small", wrap=True))
        self.lines.lay(cards)

    def _counted(self, version: ProgrammeVersion, count: int) -> str:
        texts = self.desk.texts
        said = words.version(version, texts, self.desk.snapshot)
        if not count:
            return texts._("Nothing has changed since {version}.", version=said)
        return texts.n_("One change since {version}", "{count} changes since {version}", count, version=said)

    def _card(self, change: ProgrammeChange) -> QWidget:
        """Make the card of one change, with whom it concerns and the way to the session."""
        event, texts = self.desk.snapshot, self.desk.texts
        said = [label(part, wrap=True) for part in words.said(change, event, texts)]
        people = sorted((event.people[one] for one in concerned(event, change)), key=by_name)
        if people:
            said.append(label(self._named(people), "small", wrap=True))
        return self._sheet_of(change, [label(words.session(change), "strong", wrap=True), *said])

    def _named(self, people: Sequence[Person]) -> str:
        """Name the first people whom a change concerns, and say how many more."""
        texts, rest = self.desk.texts, len(people) - _NAMED
        names = [person.name for person in people[:_NAMED]]
        if rest > 0:
            names.append(texts.n_("one other person", "{count} other people", rest))
        return texts._("Concerned: {names}", names=texts.listed(names))

    def _group(self, people: Sequence[Person], changes: Iterable[ProgrammeChange]) -> QWidget:
        """Make the card of people whom the same changes concern."""
        event, texts = self.desk.snapshot, self.desk.texts
        names = texts.listed(person.name for person in people)
        parts = []
        for change in changes:
            said = ", ".join(words.said(change, event, texts))
            parts.append(label(f"{words.session(change)}: {said}", wrap=True))
        return self._sheet_of(None, [label(names, "strong", wrap=True), *parts])

    def _sheet_of(self, change: ProgrammeChange | None, parts: Sequence[QWidget]) -> QWidget:
        look, texts = self.desk.look, self.desk.texts
        icon = _ICONS[change.differences[0]] if change is not None else "users"
        sign, text = Sign(look, icon, "ink2", 22), column(*parts, gap=2)
        line = row(sign, text, gap=10, margins=(12, 8, 12, 8))
        line.setStretch(1, 1)
        line.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        if change is not None and change.session in self.desk.snapshot.sessions:
            view = named(Button(look, texts._("View"), "eye", "small"), f"view-{change.session}")
            view.setAccessibleName(texts._("View: {session}", session=words.session(change)))
            view.clicked.connect(partial(self._view, change.session))
            line.addWidget(view, 0, Qt.AlignmentFlag.AlignTop)
        card = surface(QFrame(), "card")
        card.setLayout(line)
        return card

    # what happens

    def _view(self, session: str, *_: object) -> None:
        self.desk.go("timetable", f"rooms {session} {DETAILS}")

    def _save_note(self, note: str) -> bool:
        version = self.desk.snapshot.versions.get(self._noted)
        if version is None:
            return True
        return self.desk.do(Change(((version, replace(version, note=note)),), str(version.number)))

    def _copy(self) -> None:
        version, texts = self._version(), self.desk.texts
        if version is not None:
            said = publishing.message(self.desk.snapshot, version, texts)
            QGuiApplication.clipboard().setText(said)
            self.desk.say(texts._("The list is on the clipboard. It can be pasted into a mail."))

    def _delete(self) -> None:
        version, texts = self._version(), self.desk.texts
        if version is not None and self.desk.may_write():
            said = capital(words.version(version, texts, self.desk.snapshot))
            self.desk.do(Delete((version,), str(version.number)), texts._("Deleted: {what}", what=said))
