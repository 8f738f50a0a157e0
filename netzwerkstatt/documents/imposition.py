"""Folding: pages of a booklet side by side on sheets, in the order in which they are folded and stapled.

Content, structure, links and bookmarks move along, so a folded booklet reads out like the flat one.
"""

import io
import re
from collections.abc import Iterator
from typing import Any, Final

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf

EACH: Final = 4
"""Pages on one folded sheet: a booklet has a multiple of them."""

_MCID: Final = re.compile(rb"/MCID\s+(\d+)")


def sides(pages: int) -> list[tuple[int, int]]:
    """Return which pages (from 0) stand left and right on each side of paper, each front before its back.

    Raises:
        ValueError: the number of pages is not a multiple of four.
    """
    if pages % EACH:
        raise ValueError("a folded booklet has a multiple of four pages")
    return [
        (pages - 1 - side, side) if side % 2 == 0 else (side, pages - 1 - side) for side in range(pages // 2)
    ]


def filled(pages: int) -> int:
    """Return the next number of pages that can be folded."""
    return -(-pages // EACH) * EACH


def imposed(data: bytes) -> bytes:
    """Return a tagged PDF with two pages on each side of paper, in folding order.

    The pages must be equally large, begin at the origin, and share their resources, as those of `Paper` do;
    marked content is written as `<</MCID n>>`.
    """
    with Pdf.open(io.BytesIO(data)) as pdf:
        _Imposer(pdf).run()
        made = io.BytesIO()
        pdf.save(made, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
        return made.getvalue()


class _Imposer:
    """Moves the pages of one document onto sheets."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._old = [page.obj for page in pdf.pages]
        self._width = float(self._old[0].MediaBox[2])
        self._height = float(self._old[0].MediaBox[3])
        self._moved: dict[tuple[int, int], tuple[Object, int]] = {}
        """By a page's object number: its sheet, and how many pieces of content stand before its own."""

    def run(self) -> None:
        """Make the sheets, and lead everything that points to a page to its sheet."""
        parents = [list(self._parents(page)) for page in self._old]
        sheets = [self._sheet(number, pair, parents) for number, pair in enumerate(sides(len(self._old)))]
        for element in self._elements(self._pdf.Root.StructTreeRoot):
            self._lead(element)
        self._lead_bookmarks()
        numbers = Array()
        for number, (_, tags) in enumerate(sheets):
            numbers.append(number)
            numbers.append(self._pdf.make_indirect(Array(tags)))
        tree = self._pdf.Root.StructTreeRoot
        tree.ParentTree = self._pdf.make_indirect(Dictionary(Nums=numbers))
        tree.ParentTreeNextKey = len(sheets)
        del self._pdf.pages[:]
        for sheet, _ in sheets:
            self._pdf.pages.append(pikepdf.Page(sheet))

    def _sheet(
        self, number: int, pair: tuple[int, int], parents: list[list[Object]]
    ) -> tuple[Object, list[Object]]:
        sheet = self._pdf.make_indirect(
            Dictionary(
                Type=Name.Page,
                MediaBox=Array([0, 0, round(2 * self._width, 2), self._height]),
                Resources=self._old[0].Resources,
                StructParents=number,
                Tabs=Name.S,
            )
        )
        tags: list[Object] = []
        content, notes = [], Array()
        for half, place in enumerate(pair):
            page, shift, offset = self._old[place], half * self._width, len(tags)
            self._moved[page.objgen] = (sheet, offset)
            drawn = _renumbered(page.Contents.read_bytes(), offset)
            content.append(b"q 1 0 0 1 %.2f 0 cm\n%s\nQ" % (shift, drawn))
            tags += parents[place]
            for note in page.get("/Annots", []):
                left, bottom, right, top = map(float, note.Rect)
                note.Rect = Array([round(left + shift, 2), bottom, round(right + shift, 2), top])
                notes.append(note)
        sheet.Contents = self._pdf.make_stream(b"\n".join(content))
        if len(notes):
            sheet.Annots = notes
        return sheet, tags

    def _parents(self, page: Object) -> Iterator[Object]:
        """Yield the elements that the pieces of a page's content belong to."""
        if "/StructParents" not in page:
            return
        numbers = self._pdf.Root.StructTreeRoot.ParentTree.Nums
        for place in range(0, len(numbers), 2):
            if int(numbers[place]) == int(page.StructParents):
                yield from numbers[place + 1]

    def _elements(self, above: Any) -> Iterator[Object]:
        waiting: list[Any] = [above]
        while waiting:
            element = waiting.pop()
            yield element
            kids: Any = element.get("/K")
            if kids is None or isinstance(kids, int):
                continue
            kids = kids if isinstance(kids, Array) else [kids]
            waiting += [kid for kid in kids if isinstance(kid, Dictionary) and "/S" in kid]

    def _lead(self, element: Object) -> None:
        """Renumber an element's pieces of content, each on the sheet where it now stands."""
        page = element.get("/Pg")
        kids: Any = element.get("/K")
        if kids is None:
            return
        many = isinstance(kids, Array)
        led = [self._kid(kid, page) for kid in (kids if many else [kids])]
        element.K = Array(led) if many else led[0]
        if page is not None:
            element.Pg = self._moved[page.objgen][0]

    def _kid(self, kid: Any, page: Any) -> Any:
        if isinstance(kid, int) or not isinstance(kid, Dictionary):
            return int(kid) + (self._moved[page.objgen][1] if page is not None else 0)
        own = kid.get("/Pg", page)
        if "/MCID" in kid:
            sheet, offset = self._moved[own.objgen]
            kid.MCID = int(kid.MCID) + offset
            kid.Pg = sheet
        elif kid.get("/Type") == Name.OBJR and "/Pg" in kid:
            kid.Pg = self._moved[own.objgen][0]
        return kid

    def _lead_bookmarks(self) -> None:
        waiting: list[Any] = [self._pdf.Root.get("/Outlines")]
        while waiting:
            item = waiting.pop()
            if item is None:
                continue
            target = item.get("/Dest")
            if isinstance(target, Array) and target[0].objgen in self._moved:
                item.Dest = Array([self._moved[target[0].objgen][0], Name.Fit])
            waiting += [item.get("/First"), item.get("/Next")]


def _renumbered(content: bytes, offset: int) -> bytes:
    """Return the operators of a page whose marked pieces are counted from `offset`."""
    return _MCID.sub(lambda mark: b"/MCID %d" % (int(mark[1]) + offset), content)
