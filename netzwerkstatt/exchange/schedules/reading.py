"""Finds out by its content what kind of programme a file is, and reads it."""

import re
from pathlib import Path
from typing import Final

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.exchange import kinds
from netzwerkstatt.exchange.files import content
from netzwerkstatt.exchange.schedules import calendars, frab_json, frab_xml, table
from netzwerkstatt.exchange.schedules.programme import Programme
from netzwerkstatt.exchange.tabular import MAX_BOOK_BYTES

_MAX_TEXT_BYTES: Final = 12_000_000
"""The largest congress has 3 MB; more may not fit into memory once it is read."""
_MAX_CALENDAR_BYTES: Final = 4_000_000
_READERS: Final = {"xml": frab_xml.read, "json": frab_json.read, "calendar": calendars.read}
_WIDE: Final = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_DECLARATION: Final = re.compile(r"\A\s*<\?xml[^>]*\?>")


def read(path: Path) -> Programme:
    """Read a programme: frab, pentabarf or pretalx as XML or JSON, a calendar, a list as CSV or workbook.

    Raises:
        Refused: `file-missing`, `file-unreadable`, `file-empty`, `file-too-large`, `file-has-password`,
            `file-other-kind`, `file-incomplete`, `programme-unsafe`, `programme-other-kind` or
            `programme-empty`, each with the fact `file`.
    """
    try:
        return parse(content(path, MAX_BOOK_BYTES))
    except Refused as refused:
        raise Refused(refused.code, **{"name": path.name, **refused.facts}) from refused


def parse(data: bytes) -> Programme:
    """Read the bytes of a programme as `read` does; its refusals have no fact `file`."""
    if not data.strip():
        raise Refused("file-empty")
    data = _narrow(data)
    kind = kinds.kind(data)
    reader = _READERS.get(kind, table.read)
    most = {"xml": _MAX_TEXT_BYTES, "json": _MAX_TEXT_BYTES, "calendar": _MAX_CALENDAR_BYTES}.get(kind)
    if most is not None and len(data) > most:
        raise Refused("file-too-large")
    return reader(data)


def _narrow(data: bytes) -> bytes:
    """Return wide text that is no list as UTF-8, without the declaration that would contradict it."""
    encoding = next((name for mark, name in _WIDE if data.startswith(mark)), None)
    if encoding is None:
        return data.removeprefix(b"\xef\xbb\xbf")
    text = data[2:].decode(encoding, "replace")
    narrow = _DECLARATION.sub("", text).encode("utf-8", "replace")
    return narrow if kinds.kind(narrow) in _READERS else data
