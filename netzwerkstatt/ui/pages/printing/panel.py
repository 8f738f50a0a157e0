"""The middle of the page: the options of one document, what is to be known about it, and saving it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.ui.pages.printing.choices import Choice, Facts, settled
from netzwerkstatt.ui.pages.printing.documents import DocumentSpec
from netzwerkstatt.ui.pages.printing.fields import OptionField, option_field
from netzwerkstatt.ui.parts.buttons import Button
from netzwerkstatt.ui.parts.layout import column, focused_in, label, named, row, surface
from netzwerkstatt.ui.parts.pictures import Sign
from netzwerkstatt.ui.parts.saved import SavedChoice
from netzwerkstatt.ui.parts.wrapped import WarningCard
from netzwerkstatt.ui.theme.look import Look

WIDTH: Final = 352
"""How wide the panel is, in px at 100 %."""
_SAID: Final = 20  # warnings shown at most


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence to be known, and what is done when it is pressed, if it leads anywhere."""

    sentence: str
    deed: Callable[[], object] | None = None


class OptionsPanel(QWidget):
    """Shows the options of a document; what cannot be seen at once is scrolled."""

    changed = Signal(object)
    """What is chosen now."""

    def __init__(self, look: Look, words: Texts) -> None:
        super().__init__()
        surface(self, "page")
        self._look, self._texts = look, words
        self._spec: DocumentSpec | None = None
        self._facts: Facts | None = None
        self._fields: list[OptionField] = []
        self.choice = Choice()
        self._title = named(label("", "panel", wrap=True), "document-title")
        self._line = named(label("", "small"), "document-line")
        self.notes = named(Button(look, "", "alert-triangle", "small"), "notes")
        self.notes.clicked.connect(self._show_notes)
        self._options, self._warnings = QVBoxLayout(), QVBoxLayout()
        for box, gap in ((self._options, 10), (self._warnings, 8)):
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(gap)
        self.save = named(Button(look, words._("Save PDF …"), "file-type-pdf"), "save")
        self._said = named(label("", "small", wrap=True), "said")
        self.folder = named(Button(look, words._("Open folder"), "folder-open", "link"), "open-folder")
        self.setLayout(self._laid_out())
        self.say("")
        self._measure()
        look.changed.connect(self._measure)

    def _laid_out(self) -> QVBoxLayout:
        inside = QWidget()
        inside.setObjectName("inside")
        inside.setLayout(column(self._options, self._warnings, None, margins=(0, 0, 14, 8), gap=14))
        self._scroll = named(QScrollArea(), "options", self._texts.p_("group", "Options"))
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(inside)
        head = column(self._title, row(self._line, self.notes, None, gap=6), gap=2)
        foot = column(self._said, row(self.folder, None), self.save, margins=(0, 0, 14, 0), gap=4)
        parts = column(head, self._scroll, foot, margins=(16, 4, 2, 14), gap=10)
        parts.setStretch(1, 1)
        return parts

    def show_document(self, spec: DocumentSpec, choice: Choice, facts: Facts) -> None:
        """Show the options of another document."""
        self._spec = spec
        self._title.setText(self._texts._(spec.title))
        _empty(self._options)
        self._fields = [option_field(self._look, option, facts) for option in spec.options]
        for field in self._fields:
            field.changed.connect(self._take)
            self._options.addWidget(field)
        self.show_facts(choice, facts)
        self.show_line("")
        self.show_warnings(())
        self.say("")
        self.save.setVisible(not spec.is_file)
        self._scroll.verticalScrollBar().setValue(0)

    def show_facts(self, choice: Choice, facts: Facts) -> None:
        """Show what is chosen, and what can be chosen as the event is now."""
        if self._spec is None:
            return
        self._facts = facts
        self.choice = settled(choice, self._spec.options, facts)
        for field in self._fields:
            field.show_choice(self.choice, facts)

    def finish(self) -> None:
        """Take the options that keys have walked to."""
        for walked in self.findChildren(SavedChoice):
            walked.save()

    def show_title(self, *, shown: bool) -> None:
        """Show the title of the document, unless a menu above says it."""
        self._title.setVisible(shown)

    def show_line(self, text: str) -> None:
        """Say below the title how much paper it takes."""
        self._line.setText(text)
        self._line.setVisible(bool(text))

    def show_warnings(self, warnings: Sequence[Said]) -> None:
        """Show what is not as one would wish, and its number below the title; nothing where all is well."""
        _empty(self._warnings)
        said = self._texts.n_("{count} note", "{count} notes", len(warnings))
        self.notes.setText(f" {said}")
        self.notes.setAccessibleName(said)
        self.notes.setVisible(bool(warnings))
        for number, warning in enumerate(warnings[:_SAID]):
            self._warnings.addWidget(named(self._card(warning), f"warning-{number}"))
        rest = len(warnings) - _SAID
        if rest > 0:
            said = self._texts.n_("{count} more like these.", "{count} more like these.", rest)
            self._warnings.addWidget(label(said, "small", wrap=True))
        self._order()

    def say(self, text: str, *, folder: bool = False) -> None:
        """Say how far something is, or what was done; with an offer to open the folder of a file."""
        self._said.setText(text)
        self._said.setVisible(bool(text))
        self.folder.setVisible(folder)
        self._said.repaint()

    def controls(self) -> list[QWidget]:
        """Return what takes the focus, in the order in which one reads."""
        warnings = [self._warnings.itemAt(at) for at in range(self._warnings.count())]
        parts = [*self._fields, *(item.widget() for item in warnings if item)]
        found = [each for part in parts if part for each in (part, *part.findChildren(QWidget))]
        inside = [each for each in found if self._takes_tab(each)]
        return [self.notes, *inside, self.folder, self.save]

    @override
    def focusNextPrevChild(self, next: bool, /) -> bool:
        """Bring whatever gets the focus into sight."""
        moved = super().focusNextPrevChild(next)
        focused = focused_in(self.window())
        inside = self._scroll.widget()
        if focused is not None and inside is not None and inside.isAncestorOf(focused):
            self._scroll.ensureWidgetVisible(focused, 0, 24)
        return moved

    def _take(self, name: str, value: object) -> None:
        if self._facts is not None:
            self.show_facts(self.choice.but(name, value), self._facts)
            self.changed.emit(self.choice)

    def _takes_tab(self, control: QWidget) -> bool:
        """Tell whether Tab stops here; lists that open lie in windows of their own."""
        stops = bool(control.focusPolicy() & Qt.FocusPolicy.TabFocus) and control.focusProxy() is None
        return stops and control.window() is self.window()

    def _order(self) -> None:
        """Let Tab walk as one reads; what is made later would come last."""
        for one, other in pairwise(self.controls()):
            QWidget.setTabOrder(one, other)

    def _show_notes(self) -> None:
        """Bring the first warning into sight, and the focus onto it if it can be pressed."""
        first = self._warnings.itemAt(0)
        card = first.widget() if first is not None else None
        if card is not None:
            self._scroll.ensureWidgetVisible(card, 0, 24)
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _card(self, warning: Said) -> QWidget:
        if warning.deed is not None:
            card = WarningCard(self._look, warning.sentence)
            card.clicked.connect(warning.deed)
            return card
        note = surface(QFrame(), "warn")
        note.setAccessibleName(warning.sentence)
        line = row(
            Sign(self._look, "alert-triangle", "warn", 18),
            label(warning.sentence, wrap=True),
            margins=(12, 10, 12, 10),
            gap=8,
        )
        line.setStretch(1, 1)
        note.setLayout(line)
        return note

    def _measure(self) -> None:
        self.setFixedWidth(self._look.theme.px(WIDTH))


def _empty(box: QVBoxLayout) -> None:
    """Take everything out of a layout."""
    while item := box.takeAt(0):
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
