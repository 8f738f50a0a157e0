"""How far something is: a pencil that grows in its groove."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.domain.tasks import Phase
from netzwerkstatt.ui.parts.painting import draw_frame, draw_lying_pencil
from netzwerkstatt.ui.theme.look import Look
from netzwerkstatt.ui.theme.tokens import Theme

PHASE_PENCILS: Final = dict(zip(Phase, Pencil, strict=True))
"""The pencil of each phase of the checklist."""
HEIGHT: Final = 13
"""How high a bar is, in px at 100 %."""
_ROUND: Final = 3.0
_POINT: Final = 0.85  # length of the point in heights of the bar
_MARK: Final = 4.0  # how far the upright mark stands out above and below, in px


def draw_pencil_bar(p: QPainter, theme: Theme, box: QRectF, pencil: Pencil, share: float) -> None:
    """Draw a groove and in it a pencil as long as a share of one."""
    draw_frame(p, box, theme.line(), theme["side"], _ROUND)
    if share > 0:
        _draw_pencil(p, theme, box, pencil, min(share, 1.0))


def draw_mark(p: QPainter, theme: Theme, box: QRectF, share: float) -> None:
    """Draw an upright line at a share of a bar."""
    at = box.left() + box.width() * min(max(share, 0.0), 1.0)
    p.setPen(QPen(theme["ink"], 2))
    p.drawLine(QPointF(at, box.top() - _MARK), QPointF(at, box.bottom() + _MARK))


def _draw_pencil(p: QPainter, theme: Theme, box: QRectF, pencil: Pencil, share: float) -> None:
    crayon, point = theme.crayons[pencil], box.height() * _POINT
    body = QRectF(box.left(), box.top(), max(box.width() * share, point * 1.6), box.height())
    p.save()
    p.setClipRect(body)
    draw_lying_pencil(p, body, crayon, theme["wood"], point)
    p.setPen(QPen(crayon.edge, 1))  # the paler pencils need an edge to be seen
    p.setBrush(Qt.BrushStyle.NoBrush)
    inside, shoulder = body.adjusted(0.5, 0.5, -0.5, -0.5), body.right() - point
    radius = min(6.0, box.height() / 2)
    p.drawPolyline(
        QPolygonF(
            [
                QPointF(inside.left() + radius, inside.top()),
                QPointF(shoulder, inside.top()),
                QPointF(inside.right(), inside.center().y()),
                QPointF(shoulder, inside.bottom()),
                QPointF(inside.left() + radius, inside.bottom()),
            ]
        )
    )
    round_end = QRectF(inside.left(), inside.top(), radius * 2, inside.height())
    p.drawArc(round_end, 90 * 16, 180 * 16)
    p.restore()


class PencilBar(QWidget):
    """A bar as wide as the place it gets; whoever shows it says in words what it shows."""

    def __init__(self, look: Look, pencil: Pencil, done: int = 0, total: int = 0) -> None:
        super().__init__()
        self._look, self._pencil = look, pencil
        self._share = 0.0
        self._mark: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_values(done, total)
        look.changed.connect(self.updateGeometry)

    def show_values(self, done: int, total: int, mark: int | None = None) -> None:
        """Show how much of a total is done; an upright mark stands at a value of the same kind."""
        self._share = done / total if total else 0.0
        self._mark = None if mark is None or not total else mark / total
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Ask for the height of the pencil and of the mark."""
        return QSize(self._look.theme.px(80), self._look.theme.px(HEIGHT) + round(2 * _MARK))

    @override
    def minimumSizeHint(self) -> QSize:
        """Ask for the same height."""
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar."""
        theme, p = self._look.theme, QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, _MARK, -1, -_MARK)
        draw_pencil_bar(p, theme, box, self._pencil, self._share)
        if self._mark is not None:
            draw_mark(p, theme, box, self._mark)
