"""Names as they are compared: case, accents, umlauts and blanks are folded away."""

import re
import unicodedata
from typing import Final

_SPELLED: Final = str.maketrans(
    {
        "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "å": "a", "ł": "l",
        "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h", "ŋ": "n", "ſ": "s",
        "’": "'", "‘": "'", "`": "'", "´": "'",
    }
)  # fmt: skip
_GAPS: Final = re.compile(r"[\s\-‐-―_.,;/]+")
# accents of Latin, Greek and Cyrillic, points of Hebrew, vowel marks of Arabic; Indic marks are letters
_MARKS: Final = re.compile("[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670]")


def fold(text: str) -> str:
    """Return a key that is the same for `Müller`, `MUELLER` and `mueller `; never shown to anybody.

    Letters that Unicode does not decompose (ł, ß, ı, ø …) are spelled out, German umlauts as ae, oe, ue;
    other accents are dropped. Runs of blanks, hyphens and full stops become one blank.
    """
    if text.isascii():
        return _GAPS.sub(" ", text.lower()).strip()
    composed = unicodedata.normalize("NFC", text.replace("İ", "i")).casefold().translate(_SPELLED)
    bare = _MARKS.sub("", unicodedata.normalize("NFD", composed))
    plain = unicodedata.normalize("NFC", bare).translate(_SPELLED)  # again: ø was hidden in ǿ
    return _GAPS.sub(" ", plain).strip()


def holds(text: str, words: str) -> bool:
    """Tell whether a text holds each of some words, in any order and however they are spelled."""
    there = fold(text)
    return all(word in there for word in fold(words).split())
