"""A newcomer who does a job by what is written on the screen, while what it takes is counted.

A click, a key combination, a field typed into, a choice from a list and a question about a file answered
are one action each, whatever the way to it: a field is clicked and typed into, a list opened and chosen from.
Scrolling is not counted. `python -m tests.journeys.counting` does all jobs and prints what they take.
"""

import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QMenu, QTableView, QWidget

from netzwerkstatt.app.workspace import look as look_into
from tests.journeys.hands import called, click, double_click, press, settle, write


@dataclass(frozen=True)
class Job:
    """What was done: its name, how many actions it took, and how many it may take at most."""

    name: str
    actions: int
    ceiling: int

    def __str__(self):
        return f"{self.name:<48} {self.actions:>3}  (≤ {self.ceiling})"


class Newcomer:
    """Somebody who sees the window for the first time, and finds by its words what there is to press."""

    def __init__(self, window, answers):
        self.window, self._answers = window, answers
        self._done = 0

    @property
    def actions(self):
        """Return how many actions were needed up to now."""
        return self._done + self._answers.asked

    @property
    def event(self):
        """Return the event as the file has it."""
        settle(self.window)
        return look_into(self.window.workspace.path)

    def clicks(self, words, of=""):
        """Press what says so: a button, an entry of a menu, a row of a list; `of` a question, its answer."""
        self._done += 1
        self._press(self._sees(words, of))
        settle(self.window)

    def double_clicks(self, words):
        self._done += 1
        self._press(self._sees(words), double_click)
        settle(self.window)

    def fills(self, words, text):
        """Type into the field that is called so."""
        self._done += 1
        self._press(self._sees(words))
        press("Ctrl+A")
        write(text)

    def types(self, text):
        """Type where the focus is."""
        self._done += 1
        write(text)
        settle(self.window)

    def presses(self, keys):
        self._done += 1
        press(keys)
        settle(self.window)

    def picks(self, words, option):
        """Choose from the list that is called so."""
        self._done += 1
        self._press(self._sees(words))
        self._press(self._sees(option))
        settle(self.window)

    # how things are found by their words

    def sees(self, words):
        """Tell whether something that says so can be pressed."""
        return bool(_controls(self.window, words, ""))

    def _sees(self, words, of=""):
        """Return what says so: (view, index), (menu, action) or (widget, None).

        Where the same is said in two places, what comes first is taken.
        """
        popup = QApplication.activePopupWidget()
        top = popup or QApplication.activeModalWidget() or self.window
        found = [*_entries(top, words), *_controls(top, words, of), *_rows(top, words)]
        assert found, f"“{words}” is not to be seen, but {_offered(top)}"
        return found[0]

    def _press(self, what, how=click):
        part, inner = what
        if isinstance(part, QMenu):
            how(part, part.actionGeometry(inner).center())
        elif isinstance(part, QAbstractItemView):
            part.scrollTo(inner)
            how(part.viewport(), part.visualRect(inner).center())
        else:
            how(part)


def _entries(top, words):
    """Return the entry of an open menu."""
    actions = top.actions() if isinstance(top, QMenu) else []
    return [(top, action) for action in actions if words == action.text().partition("\t")[0]]


def _controls(top, words, of):
    """Return the controls that are called so and can be pressed."""
    return [
        (part, None)
        for part in top.findChildren(QWidget)
        if part.isVisible() and part.isEnabled() and not isinstance(part, QAbstractItemView)
        if part.focusPolicy() != Qt.FocusPolicy.NoFocus and part.focusProxy() is None
        if words in {part.accessibleName(), called(part)} and of in part.accessibleDescription()
    ]


def _rows(top, words):
    """Return the first cell that says so in each row of the lists in sight."""
    found = []
    for view in top.findChildren(QAbstractItemView):
        model, root = view.model(), view.rootIndex()
        if view.isVisible() and model is not None and not isinstance(view, QHeaderView):
            columns = range(model.columnCount(root)) if isinstance(view, QTableView) else (0,)
            for row in range(model.rowCount(root)):
                cells = [model.index(row, column, root) for column in columns]
                found += [(view, cell) for cell in cells if str(cell.data()) == words][:1]
    return found


def _offered(top):
    """Return what can be pressed at all, for whoever reads why something was not found."""
    entries = [action.text() for action in top.actions()] if isinstance(top, QMenu) else []
    names = {part.accessibleName() for part in top.findChildren(QWidget) if part.isVisible()}
    return sorted(filter(None, {*names, *entries}))


if __name__ == "__main__":
    sys.exit(pytest.main(["-q", "-s", str(Path(__file__).with_name("test_jobs.py"))]))
