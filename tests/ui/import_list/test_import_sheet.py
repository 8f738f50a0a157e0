"""The sheet by keys, and in large type."""

from functools import partial

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from netzwerkstatt.ui.dialogs.import_list.dialog import CHECK, COLUMNS, DONE, FILE
from tests.ui.import_list.hands import choice, wait_for


def test_focus_begins_where_something_is_to_be_checked(qtbot, opened, guest_list):
    dialog = opened(guest_list)
    wait_for(qtbot, dialog, COLUMNS)
    qtbot.waitUntil(lambda: dialog.focusWidget() is choice(dialog, 2))


def test_escape_closes_and_nothing_has_changed(qtbot, desk, opened, guest_list):
    before = desk.snapshot
    dialog = opened(guest_list)
    wait_for(qtbot, dialog, COLUMNS)
    dialog.next.click()
    qtbot.waitUntil(lambda: dialog.step == CHECK)
    press = partial(QKeyEvent, QKeyEvent.Type.KeyPress)
    QApplication.sendEvent(dialog, press(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier))
    assert not dialog.isVisible()
    assert desk.snapshot is before


def test_wheel_over_a_choice_changes_nothing(qtbot, opened, guest_list):
    dialog = opened(guest_list)
    wait_for(qtbot, dialog, COLUMNS)
    combo = choice(dialog, 1)
    qtbot.mouseMove(combo)
    none, no_keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    end = Qt.ScrollPhase.NoScrollPhase
    spot = QPointF(5, 5)
    turn = (QPoint(), QPoint(0, -120), none, no_keys, end, False)
    wheel = QWheelEvent(spot, combo.mapToGlobal(spot), *turn)
    QApplication.sendEvent(combo, wheel)
    assert combo.currentData() == "email"


def test_tab_walks_as_one_reads(qtbot, opened, guest_list, walk):
    dialog = opened(guest_list)
    wait_for(qtbot, dialog, COLUMNS)
    columns = [f"column-{at}" for at in range(4)]
    assert [name for name in walk(dialog) if name != "findings"] == [
        *columns,
        "cancel",
        "back",
        "next",
        "close",
    ]


def test_f8_goes_from_doubt_to_doubt(qtbot, opened, tmp_path):
    path = tmp_path / "Liste.csv"
    path.write_text("Name;Brauche ich;Gruppe\nMira Sönmez;Rolli;Verein\n", encoding="utf-8")
    dialog = opened(path)
    wait_for(qtbot, dialog, COLUMNS)
    qtbot.waitUntil(lambda: dialog.focusWidget() is choice(dialog, 1))
    assert dialog.columns.focus_doubt()
    assert dialog.focusWidget() is choice(dialog, 2)
    assert dialog.columns.focus_doubt()
    assert dialog.focusWidget() is choice(dialog, 1)


@pytest.mark.parametrize("step", [FILE, COLUMNS, CHECK, DONE])
def test_every_control_has_a_name_and_is_large_enough(qtbot, opened, guest_list, unnamed, too_small, step):
    dialog = opened(guest_list)
    wait_for(qtbot, dialog, COLUMNS)
    if step == FILE:
        dialog.back.click()
    if step >= CHECK:
        dialog.next.click()
        wait_for(qtbot, dialog, CHECK)
    if step == DONE:
        dialog.next.click()
        wait_for(qtbot, dialog, DONE)
    assert dialog.step == step
    assert unnamed(dialog) == []
    assert too_small(dialog) == []


def test_sheet_fits_a_small_laptop_in_large_type(qtbot, look, opened, guest_list, parent):
    look.choose(scale=150)
    dialog = opened(guest_list)
    wait_for(qtbot, dialog, COLUMNS)
    assert dialog.width() <= parent.width()
    assert dialog.height() <= parent.height()
    assert dialog.next.geometry().right() < dialog.width()
