"""Every document is seen as it will be printed."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QWidget

from netzwerkstatt.ui.pages.printing.documents import DOCUMENTS
from tests.ui.printing.pages import change, line, press, text_of


@pytest.mark.usefixtures("guests")
def test_first_sheet_is_shown_with_its_number(shown):
    page = shown()
    assert line(page) == "3 Blatt"
    assert page.preview.pages == 3
    assert page.findChild(QWidget, "preview-page").text() == "Blatt 1 von 3"
    assert "Gast00" in page.preview.area.accessibleDescription()
    image = page.preview.image
    assert image.width() > 100
    assert len({image.pixel(x, image.height() // 8) for x in range(image.width())}) > 2


@pytest.mark.usefixtures("guests")
def test_list_says_how_much_paper_a_document_takes(opened):
    page = opened()
    index = page.model.index(page.model.row_of("badges"), 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Namensschilder, für 25 Personen · 3 Blatt"


@pytest.mark.usefixtures("guests", "programme")
def test_arrows_walk_from_one_document_to_the_next(qtbot, shown):
    page = shown()
    page.focus_first()
    walked = [page.document.id]
    for _ in range(len(DOCUMENTS) - 1):
        qtbot.keyClick(page.list, Qt.Key.Key_Down)
        walked.append(page.document.id)
    assert walked == [spec.id for spec in DOCUMENTS]


@pytest.mark.usefixtures("guests", "programme")
@pytest.mark.parametrize("name", [spec.id for spec in DOCUMENTS if not spec.is_file])
def test_every_document_is_made(shown, name):
    page = shown(name)
    assert page.document.id == name
    assert page.preview.pages > 0
    assert page.printed.data.startswith(b"%PDF")


def test_buttons_of_the_preview_say_what_they_do_before_there_is_one(opened):
    page = opened()
    assert page.printed is None
    buttons = page.findChild(QWidget, "preview-tools").findChildren(QAbstractButton)
    assert {button.objectName() for button in buttons if not button.accessibleName()} == set()
    assert {button.objectName() for button in buttons if not button.toolTip()} == set()
    assert len(buttons) == 5


@pytest.mark.usefixtures("guests")
def test_pages_are_turned_by_buttons_and_keys(qtbot, shown):
    page = shown()
    preview = page.preview
    press(page, "preview-next")
    assert preview.page == 1
    assert "Gast10" in preview.area.accessibleDescription()
    for key, number in (
        (Qt.Key.Key_PageDown, 2),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_End, 2),
        (Qt.Key.Key_PageUp, 1),
    ):
        qtbot.keyClick(preview.area, key)
        assert preview.page == number
    preview.turn(99)
    assert preview.page == 2
    assert not page.findChild(QWidget, "preview-next").isEnabled()
    assert page.findChild(QWidget, "preview-back").isEnabled()


@pytest.mark.usefixtures("guests")
def test_zoom_grows_and_comes_back_to_the_whole_sheet(qtbot, shown):
    preview = shown().preview
    whole, size = preview.percent, preview.image.size()
    qtbot.keyClick(preview.area, Qt.Key.Key_Plus)
    qtbot.keyClick(preview.area, Qt.Key.Key_Plus)
    assert preview.percent > whole
    assert preview.image.width() > size.width()
    qtbot.keyClick(preview.area, Qt.Key.Key_Minus)
    qtbot.keyClick(preview.area, Qt.Key.Key_0)
    assert preview.percent == whole
    assert preview.image.size() == size


@pytest.mark.usefixtures("guests")
def test_whole_sheet_follows_the_size_of_the_window(qtbot, shown):
    page = shown()
    before = page.preview.percent
    page.resize(1154, 450)
    qtbot.waitUntil(lambda: page.preview.percent < before)


@pytest.mark.usefixtures("guests")
def test_control_and_wheel_zoom(shown):
    preview = shown().preview
    before = preview.percent
    canvas = preview.area.widget()
    spot, none = QPointF(50, 50), Qt.MouseButton.NoButton
    keys, end = Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase
    turn = (QPoint(), QPoint(0, 120), none, keys, end, False)
    QApplication.sendEvent(canvas, QWheelEvent(spot, canvas.mapToGlobal(spot), *turn))
    assert preview.percent > before


@pytest.mark.usefixtures("guests")
def test_preview_follows_what_is_on_the_badge(qtbot, shown):
    page = shown()
    assert "Verein" in text_of(page.printed.data)
    box = page.findChild(QCheckBox, "show-organisation")
    change(qtbot, page, box.click)
    assert "Verein" not in text_of(page.printed.data)
