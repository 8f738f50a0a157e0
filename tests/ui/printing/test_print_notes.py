"""What is missing or unusual is said, and leads to where it can be mended."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from netzwerkstatt.app.commands import Add
from netzwerkstatt.documents.printed import PrintWarning
from netzwerkstatt.ui.eventfiles import EventFiles
from netzwerkstatt.ui.pages.printing.choices import stocks_in_order
from netzwerkstatt.ui.pages.printing.documents import DOCUMENTS
from netzwerkstatt.ui.pages.printing.leads import record_of
from netzwerkstatt.ui.pages.printing.page import PrintPage
from netzwerkstatt.ui.parts.wrapped import WarningCard
from tests.builders import a_person, a_registration, a_room, a_session, a_snapshot
from tests.ui.lists import take
from tests.ui.printing.pages import HEAVY, change, press


@pytest.mark.parametrize("name", [spec.id for spec in DOCUMENTS if spec.lack])
def test_document_that_cannot_be_says_what_it_needs(opened, name, words, said):
    page = opened(name)
    sentence = words._(page.document.lack.sentence)
    shown = [label.text().replace("\N{NO-BREAK SPACE}", " ") for label in page.findChildren(QLabel)]
    assert sentence in shown
    page.main()
    assert said == [sentence]


def test_empty_page_leads_to_where_something_can_be_done(opened, gone):
    press(opened("badges"), "empty-0")
    assert gone == [("attendees", "")]


def test_first_room_brings_the_door_signs(qtbot, desk, opened):
    page = opened("door-signs")
    change(qtbot, page, lambda: desk.perform(Add((a_room(),))))
    assert page.preview.isVisible()


@pytest.mark.usefixtures("guests")
def test_warning_leads_to_the_sheet_and_the_person(desk, shown, gone):
    rare = a_person("Lotte", "Zwickl \N{EGYPTIAN HIEROGLYPH A001}")
    registration = a_registration(rare)
    desk.perform(Add((rare, registration)))
    page = shown()
    assert page.findChild(QWidget, "notes").accessibleName() == "1 Hinweis"
    press(page, "warning-0")
    assert gone == [("attendees", registration.id)]
    assert page.preview.page == 2


@pytest.mark.usefixtures("guests")
def test_warning_without_a_page_is_no_button(qtbot, shown):
    page = shown()
    small = min(stocks_in_order(), key=lambda sheet: sheet.height).name
    change(qtbot, page, lambda: take(page.findChild(QComboBox, "stock"), small))
    card = page.findChild(QWidget, "warning-0")
    assert not isinstance(card, WarningCard)
    assert small in QAccessible.queryAccessibleInterface(card).text(QAccessible.Text.Name)


def test_warning_about_a_room_or_session_leads_there():
    rare = "\N{EGYPTIAN HIEROGLYPH A001}"
    room, session = a_room(f"Saal {rare}"), a_session(f"Löten {rare}")
    snapshot = a_snapshot(room, session)

    def record(subject, letters=""):
        return record_of(PrintWarning("code", subject, letters=letters), snapshot)

    assert record(room.name) == ("rooms", room.id)
    assert record(session.title) == ("sessions", session.id)
    assert record(f"{room.name} · Ende 11:00 Uhr", rare) == ("rooms", room.id)
    assert record("Saal") is None


@pytest.mark.usefixtures("guests")
def test_no_warning_stands_there_without_need(shown):
    assert shown().findChild(QWidget, "warning-0") is None


@pytest.mark.usefixtures("guests", "programme")
@pytest.mark.parametrize("name", [spec.id for spec in DOCUMENTS])
def test_every_control_has_a_name_and_is_large_enough(opened, unnamed, too_small, name):
    page = opened(name)
    assert unnamed(page) == []
    assert too_small(page) == []


@pytest.mark.usefixtures("guests")
def test_tab_walks_as_one_reads(shown):
    page = shown()
    page.focus_first()
    found = []
    for _ in range(16):
        found.append(page.focusWidget().objectName())
        page.focusNextPrevChild(True)  # noqa: FBT003  (Qt takes it so)
    assert page.focusWidget() is page.list
    shows = [f"show-{name}" for name in ("organisation", "pronouns", "code", "sessions")]
    options = ["whom", "stock", "first", *shows, "segment-normal", "segment-de"]  # arrows choose another
    turning = ["preview", "preview-next", "preview-smaller", "preview-whole", "preview-larger"]
    assert found == ["documents", *options, "save", *turning]


@pytest.mark.usefixtures("guests")
def test_number_of_notes_leads_to_the_first(desk, shown):
    rare = a_person("Lotte", "Zwickl \N{EGYPTIAN HIEROGLYPH A001}")
    desk.perform(Add((rare, a_registration(rare))))
    page = shown(size=(1154, 420))
    press(page, "notes")
    card = page.findChild(QWidget, "warning-0")
    assert page.focusWidget() is card
    assert not card.visibleRegion().isEmpty()


@pytest.mark.usefixtures("guests")
def test_documents_fold_up_into_a_menu_where_there_is_little_room(shown):
    page = shown(size=(1154, 650))
    assert page.list.isVisible()
    page.focus_first()
    page.resize(740, 600)
    assert not page.list.isVisible()
    assert page.menu.isVisible()
    assert page.preview.width() >= 360
    assert page.focusWidget() is page.menu
    page.menu.activated.emit(page.model.row_of("programme"))
    assert page.document.id == "programme"


@pytest.mark.usefixtures("guests")
def test_large_type_leaves_room_for_the_sheet(look, shown):
    look.choose(scale=150)
    page = shown(size=(1200, 560))  # 1280 × 660 without sidebar, header and status bar
    assert page.preview.width() >= 360


@pytest.mark.usefixtures("guests")
def test_going_away_while_a_document_is_made_does_no_harm(qtbot, desk, opened):
    page = opened()
    page.finish()
    assert desk.background.drain()
    qtbot.wait(10)
    assert page.printed is None


@pytest.mark.usefixtures("guests")
def test_an_event_that_is_only_read_can_be_printed(qtbot, desk, tmp_path):
    reading = EventFiles(tmp_path / "backups").open(desk.workspace.path, writing=False)
    page = PrintPage(replace(desk, workspace=reading))
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.printed is not None)
    assert page.preview.pages == 3
    reading.close()


def test_language_of_the_window_leaves_the_document(window, an_event):
    window.make(an_event)
    window.go("print", "door-signs")
    assert window.page.title() == "Drucken"
    window.speak("en")
    assert window.page.title() == "Print"
    assert window.page.place() == "door-signs"


@pytest.mark.usefixtures("guests")
def test_leaving_the_page_stops_what_is_made(qtbot, opened):
    page = opened()
    page.hide()
    assert not page.maker.busy
    page.show()
    qtbot.waitUntil(lambda: page.printed is not None)
    assert page.preview.pages == 3


def test_page_is_made_without_the_libraries_that_print():
    code = (
        "import sys, netzwerkstatt.ui.pages.printing as p;"
        f"print([name for name in '{HEAVY}'.split() if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert done.stdout.strip() == "[]"
