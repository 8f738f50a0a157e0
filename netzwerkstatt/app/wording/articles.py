"""Rooms as they stand in a sentence: "im Großen Saal", "in die Bibliothek", "der Raum „Neckar“".

A name whose noun is known gets its article, and a leading adjective its ending. Any other name is quoted.
"""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from netzwerkstatt.base.texts import Texts


class _Gender(StrEnum):
    """The grammatical gender of a noun; English names that take an article count as masculine."""

    MASCULINE = "m"
    FEMININE = "f"
    NEUTER = "n"


_GERMAN: Final[Mapping[_Gender, tuple[str, ...]]] = {
    _Gender.MASCULINE: (
        "saal", "raum", "keller", "hof", "garten", "flur", "pavillon", "salon", "club", "treff", "platz",
        "boden", "turm", "laden", "schuppen", "speicher",
    ),
    _Gender.FEMININE: (
        "bibliothek", "bücherei", "halle", "aula", "küche", "werkstatt", "galerie", "terrasse", "stube",
        "kirche", "kapelle", "kantine", "mensa", "wiese", "scheune", "empore", "lounge", "bühne", "schule",
    ),
    _Gender.NEUTER: (
        "zimmer", "atelier", "foyer", "studio", "büro", "café", "cafe", "haus", "zelt", "labor", "forum",
        "lager", "theater", "zentrum", "stübchen", "kino", "archiv", "museum",
    ),
}  # fmt: skip
_ENGLISH: Final = frozenset({
    "hall", "room", "library", "studio", "foyer", "kitchen", "garden", "workshop", "gallery", "office",
    "café", "cafe", "lobby", "lounge", "tent", "yard", "cellar", "church", "chapel", "theatre", "terrace",
})  # fmt: skip
_ADJECTIVE: Final = re.compile(
    r"(groß|klein|alt|neu|ober|unter|mittler|vorder|hinter|lang|rund|hell|offen|still|"
    r"blau|rot|grün|gelb|weiß|braun)(?:er|es|e)",
    re.IGNORECASE,
)


def inside(name: str, texts: Texts) -> str:
    """Say where something is: "im Großen Saal"."""
    match _gender(name, texts):
        case _Gender.MASCULINE:
            return texts.p_("where, masculine", "in the {room}", room=_declined(name, texts, "en"))
        case _Gender.FEMININE:
            return texts.p_("where, feminine", "in the {room}", room=_declined(name, texts, "en"))
        case _Gender.NEUTER:
            return texts.p_("where, neuter", "in the {room}", room=_declined(name, texts, "en"))
        case None:
            return texts.p_("where", "in “{room}”", room=name)


def in_house(name: str, texts: Texts) -> str:
    """Say in which house something is: "in der Alten Schule"."""
    if _gender(name, texts) is None:
        return texts.p_("where, house", "in “{house}”", house=name)
    return inside(name, texts)


def into(name: str, texts: Texts) -> str:
    """Say where something goes: "in den Großen Saal"."""
    match _gender(name, texts):
        case _Gender.MASCULINE:
            return texts.p_("where to, masculine", "into the {room}", room=_declined(name, texts, "en"))
        case _Gender.FEMININE:
            return texts.p_("where to, feminine", "into the {room}", room=_declined(name, texts, "e"))
        case _Gender.NEUTER:
            return texts.p_("where to, neuter", "into the {room}", room=_declined(name, texts, "e"))
        case None:
            return texts.p_("where to", "into “{room}”", room=name)


def the(name: str, texts: Texts) -> str:
    """Name a room as one speaks about it: "der Große Saal"."""
    match _gender(name, texts):
        case _Gender.MASCULINE:
            return texts.p_("what, masculine", "the {room}", room=_declined(name, texts, "e"))
        case _Gender.FEMININE:
            return texts.p_("what, feminine", "the {room}", room=_declined(name, texts, "e"))
        case _Gender.NEUTER:
            return texts.p_("what, neuter", "the {room}", room=_declined(name, texts, "e"))
        case None:
            return texts.p_("what", "“{room}”", room=name)


def _gender(name: str, texts: Texts) -> _Gender | None:
    """Return the gender of the first word whose noun is known; in English the last word decides."""
    words = name.casefold().split()
    if texts.language != "de":
        return _Gender.MASCULINE if words and words[-1] in _ENGLISH else None
    found = (gender for word in words for gender, nouns in _GERMAN.items() if word.endswith(nouns))
    return next(found, None)


def _declined(name: str, texts: Texts, ending: str) -> str:
    """Return a name whose first adjective has the ending that stands after an article in German."""
    first, blank, rest = name.partition(" ")
    adjective = _ADJECTIVE.fullmatch(first) if texts.language == "de" else None
    return f"{adjective[1]}{ending}{blank}{rest}" if adjective else name
