"""Turns the table of actions into Qt's actions and menus, and shows the menu bar while it is wanted."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget
from typing_extensions import override

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.ui.actions import ACTIONS, BREAK, EVENT_MENU, MENUS, Standing
from netzwerkstatt.ui.theme.look import Look


class Actions:
    """The actions of one window, by id."""

    def __init__(
        self, window: QMainWindow, look: Look, texts: Texts, deeds: Mapping[str, Callable[[], object]]
    ) -> None:
        self._made: dict[str, QAction] = {}
        self._texts = texts
        groups: dict[str, QActionGroup] = {}
        for spec in ACTIONS:
            action = QAction(texts._(spec.text), window)
            action.setObjectName(spec.id)
            action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
            action.triggered.connect(_called(deeds[spec.id]))
            if spec.icon:
                action.setIcon(look.icon(spec.icon))
            if spec.group:
                action.setCheckable(True)
                groups.setdefault(spec.group, QActionGroup(window)).addAction(action)
            window.addAction(action)
            self._made[spec.id] = action

    def __getitem__(self, name: str) -> QAction:
        """Return an action by its id."""
        return self._made[name]

    def update(self, now: Standing) -> None:
        """Allow what can be called now."""
        for spec in ACTIONS:
            self._made[spec.id].setEnabled(spec.when(now))

    def dress(self, look: Look) -> None:
        """Draw the icons in the colours of the theme."""
        for spec in ACTIONS:
            if spec.icon:
                self._made[spec.id].setIcon(look.icon(spec.icon))

    def tick(self, name: str) -> None:
        """Show which action of a group holds."""
        self._made[name].setChecked(True)

    def fill(self, menu: QMenu, names: Iterable[str]) -> None:
        """Put actions into a menu."""
        for name in names:
            if name == BREAK:
                menu.addSeparator()
            else:
                menu.addAction(self._made[name])

    def fill_bar(self, window: QMainWindow) -> None:
        """Make the menu bar anew."""
        bar = window.menuBar()
        bar.clear()
        for title, names in MENUS:
            self.fill(bar.addMenu(self._texts._(title)), names)

    def event_menu(self, parent: QWidget) -> QMenu:
        """Make the menu of an open event: the event itself, appearance, language."""
        menu = QMenu(self._texts._("Event menu"), parent)
        self.fill(menu, EVENT_MENU)
        return menu

    def remove_from(self, window: QMainWindow) -> None:
        """Take the actions out, before others come in another language."""
        for action in self._made.values():
            window.removeAction(action)
            action.deleteLater()


class MenuBar(QObject):
    """Hides the menu bar of a window until Alt is pressed alone."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._alt = self._held = False  # Alt is the last key pressed; it is held for another key
        window.installEventFilter(self)

    def toggle(self) -> None:
        """Show the bar with the focus in it, or hide it."""
        bar = self._window.menuBar()
        bar.setVisible(bar.isHidden())
        if not bar.isHidden():
            bar.setFocus()
            bar.setActiveAction(bar.actions()[0])

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice whether Alt is pressed and let go alone.

        Of a key that is a shortcut Qt tells no press, only asks whether it is one. And while somebody listens
        to the screen, presses and releases come late: that of Alt may come after a key it was held for.
        """
        if event.type() is QEvent.Type.WindowDeactivate:
            self._alt = self._held = False
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            self._alt = event.key() == Qt.Key.Key_Alt
            self._held |= not self._alt and bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyRelease:
            if event.key() == Qt.Key.Key_Alt:
                if self._alt and not self._held:
                    self.toggle()
                self._held = False
            self._alt = False
        return False


def _called(deed: Callable[[], object]) -> Callable[[], None]:
    """Leave out what Qt says with a signal."""

    def call() -> None:
        deed()

    return call
