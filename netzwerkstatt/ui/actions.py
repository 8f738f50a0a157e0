"""Everything that can be called by menu or key, as one table; menus are lists of ids."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from netzwerkstatt.base.texts import N_


@dataclass(frozen=True, slots=True)
class Standing:
    """What the window is doing: what can be called depends on it. It is `busy` while a large command runs."""

    open: bool = False
    busy: bool = False
    can_undo: bool = False
    can_redo: bool = False
    has_main: bool = False
    reads_lists: bool = False


def always(_: Standing) -> bool:
    """Allow it at any time."""
    return True


def while_idle(standing: Standing) -> bool:
    """Allow it unless a large command runs: pages and event stay as they are until it has ended."""
    return not standing.busy


def with_event(standing: Standing) -> bool:
    """Allow it while an event is open and can be worked on."""
    return standing.open and not standing.busy


def at_start(standing: Standing) -> bool:
    """Allow it on the start screen."""
    return not standing.open


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One thing to call. Actions of the same `group` exclude each other, and one of them is ticked."""

    id: str
    text: str
    icon: str = ""
    keys: tuple[str, ...] = ()
    when: Callable[[Standing], bool] = always
    group: str = ""


ACTIONS: Final = (
    ActionSpec("file.new", N_("New event …"), "calendar-plus", ("Ctrl+Shift+N",), while_idle),
    ActionSpec("file.open", N_("Open event …"), "folder-open", ("Ctrl+O",), while_idle),
    ActionSpec("file.sample", N_("View sample"), "sparkles", ("Ctrl+B",), at_start),
    ActionSpec("file.backup", N_("Back up now"), "device-floppy", ("Ctrl+S",), with_event),
    ActionSpec("file.backups", N_("Backups …"), "archive", (), with_event),
    ActionSpec("go.event", N_("Title, days, topics, partners"), "calendar-event", (), with_event),
    ActionSpec("file.import", N_("Import list …"), "file-import", ("Ctrl+I",), lambda now: now.reads_lists),
    ActionSpec("file.print", N_("Print …"), "printer", ("Ctrl+P",), with_event),
    ActionSpec("file.close", N_("Close event"), "home", ("Ctrl+W",), with_event),
    ActionSpec("file.quit", N_("Quit"), "", ("Ctrl+Q",)),
    ActionSpec("edit.undo", N_("Undo"), "arrow-back-up", ("Ctrl+Z",), lambda now: now.can_undo),
    ActionSpec(
        "edit.redo", N_("Redo"), "arrow-forward-up", ("Ctrl+Y", "Ctrl+Shift+Z"), lambda now: now.can_redo
    ),
    ActionSpec("edit.history", N_("History"), "history", ("Ctrl+H",), with_event),
    ActionSpec("edit.find", N_("Search this list"), "search", ("Ctrl+F",), with_event),
    ActionSpec("go.search", N_("Search or command …"), "list-search", ("Ctrl+K",), while_idle),
    ActionSpec("go.free", N_("Find a free place …"), "calendar-time", (), with_event),
    ActionSpec("page.main", N_("Add on this page"), "plus", ("Ctrl+N",), lambda now: now.has_main),
    ActionSpec("go.notice", N_("Next notice"), "alert-triangle", ("F8",), with_event),
    ActionSpec("go.notice.back", N_("Previous notice"), "", ("Shift+F8",), with_event),
    ActionSpec("go.notices", N_("Choose notices …"), "adjustments", (), with_event),
    ActionSpec("view.details", N_("Details"), "layout-sidebar-right", ("F4",), with_event),
    ActionSpec("view.larger", N_("Larger type"), "zoom-in", ("Ctrl++", "Ctrl+=")),
    ActionSpec("view.smaller", N_("Smaller type"), "zoom-out", ("Ctrl+-",)),
    ActionSpec("view.normal", N_("Normal type"), "zoom-reset", ("Ctrl+0",)),
    ActionSpec("look.system", N_("Like the system"), group="look"),
    ActionSpec("look.light", N_("Light"), group="look"),
    ActionSpec("look.dark", N_("Dark"), group="look"),
    ActionSpec("look.contrast", N_("High contrast"), group="look"),
    ActionSpec("language.de", "Deutsch", when=while_idle, group="language"),
    ActionSpec("language.en", "English", when=while_idle, group="language"),
    ActionSpec("view.full", N_("Full screen"), "maximize", ("F11",)),
    ActionSpec("view.menu", N_("Menu bar"), "", ("F10",)),
    ActionSpec("go.next", N_("Next area"), "", ("F6",)),
    ActionSpec("go.previous", N_("Previous area"), "", ("Shift+F6",)),
    ActionSpec("help.page", N_("Help"), "help-circle", ("F1",)),
    ActionSpec("help.keys", N_("Keyboard shortcuts"), "keyboard"),
    ActionSpec("help.report", N_("Describe a problem …"), "message-2"),
)

GROUPS: Final = {"look": N_("Appearance"), "language": N_("Language")}
"""What a group of actions is about, where they do not stand together."""
BREAK: Final = "-"
MENUS: Final = (
    (
        N_("&File"),
        (
            *("file.new", "file.open", "file.sample", BREAK, "go.event", "file.import", "file.print"),
            *(BREAK, "file.backup", "file.backups", "file.close", BREAK, "file.quit"),
        ),
    ),
    (
        N_("&Edit"),
        ("edit.undo", "edit.redo", "edit.history", BREAK, "edit.find", "go.search", "go.free", "page.main"),
    ),
    (
        N_("&View"),
        (
            *(
                "view.details",
                "go.notice",
                "go.notice.back",
                "go.notices",
                BREAK,
                "view.larger",
                "view.smaller",
                "view.normal",
                BREAK,
            ),
            *("look.system", "look.light", "look.dark", "look.contrast", BREAK),
            *("language.de", "language.en", BREAK, "view.full", "view.menu", BREAK, "go.next", "go.previous"),
        ),
    ),
    (N_("&Help"), ("help.page", "help.keys", BREAK, "help.report")),
)
"""The menu bar: titles and ids."""
EVENT_MENU: Final = (
    *("go.event", BREAK, "file.new", "file.open", BREAK, "file.backup", "file.backups", "file.close", BREAK),
    *("look.system", "look.light", "look.dark", "look.contrast", BREAK, "language.de", "language.en"),
)
"""The menu below the name of the open event: ids."""
