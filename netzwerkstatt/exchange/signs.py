"""What the signs of a cell become on their way in: one spelling, nothing hidden or reordered."""

import re
import unicodedata
from typing import Final

# control characters, bidi embeddings, overrides and isolates, soft hyphens, widthless blanks, non-characters,
# lone surrogates. Joiners (U+200C, U+200D) and direction marks stay: Persian, Hindi and emoji need them.
_HIDDEN: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb"
    "\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]"
)
_BREAKS: Final = re.compile("\r\n?|[\x0b\x0c\u2028\u2029]")
_GUARD: Final = re.compile(r"'+[=+\-@]")
_MARKS_IN_A_ROW: Final = 30
"""UAX 15 "Stream-Safe": no writing needs more marks on a letter, and normalising more is slow."""


def clean(text: str) -> tuple[str, bool]:
    r"""Return the text in NFC without hidden signs and outer blanks, and whether signs were taken out.

    Line breaks become `\n`, tabs blanks. An apostrophe that guards a cell against being read as a formula is
    taken off again (see `csvfile.write`).
    """
    plain, removed = (text, False) if text.isascii() and text.isprintable() else _plain(text)
    bare = plain.strip()
    guarded = bare.startswith("'") and _GUARD.match(bare)
    return (bare[1:] if guarded else bare), removed


def one_line(text: str) -> str:
    """Return the text with each run of blanks and breaks, also the unbreakable ones, as one blank."""
    return " ".join(text.split())


def _plain(text: str) -> tuple[str, bool]:
    kept = _HIDDEN.sub("", text)
    kept = _fewer_marks(kept) if len(kept) > _MARKS_IN_A_ROW else kept
    composed = unicodedata.normalize("NFC", _BREAKS.sub("\n", kept).replace("\t", " "))
    return composed, len(kept) != len(text)


def _fewer_marks(text: str) -> str:
    if text.isascii():
        return text
    kept: list[str] = []
    run = 0
    for sign in text:
        run = run + 1 if unicodedata.combining(sign) else 0
        if run <= _MARKS_IN_A_ROW:
            kept.append(sign)
    return "".join(kept)
