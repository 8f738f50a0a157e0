"""Who is shown, and which columns."""

import pytest
from PySide6.QtWidgets import QLabel

from netzwerkstatt.domain.access import Need
from netzwerkstatt.domain.registrations import RegistrationStatus
from tests.ui.attendees.hands import choose, offered, registration_of, rows


@pytest.mark.usefixtures("anne")
def test_filters_show_who_they_say(page, register):
    register("Ben", "Bach", RegistrationStatus.WAITING, 1)
    register("Cem", "Can", RegistrationStatus.CANCELLED)
    register("Dora", "Dietz", needs=Need.HEARING_LOOP)
    shown = {}
    for code in ("registered", "waiting", "cancelled", "needs", ""):
        page.bar.choose(code)
        shown[code] = [name.split()[0] for name in rows(page)]
    assert shown == {
        "registered": ["Anne", "Dora"],
        "waiting": ["Ben"],
        "cancelled": ["Cem"],
        "needs": ["Dora"],
        "": ["Anne", "Ben", "Cem", "Dora"],
    }


@pytest.mark.usefixtures("anne")
def test_context_counts_how_registrations_stand(page, register):
    register("Ben", "Bach", RegistrationStatus.WAITING, 1)
    page.bar.choose("waiting")
    assert page.context() == "2 Anmeldungen · 1 auf der Warteliste · 1 gezeigt"


@pytest.mark.usefixtures("anne")
def test_a_search_without_result_offers_everybody(page):
    field = page.window().frame.header.search.field
    field.setText("Xaver")
    assert any("„Xaver“" in label.text() for label in page.findChildren(QLabel))
    offered(page).click()
    assert (rows(page), field.text()) == (["Anne Abt"], "")


def test_needs_are_only_said_to_be_on_file(page, register):
    register("Dora", "Dietz", needs=Need.STEP_FREE, needs_note="Rollstuhl")
    cells = {page.table.cell(0, at) for at in range(len(page.table.columns))}
    assert "hinterlegt" in cells
    assert not any("ollstuhl" in cell or "tufenlos" in cell for cell in cells)


def test_nobody_is_chosen_any_more_whom_a_search_hides(page, anne, register):
    choose(page, anne, register("Ben", "Bach"))
    assert page.selection.isVisible()
    page.search("niemand sonst")
    assert not page.selection.isVisible()
    page.search("")
    assert not page.selection.isVisible()
    assert len(page.chosen()) <= 1


@pytest.mark.usefixtures("anne")
def test_chosen_columns_are_remembered(window, page):
    menu = page.view.context_menu()
    columns = next(action.menu() for action in menu.actions() if action.text() == "Spalten")
    next(action for action in columns.actions() if action.text() == "Telefon").trigger()
    assert "phone" in page.view.shown_columns()
    window.trigger("language.en")
    assert "phone" in window.page.view.shown_columns()


@pytest.mark.usefixtures("anne")
def test_search_and_choice_survive_another_language(window, page, register):
    ben = register("Ben", "Bach")
    window.frame.header.search.field.setText("ba")
    page.go_to(registration_of(page, ben).id)
    window.trigger("language.en")
    assert window.frame.header.search.field.text() == "ba"
    assert window.page.view.current_id() == registration_of(window.page, ben).id
    assert rows(window.page) == ["Ben Bach"]
