"""The notices of the open event, for everything that shows them."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from netzwerkstatt.base import clock
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.planning.notices import Notice, find
from netzwerkstatt.ui.background import Background

_SMALL: Final = 2_000  # people and sessions; looking through so many takes a few milliseconds
_PAUSE_MS: Final = 400


class Noticed(QObject):
    """Finds the notices anew after each change: at once, or for a large event beside the window."""

    found = Signal()

    def __init__(self, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self.notices: tuple[Notice, ...] = ()
        self._wanted: Snapshot | None = None
        self._walked: Notice | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._start)

    def look(self, event: Snapshot) -> None:
        """Look through an event as it is now."""
        self._wanted = event
        if len(event.people) + len(event.sessions) < _SMALL:
            self._take(find(event, today=clock.local_now().date()))
        else:
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
        if event is self._wanted:  # else it is being looked through again
            self._take(notices)

    def _fail(self, fault: Exception) -> None:
        raise fault

    def _take(self, notices: tuple[Notice, ...]) -> None:
        if notices != self.notices:
            self.notices = notices
            self.found.emit()
