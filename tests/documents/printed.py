"""Reads a PDF back to see whether it is sound: all tagged, fonts embedded, nothing off the paper."""

import io
import re

import pikepdf
import pypdfium2

SAFE = 5 * 72 / 25.4
_SHOWS = re.compile(rb"\]\s*TJ")


def text_of(data):
    """Return the text of all pages, joined."""
    with pypdfium2.PdfDocument(data) as document:
        return "\n".join(page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document)


def flat(text):
    """Return a text without its line breaks and hyphens at line ends."""
    return re.sub(r"\s+", " ", text.replace("\ufffe", "").replace("\xad\n", ""))


def pages_of(data):
    """Return the pages' widths and heights."""
    with pypdfium2.PdfDocument(data) as document:
        return [page.get_size() for page in document]


def letters_outside(data, edge=SAFE):
    """Return letters that stand nearer to the edge of their page than a printer can print."""
    found = []
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            width, height = page.get_size()
            words = page.get_textpage()
            for number in range(words.count_chars()):
                left, bottom, right, top = words.get_charbox(number)
                inside = edge <= left and right <= width - edge and edge <= bottom and top <= height - edge
                if not inside and right - left > 0.1 and words.get_text_range(number, 1).strip():
                    found.append(words.get_text_range(number, 1))
    return found


def elements(root):
    """Return all elements of a structure with their tags, in reading order."""
    found = []
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if not isinstance(element, pikepdf.Dictionary):
            continue
        if "/S" in element:
            found.append(element)
        kids = element.get("/K", [])
        waiting += reversed(list(kids) if isinstance(kids, pikepdf.Array) else [kids])
    return found


def tags_of(data):
    """Return the tags of all elements in reading order."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [str(element.S)[1:] for element in elements(pdf.Root.StructTreeRoot.K)]


def flaws(data):
    """Return what is not as a tagged PDF should be."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [*_flaws_of_document(pdf), *_flaws_of_marks(pdf), *_flaws_of_fonts(pdf)]


def _flaws_of_document(pdf):
    if str(pdf.Root.get("/Lang", "")) not in {"de", "en"}:
        yield "no language"
    if not pdf.Root.MarkInfo.Marked:
        yield "not marked"
    for element in elements(pdf.Root.StructTreeRoot.K):
        if pikepdf.Name.Figure == element.S and not str(element.get("/Alt", "")):
            yield "a figure without words"


def _marks_of(element):
    """Return page and number of an element's pieces of content."""
    kids = element.get("/K", pikepdf.Array())
    for kid in list(kids) if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary):
            if "/MCID" in kid:
                yield kid.Pg.objgen, int(kid.MCID)
        else:
            yield element.Pg.objgen, int(kid)


def _flaws_of_marks(pdf):
    owner = {}
    for element in elements(pdf.Root.StructTreeRoot.K):
        for mark in _marks_of(element):
            if mark in owner:
                yield f"content {mark} belongs to two elements"
            owner[mark] = element.objgen
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    parents = {int(numbers[place]): numbers[place + 1] for place in range(0, len(numbers), 2)}
    for page in pdf.pages:
        drawn = [int(mark) for mark in re.findall(rb"/MCID (\d+)", page.Contents.read_bytes())]
        if len(drawn) != len(set(drawn)):
            yield "a number is used twice"
        for mark in drawn:
            element = owner.get((page.obj.objgen, mark))
            if element is None or parents[int(page.obj.StructParents)][mark].objgen != element:
                yield f"content {mark} is lost"
        yield from _unmarked(page)


def _unmarked(page):
    """Yield a flaw where text is shown outside marked content, or marked content lies inside other."""
    tagged = 0
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in {"BDC", "BMC"}:
            span = str(operands[0]) in {"/Span", "/ReversedChars"}
            if tagged and not span:
                yield "marked content within marked content"
            tagged += 1
        elif name == "EMC":
            tagged -= 1
        elif name in {"Tj", "TJ"} and not tagged:
            yield "text that is not marked"


def _flaws_of_fonts(pdf):
    for page in pdf.pages:
        for font in page.obj.Resources.Font.values():
            if "/FontFile2" not in font.DescendantFonts[0].FontDescriptor:
                yield "a font is not embedded"
        operations = pikepdf.parse_content_stream(page)
        used = {str(operands[0]) for operands, name in operations if str(name) == "Tf"}
        if used - set(page.obj.Resources.Font):
            yield "a font is named that is not there"
