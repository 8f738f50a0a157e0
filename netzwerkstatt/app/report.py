"""A description of a problem that may be sent to a stranger: it names no person, no event and no file."""

import platform
from collections.abc import Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from typing import Final

from netzwerkstatt import __version__
from netzwerkstatt.app.queries import counts
from netzwerkstatt.base import log, paths
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.snapshot import Snapshot

_LIBRARIES: Final = (
    *("PySide6-Essentials", "SQLAlchemy", "alembic", "sqlcipher3", "reportlab", "uharfbuzz", "pikepdf"),
    *("pypdfium2", "openpyxl", "xlsxwriter", "python-calamine", "babel", "icalendar"),
)
_LOG_LINES: Final = 40
_MONEY: Final = {"budget", "spent", "funding"}  # sums say more about an event than a report needs


def report(
    texts: Texts, window: Mapping[str, str], snapshot: Snapshot | None, fault: Sequence[str] = ()
) -> str:
    """Write what helps to find a cause: versions, the window, numbers of records, the last lines of the log.

    `window` says how it looks, as names and values; `fault` is where it happened, in lines.
    """
    parts = [
        texts._("Report on a problem with NetzWerkStatt"),
        texts._(
            "It holds no names, no addresses and no texts from your event. Please add above "
            "this line what you were doing."
        ),
        _listed(texts._("Program"), _program()),
        _listed(texts._("Window"), window),
    ]
    if snapshot is not None:
        found = {name: str(count) for name, count in counts(snapshot).items() if name not in _MONEY}
        parts.append(_listed(texts._("How much is in the event"), found))
    if fault:
        parts.append("\n".join([texts._("What happened"), *fault]))
    lines = log.latest(paths.state(), _LOG_LINES)
    if lines:
        parts.append("\n".join([texts._("The last lines of the log"), *lines]))
    return "\n\n".join(parts) + "\n"


def _program() -> dict[str, str]:
    found = {"NetzWerkStatt": __version__, "Python": platform.python_version(), "System": platform.platform()}
    return found | {name: _version(name) for name in _LIBRARIES}


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "–"


def _listed(heading: str, values: Mapping[str, str]) -> str:
    return "\n".join([heading, *(f"  {name}: {value}" for name, value in values.items())])
