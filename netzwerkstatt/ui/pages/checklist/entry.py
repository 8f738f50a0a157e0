"""Where new tasks are typed, one after the other."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.tasks import Phase
from netzwerkstatt.ui.pages.checklist.anatomy import INDENT
from netzwerkstatt.ui.pages.checklist.rows import Entry
from netzwerkstatt.ui.parts.fields import share_undo
from netzwerkstatt.ui.parts.layout import named, row
from netzwerkstatt.ui.parts.painting import draw_focus
from netzwerkstatt.ui.theme.look import Look

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EntryField(QLineEdit):
    """The line itself; arrows up and down and Esc leave it."""

    left = Signal(int)
    """The keys lead a step down, or up if it is -1, or back to the list if it is 0."""
    focused = Signal()

    def __init__(self, add: Callable[[str], bool]) -> None:
        super().__init__()
        self._add = add
        self.setProperty("kind", "inner")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        share_undo(self)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add on Enter and stay ready for the next task."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Escape: 0}
        if event.key() in _ENTER:
            self.add()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif (step := steps.get(Qt.Key(event.key()))) is not None:
            self.left.emit(step)
        else:
            super().keyPressEvent(event)

    def add(self) -> bool:
        """Add what is typed; tell whether nothing is left to add."""
        text = self.text().strip()
        if text and not self._add(text):
            return False
        self.clear()
        return True

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the ring be drawn around the row."""
        super().focusInEvent(event)
        self.focused.emit()
        self._redraw()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._redraw()

    def _redraw(self) -> None:
        around = self.parentWidget()
        if around is not None:
            around.update()


class EntryLine(QWidget):
    """The last row of a phase: a plus and a line to type into."""

    def __init__(self, look: Look, texts: Texts, entry: Entry, add: Callable[[Phase, str], bool]) -> None:
        super().__init__()
        self._look, self.phase = look, entry.phase
        self.field = named(
            EntryField(lambda text: add(entry.phase, text)), f"new-task-{entry.phase}", entry.said
        )
        self.field.setPlaceholderText(texts._("Type a new task and press Enter"))
        self.setFocusProxy(self.field)
        self._box = row(self.field, gap=0)
        self.setLayout(self._box)
        self._measure()
        look.changed.connect(self._measure)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the plus, and the ring of the focus."""
        theme, p = self._look.theme, QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.px(18)
        image = self._look.pixmap("plus", "ink2", 18)
        p.drawPixmap(theme.px(15), (self.height() - side) // 2, image)
        if self.field.hasFocus():
            draw_focus(p, QRectF(self.rect()), theme, 8)

    def _measure(self) -> None:
        px = self._look.theme.px
        self._box.setContentsMargins(px(INDENT) - 2, 0, px(14), 0)
