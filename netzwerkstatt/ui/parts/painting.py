"""The motif: a colouring pencil standing upright is a house, a row of pencils is a street."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF

from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.ui.theme.tokens import Crayon, Theme

_LEAD: Final = 0.34  # how much of the point is lead, the rest is wood
_POINT: Final = 0.78  # height of the point in widths of the pencil
_ROUND: Final = 6.0
_SHADE: Final = QColor(0, 0, 0, 19)
LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class House:
    """A pencil of the street: where it begins, how wide and high it is (of 464 × 218), rows of windows."""

    pencil: Pencil
    left: float
    width: float
    height: float
    floors: int


STREET: Final = (
    House(Pencil.RED, 4, 44, 132, 3),
    House(Pencil.YELLOW, 51, 46, 215, 6),
    House(Pencil.BLUE, 100, 40, 162, 5),
    House(Pencil.GREEN, 143, 50, 189, 4),
    House(Pencil.ORANGE, 196, 44, 114, 2),
    House(Pencil.VIOLET, 243, 40, 202, 6),
    House(Pencil.TURQUOISE, 286, 46, 149, 3),
    House(Pencil.PINK, 335, 41, 123, 3),
    House(Pencil.RED, 379, 36, 175, 6),
    House(Pencil.YELLOW, 418, 42, 110, 2),
)
"""The street of the start screen."""
STREET_SIZE: Final = (464.0, 218.0)
_GROUND: Final = 3.0


def draw_pencil(p: QPainter, box: QRectF, crayon: Crayon, wood: QColor) -> QRectF:
    """Draw a pencil standing in a box, its point up; return the box of its body."""
    point = min(box.width() * _POINT, box.height() * 0.5)
    body = box.adjusted(0, point, 0, 0)
    p.setPen(Qt.PenStyle.NoPen)
    p.fillRect(body, crayon.solid)
    p.fillRect(QRectF(body.x() + body.width() * 0.33, body.y(), body.width() * 0.35, body.height()), _SHADE)
    top, middle = box.top(), box.center().x()
    for colour, part in ((wood, 1.0), (crayon.solid, _LEAD)):
        half = box.width() / 2 * part
        p.setBrush(colour)
        foot = top + point * part
        p.drawPolygon(
            QPolygonF([QPointF(middle, top), QPointF(middle + half, foot), QPointF(middle - half, foot)])
        )
    return body


def draw_lying_pencil(p: QPainter, box: QRectF, crayon: Crayon, wood: QColor, point: float) -> None:
    """Draw a pencil lying in a box, its point of so many px to the right."""
    radius = min(_ROUND, box.height() / 2)
    body = box.adjusted(0, 0, -point, 0)
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(crayon.solid)
    p.drawRoundedRect(body.adjusted(0, 0, -min(radius, body.width() / 2), 0), radius, radius)
    p.drawRect(body.adjusted(min(radius, body.width() / 2), 0, 0, 0))
    middle, right = box.center().y(), box.right()
    for colour, part in ((wood, 1.0), (crayon.solid, _LEAD)):
        half, back = box.height() / 2 * part, right - point * part
        p.setBrush(colour)
        p.drawPolygon(
            QPolygonF([QPointF(right, middle), QPointF(back, middle - half), QPointF(back, middle + half)])
        )


def draw_house(p: QPainter, box: QRectF, crayon: Crayon, theme: Theme, floors: int) -> None:
    """Draw a pencil with rows of two windows."""
    body = draw_pencil(p, box, crayon, theme["wood"])
    pane = QColor(theme["window"])
    pane.setAlphaF(0.88)
    p.setBrush(pane)
    side = box.width() * 0.235
    step = (body.height() - side * 0.4) / (floors + 0.15)
    for floor in range(floors):
        top = body.top() + side * 1.25 + floor * min(step, side * 2.65)
        for middle in (0.31, 0.69):
            left = body.left() + body.width() * middle - side / 2
            p.drawRoundedRect(QRectF(left, top, side, side * 1.08), side * 0.17, side * 0.17)


def draw_street(p: QPainter, box: QRectF, theme: Theme, houses: Sequence[House] = STREET) -> None:
    """Draw the street as large as it fits, standing on the lower edge of the box."""
    wide, high = STREET_SIZE
    scale = min(box.width() / wide, box.height() / high)
    p.save()
    p.translate(box.left(), box.bottom() - high * scale)
    p.scale(scale, scale)
    for house in houses:
        place = QRectF(house.left, high - _GROUND - house.height, house.width, house.height)
        draw_house(p, place, theme.crayons[house.pencil], theme, house.floors)
    p.setBrush(theme["ink"])
    p.drawRoundedRect(QRectF(0, high - _GROUND, wide, _GROUND), 1.5, 1.5)
    p.restore()


def draw_logo(p: QPainter, box: QRectF, theme: Theme) -> None:
    """Draw the mark of the program: three pencils on the ground, in a square."""
    unit = box.width() / 36
    for at, (pencil, top) in enumerate(((Pencil.RED, 9.0), (Pencil.YELLOW, 0.5), (Pencil.BLUE, 6.0))):
        place = QRectF(box.x() + (1 + at * 11.6) * unit, box.y() + top * unit, 10.8 * unit, (34 - top) * unit)
        draw_pencil(p, place, theme.crayons[pencil], theme["wood"])
    p.setBrush(theme["ink"])
    p.drawRoundedRect(QRectF(box.x(), box.y() + 33.6 * unit, box.width(), 2.2 * unit), unit, unit)


def draw_dot(p: QPainter, box: QRectF, crayon: Crayon) -> None:
    """Draw a round mark in the colour of a pencil; a word always stands beside it."""
    p.save()
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    p.setPen(QPen(crayon.edge, 1))
    p.setBrush(crayon.solid)
    p.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))
    p.restore()


def draw_focus(p: QPainter, box: QRectF, theme: Theme, radius: float) -> None:
    """Draw the ring around what has the focus: 3 px, inside the box."""
    p.setPen(QPen(theme["focus"], 3))
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.drawRoundedRect(box.adjusted(1.5, 1.5, -1.5, -1.5), radius, radius)


def draw_frame(p: QPainter, box: QRectF, edge: QPen, fill: QColor, radius: float) -> None:
    """Draw a rounded sheet with its line, which stays within the box."""
    half = edge.widthF() / 2
    p.setPen(edge)
    p.setBrush(fill)
    p.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)


def write(p: QPainter, box: QRect, text: str, face: QFont, ink: QColor) -> int:
    """Write one line, shortened with an ellipsis where it does not fit; return the width used in px."""
    metrics = QFontMetrics(face)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    p.setFont(face)
    p.setPen(ink)
    p.drawText(box, LEFT, shown)
    return metrics.horizontalAdvance(shown)


def draw_key(p: QPainter, box: QRect, key: str, theme: Theme) -> int:
    """Draw the cap of a key at the right end of a box; return the width used in px."""
    face = theme.font(13)
    wide, high = QFontMetrics(face).horizontalAdvance(key) + 12, theme.px(22)
    cap = QRect(box.right() - wide, box.center().y() - high // 2, wide, high)
    draw_frame(p, QRectF(cap), theme.line("line"), theme["bg"], 5)
    p.setFont(face)
    p.setPen(theme["ink2"])
    p.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
    return wide
