"""A suggestion for what waits: where and when it would fit best, to be taken with one press."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame
from typing_extensions import override

from netzwerkstatt.app.wording import spots
from netzwerkstatt.domain.sessions import Session
from netzwerkstatt.planning.moving import Pair
from netzwerkstatt.planning.placing import Found, places_for
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.layout import column, label, named, row, surface
from netzwerkstatt.ui.parts.pictures import Sign

_PAUSE_MS: Final = 300
_LEAST: Final = 440  # px at 100 %: below, the cards need all the room in the tray
_MOST: Final = 600
"""Among more sessions and people looking takes so long that one would notice; “Where to?” is still there."""


class Suggestion(QFrame):
    """The best place for one session, found shortly after everything else has been shown."""

    elsewhere = Signal(str)
    """The other places for this session are wanted."""

    def __init__(self, desk: Desk, move: Callable[[list[Pair]], object]) -> None:
        """Take what carries out a move."""
        super().__init__()
        self._desk, self._move = desk, move
        self._session: Session | None = None
        self._found: Found | None = None
        look, texts = desk.look, desk.texts
        surface(self, "card")
        named(self, "suggestion", texts._("Suggestion"))
        self.words = label("", "small", wrap=True)
        self.take = named(Button(look, texts._("Plan it"), "check", "small"), "take-suggestion")
        self.others = named(Button(look, texts._("Elsewhere …"), "", "link"), "other-places")
        self.take.clicked.connect(self._take)
        self.others.clicked.connect(self._ask)
        head = row(Sign(look, "bulb", "ink", 18), label(texts._("Suggestion"), "strong"), None, gap=6)
        self.setLayout(column(head, self.words, self.take, self.others, margins=(10, 8, 10, 8), gap=4))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.look)
        self.hide()

    def show_session(self, session: Session | None) -> None:
        """Suggest a place for a session, once the hands rest; none where there is nothing to suggest."""
        self._session, self._found = session, None
        if session is None or not self._wanted(session):
            self._pause.stop()
            self.hide()
        else:
            self.take.setEnabled(False)  # what stands there is about another one, or an earlier plan
            self.others.setEnabled(False)
            self._pause.start()

    def look(self) -> None:
        """Look for the place now; a session that has gone meanwhile needs none."""
        self._pause.stop()
        event, session = self._desk.snapshot, self._session
        if session is None or not self._wanted(session) or not self._has_room():
            self.hide()
            return
        self._found = places_for(event, session.id, most=1)
        self.words.setText(spots.suggestion(self._found, session, event, self._desk.texts))
        self.setAccessibleDescription(self.words.text())
        self.take.setAccessibleName(f"{self.take.text().strip()}: {self.words.text()}")
        for button in (self.take, self.others):
            button.setVisible(bool(self._found.spots))
            button.setEnabled(True)
        self.show()

    def _wanted(self, session: Session) -> bool:
        """Tell whether there is a place to look for, and so little to look through that nobody notices."""
        event = self._desk.snapshot
        there = session.id in event.sessions and not session.for_everybody
        return there and len(event.sessions) + len(event.people) <= _MOST and self._desk.workspace.writing

    def _has_room(self) -> bool:
        """Tell whether the tray is seen, and high enough to show some cards as well."""
        tray = self.parentWidget()
        return tray is not None and tray.isVisible() and tray.height() >= self._desk.look.theme.px(_LEAST)

    def _take(self) -> None:
        if self._session is not None and self._found is not None and self._desk.may_write():
            now = self._desk.snapshot.sessions.get(self._session.id)
            if now is not None:
                self._move([(now, spot.session) for spot in self._found.spots[:1]])

    def _ask(self) -> None:
        if self._session is not None:
            self.elsewhere.emit(self._session.id)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Look for nothing that is not seen."""
        self._pause.stop()
        super().hideEvent(event)
