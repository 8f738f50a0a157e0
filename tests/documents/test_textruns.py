"""Setting lines of text in any script."""

import shutil
import subprocess
import unicodedata

import pypdfium2
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


# what is hard to read back: dots and points apart from their letters, joiners, letters that stand below or
# before others, brackets
INTRICATE_NAMES = [
    "بن سلمان",
    "سعود آل لبيب",
    "مُحَمَّد الْخُوَارِزْمِيّ",
    "حسین\u200cزاده",  # noqa: RUF001  (Persian)
    "علي (أبو بكر)",
    "מֹשֶׁה כהן",
    "יעל [ליאור]",
    "करिश्मा सिंहजी",
    "ज्\u200dयोभान श्रेष्\u200dठ",
    "মোস্তাফিজ মন্ডল",
    "রাশেদুল কান্ত",
    "வித்யா ஸ்ரீ",
    "กิติชัย วะคีมัน น้ำ",
    "নাজমুল (Joy) Ќирил",
    "Щерба́ков-",
]
# a line does not show in which order words of two directions were written, and Poppler orders the parts of a
# line from right to left around numbers, commas and hyphens
REORDERED = {
    "pdfium": ["דוד Anna"],
    "poppler": ["דוד Anna", "Anna (דוד)", "محمد 12", "٣٤ محمد", "نور-علي", "محمد، أحمد"],
}


def by_pdfium(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as document:
        return document[0].get_textpage().get_text_bounded()


def by_poppler(data: bytes) -> str:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    command = ["pdftotext", "-enc", "UTF-8", "-", "-"]
    return subprocess.run(command, input=data, capture_output=True, check=True).stdout.decode()


READERS = {"pdfium": by_pdfium, "poppler": by_poppler}


def letters_of(text: str) -> str:
    """Return a text without blanks, line breaks, and the signs of direction that Poppler adds."""
    plain = unicodedata.normalize("NFC", text)
    return "".join(letter for letter in plain if letter not in "\u200f\u202a\u202b\u202c" + " \n\r\f")


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


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("name", [*HARD_NAMES, *INTRICATE_NAMES])
def test_names_are_read_back_by_every_reader(name, reader):
    expected = letters_of(name).replace("ﬁ", "fi") if reader == "pdfium" else letters_of(name)
    assert letters_of(READERS[reader](printed(name))) == expected


@pytest.mark.parametrize("reader", READERS)
def test_letters_are_read_back_where_a_reader_changes_their_order(reader):
    for name in REORDERED[reader]:
        assert sorted(letters_of(READERS[reader](printed(name)))) == sorted(letters_of(name))


def test_pdfium_turns_a_bracket_round_behind_a_word_from_right_to_left():
    assert letters_of(by_pdfium(printed("Anna (דוד)"))) == "Anna(דוד("


@pytest.mark.parametrize("reader", READERS)
def test_letters_of_one_shape_keep_their_meaning_side_by_side(reader):
    name = "ببتبثبنبيبپ"
    assert letters_of(READERS[reader](printed(name))) == name


@pytest.mark.parametrize("reader", READERS)
def test_hyphen_at_the_end_of_a_line_is_read_back(reader):
    said = READERS[reader](printed("Leutheusser-", "Schnarrenberger"))
    assert letters_of(said).replace("\x02", "-") == "Leutheusser-Schnarrenberger"  # PDFium's sign for it


@pytest.mark.parametrize("reader", READERS)
def test_hyphen_between_syllables_is_not_read_back(reader):
    paper = Paper("Probe", "de")
    paper.page(*A4)
    with paper.tag("P"):
        first = paper.type.hyphenated(paper.type.line("Schnarren"), Style.REGULAR)
        paper.text(first, 40, 780, 20, "#000000")
        paper.text(paper.type.line("berger"), 40, 750, 20, "#000000")
    assert letters_of(READERS[reader](paper.finish())) == "Schnarrenberger"


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
