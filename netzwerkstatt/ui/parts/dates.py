"""A day, typed the way people write it."""

import calendar
import re
from datetime import date
from typing import Final, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from netzwerkstatt.base import clock
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.texts import Texts, month_named, weekday_named
from netzwerkstatt.ui.parts.layout import announce, label

_YEAR: Final = r"(?P<year>\d{4}|\d{2})"
_ISO: Final = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_NUMBERS: Final = re.compile(rf"(?P<day>\d{{1,2}})\s*[./\- ]\s*(?P<month>\d{{1,2}})(?:\s*[./\- ]\s*{_YEAR})?")
_DAY_FIRST: Final = re.compile(
    rf"(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th)?\s*(?P<month>[^\W\d]{{3,}})\.?,?\s*{_YEAR}?", re.IGNORECASE
)
_MONTH_FIRST: Final = re.compile(
    r"(?P<month>[^\W\d]{3,})\.?\s*(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(?P<year>\d{4}))?", re.IGNORECASE
)
_BEFORE: Final = re.compile(r"(?P<word>[^\W\d]{2,})\.?(?P<comma>,?)\s+")
_PREPOSITIONS: Final = frozenset({"am", "den", "on", "the"})
_CENTURY: Final = 2000
_SHORT_YEAR: Final = 2
_MONTHS: Final = 12
_LEAP_YEARS_APART: Final = 8
"""At most so many years lie between two days of February 29, as 2096 and 2104 (Gregorian calendar)."""


class Written(NamedTuple):
    """A day as it is written, with its year if it has one; there need not be such a day."""

    year: int | None
    month: int
    day: int


def read_day(text: str) -> Written | None:
    """Read a day: `16.10.2027`, `16.10.`, `16/10/27`, `2027-10-16`, `Sa, 16. Oktober 2027`, `Oct 16, 2027`.

    Months may be shortened, in any language of the program. A weekday before is passed over.
    """
    bare = _without_weekday(text.strip()).rstrip(" .,")
    ways = (pattern.fullmatch(bare) for pattern in (_ISO, _NUMBERS, _DAY_FIRST, _MONTH_FIRST))
    found = next(filter(None, ways), None)
    if found is None:
        return None
    month = int(found["month"]) if found["month"].isdigit() else month_named(found["month"])
    return None if month is None else Written(_year(found["year"]), month, int(found["day"]))


def meant_day(written: Written, today: date, *, past: bool = False) -> date | None:
    """Return the day that is written, or else the nearest one in its month; None if there is no such month.

    Without a year it is the next such day from today on; in the past, the last one up to today.
    """
    year, month, day = written
    if not 1 <= month <= _MONTHS or (year is not None and not date.min.year <= year <= date.max.year):
        return None
    if year is not None:
        return _nearest(year, month, day)
    step = -1 if past else 1
    years = (today.year + step * years for years in range(_LEAP_YEARS_APART + 1))
    days = [_nearest(year, month, day) for year in years]
    on_side = [one for one in days if (one <= today if past else one >= today)]
    return next((one for one in on_side if one.day == day), on_side[0])


def typed_day(text: str, texts: Texts, *, past: bool = False) -> date | None:
    """Return the day that is typed, or none where nothing is; without a year as `meant_day` says.

    Raises:
        Refused: `date-not-understood`; `date-nearly` where another day may be meant, or `date-unknown`.
    """
    said = text.strip()
    if not said:
        return None
    written = read_day(said)
    if written is None:
        raise Refused("date-not-understood", date=said, example=texts.date(date(2027, 10, 16), "short"))
    meant = meant_day(written, clock.local_now().date(), past=past)
    if meant is None:
        raise Refused("date-unknown", date=said)
    if meant.day != written.day:
        raise Refused("date-nearly", date=said, meant=texts.date(meant))
    return meant


class DayField(QWidget):
    """A field for one day, which may stay empty; says below what is wrong once it is left.

    What it understood it writes with its year.
    """

    changed = Signal()
    """The text or what is said about it has changed."""

    def __init__(self, texts: Texts) -> None:
        super().__init__()
        self._texts = texts
        self.line = QLineEdit()
        self.line.setPlaceholderText(texts._("for example 16.10.2027"))
        self.line.textChanged.connect(self._edited)
        self.line.editingFinished.connect(self._check)
        self._trouble = label("", "err", wrap=True)
        self._trouble.setObjectName("date-trouble")
        self._trouble.hide()
        self.setFocusProxy(self.line)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.line)
        box.addWidget(self._trouble)

    @property
    def trouble(self) -> str:
        """Say what is wrong; nothing if the day is fine or left open."""
        try:
            typed_day(self.line.text(), self._texts)
        except Refused as fault:
            from netzwerkstatt.app import wording  # noqa: PLC0415  (first needed when something was refused)

            return wording.refusal(fault, self._texts)
        return ""

    @property
    def day(self) -> date | None:
        """Return the day, or None while it is open or wrong."""
        try:
            return typed_day(self.line.text(), self._texts)
        except Refused:
            return None

    def show_trouble(self) -> bool:
        """Say what is wrong; tell whether anything is."""
        self._check()
        return not self._trouble.isHidden()

    def _edited(self) -> None:
        self._trouble.hide()
        self.changed.emit()

    def _check(self) -> None:
        said, day = self.trouble, self.day
        if day is not None:
            self.line.setText(self._texts.date(day, "short"))
        self._trouble.setText(said)
        self._trouble.setVisible(bool(said))
        # a dialog does not grow with lines that wrap, so the label asks for them itself
        self._trouble.setMinimumHeight(self._trouble.heightForWidth(self.line.width()) if said else 0)
        self.changed.emit()
        if said:
            announce(self, said)


def _without_weekday(text: str) -> str:
    """Leave out what stands before a day: a weekday, any word with a comma, `am`, `den`."""
    while found := _BEFORE.match(text):
        word = found["word"]
        if not (found["comma"] or word.lower() in _PREPOSITIONS or weekday_named(word) is not None):
            break
        text = text[found.end() :]
    return text


def _year(written: str | None) -> int | None:
    if not written:
        return None
    return int(written) + (_CENTURY if len(written) == _SHORT_YEAR else 0)


def _nearest(year: int, month: int, day: int) -> date:
    return date(year, month, max(1, min(day, calendar.monthrange(year, month)[1])))
