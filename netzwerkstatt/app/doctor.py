"""Whether the program has all it needs on this computer; the wheel is checked with it after each build."""

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Final

from netzwerkstatt.app.new_event import make
from netzwerkstatt.app.workspace import Workspace
from netzwerkstatt.base import resources
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.texts import N_, texts
from netzwerkstatt.domain.event import SUFFIX

_LIBRARIES: Final = {
    N_("Window"): ("PySide6.QtWidgets", "PySide6.QtSvg"),
    N_("Printing"): ("reportlab", "uharfbuzz", "pikepdf", "pypdfium2", "zxingcpp"),
    N_("Lists and workbooks"): ("openpyxl", "xlsxwriter", "python_calamine", "charset_normalizer"),
    N_("Calendars and programmes"): ("icalendar", "defusedxml", "nh3", "tzdata"),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at (a source text), whether it is well, and a word about it."""

    what: str
    well: bool
    detail: str = ""


def examine() -> list[Finding]:
    """Look at everything; takes a second or two."""
    return [
        _look(N_("Event files"), _keep_an_event),
        *_libraries(),
        _look(N_("Fonts"), lambda: str(_count("fonts", "*.ttf"))),
        _look(N_("Icons"), lambda: str(_count("icons", "*.svg"))),
        _look(N_("Badge sheets"), lambda: str(len(resources.text("stock/stock.csv").splitlines()) - 1)),
        _look(N_("German texts"), _speak_german),
    ]


def _libraries() -> Iterator[Finding]:
    for what, names in _LIBRARIES.items():
        missing = [name for name in names if not _loads(name)]
        yield Finding(what, not missing, ", ".join(missing))


def _loads(name: str) -> bool:
    try:
        import_module(name)
    except (ImportError, OSError):  # a library of the system may be missing behind it
        return False
    return True


def _look(what: str, act: Callable[[], str]) -> Finding:
    try:
        return Finding(what, well=True, detail=act())
    except (OSError, LookupError, Refused) as fault:
        return Finding(what, well=False, detail=type(fault).__name__)


def _keep_an_event() -> str:
    """Make an event, open it, close it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"probe{SUFFIX}"
        make(path, texts("en"))
        workspace = Workspace(path, Path(folder) / "backups")
        workspace.close()
    return ""


def _speak_german() -> str:
    """Look whether the catalogue is there."""
    if texts("de")._("Undo") == "Undo":
        raise LookupError("de")
    return ""


def _count(folder: str, pattern: str) -> int:
    found = len(list(resources.path(folder).glob(pattern)))
    if not found:
        raise LookupError(folder)
    return found
