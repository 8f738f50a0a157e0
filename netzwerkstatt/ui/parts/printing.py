"""A finished PDF on paper: every page drawn at 300 dpi and laid down at its own size, never fitted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from pypdfium2 import PdfDocument
from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from netzwerkstatt.ui.parts.preview import POINTS_PER_INCH, page_image

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

DPI: Final = 300
"""As fine as printers of offices draw."""


def ask_printer(parent: QWidget, title: str, pages: int, *, folded: bool = False) -> QPrinter | None:
    """Ask with the dialog of the computer where to print; None if nowhere.

    What is to be folded is suggested on both sides, turned over along the short edge.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(DPI)
    printer.setDocName(title)
    if folded:
        printer.setDuplex(QPrinter.DuplexMode.DuplexShortSide)
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, pages)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    return printer if dialog.exec() else None


def print_pdf(data: bytes, printer: QPrinter, on_page: Callable[[int, int], object]) -> bool:
    """Print the pages that the printer is asked for; tell whether it took them. `on_page` hears of each."""
    document = PdfDocument(data)
    try:
        first = max(1, printer.fromPage())
        last = min(printer.toPage() or len(document), len(document))
        _lay_paper(document[first - 1], printer)
        painter = QPainter()
        if not painter.begin(printer):
            return False
        for number in range(first, last + 1):
            on_page(number - first + 1, last - first + 1)
            if number > first:
                _lay_paper(document[number - 1], printer)
                printer.newPage()
            _draw(document, number - 1, printer, painter)
        return painter.end()
    finally:
        document.close()


def _lay_paper(page: PdfPage, printer: QPrinter) -> None:
    """Set the paper to the size of the page, without margins."""
    wide, high = page.get_size()
    size = QPageSize(
        QSizeF(min(wide, high), max(wide, high)),
        QPageSize.Unit.Point,
        "",
        QPageSize.SizeMatchPolicy.FuzzyMatch,
    )
    turned = QPageLayout.Orientation.Landscape if wide > high else QPageLayout.Orientation.Portrait
    printer.setFullPage(True)
    printer.setPageLayout(QPageLayout(size, turned, QMarginsF()))


def _draw(document: PdfDocument, at: int, printer: QPrinter, painter: QPainter) -> None:
    """Draw a page from the corner of the paper."""
    wide, high = document[at].get_size()
    dots = printer.resolution() / POINTS_PER_INCH
    painter.drawImage(QRectF(0, 0, wide * dots, high * dots), page_image(document, at, DPI / POINTS_PER_INCH))
