"""What helps on every page alike: the palette, the help, the keys, reports; made anew in another language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog, QStackedWidget

from netzwerkstatt.ui.helping.panel import HelpPanel
from netzwerkstatt.ui.helping.setting import Setting
from netzwerkstatt.ui.menus import Actions
from netzwerkstatt.ui.parts.panels import SidePanels

if TYPE_CHECKING:
    from netzwerkstatt.app.finding import Finder
    from netzwerkstatt.domain.snapshot import Snapshot
    from netzwerkstatt.ui.sections import Place


@dataclass(frozen=True, slots=True)
class Now:
    """What the window shows: an event or none, a page by its section, what its main button says.

    `places` are the sections there are.
    """

    snapshot: Snapshot | None
    section: str
    main: tuple[str, str] | None
    places: tuple[Place, ...]


class Assistance(QObject):
    """Lays `content` and the help side by side (`around`), and sheets over the window."""

    def __init__(
        self,
        setting: Setting,
        actions: Actions,
        content: QStackedWidget,
        now: Callable[[], Now],
        go: Callable[[str, str], None],
    ) -> None:
        super().__init__()
        self._setting, self._actions, self._now, self._go = setting, actions, now, go
        self.panel = HelpPanel(setting.look, setting.texts, self._keys)
        self.panel.closed.connect(self.close_help)
        self.panel.called.connect(self._call)
        self.around = SidePanels(setting.look, content, self.panel)
        self.setParent(self.around)  # both go when the window speaks another language
        self._finder: Finder | None = None

    def search(self) -> None:
        """Lay the palette over the window."""
        from netzwerkstatt.app.finding import Finder  # noqa: PLC0415  (first needed now)
        from netzwerkstatt.ui.finding import offers  # noqa: PLC0415  (first needed now)
        from netzwerkstatt.ui.finding.palette import Palette, Source  # noqa: PLC0415

        now, texts = self._now(), self._setting.texts
        if any(palette.isVisible() for palette in self._setting.window.findChildren(Palette)):
            return
        offered = (
            *offers.actions(self._actions, texts, now.main),
            *offers.sections(now.places, texts, self._go),
            *offers.topics(texts, self.show_help),
        )
        sections = frozenset(place.id for place in now.places)
        self._finder = self._finder or Finder()
        source = Source(self._finder, now.snapshot, sections, offered, self._go)
        Palette(self._setting.look, texts, source, self._setting.window)

    @property
    def topic(self) -> str:
        """Return the topic of the help that is shown; empty while it is closed."""
        return "" if self.panel.isHidden() else self.panel.topic

    def toggle_help(self) -> None:
        """Show the text for what the window shows, or close the help."""
        if self.topic:
            self.close_help()
        else:
            self.show_help(self._now().section)

    def show_help(self, topic: str) -> None:
        """Show a text of the help."""
        self.panel.show_topic(topic)
        self.around.show_panel(self.panel)
        self.panel.focus_first()

    def follow(self, section: str) -> None:
        """Show the text for another page, while the help is open."""
        if self.topic:
            self.panel.show_topic(section)

    def close_help(self) -> None:
        """Close the help; the focus returns to where it came from."""
        self.around.close_panel(self.panel)

    def show_keys(self) -> None:
        """Show all keys."""
        from netzwerkstatt.ui.helping.keys import KeysSheet  # noqa: PLC0415  (first needed now)

        _opened(KeysSheet(self._setting, self._numbered()))

    def show_report(self) -> None:
        """Help to describe a problem."""
        from netzwerkstatt.ui.helping.report import ReportSheet, written  # noqa: PLC0415  (first needed now)

        words = self._setting.texts
        lead = words._(
            "This text helps whoever looks after the program. It holds no names and nothing from your event. "
            "Please add what you did and what happened."
        )
        text = written(self._setting, self._now().snapshot)
        _opened(ReportSheet(self._setting, words._("Describe a problem"), lead, text))

    def show_fault(self, lines: list[str], leave: Callable[[], object]) -> QDialog:
        """Say calmly that the program was at fault; `leave` quits it."""
        from netzwerkstatt.ui.helping.report import FaultSheet, written  # noqa: PLC0415  (rarely needed)

        over = QApplication.activeModalWidget() or self._setting.window
        sheet = FaultSheet(self._setting, over, written(self._setting, self._now().snapshot, lines))
        sheet.quit_wanted.connect(leave)
        return _opened(sheet)

    def _call(self, action: str) -> None:
        self._actions[action].trigger()

    def _keys(self) -> str:
        from netzwerkstatt.ui.helping.keys import table  # noqa: PLC0415  (first needed now)

        return table(self._setting.texts, self._numbered())

    def _numbered(self) -> list[str]:
        return [place.words for place in self._now().places if place.keys]


def _opened(sheet: QDialog) -> QDialog:
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    sheet.open()
    return sheet
