"""Every name of the lists of hard names on a badge: whole, readable by programs, without empty boxes."""

import csv
import re
import unicodedata
from dataclasses import replace

import pypdfium2
import pytest

from netzwerkstatt.base.texts import texts
from netzwerkstatt.documents.badge_frame import frame
from netzwerkstatt.documents.badges import BadgeOptions, badges
from netzwerkstatt.documents.look import SizeClass
from netzwerkstatt.documents.page import MM
from netzwerkstatt.documents.stock import HOUSE, find
from netzwerkstatt.documents.textruns import clean
from netzwerkstatt.domain.event import Event, EventId
from netzwerkstatt.domain.people import Person, PersonId
from netzwerkstatt.domain.snapshot import Shelf, Snapshot

EVENT = Snapshot(events=Shelf([Event(EventId("e"), "Fest")]))
# PDFium puts right-to-left words and raised vowel signs (Thai, Tamil) in order by its own lights
_REORDERED = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u0b80-\u0bff\u0e00-\u0e7f]")


def people(shared_data, file: str) -> list[Person]:
    with (shared_data / "names" / file).open(encoding="utf-8") as source:
        rows = list(csv.DictReader(source))
    return [Person(PersonId(str(n)), row["Vorname"], row["Nachname"]) for n, row in enumerate(rows)]


def bare(text: str) -> str:
    """Return the letters of a text without blanks and line breaks, as programs compare them."""
    return re.sub(
        r"[\s\u00ad\ufffe\u200c\u200d\u2010\u2011-]", "", unicodedata.normalize("NFKC", clean(text))
    )


def printed_names(data: bytes) -> list[str]:
    """Return what stands on each badge, without the words all have."""
    found = []
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            text = page.get_textpage().get_text_range()
            found += re.findall(r"Fest\s+(.*?)\s+Gast", text, re.DOTALL)
    return found


@pytest.mark.parametrize("file", ["names_stress_handcompiled.csv", "names_multiscript_faker.csv"])
def test_every_name_is_read_back_or_listed(file, shared_data):
    everybody = people(shared_data, file)
    result = badges(EVENT, everybody, texts("de"), BadgeOptions(stock="L7418", code=False))
    listed = {warning.person for warning in result.warnings}
    found = printed_names(result.data)
    assert len(found) == len(everybody)
    wrong = []
    for person, said in zip(everybody, found, strict=True):
        name = f"{person.given} {person.family}"
        wished, seen = bare(name), bare(said)
        if _REORDERED.search(name):
            wished, seen = sorted(wished), sorted(seen)
        if wished != seen and person.id not in listed:
            wrong.append((name, said))
    assert wrong == []


def test_few_names_need_to_be_listed(shared_data):
    everybody = people(shared_data, "names_multiscript_faker.csv")
    result = badges(EVENT, everybody, texts("de"), BadgeOptions(stock="L7418"))
    assert [warning.code for warning in result.warnings].count("name-small") <= 2
    assert "letters-missing" not in {warning.code for warning in result.warnings}


def pixels(box: tuple[float, ...], zoom: int, grow: int) -> tuple[int, ...]:
    return tuple(round(side * zoom) + way * grow for side, way in zip(box, (-1, -1, 1, 1), strict=True))


@pytest.mark.parametrize("size", SizeClass)
def test_no_name_reaches_into_the_white_around_a_code(size, shared_data):
    """Long organisations, pronouns and hard names at once: the four modules around each code stay white."""
    everybody = [
        replace(person, organisation="Nachbarschaftshilfe Gablenberg und Gaisburg", pronouns="they/them")
        for person in people(shared_data, "names_stress_handcompiled.csv")
    ]
    data = badges(EVENT, everybody, texts("de"), BadgeOptions(size=size)).data
    plan = frame(90 * MM, 54 * MM, size.factor, code=True, organisation=True)
    house, zoom = find(HOUSE), 2
    with pypdfium2.PdfDocument(data) as document:
        pages = [page.render(scale=zoom).to_pil().convert("L") for page in document]
    for number in range(len(everybody)):
        left, top = (side * MM for side in house.place(number % house.each))
        right = left + plan.width - plan.margin
        bottom = top + plan.height - plan.floor
        code = (right - plan.side, bottom - plan.side, right, bottom)
        around = (code[0] - plan.quiet, code[1] - plan.quiet, code[2] + plan.quiet, code[3] + plan.quiet)
        image = pages[number // house.each].copy()
        image.paste(255, pixels(code, zoom, 1))
        ring = image.crop(pixels(around, zoom, -1))
        assert ring.getextrema()[0] > 250, everybody[number].name
