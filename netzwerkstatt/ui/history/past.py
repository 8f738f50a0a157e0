"""Shows the history of the open event, and walks through it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from netzwerkstatt.ui.parts.panels import SidePanels

if TYPE_CHECKING:
    from netzwerkstatt.app.history import Walked
    from netzwerkstatt.ui.desk import Desk
    from netzwerkstatt.ui.history.panel import HistoryPanel


class Past(QObject):
    """Holds the panel of the history; `desk` returns the open event, or None."""

    def __init__(self, panels: SidePanels, desk: Callable[[], Desk | None]) -> None:
        super().__init__(panels)
        self._panels, self._desk = panels, desk
        self._panel: HistoryPanel | None = None
        self._walking = False
        self._soon = QTimer(self)  # many steps may come at once
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._fill)

    @property
    def panel(self) -> HistoryPanel | None:
        """Return the panel while it is shown."""
        return self._panel if self._panel is not None and self._panels.panel is self._panel else None

    def toggle(self) -> None:
        """Show the history, or close it."""
        if self.panel is not None:
            self.close()
        else:
            self.show()

    def show(self) -> None:
        """Show the history of the open event, if one is open."""
        desk = self._desk()
        if desk is None:
            return
        if self._panel is None:
            from netzwerkstatt.ui.history.panel import HistoryPanel  # noqa: PLC0415  (first needed now)

            self._panel = HistoryPanel(desk.look, desk.texts)
            self._panel.closed.connect(self.close)
            self._panel.wanted.connect(self.walk)
        self._panels.show_panel(self._panel)
        self._fill()
        self._panel.focus_first()

    def close(self) -> None:
        """Close the history."""
        if self._panel is not None:
            self._panels.close_panel(self._panel)

    def refresh(self) -> None:
        """Show soon what has changed."""
        if self.panel is not None:
            self._soon.start()

    def walk(self, steps: int) -> None:
        """Take so many steps back (less than 0) or do so many again, and say how many it were."""
        from netzwerkstatt.app import history  # noqa: PLC0415  (first needed now)

        desk = self._desk()
        if desk is None or self._walking:
            return

        def ended(walked: Walked) -> None:
            self._arrive(desk)
            self._tell(desk, walked, back=steps < 0)

        def failed(fault: Exception) -> None:
            self._arrive(desk)
            desk.refuse(fault)

        self._walking = True
        texts, workspace = desk.texts, desk.workspace
        desk.busy(texts._("Going back …") if steps < 0 else texts._("Doing again …"))
        desk.background.start(lambda progress: history.walk(workspace, steps, progress.step), ended, failed)

    def _arrive(self, desk: Desk) -> None:
        self._walking = False
        desk.busy("")

    def _tell(self, desk: Desk, walked: Walked, *, back: bool) -> None:
        """Say what was done, and offer the way there again."""
        texts, steps = desk.texts, walked.steps
        if walked.fault is not None:
            desk.refuse(walked.fault)
        elif back:
            said = texts.n_("One step taken back.", "{count} steps taken back.", steps)
            desk.say(said, offer=(texts._("Do again"), "arrow-forward-up", lambda: self.walk(steps)))
        else:
            said = texts.n_("One step done again.", "{count} steps done again.", steps)
            desk.say(said, offer=(texts._("Undo"), "arrow-back-up", lambda: self.walk(-steps)))

    def _fill(self) -> None:
        from netzwerkstatt.app.history import lines  # noqa: PLC0415  (first needed now)

        desk, panel = self._desk(), self.panel
        if desk is not None and panel is not None:
            panel.show_lines(lines(desk.workspace.history()), writing=desk.workspace.writing)
