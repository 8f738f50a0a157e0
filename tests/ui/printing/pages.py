"""What the tests of the print page do and look at."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pypdfium2
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QWidget

from netzwerkstatt.app.commands import Change
from netzwerkstatt.ui.dialogs.files import FileQuestions
from netzwerkstatt.ui.parts.preview import page_image

MORNING = datetime(2027, 10, 16, 10)


HEAVY = "reportlab pikepdf uharfbuzz pypdfium2 openpyxl xlsxwriter icalendar numpy"


class SaveQuestions(FileQuestions):
    """Answers where a document is to be written."""

    answer: Path | None = None
    suggested: Path | None = None

    def file_to_write(self, _parent, _title, suggestion, _kinds):
        self.suggested = suggestion
        return self.answer


class Opener(QObject):
    """Stands in for the file manager of the computer."""

    def __init__(self):
        super().__init__()
        self.opened = []

    @Slot(QUrl)
    def open(self, url):
        self.opened.append(Path(url.toLocalFile()))


def change(qtbot, page, deed):
    """Change something and wait until the document is made anew."""
    before = page.printed
    deed()
    qtbot.waitUntil(lambda: page.printed is not None and page.printed is not before)


def changed(record, **fields):
    """Return the command that changes a record."""
    return Change(((record, replace(record, **fields)),))


def press(page, name):
    page.findChild(QAbstractButton, name).click()


def line(page):
    return page.findChild(QWidget, "document-line").text()


def waiting(page):
    return page.findChild(QWidget, "preview-wait")


def text_of(data):
    document = pypdfium2.PdfDocument(data)
    texts = []
    for page in document:
        content = page.get_textpage()
        texts.append(content.get_text_bounded())
        content.close()
    document.close()
    return "\n".join(texts)


def ink(document):
    """Return the left, top, right and lower end of what is dark on the first page, in points."""
    image = page_image(document, 0, 1).convertToFormat(QImage.Format.Format_Grayscale8)
    wide, high, step = image.width(), image.height(), image.bytesPerLine()
    dots = bytes(image.constBits())
    columns = [x for x in range(wide) if min(dots[x::step]) < 120]
    lines = [y for y in range(high) if min(dots[y * step : y * step + wide]) < 120]
    return [columns[0], lines[0], columns[-1], lines[-1]]
