"""People as a small round badge: the initials of their name on a tint of their own."""

from typing import Final
from zlib import crc32

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.domain.people import Person
from netzwerkstatt.ui.parts.painting import draw_frame
from netzwerkstatt.ui.theme.look import Look
from netzwerkstatt.ui.theme.tokens import Theme

SIZE: Final = 32
"""How wide a badge is, in px at 100 %."""


def initials(person: Person) -> str:
    """Return the first letters of the given and the family name, or of the name there is."""
    return "".join(name[:1].upper() for name in (person.given.strip(), person.family.strip()))


def pencil_of(person: Person) -> Pencil:
    """Return the pencil of a person: the same each time, and in every window."""
    pencils = tuple(Pencil)
    return pencils[crc32(person.id.encode()) % len(pencils)]


def draw_initials(p: QPainter, theme: Theme, box: QRectF, person: Person | None) -> None:
    """Draw the badge of a person into a box; nobody is a question mark on amber."""
    if person is None:
        ground, ink, words = theme["warntint"], theme["warn"], "?"
    else:
        crayon = theme.crayons[pencil_of(person)]
        ground, ink, words = crayon.tint, crayon.ink, initials(person)
    if theme.contrast:
        draw_frame(p, box, theme.line("ctl"), ground, box.height() / 2)
    else:
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(ground)
        p.drawEllipse(box)
    p.setFont(theme.font(13, 700))
    p.setPen(ink)
    p.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


class InitialsBadge(QWidget):
    """The badge of a person; the name stands in its tooltip and is read out."""

    def __init__(self, look: Look, person: Person | None, said: str) -> None:
        super().__init__()
        self._look, self._person = look, person
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        """Ask for a square."""
        side = self._look.theme.px(SIZE)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the badge."""
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_initials(p, self._look.theme, QRectF(self.rect()), self._person)
