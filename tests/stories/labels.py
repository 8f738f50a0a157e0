"""Reads printed badges label by label: what stands on each, and what its code says."""

import unicodedata
from dataclasses import dataclass

import pypdfium2
import zxingcpp

MM = 72 / 25.4
LEFT, TOP, WIDTH, HEIGHT, COLUMNS, ROWS = 15, 12, 90, 54, 2, 5
"""The sheet of the house in millimetres, as its maker cuts it: Durable 1455-02."""
SHARP = 3


@dataclass(frozen=True)
class Label:
    """What a label says to people and to a telephone."""

    text: str
    codes: tuple[str, ...]


def labels_of(file):
    """Return the labels of all sheets that are not empty."""
    with pypdfium2.PdfDocument(file) as document:
        labels = [label for page in document for label in _labels_on(page)]
    return [label for label in labels if label.text]


def plain(text):
    """Return the letters of a text: where a line breaks is the label's affair, and so is how."""
    composed = unicodedata.normalize("NFC", text.replace("\x02", "-").replace("\ufffe", ""))
    return "".join(composed.split())


def _labels_on(page):
    height, words = page.get_height(), page.get_textpage()
    picture = page.render(scale=SHARP, grayscale=True).to_pil()
    for place in range(COLUMNS * ROWS):
        row, column = divmod(place, COLUMNS)
        left, top = (LEFT + column * WIDTH) * MM, (TOP + row * HEIGHT) * MM
        right, bottom = left + WIDTH * MM, top + HEIGHT * MM
        text = words.get_text_bounded(left, height - bottom, right, height - top).strip()
        label = picture.crop(tuple(round(edge * SHARP) for edge in (left, top, right, bottom)))
        yield Label(text, tuple(code.text for code in zxingcpp.read_barcodes(label)))
