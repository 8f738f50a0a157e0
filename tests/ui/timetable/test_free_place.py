"""A free place for people, a length and needs: looked for as one types, and taken with one press."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from netzwerkstatt.app.commands import Add, Change, Delete
from netzwerkstatt.domain.event import Day, DayId
from netzwerkstatt.domain.people import Role
from netzwerkstatt.domain.sessions import SessionKind
from netzwerkstatt.domain.venue import Equipment
from netzwerkstatt.ui.pages.timetable.free import FreePage
from netzwerkstatt.ui.pages.timetable.grid.page import GridPage
from tests.builders import a_part, a_person, a_room, a_session
from tests.ui.lists import in_file, said, undo
from tests.ui.lists import replace as write_over
from tests.ui.timetable.hands import at

OPEN = (time(10), time(14))


@pytest.fixture
def page(window, an_event):
    """The view of an event without rooms."""
    assert window.make(an_event)
    window.go("timetable", "free")
    shown = window.page.shown
    assert isinstance(shown, FreePage)
    return shown


@pytest.fixture
def free(page, put):
    """The view of an event that is open from 10 to 14, with two rooms."""
    [day] = page.desk.snapshot.days.values()
    page.desk.do(Change(((day, replace(day, opens=OPEN[0], closes=OPEN[1])),)))
    put(replace(a_room("Saal", 100), position=1))
    put(replace(a_room("Bibliothek", 20), position=2, equipment=Equipment.PROJECTOR))
    return page


@pytest.fixture
def mira(free, put):  # noqa: ARG001  (its rooms come first)
    return put(a_person("Mira", "Sönmez", roles=Role.SPEAKER))


@pytest.fixture
def busy(free, put, mira):
    """Mira gives a talk in the hall from 10 to 12."""
    talk = put(a_session("Vortrag", room(free, "Saal"), at(10), minutes=120))
    put(a_part(talk, mira))
    return mira


def room(free, name):
    return next(one for one in free.desk.snapshot.rooms.values() if one.name == name)


def part(free, name):
    found = free.findChild(QWidget, name)
    assert found is not None, name
    return found


def write(free, name, text, key=None):
    line = part(free, f"field-{name}")
    line.setFocus()
    write_over(line, text)
    if key is not None:
        QTest.keyClick(line, key)
    return line


def name_person(free, name):
    line = part(free, "field-person").line
    line.setFocus()
    write_over(line, name)
    QTest.keyClick(line, Qt.Key.Key_Return)


def answers(free):
    """Return what the cards say, from top to bottom."""
    return [one.text() for one in free.lines.findChildren(QLabel) if one.text()]


def places(free):
    return [text.removeprefix("Sa, 16. Okt., ") for text in answers(free) if " · " in text]


def heading(free):
    return part(free, "places-heading").text()


def trouble(free, name):
    words = part(free, f"trouble-{name}")
    return words.text() if words.isVisible() else ""


def press(free, name):
    button = part(free, name)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)


def test_without_rooms_or_days_it_says_what_comes_first(page, window):
    page.focus_first()
    assert QApplication.focusWidget().text().strip() == "Raum anlegen"
    page.desk.do(Delete(tuple(page.desk.snapshot.days.values())))
    page.focus_first()
    assert QApplication.focusWidget().text().strip() == "Datum eintragen"
    QApplication.focusWidget().click()
    assert window.frame.section == "event"


def test_places_for_an_hour_are_there_before_anything_is_typed(free):
    assert part(free, "field-minutes").text() == "60"
    assert heading(free) == "Die 4 besten Plätze für 60 Minuten"
    assert len(places(free)) == 4
    assert not in_file(free).sessions


def test_answers_follow_each_letter(free):
    write(free, "minutes", "1:15")
    assert heading(free).endswith("für 75 Minuten")
    assert places(free)[0] == "10:00–11:15 · Bibliothek"
    write(free, "guests", "50")
    assert places(free)[0] == "10:00–11:15 · Saal"
    assert "Passt: 100 Plätze für 50 Gäste" in answers(free)
    write(free, "at", "12:30")
    assert heading(free) == "Die 2 besten Plätze für 75 Minuten"
    assert places(free) == ["12:30–13:45 · Saal", "12:30–13:45 · Bibliothek"]


def test_what_cannot_be_read_stays_and_is_said_when_the_line_is_left(free):
    line = write(free, "minutes", "1:")
    assert trouble(free, "minutes") == ""
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == "1:"
    assert trouble(free, "minutes").startswith("„1:“ ist keine Dauer")
    assert line.accessibleDescription() == trouble(free, "minutes")
    assert heading(free).endswith("eine Minute"), "what could be read last holds"
    assert free.finish(), "nothing of it is to be saved"
    write(free, "minutes", "1:30")
    assert trouble(free, "minutes") == ""
    assert heading(free).endswith("90 Minuten")


@pytest.mark.parametrize(("name", "text"), [("guests", "viele"), ("at", "später")])
def test_numbers_and_times_that_cannot_be_read_are_said_too(free, name, text):
    write(free, name, text, Qt.Key.Key_Return)
    assert f"„{text}“" in trouble(free, name)
    assert part(free, f"field-{name}").text() == text


def test_a_line_that_is_left_shows_what_was_read(free, put):
    assert write(free, "minutes", "1,5 Std.", Qt.Key.Key_Return).text() == "90"
    put(Day(DayId("more"), date(2027, 10, 17), *OPEN))
    assert write(free, "at", "12.30 Uhr", Qt.Key.Key_Return).text() == "Sa 12:30"
    assert write(free, "at", "So 11", Qt.Key.Key_Return).text() == "So 11:00"
    assert all(text.startswith("So, 17. Okt., 11:00–12:30") for text in answers(free) if " · " in text)


def test_people_are_chosen_by_name_and_left_out_again(free, busy):
    assert "10:00–11:00 · Bibliothek" in places(free)
    name_person(free, "mira sönmez")
    assert part(free, "field-person").line.text() == ""
    assert min(places(free)) >= "12:00"
    assert all(text.endswith("alle Mitwirkenden frei") for text in answers(free) if "Passt" in text)
    press(free, f"remove-{busy.id}")
    assert "10:00–11:00 · Bibliothek" in places(free)
    assert QApplication.focusWidget() is part(free, "field-person")


def test_whom_nobody_knows_is_said_beside_the_field_and_added_nowhere(free, mira):
    name_person(free, "Wer da")
    assert trouble(free, "person").startswith("Niemand und nichts")
    assert part(free, "field-person").accessibleDescription() == trouble(free, "person")
    assert part(free, "field-person").line.text() == "Wer da"
    assert list(free.desk.snapshot.people) == [mira.id]
    write_over(part(free, "field-person").line, "M")
    assert trouble(free, "person") == ""


@pytest.mark.usefixtures("mira")
def test_everybody_who_contributes_is_offered_until_chosen(free):
    offered = part(free, "field-person")
    assert [offered.itemText(at) for at in range(offered.count())] == ["Mira Sönmez"]
    name_person(free, "Mira Sönmez")
    assert offered.count() == 0


def test_equipment_that_a_room_lacks_is_said(free):
    write(free, "at", "10:00")
    QTest.keyClick(part(free, f"equipment-{int(Equipment.PROJECTOR)}"), Qt.Key.Key_Space)
    library, hall = answers(free)[1::2]
    assert library.startswith("Passt")
    assert hall.startswith("Bitte ansehen: ")


def test_one_room_only_by_keys(free):
    choice = part(free, "field-room")
    assert choice.currentText() == "überall"
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Down)
    assert {text.partition(" · ")[2] for text in places(free)} == {"Saal"}
    assert free.place() == room(free, "Saal").id


def test_a_place_on_the_page_is_a_room_to_look_in(free, window):
    window.go("timetable", f"free {room(free, 'Bibliothek').id}")
    assert {text.partition(" · ")[2] for text in places(free)} == {"Bibliothek"}
    assert QApplication.focusWidget() is part(free, "field-minutes")


@pytest.mark.usefixtures("busy")
def test_where_there_is_none_it_says_why_and_goes_on_without_the_time(free):
    name_person(free, "Mira Sönmez")
    write(free, "at", "10:00")
    assert heading(free) == "Kein freier Platz für 60 Minuten"
    assert answers(free) == ["Um diese Zeit sind nicht alle frei, die mitwirken."]
    press(free, "without-time")
    assert part(free, "field-at").text() == ""
    assert min(places(free)) >= "12:00"
    assert QApplication.focusWidget().objectName() == "create-0"


def test_a_time_in_a_break_is_said_and_goes_on_without_the_time(free, put):
    put(a_session("Essen", None, at(12), minutes=60, kind=SessionKind.BREAK))
    write(free, "at", "12:15")
    assert answers(free) == ["Um diese Zeit ist Pause."]
    press(free, "without-time")
    assert places(free)


@pytest.mark.usefixtures("busy")
def test_it_goes_on_in_all_rooms_where_the_room_is_taken(free):
    free.go_to(room(free, "Saal").id)
    write(free, "minutes", "180")
    assert free.findChild(QWidget, "without-time") is None
    press(free, "without-room")
    assert places(free)[0].endswith(" · Bibliothek")


def test_it_goes_on_without_people_who_are_never_free_for_so_long(free, busy):
    name_person(free, "Mira Sönmez")
    write(free, "minutes", "180")
    assert answers(free) == ["Wer mitwirkt, hat während der Öffnungszeit nie so lange frei."]
    press(free, "without-people")
    assert places(free)
    assert free.findChild(QWidget, f"remove-{busy.id}") is None


def test_a_place_is_taken_in_one_step_and_the_title_is_to_be_typed_over(free, mira, window):
    name_person(free, "Mira Sönmez")
    write(free, "minutes", "45")
    write(free, "guests", "12")
    QTest.keyClick(part(free, f"equipment-{int(Equipment.PROJECTOR)}"), Qt.Key.Key_Space)
    before = in_file(free)
    press(free, "create-0")
    [made] = in_file(free).sessions.values()
    assert (made.room_id, made.start, made.minutes) == (room(free, "Bibliothek").id, at(10), 45)
    assert (made.equipment, made.limit) == (Equipment.PROJECTOR, None)
    assert [one.person_id for one in in_file(free).contributions.values()] == [mira.id]
    assert said(window) == "Neuer Programmpunkt, 10:00 bis 10:45 Uhr, Bibliothek"
    grid = window.page.shown
    assert isinstance(grid, GridPage)
    assert grid.grid.current.id == made.id
    title = QApplication.focusWidget()
    assert (title.objectName(), title.selectedText()) == ("field-title", "Neuer Programmpunkt")
    undo(window)
    assert in_file(free) == before


def test_what_was_wanted_is_still_there_when_one_comes_back(free, window):
    write(free, "minutes", "45")
    press(free, "create-0")
    window.go("timetable", "free")
    assert part(free, "field-minutes").text() == "45"
    assert "10:00–10:45 · Bibliothek" not in places(free)


def test_changes_are_followed_while_it_is_shown_and_else_when_one_comes_back(free, put, window):
    write(free, "at", "10:00")
    library = room(free, "Bibliothek")
    talk = put(a_session("Vortrag", library, at(10)))
    assert places(free) == ["10:00–11:00 · Saal"]
    assert heading(free) == "Der einzige freie Platz für 60 Minuten"
    window.go("timetable", "list")
    later = replace(talk, start=talk.start + timedelta(hours=1))
    free.desk.do(Change(((talk, later),)))
    window.go("timetable", "free")
    assert len(places(free)) == 2


def test_people_and_rooms_that_go_are_looked_for_no_longer(free, mira):
    name_person(free, "Mira Sönmez")
    library = room(free, "Bibliothek")
    free.go_to(library.id)
    free.desk.do(Delete((mira,)))
    free.desk.do(Delete((library,)))
    assert free.findChild(QWidget, f"remove-{mira.id}") is None
    assert free.place() == ""
    assert {text.partition(" · ")[2] for text in places(free)} == {"Saal"}


def test_much_is_looked_through_beside_the_window(free, qtbot):
    free.desk.do(Add(tuple(a_session(f"Treffen {at}") for at in range(2000))))
    assert heading(free) == "Freie Plätze werden gesucht …"
    assert not free.lines.isEnabled()
    qtbot.waitUntil(lambda: heading(free).endswith("60 Minuten"))
    assert free.lines.isEnabled()
    write(free, "at", "22:00")
    qtbot.waitUntil(lambda: heading(free).startswith("Kein"))


@pytest.mark.usefixtures("free")
def test_who_may_only_read_looks_too_but_adds_nothing(window, an_event):
    window.close_event()
    window.open(an_event.path, writing=False)
    window.go("timetable", "free")
    shown = window.page.shown
    write(shown, "minutes", "45")
    assert len(places(shown)) == 4
    assert shown.findChild(QWidget, "create-0") is None


@pytest.mark.usefixtures("mira")
def test_everything_has_a_name_and_is_large_enough(free, unnamed, too_small):
    name_person(free, "Mira Sönmez")
    assert unnamed(free) == []
    assert too_small(free) == []
    assert part(free, "create-0").accessibleName().startswith("Hier anlegen: Sa, 16. Okt., 10:00")


def test_answers_stand_below_the_form_where_there_is_little_room(free, window):
    def beside():
        form, found = part(free, "wanting"), part(free, "found")
        return found.geometry().left() > form.geometry().right()

    assert beside()
    free.desk.look.choose(scale=150)
    window.resize(900, 700)
    QTest.qWait(0)
    assert not beside()


def test_the_palette_and_the_menu_lead_here(free, window):
    window.go("rooms")
    window.trigger("go.free")
    assert window.page.shown is free
    assert QApplication.focusWidget() is part(free, "field-minutes")
