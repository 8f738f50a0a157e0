"""Pictures that lie on a page; for people who listen they are decoration."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.ui.parts.painting import (
    STREET_SIZE,
    draw_dot,
    draw_frame,
    draw_house,
    draw_logo,
    draw_street,
)
from netzwerkstatt.ui.theme.look import Look


class Picture(QWidget):
    """A painted picture of a fixed size that grows with the type."""

    def __init__(self, look: Look, width: int, height: int) -> None:
        super().__init__()
        self.look = look
        self._width, self._height = width, height
        self._measure()
        look.changed.connect(self._measure)

    def _measure(self) -> None:
        px = self.look.theme.px
        self.setFixedSize(px(self._width), px(self._height))
        self.update()

    def draw(self, p: QPainter, box: QRectF) -> None:
        """Draw what is seen."""
        raise NotImplementedError

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint smoothly into the whole widget."""
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(p, QRectF(self.rect()))


class Logo(Picture):
    """The mark of the program."""

    def __init__(self, look: Look, size: int = 36) -> None:
        super().__init__(look, size, size)

    @override
    def draw(self, p: QPainter, box: QRectF) -> None:
        """Draw three pencils."""
        draw_logo(p, box, self.look.theme)


class OneHouse(Picture):
    """A single pencil house: the picture of an empty page."""

    def __init__(self, look: Look, pencil: Pencil) -> None:
        super().__init__(look, 112, 150)
        self._pencil = pencil

    @override
    def draw(self, p: QPainter, box: QRectF) -> None:
        """Draw the house on its piece of ground."""
        theme = self.look.theme
        place = QRectF(
            box.center().x() - box.width() * 0.27, box.top() + 2, box.width() * 0.54, box.height() - 5
        )
        draw_house(p, place, theme.crayons[self._pencil], theme, 2)
        p.setBrush(theme["ink"])
        p.drawRoundedRect(QRectF(box.left(), box.bottom() - 3, box.width(), 3), 1.5, 1.5)


class Tile(Picture):
    """An icon on a tinted square."""

    def __init__(self, look: Look, icon: str, pencil: Pencil) -> None:
        super().__init__(look, 48, 48)
        self._icon, self._pencil = icon, pencil

    @override
    def draw(self, p: QPainter, box: QRectF) -> None:
        """Draw the square and the icon in its middle."""
        theme = self.look.theme
        crayon = theme.crayons[self._pencil]
        if theme.contrast:
            draw_frame(p, box, theme.line(), crayon.tint, 10)
        else:
            p.setPen(Qt.PenStyle.NoPen)
            p.setBrush(crayon.tint)
            p.drawRoundedRect(box, 10, 10)
        image = self.look.drawn(self._icon, crayon.ink, 28)
        side = image.deviceIndependentSize().width()
        p.drawPixmap(round(box.center().x() - side / 2), round(box.center().y() - side / 2), image)


class Street(QWidget):
    """The street of pencil houses, as large as the place it gets."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(60)
        self.setMaximumHeight(360)

    @override
    def sizeHint(self) -> QSize:
        """Ask for the size of the picture."""
        return QSize(round(STREET_SIZE[0]), round(STREET_SIZE[1]))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the street on the lower edge."""
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_street(p, QRectF(self.rect()), self._look.theme)


class Dot(Picture):
    """A round mark in the colour of a pencil."""

    def __init__(self, look: Look, pencil: Pencil) -> None:
        super().__init__(look, 14, 14)
        self._pencil = pencil

    @override
    def draw(self, p: QPainter, box: QRectF) -> None:
        """Draw the mark."""
        draw_dot(p, box.adjusted(1, 1, -1, -1), self.look.theme.crayons[self._pencil])


class Sign(QLabel):
    """An icon beside words, in a colour of the theme or of a pencil."""

    def __init__(self, look: Look, icon: str, colour: str = "ink2", px: int = 18) -> None:
        super().__init__()
        self._look, self._icon, self._colour, self._px = look, icon, colour, px
        self._draw()
        look.changed.connect(self._draw)

    def show_icon(self, icon: str, colour: str) -> None:
        """Show another icon."""
        self._icon, self._colour = icon, colour
        self._draw()

    def _draw(self) -> None:
        theme = self._look.theme
        pencil = isinstance(self._colour, Pencil)
        colour = theme.crayons[Pencil(self._colour)].edge if pencil else theme[self._colour]
        self.setPixmap(self._look.drawn(self._icon, colour, self._px))
