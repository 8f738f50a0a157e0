"""Lays parts of one kind side by side, and in more rows where they would be too narrow."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget
from typing_extensions import override

from netzwerkstatt.ui.parts.layout import surface
from netzwerkstatt.ui.theme.look import Look


class Reflow(QWidget):
    """A grid with as many columns as there is room for: all in one row, or half of them, and so on."""

    def __init__(self, look: Look, parts: Sequence[QWidget], least: int, gap: int = 12) -> None:
        """Take how wide a part is at `least`, in px at 100 %."""
        super().__init__()
        surface(self, "bare")
        self._look, self._parts, self._least = look, tuple(parts), least
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(gap)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        look.changed.connect(self._arrange)
        self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is."""
        super().resizeEvent(event)
        self._arrange()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Measure again in another type."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._arrange()

    def _arrange(self) -> None:
        columns = len(self._parts)
        gap, least = self._grid.spacing(), self._look.theme.px(self._least)
        while columns > 1 and columns * least + (columns - 1) * gap > self.width():
            columns = (columns + 1) // 2
        if columns == self._columns:
            return
        for at in range(self._columns):
            self._grid.setColumnStretch(at, 0)
        self._columns = columns
        for at, part in enumerate(self._parts):
            self._grid.addWidget(part, at // columns, at % columns)
        for at in range(columns):
            self._grid.setColumnStretch(at, 1)
