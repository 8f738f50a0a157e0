"""How a session looks: a block in its room, a band across all rooms, a card, and where it would go."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap

from netzwerkstatt.domain.sessions import SessionId
from netzwerkstatt.ui.pages.timetable.grid.blocks import Badge, Block
from netzwerkstatt.ui.pages.timetable.grid.raster import Raster
from netzwerkstatt.ui.parts.painting import draw_focus, draw_frame, draw_pencil, write
from netzwerkstatt.ui.theme.look import Look
from netzwerkstatt.ui.theme.tokens import Theme

_ROUND: Final = 7
_PENCIL: Final = 9
_BODY: Final = 16
"""Where the words of a block begin, in px: right of its pencil."""
_LINE: Final = 17
_HEAD: Final = 19
_ONE_LINE: Final = 46
_WORDLESS: Final = 18
_NARROW: Final = 124
"""In px at 100 %: the height of a line and of the first one; below which height there is one line only, and
below which none; below which width a badge shows only its icon."""
_HATCHED: Final = 64
"""How strong hatching is, of 255."""
_MOST_LINES: Final = 3
_ICON: Final = 15
_PIECES: Final = re.compile(r"(?<=[ \-/])")
_DASHES: Final = (2.2, 1.4)
_HALF: Final = 30  # minutes
PALE: Final = 0.4
"""How much is seen of a session that is in the hand, or not among those found."""


def wrapped(text: str, face: QFont, width: int, most: int) -> list[str]:
    """Break a text at blanks and hyphens into at most so many lines; what does not fit is shortened."""
    metrics = QFontMetrics(face)
    lines = [""]
    for piece in _PIECES.split(text):
        too_wide = metrics.horizontalAdvance((lines[-1] + piece).rstrip()) > width
        if lines[-1] and too_wide and len(lines) < most:
            lines.append("")
        lines[-1] += piece
    return [metrics.elidedText(line.rstrip(), Qt.TextElideMode.ElideRight, width) for line in lines]


@dataclass(frozen=True, slots=True)
class BlockPainter:
    """Paints sessions in the appearance that was chosen; measures follow the size of type."""

    look: Look

    def block(self, p: QPainter, box: QRect, block: Block) -> None:
        """Paint a session in its room; what does not fit is left out: its places, its people, its kind."""
        theme = self.look.theme
        crayon = theme.crayons[block.pencil]
        draw_frame(p, QRectF(box), QPen(crayon.edge, theme.pen), crayon.tint, _ROUND)
        pencil = QRectF(box.x() + 3, box.y() + 3, _PENCIL, box.height() - 6)
        draw_pencil(p, pencil, crayon, theme["wood"])
        line = box.adjusted(_BODY, 0, -6, 0)
        if box.height() < theme.px(_WORDLESS):
            return
        if box.height() < theme.px(_ONE_LINE):
            self._one_line(p, line, block)
            return
        line.setRect(line.x(), box.y() + 2, line.width(), theme.px(_HEAD))
        self._head(p, line, block, words=box.width() >= theme.px(_NARROW))
        line.setRect(line.x(), line.bottom() + 1, line.width(), theme.px(_LINE))
        self._lines(p, line, (box.bottom() - line.top()) // theme.px(_LINE), block)

    def _one_line(self, p: QPainter, line: QRect, block: Block) -> None:
        theme = self.look.theme
        used = self._badge(p, line, block.badge, words=False)
        line = line.adjusted(0, 0, -used, 0)
        gap = theme.px(_ICON) + 4
        if line.width() >= gap:
            self._icon(p, line, block)
            write(p, line.adjusted(gap, 0, 0, 0), block.title, theme.font(14, 700), theme["ink"])

    def _head(self, p: QPainter, line: QRect, block: Block, *, words: bool) -> None:
        """Paint the topic's icon, the kind if there is room for all of it, and the gravest notice."""
        theme = self.look.theme
        used = self._badge(p, line, block.badge, words=words)
        gap = theme.px(_ICON) + 4
        rest = line.adjusted(gap, 0, -used, 0)
        if rest.width() >= 0:
            self._icon(p, line, block)
        face = theme.font(13, 700)
        if QFontMetrics(face).horizontalAdvance(block.kind) <= rest.width():
            write(p, rest, block.kind, face, theme.crayons[block.pencil].ink)

    def _lines(self, p: QPainter, line: QRect, room: int, block: Block) -> None:
        """Write the title, who leads it and how many wish for it, as far as there are lines."""
        theme = self.look.theme
        title = wrapped(block.title, theme.font(14, 700), line.width(), max(1, min(_MOST_LINES, room)))
        for text in title:
            write(p, line, text, theme.font(14, 700), theme["ink"])
            line.translate(0, line.height())
        left = room - len(title)
        if block.people and left > 0:
            write(p, line, block.people, theme.font(13), theme["ink"])
            line.translate(0, line.height())
            left -= 1
        if block.count and left > 0:
            gap = theme.px(_ICON) + 5
            image = self.look.pixmap("users", "ink2", _ICON)
            p.drawPixmap(line.x(), line.center().y() - theme.px(_ICON) // 2, image)
            write(p, line.adjusted(gap, 0, 0, 0), block.count, theme.font(13, tabular=True), theme["ink"])

    def _icon(self, p: QPainter, line: QRect, block: Block) -> None:
        theme = self.look.theme
        image = self.look.drawn(block.icon, theme.crayons[block.pencil].ink, _ICON)
        p.drawPixmap(line.x(), line.center().y() - theme.px(_ICON) // 2, image)

    def _badge(self, p: QPainter, line: QRect, badge: Badge | None, *, words: bool) -> int:
        """Paint a notice at the right end of a line; return the width used in px."""
        if badge is None:
            return 0
        theme, face = self.look.theme, self.look.theme.font(13, 700)
        icon = theme.px(_ICON)
        wide = icon + 9 + (QFontMetrics(face).horizontalAdvance(badge.word) + 5 if words else 0)
        high = theme.px(18)
        pill = QRect(line.right() - wide + 1, line.center().y() - high // 2, wide, high)
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(theme[badge.colour])
        p.drawRoundedRect(pill, 5, 5)
        image = self.look.drawn(badge.icon, theme["surface"], _ICON)
        p.drawPixmap(pill.x() + 4, pill.y() + (high - icon) // 2, image)
        if words:
            write(p, pill.adjusted(icon + 8, 0, 0, 0), badge.word, face, theme["surface"])
        return wide + 4

    def band(self, p: QPainter, box: QRect, block: Block, when: str) -> None:
        """Paint what is for everybody across all rooms; when it is, if there is room below its title."""
        theme = self.look.theme
        p.fillRect(box, theme["side"])
        p.setPen(theme.line("line"))
        p.drawLine(box.topLeft(), box.topRight())
        p.drawLine(box.bottomLeft(), box.bottomRight())
        if box.height() < theme.px(12):
            return
        size = min(17, box.height() * 100 // theme.scale)
        image = self.look.pixmap(block.icon, "ink", size)
        p.drawPixmap(box.x() + 12, box.center().y() - theme.px(size) // 2, image)
        words = box.adjusted(20 + theme.px(17), 0, -8, 0)
        face = theme.font(13 if box.height() < theme.px(24) else 14, 700)
        if QFontMetrics(face).ascent() > box.height():
            return
        used = write(p, words, block.title, face, theme["ink"])
        if box.height() >= theme.px(38):
            write(p, words.adjusted(used, 0, 0, 0), f" – {when}", theme.font(14), theme["ink2"])

    def second(self, p: QPainter, box: QRect, block: Block) -> None:
        """Paint the second room of a session that stands elsewhere: hatched, with its title."""
        theme = self.look.theme
        edge = QColor(theme.crayons[block.pencil].edge)
        draw_frame(p, QRectF(box), QPen(edge, theme.pen, Qt.PenStyle.DashLine), theme["surface"], _ROUND)
        edge.setAlpha(_HATCHED)
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(QBrush(edge, Qt.BrushStyle.BDiagPattern))
        p.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), _ROUND, _ROUND)
        if box.height() < theme.px(_WORDLESS):
            return
        line = QRect(box.x() + 7, box.y() + 3, box.width() - 14, min(theme.px(_HEAD), box.height() - 6))
        face = theme.font(13, 700)
        (title,) = wrapped(block.title, face, line.width(), 1)
        line.setWidth(QFontMetrics(face).horizontalAdvance(title))
        p.fillRect(line.adjusted(-3, 0, 3, 0), theme["surface"])
        write(p, line, title, face, theme["ink2"])

    def card(self, p: QPainter, box: QRect, block: Block, length: str) -> None:
        """Paint a session outside the grid: its kind, how long it lasts, its title."""
        theme = self.look.theme
        crayon = theme.crayons[block.pencil]
        draw_frame(p, QRectF(box), QPen(crayon.edge, theme.pen), theme["surface"], _ROUND)
        draw_pencil(p, QRectF(box.x() + 3, box.y() + 4, _PENCIL, box.height() - 8), crayon, theme["wood"])
        line = QRect(box.x() + _BODY + 3, box.y() + 7, box.width() - _BODY - 11, theme.px(_HEAD))
        self._icon(p, line, block)
        said = " · ".join(filter(None, (block.kind, length)))
        write(p, line.adjusted(theme.px(_ICON) + 5, 0, 0, 0), said, theme.font(13, 700), crayon.ink)
        line.setRect(line.x(), line.bottom() + 1, line.width(), theme.px(18))
        for text in wrapped(block.title, theme.font(14, 700), line.width(), 2):
            write(p, line, text, theme.font(14, 700), theme["ink"])
            line.translate(0, line.height())

    def card_height(self, block: Block, width: int) -> int:
        """Return how high a card is that is so wide, in px."""
        theme = self.look.theme
        lines = wrapped(block.title, theme.font(14, 700), width - _BODY - 11, 2)
        return theme.px(_HEAD) + len(lines) * theme.px(18) + 15

    def target(self, p: QPainter, box: QRect, *, fits: bool) -> None:
        """Paint where a session would go: green where it fits, amber where it does not."""
        theme = self.look.theme
        pen = QPen(theme["ok" if fits else "warn"], 3)
        pen.setDashPattern(_DASHES)
        draw_frame(p, QRectF(box), pen, theme["oktint" if fits else "warntint"], _ROUND)

    def label(self, p: QPainter, box: QRect, text: str, *, fits: bool) -> None:
        """Paint what is said of the place where a session would go."""
        theme, ink = self.look.theme, "ok" if fits else "warn"
        draw_frame(p, QRectF(box), theme.line(ink), theme["oktint" if fits else "warntint"], 8)
        side = theme.px(18)
        image = self.look.pixmap("circle-check" if fits else "alert-triangle", ink)
        p.drawPixmap(box.x() + 10, box.center().y() - side // 2 + 1, image)
        write(p, box.adjusted(16 + side, 0, -6, 0), text, theme.font(14, 700), theme[ink])

    def label_size(self, text: str, most: int) -> tuple[int, int]:
        """Return how wide, at most so much, and how high a label is, in px."""
        theme = self.look.theme
        wide = QFontMetrics(theme.font(14, 700)).horizontalAdvance(text) + theme.px(18) + 26
        return min(wide, most), theme.px(30)

    def ring(self, p: QPainter, box: QRect, *, focused: bool) -> None:
        """Paint the ring around a session that has the focus, or that is chosen."""
        theme = self.look.theme
        if focused:
            draw_focus(p, QRectF(box).adjusted(-3, -3, 3, 3), theme, _ROUND + 2)
            return
        p.setPen(QPen(theme["primary"], 2))
        p.setBrush(Qt.BrushStyle.NoBrush)
        p.drawRoundedRect(QRectF(box).adjusted(-1, -1, 1, 1), _ROUND + 1, _ROUND + 1)


class BlockPictures:
    """Blocks as they were painted, so that a frame of a drag mostly copies; each is painted once a size."""

    def __init__(self, look: Look) -> None:
        self.painter = BlockPainter(look)
        self._theme: Theme = look.theme
        self._kept: dict[SessionId, tuple[Block, QPixmap]] = {}

    def keep(self, sessions: Iterable[SessionId]) -> None:
        """Let go of the pictures of all but some sessions."""
        self._kept = {one: self._kept[one] for one in sessions if one in self._kept}

    def paint(self, p: QPainter, box: QRect, block: Block) -> None:
        """Paint a block, or copy what was painted."""
        ratio = p.device().devicePixelRatioF()
        if self._theme is not self.painter.look.theme:
            self._theme = self.painter.look.theme
            self._kept.clear()
        kept = self._kept.get(block.id)
        if kept is None or kept[0] is not block or kept[1].size() != box.size() * ratio:
            kept = block, drawn(box, ratio, lambda q, at: self.painter.block(q, at, block))
            self._kept[block.id] = kept
        p.drawPixmap(box.topLeft(), kept[1])


def drawn(box: QRect, ratio: float, paint: Callable[[QPainter, QRect], None]) -> QPixmap:
    """Return what is painted into a box, as a picture as sharp as the screen."""
    image = QPixmap(box.size() * ratio)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    p = QPainter(image)
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(p, QRect(QPoint(), box.size()))
    p.end()
    return image


def paint_lines(p: QPainter, raster: Raster, area: QRect, offset: QPoint, theme: Theme) -> None:
    """Paint the sheet below all: full hours as lines, half ones as dots, and the edges of the rooms."""
    p.fillRect(area, theme["surface"])
    full, half = QPen(theme["line"], 1), QPen(theme["line"], 1, Qt.PenStyle.DotLine)
    for moment in raster.marks(_HALF):
        p.setPen(half if moment.minute else full)
        y = raster.y(moment) - offset.y()
        p.drawLine(area.left(), y, area.right(), y)
    p.setPen(full)
    for column in range(len(raster.rooms) + 1):
        x = raster.x(column) - offset.x()
        p.drawLine(x, area.top(), x, area.bottom())
