"""What was found in a window, and the picture in which it is looked for."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from netzwerkstatt.ui.gallery.painted import Painted, painted

_STEPS = 3


class Kind(StrEnum):
    """What is wrong; words in dots are all right where the whole of them can be read elsewhere."""

    CUT = "cut"
    DOTS = "dots"
    CELL = "dots in a cell"
    CONTRAST = "contrast"
    OVERLAP = "overlap"
    OUTSIDE = "outside"
    TARGET = "target"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a person would stumble over: where, and the words or figures."""

    kind: Kind
    place: str
    said: str

    @property
    def fault(self) -> bool:
        """Tell whether it must be mended; a cell may end in dots, its details say all of it."""
        return self.kind is not Kind.CELL

    @override
    def __str__(self) -> str:
        return f"{self.kind}: {self.place}: {self.said}"


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """A window, how it looks, and what each of its parts painted."""

    window: QWidget
    image: QImage
    parts: tuple[tuple[QWidget, Painted], ...]

    @classmethod
    def of(cls, window: QWidget) -> Self:
        """Take the picture of a window that is shown."""
        return cls(window, window.grab().toImage(), tuple((part, painted(part)) for part in within(window)))

    def seen(self, part: QWidget, box: QRectF) -> QRect:
        """Return what is in sight of a box of a part, in px of the window; empty where it is covered."""
        here = part.mapTo(self.window, QPoint(0, 0))
        seen = box.toAlignedRect().translated(here)
        holder: QWidget | None = part
        while holder is not None:
            seen &= QRect(holder.mapTo(self.window, QPoint(0, 0)), holder.size())
            holder = holder.parentWidget() if holder is not self.window else None
        points = (seen.center(), seen.topLeft(), seen.topRight(), seen.bottomLeft(), seen.bottomRight())
        return seen if all(self._reaches(part, point) for point in points) else QRect()

    def _reaches(self, part: QWidget, point: QPoint) -> bool:
        """Tell whether a part is what lies uppermost at a point, or holds it, or lies on it."""
        top = self.window.childAt(point) or self.window
        return top is part or top.isAncestorOf(part) or part.isAncestorOf(top)


def within(root: QWidget) -> Iterator[QWidget]:
    """Return a window and all that is shown in it, without the windows that belong to it."""
    yield root
    for widget in root.findChildren(QWidget):
        if widget.window() is root.window() and widget.isVisibleTo(root) and not widget.size().isEmpty():
            yield widget


def place_of(widget: QWidget) -> str:
    """Return where a widget is: its class and name, and those it lies in as far as they help."""
    steps: list[str] = []
    at: QWidget | None = widget
    while at is not None and len(steps) < _STEPS:
        name = at.objectName()
        plain = type(at) is QWidget and (not name or name.startswith("qt_"))
        if at is widget or not plain:
            steps.append(f"{type(at).__name__} {name}".strip())
        at = None if at.isWindow() else at.parentWidget()
    return " in ".join(steps)
