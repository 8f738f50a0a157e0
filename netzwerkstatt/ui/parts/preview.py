"""A finished PDF as it will come out of the printer: one sheet at a time, on a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from typing_extensions import override

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.layout import announce, label, named, row, surface
from netzwerkstatt.ui.parts.sheet import Rule
from netzwerkstatt.ui.theme.look import Look

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

POINTS_PER_INCH: Final = 72
_SCREEN_DPI: Final = 96
_ZOOMS: Final = (25, 33, 50, 67, 75, 100, 125, 150, 200, 300)
_EDGE: Final = 18
_SHADOW: Final = 5
_TEXT_SAID: Final = 600


def page_image(document: PdfDocument, number: int, scale: float) -> QImage:
    """Draw a page, from 0, with so many pixels per point."""
    bitmap = document[number].render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
    kinds = {3: QImage.Format.Format_RGB888, 4: QImage.Format.Format_RGBX8888}
    made = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, kinds[bitmap.n_channels]).copy()
    bitmap.close()
    return made


class Canvas(QWidget):
    """The table and the sheet that lies on it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.image = QImage()
        self.below = 0  # px at the lower edge that are covered by the pill
        self._size = QSize()
        look.changed.connect(self.update)

    def show_image(self, image: QImage, size: QSize) -> None:
        """Show a sheet of so many logical pixels."""
        self.image, self._size = image, size
        self.setMinimumSize(size + QSize(2 * _EDGE, 2 * _EDGE + self.below))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheet in the middle, with its shadow."""
        theme, p = self._look.theme, QPainter(self)
        p.fillRect(self.rect(), theme["bg" if theme.contrast or theme.dark else "line"])
        if self.image.isNull():
            return
        sheet = QRect(QPoint(0, 0), self._size)
        sheet.moveCenter(self.rect().adjusted(0, 0, 0, -self.below).center())
        for step in range(_SHADOW, 0, -1):
            p.fillRect(sheet.adjusted(-step, 1 - step, step, step + 1), QColor(0, 0, 0, 10))
        p.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        p.drawImage(sheet, self.image)
        if theme.contrast:
            p.setPen(QPen(theme["ink"], theme.pen))
            p.drawRect(sheet)


class Preview(QWidget):
    """Shows a PDF page by page. Page up and down turn pages, plus and minus zoom."""

    turned = Signal(int)
    """Another page is shown, counted from 0."""

    def __init__(self, look: Look, texts: Texts) -> None:
        super().__init__()
        self._look, self._texts = look, texts
        self._document: PdfDocument | None = None
        self._at, self._pages, self._zoom = 0, 0, 0
        self._both_sides = False
        self._canvas = Canvas(look)
        self.area = named(QScrollArea(), "preview", texts._("Preview"))
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidget(self._canvas)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.installEventFilter(self)
        self._canvas.installEventFilter(self)
        self.setMinimumSize(200, 200)
        self.area.setParent(self)
        self._pill = named(self._made_pill(), "preview-tools")
        self._wait = named(label("", "strong"), "preview-wait")
        self._wait.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._wait.setParent(self)
        self._wait.hide()
        self._say()
        look.changed.connect(self._place)

    def _made_pill(self) -> QWidget:
        look, texts = self._look, self._texts
        self._back = self._button("chevron-left", "preview-back", texts._("Previous sheet"), -1)
        self._on = self._button("chevron-right", "preview-next", texts._("Next sheet"), 1)
        self._said = named(label("", "strong"), "preview-page")
        self._smaller = named(
            Button(look, "", "zoom-out", "icon", said=texts._("Smaller")), "preview-smaller"
        )
        self._smaller.clicked.connect(self.smaller)
        self._larger = named(Button(look, "", "zoom-in", "icon", said=texts._("Larger")), "preview-larger")
        self._larger.clicked.connect(self.larger)
        whole = Button(look, "", "", "quiet", said=texts._("Show the whole sheet"))
        self._whole = named(whole, "preview-whole")
        self._whole.clicked.connect(self.fit)
        pill = surface(QFrame(self), "card")
        for button in (self._back, self._on, self._smaller, self._larger):
            button.setProperty("kind", "quiet")
        zoom = (Rule(look, down=True), self._smaller, self._whole, self._larger)
        pill.setLayout(row(self._back, self._said, self._on, *zoom, margins=(6, 3, 6, 3), gap=2))
        return pill

    def _button(self, icon: str, name: str, said: str, step: int) -> Button:
        made = named(Button(self._look, "", icon, "icon", said=said), name)
        made.clicked.connect(lambda: self.turn(self._at + step))
        return made

    @property
    def pages(self) -> int:
        """Return how many pages there are; 0 while nothing is shown."""
        return self._pages

    @property
    def page(self) -> int:
        """Return the page that is shown, from 0."""
        return self._at

    @property
    def image(self) -> QImage:
        """Return the picture of the page that is shown; empty while there is none."""
        return self._canvas.image

    def show_pdf(self, data: bytes, *, pages: bool = False) -> None:
        """Show a document; the page stays the same where there is one of that number.

        Sheets are counted, or `pages` where they lie on both sides of a sheet.
        """
        from pypdfium2 import PdfDocument  # noqa: PLC0415  (first needed when something is printed)

        self.clear()
        self._document = PdfDocument(data)
        self._pages, self._both_sides = len(self._document), pages
        self._wait.hide()
        self.turn(self._at)

    def show_words(self, words: str) -> None:
        """Show no document but say why."""
        self.clear()
        self._wait.setText(words)
        self._wait.show()
        self._say()

    def clear(self) -> None:
        """Let go of the document; nothing is shown any more."""
        if self._document is not None:
            self._document.close()
        self._document, self._pages = None, 0
        self._canvas.show_image(QImage(), QSize())

    def turn(self, page: int) -> None:
        """Show another page, counted from 0; beyond the ends the last one."""
        before, self._at = self._at, max(0, min(page, self._pages - 1))
        self._draw()
        self._say()
        if self._at != before:
            self.area.verticalScrollBar().setValue(0)
            announce(self.area, self._said.text())
            self.turned.emit(self._at)

    def larger(self) -> None:
        """Zoom in by one step."""
        self._set_zoom(next((z for z in _ZOOMS if z > self.percent), _ZOOMS[-1]))

    def smaller(self) -> None:
        """Zoom out by one step."""
        self._set_zoom(next((z for z in reversed(_ZOOMS) if z < self.percent), _ZOOMS[0]))

    def fit(self) -> None:
        """Show the whole sheet."""
        self._set_zoom(0)

    @property
    def percent(self) -> int:
        """Return how large the page is drawn, of its size on paper."""
        return self._zoom or round(self._fitting() * 100)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys and the wheel before the scroll area does."""
        if watched is self.area and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._key(event.key())
        if isinstance(event, QWheelEvent) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.larger if event.angleDelta().y() > 0 else self.smaller)()
            return True
        return super().eventFilter(watched, event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the sheet into the new place."""
        super().resizeEvent(event)
        self._place()
        if not self._zoom:
            self._draw()
            self._say()

    def _key(self, key: int) -> bool:
        deeds = {
            Qt.Key.Key_PageDown: lambda: self.turn(self._at + 1),
            Qt.Key.Key_PageUp: lambda: self.turn(self._at - 1),
            Qt.Key.Key_Home: lambda: self.turn(0),
            Qt.Key.Key_End: lambda: self.turn(self._pages - 1),
            Qt.Key.Key_Plus: self.larger,
            Qt.Key.Key_Minus: self.smaller,
            Qt.Key.Key_0: self.fit,
        }
        deed = next((deed for wanted, deed in deeds.items() if wanted == key), None)
        if deed is not None:
            deed()
        return deed is not None

    def _set_zoom(self, percent: int) -> None:
        self._zoom = percent
        self._draw()
        self._say()

    def _fitting(self) -> float:
        """Return the scale, 1 for the size on paper, at which the whole page is seen."""
        if self._document is None:
            return 0.5
        wide, high = self._document[self._at].get_size()
        room = self.area.size() - QSize(2 * _EDGE, 2 * _EDGE + self._canvas.below)
        ends: float = min(room.width() / wide, room.height() / high)
        return max(0.1, ends * POINTS_PER_INCH / _SCREEN_DPI)

    def _draw(self) -> None:
        """Draw the page sharply for this screen."""
        if self._document is None:
            return
        per_point = (self._zoom / 100 or self._fitting()) * _SCREEN_DPI / POINTS_PER_INCH
        wide, high = self._document[self._at].get_size()
        image = page_image(self._document, self._at, per_point * self.devicePixelRatioF())
        self._canvas.show_image(image, QSize(round(wide * per_point), round(high * per_point)))

    def _say(self) -> None:
        texts, shown = self._texts, self._document is not None
        self._pill.setVisible(shown)
        if not shown:
            return
        number = {"number": self._at + 1, "count": self._pages}
        if self._both_sides:
            said = texts._("Page {number} of {count}", **number)
        else:
            said = texts._("Sheet {number} of {count}", **number)
        self._said.setText(said)
        percent = texts.percent(self.percent / 100)
        self._whole.setText(percent)
        self._whole.setAccessibleName(texts._("{percent}, show the whole sheet", percent=percent))
        self.area.setAccessibleName(texts._("Preview, {sheet}", sheet=said))
        self.area.setAccessibleDescription(self._text())
        self._back.setEnabled(self._at > 0)
        self._on.setEnabled(self._at + 1 < self._pages)
        self._smaller.setEnabled(self.percent > _ZOOMS[0])
        self._larger.setEnabled(self.percent < _ZOOMS[-1])
        self._place()

    def _text(self) -> str:
        """Return the beginning of what stands on the page, for people who listen."""
        if self._document is None:
            return ""
        page = self._document[self._at].get_textpage()
        text = " ".join(page.get_text_bounded().split())
        page.close()
        return text[:_TEXT_SAID]

    def _place(self) -> None:
        self.area.setGeometry(self.rect())
        self._wait.setGeometry(self.rect())
        self._pill.adjustSize()
        self._canvas.below = self._pill.height()
        self._pill.move(
            (self.width() - self._pill.width()) // 2, self.height() - self._pill.height() - _EDGE // 2
        )
        self._pill.raise_()
