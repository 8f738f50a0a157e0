"""A list comes into the event through four steps, and goes again with one click."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from netzwerkstatt.ui.dialogs.import_list.dialog import CHECK, COLUMNS, FILE
from tests.ui.import_list.hands import choice, names, pick, to_the_end, wait_for


def test_import_is_one_step_and_goes_with_one_click(qtbot, desk, opened, guest_list):
    before = desk.snapshot
    dialog = opened(guest_list)
    to_the_end(qtbot, dialog)
    assert len(desk.snapshot.people) == 2

    dialog.end.undo.click()
    qtbot.waitUntil(lambda: not desk.snapshot.people)
    assert desk.snapshot == before
    qtbot.waitUntil(dialog.end.undo.isHidden)


def test_after_undo_the_columns_are_still_matched(qtbot, desk, opened, guest_list):
    dialog = opened(guest_list)
    wait_for(qtbot, dialog, COLUMNS)
    pick(choice(dialog, 2), "organisation")
    to_the_end(qtbot, dialog)
    dialog.end.undo.click()
    qtbot.waitUntil(dialog.back.isVisible)

    dialog.back.click()
    wait_for(qtbot, dialog, COLUMNS)
    assert choice(dialog, 2).currentData() == "organisation"
    to_the_end(qtbot, dialog)
    assert names(desk) == ["Jördis Hövelmann", "Leyla Arslan"]


def test_only_the_file_chosen_last_is_shown(qtbot, opened, guest_list, tmp_path):
    other = tmp_path / "Andere.csv"
    other.write_text("Vorname;Nachname\nBen;Bach\n", encoding="utf-8")
    dialog = opened(guest_list)
    dialog.read(other)
    wait_for(qtbot, dialog, COLUMNS)
    assert dialog.subtitle.text().startswith("Andere.csv")


def test_next_pressed_early_goes_on_as_soon_as_all_is_known(qtbot, opened, guest_list):
    dialog = opened(guest_list)
    qtbot.waitUntil(lambda: dialog.step == COLUMNS)
    pick(choice(dialog, 2), "organisation")
    dialog.next.click()
    wait_for(qtbot, dialog, CHECK)


def test_list_read_again_offers_nothing_to_import(qtbot, opened, guest_list):
    to_the_end(qtbot, opened(guest_list))
    again = opened(guest_list)
    wait_for(qtbot, again, COLUMNS)
    qtbot.waitUntil(lambda: again.summary.text() != "")
    assert again.summary.text() == "2 unverändert"
    again.next.click()
    qtbot.waitUntil(lambda: again.step == CHECK)
    assert not again.next.isEnabled()
    assert again.back.isEnabled()


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (";a@example.org\n;b@example.org\nSumme;2\n", "Keine Zeile lässt sich übernehmen"),
        ("", "In dieser Datei steht niemand."),
    ],
)
def test_list_of_nobody_is_not_called_known(qtbot, opened, tmp_path, rows, said):
    path = tmp_path / "Liste.csv"
    path.write_text(f"Name;E-Mail\n{rows}", encoding="utf-8")
    dialog = opened(path)
    wait_for(qtbot, dialog, COLUMNS)
    dialog.next.click()
    qtbot.waitUntil(lambda: dialog.step == CHECK)
    assert dialog.findChild(QWidget, "check-sentence").text().startswith(said)
    assert not dialog.next.isEnabled()


@pytest.mark.parametrize(
    ("list_", "said"),
    [
        ("Name;E-Mail\nMira Sönmez;mira@example,org\n", "Nichts geht verloren."),
        ("Name;T-Shirt\nMira Sönmez;L\n", "Was weggelassen wird, steht weiter in der Datei."),
        ("Name;E-Mail\nMira Sönmez;\nSumme;1\n", "Was weggelassen wird, steht weiter in der Datei."),
    ],
)
def test_nothing_is_called_lost_or_kept_that_is_not(qtbot, opened, tmp_path, list_, said):
    path = tmp_path / "Liste.csv"
    path.write_text(list_, encoding="utf-8")
    dialog = opened(path)
    wait_for(qtbot, dialog, COLUMNS)
    dialog.next.click()
    qtbot.waitUntil(lambda: dialog.step == CHECK)
    promises = [part.text() for part in dialog.findChildren(QWidget, "promise")]
    assert promises == [said, said]  # beside the columns and in the last check


def test_problems_are_listed_with_their_lines(qtbot, opened, tmp_path):
    path = tmp_path / "Liste.csv"
    path.write_text("Name;E-Mail\nMira Sönmez;mira@example.org\n;\nMira Sönmez;mira@example.org\n", "utf-8")
    dialog = opened(path)
    wait_for(qtbot, dialog, COLUMNS)
    dialog.next.click()
    qtbot.waitUntil(lambda: dialog.step == CHECK)
    model = dialog.check.view.model()
    said = [model.index(at, 0).data() for at in range(model.rowCount())]
    assert any("4" in sentence and "Mira Sönmez" in sentence for sentence in said)


def test_file_that_is_no_list_is_explained_and_another_can_be_chosen(
    qtbot, opened, questions, guest_list, tmp_path
):
    bad = tmp_path / "Plakat.csv"
    bad.write_bytes(b"%PDF-1.7")
    dialog = opened(bad)
    why = dialog.findChild(QWidget, "refusal-words")
    qtbot.waitUntil(lambda: why.text() != "")
    assert dialog.step == FILE
    assert not dialog.next.isEnabled()

    questions.answer = guest_list
    dialog.file.choose.click()
    wait_for(qtbot, dialog, COLUMNS)
    assert choice(dialog, 0).currentData() == "name"


def test_file_is_asked_for_when_none_is_given(qtbot, opened, questions, guest_list):
    dialog = opened()
    assert dialog.step == FILE
    dialog.file.choose.click()  # nothing is answered
    assert dialog.step == FILE
    questions.answer = guest_list
    dialog.file.choose.click()
    wait_for(qtbot, dialog, COLUMNS)


def test_file_can_be_dropped(qtbot, opened, guest_list):
    dialog = opened()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(guest_list))])
    no_keys, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    dialog.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, left, no_keys))
    wait_for(qtbot, dialog, COLUMNS)


def test_closing_while_a_file_is_read_does_no_harm(desk, opened, guest_list):
    dialog = opened(guest_list)
    dialog.reject()
    assert desk.background.drain()
    QApplication.processEvents()
    assert dialog.step == FILE


def test_show_closes_and_tells_the_page(qtbot, opened, guest_list):
    dialog = opened(guest_list)
    to_the_end(qtbot, dialog)
    with qtbot.waitSignal(dialog.show_wanted):
        dialog.end.show_people.click()
    assert not dialog.isVisible()


def test_badges_come_next_after_a_list(qtbot, opened, guest_list):
    dialog = opened(guest_list)
    to_the_end(qtbot, dialog)
    with qtbot.waitSignal(dialog.print_wanted):
        dialog.end.badges.click()
    assert not dialog.isVisible()


def test_refused_import_is_said_on_the_sheet(qtbot, desk, opened, guest_list):
    dialog = opened(guest_list)
    wait_for(qtbot, dialog, COLUMNS)
    dialog.next.click()
    wait_for(qtbot, dialog, CHECK)
    desk.workspace.writing = False
    dialog.next.click()
    trouble = dialog.findChild(QWidget, "import-trouble")
    qtbot.waitUntil(lambda: trouble.text() != "")
    assert dialog.step == CHECK
    assert dialog.next.isEnabled()
    desk.workspace.writing = True
