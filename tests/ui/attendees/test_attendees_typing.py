"""What is typed into the list of attendees, or pasted there."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from netzwerkstatt.app.workspace import look as look_into
from netzwerkstatt.domain.registrations import RegistrationStatus
from tests.ui.attendees.hands import (
    CTRL,
    Key,
    column_of,
    in_file,
    open_details,
    registration_of,
    rows,
    type_into,
)
from tests.ui.lists import fill, said

# typing into the list


def test_what_is_typed_into_a_cell_is_in_the_file_at_once(page, anne):
    type_into(page, anne, "organisation", "Repair-Treff")
    assert in_file(page, anne).organisation == "Repair-Treff"


HINT = "„Joerg.weiss“ sieht nicht wie eine E-Mail-Adresse aus. Bitte prüfen."


def test_address_that_cannot_be_one_is_saved_and_pointed_out(page, anne):
    type_into(page, anne, "email", "Joerg.weiss")
    assert (in_file(page, anne).email, said(page)) == ("Joerg.weiss", HINT)


def test_address_in_the_details_is_pointed_out_once(page, anne):
    inspector = open_details(page, anne)
    fill(inspector, "field-email", "Joerg.weiss")
    assert (in_file(page, anne).email, said(page)) == ("Joerg.weiss", HINT)
    page.desk.say("")
    fill(inspector, "field-phone", "0711 1")
    assert said(page) == ""


def test_right_address_is_taken_without_a_word(page, anne):
    before = said(page)
    type_into(page, anne, "email", "joerg.weiss@example.org")
    assert in_file(page, anne).email == "joerg.weiss@example.org"
    assert said(page) == before


def test_escape_leaves_a_cell_as_it_was(page, anne):
    type_into(page, anne, "family", "Irrtum", Key.Key_Escape)
    assert in_file(page, anne).family == "Abt"


def test_an_edit_is_undone_by_ctrl_z(page, anne):
    type_into(page, anne, "family", "Zoller")
    QTest.keyClick(page.view, Key.Key_Z, CTRL)
    assert in_file(page, anne).family == "Abt"


def test_enter_goes_down_and_tab_goes_right(page, anne, register):
    ben = register("Ben", "Bach")
    type_into(page, anne, "given", "Anna", Key.Key_Return)
    assert page.view.current_id() == registration_of(page, ben).id
    type_into(page, ben, "given", "Benno", Key.Key_Tab)
    assert page.view.currentIndex().column() == column_of(page, "organisation")


def test_enter_takes_a_choice_and_goes_down(page, anne, register):
    register("Ben", "Bach")
    assert page.view.edit_cell(page.table.id_at(0), "status")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_End)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert registration_of(page, anne).status is list(RegistrationStatus)[-1]
    assert page.view.currentIndex().row() == 1
    assert page.inspector.isHidden()


def test_what_is_not_a_number_stays_in_its_cell_and_is_explained(qtbot, page, anne):
    page.view.show_columns(["family", "given", "companions"])
    type_into(page, anne, "companions", "viele")
    assert "„viele“ ist keine Anzahl" in said(page)
    qtbot.waitUntil(page.view.is_editing)
    assert QApplication.focusWidget().text() == "viele"
    QTest.keyClick(QApplication.focusWidget(), Key.Key_A, CTRL)
    QTest.keyClicks(QApplication.focusWidget(), "2")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert registration_of(page, anne).companions == 2


def test_escape_gives_up_what_was_refused(qtbot, page, anne):
    page.view.show_columns(["family", "given", "companions"])
    type_into(page, anne, "companions", "viele")
    qtbot.waitUntil(page.view.is_editing)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    page.view.edit_cell(registration_of(page, anne).id, "companions")
    assert QApplication.focusWidget().text() == ""


def test_what_was_refused_does_not_stand_in_the_way_of_a_search(page, anne):
    type_into(page, anne, "companions", "viel")
    QApplication.processEvents()
    assert page.view.is_editing()
    page.search("niemand sonst")
    page.window().frame.header.search.field.setFocus()
    QApplication.processEvents()
    assert not page.view.is_editing()


def test_a_row_may_go_while_a_cell_of_it_is_typed(page, anne):
    page.view.edit_cell(page.view.current_id() or page.table.id_at(0), "family")
    page.search("niemand sonst")
    page.finish()
    assert page.desk.snapshot.people[anne.id] == anne


@pytest.mark.usefixtures("anne")
def test_people_copied_in_excel_are_pasted_as_one_step(page):
    """Titles in the first line say where the cells belong."""
    page.focus_first()
    QGuiApplication.clipboard().setText(
        "Vorname\tNachname\tStatus\tBegleitung\nBen\tBach\tWarteliste\tviele\n"
    )
    QTest.keyClick(page.view, Key.Key_V, CTRL)
    assert rows(page) == ["Anne Abt", "Ben Bach"]
    assert said(page) == "Eingefügt: 1 Person. 1 Zelle passte nicht (Begleitung: viele)."
    assert page.desk.snapshot.registrations.of("status", RegistrationStatus.WAITING)[0].waiting == 1
    page.window().undo()
    assert rows(page) == ["Anne Abt"]


# new people


def test_ctrl_n_types_a_new_person_into_the_list(page):
    QTest.keyClick(page.window(), Key.Key_N, CTRL)
    QTest.keyClicks(QApplication.focusWidget(), "Yurt")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    QTest.keyClicks(QApplication.focusWidget(), "Zehra")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    snapshot = look_into(page.desk.workspace.path)
    assert [person.name for person in snapshot.people.values()] == ["Zehra Yurt"]
    assert [r.status for r in snapshot.registrations.values()] == [RegistrationStatus.REGISTERED]
    assert rows(page) == ["Zehra Yurt"]


def test_enter_after_a_new_person_begins_the_next_one(qtbot, page):
    QTest.keyClick(page.window(), Key.Key_N, CTRL)
    for family, given in (("Yurt", "Zehra"), ("Abt", "Anne")):
        QTest.keyClicks(QApplication.focusWidget(), family)
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        QTest.keyClicks(QApplication.focusWidget(), given)
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
        qtbot.waitUntil(page.view.is_editing)
    assert sorted(person.name for person in page.desk.snapshot.people.values()) == ["Anne Abt", "Zehra Yurt"]
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    qtbot.waitUntil(lambda: page.table.rowCount() == 2)
    assert [row.person.name for row in page.chosen()] == ["Anne Abt"]


def test_details_after_a_new_person_are_about_them(qtbot, page):
    QTest.keyClick(page.window(), Key.Key_N, CTRL)
    QTest.keyClicks(QApplication.focusWidget(), "Yurt")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    qtbot.waitUntil(page.view.is_editing)
    QTest.keyClick(page.window(), Key.Key_F4)
    assert page.inspector.isVisible()
    assert page.inspector.heading.text() == "Yurt"
    assert page.table.rowCount() == 1


def test_enter_later_in_the_same_row_goes_down(page, register):
    QTest.keyClick(page.window(), Key.Key_N, CTRL)
    QTest.keyClicks(QApplication.focusWidget(), "Abt")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    ben = register("Ben", "Bach")
    page.go_to(registration_of(page, ben).id)
    page.go_to(page.table.id_at(0))
    page.view.edit_cell(page.table.id_at(0), "given")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    QApplication.processEvents()
    assert not page.view.is_editing()
    assert page.view.current_id() == registration_of(page, ben).id


def test_another_row_is_begun_while_one_is_typed(page):
    for family in ("Abt", "Bach"):
        QTest.keyClick(page.window(), Key.Key_N, CTRL)
        QTest.keyClicks(QApplication.focusWidget(), family)
    QTest.keyClick(page.window(), Key.Key_N, CTRL)
    assert {"Abt", "Bach"} <= set(rows(page))


def test_a_row_begun_twice_is_one(page):
    for _ in range(2):
        QTest.keyClick(page.window(), Key.Key_N, CTRL)
    assert page.table.rowCount() == 1
    assert page.view.is_editing()


@pytest.mark.usefixtures("anne")
def test_a_new_row_that_stays_empty_goes_away(qtbot, page):
    page.main()
    assert page.table.rowCount() == 2
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    qtbot.waitUntil(lambda: rows(page) == ["Anne Abt"])
    assert len(page.desk.snapshot.people) == 1


def test_a_new_person_can_wish_for_nothing_before_they_have_a_name(page):
    page.main()
    page.toggle_details()
    assert not page.inspector.findChild(object, "field-wish-1").isEnabled()
    fill(page.inspector, "field-given", "Zehra")
    assert page.inspector.findChild(object, "field-wish-1").isEnabled()
    assert rows(page) == ["Zehra"]


@pytest.mark.usefixtures("anne")
def test_a_new_row_is_seen_whatever_was_searched(page):
    page.window().frame.header.search.field.setText("niemand")
    page.bar.choose("waiting")
    page.main()
    assert page.view.is_editing()
    assert page.table.rowCount() == 2
