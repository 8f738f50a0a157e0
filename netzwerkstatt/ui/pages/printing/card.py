"""What is in a file that leaves the program, in place of its pages."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.ui.pages.printing.documents import DocumentSpec
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.layout import column, label, named, row, surface
from netzwerkstatt.ui.parts.pictures import Sign, Tile
from netzwerkstatt.ui.theme.look import Look

_WIDEST: Final = 520


class FileCard(QWidget):
    """A card that says what is in a file, with a button to save it."""

    def __init__(self, look: Look, words: Texts) -> None:
        super().__init__()
        surface(self, "page")
        self._look, self._texts = look, words
        self._holder = QVBoxLayout()
        self.save = named(Button(look, words._("Save …"), "device-floppy"), "save-file")
        self._card = surface(QFrame(), "card")
        self._card.setLayout(column(self._holder, row(self.save, None), margins=(24, 22, 24, 22), gap=18))
        inside = QWidget()
        inside.setObjectName("inside")
        inside.setLayout(column(row(self._card), None, margins=(24, 24, 24, 24)))
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        self.setLayout(column(scroll, gap=0))
        self._measure()
        look.changed.connect(self._measure)

    def show_file(self, spec: DocumentSpec) -> None:
        """Say what is in a file."""
        while item := self._holder.takeAt(0):
            if (old := item.widget()) is not None:
                old.deleteLater()
        inside = surface(QWidget(), "bare")
        tile = Tile(self._look, spec.icon, Pencil.PINK)
        head = row(tile, label(self._texts._(spec.title), "panel", wrap=True), gap=14)
        head.setStretch(1, 1)
        inside.setLayout(column(head, 6, *(self._fact(sentence) for sentence in spec.contents), gap=12))
        self._holder.addWidget(inside)

    def _fact(self, sentence: str) -> QWidget:
        point = column(Sign(self._look, "point", "ink2", 18), None)
        line = row(point, label(self._texts._(sentence), wrap=True), gap=8)
        line.setStretch(1, 1)
        part = surface(QWidget(), "bare")
        part.setLayout(line)
        return part

    def _measure(self) -> None:
        self._card.setMaximumWidth(self._look.theme.px(_WIDEST))
