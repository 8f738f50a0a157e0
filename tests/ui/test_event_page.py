"""The event itself: what it is called, its days, its topics, its partners."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QWidget

from netzwerkstatt.app.commands import Add
from netzwerkstatt.domain.event import Partner, PartnerId, PartnerKind, Pencil
from netzwerkstatt.domain.people import PersonTime, PersonTimeId
from netzwerkstatt.domain.venue import RoomTime, RoomTimeId
from tests.builders import a_person, a_picture, a_room, a_session, a_topic
from tests.ui.lists import drop, middle_of, open_details

NINE = datetime(2027, 10, 16, 9)


@pytest.fixture
def page(window, an_event):
    """The page of an event on 16 October 2027, reached by the menu."""
    assert window.make(an_event)
    window.trigger("go.event")
    return window.page


def event_of(page):
    return page.desk.snapshot


def type_into(page, name, text):
    field = page.findChild(QLineEdit, f"field-{name}")
    field.setText(text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def cell(page, row_id, column, text):
    listed = page.shown
    assert listed.view.edit_cell(row_id, column)
    editor = listed.view.viewport().findChildren(QWidget, "cell-editor")[-1]
    if isinstance(editor, QComboBox):
        editor.setCurrentIndex(editor.findData(text))
        editor.activated.emit(editor.currentIndex())
    else:
        editor.setText(text)
        QTest.keyClick(editor, Qt.Key.Key_Return)


def said(page):
    return page.window().frame.toast.text


# title and place


def test_each_field_saves_by_itself_and_is_seen_at_once(page):
    type_into(page, "title", "Herbstfest")
    type_into(page, "places", "160")
    event = event_of(page).event
    assert (event.title, event.places) == ("Herbstfest", 160)
    assert "Herbstfest" in page.window().frame.sidebar.event_button.accessibleName()
    page.window().undo()
    assert page.findChild(QLineEdit, "field-places").text() == ""


def test_an_event_keeps_a_title(page):
    type_into(page, "title", "")
    assert event_of(page).event.title == "Nachbarschaftsfest"
    assert said(page).startswith("Eine Veranstaltung braucht einen Titel")


@pytest.mark.usefixtures("page")
def test_the_page_is_no_entry_of_the_sidebar_and_the_next_one_can_be_chosen(window):
    assert not window.frame.sidebar.entries.currentIndex().isValid()
    window.go("rooms")
    assert window.frame.section == "rooms"


# days


@pytest.fixture
def days(page):
    page.go_to("days")
    QApplication.processEvents()
    return page.shown


@pytest.mark.usefixtures("days")
def test_a_day_that_moves_takes_its_programme_along(page):
    (day,) = event_of(page).days.values()
    room, person = a_room(), a_person()
    session = a_session("Löten", room, NINE)
    other = a_session("Säen", room, datetime(2027, 11, 1, 9))
    page.desk.do(
        Add(
            (
                room,
                person,
                session,
                other,
                RoomTime(RoomTimeId("r"), room.id, NINE, datetime(2027, 10, 16, 18)),
                PersonTime(PersonTimeId("p"), person.id, NINE, datetime(2027, 10, 16, 12)),
            )
        )
    )
    before = event_of(page)
    cell(page, day.id, "date", "23.10.2027")
    now = event_of(page)
    assert now.begin == date(2027, 10, 23)
    assert now.sessions[session.id].start == datetime(2027, 10, 23, 9)
    assert now.sessions[other.id].start == datetime(2027, 11, 1, 9)
    assert [known.end for known in now.room_times.values()] == [datetime(2027, 10, 23, 18)]
    assert [known.start for known in now.person_times.values()] == [datetime(2027, 10, 23, 9)]
    page.window().undo()
    assert event_of(page) == before


@pytest.mark.usefixtures("days")
def test_another_day_follows_the_last_one(page):
    page.main()
    assert [day.date for day in event_of(page).days_in_order()] == [date(2027, 10, 16), date(2027, 10, 17)]


def test_a_day_is_there_once(page, days):
    page.main()
    second = event_of(page).days_in_order()[1]
    days.view.finish()
    cell(page, second.id, "date", "16.10.2027")
    assert said(page) == "Sa, 16. Oktober 2027 ist schon ein Tag der Veranstaltung."


@pytest.mark.parametrize("first", ["23.10.2027", "24.10.2027"])
def test_days_that_are_pasted_are_there_once(page, days, first):
    (day,) = event_of(page).days.values()
    days.view.show_id(day.id)
    QApplication.clipboard().setText(f"{first}\n24.10.2027\n24.10.2027")
    days.view.paste()
    assert "24. Oktober 2027 ist schon ein Tag" in said(page)
    assert list(event_of(page).days) == [day.id]


@pytest.mark.usefixtures("days")
def test_two_days_change_places_by_pasting(page, days):
    page.main()
    days.view.finish()
    first, second = event_of(page).days_in_order()
    days.view.show_id(first.id)
    QApplication.clipboard().setText("17.10.2027\n16.10.2027")
    days.view.paste()
    assert [day.id for day in event_of(page).days_in_order()] == [second.id, first.id]


@pytest.mark.usefixtures("days")
@pytest.mark.parametrize(("text", "words"), [("8:00", "8:00"), ("spät", "„spät“")])
def test_a_day_closes_after_it_opens(page, text, words):
    (day,) = event_of(page).days.values()
    cell(page, day.id, "closes", text)
    assert event_of(page).days[day.id].closes == time(18)
    assert words in said(page)


def test_an_event_without_a_day_gets_one(window, an_event):
    assert window.make(replace(an_event, day=None))
    window.go("event", "days")
    QApplication.processEvents()
    offered = window.page.shown.findChildren(QPushButton, "empty-0")
    next(button for button in offered if button.isVisible()).click()
    assert len(window.workspace.snapshot.days) == 1


# topics and partners


@pytest.mark.parametrize("view", ["topics", "partners"])
def test_what_is_listed_keeps_a_name(page, view):
    record = a_topic("Grün") if view == "topics" else Partner(PartnerId("p"), "Stadt Stuttgart")
    page.desk.do(Add((record,)))
    page.go_to(view)
    QApplication.processEvents()
    cell(page, record.id, "name", " ")
    assert "braucht zuerst einen Namen" in said(page) or "brauchen zuerst einen Namen" in said(page)
    assert [known.name for known in getattr(event_of(page), view).values()] == [record.name]


def test_a_topic_gets_its_pencil_and_sign(page):
    topic = a_topic("Reparieren")
    page.desk.do(Add((topic,)))
    page.go_to("topics")
    cell(page, topic.id, "pencil", "gruen")
    cell(page, topic.id, "icon", "tool")
    now = event_of(page).topics[topic.id]
    assert (now.pencil, now.icon) == (Pencil.GREEN, "tool")


def test_a_new_topic_takes_the_next_pencil(page):
    page.desk.do(Add((a_topic("Reparieren"),)))
    page.go_to("topics")
    page.main()
    editor = page.shown.view.viewport().findChildren(QWidget, "cell-editor")[-1]
    editor.setText("Garten")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    made = next(topic for topic in event_of(page).topics.values() if topic.name == "Garten")
    assert made.pencil is Pencil.ORANGE


def test_a_partner_gets_a_logo_which_can_be_taken_away(page, answers, tmp_path):
    partner = Partner(PartnerId("p"), "Stiftung Neckarbogen", PartnerKind.FUNDER)
    page.desk.do(Add((partner,)))
    logo = tmp_path / "logo.png"
    logo.write_bytes(a_picture())
    answers.file_to_read = lambda *_: logo
    page.go_to("partners p")
    page.toggle_details()
    page.findChild(QPushButton, "field-logo").click()
    QApplication.processEvents()
    kept = event_of(page).partners[partner.id].logo
    picture = QPixmap()
    assert picture.loadFromData(page.desk.workspace.attachment(kept))
    assert page.findChild(QLabel, "logo").isVisible()
    page.findChild(QPushButton, "remove-logo").click()
    assert event_of(page).partners[partner.id].logo is None


def test_a_logo_is_dropped_onto_its_partner_or_the_details(page, tmp_path):
    one, other = (Partner(PartnerId(name), name) for name in ("Stadt", "Verein"))
    page.desk.do(Add((one, other)))
    page.go_to("partners")
    QApplication.processEvents()
    logo = tmp_path / "logo.png"
    logo.write_bytes(a_picture())

    def with_logo():
        return [partner.name for partner in event_of(page).partners.values() if partner.logo]

    drop(page.shown, logo, page.shown.view.geometry().bottomLeft())
    assert (with_logo(), said(page)) == ([], "Bitte das Bild auf einen Partner ziehen.")
    drop(page.shown, logo, middle_of(page.shown, other))
    assert with_logo() == ["Verein"]
    pane = open_details(page.shown, one)
    drop(page.shown, logo, pane.mapTo(page.shown, pane.rect().center()))
    assert with_logo() == ["Stadt", "Verein"]


def test_a_partner_about_to_be_typed_takes_no_logo_yet(page, tmp_path):
    page.go_to("partners")
    page.main()
    logo = tmp_path / "logo.png"
    logo.write_bytes(a_picture())
    fresh = page.shown.table.record_at(0)
    drop(page.shown, logo, middle_of(page.shown, fresh))
    assert said(page) == "Bitte das Bild auf einen Partner ziehen."


def test_what_is_no_picture_is_explained(page, answers, tmp_path):
    page.desk.do(Add((Partner(PartnerId("p"), "Stiftung"),)))
    text = tmp_path / "logo.txt"
    text.write_text("kein Bild", "utf-8")
    answers.file_to_read = lambda *_: text
    page.go_to("partners p")
    page.toggle_details()
    page.findChild(QPushButton, "field-logo").click()
    assert said(page).startswith("Das ist kein Bild")


@pytest.mark.parametrize("view", ["basics", "days", "topics", "partners", "notices"])
def test_every_control_is_named_and_large_enough(window, view, unnamed, too_small):
    window.open_sample()
    window.go("event", view)
    window.page.toggle_details()
    QApplication.processEvents()
    assert unnamed(window.page) == []
    assert too_small(window.page) == []


def test_another_language_stays_on_the_page(window, page):
    window.trigger("language.en")
    assert window.frame.section == "event"
    assert window.page is not page
    assert window.page.isVisibleTo(window.frame)
