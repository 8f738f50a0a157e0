"""A task keeps a file; an event opened for reading keeps everything as it is."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPushButton

from netzwerkstatt.ui.pages.checklist.deadline import Kind
from netzwerkstatt.ui.pages.checklist.rows import Entry
from tests.ui.checklist.hands import CTRL, Key, choose, details, middle_of, of, press, shown
from tests.ui.lists import drop, pick, said


def test_a_file_is_added_saved_elsewhere_and_removed(page, task, answers, offer, tmp_path):
    first = task("eins")
    inspector = details(page, first, "file")
    answers.file_to_read = lambda *_: offer
    inspector.findChild(QPushButton, "field-file").click()
    kept = of(page, first)
    assert kept.file_name == "Angebot.pdf"
    assert page.desk.workspace.attachment(kept.file) == offer.read_bytes()
    answers.file_to_write = lambda *_: tmp_path / "Kopie.pdf"
    inspector.findChild(QPushButton, "file-save").click()
    assert (tmp_path / "Kopie.pdf").read_bytes() == offer.read_bytes()
    inspector.findChild(QPushButton, "file-remove").click()
    assert of(page, first).file is None
    page.window().undo()
    assert of(page, first).file_name == "Angebot.pdf"


def test_a_file_that_is_neither_pdf_nor_photo_is_explained(page, task, answers, tmp_path):
    file = tmp_path / "Liste.txt"
    file.write_text("nur Text", "utf-8")
    first = task("eins")
    answers.file_to_read = lambda *_: file
    details(page, first).findChild(QPushButton, "field-file").click()
    assert "Liste.txt" in said(page)
    assert of(page, first).file is None


def test_a_file_that_is_gone_is_explained(page, task, answers, tmp_path):
    first = task("eins")
    answers.file_to_read = lambda *_: tmp_path / "weg.pdf"
    details(page, first).findChild(QPushButton, "field-file").click()
    assert "weg.pdf" in said(page)


def test_a_file_is_dropped_onto_its_task(page, task, offer):
    first, second = task("eins"), task("zwei")
    drop(page, offer, page.view.viewport().mapTo(page, middle_of(page, second)))
    assert (of(page, first).file, of(page, second).file_name) == (None, "Angebot.pdf")
    drop(page, offer, QPoint(2, 2))
    assert said(page) == "Bitte die Datei auf eine Aufgabe ziehen."
    inspector = details(page, first)
    drop(page, offer, inspector.mapTo(page, QPoint(9, 90)))
    assert of(page, first).file_name == "Angebot.pdf"


@pytest.mark.usefixtures("page")
def test_an_event_opened_for_reading_says_so(window, task, an_event):
    first = task("eins")
    window.close_event()
    window.open(an_event.path, writing=False)
    window.go("checklist")
    page = window.page
    assert page.main_button() is None
    assert not [row for row in page.view.list.rows if isinstance(row, Entry)]
    for deed in (
        page.main,
        lambda: press(page, Key.Key_Space),
        lambda: press(page, Key.Key_F2),
        lambda: press(page, Key.Key_Delete),
        lambda: press(page, Key.Key_D, CTRL),
    ):
        choose(page, first)
        window.frame.toast.hide()
        deed()
        assert "Lesen" in said(page)
        assert window.frame.toast.isVisible()
    assert shown(page) == ["eins"]
    assert not page.view.is_editing()


def test_details_take_the_place_of_the_tip(page, task):
    first = task("eins")
    assert page.tip.mapTo(page, QPoint()).x() > page.view.mapTo(page, QPoint()).x()
    details(page, first)
    assert page.tip.mapTo(page, QPoint()).x() < page.view.mapTo(page, QPoint()).x()


def test_every_control_is_named_and_large_enough(page, task, today, unnamed, too_small):
    ids = [task("eins", due=today, note="so"), task("zwei")]
    assert unnamed(page.window()) == []
    assert too_small(page.window()) == []
    details(page, ids[0])
    for kind in Kind:
        pick(page.inspector, "field-deadline", kind)
        assert unnamed(page.window()) == []
        assert too_small(page.window()) == []
    choose(page, *ids)
    assert unnamed(page.window()) == []
    assert too_small(page.window()) == []
