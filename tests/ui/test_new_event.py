"""What a new event begins with: asked with the three questions, in one file written whole."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QPushButton

from netzwerkstatt.app.commands import Add, Change
from netzwerkstatt.app.sample import sample
from netzwerkstatt.app.templates import TEMPLATES
from netzwerkstatt.app.workspace import create, history
from netzwerkstatt.app.workspace import look as look_into
from netzwerkstatt.base.ids import new_id
from netzwerkstatt.domain.people import Person
from netzwerkstatt.domain.registrations import RegistrationStatus
from netzwerkstatt.domain.venue import Room, RoomId
from netzwerkstatt.ui.dialogs.new_event import NewEventDialog
from tests.ui.lists import turn_wheel

EARLIER = "earlier"


@pytest.fixture
def dialog(window):
    window.ask_new()
    return window.findChild(NewEventDialog)


@pytest.fixture
def last_year(tmp_path):
    """An earlier event with everything there can be."""
    path = tmp_path / "NetzWerkStatt 2027.netzwerk"
    create(path, sample("de", 60).records(), "Event created")
    return path


@pytest.fixture
def after_one(window, last_year):
    """The questions, on a computer on which the earlier event was opened before."""
    window.open(last_year)
    window.close_event()
    window.ask_new()
    return window.findChild(NewEventDialog)


def begin(dialog, code):
    dialog.beginning.choice.setCurrentIndex(dialog.beginning.choice.findData(code))


def ask(dialog):
    dialog.findChild(QPushButton, "other-file").click()


def tick(dialog, part):
    return dialog.findChild(QCheckBox, f"take-{part}")


def create_it(dialog):
    dialog.findChild(QPushButton, "create").click()


def trouble(dialog):
    label = dialog.findChild(QLabel, "dialog-trouble")
    return label.text() if label.isVisible() else ""


def test_nothing_a_template_or_an_earlier_event_can_be_the_beginning(dialog):
    choice = dialog.findChild(QComboBox, "begin-with")
    assert [choice.itemText(at) for at in range(choice.count())] == [
        "Leer",
        "NetzWerkStatt, ganztägig",
        "Nachbarschaftsfest",
        "Vortragsabend",
        "Wie eine frühere Veranstaltung …",
    ]
    assert choice.accessibleName() == "Womit beginnen?"


def test_a_template_says_what_it_brings(dialog):
    begin(dialog, "talk")
    said = dialog.findChild(QLabel, "brings")
    assert said.isVisible()
    assert said.text().startswith("Bringt 2 Themenfelder, 7 Programmpunkte, 15 Aufgaben und 11 Posten")


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_is_there_when_the_event_opens(dialog, window, name):
    dialog.day.line.setText("16.10.2027")
    begin(dialog, name)
    create_it(dialog)
    snapshot = window.workspace.snapshot
    assert snapshot.sessions
    assert snapshot.tasks
    assert snapshot.begin == date(2027, 10, 16)


def test_an_earlier_event_says_how_many_there_are_of_everything(after_one):
    begin(after_one, EARLIER)
    assert tick(after_one, "rooms").text() == "Räume mit Angaben zur Zugänglichkeit (6)"
    ticked = {box.objectName() for box in after_one.findChildren(QCheckBox) if box.isChecked()}
    assert "take-tasks" in ticked
    assert "take-attendees" not in ticked


def test_what_is_ticked_comes_along_in_a_file_with_one_entry(after_one, window):
    after_one.title.setText("NetzWerkStatt 2028")
    after_one.day.line.setText("14.10.2028")
    begin(after_one, EARLIER)
    tick(after_one, "budget").setChecked(False)
    create_it(after_one)
    snapshot = window.workspace.snapshot
    assert (snapshot.event.title, snapshot.begin) == ("NetzWerkStatt 2028", date(2028, 10, 14))
    assert (len(snapshot.rooms), len(snapshot.budget), len(snapshot.registrations)) == (6, 0, 0)
    assert [step.label for step in history(window.workspace.path, 10)] == ["Event created"]


def test_the_earlier_event_stays_as_it_is(after_one, last_year):
    before = last_year.read_bytes()
    begin(after_one, EARLIER)
    create_it(after_one)
    assert last_year.read_bytes() == before


def test_attendees_come_along_with_a_reason_and_an_end_only(after_one, window):
    begin(after_one, EARLIER)
    assert not after_one.beginning.earlier.reason.isVisible()
    tick(after_one, "attendees").setChecked(True)
    assert after_one.beginning.earlier.reason.isVisible()
    create_it(after_one)
    assert trouble(after_one).startswith("Teilnehmende kommen nur mit")
    assert after_one.focusWidget() is after_one.beginning.earlier.reason
    after_one.beginning.earlier.reason.setText("Einladung, wie vereinbart")
    after_one.beginning.earlier.until.line.setText("31.9.2028")
    create_it(after_one)
    assert "31.9.2028" in trouble(after_one)
    after_one.beginning.earlier.until.line.setText("1.1.2020")
    create_it(after_one)
    assert trouble(after_one).startswith("Mi, 1. Januar 2020 ist schon vorbei.")
    after_one.beginning.earlier.until.line.setText("31.12.2028")
    create_it(after_one)
    snapshot = window.workspace.snapshot
    assert snapshot.event.kept_until == date(2028, 12, 31)
    assert {r.status for r in snapshot.registrations.values()} == {RegistrationStatus.WAITING}


def test_enter_ticks_what_comes_along_and_begins_nothing(after_one, window):
    begin(after_one, EARLIER)
    box = tick(after_one, "budget")
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert not box.isChecked()
    assert window.workspace is None


def test_another_event_without_guests_asks_for_no_reason(after_one, window, tmp_path):
    empty = tmp_path / "Leer.netzwerk"
    create(empty, [record for record in sample("de", 8).records() if not isinstance(record, Person)][:1], "x")
    begin(after_one, EARLIER)
    tick(after_one, "attendees").setChecked(True)
    after_one.beginning.earlier._add(str(empty), "Leer")
    file = after_one.beginning.earlier.file
    file.setCurrentIndex(file.count() - 1)
    file.activated.emit(file.currentIndex())
    assert not tick(after_one, "attendees").isEnabled()
    assert not after_one.beginning.earlier.reason.isVisible()
    create_it(after_one)
    assert window.workspace.snapshot.event.kept_until is None


def test_walking_past_an_earlier_event_asks_for_no_file(dialog, answers, last_year):
    answers.opened = last_year
    choice = dialog.beginning.choice
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_End)
    assert choice.currentData() == EARLIER
    assert dialog.beginning.earlier.file.count() == 0
    assert dialog.findChild(QPushButton, "other-file").isVisible()


def test_the_wheel_does_not_change_the_beginning(dialog):
    choice = dialog.beginning.choice
    turn_wheel(choice)
    assert choice.currentText() == "Leer"


def test_another_file_can_be_chosen(dialog, answers, last_year):
    answers.opened = last_year
    begin(dialog, EARLIER)
    ask(dialog)
    assert dialog.beginning.earlier.file.currentText() == "NetzWerkStatt 2027"
    assert tick(dialog, "rooms").isVisible()


def test_without_an_earlier_event_nothing_is_made(dialog, window):
    begin(dialog, EARLIER)
    create_it(dialog)
    assert trouble(dialog).startswith("Bitte eine frühere Veranstaltung wählen")
    assert window.workspace is None
    begin(dialog, "")
    assert trouble(dialog) == ""
    create_it(dialog)
    assert window.workspace is not None


def test_a_file_that_is_no_event_is_said(dialog, answers, tmp_path):
    answers.opened = tmp_path / "Brief.netzwerk"
    answers.opened.write_bytes(b"kein Ereignis" * 100)
    begin(dialog, EARLIER)
    ask(dialog)
    assert "Brief.netzwerk" in trouble(dialog)
    assert not tick(dialog, "rooms").isVisible()


def test_what_is_not_there_cannot_be_ticked(window, an_event):
    window.make(an_event)
    window.page.desk.do(Add((Room(RoomId(new_id()), "Saal"),)))
    event = window.workspace.snapshot.event
    window.page.desk.do(Change(((event, replace(event, organiser="Verein")),)))
    window.close_event()
    window.ask_new()
    dialog = window.findChild(NewEventDialog)
    begin(dialog, EARLIER)
    assert tick(dialog, "rooms").isEnabled()
    assert not tick(dialog, "tasks").isEnabled()
    assert not tick(dialog, "tasks").isChecked()
    create_it(dialog)
    assert look_into(window.workspace.path).event.organiser == "Verein"


def test_the_dialog_stays_on_the_screen_when_it_grows(after_one):
    screen = after_one.screen().availableGeometry()
    after_one.move(screen.right() - 200, screen.bottom() - 200)
    tick(after_one, "attendees").click()
    QApplication.processEvents()
    assert screen.contains(after_one.frameGeometry())


def test_tab_walks_as_one_reads(dialog):
    walked = []
    for _ in range(8):
        walked.append(dialog.focusWidget().objectName())
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert walked == ["title", "day", "place", "begin-with", "path", "change-path", "cancel", "create"]


@pytest.mark.parametrize("scale", [100, 150])
def test_everything_has_a_name_and_fits_the_screen(after_one, look, unnamed, too_small, scale):
    look.choose(scale=scale)
    begin(after_one, EARLIER)
    tick(after_one, "attendees").setChecked(True)
    assert unnamed(after_one) == []
    assert too_small(after_one) == []
    assert after_one.height() <= after_one.screen().availableGeometry().height()
