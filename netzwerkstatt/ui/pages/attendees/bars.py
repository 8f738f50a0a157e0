"""The bars above the list: what can be done with all of it, and with those who are chosen."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain import words
from netzwerkstatt.ui.pages.attendees.columns import STATUS_ICONS
from netzwerkstatt.ui.pages.attendees.records import Filter
from netzwerkstatt.ui.parts.buttons import Button, keys_said
from netzwerkstatt.ui.parts.compact import CompactBar, FilterChoice
from netzwerkstatt.ui.parts.layout import announce, label, named
from netzwerkstatt.ui.theme.look import Look


class ListBar(CompactBar):
    """Whom to show; details, import, badges."""

    filtered = Signal(str)

    def __init__(self, look: Look, texts: Texts) -> None:
        status = words.status(texts)
        options = [
            (Filter.ALL.value, texts.p_("filter", "All")),
            *((code.value, said[:1].upper() + said[1:]) for code, said in status.items()),
            (Filter.NEEDS.value, texts.p_("filter", "With needs")),
        ]
        choice = FilterChoice(look, texts._("Show only"), options)
        details = _keyed(
            named(Button(look, texts._("Details"), "layout-sidebar-right"), "details"), texts, "F4"
        )
        importing = _keyed(
            named(Button(look, texts._("Import list"), "file-import"), "import"), texts, "Ctrl+I"
        )
        printing = _keyed(named(Button(look, texts._("Badges"), "printer"), "print"), texts, "Ctrl+P")
        super().__init__(look, choice, (details, importing, printing))
        details.setCheckable(True)
        self._choice, self.details, self.importing, self.printing = choice, details, importing, printing
        self._choice.chosen.connect(self.filtered)

    @property
    def filter(self) -> str:
        """Return the filter that holds."""
        return self._choice.code

    def choose(self, code: str) -> None:
        """Let another filter hold."""
        self._choice.choose(code)


class SelectionBar(CompactBar):
    """What can be done with several people at once."""

    status_wanted = Signal(str)

    def __init__(self, look: Look, texts: Texts) -> None:
        said_chosen = named(label("", "group"), "chosen")
        status = named(Button(look, texts._("Set status"), "chevron-down"), "set-status")
        printing = _keyed(named(Button(look, texts._("Badges"), "printer"), "print-chosen"), texts, "Ctrl+P")
        deleting = _keyed(named(Button(look, texts._("Delete"), "trash"), "delete-chosen"), texts, "Del")
        clearing = named(Button(look, texts._("Choose none"), "x"), "choose-none")
        super().__init__(look, said_chosen, (printing, deleting, clearing), kept=(status,))
        self._texts, self._said = texts, said_chosen
        self.printing, self.deleting, self.clearing = printing, deleting, clearing
        menu = QMenu(status)
        for code, said in words.status(texts).items():
            action = menu.addAction(look.icon(*STATUS_ICONS[code]), said)
            action.triggered.connect(partial(self._want, code.value))
        status.setMenu(menu)

    def say_chosen(self, count: int) -> None:
        """Say how many people are chosen."""
        said = self._texts.n_("{count} person chosen", "{count} people chosen", count)
        if count > 1 and said != self._said.text():
            announce(self, said)
        self._said.setText(said)

    def _want(self, code: str, *_: object) -> None:
        self.status_wanted.emit(code)


def _keyed(button: Button, texts: Texts, keys: str) -> Button:
    button.setToolTip(f"{button.accessibleName()} ({keys_said(texts, keys)})")
    return button
