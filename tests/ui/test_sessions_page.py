"""The page of sessions, from the keystroke to the file."""

from datetime import date, datetime

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from netzwerkstatt.app.commands import Add, Delete
from netzwerkstatt.domain.access import Need
from netzwerkstatt.domain.people import Role
from netzwerkstatt.domain.registrations import Wish, WishId
from netzwerkstatt.domain.sessions import Part, SessionKind, SessionStatus
from netzwerkstatt.domain.venue import Equipment
from netzwerkstatt.ui.dialogs.reading_plan import ReadingPlan
from tests.builders import a_day, a_part, a_person, a_room, a_session, a_topic
from tests.ui.lists import (
    CTRL,
    Key,
    agree,
    cells,
    choose,
    field,
    fill,
    in_file,
    open_details,
    pick,
    said,
    type_into,
    undo,
)

SATURDAY, SUNDAY = date(2027, 10, 16), date(2027, 10, 17)
TEN = datetime(2027, 10, 16, 10)


@pytest.fixture
def page(window, an_event):
    """The page of an event for which nothing is planned yet."""
    assert window.make(an_event)
    window.go("sessions")
    return window.page


@pytest.fixture
def bikes(put):
    return put(a_session("Lastenrad", number="WS 3"))


def in_it(page, session):
    return in_file(page).sessions[session.id]


# typing into the list


def test_a_title_is_enough_to_begin_with(page):
    QTest.keyClick(page.window(), Key.Key_N, CTRL)
    QTest.keyClicks(QApplication.focusWidget(), "Repair-Treff")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    (session,) = in_file(page).sessions.values()
    assert (session.title, session.status, session.start) == ("Repair-Treff", SessionStatus.IDEA, None)


def test_the_empty_page_teaches_how_to_begin(page):
    main = next(b for b in page.findChildren(QPushButton, "empty-0") if b.isVisible())
    assert main.text().strip() == "Programmpunkt anlegen"
    main.click()
    assert page.view.is_editing()


def test_sessions_stand_in_the_order_of_their_numbers(page, put):
    put(*(a_session(title, number=number) for title, number in (("Zu", "WS 10"), ("An", "WS 2"), ("Ab", ""))))
    assert cells(page, "title") == ["An", "Zu", "Ab"]


@pytest.mark.parametrize(
    ("column", "typed", "attribute", "kept"),
    [
        ("number", "WS 4", "number", "WS 4"),
        ("title", "Cargo", "title", "Cargo"),
        ("start", "13:30", "start", datetime(2027, 10, 16, 13, 30)),
        ("start", "Sa 9", "start", datetime(2027, 10, 16, 9)),
        ("start", "16.10. 9.15 Uhr", "start", datetime(2027, 10, 16, 9, 15)),
        ("minutes", "1:15", "minutes", 75),
        ("language", "Deutsch, arabisch", "language", "de ar"),
    ],
)
def test_what_is_typed_into_a_cell_is_in_the_file(page, bikes, column, typed, attribute, kept):
    type_into(page, bikes, column, typed)
    assert getattr(in_it(page, bikes), attribute) == kept


def test_a_time_that_is_unclear_stays_in_its_cell_and_is_explained(qtbot, page, bikes):
    type_into(page, bikes, "start", "bald")
    assert said(page) == "„bald“ ist keine Zeit, die sich lesen lässt. Bitte so schreiben: 13:30."
    qtbot.waitUntil(page.view.is_editing)
    assert QApplication.focusWidget().text() == "bald"


def test_an_empty_time_takes_a_session_out_of_the_plan(page, put):
    planned = put(a_session("Lastenrad", start=TEN))
    assert page.view.edit_cell(planned.id, "start")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_A, CTRL)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Delete)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert in_it(page, planned).start is None


def test_with_several_days_the_day_is_named(page, put):
    planned = put(a_session("Lastenrad", start=TEN), a_day(SUNDAY))
    assert cells(page, "start") == ["Sa 10:00"]
    type_into(page, planned, "start", "So 11")
    assert in_it(page, planned).start == datetime(2027, 10, 17, 11)
    type_into(page, planned, "start", "12:00")
    assert in_it(page, planned).start == datetime(2027, 10, 17, 12)


def test_wishes_are_counted_against_places(page, put):
    room = a_room(places=1)
    crowded = put(a_session("Hochbeete", room), room)
    for name in ("Anne", "Ben"):
        person = a_person(name)
        page.desk.do(Add((person, Wish(WishId(person.id), person.id, 1, crowded.id))))
    assert cells(page, "places") == ["2/1"]


# finding


def test_filters_show_what_they_say(page, put):
    put(
        a_session("An", start=TEN),
        a_session("Bo", status=SessionStatus.IDEA),
        a_session("Ce", kind=SessionKind.TALK, start=TEN, status=SessionStatus.ASKED),
        a_session("De", kind=SessionKind.TALK, status=SessionStatus.CANCELLED),
    )
    shown = {}
    for code in ("unplanned", "open", "workshop", ""):
        page.bar.choose(code)
        shown[code] = cells(page, "title")
    assert shown == {
        "unplanned": ["Bo"],
        "open": ["Ce", "Bo"],
        "workshop": ["An", "Bo"],
        "": ["An", "Ce", "Bo", "De"],
    }


def test_context_counts_what_is_still_to_be_planned(page, put):
    put(a_session("An", start=TEN), a_session("Bo"))
    assert page.context() == "2 Programmpunkte · 1 noch nicht geplant"


def test_people_rooms_and_topics_are_seen_as_they_are_now(page, put):
    room, topic, anne = a_room("Saal"), a_topic("Reparieren"), a_person("Anne", "Abt")
    session = a_session("Treff", room, topic_id=topic.id)
    put(session, room, topic, anne, a_part(session, anne))
    assert [cells(page, name) for name in ("people", "room", "topic")] == [
        ["Anne Abt"],
        ["Saal"],
        ["Reparieren"],
    ]
    page.desk.go("sessions", session.id)
    page.window().undo()
    assert cells(page, "title") == []


def test_both_rooms_stand_in_the_list_and_another_one_leaves_the_second(page, put):
    hall, studio, library = (put(a_room(name)) for name in ("Saal", "Atelier", "Bibliothek"))
    wide = put(a_session("Ausklang", hall, also_room_id=studio.id))
    assert cells(page, "room") == ["Saal + Atelier"]
    pick(open_details(page, wide), "field-room", library.id)
    assert cells(page, "room") == ["Bibliothek"]
    assert in_it(page, wide).rooms == (library.id,)


# several at once


def test_several_sessions_get_a_room_in_one_step(page, put, bikes):
    room = put(a_room("Bibliothek"))
    other = put(a_session("Hochbeete"))
    choose(page, bikes, other)
    page.selection.wanted.emit("room", room.id)
    assert cells(page, "room") == ["Bibliothek", "Bibliothek"]
    undo(page)
    assert cells(page, "room") == ["", ""]


def test_all_that_is_a_choice_can_be_set_for_several(page, put, bikes):
    choose(page, bikes, put(a_session("Hochbeete")))
    titles = [action.text() for action in page.selection.menu().actions()]
    assert titles == ["Art", "Themenfeld", "Status", "Raum"]


def test_a_copy_has_the_same_people_and_is_not_planned(page, put):
    anne = a_person("Anne", "Abt")
    session = a_session("Hochbeete", start=TEN, number="WS 2", source="frab-7")
    put(session, anne, a_part(session, anne, part=Part.MODERATOR))
    choose(page, session)
    page.double()
    copy = next(s for s in in_file(page).sessions.values() if s.id != session.id)
    assert (copy.title, copy.start, copy.number, copy.source) == ("Hochbeete (Kopie)", None, "", "")
    (part,) = in_file(page).contributions.of("session_id", copy.id)
    assert (part.person_id, part.part) == (anne.id, Part.MODERATOR)
    undo(page)
    assert list(in_file(page).sessions) == [session.id]


def test_deleting_takes_one_step(page, put, bikes):
    put(a_person("Anne"), a_part(bikes, put(a_person("Ben"))))
    choose(page, bikes)
    QTest.keyClick(page.view, Key.Key_Delete)
    assert said(page) == "„Lastenrad“ ist gelöscht."
    assert not in_file(page).sessions
    undo(page)
    assert in_it(page, bikes).title == "Lastenrad"
    assert len(in_file(page).contributions) == 1


def test_who_wished_for_a_deleted_session_keeps_the_wish_in_words(page, put, bikes):
    anne = put(a_person("Anne"))
    put(Wish(WishId("w"), anne.id, 1, bikes.id))
    choose(page, bikes)
    page.remove(page.chosen())
    (wish,) = in_file(page).wishes.values()
    assert (wish.session_id, wish.words) == (None, "WS 3 Lastenrad")
    undo(page)
    (wish,) = in_file(page).wishes.values()
    assert (wish.session_id, wish.words) == (bikes.id, "")


# everything about one session


def test_each_field_saves_by_itself(page, put, bikes):
    room, topic = put(a_room("Saal")), put(a_topic())
    inspector = open_details(page, bikes)
    for name, text in (
        *(("subtitle", "zu zweit"), ("start", "9:30"), ("minutes", "45 min"), ("set-up", "15 min")),
        *(("limit", "12"), ("link", "https://example.org")),
    ):
        fill(inspector, f"field-{name}", text)
    pick(inspector, "field-kind", SessionKind.PANEL)
    pick(inspector, "field-topic", topic.id)
    pick(inspector, "field-room", room.id)
    pick(inspector, "field-status", SessionStatus.ASKED)
    field(inspector, "field-fixed").click()
    field(inspector, f"field-equipment-{int(Equipment.FLIPCHART)}").click()
    field(inspector, f"field-access-{int(Need.SIGN_LANGUAGE)}").click()
    field(inspector, "field-plain").setPlainText("Wir teilen ein Rad.")
    page.finish()
    kept = in_it(page, bikes)
    assert (kept.subtitle, kept.start, kept.minutes) == ("zu zweit", datetime(2027, 10, 16, 9, 30), 45)
    assert (kept.set_up, kept.limit, kept.link) == (15, 12, "https://example.org")
    assert (kept.kind, kept.status) == (SessionKind.PANEL, SessionStatus.ASKED)
    assert (kept.room_id, kept.topic_id, kept.fixed) == (room.id, topic.id, True)
    assert (kept.equipment, kept.access) == (Equipment.FLIPCHART, Need.SIGN_LANGUAGE)
    assert kept.plain == "Wir teilen ein Rad."


def test_no_room_and_no_topic_can_be_chosen(page, put):
    room, topic = a_room(), a_topic()
    session = a_session("Treff", room, topic_id=topic.id)
    put(session, room, topic)
    inspector = open_details(page, session)
    pick(inspector, "field-room", "")
    pick(inspector, "field-topic", "")
    assert (in_it(page, session).room_id, in_it(page, session).topic_id) == (None, None)


def test_a_day_gives_a_time_and_keeps_it(page, put, bikes):
    put(a_day(SUNDAY))
    inspector = open_details(page, bikes)
    pick(inspector, "field-day", "2027-10-17")
    assert in_it(page, bikes).start == datetime(2027, 10, 17, 9)
    fill(inspector, "field-start", "14:15")
    pick(inspector, "field-day", "2027-10-16")
    assert in_it(page, bikes).start == datetime(2027, 10, 16, 14, 15)
    pick(inspector, "field-day", "")
    assert in_it(page, bikes).start is None


def test_somebody_new_is_added_with_one_step(page, bikes):
    line = field(open_details(page, bikes), "field-person").line
    line.setFocus()
    QTest.keyClicks(line, "Fatou Diallo")
    QTest.keyClick(line, Key.Key_Return)
    event = in_file(page)
    (person,) = event.people.values()
    (part,) = event.contributions.values()
    assert (person.given, person.family, person.roles) == ("Fatou", "Diallo", Role.SPEAKER)
    assert (part.person_id, part.session_id, part.part) == (person.id, bikes.id, Part.SPEAKER)
    assert line.text() == ""
    assert said(page) == "Fatou Diallo ist dabei."
    undo(page)
    assert not in_file(page).people


def test_half_a_name_is_nobody_where_another_window_comes_up(page, bikes):
    line = field(open_details(page, bikes), "field-person").line
    line.setFocus()
    QTest.keyClicks(line, "Fat")
    for reason in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.TabFocusReason):
        assert not in_file(page).people
        assert line.text() == "Fat"
        QApplication.sendEvent(line, QFocusEvent(QEvent.Type.FocusOut, reason))
    assert [person.given for person in in_file(page).people.values()] == ["Fat"]


def test_a_name_that_is_typed_belongs_to_the_session_it_was_typed_for(page, put, bikes):
    line = field(open_details(page, bikes), "field-person").line
    QTest.keyClicks(line, "Fat")
    open_details(page, put(a_session("Hochbeete")))
    assert line.text() == ""
    assert [part.session_id for part in in_file(page).contributions.values()] == [bikes.id]


def test_whoever_spoke_in_a_deleted_session_stays_a_speaker(page, put, bikes):
    anne = put(a_person("Anne", "Abt"))
    put(a_part(bikes, anne))
    choose(page, bikes)
    QTest.keyClick(page.view, Key.Key_Delete)
    assert in_file(page).people[anne.id].roles is Role.SPEAKER
    undo(page)
    assert in_file(page).people[anne.id] == anne


def test_somebody_known_is_not_made_twice(page, put, bikes):
    mueller = put(a_person("Jule", "Müller"))
    line = field(open_details(page, bikes), "field-person").line
    line.setFocus()
    QTest.keyClicks(line, "jule mueller")
    QTest.keyClick(line, Key.Key_Return)
    assert [part.person_id for part in in_file(page).contributions.values()] == [mueller.id]
    assert len(in_file(page).people) == 1


def test_people_change_their_part_and_order_and_go(page, put, bikes):
    anne, ben = a_person("Anne", "Abt"), a_person("Ben", "Bach")
    first, second = a_part(bikes, anne), a_part(bikes, ben, position=1, confirmed=False)
    put(anne, ben, first, second)
    inspector = open_details(page, bikes)
    pick(inspector, f"part-{first.id}", Part.INTERPRETER)
    field(inspector, f"sure-{second.id}").click()
    field(inspector, f"up-{second.id}").click()
    event = in_file(page)
    assert event.contributions[first.id].part is Part.INTERPRETER
    assert event.contributions[second.id].confirmed
    assert event.contributions[second.id].position < event.contributions[first.id].position
    field(inspector, f"remove-{second.id}").click()
    assert list(in_file(page).contributions) == [first.id]


def test_a_part_walked_to_is_kept_and_the_click_beside_it_counts(page, put, bikes):
    anne = put(a_person("Anne", "Abt"))
    part = put(a_part(bikes, anne, confirmed=False))
    inspector = open_details(page, bikes)
    does, sure = field(inspector, f"part-{part.id}"), field(inspector, f"sure-{part.id}")
    does.setFocus()
    QTest.keyClick(does, Key.Key_Down)
    assert in_file(page).contributions[part.id].part is Part.SPEAKER
    inspector.scroll_to(sure)
    window = page.window()
    at = sure.mapTo(window, QPoint(10, sure.height() // 2))
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    kept = in_file(page).contributions[part.id]
    assert (kept.part, kept.confirmed) == (Part.MODERATOR, True)


def test_the_focus_stays_on_what_was_pressed(page, put, bikes):
    people = [a_person(name) for name in ("Anne", "Ben", "Cem")]
    parts = [a_part(bikes, person, position=at) for at, person in enumerate(people)]
    put(*people, *parts)
    down = field(open_details(page, bikes), f"down-{parts[0].id}")
    down.setFocus()
    QTest.keyClick(down, Key.Key_Return)
    assert QApplication.focusWidget().objectName() == f"down-{parts[0].id}"


def test_a_person_is_shown_among_the_contributors(page, put, bikes):
    anne = put(a_person("Anne", "Abt"), a_part(bikes, put(a_person("Ben"))))
    part = put(a_part(bikes, anne, position=5))
    field(open_details(page, bikes), f"person-{part.id}").click()
    assert page.window().page.title() == "Mitwirkende"
    assert page.window().page.view.current_id() == anne.id


def test_nobody_takes_part_in_what_is_not_there_yet(page):
    page.main()
    page.toggle_details()
    assert not field(page.inspector, "field-person").isEnabled()


# in and around


def test_a_programme_is_read_and_can_be_taken_back(qtbot, page, answers, tmp_path):
    file = tmp_path / "Programm.csv"
    file.write_text("Titel;Beginn;Dauer\nLastenrad;16.10.2027 13:30;75\n", "utf-8")
    answers.file_to_read = lambda *_: file
    page.read_list()
    agree(qtbot, page)
    qtbot.waitUntil(lambda: cells(page, "title") == ["Lastenrad"])
    qtbot.waitUntil(lambda: "1 neu" in said(page) or "eine neu" in said(page))
    undo(page)
    assert cells(page, "title") == []


def test_a_programme_is_seen_before_it_is_read(qtbot, page, answers, tmp_path):
    file = tmp_path / "Programm.csv"
    file.write_text("Titel;Beginn;Dauer\nLastenrad;16.10.2027 13:30;75\nSäen;bald;30\n", "utf-8")
    answers.file_to_read = lambda *_: file
    page.read_list()
    qtbot.waitUntil(lambda: bool(page.window().findChildren(ReadingPlan)))
    dialog = page.window().findChild(ReadingPlan)
    said_there = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Lastenrad, Säen" in said_there
    assert "bald" in said_there
    dialog.reject()
    assert cells(page, "title") == []


def test_a_file_that_is_no_programme_is_refused(qtbot, page, answers, tmp_path):
    file = tmp_path / "Bild.csv"
    file.write_bytes(b"\x89PNG\r\n\x1a\n")
    answers.file_to_read = lambda *_: file
    page.read_list()
    qtbot.waitUntil(lambda: "Bild.csv" in said(page))
    assert not page.window().frame.busy.isVisible()


@pytest.mark.usefixtures("page", "bikes")
def test_an_event_opened_for_reading_says_so(window, an_event):
    window.close_event()
    window.open(an_event.path, writing=False)
    window.go("sessions")
    window.page.read_list()
    assert "Lesen" in said(window.page)


def test_every_control_is_named_and_large_enough(page, put, bikes, unnamed, too_small):
    anne = put(a_person("Anne", "Abt"), a_room(), a_day(SUNDAY))
    put(a_part(bikes, anne), a_part(bikes, anne, part=Part.HELPER, position=1))
    open_details(page, bikes)
    assert unnamed(page.window()) == []
    assert too_small(page.window()) == []


def test_details_of_a_deleted_session_give_way_to_the_next(page, put, bikes):
    other = put(a_session("Umsonstladen"))
    inspector = open_details(page, bikes)
    minutes = field(inspector, "field-minutes")
    minutes.setText("viele")
    assert not inspector.finish()
    page.desk.do(Delete((bikes,)))
    choose(page, other)
    assert inspector.heading.text() == "Umsonstladen"
    assert minutes.text() == str(other.minutes)
