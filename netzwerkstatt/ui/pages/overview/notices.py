"""What a person should look at, each with the ways to solve it, and what is accepted."""

from functools import partial
from typing import Final

from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from netzwerkstatt.app.wording import notices as said
from netzwerkstatt.app.wording import remedies as helps
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.planning.notices import Notice
from netzwerkstatt.planning.remedies import Remedy
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.pages.overview.accepted import AcceptedNotices
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.cards import Panel
from netzwerkstatt.ui.parts.layout import holding, label, named, plain, row
from netzwerkstatt.ui.parts.leads import Lead
from netzwerkstatt.ui.parts.notes import Chip
from netzwerkstatt.ui.parts.pictures import Sign
from netzwerkstatt.ui.parts.sheet import Rule
from netzwerkstatt.ui.solving import COLOURS, NOTICE_ICONS, accept, offered, place_of, solve

_SHOWN: Final = 5


class PleaseLook(Panel):
    """A row for each notice, with a button that opens its remedies in place."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        choose = named(Button(desk.look, desk.texts._("Which notices? …"), "", "link"), "choose-notices")
        choose.clicked.connect(partial(desk.call, "go.notices"))
        self.accepted = AcceptedNotices(desk, choose)
        super().__init__(desk.texts._("Please look"), self._rows, self.accepted, None, beside=choose)
        self._chip: Chip | None = None
        self._shown: tuple[Notice, ...] | None = None

    def show_notices(self, event: Snapshot, notices: tuple[Notice, ...], *, anything: bool) -> None:
        """Show the gravest, and how many there are; without any, whether there is `anything` to look at."""
        texts = self._desk.texts
        self._shown = notices
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._count(len(notices))
        for at, notice in enumerate(notices[:_SHOWN]):
            if at:
                self._rows.addWidget(Rule(self._desk.look))
            self._rows.addWidget(self._row(event, notice, at))
        rest = len(notices) - _SHOWN
        if rest > 0:
            more = texts.n_("{count} more notice", "{count} more notices", rest)
            self._rows.addWidget(label(more, "small"))
        if not notices:
            said = texts._("Nothing stands in the way.")
            if not anything:
                said = texts._(
                    "There is nothing to look at yet. "
                    "Notices come as soon as sessions have a time and a room."
                )
            self._rows.addWidget(label(said, "small", wrap=True))

        self.accepted.show_notices(event, self._desk.noticed.accepted)

    def finish(self) -> bool:
        """Save what is being typed; tell whether nothing is left."""
        return self.accepted.finish()

    def _count(self, count: int) -> None:
        if self._chip is not None:
            self._chip.hide()
            self._chip.deleteLater()
            self._chip = None
        if count:
            words = self._desk.texts.n_("{count} notice", "{count} notices", count)
            self._chip = Chip(self._desk.look, words, "warn")
            self.head.insertWidget(1, self._chip)

    def _row(self, event: Snapshot, notice: Notice, at: int) -> QWidget:
        look, texts = self._desk.look, self._desk.texts
        lead = named(
            Lead(look, said.title(notice, event, texts), said.detail(notice, event, texts), weight=700),
            f"notice-{at}",
        )
        lead.clicked.connect(partial(self._go, notice))
        solve = named(Button(look, texts._("Solve"), "", "small"), f"solve-{at}")
        solve.setAccessibleName(texts._("Solve: {notice}", notice=lead.words))
        menu = QMenu(solve)
        menu.aboutToShow.connect(partial(self._offer, menu, notice))
        solve.setMenu(menu)
        sign = Sign(look, NOTICE_ICONS[notice.kind], COLOURS[notice.level], 22)
        line = row(sign, lead, solve, margins=(0, 4, 0, 4), gap=8)
        line.setStretch(1, 1)
        return holding(line)

    def _offer(self, menu: QMenu, notice: Notice) -> None:
        """Fill the menu with what would really help, and the way to the session."""
        menu.clear()
        event, texts = self._desk.snapshot, self._desk.texts
        for remedy in offered(self._desk, notice):
            action = menu.addAction(plain(helps.remedy(remedy, event, texts)))
            action.triggered.connect(partial(self._solve, remedy))
        if not menu.isEmpty():
            menu.addSeparator()
        if self._desk.workspace.writing:
            leave = menu.addAction(texts._("Leave it as it is"))
            leave.triggered.connect(partial(self._accept, notice))
        look = menu.addAction(self._desk.look.icon("eye"), texts._("View the session"))
        look.triggered.connect(partial(self._go, notice))

    def _solve(self, remedy: Remedy, *_: object) -> None:
        solve(self._desk, remedy)

    def _accept(self, notice: Notice, *_: object) -> None:
        accept(self._desk, notice)

    def _go(self, notice: Notice, *_: object) -> None:
        self._desk.go(*place_of(notice))
