"""Documents and files are made beside the window; only the newest that was asked for counts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from netzwerkstatt.app import outputs
from netzwerkstatt.app.outputs import Edition, Exported, PrintChoice
from netzwerkstatt.base.texts import texts
from netzwerkstatt.documents.printed import Printed
from netzwerkstatt.domain.sessions import SessionId
from netzwerkstatt.ui.pages.printing import choices

if TYPE_CHECKING:
    from netzwerkstatt.app.jobs import Job, Progress
    from netzwerkstatt.app.workspace import Workspace
    from netzwerkstatt.ui.background import Background, Task
    from netzwerkstatt.ui.pages.printing.choices import Choice, Facts
    from netzwerkstatt.ui.pages.printing.documents import DocumentSpec

_PAUSE_MS: Final = 200
"""How long to wait for another change of an option before the pages are made anew."""


def print_choice(choice: Choice, facts: Facts) -> PrintChoice:
    """Return a choice as the printers take it."""
    single = choice.lists not in {"", choices.BY_SESSION, choices.BY_DAY}
    return PrintChoice(
        people=tuple(facts.people(choice)),
        stock=choices.sheet_of(choice).name,
        first=choice.first,
        organisation="organisation" in choice.shown,
        pronouns="pronouns" in choice.shown,
        code="code" in choice.shown,
        sessions="sessions" in choice.shown,
        size=choice.size,
        edition=Edition(choice.edition or Edition.NORMAL),
        booklet=choices.is_folded(choice),
        a3=choice.sheet == choices.A3,
        by_day=choice.lists == choices.BY_DAY,
        signed=frozenset({SessionId(choice.lists)}) if single else None,
        rooms=choices.rooms_meant(choice, facts.snapshot),
    )


def printing_job(spec: DocumentSpec, choice: Choice, facts: Facts, workspace: Workspace) -> Job[Printed]:
    """Return the job that makes the PDF."""
    wanted = print_choice(choice, facts)

    def job(progress: Progress) -> Printed:
        from netzwerkstatt.app.workspace import logos  # noqa: PLC0415  (loads the database)

        progress.step(0, 1)
        pictures = logos(workspace.path, facts.snapshot)
        made = replace(wanted, logos=pictures, on_step=progress.step)
        return outputs.PRINTS[spec.id](facts.snapshot, texts(choice.language), made)

    return job


def export_job(spec: DocumentSpec, choice: Choice, facts: Facts, suffix: str) -> Job[Exported]:
    """Return the job that makes a file."""
    return lambda _: outputs.export(facts.snapshot, spec.id, suffix, texts(choice.language))


class Maker(QObject):
    """Makes one document after the other; whatever is not waited for any more is stopped."""

    made = Signal(object)
    failed = Signal(object)
    stepped = Signal(int, int)

    def __init__(self, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._job: Callable[[], Job[Printed]] | None = None
        self._task: Task | None = None
        self._asked = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._start)

    @property
    def busy(self) -> bool:
        """Tell whether a document is being made, or soon will be."""
        return self._task is not None or self._pause.isActive()

    def make(self, job: Callable[[], Job[Printed]], *, soon: bool = False) -> None:
        """Make a document at once, or `soon`, when nothing else has changed for a moment."""
        self.stop()
        self._job = job
        if soon:
            self._pause.start()
        else:
            self._start()

    def stop(self) -> None:
        """Wait for nothing any more."""
        self._pause.stop()
        self._asked += 1
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _start(self) -> None:
        if self._job is None:
            return
        asked = self._asked
        self._task = self._background.start(
            self._job(), partial(self._take, asked), partial(self._fail, asked), partial(self._step, asked)
        )

    def _take(self, asked: int, printed: Printed) -> None:
        if asked == self._asked:
            self._task = None
            self.made.emit(printed)

    def _fail(self, asked: int, fault: Exception) -> None:
        if asked == self._asked:
            self._task = None
            self.failed.emit(fault)

    def _step(self, asked: int, done: int, total: int) -> None:
        if asked == self._asked:
            self.stepped.emit(done, total)
