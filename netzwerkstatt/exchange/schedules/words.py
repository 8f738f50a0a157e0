"""What programmes call the kinds of sessions, their states and their languages."""

import csv
import re
from collections.abc import Mapping
from functools import cache
from io import StringIO
from typing import Final

from netzwerkstatt.base import resources
from netzwerkstatt.base.folding import fold
from netzwerkstatt.domain.sessions import SessionKind, SessionStatus

_WORDS: Final = "words/programme.csv"
_CODE: Final = re.compile(r"[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*", re.IGNORECASE)
_WORD: Final = re.compile(r"\w+")
REJECTED: Final = "rejected"
"""The state of a proposal that did not become a session."""


def kind(word: str) -> SessionKind | None:
    """Return the kind that a programme's word means, if it is known."""
    found = _words("kind").get(fold(word))
    return SessionKind(found) if found else None


def kind_of_title(title: str, *, alone: bool) -> SessionKind | None:
    """Guess the kind from the words of a title; `alone` tells that nobody speaks there.

    A break is known by its whole title, for somebody may well talk about breaks.
    """
    whole = kind(title)
    if whole is SessionKind.BREAK:
        return whole if alone else None
    words = _words("title")
    found = next((words[word] for word in _WORD.findall(fold(title)) if word in words), None)
    return SessionKind(found) if found else None


def status(word: str) -> SessionStatus | None:
    """Return the status that a programme's word means, if it is known and not `REJECTED`."""
    found = _words("status").get(fold(word))
    return SessionStatus(found) if found and found != REJECTED else None


def rejected(word: str) -> bool:
    """Tell whether the word says that this never became a session."""
    return _words("status").get(fold(word)) == REJECTED


def language(word: str) -> str:
    """Return the ISO 639 code of a language given by code or name, in small letters; else nothing."""
    word = word.strip()
    named = _words("language").get(fold(word))
    if named:
        return named
    return re.split("[-_]", word)[0].lower() if _CODE.fullmatch(word) else ""


@cache
def _words(what: str) -> Mapping[str, str]:
    rows = csv.DictReader(StringIO(resources.text(_WORDS)))
    return {fold(row["word"]): row["meaning"] for row in rows if row["what"] == what}
