"""What attendees answer in their own words: languages, needs, diets, roles, companions."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, Final

from babel.core import Locale

from netzwerkstatt.domain.access import Need
from netzwerkstatt.domain.people import Diet, Role
from netzwerkstatt.exchange import values
from netzwerkstatt.exchange.signs import one_line
from netzwerkstatt.exchange.values import key

_PIECES: Final = re.compile(r"\s*[,;/\n+&|]\s*|\s+(?:und|and)\s+")
_NUMBER: Final = re.compile(r"\D?\d[\d\W]*")
_COUNT: Final = re.compile(r"\+?\d{1,2}", re.ASCII)
_ASIDE: Final = re.compile(r"\s*\(.*\)")
_QUOTES: Final = "\"'„“”»«\N{SINGLE LOW-9 QUOTATION MARK}‘’"


class Phrases:
    """Understands answers by the words of a vocabulary; in a list each different answer is looked at once."""

    def __init__(self, words: Mapping[str, Any]) -> None:
        self._words = words
        self._need_words = {word: need_named(name) for word, name in words["needs"].items()}
        self._need_hints = {word: need_named(name) for word, name in words["hints"].items()}
        self._need_within = self._need_words | self._need_hints
        self._single_needs = {word for word in self._need_within if " " not in word}
        self.languages = cache(self._languages)
        self.needs = cache(self._needs)
        self.diet = cache(self._diet)
        self.roles = cache(self._roles)
        self.companions = cache(self._companions)

    def _languages(self, text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the ISO 639 codes of the languages named, and the pieces that name none."""
        codes: list[str] = []
        unknown: list[str] = []
        for piece in _pieces(text):
            if code := self._language(piece):
                codes.append(code)
            elif not values.blank(piece):
                unknown.append(piece)
        return tuple(codes), tuple(unknown)

    def _language(self, text: str) -> str:
        """Return the code of a language named in German, English or itself; also of a code."""
        words: Mapping[str, str] = self._words["languages"]
        folded = key(_ASIDE.sub("", text))
        return words.get(folded) or (folded if folded in words.values() else _languages().get(folded, ""))

    def names_need(self, text: str) -> bool:
        """Tell whether a word for a need stands in a text that is about anything."""
        return not self._single_needs.isdisjoint(key(text).split())

    def _needs(self, text: str, header: str) -> tuple[Need, str]:
        """Return the needs that words below a header name, and what is left of them for the note."""
        said = values.yes_no(text)
        if values.blank(text) or said is False:
            return Need.NONE, ""
        if said:
            return Need.NONE, f"{header}: {text}"
        if whole := self._need_words.get(key(text)):
            return whole, ""
        found = Need.NONE
        rest: list[str] = []
        apart = _pieces(text)
        for piece in apart:
            needs, alone = self._need(piece)
            found |= needs
            if not alone:
                rest.append(piece)
        return found, text if rest and len(rest) == len(apart) else ", ".join(rest)

    def _need(self, piece: str) -> tuple[Need, bool]:
        """Return the needs within a piece, and whether it is one need and nothing else.

        What only hints at one (`hears badly`) stays in words as well: they know best what helps.
        """
        folded = key(piece.strip(_QUOTES + " ."))
        if need := self._need_words.get(folded):
            return need, True
        found = self._need_hints.get(folded, Need.NONE)
        if not self._words["not"] & set(folded.split()):
            padded = f" {folded} "
            for word, need in self._need_within.items():
                found |= need if f" {word} " in padded else Need.NONE
        return found, False

    def _diet(self, text: str) -> tuple[Diet | None, str]:
        """Return the diet and what else is said; `None` for a bare "yes"."""
        bare = one_line(text).strip(_QUOTES + " ")
        folded = key(bare)
        if folded in self._words["any"]:
            return Diet.ANY, ""
        words = {key(piece.strip(_QUOTES + " ")) for piece in (bare, *_pieces(bare))}
        for diet in (Diet.VEGAN, Diet.VEGETARIAN):
            if words & self._words[diet.value]:
                return diet, "" if folded in self._words[diet.value] else bare
        return (None, "") if values.yes_no(bare) else (Diet.OTHER, bare)

    def _roles(self, text: str) -> tuple[Role, tuple[str, ...]]:
        """Return the roles named, and the pieces that name none."""
        found = Role.NONE
        rest: list[str] = []
        for piece in _pieces(text):
            if name := self._words["roles"].get(key(piece)):
                found |= Role[name.upper()]
            else:
                rest.append(piece)
        return found, tuple(rest)

    def _companions(self, text: str) -> tuple[int | None, bool]:
        """Return how many come along, and whether the answer names them or says anything else of them.

        The count is `None` for a number of people that cannot be: -1, 1,5, a telephone number.
        """
        if _NUMBER.fullmatch(text):
            return int(text) if _COUNT.fullmatch(text) else None, False
        agreed = values.yes_no(text)
        if agreed is not None:
            return int(agreed), False
        first, _, rest = text.partition(" ")
        count = self._words["counts"].get(key(first)) or (first if _COUNT.fullmatch(first) else "")
        pieces = _pieces(text)
        return int(count) if count and len(pieces) == 1 else len(pieces), bool(rest) or not count


def _pieces(text: str) -> list[str]:
    """Part what stands in one cell at commas, slashes, line breaks and the word "and"."""
    return [piece for piece in _PIECES.split(text) if piece.strip()]


def need_named(name: str) -> Need:
    """Return the need that the vocabulary calls `step-free` and the like."""
    return Need[name.upper().replace("-", "_")]


@cache
def _languages() -> Mapping[str, str]:
    """Return the codes of languages by their folded names and codes, after CLDR."""
    found: dict[str, str] = {}
    for region in ("de", "en"):
        names: Iterable[tuple[str, str]] = Locale(region).languages.items()
        for code, name in names:
            if "_" not in code:
                found.setdefault(key(str(name)), code)
                found.setdefault(code, code)
    return found
