"""Names of people as lists write them, taken apart without losing a letter."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from netzwerkstatt.base.folding import fold
from netzwerkstatt.exchange.values import key

_TITLE: Final = re.compile(
    r"(?:(?:univ\.-?\s?)?prof\.?(?:in)?|pd|priv\.-doz\.|doz\.|dr\.?(?:-ing\.)?|dipl\.(?:-[\w.]+)+|dipl\.|mag\.(?:a)?|ing\."
    r"|h\.\s?c\.|e\.\s?h\.|mult\.|med\.|phil\.|rer\.|nat\.|i?ur\.|jur\.|habil\.|theol\.|oec\.|pol\.|soc\.|vet\.|dent\.|agr\."
    r"|paed\.|[mb]\.\s?(?:a|sc|ed|eng)\.)(?=\s|$)",
    re.IGNORECASE,
)
_SUFFIX: Final = re.compile(
    r"(?:jr|sr|jun|sen|i{1,3}|iv|ph\.?\s?d|m\.?\s?a|b\.?\s?a|m\.?\s?sc|mba|esq)\.?", re.IGNORECASE
)
_LONGEST: Final = 1_000


@dataclass(frozen=True, slots=True)
class Named:
    """A name taken apart."""

    given: str = ""
    family: str = ""
    title: str = ""
    salutation: str = ""

    @property
    def key(self) -> str:
        """Return what two spellings of a name have in common: folded, in any order."""
        return name_key(self.given, self.family)

    def __bool__(self) -> bool:
        """Tell whether there is a name at all."""
        return bool(self.given or self.family)


@lru_cache(maxsize=4096)
def name_key(given: str, family: str) -> str:
    """Return the folded words of a name in alphabetical order."""
    return " ".join(sorted(fold(f"{given} {family}").split()))


def read_names(parts: Mapping[str, str], words: Mapping[str, Any], *, titled: bool, greeted: bool) -> Named:
    """Return the name from the cells `given`, `middle`, `family`, `name`, `family-first` of a row.

    A last name that holds the first name as well (`Leyen, Ursula von der`) is a full name where no other cell
    has the first name. `titled` and `greeted` say that the list has columns for title and salutation: then
    those are not looked for in the first name.
    """
    given = " ".join(filter(None, (parts["given"], parts["middle"])))
    both = parts["family"] if not given and _turned(parts["family"]) else ""
    if not both and (given or parts["family"]):
        title, rest = ("", given) if titled else _title(given)
        return Named(rest, parts["family"], title)
    full = both or parts["family-first"] or parts["name"]
    salutation, full = ("", full) if greeted else _salutation(full, words)
    title, full = _title(full)
    first, last = _apart(full, words, family_first=bool(parts["family-first"]))
    behind, first = ("", first) if title else _title(first)
    return Named(first, last, title or behind, salutation)


def _salutation(text: str, words: Mapping[str, Any]) -> tuple[str, str]:
    first, _, rest = text.partition(" ")
    return (first, rest) if rest and key(first) in words["salutations"] else ("", text)


def _title(text: str) -> tuple[str, str]:
    """Return leading titles and what stands behind them; a name is never taken away altogether."""
    titles: list[str] = []
    rest = text
    while (found := _TITLE.match(rest)) and rest[found.end() :].strip():
        titles.append(found[0])
        rest = rest[found.end() :].strip()
    return " ".join(titles), rest


def _apart(text: str, words: Mapping[str, Any], *, family_first: bool) -> tuple[str, str]:
    """Return given and family name of a full name: `Leyen, Ursula von der` or `Ursula von der Leyen`."""
    if turned := _turned(text):
        return turned
    parts = text.split()
    if len(parts) < 2 or len(text) > _LONGEST:  # noqa: PLR2004  (one word is no first and last name)
        return text, ""
    comma = "," in text
    if family_first and not comma:
        return " ".join(parts[1:]), parts[0]
    cut = len(parts) - 1
    if comma and cut > 1:
        cut -= 1
    while cut > 1 and key(parts[cut - 1]) in words["particles"]:
        cut -= 1
    return " ".join(parts[:cut]), " ".join(parts[cut:])


def _turned(text: str) -> tuple[str, str] | None:
    """Return given and family name of `Leyen, Ursula von der`; None where nothing but `Jr.` stands behind."""
    last, _, first = (part.strip() for part in text.partition(","))
    return (first, last) if last and first and not _SUFFIX.fullmatch(first) else None
