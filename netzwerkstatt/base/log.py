"""A log that may be sent to a stranger: it says what went wrong and where, never about whom.

Names, addresses and needs travel in the texts of exceptions and in the values of variables, so neither is
written. Of an exception the log keeps its type, the code of a `Refused`, and file and line of our own frames;
of a message its words without what would be filled in. Programs log codes, not sentences about people.
"""

import logging
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Final

from typing_extensions import override

from netzwerkstatt.base.faults import Refused

FILE: Final = "netzwerkstatt.log"
BYTES_PER_FILE: Final = 500_000
OLD_FILES: Final = 3
_PACKAGE: Final = Path(__file__).parent.parent


class DiscreetFormatter(logging.Formatter):
    """Writes time, level, place and words of a record, and of an exception only what is nobody's business."""

    def __init__(self) -> None:
        super().__init__("{asctime} {levelname} {name}: {message}", style="{")

    @override
    def format(self, record: logging.LogRecord) -> str:
        """Write one record; arguments are left out, since they may name people."""
        bare = logging.makeLogRecord({**record.__dict__, "args": None, "exc_text": None, "stack_info": None})
        bare.msg = str(record.msg) if isinstance(record.msg, str) else type(record.msg).__name__
        return super().format(bare)

    @override
    def formatException(
        self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
    ) -> str:
        """Write what was raised and where it came through, with all that caused it."""
        lines = []
        fault = ei[1]
        while fault is not None:
            lines.append(f"  {described(fault)} at {' < '.join(reversed(places(fault))) or 'unknown'}")
            fault = fault.__cause__ or fault.__context__
        return "\n".join(lines)


def described(fault: BaseException) -> str:
    """Name a fault by its type and, if it is a refusal, its code."""
    kind = type(fault).__name__
    return f"{kind}({fault.code})" if isinstance(fault, Refused) else kind


def places(fault: BaseException) -> list[str]:
    """Return `file:line` of the frames within this program that a fault came through, outermost first."""
    frames = traceback.extract_tb(fault.__traceback__)
    ours = ((Path(frame.filename), frame.lineno) for frame in frames)
    return [
        f"{file.relative_to(_PACKAGE).as_posix()}:{line}"
        for file, line in ours
        if file.is_relative_to(_PACKAGE)
    ]


def start(folder: Path) -> logging.Handler:
    """Begin to log into `netzwerkstatt.log` in a folder; return the handler, to be handed to `stop`.

    Three older files of half a megabyte are kept, then forgotten.

    Raises:
        OSError: the folder may not be written.
    """
    handler = RotatingFileHandler(
        folder / FILE, maxBytes=BYTES_PER_FILE, backupCount=OLD_FILES, encoding="utf-8"
    )
    handler.setFormatter(DiscreetFormatter())
    ours = logging.getLogger("netzwerkstatt")
    ours.addHandler(handler)
    ours.setLevel(logging.INFO)
    return handler


def latest(folder: Path, lines: int) -> list[str]:
    """Return the last lines of the log in a folder; none where there is no log that can be read."""
    try:
        return (folder / FILE).read_text(encoding="utf-8", errors="replace").splitlines()[-lines:]
    except OSError:
        return []


def stop(handler: logging.Handler) -> None:
    """End logging and close the file."""
    logging.getLogger("netzwerkstatt").removeHandler(handler)
    handler.close()
