"""What a session follows, as it is entered in its details."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from netzwerkstatt.domain.sessions import SessionOrder, SessionOrderId
from tests.builders import a_session
from tests.ui.lists import Key, field, in_file, open_details, replace, said, undo

TEN = datetime(2027, 10, 16, 10)


@pytest.fixture
def page(window, an_event):
    """The page of an event for which nothing is planned yet."""
    assert window.make(an_event)
    window.go("sessions")
    return window.page


@pytest.fixture
def two(put):
    """Two parts of a workshop, and something else."""
    first = a_session("Garten planen", number="WS 1")
    second = a_session("Garten anlegen", number="WS 2")
    put(first, second, a_session("Lastenrad", number="WS 3"))
    return first, second


def an_order(before, after):
    return SessionOrder(SessionOrderId(f"{before.id} {after.id}"), before.id, after.id)


def let_follow(page, session, text):
    """Type into the details of a session what it is to follow."""
    line = field(open_details(page, session), "field-after").line
    line.setFocus()
    replace(line, text)
    QTest.keyClick(line, Key.Key_Return)
    return line


def orders(page):
    """Return which session is before which, by their titles, as the file has it."""
    event = in_file(page)
    return {
        (event.sessions[one.before_id].title, event.sessions[one.after_id].title)
        for one in event.session_orders.values()
    }


@pytest.mark.parametrize("typed", ["WS 1 Garten planen", "ws 1", "garten PLANEN"])
def test_what_a_session_follows_is_added_with_one_step(page, two, typed):
    line = let_follow(page, two[1], typed)
    assert orders(page) == {("Garten planen", "Garten anlegen")}
    assert line.text() == ""
    assert said(page) == "Erst „Garten planen“, dann „Garten anlegen“."
    undo(page)
    assert not orders(page)


def test_both_sessions_say_what_is_first_and_lead_to_each_other(page, put, two):
    first, second = two
    put(an_order(first, second))
    name = f"session-{first.id}-{second.id}"
    link = field(open_details(page, second), name)
    assert link.accessibleName() == "erst nach „WS 1 Garten planen“"
    assert link.accessibleDescription() == "WS 1 Garten planen ansehen"
    link.click()
    assert page.inspector.shown.id == first.id
    link = field(page.inspector, name)
    assert link.accessibleName() == "vor „WS 2 Garten anlegen“"
    link.click()
    assert page.inspector.shown.id == second.id


def test_a_session_that_is_renamed_is_named_anew(page, put, two):
    first, second = two
    put(an_order(first, second))
    open_details(page, first)
    line = field(page.inspector, "field-title")
    line.setFocus()
    replace(line, "Beete planen")
    QTest.keyClick(line, Key.Key_Return)
    link = field(open_details(page, second), f"session-{first.id}-{second.id}")
    assert link.accessibleName() == "erst nach „WS 1 Beete planen“"


def test_an_order_goes_with_one_step_and_the_focus_stays_near(page, put, two):
    first, second = two
    other = put(a_session("Ernten"), an_order(first, second))
    put(an_order(second, other))
    inspector = open_details(page, second)
    button = field(inspector, f"remove-{first.id}-{second.id}")
    assert button.accessibleName() == "Nicht mehr: erst nach „WS 1 Garten planen“"
    button.setFocus()
    button.click()
    assert orders(page) == {("Garten anlegen", "Ernten")}
    assert said(page) == "Auf die Reihenfolge der beiden kommt es nicht mehr an."
    assert QApplication.focusWidget().objectName() == f"remove-{second.id}-{other.id}"
    QApplication.focusWidget().click()
    assert not orders(page)
    assert QApplication.focusWidget() is field(inspector, "field-after")
    undo(page)
    assert orders(page) == {("Garten anlegen", "Ernten")}


def test_an_order_that_is_noted_twice_goes_as_a_whole(page, put, two):
    first, second = two
    put(an_order(first, second), SessionOrder(SessionOrderId("again"), first.id, second.id))
    field(open_details(page, second), f"remove-{first.id}-{second.id}").click()
    assert not in_file(page).session_orders


def test_an_order_is_not_made_twice(page, put, two):
    put(an_order(*two))
    assert let_follow(page, two[1], "WS 1").text() == ""
    assert len(in_file(page).session_orders) == 1


NOBODY = "Kein Programmpunkt heißt hier „Fliegen“. Bitte einen aus der Liste wählen oder seine Nummer tippen."


@pytest.mark.parametrize(
    ("typed", "refused"),
    [("Fliegen", NOBODY), ("WS 2", "„Garten anlegen“ kann nicht nach sich selbst stattfinden.")],
)
def test_what_cannot_be_is_refused_and_stays_as_it_was_typed(page, two, typed, refused):
    line = let_follow(page, two[1], typed)
    assert line.text() == typed
    assert said(page) == refused
    assert not orders(page)


def test_a_circle_is_refused_with_the_sessions_it_goes_through(page, put, two):
    first, second = two
    third = put(a_session("Ernten"), an_order(first, second))
    put(an_order(second, third))
    line = let_follow(page, first, "Ernten")
    assert said(page) == (
        "Das ginge im Kreis: „Garten planen“, dann „Garten anlegen“, dann „Ernten“, dann „Garten planen“."
    )
    assert line.text() == "Ernten"
    assert len(orders(page)) == 2


def test_a_part_of_a_name_that_only_one_has_is_enough(page, two):
    let_follow(page, two[1], "planen")
    (order,) = in_file(page).session_orders.values()
    assert (order.before_id, order.after_id) == (two[0].id, two[1].id)


def test_sessions_of_one_name_are_told_apart_by_their_times(page, put, two):
    put(a_session("Tee", start=TEN), a_session("Tee", start=TEN.replace(hour=15)))
    choice = field(open_details(page, two[0]), "field-after")
    offered = [choice.itemText(at) for at in range(choice.count())]
    assert sorted(offered) == ["Tee, 10:00", "Tee, 15:00", "WS 2 Garten anlegen", "WS 3 Lastenrad"]
    let_follow(page, two[0], "Tee")
    assert said(page) == "Mehrere heißen „Tee“. Bitte einen aus der Liste wählen."
    let_follow(page, two[0], "Tee, 15:00")
    (order,) = in_file(page).session_orders.values()
    assert in_file(page).sessions[order.before_id].start == TEN.replace(hour=15)


def test_of_two_with_one_name_each_is_offered_to_the_other_as_it_is_found(page, put):
    first, second = put(a_session("Tee", start=TEN)), put(a_session("Tee", start=TEN.replace(hour=15)))
    choice = field(open_details(page, first), "field-after")
    assert [choice.itemText(at) for at in range(choice.count())] == ["Tee, 15:00"]
    let_follow(page, first, "Tee, 15:00")
    (order,) = in_file(page).session_orders.values()
    assert (order.before_id, order.after_id) == (second.id, first.id)


def test_a_session_is_found_by_any_part_of_its_name(qtbot, page, two):
    line = field(open_details(page, two[1]), "field-after").line
    line.setFocus()
    replace(line, "planen")
    listed = line.completer().popup()
    QTest.keyClick(listed, Key.Key_Down)
    QTest.keyClick(listed, Key.Key_Return)
    qtbot.waitUntil(lambda: not line.text())
    assert orders(page) == {("Garten planen", "Garten anlegen")}
    undo(page)
    assert not orders(page)


def test_a_session_is_taken_from_the_list_with_the_mouse(qtbot, page, two):
    choice = field(open_details(page, two[1]), "field-after")
    for take in (pick_listed, pick_sought):
        take(choice, "WS 3 Lastenrad")
        qtbot.waitUntil(lambda: not choice.line.text())
        assert orders(page) == {("Lastenrad", "Garten anlegen")}
        undo(page)
        assert not orders(page)


def pick_listed(choice, name):
    """Open the list and click what is wanted."""
    choice.showPopup()
    click(choice.view(), choice.model().index(choice.findText(name), 0))


def pick_sought(choice, name):
    """Type a part of a name, and click what is listed for it."""
    choice.line.setFocus()
    replace(choice.line, name[-4:])
    listed = choice.line.completer().popup()
    click(listed, listed.model().index(0, 0))


def click(listed, index):
    at = listed.visualRect(index).center()
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


@pytest.mark.usefixtures("page")
def test_an_event_opened_for_reading_only_shows_the_order(window, an_event, put, two):
    first, second = two
    put(an_order(first, second))
    window.close_event()
    window.open(an_event.path, writing=False)
    window.go("sessions")
    inspector = open_details(window.page, second)
    assert not field(inspector, "field-after").isEnabled()
    assert not field(inspector, f"remove-{first.id}-{second.id}").isEnabled()
    assert field(inspector, f"session-{first.id}-{second.id}").isEnabled()


def test_what_is_about_to_be_typed_in_follows_nothing_yet(page):
    page.main()
    page.toggle_details()
    assert not field(page.inspector, "field-after").isEnabled()


def test_what_was_typed_for_one_session_is_gone_at_the_next(page, two):
    line = let_follow(page, two[1], "Garten")
    assert line.text() == "Garten"
    QTest.keyClick(line, Qt.Key.Key_Escape)
    open_details(page, two[0])
    assert line.text() == ""


def test_every_control_is_named_and_large_enough(page, put, two, unnamed, too_small):
    put(an_order(*two))
    open_details(page, two[1])
    assert unnamed(page.window()) == []
    assert too_small(page.window()) == []
