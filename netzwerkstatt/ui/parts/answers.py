"""Yes, no, or not known yet: one press each, saved at once."""

from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.access import Answer
from netzwerkstatt.domain.access_words import answers
from netzwerkstatt.ui.parts.buttons import Segment
from netzwerkstatt.ui.parts.layout import row
from netzwerkstatt.ui.parts.saved import Save
from netzwerkstatt.ui.theme.look import Look


class SavedAnswer(QWidget):
    """Three words in a bar, of which one holds; arrows move, as in any group of radio buttons."""

    def __init__(self, look: Look, texts: Texts, said: str, save: Save) -> None:
        super().__init__()
        self._save_value = save
        self._kept = Answer.UNKNOWN
        self._group = QButtonGroup(self)
        self._pieces: dict[Answer, Segment] = {}
        shown = {
            Answer.YES: texts.p_("answer", "Yes"),
            Answer.NO: texts.p_("answer", "No"),
            Answer.UNKNOWN: "?",
        }
        for answer, words in answers(texts).items():
            mark = "x" if answer is Answer.NO else "check"
            piece = Segment(look, shown[answer], answer.value, tight=True, mark=mark)
            piece.setObjectName(f"answer-{answer}")
            piece.setAccessibleName(words)
            piece.setAccessibleDescription(said)
            piece.setToolTip(words if answer is Answer.UNKNOWN else "")
            piece.first, piece.last = answer is Answer.YES, answer is Answer.UNKNOWN
            self._pieces[answer] = piece
            self._group.addButton(piece)
        self._pieces[Answer.UNKNOWN].setChecked(True)
        self.setAccessibleName(said)
        self.setLayout(row(*self._pieces.values(), gap=0))
        self._group.buttonToggled.connect(self._take)

    @property
    def answer(self) -> Answer:
        """Return the answer that is shown."""
        return next(answer for answer, piece in self._pieces.items() if piece.isChecked())

    def show_value(self, value: Answer) -> None:
        """Show what is saved."""
        self._kept = value
        with QSignalBlocker(self._group):
            self._pieces[value].setChecked(True)

    def _take(self, piece: QAbstractButton, on: Any) -> None:
        if not on or not isinstance(piece, Segment) or piece.code == self._kept:
            return
        if not self._save_value(Answer(piece.code)):
            self.show_value(self._kept)
