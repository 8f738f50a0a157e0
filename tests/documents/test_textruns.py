"""Setting lines of text in any script."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerkstatt.documents.fonts import Fonts, Style
from netzwerkstatt.documents.page import A4, Paper
from netzwerkstatt.documents.textruns import Typesetter, clean, clusters_of

HARD_NAMES = [
    "Łukasz Żółć-Gęśląjaźń",
    "İpek Şahingöz Ğ ı",
    "Nguyễn Thị Ngọc Ánh",
    "Ѓорѓи Щерба́ков Київ",
    "Αθανάσιος Ζεΐδωρος",
    "محمد عبد الله",
    "Dr. محمد von Weiß",
    "יוסף בן דוד",
    "क्षत्रिय श्रीमती ज्योत्स्ना",
    "王小明 (Wang) 龘",
    "Zoë 🎉 Œuvré 👩‍🎤",
    "Jürgen ẞtraße ﬁ Đặng A\u0301",
    "สมชาย ใจดี",
]


def printed(*texts: str) -> bytes:
    paper = Paper("Probe", "de")
    paper.page(*A4)
    for place, text in enumerate(texts):
        with paper.tag("P"):
            paper.text(paper.type.line(text, Style.BOLD), 40, 780 - 40 * place, 20, "#000000")
    return paper.finish()


@pytest.fixture
def typesetter() -> Typesetter:
    return Typesetter(Fonts())


@pytest.mark.parametrize("name", HARD_NAMES)
def test_hard_names_are_read_back_letter_by_letter(name, page_text):
    assert page_text(printed(name)) == unicodedata.normalize("NFKC", name)  # PDFium takes ﬁ apart


@pytest.mark.parametrize("name", HARD_NAMES)
def test_hard_names_miss_no_letter(name, typesetter):
    assert not typesetter.line(name).missing


def test_arabic_letters_join(typesetter):
    assert typesetter.width("ببب") < 3 * typesetter.width("ب")


def test_emoji_of_several_parts_is_one_picture(typesetter):
    assert typesetter.width("👩‍🎤") == pytest.approx(typesetter.width("👩"))


def test_words_of_a_name_are_set_in_one_face(typesetter):
    assert typesetter.line("Nguyễn Thị Ngọc Ánh").ops.count(" Tf[") == 1


def test_letters_without_face_are_named_and_not_drawn(typesetter):
    line = typesetter.line("Ashur \U00012000")
    assert line.missing == "\U00012000"
    assert line.text == "Ashur "


def test_line_from_the_right_says_so(typesetter):
    assert not typesetter.line("محمد von Weiß").rightward
    assert typesetter.line("Dr. محمد").rightward


def test_controls_that_turn_the_direction_are_taken_out():
    assert clean("Anna\u202e\u2066 Bo\u0000b\tC\r\nD") == "Anna Bob C D"


def test_digits_can_have_one_width(typesetter):
    ones, nines = (typesetter.line(digits, tabular=True).width for digits in ("1111", "9999"))
    assert ones == pytest.approx(nines)


def test_ink_is_measured(typesetter):
    assert typesetter.line("Ä").top > typesetter.line("A").top > typesetter.line("a").top
    assert typesetter.line("g").bottom < -0.1
    assert typesetter.line("A").bottom == pytest.approx(0, abs=0.02)


@given(
    st.text(alphabet=st.sampled_from("abcWAV .-äß1"), max_size=12), st.text(alphabet="abVA é", max_size=12)
)
def test_widths_add_up_but_for_kerning(left, right):
    typesetter = Typesetter(Fonts())
    together = typesetter.width(left + right)
    assert together == pytest.approx(typesetter.width(left) + typesetter.width(right), abs=0.2)


@given(st.text(max_size=20))
def test_any_text_can_be_set(text):
    line = Typesetter(Fonts()).line(text)
    assert line.width >= 0
    line.ops.encode("ascii")


@given(st.text(max_size=30))
def test_clusters_lose_nothing(text):
    assert "".join(clusters_of(text)) == text
