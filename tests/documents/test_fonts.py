"""The faces we print with."""

import pytest

from netzwerkstatt.documents.fonts import Fonts, Style


@pytest.mark.parametrize(
    ("letters", "family"),
    [
        ("Zoë Straße ıİğşčő", "AtkinsonHyperlegibleNext"),
        ("Nguyễn", "NotoSans"),
        ("Київ", "NotoSans"),
        ("Ζεΐδωρος", "NotoSans"),
        ("→✓", "NotoSansSC"),
        ("محمد", "NotoSansArabic"),
        ("יוֹסֵף", "NotoSansHebrew"),
        ("Հայկ", "NotoSansArmenian"),
        ("გიორგი", "NotoSansGeorgian"),
        ("สมชาย", "NotoSansThai"),
        ("தமிழ்", "NotoSansTamil"),
        ("বাংলা", "NotoSansBengali"),
        ("🎉", "NotoEmoji"),
        ("王小明", "NotoSansSC"),
        ("김민준", "NotoSansKR"),
    ],
)
def test_each_script_has_a_face(letters, family):
    face = Fonts().best(letters, Style.BOLD)
    assert face is not None
    assert face.name.startswith(f"{family}-")


def test_house_face_comes_in_four_weights():
    fonts = Fonts()
    assert [fonts.first(style).name.split("-")[1] for style in Style] == [
        "Regular",
        "SemiBold",
        "Bold",
        "ExtraBold",
    ]


def test_only_faces_that_are_needed_are_opened():
    fonts = Fonts()
    fonts.best("Hannelore", Style.REGULAR)
    assert list(fonts._opened) == ["AtkinsonHyperlegibleNext-Regular"]


def test_a_letter_of_no_script_we_print_has_no_face():
    assert Fonts().best("\U00012000", Style.REGULAR) is None


def test_joiners_and_selectors_need_no_face():
    fonts = Fonts()
    assert fonts.best("A\u200d\ufe0f", Style.REGULAR) is fonts.first(Style.REGULAR)
