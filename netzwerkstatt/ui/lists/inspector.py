"""Everything about one row, each field saved by itself."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Generic

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from netzwerkstatt.app.commands import Command
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.lists.row import Pairs, R
from netzwerkstatt.ui.parts.answers import SavedAnswer
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.fields import labelled
from netzwerkstatt.ui.parts.inspector import Group, Inspector
from netzwerkstatt.ui.parts.layout import column, named, row
from netzwerkstatt.ui.parts.saved import Save, SavedChoice, SavedLine, SavedText, SavedTick, SavedWords

Field = SavedLine | SavedText | SavedChoice | SavedTick | SavedWords | SavedAnswer
Change = Callable[[R, Any], R]
"""What a value typed into a field makes of the row; it may raise `Refused`."""


class RowInspector(Inspector, Generic[R]):
    """The pane for one row. A page says in `groups` what stands in it.

    The fields are made when a row is first shown, so that none is ever without a parent. `save` returns the
    command that makes rows into others.
    """

    deleting = Signal()

    def __init__(self, desk: Desk, save: Callable[[Pairs[R]], Command]) -> None:
        super().__init__(desk.look, desk.texts)
        self.desk = desk
        self._save_rows = save
        self._shows: list[tuple[Field, Callable[[R], Any]]] = []
        self._made = False
        self.removing = desk.texts._("Delete"), "trash"
        self.shown: R | None = None

    # what a page says

    def groups(self) -> Sequence[QWidget]:
        """Return the groups of fields, from top to bottom; called once."""
        raise NotImplementedError

    def title_of(self, row: R) -> str:
        """Return the heading for a row."""
        raise NotImplementedError

    def refresh(self, row: R, snapshot: Snapshot) -> None:
        """Bring up to date what is no field, and what fields offer; called before they show their values."""

    def tools(self) -> Sequence[QWidget]:
        """Return buttons to stand at the bottom, before the one that deletes."""
        return ()

    # what is shown

    def show_row(self, row: R, snapshot: Snapshot) -> bool:
        """Show a row; tell whether that was possible.

        It is not while something typed about another row could not be saved: that stays in its field.
        """
        if not self._made:
            self._make()
        other = self.shown is None or self.shown.id != row.id
        if other and self.shown is not None and not self.finish():
            return False
        self.shown = row
        self.heading.setText(self.title_of(row))
        self.refresh(row, snapshot)
        for field, read in self._shows:
            typed_in(field).show_value(read(row))
        if other:
            self.to_top()
        return True

    def forget(self) -> None:
        """Let go of a row that is not there any more, and of what was typed about it."""
        self.shown = None
        self.restore()

    def focus_first(self) -> None:
        """Put the focus into the first field."""
        if self._shows:
            self._shows[0][0].setFocus(Qt.FocusReason.TabFocusReason)

    def focus_field(self, name: str) -> None:
        """Put the focus into a field by its name."""
        for field, _ in self._shows:
            if field.objectName() == f"field-{name}":
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                self.scroll_to(field)

    def _make(self) -> None:
        self._made = True
        delete = named(Button(self.desk.look, *self.removing, "small"), "delete")
        delete.clicked.connect(self.deleting)
        foot = row(*self.tools(), delete, None)
        self.lay_out(column(*self.groups(), 12, foot, None, gap=14))

    # how fields are made

    def group(self, title: str, *parts: QLayout | QWidget, icon: str = "") -> Group:
        """Make a group of fields."""
        return Group(self.desk.look, title, column(*parts, gap=10), icon)

    def field(
        self, said: str, field: Field, read: Callable[[R], Any], name: str, hint: str = ""
    ) -> QVBoxLayout:
        """Lay a field below its label, and let it show what `read` returns."""
        self._shows.append((field, read))
        if isinstance(field, SavedWords):
            field.line.setAccessibleName(said)
        if hint and isinstance(field, SavedLine):
            field.setPlaceholderText(hint)
        return labelled(said, named(field, f"field-{name}"))

    def line(
        self, said: str, name: str, read: Callable[[R], str], change: Change[R], hint: str = ""
    ) -> QVBoxLayout:
        """Make a line to type into."""
        return self.field(said, SavedLine(self.saving(change)), read, name, hint)

    def text(self, said: str, name: str, read: Callable[[R], str], change: Change[R]) -> QVBoxLayout:
        """Make a field for a few lines of text."""
        return self.field(said, SavedText(self.desk.look, self.saving(change)), read, name)

    def choice(
        self,
        said: str,
        name: str,
        options: Sequence[tuple[Any, str]],
        read: Callable[[R], Any],
        change: Change[R],
    ) -> QVBoxLayout:
        """Make a list of options, each (value, words)."""
        return self.field(said, SavedChoice(self.saving(change), options), read, name)

    def tick(self, said: str, name: str, read: Callable[[R], bool], change: Change[R]) -> SavedTick:
        """Make a box to tick."""
        made = named(SavedTick(said, self.saving(change)), f"field-{name}")
        self._shows.append((made, read))
        return made

    def flags(
        self, words: dict[Any, str], name: str, read: Callable[[R], Any], change: Change[R]
    ) -> QVBoxLayout:
        """Make a box to tick for each flag of a set."""

        def turned(flag: Any, shown: R, on: Any) -> R:
            flags = read(shown)
            return change(shown, flags | flag if on else flags & ~flag)

        def has(flag: Any, shown: R) -> bool:
            return bool(read(shown) & flag)

        ticks = [
            self.tick(said, f"{name}-{int(flag)}", partial(has, flag), partial(turned, flag))
            for flag, said in words.items()
        ]
        return column(*ticks, gap=0)

    def saving(self, change: Change[R]) -> Save:
        """Return what saves a value typed into a field; a refusal is said."""

        def save(value: Any) -> bool:
            if self.shown is None:
                return False
            try:
                command = self._save_rows([(self.shown, change(self.shown, value))])
            except Refused as fault:
                self.desk.refuse(fault)
                return False
            return self.desk.do(command)

        return save


def typed_in(field: Field) -> SavedLine | SavedText | SavedChoice | SavedTick | SavedAnswer:
    """Return the field itself, or the line within it."""
    return field.line if isinstance(field, SavedWords) else field
