"""Pages side by side on sheets that are folded."""

import io

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerkstatt.documents.imposition import filled, imposed, sides
from netzwerkstatt.documents.page import Paper
from tests.documents.printed import elements, flaws, text_of


@given(st.integers(1, 60).map(lambda sheets: 4 * sheets))
def test_each_page_stands_on_the_sheets_once(pages):
    assert sorted(page for pair in sides(pages) for page in pair) == list(range(pages))


@given(st.integers(1, 60).map(lambda sheets: 4 * sheets))
def test_folded_sheets_read_from_first_to_last(pages):
    """Fold the pile as a person does: right halves of fronts and left halves of backs, then the way back."""
    order = sides(pages)
    fronts, backs = order[::2], order[1::2]
    forth = [page for front, back in zip(fronts, backs, strict=True) for page in (front[1], back[0])]
    back = [
        page for front, back in zip(fronts[::-1], backs[::-1], strict=True) for page in (back[1], front[0])
    ]
    assert forth + back == list(range(pages))


@given(st.integers(1, 200))
def test_booklets_are_filled_to_whole_sheets(pages):
    assert filled(pages) % 4 == 0
    assert 0 <= filled(pages) - pages < 4


def test_a_number_that_cannot_be_folded_is_refused():
    with pytest.raises(ValueError, match="four"):
        sides(6)


def a_flat_booklet():
    paper = Paper("Heft", "de")
    paragraph = None
    for number in range(8):
        paper.page(200, 300)
        paper.bookmark(f"Seite {number}", number % 2)
        with paper.tag("H2"):
            paper.text(paper.type.line(f"Kopf {number} "), 20, 250, 10, "#000000")
        if number == 3:
            with paper.tag("P") as paragraph:
                paper.text(paper.type.line("Anfang "), 20, 40, 10, "#000000")
                paper.link("https://example.org", 20, 40, 50, 10)
        if number == 4:
            with paper.more(paragraph):
                paper.text(paper.type.line("Ende"), 20, 230, 10, "#000000")
    return paper.finish()


def test_structure_links_and_bookmarks_survive_folding():
    flat_booklet = a_flat_booklet()
    folded = imposed(flat_booklet)
    assert not flaws(flat_booklet)
    assert not flaws(folded)
    with pikepdf.open(io.BytesIO(folded)) as pdf:
        assert len(pdf.pages) == 4
        assert [str(e.S) for e in elements(pdf.Root.StructTreeRoot.K)].count("/H2") == 8
        assert [float(size) for size in pdf.pages[0].MediaBox] == [0, 0, 400, 300]
        linked = [page for page in pdf.pages if "/Annots" in page.obj]
        assert linked == [pdf.pages[3]]
        assert float(linked[0].Annots[0].Rect[0]) == 20
        with pdf.open_outline() as outline:
            first = outline.root[0]
            assert first.title == "Seite 0"
            assert first.destination[0].objgen == pdf.pages[0].obj.objgen
            assert first.children[0].destination[0].objgen == pdf.pages[1].obj.objgen
    assert sorted(text_of(folded).split()) == sorted(text_of(flat_booklet).split())
