"""The bars above the list: what is shown, and what can be done with several tasks."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu
from typing_extensions import override

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.people import Person
from netzwerkstatt.ui.pages.checklist.rows import Filter, Order
from netzwerkstatt.ui.parts.buttons import Button, SegmentedChoice, keys_said
from netzwerkstatt.ui.parts.compact import CompactBar, FilterChoice, FittingBar
from netzwerkstatt.ui.parts.layout import announce, label, named, plain, row
from netzwerkstatt.ui.theme.look import Look

_GAP = 12


class ListBar(FittingBar):
    """Which tasks, and how they are laid out."""

    filtered = Signal(str)
    ordered = Signal(str)

    def __init__(self, look: Look, texts: Texts) -> None:
        self._texts = texts
        self.filter = named(
            FilterChoice(
                look,
                texts._("Show only"),
                [(Filter.ALL, texts.p_("filter", "All")), (Filter.OVERDUE, self._overdue(0))],
            ),
            "which",
        )
        self.order = named(
            SegmentedChoice(
                look,
                texts._("Arrange"),
                [(Order.PHASE, texts._("By phase")), (Order.DATE, texts._("By date"))],
                Order.PHASE,
            ),
            "order",
        )
        super().__init__(look)
        self.setLayout(row(self.filter, None, self.order, gap=_GAP))
        self.filter.chosen.connect(self.filtered)
        self.order.chosen.connect(self.ordered)

    def count_overdue(self, count: int) -> None:
        """Say how many tasks are overdue."""
        self.filter.reword(Filter.OVERDUE, self._overdue(count))
        self.fit()

    @override
    def fit(self) -> None:
        """Show the filters as a list to open where there is little room."""
        wanted = self.filter.bar.sizeHint().width() + self.order.sizeHint().width() + _GAP
        self.filter.set_compact(compact=wanted > self.width())

    def _overdue(self, count: int) -> str:
        return self._texts._("Overdue ({count})", count=self._texts.number(count))


class SelectionBar(CompactBar):
    """What can be done with several tasks at once."""

    given = Signal(object)
    """The tasks are to belong to a person of this id, or to nobody if it is None."""

    def __init__(self, look: Look, texts: Texts) -> None:
        said = named(label("", "strong"), "chosen")
        ticking = _keyed(named(Button(look, texts.p_("tasks", "Done"), "check"), "tick"), texts, "Space")
        giving = named(Button(look, texts._("Give to"), "user"), "give")
        deleting = _keyed(named(Button(look, texts._("Delete"), "trash"), "delete-chosen"), texts, "Del")
        clearing = named(Button(look, "", "x", "icon", said=texts._("Choose none")), "choose-none")
        super().__init__(look, said, (deleting, clearing), kept=(ticking, giving))
        self._look, self._texts, self._said, self._giving = look, texts, said, giving
        self.ticking, self.deleting, self.clearing = ticking, deleting, clearing

    def show_chosen(self, count: int, near: Sequence[Person], others: Sequence[Person]) -> None:
        """Say how many tasks are chosen, and offer people: first those with a role, then all others."""
        said = self._texts.n_("{count} task chosen", "{count} tasks chosen", count)
        if count > 1 and said != self._said.text():
            announce(self, said)
        self._said.setText(said)
        menu = QMenu(self._giving)
        self._offer(menu, near)
        if others:
            menu.addSeparator()
            self._offer(menu.addMenu(self._texts._("Other people")), others)
        menu.addSeparator()
        menu.addAction(self._texts._("nobody")).triggered.connect(partial(self._give, None))
        old = self._giving.menu()
        self._giving.setMenu(menu)
        if old is not None:
            old.deleteLater()
        self.fit()

    def _offer(self, menu: QMenu, people: Sequence[Person]) -> None:
        for person in people:
            menu.addAction(plain(person.name)).triggered.connect(partial(self._give, person.id))

    def _give(self, person: str | None, *_: object) -> None:
        self.given.emit(person)


def _keyed(button: Button, texts: Texts, keys: str) -> Button:
    button.setToolTip(f"{button.accessibleName()} ({keys_said(texts, keys)})")
    return button
