"""What is chosen decides what the preview shows, and is remembered."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QSpinBox, QWidget

from netzwerkstatt.app.commands import Add
from netzwerkstatt.domain.people import Role
from netzwerkstatt.ui.memory import Memory
from netzwerkstatt.ui.pages.printing.choices import stock_said, stocks_in_order
from netzwerkstatt.ui.pages.printing.documents import DOCUMENTS
from tests.builders import a_person
from tests.ui.lists import take
from tests.ui.printing.pages import change, changed, press, text_of


@pytest.mark.usefixtures("guests")
def test_page_stays_when_an_option_changes(qtbot, shown):
    page = shown()
    page.preview.turn(2)
    change(qtbot, page, page.findChild(QCheckBox, "show-code").click)
    assert page.preview.page == 2


@pytest.mark.usefixtures("guests")
def test_paper_and_first_label_decide_the_number_of_sheets(qtbot, shown):
    page = shown()
    first = page.findChild(QSpinBox, "first")
    change(qtbot, page, lambda: first.setValue(9))
    assert page.preview.pages == 4
    four = next(sheet.name for sheet in stocks_in_order() if sheet.each == 4)
    change(qtbot, page, lambda: take(page.findChild(QComboBox, "stock"), four))
    assert first.maximum() == 4
    assert first.value() == 4
    assert page.preview.pages == 7


@pytest.mark.usefixtures("guests", "programme")
@pytest.mark.parametrize("name", [spec.id for spec in DOCUMENTS if not spec.is_file])
def test_larger_type_makes_another_document(qtbot, shown, name):
    page = shown(name)
    before = page.preview.image
    change(qtbot, page, lambda: press(page, "segment-very-large"))
    assert page.preview.image != before


@pytest.mark.usefixtures("guests")
def test_only_the_last_of_many_changes_counts(qtbot, shown):
    page = shown()
    first = page.findChild(QSpinBox, "first")

    def hurry():
        for label in range(2, 10):
            first.setValue(label)

    change(qtbot, page, hurry)
    assert page.preview.pages == 4


def test_selected_people_come_first(qtbot, shown, guests):
    page = shown(" ".join(("badges", *(person.id for person in guests[:3]))))
    whom = page.findChild(QComboBox, "whom")
    assert whom.currentText() == "Ausgewählt: 3 Personen"
    assert page.preview.pages == 1
    change(qtbot, page, lambda: take(whom, "everybody"))
    assert page.preview.pages == 3


def test_contributors_wear_badges_too(qtbot, shown, desk, guests):
    desk.do(Add((a_person("Ayşe", "Öztürk", roles=Role.SPEAKER),)))
    page = shown()
    whom = page.findChild(QComboBox, "whom")
    offered = [whom.itemText(at) for at in range(whom.count())]
    assert offered == [
        f"Alle: {len(guests) + 1} Personen",
        f"Mit Platz: {len(guests)} Personen",
        "Mitwirkende und Team: 1 Person",
    ]
    change(qtbot, page, lambda: take(whom, "contributors"))
    assert "Ayşe" in text_of(page.printed.data)


def test_place_keeps_the_document_and_the_selected_people(shown, guests):
    place = f"badges {guests[4].id} {guests[2].id}"
    assert shown(place).place() == place
    assert shown("badges").place() == "badges"


def test_place_that_is_not_there_changes_nothing(shown, guests):
    page = shown(f"badges {guests[0].id}")
    page.go_to("Karten")
    page.go_to("")
    assert page.place() == f"badges {guests[0].id}"


def test_house_stock_is_offered_first_and_all_others_after(words):
    sheets = [stock_said(sheet, words) for sheet in stocks_in_order()]
    assert sheets[0] == "Durable 1455-02, 90 × 54 mm"
    assert len(set(sheets)) == len(sheets)
    assert any("zum Schneiden, 105 × 74,25 mm" in sheet for sheet in sheets)


@pytest.mark.usefixtures("guests", "programme")
def test_document_speaks_another_language_than_the_window(qtbot, shown):
    page = shown("sign-in")
    assert "Unterschrift" in text_of(page.printed.data)
    change(qtbot, page, lambda: press(page, "segment-en"))
    assert "Unterschrift" not in text_of(page.printed.data)


@pytest.mark.usefixtures("programme")
def test_programme_is_folded_or_lies_page_by_page(qtbot, shown):
    page = shown("programme")
    sides = page.preview.pages
    change(qtbot, page, lambda: press(page, "segment-pages"))
    assert page.preview.pages == 2 * sides


@pytest.mark.usefixtures("programme")
def test_large_print_is_never_folded(qtbot, shown):
    page = shown("programme")
    change(qtbot, page, lambda: take(page.findChild(QComboBox, "edition"), "large"))
    assert not page.findChild(QWidget, "folding").isVisible()


def test_one_session_has_a_sign_in_sheet_of_its_own(shown, programme):
    page = shown(f"sign-in {programme[1].id}")
    text = text_of(page.printed.data)
    assert "Löten Werkstatt" in text
    assert "Löten Saal" not in text


@pytest.mark.usefixtures("guests")
def test_an_option_that_keys_have_walked_to_holds_for_what_is_printed(shown):
    page = shown()
    stock = page.findChild(QComboBox, "stock")
    before = stock.currentData()
    stock.setFocus()
    QTest.keyClick(stock, Qt.Key.Key_Down)
    assert page.panel.choice.stock == before
    page.print()
    page.finish()  # nothing is to be sent to a printer here
    assert page.panel.choice.stock == stock.currentData() != before


@pytest.mark.usefixtures("guests", "programme")
def test_options_are_kept_while_other_documents_are_shown(qtbot, shown):
    page = shown()
    change(qtbot, page, lambda: page.findChild(QSpinBox, "first").setValue(9))
    page.go_to("programme")
    page.go_to("badges")
    assert page.findChild(QSpinBox, "first").value() == 9


@pytest.mark.usefixtures("guests", "programme")
def test_what_is_unusual_is_remembered_on_this_computer(qtbot, desk, shown, tmp_path):
    page = shown()
    change(qtbot, page, lambda: press(page, "segment-large"))
    change(qtbot, page, page.findChild(QCheckBox, "show-code").click)
    change(qtbot, page, lambda: page.findChild(QSpinBox, "first").setValue(9))
    assert desk.memory.settings.printing["badges"] == {
        "size": "large",
        "shown": "organisation pronouns sessions",
    }
    assert Memory(tmp_path / "settings.json").settings.printing == desk.memory.settings.printing
    again = shown()
    assert again.panel.choice.size == "large"
    assert not again.findChild(QCheckBox, "show-code").isChecked()
    assert again.panel.choice.first == 1


@pytest.mark.usefixtures("guests")
def test_paper_that_is_not_known_any_more_gives_way_to_the_usual(desk, shown):
    desk.memory.change(printing={"badges": {"stock": "Durable 0000", "size": "gigantic"}})
    page = shown()
    assert page.panel.choice.stock == "Durable 1455-02"
    assert page.panel.choice.size == "normal"


def test_change_of_the_event_is_shown(qtbot, desk, shown, guests):
    page = shown()
    change(qtbot, page, lambda: desk.perform(changed(guests[0], given="Wilhelmine")))
    assert "Wilhelmine" in text_of(page.printed.data)


def test_hidden_page_catches_up_when_it_is_shown(qtbot, desk, shown, guests):
    page = shown()
    page.hide()
    before = page.printed
    desk.perform(changed(guests[0], given="Wilhelmine"))
    assert not page.maker.busy
    assert page.printed is before
    change(qtbot, page, page.show)
    assert "Wilhelmine" in text_of(page.printed.data)


@pytest.mark.usefixtures("programme")
def test_one_room_is_looked_at_with_its_house_alone(qtbot, shown, desk):
    page = shown("survey")
    rooms = desk.snapshot.rooms_in_order()
    places = page.findChild(QComboBox, "places")
    assert [places.itemText(at) for at in range(places.count())] == [
        "Alle Häuser und Räume",
        *(room.name for room in rooms),
    ]
    assert page.preview.pages == 1 + len(rooms)
    change(qtbot, page, lambda: take(places, rooms[0].id))
    assert page.preview.pages == 2


def test_a_room_survey_needs_no_rooms(shown):
    page = shown("survey")
    assert page.preview.pages == 2
