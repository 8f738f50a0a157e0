"""What people write into cells: yes and no, amounts, days, times, numbers. `None` means "not understood".

Nothing is guessed that could change a meaning: where a cell can be read in two ways, the whole column has to
prove one of them (`decimal_comma`, `month_first`), or the cell is reported.
"""

import json
import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from functools import cache, lru_cache
from typing import Any, Final

from netzwerkstatt.base import resources
from netzwerkstatt.base.folding import fold
from netzwerkstatt.domain.access import Answer
from netzwerkstatt.domain.money import Cents
from netzwerkstatt.exchange.workbook import Cell

_CURRENCY: Final = re.compile(r"€|\beuros?\b|\beur\b|\bte\b", re.IGNORECASE)
_NOTHING_BEHIND: Final = re.compile(r",\s*[-–—]{1,2}$")
_NUMBER: Final = re.compile(r"[+\-−]?\d+(?:[.,'’\s]\d+)*")
_THREES: Final = re.compile(r"\d{1,3}(?P<mark>[.,'’ ])\d{3}(?:(?P=mark)\d{3})*")
_MAX_DIGITS: Final = 15
_DAY: Final = re.compile(r"(\d{1,2})\s*[.]\s*(\d{1,2})\s*[.]\s*(\d{4}|\d{2})\.?")
_ISO: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_SLASHED: Final = re.compile(r"(\d{1,2})[/\-](\d{1,2})[/\-](\d{4}|\d{2})")
_DAY_MONTH: Final = re.compile(r"(\d{1,2})(?:\.|st|nd|rd|th)?\s*([^\W\d]{3,9})\.?,?\s*(\d{4}|\d{2})")
_MONTH_DAY: Final = re.compile(r"([^\W\d]{3,9})\.?\s*(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_WEEKDAY: Final = re.compile(r"^[^\W\d]{2,10}\.?,\s*(?=\d)")
_TIME: Final = re.compile(
    r"(?:um\s*)?(\d{1,2})(?:[:.](\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(uhr|h|am|pm)?\s*"
    r"(?:(?:gmt|utc)?\s*[+\-]\d{1,2}(?::?\d{2})?|gmt|utc|z|cet|cest|mez|mesz)?",
    re.IGNORECASE,
)
_LONGEST: Final = 60
_LONGEST_NOTHING: Final = 14
_BETWEEN: Final = re.compile(r"(?<=\d)T(?=\d)|,\s*")
_SERIAL: Final = range(10_000, 80_000)
_SERIAL_DIGITS: Final = 5
_SERIAL_DAY_ZERO: Final = date(1899, 12, 30)
_LENGTH: Final = re.compile(r"(.*?)\s*(mm|cm|m|millimeter|zentimeter|meter)?\.?", re.IGNORECASE)
_MM: Final = {"mm": 1, "millimeter": 1, "cm": 10, "zentimeter": 10, "m": 1000, "meter": 1000}
_LONGEST_CM: Final = 400
_CENTURY: Final = 100
_HALF_DAY: Final = 12
_MONTHS: Final = 12


@cache
def words() -> Mapping[str, Any]:
    """Return the word lists of `resources/columns/words.json`, folded; read once."""
    raw = json.loads(resources.text("columns/words.json"))
    return {
        name: {key(word): value for word, value in entry.items()}
        if isinstance(entry, dict)
        else frozenset(map(key, entry))
        for name, entry in raw.items()
    }


@lru_cache(maxsize=4096)
def key(text: str) -> str:
    """Return a folded text for looking words up; signs that fold to nothing stay themselves."""
    return fold(text) or text.strip()


def short(cell: Cell) -> Cell:
    """Return the cell without outer blanks, or nothing where it is too long to be a value."""
    return cell if not isinstance(cell, str) else cell.strip() if len(cell) <= _LONGEST else ""


def blank(cell: Cell) -> bool:
    """Tell whether a cell says nothing: empty, a dash, `k. A.`, a question mark."""
    if not isinstance(cell, str) or len(cell) > _LONGEST_NOTHING:
        return False
    return not cell or cell in "-–—" or (not cell[-1].isdecimal() and key(cell) in words()["unknown"])


def yes_no(cell: Cell) -> bool | None:
    """Return what a cell says to a question; also `True`, 1 and 0 of spreadsheets."""
    if isinstance(cell, bool | int | float):
        return bool(cell) if cell in {0, 1} else None
    word = key(cell.rstrip(".!,;")) if isinstance(cell, str) else ""
    if word in words()["yes"]:
        return True
    return False if word in words()["no"] else None


def answer(cell: Cell) -> Answer | None:
    """Return what is known of a place; an empty cell, a question mark and the like are `UNKNOWN`."""
    if isinstance(cell, str) and (not cell or key(cell) in words()["unknown"]):
        return Answer.UNKNOWN
    said = yes_no(cell)
    return None if said is None else (Answer.YES if said else Answer.NO)


def decimal_comma(cells: Iterable[Cell]) -> bool | None:
    """Tell whether a column writes decimals with a comma; `None` if no cell proves it."""
    for cell in cells:
        text = _CURRENCY.sub("", str(short(cell))).strip() if isinstance(cell, str) else ""
        if _NUMBER.fullmatch(text) and (proof := re.search(r"([.,])\d{1,2}$", text)):
            return proof[1] == ","
    return None


def number(cell: Cell, *, comma: bool | None = None) -> Decimal | None:
    """Return a number written in German or English; `comma` is what `decimal_comma` said of the column.

    `1.234` without proof is a thousand, as Germans write it; `1,234` without proof is not understood.
    """
    if isinstance(cell, bool) or not isinstance(cell, str | int | float):
        return None
    if not isinstance(cell, str):
        return Decimal(repr(cell)) if abs(cell) < 10**_MAX_DIGITS else None
    text = str(short(cell)).replace("−", "-").replace("\N{NO-BREAK SPACE}", " ").replace("\u202f", " ")
    if not _NUMBER.fullmatch(text) or len(text) > _MAX_DIGITS * 2:
        return None
    sign = -1 if text[0] == "-" else 1
    plain = _plain_number(text.lstrip("+-"), comma=comma)
    try:
        return None if plain is None else sign * Decimal(plain)
    except InvalidOperation:
        return None


def _plain_number(text: str, *, comma: bool | None) -> str | None:
    """Return digits and a point, or `None` where the marks can be read in two ways."""
    marks = [sign for sign in text if not sign.isdigit()]
    if not marks:
        return text
    last = marks[-1]
    whole, _, part = text.rpartition(last)
    if len(set(marks)) > 1:
        return _grouped(whole, part, last)
    if len(marks) > 1 or last in " '’":
        return _without_marks(text)
    if len(part) != 3 or whole in {"", "0"}:  # noqa: PLR2004  (thousands stand in threes)
        return f"{whole}.{part}"
    decimal = comma is (last == ",") if comma is not None else None
    if decimal is None:
        return None if last == "," else whole + part
    return f"{whole}.{part}" if decimal else whole + part


def _grouped(whole: str, part: str, last: str) -> str | None:
    """Read `1.234.567,89`: the last mark is the decimal one, those before stand at every third digit."""
    if last not in ".,":
        return None
    digits = _without_marks(whole)
    return None if digits is None else f"{digits}.{part}"


def _without_marks(text: str) -> str | None:
    return re.sub(r"\D", "", text) if _THREES.fullmatch(text) else None


def amount(cell: Cell, *, comma: bool | None = None) -> Cents | None:
    """Return an amount of euros in whole cents, rounded half up; another currency is not understood."""
    bare = short(cell)
    if isinstance(bare, str):
        bare = _NOTHING_BEHIND.sub("", _CURRENCY.sub("", bare).strip()).strip()
    value = number(bare, comma=comma)
    return None if value is None else Cents(int((value * 100).quantize(Decimal(1), ROUND_HALF_UP)))


def integer(cell: Cell) -> int | None:
    """Return a whole number."""
    value = number(cell)
    return int(value) if value is not None and value == value.to_integral_value() else None


def tenths_of_percent(cell: Cell) -> int | None:
    """Return a percentage in tenths of a percent; a number cell below 1 is a share, as Excel keeps it."""
    text = short(cell)
    value = number(text.replace("%", "").strip() if isinstance(text, str) else text)
    if value is None:
        return None
    share = not isinstance(cell, str) and 0 < value < 1
    return int((value * (1000 if share else 10)).quantize(Decimal(1), ROUND_HALF_UP))


def millimetres(cell: Cell, unit: str = "cm") -> int | None:
    """Return a length in mm; a number without a unit is in `unit`, the header's or centimetres."""
    text = short(cell)
    parts = _LENGTH.fullmatch(text) if isinstance(text, str) else None
    value = number(parts[1] if parts else text)
    if value is None or value < 0:
        return None
    named = parts[2].lower() if parts and parts[2] else ""
    length = value * _MM[named or unit]
    return int(length) if length <= _LONGEST_CM * 10 or named else None


def month_first(cells: Iterable[Cell]) -> bool | None:
    """Tell whether a column writes `month/day/year`; `None` if no cell proves it, or both ways occur."""
    found = {
        int(parts[2]) > _MONTHS
        for cell in cells
        if isinstance(cell, str)
        and (parts := _SLASHED.match(cell.strip()))
        and max(int(parts[1]), int(parts[2])) > _MONTHS
    }
    return found.pop() if len(found) == 1 else None


def day(cell: Cell, *, newest: int, month_first: bool | None = None) -> date | None:
    """Return a day; two-digit years are at most the year `newest`, numbers are Excel's serial days."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, int | float) or (isinstance(cell, str) and cell.isdecimal()):
        return _serial_day(cell)
    return _written_day(cell, newest, month_first) if isinstance(cell, str) else None


def _serial_day(cell: str | float) -> date | None:
    if isinstance(cell, str):
        serial = int(cell) if len(cell) == _SERIAL_DIGITS else 0
    else:
        serial = int(cell) if _SERIAL.start <= cell < _SERIAL.stop else 0
    return _SERIAL_DAY_ZERO + timedelta(days=serial) if serial in _SERIAL else None


def _written_day(  # noqa: PLR0911  (one way of writing a day after the other)
    cell: str,
    newest: int,
    month_first: bool | None,  # noqa: FBT001  (as it came)
) -> date | None:
    text = _WEEKDAY.sub("", str(short(cell)))
    if parts := _ISO.fullmatch(text):
        return _date(int(parts[1]), int(parts[2]), int(parts[3]))
    if parts := _DAY.fullmatch(text):
        return _date(_year(parts[3], newest), int(parts[2]), int(parts[1]))
    if parts := _SLASHED.fullmatch(text):
        first, second = int(parts[1]), int(parts[2])
        if month_first is None and first != second and max(first, second) <= _MONTHS:
            return None
        american = month_first if month_first is not None else second > _MONTHS
        return _date(_year(parts[3], newest), *((first, second) if american else (second, first)))
    months = words()["months"]
    if parts := _DAY_MONTH.fullmatch(text):
        return _date(_year(parts[3], newest), months.get(key(parts[2]), 0), int(parts[1]))
    if parts := _MONTH_DAY.fullmatch(text):
        return _date(int(parts[3]), months.get(key(parts[1]), 0), int(parts[2]))
    return None


def _year(text: str, newest: int) -> int:
    year = int(text)
    if len(text) > 2:  # noqa: PLR2004  (two digits leave the century open)
        return year
    century = newest - newest % _CENTURY
    return century + year if century + year <= newest else century - _CENTURY + year


def _date(year: int, month: int, day_of_month: int) -> date | None:
    try:
        return date(year, month, day_of_month)
    except ValueError:
        return None


def clock(cell: Cell) -> time | None:
    """Return a time of day: `13:30`, `13.30 Uhr`, `9 Uhr`, `1:30 PM`; a zone behind it is passed over."""
    if isinstance(cell, datetime):
        return cell.time()
    if isinstance(cell, time):
        return cell
    parts = _TIME.fullmatch(str(short(cell))) if isinstance(cell, str) else None
    if parts is None or (parts[2] is None and parts[4] is None):
        return None
    hour, half = int(parts[1]), (parts[4] or "").lower()
    if half in {"am", "pm"}:
        if not 1 <= hour <= _HALF_DAY:
            return None
        hour = hour % _HALF_DAY + (_HALF_DAY if half == "pm" else 0)
    try:
        return time(hour, int(parts[2] or 0), int(parts[3] or 0))
    except ValueError:
        return None


def moment(cell: Cell, *, newest: int, month_first: bool | None = None) -> datetime | None:
    """Return a day and a time of day (midnight where none is named), without a zone."""
    if isinstance(cell, datetime):
        return cell.replace(tzinfo=None)
    if isinstance(cell, str):
        first, _, rest = _BETWEEN.sub(" ", str(short(cell))).partition(" ")
        at = clock(rest.strip())
        on = day(first.rstrip(","), newest=newest, month_first=month_first)
        if at is not None and on is not None:
            return datetime.combine(on, at)
    on = day(cell, newest=newest, month_first=month_first)
    return None if on is None else datetime.combine(on, time())
