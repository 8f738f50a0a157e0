"""Breaking text into lines and finding the size that fits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerkstatt.documents.fit import Fitter, Sizes
from netzwerkstatt.documents.fonts import Fonts, Style
from netzwerkstatt.documents.textruns import Typesetter

WORDS = st.lists(
    st.sampled_from(["Nachbar", "Straße", "Ö", "Quartiers-Treff", "a", "محمد", "王小明", "x" * 30]),
    max_size=9,
)
SIZES = Sizes(38, 24, 14)


@pytest.fixture
def fitter() -> Fitter:
    return Fitter(Typesetter(Fonts()), Style.BOLD)


@given(WORDS, st.floats(3, 30))
def test_wrapping_loses_no_letter_and_no_line_is_too_wide(words, width):
    lines = Fitter(Typesetter(Fonts())).wrap(" ".join(words), width)
    assert "".join(line.text for line in lines).replace(" ", "") == "".join(words)
    assert all(line.width <= width + 0.01 for line in lines)


def test_a_line_breaks_after_blanks_hyphens_and_where_a_soft_hyphen_stands(fitter):
    lines = fitter.wrap("Quartiers-Treff am Bürger\u00admeisteramt", 6)
    assert [line.text for line in lines] == ["Quartiers-", "Treff am", "Bürger", "meisteramt"]


def test_a_blank_that_does_not_break_holds_words_together(fitter):
    assert [line.text for line in fitter.wrap("um 13:30\u00a0Uhr", 5.5)] == ["um", "13:30\u00a0Uhr"]


def test_long_words_are_hyphenated_where_a_language_is_given():
    fitter = Fitter(Typesetter(Fonts()), language="de")
    assert [line.text for line in fitter.wrap("Nachbarschaftstag", 7)] == ["Nachbar", "schaftstag"]


def test_the_first_line_may_be_shorter(fitter):
    assert fitter.wrap("eins zwei drei", 50, first=3)[0].text == "eins"


def test_a_short_name_is_as_large_as_wished(fitter):
    assert fitter.fit("Li", 200, 60, SIZES).size == 38


def test_a_longer_name_shrinks_to_the_width(fitter):
    fitted = fitter.fit("Maximiliane", 200, 60, SIZES)
    assert len(fitted.lines) == 1
    assert fitted.width == pytest.approx(200)


def test_a_long_name_takes_two_lines_and_stays_large(fitter):
    fitted = fitter.fit("Anna Maria Magdalena Theresia", 200, 60, SIZES)
    assert len(fitted.lines) == 2
    assert fitted.size > 20
    assert not fitted.small


def test_a_huge_name_is_set_whole_and_listed(fitter):
    name = "Wolfeschlegelsteinhausenbergerdorff" * 17
    fitted = fitter.fit(name, 200, 40, SIZES)
    assert fitted.small
    assert "".join(line.text for line in fitted.lines) == name


@pytest.mark.parametrize(
    "name",
    [
        "Maximiliane-Friederike Donaudampfschifffahrtsgesellschaft",
        "Hohenlohe-Waldenburg",
        "Karl-Philip-Emanuel",
        "Wolfeschlegelsteinhausenbergerdorff",
        "Xyzqwrtpsdfgh-Bcdfghjklmnpq",
    ],
)
def test_a_broken_word_leaves_no_remainder_of_fewer_than_three_letters(fitter, name):
    for width in range(40, 220, 4):
        lines = [line.text for line in fitter.fit(name, width, 44, SIZES).lines]
        assert all(len(line.strip(" -").split("-")[0]) >= 3 for line in lines), (width, lines)
        assert all(len(line.strip(" -").split("-")[-1]) >= 3 for line in lines), (width, lines)


@given(WORDS.filter(bool), st.floats(50, 300), st.floats(15, 120))
def test_what_is_fitted_fits(words, width, height):
    fitted = Fitter(Typesetter(Fonts())).fit(" ".join(words), width, height, SIZES)
    assert fitted.width <= width + 0.01
    assert fitted.height <= height + 0.01
    assert "".join(line.text for line in fitted.lines).replace(" ", "") == "".join(words)
