"""The header of a page: title, a line of context, search, undo and redo, the main button."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.ui.pages.page import Page
from netzwerkstatt.ui.parts.buttons import Button, keys_said
from netzwerkstatt.ui.parts.fields import SearchField
from netzwerkstatt.ui.parts.layout import column, label, named, restyle, row, surface
from netzwerkstatt.ui.parts.painting import draw_focus, draw_frame, draw_key, write
from netzwerkstatt.ui.parts.pressed import Painted
from netzwerkstatt.ui.parts.sheet import Elided
from netzwerkstatt.ui.theme.look import Look

_WIDE: Final = 230


class FindButton(Painted):
    """Calls the search through everything: like a field, or as an icon beside the search of a list."""

    def __init__(self, look: Look, texts: Texts, call: QAction) -> None:
        super().__init__(look)
        self._words = texts._("Search …")
        self._key = keys_said(texts, call.shortcut().toString())
        self.compact = False
        said = texts._("Search everything, call a command")
        named(self, "find", said)
        self.setToolTip(f"{said} ({self._key})")
        self.clicked.connect(call.trigger)

    def show_compact(self, *, compact: bool) -> None:
        """Be an icon, or a field."""
        self.compact = compact
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Ask for the size of a button or of a field."""
        px = self.look.theme.px
        return QSize(px(36) if self.compact else px(_WIDE), px(36))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame, the icon, and as a field the words and the key."""
        theme, p, box = self.look.theme, QPainter(self), self.rect()
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = theme["ptint" if self.underMouse() else "surface"]
        draw_frame(p, QRectF(box), theme.line("ctl"), fill, 8)
        side = theme.px(18)
        left = (box.width() - side) // 2 if self.compact else 11
        icon = self.look.pixmap("list-search" if self.compact else "search", "ink2", 18)
        p.drawPixmap(left, (box.height() - side) // 2, icon)
        if not self.compact:
            cap = draw_key(p, box.adjusted(0, 0, -8, 0), self._key, theme)
            words = box.adjusted(left + side + 8, 0, -cap - 12, 0)
            write(p, words, self._words, theme.font(15), theme["ink2"])
        if self.hasFocus():
            draw_focus(p, QRectF(box), theme, 8)


class Header(QWidget):
    """Shows the words of the page below it."""

    searched = Signal(str)
    entered = Signal()
    """On from the search to what is found."""
    main = Signal()

    def __init__(self, look: Look, texts: Texts, undo: QAction, redo: QAction, find: QAction) -> None:
        super().__init__()
        surface(self, "bare")
        self._look, self._texts = look, texts
        self._title = named(label("", "title"), "page-title")
        self._context = named(Elided(look, "", ink="ink2", px=14), "page-context")
        place = self._context.sizePolicy()
        place.setRetainSizeWhenHidden(True)  # or the title would jump with the first entry
        self._context.setSizePolicy(place)
        self.search = SearchField(look, texts, texts._("Search …"))
        self.search.changed.connect(self.searched)
        self.search.entered.connect(self.entered)
        self.finding = FindButton(look, texts, find)
        self._main = named(Button(look, "", "plus", "main"), "main-button")
        self._button: tuple[str, str] | None = None
        self._main.clicked.connect(self.main)
        self._undo = self._step("arrow-back-up", undo, "undo")
        self._redo = self._step("arrow-forward-up", redo, "redo")
        words = column(self._title, self._context, gap=0)
        tools = (self.search, self.finding, self._undo, self._redo, self._main)
        bar = row(words, *tools, margins=(20, 8, 20, 8), gap=8)
        bar.setStretch(0, 1)
        self.setLayout(bar)

    def show_page(self, page: Page) -> None:
        """Show the words of a page."""
        self._title.setText(page.title())
        self._context.say(page.context())
        self._context.setVisible(bool(page.context()))
        self.search.setVisible(bool(page.search_words()))
        self.finding.show_compact(compact=bool(page.search_words()))
        self.search.field.setPlaceholderText(page.search_words())
        self.search.field.setAccessibleName(page.search_words())
        button = page.main_button()
        self._main.setVisible(button is not None)
        if button and button != self._button:
            self._button = button
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
