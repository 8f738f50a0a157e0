"""One open event: the only way to change it and the only way to see it."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import Protocol

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import IntegrityError

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.event import Attachment
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.storage import attachments, journal, reading
from netzwerkstatt.storage import engine as files
from netzwerkstatt.storage.changes import ChangeSet, net
from netzwerkstatt.storage.journal import Kind, Stamp, Step


class Deed(Protocol):
    """What can be performed: it holds ids and values and runs in one transaction."""

    @property
    def label(self) -> str:
        """Name the deed in the history: a source text of the catalogue."""

    @property
    def subject(self) -> str:
        """Name what or who it is about."""

    def run(self, db: Connection) -> None:
        """Do it.

        Raises:
            Refused: if it cannot be done; nothing has changed then.
        """


@dataclass(frozen=True, slots=True)
class _Done:
    """A step that is written but not yet committed."""

    step: int
    changes: ChangeSet
    snapshot: Snapshot


class Store:
    """An open event. One author at a time writes a file; his steps are taken back in their order."""

    def __init__(self, engine: Engine, author: str = "") -> None:
        self._engine, self._author, self._replica = engine, author, new_id()
        with files.look(engine) as connection:
            self.snapshot = reading.read(connection)
            self._stacks = journal.stacks(connection, author)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def perform(self, deed: Deed) -> ChangeSet:
        """Run a deed in one transaction and return what changed; what changes nothing leaves no step.

        Raises:
            Refused: the deed's own reasons, `reference-missing` where it refers to what is not there, or the
                disk's reasons, as `engine.write`.
        """
        try:
            with files.write(self._engine) as connection:
                stamp = self._stamp(deed.label, deed.subject, Kind.EDIT)
                done = self._record(connection, stamp, lambda: deed.run(connection))
        except IntegrityError as fault:
            raise Refused("reference-missing") from fault
        return self._publish(done, Kind.EDIT)

    def undo(self) -> ChangeSet:
        """Take back the last step.

        Raises:
            Refused: `nothing-to-undo`, `changed-since` where the way back is blocked, or as `engine.write`.
        """
        return self._reverse(Kind.UNDO)

    def redo(self) -> ChangeSet:
        """Do again what was taken back last.

        Raises:
            Refused: `nothing-to-redo`, `changed-since` where the way is blocked, or as `engine.write`.
        """
        return self._reverse(Kind.REDO)

    @property
    def undoable(self) -> int | None:
        """Return the number of the step that `undo` would take back."""
        return self._stacks.undo[-1] if self._stacks.undo else None

    @property
    def redoable(self) -> int | None:
        """Return the number of the step that `redo` would do again."""
        return self._stacks.redo[-1] if self._stacks.redo else None

    def newest(self) -> Step:
        """Return the newest step; there always is one, the first made the event."""
        return self.history(1)[0]

    def history(self, limit: int = 1000) -> list[Step]:
        """Return the newest steps, the newest first."""
        with files.look(self._engine) as connection:
            return journal.history(connection, limit)

    def attachment(self, name: Attachment) -> bytes | None:
        """Return the bytes of a file kept with the event."""
        with files.look(self._engine) as connection:
            return attachments.fetch(connection, name)

    def erase(self, rows: Iterable[str], label: str) -> ChangeSet:
        """Delete rows for good: with the whole journal up to here, and the way back.

        Files kept with the event that nothing refers to any more go too, and the event file is rewritten;
        backups are the caller's care.

        Raises:
            Refused: as `engine.write`.
        """
        rows = frozenset(rows)
        with files.write(self._engine) as connection:
            stamp = self._stamp(label, "", Kind.BARRIER)
            done = self._record(connection, stamp, lambda: journal.erase(connection, rows))
            gone = {change.row for change in journal.changes(connection, done.step) if change.after is None}
            journal.forget(connection, gone | rows)
            attachments.collect(connection, self._author)
        changes = self._publish(done, Kind.BARRIER)
        with suppress(Refused):  # what was deleted is overwritten already (`secure_delete`); room is missing
            files.vacuum(self._engine)
        return changes

    def collect(self) -> None:
        """Drop files kept with the event that no record and no step to undo or redo refers to.

        Raises:
            Refused: as `engine.write`.
        """
        with files.write(self._engine) as connection:
            attachments.collect(connection, self._author)

    def _record(self, connection: Connection, stamp: Stamp, work: Callable[[], None]) -> _Done:
        """Note what `work` does as one step. What changes nothing leaves none, unless it is a barrier."""
        step = journal.start(connection, stamp)
        work()
        journal.stop(connection)
        changes = journal.touched(connection, step)
        if not changes and stamp.kind is not Kind.BARRIER:
            journal.drop(connection, step)
        return _Done(step, changes, reading.patch(connection, self.snapshot, step, changes))

    def _reverse(self, kind: Kind) -> ChangeSet:
        """Write the inverse of a step. The journal is the check: it must note exactly that inverse."""
        number = self.undoable if kind is Kind.UNDO else self.redoable
        if number is None:
            raise Refused(f"nothing-to-{kind}")
        try:
            with files.write(self._engine) as connection:
                step = journal.step(connection, number)
                forth = net(journal.changes(connection, number))
                back = {key: change.inverse() for key, change in forth.items()}
                stamp = self._stamp(step.label, step.subject, kind, step.id)
                done = self._record(connection, stamp, lambda: journal.apply(connection, back))
                if net(journal.changes(connection, done.step)) != back:
                    raise Refused("changed-since")
        except IntegrityError as fault:
            raise Refused("changed-since") from fault
        return self._publish(done, kind)

    def _publish(self, done: _Done, kind: Kind) -> ChangeSet:
        """Show what was committed."""
        if done.changes or kind is Kind.BARRIER:
            journal.follow(self._stacks, done.step, kind)
        self.snapshot = done.snapshot
        return done.changes

    def _stamp(self, label: str, subject: str, kind: Kind, undoes: str | None = None) -> Stamp:
        """Sign a step."""
        return Stamp(label, subject, self._author, self._replica, kind, undoes)
