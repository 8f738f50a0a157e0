"""A list comes into the event through four steps, and goes again with one click."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from netzwerkstatt.base.texts import texts
from netzwerkstatt.exchange.mapping import vocabulary
from netzwerkstatt.ui.dialogs.files import FileQuestions
from netzwerkstatt.ui.dialogs.import_list import ImportDialog
from netzwerkstatt.ui.dialogs.import_list.dialog import CHECK, COLUMNS, DONE, FILE
from netzwerkstatt.ui.dialogs.import_list.fields import field_choices, field_name
from netzwerkstatt.ui.eventfiles import EventFiles, NewEvent

LIST = """Vor- und Zuname;E-Mail;Wer schickt dich?;Brauche ich;Leer
Jördis Hövelmann;joerdis@example.org;Tauschring Berg;Rolli;
Leyla Arslan;leyla@example.org;Stadtgarten Ost;;
"""


class ListQuestions(FileQuestions):
    """Answers which list is to be read."""

    answer: Path | None = None

    def file_to_read(self, *_):
        return self.answer


@pytest.fixture
def parent(qtbot):
    made = QWidget()
    made.resize(1280, 660)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def desk(desk_of, parent, tmp_path, words, questions):
    """An empty German event."""
    new = NewEvent(tmp_path / "Fest.netzwerk", "Fest", None, "")
    workspace = EventFiles(tmp_path / "backups").make(new, words)

    def said(text, **_):
        raise AssertionError(text)

    made = desk_of(workspace, parent, questions, say=said)
    yield made
    made.background.drain()
    workspace.close()


@pytest.fixture
def questions(tmp_path):
    return ListQuestions(tmp_path)


@pytest.fixture
def guest_list(tmp_path):
    path = tmp_path / "Anmeldungen.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


@pytest.fixture
def opened(qtbot, desk, parent):
    """Open the wizard, with a file or without."""

    def opening(path=None):
        dialog = ImportDialog(desk, parent, path)
        qtbot.addWidget(dialog)
        dialog.open()
        return dialog

    return opening


@pytest.fixture
def walk():
    """Return what names the controls in the order in which Tab walks through them."""

    def walking(dialog):
        dialog.walk()[0].setFocus()
        found = [dialog.focusWidget()]
        for _ in dialog.walk()[1:]:
            dialog.focusNextPrevChild(True)  # noqa: FBT003  (Qt takes it so)
            found.append(dialog.focusWidget())
        return [control.objectName() for control in found]

    return walking


def names(desk):
    return sorted(person.name for person in desk.snapshot.people.values())


def wait_for(qtbot, dialog, step):
    qtbot.waitUntil(lambda: dialog.step == step and dialog.next.isEnabled())


def choice(dialog, column):
    return dialog.findChild(QComboBox, f"column-{column}")


def pick(combo, field):
    combo.setCurrentIndex(combo.findData(field))
    combo.activated.emit(combo.currentIndex())


def to_the_end(qtbot, dialog):
    wait_for(qtbot, dialog, COLUMNS)
    dialog.next.click()
    wait_for(qtbot, dialog, CHECK)
    dialog.next.click()
    wait_for(qtbot, dialog, DONE)


def test_columns_show_what_was_recognised_and_what_to_check(qtbot, opened, guest_list):
    dialog = opened(guest_list)
    wait_for(qtbot, dialog, COLUMNS)

    assert choice(dialog, 0).currentData() == "name"
    assert choice(dialog, 1).currentData() == "email"
    assert choice(dialog, 2).currentData() == ""
    assert choice(dialog, 3).accessibleDescription() == "bitte prüfen"
    assert choice(dialog, 4) is None  # there is nothing in this column
    assert dialog.subtitle.text() == "Anmeldungen.csv · 2 Zeilen"


def test_focus_begins_where_something_is_to_be_checked(qtbot, opened, guest_list):
    dialog = opened(guest_list)
    wait_for(qtbot, dialog, COLUMNS)
    qtbot.waitUntil(lambda: dialog.focusWidget() is choice(dialog, 3))


def test_corrected_column_comes_into_the_event(qtbot, desk, opened, guest_list):
    dialog = opened(guest_list)
    wait_for(qtbot, dialog, COLUMNS)
    pick(choice(dialog, 2), "organisation")
    to_the_end(qtbot, dialog)

    assert names(desk) == ["Jördis Hövelmann", "Leyla Arslan"]
    assert {person.organisation for person in desk.snapshot.people.values()} == {
        "Tauschring Berg",
        "Stadtgarten Ost",
    }


def test_doubt_ends_when_a_person_says_yes(qtbot, opened, guest_list):
    dialog = opened(guest_list)
    wait_for(qtbot, dialog, COLUMNS)
    pick(choice(dialog, 3), "needs")
    assert choice(dialog, 3).accessibleDescription() == "erkannt"
    assert "bitte prüfen" not in dialog.findChild(QWidget, "columns-sentence").text()


def test_first_people_follow_the_columns(qtbot, opened, guest_list):
    dialog = opened(guest_list)
    people = dialog.columns.people
    qtbot.waitUntil(lambda: "Jördis Hövelmann" in people.accessibleDescription())
    assert "Stufenloser Zugang" in people.accessibleDescription()
    pick(choice(dialog, 2), "organisation")
    qtbot.waitUntil(lambda: "Tauschring Berg" in people.accessibleDescription())


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


def test_going_back_keeps_what_was_chosen(qtbot, opened, guest_list):
    dialog = opened(guest_list)
    wait_for(qtbot, dialog, COLUMNS)
    pick(choice(dialog, 2), "note")
    dialog.next.click()
    wait_for(qtbot, dialog, CHECK)
    dialog.back.click()
    dialog.back.click()
    assert dialog.step == FILE
    dialog.next.click()
    assert choice(dialog, 2).currentData() == "note"


def test_what_was_chosen_for_a_column_is_known_the_next_time(qtbot, opened, guest_list, desk):
    dialog = opened(guest_list)
    wait_for(qtbot, dialog, COLUMNS)
    pick(choice(dialog, 2), "note")
    to_the_end(qtbot, dialog)
    dialog.reject()
    again = opened(guest_list)
    wait_for(qtbot, again, COLUMNS)
    assert choice(again, 2).currentData() == "note"
    header = guest_list.read_text("utf-8").splitlines()[0].split(";")[2]
    assert header not in str(desk.memory.settings.headers)


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


def test_list_without_names_is_pointed_out(qtbot, opened, tmp_path):
    path = tmp_path / "Farben.csv"
    path.write_text("Farbe;Zahl\nrot;1\nblau;2\n", encoding="utf-8")
    dialog = opened(path)
    wait_for(qtbot, dialog, COLUMNS)
    assert dialog.findChild(QWidget, "columns-trouble").isVisible()


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


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_field_that_is_guessed_can_be_chosen(language):
    words = texts(language)
    model = field_choices(words, {"wish.7"})
    known = {model.item(at).data(Qt.ItemDataRole.UserRole) for at in range(model.rowCount())}
    assert set(vocabulary("attendees").fields) <= known
    assert {"", "wish.1", "wish.7", "booking.1"} <= known
    assert all(field_name(field, words) for field in known if field is not None)
