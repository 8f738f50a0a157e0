"""What each action does in a window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from netzwerkstatt.ui.assistance import Assistance
from netzwerkstatt.ui.parts.layout import focused_in
from netzwerkstatt.ui.theme.look import Appearance, Look

if TYPE_CHECKING:
    from netzwerkstatt.ui.pages.page import Page
    from netzwerkstatt.ui.window import Window


class Deeds:
    """Carries out what menus and keys call; pages and helpers are asked for when it happens."""

    def __init__(self, window: Window, look: Look) -> None:
        self._window, self._look = window, look

    def table(self) -> Mapping[str, Callable[[], object]]:
        """Return what to do for every action of `ACTIONS`, by its id."""
        window, look = self._window, self._look
        return {
            "file.new": window.ask_new,
            "file.open": window.opening.ask_open,
            "file.sample": window.open_sample,
            "file.backup": window.back_up_now,
            "file.backups": window.show_backups,
            "file.close": window.close_event,
            "file.quit": window.close,
            "go.event": partial(window.go, "event"),
            "file.import": self._on_page(lambda page: page.read_list()),
            "file.print": self._on_page(lambda page: page.print()),
            "edit.undo": window.undo,
            "edit.redo": window.redo,
            "edit.history": self._toggle_history,
            "edit.find": self._find,
            "page.main": self._main,
            "view.details": self._on_page(lambda page: page.toggle_details()),
            "view.larger": partial(look.step_scale, 1),
            "view.smaller": partial(look.step_scale, -1),
            "view.normal": partial(look.step_scale, 0),
            **{f"look.{wanted}": partial(look.choose, appearance=wanted) for wanted in Appearance},
            "language.de": partial(window.speak, "de"),
            "language.en": partial(window.speak, "en"),
            "view.full": self._toggle_full,
            "view.menu": window.bar.toggle,
            "go.search": self._helped(Assistance.search),
            "go.free": partial(window.go, "timetable", "free"),
            "go.next": partial(self._walk, 1),
            "go.previous": partial(self._walk, -1),
            "go.notice": partial(self._walk_notices, 1),
            "go.notice.back": partial(self._walk_notices, -1),
            "go.notices": partial(window.go, "event", "notices"),
            "help.page": self._helped(Assistance.toggle_help),
            "help.keys": self._helped(Assistance.show_keys),
            "help.report": self._helped(Assistance.show_report),
        }

    def _on_page(self, deed: Callable[[Page], object]) -> Callable[[], object]:
        """Do something with the page that is shown then, if one is."""
        return lambda: deed(self._window.page) if self._window.page is not None else None

    def _helped(self, deed: Callable[[Assistance], object]) -> Callable[[], object]:
        """Call a helper, which is another one after each change of the language."""
        return lambda: deed(self._window.assistance)

    def _toggle_history(self) -> None:
        self._window.past.toggle()

    def _walk_notices(self, steps: int) -> None:
        """Go to the next or previous notice, and show everything about what it concerns."""
        page = self._window.page
        if page is None:
            return
        from netzwerkstatt.ui import solving  # noqa: PLC0415  (the start screen has no notices)

        desk, notice = page.desk, page.desk.noticed.walk(steps)
        if notice is None:
            desk.say(desk.texts._("Nothing stands in the way."))
        else:
            self._window.go(*solving.place_of(notice))

    def _find(self) -> None:
        """Go into the search of the list, or search everything where a page has no list."""
        frame = self._window.frame
        if frame is not None and frame.header.search.isVisible():
            frame.header.search.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            frame.header.search.field.selectAll()
        else:
            self._window.assistance.search()

    def _main(self) -> None:
        if self._window.page is not None:
            self._window.page.main()
        else:
            self._window.ask_new()

    def _walk(self, step: int) -> None:
        """Put the focus into the next area, or with -1 into the one before."""
        window, panel = self._window, self._window.assistance.around.panel
        beside = [panel] if panel is not None else []
        areas = [*(window.frame.areas() if window.frame else [window.start]), *beside]
        focused = focused_in(window) or window
        here = next(
            (at for at, area in enumerate(areas) if area is focused or area.isAncestorOf(focused)), -1
        )
        area = areas[(here + step) % len(areas)]
        first = getattr(area, "focus_first", None)
        if first is not None:
            first()
        else:
            area.setFocus(Qt.FocusReason.TabFocusReason)

    def _toggle_full(self) -> None:
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)
