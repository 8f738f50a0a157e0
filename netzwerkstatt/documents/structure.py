"""The structure of a tagged PDF: headings, paragraphs, tables in reading order (ISO 32000-1, 14.7)."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

_LANGUAGE: Final = "/Lang"


@dataclass(slots=True, eq=False)
class Element:
    """A piece of structure: its tag, what is inside in reading order, and where it is drawn.

    `kids` holds elements, or (page, number) for marked content. `alt` is said instead of a picture;
    `attributes` are those of a table cell: `{"Scope": "Column"}`, `{"ColSpan": 2}`.
    """

    tag: str
    alt: str = ""
    language: str = ""
    attributes: Mapping[str, str | int] = field(default_factory=dict)
    kids: list["Element | tuple[int, int]"] = field(default_factory=list)


class Tree:
    """The elements of one document below its root, `Document`."""

    def __init__(self) -> None:
        self.root = Element("Document")
        self._marks: dict[int, int] = defaultdict(int)

    def mark(self, element: Element, page: int) -> int:
        """Give an element a piece of a page's content, and return the number of that piece."""
        number = self._marks[page]
        self._marks[page] = number + 1
        element.kids.append((page, number))
        return number

    def write(self, pdf: Pdf, language: str) -> None:
        """Write the tree into a document whose pages are drawn."""
        writer = _Writer(pdf)
        top = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        top.K = writer.write(self.root, top)
        numbers = Array()
        for page in sorted(self._marks):
            parents = writer.parents[page]
            numbers.append(page)
            numbers.append(pdf.make_indirect(Array([parents[number] for number in range(self._marks[page])])))
            pdf.pages[page].obj.StructParents = page
            pdf.pages[page].obj.Tabs = Name.S
        top.ParentTree = pdf.make_indirect(Dictionary(Nums=numbers))
        top.ParentTreeNextKey = len(pdf.pages)
        pdf.Root.StructTreeRoot = top
        pdf.Root.MarkInfo = Dictionary(Marked=True)
        pdf.Root.Lang = String(language)
        pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)


class _Writer:
    """Makes PDF objects of elements, and remembers which element each piece of a page belongs to."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._pages = [page.obj for page in pdf.pages]
        self.parents: dict[int, dict[int, Object]] = defaultdict(dict)

    def write(self, element: Element, parent: Object) -> Object:
        made = self._pdf.make_indirect(Dictionary({"/S": Name("/" + element.tag), "/P": parent}))
        if element.alt:
            made.Alt = String(element.alt)
        if element.language:
            made[_LANGUAGE] = String(element.language)
        if element.attributes:
            made.A = _attributes(element.attributes)
        kids = [self._kid(kid, made) for kid in element.kids]
        if len(kids) == 1:
            made.K = kids[0]
        elif kids:
            made.K = Array(kids)
        return made

    def _kid(self, kid: "Element | tuple[int, int]", parent: Object) -> "Object | int":
        if isinstance(kid, Element):
            return self.write(kid, parent)
        page, number = kid
        self.parents[page][number] = parent
        if "/Pg" not in parent:
            parent.Pg = self._pages[page]
        if parent.Pg == self._pages[page]:
            return number
        return Dictionary(Type=Name.MCR, Pg=self._pages[page], MCID=number)


def _attributes(attributes: Mapping[str, str | int]) -> Object:
    made = Dictionary(O=Name.Table)
    for key, value in attributes.items():
        made["/" + key] = value if isinstance(value, int) else Name("/" + value)
    return made
