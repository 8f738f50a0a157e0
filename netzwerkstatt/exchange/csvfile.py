"""Lists as text: encoding, delimiter and quotes are found out; written so that German Excel reads them."""

import csv
import io
import math
import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from charset_normalizer import from_bytes

from netzwerkstatt.base.faults import Refused

_DELIMITERS: Final = (";", "\t", ",", "|")
_BOMS: Final = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_SEPARATOR_LINE: Final = re.compile(r"sep=(.)\s*\Z", re.IGNORECASE)
_SAMPLE_LINES: Final = 200
_HEAD: Final = 4096
_MAX_LINES: Final = 1_000_000
_MAX_CELLS: Final = 20_000
_GUARDED: Final = re.compile(r"'*[=+\-@\t\r]")
_REPAIRS: Final = 500
_GERMAN: Final = frozenset("äöüÄÖÜßéèáàçñ")
_WESTERN: Final = ("cp1252", "mac_roman", "cp850")
_FOREIGN_SHARE: Final = 0.5
_BINARY_SHARE: Final = 0.05
_NULLS_OF_WIDE_TEXT: Final = 0.2

Line = tuple[int, list[str], bool]
"""Line number in the file, cells, and whether a quotation mark that is never closed was read as a sign."""


def decode(data: bytes) -> str:
    """Return the text of a file in UTF-8, UTF-16, UTF-32 or an old one-byte encoding.

    Raises:
        Refused: `file-other-kind`, if it is no text at all.
    """
    text = _decode(data)
    head = text[:_HEAD]
    hidden = sum(sign < " " and sign not in "\t\n\r\x00\x0b\x0c" for sign in head)
    if hidden > max(len(head) * _BINARY_SHARE, 2):
        raise Refused("file-other-kind", kind="binary")
    return text


def _decode(data: bytes) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    head = data[:_HEAD]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if max(even, odd) > len(head) * _NULLS_OF_WIDE_TEXT and min(even, odd) * 4 < max(even, odd):
        return data.decode("utf-16-be" if even > odd else "utf-16-le", "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _old_encoding(data)


def _old_encoding(data: bytes) -> str:
    """Choose by what German would look like; other scripts are left to charset-normalizer."""
    sample = data[: 64 * 1024]
    best = max(_WESTERN, key=lambda name: _likeness(sample.decode(name, "replace")))
    letters = sample.decode(best, "replace")
    pairs = sum(not a.isascii() and not b.isascii() for a, b in pairwise(letters))
    strange = sum(not sign.isascii() for sign in letters)
    if pairs > strange * _FOREIGN_SHARE:
        guess = from_bytes(sample).best()
        best = guess.encoding if guess is not None else best
    return data.decode(best, "replace")


def _likeness(text: str) -> int:
    """Count signs that German has, minus signs within words that no word has."""
    points = 0
    for before, sign, after in zip(" " + text, text, text[1:] + " ", strict=False):
        if sign.isascii():
            continue
        within = before.isalpha() or after.isalpha()
        if sign in _GERMAN:
            points += 3 if within else 0
        elif not sign.isalpha():
            points -= 2 if before.isalpha() and after.isalpha() else 0
        else:
            points -= 1
    return points


def lines(text: str) -> Iterator[Line]:
    """Yield the rows of a list with the line on which each begins.

    A first line `sep=;` names the delimiter, otherwise the one is taken that cuts the lines most evenly. A
    quotation mark that swallows the rows behind it is read as an ordinary sign, so that no row is lost.

    Raises:
        Refused: `file-too-large`, for more lines, or cells in a line, than any list has.
    """
    if text.count("\n") + text.count("\r") > _MAX_LINES:
        raise Refused("file-too-large")
    raw = list(io.StringIO(text, newline=""))
    named = _SEPARATOR_LINE.match(raw[0]) if raw else None
    start = 1 if named else 0
    if any(len(line) > _MAX_CELLS and sum(map(line.count, _DELIMITERS)) > _MAX_CELLS for line in raw):
        raise Refused("file-too-large")
    delimiter, width = _delimiter(raw[start : start + _SAMPLE_LINES])
    yield from _rows(raw, start, named[1] if named else delimiter, width)


def _rows(raw: list[str], start: int, delimiter: str, width: int) -> Iterator[Line]:
    repairs = 0
    position = start
    while position < len(raw):
        for at, end, cells in _records(raw, position, delimiter):
            several = end - at > 1 and repairs < _REPAIRS
            if several and _swallowed(raw, (at, end), delimiter, width, len(cells)):
                repairs += 1
                yield at + 1, _plain(raw[at], delimiter), True
                position = at + 1
                break
            yield at + 1, cells, False
        else:
            return


def _records(raw: list[str], start: int, delimiter: str) -> Iterator[tuple[int, int, list[str]]]:
    """Yield first line, line behind the last, and cells; a cell too long for the reader is cut into lines."""
    reader = csv.reader((raw[n] for n in range(start, len(raw))), delimiter=delimiter)
    at = start
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield at, at + 1, _plain(raw[at], delimiter)
            yield from _records_after(raw, at + 1, delimiter)
            return
        end = start + reader.line_num
        yield at, end, cells
        at = end


def _records_after(raw: list[str], start: int, delimiter: str) -> Iterator[tuple[int, int, list[str]]]:
    """Go on line by line behind a cell that no reader takes."""
    for at in range(start, len(raw)):
        yield at, at + 1, _plain(raw[at], delimiter)


def _swallowed(raw: list[str], where: tuple[int, int], delimiter: str, width: int, cells: int) -> bool:
    """Tell whether a quotation mark was never closed, or by one that opens a cell further down."""
    at, end = where
    try:
        deque(csv.reader(raw[at:end], delimiter=delimiter, strict=True), maxlen=0)
    except csv.Error:
        return True
    return cells != width > 1 and any(line.count(delimiter) + 1 == width for line in raw[at + 1 : end])


def _plain(line: str, delimiter: str) -> list[str]:
    return [cell.removeprefix('"') for cell in line.rstrip("\r\n").split(delimiter)]


def _delimiter(sample: Sequence[str]) -> tuple[str, int]:
    """Return the sign that cuts most lines into the same number of cells, and that number."""
    found = [(*_usual(sample, sign), sign) for sign in _DELIMITERS]
    _, width, sign = max(found, key=lambda one: (one[0] * math.log2(one[1]), -_DELIMITERS.index(one[2])))
    return sign, width


def _usual(sample: Sequence[str], delimiter: str) -> tuple[float, int]:
    """Return the share of rows that are of the usual width, and that width; with and without quotes."""
    try:
        quoted = [len(row) for row in csv.reader(sample, delimiter=delimiter) if any(row)]
    except csv.Error:
        quoted = []
    plain = [line.count(delimiter) + 1 for line in sample if line.strip()]
    return max((_most(quoted), _most(plain)), key=lambda found: found[0])


def _most(widths: Sequence[int]) -> tuple[float, int]:
    if not widths:
        return 0.0, 1
    width, times = max(Counter(widths).items(), key=lambda pair: (pair[1] * math.log2(pair[0]), pair[0]))
    return times / len(widths), width


def write(rows: Iterable[Sequence[str]]) -> bytes:
    """Return rows as a file for German spreadsheets: UTF-8 with BOM, `;`, CRLF.

    A cell that a spreadsheet would take for a formula is guarded by an apostrophe (OWASP "CSV injection").
    """
    sheet = io.StringIO(newline="")
    writer = csv.writer(sheet, delimiter=";", lineterminator="\r\n")
    for row in rows:
        writer.writerow(["'" + cell if _GUARDED.match(cell) else cell for cell in row])
    return b"\xef\xbb\xbf" + sheet.getvalue().encode("utf-8")
