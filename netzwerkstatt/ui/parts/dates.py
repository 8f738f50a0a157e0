"""A day, typed the way people write it."""

import calendar
import re
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.texts import Texts
from netzwerkstatt.ui.parts.layout import announce, label

_WRITTEN: Final = re.compile(r"(\d{1,2})\s*[./\- ]\s*(\d{1,2})\s*[./\- ]\s*(\d{4}|\d{2})")
_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_CENTURY: Final = 2000
_SHORT_YEAR: Final = 2
_MONTHS: Final = 12


def read_day(text: str) -> tuple[int, int, int] | None:
    """Read year, month and day out of `16.10.2027`, `16/10/27` or `2027-10-16`; they need not exist."""
    if found := _ISO.fullmatch(text.strip()):
        year, month, day = found.groups()
    elif found := _WRITTEN.fullmatch(text.strip()):
        day, month, year = found.groups()
    else:
        return None
    return int(year) + (_CENTURY if len(year) == _SHORT_YEAR else 0), int(month), int(day)


def trouble_with_day(text: str, texts: Texts) -> str:
    """Say what is wrong with a day and what may be meant; nothing if it is fine or empty."""
    if not text.strip():
        return ""
    parts = read_day(text)
    if parts is None:
        return texts._("Please write the date as {example}.", example=texts.date(date(2027, 10, 16), "short"))
    meant = meant_day(parts)
    if meant is None:
        return texts._("There is no such date: {date}. Please check day and month.", date=text.strip())
    if (meant.year, meant.month, meant.day) == parts:
        return ""
    nearest = texts.date(meant)
    return texts._("There is no such date: {date}. Perhaps {meant}?", date=text.strip(), meant=nearest)


def meant_day(parts: tuple[int, int, int]) -> date | None:
    """Return the day nearest to year, month and day within that month, if there is such a month."""
    year, month, day = parts
    if not 1 <= month <= _MONTHS or not date.min.year <= year <= date.max.year:
        return None
    return date(year, month, max(1, min(day, calendar.monthrange(year, month)[1])))


def typed_day(text: str, texts: Texts) -> date | None:
    """Return the day that is typed, or none where nothing is.

    Raises:
        Refused: `date-nearly` where another day may be meant, or `date-unknown`.
    """
    parts = read_day(text)
    if not text.strip():
        return None
    meant = meant_day(parts) if parts else None
    if meant is None:
        raise Refused("date-unknown", date=text.strip())
    if (meant.year, meant.month, meant.day) != parts:
        raise Refused("date-nearly", date=text.strip(), meant=texts.date(meant))
    return meant


class DayField(QWidget):
    """A field for one day, which may stay empty; says below what is wrong once it is left."""

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
        return trouble_with_day(self.line.text(), self._texts)

    @property
    def day(self) -> date | None:
        """Return the day, or None while it is open or wrong."""
        parts = read_day(self.line.text())
        return date(*parts) if parts and not self.trouble else None

    def show_trouble(self) -> bool:
        """Say what is wrong; tell whether anything is."""
        self._check()
        return not self._trouble.isHidden()

    def _edited(self) -> None:
        self._trouble.hide()
        self.changed.emit()

    def _check(self) -> None:
        said = self.trouble
        self._trouble.setText(said)
        self._trouble.setVisible(bool(said))
        # a dialog does not grow with lines that wrap, so the label asks for them itself
        self._trouble.setMinimumHeight(self._trouble.heightForWidth(self.line.width()) if said else 0)
        self.changed.emit()
        if said:
            announce(self, said)
