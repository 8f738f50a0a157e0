"""The bars above a list: what can be done with all of it, and with the rows that are chosen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.ui.parts.buttons import Button, keys_said
from netzwerkstatt.ui.parts.compact import CompactBar, FilterChoice
from netzwerkstatt.ui.parts.layout import announce, label, named, plain
from netzwerkstatt.ui.theme.look import Look


@dataclass(frozen=True, slots=True)
class Tool:
    """A button of a bar: the name for tests, words, icon, the key that does the same, and what it does."""

    name: str
    words: str
    icon: str
    keys: str
    deed: Callable[[], object]

    def button(self, look: Look, texts: Texts) -> Button:
        """Make the button."""
        made = named(Button(look, self.words, self.icon), self.name)
        if self.keys:
            made.setToolTip(f"{made.accessibleName()} ({keys_said(texts, self.keys)})")
        deed = self.deed  # Qt does not keep the tool itself alive
        made.clicked.connect(lambda *_: deed())
        return made


class ListBar(CompactBar):
    """Which rows to show, whether details stand beside them, and the tools of the page."""

    filtered = Signal(str)

    def __init__(
        self, look: Look, texts: Texts, filters: Sequence[tuple[str, str]], tools: Sequence[Tool]
    ) -> None:
        """Take filters as (code, words); the first, of code "", shows all."""
        said = texts._("Show only")
        choice = FilterChoice(look, said, filters or [("", texts.p_("filter", "All"))])
        if not filters:
            choice.hide()
        details = Tool("details", texts._("Details"), "layout-sidebar-right", "F4", lambda: None)
        self.details = details.button(look, texts)
        self.details.setCheckable(True)
        super().__init__(look, choice, [self.details, *(tool.button(look, texts) for tool in tools)])
        self._choice = choice
        choice.chosen.connect(self.filtered)

    @property
    def filter(self) -> str:
        """Return the filter that holds."""
        return self._choice.code

    def choose(self, code: str) -> None:
        """Let another filter hold."""
        self._choice.choose(code)

    def offer(self, filters: Sequence[tuple[str, str]]) -> None:
        """Offer other filters."""
        self._choice.offer(filters)

    def reword(self, code: str, words: str) -> None:
        """Let a filter say something else."""
        self._choice.reword(code, words)


@dataclass(frozen=True, slots=True)
class Setting:
    """What can be set for all chosen rows at once: the id of a column, its title, its options."""

    column: str
    title: str
    options: Sequence[tuple[str, str]]
    icons: Callable[[str], tuple[str, str] | None]


class SelectionBar(CompactBar):
    """What can be done with several rows at once."""

    wanted = Signal(str, str)
    """A column is to hold a code in all chosen rows."""

    def __init__(
        self, look: Look, texts: Texts, settings: Callable[[], Sequence[Setting]], tools: Sequence[Tool]
    ) -> None:
        """Take what can be set, asked for when the menu opens; the last tools are deleting and letting go."""
        said_chosen = named(label("", "group"), "chosen")
        change = named(Button(look, texts._("Set for all"), "chevron-down"), "set-all")
        super().__init__(look, said_chosen, [tool.button(look, texts) for tool in tools], kept=(change,))
        self._look, self._said, self._settings = look, said_chosen, settings
        self._menu = QMenu(change)
        self._menu.aboutToShow.connect(self._fill)
        change.setMenu(self._menu)
        if not settings():
            change.hide()

    def say(self, text: str) -> None:
        """Say how many rows are chosen."""
        if text != self._said.text():
            announce(self, text)
        self._said.setText(text)

    def menu(self) -> QMenu:
        """Return the menu of what can be set, filled."""
        self._fill()
        return self._menu

    def _fill(self) -> None:
        self._menu.clear()
        settings = self._settings()
        for setting in settings:
            menu = self._menu if len(settings) == 1 else self._menu.addMenu(setting.title)
            for code, words in setting.options:
                icon = setting.icons(code)
                action = menu.addAction(plain(words))
                if icon:
                    action.setIcon(self._look.icon(*icon))
                action.setObjectName(f"{setting.column}-{code}")
                action.triggered.connect(partial(self._want, setting.column, code))

    def _want(self, column: str, code: str, *_: object) -> None:
        self.wanted.emit(column, code)
