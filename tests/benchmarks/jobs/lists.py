"""Lists in the window: a letter is typed into the search, the list is scrolled, another page is shown."""

import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView

from netzwerkstatt.app.sample import sample
from netzwerkstatt.base import paths
from netzwerkstatt.base.texts import texts
from netzwerkstatt.ui.memory import Memory
from netzwerkstatt.ui.pages.attendees import records
from netzwerkstatt.ui.pages.attendees.columns import attendee_columns
from netzwerkstatt.ui.program import window_for
from netzwerkstatt.ui.sections import SECTIONS
from netzwerkstatt.ui.tables.model import RecordTable
from netzwerkstatt.ui.tables.view import RecordView
from netzwerkstatt.ui.theme.look import Appearance, Look

_TYPED = ("m", "ma", "mai", "maie", "mai", "ma", "m", "")
_SCROLLED = 10_000  # rows; how long a frame takes does not depend on them
_STEPS = 60
_TURNS = 5


def _table(people: int) -> RecordTable[Any]:
    event = sample("de", people)
    table = RecordTable(attendee_columns(texts("de")), records.searched, lambda _: None)
    found = ((str(name), records.attendee_of(event, name)) for name in event.registrations)
    table.fill({name: row for name, row in found if row is not None})
    return table


def _shown(view: QTableView) -> QTableView:
    view.resize(1130, 560)
    view.show()
    QApplication.processEvents()
    return view


def _taken(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    QApplication.processEvents()  # paints what has to be painted
    return time.perf_counter() - begun


def filtered(people: str, ours: str) -> list[float]:
    """Type letters into the search of a list; return the seconds from each to the repainted list."""
    app = QApplication([])
    table = _table(int(people))
    if ours == "ours":
        view = RecordView(Look(app, Appearance.LIGHT), texts("de"), table, "Teilnehmende")
        _shown(view)
        return [_taken(lambda word=word: table.filter(word)) for word in _TYPED]
    proxy = QSortFilterProxyModel()
    proxy.setSourceModel(table)
    proxy.setFilterKeyColumn(-1)
    proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    peer = QTableView()
    peer.setModel(proxy)
    _shown(peer)
    return [_taken(lambda word=word: proxy.setFilterFixedString(word)) for word in _TYPED[:3]]


def scrolled(ours: str) -> list[float]:
    """Scroll a list by three rows at a time; return the seconds of each frame."""
    app = QApplication([])
    table = _table(_SCROLLED)
    look = Look(app, Appearance.LIGHT)
    mine = RecordView(look, texts("de"), table, "Teilnehmende")
    view = _shown(mine if ours == "ours" else _standard(table, mine))
    bar = view.verticalScrollBar()
    return [_taken(lambda at=at: bar.setValue(at * 114)) for at in range(1, _STEPS)]


def _standard(table: RecordTable[Any], mine: RecordView) -> QTableView:
    """Return a table of Qt's own model and painter, with the same words in the same columns."""
    model = QStandardItemModel(table.rowCount(), len(mine.shown_columns()))
    columns = [at for at, column in enumerate(table.columns) if column.id in mine.shown_columns()]
    for row in range(table.rowCount()):
        for place, column in enumerate(columns):
            model.setItem(row, place, QStandardItem(table.cell(row, column)))
    view = QTableView()
    view.setModel(model)
    model.setParent(view)
    view.setShowGrid(False)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(mine.verticalHeader().defaultSectionSize())
    for place, column in enumerate(columns):
        view.setColumnWidth(place, mine.columnWidth(column))
    return view


def switched(folder: str) -> dict[str, list[float]]:
    """Show every page of the sample; return the seconds to the painted page, first and then again.

    It begins a few seconds after the event was opened, when the modules of the pages are loaded.
    """
    app = QApplication([])
    window = window_for(app, Memory(paths.config() / "settings.json"), paths.backups(), Path(folder))
    window.resize(1366, 738)
    window.show()
    window.open_sample()
    modules = {f"netzwerkstatt.ui.pages.{section.page.partition(':')[0]}" for section in SECTIONS}
    while modules - set(sys.modules):
        app.processEvents()
    found: dict[str, list[float]] = defaultdict(list)
    for turn in range(_TURNS + 1):
        for section in SECTIONS:
            begun = time.perf_counter()
            window.go(section.id)
            window.repaint()
            found[f"{section.id}: {'again' if turn else 'first'}"].append(time.perf_counter() - begun)
            app.processEvents()
    window.close()
    return {name: [median(times)] for name, times in found.items()}
