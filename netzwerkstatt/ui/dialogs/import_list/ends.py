"""The first and the last step: which file, and what has happened."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLayout, QProgressBar, QWidget

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.exchange.plan import ImportPlan
from netzwerkstatt.ui.dialogs.import_list.findings import counts_said
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.layout import announce, column, holding, label, named, row, surface
from netzwerkstatt.ui.parts.pictures import Sign, Tile
from netzwerkstatt.ui.theme.look import Look

_TEXT_WIDTH: Final = 590


class FileStep(QWidget):
    """The step in which a file is chosen and read."""

    wanted = Signal()

    def __init__(self, look: Look, texts: Texts) -> None:
        super().__init__()
        self._texts = texts
        self._title = named(label("", "group", wrap=True), "file-title")
        self._sentence = named(label("", "small", wrap=True), "file-sentence")
        self._bar = named(QProgressBar(), "reading", texts._("Progress"))
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._refusal = named(surface(QFrame(), "warn"), "refusal")
        self._why = named(label("", wrap=True), "refusal-words")
        why = row(Sign(look, "alert-triangle", "warn", 20), self._why, margins=(14, 10, 14, 10), gap=10)
        why.setStretch(1, 1)
        self._refusal.setLayout(why)
        self.choose = named(Button(look, "", "folder-open", "main"), "choose-file")
        self.choose.clicked.connect(self.wanted)
        words = column(self._title, self._sentence, 4, self._refusal, self._bar, 8, gap=6)
        words.addLayout(row(self.choose, None))
        self.setLayout(_in_the_middle(look, Tile(look, "file-spreadsheet", Pencil.TURQUOISE), words))
        self.show_question()

    def show_question(self) -> None:
        """Ask for a file."""
        words = self._texts
        kinds = words._("An Excel, LibreOffice or CSV file. Drop it here, or choose it. It stays as it is.")
        self._show(words._("Which list is it?"), kinds, words._("Choose file …"))

    def show_reading(self, path: Path) -> None:
        """Say that a file is being read."""
        self._show(self._texts._("Reading “{file}” …", file=path.name), "", "")
        announce(self, self._title.text())

    def show_file(self, path: Path, rows: int) -> None:
        """Say which file was read; another one can be chosen."""
        sentence = self._texts.n_("One row was read.", "{count} rows were read.", rows)
        self._show(self._texts._("“{file}”", file=path.name), sentence, self._another)

    def show_refusal(self, path: Path, why: str) -> None:
        """Say why a file cannot be read."""
        title = self._texts._("“{file}” was not read", file=path.name)
        self._show(title, "", self._another, why)
        announce(self, why)

    @property
    def _another(self) -> str:
        return self._texts._("Choose another file …")

    def _show(self, title: str, sentence: str, button: str, why: str = "") -> None:
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self._why.setText(why)
        self._refusal.setVisible(bool(why))
        self._bar.setVisible(not button)
        self.choose.setText(f" {button}")
        self.choose.setAccessibleName(button)
        self.choose.setVisible(bool(button))


class DoneStep(QWidget):
    """The step that says what has happened and takes it back."""

    undo_wanted = Signal()
    show_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, look: Look, texts: Texts) -> None:
        super().__init__()
        self._look, self._texts = look, texts
        self._sign = Sign(look, "circle-check", "ok", 44)
        self._title = named(label("", "group", wrap=True), "done-title")
        self._sentence = named(label("", wrap=True), "done-sentence")
        self.undo = named(Button(look, texts._("Undo"), "arrow-back-up"), "undo-import")
        self.undo.clicked.connect(self.undo_wanted)
        self.show_people = named(Button(look, texts._("Show"), "users"), "show-import")
        self.show_people.clicked.connect(self.show_wanted)
        self.badges = named(Button(look, texts._("Badges"), "printer"), "print-import")
        self.badges.clicked.connect(self.print_wanted)
        words = column(self._title, self._sentence, 12, gap=6)
        words.addLayout(row(self.undo, self.show_people, self.badges, None))
        self.setLayout(_in_the_middle(look, self._sign, words))

    def show_done(self, plan: ImportPlan) -> None:
        """Say what is in the event now."""
        self._sign.show_icon("circle-check", "ok")
        said = " · ".join(words for _, _, words in counts_said(plan, self._texts))
        self._show(self._texts._("The list is in the event"), said, undone=False)

    def show_undone(self) -> None:
        """Say that everything is as it was."""
        self._sign.show_icon("arrow-back-up", "primary")
        said = self._texts._(
            "Everything is as it was before. The columns are still matched, if you want to try again."
        )
        self._show(self._texts._("Undone"), said, undone=True)

    def _show(self, title: str, sentence: str, *, undone: bool) -> None:
        self._title.setText(title)
        self._sentence.setText(sentence)
        for button in (self.undo, self.show_people, self.badges):
            button.setVisible(not undone)
        announce(self, f"{title}. {sentence}")


def _in_the_middle(look: Look, picture: QWidget, words: QLayout) -> QLayout:
    """Lay a picture and words into the middle of a step."""
    beside = row(column(picture, None), words, gap=18)
    beside.setStretch(1, 1)
    inner = holding(beside)
    inner.setFixedWidth(look.theme.px(_TEXT_WIDTH))
    return row(None, column(None, inner, None), None, margins=(22, 16, 22, 16))
