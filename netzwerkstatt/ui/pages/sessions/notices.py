"""What is to be seen about one session, each with the ways to solve it, at the top of its details."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLayout, QVBoxLayout, QWidget

from netzwerkstatt.app.wording import notices as sentences
from netzwerkstatt.app.wording import remedies as helps
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.planning.notices import Level, Notice
from netzwerkstatt.planning.remedies import Remedy
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.lists.lines import Lines
from netzwerkstatt.ui.pages.accepted import AcceptedCard
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.layout import column, label, named, row, surface
from netzwerkstatt.ui.parts.pictures import Sign
from netzwerkstatt.ui.parts.wrapped import DeedButton
from netzwerkstatt.ui.solving import COLOURS, NOTICE_ICONS, REMEDY_ICONS, accept, offered, solve

_GROUNDS: Final = {Level.RED: "err", Level.AMBER: "warn", Level.INFO: "tip"}


class NoticeCards(QWidget):
    """A card for each notice about a session, the gravest first; nothing where there is none."""

    def __init__(self, desk: Desk, after: QWidget) -> None:
        """Take what the focus goes to when the last notice is solved."""
        super().__init__()
        surface(self, "bare")
        self._desk = desk
        self._shown: tuple[tuple[Notice, tuple[Remedy, ...], str], ...] = ()
        self._accepted: tuple[tuple[Notice, str], ...] = ()
        self._left: list[AcceptedCard] = []
        self._lines = Lines(8, after)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._lines)

    def show_session(self, session: str, event: Snapshot) -> None:
        """Show what is to be seen about a session; what is shown already stays as it is."""
        texts = self._desk.texts
        found = tuple(
            (notice, tuple(offered(self._desk, notice)), sentences.sentence(notice, event, texts))
            for notice in self._desk.noticed.notices
            if session in notice.sessions
        )
        accepted = tuple(
            (notice, texts._("Accepted: {notice}", notice=sentences.title(notice, event, texts)))
            for notice in self._desk.noticed.accepted
            if session in notice.sessions
        )
        if (found, accepted) != (self._shown, self._accepted):
            self._shown, self._accepted = found, accepted
            self._left = [AcceptedCard(self._desk, notice, said, notice.kind) for notice, said in accepted]
            self._lines.lay([*(self._card(*one, event) for one in found), *self._left])
        for card in self._left:
            card.refresh()
        self.setHidden(not found and not accepted)

    def _card(self, notice: Notice, ways: Sequence[Remedy], said: str, event: Snapshot) -> QFrame:
        look, texts = self._desk.look, self._desk.texts
        first, stop, rest = said.partition(". ")
        words = [label(first + stop.strip(), "strong", wrap=True)]
        words += [label(rest, "small", wrap=True)] if rest else []
        sign = Sign(look, NOTICE_ICONS[notice.kind], COLOURS[notice.level], 22)
        head = row(sign, column(*words, gap=2), gap=8)
        head.setStretch(1, 1)
        head.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        parts: list[QWidget] = []
        for remedy in ways:
            way = DeedButton(look, helps.remedy(remedy, event, texts), REMEDY_ICONS[remedy.kind])
            way.clicked.connect(partial(solve, self._desk, remedy))
            parts.append(named(way, f"solve-{notice.kind}-{remedy.kind}"))
        solving: list[QWidget | QLayout] = []
        if parts:
            solving = [label(texts._("This solves it:"), "hintlabel"), *parts]
        if self._desk.workspace.writing:
            leave = named(Button(look, texts._("Leave it as it is"), "", "link"), f"accept-{notice.kind}")
            leave.clicked.connect(partial(accept, self._desk, notice))
            solving.append(row(None, leave))
        card = surface(QFrame(), _GROUNDS[notice.level])
        card.setLayout(column(head, *solving, margins=(10, 10, 10, 10), gap=6))
        card.setAccessibleName(said)
        return card
