"""What stands above the timetable: the topic looked for, the notices, the day and the zoom."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from typing_extensions import override

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.ui.pages.timetable.grid.tools import DayChoice, TopicChoice, ZoomBar
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.compact import FittingBar
from netzwerkstatt.ui.parts.layout import holding, named, row
from netzwerkstatt.ui.theme.look import Look

_GAP: Final = 8
_ORDER: Final = ("days", "hints", "topics", "zoom")
_WAYS: Final = tuple(_ORDER[:many] for many in range(len(_ORDER) + 1))
"""What is made smaller, step by step, until there is room."""


class TimetableBar(FittingBar):
    """Gives up words where there is little room: first days become a list, notices a number, and so on."""

    def __init__(self, look: Look, texts: Texts, topics: TopicChoice, days: DayChoice, zoom: ZoomBar) -> None:
        self._texts, self._count = texts, 0
        self._topics, self._days, self._zoom = topics, days, zoom
        self.hints = named(Button(look, "", "alert-triangle"), "hints")
        self._left, self._right = holding(row(topics)), holding(row(days, zoom, gap=_GAP))
        super().__init__(look)
        self.setLayout(row(self._left, self.hints, None, self._right, gap=_GAP))
        for part in (topics, days):
            part.altered.connect(self._fit_soon)

    def count(self, notices: int) -> None:
        """Say how many notices there are."""
        self._count = notices
        words = self._texts.n_("{count} notice", "{count} notices", notices)
        self.hints.setAccessibleName(words)
        self.hints.setToolTip(f"{words} (F8)")
        self.hints.setVisible(notices > 0)
        self.fit()

    def show_grid(self, *, on: bool) -> None:
        """Show what is the grid's alone, or leave it out."""
        self._left.setVisible(on)
        self._right.setVisible(on)
        self.fit()

    @override
    def fit(self) -> None:
        """Make one part after the other smaller until there is room."""
        for smaller in _WAYS:
            self._squeeze(smaller)
            if self._needed() <= self.width():
                return

    def _fit_soon(self) -> None:
        """Fit once Qt has shown what was just laid in; before, it takes no room."""
        QTimer.singleShot(0, self, self.fit)

    def _squeeze(self, smaller: tuple[str, ...]) -> None:
        self._days.squeeze(on="days" in smaller)
        self._topics.squeeze(on="topics" in smaller)
        self._zoom.slider.setHidden("zoom" in smaller)
        words, number = self.hints.accessibleName(), self._texts.number(self._count)
        self.hints.setText(f" {number if 'hints' in smaller else words}")

    def _needed(self) -> int:
        wide = [self.hints.sizeHint().width()] if not self.hints.isHidden() else []
        for side in (self._left, self._right):
            box = side.layout()
            if box is not None and not side.isHidden():
                box.invalidate()
                wide.append(box.sizeHint().width())
        return sum(wide) + _GAP * len(wide)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Fit once more when Qt has shown what was laid in while the page was not seen."""
        super().showEvent(event)
        self._fit_soon()
