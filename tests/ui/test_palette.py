"""One field finds everything and calls every command, by the keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListView

from netzwerkstatt.app.commands import Add
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.people import Person, PersonId
from netzwerkstatt.domain.registrations import Registration, RegistrationId
from netzwerkstatt.ui.actions import ACTIONS
from netzwerkstatt.ui.finding.palette import Palette
from netzwerkstatt.ui.sections import SECTIONS

CTRL = Qt.KeyboardModifier.ControlModifier
ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def event_window(window, an_event):
    """The window with an event in which two people are registered."""
    window.make(an_event)
    window.go("attendees")
    for given, family in (("Änne", "Zöllner"), ("Ben", "Maier")):
        person = Person(PersonId(new_id()), given, family)
        registration = Registration(RegistrationId(new_id()), person.id)
        window.workspace.execute(Add((person, registration)))
    return window


def opened(window):
    QTest.keyClick(window, Qt.Key.Key_K, CTRL)
    return window.findChildren(Palette)[-1]


def shown(palette):
    return [palette.rows.index(at, 0).data() for at in palette.rows.finds()]


def type_into(palette, text):
    palette.field.setText(text)


def test_ctrl_k_shows_what_is_usual_here_with_its_keys(event_window):
    palette = opened(event_window)
    assert event_window.focusWidget() is palette.field
    assert palette.rows.index(1, 0).data(ACCESSIBLE) == "Person, Auf dieser Seite hinzufügen, Strg+N, Befehle"
    assert {"Rückgängig", "Teilnehmende", "Hilfe"} <= set(shown(palette))
    assert "Strg+Z" in palette.rows.index(palette.rows.finds()[1], 0).data(ACCESSIBLE)


def test_enter_shows_the_person_that_was_found(event_window):
    palette = opened(event_window)
    type_into(palette, "zoellnr")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert not palette.isVisible()
    [registration] = [
        r.id
        for r in event_window.workspace.snapshot.registrations.values()
        if event_window.workspace.snapshot.people[r.person_id].family == "Zöllner"
    ]
    assert event_window.frame.section == "attendees"
    assert event_window.page.place() == registration


def test_enter_calls_a_command(event_window):
    palette = opened(event_window)
    type_into(palette, "rückgängig")
    QTest.keyClick(palette.field, Qt.Key.Key_Enter)
    assert len(event_window.workspace.snapshot.people) == 1


def test_enter_goes_to_a_section(event_window):
    palette = opened(event_window)
    other = next(section for section in SECTIONS if section.id != "attendees")
    type_into(palette, event_window._texts._(other.text))
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert event_window.frame.section == other.id


def test_a_topic_of_the_help_is_shown(event_window):
    palette = opened(event_window)
    type_into(palette, "Listen einlesen")
    at = shown(palette).index("Listen einlesen")
    palette.choose(at)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert event_window.assistance.topic == "import"


def test_arrows_walk_over_headings_and_round(event_window):
    palette = opened(event_window)
    type_into(palette, "ma")
    finds = palette.rows.finds()
    rows = [palette.list.currentIndex().row()]
    for _ in range(len(finds)):
        QTest.keyClick(palette.field, Qt.Key.Key_Down)
        rows.append(palette.list.currentIndex().row())
    assert rows == [*finds, finds[0]]
    QTest.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == finds[-1]


def test_esc_leads_back_to_where_the_focus_was(event_window):
    event_window.page.focus_first()
    before = event_window.focusWidget()
    palette = opened(event_window)
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert event_window.focusWidget() is before


def test_a_click_beside_closes(event_window):
    palette = opened(event_window)
    QTest.mouseClick(palette._veil, Qt.MouseButton.LeftButton)
    assert not palette.isVisible()


def test_a_click_calls_and_a_heading_does_nothing(event_window):
    palette = opened(event_window)
    type_into(palette, "zöllner")
    view = palette.list
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(palette.rows.index(0, 0)).center()
    )
    assert palette.isVisible()
    find = palette.rows.index(palette.rows.finds()[0], 0)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(find).center())
    assert not palette.isVisible()


def test_no_other_key_reaches_what_lies_below(event_window):
    palette = opened(event_window)
    QTest.keyClick(palette.field, Qt.Key.Key_Z, CTRL)
    QTest.keyClick(palette.field, Qt.Key.Key_Tab)
    assert len(event_window.workspace.snapshot.people) == 2
    assert event_window.focusWidget() is palette.field


def test_there_is_one_palette_at_a_time(event_window):
    palette = opened(event_window)
    event_window.trigger("go.search")
    assert [found for found in event_window.findChildren(Palette) if found.isVisible()] == [palette]
    QTest.keyClick(palette.field, Qt.Key.Key_K, CTRL)
    assert not palette.isVisible()


def test_what_was_found_is_counted_in_words(event_window):
    palette = opened(event_window)
    type_into(palette, "zöllner")
    assert palette.findChild(QLabel, "palette-count").text() == "ein Treffer"
    type_into(palette, "xqzvwt")
    assert palette.findChild(QLabel, "palette-nothing").text().startswith("Nichts gefunden für „xqzvwt“")
    assert palette.findChild(QListView, "palette-list").isHidden()


def test_every_find_is_named_for_people_who_listen(event_window, unnamed):
    palette = opened(event_window)
    assert unnamed(palette) == []
    for query in ("", "ma", "hilfe"):
        type_into(palette, query)
        spoken = [palette.rows.index(at, 0).data(ACCESSIBLE) for at in palette.rows.finds()]
        assert all(spoken)
    type_into(palette, "zöllner")
    assert palette.rows.index(1, 0).data(ACCESSIBLE) == "Änne Zöllner, Menschen"


def test_the_start_screen_has_a_palette_of_its_own(window):
    palette = opened(window)
    assert {"Neue Veranstaltung …", "Beispiel ansehen"} <= set(shown(palette))
    assert "Rückgängig" not in shown(palette)
    type_into(palette, "dunkel")
    assert shown(palette) == ["Darstellung: Dunkel"]
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert window._means.look.theme.dark


def test_the_header_has_a_button_for_it(event_window):
    event_window.page.headed.emit()
    button = event_window.frame.header.finding
    assert button.compact is True
    assert "Strg+K" in button.toolTip()
    button.click()
    assert event_window.findChildren(Palette)[-1].isVisible()


def test_ctrl_f_searches_everything_where_a_page_has_no_list(event_window, monkeypatch):
    monkeypatch.setattr(event_window.page, "search_words", lambda: "")
    event_window.page.headed.emit()
    assert event_window.frame.header.finding.compact is False
    QTest.keyClick(event_window, Qt.Key.Key_F, CTRL)
    assert event_window.findChildren(Palette)[-1].isVisible()


def test_every_action_can_be_found_by_its_words(event_window):
    palette = opened(event_window)
    for spec in ACTIONS:
        if not event_window._actions[spec.id].isEnabled() or spec.id in {
            "go.search",
            "go.next",
            "go.previous",
        }:
            continue
        type_into(palette, event_window._texts._(spec.text))
        found = [palette.rows.row_at(palette.rows.index(at, 0)) for at in palette.rows.finds()]
        assert spec.id in {row.hit.id for row in found}


def test_it_fits_into_a_small_window_in_large_type(event_window):
    event_window._means.look.choose(scale=150)
    event_window.resize(800, 560)
    palette = opened(event_window)
    inside = event_window.rect()
    assert inside.contains(palette.geometry())
    event_window.resize(1366, 738)
    assert event_window.rect().contains(palette.geometry())
