"""Beyond the grid: back into the tray, to another day, what is looked for, and what is suggested."""

from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from netzwerkstatt.app.commands import Delete
from netzwerkstatt.domain.sessions import SessionKind
from netzwerkstatt.ui.pages.timetable.grid.suggestion import Suggestion
from netzwerkstatt.ui.parts.buttons import Segment
from tests.builders import a_day, a_part, a_person, a_room, a_session, a_topic
from tests.ui.lists import Key, said, undo
from tests.ui.timetable.hands import LEFT, NONE, at, box, drag, point, stand_on, stands

# into the tray and to other days


def there(page, widget, spot=None):
    """Return a point of another widget as the grid's viewport sees it."""
    middle = widget.mapToGlobal(spot or widget.rect().center())
    return page.grid.viewport().mapFromGlobal(middle)


def test_a_session_dropped_onto_the_tray_waits_again(page, bikes, put):
    put(a_session("Essbare Balkone"))
    QApplication.processEvents()
    begin = box(page, bikes).center()
    drag(page, begin, begin + QPoint(20, 20), there(page, page.tray))
    assert stands(page, bikes)[0] is None
    assert said(page) == "„Lastenrad teilen“ ist jetzt noch einzuplanen."
    undo(page)
    assert stands(page, bikes)[0] == at(11, 30)


def test_several_are_dropped_onto_the_tray_in_one_step(page, bikes, put, library):
    other = put(a_session("Nähen", library, at(11, 30), minutes=60))
    put(a_session("Essbare Balkone"))
    QApplication.processEvents()
    stand_on(page, bikes)
    page.grid.selectAll()
    begin = box(page, bikes).center()
    drag(page, begin, begin + QPoint(20, 20), there(page, page.tray))
    assert (stands(page, bikes)[0], stands(page, other)[0]) == (None, None)
    undo(page)
    assert (stands(page, bikes)[0], stands(page, other)[0]) == (at(11, 30), at(11, 30))


def test_held_over_another_day_that_day_is_shown_and_takes_it(page, bikes, put, library):
    put(a_day(date(2027, 10, 17)))
    QApplication.processEvents()
    sunday = next(one for one in page.days.findChildren(Segment) if one.code == "2027-10-17")
    begin = box(page, bikes).center()
    drag(page, begin, begin + QPoint(20, 20), there(page, sunday), drop=False)
    grab = point(page, library, at(14, day=17))
    viewport = page.grid.viewport()
    QTest.mouseMove(viewport, grab)
    page.grid.point(grab)
    QTest.mouseRelease(viewport, LEFT, NONE, grab)
    start, room, minutes = stands(page, bikes)
    assert (start.date(), room, minutes) == (date(2027, 10, 17), library.id, 75)


def test_the_menu_offers_the_other_days(page, bikes, put):
    put(a_day(date(2027, 10, 17)))
    stand_on(page, bikes)
    actions = {action.objectName(): action for action in page.mover.menu().actions()}
    assert "day-2027-10-16" not in actions
    assert actions["day-2027-10-17"].text() == "Tag: So, 17. Okt."
    actions["day-2027-10-17"].trigger()
    assert stands(page, bikes)[0] == at(11, 30, day=17)


# what is looked for


@pytest.fixture
def sewing(put, hall):
    """A session on another day."""
    put(a_day(date(2027, 10, 17)))
    return put(a_session("Nähen mit Rädern", hall, at(15, day=17)))


@pytest.mark.usefixtures("bikes", "sewing")
def test_days_say_how_much_is_found_there(page):
    page.search("rad")
    words = [one.text() for one in page.days.findChildren(Segment)]
    assert words == ["Sa, 16. Okt. (1)", "So, 17. Okt."]
    page.search("räder")
    assert words != [one.text() for one in page.days.findChildren(Segment)]
    page.search("")
    assert next(one.text() for one in page.days.findChildren(Segment)) == "Sa, 16. Okt."


def test_enter_leads_from_what_is_found_to_the_next_on_any_day(page, window, bikes, sewing, put):
    waiting = put(a_session("Radio hören"))
    window.frame.header.search.field.setText("ra")
    for session in (bikes, sewing):
        window.frame.header.entered.emit()
        assert page.grid.current.id == session.id
    window.frame.header.entered.emit()
    assert page.tray.cards.current.id == waiting.id


def test_coming_back_to_the_page_stays_where_one_was(page, window, bikes, sewing):
    page.search("ra")
    page.go_to(bikes.id)
    window.go("overview")
    window.go("timetable")
    page.focus_first()
    assert page.grid.current.id == bikes.id
    assert sewing.id not in {block.id for block in page.grid.list.blocks}


@pytest.mark.parametrize("words", ["Mira", "Werkraum", "WS 9", "reparieren", "workshop näh"])
def test_it_is_found_by_people_room_number_topic_and_kind(page, put, words):
    workroom, topic, mira = put(a_room("Werkraum")), put(a_topic("Reparieren")), put(a_person("Mira"))
    found = put(a_session("Nähen", workroom, at(11), number="WS 9", topic_id=topic.id))
    put(a_part(found, mira))
    put(a_session("Chor", put(a_room("Saal")), at(11)))
    page.search(words)
    assert page.grid.found == {found.id}


def test_a_topic_lets_the_others_stand_back(page, put, bikes, hall):
    topic = put(a_topic("Reparieren"))
    mending = put(a_session("Flicken", hall, at(14), topic_id=topic.id))
    assert page.topics.isVisibleTo(page.topics.parentWidget())
    page.topics.setCurrentIndex(1)
    page.topics.activated.emit(1)
    assert page.grid.found == {mending.id}
    page.topics.setCurrentIndex(0)
    page.topics.activated.emit(0)
    assert page.grid.found is None
    assert bikes.id in {block.id for block in page.grid.list.blocks}


def test_without_topics_there_is_nothing_to_choose(page, bikes):
    assert page.topics.isHidden()
    assert box(page, bikes).isValid()


# what is suggested


@pytest.fixture
def suggestion(page):
    return page.tray.findChild(Suggestion)


def words_of(suggestion):
    suggestion.look()
    assert suggestion.isVisible()
    return [one.text() for one in suggestion.findChildren(QLabel) if one.text()][1]


def test_the_best_place_is_suggested_for_the_first_that_waits_and_taken(page, put, hall, suggestion):
    waiting = put(a_session("Essbare Balkone", minutes=45))
    QApplication.processEvents()
    assert words_of(suggestion) == "„Essbare Balkone“ passt um 9:00 Uhr in den Saal: 30 Plätze."
    suggestion.take.click()
    assert stands(page, waiting) == (at(9), hall.id, 45)
    assert not suggestion.isVisible()


@pytest.mark.usefixtures("hall")
def test_it_follows_the_card_one_stands_on(page, put, suggestion):
    put(a_session("Balkone"))
    second = put(a_session("Nähen"))
    QApplication.processEvents()
    page.go_to(second.id)
    assert words_of(suggestion).startswith("„Nähen“ passt ")


@pytest.mark.usefixtures("hall")
def test_who_listens_hears_the_suggestion_that_stands_there(page, put, suggestion):
    first, second = put(a_session("Balkone")), put(a_session("Nähen"))
    QApplication.processEvents()
    for session in (first, second, first):
        page.go_to(session.id)
        assert not suggestion.take.isEnabled()
        said = words_of(suggestion)
        assert said.startswith(f"„{session.title}“")
        assert (suggestion.accessibleDescription(), suggestion.take.isEnabled()) == (said, True)


@pytest.mark.usefixtures("hall")
def test_by_keys_the_focus_goes_on_to_what_still_waits_and_then_to_the_grid(page, put, suggestion):
    put(a_session("Balkone"), a_session("Nähen"))
    QApplication.processEvents()
    for next_ in (page.tray.cards, page.grid):
        suggestion.look()
        suggestion.take.setFocus()
        QTest.keyClick(suggestion.take, Key.Key_Space)
        assert QApplication.focusWidget() is next_


def test_where_there_is_no_place_it_says_why(put, suggestion):
    put(a_session("Balkone"))
    put(a_session("Fest", put(a_room("Saal")), at(9), minutes=9 * 60))
    QApplication.processEvents()
    assert words_of(suggestion) == "Kein Raum ist so lange frei, wenn die Mitwirkenden Zeit haben."
    assert not suggestion.take.isVisible()


@pytest.mark.usefixtures("hall")
def test_the_other_places_are_offered_beside_it(put, suggestion):
    put(a_session("Balkone"))
    QApplication.processEvents()
    words_of(suggestion)
    suggestion.others.click()
    menu = QApplication.activePopupWidget()
    assert menu.actions()[0].text() == "Wohin mit „Balkone“?"
    QTest.keyClick(menu, Key.Key_Escape)


def test_an_event_for_reading_gets_no_suggestion(window, an_event, put):
    put(a_room("Saal"))
    put(a_session("Balkone"))
    window.close_event()
    window.open(an_event.path, writing=False)
    window.go("timetable", "rooms")
    there = window.page.shown.tray.findChild(Suggestion)
    there.look()
    assert not there.isVisible()


def test_for_a_break_the_best_times_are_offered(page, put, bikes, hall):
    pause = put(a_session("Pause", None, at(11, 30), minutes=30, kind=SessionKind.BREAK))
    page.mover.where.offer(pause, QPoint())
    menu = QApplication.activePopupWidget()
    first = menu.actions()[1]
    assert first.text() == "12:45 – dann läuft nichts anderes"
    first.trigger()
    menu.close()
    assert stands(page, pause)[0] == at(12, 45)
    assert bikes.room_id == hall.id


def test_a_short_day_does_not_take_what_is_after_midnight(page, put, hall):
    put(replace(a_day(date(2027, 10, 17)), opens=time(9), closes=time(3)))
    put(replace(a_day(date(2027, 10, 20)), opens=time(9), closes=time(18)))
    night = put(a_session("Tanz", hall, at(1, day=18), minutes=60))
    page.go_to(night.id)
    actions = {action.objectName(): action for action in page.mover.menu().actions()}
    actions["day-2027-10-20"].trigger()
    assert stands(page, night)[0] == at(1, day=18)
    assert "auf einen anderen Tag" in said(page)


def test_the_bar_gives_up_words_at_once(page, put, window):
    for day in (17, 18):
        put(a_day(date(2027, 10, day)))
    put(a_topic("Ein Themenfeld mit einem langen Namen"))
    window.resize(1366, 738)
    window.go("overview")
    window.go("timetable")
    QTest.qWait(1)
    pieces = [one for one in page.days.findChildren(Segment) if one.isVisible()]
    assert all(one.width() >= one.sizeHint().width() for one in pieces)


def test_where_there_is_no_time_for_a_break_it_says_why(page, put):
    pause = put(a_session("Pause", None, at(11, 30), minutes=24 * 60, kind=SessionKind.BREAK))
    page.mover.where.offer(pause, QPoint())
    assert said(page) == "Während der Öffnungszeit ist dafür keine Zeit."
    page.desk.do(Delete(tuple(page.desk.snapshot.days.values())))
    page.mover.where.offer(pause, QPoint())
    assert said(page) == "Die Veranstaltung hat noch keinen Tag. Bitte tragen Sie zuerst das Datum ein."
