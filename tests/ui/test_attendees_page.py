"""The page of attendees, from the keystroke to the file."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from netzwerkstatt.app.commands import Add, Change
from netzwerkstatt.app.workspace import look as look_into
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.access import Need
from netzwerkstatt.domain.people import Diet, Person, PersonId, PhotoConsent, Role
from netzwerkstatt.domain.registrations import Registration, RegistrationId, RegistrationStatus, Wish, WishId
from netzwerkstatt.domain.sessions import Session, SessionId, SessionStatus
from netzwerkstatt.ui.dialogs.import_list import ImportDialog

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(window, an_event):
    """The page of an event to which nobody has registered yet."""
    assert window.make(an_event)
    window.go("attendees")
    return window.page


@pytest.fixture
def register(page):
    """Register somebody and return them."""

    def registered(given, family="", status=RegistrationStatus.REGISTERED, waiting=None, **fields):
        person = Person(PersonId(new_id()), given, family, **fields)
        page.desk.do(
            Add((person, Registration(RegistrationId(new_id()), person.id, status, waiting=waiting)))
        )
        return person

    return registered


@pytest.fixture
def anne(register):
    return register("Anne", "Abt")


def rows(page):
    table = page.table
    return [f"{table.cell(row, 1)} {table.cell(row, 0)}".strip() for row in range(table.rowCount())]


def registration_of(page, person):
    return page.desk.snapshot.registrations.of("person_id", person.id)[0]


def choose(page, *people):
    page.view.clearSelection()
    for person in people:
        row = page.table.row_of(registration_of(page, person).id)
        flags = page.view.selectionModel().SelectionFlag
        page.view.selectionModel().select(page.table.index(row, 0), flags.Select | flags.Rows)


def column_of(page, name):
    return next(at for at, column in enumerate(page.table.columns) if column.id == name)


def type_into(page, person, column, text, key=Key.Key_Return):
    assert page.view.edit_cell(registration_of(page, person).id, column)
    editor = QApplication.focusWidget()
    QTest.keyClick(editor, Key.Key_A, CTRL)
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, key)


def open_details(page, person):
    page.go_to(registration_of(page, person).id)
    page.toggle_details()
    return page.inspector


def fill(inspector, name, text):
    field = inspector.findChild(object, f"field-{name}")
    field.setFocus()
    QTest.keyClick(field, Key.Key_A, CTRL)
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Key.Key_Return)
    return field


def pick(inspector, name, value):
    field = inspector.findChild(object, f"field-{name}")
    field.setCurrentIndex(field.findData(value))


def in_file(page, person):
    """Return the person as the file has them, read anew."""
    return look_into(page.desk.workspace.path).people[person.id]


def offered(page):
    """Return the main button of an empty list."""
    return next(b for b in page.findChildren(QPushButton, "empty-0") if b.isVisible())


def said(page):
    return page.window().frame.toast.text


# typing into the list


def test_what_is_typed_into_a_cell_is_in_the_file_at_once(page, anne):
    type_into(page, anne, "organisation", "Repair-Treff")
    assert in_file(page, anne).organisation == "Repair-Treff"


def test_escape_leaves_a_cell_as_it_was(page, anne):
    type_into(page, anne, "family", "Irrtum", Key.Key_Escape)
    assert in_file(page, anne).family == "Abt"


def test_an_edit_is_undone_by_ctrl_z(page, anne):
    type_into(page, anne, "family", "Zoller")
    QTest.keyClick(page.view, Key.Key_Z, CTRL)
    assert in_file(page, anne).family == "Abt"


def test_enter_goes_down_and_tab_goes_right(page, anne, register):
    ben = register("Ben", "Bach")
    type_into(page, anne, "given", "Anna", Key.Key_Return)
    assert page.view.current_id() == registration_of(page, ben).id
    type_into(page, ben, "given", "Benno", Key.Key_Tab)
    assert page.view.currentIndex().column() == column_of(page, "organisation")


def test_what_is_not_a_number_stays_in_its_cell_and_is_explained(qtbot, page, anne):
    page.view.show_columns(["family", "given", "companions"])
    type_into(page, anne, "companions", "viele")
    assert "„viele“ ist keine Anzahl" in said(page)
    qtbot.waitUntil(page.view.is_editing)
    assert QApplication.focusWidget().text() == "viele"
    QTest.keyClick(QApplication.focusWidget(), Key.Key_A, CTRL)
    QTest.keyClicks(QApplication.focusWidget(), "2")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert registration_of(page, anne).companions == 2


def test_escape_gives_up_what_was_refused(qtbot, page, anne):
    page.view.show_columns(["family", "given", "companions"])
    type_into(page, anne, "companions", "viele")
    qtbot.waitUntil(page.view.is_editing)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    page.view.edit_cell(registration_of(page, anne).id, "companions")
    assert QApplication.focusWidget().text() == ""


# new people


def test_ctrl_n_types_a_new_person_into_the_list(page):
    QTest.keyClick(page.window(), Key.Key_N, CTRL)
    QTest.keyClicks(QApplication.focusWidget(), "Yurt")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    QTest.keyClicks(QApplication.focusWidget(), "Zehra")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    snapshot = look_into(page.desk.workspace.path)
    assert [person.name for person in snapshot.people.values()] == ["Zehra Yurt"]
    assert [r.status for r in snapshot.registrations.values()] == [RegistrationStatus.REGISTERED]
    assert rows(page) == ["Zehra Yurt"]


def test_another_row_is_begun_while_one_is_typed(page):
    for family in ("Abt", "Bach"):
        QTest.keyClick(page.window(), Key.Key_N, CTRL)
        QTest.keyClicks(QApplication.focusWidget(), family)
    QTest.keyClick(page.window(), Key.Key_N, CTRL)
    assert {"Abt", "Bach"} <= set(rows(page))


def test_a_row_begun_twice_is_one(page):
    for _ in range(2):
        QTest.keyClick(page.window(), Key.Key_N, CTRL)
    assert page.table.rowCount() == 1
    assert page.view.is_editing()


@pytest.mark.usefixtures("anne")
def test_a_new_row_that_stays_empty_goes_away(qtbot, page):
    page.main()
    assert page.table.rowCount() == 2
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    qtbot.waitUntil(lambda: rows(page) == ["Anne Abt"])
    assert len(page.desk.snapshot.people) == 1


def test_a_new_person_can_wish_for_nothing_before_they_have_a_name(page):
    page.main()
    page.toggle_details()
    assert not page.inspector.findChild(object, "field-wish-1").isEnabled()
    fill(page.inspector, "given", "Zehra")
    assert page.inspector.findChild(object, "field-wish-1").isEnabled()
    assert rows(page) == ["Zehra"]


@pytest.mark.usefixtures("anne")
def test_a_new_row_is_seen_whatever_was_searched(page):
    page.window().frame.header.search.field.setText("niemand")
    page.bar.choose("waiting")
    page.main()
    assert page.view.is_editing()
    assert page.table.rowCount() == 2


# finding


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


# several at once


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
    pick(open_details(page, cem), "status", RegistrationStatus.REGISTERED)
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


# everything about one person


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
    fill(inspector, "badge-name", "Anni")
    fill(inspector, "languages", "Deutsch, arabisch")
    fill(inspector, "needs-consent", "1.9.2027")
    fill(inspector, "companions", "3")
    inspector.findChild(object, "field-need-4").click()
    inspector.findChild(object, "field-role-8").click()
    pick(inspector, "diet", Diet.VEGAN)
    pick(inspector, "photos", PhotoConsent.NO)
    kept = in_file(page, anne)
    assert (kept.badge_name, kept.languages, kept.needs_consent) == ("Anni", "de ar", date(2027, 9, 1))
    assert (kept.needs, kept.roles) == (Need.HEARING_LOOP, Role.HELPER)
    assert (kept.diet, kept.photos) == (Diet.VEGAN, PhotoConsent.NO)
    assert registration_of(page, anne).companions == 3


def test_undo_is_seen_in_the_details(page, anne):
    inspector = open_details(page, anne)
    field = fill(inspector, "organisation", "Repair-Treff")
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
    field = fill(inspector, "languages", "Kauderwelsch")
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
    pick(inspector, "wish-1", garden.id)
    pick(inspector, "wish-1", bikes.id)
    pick(inspector, "wish-2", garden.id)
    pick(inspector, "place", bikes.id)
    snapshot = look_into(page.desk.workspace.path)
    wishes = sorted((w.rank, w.session_id) for w in snapshot.wishes.values())
    assert wishes == [(1, bikes.id), (2, garden.id)]
    booking = next(iter(snapshot.bookings.values()))
    assert booking.session_id == bikes.id
    inspector.findChild(QPushButton, f"free-{booking.id}").click()
    pick(inspector, "wish-2", None)
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


# in, out, and around


def test_a_list_can_be_dropped_onto_the_page(page, tmp_path):
    file = tmp_path / "Liste.csv"
    file.write_text("Vorname;Nachname\nÄnne;Zöllner\n", "utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entered = QDragEnterEvent(QPoint(5, 5), *how)
    page.dragEnterEvent(entered)
    assert entered.isAccepted()
    page.dropEvent(QDropEvent(QPointF(5, 5), *how))
    assert page.window().findChild(ImportDialog).isVisible()


def test_a_picture_cannot_be_dropped_onto_the_page(page, tmp_path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "Foto.jpg"))])
    entered = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    entered.ignore()
    page.dragEnterEvent(entered)
    assert not entered.isAccepted()


def test_a_list_is_read_from_the_window_to_the_file(qtbot, page, tmp_path):
    file = tmp_path / "Liste.csv"
    file.write_text("Vorname;Nachname\nÄnne;Zöllner\nBjørn;Ørsted\n", "utf-8")
    page._read(file)
    dialog = page.window().findChild(ImportDialog)
    for step in (1, 2):
        qtbot.waitUntil(lambda step=step: dialog.step == step and dialog.next.isEnabled())
        dialog.next.click()
    qtbot.waitUntil(lambda: dialog.step == 3)
    dialog.show_wanted.emit()
    assert rows(page) == ["Bjørn Ørsted", "Änne Zöllner"]
    page.window().undo()
    assert rows(page) == []


def test_reading_a_list_asks_for_the_file_at_once(qtbot, page, answers, tmp_path):
    answers.read = tmp_path / "Liste.csv"
    answers.read.write_text("Vorname;Nachname\nÄnne;Zöllner\n", "utf-8")
    QTest.keyClick(page.window(), Key.Key_I, CTRL)
    dialog = page.window().findChild(ImportDialog)
    qtbot.waitUntil(lambda: dialog.step == 1)


def test_a_list_that_was_not_chosen_can_still_be_dropped(page):
    QTest.keyClick(page.window(), Key.Key_I, CTRL)
    dialog = page.window().findChild(ImportDialog)
    assert dialog.isVisible()
    assert dialog.step == 0


def test_badges_are_printed_for_a_list_that_was_read(page):
    page.read_list()
    page.window().findChild(ImportDialog).print_wanted.emit()
    assert page.window().page.place() == "badges"


def test_enter_takes_a_choice_and_goes_down(page, anne, register):
    register("Ben", "Bach")
    assert page.view.edit_cell(page.table.id_at(0), "status")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_End)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert registration_of(page, anne).status is list(RegistrationStatus)[-1]
    assert page.view.currentIndex().row() == 1
    assert page.inspector.isHidden()


def test_a_row_may_go_while_a_cell_of_it_is_typed(page, anne):
    page.view.edit_cell(page.view.current_id() or page.table.id_at(0), "family")
    page.search("niemand sonst")
    page.finish()
    assert page.desk.snapshot.people[anne.id] == anne


def test_what_was_refused_does_not_stand_in_the_way_of_a_search(page, anne):
    type_into(page, anne, "companions", "viel")
    QApplication.processEvents()
    assert page.view.is_editing()
    page.search("niemand sonst")
    page.window().frame.header.search.field.setFocus()
    QApplication.processEvents()
    assert not page.view.is_editing()


def test_nobody_is_chosen_any_more_whom_a_search_hides(page, anne, register):
    choose(page, anne, register("Ben", "Bach"))
    assert page.selection.isVisible()
    page.search("niemand sonst")
    assert not page.selection.isVisible()
    page.search("")
    assert page.chosen() == []


def test_badges_are_offered_for_those_who_are_chosen(page, anne, register):
    choose(page, anne, register("Ben", "Bach"))
    QTest.keyClick(page.window(), Key.Key_P, CTRL)
    printing = page.window().page
    assert "2" in printing.findChild(object, "whom").currentText()
    page.desk.go("attendees", anne.id)
    assert page.view.current_id() == registration_of(page, anne).id


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


@pytest.mark.usefixtures("page", "anne")
def test_an_event_opened_for_reading_says_so(window, an_event):
    window.close_event()
    window.open(an_event.path, writing=False)
    window.go("attendees")
    window.page.main()
    assert "Lesen" in said(window.page)
    assert rows(window.page) == ["Anne Abt"]


@pytest.mark.usefixtures("page")
def test_an_event_somebody_works_on_opens_as_a_copy(window, anne, an_event):
    window.close_event()
    held = window._means.files.open(an_event.path)
    try:
        held.execute(Change(((anne, replace(anne, family="Bauer")),)))
        assert not window.open(an_event.path)
        window.start.findChild(QPushButton, "notice-copy").click()
        assert window.workspace.path == an_event.path.with_name("Kopie von Fest.netzwerk")
        assert window.workspace.writing
        window.go("attendees")
        assert rows(window.page) == ["Anne Bauer"]
    finally:
        held.close()


def test_the_sample_says_that_it_is_one(window, an_event):
    window.open_sample()
    assert window.frame.findChild(object, "sample").isVisible()
    window.close_event()
    window.make(an_event)
    assert not window.frame.findChild(object, "sample").isVisible()


def test_every_control_is_named_and_large_enough(page, anne, register, unnamed, too_small):
    register("Ben", "Bach")
    open_details(page, anne)
    assert unnamed(page.window()) == []
    assert too_small(page.window()) == []
    page.view.selectAll()
    assert unnamed(page.window()) == []
    assert too_small(page.window()) == []


@pytest.mark.usefixtures("anne")
def test_people_copied_in_excel_are_pasted_as_one_step(page):
    """Titles in the first line say where the cells belong."""
    page.focus_first()
    QGuiApplication.clipboard().setText(
        "Vorname\tNachname\tStatus\tBegleitung\nBen\tBach\tWarteliste\tviele\n"
    )
    QTest.keyClick(page.view, Key.Key_V, CTRL)
    assert rows(page) == ["Anne Abt", "Ben Bach"]
    assert said(page) == "Eingefügt: 1 Person. 1 Zelle passte nicht (Begleitung: viele)."
    assert page.desk.snapshot.registrations.of("status", RegistrationStatus.WAITING)[0].waiting == 1
    page.window().undo()
    assert rows(page) == ["Anne Abt"]
