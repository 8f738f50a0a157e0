"""Everything about one person, beside the list."""

from datetime import date

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from netzwerkstatt.app.commands import Add
from netzwerkstatt.app.workspace import look as look_into
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.access import Need
from netzwerkstatt.domain.people import Diet, PhotoConsent, Role
from netzwerkstatt.domain.registrations import Wish, WishId
from netzwerkstatt.domain.sessions import Session, SessionId, SessionStatus
from tests.ui.attendees.hands import Key, in_file, open_details, registration_of
from tests.ui.lists import fill, pick, said


def test_enter_opens_details_and_escape_returns_to_the_row(page, anne):
    page.go_to(registration_of(page, anne).id)
    page.view.setFocus()
    QTest.keyClick(page.view, Key.Key_Return)
    assert page.inspector.isVisible()
    assert page.inspector.heading.text() == "Anne Abt"
    QTest.keyClick(page.window().focusWidget(), Key.Key_Escape)
    assert page.inspector.isHidden()
    assert page.view.hasFocus()


def test_f4_shows_and_hides_details(page, anne):
    page.go_to(registration_of(page, anne).id)
    for shown in (True, False):
        QTest.keyClick(page.window(), Key.Key_F4)
        assert page.inspector.isVisible() is shown
        assert page.bar.details.isChecked() is shown


def test_details_follow_the_chosen_row(page, anne, register):
    ben = register("Ben", "Bach")
    inspector = open_details(page, anne)
    page.go_to(registration_of(page, ben).id)
    assert inspector.heading.text() == "Ben Bach"


def test_each_field_saves_by_itself(page, anne):
    inspector = open_details(page, anne)
    fill(inspector, "field-badge-name", "Anni")
    fill(inspector, "field-languages", "Deutsch, arabisch")
    fill(inspector, "field-needs-consent", "1.9.2027")
    fill(inspector, "field-companions", "3")
    inspector.findChild(object, "field-need-4").click()
    inspector.findChild(object, "field-role-8").click()
    pick(inspector, "field-diet", Diet.VEGAN)
    pick(inspector, "field-photos", PhotoConsent.NO)
    kept = in_file(page, anne)
    assert (kept.badge_name, kept.languages, kept.needs_consent) == ("Anni", "de ar", date(2027, 9, 1))
    assert (kept.needs, kept.roles) == (Need.HEARING_LOOP, Role.HELPER)
    assert (kept.diet, kept.photos) == (Diet.VEGAN, PhotoConsent.NO)
    assert registration_of(page, anne).companions == 3


def test_undo_is_seen_in_the_details(page, anne):
    inspector = open_details(page, anne)
    field = fill(inspector, "field-organisation", "Repair-Treff")
    page.window().undo()
    assert field.text() == ""


def test_what_is_typed_is_saved_when_another_row_is_chosen(page, anne, register):
    ben = register("Ben", "Bach")
    inspector = open_details(page, anne)
    inspector.findChild(object, "field-note").setPlainText("bringt Kuchen mit")
    page.go_to(registration_of(page, ben).id)
    assert in_file(page, anne).note == "bringt Kuchen mit"
    assert in_file(page, ben).note == ""


def test_what_cannot_be_saved_stays_in_its_field(page, anne, register):
    ben = register("Ben", "Bach")
    inspector = open_details(page, anne)
    field = fill(inspector, "field-languages", "Kauderwelsch")
    assert "„Kauderwelsch“" in said(page)
    page.go_to(registration_of(page, ben).id)
    assert (inspector.heading.text(), field.text()) == ("Anne Abt", "Kauderwelsch")
    QTest.keyClick(field, Key.Key_Escape)
    assert field.text() == ""


def test_wishes_and_places_are_kept(page, anne):
    garden, bikes = (Session(SessionId(new_id()), name) for name in ("Hochbeete", "Lastenrad"))
    gone = Session(SessionId(new_id()), "Abgesagt", status=SessionStatus.CANCELLED)
    page.desk.do(Add((garden, bikes, gone)))
    inspector = open_details(page, anne)
    assert inspector.findChild(object, "field-wish-1").findData(gone.id) == -1
    pick(inspector, "field-wish-1", garden.id)
    pick(inspector, "field-wish-1", bikes.id)
    pick(inspector, "field-wish-2", garden.id)
    pick(inspector, "field-place", bikes.id)
    snapshot = look_into(page.desk.workspace.path)
    wishes = sorted((w.rank, w.session_id) for w in snapshot.wishes.values())
    assert wishes == [(1, bikes.id), (2, garden.id)]
    booking = next(iter(snapshot.bookings.values()))
    assert booking.session_id == bikes.id
    inspector.findChild(QPushButton, f"free-{booking.id}").click()
    pick(inspector, "field-wish-2", None)
    snapshot = look_into(page.desk.workspace.path)
    assert (len(snapshot.bookings), len(snapshot.wishes)) == (0, 1)


def test_a_wish_in_words_is_shown_until_a_session_is_chosen(page, anne):
    page.desk.do(Add((Wish(WishId(new_id()), anne.id, 1, None, "Irgendwas mit Garten"),)))
    inspector = open_details(page, anne)
    assert inspector.findChild(object, "field-wish-1").currentText() == "Irgendwas mit Garten"


def test_details_lie_over_the_list_where_there_is_little_room(page, anne):
    open_details(page, anne)
    beside = page.view.width()
    page.desk.look.choose(scale=150)
    assert page.inspector.geometry().left() < page.view.mapTo(page, QPoint(page.view.width(), 0)).x()
    page.desk.look.choose(scale=100)
    assert page.view.width() == beside
