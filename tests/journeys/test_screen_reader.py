"""What a screen reader finds in the real window on a real (if virtual) screen, page by page.

Everywhere else the tree is walked inside of the program; here another program reads it over AT-SPI. It is one
test, made with `--long` alone, for the walk takes its time and a machine to itself: whatever somebody would
miss on the way is collected and named at the end.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from netzwerkstatt.app.new_event import make_sample
from netzwerkstatt.base.texts import texts
from netzwerkstatt.ui.sections import SECTIONS, places

LISTENER = Path(__file__).with_name("listener.py")
ITS_PYTHON = "/usr/bin/python3"
PROGRAMS = ("xvfb-run", "openbox", "dbus-run-session", "xdotool", ITS_PYTHON)
SCREEN = "-screen 0 1366x768x24"
SECONDS = 240
WORDS = texts("de")
PLACES = {place.id: place for place in places(WORDS)}
LISTED = [section.id for section in SECTIONS if section.listed]
LISTS = {
    "checklist": ("list", "Aufgaben", "Schwerpunkt gemeinsam wählen, Starten, Ulrike Mayer-Krüger"),
    "timetable": ("list", "Zeitplan: Räume und Zeiten", "Ankommen, 9:30 bis 10:00 Uhr, Foyer"),
    "sessions": ("table", "Programmpunkte", "Repair-Café gründen"),
    "contributors": ("table", "Mitwirkende", "Bosch"),
    "rooms": ("table", "Räume", "Großer Saal, EG · 180 Plätze"),
    "attendees": ("table", "Teilnehmende", "Adeyemi"),
    "initiatives": ("table", "Initiativen", "Bibliothek der Dinge"),
    "budget": ("table", "Ausgaben nach Bereichen", "Honorare Referent*innen"),
    "print": ("list", "Dokumente", "Namensschilder, für 119 Personen"),
}
"""What stands in the middle of a page: its role, its name, and words of one of its first rows."""
MAIN = {
    "overview": "Hinzufügen",
    "checklist": "Aufgabe",
    "timetable": "Programmpunkt",
    "sessions": "Programmpunkt",
    "contributors": "Person",
    "rooms": "Raum",
    "attendees": "Person",
    "initiatives": "Initiative",
    "budget": "Beleg",
    "print": "Drucken …",
}
DETAILS = ("checklist", "timetable", "sessions", "contributors", "rooms", "attendees", "initiatives")
FEW, MOVES = 5, 3
FIELDS = {"text", "combo box", "check box", "radio button", "spin button"}


@pytest.fixture
def heard(tmp_path, request):
    """Walk once through all pages with the ears of a screen reader."""
    if not request.config.getoption("--long"):
        pytest.skip("somebody who listens needs a machine to themselves: pytest --long makes the walk")
    if missing := [name for name in PROGRAMS if shutil.which(name) is None]:
        pytest.skip(f"not installed: {', '.join(missing)}")
    if subprocess.run([ITS_PYTHON, "-c", "import pyatspi"], capture_output=True, check=False).returncode:
        pytest.skip(f"{ITS_PYTHON} has no pyatspi")
    make_sample(tmp_path / "fest.netzwerk", WORDS)
    (tmp_path / "way.json").write_text(json.dumps([stop(name) for name in LISTED]), encoding="utf-8")
    here = ("xvfb-run", "-a", "-s", SCREEN, "dbus-run-session", "--", ITS_PYTHON, LISTENER, tmp_path)
    program = (sys.executable, "-m", "netzwerkstatt", tmp_path / "fest.netzwerk")
    surroundings = {**os.environ, "LANG": "de_DE.UTF-8", "QT_QPA_PLATFORM": "xcb"}
    done = subprocess.run(
        [*map(str, (*here, *program))],
        cwd=LISTENER.parents[2],
        env=surroundings,
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return json.loads((tmp_path / "heard.json").read_text(encoding="utf-8"))


def test_somebody_who_listens_finds_the_way_on_every_page(heard):
    asked = (frame, rows, labels, names, focus)
    missed = [f"{page}: {words}" for page in LISTED for ask in asked for words in ask(page, heard[page])]
    assert not missed, "\n".join(missed)


def stop(page):
    """Go to a page by its keys, one row down, open the details, one field on."""
    place = PLACES[page]
    called = [["key", "ctrl+k"], ["type", place.words], ["key", "Return"]]
    there = [["key", place.keys]] if place.keys else called
    title = "Ihr Weg zur Veranstaltung" if page == "overview" else place.words
    down = () if page == "checklist" else ("Down",)  # below the first task stands what shows more of them
    return {
        "name": page,
        "title": title,
        "keys": [*there, *(["key", key] for key in (*down, "F4", "Tab"))],
    }


# what somebody would miss


def frame(page, there) -> Iterator[str]:
    """The entry of the sidebar, the title, the search, the main button; no menu is in the way."""
    parts, words = there["parts"], PLACES[page].words
    entries = [said.split(", ")[0] for said in named(inside(parts, "list", "Bereiche"), "list item")]
    if words not in entries:
        yield f"the entry of the sidebar, among {entries}"
    if page != "overview" and words not in named(parts, "label"):
        yield "the title"
    if page in MAIN and MAIN[page] not in named(parts, "push button"):
        yield "the main button"
    if "Alles durchsuchen, Befehle aufrufen" not in named(parts, "push button"):
        yield "the search through everything"
    if page in DETAILS and "Suchen …" not in named(parts, "text"):
        yield "the search of the page"
    if named(parts, "menu bar"):
        yield "peace: the keys of the page opened a menu"


def rows(page, there) -> Iterator[str]:
    """The list or table by its name, and its first rows in words."""
    if page in LISTS:
        role, name, words = LISTS[page]
        said = [part["name"] for part in inside(there["parts"], role, name)]
        if not any(row.startswith(words) for row in said):
            yield f"“{words}” in the {role} “{name}”: {said[:20]}"


def labels(page, there) -> Iterator[str]:
    """The fields of the details by their labels.

    On Linux, Qt calls a list to open by what is chosen in it; its label stands in a relation.
    """
    if page in DETAILS:
        fields = [part for part in inside(there["parts"], "panel", "Einzelheiten") if part["role"] in FIELDS]
        if len(fields) < FEW:
            yield "the details"
        for part in fields:
            if part["role"] == "combo box" and not (part["labels"] or part["description"]):
                yield f"the label of a list to open in which “{part['name']}” is chosen"


def names(_, there) -> Iterator[str]:
    """A name for all that takes the focus; a cell may be empty."""
    for part in there["parts"]:
        said = part["name"] and (part["role"] != "combo box" or part["labels"] or part["description"])
        if part["focusable"] and part["role"] != "table cell" and not said:
            yield f"the name of a {part['role']} “{part['name']}”"


def focus(page, there) -> Iterator[str]:
    """Reports of where the focus goes: into the list, down in it, and with F4 to the first field."""
    said = [part["name"] for part in there["focused"]]
    if len(set(said)) < MOVES or not all(said[-2:]):
        yield f"reports of the focus: {said}"
    if page in DETAILS and {part["role"] for part in there["focused"][-2:]} - FIELDS:
        yield f"the way into the details: {there['focused']}"
    if page in LISTS and LISTS[page][0] == "table":
        cells = {part["name"] for part in there["focused"] if part["role"] == "table cell"}
        if len(cells) < 2:
            yield f"cells on the way down: {there['focused']}"


def named(parts, role):
    return [part["name"] for part in parts if part["role"] == role]


def inside(parts, role, name):
    """Return the parts inside of one; none if it is not there."""
    found = [at for at, part in enumerate(parts) if (part["role"], part["name"]) == (role, name)]
    if not found:
        return []
    within = []
    for part in parts[found[0] + 1 :]:
        if part["depth"] <= parts[found[0]]["depth"]:
            break
        within.append(part)
    return within
