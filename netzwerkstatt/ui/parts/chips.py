"""Chips: a few words on a tinted ground, as a widget or painted into a row."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.ui.parts.painting import draw_frame, write
from netzwerkstatt.ui.theme.look import Look
from netzwerkstatt.ui.theme.tokens import Theme

HEIGHT: Final = 26
"""How high a chip is, in px at 100 %."""
_END: Final = 10
_ICON, _STEP = 16, 20
_SOON: Final = timedelta(days=7)
_TONES: Final = {
    "plain": ("side", "ink2"),
    "info": ("ptint", "primary"),
    "ok": ("oktint", "ok"),
    "warn": ("warntint", "warn"),
    "err": ("errtint", "err"),
}


@dataclass(frozen=True, slots=True)
class Face:
    """What a chip shows. The tone is plain, info, ok, warn, err, or the name of a pencil."""

    text: str
    tone: str = "plain"
    icon: str = ""


def chip_width(theme: Theme, face: Face) -> int:
    """Return how wide a chip is, in px: words, icon and a rounded end on both sides."""
    words = QFontMetrics(theme.font(14, 600)).horizontalAdvance(face.text)
    return words + 2 * _END + (theme.px(_STEP) if face.icon else 0)


def draw_chip(p: QPainter, look: Look, box: QRectF, face: Face) -> None:
    """Draw a chip into a box."""
    theme = look.theme
    ground, ink = _colours(theme, face.tone)
    if theme.contrast:
        draw_frame(p, box, theme.line(), ground, box.height() / 2)
    else:
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(ground)
        p.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    inside = box.toRect().adjusted(_END, 0, 4 - _END, 0)
    if face.icon:
        image = look.drawn(face.icon, ink, _ICON)
        p.drawPixmap(inside.left() - 1, inside.center().y() - theme.px(_ICON) // 2 + 1, image)
        inside.setLeft(inside.left() + theme.px(_STEP))
    write(p, inside, face.text, theme.font(14, 600), ink)


def deadline_face(texts: Texts, day: date, today: date) -> Face:
    """Return the chip of a deadline that is still to be kept: overdue, due within a week, or later."""
    if day < today:
        return Face(texts._("overdue since {day}", day=texts.near_date(day, today)), "err")
    if day == today:
        return Face(texts._("today"), "warn")
    tone = "warn" if day - today <= _SOON else "plain"
    return Face(texts._("by {day}", day=texts.near_date(day, today)), tone)


def _colours(theme: Theme, tone: str) -> tuple[QColor, QColor]:
    if tone in _TONES:
        ground, ink = _TONES[tone]
        return theme[ground], theme[ink]
    crayon = theme.crayons[Pencil(tone)]
    return crayon.tint, crayon.ink
