"""How the page shares its width: phases, list, and what stands beside it where there is room."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerkstatt.ui.parts.layout import column, surface
from netzwerkstatt.ui.theme.look import Look

_LEFT, _RIGHT, _RIGHT_MOST = 236, 262, 340
_LEAST, _MOST = 430, 960
_GAP: Final = 16
_MARGIN: Final = 20
_BAR: Final = 14  # of a column that scrolls


class Columns(QWidget):
    """Three columns; without room for the third, what it holds stands below the phases."""

    def __init__(self, look: Look, left: QWidget, middle: QWidget, aside: QWidget) -> None:
        super().__init__()
        surface(self, "page")
        self._look, self._middle, self._aside = look, middle, aside
        self._spared = False
        self._left_box = column(left, None, gap=12, margins=(0, 0, _BAR, 12))
        self._right_box = column(None, gap=12, margins=(0, 0, 0, 12))
        self._left, self._right = _scrolling(self._left_box), _scrolling(self._right_box)
        for part in (self._left, middle, self._right):
            part.setParent(self)
        self._right_box.insertWidget(0, aside)
        look.changed.connect(self._place)

    def spare_aside(self, *, spared: bool) -> None:
        """Give the room of the third column away, or back."""
        self._spared = spared
        self._place()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        px, gap, high = self._look.theme.px, _GAP, self.height()
        left, right, whole = px(_LEFT), px(_RIGHT), self.width() - _MARGIN
        roomy = whole - left - right - 2 * gap >= px(_LEAST) and not self._spared
        wanted = self._right_box if roomy else self._left_box
        if wanted.indexOf(self._aside) < 0:
            (self._left_box if roomy else self._right_box).removeWidget(self._aside)
            wanted.insertWidget(wanted.count() - 1, self._aside)
        at = left + gap - _BAR
        middle = min(whole - at - (right + gap if roomy else 0), px(_MOST))
        self._left.setGeometry(0, 0, left, high)
        self._middle.setGeometry(at, 0, middle, high)
        beside = at + middle + gap
        self._right.setVisible(roomy)
        self._right.setGeometry(beside, 0, min(whole - beside, px(_RIGHT_MOST)), high)


def _scrolling(box: QVBoxLayout) -> QScrollArea:
    inside = QWidget()
    inside.setObjectName("inside")
    inside.setLayout(box)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area
