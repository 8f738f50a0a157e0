"""The help at the right of the window: a text for the page that is shown, and all the others."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QStackedWidget
from typing_extensions import override

from netzwerkstatt.app import handbook
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.ui.helping.document import Reading, html, print_text
from netzwerkstatt.ui.parts.buttons import Button, keys_said
from netzwerkstatt.ui.parts.layout import announce, column, label, named, row
from netzwerkstatt.ui.parts.panes import Pane
from netzwerkstatt.ui.theme.look import Look

_TOPIC: Final = Qt.ItemDataRole.UserRole
_KEYS: Final = "keys"


class HelpPanel(Pane):
    """One text at a time; the field at the top lists the topics that hold what is typed."""

    called = Signal(str)
    """An action is wanted, by its id."""

    def __init__(self, look: Look, texts: Texts, keys: Callable[[], str]) -> None:
        """Take what makes the table of all keys, which stands below the text about them."""
        super().__init__(look)
        self._texts, self._keys = texts, keys
        self._read: list[str] = []
        named(self, "help-panel", texts._("Help"))
        self._back = self._tool("arrow-left", texts._("Back"), "help-back", self.back)
        self._all = self._tool("list", texts._("All topics"), "help-topics", self.show_topics)
        printing = self._tool("printer", texts._("Print …"), "help-print", self.print)
        leave = texts._("Close help")
        close = self._tool("x", f"{leave} ({keys_said(texts, 'F1')})", "help-close", self._close)
        head = row(label(texts._("Help"), "panel"), None, self._back, self._all, printing, close, gap=2)
        self.field = named(QLineEdit(), "help-search", texts._("Search the help"))
        self.field.setPlaceholderText(texts._("Search the help"))
        self.field.textChanged.connect(self._search)
        self.field.returnPressed.connect(self._choose_found)
        self.text = Reading(look, "help-text", texts._("Help text"))
        self.text.asked.connect(self.follow)
        self.topics = named(QListWidget(), "help-list", texts._("Topics"))
        self.topics.setWordWrap(True)
        self.topics.itemActivated.connect(self._choose)
        self.topics.itemClicked.connect(self._choose)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.text)
        self._stack.addWidget(self.topics)
        foot = row(
            self._link(texts._("All keys"), "help.keys"),
            self._link(texts._("Describe a problem"), "help.report"),
            None,
            gap=4,
        )
        box = column(head, self.field, self._stack, foot, margins=(16, 10, 10, 8), gap=10)
        box.setStretch(2, 1)
        self.setLayout(box)

    @property
    def topic(self) -> str:
        """Return the id of the topic that is shown."""
        return self._read[-1] if self._read else ""

    def show_topic(self, name: str) -> None:
        """Show a text; there is no way back from it."""
        self._read = [handbook.topic(self._texts.language, name).id]
        self._show()

    def follow(self, name: str) -> None:
        """Show a text that another one leads to."""
        self._read.append(handbook.topic(self._texts.language, name).id)
        self._show()
        self.text.setFocus()

    def back(self) -> None:
        """Return to the text before."""
        if len(self._read) > 1:
            del self._read[-1]
        self._show()
        self.text.setFocus()

    def show_topics(self) -> None:
        """List all topics."""
        self.field.clear()
        self._list("")
        self.topics.setFocus()

    def print(self) -> None:
        """Print the text that is shown."""
        print_text(self, handbook.topic(self._texts.language, self.topic).title, self._html())

    def focus_first(self) -> None:
        """Put the focus into the text, so that the arrows scroll it."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc, or first empty the search; Down leads from the field to what was found."""
        if event.key() == Qt.Key.Key_Down and self.field.hasFocus() and self._lists:
            self.topics.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.field.text() or self._lists:
            self.field.clear()
            self._show()
            self.text.setFocus()
        else:
            self._close()

    def _close(self) -> None:
        self.closed.emit()

    def _show(self) -> None:
        self.field.clear()
        self._back.setEnabled(len(self._read) > 1)
        self.text.show_html(self._html())
        self._stack.setCurrentWidget(self.text)
        announce(self, handbook.topic(self._texts.language, self.topic).title)

    def _html(self) -> str:
        said = html(handbook.topic(self._texts.language, self.topic).text)
        return said + self._keys() if self.topic == _KEYS else said

    def _search(self, words: str) -> None:
        if words.strip():
            self._list(words)
        else:
            self._stack.setCurrentWidget(self.text)

    def _list(self, words: str) -> None:
        self.topics.clear()
        for found in handbook.holding(self._texts.language, words):
            item = QListWidgetItem(found.title)
            item.setData(_TOPIC, found.id)
            item.setSizeHint(QSize(0, max(32, self._look.theme.px(36))))
            self.topics.addItem(item)
        count = self.topics.count()
        if count:
            self.topics.setCurrentRow(0)
        else:
            nothing = QListWidgetItem(
                self._texts._("Nothing found for “{text}”. Perhaps spelled differently?", text=words)
            )
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.topics.addItem(nothing)
        announce(self, self._texts.n_("one topic", "{count} topics", count))
        self._stack.setCurrentWidget(self.topics)

    @property
    def _lists(self) -> bool:
        """Tell whether topics are listed."""
        return self._stack.currentWidget() is self.topics

    def _choose_found(self) -> None:
        """Show the topic that was found first."""
        item = self.topics.item(0)
        if self._lists and item is not None:
            self._choose(item)

    def _choose(self, item: QListWidgetItem) -> None:
        if item.data(_TOPIC):
            self.follow(item.data(_TOPIC))

    def _tool(self, icon: str, said: str, name: str, deed: Callable[[], object]) -> Button:
        button = named(Button(self._look, "", icon, "icon", said=said), name)
        button.setProperty("kind", "quiet")
        button.clicked.connect(deed)
        return button

    def _link(self, words: str, action: str) -> Button:
        button = named(Button(self._look, words, "", "link"), action)
        button.clicked.connect(lambda: self.called.emit(action))
        return button
