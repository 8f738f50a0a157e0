"""How well two colours stand out from each other, and which colours a picture of a window has.

Source: WCAG 2.2, "relative luminance" and "contrast ratio"; the thresholds are those of 1.4.3 (text) and of
1.4.11 (icons and the edges of fields).
"""

from collections import Counter
from functools import cache
from typing import Final

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage

TEXT: Final = 4.5
LARGE: Final = 3.0
"""What large type, icons and the edges of fields need."""
_GROUND: Final = 0.15
"""A colour that covers so much of the box around words is a ground; the blends at edges never do."""
_CORE: Final = 0.01
"""The best share of an icon's box shows its ink; finer than a stroke, coarser than a stray blend."""


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two opaque colours, 1 to 21."""
    return _ratio(one.rgb(), other.rgb())


def grounds(image: QImage, box: QRect, ink: QColor) -> list[QColor]:
    """Return the colours on which words in a box stand: the most frequent, and others that cover much of it.

    The colour of the ink is none of them while there is another.
    """
    counted, total = _colours(image, box)
    often = [colour for colour, count in counted.most_common(4) if count >= _GROUND * total]
    others = [colour for colour in often if colour != ink.rgb()]
    return [QColor(colour) for colour in others or often or [most for most, _ in counted.most_common(1)]]


def ink_contrast(image: QImage, box: QRect) -> float:
    """Return how well what is drawn in a box stands out from its ground, the most frequent colour there.

    Edges are blended with the ground, so the ink is what the farthest hundredth of the pixels shows.
    """
    counted, total = _colours(image, box)
    ((ground, _),) = counted.most_common(1)
    left = _CORE * total
    ratios = sorted(((_ratio(colour, ground), count) for colour, count in counted.items()), reverse=True)
    for ratio, count in ratios:
        left -= count
        if left <= 0:
            return ratio
    return 1.0


def blended(ink: QColor, ground: QColor) -> QColor:
    """Return a colour that lets some of its ground through as it is seen."""
    over = ink.alphaF()
    red, green, blue = (
        top * over + below * (1 - over)
        for top, below in (
            (ink.redF(), ground.redF()),
            (ink.greenF(), ground.greenF()),
            (ink.blueF(), ground.blueF()),
        )
    )
    return QColor.fromRgbF(red, green, blue)


def edge_contrast(image: QImage, at: QPoint) -> float:
    """Return how well the left edge of a field stands out from what lies outside; it begins at a point."""
    outside = image.pixel(max(at.x() - 2, 0), at.y())
    inside = range(max(at.x() - 1, 0), min(at.x() + 5, image.width()))
    return max((_ratio(image.pixel(x, at.y()), outside) for x in inside), default=1.0)


def _colours(image: QImage, box: QRect) -> tuple[Counter[int], int]:
    part = image.copy(box).convertToFormat(QImage.Format.Format_RGB32)
    return Counter(memoryview(part.constBits()).cast("I")), part.width() * part.height()


@cache
def _luminance(rgb: int) -> float:
    parts = (((rgb >> shift) & 255) / 255 for shift in (16, 8, 0))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)  # noqa: PLR2004  (as in WCAG)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _ratio(one: int, other: int) -> float:
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)
