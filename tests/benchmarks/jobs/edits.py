"""Edits in the window: an event is opened, a row in sight is changed, the table paints itself again."""

import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from netzwerkstatt.app import workspace
from netzwerkstatt.app.commands import Change
from netzwerkstatt.app.sample import sample
from netzwerkstatt.base import paths
from netzwerkstatt.domain.people import Person
from netzwerkstatt.domain.registrations import Booking, Wish
from netzwerkstatt.ui.memory import Memory
from netzwerkstatt.ui.program import window_for
from netzwerkstatt.ui.window import Window

_EDITS = 40
_WARM = 5  # edits that are not counted
_PATIENCE = 10.0  # seconds to wait for a repainted table


def prepare(folder: str, people: str) -> None:
    """Write an event of so many people; who wishes what and goes where is left out."""
    records = (r for r in sample("de", int(people)).records() if not isinstance(r, Wish | Booking))
    workspace.create(Path(folder, f"{people}.netzwerk"), records, "Sample")


class _Painted(QObject):
    """Notices when a widget has painted itself."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = False

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.seen = self.seen or event.type() == QEvent.Type.Paint
        return False


def measured(folder: str, people: str) -> dict[str, float]:
    """Edit in the window; return medians of seconds: whole edits, and what their parts take."""
    app = QApplication([])
    window = window_for(app, Memory(paths.config() / "settings.json"), paths.backups(), Path(folder))
    window.resize(1280, 720)
    window.show()
    window.open(Path(folder, f"{people}.netzwerk"))
    window.go("attendees")
    window.page.view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    app.processEvents()
    told = [0.0]
    ending = window.workspace.watch(lambda *_: told.__setitem__(0, time.perf_counter()))
    found: dict[str, list[float]] = defaultdict(list)
    for number in range(_WARM + _EDITS):
        for deed, change in (("moved", _renamed), ("stayed", _readdressed)):
            _edit(window, change(number), told, deed, found)
    ending()
    window.close()
    return {name: median(times[_WARM:]) for name, times in found.items()}


def _renamed(number: int) -> Callable[[Person], Person]:
    return lambda person: replace(person, family=f"Zz {number:03}")


def _readdressed(number: int) -> Callable[[Person], Person]:
    return lambda person: replace(person, email=f"neu{number}@example.org")


def _edit(
    window: Window,
    change: Callable[[Person], Person],
    told: list[float],
    deed: str,
    found: dict[str, list[float]],
) -> None:
    """Change the person in the third row and wait until the table is painted."""
    person: Any = window.page.table.record_at(2).person
    painted = _Painted()
    window.page.view.viewport().installEventFilter(painted)
    QApplication.processEvents()
    painted.seen = False
    kept = [0.0]
    window.workspace._watchers.insert(0, lambda *_: kept.__setitem__(0, time.perf_counter()))
    begun = time.perf_counter()
    window.workspace.execute(Change(((person, change(person)),)))
    while not painted.seen:
        QApplication.processEvents()
        if time.perf_counter() - begun > _PATIENCE:
            raise TimeoutError("the table was not painted")
    ended = time.perf_counter()
    del window.workspace._watchers[0]
    found[deed].append(ended - begun)
    found[f"{deed}: kept"].append(kept[0] - begun)
    found[f"{deed}: told"].append(told[0] - kept[0])
    found[f"{deed}: painted"].append(ended - told[0])
