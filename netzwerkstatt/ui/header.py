"""The header of a page: title, a line of context, search, undo and redo, the main button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.ui.pages.page import Page
from netzwerkstatt.ui.parts.buttons import Button, keys_said
from netzwerkstatt.ui.parts.fields import SearchField
from netzwerkstatt.ui.parts.layout import column, label, named, restyle, row, surface
from netzwerkstatt.ui.theme.look import Look


class Header(QWidget):
    """Shows the words of the page below it."""

    searched = Signal(str)
    main = Signal()

    def __init__(self, look: Look, texts: Texts, undo: QAction, redo: QAction) -> None:
        super().__init__()
        surface(self, "bare")
        self._look, self._texts = look, texts
        self._title, self._context = named(label("", "title"), "page-title"), label("", "small")
        self._context.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.search = SearchField(look, texts, texts._("Search …"))
        self.search.changed.connect(self.searched)
        self._main = named(Button(look, "", "plus", "main"), "main-button")
        self._main.clicked.connect(self.main)
        self._undo = self._step("arrow-back-up", undo, "undo")
        self._redo = self._step("arrow-forward-up", redo, "redo")
        words = column(self._title, self._context, gap=0)
        bar = row(words, None, self.search, self._undo, self._redo, self._main, margins=(20, 8, 20, 8), gap=8)
        bar.setStretch(0, 1)
        self.setLayout(bar)

    def show_page(self, page: Page) -> None:
        """Show the words of a page."""
        self._title.setText(page.title())
        self._context.setText(page.context())
        self._context.setVisible(bool(page.context()))
        self.search.setVisible(bool(page.search_words()))
        self.search.field.setPlaceholderText(page.search_words())
        self.search.field.setAccessibleName(page.search_words())
        button = page.main_button()
        self._main.setVisible(button is not None)
        if button:
            words, icon = button
            self._main.setText(f" {words}")
            self._main.setAccessibleName(words)
            self._main.setToolTip(f"{words} ({keys_said(self._texts, 'Ctrl+N')})")
            self._main.show_icon(icon)
            restyle(self._main)

    def _step(self, icon: str, action: QAction, name: str) -> Button:
        said = f"{action.text()} ({keys_said(self._texts, action.shortcut().toString())})"
        button = named(Button(self._look, "", icon, "icon", said=said), name)
        button.setAccessibleName(action.text())
        button.setEnabled(action.isEnabled())
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        return button
