"""Fonts into the PDF: of each face only the glyphs that were set, with the text they stand for."""

import uharfbuzz as hb
from pikepdf import Array, Dictionary, Name, Object, Pdf

from netzwerkstatt.documents.fonts import Face

_KEPT = frozenset({"glyf", "loca", "head", "hhea", "hmtx", "maxp", "cvt ", "fpgm", "prep"})
_SANS_SYMBOLIC = 4
_CHUNK = 100  # entries in one block of a CMap (Adobe Technical Note 5411)


def embedded(pdf: Pdf, face: Face) -> Object:
    """Write a face as a composite font whose codes are its glyph numbers (ISO 32000-1, 9.7)."""
    subset = _subset(face)
    program = pdf.make_stream(subset, Length1=len(subset))
    name = Name(f"/{_tag(face)}+{face.name}")
    extents = face.font.get_font_extents("ltr")
    descriptor = pdf.make_indirect(
        Dictionary(
            Type=Name.FontDescriptor,
            FontName=name,
            Flags=_SANS_SYMBOLIC,
            FontBBox=Array(
                [-1000, round(extents.descender * face.scale), 2000, round(extents.ascender * face.scale)]
            ),
            ItalicAngle=0,
            Ascent=round(extents.ascender * face.scale),
            Descent=round(extents.descender * face.scale),
            CapHeight=round(face.cap_height),
            StemV=80,
            FontFile2=program,
        )
    )
    descendant = pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.CIDFontType2,
            BaseFont=name,
            CIDSystemInfo=Dictionary(Registry=b"Adobe", Ordering=b"Identity", Supplement=0),
            FontDescriptor=descriptor,
            DW=0,
            W=_widths(face),
            CIDToGIDMap=Name.Identity,
        )
    )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=name,
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([descendant]),
            ToUnicode=pdf.make_stream(_to_unicode(face)),
        )
    )


def _subset(face: Face) -> bytes:
    wanted = hb.SubsetInput()
    wanted.sets(hb.SubsetInputSets.GLYPH_INDEX).set(set(face.used))
    wanted.flags = hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NO_LAYOUT_CLOSURE
    dropped = wanted.sets(hb.SubsetInputSets.DROP_TABLE_TAG)
    dropped.update({_number(table) for table in face.hb_face.table_tags if table not in _KEPT})
    return bytes(hb.subset(face.hb_face, wanted).blob.data)


def _number(table: str) -> int:
    return int.from_bytes(table.encode("ascii"))


def _tag(face: Face) -> str:
    """Name the subset by six capitals made from its glyphs (ISO 32000-1, 9.6.4)."""
    number = hash(tuple(sorted(face.used)))
    return "".join(chr(ord("A") + (number >> 5 * place) % 26) for place in range(6))


def _widths(face: Face) -> Array:
    widths = Array()
    for glyph in sorted(face.used):
        widths.append(glyph)
        widths.append(Array([round(face.extents(glyph).advance, 2)]))
    return widths


def _to_unicode(face: Face) -> bytes:
    pairs = [
        f"<{glyph:04x}> <{text.encode('utf-16-be').hex()}>"
        for glyph, text in sorted(face.used.items())
        if text
    ]
    blocks = [pairs[start : start + _CHUNK] for start in range(0, len(pairs), _CHUNK)]
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <ffff> endcodespacerange\n{body}\n"
        "endcmap CMapName currentdict /CMap defineresource pop end end"
    ).encode("ascii")
