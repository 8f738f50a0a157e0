"""What stands above the grid: the days of the event, and how large everything is."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QPoint, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget
from typing_extensions import override

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.event import Topic
from netzwerkstatt.ui.pages.sessions.columns import topic_icon
from netzwerkstatt.ui.pages.timetable.grid.view import ZOOMS, GridView
from netzwerkstatt.ui.parts.beside import LARGE
from netzwerkstatt.ui.parts.buttons import Button, Segment
from netzwerkstatt.ui.parts.choices import StillChoice
from netzwerkstatt.ui.parts.compact import FilterChoice
from netzwerkstatt.ui.parts.layout import named, row
from netzwerkstatt.ui.theme.look import Look

_SLIDER: Final = 74
_STEP: Final = 10
_SMALL: Final = 64
_ICON: Final = 18
_WIDEST: Final = 16_777_215  # px; what Qt takes for as wide as it likes
_SIDE_BY_SIDE: Final = 3  # so many days stand side by side


class DayChoice(QWidget):
    """The days of an event: side by side, or as a list to open where there are many or type is large.

    An event of one day has nothing to choose.
    """

    chosen = Signal(str)
    """A day, as `2027-10-16`."""
    altered = Signal()
    """Other words stand here now."""

    def __init__(self, look: Look, texts: Texts) -> None:
        super().__init__()
        self._look, self._texts = look, texts
        self._shown: dict[date, str] = {}
        self._choice: FilterChoice | None = None
        self._squeezed = False
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        look.changed.connect(self._fit)
        self.hide()

    def show_days(self, days: Mapping[date, int], now: date | None) -> None:
        """Offer days, one of which is shown now, each with how much of what is looked for is there."""
        said = {day: self._said(day, found) for day, found in days.items()}
        was, self._shown = self._shown, said
        if list(said) != list(was):
            self._offer([(day.isoformat(), words) for day, words in said.items()])
        elif self._choice is not None:
            for day, words in said.items():
                if words != was[day]:
                    self._choice.reword(day.isoformat(), words)
        if self._choice is not None and now is not None:
            self._choice.choose(now.isoformat())
        if said != was:
            self.altered.emit()

    def squeeze(self, *, on: bool) -> None:
        """Be a list to open, as there is little room."""
        if on != self._squeezed:
            self._squeezed = on
            self._fit()

    def day_at(self, point: QPoint) -> str:
        """Return the day under a point of the screen, as `2027-10-16`; empty where there is none."""
        pieces = self.findChildren(Segment) if self.isVisible() else []
        under = (one for one in pieces if one.isVisible() and one.rect().contains(one.mapFromGlobal(point)))
        return next((one.code for one in under), "")

    def _said(self, day: date, found: int) -> str:
        words = self._texts.date(day, "medium")  # the line below the title of the page has the year
        return f"{words} ({self._texts.number(found)})" if found else words

    def _offer(self, options: Sequence[tuple[str, str]]) -> None:
        self.setHidden(len(options) <= 1)
        if self.isHidden():
            return
        if self._choice is None:
            self._choice = named(FilterChoice(self._look, self._texts._("Day"), options), "days")
            self._choice.chosen.connect(self.chosen)
            self._box.addWidget(self._choice)
        else:
            with QSignalBlocker(self._choice):
                self._choice.offer(options)
        self._fit()

    def _fit(self) -> None:
        if self._choice is not None:
            large = len(self._shown) > _SIDE_BY_SIDE or self._look.scale >= LARGE
            self._choice.set_compact(compact=large or self._squeezed)


class TopicChoice(StillChoice):
    """One of the topics of the event, or all; an event without topics has nothing to choose."""

    chosen = Signal(str)
    """The id of a topic; empty for all."""
    altered = Signal()
    """Other topics stand here now."""

    def __init__(self, look: Look, texts: Texts) -> None:
        super().__init__()
        self._look, self._texts = look, texts
        self._shown: tuple[Topic, ...] = ()
        named(self, "topics", texts._("Topic"))
        self.setAccessibleDescription(texts._("Topic"))  # on Linux, Qt names a list by what is chosen in it
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(lambda _: self.chosen.emit(self.code))
        look.changed.connect(self._measure)
        self._measure()
        self.hide()

    def _measure(self) -> None:
        side = self._look.theme.px(_ICON)
        self.setIconSize(QSize(side, side))
        self._fill(self.code)

    @property
    def code(self) -> str:
        """Return the id of the topic that is chosen; empty for all."""
        return str(self.currentData() or "")

    def squeeze(self, *, on: bool) -> None:
        """Show no more than the icon, as there is little room; the tooltip says the rest."""
        self.setToolTip(self.currentText())
        most = self._look.theme.px(_SMALL) if on else _WIDEST
        if self.maximumWidth() != most:
            self.setMaximumWidth(most)
            self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        """Ask for the words, or for less where it is squeezed."""
        return super().sizeHint().boundedTo(self.maximumSize())

    def show_topics(self, topics: Sequence[Topic]) -> None:
        """Offer topics; the chosen one stays if it is among them."""
        if tuple(topics) == self._shown:
            return
        self._shown, held = tuple(topics), self.code
        self._fill(held)
        self.setHidden(not topics)
        self.altered.emit()
        if self.code != held:
            self.chosen.emit(self.code)

    def _fill(self, held: str) -> None:
        with QSignalBlocker(self):
            self.clear()
            self.addItem(self._look.icon("filter", "ink"), self._texts._("All topics"), "")
            for topic in self._shown:
                icon = self._look.icon(*(topic_icon(topic) or ("pencil", "ink")))
                self.addItem(icon, topic.short or topic.name, topic.id)
            self.setCurrentIndex(max(0, self.findData(held)))


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
