"""What a page works with, handed to it when it is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.ui.background import Background
from netzwerkstatt.ui.dialogs.files import FileQuestions
from netzwerkstatt.ui.memory import Memory
from netzwerkstatt.ui.noticed import Noticed
from netzwerkstatt.ui.saving import Backups
from netzwerkstatt.ui.theme.look import Look

if TYPE_CHECKING:
    from netzwerkstatt.app.commands import Command
    from netzwerkstatt.app.workspace import ChangeSet, Workspace


class Speaker(Protocol):
    """Says in a toast what happened; with `undo` it offers to take it back, `refused` is no success."""

    def __call__(
        self,
        text: str,
        *,
        undo: bool = False,
        refused: bool = False,
        offer: tuple[str, str, Callable[[], object]] | None = None,
    ) -> None:
        """Say it, and perhaps offer something else to do: (words, icon, what to do)."""


@dataclass(frozen=True, slots=True)
class Desk:
    """The open event and the means to work on it.

    `explain` returns the sentence for a refusal or a fault. `busy(words)` covers the window while a large
    command runs, and `busy("")` uncovers it. `memory` keeps what a person chose for this computer.
    `go(section, place)` shows another page, and there what the place names; `call(action)` does what a menu
    does, by its id. `backups` makes backups, and tells when one is there. `noticed` holds the notices.
    """

    look: Look
    texts: Texts
    workspace: Workspace
    background: Background
    questions: FileQuestions
    say: Speaker
    explain: Callable[[BaseException], str]
    busy: Callable[[str], None]
    memory: Memory
    go: Callable[[str, str], None]
    call: Callable[[str], None]
    backups: Backups
    noticed: Noticed

    @property
    def snapshot(self) -> Snapshot:
        """Return the event as it is now."""
        return self.workspace.snapshot

    def perform(self, command: Command) -> ChangeSet:
        """Carry out a command; for tables, which keep what was typed.

        Raises:
            Refused: if it cannot be done; nothing has changed then.
        """
        return self.workspace.execute(command)

    def refuse(self, fault: BaseException) -> None:
        """Say why something was not done."""
        self.say(self.explain(fault), refused=True)

    def may_write(self) -> bool:
        """Tell whether the event can be changed, and say so if not."""
        if not self.workspace.writing:
            self.refuse(Refused("read-only", name=self.workspace.path.name))
        return self.workspace.writing

    def do(self, command: Command, said: str = "") -> bool:
        """Carry out a command and say so with an offer to undo; tell whether it was done."""
        try:
            changes = self.workspace.execute(command)
        except Refused as fault:
            self.refuse(fault)
            return False
        if said and changes:
            self.say(said, undo=True)
        return True

    def do_large(self, command: Command, words: str, done: Callable[[], object]) -> None:
        """Carry out a large command on the writing thread, the window alive but covered; then call `done`."""

        def ended(_: ChangeSet) -> None:
            self.busy("")
            self.backups.tell()
            done()

        def failed(fault: Exception) -> None:
            self.busy("")
            self.refuse(fault)

        self.busy(words)
        self.background.start(lambda _: self.workspace.execute(command), ended, failed)
