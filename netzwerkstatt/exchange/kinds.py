"""What sort of file it is, by its first bytes and never by its name."""

import io
import re
import zipfile
import zlib
from typing import Final

_STARTS: Final = (
    (b"%PDF", "pdf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"RIFF", "picture"),
    (b"MZ", "program"),
    (b"\x7fELF", "program"),
    (b"{\\rtf", "letter"),
    (b"SQLite format 3\x00", "event-file"),
    (b"\x1f\x8b", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"Rar!", "archive"),
    (b"BEGIN:VCALENDAR", "calendar"),
    (b"BEGIN:VCARD", "contacts"),
)
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MEMBERS: Final = (("xl/", "workbook"), ("word/", "letter"), ("ppt/", "slides"))
_OPEN_DOCUMENT: Final = {"spreadsheet": "workbook", "text": "letter", "presentation": "slides"}
_MARKUP: Final = re.compile(rb"<(\?xml|!doctype|!--|html|[a-z][a-z0-9:]*[\s>])", re.IGNORECASE)
_JSON: Final = re.compile(rb'\{\s*["}]|\[\s*(["\[{\]]|-?\d)')
_TEXT_HEAD: Final = 1024


def kind(data: bytes) -> str:
    """Name the sort of file: `workbook`, `old-workbook`, `text`, or something that is no list.

    The others: pdf, picture, program, letter, slides, archive, event-file, calendar, contacts, page, xml,
    json; and `locked` for a new workbook with a password.
    """
    found = next((name for start, name in _STARTS if data.startswith(start)), None)
    if found is not None:
        return found
    if data.startswith(b"PK\x03\x04"):
        return _packed(data)
    if data.startswith(_OLE):
        return "old-workbook" if "Workbook".encode("utf-16-le") in data else _old(data)
    return _written(data[:_TEXT_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip())


def _old(data: bytes) -> str:
    """Tell old Word files and locked new ones from old workbooks (Excel 5 has a stream named Book)."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "locked"
    return "letter" if "WordDocument".encode("utf-16-le") in data else "old-workbook"


def _packed(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            stated = _stated(archive) if "mimetype" in names else b""
    except (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, RuntimeError, OSError, EOFError):
        return "workbook" if b"xl/" in data or b"opendocument.spreadsheet" in data else "archive"
    for folder, found in _MEMBERS:
        if any(name.startswith(folder) for name in names):
            return found
    written = (found for word, found in _OPEN_DOCUMENT.items() if b"opendocument." + word.encode() in stated)
    return next(written, "archive")


def _stated(archive: zipfile.ZipFile) -> bytes:
    """Return what an OpenDocument file says it is."""
    with archive.open("mimetype") as member:
        return member.read(_TEXT_HEAD)


def _written(head: bytes) -> str:
    if head[:4] == b"BEGI" and b"BEGIN:VC" in head:
        return "calendar"
    if (markup := _MARKUP.match(head)) is not None:
        page = markup[1].lower() in {b"html", b"!doctype"} or b"<html" in head.lower()
        return "page" if page else "xml"
    return "json" if _JSON.match(head) else "text"
