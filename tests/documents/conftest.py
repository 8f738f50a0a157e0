"""What tests of printed documents share: reading a PDF back as people's programs do."""

import io
from collections.abc import Callable

import pikepdf
import pypdfium2
import pytest


@pytest.fixture
def page_text() -> Callable[[bytes, int], str]:
    """Return a reader of a page's text, by PDFium."""

    def read(data: bytes, page: int = 0) -> str:
        with pypdfium2.PdfDocument(data) as document:
            return document[page].get_textpage().get_text_range().replace("\r\n", "\n")

    return read


@pytest.fixture
def structure() -> Callable[[bytes], list]:
    """Return a reader of a document's structure: nested lists of tag and kids."""

    def walk(element: pikepdf.Object) -> list:
        kids = element.get("/K", [])
        kids = kids if isinstance(kids, pikepdf.Array) else [kids]
        return [
            str(element.S).lstrip("/"),
            *[walk(kid) for kid in kids if isinstance(kid, pikepdf.Dictionary) and "/S" in kid],
        ]

    def read(data: bytes) -> list:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            return walk(pdf.Root.StructTreeRoot.K)

    return read
