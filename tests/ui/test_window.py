from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from netzwerkstatt.app.commands import Add, ApplyImport, Change
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.people import Person, PersonId
from netzwerkstatt.domain.registrations import Registration, RegistrationId
from netzwerkstatt.exchange.plan import ImportPlan
from netzwerkstatt.ui.dialogs.new_event import NewEventDialog
from netzwerkstatt.ui.pages.start import greeting
from netzwerkstatt.ui.theme.look import Appearance

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def event_window(window, an_event):
    """The window with a fresh event open, on the page of the attendees."""
    assert window.make(an_event)
    window.go("attendees")
    return window


def register(window, given, family):
    person = Person(PersonId(new_id()), given, family)
    registration = Registration(RegistrationId(new_id()), person.id)
    window.page.desk.do(Add((person, registration)), said=f"„{person.name}“")
    return person


def rows(window):
    table = window.page.table
    return [f"{table.cell(row, 1)} {table.cell(row, 0)}" for row in range(table.rowCount())]


# the start screen


@pytest.mark.parametrize(
    ("hour", "said"),
    [(7, "Guten Morgen"), (11, "Guten Tag"), (17, "Guten Tag"), (19, "Guten Abend"), (2, "Guten Abend")],
)
def test_greeting_follows_the_time_of_day(words, hour, said):
    assert greeting(words, hour).startswith(said)


def test_arrows_walk_through_the_cards(window):
    seen = []
    for _ in range(3):
        seen.append(window.focusWidget().objectName())
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Down)
    assert seen == ["card-new", "card-open", "card-sample"]
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Up)
    assert window.focusWidget().objectName() == "card-open"


def test_ctrl_b_opens_a_fresh_sample(window, tmp_path):
    QTest.keyClick(window, Qt.Key.Key_B, CTRL)
    assert window.workspace.path == tmp_path / "Beispiel NetzWerkStatt.netzwerk"
    assert len(window.workspace.snapshot.registrations) == 128
    window.close_event()
    window.trigger("file.sample")
    assert window.workspace.path.name == "Beispiel NetzWerkStatt 2.netzwerk"


def test_ctrl_o_opens_the_file_that_is_chosen(window, an_event, answers):
    window.make(an_event)
    window.close_event()
    answers.opened = an_event.path
    QTest.keyClick(window, Qt.Key.Key_O, CTRL)
    assert window.workspace.snapshot.event.title == "Nachbarschaftsfest"


def test_ctrl_n_asks_three_questions_and_makes_the_event(window, tmp_path):
    QTest.keyClick(window, Qt.Key.Key_N, CTRL)
    dialog = window.findChild(NewEventDialog)
    dialog.title.setText("Sommerfest")
    dialog.day.line.setText("4.7.2026")
    dialog.place.setText("Hof")
    dialog.findChild(QPushButton, "create").click()
    snapshot = window.workspace.snapshot
    assert window.workspace.path == tmp_path / "Sommerfest.netzwerk"
    assert (snapshot.event.title, snapshot.event.place, snapshot.begin) == (
        "Sommerfest",
        "Hof",
        date(2026, 7, 4),
    )


def test_all_questions_about_a_new_event_may_stay_open(window, tmp_path):
    window.ask_new()
    window.findChild(NewEventDialog).accept()
    assert window.workspace.path == tmp_path / "Neue Veranstaltung.netzwerk"
    assert window.workspace.snapshot.begin is None


def test_a_day_that_does_not_exist_is_said_and_nothing_is_made(window):
    window.ask_new()
    dialog = window.findChild(NewEventDialog)
    dialog.day.line.setText("31.9.2027")
    dialog.accept()
    said = dialog.findChild(QLabel, "date-trouble")
    assert said.text() == "Das Datum „31.9.2027“ gibt es nicht. Vielleicht Do, 30. September 2027?"
    assert dialog.focusWidget() is dialog.day.line
    assert window.workspace is None


def test_what_was_typed_stays_where_the_file_cannot_be_made(window, tmp_path):
    (tmp_path / "Sommerfest.netzwerk").write_bytes(b"")
    window.ask_new()
    dialog = window.findChild(NewEventDialog)
    dialog.title.setText("Sommerfest")
    dialog._chosen = tmp_path / "Sommerfest.netzwerk"
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.title.text() == "Sommerfest"
    assert "Sommerfest.netzwerk" in dialog.findChild(QLabel, "dialog-trouble").text()
    assert window.workspace is None


def test_the_file_of_a_new_event_can_lie_elsewhere(window, answers, tmp_path):
    (tmp_path / "Stick").mkdir()
    answers.made = tmp_path / "Stick" / "Fest.netzwerk"
    window.ask_new()
    dialog = window.findChild(NewEventDialog)
    dialog.findChild(QPushButton, "change-path").click()
    assert dialog.findChild(QLineEdit, "path").text() == str(tmp_path / "Stick" / "Fest.netzwerk")


def test_events_opened_lately_stand_on_the_start_screen(window, an_event):
    window.make(an_event)
    window.close_event()
    recent = window.start.findChild(object, "recent")
    window.start.complete()
    assert recent.accessibleName() == "Nachbarschaftsfest"
    assert recent.accessibleDescription().startswith("Sa, 16. Oktober 2027 · ")
    recent.click()
    assert window.workspace.path == an_event.path


def test_the_sample_is_told_from_other_events_on_the_start_screen(window):
    window.open_sample()
    window.close_event()
    recent = window.start.findChild(object, "recent")
    window.start.complete()
    assert recent.accessibleName() == "NetzWerkStatt 2027 (Beispiel)"


def test_a_file_that_cannot_be_opened_is_explained_on_the_start_screen(window, tmp_path):
    (tmp_path / "Brief.netzwerk").write_bytes(b"kein Ereignis" * 100)
    assert not window.open(tmp_path / "Brief.netzwerk")
    notice = window.start.findChild(QLabel, "notice")
    assert "Brief.netzwerk" in notice.text()
    window.start.findChild(QPushButton, "notice-close").click()
    assert notice.text() == ""


def test_a_file_somebody_works_on_can_be_opened_for_reading(window, an_event):
    window.make(an_event)
    window.close_event()
    held = window._means.files.open(an_event.path)
    try:
        assert not window.open(an_event.path)
        window.start.findChild(QPushButton, "notice-eye").click()
        assert window.workspace.writing is False
        assert "Lesen" in window.frame.status.findChild(QLabel, "saved").text()
    finally:
        window.close_event()
        held.close()


def test_language_changes_at_once_and_the_focus_stays(qtbot, window):
    english = window.start.findChild(object, "segment-en")
    english.setFocus()
    with qtbot.waitSignal(window.spoken):
        english.click()
    titles = {label.text() for label in window.start.findChildren(QLabel)}
    assert "Open event" in titles
    assert window.focusWidget().objectName() == "segment-en"
    assert window.menuBar().actions()[0].text() == "&File"


# an open event


def test_opening_an_event_lets_no_stray_window_flash_up(qapp, event_window):
    qapp.processEvents()
    assert [w for w in qapp.topLevelWidgets() if w.isVisible()] == [event_window]
    assert event_window.isActiveWindow()


def test_event_and_day_stand_in_title_and_sidebar(event_window):
    assert event_window.windowTitle() == "Fest.netzwerk – NetzWerkStatt"
    assert "Nachbarschaftsfest" in event_window.frame.sidebar.event_button.accessibleName()


def test_what_is_added_is_shown_and_can_be_taken_back(event_window):
    register(event_window, "Änne", "Zöllner")
    register(event_window, "Ben", "Ärmel")
    assert rows(event_window) == ["Ben Ärmel", "Änne Zöllner"]
    assert event_window.frame.toast.text == "„Ben Ärmel“"
    event_window.frame.toast.findChild(QPushButton, "toast-help").click()
    assert rows(event_window) == ["Änne Zöllner"]
    event_window.trigger("edit.redo")
    assert rows(event_window) == ["Ben Ärmel", "Änne Zöllner"]


def test_a_changed_name_moves_its_row(event_window):
    person = register(event_window, "Änne", "Zöllner")
    register(event_window, "Ben", "Maier")
    event_window.page.desk.do(Change(((person, replace(person, family="Abt")),)))
    assert rows(event_window) == ["Änne Abt", "Ben Maier"]


def test_a_toast_offers_to_undo_only_the_last_step(event_window):
    person = register(event_window, "Änne", "Zöllner")
    assert event_window.frame.toast.isVisible()
    event_window.page.desk.do(Change(((person, replace(person, family="Abt")),)))
    assert not event_window.frame.toast.isVisible()


def test_opening_the_event_that_is_open_changes_nothing(event_window, an_event):
    workspace = event_window.workspace
    assert event_window.open(an_event.path)
    assert event_window.workspace is workspace


def test_a_locked_event_can_be_copied_while_another_is_open(event_window, tmp_path, an_event):
    other = replace(an_event, path=tmp_path / "Anderes.netzwerk")
    held = event_window._means.files.make(other, event_window._texts)
    try:
        assert not event_window.open(other.path)
        event_window.frame.toast.findChild(QPushButton, "toast-help").click()
        assert event_window.workspace.path.name == "Kopie von Anderes.netzwerk"
    finally:
        held.close()


def test_a_fault_of_the_program_is_said_without_technical_words(event_window):
    said = event_window.explain(ZeroDivisionError("Anna Berg"))
    assert said.startswith("Das hat nicht geklappt")
    assert event_window.frame.toast.text == said


def test_undo_names_the_step(event_window):
    register(event_window, "Änne", "Zöllner")
    event_window.undo()
    assert event_window.frame.toast.text == "Rückgängig gemacht: Person angelegt: Änne Zöllner"


def test_undo_can_be_called_only_where_there_is_something(event_window):
    button = event_window.frame.header.findChild(QPushButton, "undo")
    assert not button.isEnabled()
    register(event_window, "Änne", "Zöllner")
    assert button.isEnabled()
    QTest.keyClick(event_window, Qt.Key.Key_Z, CTRL)
    assert not button.isEnabled()


def test_a_refused_command_is_said_and_changes_nothing(event_window):
    stranger = Person(PersonId("nobody"), "Niemand")
    assert (
        event_window.page.desk.do(Change(((stranger, replace(stranger, family="X")),)), "geändert") is False
    )
    assert event_window.frame.toast.text == "Was geändert werden sollte, ist nicht mehr da."


def test_large_commands_run_beside_the_window(qtbot, event_window):
    person = Person(PersonId(new_id()), "Änne", "Zöllner")
    done = []
    event_window.page.desk.do_large(
        Add((person, Registration(RegistrationId(new_id()), person.id))),
        "Wird eingelesen …",
        lambda: done.append(1),
    )
    assert not event_window.frame.sidebar.isEnabled()
    qtbot.waitUntil(lambda: done == [1])
    assert event_window.frame.sidebar.isEnabled()
    assert rows(event_window) == ["Änne Zöllner"]


def test_search_filters_the_list_from_the_keyboard(event_window):
    register(event_window, "Änne", "Zöllner")
    register(event_window, "Ben", "Maier")
    event_window.page.headed.emit()
    QTest.keyClick(event_window, Qt.Key.Key_F, CTRL)
    field = event_window.frame.header.search.field
    assert event_window.focusWidget() is field
    field.setText("zoellner")
    assert rows(event_window) == ["Änne Zöllner"]
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert len(rows(event_window)) == 2


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Down])
def test_from_the_search_enter_leads_to_what_is_found(event_window, key):
    register(event_window, "Änne", "Zöllner")
    ben = register(event_window, "Ben", "Maier")
    QTest.keyClick(event_window, Qt.Key.Key_F, CTRL)
    field = event_window.frame.header.search.field
    field.setText("maier")
    QTest.keyClick(field, key)
    assert event_window.focusWidget() is event_window.page.view
    assert [row.person for row in event_window.page.chosen()] == [ben]


def test_the_head_of_a_page_stays_where_it_is_with_the_first_entry(event_window):
    title = event_window.frame.header.findChild(QLabel, "page-title")
    QApplication.processEvents()
    before = title.y(), event_window.frame.header.height()
    register(event_window, "Änne", "Zöllner")
    QApplication.processEvents()
    assert (title.y(), event_window.frame.header.height()) == before


def test_the_backup_before_a_large_command_is_told(qtbot, event_window):
    kept = event_window.workspace.backup_folder
    for file in kept.iterdir():
        file.unlink()
    register(event_window, "Änne", "Zöllner")
    person = Person(PersonId(new_id()), "Ben", "Maier")
    plan = ImportPlan("liste.csv", add=(person, Registration(RegistrationId(new_id()), person.id)))
    with qtbot.waitSignal(event_window.opening.backups.made) as made:
        event_window.page.desk.do_large(ApplyImport(plan), "Wird eingelesen …", lambda: None)
    assert made.args[0] == event_window.workspace.backed_up
    assert event_window.workspace.backed_up is not None


def test_language_change_keeps_the_event_open(event_window):
    register(event_window, "Änne", "Zöllner")
    event_window.trigger("language.en")
    assert event_window.page.title() == "Attendees"
    assert rows(event_window) == ["Änne Zöllner"]
    register(event_window, "Ben", "Maier")
    assert event_window.page.context() == "2 registrations"


def test_appearance_and_size_are_remembered(event_window):
    event_window.trigger("look.dark")
    event_window.trigger("view.larger")
    kept = event_window._means.memory.settings
    assert (kept.theme, kept.font_percent) == (Appearance.DARK, 115)
    event_window.frame.status.scale.click()
    assert event_window.frame.status.scale.accessibleName() == "Schrift 130 %"


@pytest.mark.parametrize(
    ("width", "scale", "narrow"), [(1366, 100, False), (1100, 100, True), (1366, 130, True)]
)
def test_sidebar_shows_icons_only_where_there_is_little_room(event_window, width, scale, narrow):
    event_window._means.look.choose(scale=scale)
    event_window.resize(width, 700)
    assert event_window.frame.sidebar.entries.narrow is narrow


def test_f6_walks_through_the_areas(event_window):
    register(event_window, "Änne", "Zöllner")
    event_window.page.headed.emit()
    event_window.frame.sidebar.entries.setFocus()
    walked = []
    for _ in range(4):
        event_window.trigger("go.next")
        walked.append(event_window.focusWidget().objectName())
    assert walked == ["search", "table", "scale", "sections"]
    event_window.trigger("go.previous")
    assert event_window.focusWidget().objectName() == "scale"


def test_alt_alone_shows_the_menu_bar(window):
    assert window.menuBar().isHidden()
    QTest.keyClick(window.centralWidget(), Qt.Key.Key_Alt)
    assert not window.menuBar().isHidden()
    window.trigger("view.menu")
    assert window.menuBar().isHidden()


def test_backup_now_says_that_all_is_saved(qtbot, event_window):
    QTest.keyClick(event_window, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: "gespeichert" in event_window.frame.toast.text)


def test_a_backup_that_cannot_be_written_is_said(qtbot, event_window):
    register(event_window, "Änne", "Zöllner")
    folder = event_window.workspace._backups
    for old in folder.glob("*"):
        old.unlink()
    folder.rmdir()
    folder.write_text("im Weg")
    event_window.trigger("file.backup")
    backup = event_window.frame.status.findChild(QLabel, "backup")
    qtbot.waitUntil(lambda: backup.text().startswith("Keine Sicherungskopie"))


def test_closing_lets_go_of_the_file(event_window, an_event):
    event_window.close()
    event_window._means.files.open(an_event.path).close()


# everybody can use it


def test_every_control_of_the_start_screen_is_named_and_large_enough(window, unnamed, too_small):
    assert unnamed(window) == []
    assert too_small(window) == []


def test_every_control_of_an_open_event_is_named_and_large_enough(event_window, unnamed, too_small):
    register(event_window, "Änne", "Zöllner")
    event_window.page.headed.emit()
    assert unnamed(event_window) == []
    assert too_small(event_window) == []


def test_every_control_of_the_new_event_dialog_is_named_and_large_enough(window, unnamed, too_small):
    window.ask_new()
    dialog = window.findChild(NewEventDialog)
    assert unnamed(dialog) == []
    assert too_small(dialog) == []
