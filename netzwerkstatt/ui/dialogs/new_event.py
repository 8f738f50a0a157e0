"""The three questions about an event: asked when it is new, and whenever they are to be answered anew."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QFrame, QLineEdit, QScrollArea, QWidget
from typing_extensions import override

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.ui.dialogs.beginning import Beginning
from netzwerkstatt.ui.eventfiles import NewEvent, free_path
from netzwerkstatt.ui.means import Means
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.dates import DayField
from netzwerkstatt.ui.parts.fields import labelled
from netzwerkstatt.ui.parts.layout import announce, column, focused_in, label, named, row
from netzwerkstatt.ui.theme.look import Look

_WIDTH: Final = 540
_MARGIN: Final = 24
_FOOT: Final = 150
"""What the buttons, a sentence above them and the frame of the window need, in px."""


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
        self.day.changed.connect(self.fit)
        self.main = named(Button(look, deed, "check", "main"), "create")
        self.main.clicked.connect(self.accept)
        self.main.setDefault(True)
        self.cancel = named(Button(look, texts._("Cancel")), "cancel")
        self.cancel.clicked.connect(self.reject)
        self._trouble = named(label("", "err", wrap=True), "dialog-trouble")
        self._trouble.hide()
        day = labelled(texts._("Date"), self.day)
        self.day.line.setAccessibleName(texts._("Date"))
        self.more, self.beside = column(gap=10), column(gap=10)
        left = column(
            label(title, "panel"),
            label(texts._("All of it may stay open and be changed later."), "small", wrap=True),
            4,
            labelled(texts._("Title"), self.title),
            *(day, labelled(texts._("Place"), self.place), self.more, None),
            gap=10,
        )
        both = row(left, self.beside, margins=(_MARGIN, 20, _MARGIN, 4), gap=0)
        both.setStretch(0, 1)
        self._inside = QWidget()
        self._inside.setObjectName("inside")
        self._inside.setLayout(both)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidgetResizable(True)
        self._area.setWidget(self._inside)
        foot = column(
            self._trouble, row(self.cancel, None, self.main), margins=(_MARGIN, 8, _MARGIN, 20), gap=10
        )
        self.setLayout(column(self._area, foot, gap=0))
        self.setFixedWidth(look.theme.px(_WIDTH))
        self.fit()
        self.title.setFocus()

    def fit(self) -> None:
        """Be as high as what is asked, as far as the screen is; beyond that it scrolls."""
        inside = self._inside.layout()
        if inside is None:
            return
        inside.activate()
        wanted = max(inside.totalHeightForWidth(self.width()), inside.totalMinimumSize().height())
        room = self.screen().availableGeometry().height() - _FOOT
        self._area.setFixedHeight(min(wanted, room))
        self.adjustSize()
        self._stay_on_screen()

    def _stay_on_screen(self) -> None:
        """Move as far as is needed to lie within the screen whole, as far as it fits there."""
        if not self.isVisible():
            return
        screen, whole = self.screen().availableGeometry(), self.frameGeometry()
        left = max(screen.left(), min(whole.left(), screen.right() - whole.width() + 1))
        top = max(screen.top(), min(whole.top(), screen.bottom() - whole.height() + 1))
        self.move(left, top)

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
        self.say_trouble(trouble)

    def say_trouble(self, trouble: str) -> None:
        """Say why it cannot be done; nothing where it can."""
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
        # a dialog does not grow with lines that wrap, so the label asks for them itself
        high = self._trouble.heightForWidth(self.title.width()) if trouble else 0
        self._trouble.setMinimumHeight(high)
        self.fit()
        if trouble:
            announce(self, trouble)
            QTimer.singleShot(0, self, self._show_focused)

    def _show_focused(self) -> None:
        """Bring what is to be answered into sight."""
        focused = focused_in(self)
        if focused is not None and self._inside.isAncestorOf(focused):
            self._area.ensureWidgetVisible(focused)


class NewEventDialog(EventDialog):
    """Asks the three questions about a new event, what it begins with, and where its file is to lie."""

    def __init__(
        self,
        means: Means,
        texts: Texts,
        make: Callable[[NewEvent], str],
        parent: QWidget | None = None,
    ) -> None:
        """Take what makes the event and returns why that was not possible, or nothing."""
        look = means.look
        super().__init__(look, texts, texts._("New event"), texts._("Create event"), parent)
        self._questions, self._make = means.questions, make
        self._chosen: Path | None = None
        self.path = named(QLineEdit(), "path")
        self.path.setReadOnly(True)
        change = named(Button(look, texts._("Change …"), "folder-open"), "change-path")
        change.clicked.connect(self._ask_path)
        where = row(labelled(texts._("The file will be"), self.path), change, gap=8)
        where.setAlignment(change, Qt.AlignmentFlag.AlignBottom)
        self.beginning = Beginning(means, texts)
        self.beginning.changed.connect(self._make_room)
        self.beginning.refused.connect(self.say_trouble)
        self.more.addWidget(self.beginning)
        wide = look.theme.px(_WIDTH)
        self._widths = wide, 2 * wide - 2 * _MARGIN
        self._roomy = self.screen().availableGeometry().width() >= self._widths[1] + _MARGIN
        if self._roomy:
            self.beside.addWidget(self.beginning.earlier)
            self.beside.addStretch(1)
            self.beginning.earlier.setFixedWidth(wide - _MARGIN)
            self.beginning.earlier.setContentsMargins(_MARGIN, 0, 0, 0)
        else:
            self.more.addWidget(self.beginning.earlier)
        self.more.addLayout(where)
        for before, after in pairwise((change, self.cancel, self.main)):
            QWidget.setTabOrder(before, after)  # the buttons were there first
        self.title.textChanged.connect(self._suggest)
        self._suggest()
        self.fit()

    def _make_room(self) -> None:
        """Show what comes along beside the questions, or below them where the screen is narrow."""
        shown = not self.beginning.earlier.isHidden()
        self.setFixedWidth(self._widths[1 if shown and self._roomy else 0])
        self.fit()

    def answer(self) -> NewEvent:
        """Return what was answered."""
        title, place = self.title.text().strip(), self.place.text().strip()
        return NewEvent(self._path(), title, self.day.day, place, self.beginning.value())

    @override
    def done_with(self) -> str:
        """Make the event."""
        return self.beginning.trouble() or self._make(self.answer())

    def _path(self) -> Path:
        name = self.title.text().strip() or self._texts._("New event")
        return self._chosen or free_path(self._questions.documents, name)

    def _suggest(self) -> None:
        self.path.setText(str(self._path()))
        self.path.setToolTip(str(self._path()))

    def _ask_path(self) -> None:
        chosen = self._questions.event_to_make(self, self._texts, self._path())
        if chosen:
            self._chosen = chosen
            self._suggest()
