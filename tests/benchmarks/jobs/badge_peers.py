"""People, what gLabels needs to print their badges, ReportLab's own way, and reading the codes."""

import csv
import time
from dataclasses import replace
from pathlib import Path
from xml.sax.saxutils import quoteattr

import pypdfium2
import zxingcpp
from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from netzwerkstatt.app import outputs, workspace
from netzwerkstatt.app.sample import sample
from netzwerkstatt.base import resources
from netzwerkstatt.base.folding import fold
from netzwerkstatt.documents import stock
from netzwerkstatt.domain.people import badge_code
from netzwerkstatt.domain.registrations import RegistrationStatus
from netzwerkstatt.domain.snapshot import Snapshot

EVENT = "a.netzwerk"


def prepare(folder: str, people: str) -> None:
    """Write the event, and its people as a list and a template for the peers."""
    event = sample("de", int(people))
    coming = [replace(one, status=RegistrationStatus.REGISTERED) for one in event.registrations.values()]
    others = [record for record in event.records() if record.id not in event.registrations]
    workspace.create(Path(folder, EVENT), [*others, *coming], "Sample")
    made = Snapshot.of([*others, *coming])
    rows = [
        (
            person.shown_name,
            person.organisation,
            made.registration(person.id).category,
            badge_code(made.event.id, person.id),
        )
        for person in made.coming()
    ]
    with Path(folder, "people.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["name", "organisation", "role", "code"])
        writer.writerows(rows)
    Path(folder, "peer.glabels").write_text(_template(Path(folder, "people.csv")), encoding="utf-8")


# the sheet and about the places of our badges; gLabels needs the matrix a0…a5, or draws nothing at all
_MATRIX = 'a0="1" a1="0" a2="0" a3="1" a4="0" a5="0"'
_TEXTS = (
    ("name", (10, 26, 230, 44), 24, "Bold"),
    ("organisation", (10, 76, 150, 22), 11, "Regular"),
    ("role", (10, 120, 150, 22), 12, "Bold"),
)


def _template(source: Path) -> str:
    sheet = stock.find(outputs.HOUSE_STOCK)
    left, top = sheet.place(0)
    texts_ = "".join(
        f'<Object-text x="{x}pt" y="{y}pt" w="{w}pt" h="{h}pt" justify="Left" valign="Top" auto_shrink="True"'
        f' {_MATRIX}><Span font_family="DejaVu Sans" font_size="{size}" font_weight="{weight}"'
        f' font_italic="False" color="0x000000ff" line_spacing="1"><Field name="{field}"/></Span>'
        "</Object-text>"
        for field, (x, y, w, h), size, weight in _TEXTS
    )
    return (
        '<?xml version="1.0"?><Glabels-document xmlns="http://glabels.org/xmlns/3.0/">'
        '<Template brand="Durable" part="1455-02" size="A4" description="badges">'
        f'<Label-rectangle id="0" width="{sheet.width}mm" height="{sheet.height}mm" round="0mm"'
        ' x_waste="0mm" y_waste="0mm">'
        f'<Layout nx="{sheet.columns}" ny="{sheet.rows}" x0="{left}mm" y0="{top}mm"'
        f' dx="{sheet.pitch_x}mm" dy="{sheet.pitch_y}mm"/></Label-rectangle></Template>'
        f'<Objects id="0" rotate="False">{texts_}'
        '<Object-barcode x="182pt" y="82pt" w="60pt" h="60pt" backend="libqrencode" style="IEC18004"'
        f' text="False" checksum="True" color="0x000000ff" field="code" {_MATRIX}/></Objects>'
        f'<Merge type="Text/Comma/Line1Keys" src={quoteattr(str(source))}/><Data/></Glabels-document>'
    )


def plain(folder: str, count: str) -> float:
    """Print so many badges with ReportLab alone; return the seconds."""
    for name in ("Regular", "Bold"):
        path = resources.path(f"fonts/AtkinsonHyperlegibleNext-{name}.ttf")
        pdfmetrics.registerFont(TTFont(name, str(path)))
    with Path(folder, "people.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))[: int(count)]
    sheet = stock.find(outputs.HOUSE_STOCK)
    begun = time.perf_counter()
    canvas = Canvas(str(Path(folder, "plain.pdf")), pagesize=A4)
    for number, row in enumerate(rows):
        place = number % sheet.each
        if number and not place:
            canvas.showPage()
        left, top = sheet.place(place)
        x, y = left * mm, A4[1] - (top + sheet.height) * mm
        for field, font, size, height in (
            ("name", "Bold", 24, 38),
            ("organisation", "Regular", 11, 27),
            ("role", "Bold", 12, 6),
        ):
            width = stringWidth(row[field], font, size)
            canvas.setFont(font, min(size, size * 230 / width) if width else size)
            canvas.drawString(x + 10, y + height * mm, row[field])
        code = QrCodeWidget(row["code"], barLevel="M", barWidth=60, barHeight=60)
        drawing = Drawing(60, 60)
        drawing.add(code)
        renderPDF.draw(drawing, canvas, x + 182, y + 11)
    canvas.save()
    return time.perf_counter() - begun


def wrong_codes(folder: str, name: str) -> int:
    """Read the codes from a printed file; count the labels where it is not that of the person named there."""
    with Path(folder, "people.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    sheet = stock.find(outputs.HOUSE_STOCK)
    document = pypdfium2.PdfDocument(Path(folder, name))
    wrong = 0
    for number, page in enumerate(document):
        codes = _codes(page, sheet)
        here = rows[number * sheet.each :][: sheet.each]
        wrong += sum(
            codes.get(place) != row["code"] or not _named(page, sheet, place, row["name"])
            for place, row in enumerate(here)
        )
    return wrong


_DPI = 150


def _codes(page: pypdfium2.PdfPage, sheet: stock.Stock) -> dict[int, str]:
    """Return what the codes of a page hold, by the number of the label."""
    found = {}
    for code in zxingcpp.read_barcodes(page.render(scale=_DPI / 72, grayscale=True).to_pil()):
        corner = code.position.top_left
        column = int((corner.x * 25.4 / _DPI - sheet.left) // sheet.pitch_x)
        row = int((corner.y * 25.4 / _DPI - sheet.top) // sheet.pitch_y)
        found[row * sheet.columns + column] = code.text
    return found


def _named(page: pypdfium2.PdfPage, sheet: stock.Stock, place: int, name: str) -> bool:
    left, top = (millimetres * mm for millimetres in sheet.place(place))
    high = A4[1] - top
    box = left, high - sheet.height * mm, left + sheet.width * mm, high
    words = page.get_textpage().get_text_bounded(*box).replace("\x02", "-")  # a hyphen at a line's end
    return all(fold(part) in fold(words) for part in name.split())
