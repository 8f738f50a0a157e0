"""A dialog as a sheet of paper over the window, which is veiled while the sheet lies there."""

from typing import ClassVar, Final

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QDialog, QLabel, QSizePolicy, QWidget
from typing_extensions import override

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.layout import column, holding, label, named, row, surface
from netzwerkstatt.ui.parts.painting import draw_frame, write
from netzwerkstatt.ui.theme.look import Look

_RADIUS: Final = 14
_MARGIN: Final = 24
_VEIL: Final = 0.45
_INSIDE: Final = 2  # the round corners of the sheet stay free of what lies on it


class Rule(QWidget):
    """A thin line, across or down."""

    def __init__(self, look: Look, *, down: bool = False) -> None:
        super().__init__()
        self._look, self._down = look, down
        self._measure()
        look.changed.connect(self._measure)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the line."""
        QPainter(self).fillRect(self.rect(), self._look.theme["line"])

    def _measure(self) -> None:
        thick = self._look.theme.pen
        if self._down:
            self.setFixedWidth(thick)
        else:
            self.setFixedHeight(thick)


class Elided(QLabel):
    """One line of text that ends in dots where there is no room; the tooltip has all of it.

    It asks for no width, so that rows of them share their room alike.
    """

    def __init__(self, look: Look, text: str, *, ink: str = "ink", weight: int = 400, px: int = 15) -> None:
        super().__init__(text)
        self._look, self._ink, self._weight, self._px = look, ink, weight, px
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setToolTip(text)
        look.changed.connect(self.updateGeometry)

    def say(self, text: str) -> None:
        """Show another text."""
        self.setText(text)
        self.setToolTip(text)

    @override
    def sizeHint(self) -> QSize:
        """Ask for the height of a line."""
        return QSize(0, self._look.theme.px(self._px) * 3 // 2)

    @override
    def minimumSizeHint(self) -> QSize:
        """Ask for the same."""
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Write what fits."""
        theme, box, p = self._look.theme, self.rect(), QPainter(self)
        face = theme.font(self._px, self._weight)
        if self.alignment() & Qt.AlignmentFlag.AlignRight:
            box.setLeft(max(0, box.width() - QFontMetrics(face).horizontalAdvance(self.text()) - 2))
        write(p, box, self.text(), face, theme[self._ink])


class Veil(QWidget):
    """Lies over a window while a sheet is open, and covers all of it."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        window.installEventFilter(self)
        self.resize(window.size())
        self.raise_()
        self.show()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window."""
        if event.type() is QEvent.Type.Resize and isinstance(watched, QWidget):
            self.resize(watched.size())
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Darken what lies below."""
        colour = QColor(self._look.theme["veil"])
        colour.setAlphaF(_VEIL)
        QPainter(self).fillRect(self.rect(), colour)


class Sheet(QDialog):
    """A heading with a line below it, whatever the dialog is about, and a foot with buttons."""

    largest: ClassVar = QSize(1100, 672)
    """How large it gets where there is room, in px at 100 %."""

    def __init__(self, look: Look, texts: Texts, title: str, parent: QWidget) -> None:
        super().__init__(parent.window(), Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._look = look
        self._veil: Veil | None = None
        self._parts: tuple[QWidget, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        surface(self, "bare")
        self.setWindowTitle(title)
        self.setModal(True)
        self.subtitle = named(Elided(look, "", ink="ink2", px=14), "subtitle")
        close = named(Button(look, "", "x", "icon", said=texts._("Close")), "close")
        close.setProperty("kind", "quiet")
        close.clicked.connect(self.reject)
        self._close = close
        self._heading = label(title, "panel")
        parent.window().installEventFilter(self)
        self._fit()
        look.changed.connect(self._fit)

    def lay_out(self, beside: QWidget | None, content: QWidget, foot: QBoxLayout) -> None:
        """Put in what the sheet is about; `beside` stands to the right of the heading."""
        heading = column(self._heading, self.subtitle, gap=2)
        head = row(heading, *([beside] if beside else []), self._close, margins=(22, 12, 16, 12), gap=16)
        head.setStretch(0, 1)
        foot.setContentsMargins(22, 12, 18, 14)
        inset = (_INSIDE, _INSIDE, _INSIDE, _INSIDE)
        lines, below = (Rule(self._look), Rule(self._look)), holding(foot)
        body = column(holding(head), lines[0], content, lines[1], below, margins=inset, gap=0)
        body.setStretch(2, 1)
        self.setLayout(body)
        self._parts = (content, below)

    def walk(self) -> list[QWidget]:
        """Return the controls in the order in which Tab meets them, as one reads: content, foot, close."""
        inside = [control for part in self._parts for control in part.findChildren(QWidget)]
        return [control for control in [*inside, self._close] if self._takes_tab(control)]

    def _takes_tab(self, control: QWidget) -> bool:
        here = (
            control.window() is self
            and control.focusProxy() is None
            and control.isVisibleTo(self)
            and control.isEnabled()
        )
        return here and bool(control.focusPolicy() & Qt.FocusPolicy.TabFocus)

    @override
    def focusNextPrevChild(self, next: bool, /) -> bool:
        """Walk as one reads; Qt would walk in the order in which controls were made."""
        controls, focused = self.walk(), self.focusWidget()
        if not controls:
            return False
        at = controls.index(focused) if focused in controls else (-1 if next else 0)
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        controls[(at + (1 if next else -1)) % len(controls)].setFocus(reason)
        return True

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Veil the window and lie over its middle."""
        window = self.parentWidget()
        if self._veil is None and window is not None:
            self._veil = Veil(self._look, window)
        self._fit()
        super().showEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Lift the veil."""
        if self._veil is not None:
            self._veil.hide()
            self._veil.deleteLater()
            self._veil = None
        super().hideEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window."""
        if watched is self.parentWidget() and event.type() in {QEvent.Type.Resize, QEvent.Type.Move}:
            self._fit()
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper."""
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        draw_frame(p, QRectF(self.rect()), theme.line(), theme["surface"], _RADIUS)

    def _fit(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        px = self._look.theme.px
        wide = min(px(self.largest.width()), window.width() - 2 * _MARGIN)
        high = min(px(self.largest.height()), window.height() - 2 * _MARGIN)
        self.setFixedSize(wide, high)
        middle = window.mapToGlobal(window.rect().center())
        self.move(middle.x() - wide // 2, middle.y() - high // 2)
