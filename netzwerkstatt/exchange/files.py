"""The bytes of a file that somebody chose."""

from pathlib import Path

from netzwerkstatt.base.faults import Refused


def content(path: Path, most: int) -> bytes:
    """Return what is in a file of at most so many bytes.

    Raises:
        Refused: `file-missing`, `file-unreadable` or `file-too-large`, without facts.
    """
    try:
        if path.stat().st_size > most:
            raise Refused("file-too-large")
        return path.read_bytes()
    except FileNotFoundError as fault:
        raise Refused("file-missing") from fault
    except OSError as fault:
        raise Refused("file-unreadable") from fault
