"""Fields that save by themselves: each change becomes one step, and what is refused stays as it was typed."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QSizePolicy,
    QStyledItemDelegate,
)
from typing_extensions import override

from netzwerkstatt.ui.parts.choices import StillChoice, WalkedChoice
from netzwerkstatt.ui.parts.fields import share_undo
from netzwerkstatt.ui.parts.layout import named
from netzwerkstatt.ui.parts.ticks import Tick
from netzwerkstatt.ui.theme.look import Look

Save = Callable[[Any], bool]
"""Saves a value; tells whether it was taken."""


_NARROW: Final = 56  # px; three fields stand side by side in the pane
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STAYS: Final = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""Why the focus goes though the field is not left."""


class _Typed:
    """What fields for text share: they save when they are left, and Esc restores what is saved."""

    _save_value: Save
    _kept = ""
    _written = ("", "")
    """What was put in, and what the field makes of it: Qt turns no-break spaces into blanks."""

    def typed(self) -> str:
        """Return what is typed."""
        raise NotImplementedError

    def write(self, text: str) -> None:
        """Put a text in."""
        raise NotImplementedError

    @property
    def pending(self) -> bool:
        """Tell whether something is typed that is not saved."""
        return self.typed().strip() != self._kept and not self._is_restored

    @property
    def _is_restored(self) -> bool:
        return (self._kept, self.typed()) == self._written

    def show_value(self, value: str) -> None:
        """Show what is saved; what is being typed stays."""
        typing = self.pending
        self._kept = value
        if not typing:
            self.restore()

    def restore(self) -> None:
        """Let go of what was typed."""
        if self.typed() != self._kept and not self._is_restored:
            self.write(self._kept)
            self._written = self._kept, self.typed()

    def save(self) -> bool:
        """Save what is typed; tell whether nothing is left to save."""
        if self.pending:
            before, self._kept = self._kept, self.typed().strip()
            if not self._save_value(self._kept):
                self._kept = before
                return False
        self.restore()
        return True

    def restored_by_escape(self, event: QKeyEvent) -> bool:
        """Let Esc restore; tell whether it did."""
        restores = event.key() == Qt.Key.Key_Escape and self.pending
        if restores:
            self.restore()
        return restores


class SavedLine(_Typed, QLineEdit):
    """A line that is saved by Enter or by leaving it; Esc restores it."""

    def __init__(self, save: Save) -> None:
        super().__init__()
        self._save_value = save
        self.setMinimumWidth(_NARROW)
        self.editingFinished.connect(self.save)
        share_undo(self)

    @override
    def typed(self) -> str:
        """Return what is typed."""
        return self.text()

    @override
    def write(self, text: str) -> None:
        """Put a text in and show its beginning."""
        self.setText(text)
        self.setCursorPosition(0)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Restore on Esc."""
        if not self.restored_by_escape(event):
            super().keyPressEvent(event)


class SavedText(_Typed, QPlainTextEdit):
    """A few lines of text that are saved when the field is left; Tab leaves it, Esc restores it."""

    _LINES = 4

    def __init__(self, look: Look, save: Save) -> None:
        super().__init__()
        self._look, self._save_value = look, save
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._measure()
        look.changed.connect(self._measure)

    @override
    def typed(self) -> str:
        """Return what is typed."""
        return self.toPlainText()

    @override
    def write(self, text: str) -> None:
        """Put a text in."""
        self.setPlainText(text)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Save when the field is left."""
        self.save()
        super().focusOutEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Restore on Esc."""
        if not self.restored_by_escape(event):
            super().keyPressEvent(event)

    def _measure(self) -> None:
        self.setFixedHeight(self._look.theme.px(self._LINES * 20 + 16))


class SavedChoice(WalkedChoice):
    """One of a few values. What keys have walked to is saved by Enter or by leaving it; Esc restores it.

    Words for which there is no room end in dots; the tooltip has all of them.
    """

    def __init__(self, save: Save, options: Sequence[tuple[Any, str]] = ()) -> None:
        super().__init__()
        self._save_value = save
        self._kept: Any = None
        self._walked = False
        self._options: tuple[tuple[Any, str], ...] = ()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setMaxVisibleItems(14)
        self.offer(options)
        self.activated.connect(self._take)

    @property
    def pending(self) -> bool:
        """Tell whether keys have walked to an option that is not saved."""
        return self._walked and self.currentData() != self._kept

    def offer(self, options: Sequence[tuple[Any, str]]) -> None:
        """Offer other values, each (value, words); the one walked to stays if it is among them."""
        if tuple(options) == self._options:
            return
        self._options = tuple(options)
        walked, here = self.pending, self.currentData()
        with QSignalBlocker(self):
            self.clear()
            for value, words in options:
                self.addItem(words, value)
            if walked:
                self.setCurrentIndex(self.findData(here))
        self._walked = walked and self.currentIndex() >= 0

    def show_value(self, value: Any) -> None:
        """Show what is saved; what was walked to stays."""
        self._kept = value
        if not self.pending:
            self.restore()

    def restore(self) -> None:
        """Let go of what was walked to."""
        self._walked = False
        with QSignalBlocker(self):
            self.setCurrentIndex(self.findData(self._kept))
        self.setToolTip(self.currentText())

    def save(self) -> bool:
        """Save what was walked to; tell whether nothing is left to save."""
        return not self.pending or self._take()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take on Enter, restore on Esc, or walk."""
        if self.pending and event.key() in _ENTER:
            self._take()
        elif self.pending and event.key() == Qt.Key.Key_Escape:
            self.restore()
        else:
            here = self.currentIndex()
            super().keyPressEvent(event)
            self._walked = self._walked or self.currentIndex() != here
            self.setToolTip(self.currentText())

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Save when the field is left, but neither for another window nor for its own list."""
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.save()

    def _take(self) -> bool:
        """Save the option that is shown; what is refused is not shown any more."""
        value, self._walked = self.currentData(), False
        taken = value == self._kept or self._save_value(value)
        if not taken:
            self.restore()
        self.setToolTip(self.currentText())
        return taken


class _Word(SavedLine):
    """A line that may make something new: half of a word is not taken because another window comes up."""

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Save when the field is left, but not when the window is."""
        with QSignalBlocker(self):  # Qt says only once that a text is finished, and it may not be
            super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self.save()


class SavedWords(StillChoice):
    """A word of one's own, or one that was used before."""

    def __init__(self, save: Save) -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.line = _Word(save)
        self.line.setProperty("kind", "inner")
        self.setLineEdit(self.line)
        self.activated.connect(self.line.save)

    def seek_within(self) -> None:
        """List what contains the letters typed, and add none of one's own: half of a name is no name."""
        completer = QCompleter(self.model(), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        listed = named(QListView(), "sought")
        completer.setPopup(listed)
        listed.setItemDelegate(QStyledItemDelegate(listed))  # it heeds the sheet, unlike Qt's own for these
        self.setCompleter(completer)
        # Qt puts what is taken from that list in once more when it is saved already
        completer.activated.connect(self.line.save, Qt.ConnectionType.QueuedConnection)

    def offer(self, words: Sequence[str]) -> None:
        """Offer words that were used before."""
        typed = self.line.text()
        with QSignalBlocker(self):
            self.clear()
            self.addItems(list(words))
        self.line.setText(typed)


class SavedTick(Tick):
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
