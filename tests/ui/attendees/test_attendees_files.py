"""Lists that are read, events opened in other ways, and how the page is reached."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from netzwerkstatt.app.commands import Change
from netzwerkstatt.ui.dialogs.import_list import ImportDialog
from tests.ui.attendees.hands import CTRL, Key, open_details, rows
from tests.ui.lists import said


def test_a_list_can_be_dropped_onto_the_page(page, tmp_path):
    file = tmp_path / "Liste.csv"
    file.write_text("Vorname;Nachname\nÄnne;Zöllner\n", "utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entered = QDragEnterEvent(QPoint(5, 5), *how)
    page.dragEnterEvent(entered)
    assert entered.isAccepted()
    page.dropEvent(QDropEvent(QPointF(5, 5), *how))
    assert page.window().findChild(ImportDialog).isVisible()


def test_a_picture_cannot_be_dropped_onto_the_page(page, tmp_path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "Foto.jpg"))])
    entered = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    entered.ignore()
    page.dragEnterEvent(entered)
    assert not entered.isAccepted()


def test_a_list_is_read_from_the_window_to_the_file(qtbot, page, tmp_path):
    file = tmp_path / "Liste.csv"
    file.write_text("Vorname;Nachname\nÄnne;Zöllner\nBjørn;Ørsted\n", "utf-8")
    page._read(file)
    dialog = page.window().findChild(ImportDialog)
    for step in (1, 2):
        qtbot.waitUntil(lambda step=step: dialog.step == step and dialog.next.isEnabled())
        dialog.next.click()
    qtbot.waitUntil(lambda: dialog.step == 3)
    dialog.show_wanted.emit()
    assert rows(page) == ["Bjørn Ørsted", "Änne Zöllner"]
    page.window().undo()
    assert rows(page) == []


def test_reading_a_list_asks_for_the_file_at_once(qtbot, page, answers, tmp_path):
    answers.read = tmp_path / "Liste.csv"
    answers.read.write_text("Vorname;Nachname\nÄnne;Zöllner\n", "utf-8")
    QTest.keyClick(page.window(), Key.Key_I, CTRL)
    dialog = page.window().findChild(ImportDialog)
    qtbot.waitUntil(lambda: dialog.step == 1)


def test_a_list_that_was_not_chosen_can_still_be_dropped(page):
    QTest.keyClick(page.window(), Key.Key_I, CTRL)
    dialog = page.window().findChild(ImportDialog)
    assert dialog.isVisible()
    assert dialog.step == 0


def test_badges_are_printed_for_a_list_that_was_read(page):
    page.read_list()
    page.window().findChild(ImportDialog).print_wanted.emit()
    assert page.window().page.place() == "badges"


@pytest.mark.usefixtures("page", "anne")
def test_an_event_opened_for_reading_says_so(window, an_event):
    window.close_event()
    window.open(an_event.path, writing=False)
    window.go("attendees")
    window.page.main()
    assert "Lesen" in said(window.page)
    assert rows(window.page) == ["Anne Abt"]


@pytest.mark.usefixtures("page")
def test_an_event_somebody_works_on_opens_as_a_copy(window, anne, an_event):
    window.close_event()
    held = window._means.files.open(an_event.path)
    try:
        held.execute(Change(((anne, replace(anne, family="Bauer")),)))
        assert not window.open(an_event.path)
        window.start.findChild(QPushButton, "notice-copy").click()
        assert window.workspace.path == an_event.path.with_name("Kopie von Fest.netzwerk")
        assert window.workspace.writing
        window.go("attendees")
        assert rows(window.page) == ["Anne Bauer"]
    finally:
        held.close()


def test_the_sample_says_that_it_is_one(window, an_event):
    window.open_sample()
    assert window.frame.findChild(object, "sample").isVisible()
    window.close_event()
    window.make(an_event)
    assert not window.frame.findChild(object, "sample").isVisible()


def test_every_control_is_named_and_large_enough(page, anne, register, unnamed, too_small):
    register("Ben", "Bach")
    open_details(page, anne)
    assert unnamed(page.window()) == []
    assert too_small(page.window()) == []
    page.view.selectAll()
    assert unnamed(page.window()) == []
    assert too_small(page.window()) == []
