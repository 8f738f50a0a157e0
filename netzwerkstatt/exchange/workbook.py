"""Workbooks of Excel and LibreOffice, read by calamine after a look at how large they really are."""

import io
import re
import string
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Final

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from netzwerkstatt.base.faults import Refused

Cell = str | int | float | bool | date | time | timedelta
"""What a cell may hold; a `datetime` is a `date`."""

MAX_CELLS: Final = 3_000_000
"""100,000 people in 30 columns; calamine needs 32 bytes for each place of the rectangle they span."""

_MAX_UNPACKED: Final = 200_000_000
_MAX_RATIO: Final = 150
_RATIO_FROM: Final = 20_000_000
_CHUNK: Final = 1 << 20
_OVERLAP: Final = 4096
_FILLED: Final = re.compile(rb'<(?:\w+:)?c\s[^>]*?\br="([A-Za-z]{1,7}\d{1,10})"[^>]*(?<!/)>')
_REPEATED: Final = re.compile(rb"<table:(table-row|table-cell|covered-table-cell)\b([^>]*)>", re.DOTALL)
_ROWS_REPEATED: Final = re.compile(rb'number-rows-repeated="(\d{1,10})"')
_CELLS_REPEATED: Final = re.compile(rb'number-columns-repeated="(\d{1,10})"')
_LETTERS: Final = string.ascii_letters.encode()
_DIGITS: Final = string.digits.encode()
_DIMENSIONS: Final = re.compile(rb"\x00\x02\x0e\x00.{4}(.{4}).{2}(.{2})\x00\x00", re.DOTALL)


def sheets(data: bytes, *, packed: bool) -> Iterator[tuple[str, int, list[list[Cell]]]]:
    """Yield name, line of the first row and rows of each visible sheet that holds something.

    `packed` says that it is a zip file (xlsx, ods) and not the older xls.

    Raises:
        Refused: `file-too-large`, `file-has-password` or `file-incomplete`.
    """
    _weigh_packed(data) if packed else _weigh_old(data)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        for sheet in book.sheets_metadata:
            if sheet.typ is SheetTypeEnum.WorkSheet and sheet.visible is SheetVisibleEnum.Visible:
                yield from _sheet(book, sheet.name)
    except PasswordError as fault:
        raise Refused("file-has-password") from fault
    except (CalamineError, OSError, ValueError, OverflowError) as fault:
        raise Refused("file-incomplete") from fault
    except BaseException as fault:
        # a panic of the Rust library is derived from BaseException and has no importable name
        if type(fault).__name__ != "PanicException":
            raise
        raise Refused("file-incomplete") from fault


def _sheet(book: CalamineWorkbook, name: str) -> Iterator[tuple[str, int, list[list[Cell]]]]:
    sheet = book.get_sheet_by_name(name)
    if sheet.height * sheet.width > MAX_CELLS:
        raise Refused("file-too-large")
    if sheet.start is not None:
        rows: list[list[Cell]] = [
            [cell if isinstance(cell, str) else _cell(cell) for cell in row] for row in sheet.to_python()
        ]
        yield name, sheet.start[0] + 1, rows


def _cell(cell: Cell) -> Cell:
    """Return whole numbers as such and days without a time as days."""
    if isinstance(cell, float):
        return int(cell) if cell.is_integer() else cell
    if isinstance(cell, datetime) and cell.time() == time():
        return cell.date()
    return cell


def _weigh_packed(data: bytes) -> None:
    """Refuse what unpacks to far more than it seems, or spans more places than fit into memory."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            _weigh_directory(members, len(data))
            left = _MAX_UNPACKED
            for member in members:
                left -= _weigh_member(data, member, left)
    except (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, OSError, EOFError) as fault:
        raise Refused("file-incomplete") from fault


def _weigh_directory(members: list[zipfile.ZipInfo], size: int) -> None:
    unpacked = sum(member.file_size for member in members)
    if unpacked > _MAX_UNPACKED or (unpacked > _RATIO_FROM and unpacked > size * _MAX_RATIO):
        raise Refused("file-too-large")


def _weigh_member(data: bytes, member: zipfile.ZipInfo, left: int) -> int:
    """Unpack piece by piece, whatever the directory says of the size; return the true size in bytes."""
    weigh = _scales(member.filename)
    size = 0
    for piece in _pieces(data, member):
        size += len(piece)
        if size > left:
            raise Refused("file-too-large")
        if weigh is not None:
            weigh.look(piece)
    return size


def _scales(name: str) -> "_Rectangle | _Repeats | None":
    if name.startswith("xl/worksheets/"):
        return _Rectangle()
    return _Repeats() if name == "content.xml" else None


def _pieces(data: bytes, member: zipfile.ZipInfo) -> Iterator[bytes]:
    head = member.header_offset
    if member.compress_type != zipfile.ZIP_DEFLATED or data[head : head + 4] != b"PK\x03\x04":
        yield data[head : head + member.compress_size]
        return
    names = int.from_bytes(data[head + 26 : head + 28], "little")
    extra = int.from_bytes(data[head + 28 : head + 30], "little")
    stream = zlib.decompressobj(-15)
    packed = data[head + 30 + names + extra :][: member.compress_size]
    while packed and not stream.eof:
        yield stream.decompress(packed, _CHUNK)
        packed = stream.unconsumed_tail


class _Rectangle:
    """The rectangle that the filled cells of an Excel sheet span."""

    def __init__(self) -> None:
        self._rest = b""
        self._columns = self._rows = 0

    def look(self, piece: bytes) -> None:
        """Take the next piece of the sheet."""
        text = self._rest + piece
        self._rest = text[-_OVERLAP:]
        places = b" ".join(_FILLED.findall(text))
        rows = set(places.translate(None, _LETTERS).split())
        columns = set(places.translate(None, _DIGITS).split())
        self._rows = max(self._rows, *map(int, rows), 0)
        self._columns = max(self._columns, *map(_column, columns), 0)
        if self._rows * self._columns > MAX_CELLS:
            raise Refused("file-too-large")


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


class _Repeats:
    """The cells of an OpenDocument sheet, where one element may stand for millions."""

    def __init__(self) -> None:
        self._rest = b""
        self._cells = self._width = self._filled = 0
        self._times = 1

    def look(self, piece: bytes) -> None:
        """Take the next piece of the content; a tag that is cut waits for its other half."""
        text = self._rest + piece
        cut = text.rfind(b"<")
        self._rest = text[cut:] if cut >= 0 and b">" not in text[cut:] else b""
        for name, rest in _REPEATED.findall(text[: len(text) - len(self._rest)]):
            if name == b"table-row":
                self._times = _number(_ROWS_REPEATED, rest)
                self._width = self._filled = 0
            else:
                self._cell(rest)

    def _cell(self, rest: bytes) -> None:
        self._width += _number(_CELLS_REPEATED, rest)
        if not rest.endswith(b"/") or b"value-type" in rest:
            self._cells += (self._width - self._filled) * self._times
            self._filled = self._width
        if self._cells > MAX_CELLS:
            raise Refused("file-too-large")


def _number(pattern: re.Pattern[bytes], text: bytes) -> int:
    found = pattern.search(text)
    return int(found[1]) if found else 1


def _weigh_old(data: bytes) -> None:
    """Refuse an xls sheet whose record DIMENSIONS ([MS-XLS] 2.4.90) spans more than fits into memory."""
    for rows, columns in _DIMENSIONS.findall(data):
        if int.from_bytes(rows, "little") * int.from_bytes(columns, "little") > MAX_CELLS:
            raise Refused("file-too-large")
