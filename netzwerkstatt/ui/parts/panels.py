"""Panels at the right of the window, such as the help: one at a time, beside whatever the window shows."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget
from typing_extensions import override

from netzwerkstatt.ui.parts.beside import BesideInspector
from netzwerkstatt.ui.parts.layout import focused_in, give_back
from netzwerkstatt.ui.theme.look import Look


class SidePanels(BesideInspector):
    """Lays a panel beside the content, or over its right side where there is little room."""

    def __init__(self, look: Look, content: QStackedWidget, first: QFrame) -> None:
        super().__init__(look, content, first)
        self._shown = content
        self._before: QWidget | None = None

    @property
    def panel(self) -> QWidget | None:
        """Return the panel that is shown, if one is."""
        return None if self._inspector.isHidden() else self._inspector

    def show_panel(self, panel: QFrame) -> None:
        """Show a panel in place of any other."""
        if self.panel is None:
            self._before = focused_in(self.window())
        if panel is not self._inspector:
            self.open(shown=False)
            panel.setParent(self)
            panel.hide()
            self._inspector = panel
        self.open(shown=True)

    def close_panel(self, panel: QFrame) -> None:
        """Close a panel, if it is the one that is shown; the focus returns to where it came from."""
        if self.panel is not panel:
            return
        inside = panel.isAncestorOf(focused_in(self.window()) or self)
        self.open(shown=False)
        if inside:
            give_back(self._before)
        self._before = None

    @override
    def minimumSizeHint(self) -> QSize:
        """Ask for what the content needs."""
        return self._shown.minimumSizeHint()
