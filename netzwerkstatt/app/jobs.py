"""Long work: a plain function of a `Progress`, run in the foreground or on a pool."""

import time
from collections.abc import Callable
from typing import Final, TypeVar

from netzwerkstatt.base.faults import Cancelled

T = TypeVar("T")

_PAUSE: Final = 0.1  # seconds between two reports


class Progress:
    """What a job reports to, at most ten times a second, and where it learns that somebody stopped it."""

    def __init__(self, report: Callable[[int, int], None] = lambda _done, _total: None) -> None:
        self._report, self._last, self._stopped = report, 0.0, False

    def step(self, done: int, total: int) -> None:
        """Say how far it is.

        Raises:
            Cancelled: if somebody stopped the job.
        """
        if self._stopped:
            raise Cancelled
        now = time.monotonic()
        if done == total or now - self._last >= _PAUSE:
            self._last = now
            self._report(done, total)

    def cancel(self) -> None:
        """Stop the job at its next step."""
        self._stopped = True


Job = Callable[[Progress], T]
