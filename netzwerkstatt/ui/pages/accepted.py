"""The card of something that somebody decided to leave as it is, wherever notices are listed."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from netzwerkstatt.planning.notices import Notice
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.layout import column, label, named, row, surface
from netzwerkstatt.ui.parts.pictures import Sign
from netzwerkstatt.ui.parts.saved import SavedLine
from netzwerkstatt.ui.solving import give_reason, reason_of, reopen


class AcceptedCard(QFrame):
    """Says what was accepted, takes the reason as it is typed, and shows the notice again if wanted."""

    def __init__(self, desk: Desk, notice: Notice, said: str, name: str) -> None:
        """Take the words of the notice, and what tells its controls from those of other cards."""
        super().__init__()
        surface(self, "card")
        look, texts = desk.look, desk.texts
        self._desk, self._notice = desk, notice
        self._why = named(SavedLine(partial(give_reason, desk, notice)), f"reason-{name}")
        self._why.setPlaceholderText(texts._("Reason, if you like"))
        self._why.setAccessibleName(texts._("Why this stays as it is"))
        self._why.setAccessibleDescription(said)
        self._why.setReadOnly(not desk.workspace.writing)
        again = named(Button(look, texts._("Show again"), "", "link"), f"reopen-{name}")
        again.setAccessibleDescription(said)
        again.clicked.connect(partial(reopen, desk, notice))
        again.setEnabled(desk.workspace.writing)
        sign = Sign(look, "check", "ink2", 18)
        head = row(sign, label(said, "small", wrap=True), gap=8)
        head.setStretch(1, 1)
        head.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        self.setLayout(column(head, self._why, row(None, again), margins=(10, 10, 10, 4), gap=6))
        self.setAccessibleName(said)
        self.refresh()

    def refresh(self) -> None:
        """Show the reason that is saved; what is being typed stays."""
        self._why.show_value(reason_of(self._desk, self._notice))

    def finish(self) -> bool:
        """Save what is being typed; tell whether nothing is left."""
        return self._why.save()
