"""What stands above the grid: the days of the event, and how large everything is."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.ui.pages.timetable.grid.view import ZOOMS, GridView
from netzwerkstatt.ui.parts.buttons import Button, SegmentedChoice
from netzwerkstatt.ui.parts.layout import named, row
from netzwerkstatt.ui.theme.look import Look

_SLIDER: Final = 74
_STEP: Final = 10


class DayChoice(QWidget):
    """The days of an event side by side; an event of one day has nothing to choose."""

    chosen = Signal(str)
    """A day, as `2027-10-16`."""

    def __init__(self, look: Look, texts: Texts) -> None:
        super().__init__()
        self._look, self._texts = look, texts
        self._shown: tuple[date, ...] = ()
        self._choice: SegmentedChoice | None = None
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_days(self, days: Sequence[date], now: date | None, today: date) -> None:
        """Offer days, one of which is shown now."""
        if tuple(days) != self._shown:
            self._shown = tuple(days)
            self._offer(days, now, today)
        elif self._choice is not None and now is not None:
            self._choice.choose(now.isoformat())

    def _offer(self, days: Sequence[date], now: date | None, today: date) -> None:
        if self._choice is not None:
            self._choice.hide()
            self._choice.deleteLater()
            self._choice = None
        self.setHidden(len(days) < 2)  # noqa: PLR2004  (one day is no choice)
        if self.isHidden() or now is None:
            return
        options = [(day.isoformat(), self._texts.near_date(day, today)) for day in days]
        made = SegmentedChoice(self._look, self._texts._("Day"), options, now.isoformat())
        self._choice = named(made, "days")
        made.chosen.connect(self.chosen)
        self._box.addWidget(made)


class ZoomBar(QWidget):
    """Two buttons and a slider between them."""

    def __init__(self, look: Look, texts: Texts, view: GridView) -> None:
        super().__init__()
        smaller, larger = texts._("Smaller, to see more of the day"), texts._("Larger, to read more")
        self.out = named(Button(look, "", "zoom-out", "icon", said=smaller), "zoom-out")
        self.into = named(Button(look, "", "zoom-in", "icon", said=larger), "zoom-in")
        self.slider = named(QSlider(Qt.Orientation.Horizontal), "zoom", texts._("Zoom in percent"))
        self.slider.setRange(*ZOOMS)
        self.slider.setSingleStep(_STEP)
        self.slider.setPageStep(_STEP * 2)
        self.slider.setValue(view.zoom)
        self.slider.setFixedWidth(_SLIDER)
        self.slider.setMinimumHeight(32)
        for button, steps in ((self.out, -1), (self.into, 1)):
            button.setProperty("kind", "quiet")
            button.clicked.connect(lambda *_, by=steps: view.step_zoom(by))
        self.slider.valueChanged.connect(view.set_zoom)
        view.zoomed.connect(self.slider.setValue)
        self.setLayout(row(self.out, self.slider, self.into, gap=2))
