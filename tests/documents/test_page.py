"""Pages that know what is written on them."""

import io

import pikepdf
import pytest

from netzwerkstatt.documents.fonts import Style
from netzwerkstatt.documents.page import A4, Paper

INK = "#26242B"


def a_document() -> bytes:
    paper = Paper("Programm", "de")
    paper.page(*A4)
    paper.bookmark("Samstag")
    paper.bookmark("Vormittag", 1)
    with paper.tag("H1"):
        paper.text(paper.type.line("Samstag", Style.BOLD), 40, 780, 24, INK)
    with paper.section("Table") as table, paper.section("TR"), paper.tag("TH", Scope="Column"):
        paper.text(paper.type.line("Zeit"), 40, 740, 12, INK)
    with paper.artifact():
        paper.box(40, 700, 100, 20, "#DDD6C8")
        paper.rule((40, 690), (140, 690), INK)
        paper.stamp("mark", "0 0 5 5 re f", 40, 650, (5, 5))
        paper.stamp("mark", "0 0 5 5 re f", 60, 650, (5, 5))
    with paper.tag("P") as paragraph:
        paper.text(paper.type.line("Erste Hälfte "), 40, 600, 12, INK)
        paper.link("https://example.org", 40, 598, 60, 14)
    paper.page(A4[1], A4[0])
    with paper.more(paragraph):
        paper.text(paper.type.line("zweite Hälfte"), 40, 500, 12, INK)
    with paper.inside(table), paper.section("TR"), paper.tag("TD"):
        paper.text(paper.type.line("13:30"), 40, 400, 12, INK)
    with paper.tag("Figure", alt="Ein Haus"):
        paper.draw("40 40 10 10 re f")
    assert paper.pages == 2
    return paper.finish()


@pytest.fixture
def pdf():
    with pikepdf.open(io.BytesIO(a_document())) as opened:
        yield opened


def test_document_says_its_title_and_language(pdf):
    assert str(pdf.Root.Lang) == "de"
    assert bool(pdf.Root.MarkInfo.Marked)
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    with pdf.open_metadata() as described:
        assert described["dc:title"] == "Programm"


def test_structure_is_in_reading_order(structure):
    assert structure(a_document()) == [
        "Document",
        ["H1"],
        ["Table", ["TR", ["TH"]], ["TR", ["TD"]]],
        ["P"],
        ["Figure"],
    ]


def test_a_paragraph_may_lie_on_two_pages(pdf):
    paragraph = next(kid for kid in pdf.Root.StructTreeRoot.K.K if kid.S == "/P")
    here, there = paragraph.K
    assert here == 2
    assert there.Pg == pdf.pages[1].obj


def test_pictures_have_words_and_cells_have_scope(pdf):
    kids = pdf.Root.StructTreeRoot.K.K
    assert str(kids[-1].Alt) == "Ein Haus"
    assert kids[1].K[0].K.A.Scope == "/Column"


def test_every_piece_of_a_page_finds_its_element(pdf):
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    for page in pdf.pages:
        parents = numbers[2 * int(page.obj.StructParents) + 1]
        marks = [
            op
            for op in pikepdf.parse_content_stream(page)
            if str(op.operator) == "BDC" and "/MCID" in op.operands[1]
        ]
        assert [str(mark.operands[0]) for mark in marks] == [str(parent.S) for parent in parents]


def test_everything_drawn_is_marked(pdf):
    drawing = {"Tj", "TJ", "f", "S", "Do"}
    for page in pdf.pages:
        depth = 0
        for operation in pikepdf.parse_content_stream(page):
            name = str(operation.operator)
            depth += (name in {"BDC", "BMC"}) - (name == "EMC")
            assert depth or name not in drawing


def test_all_fonts_are_embedded(pdf):
    fonts = pdf.pages[0].obj.Resources.Font
    assert len(fonts) == 2
    for font in fonts.values():
        assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor


def test_what_recurs_is_kept_once(pdf):
    assert len(pdf.pages[0].obj.Resources.XObject.keys()) == 1


def test_bookmarks_lead_to_pages(pdf):
    with pdf.open_outline() as outline:
        assert [(item.title, [kid.title for kid in item.children]) for item in outline.root] == [
            ("Samstag", ["Vormittag"])
        ]


def test_links_lead_to_addresses(pdf):
    assert str(pdf.pages[0].obj.Annots[0].A.URI) == "https://example.org"


def test_pages_keep_their_size(pdf):
    assert [round(float(value)) for value in pdf.pages[1].mediabox] == [0, 0, 842, 595]


def test_the_same_document_is_the_same_file():
    assert a_document() == a_document()


def test_text_is_read_back(page_text):
    assert page_text(a_document()).splitlines() == ["Samstag", "Zeit", "Erste Hälfte "]


def test_nothing_is_drawn_before_the_first_page():
    with pytest.raises(ValueError, match="first page"):
        Paper("x", "de").link("https://example.org", 0, 0, 1, 1)
