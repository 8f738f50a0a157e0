"""Writing direction."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerkstatt.documents import bidi

# as in the examples of UAX #9, capitals stand for letters that run from right to left
_HEBREW = dict(zip("ABCDEFGHIJKLMNOP", "אבגדהוזחטיךכלםמן", strict=True))
_LATIN = {hebrew: capital for capital, hebrew in _HEBREW.items()}


def drawn(text: str) -> str:
    """Return a text as it appears from left to right."""
    real = "".join(_HEBREW.get(letter, letter) for letter in text)
    base = bidi.base_level(real)
    ordered = bidi.visual(list(real), bidi.levels(real, base))
    return "".join(_LATIN.get(letter, letter) for letter in ordered)


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("plain text", "plain text"),
        ("car is ABC DEF in", "car is FED CBA in"),
        ("ABC def GHI", "IHG def CBA"),
        ("ABC 12:30 DEF", "FED 12:30 CBA"),
        ("ABC 1-2", "1-2 CBA"),
        ("ABC 100% DEF", "FED 100% CBA"),
        ("abc DEF 12", "abc 12 FED"),
        ("smith (KIM ABC) x", "smith (CBA MIK) x"),
        ("ABC (def) GHI", "IHG )def( CBA"),  # HarfBuzz mirrors the brackets
        ("(ABC)", ")CBA("),
        ("ABC!", "!CBA"),
        ("", ""),
    ],
)
def test_lines_are_ordered_as_unicode_says(written, seen):
    assert drawn(written) == seen


@given(st.text(alphabet="abCDאבج12 (.-%", max_size=12))
def test_no_letter_is_lost_or_doubled(text):
    levels = bidi.levels(text, bidi.base_level(text))
    assert len(levels) == len(text)
    assert sorted(bidi.visual(range(len(text)), levels)) == list(range(len(text)))
