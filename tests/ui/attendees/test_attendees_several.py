"""What is done with several people at once."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from netzwerkstatt.domain.people import Role
from netzwerkstatt.domain.registrations import RegistrationStatus
from tests.ui.attendees.hands import CTRL, Key, choose, in_file, offered, open_details, registration_of, rows
from tests.ui.lists import pick, said


def test_several_people_get_a_status_in_one_step(page, anne, register):
    ben, cem = register("Ben", "Bach"), register("Cem", "Can", RegistrationStatus.WAITING, 4)
    choose(page, anne, ben)
    assert page.selection.isVisible()
    page.selection.wanted.emit("status", "waiting")
    assert [registration_of(page, p).waiting for p in (anne, ben, cem)] == [5, 6, 4]
    assert said(page) == "Geändert: 2 Personen"
    page.window().undo()
    assert [registration_of(page, p).waiting for p in (anne, ben, cem)] == [None, None, 4]


def test_whoever_leaves_the_waiting_list_loses_the_place(page, register):
    cem = register("Cem", "Can", RegistrationStatus.WAITING, 4)
    pick(open_details(page, cem), "field-status", RegistrationStatus.REGISTERED)
    assert registration_of(page, cem).waiting is None


def test_del_deletes_and_the_toast_brings_back(page, anne, register):
    register("Ben", "Bach")
    page.go_to(registration_of(page, anne).id)
    QTest.keyClick(page.view, Key.Key_Delete)
    assert (rows(page), said(page)) == (["Ben Bach"], "„Anne Abt“ ist gelöscht.")
    page.window().frame.toast.findChild(QPushButton, "toast-help").click()
    assert rows(page) == ["Anne Abt", "Ben Bach"]


def test_whoever_has_a_role_stays_as_a_person(page, register):
    luca = register("Luca", "Lang", roles=Role.HELPER)
    choose(page, luca)
    QTest.keyClick(page.view, Key.Key_Delete)
    assert rows(page) == []
    assert in_file(page, luca).name == "Luca Lang"


def test_deleting_the_last_one_teaches_again_how_to_begin(page, anne):
    choose(page, anne)
    QTest.keyClick(page.view, Key.Key_Delete)
    assert offered(page).text().strip() == "Liste einlesen"


def test_badges_are_offered_for_those_who_are_chosen(page, anne, register):
    choose(page, anne, register("Ben", "Bach"))
    QTest.keyClick(page.window(), Key.Key_P, CTRL)
    printing = page.window().page
    assert "2" in printing.findChild(object, "whom").currentText()
    page.desk.go("attendees", anne.id)
    assert page.view.current_id() == registration_of(page, anne).id
