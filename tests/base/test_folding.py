"""Names that people take for the same are the same, in every script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerkstatt.base.folding import fold, holds


@pytest.mark.parametrize("written", ["Müller", "MÜLLER", "MUELLER", "mueller ", " Mu\u0308ller", "müller"])
def test_umlauts_are_spelled_out_however_they_are_typed(written):
    assert fold(written) == "mueller"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Łukasz", "lukasz"),
        ("IŞIK", "ışık"),
        ("İpek", "ipek"),
        ("Straße", "STRASSE"),
        ("Đặng", "dang"),
        ("Søren", "soren"),
        ("Ǿrsted", "orsted"),
        ("O’Neill", "O'Neill"),
        ("Anna-Lena", "Anna Lena"),
        ("Dr. Meier", "dr meier"),
        ("Ольга", "ОЛЬГА"),
        ("Νίκος", "νικος"),
        ("مُحَمَّد", "محمد"),
    ],
)
def test_spellings_of_one_name_fold_alike(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("Meier", "Maier"), ("कमल", "कमाल"), ("நிலா", "நீலா")])
def test_different_names_stay_different(one, other):
    """Vowel signs of Indic scripts are letters, not accents."""
    assert fold(one) != fold(other)


def test_blanks_are_one_blank():
    assert fold("  Ana \t María\u00a0 ") == "ana maria"


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet=st.characters(max_codepoint=0x7F)))
def test_folding_does_not_see_case(text):
    assert fold(text.upper()) == fold(text.lower())


@pytest.mark.parametrize("words", ["", "  ", "saal", "buchen saal", "Bürgerhaus BUCHEN", "buerger-saal buch"])
def test_words_are_found_in_any_order(words):
    assert holds("Saal im Bürgerhaus-Saal buchen", words)


def test_a_word_that_is_missing_is_not_made_up_for_by_others():
    assert not holds("Saal im Bürgerhaus buchen", "saal mieten")
