"""The open event: commands go in, snapshots come out, everything is saved at once."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from netzwerkstatt.app.commands import Command
from netzwerkstatt.base import clock
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.domain.event import SUFFIX, Attachment
from netzwerkstatt.domain.snapshot import Record, Snapshot
from netzwerkstatt.storage import backups, eventfile, lock
from netzwerkstatt.storage.backups import Backup
from netzwerkstatt.storage.changes import ChangeSet
from netzwerkstatt.storage.journal import Kind, Step
from netzwerkstatt.storage.store import Store

__all__ = [
    "SUFFIX",
    "Backup",
    "ChangeSet",
    "Kind",
    "Step",
    "Watcher",
    "Workspace",
    "copy",
    "create",
    "look",
]

Watcher = Callable[[ChangeSet, Snapshot], None]


def create(path: Path, records: Iterable[Record], label: str) -> None:
    """Make a new event file; it is there whole, or not at all.

    Raises:
        Refused: `file-exists`, `folder-read-only`, or `disk-full`.
    """
    eventfile.create(path, records, label)


def copy(path: Path, to: Path) -> None:
    """Copy an event as it is now, also while somebody works on it.

    Raises:
        Refused: as `look` does, or `folder-read-only`.
    """
    eventfile.revision(path)
    eventfile.copy(path, to)


def look(path: Path) -> Snapshot:
    """Read an event without holding it open.

    Raises:
        Refused: `file-missing`, `file-not-an-event`, `file-newer`, `file-damaged`, `file-busy` or
            `file-unreachable`.
    """
    store = eventfile.open_store(path)
    store.close()
    return store.snapshot


def logos(path: Path, snapshot: Snapshot) -> dict[Attachment, bytes]:
    """Return the pictures of an event file's partners."""
    names = {partner.logo for partner in snapshot.partners.values() if partner.logo}
    if not names:
        return {}
    store = eventfile.open_store(path)
    try:
        found = {name: store.attachment(name) for name in names}
    finally:
        store.close()
    return {name: content for name, content in found.items() if content is not None}


def history(path: Path, limit: int) -> list[Step]:
    """Return the newest steps of an event file, the newest first, without holding it open."""
    store = eventfile.open_store(path)
    try:
        return store.history(limit)
    finally:
        store.close()


def verify(path: Path) -> list[str]:
    """Return what is wrong with an event file, in SQLite's words: nothing, if all is well."""
    return eventfile.verify(path)


class Workspace:
    """An event that is open for writing, or only for reading. One command at a time.

    `backups` is the folder under which each event has a folder of its own.
    """

    def __init__(self, path: Path, backups: Path, *, writing: bool = True) -> None:
        """Open an event file.

        Raises:
            Refused: `file-missing`, `file-not-an-event`, `file-newer`, `file-damaged`, `file-locked` with
                `user` and `host`, `folder-read-only`, `migration-failed`, or the disk's reasons, as
                `execute`.
        """
        self.path, self.writing, self._backups = path, writing, backups
        self._watchers: list[Watcher] = []
        if writing:
            eventfile.revision(path)
            lock.take(path)
        try:
            self._store = self._opened()
        except BaseException:
            if writing:
                lock.release(path)
            raise

    def _opened(self) -> Store:
        """Open the file; one to be written is backed up as it is, then brought up to date if need be."""
        store = eventfile.open_store(self.path)
        try:
            self._backups /= store.snapshot.event.id
            if not self.writing:
                return store
            self._back_up(store)
            if eventfile.is_current(self.path):
                return store
        except BaseException:
            store.close()
            raise
        store.close()
        eventfile.bring_up_to_date(self.path)
        return eventfile.open_store(self.path)

    @property
    def snapshot(self) -> Snapshot:
        """Return the whole event as it is now."""
        return self._store.snapshot

    def execute(self, command: Command) -> ChangeSet:
        """Do it, save it, tell everybody who watches; what changes nothing leaves no step.

        Raises:
            Refused: the command's own reasons, `record-gone`, `reference-missing`, `read-only`, or the
                disk's: `file-busy`, `disk-full`, `file-read-only`, `file-unreachable`.
        """
        self._writable()
        if command.large:
            self._back_up(self._store)
        return self._told(self._store.perform(command))

    def undo(self) -> ChangeSet:
        """Take back the last step.

        Raises:
            Refused: `nothing-to-undo`, `changed-since`, or `read-only`.
        """
        self._writable()
        return self._told(self._store.undo())

    def redo(self) -> ChangeSet:
        """Do again what was taken back last.

        Raises:
            Refused: `nothing-to-redo`, `changed-since`, or `read-only`.
        """
        self._writable()
        return self._told(self._store.redo())

    @property
    def can_undo(self) -> bool:
        """Tell whether there is a step to take back."""
        return self.writing and self._store.undoable is not None

    @property
    def can_redo(self) -> bool:
        """Tell whether there is a step to do again."""
        return self.writing and self._store.redoable is not None

    def history(self, limit: int = 1000) -> list[Step]:
        """Return the newest steps, the newest first."""
        return self._store.history(limit)

    def erase(self, rows: Iterable[str], label: str) -> ChangeSet:
        """Delete records for good, with the history and all earlier backups; this cannot be undone.

        Raises:
            Refused: `read-only`, the disk's reasons, as `execute`, or `backups-not-erased` with `folder`
                where all is done but for the backups.
        """
        self._writable()
        changes = self._told(self._store.erase(rows, label))
        try:
            backups.replace_all(self.path, self._backups, self._store.newest(), clock.local_now())
        except OSError as fault:
            raise Refused("backups-not-erased", folder=str(self._backups)) from fault
        return changes

    def attachment(self, name: Attachment) -> bytes | None:
        """Return the bytes of a file kept with the event."""
        return self._store.attachment(name)

    def backup(self) -> Backup | None:
        """Make a backup if anything has changed since the newest one.

        Raises:
            OSError: if the event cannot be read or the folder of backups not be written.
            Refused: `file-busy` or `file-unreachable`.
        """
        return backups.make(self.path, self._backups, self._store.newest(), clock.local_now())

    def backups(self) -> list[Backup]:
        """Return the backups of this event, the newest first."""
        return backups.listed(self._backups)

    @property
    def backup_folder(self) -> Path:
        """Return the folder in which the backups of this event lie; it need not be there yet."""
        return self._backups

    @property
    def backed_up(self) -> datetime | None:
        """Return when the newest backup was made, in local time."""
        there = self.backups()
        return there[0].at if there else None

    def watch(self, watcher: Watcher) -> Callable[[], None]:
        """Call `watcher` after every change; returns what ends that."""
        self._watchers.append(watcher)
        return lambda: self._watchers.remove(watcher)

    def close(self) -> None:
        """Let go of the file, and of the files kept with it that nothing needs any more."""
        try:
            if self.writing:
                with suppress(Refused):  # they can go another time
                    self._store.collect()
        finally:
            self._store.close()
            if self.writing:
                lock.release(self.path)

    def _back_up(self, store: Store) -> None:
        """Make a backup where that is possible; work does not wait for it."""
        with suppress(OSError, Refused):
            backups.make(self.path, self._backups, store.newest(), clock.local_now())

    def _told(self, changes: ChangeSet) -> ChangeSet:
        if changes:
            for watcher in tuple(self._watchers):
                watcher(changes, self.snapshot)
        return changes

    def _writable(self) -> None:
        if not self.writing:
            raise Refused("read-only", name=self.path.name)


@contextmanager
def opened(path: Path, backups: Path) -> Iterator[Workspace]:
    """Open an event for writing and close it afterwards."""
    workspace = Workspace(path, backups)
    try:
        yield workspace
    finally:
        workspace.close()
