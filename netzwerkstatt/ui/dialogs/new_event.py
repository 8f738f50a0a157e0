"""Three questions about a new event, and where its file is to lie."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget
from typing_extensions import override

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.ui.dialogs.files import FileQuestions
from netzwerkstatt.ui.eventfiles import SUFFIX, NewEvent, free_path
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.dates import DayField
from netzwerkstatt.ui.parts.fields import labelled
from netzwerkstatt.ui.parts.layout import column, label, named, row
from netzwerkstatt.ui.theme.look import Look

_WIDTH = 600


class NewEventDialog(QDialog):
    """Asks for title, day and place; all may stay open."""

    def __init__(
        self, look: Look, texts: Texts, questions: FileQuestions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._texts, self._questions = texts, questions
        self._chosen: Path | None = None
        self.setWindowTitle(texts._("New event"))
        self.title, self.day, self.place = QLineEdit(), DayField(texts), QLineEdit()
        self.title.setPlaceholderText(texts._("for example NetzWerkStatt 2027"))
        self.place.setPlaceholderText(texts._("for example the community hall"))
        self.title.textChanged.connect(self._suggest)
        self.day.changed.connect(self._fit)
        self.path = QLineEdit()
        self.path.setReadOnly(True)
        change = named(Button(look, texts._("Change …"), "folder-open"), "change-path")
        change.clicked.connect(self._ask_path)
        where = labelled(texts._("The file will be"), self.path)
        where_row = row(where, change, gap=8)
        where_row.setAlignment(change, Qt.AlignmentFlag.AlignBottom)
        self.make = named(Button(look, texts._("Create event"), "check", "main"), "create")
        self.make.clicked.connect(self.accept)
        cancel = named(Button(look, texts._("Cancel")), "cancel")
        cancel.clicked.connect(self.reject)
        date_words = texts._("Date")
        day = labelled(date_words, self.day)
        self.day.line.setAccessibleName(date_words)
        self.setLayout(
            column(
                label(texts._("New event"), "panel"),
                label(texts._("All of it may stay open and be changed later."), "small", wrap=True),
                4,
                labelled(texts._("Title"), self.title),
                *(day, labelled(texts._("Place"), self.place), 4, where_row, 8),
                row(cancel, None, self.make),
                margins=(24, 20, 24, 20),
                gap=10,
            )
        )
        for name, field in (
            ("title", self.title),
            ("day", self.day.line),
            ("place", self.place),
            ("path", self.path),
        ):
            field.setObjectName(name)
        self.setMinimumWidth(look.theme.px(_WIDTH))
        self._suggest()
        self.title.setFocus()

    def answer(self) -> NewEvent:
        """Return what was answered."""
        return NewEvent(self._path(), self.title.text().strip(), self.day.day, self.place.text().strip())

    @override
    def accept(self) -> None:
        """Close, unless the date does not exist."""
        if self.day.show_trouble():
            self.day.setFocus()
            return
        super().accept()

    def _fit(self) -> None:
        self.adjustSize()

    def _path(self) -> Path:
        name = self.title.text().strip() or self._texts._("New event")
        return self._chosen or free_path(self._questions.documents, name)

    def _suggest(self) -> None:
        self.path.setText(str(self._path()))
        self.path.setToolTip(str(self._path()))

    def _ask_path(self) -> None:
        chosen = self._questions.event_to_make(self, self._texts, self._path())
        if chosen:
            self._chosen = chosen.with_suffix(SUFFIX)
            self._suggest()
