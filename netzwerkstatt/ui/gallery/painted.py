"""What a widget writes and which icons it draws, taken down while it paints.

Every word of the window goes through a painter, whether a label, a style or a delegate of our own paints it.
So a widget is asked to paint onto a device that only listens: no part need tell what it is about to write.
"""

from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPaintDevice, QPaintEngine, QRegion
from PySide6.QtWidgets import QWidget
from typing_extensions import override

_LARGEST_ICON: Final = 40
"""What is drawn larger is a picture, in px."""
_SCALED: Final = 1 << 16  # Qt hands the ratio of the device over as a whole number
_INCH: Final = 96
_UNSEEN: Final = " \t\n\N{NO-BREAK SPACE}\N{ZERO WIDTH SPACE}"


@dataclass(frozen=True, slots=True)
class Words:
    """A run of text as it was painted: where its ink stands, what it is clipped to, in px of the widget."""

    text: str
    font: QFont
    ink: QColor
    box: QRectF
    clip: QRectF

    @property
    def large(self) -> bool:
        """Tell whether it is large type: 24 px, or bold of 14 pt = 18.66 px (WCAG 2.2, "large scale")."""
        px = self.font.pixelSize()
        return px >= 24 or (px >= 18.66 and self.font.weight() >= QFont.Weight.Bold)  # noqa: PLR2004  (as said)


@dataclass(frozen=True, slots=True)
class Painted:
    """What one widget paints itself, without its children; icons are boxes in px of the widget."""

    words: tuple[Words, ...]
    icons: tuple[QRectF, ...]


def painted(widget: QWidget) -> Painted:
    """Let a widget paint, and take down its words and icons."""
    paper = _Paper(widget.width(), widget.height())
    widget.render(paper, QPoint(), QRegion(), QWidget.RenderFlag(0))
    return Painted(tuple(paper.engine.words), tuple(paper.engine.icons))


class _Listener(QPaintEngine):
    """Paints nothing, and takes down words and icons."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.words: list[Words] = []
        self.icons: list[QRectF] = []

    @override
    def begin(self, pdev: QPaintDevice) -> bool:
        """Be ready at any time."""
        return True

    @override
    def end(self) -> bool:
        """Have nothing to finish."""
        return True

    @override
    def type(self) -> QPaintEngine.Type:
        """Be none of those that Qt knows."""
        return QPaintEngine.Type.User

    @override
    def updateState(self, state: Any) -> None:
        """Need no state: the painter is asked when it matters."""

    @override
    def drawTextItem(self, p: Any, textItem: Any) -> None:
        """Take down a run of text."""
        text, font = textItem.text(), textItem.font()
        if not text.strip(_UNSEEN):
            return
        painter = self.painter()
        place = painter.deviceTransform()
        ink = QFontMetricsF(font).tightBoundingRect(text).translated(p)
        ink.setLeft(max(ink.left(), p.x()))  # some letters hang over, which no one misses
        ink.setRight(min(ink.right(), p.x() + textItem.width()))
        whole = QRectF(QRect(0, 0, painter.device().width(), painter.device().height()))
        clip = place.mapRect(painter.clipBoundingRect()) & whole if painter.hasClipping() else whole
        self.words.append(Words(text, QFont(font), QColor(painter.pen().color()), place.mapRect(ink), clip))

    @override
    def drawPixmap(self, r: Any, pm: Any, sr: Any) -> None:
        """Take down an icon."""
        if max(r.width(), r.height()) <= _LARGEST_ICON:
            self.icons.append(self.painter().deviceTransform().mapRect(r))

    @override
    def drawImage(
        self, r: Any, pm: Any, sr: Any, flags: Qt.ImageConversionFlag = Qt.ImageConversionFlag.AutoColor
    ) -> None:
        """Leave pictures out."""

    @override
    def drawTiledPixmap(self, r: Any, pixmap: Any, s: Any) -> None:
        """Leave patterns out."""

    @override
    def drawPath(self, path: Any) -> None:
        """Leave shapes out."""

    @override
    def drawPolygon(self, *_: Any) -> None:
        """Leave shapes out."""


class _Paper(QPaintDevice):
    """As large as a widget, on a plain screen."""

    def __init__(self, wide: int, high: int) -> None:
        super().__init__()
        self.engine = _Listener()
        metrics, inch = QPaintDevice.PaintDeviceMetric, 25.4
        self._metrics = {
            metrics.PdmWidth: wide,
            metrics.PdmHeight: high,
            metrics.PdmWidthMM: round(wide / _INCH * inch),
            metrics.PdmHeightMM: round(high / _INCH * inch),
            metrics.PdmDpiX: _INCH,
            metrics.PdmDpiY: _INCH,
            metrics.PdmPhysicalDpiX: _INCH,
            metrics.PdmPhysicalDpiY: _INCH,
            metrics.PdmDepth: 32,
            metrics.PdmNumColors: 1 << 24,
            metrics.PdmDevicePixelRatioScaled: _SCALED,
        }

    @override
    def paintEngine(self) -> QPaintEngine:
        """Return what listens."""
        return self.engine

    @override
    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        """Answer how large and fine the paper is."""
        return self._metrics.get(metric, 1)
