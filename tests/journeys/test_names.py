"""Every name reaches the badge as its owner writes it, or is named in a warning."""

import csv
import io
import shutil
import subprocess
import unicodedata

import pypdfium2
import pytest
import zxingcpp

from netzwerkstatt.app.outputs import PRINTS, PrintChoice
from netzwerkstatt.app.workspace import look
from netzwerkstatt.base.folding import fold
from netzwerkstatt.base.texts import texts
from netzwerkstatt.domain.people import badge_code

FILES = ("names_stress_handcompiled.csv", "names_multiscript_faker.csv")
REMOVED = ("Cc", "Cf")  # control signs, bidi overrides and other signs without a shape
JOINERS = "\u200c\u200d"  # these shape letters and stay
TAKEN_APART = {
    code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)
}  # by PDFium: ﬁ
SIGNS_OF_DIRECTION = "\u200f\u202a\u202b\u202c"  # Poppler writes them around what runs from right to left
HYPHEN_AT_THE_END = "\x02"  # what PDFium says for a hyphen after which a line ends


def _as_kept(text):
    """Return a name as the event keeps it: composed, without signs that only steer machines."""
    composed = unicodedata.normalize("NFC", text)
    kept = ("" if c not in JOINERS + "\t\n" and unicodedata.category(c) in REMOVED else c for c in composed)
    return " ".join("".join(kept).split())


def _names(shared_data, file):
    with (shared_data / "names" / file).open(encoding="utf-8", newline="") as source:
        return [(row["Vorname"], row["Nachname"]) for row in csv.DictReader(source)]


@pytest.fixture(params=FILES)
def named(request, call, shared_data, tmp_path):
    """Return an event into which a file of names was read, and the report of that."""
    call("new", "fest", "--title", "Fest")
    answer = call("import", "fest.netzwerk", "attendees", shared_data / "names" / request.param, "--json")
    return request.param, tmp_path / "fest.netzwerk", answer.object


def test_every_name_is_kept_and_every_row_accounted_for(named, shared_data):
    file, event, report = named
    names = _names(shared_data, file)
    assert report["rows"] == len(names)
    assert report["new"] + report["changed"] + report["same"] + report["skipped"] == len(names)
    expected = {_as_kept(f"{given} {family}") for given, family in names}
    kept = {person.name for person in look(event).people.values()}
    assert kept <= expected
    assert {fold(name) for name in kept} == {fold(name) for name in expected}


def test_names_survive_the_way_to_excel_and_back(named, call):
    _, event, _ = named
    call("export", event, "attendees", "-o", "liste.xlsx", lang="de")
    back = call("import", event, "attendees", "liste.xlsx", "--json").object
    assert (back["rows"], back["same"]) == (len(look(event).people), len(look(event).people))


@pytest.mark.parametrize("reader", ["pdfium", "poppler"])
def test_a_badge_says_the_name_or_a_warning_does(named, reader):
    _, event, _ = named
    snapshot = look(event)
    printed = PRINTS["badges"](snapshot, texts("de"), PrintChoice())
    warned = {warning.person for warning in printed.warnings if warning.code == "letters-missing"}
    said = _by_pdfium(printed.data) if reader == "pdfium" else _by_poppler(printed.data)
    changed = TAKEN_APART if reader == "pdfium" else {}
    missing = [p.name for p in snapshot.coming() if p.id not in warned and not _all_said(p, said, changed)]
    assert missing == []


def _by_pdfium(data):
    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(io.BytesIO(data))]
    return _plain(" ".join(pages).replace(HYPHEN_AT_THE_END, "-"))


def _by_poppler(data):
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    command = ["pdftotext", "-enc", "UTF-8", "-", "-"]
    said = subprocess.run(command, input=data, capture_output=True, check=True).stdout.decode()
    return _plain("".join(letter for letter in said if letter not in SIGNS_OF_DIRECTION))


def _all_said(person, said, changed):
    parts = [person.badge_name] if person.badge_name else [person.given, person.family]
    return all(_plain(part).translate(changed) in said for part in parts)


def _plain(text):
    """Compare letters only: where a line breaks, and how blanks are written, is the page's affair."""
    return "".join(unicodedata.normalize("NFC", text).split())


def test_each_code_leads_to_its_own_person(sample):
    snapshot = look(sample)
    printed = PRINTS["badges"](snapshot, texts("de"), PrintChoice())
    document = pypdfium2.PdfDocument(io.BytesIO(printed.data))
    expected = [badge_code(snapshot.event.id, person.id) for person in snapshot.coming()]
    found = []
    for page in document:
        picture = page.render(scale=200 / 72, grayscale=True).to_pil()
        codes = sorted(zxingcpp.read_barcodes(picture), key=lambda c: _place(c, picture.height))
        found += [code.text for code in codes]
    assert found == expected


def _place(code, height):
    """Order codes as labels are filled: row by row, two to a row, five rows of 54 mm."""
    corner = code.position.top_left
    return round(corner.y / height * 297 / 54), corner.x
