"""The notices of the open event, for everything that shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from netzwerkstatt.base import clock
from netzwerkstatt.domain.sessions import SessionId
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.planning.accepting import divided
from netzwerkstatt.planning.notices import Notice, find, find_again, is_there
from netzwerkstatt.ui.background import Background

if TYPE_CHECKING:
    from netzwerkstatt.app.workspace import ChangeSet

_SMALL: Final = 2_000  # people and sessions; looking through so many takes a few milliseconds
_PAUSE_MS: Final = 400


class Noticed(QObject):
    """Finds the notices anew after each change: at once, or for a large event beside the window.

    What somebody has decided to live with stands apart, as `accepted`.
    """

    found = Signal()

    def __init__(self, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self.notices: tuple[Notice, ...] = ()
        self.accepted: tuple[Notice, ...] = ()
        self._all: tuple[Notice, ...] = ()
        self._wanted: Snapshot | None = None
        self._seen: Snapshot | None = None  # what the notices are about
        self._walked: Notice | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._start)

    def look(self, event: Snapshot, changes: ChangeSet | None = None) -> None:
        """Look through an event as it is now, or where only sessions changed, through what they concern."""
        today = clock.local_now().date()
        old = self._seen if self._seen is self._wanted else None  # else something is still to be looked at
        self._wanted = event
        if changes is not None and old is not None and changes.tables.keys() == {"session"}:
            changed = {SessionId(row) for row in changes.rows("session")}
            self._take(event, find_again(self._all, old, event, changed, today))
        elif len(event.people) + len(event.sessions) < _SMALL:
            self._take(event, find(event, today=today))
        else:
            self._keep(tuple(notice for notice in self._all if is_there(event, notice)), event)
            self._pause.start()

    def walk(self, steps: int) -> Notice | None:
        """Return the notice so many steps on from the last one, round and round, if there are any."""
        if not self.notices:
            return None
        if self._walked in self.notices:
            at = self.notices.index(self._walked) + steps
        else:
            at = 0 if steps > 0 else -1
        self._walked = self.notices[at % len(self.notices)]
        return self._walked

    def _start(self) -> None:
        event = self._wanted
        if event is not None:
            today = clock.local_now().date()
            self._background.start(lambda _: (event, find(event, today=today)), self._take_late, self._fail)

    def _take_late(self, found: tuple[Snapshot, tuple[Notice, ...]]) -> None:
        event, notices = found
        if isValid(self) and event is self._wanted:  # else it is being looked through again, or over
            self._take(event, notices)

    def _fail(self, fault: Exception) -> None:
        raise fault

    def _take(self, event: Snapshot, notices: tuple[Notice, ...]) -> None:
        self._seen = event
        self._keep(notices, event)

    def _keep(self, notices: tuple[Notice, ...], event: Snapshot) -> None:
        self._all = notices
        now = divided(event, notices)
        if now != (self.notices, self.accepted):
            self.notices, self.accepted = now
            self.found.emit()
