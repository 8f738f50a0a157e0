"""Codes, icons, pencils and colours."""

import re

import pypdfium2
import pytest
import zxingcpp

from netzwerkstatt.base import resources
from netzwerkstatt.documents import icons, pencil, qr
from netzwerkstatt.documents.look import SizeClass, look
from netzwerkstatt.documents.page import Paper, fill, stroke
from netzwerkstatt.domain.event import Pencil
from netzwerkstatt.domain.people import badge_code

ICONS = sorted(path.stem for path in resources.path("icons").glob("*.svg"))


def drawn(ops: str, side: float = 100, scale: float = 4) -> "pypdfium2.PdfBitmap":
    paper = Paper("Probe", "de")
    paper.page(side, side)
    with paper.artifact():
        paper.draw(ops)
    with pypdfium2.PdfDocument(paper.finish()) as document:
        return document[0].render(scale=scale)


def ink(bitmap) -> list[tuple[int, int]]:
    image = bitmap.to_pil().convert("L")
    return [
        (x, y)
        for x in range(0, image.width, 2)
        for y in range(0, image.height, 2)
        if image.getpixel((x, y)) < 128
    ]


def test_a_badge_code_makes_the_smallest_qr_code_and_is_read_back():
    content = badge_code("event", "person")
    code = qr.qr(content)
    assert code.modules == 21
    image = drawn(f"q 3 0 0 3 18 18 cm {code.ops} Q").to_pil()
    assert [found.text for found in zxingcpp.read_barcodes(image)] == [content]


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_is_drawn_within_its_square(name):
    numbers = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", icons._outline(name))]
    assert numbers
    assert min(numbers) >= -1
    assert max(numbers) <= icons.GRID + 1


def test_an_arc_is_round():
    points = ink(drawn(f"q 1 0 0 1 2 2 cm {stroke('#000000')} {icons.icon('circle', 96, 1)} Q"))
    distances = [((x / 4 - 50) ** 2 + (y / 4 - 50) ** 2) ** 0.5 for x, y in points]
    assert min(distances) == pytest.approx(36, abs=3)
    assert max(distances) == pytest.approx(36, abs=3)


def test_icon_stands_upright():
    points = ink(drawn(f"q 1 0 0 1 2 2 cm {stroke('#000000')} {icons.icon('arrow-up', 96)} Q"))
    head = [x for x, y in points if y < 200]
    foot = [x for x, y in points if y > 300]
    assert max(head) - min(head) > max(foot) - min(foot)


def test_pencil_has_body_wood_and_lead_to_its_tip():
    image = drawn(pencil.pencil(100, 20, "#1E731B")).to_pil()
    middle = 400 - 40
    assert image.getpixel((20, middle)) == image.getpixel((390, middle)) == (0x1E, 0x73, 0x1B)
    wood = image.getpixel((round(4 * pencil.body_length(100, 20)) + 12, middle))
    assert wood == (0xE8, 0xCB, 0xA0)


def test_logo_is_three_pencils_on_the_ground():
    image = drawn(pencil.logo(100, look())).to_pil()
    shown = [image.getpixel((x, 380)) for x in (20, 150, 290)]
    assert shown == [
        tuple(bytes.fromhex(look().pencils[p].solid[1:])) for p in (Pencil.RED, Pencil.YELLOW, Pencil.BLUE)
    ]


def test_colours_become_operators():
    assert fill("#FF0080") == "1 0 0.502 rg"
    assert stroke("#000000") == "0 0 0 RG"


def test_larger_type_is_larger():
    assert look(SizeClass.NORMAL).points(11) == 11
    assert look(SizeClass.VERY_LARGE).points(11) > look(SizeClass.LARGE).points(11) > 11
