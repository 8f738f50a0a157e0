"""Runs jobs off the window's thread and brings their results home."""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRunnable, Qt, QThreadPool, Signal
from typing_extensions import override

from netzwerkstatt.app.jobs import Job, Progress
from netzwerkstatt.base.faults import Cancelled

T = TypeVar("T")
_LAST_WAIT_MS = 30_000


@dataclass(frozen=True, slots=True)
class _Result:
    value: Any = None
    fault: BaseException | None = None


class _Run(QRunnable):
    def __init__(self, job: Job[Any], progress: Progress, post: "Task") -> None:
        super().__init__()
        self._job, self._progress, self._post = job, progress, post

    @override
    def run(self) -> None:
        try:
            result = _Result(self._job(self._progress))
        except (Cancelled, Exception) as fault:
            result = _Result(fault=fault)
        self._post.ended.emit(result)


class Task(QObject):
    """A job that runs. Everything it calls runs on the window's thread."""

    ended = Signal(object)
    _stepped = Signal(int, int)

    def __init__(
        self,
        done: Callable[[Any], object],
        failed: Callable[[Exception], object],
        progressed: Callable[[int, int], object],
        cancelled: Callable[[], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._done, self._failed, self._progressed, self._cancelled = done, failed, progressed, cancelled
        self.progress = Progress(self._stepped.emit)
        # bound methods of a QObject arrive on its own thread; a lambda would run on the worker's
        self._stepped.connect(self._step, Qt.ConnectionType.QueuedConnection)
        self.ended.connect(self._end, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Stop the job at its next step; nothing has changed then."""
        self.progress.cancel()

    def _step(self, done: int, total: int) -> None:
        self._progressed(done, total)

    def _end(self, result: _Result) -> None:
        if result.fault is None:
            self._done(result.value)
        elif isinstance(result.fault, Cancelled):
            self._cancelled()
        elif isinstance(result.fault, Exception):
            self._failed(result.fault)
        self.deleteLater()


def _nothing(*_: object) -> None:
    """Take what nobody asked for."""


class Background(QObject):
    """One worker for one window: jobs run one after the other.

    While any runs, Python collects no garbage: it would do so on the worker's thread as well, and widgets
    must go on their own.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running = 0
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def start(
        self,
        job: Job[T],
        done: Callable[[T], object],
        failed: Callable[[Exception], object],
        progressed: Callable[[int, int], object] = _nothing,
        cancelled: Callable[[], object] = _nothing,
    ) -> Task:
        """Start a job; exactly one of `done`, `failed` and `cancelled` is called when it ends."""
        task = Task(done, failed, progressed, cancelled, self)
        task.ended.connect(self._settle, Qt.ConnectionType.QueuedConnection)
        self._running += 1
        gc.disable()
        self._pool.start(_Run(job, task.progress, task))
        return task

    def drain(self) -> bool:
        """Wait for running work before event or window go, and hand over what it brought.

        Tells whether all of it ended.
        """
        ended = self._pool.waitForDone(_LAST_WAIT_MS)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.MetaCall)
        if ended:
            gc.enable()
        return ended

    def _settle(self) -> None:
        self._running -= 1
        if not self._running:
            gc.enable()
