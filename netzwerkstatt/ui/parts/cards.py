"""Sheets on a page that say something at a glance: a number, or a title with what stands below it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QSizePolicy, QWidget
from typing_extensions import override

from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.ui.parts.bars import PencilBar
from netzwerkstatt.ui.parts.layout import column, label, named, row, surface
from netzwerkstatt.ui.parts.painting import draw_focus, draw_frame
from netzwerkstatt.ui.parts.pictures import Sign
from netzwerkstatt.ui.parts.pressed import Painted
from netzwerkstatt.ui.theme.look import Look


class NumberCard(Painted):
    """A caption, a number, a line of words, and a pencil where there is a whole; leads to its page."""

    def __init__(self, look: Look, name: str, caption: str, pencil: Pencil | None, icon: str = "") -> None:
        super().__init__(look)
        self._caption = caption
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._number, self._words = named(label("", "number"), "number"), label("", "small", wrap=True)
        self._bar = PencilBar(look, pencil or Pencil.BLUE)
        self._bar.hide()
        head = row(
            *([Sign(look, icon, pencil or "ink2", 20)] if icon else []), label(caption, "small"), None, gap=7
        )
        parts = (
            head,
            self._number,
            self._words,
            None,
            self._bar,
        )  # beside a higher card all stand at the top
        self._box = column(*parts, margins=(15, 9, 15, 12), gap=2)
        self.setLayout(self._box)
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_number(self, number: str, words: str, share: tuple[int, int] | None = None) -> None:
        """Show a number and the words below it; with a share (part, whole) a pencil as well."""
        self._number.setText(number)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self._bar.setVisible(share is not None)
        if share is not None:
            self._bar.show_values(*share)
        self.setAccessibleName(f"{self._caption}: {number} {words}".strip())

    def colour(self, role: str) -> None:
        """Let the number be of another role of type, such as `numberwarn`."""
        self._number.setProperty("role", role)
        self._number.style().polish(self._number)

    @override
    def sizeHint(self) -> QSize:
        """Ask for what the words need."""
        return self._box.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheet, and the ring of the focus on it."""
        theme, p = self.look.theme, QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        warm = self.isDown() or self.underMouse()
        fill: QColor = theme["ptint" if warm else "surface"]
        draw_frame(p, QRectF(self.rect()), theme.line("ctl" if warm else "line"), fill, 12)
        if self.hasFocus():
            draw_focus(p, QRectF(self.rect()), theme, 12)


class Panel(QFrame):
    """A sheet with a title, perhaps something beside it, and parts below."""

    def __init__(
        self, title: str, *parts: QLayout | QWidget | int | None, beside: QWidget | None = None
    ) -> None:
        super().__init__()
        surface(self, "card")
        self.setAccessibleName(title)
        self.heading: QLabel = label(title, "group")
        self.head: QHBoxLayout = row(self.heading, None, *([beside] if beside else []), gap=8)
        self.setLayout(column(self.head, *parts, margins=(16, 10, 16, 12), gap=6))
