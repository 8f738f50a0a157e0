"""Fields that save by themselves: each change becomes one step, and what is refused stays as it was typed."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QSizePolicy
from typing_extensions import override

from netzwerkstatt.ui.parts.fields import share_undo
from netzwerkstatt.ui.theme.look import Look

Save = Callable[[Any], bool]
"""Saves a value; tells whether it was taken."""


class SavedLine(QLineEdit):
    """A line that is saved by Enter or by leaving it; Esc restores it."""

    def __init__(self, save: Save) -> None:
        super().__init__()
        self._save_value, self._kept = save, ""
        self.editingFinished.connect(self.save)
        share_undo(self)

    @property
    def pending(self) -> bool:
        """Tell whether something is typed that is not saved."""
        return self.text().strip() != self._kept

    def show_value(self, value: str) -> None:
        """Show what is saved; what is being typed stays."""
        typing = self.pending
        self._kept = value
        if not typing:
            self.restore()

    def restore(self) -> None:
        """Let go of what was typed."""
        if self.text() != self._kept:
            self.setText(self._kept)
            self.setCursorPosition(0)

    def save(self) -> bool:
        """Save what is typed; tell whether nothing is left to save."""
        if not self.pending:
            self.restore()
            return True
        typed = self.text().strip()
        if not self._save_value(typed):
            return False
        self._kept = typed
        self.restore()
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Restore on Esc."""
        if event.key() == Qt.Key.Key_Escape and self.pending:
            self.restore()
        else:
            super().keyPressEvent(event)


class SavedText(QPlainTextEdit):
    """A few lines of text that are saved when the field is left; Tab leaves it, Esc restores it."""

    _LINES = 4

    def __init__(self, look: Look, save: Save) -> None:
        super().__init__()
        self._look, self._save_value, self._kept = look, save, ""
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._measure()
        look.changed.connect(self._measure)

    @property
    def pending(self) -> bool:
        """Tell whether something is typed that is not saved."""
        return self.toPlainText().strip() != self._kept

    def show_value(self, value: str) -> None:
        """Show what is saved; what is being typed stays."""
        typing = self.pending
        self._kept = value
        if not typing:
            self.restore()

    def restore(self) -> None:
        """Let go of what was typed."""
        if self.toPlainText() != self._kept:
            self.setPlainText(self._kept)

    def save(self) -> bool:
        """Save what is typed; tell whether nothing is left to save."""
        if not self.pending:
            return True
        typed = self.toPlainText().strip()
        if not self._save_value(typed):
            return False
        self._kept = typed
        return True

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Save when the field is left."""
        self.save()
        super().focusOutEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Restore on Esc."""
        if event.key() == Qt.Key.Key_Escape and self.pending:
            self.restore()
        else:
            super().keyPressEvent(event)

    def _measure(self) -> None:
        self.setFixedHeight(self._look.theme.px(self._LINES * 20 + 16))


class SavedChoice(QComboBox):
    """One of a few values; the wheel leaves it alone, for it may stand in a page that scrolls."""

    def __init__(self, save: Save, options: Sequence[tuple[Any, str]] = ()) -> None:
        super().__init__()
        self._save_value = save
        self._kept: Any = None
        self._options: tuple[tuple[Any, str], ...] = ()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(14)
        self.offer(options)
        self.currentIndexChanged.connect(self._take)

    def offer(self, options: Sequence[tuple[Any, str]]) -> None:
        """Offer other values, each (value, words)."""
        if tuple(options) == self._options:
            return
        self._options = tuple(options)
        with QSignalBlocker(self):
            self.clear()
            for value, words in options:
                self.addItem(words, value)

    def show_value(self, value: Any) -> None:
        """Show what is saved."""
        self._kept = value
        with QSignalBlocker(self):
            self.setCurrentIndex(self.findData(value))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def _take(self) -> None:
        value = self.currentData()
        if value != self._kept and not self._save_value(value):
            self.show_value(self._kept)


class SavedWords(QComboBox):
    """A word of one's own, or one that was used before."""

    def __init__(self, save: Save) -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.line = SavedLine(save)
        self.line.setProperty("kind", "inner")
        self.setLineEdit(self.line)
        self.activated.connect(self.line.save)

    def offer(self, words: Sequence[str]) -> None:
        """Offer words that were used before."""
        typed = self.line.text()
        with QSignalBlocker(self):
            self.clear()
            self.addItems(list(words))
        self.line.setText(typed)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class SavedTick(QCheckBox):
    """Yes or no."""

    def __init__(self, words: str, save: Save) -> None:
        super().__init__(words)
        self._save_value = save
        self.toggled.connect(self._take)

    def show_value(self, value: bool) -> None:  # noqa: FBT001  (a value, not a switch)
        """Show what is saved."""
        with QSignalBlocker(self):
            self.setChecked(value)

    def _take(self, on: bool) -> None:  # noqa: FBT001  (Qt calls)
        if not self._save_value(on):
            self.show_value(not on)
