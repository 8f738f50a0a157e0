"""The three questions about an event: asked when it is new, and whenever they are to be answered anew."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget
from typing_extensions import override

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.event import SUFFIX
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.dialogs.files import FileQuestions
from netzwerkstatt.ui.eventfiles import NewEvent, free_path
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.dates import DayField
from netzwerkstatt.ui.parts.fields import labelled
from netzwerkstatt.ui.parts.layout import announce, column, label, named, row
from netzwerkstatt.ui.theme.look import Look

_WIDTH: Final = 520


class EventDialog(QDialog):
    """Asks for title, day and place; all may stay open. It stays until what was answered is done."""

    def __init__(self, look: Look, texts: Texts, title: str, deed: str, parent: QWidget | None) -> None:
        """Take the heading, and what the main button says."""
        super().__init__(parent)
        self._texts = texts
        self.setWindowTitle(title)
        self.title = named(QLineEdit(), "title")
        self.day = DayField(texts)
        self.place = named(QLineEdit(), "place")
        self.day.line.setObjectName("day")
        self.title.setPlaceholderText(texts._("for example NetzWerkStatt 2027"))
        self.place.setPlaceholderText(texts._("for example the community hall"))
        self.day.changed.connect(self.adjustSize)
        self.main = named(Button(look, deed, "check", "main"), "create")
        self.main.clicked.connect(self.accept)
        self.main.setDefault(True)
        cancel = named(Button(look, texts._("Cancel")), "cancel")
        cancel.clicked.connect(self.reject)
        self._trouble = named(label("", "err", wrap=True), "dialog-trouble")
        self._trouble.hide()
        day = labelled(texts._("Date"), self.day)
        self.day.line.setAccessibleName(texts._("Date"))
        self.setMinimumWidth(look.theme.px(_WIDTH))
        self.more = column(gap=10)
        self.setLayout(
            column(
                label(title, "panel"),
                label(texts._("All of it may stay open and be changed later."), "small", wrap=True),
                4,
                labelled(texts._("Title"), self.title),
                *(day, labelled(texts._("Place"), self.place), self.more, self._trouble, 8),
                row(cancel, None, self.main),
                margins=(24, 20, 24, 20),
                gap=10,
            )
        )
        self.title.setFocus()

    def done_with(self) -> str:
        """Do what was asked for; return why it was not possible, or nothing."""
        raise NotImplementedError

    @override
    def accept(self) -> None:
        """Close, unless the date does not exist or what was asked for was not possible."""
        if self.day.show_trouble():
            self.day.setFocus()
            return
        trouble = self.done_with()
        if not trouble:
            super().accept()
            return
        self._trouble.setText(trouble)
        self._trouble.show()
        # a dialog does not grow with lines that wrap, so the label asks for them itself
        self._trouble.setMinimumHeight(self._trouble.heightForWidth(self.title.width()))
        self.adjustSize()
        announce(self, trouble)


class NewEventDialog(EventDialog):
    """Asks the three questions about a new event, and where its file is to lie."""

    def __init__(
        self,
        look: Look,
        texts: Texts,
        questions: FileQuestions,
        make: Callable[[NewEvent], str],
        parent: QWidget | None = None,
    ) -> None:
        """Take what makes the event and returns why that was not possible, or nothing."""
        super().__init__(look, texts, texts._("New event"), texts._("Create event"), parent)
        self._questions, self._make = questions, make
        self._chosen: Path | None = None
        self.path = named(QLineEdit(), "path")
        self.path.setReadOnly(True)
        change = named(Button(look, texts._("Change …"), "folder-open"), "change-path")
        change.clicked.connect(self._ask_path)
        where = row(labelled(texts._("The file will be"), self.path), change, gap=8)
        where.setAlignment(change, Qt.AlignmentFlag.AlignBottom)
        self.more.addLayout(where)
        self.title.textChanged.connect(self._suggest)
        self._suggest()

    def answer(self) -> NewEvent:
        """Return what was answered."""
        return NewEvent(self._path(), self.title.text().strip(), self.day.day, self.place.text().strip())

    @override
    def done_with(self) -> str:
        """Make the event."""
        return self._make(self.answer())

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


class BasicsDialog(EventDialog):
    """Answers the three questions about an open event anew. Of an event of several days the days stay."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        texts = desk.texts
        super().__init__(desk.look, texts, texts._("Title, date and place"), texts._("Save"), parent)
        self._desk = desk
        event, days = desk.snapshot.event, desk.snapshot.days_in_order()
        self.title.setText(event.title)
        self.place.setText(event.place)
        self.day.line.setText(texts.date(days[0].date, "short") if days else "")
        self.day.setDisabled(len(days) > 1)

    @override
    def done_with(self) -> str:
        """Change the event."""
        from netzwerkstatt.app.commands import describe_event  # noqa: PLC0415  (the window shows without it)

        event = self._desk.snapshot.event
        wanted = replace(
            event, title=self.title.text().strip() or event.title, place=self.place.text().strip()
        )
        try:
            self._desk.perform(describe_event(self._desk.snapshot, wanted, self._day()))
        except Refused as fault:
            return self._desk.explain(fault)
        return ""

    def _day(self) -> date | None:
        days = self._desk.snapshot.days_in_order()
        return days[0].date if len(days) > 1 else self.day.day
