"""Words, numbers and dates in the language of one output.

Source strings are English and are found by Babel through the names `_`, `n_`, `p_` and `N_`; the German
catalogue is `resources/locale/de/LC_MESSAGES/netzwerkstatt.po`. One `Texts` is handed to whoever speaks, so a
badge may be English in a German window. Numbers and dates follow CLDR, by Babel, everywhere alike.
"""

import datetime as dt
import gettext
import locale
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any, Final

from netzwerkstatt.base import resources
from netzwerkstatt.base.folding import fold

LANGUAGES: Final = ("de", "en")
_REGION: Final = {"de": "de_DE", "en": "en_GB"}
_DATE: Final = {
    "de": {
        "short": "dd.MM.yyyy",
        "medium": "EEE, d. MMM",
        "dated": "EEE, d. MMM yyyy",
        "long": "EEE, d. MMMM yyyy",
        "full": "EEEE, d. MMMM yyyy",
        "month": "LLLL yyyy",
        "weekday": "ccc",
    },
    "en": {
        "short": "dd/MM/yyyy",
        "medium": "EEE, d MMM",
        "dated": "EEE, d MMM yyyy",
        "long": "EEE, d MMMM yyyy",
        "full": "EEEE, d MMMM yyyy",
        "month": "LLLL yyyy",
        "weekday": "ccc",
    },
}

_REMEMBERED: Final = 4_096
"""So many numbers, and as many dates, are written once only: windows write the same ones at every change."""


def N_(message: str) -> str:  # noqa: N802  (the field's name for "translate where it is shown")
    """Mark a text for the catalogue; it is translated where it is shown."""
    return message


class Texts:
    """Everything that depends on a language. Make one with `texts(language)`."""

    def __init__(self, language: str) -> None:
        self.language = language if language in LANGUAGES else "en"
        self.region = _REGION[self.language]
        folder = resources.path("locale")
        wanted = [] if self.language == "en" else [self.language]
        self._words = gettext.translation("netzwerkstatt", folder, wanted, fallback=not wanted)

    def _(self, message: str, **values: object) -> str:
        """Translate a sentence and fill its `{names}`."""
        said = self._words.gettext(message)
        return said.format(**values) if values else said

    def n_(self, one: str, many: str, count: int, **values: object) -> str:
        """Translate by number; `{count}` is written with thousands marks."""
        return self._words.ngettext(one, many, count).format(count=self.number(count), **values)

    def p_(self, context: str, message: str, **values: object) -> str:
        """Translate a word that means different things in different places."""
        said = self._words.pgettext(context, message)
        return said.format(**values) if values else said

    def number(self, value: float | Decimal, digits: int | None = None) -> str:
        """Write a number; with `digits`, exactly so many after the comma."""
        return _number(value, digits, self.region)

    def money(self, cents: int) -> str:
        """Write an amount of euros given in cents: `1.650 €`, or `1.650,50 €` where there are cents."""
        return f"{self.number(Decimal(cents) / 100, 2 if cents % 100 else 0)}\N{NO-BREAK SPACE}€"

    def percent(self, share: float) -> str:
        """Write a share of one: 0.7 becomes `70 %`."""
        return str(_babel().numbers.format_percent(share, locale=self.region))

    def date(self, day: dt.date, style: str = "long") -> str:
        """Write a day: short `16.10.2027`, medium `Sa, 16. Okt.`, long `Sa, 16. Oktober 2027`, full.

        Dated is medium with its year; as month or weekday it is less: `Oktober 2027`, `Sa`.
        """
        return _date(day, style, self.language)

    def near_date(self, day: dt.date, today: dt.date) -> str:
        """Write a day as short as is clear today: `Sa, 16. Okt.`, and in another year `Sa, 16. Okt. 2027`."""
        return self.date(day, "medium" if day.year == today.year else "dated")

    def time(self, moment: dt.time | dt.datetime) -> str:
        """Write a time of day: `13:30`."""
        return f"{moment.hour}:{moment.minute:02}" if self.language == "de" else f"{moment:%H:%M}"

    def clock(self, moment: dt.time | dt.datetime) -> str:
        """Write a time of day as one says it: `13:30 Uhr`."""
        return self.p_("time of day", "{time}", time=self.time(moment))

    def span(self, start: dt.datetime, end: dt.datetime) -> str:
        """Write from when to when within a day: `13:30–14:45`."""
        return f"{self.time(start)}–{self.time(end)}"

    def listed(self, words: Iterable[str]) -> str:
        """Join words as one says them: `Anna, Ben und Carla`."""
        return str(_babel().lists.format_list(list(words), locale=self.region))

    def language_name(self, code: str) -> str:
        """Name a language given as ISO 639 code, such as `tr`; unknown codes stay as they are."""
        name = _babel().core.Locale.parse(self.region).languages.get(code.lower())
        return str(name or code)

    def language_code(self, name: str) -> str:
        """Return the ISO 639 code of a language by its name, or by its code; empty where there is none."""
        languages = _babel().core.Locale.parse(self.region).languages
        wanted = fold(name)
        return next((code for code, known in languages.items() if wanted in (code, fold(known))), "")


@cache
def texts(language: str) -> Texts:
    """Return the texts of a language; languages that are not there fall back to English."""
    return Texts(language)


def month_named(word: str) -> int | None:
    """Return the month that a word names or begins to name in any of the languages, from 1; None for none.

    Three letters are enough: `Okt`, `Sept.`, `march`.
    """
    return _named(word, 3, _months())


def weekday_named(word: str) -> int | None:
    """Return the day of the week that a word names or begins to name, Monday being 0; None for none.

    Two letters are enough: `Sa`, `Sonntag`, `Thu`.
    """
    return _named(word, 2, _weekdays())


def _named(word: str, least: int, names: Mapping[str, int]) -> int | None:
    wanted = fold(word)
    found = (number for name, number in names.items() if name.startswith(wanted))
    return next(found, None) if len(wanted) >= least else None


@lru_cache(_REMEMBERED, typed=True)
def _number(value: float | Decimal, digits: int | None, region: str) -> str:
    pattern = None if digits is None else "#,##0" + ("." + "0" * digits if digits else "")
    return str(_babel().numbers.format_decimal(value, format=pattern, locale=region))


@lru_cache(_REMEMBERED, typed=True)
def _date(day: dt.date, style: str, language: str) -> str:
    said = str(_babel().dates.format_date(day, _DATE[language][style], locale=_REGION[language]))
    return said.replace(".,", ",", 1) if style in {"medium", "dated", "long"} else said


@cache
def _months() -> Mapping[str, int]:
    """Return the names of the months, folded: `Jänner` of Austria and Excel's `Mrz` too."""
    names = _babel().dates.get_month_names
    regions = (*_REGION.values(), "de_AT")
    found = {
        fold(name): number for region in regions for number, name in names("wide", locale=region).items()
    }
    return found | {"mrz": 3}


@cache
def _weekdays() -> Mapping[str, int]:
    names = _babel().dates.get_day_names
    regions = _REGION.values()
    return {fold(name): number for region in regions for number, name in names("wide", locale=region).items()}


def capital(said: str) -> str:
    """Begin a sentence with a capital letter."""
    return said[:1].upper() + said[1:]


def in_every_language(say: Callable[[Texts], str]) -> tuple[str, ...]:
    """Return what is said in each language: what was once kept in one is known again in another."""
    return tuple(say(texts(language)) for language in LANGUAGES)


@cache
def _babel() -> Any:
    """Load Babel when the first number is written: the first window has none."""
    import babel.core  # noqa: PLC0415
    import babel.dates  # noqa: PLC0415
    import babel.lists  # noqa: PLC0415
    import babel.numbers  # noqa: PLC0415

    return babel


def system_language() -> str:
    """Return the language of the computer if the program speaks it, else German.

    The surroundings name it (POSIX.1-2017, 8.2), except on Windows. Python's own answer is English where no
    language is set.
    """
    named = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    region = next(filter(None, named), "")
    if not region and sys.platform == "win32":
        region = locale.getlocale()[0] or ""
    return "en" if region.lower().startswith("en") else "de"
