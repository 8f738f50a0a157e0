"""Where words may be parted: pyphen's dictionaries, read without taking every pattern apart first.

German has 78,000 patterns; taking them all apart costs half a second, and a badge needs a few hundred.
"""

import re
from functools import cache
from pathlib import Path
from typing import Final

import pyphen
from typing_extensions import override

_SIDE: Final = 3  # letters that stay before and after a hyphen
_DICTIONARIES: Final = {"de": "de_DE", "en": "en_GB"}
_PARTS: Final = re.compile(r"(\d?)(\D?)")
_NO_LETTERS: Final = b"0123456789 \t"  # some lines end in blanks
_Pattern = tuple[int, list[int]]


class _Patterns(dict[str, str | _Pattern]):
    """Patterns by their letters, each taken apart when it is first asked for."""

    @override
    def get(self, letters: str, default: None = None) -> _Pattern | None:  # type: ignore[override]
        """Return where the numbers of a pattern begin, and the numbers."""
        found = super().get(letters)
        if isinstance(found, str):
            numbers = [int(number or 0) for number, _ in _PARTS.findall(found)]
            used = [place for place, number in enumerate(numbers) if number]
            found = self[letters] = (used[0], numbers[used[0] : used[-1] + 1]) if used else (0, [])
        return found


class _Dictionary(pyphen.HyphDict):  # type: ignore[misc]
    """A dictionary of pyphen; ours (German, British English) hold no patterns that change letters."""

    def __init__(self, path: Path) -> None:
        first, _, raw = path.read_bytes().partition(b"\n")
        encoding = first.decode("ascii").strip()
        written = raw.decode(encoding).split("\n")
        letters = raw.translate(None, _NO_LETTERS).decode(encoding).split("\n")
        pairs = zip(letters, written, strict=True)
        self.patterns = _Patterns((bare, pattern) for bare, pattern in pairs if bare != pattern)
        self.cache: dict[str, list[int]] = {}
        self.maxlen = max(len(word) for word in letters if not word.startswith(pyphen.ignored))


class _Hyphenator(pyphen.Pyphen):  # type: ignore[misc]
    """Parts words of a language."""

    def __init__(self, language: str) -> None:
        self.left = self.right = _SIDE
        self.hd = _Dictionary(pyphen.LANGUAGES[_DICTIONARIES[language]])


@cache
def hyphenator(language: str) -> pyphen.Pyphen:
    """Return what parts words of `de` or `en`."""
    return _Hyphenator(language)
