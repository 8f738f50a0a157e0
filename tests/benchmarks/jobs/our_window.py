"""The program as `python -m netzwerkstatt` starts it, with somebody who looks when it has painted itself."""

import time

_IMPORTING = time.monotonic()

from PySide6.QtCore import QEvent, QObject, QTimer  # noqa: E402  (after the first look at the clock)
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402
from typing_extensions import override  # noqa: E402

from netzwerkstatt.ui import program  # noqa: E402
from netzwerkstatt.ui.window import Window  # noqa: E402

_IMPORTED = time.monotonic()


class _FirstPaint(QObject):
    """Notes when the start screen, or the table of an event, was first painted, and closes the window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.marks = {"python": _IMPORTING, "imports": _IMPORTED, "making the window": time.monotonic()}

    def watch(self, widget: QWidget) -> None:
        """Look at a widget."""
        widget.installEventFilter(self)

    def watch_event(self) -> None:
        """Look at the first page of the event, which is shown now."""
        self.marks["opening the event"] = time.monotonic()
        self.watch(self._window.page)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._end)
        return False

    def _end(self) -> None:
        self.marks["painted"] = time.monotonic()
        self._window.close()


def painted(*files: str) -> dict[str, float]:
    """Start the program, with an event or without; return when each step was done, by the system's clock."""
    make, watchers = program.window_for, []

    def watched(app: QApplication, *means: object) -> Window:
        window = make(app, *means)
        watchers.append(first := _FirstPaint(window))
        if files:
            window.windowTitleChanged.connect(first.watch_event)
        else:
            first.watch(window.start)
        return window

    program.window_for = watched
    program.main(files)
    return watchers[0].marks
