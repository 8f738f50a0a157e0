"""The panel of the history: every step in words, with its time, and the way back to it."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import Qt, Signal

from netzwerkstatt.app import wording
from netzwerkstatt.app.history import Line, State, way
from netzwerkstatt.base import clock
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.ui.parts.buttons import Button, keys_said
from netzwerkstatt.ui.parts.layout import column, label, named, row
from netzwerkstatt.ui.parts.lines import LineList, TwoLines
from netzwerkstatt.ui.parts.panes import Pane
from netzwerkstatt.ui.theme.look import Look

_SIGNS: Final = {
    State.DONE: ("circle-check", "ink"),
    State.LASTING: ("lock", "ink"),
    State.UNDONE: ("arrow-back-up", "ink2"),
    State.REPLACED: ("arrow-back-up", "ink2"),
}


class HistoryPanel(Pane):
    """Lists the steps by day, the newest first, and leads back to one of them or forth again."""

    wanted = Signal(int)
    """So many steps are to be taken back (less than 0), or done again."""

    def __init__(self, look: Look, texts: Texts) -> None:
        super().__init__(look)
        self._texts = texts
        self._lines: Sequence[Line] = ()
        self._writing = True
        named(self, "history-panel", texts._("History"))
        words = texts._("Close history")
        said = f"{words} ({keys_said(texts, 'Ctrl+H')})"
        close = named(Button(look, "", "x", "icon", said=said), "history-close")
        close.setProperty("kind", "quiet")
        close.clicked.connect(self.closed)
        self.list = LineList(look, "history-list", texts._("Steps"))
        self.list.picked.connect(self._offer)
        self.list.opened.connect(self._go)
        self._said = label("", "small", wrap=True)
        self.back = named(Button(look, "", "arrow-back-up"), "history-back")
        self.forth = named(Button(look, "", "arrow-forward-up"), "history-forth")
        for button in (self.back, self.forth):
            button.clicked.connect(self._go)
        head = row(label(texts._("History"), "panel"), None, close, gap=2)
        box = column(*(head, self.list, self._said, self.back, self.forth), margins=(16, 10, 10, 12), gap=10)
        box.setStretch(1, 1)
        self.setLayout(box)

    def show_lines(self, lines: Sequence[Line], *, writing: bool) -> None:
        """Show what happened; what is open for reading only cannot go back."""
        self._lines, self._writing = lines, writing
        self.list.fill(self._rows())
        self._offer()

    def focus_first(self) -> None:
        """Put the focus into the list, on the newest step that holds."""
        if not self.list.current:
            self.list.choose(self._now())
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _now(self) -> str:
        """Return the id of the newest step that holds."""
        holding = (line for line in self._lines if line.state in {State.DONE, State.LASTING})
        return next((line.step.id for line in holding), "")

    def _rows(self) -> Iterator[TwoLines]:
        now, day = self._now(), None
        for line in self._lines:
            at = _local(line.step.at)
            if at.date() != day:
                day = at.date()
                yield TwoLines("", self._day(day))
            icon, ink = _SIGNS[line.state]
            words = wording.step(line.step, self._texts)
            here = line.step.id == now
            yield TwoLines(line.step.id, words, self._below(line, at, here=here), icon, ink, strong=here)

    def _day(self, day: date) -> str:
        said = self._texts.date(day)
        return self._texts._("Today, {date}", date=said) if day == clock.local_now().date() else said

    def _below(self, line: Line, at: datetime, *, here: bool) -> str:
        """Say when it was, and what has become of it."""
        texts = self._texts
        became = {
            State.UNDONE: texts._("taken back"),
            State.REPLACED: texts._("taken back and replaced"),
        }.get(line.state, texts._("this is where you are") if here else "")
        return " · ".join(filter(None, (texts.clock(at), became)))

    def _way(self) -> int:
        return way(self._lines, self.list.current) or 0 if self._writing else 0

    def _offer(self) -> None:
        """Say what the buttons would do, and why they do nothing."""
        texts, steps = self._texts, self._way()
        back, forth = texts._("Go back to here"), texts._("Do again up to here")
        if steps < 0:
            back = texts.n_("Go back to here (one step)", "Go back to here ({count} steps)", -steps)
        elif steps > 0:
            forth = texts.n_("Do again up to here (one step)", "Do again up to here ({count} steps)", steps)
        for button, said, possible in ((self.back, back, steps < 0), (self.forth, forth, steps > 0)):
            if button.hasFocus() and not possible:
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            button.setEnabled(possible)
            button.setText(f" {said}")
            button.setAccessibleName(said)
        self._said.setText(self._why())
        self._said.setVisible(bool(self._said.text()))

    def _why(self) -> str:
        texts, current = self._texts, self.list.current
        if not self._writing:
            return texts._("Open for reading only: nothing can be taken back here.")
        chosen = next((line for line in self._lines if line.step.id == current), None)
        if chosen is None or way(self._lines, current) is not None:
            return ""
        if chosen.state is State.REPLACED:
            return texts._("Something else was done since. This step cannot be done again.")
        return texts._("This lies before what can be taken back. The backups hold earlier versions.")

    def _go(self) -> None:
        if steps := self._way():
            self.wanted.emit(steps)


def _local(at: datetime) -> datetime:
    return at.astimezone().replace(tzinfo=None)
