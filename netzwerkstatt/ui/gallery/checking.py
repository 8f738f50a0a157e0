"""Looks over a window as a careful person would: what is cut, covered, too small, too pale, without a name.

It looks at what was painted (`painted`), not at what the parts say of themselves. Left out: words a person
types into a line, which scrolls; pictures of pages; menus that are closed; the ring of the focus, whose
colour the tests of the theme compare with every surface.
"""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QWidget,
)

from netzwerkstatt.ui.gallery import placing, reading
from netzwerkstatt.ui.gallery.looking import Finding, Kind, Picture, place_of, within

LEAST: Final = 32
"""How high a thing to press is at least, in px (UX.md §15; WCAG 2.2, 2.5.8 asks for 24)."""
NARROWEST: Final = 24
"""How wide it is at least, in px."""
_TO_SCALE: Final = {"grid": "blocks of the timetable are as high as they last; zoom and the list serve them"}
"""What may be lower, and why."""


def findings(window: QWidget) -> list[Finding]:
    """Look over a window or dialog that is shown."""
    picture = Picture.of(window)
    return [
        *reading.cut_words(picture),
        *reading.pale_words(picture),
        *placing.overlaps(picture),
        *placing.strays(picture),
        *placing.hidden(picture),
        *(
            Finding(Kind.TARGET, place_of(part), f"{part.width()} × {part.height()}")
            for part in small(window)
        ),
        *low_rows(window),
        *(Finding(Kind.NAME, place_of(part), "no name") for part in unnamed(window)),
    ]


def unnamed(root: QWidget) -> Iterator[QWidget]:
    """Return what takes the focus and has no name for people who listen."""
    for widget in (root, *root.findChildren(QWidget)):
        skipped = (
            widget.focusPolicy() == Qt.FocusPolicy.NoFocus
            or not widget.isVisibleTo(root)
            or widget.objectName().startswith("qt_")
            or widget.focusProxy() is not None
            # a plain scroll area is walked through, not into
            or (isinstance(widget, QAbstractScrollArea) and not isinstance(widget, QAbstractItemView))
        )
        name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()
        if not skipped and not name:
            yield widget


def small(root: QWidget) -> Iterator[QWidget]:
    """Return the controls that a shaky hand misses."""
    for widget in root.findChildren(QWidget):
        pressed = isinstance(widget, (QAbstractButton, QComboBox, QLineEdit))
        inner = widget.property("kind") == "inner" or widget.objectName().startswith("qt_")
        if not pressed or inner or not widget.isVisibleTo(root):
            continue
        if widget.height() < LEAST or widget.width() < NARROWEST:
            yield widget


def low_rows(root: QWidget) -> Iterator[Finding]:
    """Return the lists whose rows are lower than a thing to press."""
    for view in within(root):
        if not isinstance(view, QAbstractItemView) or isinstance(view, QHeaderView):
            continue
        if view.objectName() in _TO_SCALE:
            continue
        for index in reading.shown_indexes(view):
            high = view.visualRect(index).height()
            if index.flags() & Qt.ItemFlag.ItemIsSelectable and high < LEAST:
                yield Finding(Kind.TARGET, place_of(view), f"row {index.row()} is {high} high")
                break
