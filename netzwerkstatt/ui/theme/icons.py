"""Icons in the colour they are needed in: the files say `currentColor` (Tabler Icons, MIT)."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from netzwerkstatt.base import resources


def coloured(name: str, colour: QColor) -> bytes:
    """Return the SVG of an icon in a colour; raise FileNotFoundError for a name that is not shipped."""
    return resources.text(f"icons/{name}.svg").replace("currentColor", colour.name()).encode()


def pixmap(name: str, colour: QColor, px: int, ratio: float = 2.0) -> QPixmap:
    """Draw an icon `px` wide for a screen with so many device pixels per logical one."""
    return _pixmap(name, colour.name(), px, ratio)


@lru_cache(maxsize=512)
def _pixmap(name: str, colour: str, px: int, ratio: float) -> QPixmap:
    image = QPixmap(round(px * ratio), round(px * ratio))
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(coloured(name, QColor(colour)))).render(painter, QRectF(image.rect()))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image
