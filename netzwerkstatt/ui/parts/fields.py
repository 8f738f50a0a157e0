"""Places to type into."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.ui.parts.buttons import KeyCap, keys_said
from netzwerkstatt.ui.parts.layout import column, label, row
from netzwerkstatt.ui.parts.painting import draw_focus, draw_frame
from netzwerkstatt.ui.parts.pictures import Sign
from netzwerkstatt.ui.theme.look import Look

_NARROW: Final = 160
_WIDE: Final = 250
_ONWARD: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)


class _UndoGate(QObject):
    """Lets Ctrl+Z through to the event while there is nothing to undo in the field."""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave undo and redo to the window where the field has nothing of its own."""
        if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(watched, QLineEdit):
            return False
        idle = (event.matches(QKeySequence.StandardKey.Undo) and not watched.isUndoAvailable()) or (
            event.matches(QKeySequence.StandardKey.Redo) and not watched.isRedoAvailable()
        )
        if idle:
            event.ignore()
        return idle


def share_undo(field: QLineEdit) -> QLineEdit:
    """Let Ctrl+Z and Ctrl+Y take back the last step of the event while nothing was typed in a field."""
    field.installEventFilter(_UndoGate(field))
    return field


class SearchField(QFrame):
    """A field that filters at every letter; Esc empties it."""

    changed = Signal(str)
    entered = Signal()
    """Enter or the arrow down was pressed: on to what is found."""

    def __init__(self, look: Look, texts: Texts, said: str, keys: str = "Ctrl+F") -> None:
        super().__init__()
        self._look = look
        self.field = QLineEdit()
        self.field.setObjectName("search")
        self.field.setProperty("kind", "inner")
        self.field.setPlaceholderText(said)
        self.field.setAccessibleName(said)
        self.field.installEventFilter(self)
        share_undo(self.field)
        self.field.textChanged.connect(self._tell)
        self._cap = KeyCap(keys_said(texts, keys))
        self.setFocusProxy(self.field)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setLayout(
            row(Sign(look, "search", "ink2"), self.field, self._cap, margins=(11, 0, 10, 0), gap=8)
        )
        self._measure()
        look.changed.connect(self._measure)

    def clear(self) -> None:
        """Empty the field, which shows everything again."""
        self.field.clear()

    @override
    def sizeHint(self) -> QSize:
        """Ask for the same width whatever is typed."""
        return QSize(self._look.theme.px(_WIDE), self._look.theme.px(36))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to type wherever the field is clicked."""
        self.field.setFocus()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Repaint the ring with the focus; empty the field on Esc, leave it on Enter or the arrow down."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        pressed = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key()
        if pressed == Qt.Key.Key_Escape and self.field.text():
            self.clear()
            return True
        if pressed in _ONWARD:
            self.entered.emit()
            return True
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame around icon, words and key."""
        theme, p = self._look.theme, QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        draw_frame(p, box, theme.line("ctl"), theme["surface"], 8)
        if self.field.hasFocus():
            draw_focus(p, box, theme, 8)

    def _tell(self, text: str) -> None:
        self._cap.setVisible(not text)
        self.changed.emit(text)

    def _measure(self) -> None:
        px = self._look.theme.px
        self.setFixedHeight(px(36))
        self.setMinimumWidth(px(_NARROW))
        self.setMaximumWidth(px(_WIDE))
        self.update()


def labelled(words: str, field: QWidget, help_text: str = "") -> QVBoxLayout:
    """Put a label above a field and name the field by it; the help below is read out too."""
    above: QLabel = label(words, "hintlabel")
    above.setBuddy(field)
    field.setAccessibleName(words)
    if not help_text:
        return column(above, field, gap=4)
    field.setAccessibleDescription(help_text)
    return column(above, field, label(help_text, "hint", wrap=True), gap=4)
