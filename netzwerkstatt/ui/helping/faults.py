"""Faults of the program: noted once for each place, and said in one calm window."""

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.log import described, places

_LOG: Final = logging.getLogger(__name__)


class Faults(QObject):
    """Takes what nothing else has caught, on any thread and even while something is painted.

    `show` lays the calm window over the program and returns it; it is given the fault in lines that name
    nobody. There is never a second one over it.
    """

    refused = Signal(object)
    """Something was refused, and nothing else has said so."""
    _met = Signal(object)

    def __init__(self, show: Callable[[list[str]], QDialog], parent: QObject) -> None:
        super().__init__(parent)
        self._show = show
        self._sheet: QDialog | None = None
        self._known: set[tuple[str, ...]] = set()
        # queued, for nothing may open while something is painted, nor on another thread
        self._met.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def notice(self, fault: BaseException) -> None:
        """Note a fault and say so, unless one from the same place was said before."""
        if isinstance(fault, Refused):
            self.refused.emit(fault)
            return
        came = places(fault)
        place = (described(fault), *came[-1:])
        if place not in self._known:
            self._known.add(place)
            _LOG.error("a fault of the program", exc_info=fault)
            self._met.emit([described(fault), *reversed(came)])

    def _tell(self, lines: list[str]) -> None:
        if self._sheet is None:
            self._sheet = self._show(lines)
            self._sheet.finished.connect(self._gone)

    def _gone(self) -> None:
        self._sheet = None


def watch(faults: Faults) -> Callable[[], None]:
    """Hand over what nothing catches, on every thread; return what ends that."""
    before = sys.excepthook, threading.excepthook

    def take(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if isinstance(fault, Exception):
            faults.notice(fault.with_traceback(trace))
            # Python remembers the last fault, and with it a painter that must end now
            traceback.clear_frames(trace)
        else:
            sys.__excepthook__(kind, fault, trace)

    def take_from_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            take(args.exc_type, args.exc_value, args.exc_traceback)

    def end() -> None:
        sys.excepthook, threading.excepthook = before

    sys.excepthook, threading.excepthook = take, take_from_thread
    return end
