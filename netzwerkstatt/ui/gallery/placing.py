"""Whether everything has a place of its own: nothing lies over something else, nothing sticks out."""

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSpinBox, QComboBox, QHeaderView, QWidget

from netzwerkstatt.ui.gallery.looking import Finding, Kind, Picture, place_of
from netzwerkstatt.ui.parts.beside import BesideInspector

_OVERLAYS: Final = {
    "toast": "says what happened, over the lower edge of the page, for ten seconds",
    "palette": "lies over a veiled window until something is chosen",
    "hand": "follows the mouse with the session that it carries",
    "preview-tools": "float over the lower edge of a preview, which keeps so much room below the sheet",
}
"""What is meant to lie over something else, and why."""
_WHOLE: Final = (QAbstractScrollArea, QAbstractSpinBox, QComboBox)
"""What Qt itself puts together."""
_LAYERED: Final = (BesideInspector, *_WHOLE)
"""What lays its panel over the content where there is little room."""


def overlaps(picture: Picture) -> Iterator[Finding]:
    """Find neighbours with words or controls that lie over each other by more than a px."""
    for holder, children in _families(picture).items():
        if isinstance(holder, _LAYERED):
            continue
        for one, other in combinations(children, 2):
            both = one.geometry() & other.geometry()
            if min(both.width(), both.height()) > 1 and not {one.objectName(), other.objectName()} & set(
                _OVERLAYS
            ):
                said = f"and {place_of(other)}: {both.width()} × {both.height()}"
                yield Finding(Kind.OVERLAP, place_of(one), said)


def strays(picture: Picture) -> Iterator[Finding]:
    """Find what sticks out of what it lies in; only what scrolls may."""
    for holder, children in _families(picture).items():
        area = holder.parentWidget()
        if isinstance(holder, _WHOLE) or (
            isinstance(area, QAbstractScrollArea) and area.viewport() is holder
        ):
            continue
        for child in children:
            if not holder.rect().contains(child.geometry()):
                yield Finding(
                    Kind.OUTSIDE, place_of(child), f"{_said(child.geometry())} of {_said(holder.rect())}"
                )


def hidden(picture: Picture) -> Iterator[Finding]:
    """Find what is wider than the place it scrolls in, where no bar leads to the rest."""
    for area, _ in picture.parts:
        if isinstance(area, QAbstractScrollArea) and not isinstance(area, QHeaderView):
            beyond = area.horizontalScrollBar().maximum()
            if beyond > 0 and area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
                yield Finding(Kind.OUTSIDE, place_of(area), f"{beyond} px beyond the right edge")


def _families(picture: Picture) -> dict[QWidget, list[QWidget]]:
    """Return the parts that hold others, each with those that have words, icons or controls."""
    held: dict[QWidget, list[QWidget]] = {}
    for part, what in picture.parts:
        at: QWidget | None = part if what.words or what.icons or part.focusPolicy() else None
        while at is not None and at is not picture.window:
            holder = at.parentWidget()
            if holder is None or at in held.setdefault(holder, []):
                break
            held[holder].append(at)
            at = holder
    return held


def _said(box: QRect) -> str:
    return f"{box.x()} {box.y()} {box.width()} × {box.height()}"
