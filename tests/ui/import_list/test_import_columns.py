"""Which column of a list is what."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from netzwerkstatt.base.texts import texts
from netzwerkstatt.exchange.mapping import vocabulary
from netzwerkstatt.ui.dialogs.import_list.dialog import CHECK, COLUMNS, FILE
from netzwerkstatt.ui.dialogs.import_list.fields import field_choices, field_name
from tests.ui.import_list.hands import choice, names, pick, to_the_end, wait_for


def test_columns_show_what_was_recognised_and_what_to_check(qtbot, opened, guest_list):
    dialog = opened(guest_list)
    wait_for(qtbot, dialog, COLUMNS)

    assert choice(dialog, 0).currentData() == "name"
    assert choice(dialog, 1).currentData() == "email"
    assert (choice(dialog, 2).currentData(), choice(dialog, 2).accessibleDescription()) == (
        "",
        "bitte prüfen",
    )
    assert choice(dialog, 3).accessibleDescription() == "bitte prüfen"
    assert "die 2 Zeilen mit „bitte prüfen“" in dialog.findChild(QWidget, "columns-sentence").text()
    assert choice(dialog, 4) is None  # there is nothing in this column
    assert dialog.subtitle.text() == "Anmeldungen.csv · 2 Zeilen"


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
    pick(choice(dialog, 2), "")
    assert choice(dialog, 2).accessibleDescription() == "weggelassen"
    assert "bitte prüfen" not in dialog.findChild(QWidget, "columns-sentence").text()


def test_first_people_follow_the_columns(qtbot, opened, guest_list):
    dialog = opened(guest_list)
    people = dialog.columns.people
    qtbot.waitUntil(lambda: "Jördis Hövelmann" in people.accessibleDescription())
    assert "Stufenloser Zugang" in people.accessibleDescription()
    pick(choice(dialog, 2), "organisation")
    qtbot.waitUntil(lambda: "Tauschring Berg" in people.accessibleDescription())


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
    assert choice(again, 2).accessibleDescription() == "wie beim letzten Mal, bitte prüfen"
    pick(choice(again, 2), "note")
    assert choice(again, 2).accessibleDescription() == "erkannt"
    header = guest_list.read_text("utf-8").splitlines()[0].split(";")[2]
    assert header not in str(desk.memory.settings.headers)


def test_choice_that_would_be_guessed_as_well_is_only_told(qtbot, opened, guest_list):
    dialog = opened(guest_list)
    wait_for(qtbot, dialog, COLUMNS)
    pick(choice(dialog, 2), "")
    pick(choice(dialog, 3), "needs")
    to_the_end(qtbot, dialog)
    dialog.reject()
    again = opened(guest_list)
    wait_for(qtbot, again, COLUMNS)
    for column, field in ((2, ""), (3, "needs")):
        told = choice(again, column).currentData(), choice(again, column).accessibleDescription()
        assert told == (field, "wie beim letzten Mal")
    assert not again.columns.focus_doubt()


def test_list_without_names_is_pointed_out(qtbot, opened, tmp_path):
    path = tmp_path / "Farben.csv"
    path.write_text("Farbe;Zahl\nrot;1\nblau;2\n", encoding="utf-8")
    dialog = opened(path)
    wait_for(qtbot, dialog, COLUMNS)
    assert dialog.findChild(QWidget, "columns-trouble").isVisible()


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_field_that_is_guessed_can_be_chosen(language):
    words = texts(language)
    model = field_choices(words, {"wish.7"})
    known = {model.item(at).data(Qt.ItemDataRole.UserRole) for at in range(model.rowCount())}
    assert set(vocabulary("attendees").fields) <= known
    assert {"", "wish.1", "wish.7", "booking.1"} <= known
    assert all(field_name(field, words) for field in known if field is not None)
