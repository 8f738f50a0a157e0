"""What somebody decided to leave as it is, folded up below what is still to be looked at."""

from PySide6.QtWidgets import QWidget

from netzwerkstatt.app.wording import notices as sentences
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.planning.notices import Notice
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.lists.lines import Lines
from netzwerkstatt.ui.pages.accepted import AcceptedCard
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.layout import column, named, row, surface


class AcceptedNotices(QWidget):
    """How many notices are accepted, and when that is pressed, a card for each; hidden where none is."""

    def __init__(self, desk: Desk, after: QWidget) -> None:
        """Take what the focus goes to when the last one is shown again."""
        super().__init__()
        surface(self, "bare")
        self._desk = desk
        self._shown: tuple[tuple[Notice, str], ...] = ()
        self._cards: list[AcceptedCard] = []
        self._fold = named(Button(desk.look, "", "chevron-right", "link"), "accepted")
        self._fold.setCheckable(True)
        self._fold.toggled.connect(self._turn)
        self._lines = Lines(8, after)
        self.setLayout(column(row(self._fold, None), self._lines, gap=4))
        self.hide()

    def show_notices(self, event: Snapshot, accepted: tuple[Notice, ...]) -> None:
        """Show what is accepted; what is shown already stays as it is."""
        texts = self._desk.texts
        now = tuple((notice, _said(notice, event, self._desk)) for notice in accepted)
        if now != self._shown:
            self._shown = now
            self._cards = [AcceptedCard(self._desk, *one, f"left-{at}") for at, one in enumerate(now)]
            self._lines.lay(self._cards)
            said = texts.n_("{count} accepted", "{count} accepted", len(now))
            self._fold.setText(f" {said}")  # Qt leaves no gap between icon and words
            self._fold.setAccessibleName(said)
        for card in self._cards:
            card.refresh()
        self.setVisible(bool(now))
        self._turn(self._fold.isChecked())

    def unfold(self) -> None:
        """Show the cards."""
        self._fold.setChecked(True)

    def finish(self) -> bool:
        """Save what is being typed; tell whether nothing is left."""
        left = [card for card in self._cards if not card.finish()]
        return not left

    def _turn(self, opened: bool) -> None:  # noqa: FBT001  (Qt calls)
        self._fold.show_icon("chevron-down" if opened else "chevron-right")
        self._lines.setVisible(opened and bool(self._cards))


def _said(notice: Notice, event: Snapshot, desk: Desk) -> str:
    about, said = (say(notice, event, desk.texts) for say in (sentences.about, sentences.sentence))
    return f"{about}: {said}" if about else said
