"""Opens, makes and closes events for a window, one at a time, and says why one cannot be opened."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.ui.background import Background
from netzwerkstatt.ui.eventfiles import NewEvent, fault_words, free_path, same_file
from netzwerkstatt.ui.means import Means
from netzwerkstatt.ui.saving import Backups

if TYPE_CHECKING:
    from netzwerkstatt.app.workspace import Workspace


class Opening(QObject):
    """Holds the open event. Dialogs lie over `window`; `texts` is set anew in another language.

    `finish` saves what is being typed before the event goes, and tells whether nothing is left.
    """

    opened = Signal()
    """Another event is open."""
    held = Signal(object)
    """The event stays open, for something typed cannot be saved; the value is what leaves without it."""
    closed = Signal()
    """No event is open any more, because somebody wanted it so."""
    refused = Signal(str, object)
    """Why a file was not opened, and what helps: (words, icon, what to do)."""
    changed = Signal(object, object)
    """The event has changed, perhaps on another thread: change set and snapshot."""

    def __init__(
        self,
        means: Means,
        texts: Texts,
        background: Background,
        finish: Callable[[], bool],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._means, self.texts, self._window = means, texts, window
        self._background, self.backups = background, Backups(background, self)
        self._finish = finish
        self.workspace: Workspace | None = None
        self._unwatch: Callable[[], object] = lambda: None

    def open(self, path: Path | str, *, writing: bool = True) -> bool:
        """Open an event file; tell whether that was possible."""
        path = Path(path)
        if self.workspace is not None and self.workspace.writing and same_file(path, self.workspace.path):
            return True
        return self._begin(lambda: self._means.files.open(path, writing=writing), path)

    def open_copy(self, path: Path) -> bool:
        """Open a copy of an event that somebody else works on; tell whether that was possible."""
        return self._begin(lambda: self._means.files.open_copy(path, self.texts), path)

    def open_backup(self, backup: Path, name: str) -> bool:
        """Open a copy of a backup, which lies beside the open event; tell whether that was possible."""
        if self.workspace is None:
            return False
        to = free_path(self.workspace.path.parent, name)
        return self._begin(lambda: self._means.files.open_as(backup, to), to)

    def make(self, new: NewEvent) -> bool:
        """Make an event and open it; tell whether that was possible."""
        return self._begin(lambda: self._means.files.make(new, self.texts), new.path)

    def make_sample(self) -> bool:
        """Open a fresh copy of the sample event, which lies in the folder of documents."""
        path = free_path(self._means.questions.documents, self.texts._("Sample NetzWerkStatt"))
        return self._begin(lambda: self._means.files.make_sample(path, self.texts), path)

    def ask_open(self) -> None:
        """Ask which event to open."""
        if path := self._means.questions.event_to_open(self._window, self.texts):
            self.open(path)

    def ask_new(self) -> None:
        """Ask the three questions about a new event."""
        if self.may_leave(self._ask_new):
            self._ask_new()

    def _ask_new(self) -> None:
        from netzwerkstatt.ui.dialogs.new_event import NewEventDialog  # noqa: PLC0415  (first needed now)

        dialog = NewEventDialog(self._means, self.texts, self._try_to_make, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def close(self) -> None:
        """Close the event, once everything typed is saved."""
        if self.may_leave(self._close):
            self._close()

    def _close(self) -> None:
        self.leave()
        self.closed.emit()

    def may_leave(self, anyway: Callable[[], object]) -> bool:
        """Save what is being typed and tell whether nothing is left; if not, offer `anyway`."""
        self._background.drain()  # a large command has the event until it ends
        free = self.workspace is None or self._finish()
        if not free:
            self.held.emit(anyway)
        return free

    def leave(self) -> None:
        """Let go of the file, before another event comes or the window goes."""
        self.backups.stop()
        self._background.drain()
        if self.workspace is not None:
            self._unwatch()
            self.workspace.close()
            self.workspace = None

    def _try_to_make(self, new: NewEvent) -> str:
        """Make an event and open it; return why that was not possible, or nothing."""
        try:
            made = self._means.files.make(new, self.texts)
        except Refused as fault:
            return fault_words(fault, self.texts)
        self._change_to(lambda: made, new.path)
        return ""

    def _begin(self, opened: Callable[[], Workspace], path: Path) -> bool:
        change = partial(self._change_to, opened, path)
        return self.may_leave(change) and change()

    def _change_to(self, opened: Callable[[], Workspace], path: Path) -> bool:
        try:
            workspace = opened()
        except Refused as fault:
            self._refuse(fault, path)
            return False
        self.leave()
        self.workspace = workspace
        self._unwatch = workspace.watch(self.changed.emit)
        if workspace.writing:
            from netzwerkstatt.app.sample import is_sample  # noqa: PLC0415  (the start screen has no event)

            event, title = workspace.snapshot, workspace.snapshot.event.title
            if is_sample(event.event):
                title = self.texts._("{title} (sample)", title=title)
            self._means.memory.opened(workspace.path, title, event.begin)
            self.backups.start(workspace)
        self.opened.emit()
        return True

    def _refuse(self, fault: Refused, path: Path) -> None:
        words = self.texts
        helps: list[tuple[str, str, Callable[[], object]]] = []
        if fault.code == "file-locked":
            helps.append((words._("Open as a copy"), "copy", partial(self.open_copy, path)))
        if fault.code in {"file-locked", "folder-read-only"} and path.is_file():
            helps.append((words._("Open for reading"), "eye", partial(self.open, path, writing=False)))
        self.refused.emit(fault_words(fault, words), helps)
