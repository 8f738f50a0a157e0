"""Drucksachen, mit denen alle zurechtkommen."""

import pypdfium2
from pytest_bdd import parsers, scenarios, then

TEXT = pypdfium2.raw.FPDF_PAGEOBJ_TEXT

scenarios("documents.feature")


@then(parsers.parse("kein Wort ist kleiner als {points:d} Punkt"))
def no_word_is_smaller(points, result):
    """Numbers of pages may be smaller."""
    small = []
    with pypdfium2.PdfDocument(result) as document:
        for page in document:
            for piece in page.get_objects(filter=[TEXT], textpage=page.get_textpage()):
                size = piece.get_font_size() * piece.get_matrix().d
                small += [piece.extract()] if round(size, 1) < points else []
    assert [words for words in small if not words.strip().isdigit()] == []
