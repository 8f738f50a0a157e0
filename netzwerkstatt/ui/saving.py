"""Backups while an event is open: every ten minutes, and when somebody asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from netzwerkstatt.ui.background import Background

if TYPE_CHECKING:
    from netzwerkstatt.app.workspace import Workspace

EVERY_MS: Final = 10 * 60 * 1000
"""How often a backup is made where something changed."""


class Backups(QObject):
    """Makes backups of the open event beside the window's work."""

    made = Signal(object)
    """A backup is there; the value is when the newest was made, in local time."""
    failed = Signal()
    """The folder of backups cannot be written."""

    def __init__(self, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._workspace: Workspace | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.make)

    def start(self, workspace: Workspace) -> None:
        """Begin with an event that was opened for writing."""
        self._workspace = workspace
        self._timer.start()

    def stop(self) -> None:
        """End before the event is closed."""
        self._workspace = None
        self._timer.stop()

    def make(self) -> None:
        """Make a backup now, if anything changed since the last one."""
        workspace = self._workspace
        if workspace is not None:
            self._background.start(lambda _: workspace.backup(), self._done, self._not_done)

    def tell(self) -> None:
        """Tell when the newest backup was made: a large command has made one before it."""
        if self._workspace is not None:
            self.made.emit(self._workspace.backed_up)

    def _done(self, _: object) -> None:
        self.tell()

    def _not_done(self, _: Exception) -> None:
        self.failed.emit()
