"""Paper that knows what is written on it: a document's pages and its structure, drawn in one go.

ReportLab's canvas keeps pages, recurring art, links and bookmarks; what stands on a page is written operator
by operator (ISO 32000-1, annex A), so a thousand badges cost little. pikepdf then adds what a canvas does not
know: the faces as HarfBuzz subset them, and the structure. Lengths are points, y grows upwards, colours are
`#RRGGBB`.
"""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Final

import pikepdf
from pikepdf import Dictionary, Name, Pdf
from reportlab.pdfgen.canvas import Canvas

from netzwerkstatt.documents.embed import embedded
from netzwerkstatt.documents.fonts import Fonts
from netzwerkstatt.documents.structure import Element, Tree
from netzwerkstatt.documents.textruns import Line, Typesetter

MM: Final = 72 / 25.4
"""Points in a millimetre."""

A4: Final = (210 * MM, 297 * MM)
"""A sheet of A4, upright, in points."""


class Paper:
    """A document while it is drawn. Everything on a page is drawn within `tag` or `artifact`.

    `type` sets the lines that `text` draws. Lines of another document's typesetter cannot be drawn here.
    """

    def __init__(self, title: str, language: str) -> None:
        self._title = title
        self._language = language
        self._made = io.BytesIO()
        self._canvas = Canvas(self._made, pageCompression=0, pdfVersion=(1, 7), invariant=1)
        self._stamps: set[str] = set()
        self._bookmarks = 0
        self._level = -1
        self._tree = Tree()
        self._open = [self._tree.root]
        self.pages = 0
        """How many pages were begun."""
        self.type = Typesetter(Fonts())

    # pages

    def page(self, width: float, height: float) -> None:
        """Begin a page."""
        self._end_page()
        self._canvas.setPageSize((round(width, 2), round(height, 2)))
        self._canvas._preamble = ""  # noqa: SLF001  (it names a font that is not embedded)
        self.pages += 1

    def finish(self) -> bytes:
        """Return the PDF; the paper is used up."""
        self._end_page()
        self._canvas.save()
        finished = io.BytesIO()
        with Pdf.open(self._made) as pdf:
            self._set_fonts(pdf)
            self._tree.write(pdf, self._language)
            with pdf.open_metadata(set_pikepdf_as_editor=False) as described:
                described["dc:title"] = self._title
                described["dc:language"] = [self._language]
            pdf.save(
                finished,
                object_stream_mode=pikepdf.ObjectStreamMode.generate,
                deterministic_id=True,
                min_version="1.7",
            )
        return finished.getvalue()

    def bookmark(self, title: str, level: int = 0) -> None:
        """Give this page a line in the table of contents that readers show beside the pages."""
        self._bookmarks += 1
        key = f"bookmark-{self._bookmarks}"
        self._bookmarks += 1
        key = f"bookmark-{self._bookmarks}"
        self._level = min(level, self._level + 1)  # a level may not be left out
        self._canvas.bookmarkPage(key)
        self._canvas.addOutlineEntry(title, key, self._level)
        self._canvas.showOutline()

    # structure

    @contextmanager
    def section(self, tag: str = "Sect", alt: str = "") -> Iterator[Element]:
        """Open an element that holds other elements: `Sect`, `Table`, `TR`, `L`, `LI`."""
        element = Element(tag, alt)
        self._open[-1].kids.append(element)
        with self.inside(element):
            yield element

    @contextmanager
    def inside(self, element: Element) -> Iterator[None]:
        """Go on within an element that was opened before, say on the page before."""
        self._open.append(element)
        try:
            yield
        finally:
            self._open.pop()

    @contextmanager
    def tag(self, tag: str, alt: str = "", **attributes: str | int) -> Iterator[Element]:
        """Open an element and draw its content: `H1`, `P`, `TH`, `TD`, `LBody`, `Figure` (with `alt`)."""
        element = Element(tag, alt, attributes=attributes)
        self._open[-1].kids.append(element)
        with self.more(element):
            yield element

    @contextmanager
    def more(self, element: Element) -> Iterator[None]:
        """Draw more content of an element, such as a paragraph's lines on the next page."""
        number = self._tree.mark(element, self.pages - 1)
        self._write(f"/{element.tag}<</MCID {number}>>BDC")
        yield
        self._write("EMC")

    @contextmanager
    def artifact(self, kind: str = "Layout") -> Iterator[None]:
        """Draw what is not read out: lines, backgrounds (`Layout`), page numbers (`Pagination`)."""
        self._write(f"/Artifact<</Type/{kind}>>BDC")
        yield
        self._write("EMC")

    # drawing

    @contextmanager
    def moved(self, x: float, y: float, *, turned: bool = False) -> Iterator[None]:
        """Draw with the origin at a point, upside down where `turned`."""
        self._write(f"q {'-1 0 0 -1' if turned else '1 0 0 1'} {x:.2f} {y:.2f} cm")
        yield
        self._write("Q")

    def text(self, line: Line, x: float, y: float, size: float, colour: str) -> None:
        """Draw a line with its baseline's left end at a point."""
        if line.ops:
            self._write(f"BT {fill(colour)} {size:.2f} 0 0 {size:.2f} {x:.2f} {y:.2f} Tm {line.ops}ET")

    def draw(self, ops: str) -> None:
        """Draw by operators of PDF's content streams (ISO 32000-1, annex A)."""
        self._write(ops)

    def box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """Fill a rectangle."""
        self._write(f"{fill(colour)} {x:.2f} {y:.2f} {width:.2f} {height:.2f} re f")

    def rule(
        self, start: tuple[float, float], end: tuple[float, float], colour: str, width: float = 0.5
    ) -> None:
        """Draw a line."""
        self._write(
            f"{stroke(colour)} {width:.2f} w {start[0]:.2f} {start[1]:.2f} m {end[0]:.2f} {end[1]:.2f} l S"
        )

    def stamp(self, name: str, ops: str, x: float, y: float, size: tuple[float, float]) -> None:
        """Draw something that recurs, such as a logo; its operators are kept once in the document.

        `size` is its width and height in points, from its own origin. The same name always means the same
        operators; they hold no text.
        """
        canvas = self._canvas
        if name not in self._stamps:
            self._stamps.add(name)
            canvas.beginForm(name, 0, 0, round(size[0], 2), round(size[1], 2))
            self._write(ops)
            canvas.endForm()
        self._write(f"q 1 0 0 1 {x:.2f} {y:.2f} cm")
        canvas.doForm(name)
        self._write("Q")

    def link(self, address: str, x: float, y: float, width: float, height: float) -> None:
        """Make a rectangle of this page lead to an address."""
        self._begun()
        corners = tuple(round(edge, 2) for edge in (x, y, x + width, y + height))
        self._canvas.linkURL(address, corners, Contents=address)

    def _write(self, ops: str) -> None:
        """Put operators on the page."""
        self._begun()
        self._canvas._code.append(ops)  # noqa: SLF001  (the canvas has no other door for operators)

    def _begun(self) -> None:
        if not self.pages:
            raise ValueError("nothing can be drawn before the first page")

    def _end_page(self) -> None:
        if self.pages:
            self._canvas.showPage()

    def _set_fonts(self, pdf: Pdf) -> None:
        """Give all pages the faces that were set, instead of those a canvas brings along."""
        faces = {"/" + face.key: embedded(pdf, face) for face in self.type.fonts.used()}
        fonts = pdf.make_indirect(Dictionary(faces))
        for page in pdf.pages:
            page.obj.Resources.Font = fonts
            for art in page.obj.Resources.get("/XObject", Dictionary()).as_dict().values():
                if art.Subtype == Name.Form and "/Font" in art.Resources:
                    del art.Resources.Font


@lru_cache(maxsize=256)
def fill(colour: str) -> str:
    """Return the operator that fills with a colour."""
    return f"{_parts(colour)} rg"


@lru_cache(maxsize=256)
def stroke(colour: str) -> str:
    """Return the operator that draws lines with a colour."""
    return f"{_parts(colour)} RG"


def _parts(colour: str) -> str:
    return " ".join(f"{int(colour[place : place + 2], 16) / 255:.3g}" for place in (1, 3, 5))
