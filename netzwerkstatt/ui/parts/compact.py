"""The bar above a list: a filter at the left, buttons at the right, both smaller where room is scarce."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from netzwerkstatt.ui.parts.buttons import Button, SegmentedChoice
from netzwerkstatt.ui.parts.layout import named, row, surface
from netzwerkstatt.ui.theme.look import Look

_GAP: Final = 8


class FilterChoice(QWidget):
    """One of a few filters: all to be seen where there is room, a list to open where there is not."""

    chosen = Signal(str)

    def __init__(self, look: Look, said: str, options: Sequence[tuple[str, str]]) -> None:
        """Take filters as (code, words); the first holds."""
        super().__init__()
        self._look, self._said = look, said
        self.bar = self._made(options, options[0][0])
        self.menu = named(QComboBox(), "filter-list", said)
        self.menu.setAccessibleDescription(said)  # on Linux, Qt names a list by what is chosen in it
        for code, words in options:
            self.menu.addItem(words, code)
        self.menu.hide()
        self._box = row(self.bar, self.menu, gap=0)
        self.setLayout(self._box)
        self.menu.activated.connect(self._take_listed)

    @property
    def code(self) -> str:
        """Return the filter that holds."""
        return self.bar.code

    def choose(self, code: str) -> None:
        """Let another filter hold."""
        self.bar.choose(code)

    def reword(self, code: str, words: str) -> None:
        """Let a filter say something else."""
        self.bar.reword(code, words)
        self.menu.setItemText(self.menu.findData(code), words)

    def offer(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer other filters; the one that holds stays if it is among them, else the first one holds."""
        held, old = self.code, self.bar
        now = held if any(code == held for code, _ in options) else options[0][0]
        self.bar = self._made(options, now)
        self.bar.setHidden(old.isHidden())
        self._box.replaceWidget(old, self.bar)
        self._lead_focus()
        old.hide()
        old.deleteLater()
        with QSignalBlocker(self.menu):
            self.menu.clear()
            for code, words in options:
                self.menu.addItem(words, code)
            self.menu.setCurrentIndex(self.menu.findData(now))
        if now != held:
            self.chosen.emit(now)

    def set_compact(self, *, compact: bool) -> None:
        """Show a list to open, or all filters."""
        self.bar.setVisible(not compact)
        self.menu.setVisible(compact)
        self._lead_focus()

    def _lead_focus(self) -> None:
        """Let the focus go to what is shown."""
        self.setFocusProxy(self.menu if self.bar.isHidden() else self.bar)

    def _made(self, options: Sequence[tuple[str, str]], now: str) -> SegmentedChoice:
        made = named(SegmentedChoice(self._look, self._said, options, now), "filter", self._said)
        made.setParent(self)  # or hiding and showing it would make it a window
        made.chosen.connect(self._take)
        return made

    def _take(self, code: str) -> None:
        with QSignalBlocker(self.menu):
            self.menu.setCurrentIndex(self.menu.findData(code))
        self.chosen.emit(code)

    def _take_listed(self) -> None:
        self.bar.choose(str(self.menu.currentData()))


class FittingBar(QWidget):
    """A bar as wide as there is room and as high as a button; what is on it gives up words to fit in."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        surface(self, "bare")
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.fit)

    def fit(self) -> None:
        """Show as many words as there is room for."""
        raise NotImplementedError

    @override
    def sizeHint(self) -> QSize:
        """Ask for the height of a button; the width is whatever there is."""
        return QSize(0, self._look.theme.px(36) + 4)

    @override
    def minimumSizeHint(self) -> QSize:
        """Ask for the same."""
        return self.sizeHint()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Fit, now that there is a width."""
        super().showEvent(event)
        self.fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit into another width."""
        super().resizeEvent(event)
        self.fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Measure again in another type."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.fit()


class CompactBar(FittingBar):
    """Lays a part at the left and buttons at the right; if need be the buttons show only their icons."""

    def __init__(
        self, look: Look, left: QWidget, buttons: Sequence[Button], kept: Sequence[Button] = ()
    ) -> None:
        """Take the buttons; those in `kept` never lose their words and stand before the others."""
        self._left, self._buttons, self._kept = left, tuple(buttons), tuple(kept)
        self._words = {button: button.text() for button in buttons}
        super().__init__(look)
        box: QHBoxLayout = row(left, *kept, None, *buttons, gap=_GAP)
        self.setLayout(box)
        for button in buttons:
            button.setToolTip(button.toolTip() or button.accessibleName())

    @override
    def fit(self) -> None:
        """Let the filters be a list where need be, then the buttons lose their words."""
        if not self.isVisible():
            return
        for words, compact in ((True, False), (True, True), (False, False), (False, True)):
            self._show(words=words, compact=compact)
            if self._needed() <= self.width():
                return

    def _show(self, *, words: bool, compact: bool) -> None:
        for button in self._buttons:
            button.setText(self._words[button] if words else "")
        if isinstance(self._left, FilterChoice):
            self._left.set_compact(compact=compact)

    def _needed(self) -> int:
        parts = [self._left, *self._kept, *self._buttons]
        wanted = [part.sizeHint().width() for part in parts if not part.isHidden()]
        return sum(wanted) + _GAP * len(wanted)
